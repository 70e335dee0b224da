package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

func (a *alignment) figures() {
	if a.part.Quantity == nil || a.weighed {
		return
	}
	said := *a.part.Quantity
	if said.Rank && (a.claim.Quantity == nil || !a.claim.Quantity.Rank) && a.ranked() {
		return // the superlatives tell
	}
	if a.claim.Quantity == nil && lasting(&said) && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool { return p.Kind == period.Duration && ofLength(&said, &p) }) {
		return // "the six-week strike" of "the strike lasted six weeks"
	}
	if said, found, ok := a.lastsOtherwise(); ok {
		a.conflict("duration", said, found)
		return
	}
	if a.claim.Quantity == nil && a.noneTold() {
		return // the polarity tells
	}
	if a.claim.Quantity == nil {
		a.leave("figure", said.String(), "no figure")
		return
	}
	if a.source.isRest(a.claim.Quantity) {
		a.basis = max(a.basis, Derived)
	}
	said, found, comparable := a.opposite(said, *a.claim.Quantity)
	if !comparable {
		a.leave("which part", a.part.Quantity.String(), found.String())
		return
	}
	if found.FromTo && !said.Range && a.part.Kind == extract.Change {
		found = difference(found, found.Value, found.Max) // "climbed from 5 to 7" is a rise of 2
		a.basis = max(a.basis, Derived)
	}
	if found.FromTo && !said.Range && a.part.Kind == extract.Level {
		k := fromTo(a.told()) // "down from 7 to 5" is 5 now
		if end := a.endTold(); end != withinTime {
			found = *k.after.Quantity
			if end == atStart {
				found = *k.before.Quantity
			}
			a.basis = max(a.basis, Derived)
			if rel, _ := compareFigures(&said, &found); rel == excluded {
				a.conflict("figure", said.String(), found.String())
			} else if rel != entailed {
				a.leave("figure", said.String(), found.String())
			}
			return
		}
		before, _ := compareFigures(&said, k.before.Quantity)
		after, _ := compareFigures(&said, k.after.Quantity)
		if before == entailed && after != entailed {
			if a.part.Direction == a.claim.Direction && a.part.Direction != change.None && after == excluded {
				a.conflict("figure", said.String(), k.after.Quantity.String()) // "grew to 5" of "grew from 5 to 7"
				return
			}
			if !change.Excludes(a.part.Direction, a.claim.Direction) { // else the ways tell: "fell to 5" of "rose from 5 to 7"
				a.leave("time", "then", "before")
			}
			return
		}
		found = *k.after.Quantity
	}
	if said.FromTo && !found.FromTo && a.ends(said, found) {
		return
	}
	said, found = a.sameRate(said, a.inMoney(said, found))
	found = a.partOf(said, found)
	said, found = manifolds(a.part.Claim, said, found), manifolds(a.claim, found, said)
	said = a.allOfWhole(said, found)
	if of, ok := a.shareOfWhole(said, found); ok {
		switch rel, _ := compareFigures(&said, &of); {
		case rel == entailed:
		case rel == excluded && a.tellsOfPortion():
			a.conflict("figure", a.part.Quantity.String(), of.String())
			return
		default:
			a.leave("which part", a.part.Quantity.String(), of.String())
			return
		}
		found, a.basis = of, max(a.basis, Derived)
	}
	other := a.otherTime()
	if total, ok := a.spread(said, found); ok {
		a.basis = max(a.basis, Derived)
		found = total
		if rel, _ := compareFigures(&said, &found); rel != entailed {
			other = true // it need not be as much each year, but never all of it
			found = *a.claim.Quantity
		}
	}
	if other {
		said.Unit, _ = per(said)
		found.Unit, _ = per(found)
	}
	rel, basis := compareFigures(&said, &found)
	a.basis = max(a.basis, basis)
	s, f := a.part.Quantity.String(), found.String()
	switch {
	case other && rel == entailed:
		a.conflict("figure", s, a.claim.Quantity.String())
	case other:
		a.leave("unit", s, a.claim.Quantity.String()) // 500 a day may be 3,000 a week
	case rel == incomparable, rel == entailed && a.onceTimed(said, found):
		a.leave("unit", s, f)
	case rel == undecided && slipped(&said, &found):
		a.conflict("figure", s, f)
	case rel == undecided:
		a.leave("figure", s, f)
	case a.part.Former != a.claim.Former:
		a.leave("time", tense(a.part.Former), tense(a.claim.Former))
	case rel == entailed && a.portion() && a.part.bare():
		a.leave("which part", s, f) // of 40, 6 failed: that is not how many there were
	case rel == entailed && (a.countsOther() || a.agesCounted()):
		a.leave("what is counted", s, f)
	case rel == entailed && a.ofSomeSaid() != nil:
		a.conflict("figure", s, a.ofSomeSaid().String())
	case rel == entailed && a.otherExtent():
		a.leave("what is measured", extent(a.part.Claim), extent(a.claim))
	case rel == entailed && a.onlyMore():
		a.leave("kind of figure", a.part.Kind.String(), "more than another")
	case rel == entailed && a.onlyBy():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == entailed && a.beforeNow():
		a.leave("time", "now", "then")
	case rel == entailed && a.measuresOther():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case a.hadBeenBefore(rel):
		a.leave("time", "before", "then")
	case rel != undecided && a.countsSome():
		a.leave("which part", s, f)
	case rel == entailed && a.countedBeside():
		a.leave("what is counted", s, f)
	case rel == excluded && (a.partSaid() || a.addsUp()):
		a.leave("which part", s, f)
	case (rel == excluded || rel == entailed && !a.settled) && a.outdated():
		a.leave("time", "now", "then")
	case rel == excluded && a.forNow():
		a.leave("time", "to come", "now")
	case rel == excluded && a.part.Period == nil && a.part.Kind == extract.Level && a.claim.Run != nil && contrasted(a.claim):
		a.leave("time", "now", "then")
	case rel == excluded && a.part.Period == nil && contrasted(a.part.Claim): // nothing says whose or of when
		a.leave("whose figure", "not said", f)
	case rel == excluded && said.Bound == quantity.Over && a.passes():
		a.leave("figure", s, f)
	case rel == excluded && (a.aged() || a.countsSubject()):
		a.leave("unit", s, f)
	case rel == excluded && a.ofNext():
		a.leave("what is counted", s, f)
	case rel == excluded && a.otherPart(said, found):
		a.leave("which part", s, f)
	case rel == excluded && (vague(&found) || a.remainder() || a.remains() || a.ofWhole()):
		a.leave("figure", s, f)
	case rel == excluded && (!a.countsAlike() || a.onlyCounts() || a.worth()):
		a.leave("what is counted", s, f)
	case rel == excluded && a.otherKind():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == excluded:
		a.conflict("figure", s, f)
	}
}

// measures reports whether a noun is what the part tells a change of, the exports
// of "exports doubled".
func (p *part) measures(t *term) bool {
	changes := p.Quantity == nil && (p.Direction == change.Up || p.Direction == change.Down) || p.Kind == extract.Ratio
	return changes && t.pos == wordnet.Noun && p.Subject.Has(t.word)
}

// countsAlike reports whether both figures count the same thing, as far as
// both say what they count.
func (a *alignment) countsAlike() bool {
	if a.part.Quantity.Unit.Name == a.claim.Quantity.Unit.Name {
		return true
	}
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	ours, theirs := spread(terms(a.part.Sentence, said)), spread(terms(a.source.Sentence, found))
	if len(ours) == 0 || len(theirs) == 0 {
		return true
	}
	for _, t := range ours {
		if a.does(&t) >= 0 {
			return true
		}
		for _, u := range theirs {
			if l := t.against(u); l == same || l == like {
				return true
			}
		}
	}
	return false
}

// countsOther reports whether the claim's figure counts a thing of its own, of
// which the part does not speak: 300 complaints about delays are no 300 delays.
// Of a word for anything nothing is known.
func (a *alignment) countsOther() bool {
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	if said.Len() == 0 || found.Len() == 0 || a.countsAlike() {
		return false
	}
	things := func(all []term, r extract.Range) []term {
		return slices.DeleteFunc(slices.Clone(all), func(t term) bool { return !r.Has(t.word) || t.generic || t.pos != wordnet.Noun && !t.name })
	}
	left, right := things(a.part.terms, said), things(a.source.terms, found)
	if len(left) == 0 || len(right) == 0 || contrary(left, right) {
		return false
	}
	return !alikeNouns(a.part.terms, right) && !alikeNouns(right, a.part.terms) || ofOtherCount(a.part.Sentence, said, a.part.terms, right) && ofOtherCount(a.source.Sentence, found, a.source.terms, left)
}

// ofOtherCount reports whether the things stand among the terms with a number or
// article of their own, outside of what the figure counts: the doctor of "three nurses
// and a doctor".
func ofOtherCount(s *extract.Sentence, counted extract.Range, terms, things []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool {
		return t.word > 0 && !counted.Has(t.word) && (s.Words[t.word-1].Tag == "CD" || s.Words[t.word-1].Lower == "a" || s.Words[t.word-1].Lower == "an") &&
			slices.ContainsFunc(things, func(u term) bool { return compareWords(t, u) >= like })
	})
}

func contrary(a, b []term) bool {
	return slices.ContainsFunc(a, func(t term) bool {
		return slices.ContainsFunc(b, func(u term) bool { return compareWords(t, u) == contrast })
	})
}

// hadBeenBefore reports whether the part tells what there had been, and the claim
// what there is, or what it has come to: "had been 5", of what has risen to 6.
func (a *alignment) hadBeenBefore(rel relation) bool {
	if a.verb >= 0 || !a.part.formerState() || hadBeen(a.source.Sentence, a.claim.Clause) {
		return false
	}
	moved := a.part.Direction == change.None && (a.claim.Direction == change.Up || a.claim.Direction == change.Down)
	return rel == excluded || moved
}

// otherExtent reports whether the figures measure different extents of a thing: "20
// metres long" and "20 metres away".
func (a *alignment) otherExtent() bool {
	said, found := extent(a.part.Claim), extent(a.claim)
	return said != "" && found != "" && said != found && compareWords(term{lemma: said, pos: wordnet.Adj}, term{lemma: found, pos: wordnet.Adj}) < like
}

// extent is the word right after a claim's figure that says which extent of a thing it
// measures, "" if there is none.
func extent(c *extract.Claim) string {
	s, i := c.Sentence, c.Sentence.At(c.Quantity.Span.End-1)+1
	if i < len(s.Words) && lexicon.In("extents", s.Words[i].Lower) {
		return s.Words[i].Lower
	}
	return ""
}

// onlyMore reports whether the claim's figure is by how much a thing is more or less
// than another, and the part's how much it is: "12 more than in May".
func (a *alignment) onlyMore() bool {
	return a.claim.Kind == extract.Change && a.claim.Compares != change.None && a.part.Kind == extract.Level && a.part.Compares == change.None && a.part.Direction == change.None
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
		if lexicon.In("for now", words[i].Lower) && (i+1 == c.To || words[i+1].Class != extract.Punct || i > c.From) {
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
	return i > from && lexicon.In("contrasting", s.Words[i].Lower) ||
		i > from+1 && lexicon.In("contrasting with a preposition", s.Words[i-1].Lower) && (s.Words[i].Tag == "IN" || s.Words[i].Tag == "TO")
}

// ofNext reports whether what the part counts stands after the claim's bare figure
// with the next thing that the sentence names: "sponsors for 83, and tickets for
// the rest" tells of no 83 tickets.
func (a *alignment) ofNext() bool {
	said, q := a.part.Sentence.Counted(a.part.Quantity), a.claim.Quantity
	if said.Len() == 0 || !q.Unit.IsZero() {
		return false
	}
	words := a.source.Words
	for _, t := range terms(a.part.Sentence, said) {
		for _, u := range a.source.related(&t) {
			from := a.source.At(q.Number.End-1) + 1
			if u.likeness < like || u.word < from {
				continue
			}
			next := slices.IndexFunc(words[from:u.word], func(w extract.Word) bool { return w.Tag == "CC" || w.Lower == "," || w.Lower == ";" })
			return next >= 0 && !slices.ContainsFunc(words[from:u.word], func(w extract.Word) bool { return w.Class == extract.Figure })
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
	return level.Kind == extract.Level && amount.Kind == extract.Change && !ofGrowth(amount) && !growths(level) && !amount.Quantity.FromTo &&
		(level.Direction == change.Up || level.Direction == change.Down || level.Direction == change.Level && !ofChange(level)) && (amount.Direction == change.Up || amount.Direction == change.Down)
}

// otherKind reports whether the figures are of kinds that do not exclude each
// other: a share and a level, or as measuresOther has it.
func (a *alignment) otherKind() bool {
	amount := func(k extract.Kind) bool { return k == extract.Level || k == extract.Change }
	if amount(a.part.Kind) && amount(a.claim.Kind) && !a.part.sharesIn() {
		// "We had 52, 12 more than before" tells of each.
		moved := a.part.Direction == change.Up || a.part.Direction == change.Down
		return a.measuresOther() || a.part.Kind == extract.Change && moved && a.claim.Kind == extract.Level && a.claim.Direction == change.None ||
			a.part.Kind == extract.Level && (moreThanBefore(a.claim) || a.onlyChanged()) || a.part.Kind == extract.Change && a.claim.Kind == extract.Level && a.changedBeside(a.part.Direction)
	}
	if said, found := a.part.Quantity, a.claim.Quantity; said.Multiple != found.Multiple && a.part.Kind+a.claim.Kind == extract.Change+extract.Ratio {
		return false // "halved" of "fell by a third"
	}
	if a.part.Kind == extract.Level && a.claim.Kind == extract.Share && !a.part.Quantity.Whole.IsZero() {
		return false // "half of the waste is burned" of "30 percent of the waste"
	}
	return a.part.Kind != a.claim.Kind || a.part.sharesIn() && a.claim.Kind == extract.Change
}

// sharesIn reports whether the part tells what share of a whole a thing makes up.
func (p *part) sharesIn() bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && reckons("accounting", p.Sentence.Words[verb].Lemma) && (rate(*p.Quantity) || !p.Quantity.Whole.IsZero())
}

// onlyChanged reports whether the claim tells by what amount a thing changed, and the part,
// of which nothing changes, how much it is: "will rise by 100 million" and "will be 2
// billion".
func (a *alignment) onlyChanged() bool {
	return a.claim.Kind == extract.Change && a.part.Direction == change.None && !slipped(a.part.Quantity, a.claim.Quantity) && (a.claim.Direction == change.Up || a.claim.Direction == change.Down) && !rate(*a.claim.Quantity) && a.claim.Quantity.Unit.Dimension != quantity.Points && !ofGrowth(a.claim)
}

// onlyBy reports whether the part tells how much a thing is, and the claim by what amount it
// changed: "the fee is 600 euros" of "the fee rises by 600 euros".
func (a *alignment) onlyBy() bool {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	return a.part.Kind == extract.Level && verb >= 0 && a.part.Sentence.Words[verb].Lemma == "be" && !countsInSubject(a.part.Claim) && a.part.Compares == change.None && a.onlyChanged() && a.changedFrom(a.source.Clauses[a.claim.Clause].Verb)
}

// passes reports whether the claim's verb tells that a thing went past its figure: "has passed
// 40 tons".
func (a *alignment) passes() bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return verb >= 0 && lexicon.In("going past a mark", a.source.Words[verb].Lemma) && a.source.At(a.claim.Quantity.Span.Start) == verb+1
}

// changedFrom reports whether a word of change stands between word i and the claim's figure.
func (a *alignment) changedFrom(i int) bool {
	figure := a.source.At(a.claim.Quantity.Span.Start)
	return i >= 0 && slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Start >= i && c.Start < max(figure, i+1) })
}

func tense(former bool) string {
	if former {
		return "before"
	}
	return "then"
}

// growths reports whether the claim is of a rate of growth: "the growth rate rose to 6
// percent" is growth by 6 percent.
func growths(c *extract.Claim) bool {
	return rate(*c.Quantity) && slices.ContainsFunc(c.Sentence.Words[c.Subject.From:c.Subject.To], func(w extract.Word) bool { return w.Lemma == "growth" })
}

// ofChange reports whether the claim's subject is itself a change: "the increase reached 40".
func ofChange(c *extract.Claim) bool {
	return slices.ContainsFunc(c.Sentence.Changes, func(g change.Change) bool { return c.Subject.Has(g.Start) })
}

// ofGrowth reports whether the figure is a rate of growth, which is a level:
// "growth of 6 percent".
func ofGrowth(c *extract.Claim) bool {
	s := c.Sentence
	i := s.At(c.Quantity.Span.Start) - 1
	return i > 0 && s.Words[i].Lower == "of" && s.Words[i-1].Lemma == "growth"
}
