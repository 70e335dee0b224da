package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// What somebody did otherwise with a thing, called for or escaped is no deed that was done.

// refusesOutright leaves open whether a thing was refused where the claim only denies that
// it was granted: what is not approved yet was not rejected.
func (a *alignment) refusesOutright() {
	s, said, found := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if said.Refused && said.Verb >= 0 && said.Verb == lastWord(s, said) && found.Verb >= 0 && a.source.Words[found.Verb].Lemma == "be" && !a.claim.Negated && len(a.conflicts) == 0 && a.close == len(a.part.terms) {
		a.leave("polarity", s.Words[said.Verb].Lower, "not said") // "it was the signal" tells of no failure
		return
	}
	if !said.Refused || said.Verb < 0 || !s.Words[said.Verb].Is(extract.Negator) || !s.Words[said.Verb].LemmaIn("refusing outright") || !a.claim.Negated ||
		found.Verb >= 0 && verbAt(s, said.Verb).against(verbAt(a.source.Sentence, found.Verb)) >= like {
		return
	}
	if said.Verb+1 < len(s.Words) && s.Words[said.Verb+1].Lower == "to" {
		return // who refused to pay did not
	}
	a.leave("polarity", "refused", "not granted")
}

// meantFor leaves open what was done with things for which the source only says that
// there is something: "80 animals were vaccinated", of vaccine for 80 animals.
func (a *alignment) meantFor() {
	if a.part.Quantity == nil || a.claim.Quantity == nil || a.verb < 0 || !strings.HasPrefix(a.source.Words[a.verb].Tag, "NN") {
		return
	}
	at := a.source.At(a.claim.Quantity.Span.Start)
	if at == a.verb+2 && a.source.Words[at-1].Lower == "for" {
		a.leave("verb", a.part.Sentence.Words[a.part.Sentence.Clauses[a.part.Clause].Verb].Lower, a.source.Words[a.verb].Lower+" for")
	}
}

// refusedThings leaves open what the part says of things that were refused or lost, where
// the source has no word for that: "three of the rejected offers".
func (a *alignment) refusedThings() {
	s := a.part.Sentence
	for i := a.part.Subject.From; i+1 < a.part.Subject.To; i++ {
		if w := s.Words[i]; w.Is(extract.Negator) && strings.HasSuffix(w.Lower, "ed") && strings.HasPrefix(s.Words[i+1].Tag, "NN") && !says(a.source.Sentence, w.Lemma) {
			a.leave("which", w.Lower, "not said")
			return
		}
	}
}

// seen keeps what somebody saw, found or made from resting on what the same did
// otherwise with the same thing: who missed the leak did not see it. A statement's
// verb that says nothing by itself needs one of the source that says no more.
func (a *alignment) seen() {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	if a.part.Quantity != nil || said < 0 || found < 0 || a.used[found] || !a.clause().Has(found) || slices.ContainsFunc(a.part.terms, func(t term) bool { return t.word == said }) {
		return
	}
	w := a.source.Words[found]
	if v := a.part.Sentence.Words[said]; v.Class != extract.Light || v.Lemma == "be" || w.Class != extract.Content || a.changes(found) || a.purpose(found) {
		return
	}
	subject, object := a.samePronoun(), false
	for i := range a.part.terms {
		t := &a.part.terms[i]
		for _, u := range a.source.related(t) {
			if u.likeness < like || !a.clause().Has(u.word) || t.way != change.None {
				continue
			}
			subject = subject || t.word < said && u.word < found
			object = object || t.word > said && u.word > found && t.pos == wordnet.Noun
		}
	}
	if object && (subject || a.pointed > 0) {
		a.leave("verb", a.part.Sentence.Words[said].Lower, w.Lower)
	}
}

// samePronoun reports whether part and claim have the same pronoun for their subject.
func (a *alignment) samePronoun() bool {
	r, s := a.part.Subject, a.claim.Subject
	return r.Len() == 1 && s.Len() == 1 && a.part.Sentence.Words[r.From].Tag == "PRP" && a.part.Sentence.Words[r.From].Lower == a.source.Words[s.From].Lower
}

// otherDeed reports whether the part's verb refuses nothing that it names, or may have
// another sense, and the claim has a verb of its own that is no contrary of it: who
// was suspended may have been dismissed.
func (a *alignment) otherDeed() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if !said.Refused || said.Verb < 0 || found.Verb < 0 || !a.part.Sentence.Words[said.Verb].Is(extract.Negator) {
		return false
	}
	if !found.Refused && says(a.source.Sentence, a.part.Sentence.Words[said.Verb].Lemma) {
		return true // which it says of another: "the strike began after the talks failed"
	}
	if a.existential() {
		return true // of what there was nothing is said that was done to it
	}
	if a.source.Words[found.Verb].Class != extract.Content {
		return false
	}
	verb := a.part.Sentence.Words[said.Verb]
	object := slices.ContainsFunc(a.part.terms, func(t term) bool { return t.word > said.Verb })
	if object && !verb.LemmaIn("refusing or ending") {
		return false
	}
	return verbAt(a.part.Sentence, said.Verb).against(verbAt(a.source.Sentence, found.Verb)) != contrast
}

// undeed leaves open what the source names as a deed that was escaped, called for or
// thought of, where the statement has it done: "escaped prosecution".
func (a *alignment) undeed() {
	if a.verb < 0 || a.part.Negated || len(a.conflicts) > 0 || !strings.HasPrefix(a.source.Words[a.verb].Tag, "NN") && a.source.Words[a.verb].Tag != "VBG" {
		return
	}
	noDeed := func(w extract.Word) bool { return w.LemmaIn("verbs of no deed") }
	if slices.ContainsFunc(a.part.Sentence.Words, noDeed) {
		return
	}
	const far = 5
	for i := a.verb - 1; i >= max(0, a.verb-far); i-- {
		w := a.source.Words[i]
		if strings.HasPrefix(w.Tag, "VB") {
			if noDeed(w) {
				a.leave("modality", "done", w.Lower)
			}
			return
		}
	}
}
