package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// resumed reports whether a term and the one before it, both found in what the
// source leans on, are of one thing there, for which the claim has one pronoun or
// "the": "the share of rail" of "it was 20 percent". They cost no more than one.
func (a *alignment) resumed(before, t *term) bool {
	return before != nil && together(a.part.Sentence.Words, before.word, t.word) && a.source.contextHasTogether(before, t)
}

// standsFor reports whether the claim's subject is a pronoun for that of the sentence
// before, which is the part's, and the claim tells the same change, or a figure of the
// part's unit: "rents are a worry; they rose 7 percent".
func (a *alignment) standsFor() bool {
	subject := a.claim.Subject
	if subject.Len() == 0 || !a.source.Words[subject.To-1].In("pronouns") || denotes(a.source.Words[subject.From:subject.To]) {
		return false
	}
	said, found := a.part.Quantity, a.claim.Quantity
	if !(a.part.Direction != change.None && a.part.Direction == a.claim.Direction || said != nil && found != nil && !found.Unit.IsZero() && said.Unit.Name == found.Unit.Name) {
		return false
	}
	before := a.source.before
	if before == nil || len(before.Clauses) == 0 {
		return false
	}
	named := false
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) || !m.name && m.pos != wordnet.Noun {
			continue
		}
		inSubject := func(u hit) bool { return u.likeness >= like && before.Clauses[0].Subject.Has(u.word) }
		if m.at < len(a.source.Words) || !slices.ContainsFunc(before.related(m.term), inSubject) {
			return false
		}
		named = true
	}
	return named
}

// those reports whether the claim's subject has a "those" for a noun of the subject before
// it: "exports to Arden fell, while those to Brill rose".
func (a *alignment) those(t *term) bool {
	r, words := a.claim.Subject, a.source.Words
	if a.claim.Clause == 0 || r.Len() < 3 || !words[r.From].In("what stands for a thing") || words[r.From+1].Tag != "IN" && words[r.From+1].Tag != "TO" {
		return false
	}
	before := a.source.Clauses[a.claim.Clause-1].Subject
	head := before.From
	for head < before.To && words[head].Tag != "IN" && words[head].Tag != "TO" {
		head++
	}
	return head < before.To && slices.ContainsFunc(a.source.related(t), func(u hit) bool { return u.likeness >= like && before.From <= u.word && u.word < head })
}

// self reports whether the claim tells with the part's plain verb what the speaker's
// body has: "we got 210 million" of "the agency got 210 million".
func (a *alignment) self() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	return said >= 0 && found >= 0 && a.part.Quantity != nil && a.claim.Quantity != nil && a.firstPerson() &&
		a.part.Sentence.Words[said].Lemma == a.source.Words[found].Lemma && a.part.Sentence.Words[said].Lemma != "be" &&
		slices.ContainsFunc(a.part.terms, func(t term) bool { return a.part.Subject.Has(t.word) && a.part.acts(&t) })
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
