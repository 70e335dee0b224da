package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// capitals are labels in capitals that end in a full stop: an office after
// "THE", or a name of two words and more, with or without brackets.
var capitals = style{
	name:  "names with full stops",
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

KIM ODE [Coast Herald]. Thank you all.

Mr. O'NEIL of Coast. The President. He is here.

The President. I am.

The President. And I thank you.
`,
	want: `
speech THE PRESIDENT Good evening. U.S. HARBOURS GREW. They will grow again.
question - Which ones?
answer THE PRESIDENT All of them.
answer CHAIR MCLOW [CHAIR] We count nine.
question ROSA DE LA CRUZ Rosa de la Cruz, Coast Daily. Is nine enough?
answer CHAIR MCLOW [CHAIR] It is.
answer KIM ODE [Coast Herald] Thank you all.
answer Mr. O'NEIL of Coast The President. He is here.
answer The President I am.
answer The President And I thank you.
`,
}

func readCapitals(line string) (label, bool) {
	if !strings.Contains(line, ".") {
		return label{}, false
	}
	if m := mixedCase.FindStringSubmatch(line); m != nil && !shouted(m[1]) {
		return readMixedCase(line, m[1])
	}
	words, end := capitalWords(line)
	role := bracketed.FindString(line[end:])
	end += len(role)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(line[end:], unicode.IsSpace))
	trust, ok := nameWords(words)
	if !ok || trust > likely && role == "" || !strings.HasSuffix(line[:end], ".") || unicode.IsLower(next) || next == utf8.RuneError {
		return label{}, false
	}
	l := label{
		span:    corpus.Span{End: end},
		speaker: strings.Join(words, " "),
		role:    strings.Trim(role, "()[]. "),
		trust:   likely,
	}
	if role != "" || titled(words) {
		l.trust = sure
	}
	if role == "" {
		l.role = office(words)
	}
	return l, true
}

// mixedCase is the same with capitals only at the beginning of some words, as
// parliaments and collections of papers have it: "Mr. WEISS.", "The CHAIR.",
// "The President.", "Prime Minister Weiss."
var mixedCase = regexp.MustCompile(`^((?:[\p{Lu}][\pL'’-]*\.? ){1,6}?(?:[vV]an |[dD]e(?:r|l|n)? |[dD]ella |[lL]a )*[\p{Lu}][\pL'’-]+(?: of \p{Lu}[\pL' -]{2,30})?)\.[ \t\x{a0}\x{2002}\x{2003}]*(?:[\p{Lu}\d“"‘(\[…]|[—–-]{1,2}|$)`)

func readMixedCase(line, name string) (label, bool) {
	words := strings.Fields(name)
	first, last := strings.Trim(strings.ToLower(words[0]), "."), words[len(words)-1]
	if of := strings.Index(name, " of "); of > 0 {
		last = strings.Fields(name[:of])[len(strings.Fields(name[:of]))-1]
	}
	trust, ok := nameWords(words)
	if !ok || trust != sure || honorifics[strings.ToLower(last)] || first != "the" && !offices[first] && !honorifics[first] && !titled(words[:len(words)-1]) {
		return label{}, false
	}
	l := label{span: corpus.Span{End: len(name) + 1}, speaker: strings.Join(words, " "), role: office(words), trust: lone}
	if shouted(last) && len(last) > 2 {
		l.trust = sure
	}
	return l, true
}

var bracketed = regexp.MustCompile(`^(?:\[[^\[\]]{1,80}\]|\([^()]{1,80}\))\.`)

// capitalWords are the first words of a line, up to the one with the full stop
// or the one before a bracket, and where they end. There are none if a word is
// not in capitals.
func capitalWords(line string) (words []string, end int) {
	for len(words) < 8 {
		rest := strings.TrimLeftFunc(line[end:], unicode.IsSpace)
		end = len(line) - len(rest)
		if strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, "(") {
			return words, end
		}
		word := rest
		if n := strings.IndexFunc(rest, unicode.IsSpace); n >= 0 {
			word = rest[:n]
		}
		if word == "" || strings.ContainsFunc(word, unicode.IsLower) {
			break
		}
		end += len(word)
		name, stop := strings.CutSuffix(word, ".")
		if stop && utf8.RuneCountInString(name) > 1 && !strings.Contains(name, ".") && !honorifics[strings.ToLower(name)] {
			return append(words, name), end
		}
		words = append(words, word)
	}
	return nil, 0
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
