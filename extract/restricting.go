package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Restricting reports whether a quantity only says of which people or things the sentence
// tells: "people under 25", "those aged 16 to 24", "firms with more than 250 staff". It is
// no claim, and what is claimed holds of them alone.
func (s *Sentence) Restricting(q *quantity.Quantity) bool {
	return slices.Contains(s.restricting, q.Number)
}

// restrict finds the quantities that do, once the clauses are known.
func (s *Sentence) restrict() {
	for i := range s.Quantities {
		if q := &s.Quantities[i]; s.ageOf(q) || s.ageSaid(q) || s.sizeOf(q) || s.hadBy(q) {
			s.restricting = append(s.restricting, q.Number)
		}
	}
}

// ageSaid reports whether a quantity is how old those are of whom the sentence tells how many:
// "eight of the eleven were over 65", "half of those who left were older than 60".
func (s *Sentence) ageSaid(q *quantity.Quantity) bool {
	at := s.At(q.Span.Start)
	i := at - 1
	aged := q.Unit.Name == "year of age" || q.Unit.IsZero() && limits(q.Bound)
	for i > 0 && (s.Words[i].Comparative() || s.Words[i].Lower == "than" || s.Words[i].Class == Figure || s.Words[i].In("before an age")) {
		aged = aged || q.Unit.IsZero() && (s.Words[i].Lemma == "old" || s.Words[i].Lemma == "young")
		i--
	}
	return aged && i > 0 && s.Words[i].Lemma == "be" && slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
		to := s.At(o.Span.End-1) + 1
		return !o.Weak && o.Number.End <= q.Span.Start && to <= i && !slices.ContainsFunc(s.Words[to:i], func(w Word) bool { return w.Class == Punct || w.Tag == "CC" })
	})
}

// ageGroup reads a word for those of an age as the quantity that it is: "over-65s",
// "21-to-29s".
func ageGroup(w Word) (quantity.Quantity, bool) {
	q := quantity.Quantity{Span: w.Span, Number: w.Span}
	bound, from, _ := strings.Cut(w.Lower, "-")
	switch bound {
	case "under":
		q.Bound = quantity.Under
	case "over":
		q.Bound = quantity.Over
	default:
		bound, from, _ = strings.Cut(w.Lower, "-to-")
		low, err := quantity.ParseDecimal(bound)
		if err != nil {
			return q, false
		}
		q.Range, q.Max = true, low
	}
	digits, plural := strings.CutSuffix(from, "s")
	value, err := quantity.ParseDecimal(digits)
	if err != nil || !plural || !value.IsInt() {
		return q, false
	}
	if q.Value = value; q.Range {
		q.Value, q.Max = q.Max, q.Value
	}
	q.Unit, _ = quantity.UnitNamed("year of age")
	return q, true
}

// ageGroups puts the words for those of an age among the quantities of the sentence.
func (s *Sentence) ageGroups() {
	for _, w := range s.Words {
		if !strings.Contains(w.Lower, "-") {
			continue
		}
		if q, ok := ageGroup(w); ok {
			s.Quantities = slices.DeleteFunc(s.Quantities, func(o quantity.Quantity) bool { return o.Span.Overlaps(w.Span) })
			at := slices.IndexFunc(s.Quantities, func(o quantity.Quantity) bool { return o.Span.Start > w.Span.Start })
			if at < 0 {
				at = len(s.Quantities)
			}
			s.Quantities = slices.Insert(s.Quantities, at, q)
			s.mark(w.Span, Figure)
		}
	}
}

// ageOf reports whether a quantity is how old those are whose noun stands before it, or is
// itself what they are called: "16- to 24-year-olds".
func (s *Sentence) ageOf(q *quantity.Quantity) bool {
	aged := q.Unit.Name == "year of age"
	if !aged && (!q.Unit.IsZero() || !limits(q.Bound)) {
		return false
	}
	if aged && q.Number == q.Span && strings.HasSuffix(s.Words[s.At(q.Number.Start)].Lower, "s") {
		return true // "the over-65s"
	}
	if unit := s.words(q.UnitSpan); aged && unit.Len() > 0 && strings.HasSuffix(s.Words[unit.To-1].Lower, "olds") {
		return true
	}
	i := s.At(q.Span.Start) - 1
	for i > 0 && s.Words[i].In("before an age") {
		i, aged = i-1, true
	}
	if i > 0 && s.Words[i].Lower == "of" && (aged || limits(q.Bound)) && wordnet.IsPerson(s.Words[i-1].Lemma) {
		return true // "members of 65 and over"
	}
	if i < 0 {
		return false
	}
	w := s.Words[i]
	return w.In("people told apart") || strings.HasPrefix(w.Tag, "NN") && (aged || wordnet.IsPerson(w.Lemma) || w.Tag == "NNS" && (s.inSubject(i, q) || s.counted(i)))
}

// counted reports whether a word is of what a figure counts: the jobseekers of "54,000
// jobseekers over 50".
func (s *Sentence) counted(i int) bool {
	return slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool { return o.UnitSpan.Len() > 0 && o.UnitSpan.Contains(s.Words[i].Span) })
}

// sizeOf reports whether a quantity is a limit that the things before it, of which the
// clause tells, lie above or below: "homes worth over 2 million euros".
func (s *Sentence) sizeOf(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	if !limits(q.Bound) && !(q.Bound == quantity.AtMost && i > 0 && s.Words[i].Lower == "with") || q.Unit.IsZero() || q.Multiple || !q.Whole.IsZero() {
		return false
	}
	if i > 0 && (s.Words[i].In("before a size") || s.Words[i].Tag == "VBG") {
		i--
	}
	if i < 0 || s.Words[i].Tag != "NNS" || s.Words[i].Class == Time {
		return false
	}
	return s.inSubject(i, q)
}

// hadBy reports whether a quantity counts what those have of whom the sentence tells, and of
// whom it tells apart others: "families with three children get 240, families with one 90".
func (s *Sentence) hadBy(q *quantity.Quantity) bool {
	with := s.At(q.Span.Start) - 1
	if with < 1 || s.Words[with].Lower != "with" || q.Unit.Dimension != quantity.Count || q.UnitSpan.Len() == 0 || Money(q.Unit) {
		return false
	}
	i := with - 1
	if s.Words[i].Tag != "NNS" && !s.Words[i].In("people told apart") || s.Words[i].Class == Time || s.counted(i) {
		return false
	}
	if s.inSubject(i, q) && i < 3 {
		return true
	}
	return i > 0 && (s.Words[i-1].Tag == "CC" || s.Words[i-1].Lower == "," || s.Words[i-1].Tag == "IN") && slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
		return s.Restricting(&o) && o.Unit.Name == q.Unit.Name
	})
}

// tellsApart reports whether the "with" at i only says which people or things the figure at to
// is told of: "families with one child 90", "those with one 90".
func (s *Sentence) tellsApart(i, to int) bool {
	return i > 0 && s.Words[i-1].In("people told apart") || slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		at := s.At(q.Number.Start)
		return i < at && at < to && s.Restricting(&q)
	})
}

// inSubject reports whether a word stands in the subject before a verb, and the quantity
// after it before that verb too.
func (s *Sentence) inSubject(i int, q *quantity.Quantity) bool {
	return slices.ContainsFunc(s.Clauses, func(c Clause) bool { return c.Subject.Has(i) && s.At(q.Number.Start) < c.Verb })
}

// limits reports whether a bound says above or below what a thing lies.
func limits(b quantity.Bound) bool {
	return b == quantity.Over || b == quantity.AtLeast || b == quantity.Under
}
