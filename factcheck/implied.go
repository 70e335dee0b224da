package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

// Some words say no more than what a claim tells anyway.

// counting reports whether t is the "number" of things that went up or down, where
// the claim says so of the things: "vacancies fell". What fell is then no share,
// price or other measure of them.
func (a *alignment) counting(t *term) bool {
	if t.lemma != "number" || a.part.Quantity != nil || !a.part.Subject.Has(t.word) || a.claim.Direction != change.Up && a.claim.Direction != change.Down {
		return false
	}
	words := a.source.Words[a.claim.Subject.From:a.claim.Subject.To]
	measured := slices.ContainsFunc(words, func(w extract.Word) bool { return w.Class == extract.Measure || w.Tag == "NN" })
	return !measured && slices.ContainsFunc(words, func(w extract.Word) bool { return w.Tag == "NNS" })
}

// begins reports whether t says that what the claim dates "since" a period began.
func (a *alignment) begins(t *term) bool {
	return a.claim.Period != nil && a.claim.Period.Relation == period.Since && a.part.Period != nil && lexicon.In("beginnings", t.lemma)
}

// followed reports whether t is an "after" whose noun the source has beside what
// happened then: "after a win" of "with a win".
func (a *alignment) followed(t *term) bool {
	const near = 4 // words
	if t.lemma != "after" {
		return false
	}
	for i := range a.part.terms {
		v := &a.part.terms[i]
		if v.word <= t.word || v.word > t.word+near || v.name {
			continue
		}
		for _, u := range a.source.related(v) {
			for j := max(0, u.word-near); u.likeness >= like && j < u.word; j++ {
				if a.source.Words[j].In("occasions") {
					return true
				}
			}
		}
	}
	return false
}

// understood reports whether t only says of which kind a thing is that the source
// takes as known: the "fiscal" of "fiscal commission", where the document speaks
// of no other commission and the source of "the commission".
func (a *alignment) understood(t *term) bool {
	s := a.part.Sentence
	if t.word < 0 || t.name || t.word+1 >= len(s.Words) || !strings.HasPrefix(s.Words[t.word+1].Tag, "NN") {
		return false
	}
	head := s.Words[t.word+1].Lemma
	return a.source.onlyKind(t.lemma, head) && slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.lemma == head && u.word > 0 && a.source.Words[u.word-1].In("pointers")
	})
}

// onlyKind reports whether the document speaks of no other kind of a thing.
func (s *source) onlyKind(kind, thing string) bool {
	kinds := s.kinds[thing]
	return len(kinds) == 1 && kinds[0] == kind
}
