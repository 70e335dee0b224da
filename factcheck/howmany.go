package factcheck

import "github.com/presscheck/presscheck/extract/quantity"

// shareHolds reports whether the share of a whole that the claim tells is what a word like
// "most" or "all" says, where the part has that word and no figure. It is not known if the
// claim tells no share, or tells it of something narrower.
func (a *alignment) shareHolds(word string) (holds, known bool) {
	q := a.claim.Quantity
	if q == nil || a.part.Quantity != nil || !shared(a.claim) || q.Range || q.Multiple || a.restricted() {
		return false, false
	}
	of := percent(*q)
	if q.Bound == quantity.Exact {
		of = exactly(of)
	}
	share := stands(&of)
	if a.claim.Negated {
		share = interval{low: hundred, high: hundred}.plus(share.neg())
	}
	half := quantity.NewDecimal(50, 0)
	above := interval{low: half, lowOpen: true, noHigh: true}
	below := interval{noLow: true, high: half}
	whole := interval{low: hundred, high: hundred}
	switch word {
	case "all", "every":
		return whole.low.Equal(share.low) && !share.noLow, share.within(interval{noLow: true, high: hundred, highOpen: true}) || share.within(whole)
	case "most", "majority":
		return share.within(above), share.within(above) || share.within(below)
	case "minority":
		below.highOpen = true
		return share.within(below), share.within(above) || share.within(below)
	}
	return false, false
}
