package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// deriveBefore takes a change off the level that it led to: "615 a day, an
// increase of 23 percent from the week before" was 500; "483,000, 32,000 more
// than at the end of 2022" was 451,000; "2.4 billion, three times as much as in
// 2021" was 800 million. What "had been", or had been planned, is what there was
// before the change that the level's own clause tells.
func (c *Checker) deriveBefore(p *part) (Finding, bool) {
	had := (p.Period == nil || ended(p.Sentence, p.Period)) && p.formerState()
	if p.Quantity == nil || p.Quantity.Range || p.Quantity.Multiple || p.Kind != extract.Level && !p.paces() || p.Stance == extract.Future ||
		p.Period == nil && !had && !earlier(p.Sentence, p.Own) || p.Period != nil && p.Period.Inherited {
		return Finding{}, false
	}
	when, of := p.Period, (*period.Period)(nil)
	if then := p.foreseenIn(); then != nil {
		when, of = then, p.Period
	}
	times := []*period.Period{}
	if when != nil {
		times = append(times, when)
	}
	side := p.level()
	side.drop("earlier")
	if had {
		side.drop("formerly")
	}
	planned := p.planned(side)
	a := c.figure(side, times, func(a *alignment) bool {
		moved, _ := c.movedSince(a, when, had, planned)
		return a.claim.Kind == p.Kind && (p.Kind == extract.Level || a.claim.Direction == p.Direction && rate(*a.claim.Quantity)) && moved != nil && a.countsOf(p) && (says(p.Sentence, "year") || !ofLastYear(moved)) &&
			(of == nil || a.on(of, p.Sentence.Transcript.Date))
	})
	if a == nil {
		return Finding{}, false
	}
	moved, in := c.movedSince(a, when, had, planned)
	w, ok := beforeChange(a.operand(""), operand{*moved.Quantity, in, moved.String(), ""}, moved.Direction)
	if !ok {
		return Finding{}, false
	}
	return w.finding(p, accepts(p.Quantity))
}

// movedSince is the change to a claim's level since a time, and where it stands: in its
// sentence, else in the next one, if that goes on with "that" or "this": "there were 90 in
// May. That was 15 more than in April".
func (c *Checker) movedSince(a *alignment, when *period.Period, had bool, planned string) (*extract.Claim, *source) {
	if moved := a.source.changeSince(a.claim, when, had, planned); moved != nil {
		return moved, a.source
	}
	next := c.following(a.source)
	if next == nil || had || len(a.source.levels()) != 1 {
		return nil, nil
	}
	subject := next.Clauses[0].Subject
	if subject.Len() != 1 || next.Words[subject.From].Lower != "that" && next.Words[subject.From].Lower != "this" {
		return nil, nil
	}
	return next.changeSince(a.claim, when, false, planned), next
}

// paces reports whether the part tells how fast something grew or shrank: of "rose by
// 3.5 percent, half a point more than in 2022", by 3 percent then.
func (p *part) paces() bool {
	return p.Kind == extract.Change && p.Compares == change.None && rate(*p.Quantity) && !points(*p.Quantity) && (p.Direction == change.Up || p.Direction == change.Down)
}

// foreseenIn is when the part has something thought of another time: the May of "in May
// they had expected 12 million this year". It is nil if it tells none.
func (p *part) foreseenIn() *period.Period {
	if p.Period == nil || !hadBeen(p.Sentence, p.Clause) && !foretells(p.Sentence) {
		return nil
	}
	var then *period.Period
	for i := range p.Sentence.Periods {
		q := &p.Sentence.Periods[i]
		if q.Span == p.Period.Span || q.Kind != period.Interval || !p.Own.Has(p.Sentence.At(q.Span.Start)) {
			continue
		}
		if then != nil {
			return nil
		}
		then = q
	}
	return then
}

// beforeChange is the level that the change led from.
func beforeChange(level, by operand, way change.Way) (working, bool) {
	pair := []operand{level, by}
	switch {
	case by.Multiple:
		return quotient(sum([]operand{level}, []bool{false}), sum([]operand{by}, []bool{false}), level.Unit)
	case !rate(percent(by.Quantity)):
		return sum(pair, []bool{false, way == change.Up}), true
	}
	by.Quantity = percent(by.Quantity) // "a fifth"
	by.Bound = quantity.Exact
	base := exactly(by.Quantity)
	base.Value = hundred
	w := sum([]operand{{Quantity: base}, by}, []bool{false, way == change.Down})
	w.carried = stands(&base).plus(signed(carried(by.Quantity, by.Value.LastPlace()), way == change.Down))
	w, ok := quotient(sum([]operand{level}, []bool{false}), w, level.Unit)
	if !ok {
		return working{}, false
	}
	w = w.scaled(hundred)
	w.operands = pair
	return w, true
}

// planned is the word of a part that says that its figure was one foretold, "had been
// budgeted at", which need not stand beside the level; "" if it has none.
func (p *part) planned(side *part) string {
	word := foretold(p.Claim)
	side.terms = slices.DeleteFunc(side.terms, func(t term) bool { return t.lemma == word })
	return word
}

func signed(i interval, less bool) interval {
	if less {
		return i.neg()
	}
	return i
}

// changeSince is the one change of the sentence that says how the figure of a
// claim differs from that of an earlier time; nil if there is none. Of whatever
// time it is, it is one of the level's clause, and from what was planned only
// where the part says so in that word.
func (s *source) changeSince(level *extract.Claim, when *period.Period, whatever bool, planned string) *extract.Claim {
	var found *extract.Claim
	for _, claim := range s.claims {
		q := claim.Quantity
		if claim == level || q == nil || !led(claim, level) {
			continue
		}
		if whatever && claim.Clause != level.Clause && !appended(claim, level) || !whatever && !s.since(claim, level, when) && !s.yearly(claim, level, when) {
			continue
		}
		if whatever && (foretold(claim) != planned || when != nil && !s.movedAt(claim, level, when)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = claim
	}
	return found
}

// movedAt reports whether the change, or the level that it led to, is of the time before
// which the part tells how things were: "before last year's increase".
func (s *source) movedAt(claim, level *extract.Claim, when *period.Period) bool {
	for i := range s.Periods {
		q := &s.Periods[i]
		if at := s.At(q.Span.Start); !claim.Own.Has(at) && !level.Own.Has(at) {
			continue
		}
		if x, y := sameYear(when, q); !x.End.IsZero() && x.End.Equal(y.Start) {
			return true
		}
	}
	return false
}

// countsOf reports whether the claim's figure counts what the part's does: in its unit, or
// by another word for what the claim is of, "transfers came to 12 million operations".
func (a *alignment) countsOf(p *part) bool {
	if unitsAgree(a.claim.Quantity, p.Quantity) {
		return true
	}
	said := terms(p.Sentence, p.Sentence.Counted(p.Quantity))
	return countable(*a.claim.Quantity) && countable(*p.Quantity) && p.Quantity.Whole.IsZero() && a.claim.Quantity.Whole.IsZero() &&
		len(said) > 0 && !slices.ContainsFunc(said, func(t term) bool { return !a.source.has(t, a.claim.Subject) })
}

// appended reports whether a change is told right after the level, in words that only
// say what it is set against: "386 million, 22 million less than was budgeted".
func appended(claim, level *extract.Claim) bool {
	at := claim.Sentence.At(claim.Quantity.Number.Start)
	return claim.Clause == level.Clause+1 && claim.Subject.Has(at) && claim.Sentence.Clauses[claim.Clause].From >= at-1
}

// led reports whether a claim is a change, in a unit in which it can have led to the
// level.
func led(claim, level *extract.Claim) bool {
	q := claim.Quantity
	if q.Range || q.Bound != quantity.Exact && q.Bound != quantity.About {
		return false
	}
	if q.Multiple {
		return claim.Kind == extract.Ratio && !rate(*level.Quantity)
	}
	if claim.Kind != extract.Change || claim.Direction != change.Up && claim.Direction != change.Down {
		return false
	}
	if rate(*level.Quantity) {
		return points(*q) || q.Unit.Dimension == "points of an index"
	}
	return rate(percent(*q)) || unitsAgree(q, level.Quantity) || q.Unit.IsZero() && extract.Money(level.Quantity.Unit)
}

// foretold is the word of a claim for what was foretold, "" if it has none.
func foretold(c *extract.Claim) string {
	for _, w := range c.Sentence.Words[c.Own.From:c.Own.To] {
		if reckons("foretelling", w.Lemma) {
			return w.Lemma
		}
	}
	return ""
}

// yearly reports whether the time is the year before that of a level, and the change
// to it is told without the time that it is from: "rose by 4 percent to 520 in 2022".
func (s *source) yearly(claim, level *extract.Claim, when *period.Period) bool {
	q := level.Period
	if when == nil || q == nil || q.Grain != period.Year || !q.Resolved() || q.Relation != period.In || claim.Clause != level.Clause || claim.Quantity.Multiple {
		return false
	}
	for i := range s.Periods {
		if p := &s.Periods[i]; s.Clauses[claim.Clause].Has(s.At(p.Span.Start)) && p.Span != q.Span {
			return false
		}
	}
	if !when.Resolved() {
		return when.Grain == period.Year && when.Count == -1 // "a year earlier"
	}
	return when.Grain == period.Year && when.Relation == period.In && when.Start.AddDate(1, 0, 0).Equal(q.Start)
}

// ofLastYear reports whether a claim is set against the same part of another year: "2
// million more than in the third quarter of last year".
func ofLastYear(c *extract.Claim) bool {
	return slices.ContainsFunc(c.Sentence.Periods, func(p period.Period) bool {
		return p.Kind == period.Comparison && p.Grain < period.Year && c.Own.Has(c.Sentence.At(p.Span.Start)) && strings.HasSuffix(strings.ToLower(wordsOf(c.Sentence, &p)), " year")
	})
}

// since reports whether the claim's change is measured from that time.
func (s *source) since(claim, level *extract.Claim, when *period.Period) bool {
	if when == nil {
		return earlier(s.Sentence, claim.Own)
	}
	if s.elided(claim, level, when) {
		return true
	}
	for i := range s.Periods {
		q := &s.Periods[i]
		if !claim.Own.Has(s.At(q.Span.Start)) {
			continue
		}
		switch {
		case (claim.Kind == extract.Ratio || claim.Compares != change.None) && q.Kind == period.Interval && s.likened(q):
			if !q.Resolved() && q.Anchor != period.Yearless {
				continue
			}
			x, y := sameYear(at(q), at(when))
			if sameTime(x, y) {
				return true
			}
		case q.Kind == period.Comparison && !q.Resolved() && when.Resolved():
			if then, ok := before(q, level); ok && sameTime(&then, at(when)) {
				return true
			}
		case q.Kind == period.Comparison && q.Anchor == period.Yearless && when.Anchor == period.Yearless:
			if q.Start.Equal(when.Start) && q.End.Equal(when.End) {
				return true // "than in April"
			}
		case q.Kind == period.Comparison && !q.Resolved():
			if !when.Resolved() && q.Grain == when.Grain && when.Kind != period.Duration {
				return true
			}
		case q.Kind == period.Comparison:
			x, y := sameYear(at(q), at(when))
			x.Kind, y.Kind = period.Interval, period.Interval
			if sameTime(x, y) {
				return true
			}
		case q.Anchor == when.Anchor && q.Count == when.Count && q.Grain == when.Grain && q.Count < 0 && !when.Resolved():
			return true // "the previous week" in both
		}
	}
	return false
}

// before is the time that a level's is compared with: of "in 2022, 80 more than a year
// earlier" 2021.
func before(q *period.Period, level *extract.Claim) (period.Period, bool) {
	if level.Period == nil {
		return *q, false
	}
	then, ok := q.Within(*level.Period)
	then.Kind, then.Relation = period.Interval, period.In
	return then, ok
}

// elided reports whether the claim is set against a part of the year that is told by its
// number only: "more in the second quarter than in the first".
func (s *source) elided(claim, level *extract.Claim, when *period.Period) bool {
	q := level.Period
	if q == nil || q.Grain != when.Grain || q.Grain != period.Quarter && q.Grain != period.Half || claim.Compares == change.None {
		return false
	}
	x, y := sameYear(when, q)
	if x.Start.Year() != y.Start.Year() {
		return false
	}
	months := map[period.Grain]int{period.Quarter: 3, period.Half: 6}[q.Grain]
	for i := claim.Own.From; i+3 < min(claim.Own.To+1, len(s.Words)); i++ {
		if n := slices.Index([]string{"first", "second", "third", "fourth"}, s.Words[i+3].Lower); n >= 0 && s.Words[i].Lower == "than" && s.Words[i+1].Lower == "in" && s.Words[i+2].Lower == "the" {
			return int(x.Start.Month()) == n*months+1 && (i+4 == len(s.Words) || !strings.HasPrefix(s.Words[i+4].Tag, "NN"))
		}
	}
	return false
}

// likened reports whether a time is that of a figure which another is likened to: "as
// in 2021", "three times what it was in 2018", "more than we had expected in May".
func (s *source) likened(p *period.Period) bool {
	const far = 4
	for i := s.At(p.Span.Start) - 1; i >= max(0, s.At(p.Span.Start)-far); i-- {
		switch w := s.Words[i]; {
		case w.Lower == "as", w.Lower == "than", w.Lower == "what":
			return true
		case w.Tag != "PRP" && !strings.HasPrefix(w.Tag, "VB") && w.Tag != "MD":
			return false
		}
	}
	return false
}

// earlier reports whether the words speak of "the previous period".
func earlier(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return reckons("earlier", w.Lower) })
}

// unitsAgree reports whether two figures count the same, as far as both say.
func unitsAgree(a, b *quantity.Quantity) bool {
	if a.Multiple || b.Multiple || !a.Whole.IsZero() || !b.Whole.IsZero() {
		return false
	}
	_, x := perDay(a.Unit)
	_, y := perDay(b.Unit)
	return a.Unit.Name == b.Unit.Name || (a.Unit.IsZero() || b.Unit.IsZero() || x && y) && countable(*a) && countable(*b)
}
