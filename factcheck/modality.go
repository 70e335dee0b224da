package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

func (a *alignment) polarity() {
	if !a.denied() || a.settled {
		return
	}
	if a.twiceDenied() {
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
	if a.otherDeed() || a.someOnly() || a.ofShare() || a.part.led() || a.deniesOther() {
		a.leave("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
		return
	}
	a.conflict("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
}

// twiceDenied reports whether one denies a word and the other has its complement: what
// is unsafe is not safe, what is banned is not allowed. Then they do not differ in the
// word either.
func (a *alignment) twiceDenied() bool {
	at := slices.IndexFunc(a.conflicts, func(s slot) bool { return s.name == "word" && complements(s.said, s.found) })
	if at < 0 {
		return false
	}
	a.conflicts = slices.Delete(a.conflicts, at, at+1)
	return true
}

// deniesOther reports whether what the claim denies is of another thing, of which
// the part does not speak: "we have not set a date for the sale", of the sale.
func (a *alignment) deniesOther() bool {
	c, words := a.source.Clauses[a.claim.Clause], a.source.Words
	if !a.claim.Negated || c.Verb < 0 {
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
	return i > object && i < c.To && words[i].Tag == "IN" && !says(a.part.Sentence, words[i-1].Lemma) &&
		!slices.ContainsFunc(a.part.terms, func(t term) bool {
			return slices.ContainsFunc(a.source.related(&t), func(u hit) bool { return u.likeness > unrelated && u.covers(i-1) })
		})
}

// deniedLast reports whether the claim's negation stands after its verb: "closes in
// winter, but not when".
func (a *alignment) deniedLast() bool {
	c := a.source.Clauses[a.claim.Clause]
	return !slices.ContainsFunc(a.source.Words[c.From:max(c.From, min(c.To, c.Verb+2))], func(w extract.Word) bool { return w.Class == extract.Negation || w.Is(extract.Negator) })
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
	return a.part.Negated != a.claim.Negated
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
	case said == extract.Asserted && a.part.Sentence.Done(a.part.Clause) && !a.source.Clauses[a.claim.Clause].Refused && (a.source.Ongoing(a.claim.Clause) || a.undone() && !infinitive(a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Verb)):
		a.leave("modality", "done", "going on")
	case intended(said) && intended(found) && hadBeen(a.source.Sentence, a.claim.Clause) && !hadBeen(a.part.Sentence, a.part.Clause):
		a.leave("modality", "now", "before")
	case said == extract.Future && found == extract.Proposal:
		a.leave("modality", "will", "proposed")
	case intended(said) && found <= extract.Possible && a.hedged():
		a.leave("modality", said.String(), found.String())
	case said != extract.Asserted || found == extract.Asserted:
	case (found == extract.Plan || found == extract.Proposal) && !a.part.Sentence.Done(a.part.Clause):
		// "The budget spends", of a budget that is proposed.
	default:
		a.leave("modality", said.String(), found.String())
	}
	if intended(said) {
		if a.settled && found == extract.Asserted {
			a.leave("modality", said.String(), found.String())
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && a.part.Quantity != nil && !a.undone() {
			a.conflict("modality", said.String(), "done")
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && (anew(a.part.Claim) || a.verb >= 0 && strings.HasPrefix(a.source.Words[a.verb].Tag, "NN")) {
			a.leave("modality", said.String(), "done") // again, or of another deed: who was made head will lead
		} else if found == extract.Asserted && a.source.Done(a.claim.Clause) && !a.undone() {
			// When it was to be says nothing of when it was.
			untimed := func(s slot) bool { return s.name == "period" }
			a.open, a.conflicts = slices.DeleteFunc(a.open, untimed), slices.DeleteFunc(a.conflicts, untimed)
			a.conflict("modality", said.String(), "done")
		}
	}
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

// hadBeen reports whether a clause, or the one it hangs on, tells what had been
// thought before: "we had planned".
func hadBeen(s *extract.Sentence, clause int) bool {
	for i := clause; i >= 0; i-- {
		c := s.Clauses[i]
		for j := c.From; j+1 < c.To; j++ {
			w, next := s.Words[j].Lower, s.Words[j+1]
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
