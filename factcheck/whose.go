package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// whose asks of the claim's figure whether it is that of what the part speaks of, where
// the claim tells it of some only, or of something of its own.
func (a *alignment) whose() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	switch {
	case a.claim.Run == nil && !a.existential() && a.amongOthers():
		a.leave("which", "not said", "only some")
	case a.theMost():
		a.leave("which", "not said", "the most")
	case a.shareOfOthers():
		a.leave("of which", a.part.Quantity.String(), a.claim.Quantity.String())
	case a.predicatesOther():
		a.leave("what is said", "not said", a.source.words(a.clause()))
	case a.ofUncounted():
		a.leave("how many", a.part.Quantity.String(), "not said")
	case a.ofOtherNumber():
		a.leave("how many", "not said", a.source.words(a.claim.Subject))
	}
}

// amongOthers reports whether the claim's figure holds among some only, of whom the part
// has no word: "among people under 25 it was 12 percent".
func (a *alignment) amongOthers() bool {
	c, words := a.clause(), a.source.Words
	for i := c.From; i+1 < c.To; i++ {
		told := words[i].Lower == "of" && words[i+1].Lower == "those" && i+2 < c.To && words[i+2].Tag == "IN"
		if w := words[i].Lower; !told && (w != "among" && w != "amongst" || words[i+1].In("those spoken of")) {
			continue // "among them 300 children" are some of those spoken of
		}
		r := extract.Range{From: i + 1, To: groupEnd(a.source.Sentence, i+1, c.To)}
		if a.figureBetween(r) {
			continue
		}
		if bounded := slices.IndexFunc(a.source.Quantities, func(q quantity.Quantity) bool { return r.Has(a.source.At(q.Number.Start)) }); bounded >= 0 {
			q := a.source.Quantities[bounded]
			return q.Number != a.claim.Quantity.Number && !slices.ContainsFunc(a.part.Sentence.Quantities, func(o quantity.Quantity) bool { return o.Value.Equal(q.Value) })
		}
		named := slices.ContainsFunc(a.source.terms, func(u term) bool { return r.Has(u.word) && (u.name || u.pos == wordnet.Noun && !u.generic) })
		if named && !slices.ContainsFunc(a.source.terms, func(u term) bool { return r.Has(u.word) && a.used[u.word] }) {
			return true
		}
	}
	return false
}

// figureBetween reports whether another figure stands between the claim's and some words.
func (a *alignment) figureBetween(r extract.Range) bool {
	at := a.source.At(a.claim.Quantity.Number.Start)
	return slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool {
		i := a.source.At(q.Number.Start)
		return r.To <= i && i < at || at < i && i < r.From
	})
}

// groupEnd is where the noun phrase ends that begins at word i.
func groupEnd(s *extract.Sentence, i, to int) int {
	for j := i; j < to; j++ {
		switch w := s.Words[j]; {
		case w.Class == extract.Punct, j > i && w.Tag == "DT", w.Tag == "MD", w.Tag == "VBD", w.Tag == "VBZ", w.Tag == "VBP":
			return j
		}
	}
	return to
}

// theMost reports whether the claim's figure is that of the one which is the most of its
// kind, and the part tells neither so nor which that is: "the strongest rise, 3.2
// percent, was in the capital" is no rise of 3.2 percent elsewhere.
func (a *alignment) theMost() bool {
	s, most := a.source.Sentence, -1
	at := s.At(a.claim.Quantity.Number.Start)
	for i := at - 1; i >= a.clause().From && s.Words[i].Class != extract.Figure; i-- {
		if next := s.Words[i+1]; s.Words[i].Tag == "JJS" && s.Words[i].Class == extract.Content && !next.In("up to now") {
			most = i
		}
	}
	if most < 0 || a.used[most] {
		return false
	}
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		if superlative(a.part.Sentence, i) {
			return false
		}
	}
	return !slices.ContainsFunc(a.source.terms, func(u term) bool {
		return a.clause().Has(u.word) && (u.name || !a.claim.Subject.Has(u.word) && u.pos == wordnet.Noun) && a.used[u.word]
	})
}

// shareOfOthers reports whether the clause opens with what the claim's share is of, and
// the part's is of something else: "of the delays, two fifths had to do with work".
func (a *alignment) shareOfOthers() bool {
	c, said := a.clause(), a.part.Sentence.Counted(a.part.Quantity)
	if a.source.Words[c.From].Lower != "of" || said.Len() == 0 || a.part.Quantity.Whole.IsZero() && !rate(*a.part.Quantity) {
		return false
	}
	r := extract.Range{From: c.From + 1, To: groupEnd(a.source.Sentence, c.From+1, c.To)}
	return slices.ContainsFunc(a.source.terms, func(u term) bool { return r.Has(u.word) && u.pos == wordnet.Noun && !u.generic }) &&
		!slices.ContainsFunc(a.found, func(m match) bool { return said.Has(m.word) && r.Has(m.at) })
}

// ofUncounted reports whether the part tells its figure of what the claim, after its own, has
// only "some" of: "five wards in the old wing and some in the new".
func (a *alignment) ofUncounted() bool {
	words := a.source.Words
	for i := a.source.At(a.claim.Quantity.Span.End-1) + 1; i+1 < a.clause().To; i++ {
		if words[i].Tag == "CC" && words[i+1].In("graded some") {
			return slices.ContainsFunc(a.found, func(m match) bool {
				return a.within(m) && m.at > i && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool {
					return u.likeness >= like && a.clause().Has(u.word) && u.word < i
				})
			})
		}
	}
	return false
}

// ofOtherNumber reports whether the claim tells of so many of a kind, not told by its
// figure, and the part of another number of them, or of all: what two of three wanted is
// not what one did not want.
func (a *alignment) ofOtherNumber() bool {
	said, found := numberOf(a.part.Claim), numberOf(a.claim)
	if found == nil || len(a.conflicts) == 0 {
		return false
	}
	if said == nil {
		counted := a.source.Counted(found)
		return a.conflicts[0].name == "figure" && !countsInSubject(a.part.Claim) && a.claim.Subject.From == a.source.At(found.Span.Start) && counted.Len() > 0 && a.part.Subject.Len() > 0 && a.used[counted.To-1]
	}
	rel, _ := compareFigures(said, found)
	return rel != entailed
}

// numberOf is how many they are of whom a claim tells, where its figure is another; nil
// if its subject does not say.
func numberOf(c *extract.Claim) *quantity.Quantity {
	s := c.Sentence
	for i := range s.Quantities {
		if q := &s.Quantities[i]; c.Subject.Has(s.At(q.Number.Start)) && !q.Rank && q.Number != c.Quantity.Number {
			return q
		}
	}
	return nil
}

// predicatesOther reports whether the claim says by a noun what the things counted are, and
// the part, which lacks it, says of them what only another sentence has: "2,100 were flats".
func (a *alignment) predicatesOther() bool {
	c, said := a.source.Clauses[a.claim.Clause], a.part.Sentence.Clauses[a.part.Clause].Verb
	if c.Verb < 0 || said < 0 || a.source.Words[c.Verb].Lemma != "be" || !countsInSubject(a.claim) {
		return false
	}
	elsewhere := slices.ContainsFunc(a.found, func(m match) bool { return m.word == said && m.at == len(a.source.Words) })
	return elsewhere && slices.ContainsFunc(a.source.terms, func(u term) bool {
		return c.Has(u.word) && a.own(u.word) && u.word > c.Verb && !a.used[u.word] && !a.covered(u.word)
	})
}
