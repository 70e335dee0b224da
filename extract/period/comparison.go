package period

import "slices"

// comparison reads what a figure is compared with: year on year, from a month
// earlier, than in 2022, compared with the same period last year.
func (r *reader) comparison(i int) (Period, int, bool) {
	if p, next, ok := r.unitOnUnit(i); ok {
		return p, next, ok
	}
	j, strength := r.oneOf(i, against)
	if strength < 0 {
		return Period{}, i, false
	}
	if p, next, ok := r.shortened(j); ok && strength == strong {
		p.Kind = Comparison
		return p, next, ok
	}
	if p, next, ok := r.samePeriod(r.skip(j, "in", "at", "during", "over")); ok {
		return p, next, ok
	}
	if p, next, ok := r.earlier(j); ok && (strength != weak || p.Count < 0 || r.is(i, "on") && r.is(i-1, "up", "down")) {
		p.Kind = Comparison
		return p, next, ok
	}
	if strength == weak || strength == middling && !r.changeBefore(i) {
		return Period{}, i, false
	}
	k := r.skip(j, "that", "those")
	k = r.skip(k, "in", "at", "during", "for", "on", "of")
	p, next, ok := r.partOf(k, true)
	if !ok || k == j && p.Grain == Year && p.Anchor == Absolute && r.is(i-1, "more", "less", "fewer", "greater", "later", "earlier", "other") {
		return Period{}, i, false
	}
	if _, _, ranged := r.rangeEnd(next, true, p); ranged && strength == middling || r.is(next, "on", "onward", "onwards") && strength == middling {
		return Period{}, i, false
	}
	if p.Kind != Interval {
		return Period{}, i, false
	}
	p = r.settle(p, false)
	p.Kind = Comparison
	return p, r.skip(next, "level", "levels", "figure", "'s"), true
}

// How surely a word compares: always, after a word of change, or only before
// "a year earlier" and the like.
const (
	weak = iota
	middling
	strong
)

var against = table([]phrase{
	{"in comparison with", strong}, {"in comparison to", strong}, {"compared with", strong}, {"compared to", strong}, {"compared against", strong},
	{"than", strong}, {"versus", strong}, {"vs .", strong}, {"vs", strong}, {"as against", strong}, {"against", strong}, {"relative to", strong},
	{"in line with", strong}, {"similar to", strong}, {"comparable to", strong}, {"comparable with", strong}, {"identical to", strong}, {"level with", strong},
	{"on a par with", strong}, {"the same as", strong}, {"equal to", strong},
	{"from", middling}, {"over", weak}, {"on", weak}, {"to", weak},
})

// unitOnUnit reads year on year, month-over-month, yoy.
func (r *reader) unitOnUnit(i int) (Period, int, bool) {
	p := Period{Kind: Comparison, Anchor: Passage, Count: -1}
	switch t := r.at(i); {
	case t.low == "yoy":
		p.Grain = Year
		return p, i + 1, true
	case t.low == "qoq":
		p.Grain = Quarter
		return p, i + 1, true
	case t.low == "mom" && t.text != "mom" && t.text != "Mom":
		p.Grain = Month
		return p, i + 1, true
	case r.is(i, "on") && r.is(i+1, "the") && r.is(i-1, "%", "percent", "points"): // up 5 percent on the year
		g, next := r.unit(i + 2)
		p.Grain = g
		return p, r.skip(next, "before", "earlier"), g == Year || g == Month || g == Quarter || g == Week
	}
	n, j := r.ordinal(i) // fourth quarter to fourth quarter is a year
	g, j := r.unit(r.hyphen(j))
	if g == NoGrain || !r.is(r.hyphen(j), "on", "over", "to") {
		return p, i, false
	}
	m, next := r.ordinal(r.hyphen(r.hyphen(j) + 1))
	again, next := r.unit(r.hyphen(next))
	if again != g || m != n || r.at(next-1).word != r.at(j-1).word {
		return p, i, false
	}
	p.Grain = g
	if n > 0 {
		p.Grain = Year
	}
	return p, next, true
}

// earlier reads a year earlier, two years ago, the previous month, the year
// before, last year.
func (r *reader) earlier(i int) (Period, int, bool) {
	if r.is(i, "its", "their", "our", "a") && r.is(i+1, "previous", "prior", "preceding") {
		if g, next := r.unit(i + 2); g != NoGrain {
			return Period{Grain: g, Anchor: Passage, Count: -1}, next, true
		}
	}
	if n, next := r.howMany(i); n > 0 {
		if g, next := r.unit(next); g != NoGrain && r.is(next, "ago", "prior") {
			return Period{Grain: g, Anchor: Passage, Count: -n}, next + 1, true
		}
	}
	if p, next, ok := r.passage(i); ok && p.Count < 0 {
		return p, next, true
	}
	if p, next, ok := r.relativeUnit(i); ok && r.is(i, "last") && !r.is(next, "to", "through", "until") && p.Count == 0 {
		if r.at(next).kind == suffix {
			next++
		}
		return p, next, true
	}
	return Period{}, i, false
}

// shortened reads the "last" of "this year than last" and "this summer than last", which
// leaves out the unit.
func (r *reader) shortened(i int) (Period, int, bool) {
	const far = 8 // words
	if !r.is(i, "last") || !r.breaksOff(i+1) {
		return Period{}, i, false
	}
	for j := i - 1; j >= max(0, i-far); j-- {
		if !r.is(j, "this") {
			continue
		}
		if g, next := r.unit(j + 1); g != NoGrain {
			return r.fromSpoken(g, -1), i + 1, next <= i
		}
		p, next, ok := r.season(j, false)
		if ok && p.Resolved() {
			p.Start, p.End = p.Start.AddDate(-1, 0, 0), p.End.AddDate(-1, 0, 0)
		}
		return p, i + 1, ok && next <= i
	}
	return Period{}, i, false
}

// sameUnit reads the "first" of "in the second quarter, after 3 percent in the first", which
// leaves out the unit, and the year.
func (r *reader) sameUnit(i int) (Period, int, bool) {
	const far = 16 // words
	n, end := r.ordinal(r.skip(i, "the"))
	if n == 0 || !r.is(i, "the") || !r.breaksOff(end) {
		return Period{}, i, false
	}
	for j := i - 1; j >= max(0, i-far); j-- {
		m, unit := r.ordinal(j)
		if g, _ := r.unit(unit); m == 0 || g != Quarter && g != Half {
			continue
		}
		_, next, ok := r.core(j, true)
		if !ok || next <= unit || next > i {
			return Period{}, i, false
		}
		whole := *r
		whole.tokens = slices.Concat(r.tokens[:end], r.tokens[unit:next])
		p, _, ok := whole.core(i, true)
		return p, end, ok && p.Grain > Day
	}
	return Period{}, i, false
}

// breaksOff reports whether nothing stands at token i that what comes before could go with.
func (r *reader) breaksOff(i int) bool {
	return r.at(i).text == "" || r.is(i, ".", ",", ";", "and", "but", "¶")
}

// samePeriod reads the same period last year, the corresponding month of 2022,
// the same time a year ago.
func (r *reader) samePeriod(i int) (Period, int, bool) {
	j := r.skip(i, "the")
	if next, ok := r.all(j, []string{"year", "-", "ago"}); ok { // the year-ago quarter
		_, next = r.unit(next)
		return Period{Kind: Comparison, Grain: Year, Anchor: Passage, Count: -1}, next, true
	}
	if !r.is(j, "same", "corresponding") {
		return Period{}, i, false
	}
	_, next := r.unit(j + 1)
	if next == j+1 {
		if !r.is(next, "time", "point", "day") {
			return Period{}, i, false
		}
		next++
	}
	next = r.skip(next, "of", "in")
	p, end, ok := r.earlier(next)
	if !ok {
		if p, end, ok = r.year(next, true); !ok {
			return Period{}, i, false
		}
	}
	p.Kind, p.Approx = Comparison, p.Anchor != Passage
	return p, end, true
}

// changeBefore reports whether a word of change stands close before i, so that
// "from March" is what has changed. Of what is to come, a percentage alone may
// be a level: "a duty of 15 percent on steel from January".
func (r *reader) changeBefore(i int) bool {
	const reach = 4
	planned := r.future(i, i+1)
	for j := i - 1; j >= 0 && j >= i-reach && !r.is(j, ".", ",", "¶"); j-- {
		if r.is(j, "up", "down", "unchanged", "higher", "lower", "rose", "fell", "rise", "fall", "increase", "decrease", "decline",
			"grew", "gain", "drop") || !planned && r.is(j, "%", "percent", "percentage", "point", "points") {
			return true
		}
	}
	return false
}
