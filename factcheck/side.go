package factcheck

import "github.com/presscheck/presscheck/extract"

// otherSide reports whether the part tells on which side of a thing somebody is, and the claim
// that they are on the other.
func (a *alignment) otherSide() bool {
	said, found := sideTaken(a.part.Sentence, a.part.Clause), sideTaken(a.source.Sentence, a.claim.Clause)
	if said == 0 || said == found || a.part.Quantity != nil || len(a.conflicts) > 0 {
		return false
	}
	is := func(s *extract.Sentence, verb int) bool { return verb >= 0 && s.Words[verb].Lemma == "be" }
	if found == 0 { // "against the law" may be "illegal", but who is against it does not support it
		return is(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Verb) && !is(a.source.Sentence, a.source.Clauses[a.claim.Clause].Verb)
	}
	return true
}

// sideTaken is 1 for those who are "for" a thing in the clause, or "in favor of" it, and -1 for
// those who are "against" it; 0 if it does not tell.
func sideTaken(s *extract.Sentence, clause int) int {
	c := s.Clauses[clause]
	verb := c.Verb
	if verb < 0 && c.Elided.Len() > 0 {
		verb = c.Elided.From
	}
	switch {
	case verb < 0:
		return 0
	case s.Words[verb].LemmaIn("verbs of being for it"):
		return 1
	case s.Words[verb].LemmaIn("verbs of being against it"):
		return -1
	case !s.Words[verb].LemmaIn("being on a side"):
		return 0
	}
	for i := c.From; i < c.To; i++ {
		switch w := s.Words[i].Lower; {
		case i < c.Verb:
		case w == "against":
			return -1
		case w == "for" && s.Words[verb].Lemma != "be", tells(s, i, c.To, "being for it"):
			return 1
		}
	}
	return 0
}
