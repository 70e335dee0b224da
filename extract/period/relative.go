package period

// dayWord reads today, yesterday, tomorrow, this morning, last night.
func (r *reader) dayWord(i int) (Period, int, bool) {
	n, next := 0, i+1
	switch {
	case r.is(i, "today", "tonight"):
	case r.is(i, "yesterday"):
		n = -1
	case r.is(i, "tomorrow"):
		n = 1
	case r.is(i, "this") && r.is(i+1, "morning", "afternoon", "evening"):
		next++
	case r.is(i, "last") && r.is(i+1, "night"):
		n = -1
		next++
	default:
		return Period{}, i, false
	}
	return r.fromSpoken(Day, n), next, true
}

// fromSpoken is the unit that lies n units from that of the day of speaking.
func (r *reader) fromSpoken(g Grain, n int) Period {
	p := Period{Grain: g, Anchor: Spoken}
	if !r.spoken.IsZero() {
		p.Start, p.End = r.unitAt(r.spoken, g, n)
	}
	return p
}

// spanFromSpoken is the n units before the one of the day of speaking, or
// after it.
func (r *reader) spanFromSpoken(g Grain, n int, ahead bool) Period {
	p := Period{Grain: g, Anchor: Spoken, Approx: true}
	if g == Decade || g == Century {
		n, p.Grain = n*g.months()/12, Year
	}
	if n == 0 || r.spoken.IsZero() {
		return p
	}
	p.Start, _ = r.unitAt(r.spoken, p.Grain, -n)
	_, p.End = r.unitAt(r.spoken, p.Grain, -1)
	if ahead {
		p.Start, _ = r.unitAt(r.spoken, p.Grain, 1)
		_, p.End = r.unitAt(r.spoken, p.Grain, n)
	}
	return p
}

// relativeUnit reads this year, last month, next quarter, the current decade.
// "The past year" is the twelve months before.
func (r *reader) relativeUnit(i int) (Period, int, bool) {
	j := r.skip(i, "the")
	n := 0
	switch {
	case r.is(j, "this") && j == i, r.is(j, "current"):
	case r.is(j, "last", "past"):
		n = -1
	case r.is(j, "next", "coming", "upcoming"):
		n = 1
	default:
		return Period{}, i, false
	}
	if next := r.quarterCentury(j + 1); n != 0 && next > j+1 {
		return r.spanFromSpoken(Year, 25, n > 0), next, true
	}
	g, next := r.unit(j + 1)
	if n != 0 && r.is(j+1, "fortnight") {
		return r.spanFromSpoken(Day, 14, n > 0), j + 2, true
	}
	if g == NoGrain || r.at(next-1).word.plural || r.is(r.hyphen(next), "end") && r.hyphen(next) > next {
		return Period{}, i, false
	}
	if (j > i || r.is(i-1, "the")) && r.is(j, "last") && (r.is(next, "before", "that", "when") || r.is(next, "in") && r.is(next+1, "which") || r.is(next, "of") && r.is(next+1, "the", "his", "her", "its", "their")) {
		return Period{}, i, false // "the last year before the war" tells which, not when
	}
	if r.is(i, "the") && r.is(j, "next") && r.past(i, next) && !r.future(i, next) { // the next year it fell
		return Period{Grain: g, Anchor: Passage, Count: 1}, next, true
	}
	if g != FiscalYear && (r.is(j, "past") || n != 0 && (j > i || g == Decade)) { // "the last year", "next decade"
		g, many := stretch(g)
		return r.spanFromSpoken(g, many, n > 0), next, true
	}
	return r.fromSpoken(g, n), next, true
}

// soFar reads so far this year, year to date: the part of a unit that has
// passed, the day of speaking included.
func (r *reader) soFar(i int) (Period, int, bool) {
	p, next, ok := Period{}, i, false
	switch {
	case r.is(i, "so") && r.is(i+1, "far"):
		p, next, ok = r.relativeUnit(r.skip(i+2, "in"))
	default:
		p = r.fromSpoken(Year, 0)
		next, ok = r.all(r.skip(i, "the"), []string{"year", "-", "to", "-", "date"})
	}
	if !ok || p.Grain <= Day {
		return Period{}, i, false
	}
	if !p.Start.IsZero() {
		p.End = r.spoken.AddDate(0, 0, 1)
		p.Grain = Day
	}
	return p, next, p.Start.IsZero() || p.Start.Before(p.End)
}

// stretch is what a unit stands for that need not begin where one of the
// calendar does: "the past year" is twelve months.
func stretch(g Grain) (Grain, int) {
	switch g {
	case Week:
		return Day, 7
	case Half:
		return Month, 6
	case Year:
		return Month, 12
	case Decade:
		return Year, 10
	default:
		return g, 1
	}
}

// relativeUnits reads the past three months, the next 10 years, recent weeks,
// two years ago. Where no number is given, the interval is not known.
func (r *reader) relativeUnits(i int) (Period, int, bool) {
	if p, next, ok := r.ago(i); ok {
		return p, next, ok
	}
	j := r.skip(i, "the", "these")
	var ahead bool
	switch {
	case r.is(j, "past", "last", "recent", "previous", "prior", "preceding", "latest"):
	case r.is(j, "next", "coming", "upcoming", "following", "subsequent"):
		ahead = true
	default:
		return Period{}, i, false
	}
	vague := r.is(j, "recent", "coming", "past") || r.is(j+1, "few", "several", "couple")
	k := r.skip(j+1, "few", "several")
	if r.is(j+1, "couple") && r.is(j+2, "of") { // the past couple of years
		if g, next := r.unit(j + 3); g != NoGrain {
			return r.spanFromSpoken(g, 2, ahead), next, true
		}
	}
	if n, g, next := r.howLong(k); g == Day && r.is(next-1, "hours") && !vague { // the next 48 hours
		return r.spanFromSpoken(g, n, ahead), next, true
	}
	n, k := r.number(k)
	g, next := r.unit(k)
	if g == NoGrain || !r.at(next-1).word.plural && n != 1 || n == 0 && !vague {
		return Period{}, i, false
	}
	p := r.spanFromSpoken(g, n, ahead)
	if r.is(j, "previous", "prior", "preceding", "following", "subsequent") {
		p = Period{Grain: g, Anchor: Passage, Approx: true}
	}
	return p, next, true
}

// ago reads two years ago, a month ago, three weeks from now.
func (r *reader) ago(i int) (Period, int, bool) {
	n, g, next := r.howLong(i)
	if n == 0 || g == NoGrain {
		return Period{}, i, false
	}
	switch {
	case r.is(next, "ago"):
		n, next = -n, next+1
	case r.is(next, "from") && r.is(next+1, "now", "today"):
		next += 2
	default:
		return Period{}, i, false
	}
	p := r.fromSpoken(g, n)
	p.Approx = true
	return p, next, true
}

// howMany reads a number or an article that stands for one.
func (r *reader) howMany(i int) (n, next int) {
	if r.is(i, "a", "an") {
		return 1, i + 1
	}
	return r.number(i)
}

// firstOf reads the units at one end of a longer period, or one inside it: the
// first 11 months of 2023, the last week of March, the second month of the
// year; and those up to a day: the three months to June.
func (r *reader) firstOf(i int) (Period, int, bool) {
	j := r.skip(i, "the", "its", "their", "our")
	var last bool
	switch {
	case r.is(j, "first", "opening"):
	case r.is(j, "last", "final", "closing"):
		last = true
	default:
		if p, next, ok := r.nthOf(j); ok {
			return p, next, true
		}
		return r.upTo(i, j)
	}
	n, k := r.number(j + 1)
	g, next := r.unit(k)
	if g == NoGrain || k > j+1 != r.at(next-1).word.plural && n != 1 {
		return Period{}, i, false
	}
	n = max(n, 1)
	if !r.is(next, "of", "in") && !(r.is(next, "this", "last") && r.is(next+1, "year")) {
		if last || k == j+1 || g < Month || g >= Year || n*g.months() >= 12 {
			return Period{}, i, false
		}
		start := date(noYear, 1, 1)
		return Period{Start: start, End: g.add(start, n), Grain: g, Anchor: Yearless}, next, true
	}
	whole, next, ok := r.core(r.skip(next, "of", "in"), true)
	if !ok || whole.Grain <= g {
		return Period{}, i, false
	}
	p := whole
	p.Grain = g
	if whole.Start.IsZero() {
		if whole.Anchor == Passage && !last && g >= Month && g < Year && n*g.months() < 12 {
			start := date(noYear, 1, 1)
			p = Period{Start: start, End: g.add(start, n), Grain: g, Anchor: Yearless}
		}
		return p, next, true
	}
	if g == Week { // seven days, not a week of the calendar
		p.Grain = Day
	}
	p.Start, p.End = whole.Start, g.add(whole.Start, n)
	if last {
		p.Start, p.End = g.add(whole.End, -n), whole.End
	}
	return p, next, p.Start.Before(whole.End) && !p.Start.Before(whole.Start)
}

// nthOf reads second week of March, third month of 2023.
func (r *reader) nthOf(i int) (Period, int, bool) {
	n, j := r.ordinal(i)
	g, next := r.unit(j)
	if n == 0 || g == NoGrain || !r.is(next, "of", "in") {
		return Period{}, i, false
	}
	p, next, ok := r.core(next+1, true)
	if !ok || p.Grain <= g || p.Start.IsZero() {
		return Period{}, i, false
	}
	whole := p
	p.Start, p.End = g.add(whole.Start, n-1), g.add(whole.Start, n)
	if p.Grain = g; g == Week { // seven days, not a week of the calendar
		p.Grain = Day
	}
	return p, next, p.Start.Before(whole.End)
}

// upTo reads the three months to June, the 12 months ended 31 March 2023, the
// week ending Friday.
func (r *reader) upTo(i, j int) (Period, int, bool) {
	n, k := r.number(j)
	g, next := r.unit(k)
	if g == NoGrain || j == i && n == 0 || !r.is(next, "ended", "ending", "to", "through") {
		return Period{}, i, false
	}
	q, end, ok := r.partOf(r.skip(next+1, "on", "in"), true)
	if !ok || q.Start.IsZero() || q.Part != Whole && q.Part != Ending || q.Grain == Season || q.Grain > g {
		return Period{}, i, false
	}
	if q.Part = Whole; n == 0 && (q.Grain == g || g < Quarter && !r.is(next, "ended", "ending")) {
		return Period{}, i, false
	}
	q.Start = g.add(q.End, -max(n, 1))
	if q.Anchor != Yearless && q.Start.Year() <= noYear+1 {
		return Period{}, i, false
	}
	if q.Anchor == Yearless && q.Start.Year() == noYear-1 {
		q.Start, q.End = q.Start.AddDate(1, 0, 0), q.End.AddDate(1, 0, 0)
	}
	if q.Anchor == Yearless && r.spoken.IsZero() && q.End.After(Year.add(q.Start, 1)) { // more than a year has no yearless form
		return Period{Grain: g, Anchor: Spoken}, end, true
	}
	if g < Month {
		q.Grain = Day
	}
	return q, end, true
}

// weekOf reads the week of September 20: the calendar week of that day.
func (r *reader) weekOf(i int) (Period, int, bool) {
	j := r.skip(i, "the")
	if !r.is(j, "week") || !r.is(j+1, "of", "beginning", "starting") {
		return Period{}, i, false
	}
	p, next, ok := r.day(j + 2)
	if !ok {
		return Period{}, i, false
	}
	p = r.settle(p, r.future(i, next))
	if p.Resolved() {
		p.Start, p.End = r.unitAt(p.Start, Week, 0)
		p.Grain = Week
		if p.Anchor == Yearless { // a week of another year is another week
			p.Anchor = Spoken
		}
	}
	return p, next, true
}

// weekday reads Friday, last Friday, next Monday: the latest one before the
// day of speaking, unless it is said to come.
func (r *reader) weekday(i int) (Period, int, bool) {
	j := r.skip(i, "last", "next", "this", "coming", "past")
	w := r.at(j).word
	if w == nil || w.weekday == 0 || w.short || !r.at(j).capital() || j == i && r.at(j+1).capital() && r.at(j+1).word == nil {
		return Period{}, i, false
	}
	next := j + 1
	next = r.skip(next, "morning", "afternoon", "evening", "night")
	if r.spoken.IsZero() {
		return Period{Grain: Day, Anchor: Spoken}, next, true
	}
	by := w.weekday - 1 - (int(r.spoken.Weekday())+6)%7
	switch {
	case r.is(i, "next", "coming") && by <= 0, r.is(i, "this") && by < 0, j == i && by < 0 && r.future(i, next):
		by += 7
	case r.is(i, "last", "past") && by >= 0, j == i && by > 0 && !r.future(i, next):
		by -= 7
	}
	return r.fromSpoken(Day, by), next, true
}

// passage reads what only the passage can tell: the year, the same period, the
// previous month, that year, a year earlier, three months later.
func (r *reader) passage(i int) (Period, int, bool) {
	p := Period{Anchor: Passage}
	if n, g, next := r.howLong(i); n > 0 && g != NoGrain {
		p.Grain, p.Count = g, n
		switch {
		case r.is(next, "earlier", "before", "previously", "prior"):
			p.Count = -n
		case r.is(next, "later"):
		default:
			return p, i, false
		}
		return p, next + 1, true
	}
	j := i + 1
	told := true
	switch {
	case r.is(i, "that", "those"):
	case !r.is(i, "the"):
		return p, i, false
	case r.is(j, "previous", "preceding", "prior"):
		p.Count = -1
		j++
	case r.is(j, "following", "subsequent"):
		p.Count = 1
		j++
	case r.is(j, "same", "corresponding"):
		j++
	case r.is(j, "whole", "full", "entire"):
		j++
		told = r.afterPreposition(i)
	default:
		told = r.afterPreposition(i)
	}
	g, next := r.unit(j)
	if j == i+1 && g == Day { // at the end of the day
		return p, i, false
	}
	if _, _, named := r.yearNumber(next); named || next == j || r.at(next-1).word.plural || g == Half {
		return p, i, false
	}
	p.Grain = g
	if j == i+1 && r.is(next, "before") && r.is(next+1, "last") && !r.is(next+2, "year", "month", "week") {
		return r.fromSpoken(g, -2), next + 2, true // the year before last
	}
	if j == i+1 && r.is(next, "before", "earlier") {
		p.Count = -1
		return p, next + 1, true
	}
	if j == i+1 && r.is(next, "after") && !r.at(next+1).capital() {
		p.Count = 1
		return p, next + 1, true
	}
	return p, next, told
}

// afterPreposition reports whether a preposition of time stands before i.
func (r *reader) afterPreposition(i int) bool {
	return r.is(i-1, "in", "during", "throughout", "over", "for", "of", "by", "within", "through", "until", "since", "on")
}
