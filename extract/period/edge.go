package period

import "time"

// turn reads the turn of the year, which is the last day of one and the first
// of the next, and the turn of the century.
func (r *reader) turn(i int) (Period, int, bool) {
	if !r.is(i, "the", "turn") {
		return Period{}, i, false
	}
	j, ok := r.all(r.skip(i, "the"), []string{"turn", "of", "the"})
	if !ok {
		return Period{}, i, false
	}
	p := Period{Grain: Day, Anchor: Yearless, Approx: true, Start: date(noYear, time.December, 31), End: date(noYear+1, time.January, 2)}
	switch {
	case r.is(j, "year") && !r.is(j+1, "of"):
		if y, next, ok := r.yearNumber(j + 1); ok {
			p = p.InYear(y - 1)
			p.Anchor = Absolute
			return p, next, true
		}
	case r.is(j, "century", "millennium"):
		p.Grain, p.Anchor, p.Start, p.End = Year, Spoken, time.Time{}, time.Time{}
		if !r.spoken.IsZero() || r.is(j, "millennium") {
			first := max(r.spoken.Year()/100*100, 2000)
			p.Start, p.End = date(first-1, time.January, 1), date(first+2, time.January, 1)
		}
	default:
		return Period{}, i, false
	}
	return p, j + 1, true
}

// upToNow reads to date, until now and up to now: up to the day of speaking.
func (r *reader) upToNow(i int) (Period, int, bool) {
	next := i + 2
	if !r.is(i+1, "date", "now", "to", "until") {
		return Period{}, i, false
	}
	switch {
	case r.is(i, "to") && r.is(i+1, "date") && !r.is(i-1, "up", "-"):
		if after := r.at(next); after.kind == word && !r.is(next, functionWords...) { // to date the wreck
			return Period{}, i, false
		}
	case r.is(i, "until", "till") && r.is(i+1, "now"):
	case r.is(i, "up") && r.is(i+1, "to", "until") && r.is(i+2, "now"):
		next++
	default:
		return Period{}, i, false
	}
	return r.fromSpoken(Day, 0).relate(Until), next, true
}

// samePoint reads at the same point last year, at this time a year ago: about
// the day of speaking a year before; and in the same months of last year: a
// year before what the passage is about.
func (r *reader) samePoint(i int) (Period, int, bool) {
	j := i
	for j < i+2 && r.is(j, "at", "by", "in", "during", "over", "the") {
		j++
	}
	if !r.is(j, "same", "this", "corresponding") {
		return Period{}, i, false
	}
	point := r.is(j+1, "time", "point", "stage")
	g, next := r.unit(j + 1)
	if point {
		next = j + 2
	} else if next == j+1 || r.is(j, "this") || g == Day {
		return Period{}, i, false
	}
	next = r.skip(next, "of", "in")
	p, end, ok := r.earlier(next)
	if !ok || p.Grain < Month {
		return Period{}, i, false
	}
	if p.Anchor == Spoken || r.is(end-1, "ago") {
		p = Period{Grain: p.Grain, Anchor: Passage, Count: min(-1, p.Count)}
		if point && !r.spoken.IsZero() {
			day := p.Grain.add(r.spoken, p.Count)
			p = Period{Grain: Day, Anchor: Spoken, Approx: true, Start: day, End: day.AddDate(0, 0, 1)}
		}
	}
	return p, end, true
}
