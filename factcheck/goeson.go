package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

// goesOnWith reports whether the claim tells no time, and a sentence before it in its turn,
// of which it goes on, tells the figure of the time said: "the economy grew by 0.4 percent
// in the first quarter. Consumption rose by 0.5 percent."
func (a *alignment) goesOnWith(said *period.Period) bool {
	const back = 5 // sentences
	if a.claim.Quantity == nil || a.claim.Former || a.claim.Stance != extract.Asserted || !said.Resolved() || said.Kind != period.Interval || a.source.tellsTime() || !a.past() {
		return false
	}
	for s, n := a.source.before, 0; s != nil && n < back; s, n = s.before, n+1 {
		if when := s.toldTime(); when != nil {
			x, y := sameYear(said, when)
			return x.Equal(*y)
		}
		if s.tellsTime() {
			return false
		}
	}
	return false
}

// past reports whether the claim tells what was, or leaves out its verb.
func (a *alignment) past() bool {
	return a.source.Clauses[a.claim.Clause].Verb < 0 || a.source.Done(a.claim.Clause)
}

// tellsTime reports whether the sentence names a time of its own.
func (s *source) tellsTime() bool {
	return slices.ContainsFunc(s.Periods, func(p period.Period) bool { return p.Kind == period.Interval }) ||
		slices.ContainsFunc(s.Clauses, func(c extract.Clause) bool { return saysNow(s.Sentence, c.Range) })
}

// toldTime is the time of the first figure of the sentence, nil if it tells none.
func (s *source) toldTime() *period.Period {
	for _, c := range s.claims {
		if c.Quantity == nil || c.Former || c.Given {
			continue
		}
		if p := c.Period; p != nil && !p.Inherited && p.Kind == period.Interval && p.Resolved() && c.Stance == extract.Asserted {
			return p
		}
		return nil
	}
	return nil
}
