package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

// How things were, or are as a rule, is not how they are now.

// asARule leaves open what only one of part and claim tells as how things are as a rule.
func (a *alignment) asARule() {
	switch usual := normal(a.part.Sentence, a.part.Own); {
	case !usual && normal(a.source.Sentence, a.clause()):
		a.leave("time", "now", "as a rule")
	case usual && a.claim.Quantity != nil && !normal(a.source.Sentence, a.claim.Own):
		a.leave("time", "as a rule", "not said")
	}
}

// normal reports whether the words tell of a time as such times are: "usually",
// "in an ordinary week", not "the usual gate".
func normal(s *extract.Sentence, r extract.Range) bool {
	for i := r.From; i < r.To; i++ {
		if w := s.Words[i]; w.In("norms") && (!strings.HasPrefix(w.Tag, "JJ") || i+1 < len(s.Words) && (s.Words[i+1].Class == extract.Time || s.Words[i+1].Upper || s.Words[i+1].LemmaIn("units of time"))) {
			return true
		}
	}
	return false
}

// hadBeenSo reports whether the part tells how things are, and the claim how they had been.
func (a *alignment) hadBeenSo() bool {
	return present(a.part.Sentence, a.part.Clause) && !a.claim.Negated && !hangs(a.source.Sentence, a.claim.Clause) && hadBeen(a.source.Sentence, a.claim.Clause) &&
		!slices.ContainsFunc(a.source.Words[:a.clause().To], func(w extract.Word) bool { _, says := reportVerbs()[w.Lower]; return says })
}

// ofThen reports whether the claim's other figure is that of a state or spell of then.
func (a *alignment) ofThen() bool {
	return len(a.conflicts) > 0 && a.conflicts[0].name == "figure" && (a.stateOfThen() || a.spellOnly())
}

// stateOfThen reports whether the part tells how many are in a state, and the claim to how
// many it was done once: of eleven schools that had to close two are closed.
func (a *alignment) stateOfThen() bool {
	s, c := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]
	if !present(s, a.part.Clause) || c.Verb < 1 || s.Words[c.Verb].Tag != "VBN" && !strings.HasPrefix(s.Words[c.Verb].Tag, "JJ") && s.Words[c.Verb].Lemma != "be" {
		return false
	}
	found := a.source.Clauses[a.claim.Clause]
	return found.Verb >= 0 && a.source.Done(a.claim.Clause) && a.verb == found.Verb && slices.ContainsFunc(a.source.Words[found.From:found.Verb+1], func(w extract.Word) bool { return w.Tag == "VBD" && w.Lemma != "be" })
}

// spellOnly reports whether the claim denies something for a length of time only, that the
// part does not give: "there has not been a new case for three weeks".
func (a *alignment) spellOnly() bool {
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		if p.Kind == period.Duration && a.clause().Has(a.source.At(p.Span.Start)) && a.claim.Negated {
			return !slices.ContainsFunc(a.part.Sentence.Periods, func(q period.Period) bool { return q.Kind == period.Duration })
		}
	}
	return false
}

// atFirst reports whether the claim tells what was so at first.
func (a *alignment) atFirst() bool {
	if !present(a.part.Sentence, a.part.Clause) {
		return false
	}
	for i := a.clause().From; i < a.clause().To && a.claim.Stance == extract.Asserted; i++ {
		if a.onceSo(i) {
			return true
		}
	}
	return false
}

// soFar reports whether the part tells what has come about so far, and the claim, which tells
// a figure without a time, does not: what a line is put at it has not cost so far.
func (a *alignment) soFar() bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	s, c := a.source.Sentence, a.source.Clauses[a.claim.Clause]
	if cued(a.part.Sentence, "so far") < 0 || cued(s, "so far") >= 0 {
		return false
	}
	return c.Verb < 0 || !slices.ContainsFunc(s.Words[c.From:c.Verb], func(w extract.Word) bool { return w.Lemma == "have" })
}

// until reports whether the claim's clause tells what was so until a time, and no
// longer: "until last week it was closed".
func (a *alignment) until() bool {
	c := a.source.Clauses[a.claim.Clause]
	if c.Verb < 0 || !a.source.Done(a.claim.Clause) || !present(a.part.Sentence, a.part.Clause) {
		return false
	}
	for i := c.From; i < c.To; i++ {
		if w := a.source.Words[i].Lower; lexicon.In("up to a time", w) {
			return i+1 == c.To || a.source.Words[i+1].Lower != "further"
		}
	}
	return false
}

// back reports whether the claim tells how much there was some time ago, or another figure
// for a time that the part does not give: "a month ago the lake was 55 percent full".
func (a *alignment) back() bool {
	c := a.source.Clauses[a.claim.Clause]
	if !present(a.part.Sentence, a.part.Clause) || !a.dated() || a.claim.Kind != extract.Level || a.part.Kind != extract.Level || a.part.Compares != change.None || c.Verb < 0 || a.source.Words[c.Verb].Tag != "VBD" {
		return false
	}
	return len(a.conflicts) > 0 || slices.ContainsFunc(a.source.Words[c.From:c.To], func(w extract.Word) bool { return w.Lower == "ago" })
}

// present reports whether a clause tells how things are.
func present(s *extract.Sentence, clause int) bool {
	c := s.Clauses[clause]
	return !s.Done(clause) && c.Verb >= 0 && slices.ContainsFunc(s.Words[c.From:c.Verb+1], func(w extract.Word) bool { return w.Tag == "VBZ" || w.Tag == "VBP" })
}

// otherTurn leaves open what the source tells of another turn of time.
func (a *alignment) otherTurn() {
	if said, found, ok := a.turnOfTime(); ok && len(a.conflicts) == 0 {
		a.leave("time", said, found)
	}
}

// turnOfTime is where the statement has "this" before a noun, and the source
// "next", or the like: of seasons, terms and rounds.
func (a *alignment) turnOfTime() (said, found string, ok bool) {
	const turns = "turns of time"
	s := a.part.Sentence
	for i := max(1, a.part.Own.From); i < a.part.Own.To; i++ {
		turn, noun := s.Words[i-1].Lower, s.Words[i]
		if noun.Class == extract.Time || !lexicon.In(turns, turn) || !strings.HasPrefix(noun.Tag, "NN") {
			continue
		}
		for j := 1; j < len(a.source.Words); j++ {
			switch before := a.source.Words[j-1].Lower; {
			case a.source.Words[j].Lemma != noun.Lemma, !lexicon.In(turns, before):
			case before == turn:
				return "", "", false
			default:
				said, found, ok = turn+" "+noun.Lower, before+" "+noun.Lower, true
			}
		}
	}
	return said, found, ok
}
