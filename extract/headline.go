package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// headlines marks the verb of each sentence of a headline, which has none that the tagger
// knows.
func headlines(words []Word) {
	for len(words) > 0 {
		to := 1
		for to < len(words) && !slices.Contains(headlineJoints, words[to].Lower) {
			to++
		}
		if headline := words[:to]; !hasPredicate(headline) {
			if i := headlineVerb(headline); i > 0 {
				tag := "VBP"
				if strings.HasSuffix(headline[i].Lower, "s") {
					tag = "VBZ"
				}
				headline[i].takeFor(tag)
			}
		}
		words = words[to:]
	}
}

// headlineJoints are what stands between the sentences of a headline.
var headlineJoints = []string{";", "while", "as"}

// headlineVerb is the first word after a noun that can be the verb of the nouns
// before it, 0 if there is none: what it needs stands behind it, and it agrees
// with one of them in number.
func headlineVerb(words []Word) int {
	one, several := false, false
	for i, w := range words {
		thing := i > 0 && (words[i-1].noun() || i == 1 && words[0].Tag == "JJ" && partsOfSpeech(words[0].Lower)[wordnet.Noun])
		one = one || thing && !words[i-1].noun() // "Gold tops $1,500"
		if thing && i+1 < len(words) && w.Class <= Light && w.Class != Function && !w.Upper && completes(words[i+1]) &&
			(several && !strings.HasSuffix(w.Lower, "s") || one && strings.HasSuffix(w.Lower, "s")) && partsOfSpeech(w.Lower)[wordnet.Verb] {
			return i
		}
		one = one || w.Tag == "NN" || w.Tag == "NNP" || w.Lower == "one" // "one in five ferries leaves late"
		several = several || w.Tag == "NNS" || w.Tag == "NNPS"
	}
	return 0
}

// hasPredicate reports whether a word may be the sentence's main verb: one that
// is no "-ing" form and no infinitive with "to".
func hasPredicate(words []Word) bool {
	for i, w := range words {
		if w.verb() && w.Tag != "VBG" && (w.Tag != "VB" || i == 0 || words[i-1].Tag != "TO") && !setsAgainst(words, i) {
			return true
		}
	}
	return false
}

// setsAgainst reports whether the participle at word i only says what a figure is
// compared with: "compared with 40 in May".
func setsAgainst(words []Word, i int) bool {
	return words[i].Tag == "VBN" && i > 0 && i+1 < len(words) && words[i].In("contrasting with a preposition") &&
		(words[i+1].Tag == "IN" || words[i+1].Tag == "TO")
}

// untitle takes the capitals off the words of a headline that capitalises all
// of them, where they say nothing of names: but for the first, all that the
// dictionary has. The text is returned without these capitals.
func untitle(text string, tokens []token.Token) string {
	const (
		long   = 4 // letters: shorter words are written small in titles
		enough = 4 // words with a capital
	)
	n := 0
	for _, t := range tokens {
		switch {
		case t.Kind != token.Word:
		case t.Upper:
			n++
		case len(t.Lower) >= long:
			return text
		}
	}
	if n < enough {
		return text
	}
	plain := []byte(text)
	for i := range tokens[1:] {
		t := &tokens[i+1]
		if t.Kind == token.Word && t.Upper && (len(classes()[t.Lower]) > 0 || wordnet.Has(wordnet.Lemma(t.Lower, wordnet.Any))) {
			t.Upper = false
			if c := &plain[t.Span.Start]; 'A' <= *c && *c <= 'Z' {
				*c += 'a' - 'A'
			}
		}
	}
	return string(plain)
}
