package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A figure may be of then, and the part's of now.

// hadBeenBefore reports whether the part tells what there had been, and the claim
// what there is, or what it has come to: "had been 5", of what has risen to 6.
func (a *alignment) hadBeenBefore(rel relation) bool {
	if a.verb >= 0 || !a.part.formerState() || hadBeen(a.source.Sentence, a.claim.Clause) {
		return false
	}
	moved := a.part.Direction == change.None && (a.claim.Direction == change.Up || a.claim.Direction == change.Down)
	return rel == excluded || moved
}

// beforeNow reports whether the claim's figure is what another is compared with, of
// a time of its own, and the part tells how things are: "is 9, compared with 7 in May".
func (a *alignment) beforeNow() bool {
	return a.part.Period == nil && !a.part.Former && a.part.Stance == extract.Asserted && !a.part.Sentence.Done(a.part.Clause) && a.claim.Kind == extract.Level &&
		contrasted(a.claim) && a.dated()
}

// forNow reports whether the claim tells how things are now, and the part how they are
// to be.
func (a *alignment) forNow() bool {
	c, words := a.clause(), a.source.Words
	if !intended(a.part.Stance) || a.claim.Stance != extract.Asserted {
		return false
	}
	for i := c.From; i < c.To; i++ {
		if words[i].In("for now") && (i+1 == c.To || words[i+1].Class != extract.Punct || i > c.From) {
			return true
		}
	}
	return false
}

// outdated reports whether the part tells how things are, and the claim how they were
// before what the rest of its sentence tells of now: "was 80 percent, and today it is 58".
func (a *alignment) outdated() bool {
	s := a.source.Sentence
	if a.part.Period != nil || !present(a.part.Sentence, a.part.Clause) {
		return false
	}
	said := a.part.Sentence.Clauses[a.part.Clause].Range
	if when := a.claim.Period; a.dated() && when.Anchor == period.Absolute && when.Grain == period.Year && when.Relation == period.In &&
		saysNow(a.part.Sentence, said) && !saysNow(s, a.clause()) {
		return true // "in 2015 it was 32 percent"
	}
	if !s.Done(a.claim.Clause) {
		return false
	}
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		at := s.At(q.Number.Start)
		i := slices.IndexFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(at) })
		same := i >= 0 && i != a.claim.Clause && s.Clauses[i].Subject == s.Clauses[a.claim.Clause].Subject // "has 40, and it was 50 when I came"
		return (i > a.claim.Clause && saysNow(s, s.Clauses[i].Range) || same) && !q.Rank && present(s, i)
	})
}

// contrasted reports whether a claim's figure is what another is set against: "3
// percent against 2 percent", "12 tons, compared with 10", "12 tons, after 10 tons in May".
func contrasted(c *extract.Claim) bool {
	s := c.Sentence
	i := s.At(c.Quantity.Span.Start) - 1
	if i > 0 && s.Words[i].Tag == "DT" {
		i--
	}
	from := s.Clauses[c.Clause].From
	if i > from+1 && s.Words[i].Lower == "after" && s.Words[i-1].Lower == "," && slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return s.At(q.Number.Start) < i && q.Unit.Name == c.Quantity.Unit.Name && !q.Unit.IsZero()
	}) {
		return true
	}
	return i > from && s.Words[i].In("contrasting") ||
		i > from+1 && s.Words[i-1].In("contrasting with a preposition") && (s.Words[i].Tag == "IN" || s.Words[i].Tag == "TO")
}

func tense(former bool) string {
	if former {
		return "before"
	}
	return "then"
}
