package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// innerStamps are times that stand between words.
var innerStamps = regexp.MustCompile(`\[` + clock + `\]|\(` + clock + `\)`)

// skip tells each turn what nobody speaks in it: margins, the furniture of
// pages, times, and what stands apart.
func skip(t *corpus.Transcript, pages furniture, margins []corpus.Span, apart map[int]bool) {
	timed := hasTimes(t)
	slices.SortFunc(margins, func(a, b corpus.Span) int { return a.Start - b.Start })
	for i := range t.Turns {
		turn := &t.Turns[i]
		for len(margins) > 0 && margins[0].End <= turn.Span.Start {
			margins = margins[1:]
		}
		var found []corpus.Span
		for len(margins) > 0 && margins[0].Start < turn.Span.End {
			if turn.Span.Contains(margins[0]) {
				found = append(found, margins[0])
			}
			margins = margins[1:]
		}
		turn.Skip = merged(append(found, unspokenIn(t.Text, turn.Span, pages, timed, apart)...))
	}
}

// unspokenIn are the furniture and the times in a turn, with the end of a line
// that has nothing else, and with all white space around it if a sentence goes
// on behind it.
func unspokenIn(text string, within corpus.Span, pages furniture, timed bool, apart map[int]bool) []corpus.Span {
	var found []corpus.Span
	before := ""
	for line := range lines(text[:within.End], within.Start) {
		words := line.In(text)
		if blank(words) {
			continue
		}
		from := len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
		if _, ok := pages[line.Start]; ok || onlyStamp.MatchString(strings.TrimSpace(head(words, maxLabel))) {
			s := corpus.Span{Start: line.Start, End: min(line.End+1, within.End)}
			if last := len(found) - 1; last >= 0 && (s.Start <= found[last].End || blank(text[found[last].End:s.Start])) {
				s.Start = found[last].Start
				found = found[:last]
			}
			if !apart[line.Start] {
				s = runOn(text, within, s)
			}
			found = append(found, s)
			continue
		}
		if n := skipStamp(words[from:]); n > 0 && (!isDigit(words[from]) || timed && opensParagraph(before)) {
			found = append(found, corpus.Span{Start: line.Start + from, End: line.Start + from + n})
			from += n
		}
		if hasClock(words[from:]) {
			for _, at := range innerStamps.FindAllStringIndex(words[from:], -1) {
				found = append(found, corpus.Span{Start: at[0], End: at[1]}.Shift(line.Start+from))
			}
		}
		before = words
	}
	return found
}

// runOn is s with the white space around it, if the words before it end no
// sentence and are no heading.
func runOn(text string, within, s corpus.Span) corpus.Span {
	before := strings.TrimRightFunc(text[within.Start:s.Start], unicode.IsSpace)
	after := strings.TrimLeftFunc(text[s.End:within.End], unicode.IsSpace)
	line := before[strings.LastIndexByte(before, '\n')+1:]
	if before == "" || after == "" || ends(tail(before, maxLabel)) || unspoken(line) {
		return s
	}
	if next, _ := utf8.DecodeRuneInString(after); unicode.IsUpper(next) && len(line) < 40 {
		return s
	}
	return corpus.Span{Start: within.Start + len(before), End: within.End - len(after)}
}

// fewTimes are no count of the time.
const fewTimes = 3

// hasTimes reports whether paragraphs begin with bare times that count on.
func hasTimes(t *corpus.Transcript) bool {
	n, before, last := 0, "", ""
	for _, turn := range t.Turns {
		for line := range lines(t.Text[:turn.Span.End], turn.Span.Start) {
			words := strings.TrimSpace(head(line.In(t.Text), maxLabel))
			if words != "" && isDigit(words[0]) && hasClock(head(words, 12)) && opensParagraph(before) && skipStamp(words) > 0 {
				time, _, _ := strings.Cut(words, " ")
				if time = strings.Repeat("0", max(0, 12-len(time))) + time; time < last {
					return false
				}
				n, last = n+1, time
			}
			before = line.In(t.Text)
		}
	}
	return n >= fewTimes
}

// merged are spans in order, without overlaps.
func merged(spans []corpus.Span) []corpus.Span {
	slices.SortFunc(spans, func(a, b corpus.Span) int { return a.Start - b.Start })
	var all []corpus.Span
	for _, s := range spans {
		if last := len(all) - 1; last >= 0 && s.Start <= all[last].End {
			all[last].End = max(all[last].End, s.End)
		} else {
			all = append(all, s)
		}
	}
	return all
}
