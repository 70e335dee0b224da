package factcheck

import (
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// partOf is the part of a share as a count, where the statement gives a count: who
// closed "three of our seven mills" closed three mills. "Three in seven mills" are
// not three.
func (a *alignment) partOf(said, found quantity.Quantity) quantity.Quantity {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	if found.Whole.IsZero() || !said.Whole.IsZero() || !countable(said) || said.Multiple || verb < 0 || a.part.bare() {
		return found // there are more mills than the three
	}
	words := a.source.Words
	for i := a.source.At(found.Span.Start); i+1 < len(words) && words[i].Span.Start < found.Span.End; i++ {
		if words[i].Lower == "of" && (words[i+1].Tag == "DT" || words[i+1].Tag == "PRP$") {
			found.Value, found.Part, found.Whole = found.Part, quantity.Decimal{}, quantity.Decimal{}
			found.Unit.Dimension = quantity.Count
			break
		}
	}
	return found
}

// ofThem is a figure told of what the sentence has counted before, as the part of a
// whole that the statement asks for: the 6 of "40 tests, 6 of them at night". Of a
// fraction it is how many that comes to.
func (a *alignment) ofThem(said, found quantity.Quantity) quantity.Quantity {
	whole := a.countedBefore(&found)
	switch {
	case whole == nil || said.Range || found.Range || said.Multiple || rate(found):
	case !said.Whole.IsZero() && found.Whole.IsZero() && found.Unit.IsZero() && said.Whole.Equal(whole.Value):
		found.Part, found.Whole, found.Unit = found.Value, whole.Value, whole.Unit
		found.Value = found.Value.Quo(whole.Value)
	case said.Whole.IsZero() && !found.Whole.IsZero() && countable(said) && !said.Unit.IsZero():
		found.Value, found.Unit = whole.Value.Mul(found.Part).Quo(found.Whole), whole.Unit
		found.Part, found.Whole = quantity.Decimal{}, quantity.Decimal{}
		a.basis = max(a.basis, Derived)
	}
	return found
}

// countedBefore is the count that the "them" after a figure of the claim stands
// for, nil if there is none.
func (a *alignment) countedBefore(q *quantity.Quantity) *quantity.Quantity {
	words := a.source.Words
	i := a.source.At(q.Number.End-1) + 1
	if i+1 >= len(words) || words[i].Lower != "of" || !lexicon.In("several", words[i+1].Lower) {
		return nil
	}
	for j := len(a.source.Quantities) - 1; j >= 0; j-- {
		if w := &a.source.Quantities[j]; w.Number.End <= q.Number.Start && w.Unit.Dimension == quantity.Count && w.Whole.IsZero() && !w.Range && !w.Weak {
			return w
		}
	}
	return nil
}

// bare reports whether the part says no more of what it counts than that it is
// there, or is had.
func (p *part) bare() bool {
	clause := p.Sentence.Clauses[p.Clause]
	w := p.Sentence.Words[clause.Verb]
	counted := p.Sentence.Counted(p.Quantity)
	return w.Lemma == "have" || w.Lemma == "be" && (counted.Len() > 0 && counted.From > clause.Verb || clause.Verb+1 >= clause.To)
}
