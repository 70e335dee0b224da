package record_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
	"github.com/presscheck/presscheck/corpus/record"
)

func TestTranscript(t *testing.T) {
	transcript := record.Transcript()
	require.NoError(t, corpustest.TestStore(corpus.Memory{transcript}, "record"))
	assert.Same(t, transcript, record.Transcript())
	assert.True(t, transcript.Restated)
	assert.Contains(t, transcript.Title, "restatement")
	assert.Equal(t, "China.org.cn", transcript.Publisher)
	assert.Equal(t, "2024-02-01", transcript.Date.Format("2006-01-02"))
	require.Len(t, transcript.Turns, 2)
	assert.Equal(t, corpus.Question, transcript.Turns[0].Kind)
	assert.Equal(t, corpus.Answer, transcript.Turns[1].Kind)
	assert.Equal(t, "Xin Guobin", transcript.Turns[1].Speaker)
	assert.False(t, corpus.Quote{Transcript: transcript, Turn: 1, Span: transcript.Turns[1].Span}.Verbatim())
}

// official is the transcript that the record restates; it is no part of the
// project.
func official(t *testing.T) string {
	data, err := os.ReadFile("../../../shared/transcripts/scio-2024-02-01.txt")
	if err != nil {
		t.Skip("no ../shared/transcripts: ", err)
	}
	return string(data)
}

var figure = regexp.MustCompile(`(?i)\d[\d,.]*\d(?: ?%| [mb]illion)?|\d(?:G|%)?|\b(?:first|second|third|fourth|fifth|` +
	`one|two|three|four|five|six|seven|eight|nine|ten|double|half|twice|dozen|hundred|thousand|month|months)\b`)

func TestFigures(t *testing.T) {
	want := figure.FindAllString(strings.ToLower(official(t)), -1)
	got := figure.FindAllString(strings.ToLower(record.Transcript().Text), -1)
	slices.Sort(want)
	slices.Sort(got)
	assert.Equal(t, want, got)
	assert.Greater(t, len(got), 60)
}

func TestOwnWords(t *testing.T) {
	const run = 10
	word := regexp.MustCompile(`[\pL\d]+(?:[.'’,][\pL\d]+)*`)
	runs := map[string]bool{}
	words := word.FindAllString(strings.ToLower(official(t)), -1)
	for i := range len(words) - run + 1 {
		runs[strings.Join(words[i:i+run], " ")] = true
	}
	words = word.FindAllString(strings.ToLower(record.Transcript().Text), -1)
	for i := range len(words) - run + 1 {
		assert.NotContains(t, runs, strings.Join(words[i:i+run], " "))
	}
}

func ExampleTranscript() {
	transcript := record.Transcript()
	fmt.Println(transcript.Publisher, transcript.Date.Format("2 January 2006"))
	for _, turn := range transcript.Turns {
		fmt.Printf("%s %q\n", turn.Kind, turn.Speaker)
	}
	// Output:
	// China.org.cn 1 February 2024
	// question ""
	// answer "Xin Guobin"
}
