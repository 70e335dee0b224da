package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// subset leaves open what the claim says of some of a kind only, where the part says it of
// all of them, or of none, or of those that it takes as known: "all flights to Lisbon" are
// not all flights, and "some of the schools" are not the schools.
func (a *alignment) subset() {
	if a.part.Quantity != nil || len(a.conflicts) > 0 {
		return
	}
	s := a.part.Sentence
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || !a.within(m) || !strings.HasPrefix(a.source.Words[m.at].Tag, "NN") {
			continue
		}
		said, all := gradeOf(s, a.part.Own.From, m.word)
		found, words := gradeOf(a.source.Sentence, a.clause().From, m.at)
		switch kind := a.kindTold(m.at); {
		case (said == gradeAll || said == gradeNone) && kind != "":
			a.leave("which", all, kind)
			return
		case said == ungraded && known(s, m.word) && found >= gradeFew && found < gradeAll && strings.Contains(words, " of "):
			a.leave("how many", s.Words[m.word].Lower, words)
			return
		}
	}
}

// known reports whether the noun at word i is told as one that is known: "the new schools".
func known(s *extract.Sentence, i int) bool {
	from := phraseStart(s, i)
	return from < i && (lexicon.In("pointers", s.Words[from].Lower) || s.Words[from].Tag == "PRP$")
}

// kindTold is what restricts the noun at a word of the claim to a kind of them, where the
// part has none of it: the "new" of "all new schools", the "to Lisbon" of "all flights to
// Lisbon"; "" if nothing does.
func (a *alignment) kindTold(at int) string {
	s, words := a.source.Sentence, a.source.Words
	for i := at - 1; i >= phraseStart(s, at); i-- {
		if w := words[i]; w.Class == extract.Content && !a.used[i] && (w.Tag == "JJ" || w.Tag == "VBN" || strings.HasPrefix(w.Tag, "NN")) && !a.covered(i) {
			return w.Lower + " " + words[at].Lower
		}
	}
	if at+2 >= len(words) {
		return ""
	}
	end := groupEnd(s, at+2, a.clause().To)
	switch next := words[at+1]; {
	case lexicon.In("relatives", next.Lower):
		end = relativeEnd(s, at+1)
	case next.Tag != "IN" && next.Tag != "TO" && next.Tag != "VBN" && next.Tag != "VBG":
		return ""
	}
	if !slices.ContainsFunc(a.source.terms, func(u term) bool {
		return at < u.word && u.word < end && !a.used[u.word] && words[u.word].Class != extract.Time && !a.covered(u.word)
	}) {
		return ""
	}
	return strings.ToLower(oneLine(s.Transcript.Text[words[at].Span.Start:words[end-1].Span.End]))
}
