package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// everywhere reports whether t only says that something is so of the whole: "across
// the country", "worldwide". A claim says so that names no place, neither itself nor in
// the sentence before it, nor points to one.
func (a *alignment) everywhere(t *term) bool {
	if a.claim.Quantity == nil || a.part.Quantity == nil || !lexicon.In("everywhere", t.lemma) {
		return false
	}
	if slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return lexicon.In("pointers to places", w.Lower) }) {
		return false
	}
	figure := a.source.At(a.claim.Quantity.Number.Start)
	if a.source.named(func(word int) bool { return a.own(word) || word < figure }) {
		return false
	}
	return len(a.source.context) == 0 || !a.source.context[0].named(a.source.context[0].anywhere)
}

// named reports whether one of the words that hold is a name: a first word of the
// sentence that the dictionary has is none.
func (s *source) named(holds func(word int) bool) bool {
	return slices.ContainsFunc(s.terms, func(t term) bool {
		return t.name && holds(t.word) && s.Words[t.word].Class != extract.Time && (t.word > 0 || !wordnet.Has(s.Words[0].Lower))
	})
}
