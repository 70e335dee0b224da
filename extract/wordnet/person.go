package wordnet

import "sync"

// person is the concept of a human being.
var person = sync.OnceValue(func() int {
	e, _ := find("person", "")
	return e.list(senses, Noun).at(0)
})

// manySteps is how far up from a kind of person to the concept of one.
const manySteps = 14

// IsPerson reports whether a noun, of one word or more, is a kind of person in
// its commonest sense: "superintendent", "fire chief", but no "grace" and no
// name.
func IsPerson(noun string) bool {
	e, _ := find(noun, "")
	if e == "" {
		return false
	}
	list := e.list(senses, Noun)
	return list.len() > 0 && under(synset(list.at(0)), person(), manySteps)
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
