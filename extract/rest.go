package extract

import (
	"slices"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/quantity"
)

// Who tells a share of a whole may leave it to the hearer how much the others are: "40 percent is
// sold fresh, and the rest is made into cheese", "eleven of the 15 agreed, the others did not".

// rest puts "the rest" of a whole of which the sentence has told the shares among its quantities.
func (s *Sentence) rest() {
	for i := 1; i < len(s.Words); i++ {
		if s.Words[i-1].Lower != "the" || !s.Words[i].In("what is left over") || i+1 == len(s.Words) ||
			s.Words[i+1].Lower == "of" && (i+2 == len(s.Words) || !s.Words[i+2].In("taken up again")) {
			continue
		}
		q, ok := s.leftOver(i - 1)
		if !ok {
			continue
		}
		at := slices.IndexFunc(s.Quantities, func(o quantity.Quantity) bool { return o.Span.Start > s.Words[i].Span.Start })
		if at < 0 {
			at = len(s.Quantities)
		}
		s.Quantities = slices.Insert(s.Quantities, at, q)
		s.mark(q.Span, Figure)
		return
	}
}

// leftOver is what the shares before word i leave of their whole; false if they are not all of
// one whole, or something else is told among them.
func (s *Sentence) leftOver(i int) (quantity.Quantity, bool) {
	var first *quantity.Quantity
	var out quantity.Quantity
	for j := range s.Quantities {
		q := &s.Quantities[j]
		switch {
		case q.Span.Start > s.Words[i].Span.Start:
			return quantity.Quantity{}, false // how many they are is told
		case q.Weak, s.Restricting(q), first == nil && s.opensWith(q):
		case q.Range || q.Bound != quantity.Exact && q.Bound != quantity.About:
			return quantity.Quantity{}, false
		case first == nil && (!q.Whole.IsZero() || q.Unit.Dimension == quantity.Percent && s.shareOf(q)):
			first, out = q, *q
			out.Part = q.Whole.Sub(q.Part)
			out.Value = quantity.NewDecimal(100, 0).Sub(q.Value)
		case first != nil && first.Whole.IsZero() && (q.Unit.Dimension == quantity.Percent || q.Unit.IsZero()):
			out.Value, out.Bound = out.Value.Sub(q.Value), max(out.Bound, q.Bound)
		case first != nil && !first.Whole.IsZero() && q.Unit.IsZero() && q.Whole.IsZero() && s.goesOnWith(first):
			out.Part, out.Bound = out.Part.Sub(q.Value), max(out.Bound, q.Bound)
		default:
			return quantity.Quantity{}, false
		}
	}
	if first == nil {
		return quantity.Quantity{}, false
	}
	if !first.Whole.IsZero() {
		out.Value = out.Part.Quo(out.Whole)
	}
	out.Span = corpus.Span{Start: s.Words[i].Span.Start, End: s.Words[i+1].Span.End}
	out.Number, out.UnitSpan, out.BoundSpan = out.Span, corpus.Span{}, corpus.Span{}
	return out, out.Value.Sign() > 0
}

// shareOf reports whether a percentage is told as one of a whole: "40 percent of our milk", or "of
// the money, 40 percent".
func (s *Sentence) shareOf(q *quantity.Quantity) bool {
	next := s.At(q.Span.End-1) + 1
	return next < len(s.Words) && s.Words[next].Lower == "of" || s.Words[0].Lower == "of"
}

// opensWith reports whether the sentence opens with a number of those of whom it tells the shares.
func (s *Sentence) opensWith(q *quantity.Quantity) bool {
	return s.Words[0].Lower == "of" && s.At(q.Span.Start) <= 2
}

// goesOnWith reports whether a share is a number of a number, which others may go on with.
func (s *Sentence) goesOnWith(q *quantity.Quantity) bool {
	return q.Whole.Cmp(q.Part) > 0 && q.Part.IsInt() && q.Unit.Name != ""
}
