package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/corpus/layout"
)

// A unit of a transcript with most of what costs time: labels, names that are
// introduced, pages and times.
const unit = "Q     How many berths are there in the harbour now?\n\nMS. LOW:  There are twelve berths, as Anna Low, director of the port, said,\nand two more are being built.\n\nPage 3 of 26\n\nBen Marsh (00:42): It is so.\n\nA New Harbour\n\n"

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{1 << 20, 100 << 20} {
		b.Run(fmt.Sprintf("%dMB", size>>20), func(b *testing.B) {
			data := []byte(strings.Repeat(unit, size/len(unit)))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := layout.Parse("bench", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestLinear reads what a careless reader would take a square of the time for.
// It is not timed: it would not end.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes with the race detector")
	}
	for _, unit := range []string{
		"A:\n", "Q ", "(((", "00:00:00 ", "Q\n\n", "Aa Bb: c\n", "Aa Bb:\n\n", "**", "**a?**\n\n", "Page 1 of 2\n", "\f", "1:00\n", "[0:00] ",
		"Aa Bb -- Chair\n\n", "Anna Low, ", "Mr. ", "MR. LOW: ", "# A\n", "A. B. ", "Dr. Anna ", "—", "a, ", "\u00a0", "1\n", "---\n", ": ",
		"Speakers:\nAnna, head\n\n", "May 3, 2031\n", "AA  Bo Wu\n", "The following is a ", "I'm Bo ", "\"", "Question (", "A\n\nB C\n\n",
	} {
		for _, opening := range []string{"", "Anna Low: One.\n\n", "---\n"} {
			text := opening + strings.Repeat(unit, (1<<18)/len(unit))
			for _, read := range readers {
				transcript, err := read("test", []byte(text))
				if err == nil {
					assert.NoError(t, transcript.Validate())
				}
			}
		}
	}
}
