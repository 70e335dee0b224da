package layout

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A frontMatter is the block of "key: value" lines between two lines of "---"
// at the top of a Markdown file. Its values may be quoted, and may run on over
// indented lines; nothing else of YAML is understood.
type frontMatter struct {
	span   corpus.Span // with both lines of "---"; empty if there is none
	fields map[string]string
}

func readFrontMatter(text string) frontMatter {
	from := start(text)
	none := frontMatter{span: corpus.Span{Start: from, End: from}}
	front := frontMatter{fields: map[string]string{}}
	key, value := "", corpus.Span{}
	for line := range lines(text, from) {
		words := strings.TrimRight(line.In(text), " \t\r")
		switch {
		case line.Start == from:
			if words != "---" {
				return none
			}
		case words == "---" || words == "...":
			front.fields[key] = scalar(value.In(text))
			front.span = corpus.Span{Start: from, End: line.Start + len(words)}
			return front
		case words == "" || words[0] == ' ' || words[0] == '\t' || words[0] == '-' || words[0] == '#':
			value.End = line.Start + len(words)
		default:
			next, _, ok := strings.Cut(words, ":")
			if !ok {
				return none
			}
			front.fields[key] = scalar(value.In(text))
			key = strings.ToLower(strings.TrimSpace(next))
			value = corpus.Span{Start: line.Start + len(next) + 1, End: line.Start + len(words)}
		}
	}
	return none
}

// scalar reads a value: plain, in single or double quotes, or a block.
func scalar(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
	switch {
	case len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"':
		return unescape(s[1 : len(s)-1])
	case len(s) > 1 && s[0] == '\'' && s[len(s)-1] == '\'':
		return plain(strings.ReplaceAll(s[1:len(s)-1], "''", "'"))
	case strings.HasPrefix(s, ">") || strings.HasPrefix(s, "|"):
		_, s, _ = strings.Cut(s, "\n")
	}
	return plain(s)
}

// unescape reads a text in double quotes, where a line break is a space and one
// after a backslash is nothing.
func unescape(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		switch {
		case s[0] == '\n':
			b.WriteByte(' ')
			s = strings.TrimLeft(s, " \t\n")
		case s[0] == '\\' && len(s) > 1:
			s = s[1:]
			switch digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[0]]; {
			case s[0] == '\n':
				s = strings.TrimLeft(s, " \t\n")
			case s[0] == 'n' || s[0] == 't' || s[0] == '_':
				b.WriteByte(' ')
				s = s[1:]
			case digits > 0 && digits < len(s):
				if r, err := strconv.ParseUint(s[1:1+digits], 16, 32); err == nil && utf8.ValidRune(rune(r)) {
					b.WriteRune(rune(r))
				}
				s = s[1+digits:]
			default:
				b.WriteByte(s[0])
				s = s[1:]
			}
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String()
}
