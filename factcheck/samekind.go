package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// A sentence may tell of two things of one kind, with one noun for both: "early voting rose,
// postal voting did not", "the number of cars grew faster than the number of bicycles". The
// noun alone does not tell whose the claim is.

// ofSameKind reports whether what tells the part's subject from others of its kind was found
// beside another noun of that kind than the claim's subject has.
func (a *alignment) ofSameKind() bool {
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || m.at >= len(a.source.Words) || !a.part.Subject.Has(m.word) || a.claim.Subject.Has(m.at) {
			continue
		}
		said, kind := kindNoun(a.part.Sentence, m.word), kindNoun(a.source.Sentence, m.at)
		if said < 0 || kind < 0 || a.claim.Subject.Has(kind) || !a.part.Subject.Has(said) || a.source.Words[kind].Lemma != a.part.Sentence.Words[said].Lemma {
			continue
		}
		if a.tellsWhichKind(a.source.Words[kind].Lemma, a.found) {
			return true
		}
	}
	return false
}

// kindNoun is the noun that the word at i tells more of: the "voting" of "early voting", the
// "number" of "the number of cars"; -1 if there is none.
func kindNoun(s *extract.Sentence, i int) int {
	last := i
	for last+1 < len(s.Words) && (strings.HasPrefix(s.Words[last+1].Tag, "NN") || strings.HasPrefix(s.Words[last+1].Tag, "JJ")) && s.Words[last+1].Class != extract.Time {
		last++
	}
	if last > i {
		return last
	}
	for i--; i > 0 && (strings.HasPrefix(s.Words[i].Tag, "NN") || strings.HasPrefix(s.Words[i].Tag, "JJ") || s.Words[i].Tag == "DT"); i-- {
	}
	if i > 0 && s.Words[i].Lower == "of" && strings.HasPrefix(s.Words[i-1].Tag, "NN") {
		return i - 1
	}
	return -1
}

// tellsWhichKind reports whether the claim's subject has a noun of that lemma, and a word that
// tells it from others and that the part's lacks.
func (a *alignment) tellsWhichKind(lemma string, found []match) bool {
	r := a.claim.Subject
	return slices.ContainsFunc(a.source.Words[r.From:r.To], func(w extract.Word) bool { return strings.HasPrefix(w.Tag, "NN") && w.Lemma == lemma }) &&
		slices.ContainsFunc(a.source.terms, func(u term) bool {
			return r.Has(u.word) && u.lemma != lemma && !slices.ContainsFunc(found, func(m match) bool { return m.at == u.word && a.part.Subject.Has(m.word) })
		})
}
