package corpus

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// A Position is an offset into a text, counted in the ways that programs
// count. A line ends with "\n", "\r\n" or "\r", as in most editors.
type Position struct {
	Byte   int `json:"byte"`   // from 0
	Rune   int `json:"rune"`   // Unicode code points, from 0
	UTF16  int `json:"utf16"`  // code units of UTF-16, from 0
	Line   int `json:"line"`   // from 1
	Column int `json:"column"` // code points in the line, from 1
}

// String is line and column, "12:7".
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// origin is the position of the first byte of a text.
var origin = Position{Line: 1, Column: 1}

// forward is the position of an offset behind p in the same text: its end if
// the offset lies behind that, and the beginning of a character if inside one.
func (p Position) forward(text string, offset int) Position {
	offset = min(offset, len(text))
	for p.Byte < offset {
		r, size := rune(text[p.Byte]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[p.Byte:])
		}
		if p.Byte+size > offset {
			break
		}
		p.Byte += size
		p.Rune++
		p.UTF16 += utf16.RuneLen(r)
		p.Column++
		if r == '\n' || r == '\r' && (p.Byte == len(text) || text[p.Byte] != '\n') {
			p.Line, p.Column = p.Line+1, 1
		}
	}
	return p
}

// Positions are where the quote begins and ends in the text of its transcript.
// They are counted from the beginning of the text each time; for many quotes of
// one transcript make a [Ruler].
func (q Quote) Positions() (start, end Position) {
	start = origin.forward(q.Transcript.Text, q.Span.Start)
	return start, start.forward(q.Transcript.Text, q.Span.End)
}

// A Ruler tells positions in one text. Making it reads the text once; after
// that a position takes the same short time anywhere in the text. It is safe
// for concurrent use.
type Ruler struct {
	text  string
	marks []Position // of every step-th byte
}

// step is how many bytes lie between two marks of a Ruler.
const step = 4096

// NewRuler reads a text, such as that of a transcript.
func NewRuler(text string) *Ruler {
	r := &Ruler{text, make([]Position, 0, len(text)/step+1)}
	for p := origin; len(r.marks) <= len(text)/step; {
		p = p.forward(text, len(r.marks)*step)
		r.marks = append(r.marks, p)
	}
	return r
}

// Position is that of a byte offset. An offset outside the text is taken for
// the nearer end, one inside a character for the beginning of the character.
func (r *Ruler) Position(offset int) Position {
	offset = min(max(offset, 0), len(r.text))
	return r.marks[offset/step].forward(r.text, offset)
}
