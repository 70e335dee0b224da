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

// extremeNoun reports whether words call something a record.
func extremeNoun(s *extract.Sentence, r extract.Range) bool {
	for i := r.From + 1; i < r.To; i++ {
		if s.Words[i].Lower == "record" && (i+1 == r.To || s.Words[i+1].Class == extract.Punct) && s.Words[i-1].Lower == "a" && s.Words[max(i-2, 0)].Class != extract.Negation {
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
