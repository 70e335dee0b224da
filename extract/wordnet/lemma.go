package wordnet

import (
	"iter"
	"strings"
)

// POS is a part of speech. The zero value stands for any.
type POS uint8

// The parts of speech that WordNet has.
const (
	Any POS = iota
	Noun
	Verb
	Adj
	Adv
)

var posNames = [...]string{"any", "noun", "verb", "adj", "adv"}

// String is the name of p: any, noun, verb, adj or adv.
func (p POS) String() string { return posNames[min(int(p), len(posNames)-1)] }

// Word is a lemma with its part of speech.
type Word struct {
	Lemma string // in lower case, the words of a phrase parted by one space
	POS   POS
}

// Has reports whether WordNet has an entry for the word or phrase ("base
// station", "bottom out") in its base form, in any case.
func Has(phrase string) bool { return HasAs(phrase, Any) }

// HasAs reports whether WordNet has the word or phrase as that part of speech.
func HasAs(phrase string, pos POS) bool {
	e, _ := find(strings.ToLower(phrase), "")
	for p := range pos.each() {
		if e.known(p) {
			return true
		}
	}
	return false
}

func (p POS) each() iter.Seq[POS] {
	return func(yield func(POS) bool) {
		if p != Any {
			yield(p)
			return
		}
		for p := Noun; p <= Adv; p++ {
			if !yield(p) {
				return
			}
		}
	}
}

// Lemma is the base form of a word or phrase in lower case: "rise" of "Rose"
// as a verb, "wage" of "wages" as a noun. Of several it is the first that
// [Lemmas] gives. Of an unknown phrase or compound the last word is made its
// lemma ("start-ups"); another word that WordNet does not know comes back as it
// is, in lower case.
func Lemma(word string, pos POS) string {
	word = strings.ToLower(word)
	for w := range lemmas(word, pos) {
		return w.Lemma
	}
	if i := strings.LastIndexAny(word, "- "); i > 0 && i+1 < len(word) {
		for w := range lemmas(word[i+1:], pos) {
			return word[:i+1] + w.Lemma
		}
	}
	return word
}

// Lemmas gives every reading of a word or phrase: nouns first, then verbs,
// adjectives and adverbs. It gives none for an unknown word.
func Lemmas(word string) iter.Seq[Word] { return lemmas(strings.ToLower(word), Any) }

type rule struct{ ending, base string }

// Morphy's rules of detachment, in their order.
var rules = [...][]rule{
	Noun: {
		{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"},
	},
	Verb: {
		{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""},
	},
	Adj: {
		{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}, {"ier", "y"}, {"iest", "y"},
	},
	Adv: nil,
}

func lemmas(word string, pos POS) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		e, _ := find(word, "")
		for p := range pos.each() {
			if listed := e.list(forms, p); listed != "" {
				for i := range listed.len() {
					if !yield(Word{entryAt(listed.at(i)).word(), p}) {
						return
					}
				}
				continue
			}
			if e.known(p) {
				if !yield(Word{word, p}) {
					return
				}
				continue
			}
			if base := detach(word, p); base != "" && !yield(Word{base, p}) {
				return
			}
		}
	}
}

// detach takes an ending off, by the first rule that leaves a known word.
func detach(word string, pos POS) string {
	if pos == Noun && strings.HasSuffix(word, "ss") {
		return ""
	}
	for _, r := range rules[pos] {
		stem, ok := strings.CutSuffix(word, r.ending)
		if !ok || stem == "" {
			continue
		}
		if e, _ := find(stem, r.base); e.known(pos) {
			return e.word()
		}
		if n := len(stem); r.base == "" && n > 2 && stem[n-1] == stem[n-2] && r.ending != "s" {
			if e, _ := find(stem[:n-1], ""); e.known(pos) { // stopped, bigger
				return e.word()
			}
		}
	}
	return phraseVerb(word, pos)
}

// phraseVerb takes the ending off the first word of a phrase: "bottomed out".
func phraseVerb(phrase string, pos POS) string {
	i := strings.IndexByte(phrase, ' ')
	if pos != Verb || i <= 0 {
		return ""
	}
	for w := range lemmas(phrase[:i], Verb) {
		if e, _ := find(w.Lemma, phrase[i:]); e.known(Verb) {
			return e.word()
		}
	}
	return ""
}
