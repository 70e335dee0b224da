package extract_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
)

var update = flag.Bool("update", false, "write the listings of claims anew; read the difference")

func listing(t *corpus.Transcript) string {
	var b strings.Builder
	for _, c := range extract.Claims(t) {
		b.WriteString(c.String() + "\n")
	}
	return b.String()
}

func fixtures(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/claims/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// Each file of testdata/claims is a transcript and the claims it must give.
func TestClaims(t *testing.T) {
	for _, file := range fixtures(t) {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		require.Len(t, archive.Files, 2, file)
		transcript, err := layout.Parse(filepath.Base(file), archive.Files[0].Data)
		require.NoError(t, err)
		got := listing(transcript)
		if *update {
			archive.Files[1].Data = []byte(got)
			require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			continue
		}
		assert.Empty(t, cmp.Diff(string(archive.Files[1].Data), got), file)
	}
}

// Every claim of the embedded record, so that a change of a rule shows as a
// difference of lines.
func TestRecordListing(t *testing.T) {
	const file = "testdata/record.claims"
	got := listing(record.Transcript())
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(string(want), got))
}

func TestNotationReadsBack(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(listing(record.Transcript())), "\n")
	for _, file := range fixtures(t) {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		lines = append(lines, strings.Split(strings.TrimSpace(string(archive.Files[1].Data)), "\n")...)
	}
	for _, line := range lines {
		n, err := extract.ParseNotation(line)
		require.NoError(t, err, line)
		assert.Equal(t, line, n.String())
	}
	n, err := extract.ParseNotation("freight traffic | up 6.3 % | [2021] | plan")
	require.NoError(t, err)
	assert.Equal(t, extract.Notation{About: "freight traffic", Way: "up", Figure: "6.3 %", When: []string{"[2021]"}, Flags: []string{"plan"}}, n)
	for _, bad := range []string{"", "no fields", "a | = 5 | soon enough"} {
		_, err := extract.ParseNotation(bad)
		assert.Error(t, err, bad)
	}
}

// The spans of everything found lie in the text, in order and in their
// sentence; the same text gives the same claims.
func TestSpansAndDeterminism(t *testing.T) {
	transcript := record.Transcript()
	r := extract.Read(transcript)
	at := 0
	for _, s := range r.Sentences {
		require.GreaterOrEqual(t, s.Span.Start, at)
		at = s.Span.End
		for _, w := range s.Words {
			require.True(t, s.Span.Contains(w.Span))
		}
		for _, q := range s.Quantities {
			require.True(t, s.Span.Contains(q.Span), q.String())
		}
		for _, p := range s.Periods {
			require.True(t, s.Span.Contains(p.Span), p.String())
		}
		covered := 0
		for _, c := range s.Clauses {
			require.Equal(t, covered, c.From)
			covered = c.To
		}
		require.Equal(t, len(s.Words), covered)
	}
	for _, c := range r.Claims {
		_, err := c.MarshalJSON()
		require.NoError(t, err)
	}
	assert.Equal(t, listing(transcript), listing(transcript))
}

func TestCorrectionsCount(t *testing.T) {
	const text = "Anna Weiss: Revenue rose <s>4.1</s> [3.5] percent."
	transcript, err := layout.Parse("corrected", []byte(text))
	require.NoError(t, err)
	got := listing(transcript)
	assert.Contains(t, got, "3.5")
	assert.NotContains(t, got, "4.1")
}

func FuzzRead(f *testing.F) {
	f.Add("In 2021, freight grew 6.3%, while (as expected) passengers fell by 21% – and “revenue” didn't.")
	f.Add("Costs of 120,000 and 280,000, 400,000 in all.") // a total without a verb
	f.Add("<s>4.1</s> [3.5] ; that which who and 3 of 5, up to 7 <s>")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		tr := &corpus.Transcript{ID: "fuzz", Text: text, Turns: []corpus.Turn{{Span: corpus.Span{Start: 0, End: len(text)}}}}
		for _, c := range extract.Claims(tr) {
			if c.String() == "" {
				t.Fatal("a claim without words")
			}
			if _, err := c.MarshalJSON(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
