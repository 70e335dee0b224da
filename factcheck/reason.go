package factcheck

import (
	"fmt"
	"slices"
	"strings"
)

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
	if i := slices.IndexFunc(a.missing, func(t term) bool { return t.opinion }); i >= 0 {
		f.Verdict, f.Reason = NotCheckable, "an opinion that no speaker voiced: "+a.missing[i].lemma
		return f
	}
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
