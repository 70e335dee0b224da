package quotation

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/presscheck/presscheck/corpus"
)

// A word is one word, numeral or unit sign, and what stands before it.
type word struct {
	text  string      // composed, with straight apostrophes and without soft hyphens
	span  corpus.Span // of the text as received
	flags flags
}

type flags uint8

const (
	begins   flags = 1 << iota // the first word, or after a stop or an opening mark: its capital means nothing
	elided                     // an ellipsis stands before it
	broken                     // a comma, semicolon, dash or stop stands before it
	inserted                   // an editor's insertion: 24.7 [percent]
	cutOff                     // broken off: wor- — worsened
	counts                     // a numeral stands after it
)

// A scanner reads the words of a text, through everything that is no word:
// mark-up, character references, struck words, stage directions.
type scanner struct {
	text      string
	pos, end  int
	next      flags // what the gap before the next word has shown so far
	insertion int   // words before this offset are an insertion
	struck    int   // where the last correction ended
	closings  map[string]int
}

func newScanner(text string, span corpus.Span) *scanner {
	end := min(max(span.End, 0), len(text))
	return &scanner{text: text, pos: min(max(span.Start, 0), end), end: end, next: begins, struck: -1, closings: map[string]int{}}
}

// words are all words of the text.
func words(text string) []word {
	s := newScanner(text, corpus.Span{End: len(text)})
	var all []word
	for w, ok := s.word(); ok; w, ok = s.word() {
		if n := len(all); n > 0 && counted(w) {
			all[n-1].flags |= counts
		}
		all = append(all, w)
	}
	return all
}

// counted reports a numeral, or the sign of a currency before one.
func counted(w word) bool {
	first, _ := utf8.DecodeRuneInString(w.text)
	return numeral(w) != "" || unicode.Is(unicode.Sc, first)
}

// word is the next word; false at the end.
func (s *scanner) word() (word, bool) {
	for s.pos < s.end {
		r, size := s.rune(s.pos)
		switch {
		case wordRune(r):
			return s.letters(), true
		case s.sign(r, size):
			w := word{text: string(r), span: corpus.Span{Start: s.pos, End: s.pos + size}}
			if r == '−' {
				w.text = "-"
			}
			s.pos += size
			return s.flag(w), true
		default:
			s.gap(r, size)
		}
	}
	return word{}, false
}

// flag gives the word what the gap before it has shown.
func (s *scanner) flag(w word) word {
	w.flags, s.next = w.flags|s.next, 0
	if w.span.Start < s.insertion {
		w.flags |= inserted
	}
	return w
}

// rune is the character at the offset, character references decoded.
func (s *scanner) rune(at int) (rune, int) {
	if at >= s.end {
		return utf8.RuneError, 0
	}
	if s.text[at] == '&' {
		if n := strings.IndexByte(s.text[at:min(at+10, s.end)], ';'); n > 1 {
			ref := s.text[at : at+n+1]
			if r, size := utf8.DecodeRuneInString(html.UnescapeString(ref)); r != '&' || ref == "&amp;" {
				return r, max(size, n+1)
			}
		}
	}
	return utf8.DecodeRuneInString(s.text[at:s.end])
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// invisible characters stand inside words without meaning.
func invisible(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200d' || r == '\u2060' || r == '\ufeff'
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// ideograph reports scripts without spaces, in which each character is a word.
func ideograph(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// sign reports the signs that are read aloud: units, currencies, a minus.
func (s *scanner) sign(r rune, size int) bool {
	switch r {
	case '%', '‰', '°', '&':
		return true
	case '-', '−':
		after, _ := s.rune(s.pos + size)
		return '0' <= after && after <= '9' && (s.pos == 0 || s.text[s.pos-1] == ' ' || s.text[s.pos-1] == '(')
	}
	return unicode.Is(unicode.Sc, r)
}

// letters reads the word that begins here. A hyphen parts words, so that
// year-on-year and "year on year" are the same ones.
func (s *scanner) letters() word {
	start, last := s.pos, s.pos // last is the end of the last character that counts
	var built strings.Builder   // in use from the first character that is not as it stands
	plain, composed, dotted := true, true, false
	put := func(r rune) {
		if !plain {
			built.WriteRune(r)
		}
	}
	spell := func() {
		if plain {
			built.WriteString(s.text[start:last])
			plain = false
		}
	}
	run, before := 0, rune(0) // letters since the last joint; the character before
	for s.pos < s.end {
		r, size := s.rune(s.pos)
		switch {
		case wordRune(r):
			if run > 0 && (ideograph(r) || ideograph(before)) && !unicode.Is(unicode.M, r) {
				return s.ended(start, last, plain, composed, dotted, &built)
			}
			if last < s.pos || size != utf8.RuneLen(r) {
				spell()
			}
			composed = composed && r < 0x300 || composed && r > 0x36f && (r < 0xfb00 || r > 0xfb06)
			put(r)
			run++
			before = r
		case invisible(r):
			spell()
			s.pos += size
			continue
		case r == '[' || r == ']':
			// [T]he is one word.
			if after, _ := s.rune(s.pos + 1); r == ']' && run == 1 && start > 0 && s.text[start-1] == '[' && unicode.IsLower(after) {
				spell()
				s.pos++
				last = s.pos
				s.insertion = min(s.insertion, start)
				continue
			}
			return s.ended(start, last, plain, composed, dotted, &built)
		case s.joins(r, size, run, before):
			if apostrophe(r) && r != '\'' {
				spell()
				r = '\''
			}
			put(r)
			dotted = dotted || r == '.' && unicode.IsLetter(before)
			run = 0
		default:
			return s.ended(start, last, plain, composed, dotted, &built)
		}
		s.pos += size
		last = s.pos
	}
	return s.ended(start, last, plain, composed, dotted, &built)
}

// joins reports whether the mark here joins two parts of one word: don't,
// U.S., 1,203.5.
func (s *scanner) joins(r rune, size, run int, before rune) bool {
	after, width := s.rune(s.pos + size)
	switch {
	case run == 0:
		return false
	case apostrophe(r):
		return unicode.IsLetter(after)
	case r == '.' && run == 1 && unicode.IsLetter(before) && unicode.IsLetter(after):
		next, _ := s.rune(s.pos + size + width)
		return !wordRune(next)
	case r == '.' || r == ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

// ended makes the word that has been read.
func (s *scanner) ended(start, last int, plain, composed, dotted bool, built *strings.Builder) word {
	w := word{text: s.text[start:last], span: corpus.Span{Start: start, End: last}}
	if !plain {
		w.text = built.String()
	}
	if !composed {
		w.text = norm.NFKC.String(w.text)
	}
	w = s.flag(w)
	s.pos = last
	r, size := s.rune(last)
	if dotted && r == '.' {
		w.span.End += size
		s.pos += size
		s.next |= begins
	}
	if r == '-' {
		if after, _ := s.rune(last + size); !wordRune(after) {
			w.flags |= cutOff
		}
	}
	return w
}

// gap reads what stands between words.
func (s *scanner) gap(r rune, size int) {
	rest := s.text[s.pos:s.end]
	switch r {
	case '<':
		if rest[0] == '<' && s.markup() {
			return
		}
	case '~':
		if strings.HasPrefix(rest, "~~") && s.strike(2, "~~") {
			return
		}
	case '[', '(':
		if s.bracket(r) {
			return
		}
	case '.':
		if dots := ellipsis(rest); dots > 0 {
			s.next |= elided | begins | broken
			s.pos += dots
			return
		}
		s.next |= begins | broken
	case '…':
		s.next |= elided | begins | broken
	case '?', '!', ':', '"', '“', '„', '«', '»', '‘':
		s.next |= begins | broken
	case ',', ';', '—', '–':
		s.next |= broken
	case '-':
		if strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "- ") {
			s.next |= broken
		}
	case '\n':
		if blank(rest[1:]) {
			s.next |= begins | broken
		}
	}
	s.pos += size
}

// blank reports whether the text begins with an empty line.
func blank(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return true
		case ' ', '\t', '\r', '>':
		default:
			return false
		}
	}
	return false
}

// ellipsis is the length of the three or more dots that the text begins with,
// spaced or not; 0 if there are fewer.
func ellipsis(text string) int {
	dots, end := 0, 0
	for i := 0; i < len(text); i++ {
		if text[i] == '.' {
			dots++
			end = i + 1
		} else if text[i] != ' ' || i != end {
			break
		}
	}
	if dots < 3 {
		return 0
	}
	return end
}

const (
	maxTag     = 2000 // bytes of one tag
	maxStruck  = 2000 // bytes of struck words
	maxBracket = 200  // bytes of one insertion or stage direction
)

// markup passes a tag, and with it what it strikes out.
func (s *scanner) markup() bool {
	rest := s.text[s.pos:s.end]
	if len(rest) < 2 || rest[1] != '/' && rest[1] != '!' && !wordRune(rune(rest[1])) {
		return false
	}
	close := strings.IndexByte(rest[:min(len(rest), maxTag)], '>')
	if close < 0 {
		return false
	}
	name := strings.TrimLeft(rest[1:close], "/")
	if i := strings.IndexAny(name, " \t\r\n/"); i >= 0 {
		name = name[:i]
	}
	switch strings.ToLower(name) {
	case "s", "del", "strike":
		if rest[1] != '/' && s.strike(close+1, "</"+name+">") {
			return true
		}
	case "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote":
		s.next |= begins | broken
	}
	s.pos += close + 1
	return true
}

// strike passes struck words: those up to the closing mark, which is looked
// for after the opening one. It reports false if there is none near.
func (s *scanner) strike(opening int, closing string) bool {
	from := s.pos + opening
	at, known := s.closings[closing]
	if !known || at < from {
		if at = strings.Index(s.text[from:s.end], closing); at < 0 {
			at = s.end
		} else {
			at += from
		}
		s.closings[closing] = at
	}
	if at == s.end || at-from > maxStruck {
		return false
	}
	s.pos = at + len(closing)
	s.struck = s.pos
	return true
}

// bracket passes what no speaker said (stage directions, the addresses of
// links), and marks the insertions of an editor. It reports false if the
// bracket is read like any other mark.
func (s *scanner) bracket(open rune) bool {
	near := s.text[s.pos:min(s.end, s.pos+maxBracket)]
	mark := byte(']')
	if open == '(' {
		mark = ')'
	}
	close := strings.IndexByte(near, mark)
	if close < 0 {
		return false
	}
	inner := strings.TrimSuffix(near[1:close], `\`)
	if stageDirection(inner) {
		s.pos += close + 1
		return true
	}
	if open == '(' {
		if s.pos > 0 && s.text[s.pos-1] == ']' && strings.Contains(inner, "/") {
			s.pos += close + 1
			return true
		}
		return false
	}
	if trimmed := strings.TrimSpace(inner); trimmed == "…" || ellipsis(trimmed) == len(trimmed) && trimmed != "" {
		s.next |= elided | begins | broken
		s.pos += close + 1
		return true
	}
	link := strings.HasPrefix(near[close+1:], "(")
	correction := s.struck >= 0 && strings.Trim(s.text[s.struck:s.pos], " \t\r\n\\") == ""
	if !link && !correction {
		s.insertion = s.pos + close
	}
	return false
}
