package factcheck

import "slices"

// sibling reports whether the claim's figure is that of a subject of its own, of which
// the part does not speak, and the part's subject stands in another clause: "barley grew 3 percent, oats grew 4 percent" tells of no 4 percent of
// barley.
func (a *alignment) sibling() bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil || !a.clause().Has(a.claim.Subject.From) {
		return false
	}
	own := false
	for _, t := range a.source.terms {
		if !a.claim.Subject.Has(t.word) || t.generic || t.measure {
			continue
		}
		if a.used[t.word] || says(a.part.Sentence, t.lemma) {
			return false
		}
		own = true
	}
	return own && slices.ContainsFunc(a.found, func(m match) bool {
		return a.part.Subject.Has(m.word) && m.at >= 0 && m.at < len(a.source.Words) && !a.clause().Has(m.at) && !a.hangsOn(m.at)
	})
}
