package factcheck

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A likeness is how a word of the statement stands to a word of the source.
type likeness uint8

const (
	unrelated likeness = iota
	contrast           // both cannot be true of one thing
	like               // a synonym, or another part of speech
	same               // the same dictionary form
)

// thesaurus is what the tables "likeness", "entailment", "contrast" and
// "distinct" say: the groups and sides that each word or phrase is in.
type thesaurus struct {
	groups   map[string][]string
	gives    map[string][]string // a source's word → stanzas of entailment
	follows  map[string][]string // a statement's word → the same
	sides    map[string][]side
	distinct map[string][]string
	phrases  map[string][][]string // first word → the words of each phrase, the longest first
}

type side struct {
	pair   string
	first  bool
	either bool // what is not of the one side is of the other
}

var tables = sync.OnceValue(func() thesaurus {
	t := thesaurus{
		groups: map[string][]string{}, gives: map[string][]string{}, follows: map[string][]string{},
		sides: map[string][]side{}, distinct: map[string][]string{}, phrases: map[string][][]string{},
	}
	for _, s := range lexicon.Must("likeness", "same", "read", "skip") {
		for _, w := range t.words(s, "same") {
			t.groups[w] = append(t.groups[w], s.Head)
		}
	}
	for _, s := range lexicon.Must("entailment", "from", "to", "read", "skip") {
		for _, w := range t.words(s, "from") {
			t.gives[w] = append(t.gives[w], s.Head)
		}
		for _, w := range t.words(s, "to") {
			t.follows[w] = append(t.follows[w], s.Head)
		}
	}
	for _, s := range lexicon.Must("contrast", "one", "other", "either", "read", "skip") {
		for _, w := range t.words(s, "one") {
			t.sides[w] = append(t.sides[w], side{s.Head, true, s.Get("either") != ""})
		}
		for _, w := range t.words(s, "other") {
			t.sides[w] = append(t.sides[w], side{s.Head, false, s.Get("either") != ""})
		}
	}
	for _, s := range lexicon.Must("distinct", "words", "read") {
		for _, w := range t.words(s, "words") {
			t.distinct[w] = append(t.distinct[w], s.Head)
		}
	}
	for _, phrases := range t.phrases {
		slices.SortStableFunc(phrases, func(a, b []string) int { return len(b) - len(a) })
	}
	return t
})

// words are the words and phrases of a field; the phrases are noted.
func (t thesaurus) words(s lexicon.Stanza, key string) []string {
	list := s.List(key)
	for _, w := range list {
		if all := strings.Fields(w); len(all) > 1 {
			t.phrases[all[0]] = append(t.phrases[all[0]], all)
		}
	}
	return list
}

// has reports whether the word or phrase stands in a table.
func (t thesaurus) has(lemma string) bool {
	return t.groups[lemma] != nil || t.gives[lemma] != nil || t.follows[lemma] != nil || t.sides[lemma] != nil
}

// phraseAt is the phrase of the thesaurus that begins with word i of a sentence
// and ends before the word to, and how many words of it stand in a row; 0 if
// none does. A particle may stand after the object: "took the buoys away".
func phraseAt(s *extract.Sentence, i, to int) (string, int) {
	t := tables()
	for _, first := range [...]string{s.Words[i].Lemma, s.Words[i].Lower} {
		for _, phrase := range t.phrases[first] {
			switch {
			case len(phrase) == 2 && i > 0 && nounAfter(s.Words[i-1], s.Words[i]) && lexicon.In("particles", phrase[1]) && wordnet.HasAs(phrase[0], wordnet.Verb):
			case len(phrase) == 2 && phrase[1] == "for" && i+2 < len(s.Words) && s.Words[i+2].Class == extract.Time:
			case i+len(phrase) <= to && matches(s.Words[i+1:i+len(phrase)], phrase[1:]):
				return strings.Join(phrase, " "), len(phrase)
			case len(phrase) == 2 && parted(s.Words[i:to], phrase[1]):
				return strings.Join(phrase, " "), 1
			}
		}
	}
	return "", 0
}

// nounAfter reports whether a word is a noun after what stands before nouns, which
// with a particle after it is no verb: "a win over Lund".
func nounAfter(before, w extract.Word) bool {
	switch before.Tag {
	case "DT", "JJ", "CD", "PRP$", "POS":
		return strings.HasPrefix(w.Tag, "NN")
	}
	return false
}

// parted reports whether the particle of a verb, the first of the words, stands
// after its object.
func parted(words []extract.Word, particle string) bool {
	const far = 7
	if !strings.HasPrefix(words[0].Tag, "VB") || !lexicon.In("particles", particle) {
		return false
	}
	for j := 1; j < min(far, len(words)); j++ {
		w := words[j]
		if w.Lower == particle {
			return j > 1 && (j+1 == len(words) || words[j+1].Class != extract.Figure && words[j+1].Lower != "$") && (w.Tag == "RP" || j+1 == len(words) || words[j+1].Class == extract.Punct || particle == "off" || particle == "away" || particle == "back" || particle == "into")
		}
		if !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ") && w.Tag != "DT" && w.Tag != "PRP" && w.Tag != "PRP$" && w.Tag != "CD" && w.Tag != "POS" {
			return false
		}
	}
	return false
}

func matches(words []extract.Word, want []string) bool {
	for i := range words {
		if w := &words[i]; w.Lower != want[i] && w.Lemma != want[i] {
			return false
		}
	}
	return true
}

// sourceKeys and statementKeys are what a term is found by, besides its lemma.
func (t thesaurus) sourceKeys(lemma string) []string { return t.keys(lemma, t.gives) }

func (t thesaurus) statementKeys(lemma string) []string { return t.keys(lemma, t.follows) }

func (t thesaurus) keys(lemma string, entailments map[string][]string) []string {
	var keys []string
	for _, g := range t.groups[lemma] {
		keys = append(keys, "~"+g)
	}
	for _, e := range entailments[lemma] {
		keys = append(keys, ">"+e)
	}
	return keys
}

// share reports whether two lists have something in common.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// A lexeme is what a term's likeness to others depends on, looked up once for
// all the terms that have it.
type lexeme struct {
	wordnet.Word
	name bool

	id     int // in the index, from 1; 0 if it is not there
	memory atomic.Pointer[memory]
	entry  *wordnet.Entry // nil if it is compared only once or twice
	verb   string         // its dictionary form as a verb
	undone string         // the verb that it denies: "sell" of "unsold"
	doer   doer           // what it says of people, if it is a noun for them
	phrase bool
	body   bool // "ministry", "bank": see part.body

	groups, gives, follows, distinct []string
	sides                            []side
}

func newLexeme(t *term) *lexeme {
	tables := tables()
	l := &lexeme{
		Word: wordnet.Word{Lemma: t.lemma, POS: t.pos}, name: t.name,
		verb: wordnet.Lemma(t.lemma, wordnet.Verb), undone: extract.Undone(t.lemma), phrase: strings.Contains(t.lemma, " "),
		groups: tables.groups[t.lemma], gives: tables.gives[t.lemma], follows: tables.follows[t.lemma],
		distinct: tables.distinct[t.lemma], sides: tables.sides[t.lemma], body: lexicon.In("bodies", t.lemma),
	}
	if t.pos == wordnet.Noun && !t.name {
		l.doer = doerOf(t.lemma)
	}
	return l
}

// compareWords says how word a of a statement stands to word b of a source. A
// contrast wins over every likeness.
func compareWords(a, b term) likeness {
	if a.lemma == b.lemma {
		return same
	}
	return a.looked().compare(b.looked())
}

func (l *lexeme) compare(m *lexeme) likeness {
	if l.Lemma == m.Lemma {
		return same
	}
	if !l.name && !m.name && l.verb == m.verb {
		return like // "fixed" as an adjective and as a participle
	}
	phrases := l.phrase || m.phrase
	for _, x := range l.sides {
		for _, y := range m.sides {
			if (phrases || (l.POS == wordnet.Adv) == (m.POS == wordnet.Adv)) && x.pair == y.pair && x.first != y.first {
				return contrast
			}
		}
	}
	if share(l.groups, m.groups) || share(l.follows, m.gives) || qualities(l, m) || qualities(m, l) {
		return like
	}
	if l.turns(m) || m.turns(l) {
		return contrast
	}
	if share(l.distinct, m.distinct) {
		return unrelated
	}
	if phrases {
		return unrelated // WordNet's "union" is a trade union: not beside "credit"
	}
	r := l.relate(m)
	if l.name && m.name {
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
	case wordnet.Hypernym: // the source's word is a kind of the statement's
		if l.POS == wordnet.Noun && r.Steps <= 3 && r.Rank == 0 {
			return like
		}
	}
	return unrelated
}

func (l *lexeme) relate(m *lexeme) wordnet.Relation {
	if l.entry == nil || m.entry == nil {
		return wordnet.Relate(l.Word, m.Word)
	}
	return l.entry.Relate(m.entry)
}

// maxRank is the rarest sense that may make two words alike.
const maxRank = 2

// turnedByPrefix reports whether one of two words is the other with a prefix that
// turns it round.
func turnedByPrefix(a, b string) bool {
	l, m := newLexeme(&term{lemma: a, pos: wordnet.Adj}), newLexeme(&term{lemma: b, pos: wordnet.Adj})
	return l.turns(m) || m.turns(l)
}

// complements reports whether what is not the one is the other: what is not allowed is
// forbidden.
func complements(a, b string) bool {
	for _, x := range tables().sides[a] {
		for _, y := range tables().sides[b] {
			if x.pair == y.pair && x.first != y.first && x.either {
				return true
			}
		}
	}
	return turnedByPrefix(a, b)
}

// qualities reports whether l is the noun for the quality that the adjective m names, of
// those that WordNet does not derive: "accuracy" of "accurate".
func qualities(l, m *lexeme) bool {
	stem, ok := strings.CutSuffix(l.Lemma, "cy")
	return ok && l.POS == wordnet.Noun && m.POS == wordnet.Adj && m.Lemma == stem+"te"
}

// turns reports whether l is m turned round by a prefix, or a participle of m is so.
func (l *lexeme) turns(m *lexeme) bool {
	return prefixed(l, m) || l.undone != "" && l.undone == m.verb
}

// prefixed reports whether a is b with a prefix that turns it round: "un" or
// "non" before any word, "in" and its forms before an adjective.
func prefixed(a, b *lexeme) bool {
	n := len(a.Lemma) - len(b.Lemma)
	if n != 2 && n != 3 {
		return false
	}
	prefix, ok := strings.CutSuffix(a.Lemma, b.Lemma)
	if !ok || len(b.Lemma) <= 3 {
		return false
	}
	switch prefix {
	case "un", "non":
		return true
	case "in", "im", "il", "ir", "dis":
		return a.POS == wordnet.Adj && b.POS == wordnet.Adj
	}
	return false
}
