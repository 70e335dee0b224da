package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A sentence and those before it may tell of several things. What a claim tells is told of its own
// subject, not of one that another clause has.

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
		return w.LemmaIn("generic") || w.LemmaIn("bodies") || w.LemmaIn("groups") || w.LemmaIn("deciding for a body") || people(w)
	})
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
