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
}

func (t told) operand() operand {
	return operand{*t.Quantity, t.source, t.Claim.String(), ""}
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
		if i+1 < len(figures) {
			if k, ok := newCourse(x, figures[i+1]); ok {
				out = append(out, k)
			}
		}
	}
	if next := s.place + 1; len(figures) > 0 && next < len(c.index.sources) && c.index.sources[next].Turn == s.Turn && c.index.sources[next].Transcript == s.Transcript {
		if then := c.index.sources[next].levels(); len(then) > 0 {
			if k, ok := newCourse(figures[len(figures)-1], then[0]); ok && !ambiguous(figures, then) {
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
		if q == nil || c.Given || c.Kind != extract.Level && c.Kind != extract.Share || q.Rank || q.Score || q.Multiple || q.Range && !q.FromTo || lasting(q) && c.Kind == extract.Share {
			continue
		}
		out = append(out, told{c, s})
	}
	return out
}

// ambiguous reports whether a sentence has several figures of the kind that
// the next one begins with.
func ambiguous(figures, then []told) bool {
	n := 0
	for _, f := range figures {
		if unitsAgree(f.Quantity, then[0].Quantity) {
			n++
		}
	}
	return n > 1
}

func fromTo(x told) course {
	before, after := *x.Quantity, *x.Quantity
	before.FromTo, before.Range, before.Max = false, false, quantity.Decimal{}
	after.FromTo, after.Range, after.Value, after.Max = false, false, after.Max, quantity.Decimal{}
	b, a := *x.Claim, *x.Claim
	b.Quantity, a.Quantity, b.Period = &before, &after, nil
	return course{before: told{&b, x.source}, after: told{&a, x.source}}
}

// newCourse sets two figures in the order of their times. False if they are
// not of one measure, or their order is not told.
func newCourse(x, y told) (course, bool) {
	if !unitsAgree(x.Quantity, y.Quantity) || !y.continues(x) {
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

// continues reports whether a figure is of what the one before it is of: its
// words name nothing that the first one's sentence does not.
func (t told) continues(x told) bool {
	own := t.Own
	if t.source != x.source || t.Clause != x.Clause {
		own = t.source.Clauses[t.Clause].Range
	}
	for i := range t.source.terms {
		u := &t.source.terms[i]
		if !own.Has(u.word) || u.way != change.None || u.measure || u.generic || formerly(u.lemma) || reckons("foretelling", u.lemma) || t.counts(u.word) {
			continue
		}
		if !x.source.has(*u, x.source.Clauses[x.Clause].Range) && !x.source.has(*u, x.Subject) {
			return false
		}
	}
	if t.source != x.source || t.Clause != x.Clause {
		r := t.Subject
		return r.Len() == 0 || t.source.Clauses[t.Clause].Subject == r && (lexicon.In("pronouns", t.source.Words[r.To-1].Lower) || t.source.Words[r.To-1].Lower == "there" || t.source.speaks(r))
	}
	return true
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
	return t.past() && !u.past()
}

// past reports whether the figure's words say that it is one of before.
func (t told) past() bool {
	if t.Former {
		return true
	}
	own := t.Own
	if t.Subject.Len() > 0 && t.source.Clauses[t.Clause].Subject == t.Subject && t.Subject.From < own.From {
		own.From = t.Subject.From
	}
	words := t.source.Words
	for i := own.From; i < own.To; i++ {
		if formerly(words[i].Lower) {
			return true
		}
	}
	if p := t.Period; p != nil && !p.Inherited {
		day := t.source.Transcript.Date
		return p.Kind == period.Comparison || p.Resolved() && !day.IsZero() && !p.End.IsZero() && p.End.Before(day.AddDate(0, -1, 0))
	}
	return false
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

// at reports whether the figure is told for the period.
func (t told) at(p *period.Period, spoken time.Time) bool {
	if !p.Resolved() && p.Kind == period.Comparison && t.source.hasLemma(t.source.Clauses[t.Clause].Range, p.Grain.String()) {
		return true // "a year earlier", "a year ago"
	}
	if q := t.Period; q != nil && !q.Inherited {
		if q.Kind == period.Comparison && p.Kind == period.Comparison || !q.Resolved() && !p.Resolved() {
			return q.Grain == p.Grain && q.Count == p.Count
		}
		x, y := sameYear(at(q), at(unit(p)))
		return sameTime(x, y) || x.Contains(*y)
	}
	return !spoken.IsZero() && !p.Start.After(spoken) && p.End.After(spoken)
}
