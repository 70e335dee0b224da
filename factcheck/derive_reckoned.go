package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// reckoned reports whether the part's figure may have been added up, taken off or
// shared out from the figures of a source, and what the sentence after it adds: then
// none of these refutes it. "65 were saved" is not refuted by "40 were saved by boat.
// Another 25 were flown out". Runs of figures are added up, and pairs set against each
// other: no more sums than there are pairs.
func (c *Checker) reckoned(p *part, s *source) bool {
	if q := p.Quantity; q == nil || p.Kind != extract.Level && p.Kind != extract.Share || q.Range || q.Rank || q.Multiple || c.statedNear(q, s) {
		return false
	}
	said, found := percent(*p.Quantity), c.amounts(s)
	for i, x := range found {
		a := x.Quantity
		total := a.Value
		for _, y := range found[i+1:] {
			b := y.Quantity
			if p.sharesOut(&said, a, b) {
				return true
			}
			if a.Unit.Name != b.Unit.Name && !b.Unit.IsZero() || !unitsAgree(a, &said) {
				continue
			}
			total = total.Add(b.Value)
			of, is := portion(y), said.Value.Equal
			if of && is(a.Value.Sub(b.Value)) || !of && (is(total) || is(a.Value.Add(b.Value))) {
				return true
			}
		}
	}
	return false
}

// sharesOut reports whether the part's figure may be what one of two figures comes to for
// each of the other, or their average.
func (p *part) sharesOut(said, a, b *quantity.Quantity) bool {
	if right := accepts(said); perEach(p) && said.Bound == quantity.Exact && (overEach(a, b, right) || overEach(b, a, right)) {
		return true
	}
	return p.averages() && sameBase(a, b) && sameBase(a, said) && between(&quantity.Quantity{Value: a.Value, Max: b.Value}).has(said.Value)
}

// statedNear reports whether the figure itself stands in a sentence near a source.
func (c *Checker) statedNear(q *quantity.Quantity, s *source) bool {
	const near = 6
	for i := max(0, s.place-near); i < min(len(c.index.sources), s.place+near+1); i++ {
		for _, found := range c.index.sources[i].Quantities {
			if c.index.sources[i].Transcript == s.Transcript && found.Value.Equal(q.Value) {
				return true
			}
		}
	}
	return false
}

// amounts are the claims of a source that state how much there is, and of the sentence
// after it what that adds: "another 25".
func (c *Checker) amounts(s *source) []*extract.Claim {
	const most = 8
	var out []*extract.Claim
	take := func(of *source, wanted func(*extract.Claim) bool) {
		for _, claim := range of.claims {
			q := claim.Quantity
			if q != nil && claim.Kind != extract.Change && plainAmount(q) && len(out) < most && wanted(claim) {
				out = append(out, claim)
			}
		}
	}
	take(s, func(*extract.Claim) bool { return true })
	if next := c.following(s); next != nil {
		take(next, adds)
	}
	return out
}

// plainAmount reports whether a figure is one amount, and no share, rank, score, multiple or
// range.
func plainAmount(q *quantity.Quantity) bool {
	return !q.Range && !q.Rank && !q.Score && !q.Multiple && q.Whole.IsZero()
}

// sameBase reports whether two figures are in one unit, apart from what they are told by.
func sameBase(a, b *quantity.Quantity) bool {
	x, _ := per(*a)
	y, _ := per(*b)
	return x.Name == y.Name
}

// has reports whether a value is in the set.
func (i interval) has(v quantity.Decimal) bool { return interval{low: v, high: v}.within(i) }

// perEach reports whether the part's figure is that of each of several, or an average.
func perEach(p *part) bool {
	_, each := per(*p.Quantity)
	d := sharedOut(p.Claim)
	return each != "" || d == apiece || d == average
}

// overEach reports whether a total shared out among a number comes to a figure.
func overEach(total, among *quantity.Quantity, right interval) bool {
	if among.Value.Sign() <= 0 || !countable(*among) {
		return false
	}
	return right.has(total.Value.Quo(among.Value))
}
