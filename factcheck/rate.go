package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// eachWords say "per" of one thing in other words: "an annual 2 %", "$40 apiece".
func eachWords(per string) []string {
	switch per {
	case "year":
		return []string{"annual", "annually", "yearly", "annualized", "year"}
	case "month":
		return []string{"monthly", "month"}
	case "week":
		return []string{"weekly", "week"}
	case "day":
		return []string{"daily", "day"}
	case "hour":
		return []string{"hourly", "hour"}
	}
	return []string{per, "apiece", "each", "capita", "head"}
}

// sameRate takes the "per" off the one of two figures that has it, if the
// other's sentence says it in another word.
func (a *alignment) sameRate(said, found quantity.Quantity) (quantity.Quantity, quantity.Quantity) {
	saidBase, saidPer, _ := strings.Cut(said.Unit.Name, " per ")
	foundBase, foundPer, _ := strings.Cut(found.Unit.Name, " per ")
	switch {
	case saidPer == foundPer:
	case saidPer == "" && each(a.part.Sentence.Words, foundPer):
		found.Unit = baseUnit(foundBase)
	case foundPer == "" && each(a.source.Words, saidPer):
		said.Unit = baseUnit(saidBase)
	}
	return said, found
}

func each(words []extract.Word, per string) bool {
	forms := eachWords(per)
	return slices.ContainsFunc(words, func(w extract.Word) bool {
		return slices.Contains(forms, w.Lemma) || slices.Contains(forms, w.Lower)
	})
}

func baseUnit(name string) quantity.Unit {
	if unit, ok := quantity.UnitNamed(name); ok {
		return unit
	}
	return quantity.Unit{Name: name, Dimension: quantity.Count}
}
