package wordnet

import "strings"

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

// How far a relation may be sought. Chosen by the lists of testdata: see
// TestPairs.
const (
	maxSenses   = 3  // senses of each word that may meet
	maxSteps    = 2  // up from a sense to a more general one
	maxBreadth  = 10 // bits of the number of synsets below a hypernym: no wider concept counts
	maxOpposite = 4  // senses of each word of which antonyms count
)

// Relate says how lemma a is related to lemma b. A word whose part of speech is
// [Any] is taken as each that it can be.
//
// An antonym wins over everything, so that opposites that share some sense, or
// that one prefix parts (profitable, unprofitable), are never the same. Then
// come the same sense, derivation, and kinds.
func Relate(a, b Word) Relation {
	a.Lemma, b.Lemma = strings.ToLower(a.Lemma), strings.ToLower(b.Lemma)
	if a.Lemma == b.Lemma {
		if a.POS == b.POS || a.POS == Any || b.POS == Any {
			return Relation{Kind: Same}
		}
		return Relation{Kind: Derived, Steps: 1}
	}
	x, xAt := find(a.Lemma, "")
	y, yAt := find(b.Lemma, "")
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
			case opposite(x, y, p, q) || x.list(antonyms, q).has(yAt):
				return Relation{Kind: Antonym, Steps: 1}
			case p == q:
				best = closer(best, meet(x.list(senses, p), y.list(senses, q)))
			}
			if x.list(derived, q).has(yAt) || y.list(derived, p).has(xAt) {
				best = closer(best, Relation{Kind: Derived, Steps: 1})
			}
		}
	}
	return best
}

func closer(a, b Relation) Relation {
	switch {
	case b.Kind == None:
		return a
	case a.Kind == None, b.Kind < a.Kind, b.Kind == a.Kind && b.Steps < a.Steps:
		return b
	}
	return a
}

// negated reports whether b is a with a prefix of negation before it.
func negated(a, b Word) bool {
	for _, prefix := range [...]string{"non-", "non", "un"} {
		if stem, ok := strings.CutPrefix(b.Lemma, prefix); ok && stem == a.Lemma {
			return true
		}
	}
	return false
}

// opposite reports whether a common sense of x is an antonym of one of y, or,
// of adjectives, is close to one that is.
func opposite(x, y entry, p, q POS) bool {
	if p != q {
		return false
	}
	xs, ys := x.list(senses, p).first(maxOpposite), y.list(senses, q).first(maxOpposite)
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

func clustersOpposed(s, t synset) bool {
	heads := func(s synset) refs {
		return s.up()
	}
	if opposedTo(t, s, heads) {
		return true
	}
	up := heads(s)
	for i := range up.len() {
		if opposedTo(t, synset(up.at(i)), heads) {
			return true
		}
	}
	return false
}

// opposedTo reports whether t or a head of it is an antonym of s.
func opposedTo(t, s synset, heads func(synset) refs) bool {
	against := s.antonyms()
	if against.has(int(t)) {
		return true
	}
	up := heads(t)
	for i := range up.len() {
		if against.has(up.at(i)) {
			return true
		}
	}
	return false
}

// meet finds the closest relation of the commonest senses.
func meet(xs, ys refs) Relation {
	xs, ys = xs.first(maxSenses), ys.first(maxSenses)
	var best Relation
	for i := range xs.len() {
		for j := range ys.len() {
			rank := max(i, j)
			if xs.at(i) == ys.at(j) {
				best = closer(best, Relation{Same, 0, rank})
				continue
			}
			if n := climb(synset(xs.at(i)), ys.at(j), maxSteps); n > 0 {
				best = closer(best, Relation{Hyponym, n, rank})
			}
			if n := climb(synset(ys.at(j)), xs.at(i), maxSteps); n > 0 {
				best = closer(best, Relation{Hypernym, n, rank})
			}
		}
	}
	return best
}

// climb is the number of steps from s up to target, 0 if it takes more than
// limit or leads through a concept that is too general.
func climb(s synset, target, limit int) int {
	if limit == 0 {
		return 0
	}
	up := s.up()
	for i := range up.len() {
		if up.at(i) == target && synset(target).breadth() <= maxBreadth {
			return 1
		}
	}
	for i := range up.len() {
		above := synset(up.at(i))
		if above.breadth() > maxBreadth {
			continue
		}
		if n := climb(above, target, limit-1); n > 0 {
			return n + 1
		}
	}
	return 0
}
