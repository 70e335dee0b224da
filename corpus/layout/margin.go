package layout

import (
	"regexp"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A text is read without its margins: numbers before the lines, as courts and
// committees have them,
//
//	11      Q.   How many boats
//	12  were there?
//
// and the empty line between any two lines of a text set with double spacing.
// They are blanked out, not taken out, so that all offsets hold.

var lineNumber = regexp.MustCompile(`^[ \t\x{a0}]*(\d{1,4})(?:[ \t\x{a0}]+|\r?$)`)

const (
	fewNumbers = 10 // are no margin
	fewGaps    = 10 // between lines are no double spacing
)

// findMargins is the text without its margins, and where these stand.
func findMargins(received string) (text string, margins []corpus.Span, kinds []string) {
	text = received
	for _, m := range []struct {
		kind string
		find func(string) []corpus.Span
	}{{"line numbers", lineNumbers}, {"double spacing", doubleSpacing}} {
		if found := m.find(text); len(found) > 0 {
			text = blankOut(text, found)
			margins, kinds = append(margins, found...), append(kinds, m.kind)
		}
	}
	return text, margins, kinds
}

// blankOut is the text with spaces in the place of spans.
func blankOut(text string, spans []corpus.Span) string {
	t := corpus.Transcript{Text: text, Turns: []corpus.Turn{{Skip: spans}}}
	return t.Spoken()
}

// lineNumbers are the numbers that count the lines, of a page or of the whole,
// if most lines have one.
func lineNumbers(text string) []corpus.Span {
	var found []corpus.Span
	all, last := 0, 0
	for line := range lines(text, start(text)) {
		words := head(line.In(text), 20)
		if blank(words) {
			continue
		}
		all++
		m := lineNumber.FindStringSubmatchIndex(words)
		if m == nil {
			continue
		}
		if n, _ := strconv.Atoi(words[m[2]:m[3]]); n == 1 || n == last+1 {
			found = append(found, corpus.Span{Start: line.Start, End: line.Start + m[3]})
			last = n
		}
	}
	if len(found) < fewNumbers || 3*len(found) < 2*all {
		return nil
	}
	return found
}

// doubleSpacing is the empty lines of a text that has one after nearly every
// line, in the middle of sentences too.
func doubleSpacing(text string) []corpus.Span {
	var found []corpus.Span
	gaps, small, open := 0, 0, 0 // small letters after a gap, and lines before one that end no sentence
	before, empty, n := "", corpus.Span{}, 0
	for line := range lines(text, start(text)) {
		words := line.In(text)
		if blank(words) {
			empty, n = corpus.Span{Start: line.Start, End: min(line.End+1, len(text))}, n+1
			continue
		}
		if before != "" {
			gaps++
		}
		if before != "" && n == 1 {
			found = append(found, empty)
			first, _ := utf8.DecodeRuneInString(words[countLeft(words, " \t\u00a0"):])
			if !ends(tail(before, maxLabel)) {
				open++
				if unicode.IsLower(first) {
					small++
				}
			}
		}
		before, n = words, 0
	}
	if gaps < fewGaps || 5*len(found) < 4*gaps || 3*open < gaps || 8*small < gaps {
		return nil
	}
	return found
}
