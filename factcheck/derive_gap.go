package factcheck

import (
	"fmt"
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A gap is what a part says of one figure against another: which is the
// greater, and how far.
type gap struct {
	way   change.Way // Up if the first is said to be the greater, Down if the less, None if it does not say
	by    measure
	right interval // of values
}

// A measure is how a gap is told.
type measure uint8

const (
	byNothing measure = iota // "higher than"
	byAmount                 // "by 2.2 points"
	byTimes                  // "three times", "doubled": the first over the second
	byParts                  // "halved": the second over the first
	byPercent                // "5 percent higher", "a quarter more"
)

// gap reads what the part says of two figures. False if it says nothing, or
// what is not read.
func (p *part) gap() (gap, bool) {
	g := gap{way: p.toward()}
	q := p.Quantity
	if q != nil && (q.Range || q.Rank || q.Score) {
		return gap{}, false
	}
	if f, again, ok := p.fraction(); ok {
		if again {
			g.way = change.Up
		}
		g.by, g.right = byPercent, around(f.Mul(hundred))
		if q != nil && !q.Whole.IsZero() && q.Bound != quantity.Exact {
			percent := *q
			percent.Value, percent.Part, percent.Whole = f.Mul(hundred), quantity.Decimal{}, quantity.Decimal{}
			g.right = accepts(&percent) // "more than a third lower"
		}
		return g, g.way != change.None
	}
	switch {
	case q == nil:
		return g, g.way != change.None
	case q.Multiple && q.Value.Cmp(one) < 0:
		g.by = byTimes
		if p.halves() {
			q, g.by, g.way = inverse(q), byParts, change.Down
		}
		g.right = manifold(q)
	case q.Multiple:
		g.by, g.right = byTimes, manifold(q)
		if g.way == change.None {
			g.way = change.Up
		}
		if p.Compares == change.Below || g.way == change.Down {
			return gap{}, false // "three times lower"
		}
	case !q.Whole.IsZero():
		return gap{}, false
	case p.Kind == extract.Level && p.Compares == change.None, g.way == change.None:
		return gap{}, false
	default:
		g.by, g.right = byAmount, accepts(q)
	}
	return g, true
}

// toward is which way the part says that the first figure lies of the second.
func (p *part) toward() change.Way {
	switch {
	case p.Compares == change.Above:
		return change.Up
	case p.Compares == change.Below:
		return change.Down
	case p.Direction == change.Up, p.Direction == change.Down:
		if p.Quantity == nil || p.Kind == extract.Change {
			return p.Direction
		}
	case (p.Direction == change.Better || p.Direction == change.Worse) && p.Kind == extract.Change:
		return p.improving()
	}
	return change.None
}

// improving is which way the part's measure went that is said to have got better, or
// worse: punctuality up, a deficit down; None if that is not known of it.
func (p *part) improving() change.Way {
	higher, lower := false, false
	for _, t := range p.terms {
		if p.Subject.Has(t.word) {
			higher, lower = higher || reckons("better when higher", t.lemma), lower || reckons("better when lower", t.lemma)
		}
	}
	switch {
	case higher == lower:
		return change.None
	case higher == (p.Direction == change.Better):
		return change.Up
	}
	return change.Down
}

// halves reports whether the part's multiple is a verb of change: "halved".
func (p *part) halves() bool {
	at := p.Sentence.At(p.Quantity.Number.Start)
	for _, w := range p.Sentence.Words[at:min(at+3, len(p.Sentence.Words))] {
		for _, e := range change.Lookup(w.Lower) {
			if e.Times > 0 && e.Way == change.Down {
				return true
			}
		}
	}
	return false
}

func inverse(q *quantity.Quantity) *quantity.Quantity {
	r := *q
	r.Value = one.Quo(q.Value)
	return &r
}

// manifold is the set of values that a multiple is right for: a whole one, as
// in "doubled", within the tolerance, as nobody says "1.9 times" so.
func manifold(q *quantity.Quantity) interval {
	if q.Bound == quantity.Exact && (q.Value.IsInt() || q.Value.Cmp(one) < 0) {
		return around(q.Value)
	}
	return accepts(q)
}

// fractions of one, as words that need no "of".
var fractions = map[string]quantity.Decimal{
	"half": quantity.NewDecimal(5, -1), "third": one.Quo(quantity.NewDecimal(3, 0)), "quarter": quantity.NewDecimal(25, -2),
	"fifth": quantity.NewDecimal(2, -1), "tenth": quantity.NewDecimal(1, -1),
}

// fraction is by which part of the second figure the first is said to differ:
// "a quarter higher", "rose by half", "a third more boats"; or to be more than it: "half as
// many again".
func (p *part) fraction() (of quantity.Decimal, again, ok bool) {
	words := p.Sentence.Words
	for i := max(p.Own.From, 1); i < p.Own.To; i++ {
		f, ok := fractions[words[i].Lower]
		if q := p.Quantity; !ok || q != nil && !q.Unit.IsZero() && q.Unit.Dimension != quantity.Count && q.Span.Contains(words[i].Span) {
			continue // "by half a point"
		}
		isAgain := func(w extract.Word) bool { return w.Lower == "again" }
		if i+4 < p.Own.To && words[i+1].Lower == "as" && slices.ContainsFunc(words[i+3:min(i+6, p.Own.To)], isAgain) {
			return f, true, true
		}
		before := words[i-1].Lower
		if before != "a" && before != "one" && before != "by" {
			continue
		}
		by := before == "by" || i > 1 && words[i-2].Lower == "by"
		comparative := i+1 < len(words) && (words[i+1].Tag == "JJR" || words[i+1].Tag == "RBR" || reckons("comparatives", words[i+1].Lower))
		if by || comparative {
			return f, false, true
		}
	}
	if q := p.Quantity; q != nil && !q.Whole.IsZero() && q.Unit.IsZero() && (p.Kind == extract.Change || p.Compares != change.None) {
		return q.Value, false, true
	}
	return quantity.Decimal{}, false, false
}

// countsOther reports whether the sentence of a bare figure has no word for what the
// other one counts: "38 today" of teams, against 86,400 doses.
func (o operand) countsOther(p operand) bool {
	noun := p.Unit.Name
	return o.Unit.IsZero() && p.Unit.Dimension == quantity.Count && noun != "" && o.source != nil && o.source != p.source && !says(o.source.Sentence, noun)
}

// tellsSpeed reports whether the part compares how fast two things are.
func (p *part) tellsSpeed() bool {
	return reckons("speed", p.quality())
}

func opposite(way change.Way) change.Way {
	switch way {
	case change.Up:
		return change.Down
	case change.Down:
		return change.Up
	}
	return way
}

// set sets figure x against y, and compares what is found with what the part
// says of the gap.
func (p *part) set(x, y operand, g gap) (Finding, bool) {
	if x.FromTo || y.FromTo || x.Range || y.Range || x.countsOther(y) || y.countsOther(x) {
		return Finding{}, false
	}
	if !countable(x.Quantity) || !countable(y.Quantity) {
		converted, err := y.In(x.Unit)
		if err != nil {
			return Finding{}, false
		}
		y.Quantity = converted
	}
	if p.tellsSpeed() && p.Direction == change.None && countable(x.Quantity) {
		return Finding{}, false // that there are more of them makes nothing faster
	}
	if x.Unit.Dimension == "time" && p.tellsSpeed() {
		g.way = opposite(g.way) // what takes longer is slower
	}
	pair := []operand{x, y}
	found := change.None
	switch i, j := stands(&x.Quantity), stands(&y.Quantity); {
	case j.before(i):
		found = change.Up
	case i.before(j):
		found = change.Down
	}
	if g.way != change.None && found != g.way {
		f := Finding{Claim: p.Claim.String(), Basis: Derived, Verdict: Refuted, Evidence: evidenceOf(pair), Reason: fmt.Sprintf("the record has %s against %s", x, y)}
		return f, found != change.None
	}
	if g.by == byNothing {
		f := Finding{Claim: p.Claim.String(), Basis: Derived, Verdict: Supported, Evidence: evidenceOf(pair), Reason: fmt.Sprintf("the record has %s against %s", x, y)}
		return f, true
	}
	if slices.ContainsFunc(pair, func(o operand) bool { return o.Bound != quantity.Exact && o.Bound != quantity.About }) && g.by != byTimes {
		return Finding{}, false
	}
	if found == change.Down {
		slices.Reverse(pair)
	}
	apart := sum(pair, []bool{false, true})
	apart.result = difference(apart.result, x.Value, y.Value)
	switch g.by {
	case byAmount:
		return p.apart(apart, y, g)
	case byTimes, byParts:
		if g.by == byParts {
			x, y = y, x
		}
		if w, ok := quotient(only(x, pair), only(y, pair), quantity.Unit{}); ok {
			w.result.Multiple = true
			return w.finding(p, g.right)
		}
	case byPercent:
		if w, ok := percentOf(apart, y, pair); ok {
			return w.finding(p, g.right)
		}
	}
	return Finding{}, false
}

// only is the sum of one operand, rounded as those that it stands with.
func only(o operand, with []operand) working {
	w := sum([]operand{o}, []bool{false})
	w.carried = carried(o.Quantity, finest(with))
	return w
}

// percentOf is a difference as a percentage of the figure that it is from.
func percentOf(apart working, y operand, pair []operand) (working, bool) {
	unit, _ := quantity.UnitNamed("percent")
	w, ok := quotient(apart, only(y, pair), unit)
	if !ok {
		return working{}, false
	}
	w = w.scaled(hundred)
	w.operands = pair
	return w, true
}

// difference is how far two values of the quantity's unit are apart. That of
// two percentages is in percentage points.
func difference(q quantity.Quantity, a, b quantity.Decimal) quantity.Quantity {
	q.Bound, q.Value = quantity.Exact, a.Sub(b).Abs()
	q.Range, q.FromTo, q.Max = false, false, quantity.Decimal{}
	if unit, ok := quantity.UnitNamed("percentage point"); ok && rate(q) {
		q.Unit = unit
	}
	return q
}

// apart compares a difference with the amount that the part has, in its unit.
func (p *part) apart(w working, y operand, g gap) (Finding, bool) {
	said := *p.Quantity
	switch {
	case rate(said) && !points(w.result):
		if w, ok := percentOf(w, y, w.operands); ok {
			return w.finding(p, g.right)
		}
		return Finding{}, false
	case rate(said): // of two percentages: points told as percent
		if said.Value.Equal(w.result.Value) {
			return Finding{
				Claim: p.Claim.String(), Basis: Derived, Verdict: Refuted, Evidence: evidenceOf(w.operands),
				Reason: "percentage points, not percent: " + w.reason(),
			}, true
		}
		if w, ok := percentOf(w, y, w.operands); ok && w.stands.within(g.right) {
			return w.finding(p, g.right)
		}
		return Finding{}, false
	case said.Unit.Dimension == "points of an index" && points(w.result), countable(said) && countable(w.result):
	case said.Unit.Name != w.result.Unit.Name:
		converted, err := said.In(w.result.Unit)
		if err != nil {
			return Finding{}, false
		}
		g.right = accepts(&converted)
	}
	return w.finding(p, g.right)
}
