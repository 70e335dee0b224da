package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A course is one measure told for two times in one breath: "the wait is 14
// weeks. A year ago it was 17", "21 hours, against 34 a year before". What is
// told of the one figure holds of the other.
type course struct {
	before, after told
	foretold      bool // before is what was planned or expected
}

// A told is a figure of a course.
type told struct {
	*extract.Claim
	source *source
	worked string // how the figure was worked out, "" of one that the sentence has
}

// told is the claim's figure as one of a course.
func (a *alignment) told() told { return told{Claim: a.claim, source: a.source} }

func (t told) operand() operand {
	return operand{*t.Quantity, t.source, t.Claim.String(), t.worked}
}

// courses are those that begin in the sentence.
func (c *Checker) courses(s *source) []course {
	var out []course
	figures := s.levels()
	for i, x := range figures {
		if x.Quantity.FromTo {
			out = append(out, fromTo(x))
			continue
		}
		if k, ok := s.movedTo(x); ok {
			out = append(out, k)
		}
		if i+1 < len(figures) {
			if k, ok := newCourse(x, figures[i+1]); ok {
				out = append(out, k)
			}
		}
	}
	if next := c.following(s); len(figures) > 0 && next != nil {
		if then := next.levels(); len(then) > 0 {
			if k, ok := newCourse(lastLike(figures, then[0]), then[0]); ok && !ambiguous(figures, then) {
				out = append(out, k)
			}
		}
	}
	return out
}

// levels are the sentence's figures of how much there is or was.
func (s *source) levels() []told {
	var out []told
	for _, c := range s.claims {
		q := c.Quantity
		if q == nil || c.Given || c.Kind != extract.Level && c.Kind != extract.Share && c.Kind != extract.Change || q.Rank || q.Score || q.Multiple || q.Range && !q.FromTo {
			continue
		}
		if c.Kind == extract.Level && c.Compares != change.None || q.FromTo && c.Direction != change.Up && c.Direction != change.Down {
			continue // "9 percent below the peak", "a range from 2 to 3"
		}
		out = append(out, told{Claim: c, source: s})
	}
	return out
}

// ambiguous reports whether a sentence has several figures of the kind that
// the next one begins with.
func ambiguous(figures, then []told) bool {
	n := 0
	for _, f := range figures {
		if unitsAgree(f.Quantity, then[0].Quantity) && (f.Kind == extract.Change) == (then[0].Kind == extract.Change) {
			n++
		}
	}
	return n > 1
}

// lastLike is the last figure of a sentence that is a change as the given one is, or as it
// is not: "13 million, 150,000 fewer than in 2022. In 2018 it was 15 million".
func lastLike(figures []told, then told) told {
	for i := len(figures) - 1; i > 0; i-- {
		if (figures[i].Kind == extract.Change) == (then.Kind == extract.Change) {
			return figures[i]
		}
	}
	return figures[0]
}

func fromTo(x told) course {
	before, after := *x.Quantity, *x.Quantity
	before.FromTo, before.Range, before.Max = false, false, quantity.Decimal{}
	after.FromTo, after.Range, after.Value, after.Max = false, false, after.Max, quantity.Decimal{}
	b, a := *x.Claim, *x.Claim
	b.Quantity, a.Quantity, b.Period = &before, &after, nil
	b.Kind, a.Kind = extract.Level, extract.Level
	return course{before: told{Claim: &b, source: x.source}, after: told{Claim: &a, source: x.source}}
}

// movedTo is the course to a level of which is told by what amount it moved: "rose by 40 to
// 240" went from 200, as did "240, 40 more than the year before".
func (s *source) movedTo(x told) (course, bool) {
	if x.Kind != extract.Level {
		return course{}, false
	}
	moved := s.changeSince(x.Claim, nil, true, "")
	if moved == nil || moved.Quantity.Multiple || rate(percent(*moved.Quantity)) {
		return course{}, false
	}
	when := basisOf(moved)
	if when == nil && (moved.Clause != x.Clause || moved.Direction != x.Direction || moved.Compares != change.None) {
		return course{}, false
	}
	w, _ := beforeChange(x.operand(), operand{*moved.Quantity, s, moved.String(), ""}, moved.Direction)
	before, q := *x.Claim, *x.Quantity
	q.Value = w.result.Value
	before.Quantity, before.Period = &q, when
	return course{before: told{&before, s, "(" + w.text + ")"}, after: x}, q.Value.Sign() > 0
}

// newCourse sets two figures in the order of their times. False if they are
// not of one measure, or their order is not told.
func newCourse(x, y told) (course, bool) {
	x, y = shareUnit(x, y)
	if x.Quantity.Unit.Name != y.Quantity.Unit.Name || x.Quantity.Whole.IsZero() != y.Quantity.Whole.IsZero() ||
		(x.Kind == extract.Change) != (y.Kind == extract.Change) || x.Kind == extract.Change && x.Direction != y.Direction || !y.continues(x) {
		return course{}, false
	}
	k := course{before: x, after: y}
	switch {
	case x.foretold() != y.foretold():
		k.foretold = true
		if y.foretold() {
			k.before, k.after = y, x
		}
		return k, true
	case x.earlier(y):
		return k, true
	case y.earlier(x):
		k.before, k.after = y, x
		return k, true
	}
	return course{}, false
}

// shareUnit gives a bare figure the unit of the other, if it is of the same
// magnitude: "2.8 million tonnes; a year ago it was 3.1 million".
func shareUnit(x, y told) (told, told) {
	bare, other := &y, &x
	if !y.Quantity.Unit.IsZero() {
		bare, other = &x, &y
	}
	if !bare.Quantity.Unit.IsZero() {
		return x, y
	}
	few := quantity.NewDecimal(20, 0)
	a, b := bare.Quantity.Value, other.Quantity.Value
	if a.Cmp(b.Mul(few)) > 0 || b.Cmp(a.Mul(few)) > 0 {
		return x, y
	}
	c, q := *bare.Claim, *bare.Quantity
	q.Unit = other.Quantity.Unit
	c.Quantity, bare.Claim = &q, &c
	return x, y
}

// continues reports whether a figure is of what the one before it is of: its
// words name nothing that the first one's sentence does not.
func (t told) continues(x told) bool {
	own := t.Own
	if t.source != x.source || t.Clause != x.Clause {
		own = t.source.Clauses[t.Clause].Range
	}
	for i := range t.source.terms {
		u := &t.source.terms[i]
		if !own.Has(u.word) || u.way != change.None || u.measure || u.generic || formerly(u.lemma) || reckons("foretelling", u.lemma) || t.counts(u.word) || t.source.Words[u.word].Class == extract.Time || setsTimesApart(u.lemma) {
			continue
		}
		if !x.source.has(*u, x.Own) && !x.source.has(*u, x.Head) && !x.source.has(*u, x.Subject) {
			return false
		}
	}
	if t.source != x.source || t.Clause != x.Clause {
		r := t.Subject
		if r.Len() == 0 || t.source.Clauses[t.Clause].Subject != r {
			return r.Len() == 0
		}
		last := t.source.Words[r.To-1].Lower
		return lexicon.In("pronouns", last) || last == "there" || t.source.speaks(r) || t.source.onlyTime(r) ||
			x.Subject.Len() > 0 && x.source.Words[x.Subject.To-1].Lower == last // "we" of "we"
	}
	return true
}

// setsTimesApart reports whether a word or phrase only sets a time against another: "after", "same
// period".
func setsTimesApart(lemma string) bool {
	return !slices.ContainsFunc(strings.Fields(lemma), func(w string) bool { return !lexicon.In("setting times apart", w) })
}

// onlyTime reports whether a range has only words of time: "the week before was 200".
func (s *source) onlyTime(r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Class == extract.Time }) &&
		!slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Class == extract.Content })
}

// speaks reports whether a range has a term.
func (s *source) speaks(r extract.Range) bool {
	return slices.ContainsFunc(s.terms, func(t term) bool { return r.Has(t.word) })
}

// counts reports whether the word is the unit of the figure.
func (t told) counts(word int) bool {
	unit := t.Quantity.UnitSpan
	return unit.Len() > 0 && unit.Contains(t.source.Words[word].Span)
}

// earlier reports whether t is told for a time before that of u.
func (t told) earlier(u told) bool {
	a, b := t.Period, u.Period
	timed := func(p *period.Period) bool { return p != nil && !p.Inherited }
	if timed(a) && timed(b) && a.Resolved() && b.Resolved() {
		x, y := sameYear(at(a), at(b))
		return x.Start.Before(y.Start) && !x.Start.IsZero()
	}
	if timed(a) && timed(b) && a.Anchor == period.Yearless && b.Anchor == period.Yearless {
		return t.before(u) && at(a).Start.Before(at(b).Start) // "6 percent in spring. By autumn it had fallen to 4"
	}
	relative := func(p *period.Period) bool { return p.Anchor == period.Passage && p.Count < 0 } // "the week before"
	if timed(a) && timed(b) && a.Resolved() != b.Resolved() && a.Anchor != period.Yearless && b.Anchor != period.Yearless && !relative(a) && !relative(b) {
		return u.now() && t.source.Done(t.Clause) // not "last year" and 2019, in a document without a date
	}
	return t.past() > u.past()
}

// before reports whether the figure is told before another.
func (t told) before(u told) bool {
	return t.source.place < u.source.place || t.source == u.source && t.Quantity.Span.Start < u.Quantity.Span.Start
}

// now reports whether the figure's clause says that it is so now.
func (t told) now() bool {
	return present(t.source.Sentence, t.Clause) && saysNow(t.source.Sentence, t.source.Clauses[t.Clause].Range)
}

// saysNow reports whether a range has a word for the time of speaking: "now", "today".
func saysNow(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return reckons("now", w.Lower) })
}

// past is how clearly the figure's words say that it is one of before.
func (t told) past() int {
	former := func(r extract.Range) bool {
		for i := r.From; i < r.To; i++ {
			if formerly(t.source.Words[i].Lower) && !(i > 0 && t.source.Words[i-1].In("from then on")) {
				return true
			}
		}
		return false
	}
	timed := t.Period != nil && !t.Period.Inherited
	day := t.source.Transcript.Date
	switch {
	case t.Former, timed && (t.Period.Kind == period.Comparison || t.Period.Anchor == period.Passage && t.Period.Count < 0), former(t.Own), former(t.Subject), t.departs():
		return 2
	case timed && !t.Period.Resolved() && lexicon.In("one of time", strings.ToLower(firstWord(t.Period.Span.In(t.source.Transcript.Text)))):
		return 1 // "last year", of a document without a date
	case timed && t.Period.Resolved() && !day.IsZero() && !t.Period.End.IsZero() && t.Period.End.Before(day.AddDate(0, -1, 0)):
		return 1
	}
	return 0
}

// departs reports whether the figure is that from which a change went: the 9 of "12, up
// from 9 in 2019".
func (t told) departs() bool {
	s := t.source
	i := s.At(t.Quantity.Span.Start) - 1
	return i > 0 && s.Words[i].Lower == "from" && slices.ContainsFunc(s.Changes, func(c change.Change) bool {
		return c.Start < i && i <= c.End && (c.Way == change.Up || c.Way == change.Down)
	})
}

// plainTime is a time without the sign of the possessive.
func plainTime(words string) string {
	return strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "’s")
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func formerly(word string) bool { return reckons("formerly", word) }

// foretold reports whether the figure is told as one planned or expected, by a
// noun: "the first estimate was 40".
func (t told) foretold() bool {
	r := t.source.Clauses[t.Clause].Subject
	return slices.ContainsFunc(t.source.Words[r.From:r.To], func(w extract.Word) bool {
		return strings.HasPrefix(w.Tag, "NN") && reckons("foretelling", w.Lemma)
	})
}

// at reports whether the figure is told for a period that a statement names.
func (t told) at(p *period.Period, in *extract.Sentence) bool {
	spoken := t.source.Transcript.Date
	if (p.Kind == period.Comparison || p.Anchor == period.Passage && p.Count == -1 && !p.Resolved()) && t.one(p.Grain) {
		return true // "a year earlier", "a year ago"
	}
	if p.Kind == period.Comparison && t.ago(p, in) {
		return true // "four years ago"
	}
	if q := t.Period; q != nil && !q.Inherited {
		if !q.Resolved() && !p.Resolved() {
			return strings.EqualFold(plainTime(q.Span.In(t.source.Transcript.Text)), plainTime(p.Span.In(in.Transcript.Text)))
		}
		if q.Resolved() != p.Resolved() && q.Anchor != period.Yearless && p.Anchor != period.Yearless {
			return false
		}
		x, y := sameYear(at(q), at(unit(p)))
		return sameTime(x, y) || x.Contains(*y)
	}
	return !spoken.IsZero() && !p.Start.After(spoken) && p.End.After(spoken)
}

// one reports whether the figure's words have that for a unit of time, and
// that of one: "a year ago", "last year", not "ten years ago".
func (t told) one(g period.Grain) bool {
	r, words := t.Own, t.source.Words
	if t.source.figures < 2 {
		r = t.source.Clauses[t.Clause].Range
	}
	for i := max(r.From, 1); i < r.To; i++ {
		if words[i].Lower == g.String() && (words[i-1].In("one of time")) {
			return true
		}
	}
	return false
}

// ago reports whether the figure is told for a time that lies as long ago as the
// length of a statement says.
func (t told) ago(length *period.Period, in *extract.Sentence) bool {
	q, day := t.Period, t.source.Transcript.Date
	if q != nil && !q.Resolved() { // in a document without a date
		words, ok := strings.CutSuffix(strings.ToLower(wordsOf(t.source.Sentence, q)), " ago")
		return ok && strings.HasSuffix(strings.ToLower(wordsOf(in, length)), words)
	}
	if q == nil || q.Inherited || !q.Resolved() || day.IsZero() || length.Kind != period.Duration && length.Kind != period.Comparison || length.Grain < period.Month || length.Count == 0 {
		return false
	}
	months := map[period.Grain]int{period.Month: 1, period.Quarter: 3, period.Year: 12, period.Decade: 120}[length.Grain]
	count := max(length.Count, -length.Count) // negative of "than four years ago"
	then := day.AddDate(0, -months*count, 0)
	return months > 0 && !then.Before(q.Start) && then.Before(q.End)
}
