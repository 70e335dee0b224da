package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// referents asks of the part's nouns that only the sentences before the claim's have
// whether the claim can speak of them.
func (a *alignment) referents(found []match) {
	if a.ofEither(found) || a.ofObject(found) {
		a.leave("who", a.source.words(a.claim.Subject), "either of two")
		return
	}
	for _, m := range found {
		if m.word < 0 || m.at != len(a.source.Words) || m.pos != wordnet.Noun && !m.name {
			continue
		}
		switch {
		case a.countsOwn(m):
			a.leave("what is counted", m.lemma, a.source.words(a.source.Counted(a.claim.Quantity)))
			return
		case a.oneOfTwo(m):
			a.leave("who", m.lemma, "not alone")
			return
		}
	}
}

// ofEither reports whether what the part says stands in a clause of which a "he" or "she" is
// the subject, and the part's subject before that, not as the subject of its clause, which is
// another: "the nurse told the doctor that she was leaving".
func (a *alignment) ofEither(found []match) bool {
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	for i, c := range a.source.Clauses {
		r := c.Subject
		if r.Len() != 1 || !c.Has(r.From) || a.source.Words[r.From].Lower != "he" && a.source.Words[r.From].Lower != "she" ||
			i != a.claim.Clause && !slices.ContainsFunc(found, func(m match) bool { return m.word == said && c.Has(m.at) }) {
			continue
		}
		if slices.ContainsFunc(found, func(m match) bool {
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
func (a *alignment) ofObject(found []match) bool {
	r := a.claim.Subject
	if r.Len() != 1 || !lexicon.In("pronouns", a.source.Words[r.From].Lower) || len(a.source.context) == 0 {
		return false
	}
	before := a.source.context[0]
	if before.place+1 != a.source.place || len(before.Clauses) == 0 {
		return false
	}
	subject, object := before.Clauses[0].Subject, false
	for _, m := range found {
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
	return people(head) == lexicon.In("personal pronouns", a.source.Words[r.From].Lower)
}

// narrowerKind leaves open a figure of a kind of what the part tells of all: "sales of
// electric cars fell by 9 percent" says nothing of sales of cars.
func (a *alignment) narrowerKind() {
	if a.part.Quantity == nil || len(a.conflicts) > 0 && a.conflicts[0].name != "figure" {
		return
	}
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) || len(a.conflicts) > 0 && m.word != headNoun(a.part.Claim) || m.name || m.pos != wordnet.Noun || m.at < 1 || m.at >= len(a.source.Words) {
			continue
		}
		if kind := a.kindOf(m.at); kind >= 0 && !a.used[kind] && !says(a.part.Sentence, a.source.Words[kind].Lemma) && !a.covered(kind) {
			a.leave("which", a.part.Sentence.Words[m.word].Lower, a.source.Words[kind].Lower+" "+a.source.Words[m.at].Lower)
			return
		}
	}
}

// covered reports whether a word is of a phrase that a term of the part is like.
func (a *alignment) covered(word int) bool {
	return slices.ContainsFunc(a.part.terms, func(t term) bool {
		return slices.ContainsFunc(a.source.related(&t), func(u hit) bool { return u.likeness >= like && u.covers(word) })
	})
}

// kindOf is the word right before a noun of the claim's subject that says which of several
// things are meant, -1 if none does: the "electric" of "sales of electric cars". That of a
// thing told with another preposition than "of" says how the subject comes about.
func (a *alignment) kindOf(noun int) int {
	words, kind := a.source.Words, noun-1
	w := words[kind]
	if !a.claim.Subject.Has(kind) || w.Upper && kind > 0 || w.Tag == "NNP" || !strings.HasPrefix(words[noun].Tag, "NN") || w.Class != extract.Content || w.Tag != "JJ" && !strings.HasPrefix(w.Tag, "NN") || adverbsOfTime[w.Lower] != "" {
		return -1
	}
	from := kind
	for a.claim.Subject.Has(from) && words[from].Tag != "IN" {
		from--
	}
	if a.claim.Subject.Has(from) && words[from].Lower != "of" || from+1 < kind && lexicon.In("demonstratives", words[from+1].Lower) {
		return -1 // "that budget outlook" is one that was named before
	}
	return kind
}

// countsOwn reports whether the noun is what the part's figure counts, and the claim's
// counts something that it names: "two tourists" of "we found two people".
func (a *alignment) countsOwn(m match) bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && a.part.Sentence.Counted(a.part.Quantity).Has(m.word) && a.source.Counted(a.claim.Quantity).Len() > 0
}

// oneOfTwo reports whether the claim's subject is a pronoun for one thing or for all that
// was told, and the part's is one of two things named together before, or one of many:
// "they share a kitchen and a hall; that saves 5 million" says nothing of the hall alone.
func (a *alignment) oneOfTwo(m match) bool {
	r := a.claim.Subject
	if r.Len() != 1 || a.source.Words[r.From].Lower == "it" || !lexicon.In("what was told", a.source.Words[r.From].Lower) || !a.part.Subject.Has(m.word) {
		return false
	}
	for _, before := range a.source.context {
		for _, u := range before.related(m.term) {
			if u.likeness < like {
				continue
			}
			other := joinedTo(before.Sentence, u.word)
			return other >= 0 && !says(a.part.Sentence, before.Words[other].Lemma)
		}
	}
	return false
}

// joinedTo is the noun that an "and" joins to the one at word i, -1 if it joins none.
func joinedTo(s *extract.Sentence, i int) int {
	noun := func(i int) bool { return strings.HasPrefix(s.Words[i].Tag, "NN") }
	for j := i - 1; j > 0; j-- {
		switch w := s.Words[j]; {
		case w.Lower == "and" && noun(j-1):
			return j - 1
		case noun(j), strings.HasPrefix(w.Tag, "JJ"), w.Tag == "DT", w.Tag == "PRP$":
			continue
		}
		break
	}
	for j := i + 1; j+1 < len(s.Words); j++ {
		switch w := s.Words[j]; {
		case w.Lower == "and":
			for k := j + 1; k < len(s.Words) && (noun(k) || strings.HasPrefix(s.Words[k].Tag, "JJ") || s.Words[k].Tag == "DT" || s.Words[k].Tag == "PRP$"); k++ {
				if noun(k) {
					return k
				}
			}
			return -1
		case noun(j):
			continue
		}
		break
	}
	return -1
}
