package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// What one clause says of its subject, another does not say of its own.

// attributed reports whether the part tells who did what the claim has only as a
// quality of what it was done to: "the storm broke the dam" of "a broken dam".
func (a *alignment) attributed() bool {
	said, words := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Words
	if said < 0 || a.verb < 1 || a.verb+1 >= len(words) || words[a.verb-1].Tag != "DT" && words[a.verb-1].Tag != "PRP$" && words[a.verb-1].Tag != "IN" || a.verb == a.source.Clauses[a.claim.Clause].Verb || passive(a.part.Sentence, said) ||
		words[a.verb].Tag != "JJ" && words[a.verb].Tag != "VBN" || !strings.HasPrefix(words[a.verb+1].Tag, "NN") {
		return false
	}
	return slices.ContainsFunc(a.found, func(m match) bool { return m.at == a.verb+1 && m.word > said }) &&
		slices.ContainsFunc(a.found, func(m match) bool { return m.at >= 0 && m.word >= 0 && m.word < said && a.part.Subject.Has(m.word) })
}

// borrows reports whether the part takes a word from another predicate of the claim's
// subject, where the claim's has words of its own: "is shut on Mondays and open on Fridays"
// does not say what is so on Fridays of what is shut.
func (a *alignment) borrows() bool {
	own := a.source.Clauses[a.claim.Clause]
	if a.part.Quantity != nil || a.part.Contrary || a.claim.Contrary {
		return false
	}
	for i, c := range a.source.Clauses {
		same := c.Subject == own.Subject
		if i == a.claim.Clause || i != a.claim.Clause-1 && i != a.claim.Clause+1 || same && !coordinate(a.source.Sentence, a.source.Clauses[max(i, a.claim.Clause)]) ||
			!same && (own.Verb < 0 || c.Verb < 0 || !a.tellsOfAnother(i, a.found) || slices.ContainsFunc(a.source.Words[own.Verb:own.To], func(w extract.Word) bool { return w.Tag == "PRP" })) {
			continue
		}
		after := max(c.Verb, c.Subject.To-1) + 1
		if own.Verb < 0 {
			after = max(c.From, c.Subject.To) // nor is it shut until 8
		}
		for _, m := range a.found {
			if m.word < 0 || a.part.Subject.Has(m.word) || m.at < after || !c.Has(m.at) || m.pos == wordnet.Verb && (own.Verb >= 0 || !same) || slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && a.holds(u.word) }) {
				continue
			}
			if !same || slices.ContainsFunc(a.source.terms, func(u term) bool { return own.Has(u.word) && u.word > max(own.Verb, own.Subject.To-1) }) {
				return true
			}
		}
	}
	return false
}

// saidOfAnother reports whether what the part says stands in another clause only, which
// says it of its own subject: "the north is wet, the south is dry".
func (a *alignment) saidOfAnother() bool {
	own, verb, other := a.clause(), a.part.Sentence.Clauses[a.part.Clause].Verb, false
	counted := a.part.Quantity != nil && own.Has(a.claim.Subject.From) && countsInSubject(a.part.Claim) && countsInSubject(a.claim)
	if verb < 0 || a.part.Quantity != nil && !counted && (a.source.Clauses[a.claim.Clause].Verb < 0 || slices.ContainsFunc(a.source.Words[own.From:own.To], func(w extract.Word) bool { return w.In("pronouns") })) {
		return false
	}
	for _, m := range a.found {
		if m.word < verb || m.at < 0 || !a.part.Own.Has(m.word) || m.pos == wordnet.Adv && own.Has(m.at) {
			continue
		}
		if m.at >= len(a.source.Words) || slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && a.holds(u.word) }) || a.holds(m.at) {
			return false
		}
		i := slices.IndexFunc(a.source.Clauses, func(c extract.Clause) bool { return c.Has(m.at) })
		c := a.source.Clauses[i]
		told := denotes(a.source.Words[c.Subject.From:c.Subject.To]) || c.Subject.Len() > 0 && a.source.Words[c.Subject.To-1].Class == extract.Figure &&
			(a.part.Quantity != nil || own.Has(a.claim.Subject.From) && denotes(a.source.Words[a.claim.Subject.From:a.claim.Subject.To]))
		other = other || c.Has(c.Subject.From) && told && !hangs(a.source.Sentence, i) && (m.at > c.Verb || a.part.Sentence.Words[verb].Lemma == "be" && m.at == c.Subject.From && m.pos == wordnet.Noun) &&
			(counted || !slices.ContainsFunc(a.found, func(m match) bool { return a.part.Subject.Has(m.word) && c.Subject.Has(m.at) }))
	}
	return other
}

// countsInSubject reports whether a claim's figure says how many they are of whom it tells.
func countsInSubject(c *extract.Claim) bool {
	return c.Quantity != nil && c.Subject.Has(c.Sentence.At(c.Quantity.Number.Start))
}

// ofSomeElsewhere reports whether what the part says stands in a clause that says it of
// some of the claim's only: "40 were treated, one of whom stayed".
func (a *alignment) ofSomeElsewhere() bool {
	words := a.source.Words
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word < 0 || a.part.Subject.Has(m.word) || m.at < 0 || m.at >= len(words) {
			return false
		}
		if a.clause().Has(m.at) {
			return a.afterSome(m.at)
		}
		return slices.ContainsFunc(a.source.Clauses, func(c extract.Clause) bool {
			r := c.Subject
			if c.Has(m.at) && c.From+1 < c.To && words[c.From].Lower == "of" && (words[c.From+1].Lower == "which" || words[c.From+1].Lower == "whom") && !says(a.part.Sentence, "of") {
				return true // "lends 9 billion, of which a quarter goes to Arden"
			}
			return c.Has(m.at) && c.Has(r.From) && r.Len() > 2 && words[r.To-2].Lower == "of" && words[r.To-1].In("taken up again") && !says(a.part.Sentence, "of")
		})
	})
}

// afterSome reports whether a word stands behind a "most of them" that follows the claim's
// figure, which the part lacks.
func (a *alignment) afterSome(word int) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	words := a.source.Words
	for i := a.source.At(a.claim.Quantity.Number.End-1) + 1; i+2 < word; i++ {
		if w := words[i].Lower; lexicon.In("some of them", w) && words[i+1].Lower == "of" && words[i+2].In("taken up again") && !says(a.part.Sentence, words[i].Lemma) {
			return true
		}
	}
	return false
}

// ofContrary reports whether a word of the part stands only in a clause that tells the
// contrary of what the part tells: "her third victory; she lost in Oslo".
func (a *alignment) ofContrary() bool {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	if verb < 0 || a.part.Quantity != nil {
		return false
	}
	said := verbAt(a.part.Sentence, verb)
	for i, c := range a.source.Clauses {
		if i == a.claim.Clause || c.Verb < 0 || said.against(verbAt(a.source.Sentence, c.Verb)) != contrast {
			continue
		}
		if slices.ContainsFunc(a.found, func(m match) bool {
			return m.word > verb && c.Has(m.at) && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && !c.Has(u.word) })
		}) {
			return true
		}
	}
	return false
}

// holds reports whether a word stands in the claim's clause, or in what that leaves out of the
// clause before: "the minister has agreed, but the mayor has not".
func (a *alignment) holds(word int) bool {
	c := a.source.Clauses[a.claim.Clause]
	return c.Has(word) || c.Elided.Has(word)
}

// tangled reports whether the part takes words of two clauses of which the second has but the
// phrases that differ from those of the first: "the bridge was opened by the minister, the tunnel
// by the mayor" has no bridge opened by the mayor.
func (a *alignment) tangled() bool {
	for i := a.claim.Clause; i <= a.claim.Clause+1 && i < len(a.source.Clauses); i++ {
		second := a.source.Clauses[i]
		if i == 0 || second.Elided.Len() == 0 {
			continue
		}
		first := a.source.Clauses[i-1]
		mine := func(c, other extract.Clause) bool {
			return slices.ContainsFunc(a.found, func(m match) bool {
				differs := c.Has(m.at) && !second.Elided.Has(m.at) && !(second.Subject == first.Subject && first.Subject.Has(m.at))
				return m.word >= 0 && differs && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && other.Has(u.word) })
			})
		}
		if mine(first, second) && (i == a.claim.Clause || mine(second, first)) {
			return true
		}
	}
	return false
}
