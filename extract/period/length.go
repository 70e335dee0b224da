package period

import "time"

// SameLength reports whether p and q are known to last equally long, or to lie
// equally far from the passage on the same side: "over the next ten years" and
// "over the next decade", "for half a year" and "for six months", "a year
// earlier" and "twelve months earlier". Months and years have no exact number
// of days: four weeks are not a month. It is false if either length is not known.
func (p Period) SameLength(q Period) bool {
	n, months := p.length()
	m, qMonths := q.length()
	return n != 0 && n == m && months == qMonths && (p.Kind == Streak) == (q.Kind == Streak) && p.distant() == q.distant()
}

// distant reports whether the count of p is a distance from the passage.
func (p Period) distant() bool {
	return p.Start.IsZero() && p.End.IsZero() && p.Kind != Streak && p.Kind != Duration && !p.beside()
}

// beside reports whether p is a length of time After or Before something named.
func (p Period) beside() bool {
	return p.Start.IsZero() && p.End.IsZero() && p.Anchor == Passage && p.Count > 0 && (p.Relation == After || p.Relation == Before)
}

// length is the number of months or of days that p lasts, negative if it is
// counted back from the passage; 0 if it is not known.
func (p Period) length() (n int, months bool) {
	if p.Start.IsZero() || p.End.IsZero() {
		if p.Grain >= Month {
			return p.Count * p.Grain.months(), true
		}
		return p.Count * [...]int{NoGrain: 0, Day: 1, Week: 7}[p.Grain], false
	}
	if p.Start.Day() == p.End.Day() && p.Start.AddDate(0, 1, 0).Before(p.End.AddDate(0, 0, 1)) {
		years := p.End.Year() - p.Start.Year()
		return 12*years + int(p.End.Month()) - int(p.Start.Month()), true
	}
	return int(p.End.Sub(p.Start) / (24 * time.Hour)), false
}

// howLong reads a number of units, or an article and one: three months, a
// year; and what is not a whole number of them, in smaller ones: half a year, a
// year and a half, two and a half years, a fortnight, 48 hours.
func (r *reader) howLong(i int) (n int, g Grain, next int) {
	if r.is(i, "half") && r.is(i+1, "a") {
		if g, next := r.unit(i + 2); next == i+3 && !r.at(i+2).word.plural {
			return halves(1, g, next)
		}
		return 0, NoGrain, i
	}
	if next := r.quarterCentury(i); next > i {
		return 25, Year, next
	}
	n, j := r.howMany(i)
	if n == 0 {
		return 0, NoGrain, i
	}
	if r.at(r.hyphen(j)).word == nil {
		return 0, NoGrain, i
	}
	half := 0
	if k, ok := r.all(j, []string{"and", "a", "half"}); ok { // two and a half years
		half, j = 1, k
	}
	j = r.hyphen(j)
	switch {
	case r.is(j, "fortnight", "fortnights"):
		return 2 * n, Week, j + 1
	case r.is(j, "hour", "hours") && n%24 == 0:
		return n / 24, Day, j + 1
	}
	g, next = r.unit(j)
	if k, ok := r.all(next, []string{"and", "a", "half"}); ok && g != NoGrain { // a year and a half
		half, next = 1, k
	}
	if half > 0 {
		return halves(2*n+1, g, next)
	}
	return n, g, next
}

// quarterCentury is where "a quarter of a century" ends that begins with token i, with or
// without its article; i if there is none.
func (r *reader) quarterCentury(i int) int {
	j := i
	if r.is(j, "a") {
		j++
	}
	if !r.is(j, "quarter") {
		return i
	}
	if j = r.hyphen(j + 1); r.is(j, "of") && r.is(j+1, "a") {
		j += 2
	}
	if r.is(j, "century") {
		return j + 1
	}
	return i
}

// halves is n halves of a unit in whole units.
func halves(n int, g Grain, next int) (int, Grain, int) {
	switch g {
	case Year, FiscalYear:
		return 6 * n, Month, next
	case Decade:
		return 5 * n, Year, next
	case Century:
		return 50 * n, Year, next
	}
	return 0, NoGrain, next
}

// besides reads a length of time that begins or ends with something named: in
// the five years after the strike, over the decade before 2010. Where that is
// no time that is known, the interval is not either.
func (r *reader) besides(i int) (Period, int, bool) {
	j := i
	if !r.is(j, "the") {
		if j++; !r.is(j, "the") || !r.is(i, "in", "over", "during", "within", "for", "throughout") {
			return Period{}, i, false
		}
	}
	n, g, next := r.howLong(j + 1)
	if n == 0 {
		if g, next = r.unit(j + 1); g < Decade {
			return Period{}, i, false
		}
		n = 1
	}
	if g == NoGrain {
		return Period{}, i, false
	}
	p := Period{Grain: g, Count: n, Anchor: Passage, Relation: After}
	switch {
	case r.is(next, "since"):
		return p, next, true
	case r.at(next+1).kind == mark: // the two months before
		return Period{}, i, false
	case r.is(next, "before", "preceding"):
		p.Relation = Before
	case !r.is(next, "after", "following"):
		return Period{}, i, false
	}
	next++
	q, end, ok := r.core(next, true)
	q = r.settle(q, r.future(i, end))
	if !ok || q.Start.IsZero() || q.Anchor == Yearless && r.spoken.IsZero() {
		return p, next, true
	}
	at := Period{Grain: g, Anchor: q.Anchor, Start: q.End, End: g.add(q.End, n)}
	if p.Relation == Before {
		at.Start, at.End = g.add(q.Start, -n), q.Start
	}
	if g == FiscalYear || !g.floor(at.Start, r.fiscal).Equal(at.Start) { // years that begin in April
		at.Grain = Day
		if at.Start.Day() == 1 && at.End.Day() == 1 {
			at.Grain = Month
		}
	}
	if at.Start.Year() <= noYear+1 {
		return Period{}, i, false
	}
	if r.is(i, "over", "throughout") {
		at.Relation = Over
	}
	return at, end, true
}
