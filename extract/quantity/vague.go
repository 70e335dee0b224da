package quantity

import "strings"

// figures reads how many digits a figure has: double-digit growth, a
// single-digit rate, in double digits. It is any figure of that length.
func (r *reader) figures(n number, count int64) (number, bool) {
	j := n.from + 1
	if r.hyphen(j) {
		j++
	}
	if w := r.lower(j); w != "digit" && w != "digits" || w == "digit" && j == n.from+1 {
		return n, false
	}
	n.word, n.figures, n.next = true, true, j+1
	n.value = NewDecimal(pow10(count-1), 0)
	n.max = NewDecimal(pow10(count)-1, 0)
	if count == 1 {
		n.value, n.max = Decimal{}, NewDecimal(99, -1)
	}
	n.stated = n.value
	return n, true
}

// ofFigures gives a range of figures its unit: percent, if words around it say
// that it is a rate. Of anything else only "double digits" is a figure, not
// "a double-digit score".
func (r *reader) ofFigures(a *atom) bool {
	a.Max, a.Range = a.number.max, true
	const reach = 6
	told := func(i int) bool { return r.toks[i].entry.is(inPercent) }
	for i := a.numTo; i < len(r.toks) && i < a.numTo+reach/2 && r.toks[i].kind == word; i++ {
		if told(i) {
			a.Unit, _ = UnitNamed("percentage")
			return true
		}
	}
	for i := a.numFrom - 1; i >= 0 && i >= a.numFrom-reach && r.toks[i].kind == word; i-- {
		if told(i) {
			a.Unit, _ = UnitNamed("percentage")
			return true
		}
	}
	return r.lower(a.numTo-1) == "digits"
}

// couple reads a couple of boats, a couple of hundred, the past couple of
// weeks; two people are none. Token i is the word itself.
func (r *reader) couple(n number, i int) (number, bool) {
	j := i + 1
	n.value, n.word, n.about = NewDecimal(r.toks[i].entry.num.value, 0), true, true
	n.stated = n.value
	if n.next = r.scales(&n, j); n.next > j { // a couple hundred
		return n, true
	}
	if r.lower(j) != "of" {
		return n, false
	}
	j++
	if n.next = r.scales(&n, j); n.next > j {
		return n, true
	}
	if _, _, ok := r.unit(j, false); ok {
		return n, true
	}
	_, ok := r.noun(j, false)
	return n, ok
}

// none reads no deaths, no new cases: zero of what a toll counts. "No" says so
// as well, so that the figure is Weak.
func (r *reader) none(i int) int {
	p, ok := r.noun(i+1, false)
	if !ok || p.to-p.from > 3 || !r.toks[p.to-1].entry.is(toll) {
		return i + 1
	}
	a := atom{from: i, to: p.to, numFrom: i, numTo: i + 1, unitFrom: p.from, unitTo: p.to}
	a.number = number{from: i, next: i + 1, word: true}
	a.Unit, a.Weak = counted(r.phrase(p.from, p.to)), true
	r.floor = a.to
	r.keep(a)
	return a.to
}

// rest marks the six of "all but six of the boats": how many are left out.
func (r *reader) rest(a *atom) {
	i := a.from - 2
	if i < r.floor || r.lower(i+1) != "but" {
		return
	}
	switch r.lower(i) {
	case "all", "every", "everything", "everyone", "everybody":
		a.Rest, a.Weak = true, true
		a.from = i
	}
}

// amount reads the unit that a part is of, after a number up to token i: 0.3
// of a percentage point, three-tenths of one percent, half of a mile. False if
// what follows "of" is a group.
func (r *reader) amount(a *atom, i int) bool {
	if r.lower(i) != "of" || i+2 >= len(r.toks) || a.currency {
		return false
	}
	j := i + 1
	if w := r.lower(j); w != "a" && w != "an" && w != "one" {
		return false
	}
	u, next, ok := r.unit(j+1, false)
	if !ok || u.Dimension == Count || u.Dimension == "times" {
		return false
	}
	r.setUnit(a, u, j, next)
	return true
}

// scaledCurrency reads MEUR and kUSD, a currency that takes the scale before
// its code, after a number: 120 MEUR.
func (r *reader) scaledCurrency(a *atom) bool {
	i := a.numTo
	if i >= len(r.toks) || r.toks[i].entry != nil || !r.toks[i].upper || a.scale > 0 || !a.Whole.IsZero() {
		return false
	}
	s := r.in(i)
	if len(s) != 4 || s[1:] != strings.ToUpper(s[1:]) {
		return false
	}
	power := strings.IndexByte("kKM", s[0])
	if power < 0 {
		return false
	}
	e := r.z.lex.entries[strings.ToLower(s[1:])]
	if e == nil {
		return false
	}
	for _, p := range e.units {
		if len(p.words) == 1 && p.words[0] == s[1:] && len(p.unit.Dimension) == 3 {
			a.number.scale = [...]int{3, 3, 6}[power]
			a.Value = a.Value.scale(a.number.scale)
			r.setUnit(a, *p.unit, i, i+1)
			return true
		}
	}
	return false
}
