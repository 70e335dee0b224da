package factcheck_test

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/factcheck"
)

// A sentence of a conference with one of its nouns, names or adjectives changed
// for another of the conference is hardly ever supported: not by that the
// passage, or the document, has the other word as well. Some of the changed
// sentences are true ("lenders" for "banks").
func TestSwappedWordsAreNotSupported(t *testing.T) {
	if testing.Short() {
		t.Skip("many checks")
	}
	files, err := filepath.Glob("testdata/conferences/*.txt")
	require.NoError(t, err)
	tried, supported := 0, 0
	for _, file := range files {
		transcript, err := format.Open(file)
		require.NoError(t, err)
		c, random := checker(t, transcript), rand.New(rand.NewPCG(1, 2))
		words := wordsByKind(transcript)
		for _, s := range assertions(transcript) {
			if len(s.Words) < 6 || len(s.Words) > 30 {
				continue
			}
			for i, w := range s.Words {
				of := words[kindOf(w)]
				if i == 0 || len(of) == 0 {
					continue
				}
				other := of[random.IntN(len(of))]
				if strings.EqualFold(other, w.Lower) {
					continue
				}
				text := s.Span.In(transcript.Text)
				at := w.Span.Start - s.Span.Start
				tried++
				statement := text[:at] + other + text[at+w.Span.Len():]
				if c.Check(context.Background(), factcheck.Statement{Text: statement}).Verdict == factcheck.Supported {
					supported++
				}
			}
		}
	}
	t.Logf("%d changed sentences, %d supported", tried, supported)
	assert.LessOrEqual(t, 100*supported, 6*tried, "more than 6 %% supported")
}

// kindOf is what a word may be changed for, "" if for nothing.
func kindOf(w extract.Word) string {
	switch {
	case w.Class != extract.Content:
		return ""
	case w.Upper:
		return "name"
	case w.Tag == "NN" || w.Tag == "NNS" || w.Tag == "JJ":
		return w.Tag
	}
	return ""
}

func wordsByKind(t *corpus.Transcript) map[string][]string {
	out := make(map[string][]string)
	for _, s := range extract.Read(t).Sentences {
		for i, w := range s.Words {
			if kind := kindOf(w); kind != "" && i > 0 {
				out[kind] = append(out[kind], w.Span.In(t.Text))
			}
		}
	}
	return out
}
