package factcheck

import "github.com/presscheck/presscheck/extract/quantity"

// An interval is a set of values: those that a source's figure may stand for,
// or those for which a statement's figure is right.
type interval struct {
	low, high         quantity.Decimal
	lowOpen, highOpen bool // the end itself is left out
	noLow, noHigh     bool // there is no end
}

// within reports whether every value of i is in j.
func (i interval) within(j interval) bool { return i.startsWithin(j) && i.endsWithin(j) }

func (i interval) startsWithin(j interval) bool {
	switch {
	case j.noLow:
		return true
	case i.noLow:
		return false
	}
	c := i.low.Cmp(j.low)
	return c > 0 || c == 0 && (i.lowOpen || !j.lowOpen)
}

func (i interval) endsWithin(j interval) bool {
	switch {
	case j.noHigh:
		return true
	case i.noHigh:
		return false
	}
	c := i.high.Cmp(j.high)
	return c < 0 || c == 0 && (i.highOpen || !j.highOpen)
}

// apart reports whether i and j have no value in common.
func (i interval) apart(j interval) bool { return i.before(j) || j.before(i) }

func (i interval) before(j interval) bool {
	if i.noHigh || j.noLow {
		return false
	}
	c := i.high.Cmp(j.low)
	return c < 0 || c == 0 && (i.highOpen || j.lowOpen)
}

// tolerance is how far "about", "nearly" and a number rounded to tens may lie
// from the value: one part in twenty.
var tolerance = quantity.NewDecimal(5, -2)

// stands is the set of values that a source's figure stands for.
func stands(q *quantity.Quantity) interval {
	v := q.Value
	if q.Range {
		return between(q)
	}
	switch q.Bound {
	case quantity.Nearly:
		// Just below: no further than "about" may be off.
		return interval{low: v.Quo(one.Add(tolerance)), high: v, highOpen: true}
	case quantity.Over:
		return interval{low: v, lowOpen: true, noHigh: true}
	case quantity.AtLeast:
		return interval{low: v, noHigh: true}
	case quantity.Under:
		return interval{noLow: true, high: v, highOpen: true}
	case quantity.AtMost:
		return interval{noLow: true, high: v}
	}
	return interval{low: v, high: v}
}

// between is the set of values of a range, "from 8 to 6" too.
func between(q *quantity.Quantity) interval {
	if backward(q) {
		return interval{low: q.Max, high: q.Value}
	}
	return interval{low: q.Value, high: q.Max}
}

// accepts is the set of values for which a statement's figure is right.
func accepts(q *quantity.Quantity) interval {
	v := q.Value
	if q.Range {
		return between(q)
	}
	switch q.Bound {
	case quantity.About:
		return around(v)
	case quantity.Nearly:
		return interval{low: v.Sub(v.Abs().Mul(tolerance)), high: v, highOpen: true}
	case quantity.Over, quantity.AtLeast, quantity.Under, quantity.AtMost:
		return stands(q)
	}
	return rounded(v)
}

// around is every source value of which v is within the tolerance.
func around(v quantity.Decimal) interval {
	low, high := v.Quo(one.Add(tolerance)), v.Quo(one.Sub(tolerance))
	if v.Sign() < 0 {
		low, high = high, low
	}
	return interval{low: low, high: high}
}

var one, two, hundred = quantity.NewDecimal(1, 0), quantity.NewDecimal(2, 0), quantity.NewDecimal(100, 0)

// rounded is every value that rounds half up to v at the last digit shown, zeros
// after the point included. Where that digit stands before the units, the value
// must also be near.
func rounded(v quantity.Decimal) interval {
	if v.Sign() == 0 {
		return interval{low: v, high: v}
	}
	half := v.ShownPlace().Quo(two)
	i := interval{low: v.Sub(half), high: v.Add(half), highOpen: true}
	if v.LastPlace().Cmp(one) <= 0 {
		return i
	}
	near := around(v)
	if near.low.Cmp(i.low) > 0 {
		i.low, i.lowOpen = near.low, false
	}
	if near.high.Cmp(i.high) < 0 {
		i.high, i.highOpen = near.high, false
	}
	return i
}
