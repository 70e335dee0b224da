package factcheck_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck"
)

// TestConcurrentChecks gives the same statements to one checker from several
// goroutines, the first and again: what it remembers from check to check
// changes no answer. Run it with the race detector.
func TestConcurrentChecks(t *testing.T) {
	c := hold(3, 800)
	texts := c.statements()[:20]
	want := make([]factcheck.Report, len(texts))
	for i, text := range texts {
		want[i] = checkerFor(t, c.Transcript).Check(t.Context(), factcheck.Statement{Text: text})
	}
	checker := checkerFor(t, c.Transcript)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 2 {
				for i, text := range texts {
					got := checker.Check(t.Context(), factcheck.Statement{Text: text})
					if diff := cmp.Diff(want[i].String(), got.String()); diff != "" {
						t.Errorf("%s: %s", text, diff)
					}
				}
			}
		})
	}
	group.Wait()
}

func checkerFor(t testing.TB, transcripts ...*corpus.Transcript) *factcheck.Checker {
	t.Helper()
	checker, err := factcheck.New(t.Context(), corpus.Memory(transcripts))
	require.NoError(t, err)
	return checker
}
