package quotation

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
)

//go:embed words.txt
var wordTable string

// A vocabulary is the table as the check uses it.
type vocabulary struct {
	classes map[string]class  // of lower-case words
	same    map[string]string // forms of one word, or of two in a row, to the first of them
	offices map[string]string // forms of one title, to the first of them
	values  map[string]uint64 // of number words
}

// A class is a set of the stanzas of the table.
type class uint32

const (
	negation class = 1 << iota
	modal
	quantifier
	bound
	number
	filler
	stage
	function
	limit
	title
	small
	address
	rank
	vague
	leading
	anyone
	given
	asker
	body
	institution
)

// classNames are the stanzas, in the order of the bits.
const classNames = "negation modal quantifier bound number filler stage function limit title small address rank vague leading anyone given asker body institution"

var vocabularyOf = sync.OnceValue(func() vocabulary {
	v := vocabulary{classes: map[string]class{}, same: map[string]string{}, offices: map[string]string{}, values: map[string]uint64{}}
	named := map[string]class{}
	for i, name := range strings.Fields(classNames) {
		named[name] = 1 << i
	}
	stanzas, _ := lexicon.Parse("words.txt", wordTable, "words", "same", "is", "changed") // a test reads the error
	for _, s := range stanzas {
		for _, w := range s.List("words") {
			v.classes[w] |= named[s.Head]
		}
		for _, pair := range s.List("is") {
			w, digits, _ := strings.Cut(pair, " ")
			v.values[w], _ = strconv.ParseUint(digits, 10, 64)
		}
		for _, group := range s.All("same") {
			forms, of := strings.Split(strings.ToLower(group), ", "), v.same
			if s.Head == "title" {
				of = v.offices
			}
			for _, form := range forms {
				of[form] = forms[0]
			}
		}
	}
	return v
})

// is reports whether the lower-case word is of the class.
func (v vocabulary) is(word string, c class) bool { return v.classes[word]&c != 0 }

// stageDirection reports whether a bracket holds what was done, not said:
// (Laughter.), [sic].
func stageDirection(inner string) bool {
	if len(inner) > 60 {
		return false
	}
	parts := strings.FieldsFunc(strings.ToLower(inner), func(r rune) bool { return r != '-' && !wordRune(r) })
	if len(parts) > 5 {
		return false
	}
	v := vocabularyOf()
	for _, part := range parts {
		if v.is(part, stage) {
			return true
		}
	}
	return false
}
