package factcheck

import (
	"slices"
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
	of, ok := a.shareTold()
	if !ok || a.part.Quantity != nil || a.restricted() {
		return false, false
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

// shareTold is the share that the claim tells as a percentage, outright or as a count of
// some of those told before: "80 bids; ten of them were late".
func (a *alignment) shareTold() (quantity.Quantity, bool) {
	if a.claim.Quantity == nil || a.claim.Quantity.Range || a.claim.Quantity.Multiple {
		return quantity.Quantity{}, false
	}
	q := *a.claim.Quantity
	if !shared(a.claim) {
		whole, _ := a.wholeClaim()
		if !a.portion() || whole == nil || a.portionTells() {
			return q, false
		}
		all := whole.Quantity
		if !countable(q) || !countable(*all) || all.Bound != quantity.Exact || q.Value.Cmp(all.Value) > 0 {
			return q, false
		}
		q.Part, q.Whole, q.Value = q.Value, all.Value, q.Value.Quo(all.Value)
	}
	of := percent(q)
	if q.Bound == quantity.Exact {
		of = exactly(of)
	}
	return of, true
}

// portionTells reports whether the part's subject has a word from what the claim tells of
// the portion: "ten of them were late, all in Sund" says nothing of those in Sund.
func (a *alignment) portionTells() bool {
	after := a.source.At(a.claim.Quantity.Number.End - 1)
	return slices.ContainsFunc(a.found, func(m match) bool { return a.part.Subject.Has(m.word) && a.within(m) && m.at > after })
}

// someTold reports whether the part says of none of several what the claim says of a share
// of them.
func (a *alignment) someTold() bool {
	of, ok := a.shareTold()
	if !ok || a.part.Quantity != nil || a.part.Negated == a.claim.Negated || a.restricted() {
		return false
	}
	share := stands(&of)
	return !share.noLow && share.low.Sign() > 0
}

// noneTold reports whether the part counts of whom it tells what the claim says of none:
// "two patients have died", of "no patient has died".
func (a *alignment) noneTold() bool {
	q := a.part.Quantity
	return countable(*q) && q.Bound != quantity.Under && q.Bound != quantity.AtMost && q.Value.Sign() > 0 && countsInSubject(a.part.Claim) &&
		!a.part.Negated && a.claim.Negated && a.leftover == 0 && deniesAll(a.claim)
}

// ofNone reports whether the part denies something of all things of a kind: "no patient
// was turned away", "nobody was hurt", "there were no injuries".
func (p *part) ofNone() bool { return len(p.terms) > 0 && deniesAll(p.Claim) }

// deniesAll reports whether a claim denies something of all things of a kind.
func deniesAll(claim *extract.Claim) bool {
	s, c := claim.Sentence, claim.Sentence.Clauses[claim.Clause]
	if !claim.Negated || c.Verb < 0 {
		return false
	}
	to := c.Verb
	if existential(claim) {
		to = c.To
	}
	none := func(w extract.Word) bool { return w.Lower == "no" || w.Lower == "nobody" || w.Lower == "none" }
	return slices.ContainsFunc(s.Words[c.From:to], none)
}

// existential reports whether a claim only tells that there is something.
func existential(c *extract.Claim) bool {
	return c.Sentence.Words[c.Sentence.Clauses[c.Clause].From].Tag == "EX"
}
