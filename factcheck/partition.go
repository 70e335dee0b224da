package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A partition is a whole whose parts a sentence counts one by one, the whole being told with
// one of them, ahead, or not at all: "eleven of our 15 clubs grew, three shrank", "we called 64
// witnesses, 48 of our own and 16 of theirs", "four are ready, the other six are not".

// partition is the number of all those of whom the claim's bare figure counts some, and where
// it stands; nil if the figure is of no partition.
func (a *alignment) partition() (*quantity.Quantity, *source) {
	s, q := a.source, a.claim.Quantity
	if !bareCount(q) || s.goesOnCounting(q) {
		return nil, nil
	}
	parts, total := s.parts()
	if !slices.Contains(parts, q.Number.Start) {
		return nil, nil
	}
	for i := range s.Quantities {
		head := &s.Quantities[i]
		switch {
		case head.Number.Start > q.Number.Start:
		case !head.Whole.IsZero() && s.ofNumber(head) && total.Add(head.Part).Cmp(head.Whole) <= 0:
			return &quantity.Quantity{Value: head.Whole, Unit: quantity.Unit{Name: head.Unit.Name, Dimension: quantity.Count}}, s
		case len(parts) > 1 && countsThings(head) && total.Equal(head.Value):
			return head, s
		}
	}
	if before := s.onlyCountBefore(); before != nil && len(parts) > 1 && total.Equal(before.Value) {
		return before, s.before
	}
	return nil, nil
}

// ofNumber reports whether a share is told as a number of a number: "11 of the 15", "of the 15
// clubs, 11".
func (s *source) ofNumber(q *quantity.Quantity) bool {
	return ofAll(q.Number.In(s.Transcript.Text)) || slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
		return s.ahead(&o) && o.Value.Equal(q.Whole)
	})
}

// parts are the bare counts of a sentence, by where they stand, and what they come to.
func (s *source) parts() (at []int, total quantity.Decimal) {
	for i := range s.Quantities {
		if q := &s.Quantities[i]; bareCount(q) && !s.goesOnCounting(q) && !s.ahead(q) {
			at, total = append(at, q.Number.Start), total.Add(q.Value)
		}
	}
	return at, total
}

// isRest reports whether a figure is only told as "the rest" of a whole.
func (s *source) isRest(q *quantity.Quantity) bool {
	return s.Words[s.At(q.Number.End-1)].In("what is left over")
}

// bareCount reports whether a figure is a number of things that it does not name.
func bareCount(q *quantity.Quantity) bool {
	return q.Unit.IsZero() && q.Value.IsInt() && plainAmount(q) && q.Bound == quantity.Exact && !q.Score && !q.FromTo && !q.Rest
}

// countsThings reports whether a figure is a number of things that it names.
func countsThings(q *quantity.Quantity) bool {
	return q.Unit.Dimension == quantity.Count && plainAmount(q) && q.Bound == quantity.Exact && !q.Weak
}

// goesOnCounting reports whether a noun stands after a figure that it may count after all.
func (s *source) goesOnCounting(q *quantity.Quantity) bool {
	i := s.At(q.Span.End-1) + 1
	return i < len(s.Words) && (nominal(s.Words[i]) || s.Words[i].Lower == "of" || s.Words[i].Comparative())
}

// onlyCountBefore is the one figure of the sentence before, if it counts things.
func (s *source) onlyCountBefore() *quantity.Quantity {
	if s.before == nil {
		return nil
	}
	var out *quantity.Quantity
	for _, c := range s.before.claims {
		switch {
		case c.Quantity == nil:
		case out != nil || !countsThings(c.Quantity) || c.Kind == extract.Change || c.Negated:
			return nil
		default:
			out = c.Quantity
		}
	}
	return out
}

// othersToo is the number of all of whom the claim's figure counts some, where the sentence
// goes on to count the others: "three are from here, the remaining five from abroad".
func (a *alignment) othersToo() (total quantity.Decimal, ok bool) {
	s := a.source
	for i := range s.Quantities {
		q := &s.Quantities[i]
		if !bareCount(q) && !countsThings(q) || s.ahead(q) {
			return total, false
		}
		before := s.At(q.Span.Start) - 1
		total = total.Add(q.Value)
		ok = i > 0 && before >= 0 && s.Words[before].In("the others")
	}
	return total, ok
}
