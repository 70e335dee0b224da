package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A pronoun stands for one of the things that were told of before. A claim with one is no claim of
// another of them.

// pronoun is the word of the claim's subject that stands for what was told before: the
// "it" of "it rose", the "their" of "their share", the "them" of "half of them"; -1 if
// there is none.
func (a *alignment) pronoun() int {
	r, words := a.topic(), a.source.Words
	for i := r.From; i < r.To; i++ {
		w := words[i]
		if w.Tag == "PRP$" && i == r.From || w.Tag == "PRP" && r.Len() == 1 || i >= r.From+2 && words[i-1].Lower == "of" && w.Tag == "PRP" {
			return i
		}
	}
	return -1
}

// topic is the claim's subject, the claim's own words if it has none.
func (a *alignment) topic() extract.Range {
	if a.claim.Subject.Len() == 0 {
		return a.claim.Own
	}
	return a.claim.Subject
}

// mayStandFor reports whether a pronoun of the third person may stand for a noun, as far as
// their number tells.
func mayStandFor(pronoun, noun extract.Word) bool {
	plural := noun.Tag == "NNS" || noun.Tag == "NNPS"
	switch w := pronoun.Lower; {
	case lexicon.In("pronouns of several", w):
		return plural
	case lexicon.In("pronouns of one thing", w):
		return !plural
	}
	return pronoun.In("personal pronouns") && noun.Upper && noun.Tag == "NNP"
}

// ofOtherPerson reports whether part and claim are of two people whom only pronouns tell
// apart: "he won", "she won".
func (a *alignment) ofOtherPerson() bool {
	said, found := a.part.Subject, a.claim.Subject
	if said.Len() != 1 || found.Len() != 1 {
		return false
	}
	x, y := a.part.Sentence.Words[said.From].Lower, a.source.Words[found.From].Lower
	return x == "he" && y == "she" || x == "she" && y == "he"
}

// ofEither reports whether what the part says stands in a clause of which a "he" or "she" is
// the subject, and the part's subject before that, not as the subject of its clause, which is
// another: "the nurse told the doctor that she was leaving".
func (a *alignment) ofEither() bool {
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	for i, c := range a.source.Clauses {
		r := c.Subject
		if r.Len() != 1 || !c.Has(r.From) || a.source.Words[r.From].Lower != "he" && a.source.Words[r.From].Lower != "she" ||
			i != a.claim.Clause && !slices.ContainsFunc(a.found, func(m match) bool { return m.word == said && c.Has(m.at) }) {
			continue
		}
		if slices.ContainsFunc(a.found, func(m match) bool {
			return m.word >= 0 && a.part.Subject.Has(m.word) && m.at >= 0 && m.at < r.From &&
				slices.ContainsFunc(a.source.Clauses[:i], func(c extract.Clause) bool {
					return c.Has(m.at) && c.Subject.Len() > 0 && !c.Subject.Has(m.at) && people(a.source.Words[c.Subject.To-1])
				})
		}) {
			return true
		}
	}
	return false
}

// ofObject reports whether the claim's subject is a pronoun, and the part's stands only in
// the sentence before, which tells of another thing: "the hospital is next to the station; it
// was built in May".
func (a *alignment) ofObject() bool {
	r := a.claim.Subject
	if r.Len() != 1 || !a.source.Words[r.From].In("pronouns") || len(a.source.context) == 0 {
		return false
	}
	before := a.source.context[0]
	if before.place+1 != a.source.place || len(before.Clauses) == 0 {
		return false
	}
	subject, object := before.Clauses[0].Subject, false
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) {
			continue
		}
		for _, u := range before.related(m.term) {
			if u.likeness < like {
				continue
			}
			if subject.Has(u.word) {
				return false
			}
			object = object || m.at == len(a.source.Words)
		}
	}
	if !object || !denotes(before.Words[subject.From:subject.To]) {
		return false
	}
	head := before.Words[subject.To-1]
	return people(head) == a.source.Words[r.From].In("personal pronouns")
}

// standsForAnother reports whether the claim's subject has a pronoun for something that a
// sentence told after the part's thing: "the library needs 2 million; the school needs 3;
// it was built in 1960" says nothing of when the library was.
func (a *alignment) standsForAnother(m match) bool {
	at := a.pronoun()
	if at < 0 || a.part.Subject.Len() > 0 && !a.part.Subject.Has(m.word) {
		return false
	}
	for _, before := range a.source.context {
		if before.Turn != a.source.Turn || before.place >= a.source.place || before.asked ||
			slices.ContainsFunc(a.found, func(o match) bool {
				return (o.word == m.word || !m.name && a.part.Subject.Has(o.word)) && slices.ContainsFunc(before.related(o.term), func(u hit) bool { return u.likeness >= like })
			}) {
			return false
		}
		if slices.ContainsFunc(before.Clauses, func(c extract.Clause) bool {
			head := headOf(before.Sentence, c.Subject)
			return c.Subject.Len() > 0 && denotes(before.Words[c.Subject.From:head+1]) && mayStandFor(a.source.Words[at], before.Words[head])
		}) {
			return true
		}
	}
	return false
}

// ofNearer reports whether a clause before the claim's in its sentence tells of what its pronoun may
// stand for, and only the sentences before have the part's subject: "it's the port that loses money;
// it lost 40 million".
func (a *alignment) ofNearer(m match) bool {
	r, words := a.claim.Subject, a.source.Words
	if m.pos == wordnet.Adj || r.Len() != 1 || words[r.From].Tag != "PRP" || words[r.From].In("personal pronouns") ||
		!a.part.Subject.Has(m.word) || !heads(a.part.Sentence, a.part.Subject, m.word) {
		return false
	}
	return slices.ContainsFunc(a.source.Clauses[:a.claim.Clause], func(c extract.Clause) bool {
		last := words[max(c.Subject.To-1, 0)]
		return c.Subject.Len() > 0 && strings.HasPrefix(last.Tag, "NN") && last.Class == extract.Content && mayStandFor(words[r.From], last)
	})
}

// oneOfTwo reports whether the claim's subject is a pronoun for one thing or for all that
// was told, and the part's is one of two things named together before, or one of many:
// "they share a kitchen and a hall; that saves 5 million" says nothing of the hall alone.
func (a *alignment) oneOfTwo(m match) bool {
	r, at := a.claim.Subject, a.pronoun()
	of := at >= 0 && (a.source.Words[at].Lower == "them" || a.source.Words[at].Lower == "their")
	if !of && (r.Len() != 1 || a.source.Words[r.From].Lower == "it" || !a.source.Words[r.From].In("what was told")) || !a.part.Subject.Has(m.word) {
		return false
	}
	for _, before := range a.source.context {
		for _, u := range before.related(m.term) {
			if u.likeness < like {
				continue
			}
			other := joinedTo(before.Sentence, u.word)
			if other < 0 {
				other = countedBeside(before, u.word)
			}
			return other >= 0 && !says(a.part.Sentence, before.Words[other].Lemma)
		}
	}
	return false
}

// boundHere reports whether a pronoun of the claim stands for a thing that its own sentence
// names before it, and the part lacks: "there were 90 floods, and 20 people died in them" tells
// of none who died in the storms that were told of before.
func (a *alignment) boundHere(m match) bool {
	words, said := a.source.Words, a.part.Sentence.Words[m.word]
	if a.part.Quantity == nil || a.claim.Quantity == nil || !strings.HasPrefix(said.Tag, "NN") {
		return false
	}
	for i := a.clause().From; i < a.clause().To; i++ {
		if words[i].Lower != "them" && words[i].Lower != "they" || !mayStandFor(words[i], said) {
			continue
		}
		if slices.ContainsFunc(a.source.terms, func(u term) bool {
			return u.word < i && u.pos == wordnet.Noun && !u.generic && !u.measure && words[u.word].Class == extract.Content && mayStandFor(words[i], words[u.word]) &&
				!a.used[u.word] && !a.covered(u.word)
		}) {
			return true
		}
	}
	return false
}

// ownerOnly reports whether the part's subject is only whose the claim's is: what the licence of
// a reactor does, the reactor need not do.
func (a *alignment) ownerOnly(m match) bool {
	r := a.claim.Subject
	if m.word < 0 || m.word != headNoun(a.part.Claim) || m.at < 0 || !r.Has(m.at) || m.at == r.To-1 {
		return false
	}
	return a.source.Words[m.at].Tag == "PRP$" && !a.used[r.To-1] && a.source.Words[r.To-1].Is(extract.Content)
}
