package corpustest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// Summary is a document's heading, and the number of turns by speaker and kind.
func Summary(transcript *corpus.Transcript) string {
	counts := map[string]int{}
	for _, turn := range transcript.Turns {
		counts[fmt.Sprintf("%s %q %q", turn.Kind, turn.Speaker, turn.Role)]++
	}
	var rows []string
	for key, n := range counts {
		rows = append(rows, fmt.Sprintf("\t%d %s\n", n, key))
	}
	slices.Sort(rows)
	return fmt.Sprintf("%s: %s, publisher %q, place %q, heading of %d bytes\n%s", transcript.ID,
		transcript.Date.Format("2006-01-02"), transcript.Publisher, transcript.Place, transcript.Heading.Len(), strings.Join(rows, ""))
}
