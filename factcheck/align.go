package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
)

// A part is what a statement is judged by: one of its claims, with the terms
// that must be accounted for.
type part struct {
	*extract.Claim
	terms []term
}

// An alignment is a part of the statement laid against one claim of a source,
// slot by slot.
type alignment struct {
	part   *part
	source *source
	claim  *extract.Claim

	missing   []term     // accounted for by nothing
	cost      float64    // of what is missing, and of what is accounted for from afar
	conflicts []conflict // slots that cannot be reconciled
	open      []conflict // slots that the source leaves open
	leftover  int        // restrictions of the claim that the statement does not have
	basis     Basis
}

// A conflict is a slot in which statement and claim differ.
type conflict struct {
	slot        string
	said, found string
}

func align(p *part, s *source, c *extract.Claim) *alignment {
	a := &alignment{part: p, source: s, claim: c}
	a.words()
	a.figures()
	a.direction()
	a.periods()
	a.polarity()
	a.stance()
	return a
}

// words accounts for the statement's terms, the nearest part of the source
// first, and notes contrasts.
func (a *alignment) words() {
	used := make(map[int]bool)
	for _, t := range a.part.terms {
		cost, at, against := a.account(t)
		switch {
		case at >= 0:
			used[at] = true
			a.cost += cost * t.weight()
		case against != nil:
			a.conflicts = append(a.conflicts, conflict{"word", t.lemma, against.lemma})
		default:
			a.missing = append(a.missing, t)
			a.cost += t.weight()
		}
		if cost >= 0.05 {
			a.basis = max(a.basis, Inferred)
		}
	}
	for _, t := range a.source.terms {
		if !used[t.word] && a.own(t.word) {
			a.leftover++
		}
	}
}

// account finds the term of the source that accounts for t: what it costs,
// the word (len(Words) for one of the context, -1 for none), or the term that
// it contrasts with.
func (a *alignment) account(t term) (cost float64, at int, against *term) {
	cost, at = 1, -1
	for i := range a.source.terms {
		u := &a.source.terms[i]
		d := a.distance(u.word)
		switch compareWords(t, *u) {
		case same:
		case like:
			d += 0.05
		case contrast:
			if a.near(u.word) && !t.name {
				against = u
			}
			continue
		default:
			continue
		}
		if d < cost {
			cost, at = d, u.word
		}
	}
	if cost < 0.6 {
		return cost, at, nil
	}
	if against != nil {
		return 0, -1, against
	}
	for i := range a.source.context {
		if l := compareWords(t, a.source.context[i]); l == same || l == like {
			return 0.3, len(a.source.Words), nil
		}
	}
	return 1, -1, nil
}

// distance is what it costs to take a word of the source's sentence as part
// of the claim.
func (a *alignment) distance(word int) float64 {
	clause := a.source.Clauses[a.claim.Clause].Range
	switch {
	case a.own(word):
		return 0
	case clause.Has(word) && a.claim.Quantity != nil && a.foreign(word):
		return 0.7
	case clause.Has(word):
		return 0.05
	}
	return 0.15
}

func (a *alignment) own(word int) bool {
	return a.claim.Own.Has(word) || a.claim.Head.Has(word) || a.claim.Subject.Has(word)
}

func (a *alignment) near(word int) bool {
	return a.own(word) || a.source.Clauses[a.claim.Clause].Has(word)
}

// foreign reports whether the word belongs to another figure of the clause.
func (a *alignment) foreign(word int) bool {
	for _, c := range a.source.claims {
		if c != a.claim && c.Clause == a.claim.Clause && c.Own.Has(word) {
			return true
		}
	}
	return false
}

func (a *alignment) figures() {
	said := a.part.Quantity
	if said == nil {
		return
	}
	if a.claim.Quantity == nil {
		a.cost += 3
		a.open = append(a.open, conflict{"figure", said.String(), "no figure"})
		return
	}
	rel, basis := compareFigures(said, a.claim.Quantity)
	a.basis = max(a.basis, basis)
	slot := conflict{"figure", said.String(), a.claim.Quantity.String()}
	switch rel {
	case incomparable:
		a.cost += 3
		a.open = append(a.open, slot)
	case undecided:
		a.open = append(a.open, slot)
	case excluded:
		a.conflicts = append(a.conflicts, slot)
	}
	if a.part.Kind != a.claim.Kind && (a.part.Kind == extract.Change || a.claim.Kind == extract.Change) {
		a.cost += 0.5
		if rel == excluded {
			a.open = append(a.open, conflict{"kind", a.part.Kind.String(), a.claim.Kind.String()})
		}
	}
}

func (a *alignment) direction() {
	said, found := a.part.Direction, a.claim.Direction
	switch {
	case said == change.None || said == change.Level:
	case found == change.None || found == change.Level:
		if !a.mentions(said) {
			a.cost += 0.8
			a.open = append(a.open, conflict{"direction", said.String(), "not said"})
		}
	case change.Opposite(said, found) && a.part.Second == a.claim.Second:
		a.conflicts = append(a.conflicts, conflict{"direction", said.String(), found.String()})
	case a.part.Second != a.claim.Second && said != found:
		a.open = append(a.open, conflict{"measure", said.String(), found.String()})
	}
}

// mentions reports whether the sentence has the direction anywhere in the
// clause.
func (a *alignment) mentions(way change.Way) bool {
	clause := a.source.Clauses[a.claim.Clause].Range
	for _, c := range a.source.Changes {
		if clause.Has(c.Start) && c.Way == way {
			return true
		}
	}
	return false
}

func (a *alignment) periods() {
	said, found := a.part.Period, a.claim.Period
	if said == nil || !said.Resolved() || said.Inherited {
		return
	}
	if found == nil || !found.Resolved() {
		a.cost += 0.5
		a.open = append(a.open, conflict{"period", said.String(), "not said"})
		return
	}
	slot := conflict{"period", said.String(), found.String()}
	switch {
	case said.Equal(*found), said.Contains(*found):
	case found.Contains(*said):
		// What holds of a year need not hold of its months.
		if found.Inherited || a.part.Quantity != nil {
			a.open = append(a.open, slot)
		}
	case said.Overlaps(*found):
		a.open = append(a.open, slot)
	case found.Inherited:
		a.cost += 1
		a.open = append(a.open, slot)
	default:
		a.cost += 0.3
		a.conflicts = append(a.conflicts, slot)
	}
}

func (a *alignment) polarity() {
	if a.part.Negated != a.claim.Negated {
		a.conflicts = append(a.conflicts, conflict{"polarity", polarity(a.part.Negated), polarity(a.claim.Negated)})
	}
}

func polarity(negated bool) string {
	if negated {
		return "negated"
	}
	return "affirmed"
}

// stance keeps plans and forecasts from supporting what is told as done.
func (a *alignment) stance() {
	said, found := a.part.Stance, a.claim.Stance
	if said == extract.Asserted && (found == extract.Plan || found == extract.Forecast || found == extract.Possible || found == extract.Condition) && a.done() {
		a.open = append(a.open, conflict{"modality", "done", found.String()})
	}
}

// done reports whether the part is told in the past or the perfect.
func (a *alignment) done() bool {
	s := a.part.Sentence
	c := s.Clauses[a.part.Clause]
	for i := c.From; i < c.To; i++ {
		if w := s.Words[i]; w.Tag == "VBD" || w.Lower == "has" || w.Lower == "have" {
			return true
		}
	}
	return false
}
