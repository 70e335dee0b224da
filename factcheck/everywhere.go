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
	if slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.In("pointers to places") }) {
		return false
	}
	if a.claim.Kind == extract.Share && a.ofSubset() {
		return false
	}
	figure := a.source.At(a.claim.Quantity.Number.Start)
	if a.source.named(func(word int) bool { return a.own(word) || word < figure }) {
		return false
	}
	return len(a.source.context) == 0 || !a.source.context[0].named(a.source.context[0].anywhere)
}

// ofSubset reports whether the claim's share is one of things of which the part does
// not speak: "40 percent of the boats".
func (a *alignment) ofSubset() bool {
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		return (a.claim.Subject.Has(u.word) || a.claim.Scope.Has(u.word)) && u.pos == wordnet.Noun && !u.measure && !u.generic &&
			!slices.ContainsFunc(a.part.terms, func(t term) bool { return t.against(u) >= like })
	})
}

// named reports whether one of the words that hold is a name: a first word of the
// sentence that the dictionary has is none.
func (s *source) named(holds func(word int) bool) bool {
	return slices.ContainsFunc(s.terms, func(t term) bool {
		return t.name && holds(t.word) && s.Words[t.word].Class != extract.Time && (t.word > 0 || !wordnet.Has(s.Words[0].Lower))
	})
}
