package factcheck_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/factcheck"
)

// Each file of testdata/rules is a transcript with statements and the verdicts
// that the rules ask for. A verdict marked "~" is not reached yet: the test
// fails when it is, so that the mark goes away. One marked "!" must not be given.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("testdata/rules/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		require.Len(t, archive.Files, 2, file)
		checker := checkerOf(t, string(archive.Files[0].Data))
		for _, line := range strings.Split(strings.TrimSpace(string(archive.Files[1].Data)), "\n") {
			want, statement, ok := strings.Cut(line, " | ")
			require.True(t, ok, "%s: %q is not “verdict | statement”", file, line)
			report := checker.Check(context.Background(), factcheck.Statement{Text: statement})
			if gold, failing := strings.CutPrefix(want, "~"); failing {
				assert.NotEqual(t, gold, report.Verdict.String(), "passes now, remove the mark: %s", line)
				continue
			}
			if wrong, not := strings.CutPrefix(want, "!"); not {
				assert.NotEqual(t, wrong, report.Verdict.String(), "%s\n%s", file, report)
				continue
			}
			assert.Equal(t, want, report.Verdict.String(), "%s\n%s", file, report)
		}
	}
}

func checkerOf(t testing.TB, texts ...string) *factcheck.Checker {
	t.Helper()
	var memory corpus.Memory
	for i, text := range texts {
		transcript, err := layout.Parse("transcript-"+string(rune('a'+i)), []byte(text))
		require.NoError(t, err)
		memory = append(memory, transcript)
	}
	checker, err := factcheck.New(context.Background(), memory)
	require.NoError(t, err)
	return checker
}
