package format

import (
	"bytes"
	"strconv"
	"strings"
)

// A pdfToken is a piece of a content stream or of a table of characters.
type pdfToken struct {
	kind   pdfKind
	text   string // of a name without its slash, a string or an operator
	number float64
}

type pdfKind uint8

const (
	pdfEnd pdfKind = iota
	pdfNumber
	pdfName
	pdfString
	pdfOperator // and brackets
)

// A pdfLexer reads tokens. It takes whatever it is given: what is broken is an
// operator that nobody knows.
type pdfLexer struct{ rest []byte }

const (
	pdfSpaces     = "\x00\t\n\f\r "
	pdfDelimiters = pdfSpaces + "()<>[]{}/%"
)

func (l *pdfLexer) next() pdfToken {
	for {
		l.rest = bytes.TrimLeft(l.rest, pdfSpaces)
		if len(l.rest) == 0 {
			return pdfToken{}
		}
		if l.rest[0] != '%' {
			break
		}
		l.take(either(bytes.IndexAny(l.rest, "\r\n"), len(l.rest)))
	}
	switch c := l.rest[0]; c {
	case '/':
		l.take(1)
		return pdfToken{kind: pdfName, text: unhashed(l.word())}
	case '(':
		return pdfToken{kind: pdfString, text: l.literal()}
	case '<':
		if bytes.HasPrefix(l.rest, []byte("<<")) {
			return pdfToken{kind: pdfOperator, text: l.take(2)}
		}
		hex := l.take(either(bytes.IndexByte(l.rest, '>'), len(l.rest)))
		l.take(min(1, len(l.rest)))
		return pdfToken{kind: pdfString, text: unhexed(hex[1:])}
	case '>', ')', '[', ']', '{', '}':
		return pdfToken{kind: pdfOperator, text: l.take(1)}
	}
	word := l.word()
	if n, ok := pdfFloat(word); ok {
		return pdfToken{kind: pdfNumber, number: n}
	}
	return pdfToken{kind: pdfOperator, text: word}
}

// pdfFloat reads a number of limited size; PDF has no exponents.
func pdfFloat(word string) (float64, bool) {
	if word == "" || strings.Trim(word, "+-.0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(word, 64)
	return max(-1e9, min(1e9, n)), err == nil
}

func (l *pdfLexer) take(n int) string {
	s := string(l.rest[:n])
	l.rest = l.rest[n:]
	return s
}

func (l *pdfLexer) word() string {
	n := bytes.IndexAny(l.rest, pdfDelimiters)
	if n < 0 {
		n = len(l.rest)
	}
	return l.take(n)
}

// literal reads "(a \(string\) of bytes)".
func (l *pdfLexer) literal() string {
	var s []byte
	depth := 0
	for i := 0; i < len(l.rest); i++ {
		c := l.rest[i]
		switch {
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				l.take(i + 1)
				return string(s)
			}
		case c == '\\' && i+1 < len(l.rest):
			i++
			c = l.rest[i]
			if at := strings.IndexByte("nrtbf", c); at >= 0 {
				c = "\n\r\t\b\f"[at]
			} else if c == '\r' || c == '\n' {
				if c == '\r' && i+1 < len(l.rest) && l.rest[i+1] == '\n' {
					i++
				}
				continue
			} else if '0' <= c && c <= '7' {
				n := 0
				for k := 0; k < 3 && i < len(l.rest) && '0' <= l.rest[i] && l.rest[i] <= '7'; k++ {
					n = 8*n + int(l.rest[i]-'0')
					i++
				}
				i--
				c = byte(n)
			}
		}
		s = append(s, c)
	}
	l.rest = nil
	return string(s)
}

// skipImage goes to the end of an image that stands among the operators, after
// its "ID".
func (l *pdfLexer) skipImage() {
	for {
		n := bytes.Index(l.rest, []byte("EI"))
		if n < 0 {
			l.rest = nil
			return
		}
		before := n == 0 || strings.IndexByte(pdfSpaces, l.rest[n-1]) >= 0
		l.take(n + 2)
		if before && (len(l.rest) == 0 || strings.IndexByte(pdfSpaces, l.rest[0]) >= 0) {
			return
		}
	}
}

func unhexed(hex string) string {
	var s []byte
	high, half := byte(0), false
	for i := range len(hex) {
		n := strings.IndexByte("0123456789abcdef", hex[i]|0x20)
		if n < 0 {
			continue
		}
		if half {
			s = append(s, high<<4|byte(n))
		}
		high, half = byte(n), !half
	}
	if half {
		s = append(s, high<<4)
	}
	return string(s)
}

// unhashed is a name with its "#20" read.
func unhashed(name string) string {
	if !strings.Contains(name, "#") {
		return name
	}
	var s []byte
	for i := 0; i < len(name); i++ {
		if name[i] == '#' && i+2 < len(name) {
			if n, err := strconv.ParseUint(name[i+1:i+3], 16, 8); err == nil {
				s = append(s, byte(n))
				i += 2
				continue
			}
		}
		s = append(s, name[i])
	}
	return string(s)
}
