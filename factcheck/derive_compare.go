package factcheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// deriveComparison sets the figures of two things against each other: "A grew
// faster than B", "A exceeded B by 5 points", "A is twice as large as B".
func (c *Checker) deriveComparison(p *part) (Finding, bool) {
	left, right, ok := p.sides()
	if !ok || !right.another(left) {
		return Finding{}, false
	}
	if left.Own.To < right.Own.From {
		left.Own.To = right.Own.From
	}
	var both []term // of "more bread than cake in May", what is said of both
	if len(left.adjunct()) == 0 {
		both = right.adjunct()
	}
	g, ok := p.gap()
	if !ok {
		return Finding{}, false
	}
	of := func(side, other *part, beside *alignment) *alignment {
		return c.figure(side, nil, func(a *alignment) bool {
			return !a.numbersOthers() && a.tellsFrom(other) && p.suits(a) && (beside == nil || a.comparableWith(beside) || p.partsWays(beside, a))
		})
	}
	a, b := of(left, right, nil), (*alignment)(nil)
	if a != nil {
		b = of(right, left, a)
	}
	if a == nil || b == nil || a.claim == b.claim {
		if a, b = c.opposed(left, right); a == nil {
			if a, b = c.opposed(left.with(right.adjunct()), right); a == nil {
				return Finding{}, false
			}
		}
	}
	if !p.suits(a) || !p.suits(b) || right.standsWith(a, b) || left.standsWith(b, a) {
		return Finding{}, false
	}
	if slices.ContainsFunc(both, func(t term) bool { return !a.speaksOfTerm(&t) }) {
		return Finding{}, false
	}
	if p.partsWays(a, b) {
		return p.wentApart(a, b, g)
	}
	if !a.comparableWith(b) {
		return Finding{}, false
	}
	x, y := a.told(), b.told()
	if a.source.near(b.source) {
		x, y = shareUnit(x, y)
	}
	return p.set(x.operand(), y.operand(), g)
}

// speaksOfTerm reports whether the claim's sentence has a term, or one that it leans on.
func (a *alignment) speaksOfTerm(t *term) bool {
	return a.source.has(*t, extract.Range{To: len(a.source.Words)}) || a.source.leans(a.claim) && a.source.contextHas(t)
}

// another reports whether a side names a thing that the other does not, not only what that
// was or should have been.
func (p *part) another(than *part) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		return !reckons("foretelling", t.lemma) && !formerly(t.lemma) && !slices.ContainsFunc(than.terms, func(u term) bool { return u.lemma == t.lemma })
	}) || len(groups(p.Sentence, p.Own)) > 0
}

// partsWays reports whether of two things that the part says went one way, or grew at all,
// one went up and the other down.
func (p *part) partsWays(a, b *alignment) bool {
	x, y := a.went(), b.went()
	return p.ofGrowth() && p.Quantity == nil && a.claim.Kind == extract.Change && b.claim.Kind == extract.Change &&
		intended(a.claim.Stance) == intended(b.claim.Stance) && min(x, y) == change.Up && max(x, y) == change.Down
}

// wentApart decides of two such things: what fell did not grow faster than another, what
// grew did so faster than what fell.
func (p *part) wentApart(a, b *alignment, g gap) (Finding, bool) {
	way := p.growth()
	if way != change.Down {
		way = change.Up
	}
	verdict := Refuted
	switch {
	case a.went() != way && g.way == change.Down:
		return Finding{}, false // what fell did grow less
	case a.went() == way && g.way == change.Up:
		verdict = Supported
	}
	pair := []operand{a.operand(""), b.operand("")}
	return Finding{
		Claim: p.Claim.String(), Basis: Derived, Verdict: verdict, Evidence: evidenceOf(pair),
		Reason: fmt.Sprintf("the record has %s %s against %s %s", a.went(), pair[0], b.went(), pair[1]),
	}, true
}

// ofGrowth reports whether the part compares how two things changed, with a word of
// change beside the comparative: "grew faster", "a steeper fall".
func (p *part) ofGrowth() bool {
	return p.Quantity != nil || outpaces(p) || lags(p) || p.growth() != change.None
}

// outpaces reports whether the part's verb says that one grew faster than another.
func outpaces(p *part) bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && p.Sentence.Words[verb].Lemma == "outpace"
}

// lags reports whether the part's verb says that one is behind the other, or grew more slowly.
func lags(p *part) bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && p.Sentence.Words[verb].Lemma == "lag"
}

// tellsFrom reports whether what only this side names stands in the sentence of its figure,
// or in one that this leans on: that the whole record is about it is not enough to tell it
// from the other.
func (a *alignment) tellsFrom(other *part) bool {
	for _, m := range a.found {
		if m.pos == wordnet.Verb && m.at == len(a.source.Words) && !bringsFigure(m.lemma) {
			return false
		}
		shared := slices.ContainsFunc(other.terms, func(u term) bool { return u.lemma == m.lemma })
		if !m.name && m.pos != wordnet.Noun || m.generic || m.at != len(a.source.Words) || shared {
			continue
		}
		if (!a.source.leans(a.claim) || a.firstPerson()) && !a.there() {
			return false
		}
	}
	return !slices.ContainsFunc(a.missing, func(t *term) bool { return t.pos == wordnet.Verb && !bringsFigure(t.lemma) })
}

// standsWith reports whether what only this side names stands with the figure found for the
// other, and not with its own: which of both is the one of "8 million in Arden, second only to
// Brock with 9" is not certain.
func (p *part) standsWith(other, own *alignment) bool {
	with := func(a *alignment, t term) bool {
		return slices.ContainsFunc(a.source.terms, func(u term) bool { return u.lemma == t.lemma && a.claim.Own.Has(u.word) })
	}
	return slices.ContainsFunc(p.terms, func(t term) bool {
		shared := slices.ContainsFunc(other.part.terms, func(u term) bool { return slices.Contains(strings.Fields(u.lemma), t.lemma) })
		return t.name && !shared && with(other, t) && !with(own, t)
	})
}

// bringsFigure reports whether a verb only brings a figure to what it is a figure of, which
// may be told without it.
func bringsFigure(verb string) bool {
	return lexicon.In("bearing", verb) || reckons("having", verb) || reckons("accounting", verb)
}

// comparableWith reports whether both figures are of a kind. In one sentence
// "growth of 1.6 percent, and our 2 percent" is.
func (a *alignment) comparableWith(b *alignment) bool {
	if intended(a.claim.Stance) != intended(b.claim.Stance) || a.moreThan(b) || b.moreThan(a) || a.sharedOtherwise(b) || b.sharedOtherwise(a) {
		return false
	}
	if a.claim.Kind == b.claim.Kind && a.went() == b.went() {
		return true
	}
	shares := func(x *alignment) bool {
		return x.claim.Kind == extract.Share || x.claim.Kind == extract.Level && rate(*x.claim.Quantity)
	}
	if a.source == b.source && shares(a) && shares(b) {
		return true // "34 percent of the power, coal 22 percent"
	}
	return a.source == b.source && (a.claim.Direction == change.None || b.claim.Direction == change.None) &&
		max(a.claim.Kind, b.claim.Kind) <= extract.Change && a.claim.Quantity.Unit.Name == b.claim.Quantity.Unit.Name
}

// sharedOtherwise reports whether the claim's figure is one on average, or of each, and the
// other's is not, nor leans on the claim's: "the average in maths was 58; in English it was 61".
func (a *alignment) sharedOtherwise(b *alignment) bool {
	d := sharedOut(a.claim)
	return d != undivided && d != sharedOut(b.claim) && a.source != b.source && !slices.Contains(b.source.context, a.source)
}

// went is which way the claim's figure says that it went, None of one that only says how
// much there is.
func (a *alignment) went() change.Way {
	if a.claim.Direction == change.Level {
		return change.None
	}
	return a.claim.Direction
}

// moreThan reports whether the claim's figure is by how much that of the other, a
// level, is more or less than another: "9 million, 2 million less than planned".
func (a *alignment) moreThan(b *alignment) bool {
	return a.claim.Kind == extract.Change && a.claim.Compares != change.None && b.claim.Kind != extract.Change
}

// opposed are the figures of a sentence that sets two against each other: one
// belongs to what only the left side names, the other to what only the right
// does, and the sentence speaks of what both name.
func (c *Checker) opposed(left, right *part) (a, b *alignment) {
	const tried = 8
	c.prepare(left)
	c.prepare(right)
	found := c.index.candidates(append(left.keys(), right.keys()...))
	for _, s := range found[:min(tried, len(found))] {
		var claims []*extract.Claim
		for _, claim := range s.claims {
			if claim.Quantity != nil && !claim.Given {
				claims = append(claims, claim)
			}
		}
		if s.asked || len(claims) < 2 || !c.speaksOf(s, left, nil) {
			continue
		}
		for i, x := range claims {
			for j, y := range claims {
				if i == j || !ofOneUnit(told{Claim: x, source: s}, told{Claim: y, source: s}) {
					continue
				}
				x, y := align(left, s, x), align(right, s, y)
				if !left.belongs(x, right) || !right.belongs(y, left) {
					continue
				}
				if a != nil {
					return nil, nil // it may be read in several ways
				}
				a, b = x, y
			}
		}
		if a != nil {
			return a, b
		}
	}
	return nil, nil
}

// ofOneUnit reports whether two figures are of one unit, which one of them may leave out.
func ofOneUnit(x, y told) bool {
	x, y = shareUnit(x, y)
	return x.Quantity.Unit.Name == y.Quantity.Unit.Name
}

// belongs reports whether what only this side names stands with the figure,
// and what both name in the sentence.
func (p *part) belongs(a *alignment, other *part) bool {
	own := false
	for _, t := range p.terms {
		shared := slices.ContainsFunc(other.terms, func(u term) bool { return u.lemma == t.lemma })
		if shared {
			if !a.speaksOfTerm(&t) {
				return false
			}
			continue
		}
		switch {
		case a.source.has(t, a.claim.Own):
			own = true
		case t.pos == wordnet.Verb && a.source.has(t, extract.Range{To: len(a.source.Words)}): // "the state paid 7 and the city 3"
		case lexicon.In("bodies", t.lemma) && a.ours():
			own = true
		default:
			return false
		}
	}
	return own
}

// ours reports whether "we" or "our" stands with the figure.
func (a *alignment) ours() bool {
	return slices.ContainsFunc(a.source.Words[a.claim.Own.From:a.claim.Own.To], func(w extract.Word) bool {
		return w.Lower == "we" || w.Lower == "our" || w.Lower == "us" || w.Lower == "ours"
	})
}

// has reports whether a term is accounted for by the words of a range.
func (s *source) has(t term, r extract.Range) bool {
	return slices.ContainsFunc(s.terms, func(u term) bool {
		l := t.against(u)
		return r.Has(u.word) && (l == same || l == like)
	})
}
