package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

// bases compares the times that both compare their figures with: "more than in May" and
// "more than in June".
func (a *alignment) bases() {
	if a.part.Basis.Len() == 0 || a.claim.Basis.Len() == 0 || a.part.Quantity == nil {
		return
	}
	said, found := basisOf(a.part.Claim), basisOf(a.claim)
	if said == nil || found == nil || said.Kind != period.Comparison || found.Kind != period.Comparison {
		return
	}
	x, y := sameYear(at(said), at(found))
	if x.Grain == y.Grain && (x.Disjoint(*y) || x.Anchor == period.Yearless && y.Anchor == period.Yearless && !x.Start.Equal(y.Start)) {
		a.conflict("period", wordsOf(a.part.Sentence, said), wordsOf(a.source.Sentence, found))
	}
}

// basisOf is the one time that a claim compares its figure with, nil if there is none,
// or several.
func basisOf(c *extract.Claim) *period.Period {
	var one *period.Period
	for i := range c.Sentence.Periods {
		p := &c.Sentence.Periods[i]
		if p.Kind != period.Comparison || !c.Own.Has(c.Sentence.At(p.Span.Start)) {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}
