package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A relation is how a part of a statement stands to the same part of a claim.
type relation uint8

const (
	incomparable relation = iota // different kinds of thing
	undecided                    // the source leaves it open
	excluded                     // both cannot hold
	entailed                     // the source's makes the statement's true
)

// compareFigures says how a statement's figure stands to a source's.
//
// A source's figure stands for a set of values, a statement's is right for
// another (see stands and accepts). The statement's is entailed if the first
// set lies in the second, excluded if they have nothing in common, and else
// the source leaves it open:
//
//   - a bare figure is right for what rounds half up to it at its last digit
//     that is not zero, or stands after the point; whole tens, hundreds, …
//     must also be within 5 %
//   - "about" is right within 5 % either way, "nearly" up to 5 % below
//   - bounds and ranges are right for what they say; a source's bound entails
//     weaker ones and leaves tighter ones open
//   - "hundreds" entails no "up to 1,200", which says that there may be so many
//   - percent and percentage points of one value exclude each other
//
// Units of one dimension are converted exactly. What is counted is compared
// with the other words, not here.
func compareFigures(said, source *quantity.Quantity) (relation, Basis) {
	if said.Rank != source.Rank || said.Multiple != source.Multiple || said.Score != source.Score {
		return incomparable, Direct
	}
	a, b, basis := percent(*said), percent(*source), Direct
	if a.Unit.IsZero() && b.UnitSpan.Len() == 0 && extract.Money(b.Unit) {
		b.Unit = a.Unit // both are told without their currency
	}
	if a.Unit.Name == "point" && points(b) {
		a.Unit = b.Unit // "cut by half a point", of half a percentage point
	}
	switch {
	case countable(a) && countable(b), a.Unit.Name == b.Unit.Name:
	case a.Unit.IsZero() && !rate(b) && stands(&b).within(accepts(&a)):
		// "above 50" of "above the 50-point mark": a bare number may match any
		// unit, and refute none.
	case points(a) != points(b) && (rate(a) || rate(b)) && a.Value.Equal(b.Value):
		return excluded, Direct // percent told as percentage points, or the reverse
	default:
		converted, err := b.In(a.Unit)
		if err != nil {
			return incomparable, Direct
		}
		b, basis = converted, Converted
	}
	switch s, t := stands(&b), accepts(&a); {
	case a.FromTo && b.FromTo && (backward(&a) != backward(&b) || !s.within(t) && !t.within(s)):
		return excluded, basis // open "from 6 to 8", and "from 8 to 6"
	case a.Bound == quantity.AtMost && b.Range && b.Bound == quantity.About && s.within(t):
		return undecided, basis
	case s.within(t):
		if a.Bound != b.Bound || !a.Value.Equal(b.Value) {
			basis = max(basis, Rounded)
		}
		return entailed, basis
	case b.Bound == quantity.Nearly && a.Bound == quantity.Exact && a.Value.Equal(b.Value):
		return entailed, Rounded
	case s.apart(t):
		return excluded, basis
	}
	return undecided, basis
}

// slipped reports whether one figure looks like a slip for the other: the same
// digits of another magnitude or of percentage points, one digit of three or
// more changed, or two neighbours swapped.
func slipped(a, b *quantity.Quantity) bool {
	if a.Range || b.Range {
		return false
	}
	x, y := a.Value.Digits(), b.Value.Digits()
	if x == y {
		return !a.Value.Equal(b.Value) || points(*a) != points(*b)
	}
	if len(x) != len(y) || !a.Value.LastPlace().Equal(b.Value.LastPlace()) {
		return false
	}
	var at []int
	for i := range x {
		if x[i] != y[i] {
			at = append(at, i)
		}
	}
	switch len(at) {
	case 1:
		return len(x) >= 3
	case 2:
		return at[1] == at[0]+1 && x[at[0]] == y[at[1]] && x[at[1]] == y[at[0]]
	}
	return false
}

// percent is a share as a percentage; any other quantity as it is.
func percent(q quantity.Quantity) quantity.Quantity {
	if q.Whole.IsZero() {
		return q
	}
	if unit, ok := quantity.UnitNamed("percent"); ok {
		if q.Bound == quantity.Exact && q.Unit.Dimension == quantity.Fraction {
			q.Bound = quantity.About // "a third" is no claim to precision
		}
		q.Value, q.Unit = q.Value.Mul(hundred), unit
		q.Part, q.Whole = quantity.Decimal{}, quantity.Decimal{}
	}
	return q
}

// backward reports whether a range runs from the greater value to the less.
func backward(q *quantity.Quantity) bool { return q.Max.Cmp(q.Value) < 0 }

func countable(q quantity.Quantity) bool {
	return q.Unit.IsZero() || q.Unit.Dimension == quantity.Count
}

func points(q quantity.Quantity) bool { return q.Unit.Dimension == quantity.Points }

func rate(q quantity.Quantity) bool { return q.Unit.Dimension == quantity.Percent }

// vague reports whether a figure is only an order of magnitude: "thousands".
func vague(q *quantity.Quantity) bool { return q.Range && q.Bound == quantity.About }

// shared reports whether the figure of a claim says which part of a whole.
func shared(c *extract.Claim) bool {
	return !c.Quantity.Whole.IsZero() || c.Kind == extract.Share && rate(*c.Quantity)
}

// attained reports whether the claim is that a figure was reached or passed,
// so that its denial is that the figure was less.
func attained(c *extract.Claim) bool {
	s := c.Sentence
	return c.Quantity.Bound == quantity.Exact && slices.ContainsFunc(s.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return w.LemmaIn("attaining") })
}

// complement is what is left of the whole: not more than 80 %, less than 20 %.
func complement(q quantity.Quantity) quantity.Quantity {
	q = percent(q)
	q.Value = hundred.Sub(q.Value)
	if q.Range {
		q.Value, q.Max = hundred.Sub(q.Max), q.Value
	}
	q.Bound = turned(q.Bound)
	return q
}

func turned(b quantity.Bound) quantity.Bound {
	switch b {
	case quantity.Over:
		return quantity.Under
	case quantity.AtLeast:
		return quantity.AtMost
	case quantity.Under:
		return quantity.Over
	case quantity.AtMost:
		return quantity.AtLeast
	}
	return b
}

// negate is what "did not reach q" asserts.
func negate(q quantity.Quantity) quantity.Quantity {
	switch q.Bound {
	case quantity.Over:
		q.Bound = quantity.AtMost
	case quantity.Under:
		q.Bound = quantity.AtLeast
	case quantity.AtMost:
		q.Bound = quantity.Over
	default:
		q.Bound = quantity.Under
	}
	return q
}
