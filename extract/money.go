package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// currency gives the sums of money that are told without a currency the only one of
// their turn, or where that has none the only one of the transcript: "revenue was 4.2
// billion euros, and we spent 310 million on research".
func (r *Reading) currency() {
	var all tender
	turns := make(map[int]*tender)
	var bare []*Claim
	for _, c := range r.Claims {
		switch {
		case c.Quantity == nil:
		case Money(c.Quantity.Unit):
			t := turns[c.Sentence.Turn]
			if t == nil {
				t = new(tender)
				turns[c.Sentence.Turn] = t
			}
			t.add(c.Quantity.Unit)
			all.add(c.Quantity.Unit)
		case c.sum():
			bare = append(bare, c)
		}
	}
	for _, c := range bare {
		t := turns[c.Sentence.Turn]
		if t == nil {
			t = &all
		}
		if t.several || t.unit.IsZero() {
			continue
		}
		q := *c.Quantity
		q.Unit = t.unit
		c.Quantity = &q
	}
}

// A tender is the currency that a passage reckons in.
type tender struct {
	unit    quantity.Unit
	several bool
}

func (t *tender) add(u quantity.Unit) {
	switch {
	case t.unit.IsZero():
		t.unit = u
	case t.unit.Dimension != u.Dimension || u.Dimension == quantity.Count && t.unit.Name != u.Name:
		t.several = true
	case t.unit.Factor.Cmp(u.Factor) < 0: // euros rather than cents
		t.unit = u
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
			if s.Words[i].LemmaIn("money matters") {
				return true
			}
		}
	}
	return false
}
