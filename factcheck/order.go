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
	if said < 0 || found < 0 {
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
