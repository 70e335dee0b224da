package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/extract"
)

// pier is a transcript, one line a line; its sentences go on over lines.
var pier = strings.Split(`ANNA WEISS: Good morning. There are twelve berths
in the old harbour, four more than a year ago, and 1,203
ships called in April. Revenue rose by 4.6 percent in
the first quarter of 2031, to 3.2 million crowns. We have
trained 48 of the 60 pilots of the port's own
station. The fees did not change in 2030.
Q. Will there be more berths by next winter, and
how many ships will call there?
ANNA WEISS: We plan for sixteen. The number of
accidents fell to 7 in 2030, the lowest since
2019, while spending on boats doubled. It is
what the council of the city and the harbour
board asked for, and the board's own auditors
found that 9 in 10 of the boats were safe.
BEN LOW: The average wait was 2.5 days in the
winter, and in the spring it was a day less, as
the pilots of the second station came to help
those of the first with the larger ships and
with the boats that bring people to the
islands beyond the bay.`, "\n")

// TestSkip sets one transcript with margins, pages and times between its lines:
// the same is claimed in each.
func TestSkip(t *testing.T) {
	settings := map[string]func(n int, line string) string{
		"line numbers":   func(n int, line string) string { return fmt.Sprintf("%3d   %s\n", n%10+1, line) },
		"double spacing": func(_ int, line string) string { return line + "\n\n" },
		"both":           func(n int, line string) string { return fmt.Sprintf("%3d   %s\r\n\r\n", n+1, line) },
		"times":          func(n int, line string) string { return fmt.Sprintf("%s\n[00:%02d:42]\n", line, n) },
		"times inside":   func(n int, line string) string { return strings.Replace(line, " in ", " [00:42:10] in ", 1) + "\n" },
		"pages": func(n int, line string) string {
			if n%2 == 0 {
				return line + "\n"
			}
			return fmt.Sprintf("%s\n\nPage %d of 10\n\nHarbour board\n\n", line, n/2+1)
		},
		"pages, no empty lines": func(n int, line string) string { return fmt.Sprintf("%s\n- %d -\n", line, n+1) },
	}
	read := func(set func(int, string) string) (claims string, sentences int) {
		var b strings.Builder
		for n, line := range pier {
			b.WriteString(set(n, line))
		}
		transcript, err := layout.Parse("pier", []byte(b.String()))
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		assert.Equal(t, b.String(), transcript.Text)
		reading := extract.Read(transcript)
		for _, claim := range reading.Claims {
			claims += fmt.Sprintln(transcript.Turns[claim.Sentence.Turn].Speaker, claim)
		}
		return claims, len(reading.Sentences)
	}
	claims, sentences := read(func(_ int, line string) string { return line + "\n" })
	require.Greater(t, strings.Count(claims, "\n"), 10)
	for name, set := range settings {
		t.Run(name, func(t *testing.T) {
			got, n := read(set)
			assert.Equal(t, claims, got)
			assert.Equal(t, sentences, n)
		})
	}
}
