package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// An extreme is how words tell that there was never more, or less, of a thing.
type extreme uint8

const (
	undegreed extreme = iota
	recorded          // "a record high", "the lowest ever", "higher than ever"
	neverMore         // "has never been higher"
)

// extremeNoun reports whether words call something a record: "a record", "a record 40 tons",
// "record exports".
func extremeNoun(s *extract.Sentence, r extract.Range) bool {
	for i := r.From; i < r.To; i++ {
		w, before := s.Words[i], s.Words[max(i-1, 0)]
		if w.Lower != "record" || strings.HasPrefix(w.Tag, "VB") && before.Tag != "DT" || s.Words[max(i-2, 0)].Class == extract.Negation {
			continue
		}
		next := s.Words[min(i+1, len(s.Words)-1)]
		adjective := next.Class == extract.Figure || strings.HasPrefix(next.Tag, "NN") && before.Tag != "NN" && before.Lower != "on"
		if adjective || before.Lower == "a" && !next.Is(extract.Opinion) {
			return true
		}
	}
	return false
}

// utmost reads the extreme that the words of a range tell.
func utmost(s *extract.Sentence, r extract.Range) extreme {
	never := false
	for i := r.From; i < r.To; i++ {
		switch w := s.Words[i]; {
		case w.Lower == "never":
			never = true
		case never && (w.Tag == "JJR" || w.Tag == "RBR"):
			return neverMore
		case lexicon.In("extremes", w.Lower), w.Tag == "JJS", w.Tag == "RBS":
			return recorded
		}
	}
	return undegreed
}
