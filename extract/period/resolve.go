package period

import "time"

var zero time.Time

// settle puts a yearless period into a year: the latest in which its last unit
// has begun on the day of speaking, or, for the future, the first in which it
// has not ended.
func (r *reader) settle(p Period, future bool) Period {
	if p.Anchor != Yearless || r.spoken.IsZero() || p.Start.Year() > noYear { // a year given already
		return p
	}
	year := r.spoken.Year() + 2
	last := p.Grain.floor(p.End.AddDate(0, 0, -1), r.fiscal)
	lastBegins := func(year int) time.Time { return last.AddDate(year-p.Start.Year(), 0, 0) }
	if future {
		year = r.spoken.Year() - 1
		for !p.InYear(year).End.After(r.spoken) {
			year++
		}
		return p.InYear(year)
	}
	for lastBegins(year).After(r.spoken) {
		year--
	}
	return p.InYear(year)
}

// future reports whether the clause around the tokens from i to next speaks of
// what is to come.
func (r *reader) future(i, next int) bool { return r.clauseHas(i, next, r.willAt) }

// past reports whether it speaks of what has been.
func (r *reader) past(i, next int) bool {
	return r.clauseHas(i, next, func(j int) bool { return r.is(j, "had", "was", "were", "rose", "fell", "grew", "stood", "reached") })
}

// clauseHas reports whether a token near those from i to next, in the same
// clause, is as asked.
func (r *reader) clauseHas(i, next int, is func(int) bool) bool {
	const back, reach = 14, 10
	for j := i - 1; j >= i-back && !r.is(j, ".", "¶", ";"); j-- {
		if is(j) {
			return true
		}
	}
	for j := next; j < next+reach && !r.is(j, ".", "¶", ";", "and", "but"); j++ {
		if is(j) {
			return true
		}
	}
	return false
}

func (r *reader) willAt(j int) bool {
	switch t := r.at(j); t.low {
	case "":
		return false
	case "will", "shall", "expect", "expects", "plan", "plans", "planning", "hope", "hopes", "intend", "intends", "propose", "proposes", "likely":
		return true
	case "'s": // any ending
		return t.text == "'ll" || t.text == "’ll"
	case "planned":
		return r.is(j+1, "to", "for")
	case "to":
		return r.is(j-1, "going", "expected", "due", "scheduled")
	case "should":
		return r.is(j+1, "be")
	case "effect", "place": // the rule takes effect
		return r.is(j-1, "take", "takes")
	case "next": // next year we …, the board meets next
		return r.is(j+1, "year", "month", "week", "on", "in")
	}
	return false
}

// unitAt is the unit of grain g that lies n units from the one that t is in.
func (r *reader) unitAt(t time.Time, g Grain, n int) (start, end time.Time) {
	start = g.add(g.floor(t, r.fiscal), n)
	return start, g.add(start, 1)
}

// named is the period of one unit that begins on a day.
func named(start time.Time, g Grain, a Anchor) Period {
	return Period{Start: start, End: g.add(start, 1), Grain: g, Anchor: a}
}

// Within is a period that the words take from their passage, "the quarter", "a year
// earlier", worked out from the one that the passage is about. False if it is none, or
// that one is not told in such units.
func (p Period) Within(passage Period) (Period, bool) {
	if p.Anchor != Passage || p.Count > 0 || p.Resolved() || p.Part != Whole || p.Relation != In && p.Relation != Over || p.Grain < Month ||
		!passage.Resolved() || passage.Start.IsZero() || passage.End.IsZero() || passage.Part != Whole {
		return p, false
	}
	if p.Kind != Interval && (p.Kind != Comparison || p.Count == 0) || p.Grain < passage.Grain || p.Count == 0 && p.Grain != passage.Grain {
		return p, false
	}
	q := p
	q.Start, q.End, q.Grain = p.Grain.add(passage.Start, p.Count), p.Grain.add(passage.End, p.Count), passage.Grain
	return q, true
}

// Unit is the unit that p names, without its relation: the March of "since March".
func (p Period) Unit() Period {
	if p.Relation != Since || !p.End.IsZero() {
		return p
	}
	p.Relation, p.End = In, p.Grain.add(p.Start, 1)
	if p.Part != Whole {
		p.End = p.Start.AddDate(0, 0, 1)
	}
	return p
}
