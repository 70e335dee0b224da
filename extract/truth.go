package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
)

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
		case at < 0 && (w.In("so") || w.In("not so") || w.In("perhaps so")):
			at = i
		case w.Lower == "it", w.Class == Function, w.Class == Light, w.Class == Negation, w.Class == Degree, w.Class == Punct, w.Tag == "RB":
		default:
			return -1
		}
	}
	return at
}

// cleft reports whether a clause only says who it is of whom the next tells: "it was
// not the driver".
func (s *Sentence) cleft(c Clause) bool {
	return c.Verb >= 0 && c.Verb+1 < c.To && s.Words[c.Verb].Lemma == "be" && c.Subject.Len() == 1 && s.Words[c.Subject.From].Lower == "it" &&
		(c.Apart.Len() > 0 || s.Words[c.To-1].noun() && !slices.ContainsFunc(s.Words[c.Verb+1:c.To], func(w Word) bool { return w.Class == Punct }))
}

// judged gives clause i what the clause before it says of whether it is so: "it is not
// true that the dam leaks" denies that it does.
func (s *Sentence) judged(i int) {
	if i == 0 || !s.Words[s.Clauses[i].From].relative() {
		return
	}
	c, before := &s.Clauses[i], &s.Clauses[i-1]
	if s.cleft(*before) && before.Apart.Len() > 0 { // "it was the storm, not the flood, that"
		to := before.Apart.From
		for to > before.Verb && s.Words[to-1].Class == Punct {
			to--
		}
		c.Subject, c.Apart = Range{before.Verb + 1, to}, Apart{Range: before.Apart.Range, Thing: before.Apart.Thing, Doer: true}
		return
	}
	if s.cleft(*before) && before.Negated {
		c.Negated = !c.Negated
		if but := slices.IndexFunc(s.Words[c.From:c.To], func(w Word) bool { return w.Lower == "but" }); but > 0 && c.From+but+1 < c.To && opensNoun(s.Words[c.From+but+1]) {
			but += c.From
			c.Apart = Apart{Range: Range{but, c.To}, Thing: Range{but + 1, thingEnd(s.Words, Range{but + 1, c.To})}, Doer: true}
		}
		return
	}
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
