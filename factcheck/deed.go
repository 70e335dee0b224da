package factcheck

import (
	"slices"
	"strings"

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
	mutual := verb.LemmaIn("mutual verbs") || of.LemmaIn("mutual verbs") || a.conflicting("comparison") // see turnedRound
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

// ofAnotherDeed reports whether the claim has a noun for the part's verb, and somebody
// else has it done or it is done to another there: "the closure of the school" is not of
// the mill, and in "the arrest of the thief by the guard" no thief arrests.
func (a *alignment) ofAnotherDeed() bool {
	at := a.verb
	if at < 0 || !strings.HasPrefix(a.source.Words[at].Tag, "NN") || a.part.Subject.Len() == 0 || slices.ContainsFunc(a.source.terms, func(u term) bool { return u.word == at && u.phrase() }) {
		return false
	}
	s := a.source.Sentence
	of := owner(s, &term{word: at})
	if of < 0 || a.source.Words[of].Class != extract.Content {
		return false
	}
	told := a.source.Words[of].LemmaIn("bodies")
	for _, m := range a.found {
		if !m.name && m.pos != wordnet.Noun || m.word < 0 {
			continue
		}
		stands := standing(a.part.Claim, m.word)
		for _, u := range a.source.related(m.term) {
			if u.likeness < like || u.word == at {
				continue
			}
			told = told || inList(s, ownerStart(s, of), u.word)
			if does := partIn(s, at, of, u.word); does != "" && (stands == "subject" && transitive(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]) && does != "by" || stands == "object" && does == "by") {
				return true
			}
		}
	}
	return !told
}

// partIn is what a word has to do with the deed that the noun at deed names: "by" if
// they do it, "of" if it is done to them, "to" or "from" if they stand after that, ""
// if it is not known. Of is whose the deed is.
func partIn(s *extract.Sentence, deed, of, word int) string {
	from := phraseStart(s, word)
	before := ""
	if from > 0 {
		before = s.Words[from-1].Lower
	}
	told := deed+1 < len(s.Words) && s.Words[deed+1].Lower == "of"
	switch {
	case word > deed && (before == "by" || before == "to" || before == "from"):
		return before
	case word == of && word < deed && told: // "Norland's invasion of Westland"
		return "by"
	case told && word > deed && before == "of" && (of < deed || slices.ContainsFunc(s.Words[deed:], func(w extract.Word) bool { return w.Lower == "by" })):
		return "of"
	}
	return ""
}

// bidden reports whether the part has somebody do, or want to do, what in the claim they
// have another do: "the court ordered the airline to pay".
func (a *alignment) bidden() bool {
	c, words := a.source.Clauses[a.claim.Clause], a.source.Words
	if c.Verb < 0 || a.verb <= c.Verb+1 || words[a.verb].Tag != "VB" && words[a.verb].Tag != "VBP" || !words[c.Verb].LemmaIn("verbs of bidding") || passive(a.source.Sentence, c.Verb) || !transitive(a.source.Sentence, c) {
		return false
	}
	said := a.part.Sentence.Clauses[a.part.Clause]
	bids := slices.ContainsFunc(a.part.Sentence.Words[said.From:max(said.From, said.Verb)], func(w extract.Word) bool { return w.Lemma == words[c.Verb].Lemma && w.Tag != "VBN" })
	by := occupant(a.claim, "subject")
	return by >= 0 && slices.ContainsFunc(a.found, func(m match) bool {
		return m.word >= 0 && standing(a.part.Claim, m.word) == "subject" && (m.at == by) != bids && (m.name || m.pos == wordnet.Noun)
	})
}

// ofInnerDeed reports whether the part's verb is in the claim's clause that of somebody else, who
// is named right before it: "the mayor left after the minister had spoken" has no mayor speak.
func (a *alignment) ofInnerDeed() bool {
	said, c := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause]
	if a.part.Quantity != nil || said < 0 || a.verb < 0 || !strings.HasPrefix(a.source.Words[a.verb].Tag, "VB") || slices.ContainsFunc(a.source.Clauses, func(c extract.Clause) bool { return c.Verb == a.verb }) || !c.Has(a.verb) {
		return false
	}
	for i := c.Verb; i+3 < a.verb; i++ {
		if tells(a.source.Sentence, i, a.verb, "so as to") && cued(a.part.Sentence, "so as to") < 0 && a.part.Sentence.Done(a.part.Clause) {
			return true // "in order to help them close it"
		}
	}
	doer := innerSubject(a.source.Sentence, c, a.verb)
	by := occupant(a.part.Claim, "subject")
	if doer < 0 || by < 0 || passive(a.source.Sentence, a.verb) != passive(a.part.Sentence, said) && !a.transitiveDeed() {
		return false
	}
	if passive(a.source.Sentence, a.verb) {
		by = occupant(a.part.Claim, "object")
	}
	return by >= 0 && a.strange(doer, slices.DeleteFunc(slices.Clone(a.found), func(m match) bool { return !sameOccupant(a.part.Sentence, m.word, by) }))
}

// transitiveDeed reports whether the part's verb has an object, or is in the passive.
func (a *alignment) transitiveDeed() bool {
	c := a.part.Sentence.Clauses[a.part.Clause]
	return passive(a.part.Sentence, c.Verb) || transitive(a.part.Sentence, c)
}

// sameOccupant reports whether a word is of the noun phrase that ends with another.
func sameOccupant(s *extract.Sentence, word, head int) bool {
	return word >= phraseStart(s, head) && word <= head
}

// innerSubject is the head of the noun phrase right before a verb inside of a clause that has
// another, where a conjunction or a verb opens what it tells; -1 if there is none.
func innerSubject(s *extract.Sentence, c extract.Clause, verb int) int {
	i := verb - 1
	for i > c.From && (strings.HasPrefix(s.Words[i].Tag, "VB") || s.Words[i].Tag == "MD" || s.Words[i].Tag == "RB" || s.Words[i].Tag == "TO") {
		i--
	}
	if i <= c.From || i <= c.Verb || !strings.HasPrefix(s.Words[i].Tag, "NN") || s.Words[i].Class == extract.Time {
		return -1
	}
	from := phraseStart(s, i)
	before := s.Words[max(from-1, 0)]
	bare := s.Words[verb].Lower == s.Words[verb].Lemma && strings.HasPrefix(before.Tag, "VB")
	if from-1 <= c.Verb && !bare || !before.In("opening a clause within") && !bare {
		return -1
	}
	return i
}
