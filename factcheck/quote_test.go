package factcheck_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/factcheck"
)

// The second half of each sentence is quoted, and the first is told by the
// writer. What is told is the source's: never refuted. Told with the opposite
// of a word or with another number, it is never supported.
func TestHalfQuoted(t *testing.T) {
	opposite := map[string]string{
		"rose": "fell", "fell": "rose", "grew": "shrank", "increased": "decreased", "higher": "lower", "lower": "higher",
		"is": "isn't", "was": "wasn't", "are": "aren't", "were": "weren't", "will": "won't", "can": "cannot", "has": "hasn't", "have": "haven't",
	}
	for _, transcript := range transcripts(t)[1:] {
		c := checker(t, transcript)
		halves, supported, changed, wrong := 0, 0, 0, 0
		for _, s := range assertions(transcript) {
			text := strings.TrimSuffix(strings.Join(strings.Fields(s.Text()), " "), ".")
			words := strings.Fields(text)
			if len(words) < 12 || s.Speaker() == "" || transcript.Restated || strings.ContainsAny(text, "\"“”<[—:;") {
				continue
			}
			half := func(told []string) factcheck.Report {
				statement := s.Speaker() + " said that " + strings.Join(told, " ") + " “" + strings.Join(words[len(told):], " ") + ".”"
				return c.Check(context.Background(), factcheck.Statement{Text: statement})
			}
			told := words[:len(words)/2]
			report := half(told)
			halves++
			if report.Verdict == factcheck.Supported {
				supported++
			}
			if report.Verdict == factcheck.Refuted {
				wrong++
				t.Log(report)
			}
			for i, word := range told {
				other, ok := opposite[word]
				if !ok {
					continue
				}
				altered := append([]string(nil), told...)
				altered[i] = other
				changed++
				if r := half(altered); r.Verdict == factcheck.Supported {
					wrong++
					t.Log(r)
				}
			}
		}
		t.Logf("%s: %d of %d half quoted sentences supported, %d changed", transcript.ID, supported, halves, changed)
		assert.Zero(t, wrong, transcript.ID)
	}
}
