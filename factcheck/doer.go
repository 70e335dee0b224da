package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A doer is the verb that a noun for a person is made of: "smoke" of "smoker", who smokes,
// "evacuate" of "evacuee", who is evacuated.
type doer struct {
	verb      string
	undergoes bool
}

// endings are those of nouns for persons, and what the verb has in place of each.
var endings = []struct {
	noun, verb string
	undergoes  bool
}{
	{"ee", "", true}, {"ee", "e", true}, {"ee", "ate", true},
	{"er", "", false}, {"er", "e", false}, {"or", "", false}, {"or", "e", false}, {"ant", "", false}, {"ant", "ate", false}, {"icant", "y", false},
}

// doerOf reads a noun for a person; the verb is "" if it is made of none.
func doerOf(noun string) doer {
	for _, e := range endings {
		stem, ok := strings.CutSuffix(noun, e.noun)
		if !ok || len(stem) < 3 || !wordnet.IsPerson(noun) {
			continue
		}
		if verb := stem + e.verb; wordnet.HasAs(verb, wordnet.Verb) {
			return doer{verb, e.undergoes}
		}
		if n := len(stem); e.verb == "" && stem[n-1] == stem[n-2] && wordnet.HasAs(stem[:n-1], wordnet.Verb) {
			return doer{stem[:n-1], e.undergoes} // "planner"
		}
	}
	return doer{}
}

// does finds the word of the sentence that says of people what the term does with a noun
// for them, or the noun where the term says it with a verb: "smokers" of "people who
// smoke"; -1 if there is none.
func (a *alignment) does(t *term) int {
	switch {
	case t.word < 0 || t.name:
	case t.pos == wordnet.Noun && t.looked().doer.verb != "" && !a.otherVerb():
		d := t.looked().doer
		for i := range a.source.terms {
			if u := &a.source.terms[i]; u.pos == wordnet.Verb && u.lemma == d.verb && ofPeople(a.source.Sentence, u.word, d.undergoes) && a.suits(t, u.word) {
				return u.word
			}
		}
	case t.pos == wordnet.Verb && ofWhom(a.part.Sentence, t.word) && !a.otherVerb():
		for i := range a.source.terms {
			if u := &a.source.terms[i]; u.pos == wordnet.Noun && u.looked().doer == (doer{verb: t.lemma}) {
				return u.word
			}
		}
	}
	return -1
}

// suits reports whether a noun for people may stand for what the verb at a word of the
// source says of them: they are what both speak of, and the part says no more of them than
// that there are so many, if that is all that the claim says.
func (a *alignment) suits(t *term, verb int) bool {
	if ofWhom(a.source.Sentence, verb) {
		return a.part.Subject.Has(t.word) == a.claim.Subject.Has(whom(a.source.Sentence, verb))
	}
	if said := a.part.Sentence.Clauses[a.part.Clause].Verb; said >= 0 && verb == a.source.Clauses[a.claim.Clause].Verb {
		w := a.part.Sentence.Words[said]
		return w.Class == extract.Content || w.Lemma == "be" || w.Lemma == "have"
	}
	return true
}

// otherVerb reports whether the part's verb says what no word of the source does: then a
// noun for people does not make up for it.
func (a *alignment) otherVerb() bool {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	return slices.ContainsFunc(a.part.terms, func(t term) bool {
		return t.covers(verb) && t.pos == wordnet.Verb && !slices.ContainsFunc(a.source.related(&t), func(u hit) bool { return u.likeness >= like })
	})
}

// presupposes reports whether a noun for people in the part says already what the word of
// the source does: who releases detainees does not deny that they were detained.
func (p *part) presupposes(u *term) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool { return t.lexeme != nil && t.lexeme.doer.verb != "" && t.lexeme.doer.verb == u.lemma })
}

// ofPeople reports whether the verb at a word says something of people: what they do, or
// what is done to them.
func ofPeople(s *extract.Sentence, verb int, undergo bool) bool {
	if ofWhom(s, verb) {
		return passive(s, verb) == undergo
	}
	for i := range s.Clauses {
		if c := s.Clauses[i]; c.Verb == verb && c.Subject.Len() > 0 && passive(s, verb) == undergo && people(s.Words[c.Subject.To-1]) {
			return true
		}
	}
	for i := verb + 1; undergo && i < len(s.Words); i++ {
		switch w := s.Words[i]; {
		case strings.HasPrefix(w.Tag, "NN") && w.Class != extract.Figure:
			return people(w)
		case w.Class != extract.Figure && w.Tag != "CD" && w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ"):
			return false
		}
	}
	return false
}

// ofWhom reports whether the verb at a word is that of a clause which says which people
// are meant: "those who smoke".
func ofWhom(s *extract.Sentence, verb int) bool { return whom(s, verb) >= 0 }

// whom is the word for the people who are meant, -1 if there is none.
func whom(s *extract.Sentence, verb int) int {
	i := verb - 1
	for i > 0 && (strings.HasPrefix(s.Words[i].Tag, "VB") || s.Words[i].Tag == "MD" || s.Words[i].Tag == "RB") {
		i--
	}
	if i > 0 && s.Words[i].In("relatives") && people(s.Words[i-1]) {
		return i - 1
	}
	return -1
}

// people reports whether a word stands for people, or for firms.
func people(w extract.Word) bool {
	return w.LemmaIn("people") || strings.HasPrefix(w.Tag, "NN") && wordnet.IsPerson(w.Lemma)
}

// othersDeed reports whether t is who does in the part what in the claim somebody else does,
// with the same verb: that the harbor board repairs a pier says nothing of the company.
func (a *alignment) othersDeed(t *term) bool {
	s, said := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Verb
	words, found, r := a.source.Words, a.source.Clauses[a.claim.Clause].Verb, a.claim.Subject
	if !a.part.Subject.Has(t.word) || a.part.Quantity != nil || said < 0 || found < 0 || r.Len() < 2 || !a.clause().Has(r.From) || words[r.From].Lower != "the" {
		return false
	}
	if s.Words[said].Class != extract.Content || s.Words[said].Lemma != words[found].Lemma || passive(s, said) || passive(a.source.Sentence, found) {
		return false
	}
	head := words[headOf(a.source.Sentence, r)].Lemma
	if !lexicon.In("bodies", head) && !lexicon.In("deciding for a body", head) {
		return false
	}
	return !slices.ContainsFunc(a.part.terms, func(u term) bool {
		return a.part.Subject.Has(u.word) && slices.ContainsFunc(a.source.related(&u), func(h hit) bool { return h.likeness >= like && r.Has(h.word) })
	})
}
