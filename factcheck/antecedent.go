package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// resumed reports whether a term and the one before it, both found in what the
// source leans on, are of one thing there, for which the claim has one pronoun or
// "the": "the share of rail" of "it was 20 percent". They cost no more than one.
func (a *alignment) resumed(before, t *term) bool {
	return before != nil && together(a.part.Sentence.Words, before.word, t.word) && a.source.contextHasTogether(before, t)
}

// contextHasTogether reports whether a sentence that s leans on has both terms in one
// phrase.
func (s *source) contextHasTogether(t, u *term) bool {
	for _, before := range s.context {
		for i := range before.ids {
			if before.likeness(t, i) < like {
				continue
			}
			for j := range before.ids {
				if before.likeness(u, j) >= like && together(before.Words, before.terms[i].word, before.terms[j].word) {
					return true
				}
			}
		}
	}
	return false
}

// together reports whether two words stand in one phrase: near each other, with
// neither a verb nor a mark between.
func together(words []extract.Word, i, j int) bool {
	const far = 7
	if i > j {
		i, j = j, i
	}
	if i < 0 || j-i > far {
		return false
	}
	for _, w := range words[i+1 : max(j, i+1)] {
		if w.Class == extract.Punct || strings.HasPrefix(w.Tag, "VB") && w.Tag != "VBN" && w.Tag != "VBG" || w.Tag == "MD" {
			return false
		}
	}
	return true
}
