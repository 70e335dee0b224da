package corpus

import (
	"strings"
	"unicode"
)

// Unread are the stretches of a valid transcript's text that are neither in the
// heading nor spoken in a turn, without the white space around them: what a
// reader of the document passed over.
func (t *Transcript) Unread() []Span {
	var unread []Span
	add := func(start, end int) {
		words := strings.TrimLeftFunc(t.Text[start:end], unicode.IsSpace)
		start = end - len(words)
		if words = strings.TrimRightFunc(words, unicode.IsSpace); words != "" {
			unread = append(unread, Span{start, start + len(words)})
		}
	}
	end := t.Heading.End
	if t.Heading.Len() > 0 {
		add(0, t.Heading.Start)
	} else {
		end = 0
	}
	for _, turn := range t.Turns {
		if turn.Label.Len() > 0 {
			add(end, turn.Label.Start)
			end = turn.Label.End
		}
		add(end, turn.Span.Start)
		for _, skip := range turn.Skip {
			add(skip.Start, skip.End)
		}
		end = turn.Span.End
	}
	add(end, len(t.Text))
	return unread
}
