package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Undone is the verb that a participle with "un" before it denies: "sell" of "unsold".
// It is "" of other words, and of what is the participle of a verb of its own:
// "unveiled".
func Undone(word string) string {
	const shortest = 4 // letters: "unset", but not "under"
	done, ok := strings.CutPrefix(word, "un")
	if !ok || len(done) < shortest && !lexicon.In("unchanging pasts", done) || wordnet.Lemma(word, wordnet.Verb) != word {
		return ""
	}
	if verb := wordnet.Lemma(done, wordnet.Verb); (verb != done && !strings.HasSuffix(done, "ing") && !strings.HasSuffix(done, "s")) || lexicon.In("unchanging pasts", done) {
		return verb
	}
	return ""
}

// undones marks as the predicate the participle that denies, after a verb that only
// links it to its subject: "ten million went unspent".
func undones(words []Word) {
	for i := 1; i < len(words); i++ {
		w, link := &words[i], &words[i-1]
		if !link.verb() || !link.LemmaIn("linking") || Undone(w.Lower) == "" || i+1 < len(words) && words[i+1].noun() {
			continue
		}
		w.takeFor("VBN")
		link.Class = Function
	}
}
