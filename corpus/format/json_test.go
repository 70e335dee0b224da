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

// TestJSONRecognisers reads what speech recognisers write.
func TestJSONRecognisers(t *testing.T) {
	const words = "There are twelve berths.|Why so few?|It is a small port.|"
	const times = "500ms-2s|2.5s-3s|3s-4.5s|"
	for name, test := range map[string]struct{ text, speakers, times string }{
		"Whisper": {`{"text": "There are", "language": "en", "segments": [{"id": 0, "seek": 0, "start": 0.5, "end": 2.0, "speaker": "SPEAKER_00", "text": " There are twelve berths.", "tokens": [1], "words": [{"word": "There", "start": 0.5}]},
			{"id": 1, "start": 2.5, "end": 3, "text": " Why so few?", "speaker": "SPEAKER_01"}, {"id": 2, "start": 3, "end": 4.5, "text": " It is a small port.", "speaker": "SPEAKER_00"}]}`, "SPEAKER_00 SPEAKER_01", times},
		"Whisper chunks": {`{"chunks": [{"timestamp": [0.5, 2.0], "speaker": "A", "text": " There are twelve berths."}, {"timestamp": [2.5, 3.0], "speaker": "B", "text": " Why so few?"},
			{"timestamp": [3.0, 4.5], "speaker": "A", "text": " It is a small port."}]}`, "A B", times},
		"AWS segments": {`{"jobName": "j", "accountId": "1", "results": {"transcripts": [{"transcript": "no"}], "speaker_labels": {"segments": [{"speaker_label": "spk_0", "items": []}]}, "items": [{"id": 0, "type": "pronunciation"}],
			"audio_segments": [{"id": 0, "transcript": "There are twelve berths.", "start_time": "0.5", "end_time": "2.0", "speaker_label": "spk_0", "items": [0]}, {"id": 1, "transcript": "Why so few?", "start_time": "2.5", "end_time": "3.0", "speaker_label": "spk_1"},
			{"id": 2, "transcript": "It is a small port.", "start_time": "3.0", "end_time": "4.5", "speaker_label": "spk_0"}]}, "status": "COMPLETED"}`, "spk_0 spk_1", times},
		"AWS items": {`{"jobName": "j", "results": {"transcripts": [{"transcript": "no"}], "items": [` + awsItems("spk_0", "There are twelve berths .") + `,` + awsItems("spk_1", "Why so few ?") + `,` + awsItems("spk_0", "It is a small port .") + `]}}`, "spk_0 spk_1", ""},
		"Deepgram": {`{"metadata": {"channels": 1}, "results": {"channels": [{"alternatives": [{"transcript": "no", "words": []}]}], "utterances": [{"start": 0.5, "end": 2.0, "confidence": 0.9, "channel": 0, "transcript": "There are twelve berths.", "words": [{"word": "there"}], "speaker": 0, "id": "x"},
			{"start": 2.5, "end": 3.0, "transcript": "Why so few?", "speaker": 1, "id": "y"}, {"start": 3.0, "end": 4.5, "transcript": "It is a small port.", "speaker": 0}]}}`, "Speaker 0,Speaker 1", times},
		"Deepgram paragraphs": {`{"metadata": {"title": 3}, "results": {"channels": [{"alternatives": [{"transcript": "no", "confidence": 0.9, "words": [{"word": "no"}], "paragraphs": {"transcript": "no", "paragraphs": [
			{"sentences": [{"text": "There are", "start": 0.5, "end": 1}, {"text": "twelve berths.", "start": 1, "end": 2}], "speaker": 0, "start": 0.5, "end": 2.0, "num_words": 4}, {"sentences": [{"text": "Why so few?"}], "speaker": 1, "start": 2.5, "end": 3.0},
			{"sentences": [{"text": "It is a small port."}], "speaker": 0, "start": 3.0, "end": 4.5}]}}]}]}}`, "Speaker 0,Speaker 1", times},
		"Deepgram words": {`{"results": {"channels": [{"alternatives": [{"transcript": "no", "words": [{"word": "there", "start": 0.5, "end": 1.0, "speaker": 0, "punctuated_word": "There"}, {"word": "are", "speaker": 0}, {"word": "twelve", "speaker": 0}, {"punctuated_word": "berths.", "word": "berths", "speaker": 0},
			{"word": "Why so few?", "speaker": 1}, {"word": "It is a small port.", "speaker": 0}]}]}]}}`, "Speaker 0,Speaker 1", ""},
		"AssemblyAI": {`{"id": "x", "text": "no", "audio_duration": 5, "words": [{"text": "There", "start": 500, "end": 600, "speaker": "A"}], "utterances": [{"speaker": "A", "confidence": 0.9, "start": 500, "end": 2000, "text": "There are twelve berths.", "words": []},
			{"speaker": "B", "start": 2500, "end": 3000, "text": "Why so few?"}, {"speaker": "A", "start": 3000, "end": 4500, "text": "It is a small port."}]}`, "A B", times},
		"Rev": {`{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "There", "ts": 0.5, "end_ts": 0.7, "confidence": 1}, {"type": "punct", "value": " "}, {"type": "text", "value": "are twelve berths", "ts": 1, "end_ts": 2.0}, {"type": "punct", "value": "."}]},
			{"speaker": 1, "elements": [{"type": "text", "value": "Why so few?", "ts": 2.5, "end_ts": 3.0}]}, {"speaker": 0, "elements": [{"type": "text", "value": "It is a small port.", "ts": 3.0, "end_ts": 4.5}]}],
			"speakers": [{"id": 0, "name": "Anna Weiss"}, {"id": 1, "name": "Kim Ode"}]}`, "Anna Weiss,Kim Ode", times},
		"Azure": {`{"source": "x", "combinedRecognizedPhrases": [{"display": "no"}], "recognizedPhrases": [{"recognitionStatus": "Success", "speaker": 1, "offset": "PT0.5S", "nBest": [{"confidence": 0.9, "display": "There are twelve berths."}, {"display": "no"}]},
			{"speaker": 2, "nBest": [{"display": "Why so few?"}]}, {"speaker": 1, "nBest": [{"display": "It is a small port."}]}]}`, "Speaker 1,Speaker 2", ""},
		"lists of turns": {`[{"start": "00:00:00.500", "end": "00:00:02", "speaker": "A", "text": "There are twelve berths."}, {"start": "2.5", "end": 3.0, "speaker": "B", "text": "Why so few?"}, {"start": 3, "end": "4.5", "speaker": "A", "text": "It is a small port."}]`, "A B", times},
	} {
		transcript, err := format.Read("x.json", strings.NewReader(test.text))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
		var gotWords, gotTimes strings.Builder
		who := strings.FieldsFunc(test.speakers, func(r rune) bool { return r == ',' || r == ' ' && !strings.Contains(test.speakers, ",") })
		for i, turn := range transcript.Turns {
			gotWords.WriteString(turn.Span.In(transcript.Text) + "|")
			assert.Equal(t, who[i%2], turn.Speaker, name)
		}
		for _, place := range transcript.Places {
			fmt.Fprintf(&gotTimes, "%v-%v|", place.From, place.To)
		}
		assert.Equal(t, words, gotWords.String(), name)
		if test.times != "" {
			assert.Equal(t, test.times, gotTimes.String(), name)
		}
	}
}

func awsItems(speaker, words string) string {
	var all []string
	for i, word := range strings.Fields(words) {
		kind := "pronunciation"
		if strings.Contains(".?", word) {
			kind = "punctuation"
		}
		all = append(all, fmt.Sprintf(`{"id": %d, "type": %q, "alternatives": [{"confidence": "0.9", "content": %q}], "start_time": "1.0", "end_time": "1.5", "speaker_label": %q}`, i, kind, word, speaker))
	}
	return strings.Join(all, ", ")
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
		`{"text":"Why?"} {"speaker":"MS. LOW","text":"So."} {"speaker":"Kim Ode","kind":"question","text":"So."}`:             "question answer question",
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
			return turn{rapid.StringMatching(`[A-Za-zé:?() "]{1,9}[a-z]`).Draw(t, "speaker"), rapid.StringMatching(`[a-zé:?.\n]{0,20}\.`).Draw(t, "text")}
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
