package period

import (
	"strings"
	"time"
)

// iso reads 2023-11-20, 2023-11, 2023-Q4, 2021-22, 2021/22.
func (r *reader) iso(i int) (Period, int, bool) {
	y, sep, second := r.at(i), r.at(i+1), r.at(i+2)
	if y.kind != number || len(y.text) != 4 || y.num < 1500 || !sep.glued || !second.glued || sep.low != "-" && sep.low != "/" {
		return Period{}, i, false
	}
	if len(second.text) == 2 && second.text[0]|0x20 == 'q' && isDigit(second.text[1]) {
		return quarterPeriod(y.num, int(second.text[1]-'0'), i+3)
	}
	if second.kind != number || len(second.text) != 2 {
		return Period{}, i, false
	}
	third := r.at(i + 4)
	if d := r.at(i + 3); d.text == sep.text && d.glued && third.glued && len(third.text) == 2 {
		return dayPeriod(y.num, second.num, third.num, i+5)
	}
	if second.num == (y.num+1)%100 {
		return Period{Start: date(y.num, 1, 1), End: date(y.num+2, 1, 1), Grain: Year}, i + 3, true
	}
	if sep.low == "/" || second.num < 1 || second.num > 12 {
		return Period{}, i, false
	}
	return named(date(y.num, time.Month(second.num), 1), Month, Absolute), i + 3, true
}

// dayPeriod is the period of one day, if there is such a day. Year 0 stands for
// none.
func dayPeriod(year, month, day, next int) (Period, int, bool) {
	a := Absolute
	if year == 0 {
		year, a = noYear, Yearless
	}
	start := date(year, time.Month(month), day)
	if month < 1 || month > 12 || start.Day() != day {
		return Period{}, next, false
	}
	return named(start, Day, a), next, true
}

func quarterPeriod(year, q, next int) (Period, int, bool) {
	if q < 1 || q > 4 {
		return Period{}, next, false
	}
	return named(date(year, time.Month(3*q-2), 1), Quarter, Absolute), next, true
}

// monthName reads the name of a month, with the point of an abbreviation.
func (r *reader) monthName(i int) (time.Month, int) {
	t := r.at(i)
	if t.word == nil || t.word.month == 0 {
		return 0, i
	}
	if t.word.short {
		if !t.capital() {
			return 0, i
		}
		if r.is(i+1, ".") && r.at(i+1).glued {
			return t.word.month, i + 2
		}
	}
	return t.word.month, i + 1
}

// month reads November 2023, Nov., last November. The words May and March, and
// abbreviations, need a neighbour that makes them months.
func (r *reader) month(i int) (Period, int, bool) {
	if r.is(i, "last", "next", "this", "past") {
		return r.relativeMonth(i)
	}
	j := r.skip(r.skip(i, "the"), "whole", "entire", "full")
	if r.is(j, "month") && r.is(j+1, "of") {
		j += 2
	} else if j = r.skip(i, "the"); r.at(j).kind == number && r.at(j+1).word != nil && r.at(j+1).word.month > 0 {
		return r.yearMonth(i, j)
	} else {
		j = i
	}
	m, next := r.monthName(j)
	if m == 0 || !r.isMonth(j, next) {
		return Period{}, i, false
	}
	p := named(date(noYear, m, 1), Month, Yearless)
	p, next = r.inYearOf(next, p)
	return p, next, true
}

// yearMonth reads the 2023 November.
func (r *reader) yearMonth(i, j int) (Period, int, bool) {
	y, _, ok := r.yearNumber(j)
	m, next := r.monthName(j + 1)
	if !ok || m == 0 || r.at(next).kind == number {
		return Period{}, i, false
	}
	return named(date(y, m, 1), Month, Absolute), next, true
}

// relativeMonth reads last November, this May.
func (r *reader) relativeMonth(i int) (Period, int, bool) {
	m, next := r.monthName(i + 1)
	if m == 0 || !r.at(i+1).capital() {
		return Period{}, i, false
	}
	p := named(date(noYear, m, 1), Month, Yearless)
	if r.spoken.IsZero() {
		return p, next, true
	}
	begins := date(r.spoken.Year(), m, 1)
	switch {
	case r.is(i, "last", "past") && !begins.AddDate(0, 2, 0).Before(r.spoken.AddDate(0, 0, 1)): // not this month, nor the last
		begins = begins.AddDate(-1, 0, 0)
	case r.is(i, "next") && !begins.After(r.spoken):
		begins = begins.AddDate(1, 0, 0)
	}
	return named(begins, Month, Spoken), next, true
}

// isMonth reports whether the name from i to next is a month rather than a
// verb or a person.
func (r *reader) isMonth(i, next int) bool {
	t := r.at(i)
	if !t.capital() {
		return !t.word.short && t.low != "may" && t.low != "march" && t.low != "august"
	}
	after := r.at(next)
	if after.kind == number && after.num >= 1 && !r.at(next+1).counts() {
		return true
	}
	if r.is(i-1, "in", "since", "by", "until", "till", "of", "from", "through", "throughout", "during", "for", "before", "after", "early", "late",
		"mid", "between", "end", "starting", "beginning", "than", "last", "next", "this", "to", "around", "about") ||
		r.is(i-1, "as") && r.is(i-2, "early", "late", "soon") || r.is(i-1, "-") && r.is(i-2, "mid", "end", "early", "late") || r.besideMonth(i, next) {
		return true
	}
	if t.word.short {
		return next == i+2 && !after.capital()
	}
	switch t.low {
	case "may", "march":
		_, _, year := r.yearAfter(next)
		return year
	case "april", "june", "august":
		return !after.capital() || after.word != nil
	}
	return true
}

// besideMonth reports whether the name from i to next is joined to another
// month by "and", "or", "to", a comma or a dash.
func (r *reader) besideMonth(i, next int) bool {
	joins := []string{"and", "or", "to", "-", "through", ","}
	isMonth := func(j int) bool { w := r.at(j).word; return w != nil && w.month > 0 }
	before := r.is(i-1, joins...) && (isMonth(i-2) || r.is(i-2, ".") && isMonth(i-3))
	return before || r.is(next, joins...) && isMonth(next+1) && r.at(next+1).capital()
}

// day reads November 17, 2023; 17 November; the 17th of November; Friday,
// November 17th.
func (r *reader) day(i int) (Period, int, bool) {
	j := i
	if w := r.at(i).word; w != nil && w.weekday > 0 {
		j = i + 1
		if w.short {
			j = r.skip(j, ".")
		}
		j = r.skip(j, ",")
	}
	j = r.skip(j, "the")
	if m, next := r.monthName(j); m != 0 && r.at(j).capital() {
		d, next := r.dayNumber(r.skip(next, "the"))
		if d == 0 || r.at(next).counts() || r.is(i-1, "in") && r.at(next-1).kind == number && !r.is(next, ",") {
			return Period{}, i, false // nothing is so "in June 14"
		}
		return r.dayOf(m, d, next)
	}
	d, next := r.dayNumber(j)
	if d == 0 {
		return Period{}, i, false
	}
	m, next := r.monthName(r.skip(next, "of"))
	if m == 0 || !r.at(next-1).capital() && !r.is(next-1, ".") {
		return Period{}, i, false
	}
	return r.dayOf(m, d, next)
}

func (r *reader) dayOf(m time.Month, d, next int) (Period, int, bool) {
	p, next, ok := dayPeriod(0, int(m), d, next)
	if ok {
		p, next = r.inYearOf(next, p)
	}
	return p, next, ok
}

// dayNumber reads the number of a day: 17, 17th, first.
func (r *reader) dayNumber(i int) (d, next int) {
	t := r.at(i)
	if t.kind == number && t.num > 0 && len(t.text) <= 2 {
		d, next = t.num, i+1
	} else if d, next = r.ordinal(i); d == 0 {
		return 0, i
	}
	if d > 31 {
		return 0, i
	}
	return d, next
}

// sameMonth reads the second day of "November 17-19", after p.
func (r *reader) sameMonth(i int, p Period) (Period, int, bool) {
	d, next := r.dayNumber(i)
	if d == 0 || r.at(next).counts() {
		return Period{}, i, false
	}
	q, next, ok := dayPeriod(p.Start.Year(), int(p.Start.Month()), d, next)
	if !ok {
		return q, next, false
	}
	q.Anchor = p.Anchor
	if q.Anchor == Yearless {
		q, next = r.inYearOf(next, q)
	}
	return q, next, true
}

// counts reports whether a number before the token counts something, so that
// it is no day: 5 percent, 10 million.
func (t *token) counts() bool {
	switch t.low {
	case "%", "percent", "per", "million", "billion", "trillion", "thousand", "hundred", "percentage", "dollars", "euros",
		"yuan", "pounds", "workers", "people", "jobs", "point", "points":
		return true
	}
	return t.word != nil && t.word.plural
}

// inYearOf reads the year after a month, day, quarter or half, and moves p
// into it: 2023; , 2023; of last year; fiscal 2023.
func (r *reader) inYearOf(i int, p Period) (Period, int) {
	if y, next, ok := r.yearAfter(i); ok {
		p = p.InYear(y)
		p.Anchor = Absolute
		return p, next
	}
	j := r.skip(i, "of", "in", ",")
	if p.Grain == Quarter || p.Grain == Half {
		if y, next, ok := r.fiscalYear(r.skip(j, "the")); ok {
			months := int(p.Start.Month()) - 1
			start := y.Start.AddDate(0, months, 0)
			return named(start, p.Grain, Absolute), next
		}
	}
	y, next, ok := r.relativeUnit(r.skip(i, "of"))
	if !ok || y.Grain != Year && y.Grain != FiscalYear || y.Count != 0 {
		if y, next, ok = r.passage(j); !ok || j == i || y.Grain != Year {
			return p, i
		}
	}
	if y.Start.IsZero() { // the year of the passage, or of a day of speaking not known
		return p, next
	}
	p = p.InYear(y.Start.Year())
	p.Anchor = y.Anchor
	return p, next
}

// yearAfter reads the year that ends a date: 2023; , 2023; of 2023; '23.
func (r *reader) yearAfter(i int) (y, next int, ok bool) {
	j := r.skip(i, ",", "of", "in")
	if y, next, ok = r.yearNumber(j); ok && !r.at(next).counts() {
		return y, next, true
	}
	return 0, i, false
}

// yearNumber reads four digits that may be a year.
func (r *reader) yearNumber(i int) (y, next int, ok bool) {
	t := r.at(i)
	if t.kind != number || len(t.text) != 4 || t.num < 1500 || t.num > 2199 {
		return 0, i, false
	}
	return t.num, i + 1, true
}

// quarter reads the fourth quarter of 2012, Q3 2023, 4Q, H1, the first half of
// the year, last year's third quarter.
func (r *reader) quarter(i int) (Period, int, bool) {
	if p, next, ok := r.shortQuarter(i); ok {
		return p, next, ok
	}
	j := r.skip(i, "the")
	year := r.yearBefore(&j)
	fiscal := r.is(j, "fiscal")
	if fiscal {
		j++
	}
	var n int
	switch {
	case r.is(j, "final", "last", "latter", "closing") && r.is(r.hyphen(j+1), "quarter", "half") && (!r.is(j, "last") || r.is(j+2, "of") || year.Grain != NoGrain):
		n, j = 4, j+1
		if r.is(r.hyphen(j), "half") {
			n = 2
		}
	default:
		if n, j = r.ordinal(j); n == 0 {
			return Period{}, i, false
		}
	}
	g, next := r.unit(r.hyphen(j))
	if r.at(next-1).word == nil || r.at(next-1).word.plural || g != Quarter && g != Half || n > 12/g.months() {
		return Period{}, i, false
	}
	if g == Half && r.is(next, "of") {
		if of, end, ok := r.core(next+1, true); ok && of.Grain != Year && of.Grain != FiscalYear && of.Grain > Week && !of.Start.IsZero() {
			return halfOf(of, n), end, true
		}
	}
	p := named(date(noYear, time.Month((n-1)*g.months()+1), 1), g, Yearless)
	if fiscal && r.fiscal > time.January {
		p = named(date(noYear, r.fiscal+time.Month((n-1)*g.months()), 1), g, Yearless)
	}
	if year.Grain != NoGrain {
		p = p.InYear(year.Start.Year())
		p.Anchor = year.Anchor
		return p, next, true
	}
	p, next = r.inYearOf(next, p)
	return p, next, true
}

// halfOf is the first or second half of a month, quarter or decade, in days.
func halfOf(p Period, n int) Period {
	middle := p.Start.AddDate(0, 0, int(p.End.Sub(p.Start).Hours())/48)
	if n == 1 {
		p.End = middle
	} else {
		p.Start = middle
	}
	p.Grain = Day
	return p
}

// yearBefore reads a year before a quarter and moves past it: 2012's, last
// year's.
func (r *reader) yearBefore(i *int) Period {
	var p Period
	if y, next, ok := r.yearNumber(*i); ok {
		p, *i = named(date(y, 1, 1), Year, Absolute), next
	} else if y, next, ok := r.relativeUnit(*i); ok && y.Grain == Year && y.Count == 0 && r.at(next).kind == suffix && !y.Start.IsZero() {
		p, *i = y, next
	}
	if p.Grain != NoGrain && r.at(*i).kind == suffix {
		*i++
	}
	return p
}

// shortQuarter reads Q3, Q3 2023, 3Q23, H1, 2023Q4.
func (r *reader) shortQuarter(i int) (Period, int, bool) {
	t := r.at(i)
	if t.kind != mixed || len(t.text) > 6 || len(t.text) < 2 {
		return Period{}, i, false
	}
	s := strings.ToUpper(t.text)
	letter := strings.IndexAny(s, "QH")
	if letter < 0 {
		return Period{}, i, false
	}
	count, year := s[:letter], s[letter+1:] // 3Q, 3Q23
	if len(count) != 1 {                    // Q3, 2023Q3
		count, year = year, count
	}
	if len(count) != 1 || len(year)%2 == 1 {
		return Period{}, i, false
	}
	n := atoi(count)
	g := Quarter
	if s[letter] == 'H' {
		g = Half
	}
	if n < 1 || n > 12/g.months() {
		return Period{}, i, false
	}
	p := named(date(noYear, time.Month((n-1)*g.months()+1), 1), g, Yearless)
	if year == "" {
		p, next := r.inYearOf(r.hyphen(i+1), p)
		return p, next, true
	}
	y := atoi(year)
	if len(year) == 2 {
		y += 2000
	}
	if y < 1500 {
		return Period{}, i, false
	}
	p = p.InYear(y)
	p.Anchor = Absolute
	return p, i + 1, true
}
