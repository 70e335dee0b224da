package layout_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

var update = flag.Bool("update", false, "write what is read into testdata/layouts; read the difference")

// TestLayouts reads a sample of each layout; its heading and turns stand below.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			require.NoError(t, err)
			require.Len(t, archive.Files, 2)
			data := archive.Files[0].Data
			transcript, err := layout.Parse("sample", data)
			if archive.Files[0].Name == "speech" {
				require.ErrorIs(t, err, layout.ErrNoSpeaker)
				transcript, err = layout.Speech("sample", data)
			}
			require.NoError(t, err)
			require.NoError(t, transcript.Validate())
			got := listing(transcript)
			if *update {
				archive.Files[1].Data = []byte(got)
				require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			}
			assert.Equal(t, string(archive.Files[1].Data), got)
		})
	}
}

// listing is a heading, and a turn a line: kind, speaker, the person if that is
// another name, the role in brackets, and the words as spoken.
func listing(transcript *corpus.Transcript) string {
	var b strings.Builder
	date := "unknown"
	if !transcript.Date.IsZero() {
		date = transcript.Date.Format("2006-01-02")
	}
	fmt.Fprintf(&b, "title %s\npublisher %s\nplace %s\ndate %s\nlayout %s\n\n", transcript.Title, transcript.Publisher, transcript.Place, date, transcript.Layout)
	spoken := transcript.Spoken()
	for _, turn := range transcript.Turns {
		who := turn.Speaker
		if who == "" {
			who = "-"
		}
		if turn.Person != turn.Speaker {
			who += " = " + turn.Person
		}
		if turn.Role != "" {
			who += " [" + turn.Role + "]"
		}
		fmt.Fprintf(&b, "%s %s: %s\n", turn.Kind, who, strings.Join(strings.Fields(turn.Span.In(spoken)), " "))
	}
	return b.String()
}
