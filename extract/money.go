package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// currency gives the sums of money that are told without a currency the one of
// the transcript, if it has a single one: "revenue was 4.2 billion euros, and we
// spent 310 million on research".
func (r *Reading) currency() {
	var unit quantity.Unit
	for _, c := range r.Claims {
		if c.Quantity == nil || !Money(c.Quantity.Unit) {
			continue
		}
		if !unit.IsZero() && (unit.Dimension != c.Quantity.Unit.Dimension || unit.Dimension == quantity.Count && unit.Name != c.Quantity.Unit.Name) {
			return
		}
		if unit.IsZero() || unit.Factor.Cmp(c.Quantity.Unit.Factor) < 0 { // euros rather than cents
			unit = c.Quantity.Unit
		}
	}
	if unit.IsZero() {
		return
	}
	for _, c := range r.Claims {
		if c.Quantity != nil && c.sum() {
			q := *c.Quantity
			q.Unit = unit
			c.Quantity = &q
		}
	}
}

// Money reports whether a unit is a currency, or a name that several have.
func Money(u quantity.Unit) bool {
	d := u.Dimension
	if d == quantity.Count {
		return lexicon.In("names of currencies", u.Name)
	}
	return len(d) == 3 && strings.ToUpper(d) == d
}

// great is the least number that a bare figure tells a sum by.
var great = quantity.NewDecimal(100000, 0)

// sum reports whether the claim's figure is a bare one of money: a great number
// that counts nothing, beside a word of money before it.
func (c *Claim) sum() bool {
	q, s := c.Quantity, c.Sentence
	if !q.Unit.IsZero() || q.Multiple || q.Rank || q.Score || !q.Whole.IsZero() || q.Value.Cmp(great) < 0 {
		return false
	}
	at := s.At(q.Number.Start)
	if next := s.At(q.Number.End-1) + 1; next < len(s.Words) && (s.Words[next].Lower == "of" || s.Words[next].noun() || strings.HasPrefix(s.Words[next].Tag, "JJ")) {
		return false
	}
	for _, r := range [...]Range{c.Subject, c.Head, {c.Own.From, min(at, c.Own.To)}} {
		for i := r.From; i < r.To; i++ {
			if lexicon.In("money matters", s.Words[i].Lemma) {
				return true
			}
		}
	}
	return false
}
