package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// figuresBeside keeps the figure of a part from one that stands in the claim beside
// another figure than in the part: "85 percent after one dose" is not what is so after two.
func (a *alignment) figuresBeside() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	for _, said := range conditions(a.part.Claim, a.part.Sentence.Clauses[a.part.Clause].Range) {
		for _, found := range conditions(a.claim, a.claim.Own) {
			if condition(a.part.Sentence, said) != condition(a.source.Sentence, found) || found.Unit.Name != said.Unit.Name && !found.Unit.IsZero() && !said.Unit.IsZero() {
				continue
			}
			x, y := *said, *found
			x.Unit, y.Unit = quantity.Unit{}, quantity.Unit{}
			if rel, _ := compareFigures(&x, &y); rel == excluded {
				a.misplaced = true
			}
		}
	}
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
	if i := s.At(q.Span.Start) - 1; i >= 0 && lexicon.In("prepositions of condition", s.Words[i].Lower) {
		return s.Words[i].Lower
	}
	return ""
}
