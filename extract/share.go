package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/quantity"
)

// A share is of the whole that it names: where a clause tells several, "84 percent of smokers
// and 16 percent of the others recovered", each has a subject of its own.

// shareWhole is a share with the whole right after it: "84 percent of smokers", "two in five
// tenants"; empty if the figure is no share, or names no whole.
func (s *Sentence) shareWhole(f figure) Range {
	r := s.words(f.Span)
	if f.Unit.Dimension == quantity.Percent {
		if r.To+1 >= len(s.Words) || s.Words[r.To].Lower != "of" {
			return Range{}
		}
		r.To++
	} else if f.Whole.IsZero() {
		return Range{}
	}
	to := r.To
	for to < len(s.Words) && (opensNoun(s.Words[to]) && s.Words[to].Class != Time || s.Words[to].Lower == "of" || s.Words[to].Tag == "POS") {
		to++
	}
	if to == 0 || !s.Words[to-1].noun() {
		return Range{}
	}
	return Range{r.From, to}
}

// shareholder is the whole of a share where the clause tells that of another one: before the
// verb, in a list with others, or after it with the verb left out, "compared with 16 percent
// of the others". It is empty if the clause tells only one.
func (s *Sentence) shareholder(c *Clause, f figure, regions []Range, j int) Range {
	of := s.shareWhole(f)
	if of.Len() == 0 || len(regions) < 2 || c.Verb < c.Subject.To || !c.Has(c.Subject.From) {
		return Range{}
	}
	beside := j - 1
	if j == 0 {
		beside = 1
	}
	others := s.figures(regions[beside])
	if len(others) == 0 {
		return Range{}
	}
	other := s.shareWhole(others[0])
	switch listed := c.Subject.Has(other.From); {
	case other.Len() == 0 || !listed:
		return Range{}
	case c.Subject.Has(of.From): // the one ends where the other begins
		return Range{of.From, min(of.To, c.Subject.To)}
	case j == 0 || regions[j].Has(c.Verb) || !s.leadsOn(Range{regions[j].From, of.From}):
		return Range{}
	}
	return of
}

// ahead is the thing whose figure stands with it before the clause that tells of its parts: the
// loan of "of the loan of 50 million, 30 million has been drawn"; empty if it is no such figure.
func (s *Sentence) ahead(c *Clause, f figure) Range {
	of := s.words(f.Span).From - 1
	if s.Words[c.From].Lower != "of" || of <= c.From+1 || s.Words[of].Lower != "of" || f.words.To > c.Subject.From || !c.Has(c.Subject.From) {
		return Range{}
	}
	return Range{c.From + 1, of}
}

// leadsOn reports whether the words before a figure only set it beside another: ", but only",
// "compared with".
func (s *Sentence) leadsOn(r Range) bool {
	return !slices.ContainsFunc(s.Words[r.From:r.To], func(w Word) bool {
		return w.Class == Content && !w.In("set against") && !w.In("before a mere figure")
	})
}
