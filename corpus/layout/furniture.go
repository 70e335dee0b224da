package layout

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/presscheck/presscheck/corpus"
)

// furniture is what the pages of a document have besides its words: numbers of
// pages and running heads. It holds the lines by the byte that they begin at.
type furniture map[int]corpus.Span

var (
	pageMark = regexp.MustCompile(`(?i)^(?:(?:page|pg\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4} of \d{1,4}|[-–—] ?\d{1,4} ?[-–—]|[-–—(]+ ?(?:more|continued|cont\.) ?[-–—)]+)$`)
	pageTail = regexp.MustCompile(`(?i)(?:^page\s+\d{1,4}\s+of\s+\d{1,4}\b|\bpage\s+\d{1,4}(?:\s+of\s+\d{1,4})?$)`)
)

// maxHead is the length in bytes of the longest running head.
const maxHead = 120

// findFurniture finds the lines that are numbers of pages, and those beside
// them that come again on another page, but for their digits.
func findFurniture(text string, from int) furniture {
	found := furniture{}
	var near []corpus.Span // filled lines beside a number of a page
	var last corpus.Span   // the filled line before this one
	var numbers []corpus.Span
	afterMark := false
	next := 1
	heads := map[string]int{}
	beside := func(line corpus.Span) {
		if last := len(near) - 1; last >= 0 && near[last] == line {
			return // it stands between two numbers
		}
		if words := strings.TrimSpace(line.In(text)); words != "" && len(words) <= maxHead {
			near = append(near, line)
			heads[running(words)]++
		}
	}
	for line := range lines(text, from) {
		words := line.In(text)
		if blank(words) {
			afterMark = afterMark || strings.Contains(words, "\f")
			continue
		}
		fed := strings.HasPrefix(words, "\f")
		words = strings.TrimSpace(head(words, maxHead+2))
		switch {
		case len(words) < 40 && pageMark.MatchString(words):
			found[line.Start] = line
			if !afterMark {
				beside(last)
			}
			afterMark, last = true, line
			continue
		case words == strconv.Itoa(next):
			numbers = append(numbers, line)
			next++
		case afterMark, fed, (strings.Contains(words, "age ") || strings.Contains(words, "AGE ")) && pageTail.MatchString(words):
			beside(line)
		}
		afterMark, last = false, line
	}
	for _, line := range near {
		if heads[running(strings.TrimSpace(line.In(text)))] > 1 {
			_, isLabel := readLabel(line.In(text))
			l, isHeaded := readHeaded(line.In(text))
			if !isLabel && !(isHeaded && l.role != "") {
				found[line.Start] = line
			}
		}
	}
	if len(numbers) > 2 { // a page's number may stand alone, if the pages are counted
		for _, line := range numbers {
			found[line.Start] = line
		}
	}
	return found
}

// running is a line without what changes from page to page.
func running(line string) string {
	return plain(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, line))
}

// trim is s without furniture, times and white space at its ends.
func (f furniture) trim(text string, s corpus.Span) corpus.Span {
	return f.trimRight(text, f.trimLeft(text, trim(text, s)))
}

func (f furniture) trimLeft(text string, s corpus.Span) corpus.Span {
	for s.Len() > 0 {
		begin := s.Start - (len(text[:s.Start]) - len(strings.TrimRight(text[:s.Start], " \t\r\f\u00a0")))
		n := skipStamp(s.In(text))
		if line, ok := f[begin]; ok && line.End <= s.End {
			n = line.End - s.Start
		}
		if n <= 0 || n >= s.Len() {
			break
		}
		s.Start += n
		s.Start = s.End - len(strings.TrimLeftFunc(s.In(text), unicode.IsSpace))
	}
	return s
}

func (f furniture) trimRight(text string, s corpus.Span) corpus.Span {
	for {
		line := s.Start + strings.LastIndexByte(s.In(text), '\n') + 1
		if line == s.Start {
			return s
		}
		if _, ok := f[line]; !ok && !onlyStamp.MatchString(strings.TrimSpace(head(text[line:s.End], maxHead))) {
			return s
		}
		s.End = s.Start + len(strings.TrimRightFunc(text[s.Start:line], unicode.IsSpace))
	}
}

// ends is s without what nobody speaks at its ends: furniture and headings of
// what comes next.
func (f furniture) ends(text string, s corpus.Span) corpus.Span {
	for {
		shorter := f.trim(text, trimTopics(text, f.trim(text, s)))
		if shorter == s {
			return s
		}
		s = shorter
	}
}
