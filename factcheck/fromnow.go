package factcheck

import (
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

// apartFromNow compares two times that documents without a date tell from the day of
// speaking, as if both spoke on one day: "this year" and "last year". It reports
// whether they are apart, and whether it can tell.
func (a *alignment) apartFromNow(said, found *period.Period) (apart, ok bool) {
	resolved := func(p *period.Period, s *extract.Sentence) *period.Period {
		if p.Anchor != period.Spoken || p.Resolved() || p.Kind != period.Interval || p.Span.Len() == 0 || !s.Span.Contains(p.Span) {
			return nil
		}
		all := period.Find(wordsOf(s, p), someDay)
		if len(all) != 1 || !all[0].Resolved() {
			return nil
		}
		return &all[0]
	}
	x, y := resolved(said, a.part.Sentence), resolved(found, a.source.Sentence)
	switch {
	case x == nil || y == nil || x.Approx || y.Approx:
		return false, false
	case x.Equal(*y):
		return false, true
	}
	return true, x.Disjoint(*y) && x.Grain == y.Grain
}

// someDay stands for the day of speaking where it is not known.
var someDay = time.Date(2003, time.June, 18, 0, 0, 0, 0, time.UTC)

func wordsOf(s *extract.Sentence, p *period.Period) string { return p.Span.In(s.Transcript.Text) }
