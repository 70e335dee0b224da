package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
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
