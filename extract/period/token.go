package period

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a mark of the text.
type token struct {
	start, end int
	text       string // as it stands
	word       *entry // what the tables know of it; nil if nothing
	low        string // the entry's word; "" if the tables do not know it
	num        int    // value of a plain number of up to four digits; else -1
	kind       tokenKind
	glued      bool // no space before
}

type tokenKind uint8

const (
	mark   tokenKind = iota // one mark; low holds "-" for any dash, "¶" for a blank line
	word                    // letters
	number                  // digits, with inner points and commas
	mixed                   // letters and digits: Q3, FY2022, 17th, 1990s
	suffix                  // an apostrophe with letters: 's
)

// scan splits text into tokens.
func scan(text string) []token {
	tokens := make([]token, 0, len(text)/5+4)
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' || c == '\t' {
			i++
			glued = false
			continue
		}
		t := token{start: i, num: -1, glued: glued}
		switch {
		case isLetter(c):
			t.end, t.kind = run(text, i)
		case isDigit(c):
			t.end, t.kind = digits(text, i)
		case c < utf8.RuneSelf && c > ' ':
			t.end = i + 1
			if c == '\'' {
				t.end, t.kind = apostrophe(text, i, 1)
			}
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				glued = false
				end, blank := space(text, i)
				if i = end; !blank {
					continue
				}
				tokens = append(tokens, token{start: i, end: i, num: -1, low: "¶"})
				continue
			}
			t.end = i + n
			switch {
			case r == '’':
				t.end, t.kind = apostrophe(text, i, n)
			case unicode.IsLetter(r):
				t.end, t.kind = run(text, i)
			}
		}
		t.text = text[i:t.end]
		t.look()
		tokens = append(tokens, t)
		i = t.end
		glued = true
	}
	return tokens
}

// look fills in what the tables and the digits say of the token.
func (t *token) look() {
	switch t.kind {
	case number:
		if len(t.text) <= 4 {
			t.num = atoi(t.text)
		}
	case word, suffix:
		var buf [longestWord]byte
		if len(t.text) > len(buf) {
			return
		}
		for i := range len(t.text) {
			c := t.text[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf[i] = c
		}
		if e, ok := vocabulary[string(buf[:len(t.text)])]; ok {
			t.word, t.low = e, e.word
		}
		if t.kind == suffix {
			t.low = "'s"
		}
	case mark:
		switch t.text {
		case "-", "–", "—", "‐", "‑", "−":
			t.low = "-"
		case "(", ")", ",", ".", ";", "/", "%", "$", "€", "£", "¥":
			t.low = t.text
		}
	}
}

// run is the end of the letters and digits at i.
func run(text string, i int) (int, tokenKind) {
	kind := word
	for i < len(text) {
		switch c := text[i]; {
		case isLetter(c):
			i++
		case isDigit(c):
			kind = mixed
			i++
		case c < utf8.RuneSelf:
			return i, kind
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) {
				return i, kind
			}
			i += n
		}
	}
	return i, kind
}

// digits is the end of the number at i.
func digits(text string, i int) (int, tokenKind) {
	for i < len(text) {
		c := text[i]
		if isDigit(c) || (c == '.' || c == ',') && i+1 < len(text) && isDigit(text[i+1]) && text[i-1] != c {
			i++
			continue
		}
		if isLetter(c) {
			end, _ := run(text, i)
			return end, mixed
		}
		break
	}
	return i, number
}

// apostrophe reads an apostrophe of n bytes at i, with a short ending if one
// follows.
func apostrophe(text string, i, n int) (int, tokenKind) {
	end := i + n
	for end < len(text) && end < i+n+3 && isLetter(text[end]) {
		end++
	}
	if end == i+n || end < len(text) && isLetter(text[end]) {
		return i + n, mark
	}
	return end, suffix
}

// space is the end of the white space at i, and whether it holds a blank line.
func space(text string, i int) (end int, blank bool) {
	breaks := 0
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' || r == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
			breaks++
		}
		i += n
	}
	return i, breaks > 1
}

// opens reports whether a mention may begin with the token.
func (t *token) opens() bool {
	switch t.kind {
	case word:
		return t.word != nil && t.word.opens
	case mark:
		return t.text == "'" || t.text == "’" || t.text == "‘"
	case number:
		return t.num >= 0
	default:
		return true
	}
}

// capital reports whether the token is a word that begins with a capital.
func (t *token) capital() bool {
	return t.kind == word && 'A' <= t.text[0] && t.text[0] <= 'Z'
}

func atoi(s string) int {
	if s == "" || len(s) > 4 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
