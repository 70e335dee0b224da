package extract

import (
	"sort"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/period"
)

// inherit gives claims the period that their passage is about.
//
// A passage's period is set by a sentence that opens with one. "In 2023, …"
// holds until another is set or the turn ends, "As of the end of November, …"
// to the end of its paragraph; a turn that sets none takes the title's. Only
// claims without a period of their own take it, and theirs is marked
// Inherited.
func (r *Reading) inherit() {
	var title, passage, point, last *period.Period
	turn, paragraph := -1, -1
	next := 0
	for _, s := range r.Sentences {
		if s.Turn != turn {
			turn, passage, last = s.Turn, title, nil
		}
		if s.Paragraph != paragraph {
			paragraph, point = s.Paragraph, nil
		}
		if p := s.opening(); p != nil && p.Grain >= period.Month && p.Resolved() && !p.Approx { // "a year ago" only looks back
			switch p.Relation {
			case period.In, period.Over:
				passage, point = p, nil
			case period.AsOf:
				point = p
			}
		}
		if s.Turn < 0 && title == nil {
			if p := s.period(Range{0, len(s.Words)}); p != nil && p.Grain >= period.Month && p.Resolved() {
				title = p
			}
		}
		for ; next < len(r.Claims) && r.Claims[next].Sentence == s; next++ {
			c := r.Claims[next]
			if c.Period == nil {
				c.Period = c.Sentence.then(c.Clause)
			}
			c.within(last, passage, title)
			if c.Period != nil && c.Period.Kind == period.Interval && c.Period.Resolved() {
				last = c.Period
			}
			switch {
			case c.Period != nil:
			case s.opening() != nil:
				p := *s.opening()
				c.Period = &p
			case point != nil && c.Stance == Asserted:
				p := *point
				p.Inherited = true
				c.Period = &p
			case passage != nil && c.Stance == Asserted:
				p := *passage
				p.Inherited = true
				c.Period = &p
			}
		}
	}
}

// opening is the period that the sentence opens with, nil if it does not.
func (s *Sentence) opening() *period.Period {
	limit := 0
	for limit < len(s.Words) && limit < 4 && (s.Words[limit].Class != Content || s.Words[limit].Lower == "fiscal") {
		limit++
	}
	return s.period(Range{0, limit})
}

// Context is the numbers of the sentences that sentence i of the reading leans
// on: up to two before it in its turn, and the one that opens its paragraph;
// where a short answer begins, the last of the question.
func (r *Reading) Context(i int) []int {
	s := r.Sentences[i]
	var out []int
	for j := i - 1; j >= 0 && j >= i-2 && r.Sentences[j].Turn == s.Turn; j-- {
		out = append(out, j)
	}
	first := sort.Search(i, func(j int) bool { return r.Sentences[j].Paragraph >= s.Paragraph })
	if first < i-2 {
		out = append(out, first)
	}
	return append(out, r.question(i)...)
}

// question is the sentences of a question that sentence i, a short one at the
// beginning of the answer, may speak of.
func (r *Reading) question(i int) []int {
	const (
		opening = 2  // sentences of the answer
		short   = 10 // words of such a sentence
		asked   = 3  // sentences of the question
	)
	turn := r.Sentences[i].Turn
	first := sort.Search(i, func(j int) bool { return r.Sentences[j].Turn >= turn })
	if i-first >= opening || first == 0 || turn < 1 || len(r.Sentences[i].Words) > short && !r.Sentences[i].takesUp() {
		return nil
	}
	before := r.Sentences[first-1].Turn
	turns := r.Transcript.Turns
	if before < 0 || turns[before].Kind != corpus.Question || turns[turn].Kind == corpus.Question {
		return nil
	}
	var out []int
	for j := first - 1; j >= max(0, first-asked) && r.Sentences[j].Turn == before; j-- {
		out = append(out, j)
	}
	return out
}

// takesUp reports whether a sentence begins with an auxiliary that takes up the verb
// of the question: "We are, in two towns: …", "Yes, they have, since May".
func (s *Sentence) takesUp() bool {
	i := 0
	for i < len(s.Words) && (s.Words[i].Lower == "yes" || s.Words[i].Lower == "," || s.Words[i].Tag == "UH") {
		i++
	}
	return i+2 < len(s.Words) && s.Words[i].Tag == "PRP" && s.Words[i+1].finite() && s.Words[i+1].Class == Function && s.Words[i+2].Class == Punct
}

// then is the time that a clause with "when" tells more of: the May of "since May 2023,
// when it stood at 5 percent". It is nil if it tells of none.
func (s *Sentence) then(clause int) *period.Period {
	at := s.Clauses[clause].From
	if at < 2 || s.Words[at].Lower != "when" {
		return nil
	}
	end := s.Words[at-1].Span
	if s.Words[at-1].Lower == "," {
		end = s.Words[at-2].Span
	}
	for i := range s.Periods {
		p := s.Periods[i]
		if p.Span.End != end.End || p.Kind != period.Interval || p.Part != period.Whole {
			continue
		}
		if p.Relation == period.Since && p.End.IsZero() {
			p = p.Unit()
		}
		if p.Relation == period.In {
			return &p
		}
	}
	return nil
}

// within works out a time that leans on another: "the quarter" on that of its passage, "a
// year earlier" on the one told last.
func (c *Claim) within(last, passage, title *period.Period) {
	if c.Period == nil || c.Period.Kind != period.Interval {
		return
	}
	if c.Period.Count < 0 && last != nil {
		passage = last
	}
	for _, of := range [...]*period.Period{passage, title} {
		if of == nil {
			continue
		}
		if p, ok := c.Period.Within(*of); ok {
			c.Period = &p
			return
		}
	}
}
