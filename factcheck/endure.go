package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// endures reports whether a claim is of how long a thing lasts: "ran for eight years",
// "went on for a week", "was in force for a month".
func endures(c *extract.Claim) bool {
	s, clause := c.Sentence, c.Sentence.Clauses[c.Clause]
	v := clause.Verb
	if v < 0 || spell(c) == nil && (c.Quantity == nil || !lasting(c.Quantity)) {
		return false
	}
	if s.Words[v].LemmaIn("enduring") {
		return true
	}
	return v+2 < clause.To && s.Words[v].Lemma == "be" && s.Words[v+1].Lower == "in" && s.Words[v+2].In("in force")
}

// spell is the length of time after the "for" of a claim without a figure, nil if it
// has none: the "eight years" of "ran for eight years".
func spell(c *extract.Claim) *period.Period {
	s, clause := c.Sentence, c.Sentence.Clauses[c.Clause]
	for i := range s.Periods {
		p := &s.Periods[i]
		at := s.At(p.Span.Start)
		if p.Kind == period.Duration && c.Quantity == nil && clause.Has(at) && (s.Words[at].Lower == "for" || at > 0 && s.Words[at-1].Lower == "for") {
			return p
		}
	}
	return nil
}

// lastsOtherwise is how long the part says that a thing lasted and how long the claim
// does, where one has a figure and the other a length after "for", and they differ.
func (a *alignment) lastsOtherwise() (said, found string, ok bool) {
	if !endures(a.part.Claim) || !endures(a.claim) || len(a.missing) > 0 || a.misplaced {
		return "", "", false
	}
	q, p := a.part.Quantity, spell(a.claim)
	if q == nil {
		q, p = a.claim.Quantity, spell(a.part.Claim)
	}
	if q == nil || p == nil || p.Approx || q.Bound != quantity.Exact || q.Unit.Name != p.Grain.String() || ofLength(q, p) {
		return "", "", false
	}
	if q == a.claim.Quantity {
		return p.String(), q.String(), true
	}
	return q.String(), p.String(), true
}
