package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	word   tokenKind = iota + 1 // letters
	digits                      // a number as printed: 1,203,000.5
	opaque                      // digits that are no number: 12:30, 1.2.3, a date; letters beyond longestWord
	mark                        // any other single character
)

// A token is a piece of the text with what the tables know of it.
type token struct {
	start, end int
	entry      *entry // nil: not in the tables
	kind       tokenKind
	glued      bool // no space before it
	upper      bool // has a capital
	plain      bool // digits only, no separator, point or exponent
	char       rune // of a mark
}

// A tokenizer cuts text[pos:end] into tokens.
type tokenizer struct {
	text     string
	pos, end int
	lex      *lex
	toks     []token
}

// A paragraph beyond enoughTokens is cut at the end of a sentence, beyond
// maxTokens anywhere, so that memory does not grow with a line of any length.
const enoughTokens, maxTokens = 1 << 13, 1 << 15

// run reads the tokens up to the end of the paragraph (an empty line), and
// reports whether there was any text left.
func (z *tokenizer) run() bool {
	z.toks = z.toks[:0]
	glued, breaks := false, 0
	for z.pos < z.end {
		c := z.text[z.pos]
		switch {
		case c == '\n':
			z.pos++
			glued = false
			if breaks++; breaks > 1 && len(z.toks) > 0 {
				return true
			}
			continue
		case c == ' ' || c == '\t' || c == '\r':
			z.pos++
			if n := len(z.toks); n > enoughTokens && glued && z.toks[n-1].char == '.' {
				return true
			}
			glued = false
			continue
		}
		if len(z.toks) >= maxTokens {
			return true
		}
		breaks = 0
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			z.word(glued)
		case c >= '0' && c <= '9', c == '.' && z.leadingPoint(glued):
			z.number(glued)
		case c < utf8.RuneSelf:
			z.mark(rune(c), 1, glued)
		default:
			r, size := utf8.DecodeRuneInString(z.text[z.pos:z.end])
			switch {
			case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
				z.pos += size
				glued = false
				continue
			case r >= '０' && r <= '９':
				z.number(glued)
			case unicode.IsLetter(r):
				z.word(glued)
			default:
				z.mark(r, size, glued)
			}
		}
		glued = true
	}
	return len(z.toks) > 0
}

func (z *tokenizer) leadingPoint(glued bool) bool {
	if next := z.pos + 1; next >= z.end || !isDigit(z.text[next]) {
		return false
	}
	if !glued {
		return true
	}
	last := z.toks[len(z.toks)-1]
	return last.kind == mark && last.char != '.'
}

func (z *tokenizer) word(glued bool) {
	start, ascii, upper := z.pos, true, false
	for z.pos < z.end {
		c := z.text[z.pos]
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			upper = upper || c <= 'Z'
			z.pos++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(z.text[z.pos:z.end])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		ascii = false
		upper = upper || unicode.IsUpper(r)
		z.pos += size
	}
	s := z.text[start:z.pos]
	if z.address(s) {
		return
	}
	kind := word
	if len(s) > longestWord {
		kind = opaque
	}
	z.toks = append(z.toks, token{
		start: start, end: z.pos, kind: kind, glued: glued,
		entry: z.lex.lookup(s, ascii), upper: upper,
	})
}

// address skips the rest of a web address that starts with the word s.
func (z *tokenizer) address(s string) bool {
	rest := z.text[z.pos:z.end]
	if !(len(rest) > 2 && rest[:3] == "://") && !(s == "www" && len(rest) > 0 && rest[0] == '.') {
		return false
	}
	for z.pos < z.end && z.text[z.pos] > ' ' {
		z.pos++
	}
	return true
}

func (z *tokenizer) mark(r rune, size int, glued bool) {
	s := z.text[z.pos : z.pos+size]
	z.toks = append(z.toks, token{
		start: z.pos, end: z.pos + size, kind: mark, char: r, glued: glued,
		entry: z.lex.lookup(s, r < utf8.RuneSelf),
	})
	z.pos += size
}

// number reads digits with their separators. What they are not tells an
// opaque token: a time, a version, a date.
func (z *tokenizer) number(glued bool) {
	t := token{start: z.pos, kind: digits, glued: glued}
	t.plain = true
	s := z.text[:z.end]
	i, n := skipDigits(s, z.pos)
	lead := n
	t.plain = lead > 0
	for lead > 0 && lead <= 3 { // groups of three
		next, ok := group(s, i)
		if !ok {
			break
		}
		i, t.plain = next, false
	}
	if j, m := point(s, i); m > 0 {
		i, t.plain = j, false
		for { // 1.2.3
			j, m := point(s, i)
			if m == 0 {
				break
			}
			i, t.kind = j, opaque
		}
	} else if i < len(s) && s[i] == ':' {
		for i < len(s) && s[i] == ':' { // 12:30:05
			j, m := skipDigits(s, i+1)
			if m == 0 {
				break
			}
			i, t.kind = j, opaque
		}
	}
	if j, ok := exponent(s, i); ok && t.kind == digits {
		i, t.plain = j, false
	}
	t.end, z.pos = i, i
	if t.end-t.start > maxPlaces {
		t.kind = opaque
	}
	z.toks = append(z.toks, t)
}

// skipDigits returns the end of the digits at i, and how many there are.
func skipDigits(s string, i int) (end, n int) {
	for i < len(s) {
		switch {
		case isDigit(s[i]):
			i++
		case wideDigit(s, i):
			i += 3
		default:
			return i, n
		}
		n++
	}
	return i, n
}

// wideDigit reports a full-width digit, U+FF10 to U+FF19, at i.
func wideDigit(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xEF && s[i+1] == 0xBC && s[i+2] >= 0x90 && s[i+2] <= 0x99
}

// group returns the end of one more group of three digits (or, as in India,
// of two before another) and its separator at i.
func group(s string, i int) (int, bool) {
	if i >= len(s) {
		return i, false
	}
	size, spaced := 0, false
	switch {
	case s[i] == ',':
		size = 1
		if i+4 < len(s) && s[i+1:i+5] == " 000" {
			size = 2
		}
	case s[i] == ' ':
		size, spaced = 1, true
	default:
		switch r, n := utf8.DecodeRuneInString(s[i:]); r {
		case '\u00a0', '\u2007', '\u2009', '\u202f', '，':
			size = n
		default:
			return i, false
		}
	}
	j, n := skipDigits(s, i+size)
	switch {
	case spaced: // plain spaces part groups only where that is sure
		return j, n == 3 && !letterAt(s, j) && (s[j-3:j] == "000" || threeAt(s, j))
	case n == 3:
		return j, true
	case n == 2 && j < len(s) && s[j] == ',':
		_, m := skipDigits(s, j+1)
		return j, m == 2 || m == 3
	}
	return i, false
}

// threeAt reports a space and exactly three digits at i.
func threeAt(s string, i int) bool {
	_, n := skipDigits(s[:min(len(s), i+5)], min(len(s), i+1))
	return i < len(s) && s[i] == ' ' && n == 3
}

func point(s string, i int) (end, n int) {
	size := 1
	if strings.HasPrefix(s[i:], "．") {
		size = len("．")
	} else if i >= len(s) || s[i] != '.' {
		return i, 0
	}
	return skipDigits(s, i+size)
}

// exponent reads "e-29", "E5" and "×10−30" at i.
func exponent(s string, i int) (int, bool) {
	j := i
	switch {
	case j < len(s) && (s[j] == 'e' || s[j] == 'E'):
		j++
	default:
		for _, times := range [...]string{"×10", " × 10", "x10^", " x 10^"} {
			if len(s) > i+len(times) && s[i:i+len(times)] == times {
				j = i + len(times)
				break
			}
		}
		if j == i {
			return i, false
		}
		if s[j] == '^' {
			j++
		}
	}
	for _, sign := range [...]string{"-", "+", "−", "–"} {
		if len(s) > j+len(sign) && s[j:j+len(sign)] == sign {
			j += len(sign)
			break
		}
	}
	k, n := skipDigits(s, j)
	if n == 0 || n > 3 || letterAt(s, k) {
		return i, false
	}
	return k, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func letterAt(s string, i int) bool {
	return i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z')
}

// literal is the number that a token of digits prints.
func literal(s string) (Decimal, bool) {
	var buf [maxPlaces]byte
	b := buf[:0]
	for i := 0; i < len(s) && len(b) < len(buf)-4; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '．':
			b = append(b, '.')
		case r >= '0' && r <= '9', r == '.', r == '+':
			b = append(b, byte(r))
		case r == 'e' || r == 'E':
			b = append(b, 'e')
		case r >= '０' && r <= '９':
			b = append(b, byte('0'+r-'０'))
		case r == '-' || r == '−' || r == '–':
			b = append(b, '-')
		case r == '×' || r == 'x':
			b = append(b, 'e')
			for i+size < len(s) && (s[i+size] == ' ' || s[i+size] == '1') {
				size++
			}
			size++ // the 0 of 10
			if i+size < len(s) && s[i+size] == '^' {
				size++
			}
		}
		i += size
	}
	d, err := ParseDecimal(string(b))
	return d, err == nil
}
