// Package sentence splits English text into sentences, as byte spans of the
// text as received.
//
// The rules are few and local. A stop (. ? ! …) ends a sentence where the word
// before it is no abbreviation and the word after it looks like a beginning.
// A blank line always ends one, and so do the lines of a list, a heading or a
// table. Any other line break is a space, so hard-wrapped text reads as if it
// were not wrapped.
package sentence

import (
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// Split returns the sentences of text in order. Spans do not overlap, begin
// and end with a byte that is not white space, and leave out nothing but white
// space. A closing quotation mark or bracket belongs to the sentence that it
// closes, the marker of a list item to the sentence that it opens. Time is
// linear in the length of the text, which may be any string of bytes.
func Split(text string) []corpus.Span {
	s := splitter{text: text}
	s.open(0)
	s.lines.start = s.start
	for s.pos < len(text) {
		c := text[s.pos]
		switch {
		case !special[c]:
			s.pos++
		case c == '\n' || c == '\r':
			s.gap(stop{end: s.pos})
		default:
			if st, ok := s.stopAt(s.pos); ok {
				s.gap(st)
			} else {
				s.pos++
			}
		}
	}
	s.close(len(text))
	return s.spans
}

// A splitter is the state of one pass over a text.
type splitter struct {
	text  string
	spans []corpus.Span
	start int // where the open sentence begins; len(text) if only space is left
	pos   int // everything before pos has been decided
	lines paragraph
}

// special marks the bytes at which there is something to decide: stops, line
// breaks, and the first byte of an ellipsis.
var special = [256]bool{'.': true, '?': true, '!': true, '\n': true, '\r': true, 0xE2: true}

const ellipsis = "…" // E2 80 A6

// gap decides what the white space after a stop or at a line break does, and
// moves past it.
func (s *splitter) gap(st stop) {
	sp := spaceAt(s.text, st.end)
	s.pos = max(sp.end, s.pos+1)
	if sp.end == len(s.text) {
		return
	}
	if s.endsLine(st, sp) || s.endsSentence(st, sp) {
		s.close(st.end)
		s.open(sp.end)
	}
}

// open begins a sentence at the first byte that is not space from i on.
func (s *splitter) open(i int) {
	s.start = spaceAt(s.text, i).end
	s.pos = max(s.pos, s.start)
}

// close ends the open sentence before i.
func (s *splitter) close(i int) {
	for i > s.start {
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:i])
		if !unicode.IsSpace(r) {
			break
		}
		i -= n
	}
	if i > s.start {
		s.spans = append(s.spans, corpus.Span{Start: s.start, End: i})
	}
}

// A space is a run of white space.
type space struct {
	end       int // its end; its start if there is none
	breaks    int // line breaks in it
	lineStart int // just after its last line break
}

func spaceAt(text string, i int) space {
	sp := space{end: i, lineStart: i}
	for i < len(text) {
		switch c := text[i]; {
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			i++
		case c == '\n' || c == '\r':
			i++
			sp.breaks++
			sp.lineStart = i
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			i++
		case c < utf8.RuneSelf:
			return sp
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsSpace(r) {
				return sp
			}
			i += n
		}
		sp.end = i
	}
	return sp
}
