package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// ofAnotherOwner reports whether the part has a thing be the term's, and the claim
// somebody else's: "the board's demands", of "the union's demands".
func (a *alignment) ofAnotherOwner() bool {
	return slices.ContainsFunc(a.found, func(m match) bool { return m.isThing() && a.ownedByAnother(m) })
}

// isThing reports whether a name or noun was found.
func (m match) isThing() bool {
	return m.word >= 0 && m.at >= 0 && (m.name || m.pos == wordnet.Noun)
}

// ownedByAnother is ofAnotherOwner for one match.
func (a *alignment) ownedByAnother(m match) bool {
	if m.at >= len(a.source.Words) || m.at > 1 && a.source.Words[m.at-1].Tag == "IN" && a.source.Words[m.at-2].In("what stands for a thing") {
		return false
	}
	for _, thing := range a.found {
		if thing.word < 0 || thing.name || thing.pos != wordnet.Noun || owner(a.part.Sentence, thing.term) != m.word {
			continue
		}
		other := false
		for _, u := range a.source.related(thing.term) {
			if u.likeness < like || !a.clause().Has(u.word) {
				continue
			}
			at := owner(a.source.Sentence, u.term)
			if at < 0 || at == m.at || slices.ContainsFunc(a.source.related(m.term), func(v hit) bool {
				return v.likeness >= like && inList(a.source.Sentence, ownerStart(a.source.Sentence, at), v.word)
			}) {
				return false
			}
			other = true
		}
		return other
	}
	return false
}

// ownerStart is where the noun phrase of an owner begins, without whose it is.
func ownerStart(s *extract.Sentence, owner int) int {
	from := phraseStart(s, owner)
	for i := owner; i > from; i-- {
		if s.Words[i].Tag == "POS" {
			return i + 1
		}
	}
	return from
}

// inList reports whether a word is the one at i, or follows it in a list.
func inList(s *extract.Sentence, i, word int) bool {
	return i <= word && !slices.ContainsFunc(s.Words[i:word], func(w extract.Word) bool {
		return !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ") && w.Tag != "DT" && w.Tag != "CC" && w.Lower != ","
	})
}

// owner is the word that says whose or of what a noun is: the "union" of "the union's
// demands" and of "the demands of the union"; -1 if there is none.
func owner(s *extract.Sentence, t *term) int {
	i, noun := t.word-1, t.word+strings.Count(t.lemma, " ")
	for i > 0 && (strings.HasPrefix(s.Words[i].Tag, "JJ") || strings.HasPrefix(s.Words[i].Tag, "NN") || s.Words[i].Tag == "CD") {
		i--
	}
	if i > 0 && s.Words[i].Tag == "POS" {
		return i - 1
	}
	if noun+1 >= len(s.Words) || s.Words[noun+1].Lower != "of" {
		return -1
	}
	at := -1
	for i := noun + 2; i < len(s.Words); i++ {
		switch w := s.Words[i]; {
		case strings.HasPrefix(w.Tag, "NN"):
			at = i
		case w.Tag == "POS": // "the chairman of the bank's auditor"
		case at >= 0, w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ"):
			return at
		}
	}
	return at
}

// torn reports whether a name follows a title or a name in the part, and the claim
// has another name there, and it elsewhere: "Mayor Lea Falk", of "Mayor Jon Brandt and
// the swimmer Lea Falk".
func (a *alignment) torn() bool {
	for i := 0; i+1 < len(a.found); i++ {
		if m := a.found[i]; m.isThing() && a.tornFrom(m, a.found[i+1]) {
			return true
		}
	}
	return false
}

// tornFrom is torn for a name or title and what follows it.
func (a *alignment) tornFrom(m, next match) bool {
	words := a.source.Words
	if _, end := nameAround(a.part.Sentence, next.word); end < len(a.part.Sentence.Words) && strings.HasPrefix(a.part.Sentence.Words[end].Tag, "NN") {
		return false // "U.S. COVID cases"
	}
	if next.word != m.word+1 || !next.name || !a.part.Sentence.Words[next.word].Upper || m.at >= len(words) || next.at < 0 {
		return false
	}
	if next.at >= len(words) { // "the Sea Star", where the "Sea Queen" was named before
		return m.name && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool {
			after := u.word + 1
			return u.likeness >= like && (after == len(words) || !words[after].Upper || words[after].Class != extract.Content)
		})
	}
	torn := false
	for _, u := range a.source.related(m.term) {
		if u.likeness < like {
			continue
		}
		from, to := nameAround(a.source.Sentence, u.word)
		if to-from < 2 {
			return false
		}
		if slices.ContainsFunc(a.source.related(next.term), func(v hit) bool { return v.likeness >= like && from <= v.word && v.word < to }) {
			return false
		}
		torn = true
	}
	return torn
}

// nameAround is the run of words with a capital that a word stands in or right before,
// with what a comma sets off from it.
func nameAround(s *extract.Sentence, word int) (from, to int) {
	inName := func(i int) bool {
		return s.Words[i].Upper && s.Words[i].Class != extract.Time || s.Words[i].Lower == "." || s.Words[i].Lower == ","
	}
	from, to = word, word+1
	for from > 0 && inName(from-1) {
		from--
	}
	for to < len(s.Words) && inName(to) {
		to++
	}
	for to > word+1 && !s.Words[to-1].Upper {
		to--
	}
	return from, to
}
