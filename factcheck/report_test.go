package factcheck_test

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/factcheck"
)

var update = flag.Bool("update", false, "write the reports of testdata/reports as they are now")

// Each file of testdata/reports has transcripts, statements, and the reports on
// them to the letter. The answer is the same whatever the order of the
// transcripts, and with each of them there twice.
func TestReports(t *testing.T) {
	files, err := filepath.Glob("testdata/reports/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		var memory, twice corpus.Memory
		var statements []string
		want := -1
		for i, f := range archive.Files {
			switch f.Name {
			case "statements":
				statements = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
			case "reports":
				want = i
			default:
				for _, id := range []string{f.Name, "z-copy-of-" + f.Name} {
					transcript, err := layout.Parse(id, f.Data)
					require.NoError(t, err, "%s: %s", file, f.Name)
					twice = append(twice, transcript)
				}
				memory = append(memory, twice[len(twice)-2])
			}
		}
		require.GreaterOrEqual(t, want, 0, "%s has no file “reports”", file)
		reports := reportsOf(t, memory, statements)
		if *update {
			archive.Files[want].Data = []byte(reports)
			require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
		}
		assert.Empty(t, cmp.Diff(string(archive.Files[want].Data), reports), file)
		slices.Reverse(memory)
		assert.Equal(t, reports, reportsOf(t, memory, statements), "%s: another order", file)
		assert.Equal(t, reports, reportsOf(t, twice, statements), "%s: duplicates", file)
	}
}

func reportsOf(t *testing.T, memory corpus.Memory, statements []string) string {
	t.Helper()
	checker, err := factcheck.New(context.Background(), memory)
	require.NoError(t, err)
	var b strings.Builder
	for _, s := range statements {
		b.WriteString(checker.Check(context.Background(), factcheck.Statement{Text: s}).String() + "\n")
	}
	return b.String()
}

// A quote in a report can be found again by each of the ways in which it is
// pointed to.
func TestReportAsJSON(t *testing.T) {
	const text = "Coast Press | May 3, 2031\r\n\r\nANNA WEISS: Die Fähre – “Möwe” 🚢 – sails daily. Timber exports rose 7.4% in 2030.\r\n"
	transcript, err := layout.Parse("ferry.txt", []byte(text))
	require.NoError(t, err)
	transcript.Places = []corpus.Place{{Span: corpus.Span{End: 40}, Page: 1}, {Span: corpus.Span{Start: 40, End: len(text)}, Page: 2}}
	report := checker(t, transcript).Check(context.Background(), factcheck.Statement{ID: "s1", Text: "Timber exports rose 7%."})
	data, err := json.Marshal(report)
	require.NoError(t, err)
	var got struct {
		ID, Verdict string
		Quotes      []struct {
			Text, Date, Speaker string
			Start, End          int
			From, To            corpus.Position
			Places              []map[string]any
			Selectors           []json.RawMessage
		}
		Findings []struct{ Flags []string }
	}
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, "s1", got.ID)
	assert.Equal(t, "supported", got.Verdict)
	require.Len(t, got.Findings, 1)
	assert.Equal(t, []string{"period-dropped"}, got.Findings[0].Flags)
	require.Len(t, got.Quotes, 1)
	q := got.Quotes[0]
	assert.Equal(t, "Timber exports rose 7.4% in 2030.", q.Text)
	assert.Equal(t, "2031-05-03", q.Date)
	assert.Equal(t, q.Text, text[q.Start:q.End])
	assert.Equal(t, q.Text, string([]rune(text)[q.From.Rune:q.To.Rune]))
	assert.Equal(t, 3, q.From.Line)
	assert.Equal(t, q.Text, string([]rune(strings.Split(text, "\r\n")[2])[q.From.Column-1:q.To.Column-1]))
	assert.Equal(t, q.From.Rune+1, q.From.UTF16, "the ship takes two code units")
	assert.Equal(t, []map[string]any{{"page": 2.0}}, q.Places)
	require.Len(t, q.Selectors, 2)
	var exact corpus.TextQuoteSelector
	require.NoError(t, json.Unmarshal(q.Selectors[0], &exact))
	span, ok := exact.Find(text)
	assert.True(t, ok)
	assert.Equal(t, corpus.Span{Start: q.Start, End: q.End}, span)
	var position corpus.TextPositionSelector
	require.NoError(t, json.Unmarshal(q.Selectors[1], &position))
	span, ok = position.Find(text)
	assert.True(t, ok)
	assert.Equal(t, corpus.Span{Start: q.Start, End: q.End}, span)
}

// Findings that rest on less than is asked for are left open, and what they
// rest on is named.
func TestOnBasis(t *testing.T) {
	report := checkerOf(t, harbour).Check(context.Background(), factcheck.Statement{Text: "Timber exports rose 7%."})
	require.Equal(t, factcheck.Supported, report.Verdict)
	assert.Equal(t, factcheck.Rounded, report.Findings[0].Basis)
	assert.Equal(t, report, report.OnBasis(factcheck.Rounded))

	direct := report.OnBasis(factcheck.Direct)
	assert.Equal(t, factcheck.NotEnough, direct.Verdict)
	assert.Empty(t, direct.Quotes())
	require.NotNil(t, direct.Findings[0].NearMiss)
	assert.Equal(t, "Exports of timber rose 7.4%.", direct.Findings[0].NearMiss.Quote.Text())
	assert.Equal(t, "supported only on a basis that is rounded: said 7%; the record has 7.4% (Anna Weiss)", direct.Findings[0].Reason)
	assert.Equal(t, factcheck.Supported, report.Findings[0].Verdict, "the report itself is not changed")

	var b factcheck.Basis
	require.NoError(t, b.UnmarshalText([]byte("derived")))
	assert.Equal(t, factcheck.Derived, b)
	assert.ErrorContains(t, b.UnmarshalText([]byte("sure")), `no basis "sure"; want one of ["direct" "rounded"`)
}
