package factcheck

import (
	"fmt"
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// What several transcripts say of one thing may differ. Two claims contradict
// each other if they are of two transcripts and of the same time, and each, if
// it were a statement, would be refuted by the other. Of figures it is enough
// that one would be, if neither claim is of a thing that the other does not
// name, which might be the narrower. Claims of different times never contradict
// each other; a claim without a period is of the day on which it was made.
//
// Of two claims of one speaker that contradict each other the later counts, and
// the finding has the flag LaterCorrected. All others are equally good, and what
// they say of is conflicting evidence.

// rivals are the claims that decide a part, those that support it and those
// that refute it, and which of them counts where transcripts contradict each
// other.
type rivals struct {
	supports, refutes []*alignment
}

func (r *rivals) add(a *alignment, v Verdict) {
	switch v {
	case Supported:
		r.supports = append(r.supports, a)
	case Refuted:
		r.refutes = append(r.refutes, a)
	}
}

// best are the closest claim of either side, nil if there is none.
func (r *rivals) best() (supports, refutes *alignment) {
	for _, a := range r.supports {
		supports = closer(supports, a)
	}
	for _, a := range r.refutes {
		refutes = closer(refutes, a)
	}
	return supports, refutes
}

// A contradiction is a claim that supports a part and one of another
// transcript that refutes it.
type contradiction struct{ supports, refutes *alignment }

// settle drops the claims that their own speaker has corrected since, and gives
// the finding that follows from the contradictions; false if there are none.
func (c *Checker) settle(p *part, r *rivals) (Finding, bool) {
	if len(c.readings) < 2 || len(r.supports) == 0 || len(r.refutes) == 0 {
		return Finding{}, false
	}
	var found []contradiction
	for _, s := range r.supports {
		for _, o := range r.refutes {
			if c.contradict(s, o) {
				found = append(found, contradiction{s, o})
			}
		}
	}
	if len(found) == 0 {
		return Finding{}, false
	}
	stale := make(map[*alignment]*alignment) // what was corrected, and by what
	for _, x := range found {
		switch x.later() {
		case x.supports:
			stale[x.refutes] = x.supports
		case x.refutes:
			stale[x.supports] = x.refutes
		}
	}
	r.supports = slices.DeleteFunc(r.supports, func(a *alignment) bool { return stale[a] != nil })
	r.refutes = slices.DeleteFunc(r.refutes, func(a *alignment) bool { return stale[a] != nil })
	for _, x := range found {
		if stale[x.supports] == nil && stale[x.refutes] == nil {
			return x.conflict(p), true
		}
	}
	for _, x := range found {
		if later := x.later(); later != nil && stale[later] == nil {
			return x.corrected(p, later), true
		}
	}
	return Finding{}, false
}

// disputes reports whether transcripts contradict what one of them says word
// for word, or support what is a slip beside the words of one.
func disputes(said Finding, judged []Finding) bool {
	if said.Verdict == Refuted && whole(judged) == Supported {
		return true
	}
	return slices.ContainsFunc(judged, func(f Finding) bool {
		return f.Verdict == Conflicting || slices.Contains(f.Flags, LaterCorrected)
	})
}

// contradict reports whether two claims of two transcripts contradict each
// other.
func (c *Checker) contradict(a, b *alignment) bool {
	if a.source.Transcript == b.source.Transcript || !contemporary(a.claim, b.claim) {
		return false
	}
	x, y := c.against(a, b), c.against(b, a)
	if x.figureless() || y.figureless() {
		return x.verdict() == Refuted && y.verdict() == Refuted
	}
	return (x.verdict() == Refuted || y.verdict() == Refuted) && x.opposed() && y.opposed() && !alike(*a.claim.Quantity, *b.claim.Quantity)
}

// figureless reports whether the claims differ in something else than a figure.
func (a *alignment) figureless() bool {
	return len(a.conflicts) == 0 || a.conflicts[0].name != "figure"
}

// alike reports whether one figure is the other rounded, bounds apart: "about
// 7 %" corrects no "7.4 %".
func alike(a, b quantity.Quantity) bool {
	a.Bound, b.Bound = quantity.Exact, quantity.Exact
	x, _ := compareFigures(&a, &b)
	y, _ := compareFigures(&b, &a)
	return x == entailed || y == entailed
}

// against lays the claim of a, as if it were a statement, against that of b.
func (c *Checker) against(a, b *alignment) *alignment {
	p := &part{Claim: a.claim, terms: claimTerms(a.claim), figures: a.source.figures}
	c.prepare(p)
	return align(p, b.source, b.claim)
}

// opposed reports whether the claims differ in a slot and speak of the same
// things. Periods are not compared again.
func (a *alignment) opposed() bool {
	return len(a.conflicts) > 0 && !a.misplaced && !slices.ContainsFunc(a.missing, a.narrows) &&
		!slices.ContainsFunc(a.open, func(s slot) bool { return s.name != "period" })
}

// narrows reports whether a term says which thing the part speaks of. Common
// nouns after its figure do not, unless they are its scope: "for want of ships".
func (a *alignment) narrows(t *term) bool {
	switch p := a.part; {
	case t.name, t.number != nil:
		return true
	case t.pos != wordnet.Noun && t.pos != wordnet.Adj:
		return false
	default:
		return p.Quantity == nil || t.word < p.Sentence.At(p.Quantity.Number.Start) ||
			p.Subject.Has(t.word) || p.Measure.Has(t.word) || p.Scope.Has(t.word)
	}
}

// contemporary reports whether two claims are of one time.
func contemporary(a, b *extract.Claim) bool {
	if a.Period == nil || b.Period == nil {
		return a.Period == b.Period && a.Sentence.Transcript.Date.Equal(b.Sentence.Transcript.Date)
	}
	return a.Period.Equal(*b.Period)
}

// later is the claim that corrects the other: one of the same speaker on a
// later day. It is nil if neither does.
func (x contradiction) later() *alignment {
	s, r := x.supports.source, x.refutes.source
	same, known := quotation.SameSpeaker(spokenBy(s.Quote()), spokenBy(r.Quote()))
	day, other := s.Transcript.Date, r.Transcript.Date
	switch {
	case !same || !known || s.Turn < 0 || r.Turn < 0 || day.IsZero() || other.IsZero():
		return nil
	case day.After(other):
		return x.supports
	case other.After(day):
		return x.refutes
	}
	return nil
}

func (x contradiction) conflict(p *part) Finding {
	f := finding(p, x.supports, Conflicting)
	f.Evidence = append(f.Evidence, x.refutes.evidence())
	f.Slot = x.refutes.conflicts[0].name
	said, found := x.sides()
	f.Reason = fmt.Sprintf("the transcripts differ: %s (%s) against %s (%s)", said, x.supports.witness(), found, x.refutes.witness())
	return f
}

// corrected is the finding by the later of the two claims, which has the
// earlier as evidence too.
func (x contradiction) corrected(p *part, later *alignment) Finding {
	said, found := x.sides()
	if later == x.supports {
		p.source = later.source
		f := finding(p, later, Supported)
		f.Evidence, f.Flags = append(f.Evidence, x.refutes.evidence()), append(f.Flags, LaterCorrected)
		f.Reason = fmt.Sprintf("%s (%s); before, it was %s (%s)", said, later.witness(), found, x.refutes.day())
		return f
	}
	f := finding(p, later, Refuted)
	f.Evidence, f.Flags = append(f.Evidence, x.supports.evidence()), append(f.Flags, LaterCorrected)
	f.Reason = fmt.Sprintf("%s (%s) has since been corrected to %s (%s)", said, x.supports.witness(), found, later.day())
	return f
}

// sides are what either claim has where they differ.
func (x contradiction) sides() (said, found string) {
	s := x.refutes.conflicts[0]
	said, found = x.refutes.shown(s)
	if q := x.supports.claim.Quantity; s.name == "figure" && q != nil {
		said = written(x.supports.source.Sentence, q)
	}
	return said, found
}

// witness is who made the claim, and when.
func (a *alignment) witness() string {
	who := spokenBy(a.source.Quote())
	if who == "" {
		who = "a speaker not named"
	}
	return who + ", " + a.day()
}

// day is the day of speaking, or the transcript where that is not known.
func (a *alignment) day() string {
	if day := a.source.Transcript.Date; !day.IsZero() {
		return day.Format("2 January 2006")
	}
	return a.source.Transcript.ID
}
