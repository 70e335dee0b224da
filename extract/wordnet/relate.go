package wordnet

import (
	"cmp"
	"strings"
)

// Kind says how two words are related.
type Kind uint8

// The kinds of relation, of the first word to the second.
const (
	None     Kind = iota
	Same          // the same lemma, or lemmas that share a common sense
	Derived       // grow and growth, industry and industrial
	Hypernym      // the second is a kind of the first
	Hyponym       // the first is a kind of the second
	Antonym       // opposites
)

var kindNames = [...]string{"none", "same", "derived", "hypernym", "hyponym", "antonym"}

// String is the name of k in lower case.
func (k Kind) String() string { return kindNames[min(int(k), len(kindNames)-1)] }

// Relation is how a word is related to another, and how closely.
type Relation struct {
	Kind  Kind
	Steps int // between the senses: 0 for Same, 1 for Derived, 1 or more for Hypernym and Hyponym
	Rank  int // of the rarer of the two senses that meet, 0 being a word's commonest
}

// limits says how far a relation of two words of one part of speech is sought.
type limits struct {
	senses  int // the commonest senses of each that may meet
	ranks   int // the sum of their ranks
	steps   int // up from a sense to a more general one
	breadth int // bits of the number of synsets below that one: no wider concept counts
}

// reach is chosen by the pairs of testdata: see TestPairs. Verbs have more
// senses, and their hypernyms are soon too general.
var reach = [...]limits{
	Noun: {senses: 3, ranks: 2, steps: 3, breadth: 10},
	Verb: {senses: 2, ranks: 1, steps: 1, breadth: 10},
	Adj:  {senses: 2, ranks: 1, steps: 1, breadth: 10},
	Adv:  {senses: 2, ranks: 1},
}

// opposedSenses is how many of a word's commonest senses are tried for
// antonyms: more than for likeness, since a contrast must not be missed.
const opposedSenses = 4

// Relate says how lemma a is related to lemma b. A word whose part of speech is
// [Any] is taken as each that it can be.
//
// An antonym wins over everything, so that opposites that share some sense, or
// that one prefix parts (profitable, unprofitable), are never the same. Then
// come the same sense, derivation, and kinds.
func Relate(a, b Word) Relation {
	var x, y Entry
	x.word, y.word = Word{strings.ToLower(a.Lemma), a.POS}, Word{strings.ToLower(b.Lemma), b.POS}
	x.entry, x.place = find(x.word.Lemma, "")
	y.entry, y.place = find(y.word.Lemma, "")
	return x.relate(&y)
}

func (e *Entry) relate(o *Entry) Relation {
	a, b, x, y := e.word, o.word, e.entry, o.entry
	if a.Lemma == b.Lemma {
		if a.POS == b.POS || a.POS == Any || b.POS == Any {
			return Relation{Kind: Same}
		}
		return Relation{Kind: Derived, Steps: 1}
	}
	if negated(a, b) || negated(b, a) {
		return Relation{Kind: Antonym, Steps: 1}
	}
	if x == "" || y == "" {
		return Relation{}
	}
	best := Relation{}
	for p := range a.POS.each() {
		for q := range b.POS.each() {
			switch {
			case opposite(x, y, p, q) || x.list(antonyms, q).has(o.place):
				return Relation{Kind: Antonym, Steps: 1}
			case p == q:
				best = closer(best, meet(x.list(senses, p), y.list(senses, q), reach[p]))
			}
			if x.list(derived, q).has(o.place) || y.list(derived, p).has(e.place) {
				best = closer(best, Relation{Kind: Derived, Steps: 1})
			}
		}
	}
	return best
}

func closer(a, b Relation) Relation {
	if b.Kind != None && (a.Kind == None || cmp.Or(cmp.Compare(b.Kind, a.Kind), b.Steps-a.Steps, b.Rank-a.Rank) < 0) {
		return b
	}
	return a
}

// negated reports whether b is a with a prefix of negation before it.
func negated(a, b Word) bool {
	n := len(b.Lemma) - len(a.Lemma)
	if n < 2 || n > 4 {
		return false
	}
	prefix, ok := strings.CutSuffix(b.Lemma, a.Lemma)
	return ok && (prefix == "un" || prefix == "non" || prefix == "non-")
}

// opposite reports whether a common sense of x is an antonym of one of y, or,
// of adjectives, is close to one that is.
func opposite(x, y entry, p, q POS) bool {
	if p != q {
		return false
	}
	xs, ys := x.list(senses, p).first(opposedSenses), y.list(senses, q).first(opposedSenses)
	for i := range xs.len() {
		for j := range ys.len() {
			s, t := synset(xs.at(i)), synset(ys.at(j))
			if s.antonyms().has(int(t)) || p == Adj && clustersOpposed(s, t) {
				return true
			}
		}
	}
	return false
}

// clustersOpposed reports whether two adjectives, or the heads of their
// clusters, are antonyms: huge is close to large, tiny to small.
func clustersOpposed(s, t synset) bool {
	if opposedTo(t, s) {
		return true
	}
	up := s.up()
	for i := range up.len() {
		if opposedTo(t, synset(up.at(i))) {
			return true
		}
	}
	return false
}

// opposedTo reports whether t or a head of it is an antonym of s.
func opposedTo(t, s synset) bool {
	against := s.antonyms()
	if against.has(int(t)) {
		return true
	}
	up := t.up()
	for i := range up.len() {
		if against.has(up.at(i)) {
			return true
		}
	}
	return false
}

// meet finds the closest relation of the commonest senses.
func meet(xs, ys refs, l limits) Relation {
	xs, ys = xs.first(l.senses), ys.first(l.senses)
	var best Relation
	for i := range xs.len() {
		for j := range ys.len() {
			if i+j > l.ranks {
				continue
			}
			rank := max(i, j)
			if xs.at(i) == ys.at(j) {
				best = closer(best, Relation{Same, 0, rank})
				continue
			}
			if n := climb(synset(xs.at(i)), ys.at(j), l.steps, l.breadth); n > 0 {
				best = closer(best, Relation{Hyponym, n, rank})
			}
			if n := climb(synset(ys.at(j)), xs.at(i), l.steps, l.breadth); n > 0 {
				best = closer(best, Relation{Hypernym, n, rank})
			}
		}
	}
	return best
}

// climb is the number of steps from s up to target, 0 if it takes more than
// limit or leads through a concept that is too general.
func climb(s synset, target, limit, breadth int) int {
	if limit == 0 {
		return 0
	}
	up := s.up()
	for i := range up.len() {
		if up.at(i) == target && synset(target).breadth() <= breadth {
			return 1
		}
	}
	for i := range up.len() {
		above := synset(up.at(i))
		if above.breadth() > breadth {
			continue
		}
		if n := climb(above, target, limit-1, breadth); n > 0 {
			return n + 1
		}
	}
	return 0
}
