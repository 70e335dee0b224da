package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

func (a *alignment) figures() {
	if a.part.Quantity == nil {
		return
	}
	said := *a.part.Quantity
	if a.claim.Quantity == nil {
		a.leave("figure", said.String(), "no figure")
		return
	}
	found := *a.claim.Quantity
	if a.denied() {
		switch {
		case shared(a.part.Claim) && shared(a.claim):
			said, a.settled = complement(said), true
			a.basis = max(a.basis, Derived)
		case attained(a.part.Claim):
			said, a.settled = negate(said), true
		}
	}
	if found.FromTo && !said.Range && a.part.Kind == extract.Change {
		found = difference(found, found.Value, found.Max) // "climbed from 5 to 7" is a rise of 2
		a.basis = max(a.basis, Derived)
	}
	if found.FromTo && !said.Range && a.part.Kind == extract.Level {
		k := fromTo(told{a.claim, a.source}) // "down from 7 to 5" is 5 now
		before, _ := compareFigures(&said, k.before.Quantity)
		after, _ := compareFigures(&said, k.after.Quantity)
		if before == entailed && after != entailed {
			a.leave("time", "then", "before")
			return
		}
		found = *k.after.Quantity
	}
	if said.FromTo && !found.FromTo && a.ends(said, found) {
		return
	}
	said, found = a.sameRate(said, found)
	rel, basis := compareFigures(&said, &found)
	a.basis = max(a.basis, basis)
	s, f := a.part.Quantity.String(), found.String()
	switch {
	case rel == incomparable:
		a.leave("unit", s, f)
	case rel == undecided && slipped(&said, &found):
		a.conflict("figure", s, f)
	case rel == undecided:
		a.leave("figure", s, f)
	case a.part.Former != a.claim.Former:
		a.leave("time", tense(a.part.Former), tense(a.claim.Former))
	case rel == entailed && a.measuresOther():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == excluded && (vague(&found) || a.remainder() || a.ofWhole()):
		a.leave("figure", s, f)
	case rel == excluded && (!a.countsAlike() || a.onlyCounts()):
		a.leave("what is counted", s, f)
	case rel == excluded && a.otherKind():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == excluded:
		a.conflict("figure", s, f)
	}
}

// countsAlike reports whether both figures count the same thing, as far as
// both say what they count.
func (a *alignment) countsAlike() bool {
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	if said.Len() == 0 || found.Len() == 0 || a.part.Quantity.Unit.Name == a.claim.Quantity.Unit.Name {
		return true
	}
	for _, t := range spread(terms(a.part.Sentence, said)) {
		for _, u := range spread(terms(a.source.Sentence, found)) {
			if l := t.against(u); l == same || l == like {
				return true
			}
		}
	}
	return false
}

// onlyCounts reports whether part and claim have no more in common than what
// they count: nine votes and six votes may both have been cast.
func (a *alignment) onlyCounts() bool {
	if !countable(*a.part.Quantity) || a.part.Quantity.Unit.IsZero() || a.close > 1 {
		return false
	}
	said := a.part.Sentence.Counted(a.part.Quantity)
	return !slices.ContainsFunc(a.part.terms, func(t term) bool {
		return !said.Has(t.word) && !slices.ContainsFunc(a.missing, func(u *term) bool { return u.word == t.word })
	})
}

// remainder reports whether the claim's figure is what is left out: "all but six".
func (a *alignment) remainder() bool {
	i := a.source.At(a.claim.Quantity.Number.Start)
	return i > 1 && a.source.Words[i-1].Lower == "but" && a.source.Words[i-2].Lower == "all"
}

// ofWhole reports whether the sentence has the part's figure as that of a whole: "of
// the 60 sailors, 41 swam and 19 rowed".
func (a *alignment) ofWhole() bool {
	return a.part.Quantity.Whole.IsZero() && slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && !c.Quantity.Whole.IsZero() && c.Quantity.Part.Equal(a.part.Quantity.Value)
	})
}

// measuresOther reports whether one figure says how much a thing changed, and
// the other where it went: "rose by 5 %", "rose to 5 %".
func (a *alignment) measuresOther() bool {
	level, amount := a.part.Claim, a.claim
	if level.Kind == extract.Change {
		level, amount = amount, level
	}
	return level.Kind == extract.Level && amount.Kind == extract.Change && !ofGrowth(amount) &&
		(level.Direction == change.Up || level.Direction == change.Down) && (amount.Direction == change.Up || amount.Direction == change.Down)
}

// otherKind reports whether the figures are of kinds that do not exclude each
// other: a share and a level, or as measuresOther has it.
func (a *alignment) otherKind() bool {
	amount := func(k extract.Kind) bool { return k == extract.Level || k == extract.Change }
	if amount(a.part.Kind) && amount(a.claim.Kind) {
		return a.measuresOther()
	}
	return a.part.Kind != a.claim.Kind
}

func tense(former bool) string {
	if former {
		return "before"
	}
	return "then"
}

// ends compares "from 5 to 7" with a claim of the 7, before which its sentence
// has the 5. It reports false if the claim has neither.
func (a *alignment) ends(said, found quantity.Quantity) bool {
	from, to := said, said
	from.FromTo, from.Range, to.FromTo, to.Range = false, false, false, false
	to.Value = said.Max
	first, _ := compareFigures(&from, &found)
	last, _ := compareFigures(&to, &found)
	if first != entailed && last != entailed {
		return false
	}
	for i := range a.source.Quantities {
		q := &a.source.Quantities[i]
		if rel, _ := compareFigures(&from, q); last == entailed && rel == entailed && q.Span.Start < found.Span.Start {
			return true
		}
	}
	a.leave("figure", said.String(), found.String())
	return true
}

// ofGrowth reports whether the figure is a rate of growth, which is a level:
// "growth of 6 percent".
func ofGrowth(c *extract.Claim) bool {
	s := c.Sentence
	i := s.At(c.Quantity.Span.Start) - 1
	return i > 0 && s.Words[i].Lower == "of" && s.Words[i-1].Lemma == "growth"
}
