package factcheck

import (
	"regexp"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// unsettled leaves open what the source makes depend on a condition, a duty, a
// wish, a request or talks, and the statement tells as done, going on or sure to
// come.
func (a *alignment) unsettled() {
	said, found := a.part.Stance, a.claim.Stance
	switch {
	case a.undecided(), a.unpromised():
		a.leave("modality", said.String(), "not settled on")
	case found == extract.Proposal && said == extract.Plan && a.source.requests(a.claim.Clause):
		a.leave("modality", said.String(), found.String()) // who is asked has promised nothing
	case found == extract.Condition && said != extract.Condition, said == extract.Asserted && a.mayBe(),
		intended(said) && (found == extract.Duty && a.bound() || a.conditional()):
		a.leave("modality", said.String(), found.String())
	case said == extract.Asserted || intended(said):
		switch {
		case a.wished():
			a.leave("modality", said.String(), "wished for")
		case a.proposedDeed():
			a.leave("modality", said.String(), "talked about")
		case a.asked():
			a.leave("modality", said.String(), "asked or tried")
		case said == extract.Asserted && a.timetabled():
			a.leave("modality", "done", "to come")
		case a.supposed():
			a.leave("modality", said.String(), "supposed")
		}
	}
}

// undecided reports whether the claim only tells how an idea stands, "off the table", of which
// the part tells something else.
func (a *alignment) undecided() bool {
	c := a.source.Clauses[a.claim.Clause]
	for i := max(c.Verb, c.From); i < c.To; i++ {
		if n := extract.Cued(a.source.Words, i, "not settled on"); n > 0 && i > 0 && a.source.Words[i-1].Lemma == "be" {
			return !a.used[i] && !a.used[i+n-1] && !a.conflicting("word")
		}
	}
	return false
}

// unpromised reports whether the part tells of a promise, and the claim only that there is no
// plan.
func (a *alignment) unpromised() bool {
	says := func(s *extract.Sentence, r extract.Range, set string) bool {
		return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.LemmaIn(set) })
	}
	c, part := a.clause(), a.part.Sentence
	return a.claim.Negated && says(part, part.Clauses[a.part.Clause].Range, "promising") &&
		says(a.source.Sentence, c, "intentions") && !says(a.source.Sentence, c, "promising")
}

// supposed reports whether the claim only tells what the speaker would do, and the part what
// will be done: "I would close the street".
func (a *alignment) supposed() bool {
	c, said := a.source.Clauses[a.claim.Clause], a.part.Sentence.Clauses[a.part.Clause]
	return intended(a.part.Stance) && a.firstPerson() && c.Verb > c.From &&
		find(a.source.Words[:c.Verb], c.From, "would") >= 0 && find(a.part.Sentence.Words[:said.To], said.From, "would") < 0
}

// requests reports whether a clause tells what somebody is asked for.
func (s *source) requests(clause int) bool {
	verb := s.Clauses[clause].Verb
	return verb >= 0 && s.Words[verb].Lemma == "ask"
}

// mayBe reports whether the claim is what another clause says may be: "it may be that".
func (a *alignment) mayBe() bool {
	c := a.claim.Clause
	if c == 0 || a.source.Words[a.source.Clauses[c].From].Lower != "that" {
		return false
	}
	before := a.source.Clauses[c-1]
	return before.Stance == extract.Possible && before.Verb == a.source.Clauses[c].From-1 && a.source.Words[before.Verb].Lemma == "be" &&
		before.Subject.Len() > 0 && a.source.Words[before.Subject.To-1].Lower == "it"
}

// bound reports whether the source's word for the part's verb is what must be done.
func (a *alignment) bound() bool {
	verb := a.verb
	if verb < 0 {
		verb = a.source.Clauses[a.claim.Clause].Verb
	}
	return slices.ContainsFunc(a.source.Words[max(0, verb-4):max(0, verb)], func(w extract.Word) bool { return w.In("binding") })
}

// conditional reports whether a condition stands behind the claim: "we will stop,
// if nothing comes in".
func (a *alignment) conditional() bool {
	next := a.claim.Clause + 1
	if a.part.Stance == extract.Condition || next >= len(a.source.Clauses) || len(a.part.Sentence.Clauses) > a.part.Clause+1 && conditioned(a.part.Sentence, a.part.Clause+1) {
		return false
	}
	return conditioned(a.source.Sentence, next)
}

// conditioned reports whether a clause opens with its condition.
func conditioned(s *extract.Sentence, clause int) bool {
	c := s.Clauses[clause]
	for i := c.From; i < min(c.From+2, c.To); i++ {
		if tells(s, i, c.To, "provisos") {
			return true
		}
		if w := s.Words[i].Lower; w == "unless" || w == "if" && !(i > 0 && s.Words[i-1].In("before a mere if")) {
			return true
		}
	}
	return false
}

// wished reports whether the part says that a thing is, or will be, which the
// source only wants, discusses or does without.
func (a *alignment) wished() bool {
	verb, own := a.source.Clauses[a.claim.Clause].Verb, a.part.Sentence.Clauses[a.part.Clause].Verb
	if a.namesWish() {
		return true
	}
	if verb < 0 || own < 0 || !a.source.Words[verb].LemmaIn("wishing") || a.source.Words[verb].Is(extract.Negator) || a.tells(verb) {
		return false
	}
	w := a.part.Sentence.Words[own]
	return w.Class != extract.Content && !w.LemmaIn("wishing")
}

// namesWish reports whether the claim names what somebody wanted, and the part does not say
// so: "what we wanted was 30".
func (a *alignment) namesWish() bool {
	c := a.clause()
	for i := c.From; i < c.To && i < c.From+2; i++ {
		if a.source.Words[i].Lower == "what" {
			wish := slices.IndexFunc(a.source.Words[i:c.To], func(w extract.Word) bool { return w.LemmaIn("wishing") && strings.HasPrefix(w.Tag, "VB") })
			return wish > 0 && i+wish < a.source.Clauses[a.claim.Clause].Verb && !a.tells(i+wish) && !says(a.part.Sentence, a.source.Words[i+wish].Lemma)
		}
	}
	return false
}

// tells reports whether a word of the part stands for, or against, that of the source.
func (a *alignment) tells(word int) bool {
	return slices.ContainsFunc(a.part.terms, func(t term) bool {
		return slices.ContainsFunc(a.source.related(&t), func(h hit) bool { return h.word == word })
	})
}

// proposedDeed reports whether the source's word for the part's verb is a gerund
// of what is talked about or refrained from: "talks about selling".
func (a *alignment) proposedDeed() bool {
	deed := a.verb
	if deed > 0 && a.source.Words[deed-1].Lower == "being" {
		deed-- // "prevented from being sold"
	}
	if a.claim.Contrary || deed < 1 || a.source.Words[deed].Tag != "VBG" || a.part.Sentence.Words[a.part.Sentence.Clauses[a.part.Clause].Verb].Tag == "VBG" && !intended(a.part.Stance) {
		return false
	}
	before := a.source.Words[deed-1]
	if a.verb > 1 && a.source.Words[a.verb-2].LemmaIn("intentions") && intended(a.part.Stance) && intended(a.claim.Stance) {
		return false // who has no intention of selling does not intend to
	}
	return before.In("before a deed not done") || before.LemmaIn("refraining")
}

// asked reports whether the source's word for the part's verb is an infinitive of
// what somebody is asked, offers, tries or is free to do.
func (a *alignment) asked() bool {
	if a.verb < 2 || a.source.Words[a.verb].Tag != "VB" || a.source.Words[a.verb-1].Lower != "to" {
		return false
	}
	for i := a.verb - 2; i >= max(0, a.verb-5); i-- {
		w := a.source.Words[i]
		if w.Is(extract.Negator) {
			return false // who declined to open it did not
		}
		if w.LemmaIn("asking") {
			return !a.saysAsked() && !a.tells(i)
		}
		if w.Class == extract.Punct || strings.HasPrefix(w.Tag, "VB") {
			return false
		}
	}
	return false
}

// saysAsked reports whether the statement too has an infinitive there.
func (a *alignment) saysAsked() bool {
	i := a.part.Sentence.Clauses[a.part.Clause].Verb
	return i > 1 && a.part.Sentence.Words[i-1].Lower == "to" && slices.ContainsFunc(a.part.Sentence.Words[max(0, i-5):i], func(w extract.Word) bool {
		return w.LemmaIn("asking")
	})
}

var ordinal = regexp.MustCompile(`^(?:first|second|third|[a-z]*(?:[ie]th|rth|nth|xth|dth|fth)|\d+(?:st|nd|rd|th)|[a-z]+-(?:first|second|third))$`)

// timetabled reports whether the part tells in the past what the source has in
// the present for a day: "the board meets on the fifth".
func (a *alignment) timetabled() bool {
	c, said := a.part.Sentence.Clauses[a.part.Clause], a.part.Sentence
	bare := c.Verb >= 0 && said.Words[c.Verb].Tag == "VBN" && !slices.ContainsFunc(said.Words[c.From:c.Verb], func(w extract.Word) bool { return w.Lemma == "be" })
	if !said.Done(a.part.Clause) && !bare || a.claim.Kind == extract.Change { // "is up on the quarter"
		return false
	}
	verb := a.verb
	if verb < 0 {
		verb = a.source.Clauses[a.claim.Clause].Verb
	}
	if verb < 0 || a.source.Words[verb].Tag != "VBZ" && a.source.Words[verb].Tag != "VBP" {
		return false
	}
	words := a.source.Words
	for i := verb + 1; i+1 < min(verb+8, len(words)) && words[i].Lower != ","; i++ {
		if words[i].Lower == "on" && (words[i+1].Class == extract.Time || i+2 < len(words) && words[i+1].Lower == "the" && ordinal.MatchString(words[i+2].Lower)) {
			return true
		}
	}
	return false
}
