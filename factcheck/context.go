package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// together reports whether two terms that stand side by side in the part are one
// thing in a sentence that the source leans on as well, and so found there once: the
// "child psychiatry" of "it is child psychiatry that worries us", the "fishing
// permits" of "permits for fishing". What was only asked, or denied, says too little
// for that.
func (a *alignment) together(first, second *term) bool {
	apart := second.word - first.word
	if first.word < 0 || apart != 0 && apart != 1 || first.name != second.name || len(a.source.related(first)) > 0 {
		return false
	}
	return slices.ContainsFunc(a.source.context, func(before *source) bool {
		if before.asked {
			return false
		}
		for i := range before.ids {
			if before.likeness(first, i) < like || before.negates(before.terms[i].word) {
				continue
			}
			for j := range before.ids {
				if at, to := before.terms[i].word, before.terms[j].word; (to == at+apart || apart == 1 && before.ofThat(to, at)) && before.likeness(second, j) >= like {
					return true
				}
			}
		}
		return false
	})
}

// ofThat reports whether the word at noun stands in the phrase that a preposition
// adds to the noun before it.
func (s *source) ofThat(noun, word int) bool {
	const far = 9 // words
	if word-noun < 2 || word-noun > far || s.Words[noun+1].Tag != "IN" || !strings.HasPrefix(s.Words[noun].Tag, "NN") {
		return false
	}
	for _, w := range s.Words[noun+1 : word] {
		if strings.HasPrefix(w.Tag, "VB") || w.Tag == "CC" || w.Tag == "MD" || w.Class == extract.Punct && w.Lower != "," {
			return false
		}
	}
	return true
}

// negates reports whether a negation stands before the word, and no other verb
// between them: "not in good order is the pier".
func (s *source) negates(word int) bool {
	for i := word - 1; i >= 0 && s.Words[i].Class != extract.Punct; i-- {
		switch w := s.Words[i]; {
		case w.Class == extract.Negation:
			return true
		case w.Tag == "VBZ", w.Tag == "VBP", w.Tag == "VBD", w.Tag == "MD":
			return i > 0 && s.Words[i-1].Class == extract.Negation
		}
	}
	return false
}

// unnamed reports whether t is what the claim's figure measures, where the claim
// does not name it and the figures told before do: the boats of "in Arden 40
// boats sank, 3 percent fewer than last year; in Brill we were up 8 percent".
func (a *alignment) unnamed(t *term) bool {
	q, c := a.claim.Quantity, a.source.Clauses[a.claim.Clause]
	if q == nil || a.part.Quantity == nil || t.pos != wordnet.Noun || t.name || a.claim.Kind != extract.Change || !rate(*q) || c.Verb < 0 || a.source.Words[c.Verb].Lemma != "be" {
		return false
	}
	return slices.ContainsFunc(a.source.context, func(before *source) bool {
		return !before.asked && slices.ContainsFunc(before.claims, func(d *extract.Claim) bool {
			return d.Quantity != nil && before.has(*t, d.Measure)
		})
	})
}

// following is the sentence after one in its turn, nil if it is the last.
func (c *Checker) following(s *source) *source {
	if s.place+1 == len(c.index.sources) {
		return nil
	}
	next := c.index.sources[s.place+1]
	if next.Turn != s.Turn || next.Transcript != s.Transcript {
		return nil
	}
	return next
}
