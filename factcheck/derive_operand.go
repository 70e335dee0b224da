package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
)

// figure is the claim of the wanted kind whose figure the record has for what
// a side names; nil if it has none, or different ones equally near.
func (c *Checker) figure(side *part, times []*period.Period, wanted func(*alignment) bool) *alignment {
	var best *alignment
	tied := false
	c.prepare(side)
	for _, s := range c.index.candidates(side.keys()) {
		if s.asked || !c.speaksOf(s, side, times) {
			continue
		}
		for _, claim := range s.claims {
			if claim.Quantity == nil || claim.Given || claim.Quantity.FromTo {
				continue
			}
			a := align(side, s, claim)
			if !a.names(times != nil) || !wanted(a) {
				continue
			}
			switch {
			case best == nil || a.compare(best) < 0:
				best, tied = a, false
			case a.compare(best) == 0 && !a.claim.Quantity.Value.Equal(best.claim.Quantity.Value):
				tied = true
			}
		}
	}
	if tied {
		return nil
	}
	return best
}

// names reports whether the claim is about all that the side names. Its figure
// makes up for one plain verb, for a word of foretelling where it is foretold,
// and for "daily" where it is told by the day. The time is not compared where
// the caller does.
func (a *alignment) names(timed bool) bool {
	if a.misplaced || !a.grounded && a.claim.Period == nil {
		return false
	}
	missing := 0.0
	for _, t := range a.missing {
		switch {
		case reckons("frequencies", t.lemma) && a.often():
		case t.name || t.opinion || t.number != nil:
			return false
		case reckons("foretelling", t.lemma) && a.claim.Stance >= extract.Forecast:
		case t.lemma == "forecast":
			return false
		default:
			missing += t.weight()
		}
	}
	if missing > aPlainVerb || a.reach > withinReach {
		return false
	}
	differs := func(s slot) bool {
		switch s.name {
		case "period":
			return !timed
		case "direction", "what changed", "comparison":
			return false
		case "modality":
			return a.part.Stance == extract.Asserted && a.claim.Stance != extract.Asserted && !a.part.foretells()
		}
		return true
	}
	return !slices.ContainsFunc(a.conflicts, differs) && !slices.ContainsFunc(a.open, differs)
}

// often reports whether the figure is told by the day, week, ...
func (a *alignment) often() bool {
	if strings.Contains(a.claim.Quantity.Unit.Name, " per ") {
		return true
	}
	words := a.source.Words
	for i := a.claim.Own.From + 1; i < a.claim.Own.To; i++ {
		if w := words[i-1].Lower; (w == "a" || reckons("each", w)) && reckons("frequencies", words[i].Lemma) {
			return true
		}
	}
	return false
}

// foretells reports whether the statement is about what somebody foretold.
func (p *part) foretells() bool {
	return slices.ContainsFunc(p.Sentence.Words, func(w extract.Word) bool { return reckons("foretelling", w.Lemma) })
}

// speaksOf reports whether the passage names every further time that the
// statement does, up to some sentences before: "the March forecast".
func (c *Checker) speaksOf(s *source, side *part, times []*period.Period) bool {
	const before = 6
	for i := range side.Sentence.Periods {
		said := &side.Sentence.Periods[i]
		if said.Kind != period.Label && said.Kind != period.Interval || !said.Resolved() || slices.ContainsFunc(times, func(p *period.Period) bool { return at(said).Overlaps(*p) }) {
			continue
		}
		named := false
		for j := s.place; j >= max(0, s.place-before) && c.index.sources[j].Turn == s.Turn && !named; j-- {
			named = slices.ContainsFunc(c.index.sources[j].Periods, func(p period.Period) bool {
				x, y := sameYear(said, &p)
				return x.Contains(*y)
			})
		}
		if !named && !slices.ContainsFunc(s.claims, func(cl *extract.Claim) bool { return cl.Period != nil && said.Contains(*at(cl.Period)) }) {
			return false
		}
	}
	return true
}

// side is the part without its figure, over a range of its words.
func (p *part) side(r extract.Range) *part {
	c := *p.Claim
	c.Own, c.Quantity, c.Compares, c.Direction, c.Kind, c.Period = r, nil, change.None, change.None, extract.Fact, nil
	c.Subject, c.Head = extract.Range{}, extract.Range{}
	side := &part{Claim: &c, credit: p.credit}
	for _, t := range terms(p.Sentence, r) {
		if t.way == change.None && !t.measure {
			side.terms = append(side.terms, t)
		}
	}
	return side
}
