package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

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
//     refutes it, if it accounts for every word from near by.
//  5. If claims support and others refute, the closer one counts: the one with
//     less to reach for, then the one with fewer restrictions that the
//     statement does not have. A figure that belongs to a narrower thing does
//     not support a statement about the wider.
//  6. Equally good claims of two transcripts that give the same thing and time
//     different figures conflict.
//  7. A comparison of two things follows from the figures that the record has
//     for each (see derive).
//  8. Otherwise the record does not say: the reason names the slot in which
//     the nearest claim differs, or the words that nothing accounts for.
func (c *Checker) judge(p *part) Finding {
	var supports, refutes, nearest *alignment
	c.prepare(p)
	for _, s := range c.index.candidates(p.keys()) {
		if s.asked || p.first != nil && p.first.source != nil && !p.first.source.near(s) {
			continue
		}
		parallel := p.Quantity != nil && p.parallel(s)
		for _, claim := range s.claims {
			if parallel && claim.Quantity != nil && place(s.claims, claim) != p.place {
				continue
			}
			a := align(p, s, claim)
			switch a.verdict() {
			case Supported:
				supports = closer(supports, a)
			case Refuted:
				refutes = closer(refutes, a)
			}
			nearest = closer(nearest, a)
		}
	}
	switch {
	case supports != nil && refutes != nil && supports.against(refutes):
		f := finding(p, supports, Conflicting)
		f.Evidence = append(f.Evidence, refutes.evidence())
		f.Reason = fmt.Sprintf("the record has both %s and %s", supports.claim.Quantity, refutes.claim.Quantity)
		return f
	case supports == nil && refutes == nil:
		if f, ok := c.derive(p); ok {
			return f
		}
		return undecidedFinding(p, nearest)
	case refutes == nil, supports != nil && !refutes.overrides(supports):
		p.source = supports.source
		return finding(p, supports, Supported)
	}
	return finding(p, refutes, Refuted)
}

// prepare makes room for what is worked out of each term once.
func (c *Checker) prepare(p *part) {
	for i := range p.terms {
		p.terms[i].known = make([]likeness, len(c.index.words)+1)
	}
}

func (p *part) keys() []string {
	var out []string
	for _, t := range p.terms {
		out = append(out, t.lemma)
		for _, g := range tables().groups[t.lemma] {
			out = append(out, "~"+g)
		}
	}
	if p.Quantity != nil {
		out = append(out, figureKey(&p.Quantity.Value))
	}
	return append(out, "^"+p.Direction.String())
}

// verdict is what one claim says of the part (rules 2 to 4).
func (a *alignment) verdict() Verdict {
	if !a.accounted() || len(a.open) > 0 {
		return NotEnough
	}
	switch {
	case len(a.conflicts) == 0:
		return Supported
	case len(a.conflicts) == 1 && a.effort() <= 0.5:
		return Refuted
	}
	return NotEnough
}

// accounted reports whether nothing that matters is missing, and nothing was
// found too far afield.
func (a *alignment) accounted() bool {
	if a.misplaced {
		return false
	}
	missing := 0.0
	for _, t := range a.missing {
		if t.name || t.opinion || t.number != nil {
			return false
		}
		missing += t.weight()
	}
	if !a.grounded {
		return false // nothing in common
	}
	if a.part.Quantity == nil && len(a.part.terms) < 2 && a.leftover > 2 {
		return false // one word in common with a claim that says much else
	}
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		if slices.ContainsFunc(a.missing, func(t term) bool { return !generic[t.lemma] }) {
			return false
		}
		return missing <= 0.3 && a.reach <= 0.35 && 2*a.close >= len(a.part.terms)
	}
	return missing <= 0.6 && missing+a.reach <= 1
}

// closer is the better evidence of the two; a is nil at first.
func closer(a, b *alignment) *alignment {
	if a == nil || b.compare(a) < 0 {
		return b
	}
	return a
}

// effort is what it takes to account for the part's words.
func (a *alignment) effort() float64 {
	effort := a.reach
	for _, t := range a.missing {
		effort += t.weight()
	}
	return effort
}

// cost is how much speaks against taking a as the evidence.
func (a *alignment) cost() float64 {
	return a.effort() + 0.8*float64(len(a.open)) + float64(len(a.conflicts))
}

func (a *alignment) compare(b *alignment) int {
	return cmp.Or(cmp.Compare(a.cost(), b.cost()), cmp.Compare(a.leftover, b.leftover))
}

// overrides reports whether a, which refutes, counts more than b, which
// supports (rule 5).
func (a *alignment) overrides(b *alignment) bool {
	if a.source == b.source {
		return false
	}
	if a.effort()+0.3 < b.effort() {
		return true
	}
	return a.effort() <= b.effort() && a.leftover < b.leftover && a.conflicts[0].name == "figure"
}

// against reports whether a and b are equally good evidence of different
// figures for the same thing and time.
func (a *alignment) against(b *alignment) bool {
	p, q := a.claim.Period, b.claim.Period
	return a.effort() == b.effort() && a.leftover == b.leftover &&
		a.claim.Quantity != nil && b.conflicts[0].name == "figure" && a.source != b.source &&
		p != nil && q != nil && p.Equal(*q) && a.source.Transcript != b.source.Transcript
}

func finding(p *part, a *alignment, v Verdict) Finding {
	f := Finding{Claim: p.Claim.String(), Verdict: v, Basis: a.basis, Evidence: []Evidence{a.evidence()}}
	f.Reason = a.reason(v)
	return f
}

func (a *alignment) evidence() Evidence {
	return Evidence{Quote: a.source.Quote(), Claim: a.claim.String()}
}

func (a *alignment) reason(v Verdict) string {
	if v == Supported {
		switch a.basis {
		case Rounded:
			return fmt.Sprintf("the record has %s", a.claim.Quantity)
		case Inferred:
			return "said in other words"
		}
		return "said so"
	}
	c := a.conflicts[0]
	return fmt.Sprintf("%s: the statement has %s, the record %s", c.name, c.said, c.found)
}

func undecidedFinding(p *part, a *alignment) Finding {
	f := Finding{Claim: p.Claim.String(), Verdict: NotEnough}
	if a == nil {
		f.Reason = "nothing comparable in the record"
		return f
	}
	e := a.evidence()
	f.NearMiss = &e
	switch {
	case !a.accounted() && a.misplaced:
		f.Reason = "the nearest passage says it of something else"
	case !a.accounted() && len(a.missing) == 0:
		f.Reason = "the nearest passage has the words, but not together"
	case !a.accounted():
		words := make([]string, len(a.missing))
		for i, t := range a.missing {
			words[i] = t.lemma
		}
		slices.Sort(words)
		f.Reason = "not in the nearest passage: " + strings.Join(slices.Compact(words), ", ")
	case len(a.open) > 0:
		f.Reason = fmt.Sprintf("the record leaves %s open: %s against %s", a.open[0].name, a.open[0].said, a.open[0].found)
	default:
		f.Reason = "the nearest passage differs in more than one slot"
	}
	return f
}

// parts are the claims of a statement with what each must account for. A
// figure that is presupposed is a term of the other claims of its clause; if
// there is none, of the clause as a claim without a figure.
func parts(r *extract.Reading, credit string) []*part {
	type clause struct {
		s *extract.Sentence
		i int
	}
	given := make(map[clause][]term)
	asserted := make(map[clause]bool)
	for _, c := range r.Claims {
		at := clause{c.Sentence, c.Clause}
		if c.Given {
			given[at] = append(given[at], term{lemma: c.Quantity.String(), number: c.Quantity, word: -1})
		} else {
			asserted[at] = true
		}
	}
	var out []*part
	first := make(map[clause]*part)
	bySentence := make(map[*extract.Sentence][]*extract.Claim)
	for _, c := range r.Claims {
		bySentence[c.Sentence] = append(bySentence[c.Sentence], c)
	}
	for _, c := range r.Claims {
		at := clause{c.Sentence, c.Clause}
		if c.Given {
			if asserted[at] {
				continue
			}
			asserted[at] = true
			fact := *c
			fact.Quantity, fact.Kind, fact.Own = nil, extract.Fact, c.Sentence.Clauses[c.Clause].Range
			c = &fact
		}
		p := &part{Claim: c, credit: credit, terms: append(claimTerms(c), given[at]...), first: first[at]}
		p.figures, p.place = figureCount(bySentence[c.Sentence]), place(bySentence[c.Sentence], c)
		if n := len(out); n > 0 && out[n-1].Sentence == c.Sentence && dependent(c) {
			if restricts(c) && c.Quantity == nil && !c.Negated {
				out[n-1].terms = append(out[n-1].terms, p.terms...)
				continue
			}
			p.first = out[n-1]
		}
		if first[at] == nil {
			first[at] = p
		}
		out = append(out, p)
	}
	return out
}

// dependent reports whether a clause has no subject of its own: it says more
// of what the clause before it speaks of.
func dependent(c *extract.Claim) bool {
	clause := c.Sentence.Clauses[c.Clause]
	return c.Clause > 0 && !clause.Has(c.Subject.From)
}

// hangs reports whether clause i says more of what the clause before it says:
// it has no subject of its own, or is what is said, found or expected there.
func hangs(s *extract.Sentence, i int) bool {
	clause := s.Clauses[i]
	switch s.Words[clause.From].Lower {
	case "that", "which", "who", "whose", "where":
		return true
	case ";":
		return false
	}
	return !clause.Has(clause.Subject.From)
}

// restricts reports whether the clause is a relative clause without a comma:
// it says which thing is meant.
func restricts(c *extract.Claim) bool {
	s, from := c.Sentence, c.Sentence.Clauses[c.Clause].From
	switch s.Words[from].Lower {
	case "that", "which", "who", "whose", "where":
		return from > 0 && s.Words[from-1].Class != extract.Punct
	}
	return false
}

// claimTerms are the terms of all that a claim says.
func claimTerms(c *extract.Claim) []term {
	var out []term
	seen := make(map[int]bool)
	for _, r := range []extract.Range{c.Subject, c.Head, c.Own} {
		for _, t := range terms(c.Sentence, r) {
			if !seen[t.word] {
				out = append(out, t)
			}
		}
		for i := r.From; i < r.To; i++ {
			seen[i] = true
		}
	}
	return out
}
