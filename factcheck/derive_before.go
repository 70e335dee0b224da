package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// deriveBefore takes a change off the level that it led to: "615 a day, an
// increase of 23 percent from the week before" was 500; "483,000, 32,000 more
// than at the end of 2022" was 451,000. What "had been" is what there was before
// the change that the level's own clause tells.
func (c *Checker) deriveBefore(p *part) (Finding, bool) {
	had := p.Period == nil && hadBeen(p.Sentence, p.Clause)
	if p.Quantity == nil || p.Kind != extract.Level || p.Period == nil && !had && !earlier(p.Sentence, p.Own) || p.Period != nil && p.Period.Inherited || p.Quantity.Range || rate(*p.Quantity) {
		return Finding{}, false
	}
	var moved *extract.Claim
	times := []*period.Period{}
	if p.Period != nil {
		times = append(times, p.Period)
	}
	side := p.level()
	side.drop("earlier")
	a := c.figure(side, times, func(a *alignment) bool {
		moved = a.source.changeSince(a.claim, p.Period, had)
		return a.claim.Kind == extract.Level && moved != nil && unitsAgree(a.claim.Quantity, p.Quantity)
	})
	if a == nil {
		return Finding{}, false
	}
	moved = a.source.changeSince(a.claim, p.Period, had)
	level := a.operand("")
	by := operand{*moved.Quantity, a.source, moved.String(), ""}
	pair := []operand{level, by}
	var w working
	ok := true
	if rate(by.Quantity) {
		base := exactly(by.Quantity)
		base.Value = hundred
		w = sum([]operand{{Quantity: base}, by}, []bool{false, moved.Direction == change.Down})
		w.carried = stands(&base).plus(signed(carried(by.Quantity, by.Value.LastPlace()), moved.Direction == change.Down))
		if w, ok = quotient(sum([]operand{level}, []bool{false}), w, level.Unit); !ok {
			return Finding{}, false
		}
		w = w.scaled(hundred)
		w.operands = pair
	} else {
		w = sum(pair, []bool{false, moved.Direction == change.Up})
	}
	return w.finding(p, accepts(p.Quantity))
}

func signed(i interval, less bool) interval {
	if less {
		return i.neg()
	}
	return i
}

// changeSince is the one change of the sentence that says how the figure of a
// claim differs from that of an earlier time; nil if there is none. Of whatever
// time it is, it is one of the level's clause.
func (s *source) changeSince(level *extract.Claim, when *period.Period, whatever bool) *extract.Claim {
	var found *extract.Claim
	for _, claim := range s.claims {
		q := claim.Quantity
		if claim == level || q == nil || claim.Kind != extract.Change || claim.Direction != change.Up && claim.Direction != change.Down || q.Range ||
			!rate(*q) && !unitsAgree(q, level.Quantity) || q.Bound != quantity.Exact && q.Bound != quantity.About {
			continue
		}
		if whatever && claim.Clause != level.Clause || !whatever && !s.since(claim, when) {
			continue
		}
		if found != nil {
			return nil
		}
		found = claim
	}
	return found
}

// since reports whether the claim's change is measured from that time.
func (s *source) since(claim *extract.Claim, when *period.Period) bool {
	if when == nil {
		return earlier(s.Sentence, claim.Own)
	}
	for i := range s.Periods {
		q := &s.Periods[i]
		if !claim.Own.Has(s.At(q.Span.Start)) {
			continue
		}
		switch {
		case q.Kind == period.Comparison && !q.Resolved():
			if !when.Resolved() && q.Grain == when.Grain && when.Kind != period.Duration {
				return true
			}
		case q.Kind == period.Comparison:
			x, y := sameYear(at(q), at(when))
			x.Kind, y.Kind = period.Interval, period.Interval
			if sameTime(x, y) {
				return true
			}
		case q.Anchor == when.Anchor && q.Count == when.Count && q.Grain == when.Grain && q.Count < 0 && !when.Resolved():
			return true // "the previous week" in both
		}
	}
	return false
}

// earlier reports whether the words speak of "the previous period".
func earlier(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return reckons("earlier", w.Lower) })
}

// unitsAgree reports whether two figures count the same, as far as both say.
func unitsAgree(a, b *quantity.Quantity) bool {
	if a.Multiple || b.Multiple || !a.Whole.IsZero() || !b.Whole.IsZero() {
		return false
	}
	_, x := perDay(a.Unit)
	_, y := perDay(b.Unit)
	return a.Unit.Name == b.Unit.Name || (a.Unit.IsZero() || b.Unit.IsZero() || x && y) && countable(*a) && countable(*b)
}
