package wordnet

import "sync"

// The concepts of a human being and of a place.
var (
	person = sync.OnceValue(func() int { return firstSense("person") })
	place  = sync.OnceValue(func() int { return firstSense("location") })
)

func firstSense(noun string) int {
	e, _ := find(noun, "")
	return e.list(senses, Noun).at(0)
}

// manySteps is how far up from a kind of person or place to the concept of one.
const manySteps = 14

// IsPerson reports whether a noun, of one word or more, is a kind of person in
// its commonest sense: "superintendent", "fire chief", but no "grace" and no
// name.
func IsPerson(noun string) bool {
	e, _ := find(noun, "")
	return e.isKind(person(), 1)
}

// IsPlace reports whether a noun is a place, or a kind of one, in a common
// sense, or an adjective that of one: "norway", "harbour", "norwegian".
func IsPlace(word string) bool {
	const common = 3
	e, _ := find(word, "")
	if e.isKind(place(), common) {
		return true
	}
	of := e.list(derived, Noun)
	for i := range of.len() {
		if e.known(Adj) && entryAt(of.at(i)).isKind(place(), common) {
			return true
		}
	}
	return false
}

// isKind reports whether one of the n commonest senses of a noun is below a
// concept.
func (e entry) isKind(concept, n int) bool {
	list := e.list(senses, Noun).first(n)
	for i := range list.len() {
		if under(synset(list.at(i)), concept, manySteps) {
			return true
		}
	}
	return false
}

// under reports whether target is above s.
func under(s synset, target, limit int) bool {
	if int(s) == target {
		return true
	}
	if limit == 0 {
		return false
	}
	up := s.up()
	for i := range up.len() {
		if under(synset(up.at(i)), target, limit-1) {
			return true
		}
	}
	return false
}
