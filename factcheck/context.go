package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// together reports whether two terms that stand side by side in the part do so in
// a sentence that the source leans on as well, and so are one thing that is found
// there once: the "child psychiatry" of "it is child psychiatry that worries us".
// What was only asked, or denied, says too little for that.
func (a *alignment) together(first, second *term) bool {
	if first.word < 0 || second.word != first.word+1 || first.name != second.name || len(a.source.related(first)) > 0 {
		return false
	}
	for _, before := range a.source.context {
		for i := range before.ids {
			if before.asked {
				break
			}
			if before.likeness(first, i) < like {
				continue
			}
			for j := i + 1; j < len(before.ids) && before.terms[j].word <= before.terms[i].word+1; j++ {
				if before.terms[j].word == before.terms[i].word+1 && !before.negates(before.terms[i].word) && before.likeness(second, j) >= like {
					return true
				}
			}
		}
	}
	return false
}

// negates reports whether a negation stands before the word, and no other verb
// between them: "not in good order is the pier".
func (s *source) negates(word int) bool {
	for i := word - 1; i >= 0 && s.Words[i].Class != extract.Punct; i-- {
		switch w := s.Words[i]; {
		case w.Class == extract.Negation:
			return true
		case w.Tag == "VBZ", w.Tag == "VBP", w.Tag == "VBD", w.Tag == "MD":
			return i > 0 && s.Words[i-1].Class == extract.Negation
		}
	}
	return false
}

// unnamed reports whether t is what the claim's figure measures, where the claim
// does not name it and the figures told before do: the boats of "in Arden 40
// boats sank, 3 percent fewer than last year; in Brill we were up 8 percent".
func (a *alignment) unnamed(t *term) bool {
	q, c := a.claim.Quantity, a.source.Clauses[a.claim.Clause]
	if q == nil || a.part.Quantity == nil || t.pos != wordnet.Noun || t.name || a.claim.Kind != extract.Change || !rate(*q) || c.Verb < 0 || a.source.Words[c.Verb].Lemma != "be" {
		return false
	}
	return slices.ContainsFunc(a.source.context, func(before *source) bool {
		return !before.asked && slices.ContainsFunc(before.claims, func(d *extract.Claim) bool {
			return d.Quantity != nil && (before.has(*t, d.Measure) || before.has(*t, d.Subject))
		})
	})
}
