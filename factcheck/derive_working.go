package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// An operand is a figure of the record that a derivation uses.
type operand struct {
	quantity.Quantity
	source *source
	claim  string // the claim that it is of, in the notation of package extract
	role   string // what it is in the sum: "on 2021-12-31"; may be empty
}

func (a *alignment) operand(role string) operand {
	return operand{*a.claim.Quantity, a.source, a.claim.String(), role}
}

// String is the figure as the record has it, unless it was converted.
func (o operand) String() string {
	text, notation := shown(o.Quantity), o.Quantity.String()
	if o.source != nil && slices.ContainsFunc(o.source.Quantities, func(q quantity.Quantity) bool {
		return q.Span == o.Span && (q.String() == notation || q.Unit.IsZero() && q.Value.Equal(o.Value))
	}) {
		text = written(o.source.Sentence, &o.Quantity)
	}
	if o.role == "" {
		return text
	}
	return text + " " + o.role
}

// A working is a sum that has been worked out.
type working struct {
	operands []operand
	text     string            // with the figures as the record has them
	result   quantity.Quantity // of the stated values
	stands   interval          // all that the operands' bounds allow
	carried  interval          // the same with the rounding of the operands
}

// reason prints the sum: "6.3 percent (2021-01-01) − 4.1 percent (2022-12-31) = 2.2 percentage points".
func (w working) reason() string {
	r := w.result
	r.Value = brief(r.Value)
	if r.Multiple {
		return w.text + " = " + r.Value.String() + " times"
	}
	return w.text + " = " + shown(r)
}

// finding is what the sum says of a part whose figure is right for the given
// set of values: supported if all that it can come to is in the set, refuted
// if nothing is, however the operands were rounded.
func (w working) finding(p *part, right interval) (Finding, bool) {
	f := Finding{Claim: p.Claim.String(), Basis: Derived, Reason: w.reason()}
	switch {
	case w.stands.within(right) && !w.vaguerThan(p):
		f.Verdict = Supported
	case w.carried.apart(right):
		f.Verdict, f.Slot = Refuted, "figure"
		if p.Quantity != nil {
			f.Reason = fmt.Sprintf("said %s; %s", written(p.Sentence, p.Quantity), f.Reason)
		}
	default:
		return Finding{}, false
	}
	f.Evidence = evidenceOf(w.operands)
	return f, true
}

// counting is a working that comes to a number of what a figure counts, if both only count:
// of oaks and pines, trees.
func (w working) counting(q *quantity.Quantity) working {
	if countable(w.result) && countable(*q) {
		w.result.Unit = q.Unit
	}
	return w
}

// vaguerThan reports whether the part says that its figure is exact, and an operand is told
// as "about".
func (w working) vaguerThan(p *part) bool {
	q := p.Quantity
	inexact := func(o operand) bool { return o.Bound != quantity.Exact }
	return q != nil && q.Bound == quantity.Exact && q.BoundSpan.Len() > 0 && slices.ContainsFunc(w.operands, inexact)
}

// idle reports whether one operand alone comes to the same, since it has the unit or the others
// hardly count: 3.9 million and 40.
func (w working) idle(right interval) bool {
	const far = 2 // powers of ten
	return slices.ContainsFunc(w.operands, func(o operand) bool {
		dwarfs := !slices.ContainsFunc(w.operands, func(u operand) bool {
			return u.Span != o.Span && u.Value.Mul(quantity.NewDecimal(1, far)).Cmp(o.Value) > 0
		})
		return (o.Unit.Name == w.result.Unit.Name || dwarfs) && stands(&o.Quantity).within(right)
	})
}

// evidenceOf quotes each passage that an operand stands in once.
func evidenceOf(operands []operand) []Evidence {
	var out []Evidence
	seen := make(map[*source]bool)
	for _, o := range operands {
		if !seen[o.source] {
			seen[o.source] = true
			out = append(out, Evidence{Quote: o.source.Quote(), Claim: o.claim})
		}
	}
	return out
}

// sum adds and subtracts operands; less[i] says that operand i is taken away.
func sum(operands []operand, less []bool) working {
	w := working{operands: operands, result: exactly(operands[0].Quantity)}
	w.result.Value = quantity.Decimal{}
	place := finest(operands)
	for i, o := range operands {
		s, c, v := stands(&o.Quantity), carried(o.Quantity, place), o.Value
		if less[i] {
			s, c, v = s.neg(), c.neg(), v.Neg()
		}
		if i == 0 {
			w.stands, w.carried, w.text = s, c, o.String()
		} else {
			w.stands, w.carried = w.stands.plus(s), w.carried.plus(c)
			w.text += sign(less[i]) + o.String()
		}
		w.result.Value = w.result.Value.Add(v)
	}
	return w
}

func sign(less bool) string {
	if less {
		return " − "
	}
	return " + "
}

// product multiplies two sums, quotient divides the first by the second. What
// is counted is that of the unit given. False where a factor may be negative or
// a divisor nothing.
func product(a, b working, unit quantity.Unit) (working, bool) {
	return combine(a, b, " × ", unit, interval.times, quantity.Decimal.Mul)
}

func quotient(a, b working, unit quantity.Unit) (working, bool) {
	if b.result.Value.Sign() <= 0 || b.carried.noLow || b.carried.low.Sign() <= 0 {
		return working{}, false
	}
	return combine(a, b, " ÷ ", unit, interval.over, quantity.Decimal.Quo)
}

func combine(a, b working, op string, unit quantity.Unit, on func(a, b interval) interval, of func(a, b quantity.Decimal) quantity.Decimal) (working, bool) {
	for _, i := range [...]interval{a.stands, a.carried, b.stands, b.carried} {
		if i.noLow || i.low.Sign() < 0 {
			return working{}, false
		}
	}
	w := working{operands: append(a.operands[:len(a.operands):len(a.operands)], b.operands...)}
	w.text = a.factor() + op + b.factor()
	w.result = quantity.Quantity{Value: of(a.result.Value, b.result.Value), Unit: unit}
	w.stands, w.carried = on(a.stands, b.stands), on(a.carried, b.carried)
	return w, true
}

func (w working) factor() string {
	if len(w.operands) > 1 {
		return "(" + w.text + ")"
	}
	return w.text
}

// exactly is a quantity without its bound.
func exactly(q quantity.Quantity) quantity.Quantity {
	return quantity.Quantity{Value: q.Value, Unit: q.Unit}
}

// thousands is the place from which a whole number may be a rounded one.
var thousands = quantity.NewDecimal(1000, 0)

// finest is the smallest last place of the operands: figures that are set
// against each other are rounded alike, "2 percent" beside "1.6 percent".
func finest(operands []operand) quantity.Decimal {
	place := operands[0].Value.LastPlace()
	for _, o := range operands[1:] {
		if p := o.Value.LastPlace(); p.Cmp(place) < 0 {
			place = p
		}
	}
	return place
}

// carried is the set of values that a stated one may have been rounded from,
// bounds apart. Counts below the thousands are taken to be exact.
func carried(q quantity.Quantity, place quantity.Decimal) interval {
	i := stands(&q)
	if q.Bound == quantity.About && !q.Range {
		return around(q.Value)
	}
	if place.Cmp(one) == 0 && countable(q) || place.Cmp(one) > 0 && place.Cmp(thousands) < 0 {
		return i
	}
	half := place.Quo(two)
	if !i.noLow {
		i.low = i.low.Sub(half)
		i.lowOpen = false
	}
	if !i.noHigh {
		i.high = i.high.Add(half)
		i.highOpen = true
	}
	return i
}

// brief is d to four digits, or as many as it has before the point.
func brief(d quantity.Decimal) quantity.Decimal {
	const digits = 4
	place, ten := quantity.NewDecimal(1, 1-digits), quantity.NewDecimal(10, 0)
	for n := 0; n < 30 && d.Abs().Quo(place).Cmp(quantity.NewDecimal(1, digits)) >= 0 && place.Cmp(one) < 0; n++ {
		place = place.Mul(ten)
	}
	for n := 0; n < 30 && d.Sign() != 0 && d.Abs().Quo(place).Cmp(quantity.NewDecimal(1, digits-1)) < 0; n++ {
		place = place.Quo(ten)
	}
	if d.LastPlace().Cmp(place) >= 0 {
		return d
	}
	return d.RoundTo(place)
}

func (i interval) neg() interval {
	return interval{low: i.high.Neg(), high: i.low.Neg(), lowOpen: i.highOpen, highOpen: i.lowOpen, noLow: i.noHigh, noHigh: i.noLow}
}

func (i interval) plus(j interval) interval {
	return interval{
		low: i.low.Add(j.low), lowOpen: i.lowOpen || j.lowOpen, noLow: i.noLow || j.noLow,
		high: i.high.Add(j.high), highOpen: i.highOpen || j.highOpen, noHigh: i.noHigh || j.noHigh,
	}
}

// times is for intervals without negative values.
func (i interval) times(j interval) interval {
	return interval{
		low: i.low.Mul(j.low), lowOpen: i.lowOpen || j.lowOpen,
		high: i.high.Mul(j.high), highOpen: i.highOpen || j.highOpen, noHigh: i.noHigh || j.noHigh,
	}
}

// over is for intervals without negative values, and a j without 0.
func (i interval) over(j interval) interval {
	k := interval{low: i.low.Quo(j.high), lowOpen: i.lowOpen || j.highOpen, high: i.high.Quo(j.low), highOpen: i.highOpen || j.lowOpen, noHigh: i.noHigh}
	if j.noHigh {
		k.low, k.lowOpen = quantity.Decimal{}, true
	}
	return k
}

// reckonings are the stanzas of the table "arithmetic", each as a set of words.
var reckonings = sync.OnceValue(func() map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for _, s := range lexicon.Must("arithmetic", "words") {
		out[s.Head] = make(map[string]bool)
		for _, w := range s.List("words") {
			out[s.Head][w] = true
		}
	}
	return out
})

// reckons reports whether the table "arithmetic" lists the word in the stanza
// of that head. It panics if there is no such stanza: the head is part of the
// program.
func reckons(head, word string) bool {
	set, ok := reckonings()[head]
	if !ok {
		panic("factcheck: the table \"arithmetic\" has no stanza " + head)
	}
	return set[word]
}
