package corpus

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// The selectors of the W3C Web Annotation Data Model that point to a stretch of
// a text. In JSON they have the names of the standard, and their "type".
//
// They are of the text of a transcript. Of a document that is no plain text
// that is the text extracted from it.

// A TextQuoteSelector is a passage with what stands just before and after it.
// See https://www.w3.org/TR/annotation-model/#text-quote-selector.
type TextQuoteSelector struct {
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// A TextPositionSelector is a half-open range of Unicode code points.
// See https://www.w3.org/TR/annotation-model/#text-position-selector.
type TextPositionSelector struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// around is how many characters a [TextQuoteSelector] has before and after the
// passage, if that tells it from all others of the text.
const around = 32

// TextQuote is a selector that finds the quote, and nothing else, in the text
// of its transcript. It has 32 characters on each side, fewer at the ends of
// the text, and more where the passage with these stands there twice.
func (q Quote) TextQuote() TextQuoteSelector {
	text := q.Transcript.Text
	for n := around; ; n *= 2 {
		s := TextQuoteSelector{q.Text(), last(text[:q.Span.Start], n), first(text[q.Span.End:], n)}
		if _, ok := s.Find(text); ok || n > len(text) {
			return s
		}
	}
}

// first are the first n characters of a text, last the last n.
func first(text string, n int) string {
	end := 0
	for ; n > 0 && end < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[:end]
}

func last(text string, n int) string {
	start := len(text)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return text[start:]
}

// Find is where the passage stands in a text with what is before and after it.
// It is false if that is nowhere, or in more than one place.
func (s TextQuoteSelector) Find(text string) (Span, bool) {
	whole := s.Prefix + s.Exact + s.Suffix
	at := strings.Index(text, whole)
	if at < 0 || whole == "" || strings.Contains(text[at+1:], whole) {
		return Span{}, false
	}
	return Span{0, len(s.Exact)}.Shift(at + len(s.Prefix)), true
}

// TextPosition is where the quote stands, in code points.
func (q Quote) TextPosition() TextPositionSelector {
	start, end := q.Positions()
	return TextPositionSelector{start.Rune, end.Rune}
}

// Find is the range in bytes; false if the text does not reach so far.
func (s TextPositionSelector) Find(text string) (Span, bool) {
	before := first(text, s.Start)
	exact := first(text[len(before):], s.End-s.Start)
	start := utf8.RuneCountInString(before)
	if (s != TextPositionSelector{start, start + utf8.RuneCountInString(exact)}) {
		return Span{}, false
	}
	return Span{0, len(exact)}.Shift(len(before)), true
}

// MarshalJSON implements [json.Marshaler].
func (s TextQuoteSelector) MarshalJSON() ([]byte, error) {
	type fields TextQuoteSelector // without this method
	return json.Marshal(struct {
		Type string `json:"type"`
		fields
	}{"TextQuoteSelector", fields(s)})
}

// MarshalJSON implements [json.Marshaler].
func (s TextPositionSelector) MarshalJSON() ([]byte, error) {
	type fields TextPositionSelector // without this method
	return json.Marshal(struct {
		Type string `json:"type"`
		fields
	}{"TextPositionSelector", fields(s)})
}
