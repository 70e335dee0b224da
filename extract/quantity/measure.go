package quantity

import "slices"

// A prefix is a currency before a number, tokens from up to to.
type prefix struct {
	unit     Unit
	from, to int
}

// beforeSigned finds the currency before the number at token i, also where a
// sign stands between.
func (r *reader) beforeSigned(i int) (prefix, bool) {
	if i > r.floor+1 && r.toks[i].glued && r.toks[i-1].glued {
		if c := r.toks[i-1].char; c == '-' || c == '−' {
			if p, ok := r.before(i - 1); ok && r.toks[i-2].kind == mark {
				return p, true
			}
		}
	}
	return r.before(i)
}

// before finds the currency whose sign ends before token i.
func (r *reader) before(i int) (prefix, bool) {
	if i <= r.floor || r.toks[i-1].entry == nil {
		return prefix{}, false
	}
	for _, p := range r.toks[i-1].entry.currency {
		from := i - len(p.words)
		if from < r.floor || !r.spelledAt(p, from) {
			continue
		}
		if last := &r.toks[i-1]; last.kind == word && i < len(r.toks) && last.end-last.start == 1 &&
			(!r.toks[i].glued || from > 0 && r.toks[from-1].entry.is(label)) {
			continue // neither "R 5" nor "Route R40" is an amount of rand
		}
		if r.toks[from].kind == word && r.toks[from].glued && from > 0 && (r.toks[from-1].kind == word || r.toks[from-1].char == '-') {
			continue
		}
		if p.large && (i+1 >= len(r.toks) || r.toks[i+1].entry.numeral().kind != shortWord && r.toks[i+1].entry.numeral().kind != scaleWord) {
			continue // PS5
		}
		return prefix{*p.unit, from, i}, true
	}
	return prefix{}, false
}

// spelledAt reports whether the tokens at i are the phrase as spelled, case
// and spaces included.
func (r *reader) spelledAt(p phrase, i int) bool {
	if i+len(p.words) > len(r.toks) {
		return false
	}
	for k, w := range p.words {
		if r.in(i+k) != w || k > 0 && r.toks[i+k].glued != p.glue[k] {
			return false
		}
	}
	return true
}

// matches reads the phrase at token i and returns the token after it.
func (r *reader) matches(p phrase, i int) (int, bool) {
	if p.cased {
		return i + len(p.words), r.spelledAt(p, i)
	}
	for k, w := range p.words {
		if k > 0 && r.hyphen(i) && w != "-" {
			i++
		}
		if i >= len(r.toks) || r.lower(i) != w {
			return i, false
		}
		i++
	}
	return i, true
}

// unit reads a unit of the tables at token j, after a number; a hyphen or a
// bracket may stand before it. bare says that no number stands before.
func (r *reader) unit(j int, bare bool) (Unit, int, bool) {
	closing := rune(0)
	if j < len(r.toks) && !bare {
		switch c := r.toks[j].char; {
		case r.hyphen(j):
			j++
		case c == '(':
			closing = ')'
			j++
		case c == '[':
			closing = ']'
			j++
		case c == '{':
			closing = '}'
			j++
		}
	}
	if j >= len(r.toks) || r.toks[j].entry == nil {
		return Unit{}, j, false
	}
	for _, p := range r.toks[j].entry.units {
		if p.glued && !r.toks[j].glued && !bare {
			continue
		}
		next, ok := r.matches(p, j)
		if !ok || !r.ends(next) || p.cased && next == j+1 && !bare && r.isLetter(j) {
			continue
		}
		if closing != 0 {
			if next >= len(r.toks) || r.toks[next].char != closing {
				continue
			}
			next++
		}
		return *p.unit, next, true
	}
	return Unit{}, j, false
}

// isLetter reports a letter at token j, apart from the number before it, that
// stands for itself and no unit: 5 L-shaped blocks, the 4 V's.
func (r *reader) isLetter(j int) bool {
	if r.toks[j].glued || r.toks[j].end-r.toks[j].start > 1 || j+1 >= len(r.toks) || !r.toks[j+1].glued {
		return false
	}
	c := r.toks[j+1].char
	return r.hyphenedTo(j+1) && r.toks[j+2].entry == nil || (c == '\'' || c == '’') && r.lower(j+2) == "s"
}

// ends reports whether a symbol may end before token i: no letter or digit
// is glued to it.
func (r *reader) ends(i int) bool {
	if i >= len(r.toks) || !r.toks[i].glued {
		return true
	}
	if c := r.toks[i-1].char; c == '′' || c == '″' { // 2022′s
		return r.toks[i].kind == mark
	}
	return r.toks[i].kind == mark || r.toks[i-1].kind == mark
}

// rate reads what follows a unit at token i to make it a rate: "per hour",
// "a barrel", "-a-share", "/kg", "per 100,000 people", "per household a year".
func (r *reader) rate(u Unit, i int) (Unit, int) {
	v, next := r.single(u, i)
	if next == i || r.toks[next-1].kind == mark {
		return v, next
	}
	return r.single(v, next)
}

// single reads one rate.
func (r *reader) single(u Unit, i int) (Unit, int) {
	if v, next, ok := r.adverb(u, i); ok {
		return v, next
	}
	j := i
	if r.hyphen(j) || r.toks[min(j, len(r.toks)-1)].char == '-' && r.lower(j+1) == "a" && r.lower(j+2) == "-" {
		j++
	}
	if j+1 >= len(r.toks) {
		return u, i
	}
	each := false
	switch {
	case r.lower(j) == "per", r.toks[j].char == '/' && r.toks[j].glued:
	case r.toks[j].entry.is(per):
		each = true
	default:
		return u, i
	}
	j++
	if j < len(r.toks) && r.toks[j].char == '-' {
		j++
	}
	if j >= len(r.toks) {
		return u, i
	}
	if r.perHead(j, each) {
		return u.Per(Unit{Name: "person", Dimension: Count}), j + 1
	}
	if v, next, ok := r.unit(j, true); ok && (!each || perUnit(v) && !r.toks[min(next, len(r.toks)-1)].entry.is(relative)) {
		return u.Per(v), next
	}
	if each {
		return u, i
	}
	t := &r.toks[j]
	if t.kind == digits { // per 100,000 people
		d, ok := literal(r.in(j))
		if !ok || j+1 >= len(r.toks) {
			return u, i
		}
		if v, next, ok := r.unit(j+1, true); ok {
			v.Name, v.Factor = d.String()+" "+v.Name, v.Factor.Mul(d)
			return u.Per(v), next
		}
		if p, ok := r.noun(j+1, false); ok {
			return u.Per(Unit{Name: d.String() + " " + counted(r.phrase(p.from, p.to)).Name, Dimension: Count}), p.to
		}
		return u, i
	}
	if t.kind == word && !t.entry.is(stop) && r.toks[i].char != '/' {
		return u.Per(Unit{Name: singular(r.lower(j)), Dimension: Count}), j + 1
	}
	return u, i
}

// perUnit reports whether "a …" after an amount makes a rate of the unit.
func perUnit(u Unit) bool {
	switch u.Dimension {
	case "time", "months", "nights", "mass", "volume", "length", "area":
		return true
	}
	return u.Name == "share"
}

// isMultiple reports whether what follows "five times" at token i makes it a
// factor: as, more, higher, the.
func (r *reader) isMultiple(i int) bool {
	return i < len(r.toks) && r.toks[i].entry.is(multiplied)
}

// afterFactor are the words between which and what goes before "double" is the verb.
var afterFactor = []string{"in", "if", "unless", "when", "while", "because", "and", "but", "or", "by", "within", "since", "again", "soon"}

// afterTimes are the words after a "twice" that tells how often.
var afterTimes = []string{"since", "in", "during", "within", "on", "by", "at", "before", "after", "this", "last", "already", "and", "but", "because", "when", "for", "over", "under", "now", "yesterday", "today", "with", "without", "from", "to"}

// multiple keeps a factor: twice, threefold, doubled.
func (r *reader) multiple(a atom) int {
	next := a.numTo
	if r.hyphen(next) {
		return next // double-digit
	}
	switch r.lower(a.numFrom) {
	case "double", "triple", "quadruple":
		if next >= len(r.toks) || r.toks[next].kind == word && !r.toks[next].entry.is(territory) && !slices.Contains(afterFactor, r.lower(next)) {
			return next // double standards
		}
	case "twice":
		if next < len(r.toks) && r.toks[next].entry.is(per) {
			return next // twice a week
		}
		if next == len(r.toks) || r.toks[next].kind != word && r.toks[next].kind != digits || slices.Contains(afterTimes, r.lower(next)) {
			a.Unit, _ = UnitNamed("count") // met twice in May
		}
	}
	a.Multiple = a.Unit.IsZero()
	r.bound(&a)
	r.floor = a.to
	r.keep(a)
	return a.to
}

// rank keeps an ordinal that places something in an order.
func (r *reader) rank(a atom) int {
	j := a.numTo
	if r.hyphen(j) {
		j++
	}
	w := r.lower(j)
	superlative := len(w) > 4 && w[len(w)-3:] == "est" || w == "best" || w == "most" || w == "least" || w == "worst"
	i := a.numFrom - 1
	if r.lower(i) == "in" || r.lower(i) == "joint" {
		i--
	}
	placed := i >= 0 && r.toks[i].entry.is(ranked)
	if !superlative && !placed {
		r.named = a.numTo
		return a.numTo
	}
	a.Value, a.Rank = a.number.value, true
	a.Part, a.Whole = Decimal{}, Decimal{}
	if a.number.whole.Sign() > 0 {
		a.Value = a.number.whole
	}
	r.floor = a.to
	r.keep(a)
	return a.to
}

// bound reads the bound before or after the atom.
func (r *reader) bound(a *atom) {
	end := a.from
	for skipped := 0; ; skipped++ {
		if p, ok := r.boundBefore(end); ok {
			from := end - len(p.words)
			if r.isDuration(a, p, from) || r.isLevel(a, p, from) || r.isTopic(p, from) || r.isBasis(a, p, from) {
				break
			}
			a.Bound, a.from = p.bound, from
			a.BoundSpan = r.span(from, end)
			return
		}
		if skipped == 2 || end-1 < r.floor || !r.toks[end-1].entry.is(filler) {
			break
		}
		end--
	}
	i := a.to
	if i >= len(r.toks) || r.toks[i].entry == nil {
		return
	}
	for _, p := range r.toks[i].entry.after {
		next, ok := r.matches(p, i)
		if !ok || r.toks[i].kind == mark && !r.toks[i].glued || p.words[0] == "plus" && next < len(r.toks) && r.toks[next].kind != mark {
			continue
		}
		a.Bound, a.to = p.bound, next
		a.BoundSpan = r.span(i, next)
		if a.Unit.IsZero() && !a.currency && !a.Multiple { // 10+ years, 40-odd farms
			r.unitAfterBound(a)
		}
		return
	}
}

func (r *reader) unitAfterBound(a *atom) {
	if u, next, ok := r.unit(a.to, false); ok {
		r.setUnit(a, u, a.to, next)
		return
	}
	r.count(a)
}

// boundBefore finds the bound that ends before token i.
func (r *reader) boundBefore(i int) (phrase, bool) {
	if i <= r.floor || r.toks[i-1].entry == nil {
		return phrase{}, false
	}
	for _, p := range r.toks[i-1].entry.bounds {
		from := i - len(p.words)
		if from < r.floor || from > 0 && r.toks[from].char == '>' && r.toks[from-1].char == '-' { // 4 -> 5
			continue
		}
		if _, ok := r.matches(p, from); ok {
			return p, true
		}
	}
	return phrase{}, false
}

// isLevel reports the "up to" of "edged up to 4.1 percent" and of "up to 4.1
// percent from 4.0", which gives a level and bounds nothing.
func (r *reader) isLevel(a *atom, p phrase, from int) bool {
	if len(p.words) != 2 || p.words[0] != "up" || p.words[1] != "to" {
		return false
	}
	return from > 0 && (r.toks[from-1].entry.is(moving) || r.toks[from-1].entry.is(carried)) || r.lower(a.to) == "from"
}

// isTopic reports the "about" of "they spoke about 300 jobs", which bounds
// nothing.
func (r *reader) isTopic(p phrase, from int) bool {
	return len(p.words) == 1 && p.words[0] == "about" && from > 0 && r.toks[from-1].entry.is(topical)
}

// isBasis reports the "fewer than" of "37 fewer than twelve months before",
// which compares 37 and bounds no months.
func (r *reader) isBasis(a *atom, p phrase, from int) bool {
	return p.words[len(p.words)-1] == "than" && from > 0 && from == r.floor && (a.Unit.Dimension == "time" || a.Unit.Dimension == "months") &&
		a.to < len(r.toks) && r.toks[a.to].entry.is(relative)
}

// isDuration reports "over five years" in the sense of during, which bounds
// nothing: over, time, and no word before it that takes an amount.
func (r *reader) isDuration(a *atom, p phrase, from int) bool {
	if len(p.words) != 1 || p.words[0] != "over" || a.Unit.Dimension != "time" && a.Unit.Dimension != "months" {
		return false
	}
	switch r.lower(from - 1) {
	case "for", "just", "well", "is", "was", "are", "were", "lasted", "took", "takes", "spent", "after", "of":
		return false
	}
	return true
}
