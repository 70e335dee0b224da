package extract

import (
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// counting is the figure with its unit, where the subject says what is
// counted: "the number of jobs reached 400".
func (s *Sentence) counting(c *Claim, f figure) *quantity.Quantity {
	if !f.Unit.IsZero() || !f.Whole.IsZero() {
		return f.Quantity
	}
	if noun := s.inNumber(f); noun >= 0 {
		q := *f.Quantity
		q.UnitSpan = s.Words[noun].Span
		q.Unit = quantity.Unit{Name: s.Words[noun].Lemma, Dimension: quantity.Count}
		return &q
	}
	from := c.Subject.From
	for from < c.Subject.To && (s.Words[from].Class == Punct || s.Words[from].Tag == "DT" || s.Words[from].Tag == "JJ") {
		from++
	}
	if from+2 >= c.Subject.To || s.Words[from].Lower != "number" || s.Words[from+1].Lower != "of" {
		return f.Quantity
	}
	from += 2
	to, noun := from, from
	for to < c.Subject.To && (s.Words[to].noun() || strings.HasPrefix(s.Words[to].Tag, "JJ") || s.Words[to].Tag == "CD") {
		if s.Words[to].noun() {
			noun = to
		}
		to++
	}
	if to == from {
		return f.Quantity
	}
	q := *f.Quantity
	q.UnitSpan = corpus.Span{Start: s.Words[from].Span.Start, End: s.Words[noun].Span.End}
	var name []string
	for i := from; i < noun; i++ {
		name = append(name, s.Words[i].Lower)
	}
	q.Unit = quantity.Unit{Name: strings.Join(append(name, s.Words[noun].Lemma), " "), Dimension: quantity.Count}
	return &q
}

// inNumber is the noun of which a bare figure is told after it: the guarantees of "guarantees
// worth 50 million, 120 in number"; -1 if it is told so of none.
func (s *Sentence) inNumber(f figure) int {
	next := f.words.To
	if next+1 >= len(s.Words) || s.Words[next].Lower != "in" || s.Words[next+1].Lower != "number" {
		return -1
	}
	for i := f.words.From - 1; i >= 0; i-- {
		if w := s.Words[i]; w.Tag == "NNS" && w.Class == Content {
			return i
		} else if w.verb() {
			break
		}
	}
	return -1
}

// object is the noun phrase between the verb and its figure: "saw revenue up
// 6 %", "an increased volume of 16 %"; empty if the figure follows the verb.
func (s *Sentence) object(c *Clause, cl *Claim, f figure) Range {
	noun := func(w Word) bool { return w.noun() || strings.HasPrefix(w.Tag, "JJ") || w.Tag == "VBN" }
	from := max(cl.Own.From, c.Verb+1)
	to := s.words(f.Span).From
	for to > from && !s.Words[to-1].noun() && s.Words[to-1].Class != Punct {
		to--
	}
	start := to
	for start > from && noun(s.Words[start-1]) {
		start--
	}
	if c.Verb < 0 || start == to || s.words(f.Span).From-to > 4 {
		return Range{}
	}
	return Range{start, to}
}

// scope is the prepositional phrase that restricts the figure.
func (s *Sentence) scope(cl *Claim, f figure) Range {
	preposition := func(i int) bool {
		return s.Words[i].In("opening a scope") && s.Words[i].Class != Time && i+1 < len(s.Words) && s.Words[i+1].Class != Time
	}
	for i := f.words.To; i < cl.Own.To; i++ {
		if preposition(i) {
			return Range{i, s.phraseEnd(i+1, cl.Own.To)}
		}
	}
	for i := cl.Subject.From; i < cl.Subject.To; i++ {
		if preposition(i) && s.Words[i].Lower != "of" {
			return Range{i, s.phraseEnd(i+1, cl.Subject.To)}
		}
	}
	return Range{}
}

func (s *Sentence) phraseEnd(i, end int) int {
	for i < end && s.Words[i].Class != Punct && !s.Words[i].finite() && s.Words[i].Class != Figure {
		i++
	}
	return i
}

// period is the period that the words of the range name, nil if they name
// none. Of several the last to be opened counts: "in 2023", not "in 2022" of
// a comparison.
func (s *Sentence) period(r Range) *period.Period {
	for i := range s.Periods {
		p := &s.Periods[i]
		w := s.words(p.Span)
		if r.Has(w.From) && dated(p) && !s.comparedWith(w.From) {
			return s.since(p, r)
		}
	}
	return nil
}

// periodOf is the period of the range that stands nearest to a figure, after
// it rather than before.
func (s *Sentence) periodOf(f figure, r Range) *period.Period {
	var best *period.Period
	distance := func(p *period.Period) int {
		if w := s.words(p.Span); w.From < f.words.From {
			return 2*(f.words.From-w.To) + 1
		} else {
			return w.From - f.words.To
		}
	}
	for i := range s.Periods {
		p := &s.Periods[i]
		from := s.words(p.Span).From
		if r.Has(from) && dated(p) && !s.comparedWith(from) && !s.opensNext(f, from) && (best == nil || distance(p) < distance(best)) {
			best = p
		}
	}
	if best == nil {
		return nil
	}
	return s.since(best, r)
}

// since is a period, or the time from it on where it stands in a clause with
// "since": "since the club was founded in 1998".
func (s *Sentence) since(p *period.Period, r Range) *period.Period {
	verb := false
	for i := s.words(p.Span).From - 1; i >= r.From && s.Words[i].Class != Punct && p.Relation == period.In; i-- {
		if verb = verb || s.Words[i].finite(); verb && s.Words[i].Lower == "since" {
			q := *p
			q.Relation, q.End = period.Since, time.Time{}
			return &q
		}
	}
	return p
}

// periodWhen is the period right before a clause with "when" that says more of it: "than last
// year, when it was 9"; nil if there is none.
func (s *Sentence) periodWhen(c *Clause) *period.Period {
	if c.From == 0 || s.Words[c.From].Lower != "when" {
		return nil
	}
	last := c.From - 1
	if s.Words[last].Lower == "," {
		last--
	}
	for i := range s.Periods {
		p := &s.Periods[i]
		if last < 0 || !p.Span.Contains(s.Words[last].Span) {
			continue
		}
		if dated(p) && p.Relation == period.In || s.words(p.Span).Len() < 2 {
			return p
		}
		start := s.Words[s.words(p.Span).From+1].Span.Start // "since September, when" it was so in September
		if found := period.Find(s.spoken[start-s.Span.Start:p.Span.End-s.Span.Start], s.Transcript.Date); len(found) == 1 {
			found[0].Span = found[0].Span.Shift(start)
			return &found[0]
		}
	}
	return nil
}

// opensNext reports whether the period at word i opens what is said after a
// figure: the "in 2019" of "last year it was 90 percent, and in 2019 it was 92".
func (s *Sentence) opensNext(f figure, i int) bool {
	if s.Words[max(i-1, 0)].Tag == "IN" {
		i--
	}
	if i <= f.words.To || s.Words[i-1].Tag != "CC" {
		return false
	}
	before := s.Words[i-2].Class
	return before == Punct || before == Figure
}

// dated reports whether a mention of time says when something was so.
func dated(p *period.Period) bool {
	return p.Kind == period.Interval || p.Kind == period.Label && p.Resolved()
}

// given reports whether the figure is presupposed rather than asserted: a
// definite noun phrase ("the 41 categories", "its three plants").
func (s *Sentence) given(f figure) bool {
	before := f.words.From - 1
	if before < 0 || f.Unit.Dimension != quantity.Count || f.Bound != quantity.Exact {
		return false
	}
	return s.Words[before].In("before what is known")
}

// comparedWith reports whether the words before index i make a basis of comparison.
func (s *Sentence) comparedWith(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if s.Words[j].Class == Figure {
			return false // "from 20 percent in 2008": the figure is compared, not the time
		}
		if s.Words[j].Class == Time && s.Words[j].Lower == "from" {
			return false // that of another time: see moved
		}
		if s.Words[j].In("before a basis") {
			return true
		}
		switch s.Words[j].Lower {
		case "on": // "up 3 percent on the same quarter a year earlier"
			if slices.ContainsFunc(s.Words[j:i], func(w Word) bool { return w.Lower == "same" }) {
				return true
			}
		case "as": // "twice as many as in May"
			if j > 1 && (s.Words[j-2].Lower == "as" || j > 2 && s.Words[j-3].Lower == "as") {
				return true
			}
		case ",", ";":
			return false
		}
	}
	return false
}

// basis is what a change is measured against: "year on year", "than …".
func (s *Sentence) basis(r Range) corpus.Span {
	for i := range s.Periods {
		if p := &s.Periods[i]; p.Kind == period.Comparison && r.Has(s.words(p.Span).From) {
			return p.Span
		}
	}
	for i := r.From; i < r.To; i++ {
		if s.Words[i].Lower == "than" && s.Words[i].Class != Figure {
			return corpus.Span{Start: s.Words[i].Span.Start, End: s.Words[s.phraseEnd(i, r.To)-1].Span.End}
		}
	}
	return corpus.Span{}
}

// compares is how the range sets its subject against another thing.
func (s *Sentence) compares(r Range) change.Way {
	for _, c := range s.Changes {
		if r.Has(c.Start) && (c.Way == change.Above || c.Way == change.Below) && !s.bounds(c.Start) {
			return c.Way
		}
	}
	for i := r.From; i < r.To; i++ {
		if w := s.Words[i].Lower; (w == "above" || w == "below") && i > r.From && i+1 < r.To && s.Words[i].Class == Function && s.comparedTo(i+1) {
			if w == "above" {
				return change.Above
			}
			return change.Below
		}
		if s.Words[i].Lower != "than" || s.boundsUnit(i+1) {
			continue
		}
		for j := i - 1; j >= max(r.From, i-12); j-- {
			next := strings.TrimSuffix(s.Words[j+1].Lower, "ly")
			switch w := s.Words[j]; {
			case w.Class == Figure:
			case w.Lower == "more" && lexicon.In("less", next): // "more slowly"
				return change.Below
			case w.Lower == "more" || w.Comparative() && lexicon.In("more", wordnet.Lemma(w.Lower, wordnet.Adj)):
				return change.Above
			case w.Lower == "fewer" || w.Lower == "less" || w.Comparative() && lexicon.In("less", wordnet.Lemma(w.Lower, wordnet.Adj)):
				return change.Below
			}
		}
	}
	return change.None
}

// boundsUnit reports whether the words from i on, after "than", are one of a unit of time, and
// no time that is looked back to: "more than a month late", not "more than a month ago".
func (s *Sentence) boundsUnit(i int) bool {
	if i+1 >= len(s.Words) || s.Words[i].Lower != "a" && s.Words[i].Lower != "an" || !s.Words[i+1].LemmaIn("units of time") {
		return false
	}
	return i+2 == len(s.Words) || !s.Words[i+2].In("looking back")
}

// comparedTo reports whether the words from i on, after "above" or "below", name what a
// thing is compared with: "above the average", "is below core inflation".
func (s *Sentence) comparedTo(i int) bool {
	const far = 3 // words
	yardstick := func(w Word) bool { return w.LemmaIn("yardsticks") }
	switch w := s.Words[i]; {
	case w.Lower == "the" || w.Lower == "it" || w.Lower == "that" || w.Lower == "those" || yardstick(w):
		return true
	case w.Tag == "PRP$": // "above its average", not "above its low of 2022"
		return slices.ContainsFunc(s.Words[i:min(i+far, len(s.Words))], yardstick)
	case w.Class != Content || w.Tag == "NNS" && i+1 < len(s.Words) && s.Words[i+1].Class != Content: // "above expectations"
		return false
	}
	before := s.Words[i-2]
	return before.Lemma == "be" || before.Lemma == "remain" || before.Lemma == "stay"
}

// streak is the streak that the range names, nil if there is none.
func (s *Sentence) streak(r Range) *period.Period {
	for i := range s.Periods {
		if p := &s.Periods[i]; p.Kind == period.Streak && r.Has(s.words(p.Span).From) {
			return p
		}
	}
	return nil
}

// Running reports whether word i is one of those that tell a streak: "three years
// in a row".
func (s *Sentence) Running(i int) bool {
	return slices.ContainsFunc(s.Periods, func(p period.Period) bool {
		return p.Kind == period.Streak && p.Span.Contains(s.Words[i].Span)
	})
}

// bounds reports whether word i is the bound of a figure: "exceeded 300 million".
func (s *Sentence) bounds(i int) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool { return q.BoundSpan.Contains(s.Words[i].Span) })
}
