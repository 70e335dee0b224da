package format_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
)

// turnsOf are the turns, one a line: kind, speaker, role, words.
func turnsOf(transcript *corpus.Transcript) string {
	var b strings.Builder
	for _, turn := range transcript.Turns {
		fmt.Fprintf(&b, "%s|%s|%s|%s\n", turn.Kind, turn.Speaker, turn.Role, turn.Span.In(transcript.Text))
	}
	return b.String()
}

func TestJSONShapes(t *testing.T) {
	const want = "speech|Anna Weiss||There are twelve berths.\nquestion|Kim Ode||Why so few?\nanswer|Anna Weiss||It is a small port.\n"
	for name, text := range map[string]string{
		"array": `[{"speaker": "Anna Weiss", "text": "There are twelve berths."},
			{"speaker": "Kim Ode", "text": "Why so few?"}, {"speaker": "Anna Weiss", "text": "It is a small port."}]`,
		"lines": "\ufeff" + `{"speaker":"Anna Weiss","text":"There are twelve berths.","start":0.5,"end":2}` + "\r\n\n" +
			`{"speaker":"Kim Ode","text":"Why so few?"}` + "\n" + `{"speaker":"Anna Weiss","text":"It is a small port."}` + "\n",
		"segments": `{"language": "en", "text": "There are twelve berths. Why", "segments": [
			{"start": 0.1, "speaker": "Anna Weiss", "text": " There are ", "words": [{"word": "There", "speaker": "Kim Ode", "text": "no"}]},
			{"start": 1e3, "speaker": "Anna Weiss", "text": "twelve berths.\n"}, {"speaker": "Kim Ode", "text": ""},
			{"speaker": "Kim Ode", "text": "Why so few?"}, {"speaker": {"id": 1, "name": "Anna Weiss"}, "text": "It is a small port."}]}`,
		"utterances": `{"results": {"channels": [], "utterances": [{"speaker": "Anna Weiss", "transcript": "There are twelve berths."},
			{"name": "Kim Ode", "content": "Why so few?"}, {"text": "It is a small port.", "name": "no", "speaker": "Anna Weiss"}]}}`,
		"kinds": `{"turns": [{"speaker": "Anna Weiss", "text": "There are twelve berths.", "kind": "speech"},
			{"speaker": "Kim Ode", "text": "Why so few?", "kind": "Question"}, {"speaker": "Anna Weiss", "text": "It is a small port."}]}`,
	} {
		transcript, err := format.Read("x/"+name, strings.NewReader(text))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		assert.Equal(t, want, turnsOf(transcript), name)
		assert.Equal(t, name, transcript.ID)
		assert.Equal(t, "Anna Weiss: There are twelve berths.\n\nKim Ode: Why so few?\n\nAnna Weiss: It is a small port.\n", transcript.Text, name)
		assert.Equal(t, "Kim Ode:", transcript.Turns[1].Label.In(transcript.Text), name)
	}
}

func TestJSONHeading(t *testing.T) {
	transcript, err := format.Read("x.json", strings.NewReader(`{"turns": [{"speaker": "Anna Weiss", "role": "port director", "text": "One."}],
		"id": "port-7", "title": "Harbour\nbriefing", "publisher": "Coast Press", "place": "Town Hall", "date": "2031-05-03T09:00:00Z"}`))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	assert.Equal(t, "port-7", transcript.ID)
	assert.Equal(t, "Harbour briefing", transcript.Title)
	assert.Equal(t, "Coast Press", transcript.Publisher)
	assert.Equal(t, "Town Hall", transcript.Place)
	assert.Equal(t, "2031-05-03", transcript.Date.Format("2006-01-02"))
	assert.Equal(t, "Harbour briefing\n\nCoast Press | Town Hall | 2031-05-03T09:00:00Z\n\nAnna Weiss (port director): One.\n", transcript.Text)
	assert.Equal(t, "Harbour briefing\n\nCoast Press | Town Hall | 2031-05-03T09:00:00Z", transcript.Heading.In(transcript.Text))
}

func TestJSONKinds(t *testing.T) {
	for text, want := range map[string]string{
		`{"speaker":"SPEAKER_00","text":"One."} {"speaker":"SPEAKER_01","text":"Why?"} {"speaker":"SPEAKER_00","text":"So."}`: "speech question answer",
		`{"speaker":0,"text":"One."} {"speaker":1,"text":"Why?"} {"speaker":0,"text":"So."}`:                                  "speech question answer",
		`{"speaker":"MS. LOW","text":"One."} {"speaker":"Q","text":"Tell us."} {"speaker":"MS. LOW","text":"So."}`:            "speech question answer",
		`{"speaker":"Ode: \"x\"?","text":"One.\n\nQ. Why?"} {"speaker":"Coast Daily","text":"Why?"}`:                          "speech question",
		`{"text":"Why?"} {"speaker":"MS. LOW","text":"So."} {"speaker":"Kim Ode","kind":"question","text":"So."}`:             "speech speech question",
	} {
		transcript, err := format.Read("x.jsonl", strings.NewReader(text))
		require.NoError(t, err, text)
		require.NoError(t, transcript.Validate())
		var kinds []string
		for _, turn := range transcript.Turns {
			kinds = append(kinds, turn.Kind.String())
		}
		assert.Equal(t, want, strings.Join(kinds, " "), text)
	}
}

func TestJSONErrors(t *testing.T) {
	for text, want := range map[string]string{
		`[]`: "x.json: JSON: there are no turns in it",
		`{}`: "x.json: JSON: there are no turns in it",
		"[\n{\"speaker\": \"A\", \"text\": \"b\"},\n{\"speaker\": \"A\"}]":       `x.json:3: JSON: a turn without "text"`,
		"[\n{\"speaker\": \"A\", \"text\": \"b\"}\n,\n\"c\"]":                    `x.json:4: JSON: "c" is no turn: want an object with "speaker" and "text"`,
		"{\"speaker\": \"A\",\n\"text\": 5}":                                     `x.json:2: JSON: "text" is a JSON number, want a text`,
		"{\"speaker\": [1],\n\"text\": \"b\"}":                                   `x.json:1: JSON: "speaker" is a JSON array, want a text`,
		"{\"speaker\": \"A\", \"text\": \"b\"}\n{\"speaker\": \"A\",\n\"text\"x": `x.json:3: JSON: expected colon after object key`,
		"[\n{\"speaker\": \"A\", \"text\": \"b\"":                                `x.json:2: JSON: unexpected EOF`,
		`[{"text": "b"}]`: "x.json: JSON: no speaker label",
		"{\"turns\": [\n{\"kind\": \"joke\", \"text\": \"b\"}]}":      `x.json:2: JSON: kind "joke": want one of speech, question, answer`,
		`{"date": "May 3", "turns": [{"speaker": "A", "text": "b"}]}`: `x.json: JSON: date "May 3": want one that begins as 2031-05-03 does`,
		"[{\"speaker\": \"A\", \"text\": \"\x81\"}]":                  "x.json:1: byte 27 (0x81) is not valid UTF-8",
		strings.Repeat("[", 100_000):                                  "x.json:1: JSON: lists nested more than 16 deep, the most that is read",
		`{"a": ` + strings.Repeat("[", 100_000):                       "x.json:1: JSON: invalid character '[' exceeded max depth",
		strings.Repeat(`{"data":`, 100_000):                           "x.json:1: JSON: lists nested more than 16 deep, the most that is read",
	} {
		_, err := format.Read("x.json", strings.NewReader(text))
		assert.ErrorContains(t, err, want, "%.100s", text)
	}
	_, err := format.Read("x.json", strings.NewReader(`[{"text": "b"}]`))
	assert.ErrorIs(t, err, layout.ErrNoSpeaker)
}

// TestJSONWords writes turns and reads them back.
func TestJSONWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type turn struct {
			Speaker string `json:"speaker"`
			Text    string `json:"text"`
		}
		turns := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) turn {
			return turn{rapid.StringMatching(`[A-Za-zé:?(), "]{1,9}[a-z]`).Draw(t, "speaker"), rapid.StringMatching(`[a-zé:?.\n]{0,20}\.`).Draw(t, "text")}
		}), 1, 9).Draw(t, "turns")
		data, err := json.Marshal(turns)
		require.NoError(t, err)
		transcript, err := format.Read("x.json", strings.NewReader(string(data)))
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		var want, got []string
		for _, turn := range turns {
			want = append(want, strings.Join(strings.Fields(turn.Speaker), " "), strings.TrimSpace(turn.Text))
		}
		for _, turn := range transcript.Turns {
			got = append(got, turn.Speaker, turn.Span.In(transcript.Text))
		}
		if len(slices.Compact(slices.Clone(want))) == len(want) && len(got) == len(want) { // no two turns in a row are of one speaker
			require.Equal(t, want, got)
		}
		require.LessOrEqual(t, len(got), len(want))
	})
}

func FuzzJSON(f *testing.F) {
	f.Add(`[{"speaker": "Anna Weiss", "text": "One.", "start": 1}, {"speaker": 2, "text": "Why?"}]`)
	f.Add(`{"title": "x", "date": "2031-05-03", "segments": [{"speaker": {"name": "A"}, "transcript": "\ud800 b"}]}`)
	f.Add("{\"name\": null, \"text\": \"b\"}\n{\"role\": \"c\", \"content\": \"Q. d\", \"kind\": \"answer\", \"speaker\": \"e\"}")
	f.Fuzz(func(t *testing.T, text string) {
		transcript, err := format.Read("x.json", strings.NewReader("["+text))
		if err != nil {
			return
		}
		require.NoError(t, transcript.Validate())
		require.NotEmpty(t, transcript.Turns)
	})
}

func BenchmarkJSON(b *testing.B) {
	for _, n := range []int{1, 10, 30} {
		text := strings.Repeat(`{"speaker": "Q", "start": 12.5, "end": 15, "text": "How many berths are there now?"}`+"\n"+
			`{"speaker": "MS. LOW", "start": 15, "end": 18.5, "text": "There are twelve, which is four more than a year ago."}`+"\n", n<<20/200)
		b.Run(fmt.Sprintf("%dMB", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := format.Read("x.jsonl", strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
