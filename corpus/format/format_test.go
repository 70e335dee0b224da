package format_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
)

const harbour = "Harbour briefing\n\nCoast Press | May 3, 2031\n\nAnna Weiss: There are twelve berths.\n"

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "harbour.txt")
	require.NoError(t, os.WriteFile(path, []byte(harbour), 0o666))
	transcript, err := format.Open(path)
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	assert.Equal(t, "harbour.txt", transcript.ID)
	assert.Equal(t, harbour, transcript.Text)
	require.Len(t, transcript.Turns, 1)
	assert.Equal(t, "Anna Weiss", transcript.Turns[0].Speaker)

	_, err = format.Open(filepath.Join(t.TempDir(), "missing.txt"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	dir := t.TempDir()
	_, err = format.Open(dir)
	assert.ErrorContains(t, err, dir+": is a directory")
}

func TestText(t *testing.T) {
	for name, text := range map[string]string{
		"a.txt":                 harbour,
		"marked.txt":            "\uFEFF" + harbour,
		"a.md":                  "---\ntitle: Harbour briefing\n---\n\n**Anna Weiss:** There are twelve berths.\n",
		"front matter":          "---\ntitle: Harbour briefing\n---\n\nAnna Weiss: There are twelve berths.\n",
		"a page of text":        "<no title>\n\n" + harbour,
		"of a name like HTML's": "Head: 12 --> 13 berths.\n\nHead: <p> is no tag here.\n",
		"with a code":           "PK and %PDF were asked about.\n\n" + harbour,
		"arrows":                "12 berths --> 13 berths\n\n" + harbour,
	} {
		transcript, err := format.Read(name, strings.NewReader(text))
		require.NoError(t, err, name)
		assert.Equal(t, text, transcript.Text, name)
		assert.Equal(t, name, transcript.ID)
	}
}

func TestUnknown(t *testing.T) {
	for text, want := range map[string]string{
		"PK\x03\x04\x14\x00":           "a ZIP archive that is no DOCX",
		"{\\rtf1\\ansi Weiss: one.}":   "RTF",
		"<?xml version=\"1.0\"?><rss>": "XML",
		"Anna Weiss: one\x00two.":      "binary data (a NUL byte)",
	} {
		_, err := format.Read("x/briefing.txt", strings.NewReader(text))
		require.ErrorIs(t, err, format.ErrUnknown, want)
		assert.EqualError(t, err, fmt.Sprintf(
			"x/briefing.txt: not a format that can be read: it looks like %s; tried PDF, DOCX, HTML, TTML, JSON, WebVTT, SRT, Markdown, plain text", want))
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "x/a.txt: the text is empty",
		"Anna Weiss: one.\nTw\x81": "x/a.txt:2: byte 19 (0x81) is not valid UTF-8",
		"Nobody speaks here.":      "x/a.txt: no speaker label",
	} {
		_, err := format.Read("x/a.txt", strings.NewReader(text))
		assert.ErrorContains(t, err, want)
	}
	_, err := format.Read("x/a.txt", strings.NewReader("Nobody speaks here."))
	require.ErrorIs(t, err, layout.ErrNoSpeaker)

	broken := errors.New("broken")
	_, err = format.Read("x/a.txt", io.MultiReader(strings.NewReader("A: "), errReader{broken}))
	assert.ErrorIs(t, err, broken)

	_, err = format.Read("endless", endless{})
	assert.EqualError(t, err, "endless: larger than 256 MB, the most that is read")
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte("a"), len(p))), nil }

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte(harbour))
	f.Add("a.md", []byte("---\ntitle: x\n---\nQ  Why?\n\nMR. LOW:  So."))
	f.Add("a", []byte("<html>"))
	f.Add("", []byte("\uFEFF%PDF-"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		transcript, err := format.Read(name, bytes.NewReader(data))
		if err != nil {
			return
		}
		require.NoError(t, transcript.Validate())
		if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
			return
		}
		if start := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF"))); len(start) == 0 || !strings.Contains("<{[W0123456789", string(start[:1])) {
			require.Equal(t, string(data), transcript.Text)
		}
	})
}

func ExampleRead() {
	transcript, err := format.Read("harbour.txt", strings.NewReader(`Harbour briefing

Coast Press | May 3, 2031

Anna Weiss: There are twelve berths.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(transcript.ID, transcript.Date.Format("2006-01-02"), transcript.Turns[0].Speaker)
	_, err = format.Read("harbour.rtf", strings.NewReader(`{\rtf1}`))
	fmt.Println(err)
	// Output:
	// harbour.txt 2031-05-03 Anna Weiss
	// harbour.rtf: not a format that can be read: it looks like RTF; tried PDF, DOCX, HTML, TTML, JSON, WebVTT, SRT, Markdown, plain text
}
