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

// placesCompared compares the places that both compare their figures between: "prices in
// Halm are 5 percent higher than in Brill" tells neither that of prices in Brill, nor that
// prices in Halm rose.
func (a *alignment) placesCompared() {
	said, found := thanIn(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Range), thanIn(a.source.Sentence, a.clause())
	if a.part.Quantity == nil || a.claim.Quantity == nil || found < 0 {
		return
	}
	met := false
	for _, m := range a.found {
		if m.word < 0 || !a.within(m) {
			continue
		}
		met = met || m.at > found
		if said >= 0 && m.name && (m.word > said) != (m.at > found) && a.part.Direction == a.claim.Direction {
			a.misplaced = true
		}
	}
	if !met {
		a.leave("compared with", "not said", a.source.Words[found+2].Lower)
	}
}

// thanIn is the "than" of "higher than in Brill", -1 if there is none in a clause.
func thanIn(s *extract.Sentence, r extract.Range) int {
	for i := r.From; i+2 < r.To; i++ {
		if s.Words[i].Lower == "than" && s.Words[i+1].In("locating") && s.Words[i+2].Class != extract.Time && s.Words[i+2].Class != extract.Figure {
			return i
		}
	}
	return -1
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
