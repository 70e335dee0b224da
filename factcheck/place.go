package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// What was held in one place was not held in another, and who came from there did not go there.

// inOtherPlace reports whether a name stands in another place: what was held in Lund was not
// held in Brack.
func (a *alignment) inOtherPlace() bool {
	return slices.ContainsFunc(a.found, func(m match) bool { return m.name && m.word >= 0 && m.at >= 0 && a.placed(m) })
}

// placed reports whether the claim has another name after the preposition that
// the part's stands after, and the part's elsewhere or not at all.
func (a *alignment) placed(m match) bool {
	prep := governor(a.part.Sentence, m.word)
	if prep == "" {
		return false
	}
	far := 0
	if m.at < len(a.source.Words) && governor(a.source.Sentence, m.at) == prep {
		if a.claim.Quantity == nil && a.clause().Has(m.at) {
			return false
		}
		if a.claim.Quantity != nil {
			far = a.fromFigure(m.at) // "in Norden there were 310, in Westen 280"
		}
	}
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.name && !a.used[u.word] && a.own(u.word) && governor(a.source.Sentence, u.word) == prep && m.against(u) < like && !sameRun(*m.term, u) && (far == 0 || a.fromFigure(u.word) < far)
	})
}

// fromFigure is how many words a word stands from the claim's figure.
func (a *alignment) fromFigure(word int) int {
	at := a.source.At(a.claim.Quantity.Number.Start)
	return max(at-word, word-at)
}

// sameRun reports whether two terms are of one name of several words.
func sameRun(t, u term) bool { return t.run != "" && t.run == u.run }

// governor is the preposition of place or belonging that a name stands after, ""
// if it stands after none or before a noun.
func governor(s *extract.Sentence, word int) string {
	for next := word + 1; next < len(s.Words); next++ { // "of U.S. farms"
		if w := s.Words[next]; !w.Upper {
			if strings.HasPrefix(w.Tag, "NN") {
				return ""
			}
			break
		}
	}
	first := 0 // of the clause
	for _, c := range s.Clauses {
		if c.Has(word) {
			first = c.From
		}
	}
	for i := word - 1; i >= first && i >= word-4; i-- {
		w := s.Words[i]
		if w.In("prepositions of place") {
			return w.Lower
		}
		if !w.Upper && w.Tag != "DT" && w.Lower != "," && !strings.HasPrefix(w.Tag, "JJ") {
			return ""
		}
	}
	return ""
}

// turnedBack reports whether the claim has the name and another after each other's
// prepositions: "from Arden to Sund", "from Sund to Arden"; or has it as the place that
// somebody is from, and another as the place where it was.
func (a *alignment) turnedBack() bool {
	for i, m := range a.found {
		if m.isThing() && m.name && a.turnedFrom(m, a.found[i+1:]) {
			return true
		}
	}
	return false
}

// turnedFrom is turnedBack for a name and those after it.
func (a *alignment) turnedFrom(m match, rest []match) bool {
	said := governor(a.part.Sentence, m.word)
	if said == "" || !a.within(m) {
		return false
	}
	found := governor(a.source.Sentence, m.at)
	if lexicon.In("locating", said) && (found == "from" || found == "to") && slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.name && a.clause().Has(u.word) && lexicon.In("locating", governor(a.source.Sentence, u.word))
	}) {
		return true // "experts from Arden inspected the reactor at Brill"
	}
	return found != "" && found != said && slices.ContainsFunc(rest, func(o match) bool {
		return o.name && o.word >= 0 && o.at >= 0 && a.within(o) && governor(a.part.Sentence, o.word) == found && governor(a.source.Sentence, o.at) == said
	})
}
