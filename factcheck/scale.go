package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// A grade is how many of a kind are meant, where a claim says so without a figure of its
// own: a place on the scale of none, few, some, most, all. Quantifiers are compared by it
// (see quantifier.go).
type grade uint8

const (
	ungraded grade = iota
	gradeNone
	gradeFew
	gradePart // "40 of the 90", "only the new ones", those who are told apart by more words
	gradeSome
	gradeMost
	gradeNearlyAll
	gradeAll
)

// excludes reports whether no things can be both of the two grades. Who says "some" or
// "most" of them does not deny it of the others.
func (g grade) excludes(h grade) bool {
	switch low, high := min(g, h), max(g, h); {
	case low == ungraded || low == high:
		return false
	case low == gradeNone:
		return true
	case high == gradeAll:
		return low != gradeSome && low != gradeMost
	case low == gradeFew:
		return high >= gradeMost
	}
	return false
}

// graded compares how many of a kind part and claim tell of, by the words before the noun
// that the quantifier at word i of the part is of, and those before the claim's word for
// it; false if that leaves it open.
func (a *alignment) graded(i int) bool {
	s := a.part.Sentence
	noun := headAfter(s, i, a.part.Own.To)
	said, all := gradeOf(s, a.part.Own.From, noun)
	if said == ungraded && s.Words[noun].In("graded all") {
		said, all = gradeAll, s.Words[noun].Lower // "everyone"
	}
	denied := a.part.Negated != (said == gradeNone) // what is told of them
	if a.claim.Stance == extract.Condition || tellsRest(a.source.Sentence) {
		return false
	}
	named := false
	for _, m := range a.found {
		if m.word != noun || !a.within(m) {
			continue
		}
		named = true
		found, words := gradeOf(a.source.Sentence, a.clause().From, m.at)
		if found == ungraded {
			if words = a.narrowedTo(m.at); words != "" {
				found = gradePart
			}
		}
		if found == gradeFew && a.claim.Negated && hardlyAny(a.source.Sentence, a.clause()) != "" {
			continue // the negation is in the word
		}
		if denied != (a.claim.Negated != (found == gradeNone)) {
			continue
		}
		if said.excludes(found) {
			a.conflict("how many", all, words)
			a.settled = true
			return true
		}
		if said == gradeMost && found > gradeMost {
			return true
		}
	}
	return said == gradeAll && !named && !denied && !a.claim.Negated && a.notEveryone(i, all)
}

// ofAKind reports whether the claim tells of a kind of what the part tells all of: "full-time
// employees", where that has "all employees".
func (a *alignment) ofAKind(noun int) bool {
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word != noun || m.at < 1 || m.at >= len(a.source.Words) {
			return false
		}
		w := a.source.Words[m.at-1]
		return w.Class == extract.Content && !a.used[m.at-1] && (strings.HasPrefix(w.Tag, "JJ") || strings.HasPrefix(w.Tag, "NN") || w.Tag == "VBN")
	})
}

// tellsRest reports whether a sentence goes on to tell of the others of a kind: "three
// were freed on Monday, the remaining five on Thursday".
func tellsRest(s *extract.Sentence) bool {
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.In("the others") })
}

// notEveryone reports whether the claim tells of some only, told apart by more words or by
// "only", in the place that the part has "everyone" in, at word i.
func (a *alignment) notEveryone(i int, everyone string) bool {
	s, role := a.source.Sentence, roleOf(a.part.Claim, i)
	for at := a.clause().From; at < a.clause().To; at++ {
		told := ""
		switch w := s.Words[at]; {
		case w.In("people told apart") && roleOf(a.claim, at) == role:
			told = a.narrowedTo(at)
		case w.Lower == "only" && at+1 < a.clause().To:
			from := at + 1
			if s.Words[from].Tag == "IN" || s.Words[from].Tag == "TO" {
				from++
			}
			if end := groupEnd(s, from+1, a.clause().To); roleOf(a.claim, from) == role && end <= a.clause().To && s.Words[from].Class != extract.Figure {
				told = small(s, extract.Range{From: at, To: min(end, from+3)})
			}
		}
		if told != "" {
			a.conflict("how many", everyone, told)
			return true
		}
	}
	return false
}

// roleOf is the preposition before the phrase that begins at word i of a claim, else
// whether it stands before or after the verb.
func roleOf(c *extract.Claim, i int) string {
	s := c.Sentence
	switch {
	case i > 0 && (s.Words[i-1].Tag == "IN" || s.Words[i-1].Tag == "TO"):
		return s.Words[i-1].Lower
	case i < s.Clauses[c.Clause].Verb:
		return "subject"
	}
	return "object"
}

// small are the words of a range on one line, without capitals.
func small(s *extract.Sentence, r extract.Range) string {
	return strings.ToLower(oneLine(textOf(s, r)))
}

// gradeOf is the grade of the noun at word i, by the words of its phrase before it, and
// those words.
func gradeOf(s *extract.Sentence, from, noun int) (grade, string) {
	const far = 8 // words of the phrase
	for i := noun - 1; i >= max(from, noun-far); i-- {
		w := s.Words[i]
		g := gradeAt(s, i, noun)
		switch {
		case g != ungraded:
			start := i
			if i > from && (s.Words[i-1].In("graded nearly") || s.Words[i-1].Class == extract.Negation) {
				start--
			}
			return g, small(s, extract.Range{From: start, To: noun + 1})
		case w.Lower == "of", w.Class == extract.Figure, w.Tag == "DT", w.Tag == "PRP$", w.Tag == "POS", w.Tag == "VBN", w.Tag == "CD",
			strings.HasPrefix(w.Tag, "JJ"), strings.HasPrefix(w.Tag, "NN"):
		default:
			return ungraded, ""
		}
	}
	return ungraded, ""
}

// gradeAt is the grade that word i gives the noun after it.
func gradeAt(s *extract.Sentence, i, noun int) grade {
	word, before := s.Words[i].Lower, ""
	if i > 0 {
		before = s.Words[i-1].Lower
	}
	of := i+2 <= noun && s.Words[i+1].Lower == "of" && (s.Words[i+2].Tag == "DT" || s.Words[i+2].Tag == "PRP$")
	switch {
	case s.Words[i].Class == extract.Figure && !(word == "one" && lexicon.In("all of a kind", before)):
		switch {
		case of && i > 0 && s.Words[i-1].Class == extract.Negation:
			return gradeNone // "not one of them"
		case of && before != "but":
			return gradePart // "40 of the 90 crews"
		}
	case word == "one" && of && lexicon.In("all of a kind", before):
		return gradeAll // "every one of the engines"
	case lexicon.In("graded all", word):
		switch {
		case lexicon.In("graded nearly", before):
			return gradeNearlyAll
		case i > 0 && s.Words[i-1].Class == extract.Negation:
			return gradePart
		}
		return gradeAll
	case lexicon.In("graded most", word):
		return gradeMost
	case lexicon.In("graded few", word) && (before != "a" || word != "few"), word == "any" && lexicon.In("graded hardly", before):
		return gradeFew
	case word == "half", word == "part" && of, lexicon.In("graded some", word) && before == "only":
		return gradePart
	case lexicon.In("graded some", word) && of:
		return gradeSome
	case lexicon.In("graded none", word) && (of || word == "no"):
		return gradeNone
	case word == "only":
		return gradePart
	}
	return ungraded
}

// narrowedTo is what restricts a noun of the claim to some of its kind, where the part has
// none of it: "firms with more than 50 employees", "those who earn more than that"; "" if
// nothing does.
func (a *alignment) narrowedTo(at int) string {
	s, words := a.source.Sentence, a.source.Words
	if at+2 >= len(words) || len(a.part.Sentence.Quantities) > 0 {
		return ""
	}
	end, figures := groupEnd(s, at+2, a.clause().To), false
	switch next := words[at+1]; {
	case next.Lower == "who" || next.Lower == "that":
		end, figures = relativeEnd(s, at+1), true
	case next.Tag != "IN" || end <= at+2:
		return ""
	}
	for i := at + 2; i < end; i++ {
		if a.used[i] || words[i].Class == extract.Time {
			return ""
		}
		figures = figures || words[i].Class == extract.Figure
	}
	if !figures {
		return ""
	}
	return small(s, extract.Range{From: at, To: end})
}

// relativeEnd is where the relative clause ends that begins at word i: before the second
// finite verb from there, or a mark.
func relativeEnd(s *extract.Sentence, i int) int {
	verbs := 0
	for j := i + 1; j < len(s.Words); j++ {
		switch w := s.Words[j]; {
		case w.Class == extract.Punct:
			return j
		case w.Tag == "VBD", w.Tag == "VBZ", w.Tag == "VBP", w.Tag == "MD":
			if verbs++; verbs == 2 {
				return j
			}
		}
	}
	return len(s.Words)
}
