package quantity

import (
	"strings"
	"unicode"
)

// join makes ranges, shares, scores and lists out of neighbouring atoms.
func (r *reader) join() {
	kept := r.atoms[:0]
	for i := range r.atoms {
		b := r.atoms[i]
		if n := len(kept); n > 0 {
			if a := &kept[n-1]; r.pair(a, &b) {
				continue
			}
		}
		kept = append(kept, b)
	}
	r.atoms = kept
	for i := 1; i < len(r.atoms); i++ {
		r.partOf(&r.atoms[i-1], &r.atoms[i])
	}
	for i := 1; i < len(r.atoms); i++ {
		r.passUnit(&r.atoms[i-1], &r.atoms[i])
	}
	for i := len(r.atoms) - 1; i > 0; i-- {
		r.shareUnit(&r.atoms[i-1], &r.atoms[i])
	}
}

// between is the words that join two atoms, "" if they are not near.
func (r *reader) between(a, b *atom) string {
	if n := b.from - a.to; n < 0 || n > 4 {
		return ""
	}
	var buf strings.Builder
	for i := a.to; i < b.from; i++ {
		if i > a.to {
			buf.WriteByte(' ')
		}
		buf.WriteString(r.lower(i))
	}
	return buf.String()
}

// pair joins b to a if the two are one quantity, and reports whether it did.
func (r *reader) pair(a, b *atom) bool {
	if a.many && !b.many && a.Unit.IsZero() {
		switch r.between(a, b) {
		case "or even", "or perhaps", "or maybe", ", or even", ", if not", "if not":
			a.drop = true // several hundred or even 1,200 says no more than 1,200
		}
		return false
	}
	if r.isOutOf(a, b) {
		return r.outOf(a, b)
	}
	if smaller, ok := r.lasts(a, b); ok {
		return r.duration(a, b, smaller)
	}
	if a.Range && !a.FromTo || a.Score || a.Rank || b.Rank || a.Multiple || b.Multiple || b.Range && !a.Unit.IsZero() {
		return false
	}
	if a.Range || b.many || a.many || b.Range || a.Weak && !a.Rest || a.to > b.from {
		return false
	}
	glue := r.between(a, b)
	if glue == "but" || glue == "except" || glue == "bar" {
		return r.allExcept(a, b)
	}
	if a.Rest && !strings.HasPrefix(glue, "of") {
		return false
	}
	open := r.lower(a.from - 1) // of "between" or "from"
	if open == "from" || open == "between" {
		// the word belongs to the quantity
	} else if open == "ranging" {
		open = "from"
	} else {
		open = ""
	}
	switch glue {
	case "to", "till", "through", "- to", "- to -", "to -", "and up to", "up to", "-", "–", "—", "−", "~", ". .", "- >", "→", "and", "or", "or even", "- and":
	case "in", "- in -", "of every", "in every", "out of", "out of every", "of", "of the", "out of the", "of its", "of their", "of our", "of all", "of those", "of these", "out of those", "out of these":
		return r.groupShare(a, b)
	default:
		return false
	}
	switch {
	case glue == "and" || glue == "- and":
		if open != "between" {
			return false
		}
	case glue == "or" || glue == "or even":
		if !r.neighbours(a, b) {
			return false
		}
	case strings.ContainsAny(glue, "-–—−") && glue != "- to" && glue != "- to -" && glue != "to -" && glue != "- >":
		if r.isScore(a, b) {
			return r.score(a, b)
		}
	case glue == "to" && open == "" && r.lower(a.from-1) == "by" && a.Unit.Dimension == Percent && a.Unit.Name == b.Unit.Name &&
		a.Value.Cmp(NewDecimal(10, 0)) >= 0 && b.Value.Cmp(a.Value.Mul(NewDecimal(3, 0))) <= 0:
		// cut the risk by 70 percent to 85 percent
	case glue == "to" && open == "" && !a.Unit.IsZero() && a.from > 0 && r.toks[a.from-1].entry.is(moving):
		return false // rose 5 percent to 40 million
	case glue == "to" && open == "" && a.from > 0 && r.toks[a.from-1].entry.is(moving) && b.Value.Cmp(a.Value.Mul(NewDecimal(3, 0))) > 0 &&
		(a.Value.Cmp(NewDecimal(100, 0)) >= 0 || r.lower(a.from-1) == "by" && b.Unit.IsZero() && !b.currency && b.scale == 0):
		return false // rose by 190,000 to 1.6 million, by 40 to 240
	case glue == "to" && open == "":
		if a.Unit.IsZero() && !a.currency && b.Unit.IsZero() && a.Value.Cmp(b.Value) > 0 && r.isScore(a, b) {
			return r.score(a, b)
		}
	}
	return r.rangeOf(a, b, open, glue)
}

// neighbours reports "three or four": bare whole numbers in a row.
func (r *reader) neighbours(a, b *atom) bool {
	return a.Unit.IsZero() && !a.currency && a.stated.IsInt() && b.stated.IsInt() && a.scale <= b.scale &&
		a.Whole.IsZero() && b.Whole.IsZero() && b.Bound == Exact &&
		b.stated.Sub(a.stated).Sign() > 0 && b.stated.Cmp(a.stated.Mul(NewDecimal(2, 0)).Add(one)) <= 0
}

// rangeOf joins b to a as a range.
func (r *reader) rangeOf(a, b *atom, open, glue string) bool {
	fromTo := open == "from" && glue != "and" && glue != "or" || glue == "- >"
	if b.Bound != Exact && b.Bound != a.Bound && b.Bound != AtMost || !a.Whole.IsZero() != !b.Whole.IsZero() || b.Weak && !b.bare {
		return false
	}
	// The scale of the second is that of the first: 5 to 6 million.
	value, low := a.Value, a.stated
	if a.scale == 0 && b.scale > 0 && (a.Unit.IsZero() || a.currency && (b.currency || b.Unit.IsZero())) {
		limit := b.stated
		if fromTo {
			limit = limit.Mul(NewDecimal(10, 0))
		}
		if low.Cmp(limit) < 0 {
			value = value.scale(b.scale)
		}
	}
	unit, from, to := b.Unit, b.unitFrom, b.unitTo
	switch {
	case unit.IsZero():
		unit, from, to = a.Unit, a.unitFrom, a.unitTo
	case a.Unit.IsZero():
	case a.Unit.Name == unit.Name:
	case a.currency && strings.HasPrefix(unit.Name, a.Unit.Name+" per "):
	case b.currency && strings.HasPrefix(a.Unit.Name, unit.Name+" per "):
		unit, from, to = a.Unit, a.unitFrom, a.unitTo
	default:
		return false
	}
	if !fromTo && value.Cmp(b.Value) >= 0 && !(value.Sign() < 0) {
		return false
	}
	if glue == "to" && open == "" && a.Unit.IsZero() && b.Unit.IsZero() && !a.Whole.IsZero() {
		return false
	}
	a.Value, a.Max, a.Range, a.FromTo = value, b.Value, true, fromTo
	a.Unit, a.unitFrom, a.unitTo = unit, from, to
	a.drop = a.drop && b.drop && !a.bare
	if a.BoundSpan.Len() == 0 {
		a.Bound, a.BoundSpan = b.Bound, b.BoundSpan
	}
	if open != "" {
		a.from--
	}
	a.numTo = b.numTo
	a.to = b.to
	a.drop = false
	a.Number, a.UnitSpan, a.Span = r.span(a.numFrom, a.numTo), r.span(a.unitFrom, a.unitTo), r.span(a.from, a.to)
	return true
}

// groupShare joins "one in five", "19 of the 26 teams".
func (r *reader) groupShare(a, b *atom) bool {
	if !a.Unit.IsZero() || a.currency || !a.Value.IsInt() || !b.Value.IsInt() || !a.Whole.IsZero() || !b.Whole.IsZero() ||
		a.Value.Sign() < 0 || a.Value.Cmp(b.Value) >= 0 || b.currency || b.Bound != Exact {
		return false
	}
	if glue := r.between(a, b); glue == "in" && (b.Unit.Dimension != "" && b.Unit.Dimension != Count || b.Value.Cmp(NewDecimal(100000, 0)) > 0) {
		return false
	}
	if b.Unit.Dimension != "" && b.Unit.Dimension != Count {
		return false
	}
	a.Part, a.Whole = a.Value, b.Value
	if a.Rest { // "all but two of the nine" are seven
		a.Part, a.Rest, a.Weak, a.numFrom = b.Value.Sub(a.Value), false, false, a.from
	}
	a.Value = a.Part.quo(a.Whole, fractionDigits)
	a.Unit, a.unitFrom, a.unitTo = b.Unit, b.unitFrom, b.unitTo
	if !a.Unit.IsZero() {
		a.Unit.Dimension = Fraction
	}
	a.numTo, a.to, a.drop = b.numTo, b.to, false
	a.Number, a.UnitSpan, a.Span = r.span(a.numFrom, a.numTo), r.span(a.unitFrom, a.unitTo), r.span(a.from, a.to)
	return true
}

// allExcept joins "all the 17 boats but one", which are 16 of the 17.
func (r *reader) allExcept(a, b *atom) bool {
	i := a.from - 1
	if i >= 0 && (r.toks[i].entry.is(territory) || r.lower(i) == "the") {
		i--
	}
	if r.lower(i) != "all" || a.Unit.Dimension != Count || a.Bound != Exact || b.Bound != Exact || a.Range || b.Range || b.currency || !b.Unit.IsZero() ||
		!a.Whole.IsZero() || !b.Whole.IsZero() || !a.Value.IsInt() || !b.Value.IsInt() || b.Value.Sign() <= 0 || b.Value.Cmp(a.Value) >= 0 {
		return false
	}
	a.Part, a.Whole = a.Value.Sub(b.Value), a.Value
	a.Value = a.Part.quo(a.Whole, fractionDigits)
	a.Unit.Dimension = Fraction
	a.numFrom, a.from, a.numTo, a.to, a.drop = i, i, b.numTo, b.to, false
	a.Number, a.Span = r.span(a.numFrom, a.numTo), r.span(a.from, a.to)
	return true
}

// isOutOf reports "four cases out of ten", "one chance in five": of as many of
// the same, which the second number does not name again.
func (r *reader) isOutOf(a, b *atom) bool {
	if a.Unit.Dimension != Count || a.Bound == AtLeast || a.Range || a.Rest || !b.Unit.IsZero() || b.currency || b.bare || b.Bound != Exact ||
		!a.Value.IsInt() || !b.Value.IsInt() || !b.Whole.IsZero() || !a.Whole.IsZero() || a.to > b.from || a.Value.Sign() <= 0 || a.Value.Cmp(b.Value) >= 0 {
		return false
	}
	switch r.between(a, b) {
	case "out of", "out of every", "in every":
		return true
	case "in":
		return b.Value.Cmp(NewDecimal(10, 0)) <= 0 || b.Value.LastPlace().Equal(b.Value)
	}
	return false
}

// lasts reports one length of time told in two units, of which the second, the smaller, may be
// left out: "2 hours and 15 minutes", "7 minutes 40".
func (r *reader) lasts(a, b *atom) (smaller Unit, ok bool) {
	sixty := NewDecimal(60, 0)
	switch a.Unit.Name {
	case "hour":
		smaller, ok = UnitNamed("minute")
	case "minute":
		smaller, ok = UnitNamed("second")
	}
	if !ok || a.Range || a.Weak || a.Multiple || a.Rank || !a.Whole.IsZero() || !a.Value.IsInt() || b.Range || b.Bound != Exact || b.Multiple || b.Rank || b.Score ||
		b.currency || b.scale > 0 || !b.Whole.IsZero() || !b.Value.IsInt() || b.Value.Sign() < 0 || b.Value.Cmp(sixty) >= 0 || a.to > b.from {
		return Unit{}, false
	}
	switch glue := r.between(a, b); {
	case b.Unit.Name == smaller.Name:
		return smaller, glue == "" || glue == "and" || glue == ","
	case !b.Unit.IsZero() || glue != "":
		return Unit{}, false
	}
	switch r.lower(b.to) { // not "within 7 minutes 40 were out"
	case "", ".", ",", ";", ":", ")", "!", "?", "in", "on", "for", "at", "to", "and", "or", "after", "against", "last", "this", "now", "than":
		return smaller, true
	}
	return Unit{}, false
}

func (r *reader) duration(a, b *atom, smaller Unit) bool {
	a.Value = a.Value.Mul(NewDecimal(60, 0)).Add(b.Value)
	a.Unit, a.numTo, a.to, a.drop = smaller, b.numTo, b.to, false
	if b.unitTo > b.unitFrom {
		a.unitFrom, a.unitTo = b.unitFrom, b.unitTo
	}
	a.Number, a.UnitSpan, a.Span = r.span(a.numFrom, a.numTo), r.span(a.unitFrom, a.unitTo), r.span(a.from, a.to)
	return true
}

func (r *reader) outOf(a, b *atom) bool {
	a.Unit.Dimension, a.Weak = Fraction, false
	a.Part, a.Whole = a.Value, b.Value
	a.Value = a.Part.quo(a.Whole, fractionDigits)
	a.numTo, a.to, a.drop = b.numTo, b.to, false
	a.Number, a.Span = r.span(a.numFrom, a.numTo), r.span(a.from, a.to)
	return true
}

// partOf makes b a share of a in "of the 41 industries, 28 grew".
func (r *reader) partOf(a, b *atom) {
	if a.Unit.Dimension != Count || a.Bound != Exact || a.Range || a.Weak || !b.Unit.IsZero() || b.currency || b.Range || !b.Whole.IsZero() ||
		b.Rank || b.Multiple || b.Score || !b.Value.IsInt() || b.Value.Sign() < 0 || b.Value.Cmp(a.Value) >= 0 || !phraseEnds(r.between(a, b)) {
		return
	}
	i := a.from - 1
	if i >= 0 && r.toks[i].entry.is(territory) {
		i--
	}
	if r.lower(i) != "of" || r.lower(i-1) != "out" && !r.starts(i) {
		return
	}
	b.Part, b.Whole = b.Value, a.Value
	b.Value = b.Part.quo(b.Whole, fractionDigits)
	b.Unit = a.Unit
	b.Unit.Dimension = Fraction
	b.drop = false
}

// phraseEnds reports whether the words end the phrase of a counted noun, and no more:
// ",", "and cities,", "in the north,".
func phraseEnds(glue string) bool {
	const long = 5 // words and the comma
	words := strings.Fields(glue)
	if len(words) == 0 || len(words) > long || words[len(words)-1] != "," {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) {
			return false
		}
	}
	switch words[0] {
	case ",", "and", "in", "on", "at", "from", "under":
		return len(words) != 2 || words[0] == ","
	}
	return false
}

// isScore reports two small whole numbers without a unit, the greater first
// or in a contest.
func (r *reader) isScore(a, b *atom) bool {
	limit := NewDecimal(1000, 0)
	if !a.Unit.IsZero() || a.currency || a.scale+b.scale > 0 || !a.Value.IsInt() || !b.Value.IsInt() ||
		a.Value.Cmp(limit) >= 0 || b.Value.Cmp(limit) >= 0 || !b.Unit.IsZero() || a.Bound != Exact || !a.Whole.IsZero() {
		return false
	}
	if a.Value.Cmp(b.Value) >= 0 {
		return true
	}
	for _, i := range [...]int{a.from - 1, a.from - 2, b.to} {
		if i >= 0 && i < len(r.toks) && r.toks[i].entry.is(contest) {
			return true
		}
	}
	return false
}

func (r *reader) score(a, b *atom) bool {
	a.Score, a.Max, a.drop = true, b.Value, false
	a.numTo, a.to = b.numTo, b.to
	a.Number, a.Span = r.span(a.numFrom, a.numTo), r.span(a.from, a.to)
	return true
}

// passUnit gives b the unit of a in "from 21 mpg in May to 23".
func (r *reader) passUnit(a, b *atom) {
	if a.Unit.IsZero() || a.Weak || !a.Whole.IsZero() || a.Multiple || a.FromTo || !b.Unit.IsZero() || b.currency || b.bare ||
		!b.Whole.IsZero() || b.Rank || b.Multiple || b.Score || a.Unit.Dimension == Count {
		return
	}
	if w := r.between(a, b); w == "to" || strings.HasSuffix(w, " to") {
		if i := a.from - 1; r.lower(i) == "from" {
			b.Unit, b.UnitSpan = a.Unit, a.UnitSpan
		}
	}
}

// shareUnit gives a the unit of b in a list: 5, 6 and 7 percent.
func (r *reader) shareUnit(a, b *atom) {
	if of := r.between(a, b); (of == "of" || of == "of the" || of == "of our" || of == "of its" || of == "of their") && !a.Whole.IsZero() && a.Unit.IsZero() && b.Whole.IsZero() && b.Unit.Dimension == Count && !b.Weak { // a tenth of 190,000 farms
		a.Unit, a.UnitSpan = b.Unit, b.UnitSpan
		a.Unit.Dimension = Fraction
		return
	}
	if !a.Unit.IsZero() || a.currency || b.Unit.IsZero() || b.currency && a.scale == 0 || a.Rank || a.Multiple || a.Score || b.Weak ||
		b.Multiple || b.Rank || a.Whole.IsZero() != b.Whole.IsZero() {
		return
	}
	switch r.between(a, b) {
	case "from":
		if b.Unit.Dimension == Count {
			return
		}
	case "and", "or", ", and", ", or", "- and", "- or", "- , and", "- , or", "and -", "- -", "/", "to", "than":
	case ",", "- ,":
		if !b.listed {
			return
		}
	case "of the":
		if b.Unit.Dimension == Count {
			return
		}
	default:
		return
	}
	if b.bare || a.bare && b.Unit.Dimension == Count && !a.drop {
		return
	}
	a.Unit, a.UnitSpan, a.listed, a.drop = b.Unit, b.UnitSpan, true, false
	b.listed = true
}
