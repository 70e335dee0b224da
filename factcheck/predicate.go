package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// predicate keeps a statement from borrowing its verb from another clause, and
// from having one of its own where the claim has another: who was wounded beside
// those killed was not killed, and who lost a title did not win it.
func (a *alignment) predicate(used map[int]bool) {
	c := a.source.Clauses[a.claim.Clause]
	a.named = used[c.Verb]
	a.misplaced = a.misplaced || a.part.Quantity == nil && a.verb >= 0 && c.Verb >= 0 && !c.Has(a.verb) && !c.Elided.Has(a.verb) && (!a.hangsOn(a.verb) || coordinate(a.source.Sentence, c)) && (!a.hung(a.verb) || a.joins(a.verb)) && !used[c.Verb]
	a.misplaced = a.misplaced || a.part.Quantity != nil && a.verb >= 0 && c.Verb >= 0 && !c.Has(a.verb) && !used[c.Verb] && (a.countedThere(a.verb) || a.furtherDeed(c))
	if a.ascribed || c.Verb < 0 || used[c.Verb] || a.converse != nil || a.purpose(c.Verb) || a.doneInRun() || !a.predicates(c, used) {
		return
	}
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if t.word != said && !a.part.predicative(t) || t.way != change.None || a.empty(t) || a.bears(*t) {
			continue
		}
		if !slices.ContainsFunc(a.source.related(t), func(u hit) bool { return a.clause().Has(u.word) }) {
			a.misplaced = true
		}
	}
	w := a.source.Words[c.Verb]
	if a.part.Quantity == nil && said >= 0 && a.part.Sentence.Words[said].Lemma == "be" && w.LemmaIn("going away") {
		a.misplaced = true // who left the building is not in it
		return
	}
	a.misplaced = a.misplaced || (w.Class == extract.Content || a.isOver(c)) && a.part.lightly(said, w.Lemma) && !a.changes(c.Verb) && !a.presupposed(said, used) &&
		compareWords(verbAt(a.part.Sentence, said), verbAt(a.source.Sentence, c.Verb)) < like
}

// isOver reports whether a clause of the source tells that a thing "is over".
func (a *alignment) isOver(c extract.Clause) bool {
	next := c.Verb + 1
	return next < c.To && a.source.Words[next].Lower == "over" && (next+1 == c.To || a.source.Words[next+1].Class == extract.Punct)
}

// furtherDeed reports whether the claim's clause adds a deed to the one before it, with a
// figure of its own: "opened 22 shops and closed 9".
func (a *alignment) furtherDeed(c extract.Clause) bool {
	return a.claim.Quantity != nil && a.claim.Clause > 0 && coordinate(a.source.Sentence, c) && a.source.Words[c.Verb].Class == extract.Content && !a.changes(c.Verb) && c.Subject == a.source.Clauses[a.claim.Clause-1].Subject
}

// countedThere reports whether the clause of the verb at i is told of a number of its own,
// as the claim's is: "four are being mended, so eight are in service".
func (a *alignment) countedThere(i int) bool {
	there, own := slices.IndexFunc(a.source.Clauses, func(c extract.Clause) bool { return c.Has(i) }), a.source.Clauses[a.claim.Clause].Verb
	if there < 0 || a.source.Words[own].Class != extract.Content && !a.countsInSubject(a.claim.Clause) {
		return false
	}
	return a.countsInSubject(there) || slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Clause == there && c.Quantity != nil && a.claim.Quantity != nil && !c.Given && countable(*c.Quantity) && countable(*a.claim.Quantity)
	})
}

// countsInSubject reports whether the subject of a clause of the source has a number.
func (a *alignment) countsInSubject(clause int) bool {
	c := a.source.Clauses[clause]
	return c.Has(c.Subject.From) && slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool { return c.Subject.Has(a.source.At(q.Number.Start)) })
}

// coordinate reports whether a clause is a further predicate of the subject before it:
// "and sank", ", sank in May".
func coordinate(s *extract.Sentence, c extract.Clause) bool {
	i := c.From
	for i < c.To && s.Words[i].Class == extract.Punct {
		i++
	}
	return i < c.To && (s.Words[i].Tag == "CC" || s.Words[i].Tag == "VBD" || s.Words[i].Tag == "VBZ")
}

// joins reports whether the verb at i is that of the clause right after the claim's, and
// another deed than the claim's: "was shut in May and reopened in June".
func (a *alignment) joins(i int) bool {
	next, verb := a.source.Clauses[a.claim.Clause+1], a.source.Words[a.source.Clauses[a.claim.Clause].Verb]
	return next.Verb == i && a.source.Words[next.From].Tag == "CC" && verb.Class != extract.Light && verb.Class != extract.Function
}

// presupposed reports whether the part only says that somebody has so many, and the
// claim's subject that there are: "the six members of the board", whatever they do.
// None of its words may restrict it to some.
func (a *alignment) presupposed(said int, used map[int]bool) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil || said < 0 || a.part.Sentence.Words[said].Lemma != "have" && a.part.Sentence.Words[said].Lemma != "consist" {
		return false
	}
	at, r := a.source.At(a.claim.Quantity.Number.Start), a.source.Clauses[a.claim.Clause].Subject
	if at <= r.From-1 || !r.Has(at) || a.claim.Quantity.Unit.Dimension != quantity.Count || a.source.Clauses[a.claim.Clause].Verb < r.To {
		return false
	}
	definite := at > 0 && (a.source.Words[at-1].In("definite") || a.source.Words[at-1].Tag == "POS")
	return definite && !slices.ContainsFunc(a.source.terms, func(t term) bool {
		return r.Has(t.word) && t.word > at && !used[t.word]
	}) && !slices.ContainsFunc(a.source.Words[at:r.To], func(w extract.Word) bool { return w.Lower == "who" || w.Lower == "that" || w.Lower == "which" })
}

// lightly reports whether the part says what it says with a verb that is no term
// of it, where the source has the given one: the strike that continued was not
// averted, and who sold 40 farms does not have them.
func (p *part) lightly(verb int, source string) bool {
	if verb < 0 || p.Stance != extract.Asserted || p.Direction != change.None || slices.ContainsFunc(p.terms, func(t term) bool { return t.covers(verb) }) ||
		slices.ContainsFunc(p.Sentence.Words[p.Own.From:p.Own.To], func(w extract.Word) bool { return w.Lemma == source }) {
		return false
	}
	w := p.Sentence.Words[verb]
	switch {
	case w.Class == extract.Negator && w.Lemma == "miss": // a target
		return !lexicon.In("meeting", source)
	case !strings.HasPrefix(w.Tag, "VB"), w.Class == extract.Content, w.Lemma == "be", w.Lemma == "do", w.Is(extract.Negator), reckons("accounting", w.Lemma):
		return false
	case w.Lemma == "have":
		return !lexicon.In("verbs of having", source)
	}
	return p.Quantity == nil || !w.LemmaIn("bearing")
}

// empty reports whether a phrase only denies ("ruled out"), or brings a figure
// where the source's verb does no more: "were put in 40 arms".
func (a *alignment) empty(t *term) bool {
	if !t.light {
		return false
	}
	verb := a.source.Clauses[a.claim.Clause].Verb
	return a.part.Sentence.Words[t.word].Is(extract.Negator) ||
		a.part.Quantity != nil && (verb < 0 || a.source.Words[verb].Class != extract.Content && !a.source.idiom(verb))
}

// predicative reports whether a term is an adjective that may be the predicate,
// with a verb or in a headline without.
func (p *part) predicative(t *term) bool {
	return t.word >= 0 && p.Own.Has(t.word) && p.Sentence.Words[t.word].In("predicative")
}

// predicates reports whether the claim says with its verb, or with what is
// linked to its subject, something that the part does not.
func (a *alignment) predicates(c extract.Clause, used map[int]bool) bool {
	switch w := a.source.Words[c.Verb]; {
	case a.changes(c.Verb):
		return a.part.Direction == change.None && a.claim.Direction != change.Level
	case w.Class == extract.Content:
		return true
	case w.Lemma != "be" && a.source.Words[c.Verb].Tag != "MD":
		return a.part.Quantity != nil
	case w.Lemma != "be":
		return false
	}
	if next := c.Verb + 1; next < c.To && !used[next] && a.claim.Own.Has(next) {
		w := a.source.Words[next]
		if a.isOver(c) {
			return true
		}
		return w.Class == extract.Content && (strings.HasPrefix(w.Tag, "JJ") || w.Tag == "VBN" || w.Tag == "RB" && wordnet.HasAs(w.Lower, wordnet.Adj)) && (next+1 == c.To || !strings.HasPrefix(a.source.Words[next+1].Tag, "NN"))
	}
	return false
}

// bears reports whether t is a verb that only brings the part's figure to its
// subject. What a verb says that was got, the claim must not say otherwise.
func (a *alignment) bears(t term) bool {
	if a.part.Quantity != nil && lasting(a.part.Quantity) && lexicon.In("lasting", t.lemma) {
		return true
	}
	if t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && t.word >= 0 && endures(a.part.Claim) && endures(a.claim) {
		return true
	}
	if a.part.Quantity == nil && t.pos == wordnet.Verb && t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && lexicon.In("bearing", t.lemma) {
		return slices.ContainsFunc(a.part.ways, func(w term) bool { return w.pos == wordnet.Noun && a.mentions(w.way) }) // "posted a drop" of "fell"
	}
	if a.part.Quantity == nil || a.claim.Quantity == nil || t.pos != wordnet.Verb {
		return false
	}
	verb := a.source.Clauses[a.claim.Clause].Verb
	grew := a.part.Kind == extract.Change && a.claim.Kind == extract.Change && a.part.Direction == a.claim.Direction // "was up 9 %" of "drew 9 % more"
	bare := verb < 0 || grew && a.source.Words[verb].Lemma == "be" || a.purpose(verb) || a.source.Words[verb].Lemma != "be" && (a.source.Words[verb].Class != extract.Content && !a.source.idiom(verb) || a.source.Words[verb].LemmaIn("bearing"))
	done := lexicon.In("deeds in the passive", t.lemma) && a.undergone(t) // "two people are being held"
	return lexicon.In("bearing", t.lemma) && !done || (bare || a.existential()) && lexicon.In("gaining", t.lemma) && !a.undergone(t) || a.consumes(t) || a.composes(t) || a.costs(&t) || a.cameAbout(t)
}

// undergone reports whether t is a deed that the part tells in the passive: a loan of 30 million
// has not been drawn.
func (a *alignment) undergone(t term) bool { return t.word >= 0 && passive(a.part.Sentence, t.word) }

// consumes reports whether t says which share of a whole a thing uses up, and the claim's
// verb says so too, or which share of an outlay it is: "swallowed 7 percent of the budget"
// of "accounted for 7 percent of the budget".
func (a *alignment) consumes(t term) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	if verb < 0 || !lexicon.In("using up", t.lemma) || !shared(a.part.Claim) {
		return false
	}
	found := verbAt(a.source.Sentence, verb).lemma
	return lexicon.In("using up", found) || (found == "be" || lexicon.In("being a share", found)) &&
		slices.ContainsFunc(a.part.terms, func(u term) bool { return u.word > t.word && lexicon.In("outlays", u.lemma) })
}

// cameAbout reports whether t only says that the things came about that, as the
// claim has it, there were: "40 complaints were lodged" of "there were 40 complaints".
func (a *alignment) cameAbout(t term) bool {
	clause := a.part.Sentence.Clauses[a.part.Clause]
	if t.word != clause.Verb || !lexicon.In("coming about", t.lemma) || !clause.Subject.Has(a.part.Sentence.At(a.part.Quantity.Number.Start)) {
		return false
	}
	return a.existential()
}

// noneCameAbout reports whether t only says that no such thing came about, or was found,
// as there was none: "no injuries were reported" of "there were no injuries".
func (a *alignment) noneCameAbout(t term) bool {
	clause := a.part.Sentence.Clauses[a.part.Clause]
	if t.word != clause.Verb || !a.part.Negated || !a.claim.Negated || !passive(a.part.Sentence, t.word) || !a.existential() {
		return false
	}
	return (lexicon.In("coming about", t.lemma) || lexicon.In("coming to light", t.lemma)) && clause.Subject.Len() > 0 && a.part.Sentence.Words[clause.Subject.From].Lower == "no"
}

// existential reports whether the claim is only that there is something.
func (a *alignment) existential() bool {
	c := a.source.Clauses[a.claim.Clause]
	return c.Verb > c.From && a.source.Words[c.Verb].Lemma == "be" && a.source.Words[c.Verb-1].Lower == "there"
}

// purpose reports whether a verb of the source only says what something is for:
// "to build roads".
func (a *alignment) purpose(verb int) bool {
	return verb > 0 && a.source.Words[verb].Tag == "VB" && a.source.Words[verb-1].Lower == "to"
}

// holder asks for the thing whose figure it is: "a country of 4 million
// people" says nothing of people elsewhere.
func (a *alignment) holder() {
	if a.part.Quantity == nil || a.claim.Quantity == nil || a.claim.Quantity.Unit.Dimension != quantity.Count {
		return
	}
	i := a.source.At(a.claim.Quantity.Span.Start) - 1
	if i < 1 || a.source.Words[i].Lower != "of" || a.used[i-1] || a.changes(i-1) {
		return
	}
	if w := a.source.Words[i-1]; w.Class == extract.Content && strings.HasPrefix(w.Tag, "NN") {
		a.leave("whose figure", "not said", w.Lower)
	}
}
