package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// words accounts for the statement's terms, the nearest part of the source
// first, and notes contrasts.
func (a *alignment) words() {
	found, used := a.found, a.used
	a.found, a.used = nil, nil // until all are known
	if used == nil {
		found, used = make([]match, 0, len(a.part.terms)), make(map[int]bool)
	}
	run, leant, denied := "", false, -1
	var last *term // found in what the source leans on
	for i := range a.part.terms {
		if i > 0 && a.beaten() {
			a.found, a.used = found, used
			return
		}
		t := &a.part.terms[i]
		far, at, against := a.account(t)
		if against == nil {
			found = append(found, match{t, at})
		} else {
			found = append(found, match{t, against.word})
		}
		switch {
		case at >= 0:
			used[at] = true
			if t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && at < len(a.source.Words) {
				a.verb = at
			}
			a.grounded = a.grounded || at < len(a.source.Words)
			a.solid = a.solid || !t.generic
			if at < len(a.source.Words) && far < inSentence*t.weight() {
				a.close++
				if t.name || t.pos == wordnet.Noun {
					a.things++
				}
			}
			switch {
			case t.run != "" && t.run == run: // a name of several words is found once
			case i > 0 && at < len(a.source.Words) && len(found) > 1 && found[len(found)-2].at == at && a.source.lastOfSeveral(at): // and what one word stands for
			case at == len(a.source.Words) && (leant && far == inContext || far == byTopic && a.source.we && a.part.acts(t)) && a.part.Subject.Has(t.word):
				a.reach += inClause // and so is what a pronoun stands for
				a.pointed++
			case a.ownerOf(t, at), a.isSpeaker(t, at):
				a.reach += inClause
				a.pointed++
			case i > 0 && at == len(a.source.Words) && far == inContext && a.together(&a.part.terms[i-1], t): // and what two words name
				a.pointed++
			case at == len(a.source.Words) && far == inContext && a.resumed(last, t):
				a.reach += inClause
			default:
				a.reach += far
			}
			if far == inContext {
				last = t
			}
			run, leant = t.run, leant || far == inContext
			if far > 0 {
				a.basis = max(a.basis, Inferred)
			}
		case against != nil && a.deniedTwice(t, against):
			a.twice, denied = true, against.word
			a.close++
		case against != nil && a.part.Negated != a.claim.Negated && complements(t.lemma, against.lemma):
			a.leave("which", t.lemma, against.lemma)
		case against != nil && a.part.Quantity == nil && a.part.qualifies(*t):
			a.leave("which", t.lemma, against.lemma) // rural schools are not urban ones
		case against != nil && a.tellsOfWhom(t, against):
			a.leave("which", t.lemma, against.lemma) // of the arrested, who have been released
		case against != nil && a.part.measures(t):
			a.leave("what is measured", t.lemma, against.lemma) // exports may rise as imports do
		case against != nil && a.part.Quantity == nil && located(a.part.Sentence, t.word) && located(a.source.Sentence, against.word):
			a.leave("where", t.lemma, against.lemma) // what is so in the north may be so in the south
		case against != nil && a.tellsWhich(t, against):
			a.leave("which", t.lemma, against.lemma) // nor is the old bridge the new one
		case against != nil && a.claim.Quantity != nil && t.pos == wordnet.Noun && a.source.leans(a.claim) && a.source.contextHas(t):
			a.leave("who", t.lemma, against.lemma) // "of the parents, 18 percent said that their child has one"
		case against != nil:
			a.conflict("word", t.lemma, against.lemma)
			a.close++
		case t.way != change.None && a.part.owns(t.word): // the directions are compared
		case a.steady(t):
		case a.bears(*t), a.ascribed && t.word == a.part.Sentence.Clauses[a.part.Clause].Verb:
		case a.refuses(t):
			a.verb = a.source.Clauses[a.claim.Clause].Verb
			a.close++
		case t.way != change.None && a.goes(t.way):
		case a.empty(t), a.noneCameAbout(*t):
		case a.counting(t):
			a.close++
		default:
			a.missing = append(a.missing, t)
			a.misplaced = a.misplaced || a.elsewhere(t)
		}
	}
	if word := a.denies(); word >= 0 {
		a.twice, denied = true, word
	}
	for i := range a.source.terms {
		t := &a.source.terms[i]
		if !used[t.word] && t.word != denied && a.own(t.word) {
			a.leftover++
			a.beyond = a.beyond || denied >= 0 && t.word > denied
			a.narrower = a.narrower || t.name
		}
	}
	a.found, a.used = found, used
	a.grounded = a.grounded || a.standsFor() || a.self()
	a.order(found)
	a.predicate(used)
}

// refuses reports whether t is the part's verb, and the claim's one that denies, which
// is no term: "turned down" and "accepted" of what was rejected. The polarity tells the
// two apart.
func (a *alignment) refuses(t *term) bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if t.word != said.Verb || !found.Refused || said.Refused || found.Verb < 0 || !a.source.Words[found.Verb].Is(extract.Negator) {
		return false
	}
	switch t.against(verbAt(a.source.Sentence, found.Verb)) {
	case like:
		return true
	case contrast:
		return complements(t.lemma, a.source.Words[found.Verb].Lemma) || a.part.Negated != a.claim.Negated
	}
	return false
}

// tellsWhich reports whether two adjectives only tell apart the things with "the" that part
// and claim speak of: the "old" of "the old bridge".
func (a *alignment) tellsWhich(t, against *term) bool {
	return a.part.Quantity == nil && t.pos == wordnet.Adj && definite(a.part.Sentence, t.word) && definite(a.source.Sentence, against.word)
}

// tellsOfWhom reports whether a verb of the part only tells who is meant, and that of the claim
// what it tells of them.
func (a *alignment) tellsOfWhom(t, against *term) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return t.pos == wordnet.Verb && a.part.Subject.Has(t.word) && t.word != a.part.Sentence.Clauses[a.part.Clause].Verb && against.word == verb
}

// definite reports whether the word at i stands between "the" and a noun, or a "one".
func definite(s *extract.Sentence, i int) bool {
	return i > 0 && i+1 < len(s.Words) && s.Words[i-1].Lower == "the" && (strings.HasPrefix(s.Words[i+1].Tag, "NN") || s.Words[i+1].StandsIn())
}
