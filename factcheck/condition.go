package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// figuresBeside keeps the figure of a part from one that stands in the claim beside
// another figure than in the part: "85 percent after one dose" is not what is so after two.
func (a *alignment) figuresBeside() bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	for _, said := range conditions(a.part.Claim, a.part.Sentence.Clauses[a.part.Clause].Range) {
		for _, found := range conditions(a.claim, a.claim.Own) {
			if condition(a.part.Sentence, said) != condition(a.source.Sentence, found) || found.Unit.Name != said.Unit.Name && !found.Unit.IsZero() && !said.Unit.IsZero() {
				continue
			}
			x, y := *said, *found
			x.Unit, y.Unit = quantity.Unit{}, quantity.Unit{}
			if rel, _ := compareFigures(&x, &y); rel == excluded {
				return true
			}
		}
	}
	return false
}

// countsOthers keeps the figure of a part from one of the claim that is of another thing, where
// the part's thing stands with another figure: of "49 are adults and eight are children" eight
// are no adults, and of "twelve sawmills and two paper mills" twelve are no paper mills.
func (a *alignment) countsOthers() bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	own, counted := a.clause(), a.part.Sentence.Counted(a.part.Quantity)
	if !a.claim.Quantity.Unit.IsZero() {
		return a.countedByAnother(counted)
	}
	for _, m := range a.found {
		if !counted.Has(m.word) || m.at < 0 || m.at >= len(a.source.Words) || own.Has(m.at) || slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && own.Has(u.word) }) {
			continue
		}
		if slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
			clause := a.source.Clauses[c.Clause]
			return c.Quantity != nil && c.Quantity.Unit.IsZero() && clause.Has(m.at) && m.at > clause.Verb && clause.Verb >= 0
		}) {
			return true
		}
	}
	return false
}

// countedByAnother reports whether what the part counts, the last word of a range, is counted by
// another figure of the claim's sentence, and not by the claim's.
func (a *alignment) countedByAnother(counted extract.Range) bool {
	i := slices.IndexFunc(a.found, func(m match) bool { return counted.Len() > 0 && m.term.covers(counted.To-1) })
	if i < 0 || a.source.Counted(a.claim.Quantity).Len() == 0 {
		return false
	}
	counts := func(q *quantity.Quantity) bool {
		r := a.source.Counted(q)
		return slices.ContainsFunc(a.source.related(a.found[i].term), func(u hit) bool { return u.likeness >= like && r.Has(u.word) })
	}
	return !counts(a.claim.Quantity) && slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool {
		return q.Number != a.claim.Quantity.Number && q.Unit.Dimension == quantity.Count && counts(&q)
	})
}

// conditions are the figures after a preposition that a range of a claim's words has beside
// the claim's own.
func conditions(c *extract.Claim, r extract.Range) (out []*quantity.Quantity) {
	s := c.Sentence
	for i := range s.Quantities {
		q := &s.Quantities[i]
		if r.Has(s.At(q.Number.Start)) && q.Number != c.Quantity.Number && !q.Range && !q.Multiple && !q.Rank && !q.Score && q.Whole.IsZero() && condition(s, q) != "" {
			out = append(out, q)
		}
	}
	return out
}

// condition is the preposition before a figure that says under what conditions another is told,
// "" if there is none.
func condition(s *extract.Sentence, q *quantity.Quantity) string {
	if i := s.At(q.Span.Start) - 1; i >= 0 && s.Words[i].In("prepositions of condition") {
		return s.Words[i].Lower
	}
	return ""
}
