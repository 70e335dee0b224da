package factcheck

import (
	"context"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// around judges what a statement asserts around its quotations.
//
// A claim that has none of the quoted words is judged like any other. One that
// a quotation completes is judged with the quoted words in it, against the
// passages of the quotations; failing that, each of its own words must be
// accounted for there, with the polarity that it has in the statement. A claim
// with a figure or a direction of its own needs a claim of the passage that
// supports it.
func (c *Checker) around(ctx context.Context, set *setting, passages []*source) []Finding {
	var out []Finding
	for _, p := range parts(extract.Read(oneTurn(set.asserted, c.date())), "") {
		p.credit = set.speakerOf(p.Sentence.Words[p.Sentence.Clauses[p.Clause].To-1].Span)
		own := c.outside(set, p)
		if len(own) == 0 {
			continue
		}
		if ctx.Err() != nil {
			return append(out, Finding{Claim: p.Claim.String(), Reason: ctx.Err().Error()})
		}
		if len(passages) == 0 && set.grafted(p) {
			continue // nobody said the quoted words
		}
		out = append(out, c.beside(set, p, own, passages))
	}
	return out
}

// beside judges a claim around the quotations, of which own are the words that
// are not quoted.
func (c *Checker) beside(set *setting, p *part, own []term, passages []*source) Finding {
	grafted := set.grafted(p)
	var alone Finding
	if !grafted {
		if alone = c.judge(p); alone.Verdict == Supported || len(passages) == 0 {
			return alone
		}
	}
	c.prepare(p)
	var near deciding
	for _, s := range c.index.passage(passages) {
		if s.asked && !slices.Contains(passages, s) {
			continue
		}
		for _, claim := range s.claims {
			near.add(align(p, s, claim), slices.Contains(passages, s))
		}
	}
	f := undecidedFinding(p, near.nearest)
	missing := c.missing(set, p, own, passages)
	switch {
	case near.supports != nil:
		return finding(p, near.supports, Supported)
	case len(missing) == 0 && near.refutes == nil && alone.Verdict != Refuted:
		return Finding{Claim: p.Claim.String(), Verdict: Supported, Basis: Inferred, Reason: "the passage of the quotation has it", Evidence: []Evidence{{Quote: passages[0].Quote()}}}
	case near.refutes != nil && len(missing) > 0:
		return finding(p, near.refutes, Refuted)
	case !grafted && len(missing) > 0:
		return alone
	case len(missing) > 0:
		f.Verdict, f.Slot, f.Reason = NotEnough, "words", "not in the passage of the quotation: "+strings.Join(missing, ", ")
	}
	return f
}

// deciding are the first claims near a quotation that support a part, and that
// refute it in the quotation's own sentence.
type deciding struct{ supports, refutes, nearest *alignment }

func (d *deciding) add(a *alignment, own bool) {
	d.nearest = closer(d.nearest, a)
	switch a.verdict() {
	case Supported:
		if d.supports == nil {
			d.supports = a
		}
	case Refuted:
		if d.refutes == nil && own {
			d.refutes = a
		}
	}
}

// grafted reports whether quoted words are part of the claim.
func (s *setting) grafted(p *part) bool {
	clause := p.Sentence.Clauses[p.Clause]
	return slices.ContainsFunc(p.Sentence.Words[clause.From:clause.To], func(w extract.Word) bool { return s.inQuotes(w.Span) })
}
