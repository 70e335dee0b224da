package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// deed asks who does what to whom: somebody whom the part has do it, and the claim
// has it done to, is misplaced. Where two have changed places the one excludes the
// other, unless the deed may be returned.
func (a *alignment) deed() {
	said, claimed := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if said.Verb < 0 || claimed.Verb < 0 {
		return
	}
	a.misplaced = a.misplaced || a.unlike && len(a.conflicts) == 0
	verb, of := a.part.Sentence.Words[said.Verb], a.source.Words[claimed.Verb]
	if a.converse != nil || a.verb != claimed.Verb && verb.Lemma != of.Lemma {
		return
	}
	mutual := lexicon.In("mutual verbs", verb.Lemma) || lexicon.In("mutual verbs", of.Lemma) || a.conflicting("comparison") // see turnedRound
	displaced := false
	from, to := "", "" // where the one that moved stands in part and claim
	for _, m := range a.found {
		if !m.name && m.pos != wordnet.Noun || m.word < 0 {
			continue
		}
		stands := standing(a.part.Claim, m.word)
		if stands == "" {
			continue
		}
		displaced = displaced || a.displaced(m, a.found, stands)
		at, moved := a.moved(m, a.found, stands, claimed)
		switch {
		case !moved, mutual:
		case from == at && to == stands:
			if lexicon.In("deeds that may be returned", verbAt(a.source.Sentence, claimed.Verb).lemma) {
				break
			}
			a.conflict("who does it", verb.Lower, of.Lower)
			return
		default:
			from, to = stands, at
		}
	}
	a.misplaced = a.misplaced || from != "" || displaced
}

// moved reports whether a term acts in the part and is acted on in the claim, or the
// other way round, and where it stands there.
func (a *alignment) moved(m match, all []match, stands string, claimed extract.Clause) (string, bool) {
	found := ""
	for _, u := range a.source.related(m.term) {
		if u.likeness < like || u.likeness < same && slices.ContainsFunc(all, func(o match) bool { return o.at == u.word && o.word != m.word }) {
			continue
		}
		at := standing(a.claim, u.word)
		if at == stands {
			return "", false
		}
		if at == "" && m.name && claimed.Has(u.word) && u.word > claimed.Verb {
			at = "to" // wherever it is, it does not act
		}
		if at != "" && (at == "subject") != (stands == "subject") && taker(at) && taker(stands) {
			found = at
		}
	}
	done := func(s *extract.Sentence, c extract.Clause) bool { return transitive(s, c) || doneBy(s, c) }
	if found == "object" && !done(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]) || stands == "object" && !done(a.source.Sentence, claimed) {
		return "", false // "the mine closed" is "the firm closed the mine"
	}
	return found, found != ""
}

// doneBy reports whether the clause is in the passive, and says who does it.
func doneBy(s *extract.Sentence, c extract.Clause) bool {
	return passive(s, c.Verb) && slices.ContainsFunc(s.Words[c.Verb:c.To], func(w extract.Word) bool { return w.Lower == "by" })
}

// displaced reports whether another has the place in the claim that the term has in
// the part, and the term only says more of that one or of another: who founded the
// firm was the director's brother, not the director.
func (a *alignment) displaced(m match, all []match, stands string) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	if a.part.Quantity != nil || a.source.Words[verb].Class != extract.Content || stands == "" || m.at < 0 || m.at >= len(a.source.Words) || a.body(m.term) {
		return false
	}
	other := headOver(a.source.Sentence, m.at)
	if stands == "subject" || stands == "object" {
		other = occupant(a.claim, stands)
	} else if other >= 0 && standing(a.claim, other) != stands {
		return false
	}
	if other < 0 || a.source.Words[other].Class != extract.Content || a.claim.Direction != change.None && a.changes(verb) && !a.claim.Subject.Has(m.at) {
		return false
	}
	acts, lemma := transitive(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]), a.source.Words[other].Lemma
	metonym := lexicon.In("generic", lemma) || lexicon.In("bodies", lemma) || lexicon.In("groups", lemma) // "the team of Sund" is Sund
	for _, u := range a.source.related(m.term) {
		if u.likeness < like {
			continue
		}
		at := standing(a.claim, u.word)
		if at == stands || !acts && at == "object" || at == "with" || u.covers(other) || other == u.word+1 || metonym && owner(a.source.Sentence, &term{word: other}) == u.word {
			return false
		}
	}
	return !slices.ContainsFunc(all, func(o match) bool {
		return o.at == other || slices.ContainsFunc(a.source.related(o.term), func(u hit) bool { return u.likeness >= like && u.covers(other) })
	})
}

// taker reports whether who stands there acts or is acted on.
func taker(stands string) bool {
	switch stands {
	case "subject", "object", "to", "from", "against", "into":
		return true
	}
	return false
}
