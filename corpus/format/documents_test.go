package format_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
)

var update = flag.Bool("update", false, "write what is read into testdata/documents.txt; read the difference")

// TestDocuments reads documents set as institutions, recognisers of speech and
// word processors set them. What they are read as stands in documents.txt.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/documents/*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var got strings.Builder
	for _, file := range files {
		transcript, err := format.Open(file)
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		got.WriteString(outline(transcript))
	}
	golden := "testdata/documents.txt"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// outline is what a document was read as: its heading, and a line for each turn
// with its words as spoken, and for what was not read.
func outline(transcript *corpus.Transcript) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s) %q, publisher %q, place %q, %s\n", transcript.ID, transcript.Format, transcript.Layout,
		transcript.Title, transcript.Publisher, transcript.Place, transcript.Date.Format("2006-01-02"))
	spoken := transcript.Spoken()
	for _, turn := range transcript.Turns {
		fmt.Fprintf(&b, "  %s %s = %s [%s]: %s\n", turn.Kind, turn.Speaker, turn.Person, turn.Role, strings.Join(strings.Fields(turn.Span.In(spoken)), " "))
	}
	for _, unread := range transcript.Unread() {
		fmt.Fprintf(&b, "  unread %q\n", unread.In(transcript.Text))
	}
	return b.String()
}
