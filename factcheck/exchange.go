package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Who does it and to whom: the places of two nouns round one verb.

// changedPlaces reports whether part and claim have each other's subject in another place, and no pair of
// verbs tells the claim from the other side: "the inn got 40 from the bank" tells of no 40 that the
// bank got from the inn.
func (a *alignment) changedPlaces() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if len(a.conflicts) > 0 || a.converse != nil || a.part.Compares != change.None || a.claim.Compares != change.None || said.Verb < 0 || found.Verb < 0 {
		return false
	}
	ours, theirs := a.part.Sentence.Words[said.Verb], a.source.Words[found.Verb]
	if ours.Lemma == "be" || !transitive(a.part.Sentence, said) || theirs.Lemma == "be" || theirs.LemmaIn("mutual verbs") ||
		a.verb != found.Verb && theirs.Class == extract.Content || passive(a.part.Sentence, said.Verb) != passive(a.source.Sentence, found.Verb) {
		return false
	}
	thing := func(m match) bool { return m.word >= 0 && m.at >= 0 && (m.name || m.pos == wordnet.Noun) }
	behind := slices.ContainsFunc(a.found, func(m match) bool {
		return thing(m) && a.part.Subject.Has(m.word) && heads(a.part.Sentence, a.part.Subject, m.word) && a.clause().Has(m.at) && m.at > found.Verb
	})
	ahead := slices.ContainsFunc(a.found, func(m match) bool {
		return thing(m) && m.word > said.Verb && a.claim.Subject.Has(m.at) && heads(a.source.Sentence, a.claim.Subject, m.at)
	})
	return behind && ahead
}

// dealtOut reports whether the part tells with a verb in the passive what was done to its subject, and
// the claim with a noun that its own subject did it to another: who "imposed a fine" was not fined.
func (a *alignment) dealtOut() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if len(a.conflicts) > 0 || said.Verb < 0 || found.Verb < 0 || !passive(a.part.Sentence, said.Verb) || passive(a.source.Sentence, found.Verb) ||
		!a.source.Words[found.Verb].LemmaIn("verbs of dealing out") {
		return false
	}
	deed := slices.ContainsFunc(a.found, func(m match) bool {
		return m.word == said.Verb && m.at > found.Verb && m.at < len(a.source.Words) && strings.HasPrefix(a.source.Words[m.at].Tag, "NN")
	})
	return deed && slices.ContainsFunc(a.found, func(m match) bool {
		return m.word >= 0 && a.part.Subject.Has(m.word) && a.claim.Subject.Has(m.at)
	})
}
