package extract

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A Word is a token of a sentence with what the lexicon and the tagger know of
// it. Its span is of the transcript.
type Word struct {
	token.Token
	Lemma string // dictionary form, lower case, one spelling for British and American
	Tag   string // Penn Treebank tag, a hint; "" where the sentence could not be tagged
	Class Class
	Aside bool // stands in brackets
	Voice Voice

	sets, lemmaSets *lexicon.Sets // of Lower and of Lemma
}

// In reports whether the stanza of that head in the table "sets" lists the word's form.
func (w *Word) In(head string) bool { return w.sets.In(head) }

// LemmaIn reports whether the stanza of that head in the table "sets" lists the word's lemma.
func (w *Word) LemmaIn(head string) bool { return w.lemmaSets.In(head) }

// Class is what a word adds to a claim.
type Class uint8

// The classes of words, as in the table "words", and three that are read from
// the sentence: Figure, Time and Punct.
const (
	Content Class = iota
	Function
	Light
	Degree
	Negation
	Negator
	Quantifier
	Frame
	Opinion
	Measure
	Figure // part of a quantity: its bound, number and unit of measure
	Time   // part of a period
	Punct
)

var classNames = map[string]Class{
	"function": Function, "light": Light, "degree": Degree, "negation": Negation,
	"negator": Negator, "quantifier": Quantifier, "frame": Frame, "opinion": Opinion, "measure": Measure,
}

// classes maps each listed form to its classes; the same form may have several
// ("fewer" is light, "announced" a frame word).
var classes = sync.OnceValue(func() map[string][]Class {
	out := make(map[string][]Class)
	for _, s := range lexicon.Must("words", "class", "words", "read", "skip") {
		for _, w := range s.List("words") {
			out[w] = append(out[w], classNames[s.Get("class")])
		}
	}
	return out
})

// Is reports whether the table "words" lists the word under the class.
func (w Word) Is(c Class) bool {
	if w.Class == c {
		return true
	}
	return Listed(w.Lower, c)
}

// Listed reports whether the table "words" lists a form, in lower case, under
// the class.
func Listed(form string, c Class) bool { return slices.Contains(classes()[form], c) }

// newWord classifies a token. The first class that the table gives counts.
func newWord(t token.Token, tag string) Word {
	w := Word{Token: t, sets: lexicon.SetsOf(t.Lower)}
	w.takeFor(repaired(t, tag))
	switch listed := classes()[t.Lower]; {
	case t.Kind == token.Mark:
		w.Class = Punct
	case len(listed) > 0:
		w.Class = listed[0]
	}
	return w
}

// repaired is the tag, unless the dictionary has the word as another part of
// speech only: the tagger takes a rare verb for a noun.
func repaired(t token.Token, tag string) string {
	if t.Kind != token.Word || t.Upper || tag == "" || len(classes()[t.Lower]) > 0 && !Listed(t.Lower, Negator) {
		return tag
	}
	can := partsOfSpeech(t.Lower)
	noun, verb, other := can[wordnet.Noun], can[wordnet.Verb], can[wordnet.Adj] || can[wordnet.Adv]
	switch {
	case can[wordnet.Adv] && !noun && !verb && !can[wordnet.Adj] && strings.HasSuffix(t.Lower, "ly"):
		return "RB" // "chiefly"
	case noun && !verb && !other && (tag == "IN" || tag == "JJ" || tag == "RB" || strings.HasPrefix(tag, "VB")):
		return "NN"
	case tag == "RB" && verb && !other && wordnet.Lemma(t.Lower, wordnet.Verb) != t.Lower && !strings.HasSuffix(t.Lower, "s"):
		return "VBD" // "tore down"
	case !verb || noun || other || strings.HasPrefix(tag, "VB") || tag == "MD":
		return tag
	case strings.HasSuffix(t.Lower, "ing"):
		return "VBG"
	case strings.HasSuffix(t.Lower, "s"):
		return "VBZ"
	}
	return "VBD"
}

func lemma(t token.Token, tag string) string {
	if t.Kind != token.Word {
		return t.Lower
	}
	l := wordnet.Lemma(t.Lower, partOfSpeech(tag))
	if l == t.Lower && len(l) > 3 && !wordnet.Has(l) && !strings.HasSuffix(l, "us") && !strings.HasSuffix(l, "ss") && !strings.HasSuffix(l, "is") {
		l = strings.TrimSuffix(l, "s") // "apps": a plural that no dictionary has
	}
	return wordnet.Fold(l)
}

func partOfSpeech(tag string) wordnet.POS {
	switch {
	case strings.HasPrefix(tag, "VB"):
		return wordnet.Verb
	case strings.HasPrefix(tag, "JJ"):
		return wordnet.Adj
	case strings.HasPrefix(tag, "RB"):
		return wordnet.Adv
	}
	return wordnet.Noun
}

// takeFor gives the word another tag, and the lemma that it has then.
func (w *Word) takeFor(tag string) { w.takeAs(tag, lemma(w.Token, tag)) }

// takeAs gives the word another tag and a lemma that is not that of its form.
func (w *Word) takeAs(tag, lemma string) {
	w.Tag, w.Lemma, w.lemmaSets = tag, lemma, lexicon.SetsOf(lemma)
}

// verb reports whether the word heads or may head a predicate.
func (w Word) verb() bool { return strings.HasPrefix(w.Tag, "VB") || w.Tag == "MD" }

// finite reports whether the word carries tense.
func (w Word) finite() bool {
	return w.Tag == "VBD" || w.Tag == "VBZ" || w.Tag == "VBP" || w.Tag == "MD"
}

// present reports whether the word carries the present tense.
func (w Word) present() bool { return w.Tag == "VBZ" || w.Tag == "VBP" }

func (w Word) noun() bool { return strings.HasPrefix(w.Tag, "NN") }

// relative reports whether the word opens a clause that says more of the noun before it.
func (w Word) relative() bool { return w.In("relatives") }

// subordinates reports whether the word begins a clause of its own wherever it stands.
func (w Word) subordinates() bool {
	return w.In("subordinators") || w.In("relative words")
}

// inNounPhrase reports whether the word may be a noun or stand before one.
func (w Word) inNounPhrase() bool { return opensNoun(w) || w.Tag == "POS" || w.Tag == "CD" }

// StandsIn reports whether the word stands for a noun told before: the "one" of "the new one".
func (w Word) StandsIn() bool { return w.Lower == "one" || w.Lower == "ones" || w.Lower == "others" }

// Comparative reports whether the word is the comparative of an adjective or adverb:
// "higher".
func (w Word) Comparative() bool {
	return w.Tag == "JJR" || w.Tag == "RBR" || w.Tag == "JJ" && strings.HasSuffix(w.Lower, "er") && wordnet.Lemma(w.Lower, wordnet.Adj) != w.Lower
}
