package factcheck

import (
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

func (a *alignment) period() {
	said, found := a.part.Period, a.claim.Period
	if said == nil || said.Inherited || a.endTold() != withinTime {
		return
	}
	if found == nil || found.Inherited {
		found = a.periodOfWhole()
	}
	stop := a.stop()
	if stop != nil {
		found = stop
	}
	if said.Kind == period.Label && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool { return said.Equal(p) }) {
		return // part of a thing's name, "the 2011 budget", wherever it is named
	}
	if found == nil && (a.comparedWith(said) || a.source.pointsTo(said, a.part.Sentence)) {
		return
	}
	if found == nil {
		if said.Resolved() || said.Anchor == period.Yearless || !a.speaksOf(said) || a.beyondThan(said) {
			a.leave("period", said.String(), "not said")
		}
		return
	}
	s, f := said.String(), found.String()
	if x, y := weekday(a.part.Sentence, said), weekday(a.source.Sentence, found); x != "" && y != "" && x != y && !said.Resolved() {
		if stop != nil {
			a.conflict("period", x, y)
		} else {
			a.otherDay(x, y)
		}
		return
	}
	if apart, ok := a.apartFromNow(said, found); ok {
		if apart {
			a.conflict("period", wordsOf(a.part.Sentence, said), wordsOf(a.source.Sentence, found))
		}
		return
	}
	told := found
	if x := weekday(a.part.Sentence, said); x != "" && x == weekday(a.source.Sentence, found) && bareDay(a.part.Sentence, said) && bareDay(a.source.Sentence, found) {
		return // "on Friday" is one Friday, whichever
	}
	guessed := said.Resolved() && !found.Resolved() // "by the fourth quarter", of a year that is not known
	said, found = sameYear(at(said), at(found))
	if said.Equal(*found) && !found.Inherited && a.claim.Quantity != nil {
		a.grounded = true // a figure told by its time: "and in 2012, 7.9 percent"
	}
	switch {
	case a.part.Period.SameLength(*found) && !said.Resolved():
	case !said.Resolved() && said.Anchor != period.Yearless && ((said.Anchor != period.Spoken || found.Anchor != period.Passage) && !found.Resolved() && a.timed(said) || a.toldAlike(told)):
	case guessed && said.Overlaps(*found):
		a.leave("period", s, f)
	case stop == nil && a.listed(found):
		a.leave("period", s, f)
	case a.part.Period.Relation == period.Since && told.Relation == period.Since && said.Grain == found.Grain && !said.Start.Equal(found.Start) && !said.Approx && !found.Approx:
		a.conflict("period", s, f)
	case said.Equal(*found), said.Contains(*found) && a.part.Quantity == nil:
	case a.part.Period.Relation == period.Until && said.Part == found.Part && said.Grain == found.Grain && said.End.Equal(found.End):
	case s == f, endsWith(a.part.Period, told):
	case told.Relation == period.Since && a.part.Period.Relation == period.In && a.part.happened():
		a.leave("period", s, f) // since when it is so, not when it was done
	case told.Relation == period.Since && a.part.Period.Relation == period.Since && a.part.Quantity == nil:
		a.began(said, found)
	case a.spans(said, found):
	case said.Contains(*found), found.Contains(*said):
		// What holds of a year need not hold of its months, nor is what came in it of any.
		plain := a.part.Period.Relation == period.In && told.Relation == period.In && said.Grain < found.Grain && !a.part.Negated && !a.claim.Negated
		if found.Inherited || a.part.Quantity != nil || plain {
			a.leave("period", s, f)
		}
	case found.Inherited, !said.Resolved(), !found.Resolved(), said.Overlaps(*found):
		a.leave("period", s, f)
	case (said.Approx || found.Approx) && (besides(said, found) || !a.part.Period.Resolved()):
		a.leave("period", s, f)
	case (said.Kind == period.Label) != (found.Kind == period.Label):
		a.leave("period", s, f) // "the 2022 budget" was made in 2021
	case intended(a.part.Stance) && anew(a.part.Claim):
		a.leave("period", s, f)
	default:
		a.conflict("period", s, f)
	}
}

// began compares since when two things have been so, which are not the same. What has
// been so since May has not been so only since June; what has risen since May may have
// risen since June too, or not.
func (a *alignment) began(said, found *period.Period) {
	switch {
	case said.Grain != found.Grain && (sameStart(said, found) || sameStart(found, said)): // since May, since this year
	case said.Grain != found.Grain, said.Approx, found.Approx, !said.Resolved(), !found.Resolved(), a.part.Direction != change.None, a.part.Compares != change.None, a.claim.Direction != change.None:
		a.leave("period", said.String(), found.String())
	default:
		a.conflict("period", said.String(), found.String())
	}
}

// sameStart reports whether a period with an open end begins in the unit of time with
// whose beginning another one does.
func sameStart(wide, narrow *period.Period) bool {
	switch y, m, _ := wide.Start.Date(); wide.Grain {
	case period.Year:
		return narrow.Start.Year() == y
	case period.Month:
		return narrow.Start.Year() == y && narrow.Start.Month() == m
	}
	return false
}

// comparedWith reports whether the claim is of the change since the time that the
// part gives: "4 percent cheaper than in May" of "down 4 percent since May".
func (a *alignment) comparedWith(said *period.Period) bool {
	return said.Relation == period.Since && a.claim.Kind == extract.Change && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return a.claim.Basis.Contains(p.Span) && p.Relation != period.Since && p.Start.Equal(said.Start) && p.Grain == said.Grain && p.Anchor == said.Anchor
	})
}

// beyondThan reports whether the source names the part's time only as that with which it
// compares the claim's: "lower than four years ago", "twice as much as a year earlier".
func (a *alignment) beyondThan(said *period.Period) bool {
	return slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return a.source.thanThen(&p, said, a.part.Sentence) || a.source.likened(&p) && a.claim.Quantity != nil && strings.EqualFold(wordsOf(a.source.Sentence, &p), wordsOf(a.part.Sentence, said))
	})
}

// thanThen reports whether a period is that of a comparison with a time which in words is
// that of a statement: "than four years ago".
func (s *source) thanThen(p, said *period.Period, in *extract.Sentence) bool {
	return p.Kind == period.Comparison && said.Kind == period.Interval && said.Span.Len() > 0 && in.Span.Contains(said.Span) &&
		strings.HasSuffix(strings.ToLower(wordsOf(s.Sentence, p)), " "+strings.ToLower(wordsOf(in, said)))
}

// otherDay compares two days of the week, of which the claim's clause may name more.
func (a *alignment) otherDay(said, found string) {
	several, within := false, a.clause()
	if a.part.Quantity != nil && a.claim.Quantity != nil {
		within = a.claim.Own
		several = a.claim.Quantity != nil && a.gapped(within)
	}
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		switch day := weekday(a.source.Sentence, p); {
		case day == "" || !within.Has(a.source.At(p.Span.Start)):
		case day == said && several:
		case day == said:
			return
		case day != found:
			several = true
		}
	}
	if several {
		a.leave("period", said, found)
	} else {
		a.conflict("period", said, found)
	}
}

// gapped reports whether a comma or conjunction stands between a time of the range and the
// figure, which has another time after it: "adults by Friday, and groups of ten by Monday".
func (a *alignment) gapped(r extract.Range) bool {
	at := a.source.At(a.claim.Quantity.Number.Start)
	before, after := false, false
	joint := -1
	for i := r.From; i < r.To; i++ {
		switch w := a.source.Words[i]; {
		case i < at && (w.Tag == "CC" || w.Lower == ","):
			joint = i
		case w.Class == extract.Time && i < at && joint < 0:
			before = true
		case w.Class == extract.Time && i > at:
			after = true
		}
	}
	return before && after && joint >= 0
}

// happened reports whether the part tells what was done, not what was so.
func (p *part) happened() bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return p.Sentence.Done(p.Clause) && p.Sentence.Words[verb].Lemma != "be"
}

// endsWith reports whether two periods end at the same turn of the year or month: "by the
// turn of the year" and "by the end of December".
func endsWith(a, b *period.Period) bool {
	if a.Relation != period.Until || b.Relation != period.Until || a.End.IsZero() || b.End.IsZero() {
		return false
	}
	return a.End.Sub(b.End).Abs() <= 24*time.Hour
}

// pointsTo reports whether the sentence points to a thing that a statement names by
// its time, and the passage does too: "that law" for "the 2017 law".
func (s *source) pointsTo(said *period.Period, in *extract.Sentence) bool {
	const near = 3 // words
	if said.Kind != period.Label || !slices.ContainsFunc(s.passage, said.Equal) {
		return false
	}
	from := in.At(said.Span.End-1) + 1
	for _, w := range in.Words[min(from, len(in.Words)):min(from+near, len(in.Words))] {
		for i := 1; i < len(s.Words) && w.Class == extract.Content; i++ {
			if s.Words[i].Lemma == w.Lemma && lexicon.In("demonstratives", s.Words[i-1].Lower) {
				return true
			}
		}
	}
	return false
}

// listed reports whether the claim's clause names another day than the one
// given: "to Orme on Friday and to Port Sale on Monday" does not say by itself
// what belongs to which.
func (a *alignment) listed(found *period.Period) bool {
	c := a.clause()
	return found.Grain <= period.Day && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return p.Resolved() && found.Resolved() && p.Grain == found.Grain && p.Span != found.Span && !p.Overlaps(*found) && c.Has(a.source.At(p.Span.Start))
	})
}

// weekday is the day of the week that a period names, "" if it names none.
func weekday(s *extract.Sentence, p *period.Period) string {
	if p.Span.Len() == 0 || !s.Span.Contains(p.Span) {
		return ""
	}
	for i := s.At(p.Span.Start); i < len(s.Words) && s.Words[i].Span.Start < p.Span.End; i++ {
		if lexicon.In("weekdays", s.Words[i].Lower) {
			return s.Words[i].Lower
		}
	}
	return ""
}

// bareDay reports whether a period is told by the name of a day of the week alone,
// with or without a preposition.
func bareDay(s *extract.Sentence, p *period.Period) bool {
	for _, w := range strings.Fields(strings.ToLower(p.Span.In(s.Transcript.Text))) {
		if !lexicon.In("weekdays", strings.Trim(w, ".,;:")) && !lexicon.In("prepositions", w) && w != "on" {
			return false
		}
	}
	return true
}

// besides reports whether less than a month lies between two intervals.
func besides(a, b *period.Period) bool {
	if b.Start.Before(a.Start) {
		a, b = b, a
	}
	return !a.End.IsZero() && !b.Start.IsZero() && b.Start.Before(a.End.AddDate(0, 1, 0))
}

// otherPeriods asks that the source name each further period that the part
// names.
func (a *alignment) otherPeriods() {
	s := a.part.Sentence
	for i := range s.Periods {
		said := &s.Periods[i]
		if day := weekday(s, said); day != "" && said != a.part.Period && !said.Resolved() && a.part.Own.Has(s.At(said.Span.Start)) &&
			!slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.Lower == day }) {
			a.leave("period", day, "not said")
		}
		if said == a.part.Period || said.Kind != period.Interval && said.Kind != period.Label || !said.Resolved() || !a.part.Own.Has(s.At(said.Span.Start)) {
			continue
		}
		if own := a.claim.Period; a.part.Quantity != nil && own != nil && a.part.Period != nil && joined(s, a.part.Period, said) {
			if x, y := sameYear(said, own); !y.Contains(*x) {
				a.leave("period", said.String(), own.String()) // what came in May and June is not what came in May
			}
		}
		named := func(p period.Period) bool {
			x, y := sameYear(said, &p)
			return x.Equal(*y) || p.String() == said.String() || x.Contains(*y)
		}
		passage := a.source.Periods
		if own := a.claim.Period; said.Grain >= period.Month && (own == nil || own.Inherited || own.Grain != said.Grain) {
			passage = a.source.passage // a month may have been named before, a day not, nor one of two
		}
		if !slices.ContainsFunc(passage, named) && (a.claim.Period == nil || !named(*a.claim.Period)) {
			a.leave("period", said.String(), "not said")
		}
	}
}

// joined reports whether two times are told together: "in May and June".
func joined(s *extract.Sentence, first, then *period.Period) bool {
	from, to := first.Span.End, then.Span.Start
	return from < to && first.Grain == then.Grain && strings.TrimSpace(s.Transcript.Text[from:to]) == "and"
}

// at is a period told with "by" as the unit that it names: "by 2030" tells what
// is so in 2030.
func at(p *period.Period) *period.Period {
	q := *p
	if q.Relation != period.Until || !q.Start.IsZero() || q.End.IsZero() {
		return &q
	}
	months := map[period.Grain]int{period.Month: 1, period.Quarter: 3, period.Season: 3, period.Half: 6, period.Year: 12, period.FiscalYear: 12, period.Decade: 120}
	switch {
	case q.Part != period.Whole || months[q.Grain] == 0:
		q.Start = q.End.AddDate(0, 0, -1)
	default:
		q.Start = q.End.AddDate(0, -months[q.Grain], 0)
	}
	q.Relation = period.In
	return &q
}

// sameYear puts days and months without a year into that of the other period.
func sameYear(a, b *period.Period) (*period.Period, *period.Period) {
	const any = 2000
	x, y := *a, *b
	switch {
	case x.Resolved() && !y.Resolved():
		y = y.InYear(year(x))
	case x.Anchor == period.Yearless && y.Resolved():
		if moved := x.InYear(year(y)); distant(moved, y) < distant(x, y) {
			x = moved
		}
	case !x.Resolved() && !y.Resolved():
		x, y = x.InYear(any), y.InYear(any)
	}
	return &x, &y
}

// distant is how far two resolved periods end from one another.
func distant(x, y period.Period) time.Duration { return edge(x).Sub(edge(y)).Abs() }

func edge(p period.Period) time.Time {
	if p.End.IsZero() {
		return p.Start
	}
	return p.End
}

// year is that in which a resolved period begins, or ends if it has no beginning.
func year(p period.Period) int {
	if p.Start.IsZero() {
		return p.End.Year()
	}
	return p.Start.Year()
}

// durations asks that the source speak of each length of time that the
// statement has. Where all else is told in the claim, and of one other length with
// the same preposition, that contradicts it.
func (a *alignment) durations() {
	s := a.part.Sentence
	for i := range s.Periods {
		said := &s.Periods[i]
		if said.Kind != period.Duration || !a.part.Own.Has(s.At(said.Span.Start)) {
			continue
		}
		if (slices.ContainsFunc(a.source.Periods, said.SameLength) || a.source.lasts(said)) && !a.lengthBeside(said) {
			continue
		}
		if said, found, ok := a.lastsOtherwise(); ok {
			a.conflict("duration", said, found)
			continue
		}
		if found := a.otherLength(said); found != nil {
			a.conflict("duration", said.String(), found.String())
			continue
		}
		a.leave("duration", said.String(), "not said")
	}
}

// lengthBeside reports whether the claim's own clause has another length where the
// part has the given one: "expected to work for seven years, though built for five".
func (a *alignment) lengthBeside(said *period.Period) bool {
	by, q := leading(a.part.Sentence, said), a.claim.Quantity
	if by == "" || q == nil || !q.Unit.IsZero() || slices.ContainsFunc(a.source.Periods, func(p period.Period) bool { return said.SameLength(p) && a.clause().Has(a.source.At(p.Span.Start)) }) {
		return false
	}
	at := a.source.At(q.Span.Start)
	return at > 0 && a.source.Words[at-1].Lower == by
}

// margins compares by how long a thing is early or late, or how long after another it is,
// where that is told with an article: "delayed by a week", "an hour after the crash".
func (a *alignment) margins() {
	said := margin(a.part.Sentence, a.part.Own)
	if a.part.Quantity != nil || said == "" {
		return
	}
	switch found := margin(a.source.Sentence, a.clause()); {
	case said == found:
	case found == "":
		a.leave("duration", said, "not said")
	default:
		a.conflict("duration", said, found)
	}
}

// margin is the unit of time after "by a", or that of less than a day before an "after" or
// "before"; "" if there is none.
func margin(s *extract.Sentence, r extract.Range) string {
	for i := r.From; i+1 < r.To; i++ {
		one, unit := s.Words[i].Lower, s.Words[i+1].Lemma
		switch {
		case one != "a" && one != "an" && one != "one" || !lexicon.In("units of time", unit):
		case i > r.From && s.Words[i-1].Lower == "by",
			i+2 < r.To && (unit == "hour" || unit == "minute" || unit == "second") && lexicon.In("before or after", s.Words[i+2].Lower):
			return unit
		}
	}
	return ""
}

// lasts reports whether a figure of the source is the given length of time: "a truce of
// ten days", of "a ten-day truce".
func (s *source) lasts(length *period.Period) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		next := s.At(q.Span.End-1) + 1
		return lasting(&q) && ofLength(&q, length) && !(next < len(s.Words) && s.Words[next].Comparative()) // "two years longer"
	})
}

// ofLength reports whether a quantity of time is a length of time, in its unit.
func ofLength(q *quantity.Quantity, p *period.Period) bool {
	return q.Unit.Name == p.Grain.String() && q.Value.Equal(quantity.NewDecimal(int64(p.Count), 0)) && (q.Bound == quantity.Exact) != p.Approx
}

// otherLength is the one length of time that the claim's clause has with the
// preposition of a length that the part has: "over 15 years" against "over 8
// years"; nil if there is another there, or the part has words that the clause has not.
func (a *alignment) otherLength(said *period.Period) *period.Period {
	if a.part.Quantity != nil || a.close < len(a.part.terms) && !(endures(a.part.Claim) && endures(a.claim) && len(a.missing) == 0) {
		return nil
	}
	var found *period.Period
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		if p.Kind != period.Duration && p.Kind != period.Streak || !a.clause().Has(a.source.At(p.Span.Start)) {
			continue
		}
		if found != nil || p.Kind == period.Streak {
			return nil
		}
		found = p
	}
	if found == nil || found.Grain != said.Grain || found.Count == said.Count || found.Approx || said.Approx || a.part.Negated || a.claim.Negated {
		return nil
	}
	if by := leading(a.part.Sentence, said); by == "" || by != leading(a.source.Sentence, found) {
		return nil
	}
	return found
}

// leading is the preposition that a length of time begins with or stands after,
// where it is told without a bound: that of "for 8 years", not of "for over 8 years".
func leading(s *extract.Sentence, p *period.Period) string {
	i := s.At(p.Span.Start)
	if s.Words[i].Tag != "IN" && i > 0 {
		i--
	}
	if i > 0 && s.Words[i-1].Tag == "IN" || !lexicon.In("prepositions of duration", s.Words[i].Lower) {
		return ""
	}
	return s.Words[i].Lower
}

// speaksOf reports whether the claim's clause has the word for the unit of time that a
// period is, not in the name of another.
func (a *alignment) speaksOf(said *period.Period) bool {
	return hasLemma(a.source.Sentence, a.clause(), said.Grain.String()) && !slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		apart, ok := a.apartFromNow(said, &p)
		return apart && ok && a.clause().Has(a.source.At(p.Span.Start))
	})
}

// hasLemma reports whether the words of a range have one with the lemma.
func hasLemma(s *extract.Sentence, r extract.Range, lemma string) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Lemma == lemma })
}

// toldAlike reports whether part and claim tell their times by one that was named before:
// "in the course of the year", "a year earlier". That the claim's is worked out does not
// make it another.
func (a *alignment) toldAlike(told *period.Period) bool {
	said := a.part.Period
	if said.Count != told.Count || said.Anchor != told.Anchor || told.Span.Len() == 0 || !a.source.Span.Contains(told.Span) {
		return false
	}
	x, y := strings.Fields(strings.ToLower(wordsOf(a.part.Sentence, said))), strings.Fields(strings.ToLower(wordsOf(a.source.Sentence, told)))
	unit := said.Grain.String()
	if said.Count != 0 {
		return slices.Contains(x, unit) && slices.Contains(y, unit)
	}
	definite := func(words []string) bool {
		i := slices.Index(words, unit)
		return i > 0 && i == len(words)-1 && words[i-1] == "the"
	}
	return definite(x) && definite(y)
}

// timed reports whether the sentence speaks of a period of the same grain, for
// periods that only their passage can resolve ("the previous week").
func (a *alignment) timed(p *period.Period) bool {
	return slices.ContainsFunc(a.source.Periods, func(q period.Period) bool { return q.Grain == p.Grain && !q.Resolved() })
}

func (a *alignment) streak() {
	said, found := a.part.Streak, a.claim.Streak
	switch {
	case said == nil:
	case found == nil:
		a.leave("streak", said.String(), "not said")
	case said.Grain != found.Grain && (found.Grain != period.NoGrain || !a.source.tellsBy(said.Grain)):
		a.leave("streak", said.String(), found.String())
	case said.Count != found.Count:
		a.conflict("streak", said.String(), found.String())
	}
}

// tellsBy reports whether the time that was named last is one of that grain: by quarters,
// where the sentence before tells of the second.
func (s *source) tellsBy(g period.Grain) bool {
	for _, of := range append([]*source{s}, s.context...) {
		for i := len(of.Periods) - 1; i >= 0; i-- {
			if p := of.Periods[i]; p.Kind == period.Interval && p.Grain != period.NoGrain {
				return p.Grain == g
			}
		}
	}
	return false
}
