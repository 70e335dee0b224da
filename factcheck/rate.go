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
	saidBase, saidPer := per(said)
	foundBase, foundPer := per(found)
	switch {
	case saidPer == foundPer && saidPer == "year": // "2 % a year" is "an annual rate of 2 %"
		said.Unit, found.Unit = saidBase, foundBase
	case saidPer == foundPer:
	case saidPer == "" && each(a.part.Sentence.Words, foundPer):
		found.Unit = foundBase
	case foundPer == "" && each(a.source.Words, saidPer):
		said.Unit = saidBase
	}
	return said, found
}

// per is what a quantity is an amount of, and of what each has as much; "" if it
// is no rate.
func per(q quantity.Quantity) (quantity.Unit, string) {
	if base, ok := q.Yearly(); ok {
		return base, "year"
	}
	base, each, ok := strings.Cut(q.Unit.Name, " per ")
	if !ok {
		return q.Unit, ""
	}
	return baseUnit(base), each
}

// yearly reports whether t only says that the part's figure is told by the year, as
// the claim's is.
func (a *alignment) yearly(t *term) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil || !slices.Contains(eachWords("year"), t.lemma) {
		return false
	}
	_, said := a.part.Quantity.Yearly()
	_, found := a.claim.Quantity.Yearly()
	return said && found
}

// timely are the units of time that rates are told by.
var timely = []string{"hour", "night", "day", "week", "month", "quarter", "year"}

// otherTime reports whether both figures are told by the time, but by different
// units of it: "40 a day" and "40 a month".
func otherTime(said, found quantity.Quantity) bool {
	_, a := per(said)
	_, b := per(found)
	return a != b && slices.Contains(timely, a) && slices.Contains(timely, b)
}

func each(words []extract.Word, thing string) bool {
	forms := eachWords(thing)
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
