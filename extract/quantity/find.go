package quantity

import (
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// Find returns the quantities of a text, in order and not overlapping. A
// quantity does not reach across an empty line.
func Find(text string) []Quantity {
	r := newReader(text)
	for r.z.run() {
		r.toks = r.z.toks
		r.paragraph()
	}
	return r.found
}

// A reader reads one text, a paragraph at a time.
type reader struct {
	text  string
	z     tokenizer
	toks  []token
	atoms []atom
	found []Quantity

	floor       int  // the tokens before it belong to something read already
	named       int  // the token after the last number that was a date, a year or a name
	day         int  // the same, where it was a day of a month
	hasCurrency bool // a currency stands before the number being read
}

func newReader(text string) *reader {
	return &reader{text: text, z: tokenizer{text: text, end: len(text), lex: words()}}
}

// in is the text of token i.
func (r *reader) in(i int) string { return r.text[r.toks[i].start:r.toks[i].end] }

// lower is the text of token i in lower case, "" beyond the last.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	if s := r.in(i); r.toks[i].upper {
		return strings.ToLower(s)
	} else {
		return s
	}
}

// hyphen reports a hyphen at token i that joins what stands on both sides.
func (r *reader) hyphen(i int) bool {
	if i <= 0 || i+1 >= len(r.toks) {
		return false
	}
	c := r.toks[i].char
	return (c == '-' || c == '‐' || c == '‑') && r.toks[i].glued && r.toks[i+1].glued
}

// span is that of the tokens from up to to.
func (r *reader) span(from, to int) corpus.Span {
	if from >= to {
		return corpus.Span{}
	}
	return corpus.Span{Start: r.toks[from].start, End: r.toks[to-1].end}
}

// An atom is a quantity with one number, before numbers are joined to ranges
// and lists.
type atom struct {
	Quantity
	number
	from, to         int // tokens of all of it
	numFrom, numTo   int // of the number, its sign, and a currency before it
	unitFrom, unitTo int
	currency         bool // before the number
	drop             bool // states nothing alone: a bare "one"
	listed           bool // in a list that shares its unit
}

// paragraph reads the tokens into atoms, joins these and keeps the result.
func (r *reader) paragraph() {
	r.floor, r.named = 0, -9
	r.day = -8
	for i := 0; i < len(r.toks); {
		t := &r.toks[i]
		if t.kind == word && t.entry == nil || t.kind == mark && t.entry == nil {
			i++
			continue
		}
		i = max(i+1, r.atom(i))
	}
	r.flush()
}

// flush joins the atoms read so far and keeps what they make.
func (r *reader) flush() {
	r.join()
	for i := range r.atoms {
		if a := &r.atoms[i]; !a.drop {
			r.found = append(r.found, a.Quantity)
		}
	}
	r.atoms = r.atoms[:0]
}

// atom reads a quantity whose number starts at token i, and returns the
// token to go on at.
func (r *reader) atom(i int) int {
	t := &r.toks[i]
	if t.entry.is(nothing) {
		return r.none(i)
	}
	if t.kind != digits && t.kind != opaque && !t.entry.isNumber() && !t.entry.is(per) {
		return i + 1
	}
	p, hasCurrency := r.beforeSigned(i)
	r.hasCurrency = hasCurrency
	n, ok := r.number(i)
	if !ok {
		return i + 1
	}
	if n.skip {
		return n.next
	}
	a := atom{number: n, numFrom: i, numTo: n.next, from: i, to: n.next}
	a.Value, a.Part, a.Whole = n.value, n.part, n.whole
	if n.many {
		a.Max, a.Range, a.Bound = n.max, true, About
	}
	if n.about {
		a.Bound = About
	}
	switch {
	case n.multiple:
		return r.multiple(a)
	case n.ordinal:
		return r.rank(a)
	case n.decade || !n.tens && r.isCode(i, n, hasCurrency):
		return r.skipCode(n)
	case n.tens:
		a.from, a.numFrom = n.from, n.from
	}
	a.sign(r)
	if hasCurrency {
		a.Unit, a.currency = p.unit, true
		a.Part, a.Whole = Decimal{}, Decimal{}
		a.unitFrom, a.unitTo = p.from, p.to
		a.from = min(a.from, p.from)
		a.sign(r)
	}
	if !hasCurrency && r.isClock(a.numTo) {
		return a.numTo
	}
	if n.figures {
		if r.ofFigures(&a) {
			r.keep(a)
		}
		return a.to
	}
	r.measure(&a)
	if a.Unit.IsZero() && !a.currency && r.isName(&a) {
		r.named = a.to
		return a.numTo
	}
	if a.Unit.IsZero() && !a.currency && !r.age(&a) {
		r.count(&a)
	}
	r.bound(&a)
	r.rest(&a)
	r.annual(&a)
	a.drop = r.statesNothing(&a)
	r.floor = a.to
	r.keep(a)
	return a.to
}

// statesNothing reports a pronoun "one", and "half" in "half price".
func (r *reader) statesNothing(a *atom) bool {
	switch {
	case a.bare:
		return a.Unit.IsZero() || a.numFrom > 0 && r.toks[a.numFrom-1].entry.is(pronounOne)
	case a.half:
		return a.Unit.IsZero() && a.Bound == Exact && r.lower(a.numTo) != "of" && !r.byHalf(a)
	}
	return false
}

// byHalf reports the half of "fell by half", not of "by half past nine".
func (r *reader) byHalf(a *atom) bool {
	if a.numFrom == 0 || r.lower(a.numFrom-1) != "by" {
		return false
	}
	switch next := r.lower(a.numTo); next {
	case "past", "a", "an", "-":
		return false
	default:
		return a.numTo >= len(r.toks) || r.toks[a.numTo].kind != word || r.toks[a.numTo].entry.is(stop)
	}
}

func (r *reader) keep(a atom) {
	a.Number = r.span(a.numFrom, a.numTo)
	a.UnitSpan = r.span(a.unitFrom, a.unitTo)
	a.Span = r.span(a.from, a.to)
	if len(r.atoms) == maxAtoms {
		r.flush()
	}
	r.atoms = append(r.atoms, a)
}

// maxAtoms bounds the memory that one paragraph takes.
const maxAtoms = 1 << 10

// sign reads a sign before the number or its currency.
func (a *atom) sign(r *reader) {
	i := a.from - 1
	if i < r.floor {
		return
	}
	t := &r.toks[i]
	switch t.char {
	case '-', '−', '–', '+':
		if r.hyphen(i) && r.toks[i-1].kind == word { // minus-5
			break
		}
		if !r.toks[i+1].glued || t.glued && !(i > 0 && strings.ContainsRune("([,$£€", r.toks[i-1].char)) {
			return
		}
		if t.char != '+' {
			a.negate()
		}
		a.from, a.numFrom = i, min(a.numFrom, i)
		return
	}
	if r.hyphen(i) {
		i--
	}
	if w := r.lower(i); w == "minus" || w == "negative" {
		if i > 0 && r.toks[i-1].kind == digits {
			return
		}
		a.negate()
		a.from, a.numFrom = i, min(a.numFrom, i)
	}
}

func (a *atom) negate() { a.Value, a.stated = a.Value.Neg(), a.stated.Neg() }

// measure reads the unit after the number, and the rate after the unit.
func (r *reader) measure(a *atom) {
	if (!a.Whole.IsZero() || a.Value.d.Exponent < 0) && r.amount(a, a.to) || r.scaledCurrency(a) {
		return
	}
	if !a.Whole.IsZero() && r.lower(a.to) == "of" {
		return
	}
	j := a.numTo
	if j < len(r.toks) && r.toks[j].char == ']' && a.numFrom > 0 && r.toks[a.numFrom-1].char == '[' {
		j++ // a figure put right: "[3.5] percent"
	}
	if r.lower(j) == "of" && (a.many || r.toks[j-1].entry.numeral().kind == manyWord) {
		j++
	}
	if r.lower(j) == "an" || r.lower(j) == "a" && !a.Whole.IsZero() { // half an hour
		if u, next, ok := r.unit(j+1, false); ok && !a.Whole.IsZero() {
			r.setUnit(a, u, j+1, next)
			return
		}
	}
	from := j
	if a.currency {
		r.currencyAfter(a)
		return
	}
	u, next, ok := r.unit(j, false)
	if !ok {
		return
	}
	if r.toks[from].char == '-' {
		from++
	} else if next == from+1 && r.toks[from].entry.is(thing) && !isPlural(r.lower(from), r.toks[from].entry) && !a.Value.Equal(one) {
		if _, ok := r.noun(next, false); ok {
			return // two stone walls
		}
	}
	if next-from == 1 && r.lower(from) == u.Name && (u.Dimension == "months" || u.Dimension == "time") && yearValue(r.in(a.numFrom)) >= 1900 {
		return // the 1988 quarter
	}
	if r.lower(from) == "dollars" && !a.word && yearValue(r.in(a.numFrom)) >= 1970 && next-from == 1 && a.numTo == a.numFrom+1 && r.toks[a.numFrom].plain {
		if _, ok := r.boundBefore(a.from); !ok {
			return // in constant 2019 dollars
		}
	}
	if len(u.Dimension) == 3 && a.scale == 0 && next < len(r.toks) && r.toks[next].entry.numeral().kind == scaleWord { // 75 USD million
		next = r.scales(&a.number, next)
		a.Value = a.value
	}
	if u.Name == "pound-mass" && a.scale >= 6 && (r.lower(next) != "of" || r.toks[min(next+1, len(r.toks)-1)].entry.is(territory)) {
		u, _ = UnitNamed("pound sterling")
	}
	if u.Name == "count" && r.isMultiple(next) {
		a.Multiple, a.Unit = true, Unit{}
		a.to, a.numTo = next, next
		return
	}
	if n := a.number; n.article && a.Value.Equal(one) || a.bare && u.Name == "count" {
		a.Weak = true
	}
	r.setUnit(a, u, from, next)
	r.cents(a)
}

// setUnit gives the atom a unit, tokens from up to to, with any rate after. A
// part of a unit of measure is an amount: half-mile, ¾ cup, half or more hours.
func (r *reader) setUnit(a *atom, u Unit, from, to int) {
	if u.Dimension != Count {
		a.Part, a.Whole = Decimal{}, Decimal{}
	}
	a.Unit, to = r.rate(u, to)
	a.unitFrom, a.unitTo, a.to = from, to, to
}

// currencyAfter reads what may follow an amount with a currency before it:
// "US", "million", the name of the currency again, a rate.
func (r *reader) currencyAfter(a *atom) {
	j := a.numTo
	if u, next, ok := r.unit(j, false); ok && u.Name == a.Unit.Name && !(r.hyphen(j) && r.toks[next-1].kind == mark) {
		j = next
	} else if j < len(r.toks) && r.toks[j].entry.is(region) && r.toks[j].upper && a.Unit.Dimension == "USD" {
		j++
		for j+1 < len(r.toks) && r.toks[j].char == '.' && r.toks[j+1].glued && r.lower(j+1) == "s" {
			j += 2
		}
		if r.in(j-1) == "S" && r.lower(j) == "." {
			j++
		}
	}
	a.Unit, a.to = r.rate(a.Unit, j)
}

// cents adds "and forty-five cents" or a bare "50" to an amount of money.
func (r *reader) cents(a *atom) {
	if len(a.Unit.Dimension) != 3 || !a.Unit.Divisor.Equal(one) || !a.Value.IsInt() || a.scale > 0 {
		return
	}
	j := a.to
	and := r.lower(j) == "and"
	if and {
		j++
	}
	if j >= len(r.toks) || r.toks[j].kind != digits && !r.toks[j].entry.isNumber() {
		return
	}
	n, ok := r.number(j)
	if ok && !and && n.next-j < 4 && n.value.Cmp(NewDecimal(9, 0)) > 0 && (n.next == len(r.toks) || r.toks[n.next].char == '.') && n.value.IsInt() && n.value.Cmp(NewDecimal(99, 0)) <= 0 {
		a.Value = a.Value.Add(n.value.scale(-2)) // 15 dollars 50.
		a.to, a.numTo = n.next, n.next
		return
	}
	if !ok || n.skip || n.ordinal || !n.value.IsInt() || n.value.Cmp(NewDecimal(99, 0)) > 0 || n.whole.Sign() > 0 {
		return
	}
	u, next, ok := r.unit(n.next, false)
	if !ok || u.Dimension != a.Unit.Dimension || u.Divisor.Equal(one) {
		return
	}
	a.Value = a.Value.Add(n.value.Mul(u.Factor).Quo(u.Divisor))
	a.to, a.unitTo = next, next
	a.numTo = n.next
}

// count reads the counted noun after the number.
func (r *reader) count(a *atom) {
	j := a.to
	if j < len(r.toks) && r.hyphen(j) && r.toks[j+1].kind == word { // an 11-member council
		if !r.toks[j+1].entry.is(stop) && r.toks[j+1].entry.numeral().kind != shortWord { // "two-bn" counts no bn
			a.Unit = counted(r.in(j + 1))
			if r.z.lex.isSpelling(a.Unit.Name) {
				a.Unit = Unit{}
				return
			}
			a.Weak = a.bare || a.Unit.Name == "digit"
			a.unitFrom, a.unitTo, a.to = j+1, j+2, j+2
			a.fraction()
		}
		return
	}
	of := r.lower(j) == "of"
	if of {
		j++
		if j < len(r.toks) && r.toks[j].entry.is(territory) {
			j++
		} else if !a.many && a.Whole.IsZero() {
			return
		}
		if j < len(r.toks) && r.toks[j].entry.is(territory) { // all the
			j++
		}
	} else if !a.Whole.IsZero() {
		if r.lower(j) == "the" { // half the farms
			j++
		}
	}
	if w := r.lower(j); !a.Whole.IsZero() && (w == "full" || w == "empty") { // three quarters full
		return
	}
	p, ok := r.noun(j, a.bare && !of || !a.Whole.IsZero())
	if !ok {
		if !of && r.lower(j) == "per" && !a.bare && a.Whole.IsZero() { // 739 per day
			u, next := r.rate(Unit{Dimension: Count}, j)
			if next > j {
				a.Unit, a.unitFrom, a.unitTo, a.to = u, j, next, next
			}
		}
		return
	}
	if u, next, ok := r.unit(p.to-1, true); ok && p.to-p.from > 1 && a.Whole.IsZero() && next == p.to && !a.bare && isMeasure(u) && !r.toks[p.to-1].upper &&
		(!r.toks[p.to-1].entry.is(thing) || r.toks[p.to-2].entry.is(filler)) {
		r.setUnit(a, u, p.to-1, p.to) // 50 previous years
		return
	}
	a.Unit = counted(r.phrase(p.from, p.to))
	if r.z.lex.isSpelling(a.Unit.Name) {
		a.Unit = Unit{}
		return
	}
	a.Weak = a.Weak || a.bare
	a.unitFrom, a.unitTo, a.to = p.from, p.to, p.to
	a.fraction()
	if a.Whole.IsZero() {
		a.Unit, a.to = r.rate(a.Unit, p.to)
		a.unitTo = a.to
	}
}

// isMeasure reports a unit of time, length, mass and the like.
func isMeasure(u Unit) bool {
	return u.Dimension != Count && u.Dimension != "times" && u.Dimension != "points of an index"
}

// fraction marks the unit of a share of a group.
func (a *atom) fraction() {
	if !a.Whole.IsZero() {
		a.Unit.Dimension = Fraction
	}
}

// phrase is the text of the tokens with single spaces.
func (r *reader) phrase(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from && !r.toks[i].glued {
			b.WriteByte(' ')
		}
		b.WriteString(r.in(i))
	}
	return b.String()
}
