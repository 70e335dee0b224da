package format

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// shapes are the keys whose values are lists of turns or have such lists in
// them. A shape is tried if those before it give no transcript.
var shapes = [...]map[string]bool{
	// Our own, Whisper and what is made of it, AssemblyAI, Deepgram with
	// utterances, Rev, AWS Transcribe with audio segments, Azure.
	keys("turns segments utterances monologues transcript content results data chunks audio_segments recognizedPhrases"),
	// Deepgram with paragraphs.
	keys("results channels alternatives paragraphs"),
	// Words with speakers: AWS Transcribe, and Deepgram and Google.
	keys("results items"),
	keys("response results channels alternatives words"),
}

func keys(names string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields(names) {
		all[name] = true
	}
	return all
}

var headingKeys = keys("id title event publisher place date")

// turnKeys are what the other keys of a turn mean.
var turnKeys = map[string]func(*jsonTurn, *jsonReader) error{
	"speaker":         func(t *jsonTurn, r *jsonReader) error { return decodeInto(r, &t.speaker) },
	"speaker_label":   func(t *jsonTurn, r *jsonReader) error { return decodeInto(r, &t.speaker) },
	"speakerTag":      func(t *jsonTurn, r *jsonReader) error { return decodeInto(r, &t.speaker) },
	"name":            (*jsonTurn).name,
	"role":            func(t *jsonTurn, r *jsonReader) error { return decodeInto(r, &t.role) },
	"kind":            func(t *jsonTurn, r *jsonReader) error { return decodeInto(r, &t.kind) },
	"text":            (*jsonTurn).words,
	"transcript":      (*jsonTurn).words,
	"content":         (*jsonTurn).words,
	"punctuated_word": (*jsonTurn).words,
	"word":            (*jsonTurn).bareWord,
	"start":           (*jsonTurn).begins,
	"start_time":      (*jsonTurn).begins,
	"startTime":       (*jsonTurn).begins,
	"endTime":         (*jsonTurn).ends,
	"end":             (*jsonTurn).ends,
	"end_time":        (*jsonTurn).ends,
	"timestamp":       (*jsonTurn).times,
	"type":            (*jsonTurn).kindOfWord,
	"elements":        func(t *jsonTurn, r *jsonReader) error { return t.pieces(r, true, "") },
	"sentences":       func(t *jsonTurn, r *jsonReader) error { return t.pieces(r, true, " ") },
	"alternatives":    func(t *jsonTurn, r *jsonReader) error { return t.pieces(r, false, "") },
	"nBest":           func(t *jsonTurn, r *jsonReader) error { return t.pieces(r, false, "") },
}

// A jsonTurn is the fields of a turn.
type jsonTurn struct {
	speaker    speakerName
	role, kind string
	text       *string // nil if there is none
	from, to   time.Duration
	whole      bool // its times have no fractions
	word       bool // it is a single one
	glued      bool // to the word before
}

// field reads the value of a key.
func (t *jsonTurn) field(r *jsonReader, key string) error {
	if read, ok := turnKeys[key]; ok {
		return read(t, r)
	}
	return r.Decode(new(json.RawMessage))
}

// decodeInto reads a value; null leaves the field as it is.
func decodeInto[T any](r *jsonReader, field *T) error {
	var value *T
	err := r.Decode(&value)
	if err == nil && value != nil {
		*field = *value
	}
	return err
}

func (t *jsonTurn) name(r *jsonReader) error {
	var name speakerName
	err := decodeInto(r, &name)
	if t.speaker == "" {
		t.speaker = name
	}
	return err
}

func (t *jsonTurn) words(r *jsonReader) error { return decodeInto(r, &t.text) }

func (t *jsonTurn) bareWord(r *jsonReader) error {
	var word *string
	err := decodeInto(r, &word)
	t.word = true
	if t.text == nil {
		t.text = word
	}
	return err
}

func (t *jsonTurn) kindOfWord(r *jsonReader) error {
	var kind any
	err := r.Decode(&kind)
	t.glued = kind == "punctuation"
	return err
}

func (t *jsonTurn) begins(r *jsonReader) error { return t.time(r, &t.from) }
func (t *jsonTurn) ends(r *jsonReader) error   { return t.time(r, &t.to) }

// time reads a time; what is none is passed over.
func (t *jsonTurn) time(r *jsonReader, to *time.Duration) error {
	var raw json.RawMessage
	err := r.Decode(&raw)
	*to, t.whole = jsonTime(raw)
	return err
}

func (t *jsonTurn) times(r *jsonReader) error {
	var raw json.RawMessage
	err := r.Decode(&raw)
	var both []json.RawMessage
	if json.Unmarshal(raw, &both) == nil && len(both) == 2 {
		t.from, _ = jsonTime(both[0])
		t.to, t.whole = jsonTime(both[1])
	}
	return err
}

func jsonTime(raw json.RawMessage) (at time.Duration, whole bool) {
	s := strings.TrimSuffix(strings.Trim(string(raw), `"`), "s")
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return seconds(n), !strings.ContainsAny(s, ".eE")
	}
	at, _ = readClock(s, 1)
	return at, false
}

// pieces joins the words of a list of objects, all of them or the first one.
func (t *jsonTurn) pieces(r *jsonReader, all bool, glue string) error {
	var raw json.RawMessage
	if err := r.Decode(&raw); err != nil {
		return err
	}
	var pieces []struct {
		Value, Text, Transcript, Content, Display string

		Speaker speakerName

		TS    json.RawMessage `json:"ts"`
		EndTS json.RawMessage `json:"end_ts"`
	}
	if json.Unmarshal(raw, &pieces) != nil {
		return nil // a list of something else
	}
	var words []string
	for _, p := range pieces {
		if begin, _ := jsonTime(p.TS); begin > 0 && t.from == 0 {
			t.from = begin
		}
		if end, _ := jsonTime(p.EndTS); end > 0 {
			t.to = end
		}
		if t.speaker == "" {
			t.speaker = p.Speaker
		}
		words = append(words, p.Value+p.Text+p.Transcript+p.Content+p.Display)
		if !all {
			break
		}
	}
	if text := strings.Join(words, glue); t.text == nil && strings.TrimSpace(text) != "" {
		t.text = &text
	}
	return nil
}

// A pace tells seconds from milliseconds, which no file names.
type pace struct {
	letters  int
	lasted   time.Duration
	fraction bool // there is a time that is no whole number
}

func (p *pace) hear(t jsonTurn) {
	if t.to > t.from {
		p.letters += len(*t.text)
		p.lasted += t.to - t.from
		p.fraction = p.fraction || !t.whole
	}
}

// correct takes whole numbers for milliseconds if nobody could speak so slowly:
// less than a letter in two seconds.
func (p *pace) correct(places []corpus.Place) {
	if p.fraction || p.lasted.Seconds() < 2*float64(p.letters) {
		return
	}
	for i := range places {
		places[i].From /= 1000
		places[i].To /= 1000
	}
}
