package factcheck

import (
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
