package extract_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/sentence"
)

// BenchmarkClaims reads the embedded record, beside what prose alone takes to
// tokenise and tag the same sentences in the same run: the floor of a pipeline
// that has it tag every sentence. Splitting into sentences is left out of
// prose's time. The last of its parts takes turns, so that what else the
// machine does weighs on both alike, and reports the ratio of the medians.
//
//	go test -run '^$' -bench Claims ./extract
func BenchmarkClaims(b *testing.B) {
	transcript := record.Transcript()
	sentences := spoken(transcript)
	size := int64(len(strings.Join(sentences, "")))
	model := prose.ModelFromData("en")
	claims := func() { extract.Claims(transcript) }
	tags := func() {
		for _, s := range sentences {
			_, err := prose.NewDocument(s, prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false))
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	claims() // loads the model that extract uses
	b.Run("claims", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			claims()
		}
	})
	b.Run("prose", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			tags()
		}
	})
	b.Run("both", func(b *testing.B) {
		var ours, theirs []time.Duration
		for b.Loop() {
			ours = append(ours, timed(claims))
			theirs = append(theirs, timed(tags))
		}
		b.ReportMetric(float64(median(ours))/float64(median(theirs)), "claims/prose")
	})
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
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
