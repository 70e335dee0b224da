package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
)

// order compares which of two things came first, where part and claim say so with
// "before" or "after": who left before the vote left not after it, and the vote was
// after he left.
func (a *alignment) order(found []match) {
	at := slices.IndexFunc(found, func(m match) bool {
		return (m.lemma == "before" || m.lemma == "after") && m.at >= 0 && m.at < len(a.source.Words)
	})
	if at < 0 || a.part.Quantity != nil {
		return
	}
	link := found[at]
	ours, theirs := laterSide(a.part.Sentence, link.word), laterSide(a.source.Sentence, link.at)
	kept, turned := false, false
	var sides [2]bool
	for _, m := range found {
		if m.word < 0 || m.word == link.word || m.at < 0 || m.at >= len(a.source.Words) || m.at == link.at {
			continue
		}
		after := ours.Has(m.word)
		if after == theirs.Has(m.at) {
			kept = true
		} else {
			turned = true
		}
		if after {
			sides[1] = true
		} else {
			sides[0] = true
		}
	}
	contrary := a.source.Words[link.at].Lower != link.lemma
	conflict := slices.IndexFunc(a.conflicts, func(s slot) bool { return s.name == "word" && s.said == link.lemma })
	switch {
	case !turned || !sides[0] || !sides[1]:
	case kept:
		a.leave("order", link.lemma, a.source.Words[link.at].Lower)
	case contrary && conflict >= 0:
		a.conflicts = slices.Delete(a.conflicts, conflict, conflict+1)
	case !contrary:
		a.conflict("order", link.lemma, "the reverse")
	}
}

// laterSide is what stands behind the "before" or "after" at word i: up to the comma
// if it opens the sentence, else to the end.
func laterSide(s *extract.Sentence, i int) extract.Range {
	r := extract.Range{From: i + 1, To: len(s.Words)}
	if i > 1 {
		return r
	}
	for j := r.From; j < r.To; j++ {
		if s.Words[j].Lower == "," {
			r.To = j
		}
	}
	return r
}
