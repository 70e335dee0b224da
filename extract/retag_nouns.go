package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/wordnet"
)

// substantives marks as a noun the adjective that can be one, where an article stands
// before it and an adverb and the verb after it: "the south however is dry".
func substantives(words []Word) {
	for i := 1; i+2 < len(words); i++ {
		w := &words[i]
		if w.Tag == "JJ" && words[i-1].Tag == "DT" && words[i+1].Tag == "RB" && words[i+2].finite() && partsOfSpeech(w.Lower)[wordnet.Noun] {
			w.takeFor("NN")
		}
	}
}

// gapped takes for a noun what a figure alone follows where the verb is left out: "boats
// were up 9 percent, and fishing 14 percent"; and before a figure what the dictionary
// has as a noun and no adjective. After a figure it takes for an adjective what is no noun.
func gapped(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		w := &words[i]
		if w.Tag == "NN" && words[i-1].Class == Figure && rather(w.Lower, wordnet.Adj, wordnet.Noun) {
			w.Tag = "JJ" // "98 percent accurate"
		} else if w.Tag == "JJ" && words[i+1].Class == Figure && rather(w.Lower, wordnet.Noun, wordnet.Adj) {
			tag := "NN" // "among boys 88 percent"
			if strings.HasSuffix(w.Lower, "s") {
				tag = "NNS"
			}
			w.takeFor(tag)
		}
		if w.Tag != "VBG" && w.Tag != "VBZ" || words[i-1].Tag != "CC" && words[i-1].Lower != "," || words[i+1].Class != Figure ||
			!hasVerb(words[:i-1]) || !partsOfSpeech(w.Lower)[wordnet.Noun] {
			continue
		}
		after := i + 1
		for after < len(words) && words[after].Class == Figure {
			after++
		}
		if after == len(words) || words[after].Class == Punct || words[after].Class == Time {
			w.takeFor(map[string]string{"VBG": "NN", "VBZ": "NNS"}[w.Tag])
		}
	}
}

// plurals takes for a noun the plural that a preposition stands before and the tagger has for
// a verb, or a determiner: "40 million for coaches", "goes to repairs".
func plurals(words []Word) {
	for i := 1; i < len(words); i++ {
		w, before := &words[i], words[i-1]
		odd := w.Tag == "VBZ" || (w.Tag == "VB" || w.Tag == "PDT") && strings.HasSuffix(w.Lower, "s") && wordnet.Lemma(w.Lower, wordnet.Noun) != w.Lower
		if odd && (before.Tag == "TO" || before.In("prepositions of purpose")) && w.Class == Content && partsOfSpeech(w.Lower)[wordnet.Noun] {
			w.takeFor("NNS")
		}
	}
}

// inOrderTo takes the "order" of "in order to" for no noun: the clause has no subject.
func inOrderTo(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		if words[i].Lower == "order" && words[i-1].Lower == "in" && words[i+1].Tag == "TO" {
			words[i].takeFor("IN")
			words[i].Class = Function
		}
	}
}

// rather reports whether a word can be the one part of speech, and not the other.
func rather(word string, one, other wordnet.POS) bool {
	can := partsOfSpeech(word)
	return can[one] && !can[other]
}

// gerunds marks as nouns the verbs in "-ing" that are subjects by themselves:
// "freight fell, and fishing grew", "spending came to 9 million".
func gerunds(words []Word) {
	for i := 0; i+1 < len(words); i++ {
		w, before, after := &words[i], words[max(i-1, 0)], words[i+1].Tag
		opens := i == 0 || before.Lower == "," || before.Lower == ";" || before.Tag == "CC" || before.Lower == "while"
		if w.Tag == "VBG" && w.Class == Content && opens && (after == "VBD" || after == "VBZ") {
			w.takeFor("NN")
		}
	}
}

// nominals makes nouns of adjectives that a determiner opens a phrase with and no
// noun ends: "to a rival".
func nominals(words []Word) {
	for i := 1; i < len(words); i++ {
		w, before := &words[i], words[i-1].Tag
		if w.Tag != "JJ" || w.Class != Content || w.Upper || before != "DT" && before != "PRP$" || !partsOfSpeech(w.Lower)[wordnet.Noun] {
			continue
		}
		if i+1 == len(words) || words[i+1].Class == Punct || words[i+1].Tag == "IN" || words[i+1].Tag == "TO" || words[i+1].finite() {
			w.takeFor("NN")
		}
	}
}
