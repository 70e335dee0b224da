package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

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
