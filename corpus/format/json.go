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
//	speaker     a text, a number, or an object with a "name"; or "name" itself
//	text        the words; also "transcript" or "content"
//	role        optional
//	kind        "speech", "question" or "answer"; told from the words if missing
//	start, end  when it is said: seconds, or a text such as "00:01:02.5"
//
// which stands in an array, or is a value by itself, one a line as a rule. The
// array is the whole file, or the value of "turns", "segments", "utterances" or
// another key of the table of shapes below, of an object that may have
//
//	id, title, event, publisher, place   texts
//	date                                 a text that begins as 2031-05-03 does
//	speakers                             an array of objects with "id" and "name"
//
// Other keys are passed over, and so is the text of an object that has turns in
// it. Texts that one speaker says in a row are one turn, joined with a space.
// The files of speech recognisers are such objects with other names of the keys;
// those that give speakers for single words only are read word by word.
//
// The text of the transcript has the title, the event and a line with publisher,
// place and date, and below them each turn after the name of its speaker and a colon. The
// places are the times.
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

// maxLists is how many lists of turns may stand in one another.
const maxLists = 16

// A jsonReader reads one file, as one of the shapes.
type jsonReader struct {
	*json.Decoder
	data    []byte
	at      int64           // where the value being read begins
	lists   map[string]bool // the keys of lists of turns
	heading map[string]string
	people  map[speakerName]string // the names of speakers, by what turns call them
	pace
	script
}

func readJSON(d document) (*corpus.Transcript, error) {
	data := bytes.TrimPrefix(d.data, []byte("\uFEFF"))
	people := map[speakerName]string{}
	var first error
	for _, lists := range shapes {
		t, err := readShape(d.name, data, lists, people)
		if err == nil && len(people) > 0 { // whose names may come after their words
			t, err = readShape(d.name, data, lists, people)
		}
		if err == nil {
			return t, nil
		}
		if first == nil {
			first = err
		}
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			break
		}
	}
	return nil, first
}

func readShape(name string, data []byte, lists map[string]bool, people map[speakerName]string) (*corpus.Transcript, error) {
	r := jsonReader{Decoder: json.NewDecoder(bytes.NewReader(data)), data: data, lists: lists, heading: map[string]string{}, people: people}
	r.UseNumber()
	for {
		err := r.value(0)
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: JSON: %w", name, r.line(err), err)
		}
	}
	t, err := r.transcript(r.heading)
	if err != nil {
		return nil, fmt.Errorf("%s: JSON: %w", name, err)
	}
	r.correct(t.Places)
	if t.ID = r.heading["id"]; t.ID == "" {
		t.ID = name
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
	var turn jsonTurn
	heading := map[string]string{}
	for r.More() {
		token, err := r.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		r.at = r.InputOffset()
		next := r.peek()
		switch {
		case r.lists[key] && (next == '[' || next == '{'):
			err = r.value(depth + 1)
		case headingKeys[key] && next == '"':
			var s string
			err = r.Decode(&s)
			heading[key] = oneLine(s)
		case key == "speakers" && next == '[':
			err = r.readPeople()
		default:
			err = turn.field(r, key)
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
	if len(r.turns) > before || turn.text == nil && turn.speaker == "" && depth == 0 {
		for key, value := range heading {
			if r.heading[key] == "" {
				r.heading[key] = value
			}
		}
		return nil // its text is that of its turns
	}
	r.at = begin
	if r.lists["words"] && turn.speaker == "" && !turn.word {
		return nil // words without speakers, which stand in another list with them
	}
	if turn.text == nil {
		return errors.New(`a turn without "text"`)
	}
	return r.sayTurn(turn)
}

// readPeople reads the names that a file gives to the speakers of its turns.
func (r *jsonReader) readPeople() error {
	var all []struct {
		ID   json.RawMessage
		Name string
	}
	var raw json.RawMessage
	if err := r.Decode(&raw); err != nil {
		return err
	}
	if json.Unmarshal(raw, &all) != nil {
		return nil // a list of something else
	}
	for _, person := range all {
		var id speakerName
		if len(person.ID) > 0 && json.Unmarshal(person.ID, &id) == nil && id != "" && person.Name != "" {
			r.people[id] = person.Name
		}
	}
	return nil
}

func (r *jsonReader) sayTurn(turn jsonTurn) error {
	speaker := string(turn.speaker)
	if name, ok := r.people[turn.speaker]; ok {
		speaker = name
	}
	r.glued = turn.glued
	r.hear(turn)
	return r.say(speaker, turn.role, turn.kind, *turn.text, corpus.Place{From: turn.from, To: max(turn.from, turn.to)})
}

// peek is the first byte of the value of the key just read.
func (r *jsonReader) peek() byte {
	rest := bytes.TrimLeft(r.data[min(int(r.InputOffset()), len(r.data)):], " \t\r\n:")
	if len(rest) == 0 {
		return 0
	}
	return rest[0]
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
