package quantity

import "strings"

// fractionDigits are kept of the value of a third.
const fractionDigits = 16

// slash reads the denominator of 3/4, token i being the 3.
func (r *reader) slash(i int) (Decimal, bool) {
	if i+2 >= len(r.toks) || r.toks[i+1].char != '/' && r.toks[i+1].char != '⁄' || !r.toks[i].plain || !r.toks[i+1].glued || !r.toks[i+2].glued || !r.toks[i+2].plain {
		return Decimal{}, false
	}
	if i+3 < len(r.toks) && r.toks[i+3].char == '/' && r.toks[i+3].glued {
		return Decimal{}, false
	}
	num, ok1 := literal(r.in(i))
	den, ok2 := literal(r.in(i + 2))
	if !ok1 || !ok2 || num.Sign() <= 0 || num.Cmp(den) >= 0 {
		return Decimal{}, false
	}
	switch den.String() {
	case "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "15", "16", "20", "25", "32", "50", "64", "100", "128", "1000":
		return den, true
	}
	return Decimal{}, false
}

// mixed reads the fraction of a mixed number at token i: ½, 1/4, "and a
// half", "and three quarters".
func (r *reader) mixed(i int) (f Decimal, next int, ok bool) {
	if i >= len(r.toks) {
		return f, i, false
	}
	if r.toks[i].char == '-' && r.toks[i].glued && i+1 < len(r.toks) && r.toks[i+1].glued { // 4-1/2
		if den, ok := r.slash(i + 1); ok {
			num, _ := literal(r.in(i + 1))
			return num.quo(den, fractionDigits), i + 4, true
		}
	}
	t := &r.toks[i]
	if k := t.entry.numeral(); k.kind == glyphWord {
		return ratio(k.value/100, k.value%100), i + 1, true
	}
	if t.kind == digits && !t.glued {
		if den, ok := r.slash(i); ok {
			num, _ := literal(r.in(i))
			return num.quo(den, fractionDigits), i + 3, true
		}
		return f, i, false
	}
	if r.lower(i) != "and" || i+2 >= len(r.toks) {
		return f, i, false
	}
	i++
	if den, ok := r.slash(i); ok {
		num, _ := literal(r.in(i))
		return num.quo(den, fractionDigits), i + 3, true
	}
	count := int64(1)
	if k := r.toks[i].entry.numeral(); k.kind == digitWord {
		count = k.value
	} else if !r.toks[i].entry.is(per) {
		return f, i, false
	}
	i++
	if r.toks[i].char == '-' && i+1 < len(r.toks) {
		i++
	}
	switch k := r.toks[i].entry.numeral(); k.kind {
	case halfWord, partWord:
		if count == 1 {
			return ratio(1, k.value), i + 1, true
		}
	case partsWord:
		return ratio(count, k.value), i + 1, true
	}
	return f, i, false
}

// parts reads a denominator at token i: -thirds, quarters, -third.
func (r *reader) parts(i int) (den int64, next int, ok bool) {
	hyphen := i+1 < len(r.toks) && r.toks[i].char == '-' && r.toks[i].glued
	if hyphen {
		i++
	}
	if i >= len(r.toks) {
		return 0, i, false
	}
	switch k := r.toks[i].entry.numeral(); k.kind {
	case partsWord:
		if k.value == 4 && !hyphen && !r.isThreeQuarters(i) && (r.lower(i+1) != "of" || i+2 < len(r.toks) && yearValue(r.in(i+2)) > 0) {
			return 0, i, false // five quarters running
		}
		return k.value, i + 1, true
	case partWord, halfWord:
		if hyphen || r.lower(i+1) == "of" {
			return k.value, i + 1, true
		}
	}
	return 0, i, false
}

// ofA skips "of a" or "a" before a scale word: a quarter of a million, half a
// million.
func (r *reader) ofA(i int) int {
	j := i
	if r.lower(j) == "of" {
		j++
	}
	if w := r.lower(j); w == "a" || w == "-" {
		j++
	}
	if j < len(r.toks) && r.toks[j].entry.numeral().kind == scaleWord {
		return j
	}
	return i
}

// share reads half, a third, a quarter: count parts, the word at token i.
func (r *reader) share(n number, count int64, i int) (number, bool) {
	k := r.toks[i].entry.num
	n.word = true
	n.part, n.whole = NewDecimal(count, 0), NewDecimal(k.value, 0)
	n.value = ratio(count, k.value)
	n.stated = n.value
	n.next = r.ofA(i + 1)
	scaled := n.next > i+1 || r.toks[min(n.next, len(r.toks)-1)].entry.numeral().kind == scaleWord
	if n.next < len(r.toks) && r.lower(n.next) == "a" && r.toks[min(n.next+1, len(r.toks)-1)].entry.numeral().kind == groupWord {
		n.next++ // half a dozen
		scaled = true
	} else if r.toks[min(n.next, len(r.toks)-1)].entry.numeral().kind == groupWord {
		scaled = n.next > i
	}
	if scaled {
		n.next = r.scales(&n, n.next)
		return n, true
	}
	n.half = k.kind == halfWord
	if n.half && (r.lower(n.next) == "as" || r.pointsTo(n.next)) { // half as much, half that
		n.multiple, n.part, n.whole = true, Decimal{}, Decimal{}
		return n, true
	}
	if n.article && k.kind == partWord && !r.isShare(k.value, n.next) && !r.byPart(n.from) {
		n.ordinal = true
	}
	if before := n.from - 1; before >= 0 && n.half && r.toks[before].entry.is(pronounOne) && r.lower(before) != "only" || k.kind == partWord && !n.article && count == 1 {
		n.ordinal = true // third, fourth, quarter; this half
	}
	return n, true
}

// isShare tells "a third of", "a quarter mile" from "a third ship", "a
// quarter": whether the words at token i make a denominator of the one before.
func (r *reader) isShare(den int64, i int) bool {
	switch {
	case r.lower(i) == "of":
		return true
	case den == 4 && r.comparative(i): // a quarter higher
		return true
	case den == 4: // else a part of the year
		u, _, ok := r.unit(i, false)
		return ok && u.Dimension != Count && u.Dimension != "times"
	case i < len(r.toks) && (r.hyphen(i) || r.toks[i].kind == word):
		return i < len(r.toks) && r.toks[i].entry.is(stop)
	}
	return true
}

// pointsTo reports whether the word at token i stands for an amount told before: "that",
// "this amount".
func (r *reader) pointsTo(i int) bool {
	if w := r.lower(i); w != "that" && w != "this" {
		return false
	}
	switch r.lower(i + 1) {
	case "amount", "figure", "number", "sum", "price", "level", "size", "rate", "":
		return true
	}
	return r.toks[i+1].kind != word || r.toks[i+1].entry.is(stop)
}

// byPart reports whether the part of which the article is token i is how far something
// moved: "fell by a quarter", "by almost a quarter", unlike "put off by a quarter".
func (r *reader) byPart(i int) bool {
	const far = 8
	for n := 0; n < 2 && (r.lower(i-1) != "by"); n++ {
		switch r.lower(i - 1) {
		case "about", "around", "roughly", "nearly", "almost", "over", "than", "more", "less":
			i--
		}
	}
	if i < 1 || r.lower(i-1) != "by" {
		return false
	}
	for j := i - 2; j >= max(0, i-far); j-- {
		for _, shift := range [...]string{"delay", "postpone", "defer", "extend", "prolong", "off", "back", "forward", "late", "move"} {
			if strings.HasPrefix(r.lower(j), shift) {
				return false
			}
		}
	}
	return true
}

// comparative reports a word that tells by how much: more, less, higher.
func (r *reader) comparative(i int) bool {
	w := r.lower(i)
	return w != "over" && i < len(r.toks) && r.toks[i].entry.is(multiplied) && (w == "more" || w == "less" || strings.HasSuffix(w, "er"))
}

// isThreeQuarters reports whether the "quarters" at token i, after "three",
// are parts of something rather than of years: three quarters full, but the
// past three quarters, three quarters running.
func (r *reader) isThreeQuarters(i int) bool {
	if i < 1 || r.lower(i-1) != "three" {
		return false
	}
	switch r.lower(i - 2) {
	case "by", "about", "nearly", "almost", "over", "roughly", "around", "under", "than", "some", "is", "are", "was", "were":
	default:
		return r.lower(i+1) == "full" || r.lower(i+1) == "empty"
	}
	switch r.lower(i + 1) {
	case "in": // "by three quarters in ten years"
		return (r.lower(i-2) == "by" || r.lower(i-3) == "by") && r.lower(i+2) != "succession" && r.lower(i+3) != "row"
	case "running", "straight", "ago", "later", "earlier", "before", "after", "of", "from":
		return false
	}
	return true
}

// ratio is p ÷ q to 16 digits.
func ratio(p, q int64) Decimal {
	return NewDecimal(p, 0).quo(NewDecimal(q, 0), fractionDigits)
}
