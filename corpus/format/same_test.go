package format_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/format"
)

// TestSameConference reads one conference in each format: the same people say
// the same words.
func TestSameConference(t *testing.T) {
	const want = "speech|ANNA WEISS||There are twelve berths, four more than in May.\n" +
		"question|KIM ODE||Will there be more of them by next winter?\n" +
		"answer|ANNA WEISS||We plan for sixteen.\n"
	for name, text := range map[string]string{
		"a.txt": "ANNA WEISS: There are twelve berths, four more than in May.\n\n" +
			"KIM ODE: Will there be more of them by next winter?\n\nANNA WEISS: We plan for sixteen.\n",
		"a.md": "---\ntitle: Harbour\n---\n\n**ANNA WEISS:** There are twelve berths, four more than in May.\n\n" +
			"**KIM ODE:** Will there be more of them by next winter?\n\n**ANNA WEISS:** We plan for sixteen.\n",
		"a.html": "<!DOCTYPE html><title>Harbour</title><nav>Home</nav><main><h1>Harbour</h1>\n<p><b>ANNA WEISS:</b> There are twelve\nberths, four <i>more</i> than in May.\n" +
			"<p><b>KIM ODE:</b> Will there be more of them by next winter?<p><b>ANNA WEISS:</b> We plan for sixteen.</main><footer>Imprint</footer>",
		"a.json": `{"title": "Harbour", "turns": [{"speaker": "ANNA WEISS", "text": "There are twelve berths, four more than in May."},
			{"speaker": "KIM ODE", "text": "Will there be more of them by next winter?"}, {"speaker": "ANNA WEISS", "text": "We plan for sixteen."}]}`,
		"a.jsonl": `{"speaker": "ANNA WEISS", "text": "There are twelve berths, four more than in May."}` + "\n" +
			`{"speaker": "KIM ODE", "text": "Will there be more of them by next winter?"}` + "\n" + `{"speaker": "ANNA WEISS", "text": "We plan for sixteen."}` + "\n",
		"a.vtt": "WEBVTT\n\n" + cues(".", false, "<v ANNA WEISS>There are twelve berths,\nfour more", "<v ANNA WEISS>than in May.",
			"<v KIM ODE>Will there be more of them by next winter?", "<v ANNA WEISS>We plan for sixteen."),
		"a.srt": cues(",", true, "ANNA WEISS: There are twelve berths,\nfour more", "than in May.",
			"KIM ODE: Will there be more of them\nby next winter?", "ANNA WEISS: We plan for sixteen."),
	} {
		transcript, err := format.Read(name, strings.NewReader(text))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		assert.Equal(t, want, turnsOf(transcript), name)
	}
}
