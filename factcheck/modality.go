package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

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
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.In("permitting") })
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
	return slices.ContainsFunc(c.Sentence.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return w.Class != extract.Time && w.In("once more") })
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
		if next := a.source.Words[i+1].Tag; a.source.Words[i].In("hedging words") && !strings.HasPrefix(next, "JJ") && !strings.HasPrefix(next, "RB") {
			return true // not the "perhaps" of "perhaps most of all"
		}
	}
	for i := max(c.From, c.Verb-3); c.Verb >= 0 && i <= c.Verb; i++ {
		if a.source.Words[i].In("hedging verbs") {
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
	return before.Tag == "MD" || before.Lower == "to" && !(i > 1 && s.Words[i-2].In("done with an infinitive"))
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
