package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// ofOtherTitle reports whether the part tells who somebody is in words that stand in the source
// in apposition to another name: "Weiss, the head of the port, met Berg, the head of the clinic".
func (a *alignment) ofOtherTitle() bool {
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	if a.part.Quantity != nil || said < 0 || a.part.Sentence.Words[said].Lemma != "be" {
		return false
	}
	names := func(r extract.Range) bool { // whether the part's subject is named there
		return slices.ContainsFunc(a.found, func(m match) bool { return m.name && a.part.Subject.Has(m.word) && r.Has(m.at) })
	}
	for _, m := range a.found {
		if m.word <= said || m.at < 0 || m.at >= len(a.source.Words) || !m.name && m.pos != wordnet.Noun {
			continue
		}
		if who := apposed(a.source.Sentence, m.at); who.Len() > 0 && !names(who) && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool {
			return u.likeness >= like && u.word != m.at && names(apposed(a.source.Sentence, u.word))
		}) {
			return true
		}
	}
	return false
}

// apposed is the name to which the noun phrase around a word stands in apposition, "of" phrases
// and all; empty if it stands to none.
func apposed(s *extract.Sentence, word int) extract.Range {
	in := func(i int) bool {
		w := s.Words[i]
		return strings.HasPrefix(w.Tag, "NN") || strings.HasPrefix(w.Tag, "JJ") || w.Tag == "DT" || w.Tag == "PRP$" || w.Tag == "POS" || w.Lower == "of"
	}
	from, to := word, word+1
	for from > 0 && in(from-1) && !(s.Words[from-1].Tag == "DT" && s.Words[from].Tag == "DT") {
		from--
	}
	for to < len(s.Words) && in(to) {
		to++
	}
	if s.Words[word].Upper || s.Words[from].Upper && from > 0 || !strings.HasPrefix(s.Words[word].Tag, "NN") {
		return extract.Range{}
	}
	upper := func(i int) bool { return s.Words[i].Upper && strings.HasPrefix(s.Words[i].Tag, "NNP") }
	if i := from - 1; i > 0 && s.Words[i].Lower == "," && upper(i-1) && to < len(s.Words) && s.Words[to].Class == extract.Punct {
		for from = i; from > 0 && upper(from-1); from-- {
		}
		if from == 0 || s.Words[from-1].Tag != "IN" { // "in Arden, the head of the port"
			return extract.Range{From: from, To: i}
		}
	}
	if i := to + 1; i < len(s.Words) && s.Words[to].Lower == "," && upper(i) {
		for to = i; to < len(s.Words) && upper(to); to++ {
		}
		if to+1 < len(s.Words) && s.Words[to].Lower == "," && s.Words[to+1].Tag != "CC" {
			return extract.Range{From: i, To: to}
		}
	}
	return extract.Range{}
}
