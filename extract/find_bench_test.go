package extract_test

import (
	"strings"
	"testing"

	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// BenchmarkFind reads quantities and periods alone, without tags, in the
// embedded record: text of ordinary density.
func BenchmarkFind(b *testing.B) {
	transcript := record.Transcript()
	text := strings.Repeat(transcript.Text+"\n\n", 5)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		quantity.Find(text)
		period.Find(text, transcript.Date)
	}
}
