package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stop is a run of stops with the quotation marks, brackets and markup that
// close after it.
type stop struct {
	kind  kind
	start int // of the first mark; 0 if there is none, as at a line break
	marks int // end of the last mark
	end   int // end of what closes after it
}

type kind uint8

const (
	none     kind = iota
	period        // .
	dots          // ... … . . .
	question      // anything with ? or !
)

// stopAt reads the run of stops at i.
func (s *splitter) stopAt(i int) (stop, bool) {
	st := stop{start: i, marks: i}
	points := 0
	for j := i; j < len(s.text); {
		switch c := s.text[j]; {
		case c == '.':
			points++
			j++
		case c == '?' || c == '!':
			st.kind = question
			j++
		case strings.HasPrefix(s.text[j:], ellipsis):
			points += 3
			j += len(ellipsis)
		case points > 0 && spacedPoint(s.text[j:]) > 0:
			j += spacedPoint(s.text[j:])
			continue
		default:
			j = len(s.text)
			continue
		}
		st.marks = j
	}
	if st.marks == i {
		return st, false
	}
	if st.kind == none {
		st.kind = period
		if points > 1 {
			st.kind = dots
		}
	}
	st.end = skipClosers(s.text, st.marks)
	return st, true
}

// spacedPoint is the length of the space in ". ." if text begins with a space
// that a point follows, which no digit follows (as in ". .5 percent").
func spacedPoint(text string) int {
	n := 0
	switch {
	case strings.HasPrefix(text, " "):
		n = 1
	case strings.HasPrefix(text, "\u00a0"):
		n = len("\u00a0")
	default:
		return 0
	}
	if len(text) <= n || text[n] != '.' || n+1 < len(text) && isDigit(text[n+1]) {
		return 0
	}
	return n
}

// skipClosers moves past quotation marks, brackets, emphasis, footnote marks
// and closing tags that stand directly after a stop.
func skipClosers(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; c {
		case '"', '\'', ')', ']', '}', '*', '_', '`':
			i++
			continue
		case '\\':
			if i+1 < len(text) && strings.IndexByte(`"')]}*_`, text[i+1]) >= 0 {
				i += 2
				continue
			}
		case '<':
			if n := tag(text[i:]); n > 0 && text[i+1] == '/' {
				i += n
				continue
			}
		case '[':
			if n := footnote(text[i:]); n > 0 {
				i += n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("”’»›", r) {
			break
		}
		i += n
	}
	return i
}

// tag is the length of the short tag that text begins with, or 0.
func tag(text string) int {
	const longest = 24
	for i := 1; i < len(text) && i < longest; i++ {
		switch c := text[i]; {
		case c == '>':
			return i + 1
		case c == '/' || isLetter(c) || isDigit(c):
		default:
			return 0
		}
	}
	return 0
}

// footnote is the length of a mark like [12] at the start of text, or 0.
func footnote(text string) int {
	for i := 1; i < len(text) && i < 5; i++ {
		if text[i] == ']' && i > 1 {
			return i + 1
		}
		if !isDigit(text[i]) {
			break
		}
	}
	return 0
}

// endsSentence reports whether the stop, with the space after it, ends the
// sentence.
func (s *splitter) endsSentence(st stop, sp space) bool {
	if st.kind == none {
		return false
	}
	next := wordAfter(s.text, sp.end)
	if sp.end == st.end { // no space: only a beginning run on to the end, "done.The"
		return st.kind != dots && st.end == st.marks && beginsSentence[next.text] && next.spaced &&
			lowerBefore(s.text, st.start)
	}
	if next.kind == lower {
		return false
	}
	switch st.kind {
	case question:
		return st.end == st.marks || !saysWho(s.text, next)
	case dots:
		if next.text == "I" || next.kind == digit {
			return false
		}
		return st.start > 0 && !spaceBefore(s.text, st.start) || beginsSentence[next.text]
	}
	before := wordBefore(s.text, s.start, st.start)
	if before == s.text[s.start:st.start] && isNumber(before) {
		return false // the marker of a list item
	}
	if st.end > st.marks && (s.text[st.marks] == '"' || s.text[st.marks] == ')') && next.kind != other {
		return true
	}
	switch role := abbreviation(before); role {
	case word:
		return true
	case beforeName, inside:
		return false
	case beforeNumber:
		return next.kind != digit
	case inDate:
		return next.kind != digit && beginsSentence[next.text]
	case timeOfDay:
		return !afterTime[next.text]
	default:
		return beginsSentence[next.text]
	}
}

// saysWho reports whether the words from w on tell who asked what stands
// before them: "Smith asked", "Prime Minister Ito said".
func saysWho(text string, w following) bool {
	const furthest = 4
	for range furthest {
		if reports[w.text] {
			return true
		}
		end := w.start + len(w.text)
		if w.text == "" || end >= len(text) || text[end] != ' ' {
			return false
		}
		w = wordAfter(text, end+1)
	}
	return false
}

// A following word is what stands after a stop.
type following struct {
	text   string // its letters
	start  int
	kind   letterCase
	spaced bool // a space or an apostrophe follows
}

type letterCase uint8

const (
	other letterCase = iota // a sign, or the end of the text
	lower
	upper
	digit
)

// wordAfter reads the word at i, past marks that may open a sentence.
func wordAfter(text string, i int) following {
	i = skipOpeners(text, i)
	const longest = 24
	end := i
	for end < len(text) && end-i < longest && isLetter(text[end]) {
		end++
	}
	w := following{text: text[i:end], start: i}
	w.spaced = end == len(text) || strings.IndexByte(" \t\r\n,'", text[end]) >= 0 || strings.HasPrefix(text[end:], "’")
	r, _ := utf8.DecodeRuneInString(text[i:])
	switch {
	case i == len(text):
	case unicode.IsDigit(r):
		w.kind = digit
	case unicode.IsLower(r):
		w.kind = lower
		if len(w.text) > 1 && strings.IndexFunc(w.text[1:], unicode.IsUpper) >= 0 {
			w.kind = upper // iPhone, eBay
		}
	case unicode.IsLetter(r):
		w.kind = upper
	}
	return w
}

// skipOpeners moves past a few marks that may stand before the first word of a
// sentence.
func skipOpeners(text string, i int) int {
	const most = 8
	for range most {
		if i >= len(text) {
			break
		}
		switch c := text[i]; c {
		case '"', '\'', '(', '[', '{', '*', '_', '\\', '-', ' ', '`':
			i++
			continue
		case '<':
			if n := tag(text[i:]); n > 0 {
				i += n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("“‘«‹–—¿¡\u00a0", r) || n == 1 {
			break
		}
		i += n
	}
	return i
}

// wordBefore reads the word, with inner points, that ends before i and does
// not begin before from. It is cut at a length no abbreviation has.
func wordBefore(text string, from, i int) string {
	const longest = 16
	start := i
	for start > from && i-start < longest {
		c := text[start-1]
		if !isLetter(c) && !isDigit(c) && c != '.' && c < utf8.RuneSelf {
			break
		}
		start--
	}
	return text[start:i]
}

func spaceBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsSpace(r)
}

// lowerBefore reports whether two small letters end before i.
func lowerBefore(text string, i int) bool {
	return i >= 2 && isLower(text[i-1]) && isLower(text[i-2])
}

func isNumber(s string) bool {
	return len(s) > 0 && len(s) <= 2 && strings.Trim(s, "0123456789") == ""
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLetter(c byte) bool { return isLower(c) || isUpper(c) }
