package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Grade is how grave a change is. The gravest that fits is given.
type Grade uint8

// The grades, from none to the gravest.
const (
	None       Grade = iota
	Form             // the same word in another form: 5 for five, do not for don't, a capital, a dropped "um"
	Other            // other words
	Quantifier       // all, most, only, nearly
	Modal            // will, may, plans to
	Name             // a word with a capital inside a sentence
	Negation         // not, never, without
	Number           // a numeral or number word
)

func (g Grade) String() string {
	return [...]string{"none", "form", "other", "quantifier", "modal", "name", "negation", "number"}[g]
}

// Substance reports whether the change is one of a number, negation, name,
// modal or quantifier.
func (g Grade) Substance() bool { return g >= Quantifier }

// grade compares the words of a quotation with those of the source that they
// stand for. Either may be none.
func grade(quoted, source []word) Grade {
	if sameForm(quoted, source) {
		return Form
	}
	differ := func(pick func(w word) string) bool {
		return !slices.Equal(picked(quoted, pick), picked(source, pick))
	}
	v := vocabularyOf()
	of := func(c class) func(word) string {
		return func(w word) string {
			if fold := strings.ToLower(w.text); v.is(fold, c) {
				return fold
			}
			return ""
		}
	}
	switch {
	case differ(numeral):
		return Number
	case differ(func(w word) string {
		if negative(w.text) || v.is(strings.ToLower(w.text), negation) {
			return "not"
		}
		return ""
	}):
		return Negation
	case differ(proper):
		return Name
	case differ(of(modal)) || differ(contractedModal):
		return Modal
	case differ(of(quantifier)), differ(bounding):
		return Quantifier
	}
	return Other
}

// sameForm reports whether the words are the same but for their form.
func sameForm(quoted, source []word) bool { return slices.Equal(plain(quoted), plain(source)) }

// picked are the words for which pick gives something, sorted.
func picked(words []word, pick func(w word) string) []string {
	var all []string
	for _, w := range words {
		if s := pick(w); s != "" {
			all = append(all, s)
		}
	}
	slices.Sort(all)
	return all
}

// numeral is the value of a number, "" for another word.
func numeral(w word) string {
	fold := strings.ToLower(w.text)
	if _, ok := vocabularyOf().values[fold]; ok || vocabularyOf().is(fold, number) {
		return fold
	}
	if strings.IndexFunc(fold, unicode.IsNumber) >= 0 || fold == "%" || fold == "-" {
		return strings.ReplaceAll(fold, ",", "")
	}
	return ""
}

// proper is a word with a capital that no sentence begins with.
func proper(w word) string {
	first, n := utf8.DecodeRuneInString(w.text)
	rest := w.text[n:]
	switch {
	case first == 'I' && (rest == "" || rest[0] == '\''):
		return ""
	case strings.IndexFunc(rest, unicode.IsUpper) >= 0, unicode.IsUpper(first) && w.flags&begins == 0:
		return w.text
	}
	return ""
}

// bounding is a word that bounds the number after it.
func bounding(w word) string {
	if fold := strings.ToLower(w.text); w.flags&counts != 0 && vocabularyOf().is(fold, bound) {
		return fold
	}
	return ""
}

// contractedModal is the modal in we'll, they'd.
func contractedModal(w word) string {
	for _, ending := range []string{"'ll", "'d"} {
		if strings.HasSuffix(strings.ToLower(w.text), ending) {
			return ending
		}
	}
	return ""
}
