package format_test

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
)

func TestLimits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte(harbour), 0o666))
	_, err := format.Limits{Size: int64(len(harbour))}.Open(path)
	require.NoError(t, err)
	_, err = format.Limits{Size: int64(len(harbour)) - 1}.Open(path)
	assert.EqualError(t, err, fmt.Sprintf("%s: larger than %d bytes, the most that is read", path, len(harbour)-1))
	_, err = format.Limits{Lines: 4}.Open(path)
	assert.EqualError(t, err, path+": more than 4 lines, the most that are read")
	_, err = format.Limits{Captions: 1}.Read("a.srt", strings.NewReader(cues(",", true, "A B: One.", "Two.")))
	assert.EqualError(t, err, "a.srt:6: more than 1 captions, the most that are read")
}

// TestSpeech reads a text without labels in each format.
func TestSpeech(t *testing.T) {
	const words = "Thank you all for coming. There are twelve berths in the harbour, four more than a year ago. We plan for sixteen."
	for name, text := range map[string][]byte{
		"a.txt":   []byte(words),
		"a.html":  []byte("<main><p>" + words + "</p></main>"),
		"a.docx":  wordDOCX(wordP(words)),
		"a.pdf":   linesPDF(false, strings.Join(wrap(words, 70), "\n")),
		"a.vtt":   []byte("WEBVTT\n\n" + cues(".", false, wrap(words, 40)...)),
		"a.ttml":  []byte(ttmlHead + "<p>" + words + "</p></div></body></tt>"),
		"a.jsonl": []byte(fmt.Sprintf("{\"text\": %q}\n", words)),
	} {
		transcript, err := format.Read(name, bytes.NewReader(text))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		require.Len(t, transcript.Turns, 1, name)
		turn := transcript.Turns[0]
		assert.Equal(t, corpus.Turn{Kind: corpus.Speech, Label: turn.Label, Span: turn.Span}, turn, name)
		assert.Equal(t, words, strings.Join(strings.Fields(turn.Span.In(transcript.Text)), " "), name)
	}
	for _, text := range []string{
		"There are twelve berths. We plan for sixteen.",
		strings.Repeat("12.5 3.5 1.5 2.5. ", 100),
		strings.Repeat("func main() { x[i] += 1; } ", 100),
		strings.Repeat("berths and quays ", 100),
	} {
		_, err := format.Read("a", strings.NewReader(text))
		assert.ErrorIs(t, err, layout.ErrNoSpeaker, text)
	}
}

// BenchmarkRead reads 1 to 100 MB of each format: time and memory for a byte are
// to be the same for all sizes.
func BenchmarkRead(b *testing.B) {
	const question, answer = "How many berths are there now, and will there be more of them?", "There are twelve, which is four more than a year ago & enough."
	make := func(n int, before, between, after string, turn func(speaker, words string) string) []byte {
		text := []byte(before)
		for len(text) < n {
			text = append(text, turn("Q", question)+between+turn("MS. LOW", answer)...)
		}
		return append(text, after...)
	}
	paragraph := func(speaker, words string) string { return speaker + ": " + words + "\n\n" }
	for _, f := range []struct {
		name string
		make func(n int) []byte
	}{
		{"txt", func(n int) []byte { return make(n, "", "", "", paragraph) }},
		{"win1252.txt", func(n int) []byte { return append(make(n, "", "", "", paragraph), "Caf\xe9."...) }},
		{"html", func(n int) []byte {
			return make(n, "<!DOCTYPE html><main>", "", "</main>", func(speaker, words string) string {
				return "<p><b>" + speaker + ":</b> " + html.EscapeString(words) + "</p>\n"
			})
		}},
		{"jsonl", func(n int) []byte {
			return make(n, "", "", "", func(speaker, words string) string {
				return fmt.Sprintf("{\"speaker\": %q, \"text\": %q, \"start\": 1, \"end\": 2}\n", speaker, words)
			})
		}},
		{"srt", func(n int) []byte {
			return make(n, "", "", "", func(speaker, words string) string {
				return "1\n00:00:01,000 --> 00:00:02,000\n" + speaker + ": " + words + "\n\n"
			})
		}},
		{"ttml", func(n int) []byte {
			return make(n, ttmlHead, "", "</div></body></tt>", func(speaker, words string) string {
				return `<p begin="1s" end="2s">` + speaker + ": " + html.EscapeString(words) + "</p>\n"
			})
		}},
		{"docx", func(n int) []byte {
			return wordDOCX(string(make(n, "", "", "", func(speaker, words string) string { return wordP(speaker + ": " + html.EscapeString(words)) })))
		}},
		{"pdf", func(n int) []byte {
			var pages []string
			for size := 0; size < n; size += 15 * (len(question) + len(answer)) {
				pages = append(pages, strings.Repeat("Q: "+question+"\n\nMS. LOW: "+answer+"\n\n", 13))
			}
			return linesPDF(false, pages...)
		}},
	} {
		for _, n := range []int{1, 10, 100} {
			b.Run(fmt.Sprintf("%s/%dMB", f.name, n), func(b *testing.B) {
				data := f.make(n << 20)
				b.SetBytes(int64(n << 20))
				b.ReportAllocs()
				for b.Loop() {
					limits := format.Limits{Pages: 100_000, Captions: 2_000_000, Unpacked: 1 << 30}
					if _, err := limits.Read("a."+f.name, bytes.NewReader(data)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
