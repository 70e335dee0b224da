package extract

import (
	"slices"
)

// actor is the word that says who does what the word at i says, -1 if none does.
func (s *Sentence) actor(i int) int {
	for j := i - 1; j >= 0; j-- {
		w := s.Words[j]
		switch {
		case w.Tag == "PRP", w.noun() && w.Class != Time, w.Tag == "WP", w.Tag == "EX", w.Class == Negation && w.noun():
			return j
		case w.Lower == ";" || w.Class == Punct && w.Lower != "," && w.Lower != "'":
			return -1
		}
	}
	return -1
}

// first reports whether the speaker, alone or with others, does it, or the
// speaker's own people.
func (s *Sentence) first(i int) bool {
	j := s.actor(i)
	if j < 0 {
		return false
	}
	ours := s.Words[j].LemmaIn("own people") && slices.ContainsFunc(s.Words[max(0, j-3):j], func(w Word) bool { return w.Lower == "our" || w.Lower == "my" })
	return ours || s.Words[j].In("the speaker")
}

// subjectless reports whether nobody but an "it" is said to do it.
func (s *Sentence) subjectless(i int) bool {
	j := s.actor(i)
	return j < 0 || s.Words[j].Lower == "it" || s.Words[j].Tag == "EX"
}

// asHeSaid reports whether the speaker only agrees: "as the minister said".
func (s *Sentence) asHeSaid(i int) bool {
	for j := i - 1; j >= max(0, i-6); j-- {
		if s.Words[j].Lower == "as" {
			return true
		}
		if s.Words[j].Class == Punct {
			return false
		}
	}
	return false
}

// vouches reports whether it is a text or a count that says it, "the law says",
// or an authority that has it to say: "police said".
func (s *Sentence) vouches(i int) bool {
	j := s.actor(i)
	return j >= 0 && (s.Words[j].LemmaIn("texts that vouch") ||
		s.Words[j].LemmaIn("authorities") && (s.Words[i].Lemma == "say" || s.Words[i].Lemma == "report"))
}
