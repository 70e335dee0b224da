package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Figures of what is counted compare only if they count the same.

// countsAlike reports whether both figures count the same thing, as far as
// both say what they count.
func (a *alignment) countsAlike() bool {
	if a.part.Quantity.Unit.Name == a.claim.Quantity.Unit.Name {
		return true
	}
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	ours, theirs := spread(terms(a.part.Sentence, said)), spread(terms(a.source.Sentence, found))
	if len(ours) == 0 || len(theirs) == 0 {
		return true
	}
	for _, t := range ours {
		if a.does(&t) >= 0 {
			return true
		}
		for _, u := range theirs {
			if l := t.against(u); l == same || l == like {
				return true
			}
		}
	}
	return false
}

// countsOther reports whether the claim's figure counts a thing of its own, of
// which the part does not speak: 300 complaints about delays are no 300 delays.
// Of a word for anything nothing is known.
func (a *alignment) countsOther() bool {
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	if said.Len() == 0 || found.Len() == 0 || a.countsAlike() {
		return false
	}
	things := func(all []term, r extract.Range) []term {
		return slices.DeleteFunc(slices.Clone(all), func(t term) bool { return !r.Has(t.word) || t.generic || t.pos != wordnet.Noun && !t.name })
	}
	left, right := things(a.part.terms, said), things(a.source.terms, found)
	if len(left) == 0 || len(right) == 0 || contrary(left, right) {
		return false
	}
	return !alikeNouns(a.part.terms, right) && !alikeNouns(right, a.part.terms) || ofOtherCount(a.part.Sentence, said, a.part.terms, right) && ofOtherCount(a.source.Sentence, found, a.source.terms, left)
}

// ofOtherCount reports whether the things stand among the terms with a number or
// article of their own, outside of what the figure counts: the doctor of "three nurses
// and a doctor".
func ofOtherCount(s *extract.Sentence, counted extract.Range, terms, things []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool {
		return t.word > 0 && !counted.Has(t.word) && (s.Words[t.word-1].Tag == "CD" || s.Words[t.word-1].Lower == "a" || s.Words[t.word-1].Lower == "an") &&
			slices.ContainsFunc(things, func(u term) bool { return compareWords(t, u) >= like })
	})
}

func contrary(a, b []term) bool {
	return slices.ContainsFunc(a, func(t term) bool {
		return slices.ContainsFunc(b, func(u term) bool { return compareWords(t, u) == contrast })
	})
}

// ofNext reports whether what the part counts stands after the claim's bare figure
// with the next thing that the sentence names: "sponsors for 83, and tickets for
// the rest" tells of no 83 tickets.
func (a *alignment) ofNext() bool {
	said, q := a.part.Sentence.Counted(a.part.Quantity), a.claim.Quantity
	if said.Len() == 0 || !q.Unit.IsZero() {
		return false
	}
	words := a.source.Words
	for _, t := range terms(a.part.Sentence, said) {
		for _, u := range a.source.related(&t) {
			from := a.source.At(q.Number.End-1) + 1
			if u.likeness < like || u.word < from {
				continue
			}
			next := slices.IndexFunc(words[from:u.word], func(w extract.Word) bool { return w.Tag == "CC" || w.Lower == "," || w.Lower == ";" })
			return next >= 0 && !slices.ContainsFunc(words[from:u.word], func(w extract.Word) bool { return w.Class == extract.Figure })
		}
	}
	return false
}

// onlyCounts reports whether part and claim have no more in common than what
// they count: nine votes and six votes may both have been cast.
func (a *alignment) onlyCounts() bool {
	if !countable(*a.part.Quantity) || a.part.Quantity.Unit.IsZero() || a.close > 1 {
		return false
	}
	said := a.part.Sentence.Counted(a.part.Quantity)
	return !slices.ContainsFunc(a.part.terms, func(t term) bool {
		return !said.Has(t.word) && !slices.ContainsFunc(a.missing, func(u *term) bool { return u.word == t.word })
	})
}

// remainder reports whether the claim's figure is what is left out: "all but six".
func (a *alignment) remainder() bool {
	i := a.source.At(a.claim.Quantity.Number.Start)
	return i > 1 && a.source.Words[i-1].Lower == "but" && a.source.Words[i-2].Lower == "all"
}

// ofWhole reports whether the sentence has the part's figure as that of a whole: "of
// the 60 sailors, 41 swam and 19 rowed".
func (a *alignment) ofWhole() bool {
	return a.part.Quantity.Whole.IsZero() && slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && !c.Quantity.Whole.IsZero() && c.Quantity.Part.Equal(a.part.Quantity.Value)
	})
}
