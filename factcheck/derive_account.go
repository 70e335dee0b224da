package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// follows reports whether a derived finding may decide the part: the passages of its
// figures account for all that the part says, as that of a claim must; for one plain verb
// the sum makes up. It refutes nothing where one of them has the part's own figure.
func (c *Checker) follows(p *part, f Finding) bool {
	passages := c.passagesOf(p, f)
	if slices.ContainsFunc(passages, func(a *alignment) bool { return slices.ContainsFunc(a.found, a.ofMost) }) {
		return false
	}
	missing := 0.0
	for i := range p.terms {
		t := &p.terms[i]
		if t.number != nil || t.measure || t.generic || p.reckons(t) || accountedIn(passages, t) {
			continue
		}
		if t.name || t.opinion || t.pos == wordnet.Noun || t.pos == wordnet.Adj {
			return false
		}
		missing += t.weight()
	}
	return missing <= aPlainVerb && !(f.Verdict == Refuted && slices.ContainsFunc(passages, (*alignment).tellsSo))
}

// tellsSo reports whether the claim has the part's figure, of all that the part speaks of, and
// leaves open at most whether it is so yet.
func (a *alignment) tellsSo() bool {
	if a.part.Quantity == nil || len(a.missing) > 0 {
		return false
	}
	if rel, _ := compareFigures(a.part.Quantity, a.claim.Quantity); rel != entailed {
		return false
	}
	a.guard()
	return !a.misplaced && len(a.conflicts) == 0 && !slices.ContainsFunc(a.open, func(s slot) bool { return s.name != "modality" })
}

// passagesOf are the claims of the passages that a finding quotes, each laid beside the part.
func (c *Checker) passagesOf(p *part, f Finding) []*alignment {
	var out []*alignment
	for _, e := range f.Evidence {
		s := c.index.holding(e.Quote)
		for _, claim := range s.claims {
			if claim.Quantity != nil {
				out = append(out, lay(p, s, claim))
			}
		}
	}
	return out
}

// reckons reports whether a word of the part only tells how its figure comes about.
func (p *part) reckons(t *term) bool {
	switch {
	case t.way != change.None && p.owns(t.word), p.compares(*t), p.cue(*t), lexicon.In("one of time", t.lemma):
		return true
	case t.pos == wordnet.Adj && t.word > 0 && p.Sentence.Words[t.word-1].Comparative():
		return true // "less common"
	}
	return reckons("accounting", t.lemma) || reckons("having", t.lemma) || reckons("earlier", t.lemma) || reckons("formerly", t.lemma) ||
		reckons("foretelling", t.lemma) || reckons("frequencies", t.lemma) || reckons("each", t.lemma) || reckons("wider", t.lemma) || reckons("relating", t.lemma)
}

// accountedIn reports whether one of the claims accounts for a term of the part.
func accountedIn(passages []*alignment, t *term) bool {
	return slices.ContainsFunc(passages, func(a *alignment) bool {
		if slices.ContainsFunc(a.source.related(t), func(u hit) bool { return u.likeness >= like }) ||
			t.pos == wordnet.Noun && alikeNouns([]term{*t}, a.source.terms) {
			return true
		}
		if slices.Contains(a.missing, t) || t.name && a.source.topics[t.lemma] < inHeading && !a.source.names[t.lemma] && !a.source.contextHas(t) {
			return false // that a name is often told does not make a figure its own
		}
		_, _, against := a.account(t)
		return against == nil
	})
}
