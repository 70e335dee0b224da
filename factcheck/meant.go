package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// meant are the figures among the words of a sentence that tell apart those of whom it
// tells, as terms.
func meant(s *extract.Sentence, r extract.Range) []term {
	var out []term
	for _, q := range groups(s, r) {
		out = append(out, term{lemma: q.String(), number: q, word: s.At(q.Number.Start)})
	}
	return out
}

// groups are the figures by which a sentence tells, in some of its words, of whom it tells.
func groups(s *extract.Sentence, in extract.Range) []*quantity.Quantity {
	var out []*quantity.Quantity
	for i := range s.Quantities {
		if q := &s.Quantities[i]; in.Has(s.At(q.Number.Start)) && s.Restricting(q) {
			out = append(out, q)
		}
	}
	return out
}

// means is where the source says by a figure which people or things it tells of, as a figure
// of the statement does: at a word of its own, or (len(Words)) in the sentence that its
// pronoun leans on; -1 if it does not.
func (a *alignment) means(q *quantity.Quantity) int {
	if at := meansSo(a.source.Sentence, q); at >= 0 {
		return at
	}
	if a.pronounForBefore() && meansSo(a.source.context[0].Sentence, q) >= 0 {
		return len(a.source.Words)
	}
	return -1
}

// pronounForBefore reports whether the claim's subject is a pronoun, for what the sentence
// before speaks of.
func (a *alignment) pronounForBefore() bool {
	r := a.claim.Subject
	return len(a.source.context) > 0 && r.Len() == 1 && a.source.Words[r.From].In("pronouns")
}

// meansSo is the word of a sentence at which it has the figure, however it is told: "the
// over-65s" of "people aged 65 and over"; -1 if it has not.
func meansSo(s *extract.Sentence, q *quantity.Quantity) int {
	for i := range s.Quantities {
		o := &s.Quantities[i]
		if o.Value.Equal(q.Value) && o.Max.Equal(q.Max) && (o.Unit.IsZero() || q.Unit.IsZero() || o.Unit.Name == q.Unit.Name) && upward(o) == upward(q) {
			return s.At(o.Number.Start)
		}
	}
	return -1
}

func upward(q *quantity.Quantity) bool {
	return q.Bound == quantity.Over || q.Bound == quantity.AtLeast
}

// ofThoseMeant leaves open what the claim tells only of those whom a figure tells apart, and
// the part of others, or of all: "firms with more than 250 staff" are not all firms.
func (a *alignment) ofThoseMeant() {
	c := a.claim
	if q := a.limiting(a.source, func(word int) bool { return c.Own.Has(word) || c.Head.Has(word) || c.Subject.Has(word) }); q != nil {
		a.leave("which", "all", q.String())
		return
	}
	if !a.pronounForBefore() {
		return
	}
	before := a.source.context[0]
	if q := a.limiting(before, func(word int) bool { return len(before.Clauses) > 0 && before.Clauses[0].Subject.Has(word) }); q != nil {
		a.leave("which", "all", q.String())
	}
}

// limiting is the figure among the words of the source that tells apart those of whom it
// tells, and that the statement does not have; nil if there is none.
func (a *alignment) limiting(s *source, among func(word int) bool) *quantity.Quantity {
	for i := range s.Quantities {
		if q := &s.Quantities[i]; s.Restricting(q) && among(s.At(q.Number.Start)) && meansSo(a.part.Sentence, q) < 0 {
			return q
		}
	}
	return nil
}
