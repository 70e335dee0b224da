package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// deriveShare divides the figure of a thing by that of the whole that it is
// said to be a share of: "the grant accounts for a third of the package".
func (c *Checker) deriveShare(p *part) (Finding, bool) {
	q := p.Quantity
	if q == nil || q.Range || q.Multiple || q.Whole.IsZero() && !rate(*q) {
		return Finding{}, false
	}
	s := p.Sentence
	if spreads(s, p.Own) {
		return Finding{}, false // what holds of all together need not of each
	}
	at := s.At(q.Number.Start)
	of := s.At(q.Number.End-1) + 1
	for of < p.Own.To && of < at+5 && s.Words[of].Lower != "of" {
		of++
	}
	if at <= p.Own.From || of >= p.Own.To || s.Words[of].Lower != "of" {
		return Finding{}, false
	}
	end := p.Sentence.Clauses[p.Clause].To
	partSide, wholeSide := p.side(extract.Range{From: p.Own.From, To: at}), p.side(extract.Range{From: of + 1, To: end})
	partSide.drop("accounting")
	if len(partSide.terms) == 0 || len(wholeSide.terms) == 0 {
		return Finding{}, false
	}
	amount := func(a *alignment) bool {
		return a.claim.Kind == extract.Level && !rate(*a.claim.Quantity) && !a.claim.Quantity.Multiple && a.claim.Quantity.Whole.IsZero()
	}
	a := c.figure(partSide, nil, amount)
	b := c.figure(wholeSide, nil, func(b *alignment) bool { return a != nil && b.claim != a.claim && amount(b) })
	if a == nil || b == nil {
		a, b = c.included(partSide, wholeSide, amount)
	}
	if a == nil || a.source.Turn != b.source.Turn || max(a.reach, b.reach) > nearBy || a.claim.Stance != b.claim.Stance || a.apiece() || b.apiece() {
		return Finding{}, false
	}
	x, y := a.operand(""), b.operand("")
	if x.Unit.Name != y.Unit.Name || x.Value.Cmp(y.Value) >= 0 {
		return Finding{}, false
	}
	unit, _ := quantity.UnitNamed("percent")
	w, ok := quotient(sum([]operand{x}, []bool{false}), sum([]operand{y}, []bool{false}), unit)
	if !ok {
		return Finding{}, false
	}
	said := percent(*q)
	if !q.Whole.IsZero() && said.Bound == quantity.Exact {
		said.Bound = quantity.About // "half" is no claim to precision
	}
	return w.scaled(hundred).finding(p, accepts(&said))
}

// spreads reports whether the words speak of each of several: "every club".
func spreads(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return reckons("each", w.Lower) })
}

// apiece reports whether the claim's figure holds for each of several.
func (a *alignment) apiece() bool { return spreads(a.source.Sentence, a.claim.Own) }

// included are the two amounts of a sentence that speaks of both sides and of
// no other amount: "we have $100 in a fund that includes $33 for trees". The
// less is that of the part.
func (c *Checker) included(part, whole *part, amount func(*alignment) bool) (a, b *alignment) {
	c.prepare(part)
	c.prepare(whole)
	for _, s := range c.index.candidates(append(part.keys(), whole.keys()...)) {
		var parts, wholes []*alignment
		for _, claim := range s.claims {
			if claim.Quantity == nil || s.asked {
				continue
			}
			x, y := align(part, s, claim), align(whole, s, claim)
			if !amount(x) || !x.names(false) || !y.names(false) {
				continue
			}
			parts, wholes = append(parts, x), append(wholes, y)
		}
		if len(parts) != 2 || s.figures != 2 {
			continue
		}
		if parts[0].claim.Quantity.Value.Cmp(parts[1].claim.Quantity.Value) < 0 {
			return parts[0], wholes[1]
		}
		return parts[1], wholes[0]
	}
	return nil, nil
}

// scaled is the working with its result multiplied by a constant.
func (w working) scaled(by quantity.Decimal) working {
	w.text += " × " + by.String()
	w.result.Value = w.result.Value.Mul(by)
	w.stands, w.carried = w.stands.times(interval{low: by, high: by}), w.carried.times(interval{low: by, high: by})
	return w
}

// drop takes the terms of a stanza off a side.
func (p *part) drop(stanza string) {
	kept := p.terms[:0]
	for _, t := range p.terms {
		if !reckons(stanza, t.lemma) {
			kept = append(kept, t)
		}
	}
	p.terms = kept
}
