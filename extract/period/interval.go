package period

import "strings"

// interval reads a period with the words that relate the figure to it, and a
// second period if the two are the ends of a range.
func (r *reader) interval(i int) (Period, int, bool) {
	rel, j := r.relation(i)
	between := r.is(i, "between")
	about := r.skip(j, "about", "around", "roughly")
	if k, ok := r.all(j, []string{"at", "least"}); ok && rel == Until {
		about = k
	}
	p, next, ok := r.partOf(about, j > i)
	if !ok || !r.stands(i, j, next, p) {
		return Period{}, i, false
	}
	p.Approx = p.Approx || about > j
	if q, end, ok := r.rangeEnd(next, between || r.is(i, "from"), p); ok {
		p, next = q, end
		if rel == Since {
			rel = In
		}
	}
	if rel == In && (p.Part == Beginning || p.Part == Ending) {
		rel = AsOf
	}
	if j == i+1 && r.is(i, "in") && r.is(next-1, "ago") { // it came in a week ago
		return Period{}, i, false
	}
	if r.is(i, "through") && p.Grain != Season && p.Anchor != Passage && p.Anchor != Spoken {
		rel = Until
	}
	if rel == Since || r.is(next, "on", "onward", "onwards") && r.is(next+1, "onward", "onwards", ",", ".") {
		next = r.skip(next, "on")
		next = r.skip(next, "onward", "onwards")
	}
	if r.labels(j, next, p) {
		if j > i { // "in the 2011 budget": the budget is in, not the year
			return Period{}, i, false
		}
		p.Kind = Label
	}
	if p.Anchor == Yearless {
		deadline := rel == Until && !r.is(i, "through") && !r.past(i, next)
		future := deadline || r.future(i, next)
		if future && r.is(next-1, "year") && r.is(next-2, "the") && !r.spoken.IsZero() { // the first half of the year
			p = p.InYear(r.spoken.Year())
		}
		p = r.settle(p, future)
	}
	if p.Anchor == Passage && p.Part == Ending && p.Grain == Year && p.Count == 0 && r.future(i, next) && !r.spoken.IsZero() { // by the end of the year
		p = r.fromSpoken(Year, 0)
		p.Part = Ending
		p.Start, p.End = p.Part.of(p.Start, p.End, Year)
	}
	return p.relate(rel), next, true
}

// relate opens the sides of the interval that the relation leaves open.
func (p Period) relate(rel Relation) Period {
	p.Relation = rel
	if p.Start.IsZero() && p.End.IsZero() {
		return p
	}
	switch rel {
	case Since:
		p.End = zero
	case Until:
		p.Start = zero
	case Before:
		p.Start, p.End = zero, p.Start
	case After:
		p.Start, p.End = p.End, zero
	}
	return p
}

// relations are the words before a period, longest first where one begins
// another.
var relations = table([]phrase{
	{"as of", int(AsOf)}, {"as at", int(AsOf)}, {"as - of", int(AsOf)},
	{"ever since", int(Since)}, {"since", int(Since)},
	{"starting from", int(Since)}, {"starting in", int(Since)}, {"starting on", int(Since)}, {"starting", int(Since)},
	{"beginning from", int(Since)}, {"beginning in", int(Since)}, {"beginning on", int(Since)}, {"beginning with", int(Since)}, {"beginning", int(Since)},
	{"effective from", int(Since)}, {"effective", int(Since)}, {"from", int(Since)},
	{"no later than", int(Until)}, {"up until", int(Until)}, {"up to", int(Until)}, {"until", int(Until)}, {"till", int(Until)},
	{"through to", int(Until)}, {"through", int(Until)}, {"by", int(Until)},
	{"prior to", int(Before)}, {"ahead of", int(Before)}, {"before", int(Before)},
	{"after", int(After)}, {"following", int(After)},
	{"over the course of", int(Over)}, {"throughout", int(Over)}, {"over", int(Over)}, {"all through", int(Over)},
	{"in", int(In)}, {"during", int(In)}, {"within", int(In)}, {"on", int(In)}, {"for", int(In)}, {"at", int(In)},
	{"between", int(In)},
})

// relation reads the words that relate a figure to a period.
func (r *reader) relation(i int) (Relation, int) {
	next, rel := r.oneOf(i, relations)
	if rel < 0 {
		return In, i
	}
	if rel == int(Until) && r.is(i, "through") {
		return Over, next
	}
	return Relation(rel), next
}

// parts are the words before the period that they take a part of.
var parts = table([]phrase{
	{"the start of", int(Beginning)}, {"start of", int(Beginning)}, {"the beginning of", int(Beginning)}, {"beginning of", int(Beginning)},
	{"the end of", int(Ending)}, {"end of", int(Ending)}, {"the close of", int(Ending)}, {"end -", int(Ending)},
	{"the middle of", int(Mid)}, {"the early part of", int(Early)}, {"the latter part of", int(Late)},
	{"early in", int(Early)}, {"late in", int(Late)}, {"early -", int(Early)}, {"late -", int(Late)}, {"mid -", int(Mid)},
	{"the early -", int(Early)}, {"the late -", int(Late)}, {"the mid -", int(Mid)},
})

// partOf reads a period, or a part of one. Led says that a preposition goes
// before it.
func (r *reader) partOf(i int, led bool) (Period, int, bool) {
	if r.is(i, "earlier", "later") && (r.is(i+1, "this", "in", "on", "today")) {
		p, next, ok := r.core(r.skip(i+1, "in", "on"), true)
		p.Approx = true
		return p, next, ok
	}
	j, part := r.oneOf(i, parts)
	if part < 0 || r.is(i, "end") && j == i+1 {
		return r.core(i, led)
	}
	p, next, ok := r.core(j, true)
	if !ok || p.Grain <= Day || p.Part != Whole {
		return Period{}, i, false
	}
	p.Part = Part(part)
	if !p.Start.IsZero() {
		p.Start, p.End = p.Part.of(p.Start, p.End, p.Grain)
	}
	if p.Anchor == Yearless && p.Grain != Season && p.Start.Year() == noYear+1 { // the end of the year to May
		p = p.InYear(noYear)
	}
	return p, next, true
}

// core reads a period by its name. The order of the readers is the order of
// precedence: what says more comes first.
func (r *reader) core(i int, led bool) (Period, int, bool) {
	const deepest = 3 // the first week of the second half of last year
	if first := r.at(r.skip(i, "the")); r.depth == deepest || first.kind == word && (first.word == nil || !first.word.names) {
		return Period{}, i, false
	}
	if r.names(i).season != "" || r.names(i+1).season != "" {
		if p, next, ok := r.season(i, led); ok {
			return p, next, true
		}
	}
	r.depth++
	defer func() { r.depth-- }()
	for _, read := range [...]func(int) (Period, int, bool){
		r.iso, r.day, r.month, r.turn, r.quarter, r.sameUnit, r.firstOf, r.weekOf, r.soFar, r.relativeUnit, r.relativeUnits, r.dayWord, r.weekday,
		r.fiscalYear, r.decade, r.century, r.yearEnd, r.passage,
	} {
		if p, next, ok := read(i); ok {
			return p, next, true
		}
	}
	return r.year(i, led)
}

// rangeEnd reads the second end of a range that begins with p. Joined by "and"
// only a range that opened with "between" goes on.
func (r *reader) rangeEnd(i int, opened bool, p Period) (Period, int, bool) {
	j := i
	switch {
	case r.is(i, "-"):
		j = i + 1
	case r.is(i, "to", "through", "until", "till"):
		j = i + 1
	case r.is(i, "and") && opened:
		j = i + 1
	default:
		return Period{}, i, false
	}
	if r.is(i, "to") && r.is(j, "the", "end") && !opened {
		return Period{}, i, false
	}
	q, next, ok := r.partOf(r.skip(j, "in"), true)
	if !ok || p.Grain == Year && q.Grain != Year && !opened {
		if p.Grain == Day {
			q, next, ok = r.sameMonth(j, p)
		}
		if !ok {
			return Period{}, i, false
		}
	}
	if p.Start.IsZero() || q.Start.IsZero() {
		return Period{}, i, false
	}
	wraps := q.Anchor == Yearless && p.Grain == q.Grain // November to February
	if p.Anchor == Yearless && q.Anchor != Yearless {
		p = p.InYear(q.Start.Year())
		p.Anchor = q.Anchor
		if p.Start.After(q.Start) {
			p.Start = p.Start.AddDate(-1, 0, 0)
		}
	}
	if p.Anchor != Yearless && q.Anchor == Yearless {
		q = q.InYear(p.Start.Year())
		q.Anchor = p.Anchor
	}
	if wraps && !q.End.After(p.Start) {
		q.End = q.End.AddDate(1, 0, 0)
	} else if !p.Start.Before(q.Start) || p.End.After(q.End) {
		return Period{}, i, false
	}
	if p.Anchor == Yearless && q.Anchor == Yearless && q.End.After(Year.add(p.Start, 1)) { // January through winter
		q.End = q.End.AddDate(-1, 0, 0)
		if !q.End.After(p.Start) || p.End.After(q.End) {
			return Period{}, i, false
		}
	}
	p.End = q.End
	p.Grain = min(p.Grain, q.Grain)
	if g := p.Grain; !g.floor(p.Start, r.fiscal).Equal(p.Start) || !g.floor(p.End, r.fiscal).Equal(p.End) {
		p.Grain = Day
	}
	p.Part = Whole
	p.Approx = p.Approx || q.Approx
	p.Anchor = max(p.Anchor, q.Anchor)
	return p, next, true
}

// stands reports whether the words around the period let it be one: "by 2000
// jobs" and "may" do not.
func (r *reader) stands(i, core, next int, p Period) bool {
	if r.is(i, "effective", "following", "at", "on", "beginning", "starting") && core == i+1 && p.Grain >= Year && p.Part == Whole && !r.is(next-1, "century", "millennium") {
		return r.is(i, "starting", "beginning", "following")
	}
	if r.is(i, "for") && p.Anchor == Passage && p.Grain == NoGrain {
		return false
	}
	return true
}

// labels reports whether the period from i to next is part of the name of the
// thing that follows: "the 2011 budget", "our May 2020 report".
func (r *reader) labels(i, next int, p Period) bool {
	if p.Anchor != Absolute || p.Grain < Month || p.Part != Whole {
		return false
	}
	i = r.skip(i, "the")
	if first := r.at(i).word; first != nil && (first.cardinal > 0 || first.unit > NoGrain) { // five years to 2025
		return false
	} else if g, _ := r.unit(i + 1); g > NoGrain {
		return false
	}
	for r.is(i-1, "and", "or", ",") && r.yearLike(i-2) { // the 2001 and 2003 tax cuts
		i -= 2
	}
	for r.is(next, "and", "or", ",") && r.yearLike(next+1) {
		next += 2
	}
	before, after := r.at(i-1), r.at(next)
	if before.capital() && before.word == nil && i >= 2 && !r.is(i-2, ".", "¶") && p.Grain == Year { // Agenda 2030
		return !r.is(next, verbs...)
	}
	if !r.is(i-1, determiners...) && before.kind != suffix {
		return false
	}
	return after.kind == word && !r.is(next, functionWords...) && p.Grain >= Year
}

var (
	determiners   = strings.Fields("the a an my our your his her its their this that 's")
	verbs         = strings.Fields("was is are were has had have will saw became brought marked marks would could should can")
	functionWords = append(strings.Fields("and or but in on at to by for from with until through of as than when while where which who that if because"), verbs...)
)
