package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// polarity turns clause i round for what its opening, or the clause that it goes on with, says of
// it; or back, where what it denies is only that it was so before.
func (s *Sentence) polarity(i int) {
	c := &s.Clauses[i]
	if s.Words[c.From].Lower == "unless" {
		c.Negated = !c.Negated
	}
	if c.Negated && s.notUntil(i) {
		c.Negated = false
	}
	if c.Verb < 0 && c.Elided.Len() > 0 {
		c.Negated, c.Refused = c.Negated != s.Clauses[i-1].Negated, s.Clauses[i-1].Refused
	}
	if s.deniedOn(i) {
		c.Negated = c.Negated != s.Clauses[i-1].Negated // "did not close the road or stop the trains"
	}
}

// deniedOn reports whether clause i goes on with a list that the negation before it is of:
// "or stop the trains", "was not flooded, blocked or damaged". The tagger may take the
// participles of the list for finite verbs.
func (s *Sentence) deniedOn(i int) bool {
	c := s.Clauses[i]
	lists := func(i int) bool { return i < len(s.Words) && s.Words[i].Lower == "or" }
	if i == 0 || !lists(c.From) && !(s.Words[c.From-1].Lower == "," && c.Verb == c.From && s.Words[c.From].Tag != "VBG" && lists(c.From+1)) {
		return false
	}
	for j := c.From; j < c.To; j++ {
		if s.Words[j].finite() && (j != c.Verb || s.Words[j].Tag != "VBD" || s.Words[j].Class != Content || c.Subject != s.Clauses[i-1].Subject) {
			return false
		}
	}
	return true
}

// negated reports whether a clause is turned round: an odd number of
// negations, "neither … nor" and "not … any" counting once. A negating verb
// counts where it is the predicate: who cuts taxes to stop a decline has not
// failed to cut them. Whether one does is told apart.
func negated(words []Word, c Clause) (odd, refused bool) {
	if aux := invertedAuxiliary(words, c.Range); aux > 0 {
		odd = words[aux-1].Lower == "nor"
	}
	for i := c.From; i < c.To; i++ {
		if c.Apart.Has(i) && !c.Apart.Has(c.Verb) || words[i].Aside && !(c.Verb >= 0 && words[c.Verb].Aside) {
			continue
		}
		switch w := words[i]; {
		case w.Class == Negation:
			if another := odd && !refused && listsDenied(words, c, i); !another && denies(words, c, i) {
				odd = !odd
			}
		case w.Is(Negator) && i >= c.Subject.To && i <= c.Verb+1 && negator(words, i):
			odd, refused = !odd, true
		}
	}
	return odd, refused
}

// listsDenied reports whether the negation at i is of another of a list, whose first was denied:
// "no leak and no smoke".
func listsDenied(words []Word, c Clause, i int) bool {
	return i > c.From && (words[i-1].Lower == "," || words[i-1].Tag == "CC") && i+1 < c.To && opensNoun(words[i+1])
}

// denies reports whether the negation at i is one of what its clause says. "Not only" adds, "no
// longer" is a negation as a whole, "nor" belongs to "neither".
func denies(words []Word, c Clause, i int) bool {
	next, marked := "", false
	if i+1 < len(words) {
		next, marked = words[i+1].Lower, words[i+1].Class == Punct
	}
	switch w := words[i].Lower; {
	case w == "nor", next == "only", next == "doubt", w == "no" && marked: // "no, …" answers
		return false
	case i > c.From && words[i-1].Tag == "CC" && i+2 < len(words) && lexicon.In("denied together", next) && words[i+2].Class == Punct:
		return false // "many, but not all, have come"
	case w == "not":
		return !(c.Verb >= c.From && i > c.Verb+2 && otherLength(words, i))
	case w == "without":
		return !lackedBeside(words, c, i)
	}
	return true
}

// lackedBeside reports whether the "without" at i says what a thing of the clause is told
// without, rather than what was not so.
func lackedBeside(words []Word, c Clause, i int) bool {
	switch {
	case i == c.From || words[i-1].Class == Punct:
		return true
	case c.Verb < c.From:
		return false
	case i > c.Verb+1 && words[i-1].Class == Figure && !words[c.Verb].LemmaIn("being without"):
		return true // "grew 4 percent without them"
	case toldFigure(words, c.Verb, i):
		return true // "for families it's 37, for couples without children 23"
	}
	return i > c.Subject.From && i+1 < c.Subject.To && c.Subject.To <= c.Verb && words[i-1].noun() // "earnings without bonuses rose"
}

// toldFigure reports whether a figure that a comma ends stands between a verb and word i.
func toldFigure(words []Word, verb, i int) bool {
	for j := verb + 1; j+1 < i; j++ {
		if words[j].Class == Figure && words[j+1].Lower == "," {
			return true
		}
	}
	return false
}

// otherLength reports whether the "not" at i denies only another number of what a time
// before it counts: "for two years, not one, as planned".
func otherLength(words []Word, i int) bool {
	return words[i-1].Lower == "," && words[i-2].Class == Time && i+2 < len(words) &&
		(words[i+1].Class == Figure || words[i+1].Tag == "CD") && words[i+2].Class == Punct
}

// setsApart reports whether the "not" at i only keeps another thing apart from
// what the clause affirms: "studies the tides and not the winds", "is for swimmers,
// not for boats".
func setsApart(words []Word, i int) bool {
	return words[i].Lower == "not" && i > 0 && i+1 < len(words) && (words[i-1].Tag == "CC" || words[i-1].Lower == "," || words[i-1].Lower == "though" || words[i-1].Lower == "although" || words[i-1].Lower == "albeit") && hasVerb(words[:i]) &&
		(!hasVerb(words[i+1:]) || words[i+1].Tag == "TO" && !slices.ContainsFunc(words[i+1:], Word.finite)) && (words[i+1].noun() || words[i+1].Tag == "DT" || words[i+1].Tag == "IN" || words[i+1].Tag == "TO" || words[i+1].Tag == "RB" || strings.HasPrefix(words[i+1].Tag, "JJ"))
}

// SetsApart reports whether a word is of what the clause keeps apart from what it
// says.
func (s *Sentence) SetsApart(clause, word int) bool {
	c := &s.Clauses[clause]
	return c.Apart.Has(word) && !c.Apart.Has(c.Verb)
}

// negator reports whether the negating verb at i has what it negates after it:
// "fell short of", "ruled out", "failed to".
func negator(words []Word, i int) bool {
	next := ""
	if i+1 < len(words) {
		next = words[i+1].Lower
	}
	switch words[i].Lemma {
	case "short":
		return next == "of"
	case "rule":
		return next == "out"
	case "stop":
		return next != "at"
	}
	return true
}
