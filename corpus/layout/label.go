package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A style is one way to mark who speaks. The sample is a transcript in it and
// want the turns that it must give, one a line: kind, speaker (or "-"), role in
// brackets, and the words.
type style struct {
	name   string
	forms  []string // labels, as messages show them
	read   func(line string) (label, bool)
	sample string
	want   string
}

// styles in the order in which they are tried.
var styles = [...]style{questions, capitals, names, stamped}

// A label is what stands before the words of a turn.
type label struct {
	span    corpus.Span // read from the start of a line, then moved to its place
	style   string
	speaker string
	role    string
	mark    mark
	trust   trust
}

// A mark tells what the label itself says of its turn's kind.
type mark uint8

const (
	named mark = iota
	question
	answer
	unlabelled // there is no label
)

// A trust is how sure it is that a label is one.
type trust uint8

const (
	sure    trust = iota // a form of address, an office, an outlet known by name, a time
	likely               // it looks like the name of a person
	lone                 // a single word, an outlet's perhaps, or an answer's mark: only in company
	doubted              // the words go on in lower case: only if the name is that of a speaker
)

// No label is longer than this many bytes.
const maxLabel = 200

// findLabels finds the labels of the text from the byte from on.
func findLabels(text string, pages furniture, from int) []label {
	var found []label
	before := ""
	for line := range lines(text, max(from, start(text))) {
		if _, ok := pages[line.Start]; ok {
			before = ""
			continue
		}
		words := line.In(text)
		if opensParagraph(before) || skipStamp(words) > 0 {
			if l, ok := readLabel(words); ok {
				l.span = l.span.Shift(line.Start)
				found = append(found, l)
			}
		}
		before = words
	}
	return found
}

// opensParagraph reports whether the line after this one begins a paragraph:
// the line is blank, or ends a sentence, or is too short to have been wrapped.
func opensParagraph(before string) bool {
	return len(before) < 50 || ends(tail(before, 200)) || blank(before)
}

const emphasis = "*_"

// marks are the signs of emphasis before a label, which may be those of HTML and
// be an item of a list; marksAfter those behind it.
var (
	marks      = regexp.MustCompile(`^(?:[-•–] )?(?:[*_]|</?(?:b|strong|i|em|u|p)>)*`)
	marksAfter = regexp.MustCompile(`^(?:[*_]|</(?:b|strong|i|em|u|p)>)*`)
)

// readLabel reads the label that a line begins with, and the time and the signs
// of emphasis around it.
func readLabel(line string) (label, bool) {
	opening := head(line, maxLabel)
	indent := len(opening) - len(strings.TrimLeft(opening, " \t\f\u00a0"))
	at := indent + countLeft(opening[indent:], emphasis+"#> ")
	time := skipStamp(line[at:])
	at += time
	if m := marks.FindString(head(line[at:], maxLabel)); strings.ContainsAny(m, "*_<") { // not the dash of a list alone
		at += len(m)
	}
	rest := head(line[at:], maxLabel)
	l, ok := label{}, false
	for _, s := range styles {
		if l, ok = s.read(rest); ok {
			l.style = s.name
			break
		}
	}
	if !ok && time > 0 {
		if l, ok = readInitials(rest); !ok {
			l, ok = readTimed(rest)
		}
		l.style = stamped.name
	}
	if !ok {
		return label{}, false
	}
	end := at + l.span.End
	end += len(marksAfter.FindString(head(line[end:], maxLabel)))
	closing := 0
	if after := head(line[end:], maxLabel); hasClock(after) {
		closing = len(closingStamp.FindString(after))
	}
	end += closing
	l.span = corpus.Span{Start: indent, End: end}
	switch next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(head(line[end:], maxLabel), unicode.IsSpace)); {
	case l.style == stamped.name && l.trust == lone: // it has to recur
	case time+closing > 0:
		l.trust = sure
	case unicode.IsLower(next) && l.mark == named && !addressed(l.speaker):
		l.trust = doubted
	}
	return l, true
}

// stylesOf are the names of the styles of labels, the most frequent first.
func stylesOf(labels []label) []string {
	times := map[string]int{}
	var all []string
	for _, l := range labels {
		if l.style == "" { // the answer to a question in bold
			continue
		}
		if times[l.style]++; times[l.style] == 1 {
			all = append(all, l.style)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { return times[b] - times[a] })
	return all
}

func countLeft(s, cut string) int { return len(s) - len(strings.TrimLeft(s, cut)) }

// addressed reports whether a name begins with a form of address.
func addressed(name string) bool {
	first, _, more := strings.Cut(name, " ")
	return more && honorifics[strings.Trim(strings.ToLower(first), ".")]
}
