package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// metOrMissed leaves open whether a target was met or missed where the source only says what
// it is: "the goal is 400 homes".
func (a *alignment) metOrMissed() {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	if verb < 0 || !tellsOfMeeting(a.part.Sentence.Words[verb]) || !slices.ContainsFunc(a.part.terms, func(t term) bool { return lexicon.In("targets", t.lemma) }) {
		return
	}
	if !slices.ContainsFunc(a.source.Words, tellsOfMeeting) {
		a.leave("verb", a.part.Sentence.Words[verb].Lower, "not said")
	}
}

func tellsOfMeeting(w extract.Word) bool {
	return w.LemmaIn("meeting") || w.Lemma == "miss" || w.Lower == "short"
}
