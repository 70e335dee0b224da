package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// order compares which of two things comes first, where part and claim both tell it:
// "Chad before Niger", "Niger after Chad".
func (a *alignment) order() {
	said, later := sequence(a.part.Sentence, a.part.Own)
	found, last := sequence(a.source.Sentence, extract.Range{From: a.clause().From, To: len(a.source.Words)})
	if said < 0 || found < 0 || slices.ContainsFunc(a.conflicts, ofOrder) || slices.ContainsFunc(a.open, ofOrder) {
		return
	}
	first, second, turned := false, false, 0
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || m.at >= len(a.source.Words) || m.word == said || !m.name && m.pos != wordnet.Noun {
			continue
		}
		if (m.word < said) == (m.at < found) {
			turned--
		} else {
			turned++
		}
		first, second = first || m.word < said && !a.part.Subject.Has(m.word), second || m.word > said
	}
	if opposite := turned > 0; first && second && turned != 0 && opposite == (later == last) {
		a.conflict("order", a.part.Sentence.Words[said].Lower, a.source.Words[found].Lower)
	}
}

func ofOrder(s slot) bool { return s.name == "order" }

// sequence is the word of a range that says of two things which is first, -1 if there
// is none, and whether it names first what comes later.
func sequence(s *extract.Sentence, r extract.Range) (at int, later bool) {
	at = slices.IndexFunc(s.Words[r.From:r.To], func(w extract.Word) bool {
		return w.Class != extract.Time && (lexicon.In("earlier than", w.Lower) || lexicon.In("later than", w.Lower))
	})
	if i := r.From + at; at < 1 || s.Words[i-1].Class == extract.Punct || s.Words[i-1].Tag == "CC" {
		return -1, false // "after the fire, the school moved"
	}
	return r.From + at, lexicon.In("later than", s.Words[r.From+at].Lower)
}

// happenings compares which of two things happened first, where part and claim say so
// with "before" or "after": who left before the vote left not after it, and the vote was
// after he left.
func (a *alignment) happenings(found []match) {
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
