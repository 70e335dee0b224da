package period

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// String is p in the notation that the package comment describes. It leaves
// out Span, Inherited, and the Anchor of a resolved period.
func (p Period) String() string {
	var b strings.Builder
	switch p.Kind {
	case Streak:
		return fmt.Sprintf("%s running", many(p.Count, p.Grain))
	case Duration:
		return fmt.Sprintf("for %s", many(p.Count, p.Grain))
	case Comparison:
		b.WriteString("against ")
	case Label:
		b.WriteString("of ")
	}
	if p.Relation != In && !p.beside() {
		b.WriteString(p.Relation.String() + " ")
	}
	if p.Approx {
		b.WriteByte('~')
	}
	b.WriteString(p.name())
	if p.Part != Whole {
		b.WriteString(" " + p.Part.String())
	}
	return b.String()
}

// name is the unit or the units that p names.
func (p Period) name() string {
	if p.Start.IsZero() && p.End.IsZero() {
		switch {
		case p.beside():
			return fmt.Sprintf("%s %s", many(p.Count, p.Grain), p.Relation)
		case p.Anchor != Passage:
			return "some " + p.Grain.String()
		case p.Count < 0:
			return many(-p.Count, p.Grain) + " earlier"
		case p.Count > 0:
			return many(p.Count, p.Grain) + " later"
		}
		return "the " + p.Grain.String()
	}
	start := p.unitStart()
	name := p.Grain.label(start)
	if p.Part == Whole && !p.Start.IsZero() && !p.End.IsZero() && p.Grain.add(start, 1).Before(p.End) {
		last := p.Grain.add(p.End, -1)
		name += ".." + p.Grain.label(last)
	}
	return name
}

// unitStart is the first day of the first unit that p names.
func (p Period) unitStart() time.Time {
	first := p.first()
	if p.Grain != FiscalYear {
		return p.Grain.floor(first, time.January)
	}
	// The calendar is not at hand, but the part tells where in the year the edge lies.
	begins := [...]int{Mid: 4, Late: 8, Ending: 12}
	ends := [...]int{Whole: 12, Early: 4, Mid: 8, Late: 12, Ending: 12}
	switch {
	case (p.Relation == Until || p.Relation == After) && p.Part == Beginning:
		return first
	case p.Relation == Until || p.Relation == After:
		return first.AddDate(0, 0, 1).AddDate(0, -ends[p.Part], 0)
	case p.Part == Ending:
		return first.AddDate(0, 0, 1).AddDate(0, -12, 0)
	default:
		return first.AddDate(0, -begins[p.Part], 0)
	}
}

func many(n int, g Grain) string {
	switch {
	case n == 1:
		return "1 " + g.String()
	case g == Half:
		return fmt.Sprintf("%d halves", n)
	case g == Century:
		return fmt.Sprintf("%d centuries", n)
	}
	return fmt.Sprintf("%d %ss", n, g)
}

// readNotation reads what String writes.
func (c Calendar) readNotation(s string) (Period, bool) {
	p := Period{}
	if count, ok := strings.CutSuffix(s, " running"); ok {
		p.Kind, p.Anchor = Streak, Passage
		return p.counted(count, 1)
	}
	if count, ok := strings.CutPrefix(s, "for "); ok {
		p.Kind, p.Anchor = Duration, Passage
		return p.counted(count, 1)
	}
	if rest, ok := strings.CutPrefix(s, "against "); ok {
		p.Kind, s = Comparison, rest
	} else if rest, ok := strings.CutPrefix(s, "of "); ok {
		p.Kind, s = Label, rest
	}
	rel := In
	for r := Over; r <= After; r++ {
		if rest, ok := strings.CutPrefix(s, r.String()+" "); ok {
			rel, s = r, rest
			break
		}
	}
	s, p.Approx = strings.CutPrefix(s, "~")
	for part := Beginning; part <= Ending; part++ {
		if rest, ok := strings.CutSuffix(s, " "+part.String()); ok {
			p.Part, s = part, rest
			break
		}
	}
	for _, r := range [...]Relation{Before, After} {
		if count, ok := strings.CutSuffix(s, " "+r.String()); ok && rel == In {
			p.Anchor, p.Relation = Passage, r
			return p.counted(count, 1)
		}
	}
	p, ok := c.readName(p, s)
	return p.relate(rel), ok
}

// readName reads what name writes.
func (c Calendar) readName(p Period, s string) (Period, bool) {
	if g, ok := strings.CutPrefix(s, "some "); ok {
		p.Anchor = Spoken
		return p.ofGrain(g)
	}
	if g, ok := strings.CutPrefix(s, "the "); ok {
		p.Anchor = Passage
		return p.ofGrain(g)
	}
	if count, ok := strings.CutSuffix(s, " earlier"); ok {
		p.Anchor = Passage
		return p.counted(count, -1)
	}
	if count, ok := strings.CutSuffix(s, " later"); ok {
		p.Anchor = Passage
		return p.counted(count, 1)
	}
	first, last, ranged := strings.Cut(s, "..")
	unit, ok := c.readLabel(first)
	if !ok {
		return p, false
	}
	p.Start, p.End, p.Grain, p.Anchor = unit.Start, unit.End, unit.Grain, unit.Anchor
	p.Approx = p.Approx || unit.Approx
	if ranged {
		q, ok := c.readLabel(last)
		if q.Anchor == Yearless && p.Anchor == Yearless && q.Start.Before(p.Start) {
			q.End = q.End.AddDate(1, 0, 0)
		} else if !q.Start.After(p.Start) {
			ok = false
		}
		if !ok || q.Grain != p.Grain || p.Part != Whole {
			return p, false
		}
		p.End = q.End
	}
	p.Start, p.End = p.Part.of(p.Start, p.End, p.Grain)
	return p, p.Part == Whole || p.Grain > Day
}

func (p Period) ofGrain(s string) (Period, bool) {
	for g := NoGrain; g <= Century; g++ {
		if s == g.String() {
			p.Grain = g
			return p, true
		}
	}
	return p, false
}

// counted reads a number of units.
func (p Period) counted(s string, sign int) (Period, bool) {
	digits, _, ok := strings.Cut(s, " ")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || n > 9999 {
		return p, false
	}
	for g := NoGrain; g <= Century; g++ {
		if s == many(n, g) {
			p.Grain, p.Count = g, sign*n
			return p, true
		}
	}
	return p, false
}

// dayLayouts are the names of units for which package time has a layout.
var dayLayouts = []struct {
	layout string
	grain  Grain
}{{time.DateOnly, Day}, {"2006-01", Month}, {"2006", Year}}

// readLabel reads the name of one unit.
func (c Calendar) readLabel(s string) (Period, bool) {
	full, yearless := strings.CutPrefix(s, "--")
	if yearless {
		full = fmt.Sprintf("%04d-%s", noYear, full)
	}
	p, ok := c.readFull(full)
	if yearless {
		p.Anchor = Yearless
		ok = ok && p.Grain < Year && p.Grain != Week
	} else {
		ok = ok && p.Start.Year() > noYear+1
	}
	return p, ok
}

func (c Calendar) readFull(s string) (Period, bool) {
	for _, l := range dayLayouts {
		if t, err := time.Parse(l.layout, s); err == nil {
			return named(t, l.grain, Absolute), true
		}
	}
	if rest, ok := strings.CutPrefix(s, "FY"); ok && len(rest) == 4 {
		y := atoi(rest)
		return fiscalUnit(max(y, 0), max(c.FiscalStart, time.January)), y > 0
	}
	if rest, ok := strings.CutPrefix(s, "C"); ok {
		n := atoi(rest)
		return named(date(100*n-99, 1, 1), Century, Absolute), n > 0 && n < 100 && len(rest) <= 2 && rest[0] != '0'
	}
	if rest, ok := strings.CutSuffix(s, "s"); ok && len(rest) == 4 {
		y := atoi(rest)
		return named(date(y, 1, 1), Decade, Absolute), y > 0 && y%10 == 0
	}
	year, unit, _ := strings.Cut(s, "-")
	y := atoi(year)
	if len(year) != 4 || y < 1 || len(unit) < 2 {
		return Period{}, false
	}
	if p, ok := seasonOf(y, unit, Absolute); ok {
		return p, true
	}
	n := atoi(unit[1:])
	switch {
	case unit[0] == 'Q' && len(unit) == 2 && 1 <= n && n <= 4:
		return named(date(y, time.Month(3*n-2), 1), Quarter, Absolute), true
	case unit[0] == 'H' && len(unit) == 2 && 1 <= n && n <= 2:
		return named(date(y, time.Month(6*n-5), 1), Half, Absolute), true
	case unit[0] == 'W' && len(unit) == 3 && n >= 1:
		start := Week.floor(date(y, 1, 4), time.January).AddDate(0, 0, 7*(n-1))
		iy, iw := start.ISOWeek()
		return named(start, Week, Absolute), iy == y && iw == n
	}
	return Period{}, false
}
