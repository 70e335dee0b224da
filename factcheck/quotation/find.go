package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A Quotation is words in quotation marks.
type Quotation struct {
	Span   corpus.Span // the words between the marks
	Marked corpus.Span // with the marks
	Words  int         // how many; up to two are as a rule a name or an irony, not somebody's words
	Closed bool        // false if the closing mark is missing, and the paragraph's end was taken for it
}

// Find returns the quotations of a text, in order. They do not overlap:
// quotations inside another belong to it.
//
// Marks are "…", “…”, „…“, «…», ‹…›, ‘…’, '…' and their like. A
// double mark that is not closed runs to the end of its paragraph, as where a
// quotation goes on in the next one; a single one is an apostrophe. Marks
// after figures are feet and inches.
func Find(text string) []Quotation {
	f := finder{text: text, beyond: map[string]int{}}
	for f.pos < len(text) {
		r, size := utf8.DecodeRuneInString(text[f.pos:])
		if closers := f.opens(r, size); closers == "" || !f.read(r, size, closers) {
			f.pos += size
		}
	}
	return f.found
}

// A finder is the state of one pass over a text.
type finder struct {
	text   string
	pos    int
	end    int            // of the paragraph, or less than pos
	single int            // no single quotation that begins before this offset is closed
	beyond map[string]int // by mark, the first place of it that is known
	found  []Quotation
}

// opens returns the marks that close a quotation that the character opens, ""
// if it opens none.
func (f *finder) opens(r rune, size int) string {
	if r < utf8.RuneSelf && r != '"' && r != '\'' && r != '`' {
		return ""
	}
	before, _ := utf8.DecodeLastRuneInString(f.text[:f.pos])
	after, _ := utf8.DecodeRuneInString(f.text[f.pos+size:])
	free := f.pos == 0 || !wordRune(before)
	switch r {
	case '"':
		if (free || unicode.IsLetter(before) && unicode.IsUpper(after)) && !void(after) {
			return `"”`
		}
	case '“', '‟', '＂':
		return `”"`
	case '„':
		return `“”"`
	case '«':
		return "»"
	case '»':
		if free && !void(after) {
			return "«"
		}
	case '‹':
		return "›"
	case '「':
		return "」"
	case '『':
		return "』"
	case '‚':
		return "‘’"
	case '‘', '\'':
		if free && wordRune(after) && !f.clipped(size) {
			return "’'"
		}
	}
	return ""
}

// void reports a character that no quotation begins with.
func void(r rune) bool {
	return unicode.IsSpace(r) || r == utf8.RuneError || strings.ContainsRune(",;:!?)]", r)
}

// clipped reports a word whose beginning an apostrophe stands for: '90s, 'tis.
func (f *finder) clipped(size int) bool {
	rest := f.text[f.pos+size:]
	if len(rest) >= 2 && unicode.IsDigit(rune(rest[0])) && unicode.IsDigit(rune(rest[1])) && (len(rest) == 2 || !unicode.IsDigit(rune(rest[2]))) {
		return true
	}
	end := strings.IndexFunc(rest[:min(len(rest), 8)], func(r rune) bool { return !wordRune(r) })
	if end < 0 {
		return false
	}
	switch strings.ToLower(rest[:end]) {
	case "tis", "twas", "em", "til", "cause", "bout", "round", "n":
		return true
	}
	return false
}

// read reads the quotation that the mark here opens. It reports false if it is
// none after all.
func (f *finder) read(open rune, size int, closers string) bool {
	start := f.pos + size
	end := f.paragraph()
	single := strings.ContainsRune(closers, '\'') && open != '“'
	if single && open != '‚' && f.pos < f.single {
		return false
	}
	close, width := f.closing(open, start, end, closers)
	switch {
	case close >= 0:
		f.add(corpus.Span{Start: start, End: close}, corpus.Span{Start: f.pos, End: close + width}, true)
		f.pos = close + width
	case strings.ContainsRune(closers, '\'') || strings.ContainsRune(closers, '‘'):
		f.single = end
		return false
	default:
		end = start + len(strings.TrimRightFunc(f.text[start:end], unicode.IsSpace))
		f.add(corpus.Span{Start: start, End: end}, corpus.Span{Start: f.pos, End: end}, false)
		f.pos = end
	}
	return true
}

// add notes a quotation that has words.
func (f *finder) add(span, marked corpus.Span, closed bool) {
	if n := len(words(span.In(f.text))); n > 0 {
		f.found = append(f.found, Quotation{Span: span, Marked: marked, Words: n, Closed: closed})
	}
}

// paragraph is the end of the paragraph: the next blank line.
func (f *finder) paragraph() int {
	for f.end <= f.pos {
		at := strings.IndexByte(f.text[max(f.end, f.pos):], '\n')
		if at < 0 {
			f.end = len(f.text)
			break
		}
		at += max(f.end, f.pos)
		f.end = at
		for f.end < len(f.text) && !blank(f.text[f.end+1:]) {
			next := strings.IndexByte(f.text[f.end+1:], '\n')
			if next < 0 {
				f.end = len(f.text)
				break
			}
			f.end += 1 + next
		}
	}
	return f.end
}

// closing is the place and length of the mark that closes the quotation from
// start on; -1 if there is none up to end.
func (f *finder) closing(open rune, start, end int, closers string) (at, width int) {
	depth, last, fallback := 0, -1, -1
	lastWidth, fallbackWidth := 0, 0
	straight := open == '"' || !f.ahead(closers, start, end)
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(f.text[i:end])
		switch {
		case r == open && open != '"' && open != '\'' && !f.closes(i, size):
			depth++
		case !strings.ContainsRune(closers, r) || r == utf8.RuneError:
		case r == '"' && (!straight || f.inches(i)):
		case (r == '\'' || r == '’') && !f.closes(i, size):
		case (r == '\'' || r == '’') && f.possessive(i, size):
			fallback, fallbackWidth = i, size
		case depth == 0:
			return i, size
		default:
			depth--
			last, lastWidth = i, size
		}
		i += size
	}
	if fallback >= 0 {
		return fallback, fallbackWidth
	}
	return last, lastWidth
}

// ahead reports whether the typographic one of the closing marks stands
// between start and end.
func (f *finder) ahead(closers string, start, end int) bool {
	r, size := utf8.DecodeRuneInString(closers)
	mark := closers[:size]
	at, known := f.beyond[mark]
	if !known || at < start {
		if at = strings.IndexRune(f.text[start:], r); at < 0 {
			at = len(f.text)
		} else {
			at += start
		}
		f.beyond[mark] = at
	}
	return at < end
}

// closes reports whether a mark stands where a closing one does: after a
// character, before none that belongs to a word.
func (f *finder) closes(at, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(f.text[:at])
	after, _ := utf8.DecodeRuneInString(f.text[at+size:])
	return !unicode.IsSpace(before) && (at+size == len(f.text) || !wordRune(after))
}

// possessive reports a mark that may as well be that of the workers' rights.
func (f *finder) possessive(at, size int) bool {
	rest := f.text[at+size:]
	return at > 0 && f.text[at-1] == 's' && len(rest) > 1 && rest[0] == ' ' && 'a' <= rest[1] && rest[1] <= 'z'
}

// inches reports a mark after feet: 6' 2".
func (f *finder) inches(at int) bool {
	s := strings.TrimRight(f.text[max(0, at-12):at], "0123456789.½¼¾")
	if len(s) == at-max(0, at-12) {
		return false
	}
	s = strings.TrimRight(s, " ")
	for _, foot := range []string{"'", "’", "′"} {
		if feet, ok := strings.CutSuffix(s, foot); ok {
			return feet != "" && '0' <= feet[len(feet)-1] && feet[len(feet)-1] <= '9'
		}
	}
	return false
}
