package format

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// A flow sets words as a plain text, with an empty line between paragraphs.
type flow struct {
	text   []byte
	breaks int    // line breaks before the next word
	space  []byte // white space before it, if there are none

	preformatted bool // white space is kept as it is
	struck       bool // words are struck out
	superior     bool // figures are superscripts
	striking     bool // there is a "<s>" in the text to be closed

	bold, apart  bool // words are in bold; the paragraph is a heading
	heavy, light int  // bytes of words of the paragraph in bold, and not

	places []corpus.Place
	marks  layout.Marks
}

// maxLight is how many bytes of a paragraph in bold may be not: the last stop.
const maxLight = 2

// place ends a paragraph, and says that the words since the byte from stand at
// a path.
func (f *flow) place(from int, path fmt.Stringer) {
	f.paragraph()
	words := bytes.TrimLeftFunc(f.text[from:], unicode.IsSpace)
	if len(words) > 0 {
		span := corpus.Span{Start: len(f.text) - len(words), End: len(f.text)}
		f.places = append(f.places, corpus.Place{Span: span, Path: path.String()})
		if f.heavy > 0 && f.light <= maxLight {
			f.marks.Bold = append(f.marks.Bold, span)
		}
		if f.apart {
			f.marks.Apart = append(f.marks.Apart, span)
		}
	}
	f.heavy, f.light, f.apart = 0, 0, false
}

// lineBreak puts the next word on a new line; after two there is an empty one.
func (f *flow) lineBreak() {
	f.close()
	f.breaks = min(f.breaks+1, 2)
	f.space = f.space[:0]
}

// paragraph makes the next word begin a paragraph.
func (f *flow) paragraph() {
	f.close()
	f.breaks = 2
	f.space = f.space[:0]
}

func (f *flow) close() {
	if f.striking {
		f.text = append(f.text, "</s>"...)
		f.striking = false
	}
}

// write adds words and the white space between them, and says how many bytes
// of it are words.
func (f *flow) write(s string) (words int) {
	for s != "" {
		n := strings.IndexFunc(s, unicode.IsSpace)
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			f.word(s[:n])
			words += n
		}
		s = s[n:]
		rest := strings.TrimLeftFunc(s, unicode.IsSpace)
		f.space = append(f.space, s[:len(s)-len(rest)]...)
		s = rest
	}
	return words
}

func (f *flow) word(s string) {
	if !f.struck {
		f.close()
	}
	switch {
	case len(f.text) == 0:
	case f.breaks > 0:
		f.text = append(f.text, "\n\n"[:f.breaks]...)
	case !f.preformatted && strings.ContainsAny(string(f.space), "\n\r\u0085\u2028\u2029"):
		f.text = append(f.text, ' ')
	default:
		f.text = append(f.text, f.space...)
	}
	f.breaks, f.space = 0, f.space[:0]
	if f.struck && !f.striking {
		f.text = append(f.text, "<s>"...)
		f.striking = true
	}
	if f.superior {
		s = superscripts.Replace(s)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	f.text = append(f.text, s...)
	if f.bold {
		f.heavy += len(s)
	} else {
		f.light += len(s)
	}
}

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")
