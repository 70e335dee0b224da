package extract_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/sentence"
)

// BenchmarkClaims reads the embedded record, beside what prose alone takes to
// tokenise and tag the same sentences in the same run: the floor of a pipeline
// that has it tag every sentence. Splitting into sentences is left out of
// prose's time.
//
//	go test -run '^$' -bench Claims ./extract
func BenchmarkClaims(b *testing.B) {
	transcript := record.Transcript()
	sentences := spoken(transcript)
	size := len(strings.Join(sentences, ""))
	b.Run("claims", func(b *testing.B) {
		extract.Claims(transcript) // loads the model
		b.SetBytes(int64(size))
		for b.Loop() {
			extract.Claims(transcript)
		}
	})
	b.Run("prose", func(b *testing.B) {
		model := prose.ModelFromData("en")
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, s := range sentences {
				_, err := prose.NewDocument(s, prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false))
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// spoken is every sentence of a transcript, and those of its heading.
func spoken(t *corpus.Transcript) []string {
	spans := []corpus.Span{t.Heading}
	for _, turn := range t.Turns {
		spans = append(spans, turn.Span)
	}
	var out []string
	for _, span := range spans {
		text := span.In(t.Text)
		for _, s := range sentence.Split(text) {
			out = append(out, s.In(text))
		}
	}
	return out
}
