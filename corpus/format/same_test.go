package format_test

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/extract"
)

const (
	conferenceTitle     = "Briefing on the Harbour of Velm"
	conferencePublisher = "Coast Press"
)

var conferenceDay = time.Date(2031, time.May, 3, 0, 0, 0, 0, time.UTC)

// conference is who says what in it.
var conference = []struct {
	kind           corpus.Kind
	speaker, words string
}{
	{corpus.Speech, "ANNA WEISS", "Good morning. There are twelve berths in the old harbour, four more than a year ago, and 1,203 ships called in April. " +
		"Revenue rose by 4.6 percent in the first quarter of 2031, to €3.2 million."},
	{corpus.Speech, "BEN LOW", "Let me add that 48 of the 60 pilots at the port’s station have finished their training. The fees did not change in 2030."},
	{corpus.Question, "KIM ODE", "Thank you. Will there be more berths by next winter?"},
	{corpus.Answer, "ANNA WEISS", "We plan for sixteen. The number of accidents fell to 7 in 2030 – the lowest since 2019 – while R&D spending doubled."},
	{corpus.Question, "KIM ODE", "And how many ships wait outside today?"},
	{corpus.Answer, "BEN LOW", "About 30 ships waited last week. The average wait was 2.5 days."},
}

// documents are the conference in each format, by names of files.
func documents(t *testing.T) map[string][]byte {
	var txt, md, page, turns, jsonl, word, ttml, vtt, srt strings.Builder
	heading := conferencePublisher + " | May 3, 2031"
	var lines []string
	for i, turn := range conference {
		fmt.Fprintf(&txt, "\n%s: %s\n", turn.speaker, turn.words)
		fmt.Fprintf(&md, "\n**%s:** %s\n", turn.speaker, turn.words)
		fmt.Fprintf(&page, "<p><b>%s:</b> %s</p>\n", turn.speaker, html.EscapeString(turn.words))
		object, err := json.Marshal(map[string]any{"speaker": turn.speaker, "text": turn.words, "start": 10 * i, "end": float64(10*i) + 8.5})
		require.NoError(t, err)
		turns.WriteString(map[bool]string{true: ",\n"}[i > 0] + string(object))
		fmt.Fprintf(&jsonl, "%s\n", object)
		word.WriteString(wordP(turn.speaker + ": " + html.EscapeString(turn.words)))
		voice, label := "<v "+turn.speaker+">", turn.speaker+": "
		for k, line := range wrap(turn.words, 60) {
			at := 10*i + k
			fmt.Fprintf(&vtt, "\n00:%02d.000 --> 00:%02d.900\n%s%s\n", at, at, voice, html.EscapeString(line))
			fmt.Fprintf(&srt, "%d\n00:00:%02d,000 --> 00:00:%02d,900\n%s%s\n\n", at+1, at, at, label, line)
			fmt.Fprintf(&ttml, `<p begin="%ds" dur="0.9s">%s%s</p>`+"\n", at, label, html.EscapeString(line))
			label = ""
		}
		lines = append(append(lines, ""), wrap(turn.speaker+": "+turn.words, 80)...)
	}
	lines = append([]string{conferenceTitle, "", heading}, lines...)
	var pages []string
	for i := 0; i < len(lines); i += 6 { // a turn goes on across the pages
		pages = append(pages, conferencePublisher+" – Velm\n\n"+strings.Join(lines[i:min(len(lines), i+6)], "\n")+fmt.Sprintf("\n\n\n%d", i/6+1))
	}
	pages[0] = strings.TrimPrefix(pages[0], conferencePublisher+" – Velm\n\n")
	return map[string][]byte{
		"a.txt":   []byte(conferenceTitle + "\n\n" + heading + "\n" + txt.String()),
		"a.md":    []byte("---\ntitle: " + conferenceTitle + "\npublisher: " + conferencePublisher + "\ndate: 2031-05-03\n---\n" + md.String()),
		"a.html":  []byte("<!DOCTYPE html><title>" + conferenceTitle + " | " + conferencePublisher + "</title><nav><a href=/>Home</a></nav><main><h1>" + conferenceTitle + "</h1><p>" + heading + "</p>" + page.String() + "</main><footer>Imprint</footer>"),
		"a.json":  []byte(`{"title": "` + conferenceTitle + `", "publisher": "` + conferencePublisher + `", "date": "2031-05-03", "turns": [` + turns.String() + "]}"),
		"a.jsonl": []byte(`{"title": "` + conferenceTitle + `", "publisher": "` + conferencePublisher + `", "date": "2031-05-03"}` + "\n" + jsonl.String()),
		"a.vtt":   []byte("WEBVTT\n" + vtt.String()),
		"a.srt":   []byte(srt.String()),
		"a.ttml":  []byte(ttmlHead + ttml.String() + "</div></body></tt>"),
		"a.docx":  wordDOCX(wordP(conferenceTitle, heading) + word.String()),
		"a.pdf":   linesPDF(false, pages...),
	}
}

// wrap cuts words into lines of at most a width.
func wrap(words string, width int) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(words) {
		if last := len(lines) - 1; lines[last] == "" {
			lines[last] = word
		} else if len(lines[last])+1+len(word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// TestSameConference reads one conference in each format: the same people say
// the same words, and the same is claimed.
func TestSameConference(t *testing.T) {
	var want strings.Builder
	for _, turn := range conference {
		fmt.Fprintf(&want, "%s|%s|%s\n", turn.kind, turn.speaker, turn.words)
	}
	var claims string
	all := documents(t)
	for _, name := range []string{"a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.vtt", "a.srt", "a.ttml", "a.docx", "a.pdf"} {
		transcript, err := format.Read(name, strings.NewReader(string(all[name])))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
		var got strings.Builder
		for _, turn := range transcript.Turns {
			fmt.Fprintf(&got, "%s|%s|%s\n", turn.Kind, turn.Speaker, strings.Join(strings.Fields(turn.Span.In(transcript.Text)), " "))
		}
		assert.Equal(t, want.String(), got.String(), name)
		if name == "a.vtt" || name == "a.srt" || name == "a.ttml" {
			transcript.Date = conferenceDay // captions do not tell
		} else {
			assert.Equal(t, conferenceTitle, transcript.Title, name)
			assert.Equal(t, conferencePublisher, transcript.Publisher, name)
			assert.Equal(t, conferenceDay, transcript.Date, name)
		}
		var found strings.Builder
		for _, claim := range extract.Claims(transcript) {
			if claim.Sentence.Turn < 0 {
				continue // the heading
			}
			fmt.Fprintf(&found, "%s: %s\n", transcript.Turns[claim.Sentence.Turn].Speaker, claim)
		}
		if claims == "" {
			claims = found.String()
			require.Greater(t, strings.Count(claims, "\n"), 8, claims)
		}
		assert.Equal(t, claims, found.String(), name)
	}
}
