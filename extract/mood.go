package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/wordnet"
)

// Asks reports whether the sentence is a question.
func (s *Sentence) Asks() bool {
	for i := len(s.Words) - 1; i >= 0 && s.Words[i].Class == Punct; i-- {
		if s.Words[i].Lower == "?" || s.Words[i].Lower == "？" {
			return true
		}
	}
	return false
}

// Inverted reports whether the sentence has the verb of a question before its subject:
// "will the toll rise?", "and can it be saved?".
func (s *Sentence) Inverted() bool {
	for i, w := range s.Words {
		switch {
		case w.Class == Punct, w.Tag == "CC", w.Tag == "UH", w.Lower == "so", w.Lower == "well":
		default:
			return auxiliary(w.Lower) != "" && i+1 < len(s.Words) && !s.Words[i+1].verb()
		}
	}
	return false
}

// Commands reports whether the sentence tells somebody to do something: it
// opens with a verb in its base form, or with "let".
func (s *Sentence) Commands() bool {
	i := 0
	for i < len(s.Words) && (s.Words[i].Class == Punct || s.Words[i].Lower == "please") {
		i++
	}
	if i == len(s.Words) {
		return false
	}
	w := s.Words[i]
	if w.Lower == "let" || w.Lower == "do" {
		return true
	}
	base := w.Tag == "VB" || w.Tag == "VBP"
	return base && wordnet.HasAs(w.Lower, wordnet.Verb) && !slices.ContainsFunc(s.Words[i+1:], Word.finite)
}
