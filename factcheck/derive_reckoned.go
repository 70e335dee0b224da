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
	if p.Quantity == nil || p.Kind != extract.Level && p.Kind != extract.Share || p.Quantity.Range || p.Quantity.Rank || p.Quantity.Multiple || c.statedNear(p.Quantity, s) {
		return false
	}
	said, each := percent(*p.Quantity), perEach(p) && p.Quantity.Bound == quantity.Exact
	found := c.amounts(s)
	for i, x := range found {
		total := x.Quantity.Value
		for _, y := range found[i+1:] {
			if each && (overEach(x.Quantity, y.Quantity, accepts(&said)) || overEach(y.Quantity, x.Quantity, accepts(&said))) {
				return true
			}
			a, b := x.Quantity, y.Quantity
			if a.Unit.Name != b.Unit.Name && !b.Unit.IsZero() || !unitsAgree(a, &said) {
				continue
			}
			total = total.Add(b.Value)
			if !portion(y) && (total.Equal(said.Value) || a.Value.Add(b.Value).Equal(said.Value)) || portion(y) && a.Value.Sub(b.Value).Equal(said.Value) {
				return true
			}
		}
	}
	return false
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
			if q != nil && claim.Kind != extract.Change && !q.Range && !q.Rank && !q.Score && !q.Multiple && q.Whole.IsZero() && len(out) < most && wanted(claim) {
				out = append(out, claim)
			}
		}
	}
	take(s, func(*extract.Claim) bool { return true })
	if next := s.place + 1; next < len(c.index.sources) && c.index.sources[next].Turn == s.Turn && c.index.sources[next].Transcript == s.Transcript {
		take(c.index.sources[next], adds)
	}
	return out
}

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
	v := total.Value.Quo(among.Value)
	return interval{low: v, high: v}.within(right)
}
