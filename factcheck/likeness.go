package factcheck

import (
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A likeness is how a word of the statement stands to a word of the source.
type likeness uint8

const (
	unrelated likeness = iota
	contrast           // both cannot be true of one thing
	like               // a synonym, another part of speech, or a wider word
	same               // the same dictionary form
)

// thesaurus is what the tables "likeness" and "contrast" say: the groups and
// sides that each word is in.
type thesaurus struct {
	groups map[string][]string
	sides  map[string][]side
}

type side struct {
	pair  string
	first bool
}

var tables = sync.OnceValue(func() thesaurus {
	t := thesaurus{groups: map[string][]string{}, sides: map[string][]side{}}
	for _, s := range lexicon.Must("likeness", "same", "read", "skip") {
		for _, w := range s.List("same") {
			t.groups[w] = append(t.groups[w], s.Head)
		}
	}
	for _, s := range lexicon.Must("contrast", "one", "other", "read", "skip") {
		for _, w := range s.List("one") {
			t.sides[w] = append(t.sides[w], side{s.Head, true})
		}
		for _, w := range s.List("other") {
			t.sides[w] = append(t.sides[w], side{s.Head, false})
		}
	}
	return t
})

// compareWords says how word a of a statement stands to word b of a source. A
// contrast wins over every likeness.
func compareWords(a, b term) likeness {
	if a.lemma == b.lemma {
		return same
	}
	if !a.name && !b.name && wordnet.Lemma(a.lemma, wordnet.Verb) == wordnet.Lemma(b.lemma, wordnet.Verb) {
		return like // "fixed" as an adjective and as a participle
	}
	t := tables()
	for _, x := range t.sides[a.lemma] {
		for _, y := range t.sides[b.lemma] {
			if (a.pos == wordnet.Adv) == (b.pos == wordnet.Adv) && x.pair == y.pair && x.first != y.first {
				return contrast
			}
		}
	}
	for _, x := range t.groups[a.lemma] {
		for _, y := range t.groups[b.lemma] {
			if x == y {
				return like
			}
		}
	}
	if prefixed(a.lemma, b.lemma) || prefixed(b.lemma, a.lemma) {
		return contrast
	}
	r := wordnet.Relate(wordnet.Word{Lemma: a.lemma, POS: a.pos}, wordnet.Word{Lemma: b.lemma, POS: b.pos})
	if a.name && b.name {
		if r.Kind == wordnet.Derived { // China and Chinese
			return like
		}
		return unrelated
	}
	switch r.Kind {
	case wordnet.Antonym:
		return contrast
	case wordnet.Same, wordnet.Derived:
		if r.Rank <= maxRank {
			return like
		}
	case wordnet.Hyponym: // the source's word is a kind of the statement's
		if r.Steps <= 1 && r.Rank <= 1 {
			return like
		}
	}
	return unrelated
}

// maxRank is the rarest sense that may make two words alike.
const maxRank = 3

// prefixed reports whether a is b with a prefix that turns it round.
func prefixed(a, b string) bool {
	if len(a) <= len(b) || !strings.HasSuffix(a, b) {
		return false
	}
	for _, p := range [...]string{"un", "in", "non", "dis", "im", "ir", "il", "mis", "under", "de"} {
		if len(b) > 3 && strings.TrimPrefix(a, p) == b && a != b {
			return true
		}
	}
	return false
}
