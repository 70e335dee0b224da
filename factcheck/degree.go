package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// degrees keeps "less severe" from resting on "severe", or on "increasingly
// severe".
func (a *alignment) degrees() {
	s := a.part.Sentence
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if t.word < 1 || !a.part.Own.Has(t.word) || !wordnet.HasAs(t.lemma, wordnet.Adj) && !wordnet.HasAs(t.lemma, wordnet.Adv) {
			continue
		}
		said := degree(s, t.word)
		if said == 0 {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness < like || !a.clause().Has(u.word) {
				continue
			}
			switch found := degree(a.source.Sentence, u.word); {
			case found == -said:
				a.conflict("degree", s.Words[t.word-1].Lower+" "+s.Words[t.word].Lower, a.source.Words[max(u.word-1, 0)].Lower+" "+a.source.Words[u.word].Lower)
			case found == 0 && (said < 0 || a.part.Compares == change.None && compares(s, t.word) > 0):
				a.leave("degree", s.Words[t.word-1].Lower+" "+s.Words[t.word].Lower, a.source.Words[u.word].Lower)
			}
			break
		}
	}
}

// degree is 1 for an adjective or adverb that says more of its quality than
// another ("more severe", "increasingly severe"), -1 for one that says less.
func degree(s *extract.Sentence, i int) int {
	switch {
	case i > 0 && lexicon.In("lowering", s.Words[i-1].Lower):
		return -1
	case i > 0 && lexicon.In("raising", s.Words[i-1].Lower), s.Words[i].Tag == "JJR", s.Words[i].Tag == "RBR":
		return 1
	}
	return 0
}
