package extract

import (
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

// moved leaves of the times between which something was moved the one that holds now:
// "moved from 1 May to 15 June" is no stretch of six weeks.
func (s *Sentence) moved() {
	for i := range s.Periods {
		p := &s.Periods[i]
		r := s.words(p.Span)
		if p.Kind != period.Interval || r.Len() < 3 || s.Words[r.From].Lower != "from" || !s.movesDate(r.From) {
			continue
		}
		for at := r.From + 1; at+1 < r.To; at++ {
			if s.Words[at].Lower != "to" {
				continue
			}
			start := s.Words[at+1].Span.Start
			found := period.Find(s.spoken[start-s.Span.Start:p.Span.End-s.Span.Start], s.Transcript.Date)
			if len(found) == 1 {
				found[0].Span = found[0].Span.Shift(start)
				found[0].Span.Start = s.Words[at].Span.Start
				*p = found[0]
			}
			break
		}
	}
}

// movesDate reports whether the last verb before word i is one of moving a date.
func (s *Sentence) movesDate(i int) bool {
	last := i - 1
	for i--; i >= 0; i-- {
		if w := s.Words[i]; w.verb() && w.Tag != "IN" {
			return w.LemmaIn("moving a date") || lexicon.In("moving a date", w.Lemma+" "+s.Words[last].Lower)
		}
	}
	return false
}
