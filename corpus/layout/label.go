package layout

import (
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A style is one way to mark who speaks. The sample is a transcript in it and
// want the turns that it must give, one a line: kind, speaker (or "-"), role in
// brackets, and the words.
type style struct {
	forms  []string // labels, as messages show them
	read   func(line string) (label, bool)
	sample string
	want   string
}

// styles in the order in which they are tried.
var styles = [...]style{questions, capitals, names}

// A label is what stands before the words of a turn.
type label struct {
	span    corpus.Span // read from the start of a line, then moved to its place
	speaker string
	role    string
	mark    mark
	lone    bool // an unknown word or name, or an answer's mark: a label only in company
}

// A mark tells what the label itself says of its turn's kind.
type mark uint8

const (
	named mark = iota
	question
	answer
)

// No label is longer than this many bytes.
const maxLabel = 200

// findLabels finds the labels of the text from the byte from on.
func findLabels(text string, from int) []label {
	var found []label
	before := ""
	for line := range lines(text, max(from, start(text))) {
		words := line.In(text)
		if opensParagraph(before) {
			if l, ok := readLabel(words); ok {
				l.span = l.span.Shift(line.Start)
				found = append(found, l)
			}
		}
		before = words
	}
	return settle(text, found)
}

// opensParagraph reports whether the line after this one begins a paragraph:
// the line is blank, or ends a sentence, or is too short to have been wrapped.
func opensParagraph(before string) bool {
	return len(before) < 50 || ends(tail(before, 200)) || blank(before)
}

func readLabel(line string) (label, bool) {
	opening := head(line, maxLabel)
	indent := len(opening) - len(strings.TrimLeft(opening, " \t\u00a0*_#"))
	for _, s := range styles {
		if l, ok := s.read(head(line[indent:], maxLabel)); ok {
			l.span = l.span.Shift(indent)
			for l.span.End < len(line) && strings.IndexByte("*_", line[l.span.End]) >= 0 {
				l.span.End++
			}
			return l, true
		}
	}
	return label{}, false
}

// settle drops the lone labels that nothing else speaks for, and those of the
// list of people in a heading.
func settle(text string, found []label) []label {
	times := map[string]int{}
	for _, l := range found {
		times[strings.ToUpper(l.speaker)]++
		if words := strings.Fields(l.speaker); !l.lone && len(words) > 1 {
			times[strings.ToUpper(words[len(words)-1])]++
		}
	}
	var kept []label
	for i, l := range found {
		words := corpus.Span{Start: l.span.End, End: len(text)}
		if i+1 < len(found) {
			words.End = found[i+1].span.Start
		}
		afterQuestion := len(kept) > 0 && kept[len(kept)-1].mark == question
		switch {
		case len(kept) == 0 && inCast(l, text, words):
		case !l.lone, l.mark == answer && afterQuestion:
			kept = append(kept, l)
		case l.mark == named && (times[strings.ToUpper(l.speaker)] > 1 || afterQuestion ||
			len(kept) > 0 && (strings.Contains(l.speaker, " ") || asks(words.In(text)))):
			kept = append(kept, l)
		}
	}
	return kept
}

// inCast reports whether l, the first label, only says in the heading who is
// present ("Chairperson:" and below it a name).
func inCast(l label, text string, words corpus.Span) bool {
	if !isField(l.speaker) {
		return false
	}
	for block := range blocks(text, words) {
		if ends(block.In(text)) || block.Len() > 1000 {
			return false
		}
	}
	return true
}
