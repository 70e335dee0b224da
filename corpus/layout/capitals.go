package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// capitals are labels in capitals that end in a full stop: an office after
// "THE", or a name of two words and more.
var capitals = style{
	forms: []string{`"THE PRESIDENT."`},
	read:  readCapitals,
	sample: `
THE PRESIDENT. Good evening. U.S. HARBOURS GREW. They will grow again.

HARBOURS

Q. Which ones?

THE PRESIDENT. All of them.

CHAIR MCLOW. We count nine.

ROSA DE LA CRUZ. Rosa de la Cruz, Coast Daily. Is nine enough?

CHAIR MCLOW. It is.
`,
	want: `
speech THE PRESIDENT Good evening. U.S. HARBOURS GREW. They will grow again.
question - Which ones?
answer THE PRESIDENT All of them.
answer CHAIR MCLOW [CHAIR] We count nine.
answer ROSA DE LA CRUZ Rosa de la Cruz, Coast Daily. Is nine enough?
answer CHAIR MCLOW [CHAIR] It is.
`,
}

func readCapitals(line string) (label, bool) {
	var words []string
	end := 0
	for {
		rest := strings.TrimLeftFunc(line[end:], unicode.IsSpace)
		end = len(line) - len(rest)
		word := rest
		if n := strings.IndexFunc(rest, unicode.IsSpace); n >= 0 {
			word = rest[:n]
		}
		if word == "" || len(words) == 8 || strings.ContainsFunc(word, unicode.IsLower) {
			return label{}, false
		}
		end += len(word)
		name, stop := strings.CutSuffix(word, ".")
		if stop && utf8.RuneCountInString(name) > 1 && !strings.Contains(name, ".") && !honorifics[strings.ToLower(name)] {
			words = append(words, name)
			break
		}
		words = append(words, word)
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(line[end:], unicode.IsSpace))
	known, ok := nameWords(words)
	if !ok || !known || unicode.IsLower(next) || next == utf8.RuneError {
		return label{}, false
	}
	return label{
		span:    corpus.Span{End: end},
		speaker: strings.Join(words, " "),
		role:    office(words),
		lone:    !titled(words),
	}, true
}

// titled reports whether one of the words is an office or a form of address.
func titled(words []string) bool {
	for _, word := range words {
		lower := strings.ToLower(strings.TrimSuffix(word, "."))
		if offices[lower] || honorifics[lower] {
			return true
		}
	}
	return false
}
