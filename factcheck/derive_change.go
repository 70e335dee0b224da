package factcheck

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// deriveChange sets the levels at both ends of the part's time against each
// other: "fell by 40 points between early May and late June",
// "has doubled since March", "was 5 percent higher in 2022 than in 2021"; or the changes
// of two times: "rose faster in May than in June".
func (c *Checker) deriveChange(p *part) (Finding, bool) {
	g, ok := p.gap()
	from, to := c.ends(p)
	if from == nil {
		from, to = p.edges()
	}
	if !ok || from == nil || to == nil {
		return Finding{}, false
	}
	if p.reckonsFrom(to) {
		from, to = to, from
	}
	side := p.level()
	side.terms = slices.DeleteFunc(side.terms, p.compares)
	kind, way := extract.Level, change.None
	if p.Compares != change.None && p.growth() != change.None {
		kind, way = extract.Change, p.growth()
	}
	times := []*period.Period{from, to}
	a, b := c.at(side, from, times, kind, way), c.at(side, to, times, kind, way)
	if a == nil || b == nil || a.claim == b.claim || a.countsElse(b) || p.Compares != change.None && (a.ofAnother() || b.ofAnother()) {
		return Finding{}, false
	}
	x, y := b.operand("("+to.String()+")"), a.operand("("+from.String()+")")
	return p.set(x, y, g)
}

// countsElse reports whether both claims count, and not the same things: 3,150 people in shelters,
// and 38 shelters.
func (a *alignment) countsElse(b *alignment) bool {
	p, q := a.claim.Quantity, b.claim.Quantity
	return p.Unit.Dimension == quantity.Count && q.Unit.Dimension == quantity.Count && !p.Unit.IsZero() && !q.Unit.IsZero() && p.Unit.Name != q.Unit.Name &&
		!slices.ContainsFunc(terms(b.source.Sentence, b.source.Counted(q)), func(t term) bool { return a.source.has(t, a.source.Counted(p)) })
}

// reckonsFrom reports whether a time stands after the "than" of the part.
func (p *part) reckonsFrom(when *period.Period) bool {
	s, than := p.Sentence, false
	for i := p.Own.From; i < p.Own.To && p.Compares != change.None; i++ {
		than = than || s.Words[i].Lower == "than"
		if than && s.Words[i].Class == extract.Time {
			return slices.ContainsFunc(s.Periods, func(q period.Period) bool { return s.At(q.Span.Start) == i && sameDate(&q, when) })
		}
	}
	return false
}

// growth is which way the part says that both of what it compares went: up in "rose
// faster", of which only the comparison is no such word.
func (p *part) growth() change.Way {
	for _, c := range p.Sentence.Changes {
		if p.owns(c.Start) && c.Way < change.Above && !p.Sentence.Words[c.Start].Comparative() {
			return c.Way
		}
	}
	return change.None
}

// ends are the two times that the part speaks of, the earlier first; nil if it
// does not speak of two.
func (c *Checker) ends(p *part) (from, to *period.Period) {
	text := p.Sentence.Transcript.Text
	if q := p.Period; q != nil && !q.Inherited {
		if q.Relation == period.Since && !q.Start.IsZero() {
			for i := range p.Sentence.Periods { // "since mid-July"
				if r := &p.Sentence.Periods[i]; r.Span == q.Span {
					return unit(r), today(p.Sentence.Transcript.Date)
				}
			}
		}
		words := q.Span.In(text)
		for _, between := range [...]string{" and ", " to ", " until ", "–"} {
			if a, b, ok := strings.Cut(words, between); ok {
				x, y := period.Find(a, p.Sentence.Transcript.Date), period.Find(b, p.Sentence.Transcript.Date)
				if len(x) != 1 || len(y) != 1 {
					continue
				}
				from, to = sameYear(at(unit(&x[0])), at(&y[0]))
				return from, to
			}
		}
	}
	var found []*period.Period
	for i := range p.Sentence.Periods {
		q := &p.Sentence.Periods[i]
		if q.Kind == period.Interval && (q.Resolved() || p.Compares != change.None && q.Relation == period.In) || q.Kind == period.Comparison && !q.Start.IsZero() && !q.End.IsZero() {
			found = append(found, at(q))
		}
	}
	if len(found) != 2 {
		return nil, nil
	}
	from, to = sameYear(found[0], found[1])
	if from.Start.After(to.Start) {
		from, to = to, from
	}
	if p.Period == nil || !sameDate(p.Period, to) && !sameDate(p.Period, from) {
		return nil, nil
	}
	return from, to
}

// edges are the last day before the time of the part's change and the last day of it: what
// there was at the end of 2022 and of 2023 tells how it changed in 2023.
func (c *part) edges() (from, to *period.Period) {
	p := c.Period
	if p == nil || p.Inherited || c.Kind != extract.Change || p.Kind != period.Interval || p.Relation != period.In && p.Relation != period.Over || p.Part != period.Whole || p.Grain < period.Month || p.Start.IsZero() || p.End.IsZero() {
		return nil, nil
	}
	last := func(end time.Time) *period.Period {
		return &period.Period{Start: end.AddDate(0, 0, -1), End: end, Grain: p.Grain, Part: period.Ending}
	}
	return last(p.Start), last(p.End)
}

// sameDate reports whether two periods, of the same year if one has none, are the same time.
func sameDate(p, q *period.Period) bool {
	x, y := sameYear(at(p), q)
	return sameTime(x, y)
}

// unit is the unit that a time names, without its relation.
func unit(p *period.Period) *period.Period {
	q := p.Unit()
	return &q
}

func today(day time.Time) *period.Period {
	if day.IsZero() {
		return nil
	}
	return &period.Period{Start: day, End: day.AddDate(0, 0, 1), Grain: period.Day}
}

// level is the part without its figure, way and time: what must be accounted
// for where the record tells how much there was.
func (p *part) level() *part {
	side := p.wordless(p.Own)
	for _, t := range p.terms {
		if (t.number == nil || p.Sentence.Restricting(t.number)) && !t.measure && (t.way == change.None || p.Subject.Has(t.word)) {
			side.terms = append(side.terms, t)
		}
	}
	side.Stance = p.Stance
	return side
}

// ofAnother reports whether the claim has a subject, or a name, that the part lacks: the
// wages of "rents rose by 3 percent and wages by 5".
func (a *alignment) ofAnother() bool {
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		return !a.used[u.word] && (u.name && a.claim.Own.Has(u.word) || u.pos == wordnet.Noun && !u.measure && !u.generic && u.way == change.None && heads(a.source.Sentence, a.claim.Subject, u.word))
	})
}

// at is the figure of a kind that the record has for what a side names at a time; nil
// if it has none, or different ones.
func (c *Checker) at(side *part, when *period.Period, times []*period.Period, kind extract.Kind, way change.Way) *alignment {
	return c.figure(side, times, func(a *alignment) bool {
		return a.claim.Kind == kind && (kind != extract.Change || a.claim.Direction == way) && a.on(when, side.Sentence.Transcript.Date)
	})
}

// on reports whether the claim is of the time.
func (a *alignment) on(when *period.Period, spoken time.Time) bool {
	if q := a.claim.Period; q != nil && !q.Inherited {
		return sameDate(q, when) || isToday(when, spoken) && a.justMoved(q, spoken)
	}
	s, clause := a.source.Sentence, a.source.Clauses[a.claim.Clause]
	with := func(stanza string) bool {
		return slices.ContainsFunc(s.Words[clause.From:clause.To], func(w extract.Word) bool { return reckons(stanza, w.Lemma) })
	}
	inYear := func() bool { // "the year", or one that the clause names
		if !spoken.IsZero() && when.Start.Year() == spoken.Year() && has(s, "the", "year") {
			return true
		}
		year := strconv.Itoa(when.Start.Year())
		if slices.ContainsFunc(s.Words[clause.From:clause.To], func(w extract.Word) bool { return w.Lower == year }) {
			return true
		}
		return slices.ContainsFunc(s.Periods, func(p period.Period) bool {
			return clause.Has(s.At(p.Span.Start)) && p.Grain == period.Year && p.Contains(*when)
		})
	}
	switch {
	case when.Part == period.Beginning && with("begin"), when.Part == period.Ending && with("finish"):
		return inYear() // "we began the year with 7 percent", "we will end 2010 at 9 percent"
	case isToday(when, spoken):
		return with("now")
	}
	return a.claim.Period != nil && sameTime(at(a.claim.Period), when)
}

// week is for how long a thing is taken to be as it was made: "yesterday we lowered the
// rate to 5 percent".
const week = 7 * 24 * time.Hour

// justMoved reports whether the claim tells of the last days, and its clause of a change.
func (a *alignment) justMoved(p *period.Period, spoken time.Time) bool {
	return p.Grain == period.Day && !p.Start.After(spoken) && spoken.Sub(p.Start) < week &&
		slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
			return c.Clause == a.claim.Clause && (c.Direction == change.Up || c.Direction == change.Down)
		})
}

func isToday(when *period.Period, spoken time.Time) bool {
	return !spoken.IsZero() && when.Start.Equal(spoken) && when.End.Equal(spoken.AddDate(0, 0, 1))
}

// sameTime reports whether two periods begin together and end together, to
// the day; "since March" is told apart from "in March" elsewhere.
func sameTime(a, b *period.Period) bool {
	return a.Equal(*b) || a.String() == b.String() || a.Start.Equal(b.Start) && a.Part == b.Part && a.Grain == b.Grain && !a.Start.IsZero()
}
