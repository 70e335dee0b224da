package program

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// MaxLine is the length of the longest line that is read, in bytes.
const MaxLine = 8 << 20

// Lines yields the lines of r that are not blank, each with what it is called
// in errors: "name:12". After an error there are no more: a line that is no
// valid UTF-8 or too long, a broken reader, no line at all.
func Lines(name string, r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		scanner := bufio.NewScanner(r)
		scanner.Buffer(nil, MaxLine)
		none := true
		n := 1
		for ; scanner.Scan(); n++ {
			line := Line{fmt.Sprintf("%s:%d", name, n), scanner.Text()}
			if strings.TrimSpace(line.Text) == "" {
				continue
			}
			none = false
			if !utf8.ValidString(line.Text) {
				yield(Line{}, fmt.Errorf("%s: not valid UTF-8", line.Place))
				return
			}
			if !yield(line, nil) {
				return
			}
		}
		switch err := scanner.Err(); {
		case errors.Is(err, bufio.ErrTooLong):
			yield(Line{}, fmt.Errorf("%s:%d: longer than %d MB, the most that is read", name, n, MaxLine>>20))
		case err != nil:
			yield(Line{}, err)
		case none:
			yield(Line{}, fmt.Errorf("%s: there is nothing in it", name))
		}
	}
}

// A Line is one line of a file.
type Line struct {
	Place string // "file:12"
	Text  string
}

// Decode reads the line as a JSON object into v. Keys that v does not have are
// passed over.
func (l Line) Decode(v any) error {
	if err := json.Unmarshal([]byte(l.Text), v); err != nil {
		return l.Errorf("%w", err)
	}
	return nil
}

// Errorf is an error that begins with the place of the line.
func (l Line) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s: %w", l.Place, fmt.Errorf(format, args...))
}
