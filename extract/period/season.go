package period

import (
	"fmt"
	"slices"
	"time"
)

// Seasons are those of northern meteorology, three whole months each: spring
// is March to May, winter December to February. Where a speaker draws the
// line is not known, so that every season is marked Approx.

var seasonNames = [...]string{"winter", "spring", "summer", "autumn"}

// seasonLabel names the season that begins at start: 2026-spring. A winter has
// the year in which it begins.
func seasonLabel(year string, start time.Time) string {
	return fmt.Sprintf("%s-%s", year, seasonNames[start.Month()%12/3])
}

// seasonOf is the season of that name, by the year in which it begins.
func seasonOf(year int, name string, a Anchor) (Period, bool) {
	n := slices.Index(seasonNames[:], name)
	if n < 0 {
		return Period{}, false
	}
	p := named(date(year, time.Month((3*n+11)%12+1), 1), Season, a)
	p.Approx = true
	return p, true
}

// season reads the spring of 2026, summer 2025, last autumn, this summer, the
// winter of 2024-25, in spring. What may be another word or part of a name
// ("the fall in prices", "the spring sale") needs words that make it a season.
func (r *reader) season(i int, led bool) (Period, int, bool) {
	j := r.skip(i, "the", "last", "next", "this", "past", "coming", "previous", "following")
	t := r.at(j)
	if t.word == nil || t.word.season == "" {
		return Period{}, i, false
	}
	next := j + 1
	p, _ := seasonOf(noYear, t.word.season, Yearless)
	if q, end, ok := r.seasonYear(next, p); ok && (j == i || r.is(i, "the")) {
		if t.word.season == t.low || led && !r.is(i-1, "after", "before", "following", "for", "from") || j == i {
			return q, end, true
		}
		return Period{}, i, false
	}
	switch {
	case r.is(i, "previous", "following"):
		return Period{}, i, false
	case j > i && !r.is(i, "the"):
		if r.attributive(next) || t.low == "fall" && r.is(next, "in", "of", "from", "to") {
			return Period{}, i, false
		}
		return r.relativeSeason(i, p), next, true
	case !led || r.attributive(next) || t.capital() && r.at(next).capital():
		return Period{}, i, false
	case t.low == "fall" && (j == i || !r.is(i-1, "in", "during", "since", "by", "until", "till", "over", "this") || r.is(next, "in", "of", "from", "to", "was")):
		return Period{}, i, false
	}
	q, next := r.inYearOf(next, p) // of last year
	q.Approx = true
	return q, next, true
}

// seasonYear reads the year after the name of the season p: of 2026, 2026, of
// 2024-25.
func (r *reader) seasonYear(i int, p Period) (Period, int, bool) {
	y, next, ok := r.yearNumber(r.skip(i, "of", "in"))
	if !ok || r.at(next).counts() || r.is(i, "in") && p.Start.Month() == time.September {
		return p, i, false
	}
	if r.is(next, "-", "/") && r.at(next).glued && r.at(next+1).num == (y+1)%100 && len(r.at(next+1).text) == 2 {
		next += 2 // of 2024-25 begins in 2024
	} else if p.Start.Month() == time.December && date(y, time.December, 1).After(r.spoken) && !r.spoken.IsZero() && !r.future(i, next) {
		y--
	}
	p = p.InYear(y)
	p.Anchor = Absolute
	return p, next, true
}

// relativeSeason is last autumn, this summer or next spring, token i being the
// first of these words.
func (r *reader) relativeSeason(i int, p Period) Period {
	if r.spoken.IsZero() {
		return p
	}
	p = p.InYear(r.spoken.Year() - 2)
	p.Anchor = Spoken
	later := func() { p.Start, p.End = p.Start.AddDate(1, 0, 0), p.End.AddDate(1, 0, 0) }
	switch {
	case r.is(i, "last", "past"): // the latest that is over
		for !p.End.AddDate(1, 0, 0).After(r.spoken) {
			later()
		}
	case r.is(i, "next", "coming"): // the first that has not begun
		for !p.Start.After(r.spoken) {
			later()
		}
	default: // of this year; a winter lasts into spring, and is the next from the second half on
		for p.End.Year() < r.spoken.Year() {
			later()
		}
		if !p.End.After(r.spoken) && p.Start.Month() == time.December && (r.spoken.Month() > time.June || r.future(i, i+2)) {
			later()
		}
	}
	return p
}

// attributive reports whether the token goes on a name: the spring sale.
func (r *reader) attributive(i int) bool {
	t := r.at(i)
	return t.kind == word && (t.word != nil && t.word.seasonal) || r.is(i, "-") && t.glued
}
