package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/wordnet"
)

// retag mends what the tagger, and the classes of words, get wrong in a whole sentence: the
// first word, which is taken for a name, the verb of a headline, which is taken for a noun,
// the "short" that denies nothing. A later mending sees what an earlier one has made.
func retag(words []Word) {
	if len(words) == 0 {
		return
	}
	unname(words)
	possessives(words)
	prepositions(words)
	comparatives(words)
	substantives(words)
	beings(words)
	modals(words)
	decline(words)
	noMore(words)
	dismissals(words)
	affirmatives(words)
	letters(words)
	habits(words)
	predicates(words)
	coordinates(words)
	plurals(words)
	inOrderTo(words)
	gapped(words)
	contrasts(words)
	groups(words)
	intend(words)
	gerunds(words)
	participles(words)
	costs(words)
	nominals(words)
	pasts(words)
	changed(words)
	unchanging(words)
	undones(words)
	becomings(words)
	afterBoth(words)
	numbering(words)
	aspects(words)
	provisos(words)
	targets(words)
	headlines(words)
	inversions(words)
}

// possessives marks the "s" that a space parts from its mark, "the firm' s", and as a verb the
// one after a pronoun: "it's 40", "that's our target". What is only thought to be so, "I think
// it's fair", stays in one clause with who thinks it.
func possessives(words []Word) {
	for i := 1; i < len(words); i++ {
		if words[i].Lower == "s" && words[i-1].Lower == "'" || words[i].Lower == "'s" && words[i].Tag == "''" {
			words[i].Tag, words[i].Class = "POS", Function
		}
		next := i + 1
		for next < len(words) && (words[next].In("before a mere figure") || words[next].Tag == "JJR" || words[next].Tag == "RB" || words[next].Lower == "," && next > i+1) {
			next++ // "it's higher, 40"
		}
		if words[i].Tag == "POS" && words[i-1].In("owns nothing") && words[i].In("short forms of be") &&
			next < len(words) && !words[next].verb() && (i < 2 || !words[i-2].verb() || words[next].Class == Figure) {
			words[i].takeFor("VBZ")
			words[i].Lemma, words[i].Class = "be", Function
		}
	}
}

// prepositions marks as such the "except" and "excluding" that the tagger takes for
// verbs.
func prepositions(words []Word) {
	for i := range words {
		w := &words[i]
		excludes := w.Lower == "excluding" && !(i > 0 && words[i-1].Lemma == "be")
		if w.verb() && (excludes || w.Lower == "except" || w.Lower == "excepting" || w.Lower == "barring") {
			w.Tag = "IN"
		}
	}
}

// letters makes a name of the capital "A" that tells a thing from others of its kind: "dam A
// holds 50 million litres".
func letters(words []Word) {
	for i := 1; i < len(words); i++ {
		if w := &words[i]; w.Lower == "a" && w.Upper && (words[i-1].noun() || i == 1 && words[0].Class == Content) && (i+1 == len(words) || !words[i+1].Upper) {
			w.takeAs("NNP", w.Lower)
			w.Class = Content
		}
	}
}

// provisos marks as conjunctions the participles that open a condition and the "once" that
// opens a clause: "provided the board agrees", "once it is open".
func provisos(words []Word) {
	for i := range words {
		w := &words[i]
		opens := i == 0 || words[i-1].Class == Punct
		if opens && (w.Lower == "once" || w.In("provisos")) && predicateAhead(words, i+1) {
			w.Tag, w.Class = "IN", Function
		}
	}
}

// unname takes a first word for what the dictionary has it as, where it can be
// a verb or an adjective and no name follows: "Improving", not "China"; and for a name an
// adverb that the dictionary lacks.
func unname(words []Word) {
	w := &words[0]
	if w.Tag == "RB" && w.Upper && w.Class == Content && len(words) > 1 && strings.HasSuffix(w.Lower, "ly") && (words[1].verb() || words[1].Tag == "RB") && !partsOfSpeech(w.Lower)[wordnet.Adv] {
		w.takeFor("NNP") // "Tully"
	}
	if w.Tag != "NNP" && w.Tag != "NNPS" || w.Class != Content || len(words) > 1 && words[1].Upper {
		return
	}
	switch can := partsOfSpeech(w.Lower); {
	case can[wordnet.Verb] && strings.HasSuffix(w.Lower, "ing"):
		w.takeFor("VBG")
	case can[wordnet.Adj]:
		w.takeFor("JJ")
	case can[wordnet.Verb] && can[wordnet.Noun] && wordnet.Lemma(w.Lower, wordnet.Noun) != w.Lower:
		w.takeFor("NNS")
	case can[wordnet.Verb] && can[wordnet.Noun]:
		w.takeFor("NN")
	}
}

// partsOfSpeech are those that the dictionary has a word as.
func partsOfSpeech(word string) (can [wordnet.Adv + 1]bool) {
	for r := range wordnet.Lemmas(word) {
		can[r.POS] = true
	}
	return can
}

// attribute makes adjectives of participles that the tagger takes for verbs:
// none stands between a determiner or a preposition and the
// noun that it belongs to ("the added value", "above designated size").
func attribute(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		before, after := words[i-1], words[i+1]
		if (words[i].Tag == "VBD" || words[i].Tag == "VBN") && (before.Tag == "DT" || before.Tag == "PRP$" || before.In("prepositions")) && (after.noun() || strings.HasPrefix(after.Tag, "JJ")) {
			words[i].Tag = "JJ"
		}
		if words[i].Tag == "VBG" && words[i].In("participles of no deed") && after.noun() {
			words[i].Tag = "JJ"
		}
		if words[i].Lower == "left" && (before.Tag == "DT" || before.Tag == "PRP$") && (after.noun() || after.Lower == "one") {
			words[i].takeAs("JJ", "left") // the side
		}
	}
}
