// Package quantity reads amounts, counts, shares and multiples from English
// text: digits in any typography, number words, ranges and lists, with the
// bound ("about", "at least") and the unit that stand with them.
//
//	for _, q := range quantity.Find("Sales rose by nearly 8.5% to £1.2bn.") {
//		fmt.Println(q) // ~<8.5 %, 1200000000 pound sterling
//	}
//
// Numbers that state no quantity are told apart: years and dates, times of
// day, versions and addresses, names ("COVID-19", "Section 427", "5G"),
// ordinals that are no rank. Values are exact decimals that remember the
// places stated; nothing is computed in floating point.
//
// The words are in the tables of package lexicon; reading needs no tags, and
// time and memory linear in the text.
package quantity

import (
	"fmt"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A Quantity is one quantity and the words that state it. All spans are byte
// offsets of the text it was found in; a part that is not there is empty.
type Quantity struct {
	Value Decimal // as stated, scale words applied; 0.6666666666666667 for two thirds
	Max   Decimal // the second value of a range or score, else 0
	Unit  Unit    // the zero Unit if the text names none
	Bound Bound

	Range  bool // from Value to Max: "5 to 6", "dozens" (12 to 120)
	FromTo bool // a range in the words "from … to …", which may state a change; Max may be the less

	// Part of Whole: "19 of 26", "two thirds", "one in five". Whole is 0 for
	// any other quantity. The unit is what the whole consists of.
	Part, Whole Decimal

	Multiple bool // a factor: "twice", "threefold", "halved" (0.5), "five times more"
	Rank     bool // a place in an order: "ranked third", "the 2nd largest"
	Score    bool // Value to Max of a vote or match: "9-3"

	// Annual marks an amount told by the year, where its unit does not say so:
	// "an annual rate of 2 percent". String leaves it out; see [Quantity.Yearly].
	Annual bool

	// Rest marks what is left out of a whole that the text does not give: "all
	// but six of the boats". It is no count of those spoken of, and always Weak.
	Rest bool

	// Weak marks a mention whose number hardly states an amount: "one" with a
	// noun ("one area", "one of the best speakers"), "a decade", "no deaths".
	Weak bool

	Span      corpus.Span // all of it: bounds, sign, number and unit
	Number    corpus.Span // the number with its scale words; both numbers of a range
	UnitSpan  corpus.Span // the unit, or the noun counted; a currency sign before the number
	BoundSpan corpus.Span
}

// A Bound says how the value stands to the amount stated.
type Bound uint8

// The bounds.
const (
	Exact   Bound = iota // no bound, or "exactly"
	About                // about, around, some, roughly, -odd, or so
	Nearly               // nearly, almost, just under: a little less
	Over                 // more than, over, above
	AtLeast              // at least, no fewer than, or more, +
	Under                // less than, fewer than, below
	AtMost               // up to, at most, no more than, as many as
)

var boundNames = [...]string{"exactly", "about", "nearly", "over", "at least", "under", "at most"}
var boundSigns = [...]string{"", "~", "~<", ">", ">=", "<", "<="}

// String is the bound in words: "about", "at least".
func (b Bound) String() string { return boundNames[min(int(b), len(boundNames)-1)] }

// ParseBound reads what [Bound.String] prints.
func ParseBound(s string) (Bound, error) {
	for b, name := range boundNames {
		if s == name {
			return Bound(b), nil
		}
	}
	return Exact, fmt.Errorf("quantity: unknown bound %q (one of: %s)", s, strings.Join(boundNames[:], ", "))
}

// String prints the quantity in the notation that [Parse] reads back: a sign
// for the bound (~ about, ~< nearly, > >= < <=), the number, and the name of
// the unit.
//
//	~483000 industrial enterprise
//	5..6 %
//	208 -> 193 pound-mass
//	19/26 team
//	x2
//	#3
//	9:3
//	all but 6 boat
func (q Quantity) String() string {
	var b strings.Builder
	if q.Rest {
		b.WriteString("all but ")
	}
	b.WriteString(boundSigns[min(int(q.Bound), len(boundSigns)-1)])
	switch {
	case q.Multiple:
		b.WriteByte('x')
	case q.Rank:
		b.WriteByte('#')
	}
	switch {
	case !q.Whole.IsZero() && !q.Range && !q.Score:
		b.WriteString(q.Part.String() + "/" + q.Whole.String())
	default:
		b.WriteString(q.Value.String())
	}
	switch {
	case q.Score:
		b.WriteString(":" + q.Max.String())
	case q.FromTo:
		b.WriteString(" -> " + q.Max.String())
	case q.Range:
		b.WriteString(".." + q.Max.String())
	}
	switch {
	case q.Unit.IsZero():
	case q.Unit.Name == "percentage":
		b.WriteString(" %")
	default:
		b.WriteString(" " + q.Unit.Name)
	}
	return b.String()
}

// In converts the quantity to the unit, with its bounds and spans, as
// [Convert] does. Shares, multiples, ranks and scores are not converted.
func (q Quantity) In(u Unit) (Quantity, error) {
	if q.Multiple || q.Rank || q.Score || q.Rest || !q.Whole.IsZero() {
		return q, fmt.Errorf("quantity: %s is no amount of a unit", q)
	}
	value, err := Convert(q.Value, q.Unit, u)
	if err != nil {
		return q, err
	}
	if q.Range {
		if q.Max, err = Convert(q.Max, q.Unit, u); err != nil {
			return q, err
		}
	}
	q.Value, q.Unit = value, u
	return q, nil
}
