package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// unknown reports whether the part says what the source only says that one does not know, or
// asks: "nobody knows why the road was shut", "it is not clear whether it was".
func (a *alignment) unknown() bool {
	c := a.clause()
	if a.part.Negated == a.claim.Negated && !a.claim.Negated {
		return false
	}
	verb := a.source.Clauses[a.claim.Clause].Verb
	for i := max(verb, c.From) + 1; i < min(a.verb, c.To); i++ {
		if w := a.source.Words[i]; w.Tag == "WRB" || w.Tag == "WP" || w.Lower == "whether" {
			return !a.tells(i)
		}
	}
	return false
}

// notBut reports whether what the claim denies is only the one of two things, and the part
// does not name that one: "the frost did not lead to delays but to closures".
func (a *alignment) notBut() bool {
	c := a.source.Clauses[a.claim.Clause]
	if !a.claim.Negated || c.Verb < 0 || c.Refused || !slices.ContainsFunc(a.source.Words[c.From:c.Verb], func(w extract.Word) bool { return w.Class == extract.Negation }) {
		return false
	}
	for but := c.Verb + 2; but < c.To; but++ {
		if a.source.Words[but].Lower != "but" || !content(a.source.Words[but-1]) {
			continue
		}
		from := but - 1 // of the noun phrase that is denied
		for from > c.Verb+1 && (a.source.Words[from-1].Lower == "of" || a.source.Words[from-1].Tag != "IN" && a.source.Words[from-1].Tag != "TO" && !strings.HasPrefix(a.source.Words[from-1].Tag, "V")) {
			from--
		}
		if slices.ContainsFunc(a.found, func(m match) bool { return from <= m.at && m.at < but }) {
			return false
		}
		return !slices.ContainsFunc(a.source.Words[but:c.To], finite)
	}
	return false
}
