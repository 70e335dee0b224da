package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A figure is a quantity of the sentence and where it stands.
type figure struct {
	*quantity.Quantity
	words Range
}

// figures are the quantities of a clause that assert something of their own.
func (s *Sentence) figures(r Range) []figure {
	var out, spans []figure
	timed := slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return q.Unit.Dimension == "time" && r.Has(s.At(q.Span.Start)) && s.toldByVerb(&q)
	})
	for i := range s.Quantities {
		q := &s.Quantities[i]
		w := s.words(q.Number)
		switch {
		case !r.Has(w.From) || q.Weak || s.whole(q) || s.Restricting(q):
		case q.Unit.Dimension == "time" && (!timed || s.adverbial(q)) && s.wordBefore(q) != "on", q.Unit.Dimension == "months" && s.adverbial(q):
			spans = append(spans, figure{q, w})
		case len(spans) > 0 && len(out) == 0 && s.setAgainst(q) == spans[len(spans)-1].Quantity:
			spans = append(spans, figure{q, w}) // "9 hours, against 7 before"
		default:
			out = append(out, figure{q, w})
		}
	}
	if len(out) == 0 {
		return spans // how long something takes counts where nothing else does
	}
	return out
}

// adverbial reports whether a length of time only says when: "in the five years
// after the war".
func (s *Sentence) adverbial(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	for i >= 0 && (s.Words[i].Tag == "DT" || s.Words[i].Class == Figure) {
		i--
	}
	return i >= 0 && s.Words[i].In("prepositions of time")
}

// toldByVerb reports whether a verb stands right before a quantity, which then is
// what the clause tells: "the wait is now 19 days".
func (s *Sentence) toldByVerb(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	for i >= 0 && (s.Words[i].Class == Light || s.Words[i].Class == Degree || s.Words[i].Class == Figure || s.Words[i].Tag == "RB") {
		i--
	}
	return i >= 0 && s.Words[i].verb()
}

// whole reports whether a quantity is only the whole of a share that the
// sentence states: the 41 of "of the 41 categories, 28 grew".
func (s *Sentence) whole(q *quantity.Quantity) bool {
	if s.OutOf(q) || s.ofThe(q) || s.partOf(q) {
		return true
	}
	return slices.ContainsFunc(s.Quantities, func(share quantity.Quantity) bool {
		return !share.Whole.IsZero() && q.Whole.IsZero() && share.Whole.Equal(q.Value) && share.Unit.Name == q.Unit.Name
	})
}

// ofThe reports whether a quantity only says of how many a sentence goes on to
// speak: "of the three, coal fell most".
func (s *Sentence) ofThe(q *quantity.Quantity) bool {
	i, end := s.At(q.Number.Start), s.At(q.Number.End-1)+1
	return i > 1 && s.Words[i-1].Tag == "DT" && s.Words[i-2].Lower == "of" && (i == 2 || s.Words[i-3].Class == Punct) &&
		end < len(s.Words) && (s.Words[end].Lower == "," || s.opensAfter(end))
}

// opensAfter reports whether a subject with an article opens right after the one noun at i: "of
// the 85 seats the Greens won 23".
func (s *Sentence) opensAfter(i int) bool {
	return i+2 < len(s.Words) && s.Words[i].noun() && s.Words[i+1].Tag == "DT" && opensNoun(s.Words[i+2])
}

// partOf reports whether a fraction stands before a quantity of which it is: the 60 of
// "half of the 60 boats".
func (s *Sentence) partOf(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	if i > 0 && (s.Words[i].Lower == "the" || s.Words[i].Tag == "PRP$") {
		i--
	}
	return i > 0 && s.Words[i].Lower == "of" && q.Unit.Dimension == quantity.Count && !Money(q.Unit) && slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
		return !o.Whole.IsZero() && s.At(o.Span.End-1) == i-1
	})
}

// OutOf reports whether a figure is told as that of which another is a part:
// "300, as far as I know, out of the 9,000".
func (s *Sentence) OutOf(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	if i >= 0 && s.Words[i].Tag == "DT" {
		i--
	}
	return i > 0 && s.Words[i].Lower == "of" && s.Words[i-1].Lower == "out" &&
		(s.Quantities[0].Number.Start < q.Number.Start || i > 1 && s.Words[i-2].Lemma == "be") // "that's out of 9,000"
}

func (s *Sentence) changeAt(i int) bool {
	return slices.ContainsFunc(s.Changes, func(c change.Change) bool { return c.Start <= i && i < c.End })
}
