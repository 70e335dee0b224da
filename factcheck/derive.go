package factcheck

import (
	"fmt"
	"slices"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// derive judges a part from two figures of the record: one that sets two things
// against each other ("exports grew faster than imports", "A exceeded B by 5
// points"), or one that tells how far a thing went from one time to another.
// False if the record does not have both figures, or leaves it open.
func (c *Checker) derive(p *part) (Finding, bool) {
	for _, derivation := range [...]func(*Checker, *part) (Finding, bool){
		(*Checker).deriveChange, (*Checker).deriveComparison, (*Checker).deriveTally,
	} {
		if f, ok := derivation(c, p); ok {
			return f, true
		}
	}
	return Finding{}, false
}

// deriveChange takes the levels at both ends of the part's period.
func (c *Checker) deriveChange(p *part) (Finding, bool) {
	if p.Quantity == nil || p.Kind != extract.Change || p.Period == nil || p.Negated ||
		p.Direction != change.Up && p.Direction != change.Down {
		return Finding{}, false
	}
	from, to := p.Period.Start, p.Period.End.AddDate(0, 0, -1)
	if p.Period.Relation == period.Since {
		to = c.date()
	}
	if p.Period.Start.IsZero() || !to.After(from) {
		return Finding{}, false
	}
	level := func(claim *extract.Claim) bool {
		return claim.Kind == extract.Level && (rate(*claim.Quantity) && points(*p.Quantity) || claim.Quantity.Unit.SameKind(p.Quantity.Unit) ||
			countable(*claim.Quantity) && countable(*p.Quantity))
	}
	a, b := c.measured(p.on(from), level), c.measured(p.on(to), level)
	if a == nil || b == nil || a.claim == b.claim || a.claim.Quantity.Unit.Name != b.claim.Quantity.Unit.Name {
		return Finding{}, false
	}
	x, y := *a.claim.Quantity, *b.claim.Quantity
	gap := difference(x, x.Value, y.Value)
	rel, _ := compareFigures(p.Quantity, &gap)
	if up := y.Value.Cmp(x.Value) > 0; up != (p.Direction == change.Up) {
		rel = excluded
	}
	return derived(p, rel, a, b, fmt.Sprintf("from %s to %s: a difference of %s", x, y, gap))
}

// on is the part without its figure, at one day.
func (p *part) on(day time.Time) *part {
	side := p.side(p.Own)
	side.Period = &period.Period{Start: day, End: day.AddDate(0, 0, 1), Grain: period.Day}
	return side
}

// derived is the finding that two figures give.
func derived(p *part, rel relation, a, b *alignment, working string) (Finding, bool) {
	f := Finding{Claim: p.Claim.String(), Basis: Derived, Evidence: []Evidence{a.evidence()}, Reason: working}
	if b.source != a.source {
		f.Evidence = append(f.Evidence, b.evidence())
	}
	switch rel {
	case entailed:
		f.Verdict = Supported
	case excluded:
		f.Verdict = Refuted
	}
	return f, f.Verdict != NotEnough
}

// deriveComparison takes the figures of the two things compared.
func (c *Checker) deriveComparison(p *part) (Finding, bool) {
	left, right, ok := p.sides()
	if !ok {
		return Finding{}, false
	}
	any := func(*extract.Claim) bool { return true }
	a, b := c.measured(left, any), c.measured(right, any)
	if a == nil || b == nil || a.claim == b.claim || a.claim.Kind != b.claim.Kind || a.claim.Direction != b.claim.Direction {
		return Finding{}, false
	}
	x, y := *a.claim.Quantity, *b.claim.Quantity
	if y, err := y.In(x.Unit); err != nil || y.Range || x.Range {
		return Finding{}, false
	}
	rel, working := p.compared(x, y)
	return derived(p, rel, a, b, working)
}

// sides are the two things that a part compares, each as a part of its own.
func (p *part) sides() (left, right *part, ok bool) {
	if p.Compares == change.None {
		return nil, nil, false
	}
	s, from, to := p.Sentence, -1, -1
	for _, g := range s.Changes {
		if p.Own.Has(g.Start) && g.Way == p.Compares {
			from, to = g.Start, g.End
			break
		}
	}
	for i := max(from, p.Own.From); i < p.Own.To; i++ {
		if s.Words[i].Lower == "than" && (from < 0 || to <= i) {
			to = i + 1
			if from < 0 {
				from = i - 1
			}
			break
		}
	}
	end := p.Own.To
	for i := to; i >= 0 && i+1 < p.Own.To; i++ {
		if s.Words[i].Lower == "by" && s.Words[i+1].Class == extract.Figure {
			end = i
		}
	}
	if from <= p.Own.From || to < 0 || to >= end {
		return nil, nil, false
	}
	left = p.side(extract.Range{From: p.Own.From, To: from})
	right = p.side(extract.Range{From: to, To: end})
	return left, right, len(left.terms) > 0 && len(right.terms) > 0
}

func (p *part) side(r extract.Range) *part {
	c := *p.Claim
	c.Own, c.Quantity, c.Compares, c.Direction, c.Kind = r, nil, change.None, change.None, extract.Fact
	c.Subject, c.Head = extract.Range{}, extract.Range{}
	side := &part{Claim: &c, credit: p.credit}
	for _, t := range terms(p.Sentence, r) {
		if t.way == change.None && !t.measure {
			side.terms = append(side.terms, t)
		}
	}
	return side
}

// measured is the figure of the wanted kind that the record has for what a side
// names, nil if it has none or several equally near.
func (c *Checker) measured(p *part, wanted func(*extract.Claim) bool) *alignment {
	var best *alignment
	tied := false
	c.prepare(p)
	for _, s := range c.index.candidates(p.keys()) {
		if s.asked {
			continue
		}
		for _, claim := range s.claims {
			if claim.Quantity == nil || claim.Given || !wanted(claim) {
				continue
			}
			a := align(p, s, claim)
			if len(a.missing) > 0 || a.misplaced || !a.grounded || len(a.conflicts)+len(a.open) > 0 {
				continue
			}
			switch {
			case best == nil || a.compare(best) < 0:
				best, tied = a, false
			case a.compare(best) == 0:
				tied = true
			}
		}
	}
	if tied {
		return nil
	}
	return best
}

// compared says how what the part claims of x against y stands to the
// figures, with the working.
func (p *part) compared(x, y quantity.Quantity) (relation, string) {
	said := p.Compares
	if p.Negated {
		return undecided, ""
	}
	i, j := stands(&x), stands(&y)
	found := change.None
	switch {
	case j.before(i):
		found = change.Above
	case i.before(j):
		found = change.Below
	}
	working := fmt.Sprintf("the record has %s against %s", x, y)
	if found == change.None || found != said {
		if found == change.None {
			return undecided, ""
		}
		return excluded, working
	}
	if p.Quantity == nil {
		return entailed, working
	}
	exact := []quantity.Bound{quantity.Exact, quantity.About}
	if !slices.Contains(exact, x.Bound) || !slices.Contains(exact, y.Bound) {
		return undecided, ""
	}
	gap := difference(x, x.Value, y.Value)
	rel, _ := compareFigures(p.Quantity, &gap)
	return rel, fmt.Sprintf("%s against %s: a difference of %s", x, y, gap)
}

// difference is how far two values of the quantity's unit are apart. That of
// two percentages is in percentage points.
func difference(q quantity.Quantity, a, b quantity.Decimal) quantity.Quantity {
	q.Bound, q.Value = quantity.Exact, a.Sub(b).Abs()
	q.Range, q.FromTo, q.Max = false, false, quantity.Decimal{}
	if unit, ok := quantity.UnitNamed("percentage point"); ok && rate(q) {
		q.Unit = unit
	}
	return q
}
