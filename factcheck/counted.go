package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// countedBefore is what a claim's bare figure counts, since a sentence before counts it: the
// burglaries of "the centre had 720 burglaries. In the north there were 340". It is empty
// where the claim's own sentence names what the figure may be of, or a figure of another unit
// stands between.
func (s *source) countedBefore(c *extract.Claim) (*source, extract.Range) {
	if c.Quantity == nil || c.Run != nil || c.Given || c.Kind == extract.Change || !s.leavesOutCounted(c) {
		return s, extract.Range{}
	}
	const near = 3 // sentences
	for b, n := s.before, 0; b != nil && n < near; b, n = b.before, n+1 {
		told, counted := false, extract.Range{}
		for i := range b.Quantities {
			q := &b.Quantities[i]
			if q.Weak || q.Rank {
				continue
			}
			r := b.Counted(q)
			switch {
			case r.Len() == 0 && q.Unit.IsZero() && q.Whole.IsZero():
				continue // as bare as the claim's
			case r.Len() == 0, counted.Len() > 0 && b.Words[counted.To-1].Lemma != b.Words[r.To-1].Lemma:
				return s, extract.Range{}
			}
			told, counted = true, r
		}
		if told {
			if !strings.HasPrefix(b.Words[counted.To-1].Tag, "NNS") {
				return s, extract.Range{}
			}
			return b, counted
		}
		if b.asked {
			break
		}
	}
	return s, extract.Range{}
}

// leavesOutCounted reports whether nothing in its sentence names what a claim's bare figure
// counts: not what follows it, nor another figure, nor what it is told of.
func (s *source) leavesOutCounted(c *extract.Claim) bool {
	q := c.Quantity
	if !q.Unit.IsZero() || !q.Whole.IsZero() || q.Range || q.Multiple || q.Rank || q.Score || q.Weak {
		return false
	}
	at, end := s.At(q.Number.Start), s.At(q.Number.End-1)+1
	if end < len(s.Words) {
		next := s.Words[end]
		of := next.Lower == "of" && end+1 < len(s.Words) && s.Words[end+1].In("taken up again")
		if !of && next.Class != extract.Punct && next.Class != extract.Time && next.Tag != "CC" && !finite(next) && (next.Tag != "IN" || next.Lower == "of") {
			return false
		}
	}
	if slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
		return !o.Weak && o.Number.Start < q.Number.Start && (!o.Unit.IsZero() || !o.Whole.IsZero())
	}) {
		return false
	}
	clause := s.Clauses[c.Clause]
	for i := clause.From; i < at; i++ {
		if s.Words[i].Lower == "of" && (i+1 == at || !s.Words[i+1].In("taken up again")) {
			return false
		}
	}
	r := clause.Subject
	if r.Len() == 0 || !clause.Has(r.From) || r.Has(at) || s.Words[r.To-1].Lower == "there" || !denotes(s.Words[r.From:r.To]) {
		return true
	}
	return clause.Verb >= 0 && s.Words[clause.Verb].LemmaIn("verbs of having a figure") && s.Words[clause.Verb].Lemma != "come"
}

// counts reports whether t is of what the part's figure counts, and the claim's bare one,
// which leaves that out, counts the same: see countedBefore.
func (a *alignment) counts(t *term) bool {
	if a.part.Quantity == nil || t.word < 0 || !a.part.Sentence.Counted(a.part.Quantity).Has(t.word) {
		return false
	}
	before, r := a.source.countedBefore(a.claim)
	return before.has(*t, r)
}

// scaleLeftOut leaves open a bare figure that differs from the part's only in its scale, where
// one before it in the sentence has a scale word: "the airlines lost 90 million, and the port
// itself lost 14".
func (a *alignment) scaleLeftOut() {
	if len(a.conflicts) == 0 || a.conflicts[0].name != "figure" || a.claim.Quantity == nil || !a.claim.Quantity.Unit.IsZero() {
		return
	}
	text, q := a.source.Transcript.Text, a.claim.Quantity
	scaled := func(o quantity.Quantity) bool { return strings.ContainsRune(o.Number.In(text), ' ') }
	if digits(q.Value) != digits(a.part.Quantity.Value) || q.Value.Equal(a.part.Quantity.Value) || scaled(*q) {
		return
	}
	if slices.ContainsFunc(a.source.Quantities, func(o quantity.Quantity) bool { return o.Number.Start < q.Number.Start && scaled(o) }) {
		a.leave("scale", a.part.Quantity.String(), q.String())
	}
}

// finite reports whether a word is a verb or auxiliary with a subject.
func finite(w extract.Word) bool {
	return w.Tag == "VBD" || w.Tag == "VBZ" || w.Tag == "VBP" || w.Tag == "MD"
}
