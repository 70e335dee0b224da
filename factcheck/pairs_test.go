package factcheck_test

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck"
)

// Plain English, a line each: what the statement is by the source alone (s supported,
// r refuted, n neither), the source, the statement. Almost none may be answered
// wrongly; how many are answered at all is logged, and may only rise.
func TestPairs(t *testing.T) {
	const wrongAtMost, rightAtLeast = 0.002, 0.68
	notInShort(t)
	files, err := filepath.Glob("testdata/pairs/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	gold := map[string]factcheck.Verdict{"s": factcheck.Supported, "r": factcheck.Refuted}
	all, right, wrong := 0, 0, 0
	for _, file := range files {
		f, err := os.Open(file)
		require.NoError(t, err)
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			fields := strings.Split(lines.Text(), "|")
			if lines.Text() == "" || strings.HasPrefix(lines.Text(), "#") {
				continue
			}
			require.Len(t, fields, 3, "%s:%d", file, n)
			want := gold[fields[0]]
			got := ofSource(t, fields[1], fields[2])
			all++
			switch {
			case got == want:
				right++
			case got != factcheck.NotEnough:
				wrong++
				t.Logf("%s:%d: %s, want %s: %s", file, n, got, want, fields[2])
			}
		}
		require.NoError(t, lines.Err())
	}
	t.Logf("%d pairs: %d right, %d wrong", all, right, wrong)
	assert.LessOrEqual(t, float64(wrong), wrongAtMost*float64(all))
	assert.GreaterOrEqual(t, float64(right), rightAtLeast*float64(all))
}

// notInShort skips a test that judges thousands of statements in one goroutine: the race detector,
// which runs the short tests, makes it ten times slower and finds nothing in it.
func notInShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("judges thousands of statements; not in short mode")
	}
}

// ofSource is what a source says of a statement; what cannot be checked counts as not
// enough evidence.
func ofSource(t *testing.T, source, statement string) factcheck.Verdict {
	t.Helper()
	return verdictOf(checkerOfTurn(t, source), statement)
}

// checkerOfTurn checks against one turn of a day.
func checkerOfTurn(t *testing.T, source string) *factcheck.Checker {
	t.Helper()
	transcript := &corpus.Transcript{
		ID: "source", Text: source, Date: time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC),
		Turns: []corpus.Turn{{Span: corpus.Span{End: len(source)}}},
	}
	c, err := factcheck.New(context.Background(), corpus.Memory{transcript})
	require.NoError(t, err)
	return c
}

// verdictOf is supported, refuted, or not enough evidence.
func verdictOf(c *factcheck.Checker, statement string) factcheck.Verdict {
	switch v := c.Check(context.Background(), factcheck.Statement{Text: statement}).Verdict; v {
	case factcheck.Supported, factcheck.Refuted:
		return v
	}
	return factcheck.NotEnough
}
