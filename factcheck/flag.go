package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A Flag is something about a finding that an editor may want to know, and
// that does not change its verdict.
type Flag uint8

// The flags. What each stands for is also what [Flag.Text] says.
const (
	HedgeDropped   Flag = iota // the source says about, likely or could; the statement does not
	BoundMadeExact             // the source gives a bound, such as "more than"; the statement gives the figure as exact
	WideBound                  // the statement's bound is true, but off by more than a tenth
	BaseDropped                // the source says what its change is measured from; the statement does not
	PeriodDropped              // the source's figure is for a period that the statement leaves out
	ForecastAsFact             // the source foretells or plans what the statement tells as a fact
	LaterCorrected             // the same speaker gave another figure before or after; the later counts
	Restatement                // the source restates what was said in other words
	CutShort                   // a quotation leaves out what limits it in its sentence: "if", "unless", "but"
)

// flagTable is each flag with its name, what it says, and when it is raised.
// LaterCorrected is raised where transcripts are set against each other (see
// settle), Restatement wherever evidence is from a restatement, CutShort by
// quotations alone.
var flagTable = [...]struct {
	name, text string
	raised     func(*alignment, Verdict) bool
}{
	HedgeDropped:   {"hedge-dropped", "the source hedges; the statement does not", (*alignment).hedgeDropped},
	BoundMadeExact: {"bound-made-exact", "the source gives a bound; the statement gives an exact figure", (*alignment).boundMadeExact},
	WideBound:      {"wide-bound", "true, but the bound is off by more than a tenth", (*alignment).wideBound},
	BaseDropped:    {"base-dropped", "the source says what the change is measured from; the statement does not", (*alignment).baseDropped},
	PeriodDropped:  {"period-dropped", "the source's figure is for a period that the statement leaves out", (*alignment).periodDropped},
	ForecastAsFact: {"forecast-as-fact", "the source foretells or plans what the statement tells as a fact", (*alignment).forecastAsFact},
	LaterCorrected: {"later-corrected", "the same speaker said otherwise at another time; the later word counts", nil},
	Restatement:    {"restatement", "the source restates what was said; it is nobody's words", nil},
	CutShort:       {"cut-short", "the quotation leaves out a word of its sentence that limits it", nil},
}

// String is the flag's name: "hedge-dropped".
func (f Flag) String() string { return flagTable[f].name }

// Text is what the flag says, for a reader.
func (f Flag) Text() string { return flagTable[f].text }

// MarshalText writes the flag as its name.
func (f Flag) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// flags are those of a claim that decides the part, or comes nearest to it.
func flags(a *alignment, v Verdict) []Flag {
	var out []Flag
	for f, entry := range flagTable {
		if entry.raised != nil && entry.raised(a, v) {
			out = append(out, Flag(f))
		}
	}
	return out
}

// markRestated raises Restatement on what rests on one.
func markRestated(findings []Finding) {
	for i := range findings {
		if slices.ContainsFunc(findings[i].Evidence, func(e Evidence) bool { return !e.Quote.Verbatim() }) {
			findings[i].Flags = append(findings[i].Flags, Restatement)
		}
	}
}

// figured are the figures of both sides, where they stand for one amount of one
// unit, bounds apart.
func (a *alignment) figured() (said, found quantity.Quantity, ok bool) {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return said, found, false
	}
	said, found = percent(*a.part.Quantity), percent(*a.claim.Quantity)
	if in, err := found.In(said.Unit); err == nil {
		found = in
	}
	return said, found, said.Unit.Name == found.Unit.Name || countable(said) && countable(found)
}

// echoed reports whether the figures of both sides are the same but for their
// bounds, and which these are.
func (a *alignment) echoed() (said, found quantity.Bound, ok bool) {
	s, f, ok := a.figured()
	return s.Bound, f.Bound, ok && !s.Range && !f.Range && f.Value.RoundTo(s.Value.LastPlace()).Equal(s.Value)
}

func (a *alignment) hedgeDropped(v Verdict) bool {
	if said, found, ok := a.echoed(); ok && said == quantity.Exact && found == quantity.About {
		return true
	}
	return a.part.Stance == extract.Asserted && (a.claim.Stance == extract.Possible || a.claim.Stance == extract.Condition) && (v == Supported || a.leaves("modality"))
}

func (a *alignment) boundMadeExact(Verdict) bool {
	said, found, ok := a.echoed()
	return ok && said == quantity.Exact && found >= quantity.Nearly
}

func (a *alignment) wideBound(v Verdict) bool {
	said, found, ok := a.figured()
	if v != Supported || !ok || said.Range || found.Range || said.Bound < quantity.Over {
		return false
	}
	off := said.Value.Sub(found.Value).Abs()
	return off.Mul(ten).Cmp(found.Value.Abs()) > 0
}

func (a *alignment) baseDropped(v Verdict) bool {
	return v == Supported && a.part.Quantity != nil && a.claim.Basis.Len() > 0 && a.part.Basis.Len() == 0 && a.claim.Kind != extract.Level
}

func (a *alignment) periodDropped(v Verdict) bool {
	p := a.claim.Period
	return v == Supported && a.part.Quantity != nil && a.claim.Quantity != nil && a.part.Period == nil &&
		p != nil && p.Kind == period.Interval && !a.says(p)
}

// says reports whether the statement names the period in another place.
func (a *alignment) says(p *period.Period) bool {
	return slices.ContainsFunc(a.part.Sentence.Periods, func(q period.Period) bool { return q.Overlaps(*p) })
}

func (a *alignment) forecastAsFact(v Verdict) bool {
	switch a.claim.Stance {
	case extract.Forecast, extract.Future, extract.Plan:
		return a.part.Stance == extract.Asserted && (v == Supported || a.leaves("modality"))
	}
	return false
}

// leaves reports whether the claim leaves the slot open and accounts for all
// else.
func (a *alignment) leaves(name string) bool {
	return a.accounted() && slices.ContainsFunc(a.open, func(s slot) bool { return s.name == name })
}

var ten = quantity.NewDecimal(10, 0)
