package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
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

// manifolds is what a claim's verb says of how many times a thing became what it was,
// as a change, where another figure is told so: what halved fell by 50 percent.
func manifolds(c *extract.Claim, q, other quantity.Quantity) quantity.Quantity {
	if !q.Multiple || other.Multiple || !rate(percent(other)) || !strings.HasPrefix(c.Sentence.Words[c.Sentence.At(q.Number.Start)].Tag, "VB") {
		return q
	}
	unit, _ := quantity.UnitNamed("percent")
	q.Value, q.Unit, q.Multiple = q.Value.Sub(one).Abs().Mul(hundred), unit, false
	if q.Bound == quantity.Exact {
		q.Bound = quantity.About // "doubled" is no claim to precision
	}
	return q
}

// timely are the units of time that rates are told by.
var timely = []string{"hour", "night", "day", "week", "month", "quarter", "year"}

// timeOf is what unit of time a claim's figure is told by, "" if by none: "40 a day",
// "40 each day".
func timeOf(c *extract.Claim) string {
	if _, by := per(*c.Quantity); by != "" {
		return by
	}
	s := c.Sentence
	for i := max(c.Own.From, 1); i < c.Own.To; i++ {
		if w := s.Words[i].Lower; slices.Contains(timely, w) && s.Words[i-1].In("each of a time") {
			return w
		}
	}
	return ""
}

// otherTime reports whether both figures are told by the time, but by different
// units of it: "40 a day" and "40 a month".
func (a *alignment) otherTime() bool {
	said, found := timeOf(a.part.Claim), timeOf(a.claim)
	return said != found && slices.Contains(timely, said) && slices.Contains(timely, found)
}

// spread is the claim's figure for several years as what it comes to by the year,
// where the part has one by the year: "300 million over three years".
func (a *alignment) spread(said, found quantity.Quantity) (quantity.Quantity, bool) {
	base, by := per(said)
	if _, other := per(found); other != "" || !slices.Contains(timely, by) || found.Range || base.Name != found.Unit.Name {
		return found, false
	}
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		at := a.source.At(p.Span.Start)
		if p.Kind == period.Duration && p.Count > 1 && p.Grain.String() == by && a.claim.Own.Has(at) && a.source.Words[at].In("prepositions of duration") {
			found.Value, found.Unit = found.Value.Quo(quantity.NewDecimal(int64(p.Count), 0)), said.Unit
			return found, true
		}
	}
	return found, false
}

// onceTimed reports whether one of two counts is told by the time, and the other
// without one.
func (a *alignment) onceTimed(said, found quantity.Quantity) bool {
	_, x := per(said)
	_, y := per(found)
	if x == "" && y == "" && (timeOf(a.part.Claim) != "" || byTheTime(a.part.Claim)) && timeOf(a.claim) == "" && !byTheTime(a.claim) && a.ofWholeTime() {
		return true
	}
	if next := a.source.At(a.claim.Quantity.Number.End-1) + 1; x == "" && y == "" && byTheTime(a.claim) && a.source.Words[next].Lower != "the" && a.source.Words[next+1].Class != extract.Time &&
		timeOf(a.part.Claim) == "" && !byTheTime(a.part.Claim) {
		return true // "37 a day in March and 56 a day in April", not "56 a year before"
	}
	return x != y && (slices.Contains(timely, x) && timeOf(a.claim) == "" || slices.Contains(timely, y) && timeOf(a.part.Claim) == "")
}

// byTheTime reports whether a bare figure is told by the time: "210 million a year".
func byTheTime(c *extract.Claim) bool {
	i, words := c.Sentence.At(c.Quantity.Number.End-1)+1, c.Sentence.Words
	return i+1 < len(words) && words[i].In("units told as one") && slices.Contains(timely, words[i+1].Lower)
}

// ofWholeTime reports whether the claim's figure is that of a length of time: "210 million
// over the two years".
func (a *alignment) ofWholeTime() bool {
	s := a.source.Sentence
	for i := s.At(a.claim.Quantity.Number.End-1) + 1; i+1 < a.claim.Own.To; i++ {
		if s.Words[i].In("prepositions of duration") || s.Words[i].Lower == "over" {
			for j := i + 1; j < min(i+4, a.claim.Own.To); j++ {
				if slices.Contains(timely, s.Words[j].Lemma) {
					return true
				}
			}
		}
	}
	return false
}

func each(words []extract.Word, thing string) bool {
	forms := eachWords(thing)
	for i, w := range words {
		if w.Lower == thing && slices.Contains(timely, thing) && (i == 0 || words[i-1].In("units told as one")) {
			return true // "each week", not "in three weeks"
		}
		if w.Lower != thing && w.Lemma != thing && (slices.Contains(forms, w.Lemma) || slices.Contains(forms, w.Lower)) || w.Lemma == thing && !slices.Contains(timely, thing) {
			return true
		}
	}
	return false
}

func baseUnit(name string) quantity.Unit {
	if unit, ok := quantity.UnitNamed(name); ok {
		return unit
	}
	return quantity.Unit{Name: name, Dimension: quantity.Count}
}
