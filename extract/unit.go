package extract

import (
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// likened gives the bare figures that others are set against the unit of those:
// "4.3 million euros, compared with 8.1 million in the mines", "a wait of 9 hours,
// against 7 before".
func (r *Reading) likened() {
	for _, c := range r.Claims {
		if c.Quantity == nil || !c.Quantity.Unit.IsZero() {
			continue
		}
		if p := c.Sentence.setAgainst(c.Quantity); p != nil {
			q := *c.Quantity
			q.Unit = p.Unit
			c.Quantity = &q
		}
	}
}

// few bounds how many times one figure may be another that it is set against.
var few = quantity.NewDecimal(20, 0)

// setAgainst is the figure of money, or the measured one, that a bare figure is told
// to be set against; nil if there is none.
func (s *Sentence) setAgainst(q *quantity.Quantity) *quantity.Quantity {
	if !q.Unit.IsZero() || q.Multiple || q.Rank || q.Score || q.Range || !q.Whole.IsZero() {
		return nil
	}
	var p *quantity.Quantity
	for i := range s.Quantities {
		if o := &s.Quantities[i]; o.Number.End <= q.Number.Start && !o.Weak {
			p = o
		}
	}
	if p == nil || p.Range || !Money(p.Unit) && (p.Unit.Dimension == "" || lexicon.In("dimensions of no measure", p.Unit.Dimension)) ||
		q.Value.Cmp(p.Value.Mul(few)) > 0 || p.Value.Cmp(q.Value.Mul(few)) > 0 {
		return nil
	}
	i, next := s.At(q.Span.Start)-1, s.At(q.Number.End-1)+1
	if i < 1 || next < len(s.Words) && (s.Words[next].noun() || s.Words[next].Class == Content && s.Words[next].Tag[0] == 'J') {
		return nil
	}
	if s.Words[i].Tag == "DT" {
		i--
	}
	switch w := s.Words[i].Lower; {
	case lexicon.In("set against", w):
		return p
	case w == "to" && s.before(p) == "from": // "from 410 million euros at the peak to 286 million"
		return p
	case (w == "with" || w == "to") && i > 0 && s.Words[i-1].Lemma == "compare":
		return p
	}
	return nil
}

// before is the word before a figure, "" if it is the first.
func (s *Sentence) before(q *quantity.Quantity) string {
	if i := s.At(q.Span.Start) - 1; i >= 0 {
		return s.Words[i].Lower
	}
	return ""
}
