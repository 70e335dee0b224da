package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// inOtherPlace reports whether a name stands in another place: what was held in Lund was not
// held in Brack.
func (a *alignment) inOtherPlace() bool {
	return slices.ContainsFunc(a.found, func(m match) bool { return m.name && m.word >= 0 && m.at >= 0 && a.placed(m) })
}

// ofNearer reports whether only the sentences before have the part's subject, and the claim's is a
// pronoun for what its own sentence speaks of: "it's the port that loses money; it lost 40 million".
func (a *alignment) ofNearer() bool {
	r, words := a.claim.Subject, a.source.Words
	if r.Len() != 1 || words[r.From].Lower != "it" && words[r.From].Lower != "they" {
		return false
	}
	plural := words[r.From].Lower == "they"
	nearer := slices.ContainsFunc(a.source.Clauses[:a.claim.Clause], func(c extract.Clause) bool {
		last := words[max(c.Subject.To-1, 0)]
		return c.Subject.Len() > 0 && strings.HasPrefix(last.Tag, "NN") && last.Class == extract.Content && (last.Tag == "NNS") == plural
	})
	return nearer && slices.ContainsFunc(a.found, func(m match) bool {
		return m.at == len(words) && m.word >= 0 && (m.name || m.pos == wordnet.Noun) && a.part.Subject.Has(m.word) && heads(a.part.Sentence, a.part.Subject, m.word)
	})
}

// ofWhoSays reports whether the part's subject stands in the sentence only as who says what the
// claim tells, or who it credits as who says another thing: "according to the navy, 40 were saved;
// according to the army, 12 were" tells of no navy that saved 40, and of no army that says so.
func (a *alignment) ofWhoSays() bool {
	words, clauses := a.source.Words, a.source.Clauses
	from := clauses[max(a.claim.Clause-1, 0)].From // of the clause with the claim's source
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word < 0 || m.at < 2 || m.at >= len(words) {
			return false
		}
		at := phraseStart(a.source.Sentence, m.at)
		if at < 2 || words[at-1].Lower != "to" || words[at-2].Lower != "according" {
			return false
		}
		return a.part.Subject.Has(m.word) && heads(a.part.Sentence, a.part.Subject, m.word) ||
			(m.at < from || m.at >= a.clause().To) && slices.ContainsFunc(words[from:a.clause().To], func(w extract.Word) bool { return w.Lower == "according" })
	})
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

// ofOtherClause reports whether the part's subject is that of another clause,
// where the claim's has one of its own in which nothing of it stands: "exports
// grew by 12 percent, while imports were flat".
func (a *alignment) ofOtherClause() bool {
	own, other := a.clause(), false
	shared := coordinate(a.source.Sentence, a.source.Clauses[a.claim.Clause]) // "took over and saved 40"
	if !own.Has(a.claim.Subject.From) && !shared || !denotes(a.source.Words[a.claim.Subject.From:a.claim.Subject.To]) {
		return false
	}
	for _, m := range a.found {
		switch {
		case m.word < 0 || !a.part.Subject.Has(m.word) || m.at < 0 || !m.name && m.pos != wordnet.Noun:
		case a.actedBefore(m):
			other = true
		case (m.name || a.body(m.term)) && m.at == len(a.source.Words) && a.tellsOfAnother(a.claim.Clause, a.found) && !a.forAnother():
			other = true
		case m.at >= len(a.source.Words), own.Has(m.at), a.claim.Subject.Has(m.at), slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && own.Has(u.word) }):
			return false
		default:
			other = other || a.source.tellsOf(m.at) || a.toldDeed(m.at)
		}
	}
	return other
}

// actedBefore reports whether the part's subject is that of the sentence before, and the claim's
// another that does what the part tells: "the army was late. The navy came and saved 40".
func (a *alignment) actedBefore(m match) bool {
	said, told := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if m.at != len(a.source.Words) || len(a.source.context) == 0 || told.Verb < 0 || a.verb != told.Verb ||
		!transitive(a.part.Sentence, said) || !transitive(a.source.Sentence, told) || !heads(a.part.Sentence, a.part.Subject, m.word) {
		return false
	}
	before := a.source.context[0]
	return slices.ContainsFunc(before.related(m.term), func(u hit) bool {
		return u.likeness >= like && slices.ContainsFunc(before.Clauses, func(c extract.Clause) bool { return c.Subject.Has(u.word) && heads(before.Sentence, c.Subject, u.word) })
	})
}

// toldDeed reports whether the word is of who says that the claim's subject did what the part
// tells: what "the ministry says the agency mended" the ministry did not mend.
func (a *alignment) toldDeed(word int) bool {
	said, told := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if told.Verb < 0 || a.verb != told.Verb || !transitive(a.part.Sentence, said) || !transitive(a.source.Sentence, told) {
		return false
	}
	return slices.ContainsFunc(a.source.Clauses, func(c extract.Clause) bool {
		return c.Subject.Has(word) && c.Has(word) && slices.ContainsFunc(a.source.terms, func(u term) bool { return a.used[u.word] && u.covers(c.Subject.To-1) })
	})
}

// ofComparand reports whether the part's subject is what the claim only sets its own
// against: the prices of "wages rose by 5 percent, faster than prices".
func (a *alignment) ofComparand() bool {
	than := pivot(a.claim)
	if than < 0 || a.source.Words[than].Lower != "than" || pivot(a.part.Claim) >= 0 || a.claim.Subject.To > than || !denotes(a.source.Words[a.claim.Subject.From:a.claim.Subject.To]) {
		return false
	}
	after := false
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) || !m.name && m.pos != wordnet.Noun {
			continue
		}
		if m.at < than || m.at >= len(a.source.Words) {
			return false
		}
		after = true
	}
	return after
}

// tellsOf reports whether a word is of the subject of a clause of its own, which does
// not say whose words the others are.
func (s *source) tellsOf(word int) bool {
	return slices.ContainsFunc(s.Clauses, func(c extract.Clause) bool { return c.Subject.Has(word) && c.Has(word) && !s.reports(c) })
}

// namedAhead reports whether the part's subject is first named after the claim's, which
// is a pronoun and so stands for something else: "that saves 5 million, less than the 8
// million which a merger would have brought".
func (a *alignment) namedAhead() bool {
	own, words := a.clause(), a.source.Words
	if !own.Has(a.claim.Subject.From) || denotes(words[a.claim.Subject.From:a.claim.Subject.To]) {
		return false
	}
	ahead := false
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || !a.part.Subject.Has(m.word) {
			continue
		}
		if m.at < own.To || m.at >= len(words) {
			return false
		}
		noun := m.at+1 == len(words) || !strings.HasPrefix(words[m.at+1].Tag, "NN") // no "budget office"
		ahead = ahead || noun && (m.name || m.pos == wordnet.Noun) && a.source.tellsOf(m.at)
	}
	return ahead
}

// namesake reports whether the sentence has a noun of the part for another figure or
// subject, and only another word for it where the claim stands: in "the public sector got
// 3 percent, industry 5" no sector is the industry.
func (a *alignment) namesake() bool {
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word < 0 || m.pos != wordnet.Noun || !a.within(m) {
			return false
		}
		other := false
		for _, u := range a.source.related(m.term) {
			switch {
			case u.likeness != same:
			case a.distance(u.word) >= ofAnother, a.ofOtherSubject(u.word):
				other = true
			default:
				return false
			}
		}
		return other
	})
}

// ofOtherSubject reports whether a word names what another clause of the sentence tells
// of, where the claim's has a subject of its own.
func (a *alignment) ofOtherSubject(word int) bool {
	return a.clause().Has(a.claim.Subject.From) && !a.clause().Has(word) && a.source.tellsOf(word)
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

// tellsOfAnother reports whether a clause that hangs on no other tells of something which
// the part does not name.
func (a *alignment) tellsOfAnother(clause int, found []match) bool {
	c := a.source.Clauses[clause]
	return c.Has(c.Subject.From) && !hangs(a.source.Sentence, clause) && !a.source.reports(c) && denotes(a.source.Words[c.Subject.From:c.Subject.To]) &&
		!slices.ContainsFunc(found, func(m match) bool { return c.Subject.Has(m.at) })
}

// forAnother reports whether the claim's subject is a body or group, which may stand for
// one that the part names: the committee for the bank.
func (a *alignment) forAnother() bool {
	return slices.ContainsFunc(a.source.Words[a.claim.Subject.From:a.claim.Subject.To], func(w extract.Word) bool {
		return lexicon.In("generic", w.Lemma) || lexicon.In("bodies", w.Lemma) || lexicon.In("groups", w.Lemma) || lexicon.In("deciding for a body", w.Lemma) || people(w)
	})
}

// saidOfAnother reports whether what the part says stands in another clause only, which
// says it of its own subject: "the north is wet, the south is dry".
func (a *alignment) saidOfAnother() bool {
	own, verb, other := a.clause(), a.part.Sentence.Clauses[a.part.Clause].Verb, false
	counted := a.part.Quantity != nil && own.Has(a.claim.Subject.From) && countsInSubject(a.part.Claim) && countsInSubject(a.claim)
	if verb < 0 || a.part.Quantity != nil && !counted && (a.source.Clauses[a.claim.Clause].Verb < 0 || slices.ContainsFunc(a.source.Words[own.From:own.To], func(w extract.Word) bool { return lexicon.In("pronouns", w.Lower) })) {
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
			return c.Has(m.at) && c.Has(r.From) && r.Len() > 2 && words[r.To-2].Lower == "of" && lexicon.In("taken up again", words[r.To-1].Lower) && !says(a.part.Sentence, "of")
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
		if w := words[i].Lower; lexicon.In("some of them", w) && words[i+1].Lower == "of" && lexicon.In("taken up again", words[i+2].Lower) && !says(a.part.Sentence, words[i].Lemma) {
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

// denotes reports whether the words of a subject name a thing by themselves: no
// pronoun stands for it, or owns it.
func denotes(words []extract.Word) bool {
	return slices.ContainsFunc(words, func(w extract.Word) bool {
		return strings.HasPrefix(w.Tag, "NN") && w.Class != extract.Figure && w.Class != extract.Time
	}) &&
		!slices.ContainsFunc(words, func(w extract.Word) bool { return strings.HasPrefix(w.Tag, "PRP") })
}

// reports reports whether the clause says whose words the others are.
func (s *source) reports(c extract.Clause) bool {
	if c.Verb < 0 {
		return false
	}
	_, says := reportVerbs()[s.Words[c.Verb].Lower]
	return says
}

// placed reports whether the claim has another name after the preposition that
// the part's stands after, and the part's elsewhere or not at all.
func (a *alignment) placed(m match) bool {
	prep := governor(a.part.Sentence, m.word)
	if prep == "" {
		return false
	}
	far := 0
	if m.at < len(a.source.Words) && governor(a.source.Sentence, m.at) == prep {
		if a.claim.Quantity == nil && a.clause().Has(m.at) {
			return false
		}
		if a.claim.Quantity != nil {
			far = a.fromFigure(m.at) // "in Norden there were 310, in Westen 280"
		}
	}
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.name && !a.used[u.word] && a.own(u.word) && governor(a.source.Sentence, u.word) == prep && m.against(u) < like && !sameRun(*m.term, u) && (far == 0 || a.fromFigure(u.word) < far)
	})
}

// fromFigure is how many words a word stands from the claim's figure.
func (a *alignment) fromFigure(word int) int {
	at := a.source.At(a.claim.Quantity.Number.Start)
	return max(at-word, word-at)
}

// sameRun reports whether two terms are of one name of several words.
func sameRun(t, u term) bool { return t.run != "" && t.run == u.run }

// governor is the preposition of place or belonging that a name stands after, ""
// if it stands after none or before a noun.
func governor(s *extract.Sentence, word int) string {
	for next := word + 1; next < len(s.Words); next++ { // "of U.S. farms"
		if w := s.Words[next]; !w.Upper {
			if strings.HasPrefix(w.Tag, "NN") {
				return ""
			}
			break
		}
	}
	first := 0 // of the clause
	for _, c := range s.Clauses {
		if c.Has(word) {
			first = c.From
		}
	}
	for i := word - 1; i >= first && i >= word-4; i-- {
		w := s.Words[i]
		if lexicon.In("prepositions of place", w.Lower) {
			return w.Lower
		}
		if !w.Upper && w.Tag != "DT" && w.Lower != "," && !strings.HasPrefix(w.Tag, "JJ") {
			return ""
		}
	}
	return ""
}
