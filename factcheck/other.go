package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Figures that differ exclude each other only if they tell the same of their thing: how
// old somebody is, what is lacking still and how many more there are than before are
// other things than how many there are.

// aged reports whether one of the figures is how old somebody is, and the other counts
// something or is of somebody else: "her husband, who was 74".
func (a *alignment) aged() bool {
	return age(a.claim) && !a.subjectFound(a.claim.Subject.Has) || a.agesCounted()
}

// agesCounted reports whether the part's figure says how old somebody is,
// and the claim's counts something.
func (a *alignment) agesCounted() bool {
	return age(a.part.Claim) && !age(a.claim) && a.source.Counted(a.claim.Quantity).Len() > 0
}

// age reports whether a claim's bare figure stands right after the "be" of somebody: "the
// man was 52", "most of the people were over 65".
func age(c *extract.Claim) bool {
	s, q, from := c.Sentence, c.Quantity, c.Sentence.Clauses[c.Clause].From
	beyond := q.BoundSpan.Len() > 0 && q.Bound != quantity.About && !q.Multiple
	verb := s.At(q.Number.Start) - 1
	if beyond {
		verb = s.At(q.Span.Start) - 1
	}
	if !q.Unit.IsZero() || verb < from || s.Words[verb].Lemma != "be" {
		return false
	}
	return s.Words[from].Lower == "who" || slices.ContainsFunc(s.Words[c.Subject.From:c.Subject.To], func(w extract.Word) bool {
		return w.Tag == "NN" && wordnet.IsPerson(w.Lower) || beyond && w.Tag == "NNS" && people(w)
	})
}

// countsSubject reports whether the claim's figure counts those of whom the part's bare one
// tells what they got: "farmers got 4,000", of 21,000 farmers.
func (a *alignment) countsSubject() bool {
	verb, counted := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Counted(a.claim.Quantity)
	if !a.part.Quantity.Unit.IsZero() || verb < 0 || a.part.Sentence.Words[verb].Lemma == "be" || counted.Len() == 0 || a.part.Subject.Has(a.part.Sentence.At(a.part.Quantity.Number.Start)) {
		return false
	}
	return a.subjectFound(counted.Has)
}

// remains reports whether the part's figure is what is still to come, and the claim's is
// not told as that: "still needs 6 million", of the 20 that are needed.
func (a *alignment) remains() bool {
	left := func(s *extract.Sentence, r extract.Range) bool {
		return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.In("still") }) &&
			slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.LemmaIn("needing") })
	}
	return left(a.part.Sentence, a.part.Own) && !left(a.source.Sentence, a.clause())
}

// moreThanBefore reports whether a change is told as how many more or fewer there are than
// there were: "11 more than before".
func moreThanBefore(c *extract.Claim) bool {
	const far = 3 // words after the figure
	s, more := c.Sentence, false
	at := s.At(c.Quantity.Span.End-1) + 1
	for i := at; i < min(at+far, c.Own.To); i++ {
		w := s.Words[i].Lower
		if more && w == "than" {
			return true
		}
		more = more || s.Words[i].Comparative() || w == "more" || w == "less" || w == "fewer"
	}
	return false
}
