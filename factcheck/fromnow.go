package factcheck

import (
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
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
	if (said.Anchor == period.Yearless && found.Anchor == period.Yearless || said.Grain == period.Season) && said.String() == found.String() && found.Span.Len() > 0 && a.source.Span.Contains(found.Span) {
		if one, other := ofWhichYear(wordsOf(a.part.Sentence, said)), ofWhichYear(wordsOf(a.source.Sentence, found)); one != other && one != "" && other != "" {
			return true, true // "the first half of last year", "the first half of the year"
		}
		one, other := strings.ToLower(firstWord(wordsOf(a.part.Sentence, said))), strings.ToLower(firstWord(wordsOf(a.source.Sentence, found)))
		return true, one != other && lexicon.In("one of several", one) && lexicon.In("one of several", other) // "last winter", "this winter"
	}
	x, y := resolved(said, a.part.Sentence), resolved(found, a.source.Sentence)
	switch {
	case x == nil || y == nil:
		return false, false
	case x.Approx || y.Approx:
		return false, false
	case x.Equal(*y):
		return false, true
	}
	return true, x.Disjoint(*y) && x.Grain == y.Grain
}

// ofWhichYear is the word that says of which year a part of one is: the "last" of "the first half
// of last year", "this" for "the year"; "" if none does.
func ofWhichYear(words string) string {
	w := strings.Fields(strings.ToLower(words))
	n := len(w)
	switch {
	case n < 2 || w[n-1] != "year":
		return ""
	case w[n-2] == "the":
		return "this"
	case lexicon.In("one of several", w[n-2]):
		return w[n-2]
	}
	return ""
}

// someDay stands for the day of speaking where it is not known.
var someDay = time.Date(2003, time.June, 18, 0, 0, 0, 0, time.UTC)

func wordsOf(s *extract.Sentence, p *period.Period) string { return p.Span.In(s.Transcript.Text) }
