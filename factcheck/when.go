package factcheck

import (
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
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
	if found == nil && (a.comparedWith(said) || a.ofLevelIn(said) || a.source.pointsTo(said, a.part.Sentence)) {
		return
	}
	if (found == nil || found.Inherited && !found.Equal(*said)) && a.goesOnWith(said) {
		a.basis = max(a.basis, Inferred)
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
	if found.Inherited && a.toldFor(said) {
		a.leave("period", s, "of another figure")
		return
	}
	told := found
	if x := weekday(a.part.Sentence, said); x != "" && x == weekday(a.source.Sentence, found) && bareDay(a.part.Sentence, said) && bareDay(a.source.Sentence, found) {
		return // "on Friday" is one Friday, whichever
	}
	if a.otherStretch(said, told) {
		a.leave("period", wordsOf(a.part.Sentence, said), wordsOf(a.source.Sentence, told))
		return
	}
	guessed := said.Resolved() && !found.Resolved() // "by the fourth quarter", of a year that is not known
	said, found = sameYear(at(said), at(found))
	if said.Equal(*found) && !found.Inherited && a.claim.Quantity != nil {
		a.grounded = true // a figure told by its time: "and in 2012, 7.9 percent"
	}
	switch {
	case a.part.Quantity == nil && a.otherStart(a.part.Period, told):
		a.leave("period", wordsOf(a.part.Sentence, a.part.Period), wordsOf(a.source.Sentence, told))
	case told.Relation == period.Since && a.part.Period.Relation == period.In && a.part.happened() && said.Grain == found.Grain && !said.Resolved():
		a.leave("period", s, f)
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
	case s == f, endsWith(a.part.Period, told), a.reckonedTo(a.part.Period, told):
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
	case a.part.Quantity == nil && a.part.Compares != change.None && len(a.part.timesOf(a.part)) > 1:
		a.leave("period", s, f) // another comparison
	case intended(a.part.Stance) && anew(a.part.Claim):
		a.leave("period", s, f)
	default:
		a.conflict("period", s, f)
	}
}

// toldFor reports whether the sentence tells another figure than the claim's for that time: "it
// is 62 percent, against 48 a year ago".
func (a *alignment) toldFor(said *period.Period) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c != a.claim && c.Quantity != nil && c.Period != nil && !c.Period.Inherited && sameDate(c.Period, said)
	})
}

// comparedWith reports whether the claim is of the change since the time that the
// part gives: "4 percent cheaper than in May" of "down 4 percent since May".
func (a *alignment) comparedWith(said *period.Period) bool {
	return said.Relation == period.Since && a.claim.Kind == extract.Change && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return a.claim.Basis.Contains(p.Span) && p.Relation != period.Since && p.Start.Equal(said.Start) && p.Grain == said.Grain && p.Anchor == said.Anchor
	})
}

// ofLevelIn reports whether the claim says how a level that it stands beside, of the time that
// the part gives, differs from another: "4 million in May, 6 percent more than a year before".
func (a *alignment) ofLevelIn(said *period.Period) bool {
	other := func(p period.Period) bool { // than the part compares with
		return p.Kind == period.Comparison && !slices.ContainsFunc(a.source.Periods, func(q period.Period) bool {
			return a.claim.Basis.Contains(q.Span) && p.String() == q.String()
		})
	}
	if slices.ContainsFunc(a.part.Sentence.Periods, other) {
		return false
	}
	return a.claim.Kind == extract.Change && a.claim.Basis.Len() > 0 && slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		if c == a.claim || c.Quantity == nil || c.Kind != extract.Level || c.Clause != a.claim.Clause && !appended(a.claim, c) ||
			c.Period == nil || c.Period.Inherited {
			return false
		}
		x, y := sameYear(said, c.Period)
		return x.Equal(*y) && x.Resolved() == y.Resolved()
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

// happened reports whether the part tells what was done, not what was so.
func (p *part) happened() bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return p.Sentence.Done(p.Clause) && p.Sentence.Words[verb].Lemma != "be"
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
			if s.Words[i].Lemma == w.Lemma && s.Words[i-1].In("demonstratives") {
				return true
			}
		}
	}
	return false
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

// speaksOf reports whether the claim's clause has the word for the unit of time that a
// period is, not in the name of another.
func (a *alignment) speaksOf(said *period.Period) bool {
	away, isAway := distanceIn(wordsOf(a.part.Sentence, said))
	return hasLemma(a.source.Sentence, a.ownClause(), said.Grain.String()) && !slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		if !a.clause().Has(a.source.At(p.Span.Start)) {
			return false
		}
		if found, ok := distanceIn(wordsOf(a.source.Sentence, &p)); ok && isAway && (found != away || p.Kind != said.Kind) {
			return true // "more than four years ago", "seven years ago"
		}
		apart, ok := a.apartFromNow(said, &p)
		return apart && ok
	})
}

// ownClause is the claim's clause up to the words of the next figure told in it.
func (a *alignment) ownClause() extract.Range {
	c := a.clause()
	if c.Has(a.claim.Own.To) && a.claim.Quantity != nil && a.claim.Own.From >= c.From {
		c.To = a.claim.Own.To
	}
	return c
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
	return slices.ContainsFunc(a.source.Periods, func(q period.Period) bool {
		return q.Grain == p.Grain && !q.Resolved() && (q.Count == p.Count || q.Count == 0 || p.Count == 0)
	})
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
