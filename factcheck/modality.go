package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

func (a *alignment) polarity() {
	if a.settled && a.part.Quantity == nil {
		return
	}
	if said, found, ok := a.deniedInPart(); ok {
		a.leave("how many", said, found)
		return
	}
	if a.ascribed || !a.denied() || a.settled {
		return
	}
	if a.claim.Direction == change.Flat && slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == "direction" }) {
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
	if a.contraposed() || toldOfThose(a.part.Claim) || toldOfThose(a.claim) || a.asksWhat() || intended(a.part.Stance) && hadBeen(a.part.Sentence, a.part.Clause) {
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
	return c.Subject.Len() > 1 && lexicon.In("relatives", c.Sentence.Words[c.Subject.To-1].Lower)
}

// asksWhat reports whether the claim only denies that somebody knows or says what, where
// or why, and the part is of that: "we do not know what caused the fire".
func (a *alignment) asksWhat() bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return a.claim.Negated && verb >= 0 && verb+1 < len(a.source.Words) && !a.part.Negated && lexicon.In("question words", a.source.Words[verb+1].Lower) && !a.used[verb] && a.verb != verb
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
	return !c.Negated && verb >= 0 && lexicon.In("losing", c.Sentence.Words[verb].Lemma)
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
	if i == object+1 && lexicon.In("kinds", words[object].Lemma) {
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
	return !q.Whole.IsZero() || next+1 < len(a.source.Words) && a.source.Words[next].Lower == "of" && lexicon.In("pointers", a.source.Words[next+1].Lower)
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

func polarity(negated bool) string {
	if negated {
		return "negated"
	}
	return "affirmed"
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

// stance keeps plans and forecasts from supporting what is told as fact, and
// what is done from supporting a plan.
func (a *alignment) stance() {
	said, found := a.part.Stance, a.claim.Stance
	switch {
	case a.ascribed:
	case said == extract.Asserted && a.part.Sentence.Done(a.part.Clause) && !a.source.Clauses[a.claim.Clause].Refused && (a.source.Ongoing(a.claim.Clause) || a.undone() && !infinitive(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Verb)):
		a.leave("modality", "done", "going on")
	case a.outlived():
		a.leave("modality", "now", "before")
	case said == extract.Possible && found == extract.Asserted && !a.part.Negated && permits(a.part.Sentence, a.part.Own) && !permits(a.source.Sentence, a.clause()):
		a.leave("modality", "may be done", "done")
	case said == extract.Duty && found == extract.Possible:
		a.leave("modality", said.String(), found.String())
	case said == extract.Future && found == extract.Proposal:
		a.leave("modality", "will", "proposed")
	case intended(said) && found <= extract.Possible && a.hedged():
		a.leave("modality", said.String(), found.String())
	case said != extract.Asserted || found == extract.Asserted:
	case (found == extract.Plan || found == extract.Proposal) && !a.part.Sentence.Done(a.part.Clause):
		// "The budget spends", of a budget that is proposed.
	case found == extract.Future && a.scheduled():
	default:
		a.leave("modality", said.String(), found.String())
	}
	if (said == extract.Future || said == extract.Forecast) && a.part.Direction != change.None && a.part.Kind == extract.Level && found == extract.Asserted && a.claim.Direction == change.None {
		a.leave("time", "to come", "now") // what will fall to 2 may be at 3
	}
	if intended(said) {
		if a.settled && found == extract.Asserted {
			a.leave("modality", said.String(), found.String())
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && a.part.Quantity != nil && !a.undone() {
			a.conflict("modality", said.String(), "done")
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && (anew(a.part.Claim) || a.bothDenied() && !a.undone() ||
			a.verb >= 0 && strings.HasPrefix(a.source.Words[a.verb].Tag, "NN")) {
			a.leave("modality", said.String(), "done") // again, or of another deed: who was made head will lead; and what was not done may be done yet
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && !a.undone() {
			// When it was to be says nothing of when it was.
			untimed := func(s slot) bool { return s.name == "period" }
			a.open, a.conflicts = slices.DeleteFunc(a.open, untimed), slices.DeleteFunc(a.conflicts, untimed)
			a.conflict("modality", said.String(), "done")
		}
	}
}

// permits reports whether words say that somebody lets a thing be done.
func permits(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return lexicon.In("permitting", w.Lower) })
}

// scheduled reports whether the part tells with the present of a verb what is to be
// done at the time that the claim gives: "the pool opens on Monday".
func (a *alignment) scheduled() bool {
	p, c := a.part.Period, a.part.Sentence.Clauses[a.part.Clause]
	if p == nil || p.Inherited || a.claim.Period == nil || a.claim.Period.Inherited || c.Verb < 0 {
		return false
	}
	w := a.part.Sentence.Words[c.Verb]
	timed := func(s slot) bool { return s.name == "period" }
	return w.Class == extract.Content && (w.Tag == "VBZ" || w.Tag == "VBP") && !slices.ContainsFunc(a.open, timed)
}

// anew reports whether a claim is of what is to happen once more.
func anew(c *extract.Claim) bool {
	return slices.ContainsFunc(c.Sentence.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return w.Class != extract.Time && lexicon.In("once more", w.Lower) })
}

// intended reports whether a stance is to what is still to come, and counted on.
func intended(s extract.Stance) bool {
	return s == extract.Plan || s == extract.Proposal || s == extract.Forecast || s == extract.Future
}

// hedged reports whether the claim's verb is one of weighing, or stands with a
// modal of possibility: "is considering", "may close".
func (a *alignment) hedged() bool {
	c := a.source.Clauses[a.claim.Clause]
	if a.claim.Stance == extract.Possible && (c.Refused || a.source.Words[c.From].Lower == "that") {
		return true // "it is possible that"
	}
	for i := c.From; i+1 < c.To && a.claim.Stance == extract.Possible; i++ {
		if next := a.source.Words[i+1].Tag; lexicon.In("hedging words", a.source.Words[i].Lower) && !strings.HasPrefix(next, "JJ") && !strings.HasPrefix(next, "RB") {
			return true // not the "perhaps" of "perhaps most of all"
		}
	}
	for i := max(c.From, c.Verb-3); c.Verb >= 0 && i <= c.Verb; i++ {
		if lexicon.In("hedging verbs", a.source.Words[i].Lower) {
			return true
		}
	}
	return false
}

// undone reports whether the source's word for the part's verb tells of what is
// going on or to come: "creating", "to create".
func (a *alignment) undone() bool {
	if a.verb < 1 {
		return false
	}
	before := a.source.Words[a.verb-1]
	switch a.source.Words[a.verb].Tag {
	case "VBG":
		return before.Lemma == "be" || strings.HasSuffix(before.Lower, "'re") || strings.HasSuffix(before.Lower, "’re") || before.Lower == "'m" || before.Lower == "'s"
	}
	return infinitive(a.source.Sentence, a.verb)
}

// infinitive reports whether the verb at word i is in a form that does not tell of
// a deed done: "to create", "may create", not "had to create".
func infinitive(s *extract.Sentence, i int) bool {
	if i < 1 || s.Words[i].Tag != "VB" {
		return false
	}
	before := s.Words[i-1]
	return before.Tag == "MD" || before.Lower == "to" && !(i > 1 && lexicon.In("done with an infinitive", s.Words[i-2].Lower))
}

// outlived reports whether the claim is of what had been intended before, and the part of
// what is.
func (a *alignment) outlived() bool {
	return intended(a.part.Stance) && intended(a.claim.Stance) && hadBeen(a.source.Sentence, a.claim.Clause) && !hadBeen(a.part.Sentence, a.part.Clause) &&
		!slices.ContainsFunc(a.part.terms, func(t term) bool { return lexicon.In("at first", t.lemma) })
}

// lapsed reports whether t only says that a plan is no more, and the claim tells of it
// as one: "originally" of "had planned", "was meant to".
func (a *alignment) lapsed(t *term) bool {
	if !lexicon.In("at first", t.lemma) {
		return false
	}
	c := a.source.Clauses[a.claim.Clause]
	past := func(w extract.Word) bool { return w.Lower == "was" || w.Lower == "were" }
	return hadBeen(a.source.Sentence, a.claim.Clause) || a.claim.Stance >= extract.Forecast && a.claim.Stance <= extract.Proposal && slices.ContainsFunc(a.source.Words[c.From:c.To], past)
}

// hadBeen reports whether a clause, or the one it hangs on, tells what had been
// thought before: "we had planned".
func hadBeen(s *extract.Sentence, clause int) bool {
	for i := clause; i >= 0; i-- {
		c := s.Clauses[i]
		for j := c.From; j+1 < c.To; j++ {
			w, next := s.Words[j].Lower, s.Words[j+1]
			if w == "as" && j > c.Verb && c.Verb >= 0 && s.Words[j-1].Lower == "," {
				break // "will be shut, as we had feared"
			}
			short := w == "'d" || w == "’d" // after which the tagger looks for an infinitive
			if (w == "had" || short) && (next.Tag == "VBN" || next.Tag == "VBD" || strings.HasSuffix(next.Lower, "ed")) || short && next.Tag == "VB" && next.Lower != next.Lemma {
				return true
			}
		}
		if !hangs(s, i) {
			return false
		}
	}
	return false
}

// formerState reports whether the part tells how things were before something came about:
// "had been", "used to be", "before it was raised", "until last year".
func (p *part) formerState() bool {
	s, c := p.Sentence, p.Sentence.Clauses[p.Clause]
	if hadBeen(s, p.Clause) || p.Period != nil && ended(s, p.Period) && s.Done(p.Clause) {
		return true
	}
	for i := c.From; i+1 < c.To; i++ {
		if s.Words[i].Lower == "used" && s.Words[i+1].Lower == "to" && i+1 >= c.Verb {
			return true
		}
	}
	opens := func(i int) bool {
		return i >= 0 && i < len(s.Clauses) && s.Clauses[i].Verb >= 0 && s.Words[s.Clauses[i].From].Lower == "before"
	}
	return s.Done(p.Clause) && (opens(p.Clause) || opens(p.Clause+1) || p.Clause == 1 && opens(0))
}

// ended reports whether a time of a sentence is one up to which, and no longer, something
// was so.
func ended(s *extract.Sentence, p *period.Period) bool {
	if p.Kind != period.Interval || !p.Start.IsZero() {
		return false
	}
	first := strings.ToLower(firstWord(wordsOf(s, p)))
	return p.Relation == period.Before || p.Relation == period.Until && (first == "until" || first == "till")
}
