package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// What is told of a place, or of all of a kind, is not told of another place, or of some of the
// kind, though the passage or the whole talk names these too.

// ofAll reports whether the term tells apart some of a kind, and the claim speaks of all of
// it: the "full-time" of "full-time employees" where that has "all employees"; or tells where
// some of what the claim's figure is a share of all of are: "at the primary schools", where
// that has "of all teachers".
func (a *alignment) ofAll(t *term) bool {
	if q := a.claim.Quantity; q != nil && t.word > 0 && t.pos == wordnet.Noun && a.part.Quantity != nil && !a.part.Sentence.Counted(a.part.Quantity).Has(t.word) && a.shareOfAll() {
		return true
	}
	i := slices.IndexFunc(a.part.terms, func(u term) bool { return u.pos == wordnet.Noun && u.word == t.word+1 })
	if i < 0 || t.word < 0 {
		return false
	}
	return slices.ContainsFunc(a.source.related(&a.part.terms[i]), func(u hit) bool {
		if u.likeness < like {
			return false
		}
		found, _ := gradeOf(a.source.Sentence, 0, u.word)
		return found == gradeAll
	})
}

// shareOfAll reports whether the claim's sentence tells it as a share of all of a kind: "of all
// the teachers, 24 percent".
func (a *alignment) shareOfAll() bool {
	words := a.source.Words
	for i := 1; i < len(words); i++ {
		if words[i].Lower == "all" && words[i-1].Lower == "of" && (a.own(i) || i < a.source.At(a.claim.Quantity.Number.Start)) {
			return true
		}
	}
	return false
}

// localizes reports whether a name says of which place the part tells, and the whole
// document is not of that place, or the source tells of another. That it is named often
// does not make it the place of what is told without one.
func (a *alignment) localizes(t *term) bool {
	if !t.name || t.word < 0 || !lexicon.In("locating", governor(a.part.Sentence, t.word)) || a.source.names[t.lemma] || a.source.contextHas(t) {
		return false
	}
	if a.source.told[t.lemma] && len(a.source.told) > 1 {
		return true // where the conference is held is one of the places that it tells of
	}
	return a.source.topics[t.lemma] < inHeading || slices.ContainsFunc(a.source.places, func(p string) bool { return a.source.topics[p] < inHeading })
}

// amongPlaces reports whether t names one of several places that the talk tells of, and not that
// of the heading: what is told without a place is not of that one.
func (a *alignment) amongPlaces(t *term) bool {
	if !t.name || t.word < 0 || !a.source.told[t.lemma] || a.source.names[t.lemma] || a.source.contextHas(t) && !a.placedBefore(t) {
		return false
	}
	const enough = 2 // times as often as any other
	for p := range a.source.told {
		if p != t.lemma && enough*a.source.topics[p] > a.source.topics[t.lemma] {
			return true
		}
	}
	return false
}

// placedBefore reports whether t names one of several places, and the claim's subject a thing of
// its own: "the wait" of what follows "1,700 of them in the North" is not that in the North.
func (a *alignment) placedBefore(t *term) bool {
	r := a.claim.Subject
	return t.name && t.word >= 0 && len(a.source.told) > 1 && a.source.told[t.lemma] && setBy(a.part.Sentence, t.word) && !a.there() &&
		r.Len() > 0 && denotes(a.source.Words[r.From:r.To])
}
