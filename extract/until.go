package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/period"
)

// What was not so until a time came to be so then: "the port did not open until April".

// notUntil reports whether clause i tells so when a thing was done.
func (s *Sentence) notUntil(i int) bool {
	c := s.Clauses[i]
	if c.Verb < 0 {
		return false
	}
	denied, did := false, false
	for j := c.From; j < c.To; j++ {
		w := s.Words[j]
		did = did || (w.Lower == "did" || w.Lower == "was" || w.Lower == "were") && j <= c.Verb
		if w.Lower == "not" || w.Lower == "n't" {
			denied = true
		}
		timed := j+1 < c.To && s.Words[j+1].Class == Time && s.Words[j+1].noun()
		if w.Lower == "until" && denied && timed && (j > c.Verb || j < c.Verb && s.Words[j-1].Lower == "not") {
			for k := j; k <= c.Verb; k++ {
				did = did || s.Words[k].Lower == "did" || s.Words[k].Lower == "was"
			}
			return did
		}
	}
	return false
}

// untilWhen is the time itself of which a period says "until".
func (s *Sentence) untilWhen(until *period.Period) *period.Period {
	text := until.Span.In(s.Transcript.Text)
	at := strings.Index(strings.ToLower(text), "until ")
	if at < 0 {
		return until
	}
	at += len("until ")
	found := period.Find(text[at:], s.Transcript.Date)
	if len(found) != 1 {
		return until
	}
	found[0].Span = found[0].Span.Shift(until.Span.Start + at)
	return &found[0]
}
