package corpus

import (
	"strings"
	"unicode"
)

// Unread are the stretches of a valid transcript's text that are neither in the
// heading nor in a turn, without the white space around them: what a reader of
// the document passed over.
func (t *Transcript) Unread() []Span {
	read := []Span{t.Heading}
	for _, turn := range t.Turns {
		read = append(read, turn.Label, turn.Span)
	}
	read = append(read, Span{len(t.Text), len(t.Text)})

	var unread []Span
	end := 0
	for _, s := range read {
		if s.Start < end { // there is no heading or no label
			continue
		}
		words := strings.TrimLeftFunc(t.Text[end:s.Start], unicode.IsSpace)
		start := s.Start - len(words)
		if words = strings.TrimRightFunc(words, unicode.IsSpace); words != "" {
			unread = append(unread, Span{start, start + len(words)})
		}
		end = s.End
	}
	return unread
}
