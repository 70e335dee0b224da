package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

// A stop is a time of a claim that lists several, and the words after the verb that it
// is of: "on Tuesday" and "in the House", of "vote in the House on Tuesday and in the
// Senate on Friday".
type stop struct {
	*period.Period
	of extract.Range
}

// stops are the times that a claim without a figure lists; nil if it has only one.
func (a *alignment) stops() []stop {
	c := a.source.Clauses[a.claim.Clause]
	if a.claim.Quantity != nil || c.Verb < 0 || a.claim.Contrary {
		return nil
	}
	var out []stop
	from := c.Verb + 1
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		at := a.source.At(p.Span.Start)
		if at < from || at >= c.To || p.Kind != period.Interval || p.Relation != period.In {
			continue
		}
		between := a.source.Words[from:at]
		joins := func(w extract.Word) bool { return w.Tag == "CC" || w.Lower == "," }
		if len(out) > 0 && (!slices.ContainsFunc(between, joins) || out[0].Grain != p.Grain) {
			return nil
		}
		out = append(out, stop{p, extract.Range{From: from, To: at}})
		from = a.source.At(p.Span.End-1) + 1
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// stop is the time of a list to which the words of the part belong that are found after
// the claim's verb; nil if they are of several, or of none.
func (a *alignment) stop() *period.Period {
	var at *period.Period
	best, tied := 0, false
	for _, s := range a.stops() {
		found, other := a.wordsOf(s.of)
		switch fit := 2*found - other; {
		case found == 0:
		case at == nil || fit > best:
			at, best, tied = s.Period, fit, false
		default:
			tied = tied || fit == best
		}
	}
	if tied {
		return nil
	}
	return at
}

// wordsOf is how many words of the part stand in a range of the source, and how many of
// the source's there are none.
func (a *alignment) wordsOf(r extract.Range) (found, other int) {
	ours := func(u term) bool {
		return slices.ContainsFunc(a.part.terms, func(t term) bool {
			return slices.ContainsFunc(a.source.related(&t), func(h hit) bool { return h.word == u.word && h.likeness >= like })
		})
	}
	for _, u := range a.source.terms {
		switch {
		case !r.Has(u.word):
		case ours(u):
			found++
		default:
			other++
		}
	}
	return found, other
}
