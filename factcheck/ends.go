package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// ends compares "from 5 to 7" with a claim of the 7, before which its sentence
// has the 5; and with one of the 5 in "from 7 in May to 5 in June", which turns the
// two round. It reports false if the claim has neither.
func (a *alignment) ends(said, found quantity.Quantity) bool {
	from, to := said, said
	from.FromTo, from.Range, to.FromTo, to.Range = false, false, false, false
	to.Value = said.Max
	first, _ := compareFigures(&from, &found)
	last, _ := compareFigures(&to, &found)
	if first != entailed && last != entailed {
		return false
	}
	for i := range a.source.Quantities {
		q := &a.source.Quantities[i]
		if q.Span.Start >= found.Span.Start {
			break
		}
		if rel, _ := compareFigures(&from, q); last == entailed && rel == entailed {
			a.course = a.fromOneTo(q, &found)
			return true
		}
		if rel, _ := compareFigures(&to, q); first == entailed && rel == entailed && a.fromOneTo(q, &found) {
			a.course = true
			a.conflict("figure", said.String(), "from "+q.String()+" to "+found.String())
			return true
		}
	}
	a.leave("figure", said.String(), found.String())
	return true
}

// fromOneTo reports whether the claim's clause tells of a change from one figure to
// the other: "from 5 tons in May to 7 tons in June".
func (a *alignment) fromOneTo(one, other *quantity.Quantity) bool {
	led := func(q *quantity.Quantity, by string) bool {
		i := a.source.At(q.Span.Start)
		return a.clause().Has(i) && i > 0 && a.source.Words[i-1].Lower == by
	}
	return led(one, "from") && led(other, "to")
}

// spans reports whether a period that the part gives for a change from one figure to
// another is that from the time of the one to the time of the other: "between May and
// June" of "from 5 tons in May to 7 tons in June".
func (a *alignment) spans(said, found *period.Period) bool {
	if !a.course || said.Start.IsZero() || !said.End.Equal(found.End) {
		return false
	}
	for i := range a.source.Periods {
		if x, y := sameYear(said, &a.source.Periods[i]); x.Start.Equal(y.Start) {
			return true
		}
	}
	return false
}

// An endOfTime is where the part's time lies in the one over which the claim's figure went
// from one value to another.
type endOfTime uint8

const (
	withinTime endOfTime = iota // or it is not known
	atStart
	atEnd
)

// endTold is which end of "from 4 to 8 million between 2015 and 2023" the part is of.
func (a *alignment) endTold() endOfTime {
	said, over, q := a.part.Period, a.claim.Period, a.claim.Quantity
	if said == nil || over == nil || q == nil || !q.FromTo || a.part.Kind != extract.Level || a.part.Quantity == nil || a.part.Quantity.Range || said.Inherited || over.Inherited ||
		!said.Resolved() || !over.Resolved() || said.Grain < period.Month || !said.End.After(said.Start) || !over.End.After(said.End) && !said.Start.After(over.Start) {
		return withinTime
	}
	switch {
	case said.Start.Equal(over.Start):
		return atStart
	case said.End.Equal(over.End):
		return atEnd
	}
	return withinTime
}
