package layout

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

const bom = "\uFEFF"

// start is where the text begins, after a byte order mark.
func start(text string) int { return len(text) - len(strings.TrimPrefix(text, bom)) }

// lines yields the lines of text from the byte from on, without their ends.
func lines(text string, from int) iter.Seq[corpus.Span] {
	return func(yield func(corpus.Span) bool) {
		for from < len(text) {
			end, next := len(text), len(text)
			if n := strings.IndexByte(text[from:], '\n'); n >= 0 {
				end, next = from+n, from+n+1
			}
			if !yield(corpus.Span{Start: from, End: end}) {
				return
			}
			from = next
		}
	}
}

// blocks yields the runs of lines between blank lines, trimmed.
func blocks(text string, s corpus.Span) iter.Seq[corpus.Span] {
	return func(yield func(corpus.Span) bool) {
		block := corpus.Span{Start: s.Start, End: s.Start}
		for line := range lines(text[:s.End], s.Start) {
			if !blank(line.In(text)) {
				block.End = line.End
				continue
			}
			if block = trim(text, block); block.Len() > 0 && !yield(block) {
				return
			}
			block = corpus.Span{Start: line.End, End: line.End}
		}
		if block = trim(text, block); block.Len() > 0 {
			yield(block)
		}
	}
}

// trim is s without white space at its ends.
func trim(text string, s corpus.Span) corpus.Span {
	words := strings.TrimLeftFunc(s.In(text), unicode.IsSpace)
	s.Start = s.End - len(words)
	s.End = s.Start + len(strings.TrimRightFunc(words, unicode.IsSpace))
	return s
}

// trimTopics takes from the end of a turn the paragraphs that nobody speaks.
func trimTopics(text string, s corpus.Span) corpus.Span {
	for {
		at := strings.LastIndexByte(s.In(text), '\n')
		if at < 0 {
			return s
		}
		above := strings.TrimRight(text[s.Start:s.Start+at], " \t\r\u00a0")
		if !strings.HasSuffix(above, "\n") || !unspoken(text[s.Start+at+1:s.End]) {
			return s
		}
		rest := trim(text, corpus.Span{Start: s.Start, End: s.Start + len(above)})
		if rest.Len() == 0 {
			return s
		}
		s = rest
	}
}

// unspoken reports whether a paragraph is a line in capitals or in bold that is
// no sentence (a topic heading, the closing time), or has no word ("* * *").
func unspoken(line string) bool {
	if line = strings.TrimSpace(line); len(line) < maxHead && !ends(line) &&
		(strings.HasPrefix(line, "#") || strings.HasPrefix(line, "**") || emphasised(line) > 0) {
		return true
	}
	capitals, digits := 0, 0
	for _, r := range line {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLetter(r), strings.ContainsRune("()[]", r):
			return false
		case unicode.IsDigit(r):
			digits++
		}
	}
	return (!ends(line) || abbreviated(line)) && (capitals > 1 || capitals+digits == 0)
}

// abbreviated reports whether the full stop at the end of a line belongs to its
// last word, such as "JR." or "U.S.".
func abbreviated(line string) bool {
	fields := strings.Fields(line)
	word, stop := strings.CutSuffix(fields[len(fields)-1], ".")
	return stop && (honorifics[strings.ToLower(word)] || strings.Contains(word, "."))
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// ends reports whether s ends as a sentence does.
func ends(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), `"'”’)]*_\`)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".?!…。？！—", last)
}

// head is the beginning of s, at most n bytes of it.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tail is the end of s, at most n bytes of it.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n = len(s) - n
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[n:]
}

// plain is s with single spaces.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
