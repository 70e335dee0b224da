package format_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/presscheck/presscheck/corpus/format"
)

// TestEncodings reads texts of all formats in all encodings.
func TestEncodings(t *testing.T) {
	const words = "Zoë Weiss: “We don’t have 12 – it’s ½ a café.”"
	for format1, text := range map[string]string{
		"text":     words + "\n",
		"Markdown": "---\ntitle: Été\n---\n\n" + words + "\n",
		"HTML":     "<p>" + words + "</p>",
		"JSON":     `{"speaker": "Zoë Weiss", "text": "“We don’t have 12 – it’s ½ a café.”"}`,
		"WebVTT":   "WEBVTT\n\n00:01.000 --> 00:02.000\n" + words,
		"SRT":      "1\n00:00:01,000 --> 00:00:02,000\n" + words,
		"TTML":     `<tt><body><div><p begin="1s">` + words + `</p></div></body></tt>`,
	} {
		for name, e := range map[string]encoding.Encoding{
			"UTF-8":           unicode.UTF8,
			"UTF-8, marked":   unicode.UTF8BOM,
			"UTF-16":          unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
			"UTF-16 BE":       unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
			"UTF-16, no mark": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
			"BE, no mark":     unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
			"UTF-32":          utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
			"Windows-1252":    charmap.Windows1252,
			"Mac OS Roman":    charmap.Macintosh,
		} {
			if name == "Mac OS Roman" && format1 == "HTML" {
				continue // which says what it is in, or it is Windows-1252
			}
			encoded, err := e.NewEncoder().String(strings.ReplaceAll(text, "½", map[bool]string{true: "1/2", false: "½"}[name == "Mac OS Roman"]))
			require.NoError(t, err)
			transcript, err := format.Read("a", strings.NewReader(encoded))
			require.NoError(t, err, "%s in %s", format1, name)
			require.NoError(t, transcript.Validate())
			require.Len(t, transcript.Turns, 1)
			assert.Equal(t, "Zoë Weiss", transcript.Turns[0].Speaker, "%s in %s", format1, name)
			assert.Equal(t, "“We don’t have 12 – it’s ½ a café.”", strings.ReplaceAll(transcript.Turns[0].Span.In(transcript.Text), "1/2", "½"), "%s in %s", format1, name)
		}
	}
	latin, err := format.Read("a", strings.NewReader("Zo\xeb Weiss: The caf\xe9 is open.\n"))
	require.NoError(t, err)
	assert.Equal(t, "Zoë Weiss: The café is open.\n", latin.Text)
}

func TestEncodingErrors(t *testing.T) {
	for text, want := range map[string]string{
		"Anna Weiss: one.\nTw\x81": "a:2: byte 19 (0x81) is not valid UTF-8, and the text is not UTF-16, Windows-1252 or Mac OS Roman: want the file saved as UTF-8",
		"Weiss: “Two” caf\xc3":     "a:1: byte 20 (0xc3) is not valid UTF-8", // cut short
		"\xc0\xed\xed\xe0: \xd0\xee\xf1\xf2 \xf6\xe5\xed \xe7\xe0\xec\xe5\xe4\xeb\xe8\xeb\xf1\xff.": "a:1: byte 0 (0xc0) is not valid UTF-8", // Windows-1251
		"\xff\xfeW\x00\x00\xd8": "a:1: UTF-16 that is broken",
		"\xff\xfeW\x00e":        "a:1: UTF-16 that is broken",
		"A: b\x00c\xe9.":        "a: not a format that can be read: it looks like binary data (a NUL byte)",
	} {
		_, err := format.Read("a", strings.NewReader(text))
		assert.ErrorContains(t, err, want)
	}
}

func FuzzEncodings(f *testing.F) {
	f.Add([]byte("\xff\xfeA\x00:\x00b\x00"))
	f.Add([]byte("Zo\xeb: The caf\xe9 \x93is\x94 open."))
	f.Add([]byte("\x00A\x00:\x00\xe9"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if transcript, err := format.Read("a", strings.NewReader(string(data))); err == nil {
			require.NoError(t, transcript.Validate())
			requirePlaces(t, transcript)
		}
	})
}
