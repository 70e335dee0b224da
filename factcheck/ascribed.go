package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// A figure may stand with its noun: "the two-hour delay", "the 40-year-old bridge", "the
// budget of 9 million". What the clause says of the noun is another matter: that the bridge
// will be demolished says nothing of how old it is.

// ascribes reports whether the claim's figure stands with the noun that the part's
// is told of, and the part only tells how much it is: "the delay lasted two hours".
func (a *alignment) ascribes() bool {
	if a.part.Quantity == nil || a.part.Period != nil || a.part.Stance != extract.Asserted || a.part.Negated {
		return false
	}
	s, verb := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause].Verb
	if verb < 0 || !s.Words[verb].LemmaIn("ascribing") && !s.Words[verb].In("ascribing") || ascribedTo(a.part.Claim) >= 0 {
		return false
	}
	noun := ascribedTo(a.claim)
	if noun < 0 {
		return false
	}
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if t.word < 0 || t.word != headNoun(a.part.Claim) {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness >= like && u.word == noun {
				return true
			}
		}
	}
	return false
}

// ascribedTo is the noun that a claim's figure stands before, in one word with its
// unit, or after with "of", where the clause is of that one thing: "the 40-year-old
// bridge", "the budget of 9 million"; -1 if there is none.
func ascribedTo(c *extract.Claim) int {
	q, s := c.Quantity, c.Sentence
	if q == nil {
		return -1
	}
	if i := s.At(q.Span.Start); i > 1 && c.Subject.Has(i) && s.Words[i-1].Lower == "of" && strings.HasPrefix(s.Words[i-2].Tag, "NN") && s.Words[phraseStart(s, i-2)].Lower == "the" {
		return i - 2
	}
	if q.UnitSpan.Len() == 0 || q.UnitSpan.Start >= q.Number.End+2 {
		return -1
	}
	i := s.At(q.Number.Start)
	if s.At(q.UnitSpan.Start) != i || i == 0 || !c.Subject.Has(i) {
		return -1
	}
	switch before := s.Words[i-1]; {
	case before.Tag == "PRP$", before.Tag == "POS", before.In("pointers"):
	default:
		return -1
	}
	for i++; i+1 < c.Subject.To && strings.HasPrefix(s.Words[i].Tag, "JJ"); i++ {
	}
	for i+1 < c.Subject.To && strings.HasPrefix(s.Words[i+1].Tag, "NN") {
		i++
	}
	if i >= c.Subject.To || !strings.HasPrefix(s.Words[i].Tag, "NN") {
		return -1
	}
	return i
}
