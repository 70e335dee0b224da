package quantity

import (
	"strconv"
	"strings"
)

// A numeralKind says how a number word joins others.
type numeralKind uint8

const (
	digitWord   numeralKind = iota + 1 // one … nine
	teenWord                           // ten … nineteen
	tenWord                            // twenty … ninety
	hundredWord                        // multiplies what stands before it, up to 99
	scaleWord                          // thousand, million: value is the power of ten
	groupWord                          // dozen
	manyWord                           // thousands, dozens: value is one of them
	zeroWord                           // zero
	halfWord                           // half
	partWord                           // third, quarter: value is the denominator
	partsWord                          // thirds, quarters
	ordinalWord                        // first, second, twentieth
	foldWord                           // twice, doubled, threefold
	cutWord                            // halved: value is the divisor
	glyphWord                          // ½: value is numerator × 100 + denominator
	shortWord                          // bn, m: scaleWord only after digits
	severalWord                        // several hundred: at least value of them
	tensWord                           // sixties: value is the least of them
	coupleWord                         // a couple of: value, or about it
	figuresWord                        // single-digit: value is how many digits
)

var numeralKinds = map[string]numeralKind{
	"digit": digitWord, "teen": teenWord, "ten": tenWord, "hundred": hundredWord, "scale": scaleWord, "group": groupWord,
	"many": manyWord, "zero": zeroWord, "half": halfWord, "part": partWord, "parts": partsWord, "ordinal": ordinalWord,
	"fold": foldWord, "cut": cutWord, "glyph": glyphWord, "short": shortWord, "several": severalWord, "tens": tensWord,
	"couple": coupleWord, "figures": figuresWord,
}

// PowerOfTen is that of a word of size: 6 of "million"; 0 of a word that is none.
func PowerOfTen(word string) int {
	if n := words().entries[strings.ToLower(word)].numeral(); n.kind == scaleWord {
		return int(n.value)
	}
	return 0
}

type numeral struct {
	kind  numeralKind
	value int64
}

// A number is a number as read, from its first token up to next.
type number struct {
	from, next int
	value, max Decimal // max: of "tens of thousands"
	stated     Decimal // value before the scale word
	scale      int     // power of ten of the scale words
	part       Decimal // of a fraction of a group; whole is 0 if there is none
	whole      Decimal
	multiple   bool
	many       bool // "thousands"
	ordinal    bool
	word       bool // spelled out
	article    bool // starts with a or an
	bare       bool // "one" alone
	decade     bool // 1990s
	tens       bool // mid-60s
	figures    bool // double-digit
	about      bool // a couple of
	shortM     bool // scaled by m, which may be metres
	half       bool // half
	skip       bool // digits that state nothing
}

// number reads a number at token i. If ok is false, i starts none; next is
// where to go on in any case.
func (r *reader) number(i int) (n number, ok bool) {
	n = number{from: i, next: i + 1}
	t := &r.toks[i]
	switch {
	case t.kind == opaque:
		n.skip = true
		return n, true
	case t.kind == digits:
		return r.digits(n)
	}
	e := t.entry
	if e == nil {
		return n, false
	}
	switch k := e.num; k.kind {
	case 0:
		if e.is(per) && i+1 < len(r.toks) { // a, an
			return r.article(n)
		}
		return n, false
	case digitWord, teenWord, tenWord, zeroWord:
		return r.spelled(n)
	case glyphWord:
		n.value = ratio(k.value/100, k.value%100)
		n.part, n.whole = NewDecimal(k.value/100, 0), NewDecimal(k.value%100, 0)
		n.stated = n.value
		n.next = r.scales(&n, i+1)
		return n, true
	case halfWord, partWord:
		return r.share(n, 1, i)
	case manyWord:
		return r.many(n)
	case severalWord:
		return r.several(n)
	case tensWord:
		n = r.tens(n, NewDecimal(k.value, 0))
		return n, n.tens
	case ordinalWord:
		n.ordinal, n.word, n.value = true, true, NewDecimal(k.value, 0)
		return n, true
	case coupleWord:
		return r.couple(n, i)
	case figuresWord:
		return r.figures(n, k.value)
	case foldWord, cutWord:
		if f, ok := r.figures(n, k.value); ok && k.kind == foldWord {
			return f, true
		}
		n.word, n.multiple, n.value = true, true, NewDecimal(k.value, 0)
		if k.kind == cutWord {
			n.value = ratio(1, k.value)
		}
		return n, true
	case scaleWord, hundredWord, groupWord: // half-million is read from half
		if e.num.kind == hundredWord || i == 0 || !r.toks[i-1].glued {
			return n, false
		}
	}
	return n, false
}

// digits reads a number that starts with a token of digits.
func (r *reader) digits(n number) (number, bool) {
	i := n.from
	value, ok := literal(r.in(i))
	if !ok {
		n.skip = true
		return n, true
	}
	n.value, n.stated = value, value
	if i+1 == len(r.toks) {
		return n, true
	}
	next := &r.toks[i+1]
	if next.glued && next.kind == word {
		switch s := r.in(i + 1); s {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			n.ordinal, n.next = true, i+2
			return n, true
		case "s":
			n.decade, n.next = true, i+2
			if len(r.in(i)) == 2 && r.in(i)[1] == '0' {
				n = r.tens(n, value)
			}
			return n, true
		}
	}
	if next.char == '/' || next.char == '⁄' {
		if den, ok := r.slash(i); ok {
			n.value, n.next = value.quo(den, fractionDigits), i+3
			n.part, n.whole = value, den
			n.stated = n.value
			n.next = r.scales(&n, n.next)
			return n, true
		}
		if next.glued && i+2 < len(r.toks) && r.toks[i+2].glued && r.toks[i+2].kind != word && r.toks[i+2].kind != mark {
			n.skip = true // 24/7, 11/4/2023
			for n.next+1 < len(r.toks) && r.toks[n.next].char == '/' && r.toks[n.next+1].kind == digits {
				n.next += 2
			}
			return n, true
		}
	}
	n.next = i + 1
	if f, after, ok := r.mixed(n.next); ok {
		n.value, n.next = value.Add(f), after
		n.stated = n.value
	}
	n.next = r.scales(&n, n.next)
	fold := n.next
	if r.hyphen(fold) {
		fold++
	}
	switch {
	case r.lower(fold) == "fold", fold == n.next && r.lower(fold) == "x" && r.toks[fold].glued && r.ends(fold+1):
		n.multiple, n.next = true, fold+1
	}
	return n, true
}

// scales reads the scale words at token i and applies them: million, bn.
func (r *reader) scales(n *number, i int) int {
	for range 3 {
		j := i
		if j < len(r.toks) && r.toks[j].char == '-' && r.toks[j].glued && j+1 < len(r.toks) && r.toks[j+1].glued {
			j++
		}
		if j+2 < len(r.toks) && r.toks[j].char == '[' && r.toks[j+2].char == ']' && r.toks[j+1].entry.numeral().kind == scaleWord {
			n.value, n.scale = n.value.scale(int(r.toks[j+1].entry.num.value)), int(r.toks[j+1].entry.num.value)
			return j + 3 // $447 [billion]
		}
		if j >= len(r.toks) {
			break
		}
		t := &r.toks[j]
		switch k := t.entry.numeral(); k.kind {
		case scaleWord:
			n.value, n.scale = n.value.scale(int(k.value)), n.scale+int(k.value)
		case hundredWord:
			n.value, n.scale = n.value.scale(2), n.scale+2
		case manyWord: // 10 billions of dollars
			if k.value < 1000 {
				return i
			}
			p := len(strconv.FormatInt(k.value, 10)) - 1
			n.value, n.scale = n.value.scale(p), n.scale+p
		case groupWord:
			n.value = n.value.Mul(NewDecimal(k.value, 0)).reduce()
		case shortWord:
			if !r.isShort(j) {
				return i
			}
			n.value, n.scale = n.value.scale(int(k.value)), n.scale+int(k.value)
			n.shortM = r.in(j) == "m"
			return j + 1
		default:
			return i
		}
		i = j + 1
		if n.whole.Sign() > 0 { // a quarter million is an amount
			n.whole = Decimal{}
		}
	}
	return i
}

// isShort reports whether token j is an abbreviated scale word: "bn" may be
// spaced, "m", "b", "k" and "t" must be glued to the digits.
func (r *reader) isShort(j int) bool {
	switch s := r.in(j); s {
	case "bn", "Bn", "BN", "mn", "mln", "tn", "trn", "bln", "mio", "mil", "MM", "mm":
		return s != "mm" && (s != "mil" || r.hasCurrency)
	case "m", "M", "b", "B", "k", "K", "t", "T":
		if !r.toks[j].glued {
			return (s == "m" || s == "b" || s == "M" || s == "B") && r.hasCurrency
		}
		return r.hasCurrency || r.shortScale(j, s)
	}
	return false
}

// spelled reads a cardinal in words: "three hundred and five thousand",
// "three point four million", "two thirds", "eleven hundred".
func (r *reader) spelled(n number) (number, bool) {
	var total, current, last int64 // last: the value the last word may still take below it
	last = 1 << 60
	i, lastScale := n.from, int64(19)
	n.word = true
	joined := i > 0 && r.lower(i-1) == "between"
loop:
	for i < len(r.toks) {
		if i == n.from && n.article {
			current, last = 1, 1
			i++
			continue
		}
		j := i
		if i > n.from {
			if r.toks[i].char == '-' && r.toks[i].glued && i+1 < len(r.toks) && r.toks[i+1].glued {
				j++
			} else if r.lower(i) == "and" && !joined && current%100 == 0 && last >= 100 && i+1 < len(r.toks) {
				if k := r.toks[i+1].entry.numeral().kind; k == digitWord || k == teenWord || k == tenWord {
					j++
				}
			}
		}
		k := r.toks[j].entry.numeral()
		switch k.kind {
		case digitWord:
			if last < 10 || last == 10 && current%10 != 0 {
				break loop
			}
			current, last = current+k.value, 1
		case teenWord, tenWord:
			if last < 100 {
				break loop
			}
			current, last = current+k.value, 1
			if k.kind == tenWord {
				last = 10
			}
		case zeroWord:
			if i > n.from {
				break loop
			}
			last = 1
		case hundredWord:
			if current == 0 || current > 99 {
				break loop
			}
			current, last = current*100, 100
		case groupWord:
			total, current, last = total+current*k.value, 0, 1
			i = j + 1
			break loop
		case scaleWord:
			if current == 0 || k.value >= lastScale {
				break loop
			}
			total, current, last, lastScale = total+current*pow10(k.value), 0, 1000, k.value
			n.scale = int(k.value)
		default:
			break loop
		}
		i = j + 1
	}
	if n.scale > 0 && current != 0 {
		n.scale = 0
	}
	n.value = NewDecimal(total+current, 0)
	n.stated = n.value
	if n.scale > 0 {
		n.stated = n.value.scale(-n.scale)
	}
	n.next = i
	if k := r.toks[min(i, len(r.toks)-1)].entry.numeral(); i == n.from+1 && current > 12 && current < 21 && (k.kind == tenWord || k.kind == teenWord) {
		n.skip, n.next = true, i+1 // nineteen eighty-four
		if r.hyphen(n.next) {
			n.next++
		}
		if n.next < len(r.toks) && r.toks[n.next].entry.numeral().kind == digitWord {
			n.next++
		}
		return n, true
	}
	if last == 10 && r.hyphen(i) {
		if k := r.toks[i+1].entry.numeral(); (k.kind == ordinalWord || k.kind == partWord) && k.value < 10 { // twenty-first
			n.value, n.ordinal, n.next = n.value.Add(NewDecimal(k.value, 0)), true, i+2
			return n, true
		}
	}
	if i < len(r.toks) && r.lower(i) == "point" && n.scale == 0 {
		if d, after, ok := r.places(i + 1); ok {
			n.value = n.value.Add(d)
			n.stated = n.value
			n.next = r.scales(&n, after)
			return n, true
		}
	}
	if f, after, ok := r.parts(i); ok && n.scale == 0 && n.value.Cmp(NewDecimal(f, 0)) < 0 && n.value.Sign() > 0 {
		n.part, n.whole = n.value, NewDecimal(f, 0)
		n.value = n.value.quo(n.whole, fractionDigits)
		n.stated = n.value
		n.next = r.scales(&n, r.ofA(after))
		return n, true
	}
	if f, after, ok := r.mixed(i); ok && n.scale > 0 && n.article { // a million and a half
		n.value, n.next = n.value.Add(f.scale(n.scale)).reduce(), after
		n.stated = n.value.scale(-n.scale)
		return n, true
	} else if ok && n.scale == 0 {
		n.value, n.next = n.value.Add(f), after
		n.stated = n.value
		n.next = r.scales(&n, n.next)
		return n, true
	}
	n.bare = total == 0 && current == 1 && i == n.from+1 && !n.article
	if n.scale > 0 {
		n.next = r.scales(&n, i)
	}
	return n, true
}

// places reads the digits after "point": "four", "two five", "oh five", "5".
func (r *reader) places(i int) (d Decimal, next int, ok bool) {
	var coefficient int64
	places := 0
	for i < len(r.toks) && places < 12 {
		t := &r.toks[i]
		k := t.entry.numeral()
		switch {
		case k.kind == digitWord || k.kind == zeroWord:
			coefficient = coefficient*10 + k.value
		default:
			return NewDecimal(coefficient, -places), i, places > 0
		}
		places++
		i++
	}
	return NewDecimal(coefficient, -places), i, places > 0
}

// article reads a number after a or an: a hundred, a million, a third, a
// dozen, a half.
func (r *reader) article(n number) (number, bool) {
	i := n.from + 1
	k := r.toks[i].entry.numeral()
	n.article, n.word = true, true
	switch k.kind {
	case hundredWord, scaleWord, groupWord:
		return r.spelled(n)
	case halfWord, partWord:
		n, ok := r.share(n, 1, i)
		return n, ok
	case coupleWord:
		return r.couple(n, i)
	}
	return n, false
}

// many reads dozens, thousands, tens of thousands: from one of them to ten.
func (r *reader) many(n number) (number, bool) {
	i := n.from
	n.many, n.word = true, true
	n.value = NewDecimal(r.toks[i].entry.num.value, 0)
	n.next = i + 1
	for range 2 {
		if r.lower(n.next) != "of" || n.next+1 >= len(r.toks) {
			break
		}
		k := r.toks[n.next+1].entry.numeral()
		if k.kind != manyWord {
			break
		}
		n.value = n.value.Mul(NewDecimal(k.value, 0))
		n.next += 2
	}
	n.max = n.value.scale(1)
	n.stated = n.value
	return n, true
}

// several reads "several hundred", "a few dozen": from that many of them to
// nine. Without such a word it is no number.
func (r *reader) several(n number) (number, bool) {
	of := number{value: one}
	next := r.scales(&of, n.next)
	if next == n.next || r.hyphen(next) { // a few million-dollar homes
		return n, false
	}
	few := NewDecimal(r.toks[n.from].entry.num.value, 0)
	n.many, n.word, n.next = true, true, next
	n.value, n.max = of.value.Mul(few).reduce(), of.value.Mul(NewDecimal(9, 0)).reduce()
	n.stated = n.value
	return n, true
}

func pow10(n int64) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// shortScale decides whether a letter right after digits, with no currency
// before them, is a scale word or a symbol: 4.5m visitors, but 48m tall.
func (r *reader) shortScale(j int, s string) bool {
	t := &r.toks[j-1]
	next := j + 1
	noun := false
	if _, ok := r.noun(next, false); ok {
		noun = true
	} else if u, _, ok := r.unit(next, false); ok && (!r.toks[next].glued || r.hyphen(next)) {
		noun = len(u.Dimension) == 3 || u.Dimension == Count || s != "m"
	}
	switch s {
	case "k", "K":
		return !(s == "K" && t.plain && t.end-t.start == 1 && !noun)
	case "m":
		if next < len(r.toks) && (r.toks[next].entry.is(lengthy) || r.toks[next].char == '(') {
			return false
		}
		return noun || !t.plain
	case "M", "B":
		return true
	case "b":
		return noun || !t.plain
	}
	return false
}
