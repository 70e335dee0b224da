package quantity

import (
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// isCode reports whether the number at token i is part of a word or a code:
// F-22, CO2, 5G, 3D, 555-1234, mid-1990.
func (r *reader) isCode(i int, n number, currency bool) bool {
	t := &r.toks[i]
	if t.kind == digits && t.glued && i > 0 && !currency {
		prev := &r.toks[i-1]
		switch {
		case prev.kind == word, prev.char == ')' && i > 1 && r.toks[i-2].plain && prev.glued: // (555)123
			return true
		case prev.char == '-' && !prev.glued && i > 1 && r.toks[i-2].upper && r.in(i-2) == strings.ToUpper(r.in(i-2)): // COVID -19
			return true
		case prev.char == '#' || prev.char == '_' || prev.char == '@' || prev.char == '.' && i > 1 && prev.glued && r.toks[i-2].kind == word:
			return true
		case r.hyphen(i-1) && r.toks[i-2].kind == word:
			w := r.toks[i-2].entry
			if !w.isFullNumber() && i-1 != r.floor && (!w.is(joint) || r.hyphen(i-3) && !r.toks[i-4].entry.isNumber() && r.toks[i-4].kind == word) {
				return true
			}
		}
	}
	if n.word {
		return r.hyphen(i-1) && i > 1 && r.toks[i-2].kind == word && !r.toks[i-2].entry.isNumber() && !r.toks[i-2].entry.is(joint) &&
			i-1 != r.floor || r.hyphen(n.next) && r.lower(n.next+1) == "plus" && r.hyphen(n.next+2)
	}
	if r.isGeneration(i) {
		return true
	}
	if n.next+1 < len(r.toks) && r.toks[n.next].char == ')' && r.toks[n.next+1].glued && r.toks[n.next+1].kind == digits {
		return true // (555)123
	}
	if r.hyphen(n.next) && r.toks[n.next+1].upper && (r.toks[n.next+1].entry == nil || r.toks[n.next+1].entry.isNumber()) { // 7-Eleven
		return true
	}
	return r.isChain(i, n) || r.isGluedToWord(n)
}

// isChain reports three or more groups of digits joined by hyphens, or two
// that are a phone number or a season.
func (r *reader) isChain(i int, n number) bool {
	if n.next != i+1 || !r.hyphen(i+1) || i+2 >= len(r.toks) || !r.toks[i+2].plain || !r.toks[i].plain {
		return false
	}
	if r.hyphen(i+3) && i+4 < len(r.toks) && r.toks[i+4].plain {
		return true
	}
	a, b := r.toks[i].end-r.toks[i].start, r.toks[i+2].end-r.toks[i+2].start
	if _, _, ok := r.unit(i+3, false); ok {
		return false
	}
	return a == 3 && b == 4 || a == 4 && (b == 2 || b == 4) && yearValue(r.in(i)) > 0
}

// isGluedToWord reports letters right after the digits that are no unit.
func (r *reader) isGluedToWord(n number) bool {
	j := n.next
	if j >= len(r.toks) || !r.toks[j].glued || r.toks[j].kind != word || n.word {
		return false
	}
	if r.lower(j) == "x" {
		return false
	}
	_, _, ok := r.unit(j, false)
	return !ok
}

// skipCode returns the token after all that is joined to a code.
func (r *reader) skipCode(n number) int {
	i := n.next
	for i < len(r.toks) && r.toks[i].glued && (r.toks[i].kind != mark || r.hyphen(i)) {
		i++
	}
	r.named = i
	return i
}

// yearValue is the year that four plain digits may be, else 0.
func yearValue(s string) int {
	if len(s) != 4 {
		return 0
	}
	y := 0
	for _, c := range []byte(s) {
		if !isDigit(c) {
			return 0
		}
		y = y*10 + int(c-'0')
	}
	if y < 1500 || y > 2199 {
		return 0
	}
	return y
}

// isName reports whether a number without a unit names something: a year, a
// day, a time of day, a thing with a number.
func (r *reader) isName(a *atom) bool {
	i, next := a.numFrom, a.numTo
	if i < a.number.from { // signed
		return false
	}
	if r.isClock(next) || r.isDate(a, i, next) {
		return true
	}
	t := &r.toks[i]
	if t.kind == digits && t.plain && next == i+1 {
		if y := yearValue(r.in(i)); y > 0 && r.isYear(y, i, next) {
			return true
		}
	}
	if (t.kind == digits && t.plain || t.upper && !r.starts(i)) && next == i+1 && next < len(r.toks) && r.toks[next].upper && !r.toks[next].entry.is(stop) {
		if _, ok := r.noun(next, false); !ok { // 787 Dreamliner, 49 Ranch Road
			return true
		}
	}
	if i == 0 {
		return false
	}
	prev := &r.toks[i-1]
	if prev.char == '.' && i > 1 && (r.lower(i-2) == "no" || r.lower(i-2) == "nos") {
		return true
	}
	if t.upper && t.kind == word && i > 1 && r.lower(i-1) == "of" && r.toks[i-2].upper && !r.starts(i-2) { // the Group of Seven
		return true
	}
	if prev.kind != word || prev.entry.is(stop) || r.isBoundWord(i) {
		return false
	}
	switch {
	case i > 1 && r.lower(i-1) == "number" && lexicon.In("before a verb of number", r.lower(i-2)): // they now number 388
	case prev.entry.is(label) && (t.kind == word || t.plain && next == i+1): // part two
		if prev.upper {
			return true
		}
		_, ok := r.noun(next, false)
		return !ok
	case t.kind == word: // the Big Four
		return t.upper && prev.upper && !r.starts(i-1)
	case next == i+1 && !t.plain && prev.upper && !r.starts(i-1) && !r.placed(i-1) && !r.listed(i, next): // Windows 8.1
		return a.Value.Cmp(NewDecimal(100, 0)) < 0 && a.Value.d.Exponent == -1
	case !t.plain || next != i+1:
		return false
	case prev.upper && (r.listed(i, next) || lexicon.In("weekdays", r.lower(i-1))):
		return false
	case prev.upper && prev.entry.is(month) && i > 1 && r.lower(i-2) == "in":
		return false // in May 40 boats sank, in June 12
	case prev.upper && (prev.entry.is(month) || r.placed(i-1)): // in Lund 20 sank
		_, ok := r.noun(next, false)
		return !ok
	case prev.upper:
		if !r.starts(i-1) || r.in(i-1) == strings.ToUpper(r.in(i-1)) {
			return true
		}
		_, ok := r.noun(next, false)
		return !ok
	}
	return false
}

// placed reports whether the name that ends with token i says where, at the head of its
// clause: "In New Lund".
func (r *reader) placed(i int) bool {
	for i > 0 && r.toks[i].upper && r.toks[i].kind == word {
		i--
	}
	return (lexicon.In("locating", r.lower(i)) || r.lower(i) == "on") && (r.starts(i) || r.toks[i-1].char == ',' || r.lower(i-1) == "and")
}

// listed reports whether the number at token i is that of one of several names in a
// list that began with a figure: "Lund paid 30 percent, Brack 25 and Orme 22".
func (r *reader) listed(i, next int) bool {
	ends := next >= len(r.toks) || r.toks[next].char == ',' || r.toks[next].char == '.' || r.toks[next].char == ';' || r.lower(next) == "and"
	j := i - 2
	for j > 0 && r.toks[j].upper && r.toks[j].kind == word {
		j-- // "Little Hove 12"
	}
	if j >= 0 && (r.lower(j) == "the" || r.lower(j) == "on" || lexicon.In("before a group", r.lower(j))) {
		j-- // "at Mercy General 17"
	}
	if !ends || j < 1 || r.toks[j].char != ',' && r.toks[j].char != ';' && r.lower(j) != "and" {
		return false
	}
	const far = 12 // tokens
	return r.floor > 0 && r.floor > i-far && r.named < r.floor
}

// starts reports whether token i is the first of a sentence.
func (r *reader) starts(i int) bool {
	if i == 0 {
		return true
	}
	switch r.toks[i-1].char {
	case '.', '!', '?', '"', '“', '”', ':', ';', '•', '(':
		return true
	}
	return false
}

func (r *reader) isBoundWord(i int) bool {
	_, ok := r.boundBefore(i)
	return ok || r.toks[i-1].entry.is(filler)
}

// isClock reports a.m., pm or o'clock at token i.
func (r *reader) isClock(i int) bool {
	if i >= len(r.toks) {
		return false
	}
	if r.toks[i].entry.is(clock) {
		return true
	}
	w := r.lower(i)
	if w == "a" || w == "p" {
		return r.lower(i+1) == "." && r.lower(i+2) == "m"
	}
	return w == "o" && i+2 < len(r.toks) && r.lower(i+2) == "clock"
}

// isDate reports a day of the month before token next: after or before the
// name of a month, or after another day.
func (r *reader) isDate(a *atom, i, next int) bool {
	if !a.Value.IsInt() || a.Value.Sign() <= 0 || a.Value.Cmp(NewDecimal(31, 0)) > 0 || a.scale > 0 {
		return r.joinsNamed(i) && yearValue(r.in(i)) > 0
	}
	if i > 0 {
		j := i - 1
		if r.toks[j].char == '.' && j > 0 {
			j--
		}
		if r.toks[j].entry.is(month) && r.toks[j].kind == word && (r.toks[j].upper || !r.hyphenedTo(next)) {
			if j > 0 && r.lower(j-1) == "in" && !(next < len(r.toks) && r.toks[next].char == ',' && next+1 < len(r.toks) && r.toks[next+1].kind == digits) {
				return false // in May 30 boats sank, in June 12
			}
			r.day = next
			return true
		}
	}
	if next < len(r.toks) && r.toks[next].entry.is(month) && r.toks[next].upper {
		r.day = next
		return true
	}
	return (r.day == r.named || r.hyphen(i-1)) && r.joinsNamed(i)
}

func (r *reader) hyphenedTo(i int) bool { return r.hyphen(i) && r.toks[i+1].kind == word }

// joinsNamed reports whether only a hyphen, a comma, "and" or "to" stands
// between token i and a date or year.
func (r *reader) joinsNamed(i int) bool {
	if r.named == i {
		return true
	}
	if r.named != i-1 {
		return false
	}
	switch w := r.lower(i - 1); w {
	case "and", "to", "or", "through", "-", "–", "—", ",", "/":
		if w == "," {
			_, ok := r.noun(i+1, false)
			return !ok
		}
		return true
	}
	return false
}

// isYear reports whether four digits at token i are a year.
func (r *reader) isYear(y, i, next int) bool {
	if r.joinsNamed(i) {
		return true
	}
	prev := ""
	if i > 0 {
		prev = r.lower(i - 1)
		if r.toks[i-1].char == '(' {
			return true
		}
	}
	before := i > 0 && r.toks[i-1].entry.is(yearly)
	if prev == "to" && r.isLevelOf(i, next) {
		return false
	}
	if prev == "least" && i > 2 && r.lower(i-2) == "at" && untilYear(r.lower(i-3)) {
		return true
	}
	if prev == "than" || prev == "least" || prev == "nearly" || prev == "almost" || prev == "some" || prev == "approximately" {
		return false
	}
	if y < 1900 || y > 2100 {
		return before && prev != "of" && prev != "to" && prev != "the" && prev != "for" && prev != "and"
	}
	if next < len(r.toks) && !(before && prev != "the" && prev != "of" && prev != "for" && prev != "and") {
		if p, ok := r.noun(next, false); ok && r.toks[p.to-1].entry.is(persons) {
			return false
		}
	}
	return true
}

// untilYear reports a word before "at least" that makes what follows a time.
func untilYear(w string) bool { return w == "until" || w == "till" || w == "through" || w == "since" }

// isLevelOf reports a figure at token i, up to next, that a count rose or
// fell to: "the number of boats fell to 1930". In "fell to 1930 levels" it is
// a year.
func (r *reader) isLevelOf(i, next int) bool {
	j := i - 2
	if j > 0 && strings.HasSuffix(r.lower(j), "ly") {
		j--
	}
	if j < 1 || !r.toks[j].entry.is(settled) {
		return false
	}
	return next >= len(r.toks) || r.toks[next].kind != word || r.toks[next].entry.is(stop)
}

// lifetime is the unit of a bare number that an age or a life expectancy is,
// rises or falls to, "" if it is none.
func (r *reader) lifetime(a *atom) string {
	i := a.from - 1
	if i < 1 || a.Value.Cmp(NewDecimal(120, 0)) > 0 || a.Value.Sign() <= 0 || a.scale > 0 || !a.Whole.IsZero() || r.hyphen(a.numTo) {
		return ""
	}
	switch r.lower(i) {
	case "is", "was", "be", "at", "reached", "hit", "remains":
	case "to", "from":
		if !r.toks[i-1].entry.is(settled) {
			return ""
		}
	default:
		return ""
	}
	if _, ok := r.noun(a.numTo, false); ok {
		return ""
	}
	for j := i - 1; j >= 0 && i-j < 7 && j >= r.floor && r.toks[j].kind == word; j-- {
		switch r.lower(j) {
		case "expectancy", "lifespan":
			return "year"
		case "age":
			if j > 0 && r.toks[j-1].entry.is(aging) {
				return "year of age"
			}
			return ""
		}
	}
	return ""
}

// age gives a bare number the unit year of age where the words say so: aged
// 25, turned 40, she is 35, or between commas after a name.
func (r *reader) age(a *atom) bool {
	name := r.lifetime(a)
	if a.tens && r.toks[a.numFrom-1].entry.is(possessive) {
		name = "year of age"
	}
	if name != "" {
		a.Unit, _ = UnitNamed(name)
		return true
	}
	i := a.numFrom - 1
	if i < 0 || !a.Value.IsInt() || a.Value.Cmp(NewDecimal(120, 0)) > 0 || a.Value.Sign() <= 0 || a.scale > 0 {
		return false
	}
	if i > 0 && r.lower(i) == "of" {
		i--
	}
	switch r.lower(i) {
	case "aged", "age", "ages", "turned", "turning", "turns":
		if _, ok := r.noun(a.numTo, false); ok {
			return false
		}
	case ",":
		if i == 0 {
			return false
		}
		name := &r.toks[i-1]
		if a.numTo >= len(r.toks) || r.lower(a.numTo) != "," || a.Value.Cmp(NewDecimal(10, 0)) < 0 ||
			!name.upper || name.entry != nil || !r.toks[a.numFrom].plain || r.starts(i-1) && strings.HasSuffix(r.lower(i-1), "ly") {
			return false
		}
	case "be", "is", "was":
		for i--; i > 0 && r.toks[i].kind == word && !r.toks[i].entry.is(person) && a.numFrom-i < 4; i-- {
		}
		if i < 0 || !r.toks[i].entry.is(person) || !r.toks[a.numFrom].plain && r.toks[a.numFrom].kind == digits || a.Value.Cmp(NewDecimal(10, 0)) < 0 {
			return false
		}
		if n := a.numTo; n < len(r.toks) && r.toks[n].kind == word {
			switch r.lower(n) {
			case "by", "when", "in", "on", "this", "next", "and", "but":
			default:
				return false
			}
		}
	default:
		return false
	}
	a.Unit, _ = UnitNamed("year of age")
	return true
}
