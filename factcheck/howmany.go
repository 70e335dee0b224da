package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// noneSo leaves open what the part says with a word of which the source says that it is
// true of none of them: "12 injuries, none of them serious" of who was seriously injured.
func (a *alignment) noneSo() {
	words := a.source.Words
	for i := 0; i+3 < len(words); i++ {
		if words[i].Lower != "none" || !ofThem(a.source.Sentence, i) {
			continue
		}
		for _, w := range words[i+3 : min(i+6, len(words))] {
			if w.Class == extract.Punct || strings.HasPrefix(w.Tag, "V") {
				break
			}
			if w.Class != extract.Function && (says(a.part.Sentence, w.Lemma) || says(a.part.Sentence, w.Lower+"ly")) {
				a.leave("how many", w.Lower, "none of them")
				return
			}
		}
	}
}

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
