package extract

import "github.com/presscheck/presscheck/extract/lexicon"

// judgement is the word by which a clause says no more than whether the "that" clause
// after it is so, "it is not true", "it is possible"; -1 if it says anything else.
func judgement(words []Word, c Clause) int {
	if c.Verb < 0 || c.Subject.Len() != 1 || words[c.Subject.From].Lower != "it" {
		return -1
	}
	at := -1
	for i := c.From; i < c.To; i++ {
		w := words[i]
		switch {
		case at < 0 && (lexicon.In("so", w.Lower) || lexicon.In("not so", w.Lower) || lexicon.In("perhaps so", w.Lower)):
			at = i
		case w.Lower == "it", w.Class == Function, w.Class == Light, w.Class == Negation, w.Class == Degree, w.Class == Punct, w.Tag == "RB":
		default:
			return -1
		}
	}
	return at
}

// judged gives clause i what the clause before it says of whether it is so: "it is not
// true that the dam leaks" denies that it does.
func (s *Sentence) judged(i int) {
	if i == 0 || s.Words[s.Clauses[i].From].Lower != "that" {
		return
	}
	c, before := &s.Clauses[i], &s.Clauses[i-1]
	at := judgement(s.Words, *before)
	if at < 0 {
		return
	}
	switch w := s.Words[at].Lower; {
	case lexicon.In("perhaps so", w):
		if before.Negated {
			return
		}
		if c.Stance == Asserted || c.Stance > Possible {
			c.Stance = Possible
		}
	case lexicon.In("not so", w) != before.Negated:
		c.Negated = !c.Negated
	}
	before.Negated = false
	s.Words[at].Class = Light
}
