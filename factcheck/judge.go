package factcheck

import "math"

// judge decides one part of a statement.
//
// The rules, in their order:
//
//  1. Every claim of the candidate sources is laid against the part, slot by
//     slot (see align). Claims made in questions are no evidence.
//  2. A claim accounts for the part if every name, figure, period and content
//     word of the part has its counterpart in the claim, in the sentence
//     around it, or in the sentences that it leans on. Words of structure and
//     degree need none; with an equal figure, one plain verb may lack one.
//  3. A claim that accounts for the part and differs from it in no slot
//     supports it.
//  4. A claim that accounts for the part and differs from it in exactly one
//     slot – figure, direction, polarity, period, or a pair of contrary words –
//     refutes it, if it accounts for every word from near by. Of a figure that
//     looks like a slip of the pen some words may be missing.
//     What would decide is guarded first: a word, name or role in the place of
//     another, another's voice, what is unsettled, shared out or restricted (see
//     guard) leaves it open.
//  5. If claims support and others refute, the closer one counts: the one with
//     less to reach for, then the one with fewer restrictions that the
//     statement does not have. A figure that belongs to a narrower thing does
//     not support a statement about the wider; one of a narrower thing, or of a time that the
//     statement does not give refutes nothing that the record has elsewhere.
//  6. Claims of two transcripts on the same thing and time that contradict each
//     other conflict, unless they are one speaker's: then the later counts (see
//     settle).
//  7. What no claim says may follow from the figures of several: comparisons,
//     differences, sums, shares (see derive). That counts before a refutation,
//     and only if their passages account for every word of the part (see follows).
//  8. Otherwise the record does not say: the reason names the slot in which
//     the nearest claim differs, or the words that nothing accounts for.
func (c *Checker) judge(p *part) Finding {
	var nearest *alignment
	limit := math.Inf(1) // the cost of the nearest
	a := new(alignment)  // the next
	echoed, nearly, foretold := false, false, false
	var deciding rivals
	c.prepare(p)
	for _, s := range c.index.candidates(p.keys()) {
		if s.asked || p.first != nil && p.first.source != nil && p.Subject == p.first.Subject && !p.first.source.near(s) ||
			p.beside != nil && p.beside.source != nil && p.beside.source != s {
			continue
		}
		parallel := p.Quantity != nil && p.parallel(s)
		for _, claim := range s.claims {
			if parallel && claim.Quantity != nil && place(s.claims, claim) != p.place {
				continue
			}
			if !a.layWithin(limit, p, s, claim) {
				continue
			}
			if a.verdict() != NotEnough {
				a.guard()
			}
			deciding.add(a, a.verdict())
			nearest = closer(nearest, a)
			limit = nearest.cost()
			foretold = foretold || a.foretold()
			echoed, nearly = echoed || a.echoes() && a.effort() < withinReach, nearly || a.nearly()
			if a == nearest || a.verdict() != NotEnough {
				a = new(alignment)
			}
		}
	}
	if f, ok := c.settle(p, &deciding); ok {
		return f
	}
	supports, refutes := deciding.best()
	switch {
	case supports == nil:
		if f, ok := c.derive(p); ok && (refutes == nil || f.Verdict == Supported) {
			return f
		}
		if refutes == nil || nearly || echoed && (refutes.ofAnotherTime() || refutes.ofSomeNamed()) {
			return undecidedFinding(p, nearest)
		}
		switch slot := refutes.conflicts[0].name; {
		case slot == "period" && foretold, slot == "figure" && c.reckoned(p, refutes.source):
			return undecidedFinding(p, nearest)
		}
	case refutes == nil, supports != nil && !refutes.overrides(supports):
		p.source = supports.source
		return finding(p, supports, Supported)
	}
	return finding(p, refutes, Refuted)
}
