package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// polarity compares whether part and claim affirm or deny.
func (a *alignment) polarity() {
	if a.settled && (a.part.Quantity == nil || a.weighed) {
		return
	}
	if said, found, ok := a.deniedInPart(); ok {
		a.leave("how many", said, found)
		return
	}
	if surpassed, found := a.unsurpassed(); found {
		if surpassed {
			a.conflict("polarity", "surpassed", "never surpassed")
		}
		return
	}
	if never := func(s *extract.Sentence, r extract.Range) bool { return find(s.Words[:r.To], r.From, "never") >= 0 }; a.part.Negated && a.claim.Negated &&
		(never(a.part.Sentence, a.part.Own) && noLonger(a.source.Sentence, a.claim.Clause) || never(a.source.Sentence, a.clause()) && noLonger(a.part.Sentence, a.part.Clause)) {
		a.leave("time", "never", "no longer") // what is done no longer was done
		return
	}
	if a.ascribed || !a.denied() || a.settled {
		return
	}
	if a.claim.Direction == change.Flat && a.conflicting("direction") {
		return // what did not change did not rise
	}
	if a.outdone() || loses(a.claim) && hasNot(a.part.Claim) || loses(a.part.Claim) && hasNot(a.claim) {
		return
	}
	if said, found := noLonger(a.part.Sentence, a.part.Clause), hadUsed(a.source.Sentence, a.claim.Clause); found && a.part.Negated && said {
		return // what it used to do, it does no longer
	} else if found && a.part.Negated {
		a.leave("time", "now", "before")
		return
	}
	if hadUsed(a.part.Sentence, a.part.Clause) && noLonger(a.source.Sentence, a.claim.Clause) {
		return
	}
	if a.contraposed() || toldOfThose(a.part.Claim) || toldOfThose(a.claim) || a.asksWhat() ||
		intended(a.part.Stance) && hadBeen(a.part.Sentence, a.part.Clause) {
		a.leave("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
		return
	}
	if said, found := utmost(a.part.Sentence, a.part.Own), utmost(a.source.Sentence, a.clause()); said != undegreed && found != undegreed {
		return // "has never been higher" is "at a record high"
	} else if said == neverMore || found == neverMore {
		a.leave("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
		return
	}
	if a.saidBeside() || ofSome(a.part.Claim) && ofSome(a.claim) {
		a.leave("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
		return
	}
	if refusing(a.part.Claim) && refusal(a.source.Sentence, a.clause()) || refusing(a.claim) && refusal(a.part.Sentence, a.part.Own) || a.otherDeed() || a.someOnly() || a.ofShare() || a.part.led() || a.deniesOther() {
		a.leave("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
		return
	}
	a.conflict("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
}

// polarity is how a reason names that something is affirmed or denied.
func polarity(negated bool) string {
	if negated {
		return "negated"
	}
	return "affirmed"
}

// deniedTwice reports whether one denies a word and the other has its complement: what
// is unsafe is not safe, what is unsold was not sold. Then they differ neither in the
// word nor in the negation. Of a share the rest has the complement.
func (a *alignment) deniedTwice(t, against *term) bool {
	if a.part.Negated == a.claim.Negated && !(a.part.Quantity != nil && a.claim.Quantity != nil && shared(a.part.Claim) && shared(a.claim)) {
		return false
	}
	if next := against.word + 1; a.part.Quantity == nil && next < len(a.source.Words) && strings.HasPrefix(a.source.Words[next].Tag, "NN") && strings.HasPrefix(a.source.Words[against.word].Tag, "JJ") {
		return false // of "unheated schools" nothing is denied but of these
	}
	return !a.twice && !a.part.Subject.Has(t.word) && a.clause().Has(against.word) && !a.claim.Subject.Has(against.word) && complements(t.lemma, against.lemma)
}

// denies finds the word of the claim's predicate that denies what it is a participle of,
// the part's verb, which is no term: the "unregistered" of "not registered"; -1 if there is
// none.
func (a *alignment) denies() int {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	if verb < 0 || a.twice || a.part.Negated == a.claim.Negated {
		return -1
	}
	for i := range a.source.terms {
		u := &a.source.terms[i]
		if a.claim.Own.Has(u.word) && !a.claim.Subject.Has(u.word) && u.lexeme != nil && u.lexeme.undone == a.part.Sentence.Words[verb].Lemma {
			return u.word
		}
	}
	return -1
}

// toldOfThose reports whether a claim's clause is the one that tells those apart of whom
// the sentence tells something: "drivers who have had no accident pay less".
func toldOfThose(c *extract.Claim) bool {
	return c.Subject.Len() > 1 && c.Sentence.Words[c.Subject.To-1].In("relatives")
}

// asksWhat reports whether the claim only denies that somebody knows or says what, where
// or why, and the part is of that: "we do not know what caused the fire".
func (a *alignment) asksWhat() bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return a.claim.Negated && verb >= 0 && verb+1 < len(a.source.Words) && !a.part.Negated && a.source.Words[verb+1].In("question words") && !a.used[verb] && a.verb != verb
}

// contraposed reports whether part and claim differ in what both sides of a condition say:
// "cannot pay unless it helps" against "can only pay if it helps".
func (a *alignment) contraposed() bool {
	if a.part.Stance != extract.Condition || a.claim.Stance != extract.Condition {
		return false
	}
	said, ok := onCondition(a.part.Sentence, a.part.Clause)
	found, too := onCondition(a.source.Sentence, a.claim.Clause)
	return ok && too && said != found
}

// onCondition reports whether the other side of the condition that a clause is a side of
// is denied; false if it has no other.
func onCondition(s *extract.Sentence, clause int) (denied, ok bool) {
	for _, i := range [...]int{clause - 1, clause + 1} {
		if i >= 0 && i < len(s.Clauses) && s.Clauses[i].Stance == extract.Condition {
			return s.Clauses[i].Negated, true
		}
	}
	return false, false
}

// hadUsed reports whether a clause tells what used to be so.
func hadUsed(s *extract.Sentence, clause int) bool {
	c := s.Clauses[clause]
	return c.Verb-2 >= c.From && s.Words[c.Verb].Tag == "VB" && s.Words[c.Verb-1].Lower == "to" && s.Words[c.Verb-2].Lower == "used"
}

// noLonger reports whether a clause tells that a thing is so no longer.
func noLonger(s *extract.Sentence, clause int) bool {
	c := s.Clauses[clause]
	for i := c.From; i < c.To; i++ {
		switch w := s.Words[i].Lower; {
		case w == "longer" && i > c.From && (s.Words[i-1].Lower == "no" || s.Words[i-1].Lower == "any"), w == "anymore":
			return true
		case w == "more" && i > c.From && s.Words[i-1].Lower == "any" && i+1 < c.To && s.Words[i+1].Class == extract.Punct:
			return true
		}
	}
	return false
}

// loses reports whether a claim is that a thing was lost, or is lacking.
func loses(c *extract.Claim) bool {
	verb := c.Sentence.Clauses[c.Clause].Verb
	return !c.Negated && verb >= 0 && c.Sentence.Words[verb].LemmaIn("losing")
}

// hasNot reports whether a claim is that a thing is not had: "was without power",
// "had no power". What one says of it the other need not deny.
func hasNot(c *extract.Claim) bool {
	verb := c.Sentence.Clauses[c.Clause].Verb
	return c.Negated && verb >= 0 && (c.Sentence.Words[verb].Lemma == "have" || c.Sentence.Words[verb].Lemma == "be" && verb+1 < len(c.Sentence.Words) && c.Sentence.Words[verb+1].Lower == "without")
}

// refusing reports whether it is its verb that denies what a claim denies: "failed".
func refusing(c *extract.Claim) bool {
	return c.Negated && c.Sentence.Clauses[c.Clause].Refused
}

// refusal reports whether the words have a verb that denies, though it is not that of
// their clause: "after the talks had failed".
func refusal(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Is(extract.Negator) && strings.HasPrefix(w.Tag, "VB") })
}

// deniesOther reports whether what the claim denies is of another thing, of which
// the part does not speak: "we have not set a date for the sale", of the sale.
func (a *alignment) deniesOther() bool {
	c, words := a.source.Clauses[a.claim.Clause], a.source.Words
	if !a.claim.Negated || a.claim.Contrary || c.Verb < 0 {
		return false
	}
	i := c.Verb + 1
	for i < c.To && (words[i].Tag == "IN" || words[i].Tag == "DT" || words[i].Tag == "PRP$" || strings.HasPrefix(words[i].Tag, "JJ") || words[i].Tag == "RB") {
		i++
	}
	object := i
	for i < c.To && strings.HasPrefix(words[i].Tag, "NN") && words[i].Class != extract.Time && words[i].Class != extract.Figure {
		i++
	}
	if i == object+1 && words[object].LemmaIn("kinds") {
		return false // "on any kind of aid"
	}
	return i > object && i < c.To && words[i].Tag == "IN" && !says(a.part.Sentence, words[i-1].Lemma) &&
		!slices.ContainsFunc(a.part.terms, func(t term) bool {
			return slices.ContainsFunc(a.source.related(&t), func(u hit) bool { return u.likeness > unrelated && u.covers(i-1) })
		})
}

// deniedLast reports whether the claim's negation stands after its verb: "closes in
// winter, but not when".
func (a *alignment) deniedLast() bool {
	c := a.source.Clauses[a.claim.Clause]
	denies := func(w extract.Word) bool { return w.Class == extract.Negation || w.Is(extract.Negator) }
	after := max(c.From, min(c.To, c.Verb+2))
	return !slices.ContainsFunc(a.source.Words[c.From:after], denies) && slices.ContainsFunc(a.source.Words[after:c.To], denies)
}

// ofShare reports whether the claim affirms of some of a number what the part denies
// without one: open in 11 of 17 towns, it is not open in all of them.
func (a *alignment) ofShare() bool {
	q := a.claim.Quantity
	if !a.part.Negated || a.part.Quantity != nil || q == nil {
		return false
	}
	next := a.source.At(q.Span.End)
	return !q.Whole.IsZero() || next+1 < len(a.source.Words) && a.source.Words[next].Lower == "of" && a.source.Words[next+1].In("pointers")
}

// led reports whether the clause before the part's says for how many of several the
// part holds: "In 6 of the 17 towns, there is no clinic".
func (p *part) led() bool {
	if p.Clause == 0 {
		return false
	}
	s := p.Sentence
	lead := s.Clauses[p.Clause-1]
	return s.Words[lead.From].Tag == "IN" && slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return !q.Whole.IsZero() && s.At(q.Number.Start) <= lead.From+2 && lead.Has(s.At(q.Number.Start))
	})
}

// saidBeside reports whether what the part says last stands in another clause of
// the sentence, which is affirmed or denied as the part is: "the fall is
// lasting; it has not been slow".
func (a *alignment) saidBeside() bool {
	clause := a.clause()
	for _, t := range slices.Backward(a.part.terms) {
		if !a.part.Own.Has(t.word) || t.name || t.number != nil {
			continue
		}
		beside := false
		for _, h := range a.source.related(&t) {
			switch {
			case h.likeness < like:
			case clause.Has(h.word):
				return false
			default:
				beside = beside || slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
					return c.Negated == a.part.Negated && a.source.Clauses[c.Clause].Has(h.word)
				})
			}
		}
		return beside
	}
	return false
}

// denied reports whether one of part and claim is negated and the other not.
// Verbs that mean the same refuse alike: "turned down" and "rejected".
func (a *alignment) denied() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if said.Verb >= 0 && found.Verb >= 0 && (a.part.Sentence.Words[said.Verb].Is(extract.Negator) || a.source.Words[found.Verb].Is(extract.Negator)) &&
		verbAt(a.part.Sentence, said.Verb).against(verbAt(a.source.Sentence, found.Verb)) >= like {
		return (a.part.Negated != said.Refused) != (a.claim.Negated != found.Refused)
	}
	return (a.part.Negated != a.claim.Negated && !a.bothWithout()) != a.twice
}

// bothWithout reports whether part and claim tell that something was without the same thing,
// however each is read: "left school without learning a trade".
func (a *alignment) bothWithout() bool {
	after := func(s *extract.Sentence, r extract.Range) string {
		for i := r.From; i+1 < r.To; i++ {
			if s.Words[i].Lower == "without" {
				return s.Words[i+1].Lemma
			}
		}
		return ""
	}
	said := after(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Range)
	return said != "" && said == after(a.source.Sentence, a.clause())
}

// verbAt is a verb as a term, with what belongs to it.
func verbAt(s *extract.Sentence, i int) term {
	if phrase, n := phraseAt(s, i, len(s.Words)); n > 0 {
		return term{lemma: phrase, pos: wordnet.Verb}
	}
	return term{lemma: s.Words[i].Lemma, pos: wordnet.Verb}
}
