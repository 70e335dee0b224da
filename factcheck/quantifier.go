package factcheck

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// A quantifier is a word that says how many of a kind, or how much of a thing, is meant.
type quantifier struct {
	kind  string   // "all", "only" or "most": those that a figure may bear out; "" for others
	needs []string // of which a claim has one that means as much
}

// quantifierTable is the table "quantifiers", by word.
var quantifierTable = sync.OnceValue(func() map[string]quantifier {
	out := make(map[string]quantifier)
	for _, s := range lexicon.Must("quantifiers", "kind", "words", "needs") {
		for _, w := range s.List("words") {
			out[w] = quantifier{s.Get("kind"), s.List("needs")}
		}
	}
	return out
})

// quantifiers compares how many of a kind part and claim tell of, where the part has a
// word for it: by a share that the claim tells (see howmany.go), by the two words' grades
// (see scale.go), else by whether the claim has a word that means as much.
func (a *alignment) quantifiers() {
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		a.quantifier(i)
	}
}

// quantifier compares by the word of the part at i, if that says how many are meant.
func (a *alignment) quantifier(i int) {
	s, word := a.part.Sentence, quantifierAt(a.part.Sentence, i)
	said, ok := quantifierTable()[word]
	switch {
	case a.weighed && (a.weighedAt == i || a.weighedAt < 0):
		return
	case !ok && lexicon.In("graded none", word):
		a.graded(i)
		return
	case !ok || !quantifies(s, i):
		return
	}
	timely := ofTime(s, i+1)
	met := a.meansAsMuch(said, i, timely) || a.runSays(said.needs)
	if a.part.Quantity != nil && shared(a.part.Claim) && said.kind == "all" && i > 0 && s.Words[i-1].Lower == "of" {
		if !met {
			a.leave("how many", s.Words[i].Lower, "not said") // a third of all drivers, of those in one town
		}
		return
	}
	if a.conflicting("figure") {
		if head := headAfter(s, i, a.part.Own.To); said.kind == "all" && a.ofAKind(head) {
			a.leave("which", word+" "+s.Words[head].Lower, "of a kind")
		}
		return
	}
	if !timely && a.graded(i) {
		return
	}
	met = met || timely && a.recurs(i)
	if said.kind == "only" {
		a.exclusively(i, met)
	} else if !met {
		a.leave("how many", s.Words[i].Lower, "not said")
	}
}

// quantifierAt is the word by which the table of quantifiers has word i: "only" for a verb
// that says as much, two words for "too many".
func quantifierAt(s *extract.Sentence, i int) string {
	switch word := s.Words[i].Lower; {
	case confines(s, i):
		return "only"
	case word == "too" && i+1 < len(s.Words):
		return word + " " + s.Words[i+1].Lower
	default:
		return word
	}
}

// quantifies reports whether the word of the table at word i says how many are meant: not
// the "both" of "both tea and coffee", the "all" of "in all", the "whole" of "on the whole".
func quantifies(s *extract.Sentence, i int) bool {
	switch w := s.Words[i]; {
	case w.Class == extract.Figure:
		return false
	case w.Lower == "both":
		return !joinsTwo(s, i)
	case w.Lower == "whole", w.Lower == "all" && i > 0 && s.Words[i-1].Tag == "IN":
		return opensPhrase(s, i+1)
	}
	return true
}

// meansAsMuch reports whether a word of the claim's clause means as much as the quantifier
// at word i of the part; timely tells whether that is one of times.
func (a *alignment) meansAsMuch(said quantifier, i int, timely bool) bool {
	c, words := a.clause(), a.source.Words
	for j := c.From; j < c.To; j++ {
		if !slices.Contains(said.needs, words[j].Lower) || a.notOnly(j) || ofWhich(a.source.Sentence, j) && a.part.Sentence.Words[i].Lower == "both" || j > c.From && words[j-1].In("graded nearly") {
			continue
		}
		own := !a.otherwiseTold(j) && !asOne(a.source.Sentence, j) && (!ofThem(a.source.Sentence, j) || a.claim.Subject.Has(j))
		if own && (timely || !ofTime(a.source.Sentence, j+1)) {
			return true
		}
	}
	if each := a.claim.Quantity; each != nil && timely && said.kind == "all" {
		_, of := per(*each)
		return of == a.part.Sentence.Words[i+1].Lemma // "every day" of "40 a day"
	}
	return false
}

// headAfter is the noun that the quantifier at word i is of, i if there is none.
func headAfter(s *extract.Sentence, i, to int) int {
	head := i
	for j := i + 1; j < to; j++ {
		switch w := s.Words[j]; {
		case strings.HasPrefix(w.Tag, "NN"):
			head = j
		case head > i, w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ") && w.Class != extract.Figure && w.Lower != "of" && w.Tag != "VBN":
			return head
		}
	}
	return head
}

// otherwiseTold reports whether a word is of another claim of the clause, of which one is
// denied and the other is not: "for 40 of them, but not for all 90".
func (a *alignment) otherwiseTold(word int) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c != a.claim && c.Clause == a.claim.Clause && c.Own.Has(word) && !a.claim.Own.Has(word) && c.Negated != a.claim.Negated
	})
}

// ofThem reports whether the word at i only tells how many of those just spoken of are
// meant, not of those before: "half were late, most of them because of fog".
func ofThem(s *extract.Sentence, i int) bool {
	return i+2 < len(s.Words) && s.Words[i+1].Lower == "of" && s.Words[i+2].In("those spoken of")
}

// ofWhich reports whether the number at word i is of those of which only some are meant:
// "one of the two drivers".
func ofWhich(s *extract.Sentence, i int) bool {
	return i > 1 && s.Words[i].Class == extract.Figure && s.Words[i-2].Lower == "of" && (s.Words[i-1].Tag == "DT" || s.Words[i-1].Tag == "PRP$")
}

// joinsTwo reports whether the "both" at word i only opens "both tea and coffee".
func joinsTwo(s *extract.Sentence, i int) bool {
	const far = 8 // words
	return slices.ContainsFunc(s.Words[i:min(i+far, len(s.Words))], func(w extract.Word) bool { return w.Lower == "and" })
}

// asOne reports whether the "all" at word i takes its things as one, so that it
// says nothing of each: "all together", "in all".
func asOne(s *extract.Sentence, i int) bool {
	if s.Words[i].Lower != "all" {
		return false
	}
	if i > 0 && s.Words[i-1].In("before all") && !opensPhrase(s, i+1) {
		return true
	}
	return i+1 < len(s.Words) && s.Words[i+1].In("after all")
}

// opensPhrase reports whether word i is part of a noun phrase: that after the
// "all" of "for all schools", not of "in all".
func opensPhrase(s *extract.Sentence, i int) bool {
	if i == len(s.Words) {
		return false
	}
	tag := s.Words[i].Tag
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "DT" || tag == "PRP$" || tag == "CD" || s.Words[i].Lower == "of"
}
