package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
)

// holds reports whether a word stands in the claim's clause, or in what that leaves out of the
// clause before: "the minister has agreed, but the mayor has not".
func (a *alignment) holds(word int) bool {
	c := a.source.Clauses[a.claim.Clause]
	return c.Has(word) || c.Elided.Has(word)
}

// tangled reports whether the part takes words of two clauses of which the second has but the
// phrases that differ from those of the first: "the bridge was opened by the minister, the tunnel
// by the mayor" has no bridge opened by the mayor.
func (a *alignment) tangled() bool {
	for i := a.claim.Clause; i <= a.claim.Clause+1 && i < len(a.source.Clauses); i++ {
		second := a.source.Clauses[i]
		if i == 0 || second.Elided.Len() == 0 {
			continue
		}
		first := a.source.Clauses[i-1]
		mine := func(c, other extract.Clause) bool {
			return slices.ContainsFunc(a.found, func(m match) bool {
				differs := c.Has(m.at) && !second.Elided.Has(m.at) && !(second.Subject == first.Subject && first.Subject.Has(m.at))
				return m.word >= 0 && differs && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && other.Has(u.word) })
			})
		}
		if mine(first, second) && (i == a.claim.Clause || mine(second, first)) {
			return true
		}
	}
	return false
}
