package format

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// jsonFile is JSON and JSON Lines. A turn is an object with
//
//	speaker   a text, a number, or an object with a "name"; or "name" itself
//	text      the words; also "transcript" or "content"
//	role      optional
//	kind      "speech", "question" or "answer"; told from the words if missing
//
// which stands in an array, or is a value by itself, one a line as a rule. The
// array is the whole file, or the value of "turns", "segments", "utterances",
// "monologues", "transcript", "content", "results" or "data" of an object that
// may have
//
//	id, title, publisher, place   texts
//	date                          a text that begins as 2031-05-03 does
//
// Other keys, such as times, are passed over, and so is the text of an object
// that has turns in it. Texts that one speaker says in a row are one turn,
// joined with a space.
//
// The text of the transcript has the title and a line with publisher, place and
// date, and below them each turn after the name of its speaker and a colon;
// quotes point into that text and not into the file.
var jsonFile = reader{
	name: "JSON",
	is: func(d document) bool {
		start := trimmed(d.data)
		switch strings.ToLower(filepath.Ext(d.name)) {
		case ".json", ".jsonl", ".ndjson":
			return bytes.HasPrefix(start, []byte("{")) || bytes.HasPrefix(start, []byte("["))
		}
		return isJSON(start)
	},
	read: readJSON,
}

var isJSON = matching(`^(\[\s*)?\{\s*"`)

// What the keys of an object mean.
var (
	turnKeys = map[string]string{
		"speaker": "speaker", "name": "speaker", "role": "role", "kind": "kind", "text": "text", "transcript": "text", "content": "text",
	}
	headingKeys = map[string]bool{"id": true, "title": true, "publisher": true, "place": true, "date": true}
	listKeys    = map[string]bool{
		"turns": true, "segments": true, "utterances": true, "monologues": true, "transcript": true, "content": true, "results": true, "data": true,
	}
)

// maxLists is how many lists of turns may stand in one another.
const maxLists = 16

// A jsonReader reads one file.
type jsonReader struct {
	*json.Decoder
	data    []byte
	at      int64 // where the value being read begins
	heading map[string]string
	script
}

func readJSON(d document) (*corpus.Transcript, error) {
	data := bytes.TrimPrefix(d.data, []byte("\uFEFF"))
	r := jsonReader{Decoder: json.NewDecoder(bytes.NewReader(data)), data: data, heading: map[string]string{}}
	r.UseNumber()
	for {
		err := r.value(0)
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: JSON: %w", d.name, r.line(err), err)
		}
	}
	t, err := r.transcript(r.heading)
	if err != nil {
		return nil, fmt.Errorf("%s: JSON: %w", d.name, err)
	}
	if t.ID = r.heading["id"]; t.ID == "" {
		t.ID = d.name
	}
	return t, nil
}

// line is where an error is: at the byte that it names, or in the value that
// was being read.
func (r *jsonReader) line(err error) int {
	at := r.at
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		at = syntax.Offset
	} else if errors.Is(err, io.ErrUnexpectedEOF) {
		at = int64(len(r.data))
	}
	return 1 + bytes.Count(r.data[:min(max(int(at), 0), len(r.data))], []byte("\n"))
}

// value reads a list of turns, a turn, or an object with one of them in it; at
// the end of the file the error is io.EOF.
func (r *jsonReader) value(depth int) error {
	token, err := r.Token()
	if err != nil {
		return err
	}
	r.at = r.InputOffset()
	switch {
	case depth > maxLists:
		return fmt.Errorf("lists nested more than %d deep, the most that is read", maxLists)
	case token == json.Delim('['):
		for r.More() {
			if err := r.value(depth + 1); err != nil {
				return unexpected(err)
			}
		}
		_, err := r.Token()
		return unexpected(err)
	case token == json.Delim('{'):
		return unexpected(r.object(depth))
	}
	return fmt.Errorf(`%v is no turn: want an object with "speaker" and "text"`, quoted(token))
}

// unexpected is err, where io.EOF is too early.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// object reads the rest of an object.
func (r *jsonReader) object(depth int) error {
	begin, before := r.at, len(r.turns)
	var turn map[string]string
	for r.More() {
		token, err := r.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		r.at = r.InputOffset()
		next := r.peek()
		switch field := turnKeys[key]; {
		case listKeys[key] && (next == '[' || next == '{'):
			err = r.value(depth + 1)
		case field == "speaker":
			var s speakerName
			if err = r.Decode(&s); err == nil && (key == "speaker" || turn["speaker"] == "") {
				turn = with(turn, "speaker", string(s))
			}
		case field != "", headingKeys[key]:
			var s *string
			if err = r.Decode(&s); err == nil && s != nil {
				if field != "" {
					turn = with(turn, field, *s)
				} else if r.heading[key] == "" {
					r.heading[key] = oneLine(*s)
				}
			}
		default:
			err = r.Decode(new(json.RawMessage))
		}
		if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
			return fmt.Errorf("%q is a JSON %s, want a text", key, wrong.Value)
		}
		if err != nil {
			return err
		}
	}
	if _, err := r.Token(); err != nil {
		return err
	}
	words, ok := turn["text"]
	if len(r.turns) > before {
		return nil // its text is that of its turns
	}
	r.at = begin
	if !ok {
		if _, named := turn["speaker"]; named || depth > 0 {
			return errors.New(`a turn without "text"`)
		}
		return nil
	}
	return r.say(turn["speaker"], turn["role"], turn["kind"], words, corpus.Place{})
}

// peek is the first byte of the value of the key just read.
func (r *jsonReader) peek() byte {
	rest := bytes.TrimLeft(r.data[min(int(r.InputOffset()), len(r.data)):], " \t\r\n:")
	if len(rest) == 0 {
		return 0
	}
	return rest[0]
}

func with(m map[string]string, key, value string) map[string]string {
	if m == nil {
		m = map[string]string{}
	}
	m[key] = value
	return m
}

// A speakerName is a name as files give it; a number n is "Speaker n".
type speakerName string

func (s *speakerName) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '{':
		var person struct{ Name speakerName }
		err := json.Unmarshal(data, &person)
		*s = person.Name
		return err
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		*s = speakerName("Speaker " + string(data))
		return nil
	case 'n':
		return nil
	}
	return json.Unmarshal(data, (*string)(s))
}

func quoted(token json.Token) string {
	if s, ok := token.(string); ok {
		return strconv.Quote(clip(s))
	}
	return fmt.Sprint(token)
}
