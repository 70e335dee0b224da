package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// change tells what a figure is, and which way the thing it measures went.
func (s *Sentence) change(c *Clause, cl *Claim, f figure) (change.Way, Kind) {
	g := s.governing(cl.Own, f.words.From)
	if g == nil && c.Verb >= 0 && !cl.Own.Has(c.Verb) {
		g = s.governing(c.verbRange(), f.words.From)
	}
	if before, _ := s.around(f); g == nil && before == "to" && cl.Head.To > c.Subject.To {
		g = s.governing(cl.Head, f.words.From) // "by a quarter point, to 4.25 percent"
	}
	if v := c.Verb; g != nil && g.Part == change.Noun && !s.ofChange(g, f) && g.End <= c.Subject.From && v >= 0 && s.changeAt(v) {
		g = s.governing(Range{v, v + 1}, v) // "after two years of growth, sales stagnated"
	}
	before, after := s.around(f)
	way := change.None
	switch {
	case g != nil:
		way = g.Way
	case before == "to" || f.FromTo:
		way = s.multiplied(c, f)
	}
	unit := f.Unit.Dimension
	switch {
	case f.Multiple && way == change.None && s.Words[f.words.From].verb():
		return manifold(f), Ratio // "halved"
	case f.Multiple:
		return way, Ratio
	case f.Rank:
		return way, Rank
	case after == "more" || after == "fewer" || after == "less" || after == "higher" || after == "lower":
		return comparative(after), Change
	case way == change.None:
		if (unit == quantity.Percent || unit == quantity.Fraction) && (after == "of" || s.words(f.Span).To == c.Subject.To && c.Verb == c.Subject.To ||
			s.Words[f.words.To-1].In("what is left over") || s.sharedOut(c)) {
			return way, Share // "12 percent of them", "12 percent failed"
		}
		return way, Level
	case before == "from" && !f.FromTo:
		return change.None, Level // what there was before
	case way == change.Level && (unit == quantity.Percent || unit == quantity.Fraction) && after == "of" && !s.changeNear(f.words.To+1):
		return change.None, Share // "amount to 60 percent of output"
	case before == "to" || before == "at" || way == change.Level || g == nil || s.cameFrom(g, f):
		return way, Level
	case before == "by":
		return way, Change
	case after == "of" && !s.changeNear(f.words.To+1):
		return way, Share
	case unit == quantity.Percent || unit == quantity.Points:
		return way, Change
	case g.End == s.words(f.Span).From || s.ofChange(g, f) || g.Start == s.words(f.Span).To:
		return way, Change
	}
	return way, Level
}

// ofChange reports whether a figure is by how much a noun tells that a thing changed: "after a
// fall of 3 percent".
func (s *Sentence) ofChange(g *change.Change, f figure) bool {
	before, _ := s.around(f)
	return before == "of" && g.End < f.words.From && s.Words[g.End].Lower == "of"
}

// sharedOut reports whether a clause tells who got how much of a whole that it is told of ahead:
// "of the money, tenants got 63 percent".
func (s *Sentence) sharedOut(c *Clause) bool {
	return s.Words[0].Lower == "of" && c.From == 0 && c.Verb >= 0 && s.Words[c.Verb].LemmaIn("gaining")
}

// cameFrom reports whether a change after a figure tells from which other it came to
// that: "61 percent, up from 54 percent".
func (s *Sentence) cameFrom(g *change.Change, f figure) bool {
	if g.Start < f.words.To || g.End >= len(s.Words) || s.Words[g.End].Lower != "from" {
		return false
	}
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return s.At(q.Span.Start) == g.End+1 && (q.Unit.IsZero() || q.Unit.Name == f.Unit.Name)
	})
}

// multiplied is which way a thing went that is told before a figure to have
// doubled, or halved, to it.
func (s *Sentence) multiplied(c *Clause, f figure) change.Way {
	for _, g := range s.figures(Range{c.From, f.words.From}) {
		if way := manifold(g); g.Multiple && way != change.None {
			return way
		}
	}
	return change.None
}

// manifold is which way a thing went that is so many times what it was.
func manifold(f figure) change.Way {
	switch f.Value.Cmp(quantity.NewDecimal(1, 0)) {
	case 1:
		return change.Up
	case -1:
		return change.Down
	}
	return change.None
}

func comparative(word string) change.Way {
	if word == "more" || word == "higher" {
		return change.Up
	}
	return change.Down
}

// around is the function word before a figure and the word after it, bound,
// unit and degree words apart.
func (s *Sentence) around(f figure) (before, after string) {
	all := s.words(f.Span)
	for i := min(all.From, f.words.From) - 1; i >= 0; i-- {
		if w := s.Words[i]; w.Class != Degree && w.Class != Figure && w.Class != Light {
			before = w.Lower
			break
		}
	}
	for i := max(all.To, f.words.To); i < len(s.Words); i++ {
		if s.Words[i].Class != Figure {
			after = s.Words[i].Lower
			break
		}
	}
	return before, after
}

// after reports whether the figure is what there was before another of its unit: "2.1
// percent, after 1.8 percent".
func (s *Sentence) after(c *Clause, f figure) bool {
	before, _ := s.around(f)
	return before == "after" && (!f.Unit.IsZero() || f.words.Len() > 1) &&
		slices.ContainsFunc(s.figures(Range{c.From, f.words.From}), func(g figure) bool { return g.Unit.Name == f.Unit.Name })
}

// from reports whether the figure is where a change began.
func (s *Sentence) from(f figure) bool {
	before, _ := s.around(f)
	return before == "from" && !f.FromTo
}

// habitual reports whether a clause tells what "used to be".
func (s *Sentence) habitual(c *Clause) bool {
	return c.Verb-2 >= c.From && s.Words[c.Verb-1].Lower == "to" && s.Words[c.Verb-2].Lower == "used" && s.Words[c.Verb-2].Class == Function
}

// turnedFrom reports whether the clause tells before a figure of a change to another
// of its kind: "7 tons, down from 9", "fell to 7 tons from 9 tons".
func (s *Sentence) turnedFrom(c *Clause, f figure) bool {
	before := Range{c.From, f.words.From}
	return s.governing(before, f.words.From) != nil && slices.ContainsFunc(s.figures(before), func(g figure) bool {
		return f.Unit.IsZero() || f.Unit.Name == g.Unit.Name
	})
}

// opensFrom reports whether the figure opens a clause that tells of a change from it to another:
// "from 9 tons, sales fell to 7".
func (s *Sentence) opensFrom(c *Clause, f figure) bool {
	return s.Words[c.From].Lower == "from" && f.words.From == c.From+1 && c.Verb >= f.words.To && s.changeAt(c.Verb) && len(s.figures(c.Range)) > 1
}

func (s *Sentence) changeNear(i int) bool {
	return slices.ContainsFunc(s.Changes, func(c change.Change) bool { return c.Start >= i && c.Start <= i+2 })
}

// governing is the change that the word at index i depends on: the nearest
// one in the range, before i rather than after it; nil if there is none.
func (s *Sentence) governing(r Range, i int) *change.Change {
	var best *change.Change
	distance := func(c *change.Change) int {
		if c.Start < i {
			return i - c.End
		}
		return 2 * (c.Start - i)
	}
	for j := range s.Changes {
		c := &s.Changes[j]
		if !r.Has(c.Start) || c.Way >= change.Above || c.Start > i && s.afterPreposition(c.Start) {
			continue
		}
		if best == nil || distance(c) <= distance(best) {
			best = c
		}
	}
	return best
}

// afterPreposition reports whether the word at i is an adjective of a noun that stands after a
// preposition: the "higher" of "because of higher rents".
func (s *Sentence) afterPreposition(i int) bool {
	return i > 0 && i+1 < len(s.Words) && s.Words[i-1].Tag == "IN" && s.Words[i-1].Class != Figure && strings.HasPrefix(s.Words[i].Tag, "JJ") && s.Words[i+1].noun()
}

// second reports whether the subject of the clause is itself a change.
func (s *Sentence) second(c *Clause) bool {
	return slices.ContainsFunc(s.Changes, func(g change.Change) bool {
		return c.Subject.Has(g.Start) && g.Way != change.Level && s.Words[g.Start].noun()
	}) && slices.ContainsFunc(s.Changes, func(g change.Change) bool { return c.Verb >= 0 && g.Start == c.Verb })
}

func (s *Sentence) changes() []change.Change {
	lower := make([]string, len(s.Words))
	tags := make([]string, len(s.Words))
	for i, w := range s.Words {
		lower[i], tags[i] = w.Lower, w.Tag
	}
	return slices.DeleteFunc(change.Find(lower, tags), func(c change.Change) bool {
		class := s.Words[c.Start].Class
		if s.knownBy(c.Start) {
			return true
		}
		if s.Words[c.Start].Lemma == "grow" && c.Start+1 < len(s.Words) && s.Words[c.Start+1].Comparative() && !s.Words[c.Start+1].In("comparatives of manner") {
			return true // "grew smaller"
		}
		return class == Figure || class == Time || class == Negator && (s.Words[c.Start].Lemma == "decline" || s.Words[c.Start].Lemma == "miss")
	})
}

// knownBy reports whether a comparative only says which thing is meant that is known: "the
// lower fees", not "a lower rate", "the lower of the two".
func (s *Sentence) knownBy(i int) bool {
	return i > 0 && i+1 < len(s.Words) && s.Words[i].Comparative() && s.Words[i].Class != Figure && s.Words[i-1].In("pointers") && s.Words[i+1].noun()
}
