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

// shareTold is the share that the claim tells as a percentage, outright or as a count of
// some of those told before: "80 bids; ten of them were late".
func (a *alignment) shareTold() (quantity.Quantity, bool) {
	if a.claim.Quantity == nil || a.claim.Quantity.Range || a.claim.Quantity.Multiple {
		return quantity.Quantity{}, false
	}
	q := *a.claim.Quantity
	if !shared(a.claim) {
		all, ok := a.whole()
		if !ok || a.portion() && a.portionTells() || !countable(q) || q.Value.Cmp(all) > 0 {
			return q, false
		}
		q.Part, q.Whole, q.Value = q.Value, all, q.Value.Quo(all)
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
