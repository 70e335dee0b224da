package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
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
		case w.In("extremes"), w.Tag == "JJS", w.Tag == "RBS":
			return recorded
		}
	}
	return undegreed
}

// unsurpassed reports whether the claim tells what the thing that is the most of its kind
// was ever done or seen by, and the part of one that is more so; and whether the part has one:
// "the longest strike that we have ever seen" and "we have seen longer strikes".
func (a *alignment) unsurpassed() (surpassed, found bool) {
	c, words := a.clause(), a.source.Words
	if a.claim.Negated || find(words[:c.To], c.From, "ever") < 0 {
		return false, false
	}
	more := slices.IndexFunc(a.part.Sentence.Words[a.part.Own.From:a.part.Own.To], extract.Word.Comparative)
	if more < 0 {
		return false, false
	}
	more += a.part.Own.From
	quality := graded(a.part.Sentence.Words, more, "more")
	return !a.part.Negated, slices.ContainsFunc(a.found, func(m match) bool {
		if m.word != quality || m.at < 0 || m.at >= c.To {
			return false
		}
		return graded(words, m.at, "most") == m.at || m.at > 0 && graded(words, m.at-1, "most") == m.at
	})
}

// graded is where the quality stands of which the word at i says that a thing has more, or the
// most, of it, -1 if it does not: itself in "longer", the word after it in "more expensive".
func graded(words []extract.Word, i int, by string) int {
	switch w := words[i]; {
	case w.Lower == by:
		return i + 1
	case by == "most" && w.Tag == "JJS", by == "more" && w.Comparative():
		return i
	}
	return -1
}
