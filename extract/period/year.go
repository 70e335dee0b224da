package period

import (
	"strings"
	"time"
)

// year reads 2023, the year 2010. A bare number needs a neighbour that makes it
// a year; led says that a preposition goes before it.
func (r *reader) year(i int, led bool) (Period, int, bool) {
	j := r.skip(i, "the")
	worded := false
	if r.is(j, "year", "years", "calendar") {
		worded = true
		j = r.skip(j+1, "year")
	}
	y, next, ok := r.yearNumber(j)
	if !ok || r.at(next).glued && r.at(next).kind == mark && (r.is(next, "%", "$", "€", "£", "¥") || r.at(next).text == "°") {
		return Period{}, i, false
	}
	if !worded && !r.yearStands(i, j, next, led) {
		return Period{}, i, false
	}
	return named(date(y, 1, 1), Year, Absolute), next, true
}

// yearStands reports whether the number at j is a year by its neighbours.
func (r *reader) yearStands(i, j, next int, led bool) bool {
	n, after := r.at(j), r.at(next)
	prev := r.at(j - 1)
	if prev.glued && prev.kind == mark && n.glued && r.is(j-1, "$", "€", "£", "¥", ".", "%") || r.is(j-1, "$", "€", "£", "¥") || prev.text == "#" {
		return false
	}
	if after.counts() || after.glued && r.is(next, "-") && r.at(next+1).glued && r.at(next+1).kind == word {
		return false
	}
	if after.kind == word && !after.capital() && after.word == nil && strings.HasSuffix(after.text, "s") {
		round := n.num%100 == 0
		if round || !led && !r.is(i-1, determiners...) && i == j || led && !r.is(i-1, "in", "during", "since", "throughout") {
			return false
		}
	}
	if led || j > i || r.is(j-1, determiners...) || prev.kind == suffix {
		return !r.is(j-1, "on", "at") || r.is(j-2, "-")
	}
	switch {
	case j == 0 || r.is(j-1, ".", "¶", "(", ",", "-"), prev.kind == mark && prev.low == "":
		return n.num >= 1900 && n.num < 2100 && (!r.is(j-1, ",", "-") || after.kind != word || r.is(next, functionWords...))
	case r.is(j-1, "and", "or", "to"):
		return r.yearLike(j - 2)
	case r.is(j-1, "early", "late", "mid", "like", "of", "both"):
		return true
	case prev.capital() && prev.word == nil:
		return n.num >= 1900 && n.num < 2100 && !prev.numbered()
	}
	return false
}

// yearLike reports whether a number that may be a year stands at i, or before
// the comma there.
func (r *reader) yearLike(i int) bool {
	if r.is(i, ",") {
		i--
	}
	_, _, ok := r.yearNumber(i)
	return ok
}

// numbered reports whether the token names things that are numbered: Section
// 2010, Flight 1999.
func (t *token) numbered() bool {
	switch strings.ToLower(t.text) {
	case "section", "article", "page", "room", "flight", "number", "no", "chapter", "resolution", "rule", "line", "bill",
		"model", "figure", "table", "law", "act", "order", "route", "hotel", "boeing", "airbus":
		return true
	}
	return false
}

// fiscalYear reads FY2022, FY 22, fiscal 2011, fiscal year 2011, fiscal 2021-22.
func (r *reader) fiscalYear(i int) (Period, int, bool) {
	t := r.at(i)
	if t.kind == mixed && len(t.text) >= 4 && strings.EqualFold(t.text[:2], "fy") {
		y := atoi(t.text[2:])
		if len(t.text) == 4 && y >= 0 {
			y += 2000
		}
		return r.fiscalPeriod(i, y, i+1)
	}
	j := i
	switch {
	case r.is(j, "fy"):
		j = r.skip(j+1, "'s")
	case r.is(r.skip(j, "the"), "fiscal", "financial"):
		j = r.skip(r.skip(j, "the")+1, "year", "years")
	default:
		return Period{}, i, false
	}
	n := r.at(j)
	if n.kind != number {
		return Period{}, i, false
	}
	y := n.num
	if len(n.text) == 2 && y >= 0 {
		y += 2000
	}
	next := j + 1
	if second := r.at(next + 1); r.is(next, "-", "/") && r.at(next).glued && second.kind == number && len(second.text) == 2 && second.num == (y+1)%100 {
		y, next = y+1, next+2
	}
	return r.fiscalPeriod(i, y, next)
}

func (r *reader) fiscalPeriod(i, y, next int) (Period, int, bool) {
	if y < 1500 || y > 2199 {
		return Period{}, i, false
	}
	return fiscalUnit(y, r.fiscal), next, true
}

// fiscalUnit is the fiscal year named y.
func fiscalUnit(y int, begins time.Month) Period {
	start := date(y, begins, 1)
	if begins > time.January {
		start = date(y-1, begins, 1)
	}
	return named(start, FiscalYear, Absolute)
}

// decade reads the 1990s, the '90s, the nineties.
func (r *reader) decade(i int) (Period, int, bool) {
	j := r.skip(i, "the")
	t := r.at(j)
	short := t.kind == mark && (t.text == "'" || t.text == "’" || t.text == "‘")
	if short {
		j++
		t = r.at(j)
	}
	if first, ok := decades[t.low]; ok && j > i {
		return named(date(1900+first, 1, 1), Decade, Absolute), j + 1, true
	}
	y, next := -1, j+1
	switch {
	case t.kind == mixed && strings.HasSuffix(t.text, "s"):
		y = atoi(t.text[:len(t.text)-1])
	case t.kind == number && r.at(j+1).kind == suffix && r.at(j+1).glued && strings.HasSuffix(r.at(j+1).text, "s"):
		y, next = t.num, j+2
	}
	if short && y < 100 && y >= 0 {
		y += 1900
	}
	if y < 1500 || y > 2199 || y%10 != 0 || !short && j == i && !r.is(i-1, "-", "early", "late", "mid") {
		return Period{}, i, false
	}
	return named(date(y, 1, 1), Decade, Absolute), next, true
}

// century reads the 19th century.
func (r *reader) century(i int) (Period, int, bool) {
	n, next := r.ordinal(r.skip(i, "the"))
	if n < 10 || n > 22 || !r.is(r.hyphen(next), "century") {
		return Period{}, i, false
	}
	return named(date(100*n-99, 1, 1), Century, Absolute), r.hyphen(next) + 1, true
}

// yearEnd reads year-end 2023, the end of the year 2023 said short, and
// year-end alone.
func (r *reader) yearEnd(i int) (Period, int, bool) {
	j := r.skip(i, "the")
	g, next := r.unit(j)
	if g < Week || g == Decade || r.at(j).word.plural || !r.is(r.hyphen(next), "end") {
		return Period{}, i, false
	}
	next = r.hyphen(next) + 1
	p := Period{Grain: g, Part: Ending, Anchor: Passage}
	if y, end, ok := r.yearNumber(next); ok && g == Year {
		p = named(date(y, 1, 1), Year, Absolute)
		p.Part = Ending
		p.Start, p.End = p.Part.of(p.Start, p.End, Year)
		next = end
	}
	return p, next, true
}
