package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// deriveComparison sets the figures of two things against each other: "A grew
// faster than B", "A exceeded B by 5 points", "A is twice as large as B".
func (c *Checker) deriveComparison(p *part) (Finding, bool) {
	left, right, ok := p.sides()
	if !ok {
		return Finding{}, false
	}
	g, ok := p.gap()
	if !ok {
		return Finding{}, false
	}
	wanted := func(a *alignment) bool { return !a.numbersOthers() }
	a, b := c.figure(left, nil, wanted), (*alignment)(nil)
	if a != nil {
		b = c.figure(right, nil, wanted)
	}
	if a == nil || b == nil || a.claim == b.claim || !a.tellsFrom(right) || !b.tellsFrom(left) {
		if a, b = c.opposed(left, right); a == nil {
			if a, b = c.opposed(left.with(right.adjunct()), right); a == nil {
				return Finding{}, false
			}
		}
	}
	if outpaces(p) && (a.claim.Kind != extract.Change || b.claim.Kind != extract.Change) {
		return Finding{}, false
	}
	if !a.comparableWith(b) || a.claim.Kind == extract.Change && !p.ofGrowth() {
		return Finding{}, false // what grew more need not be larger
	}
	return p.set(a.operand(""), b.operand(""), g)
}

// ofGrowth reports whether the part compares how two things changed, with a word of
// change beside the comparative: "grew faster", "a steeper fall".
func (p *part) ofGrowth() bool {
	return p.Quantity != nil || outpaces(p) || p.growth() != change.None
}

// outpaces reports whether the part's verb says that one grew faster than another.
func outpaces(p *part) bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && p.Sentence.Words[verb].Lemma == "outpace"
}

// tellsFrom reports whether each name that only this side has stands in the sentence of its
// figure, or that leans on the one where it does: that the whole record is about it is not
// enough to tell it from the other.
func (a *alignment) tellsFrom(other *part) bool {
	for _, m := range a.found {
		if !m.name || m.at != len(a.source.Words) || slices.ContainsFunc(other.terms, func(u term) bool { return u.lemma == m.lemma }) {
			continue
		}
		if !a.source.leans(a.claim) && !a.there() {
			return false
		}
	}
	return true
}

// comparableWith reports whether both figures are of a kind. In one sentence
// "growth of 1.6 percent, and our 2 percent" is.
func (a *alignment) comparableWith(b *alignment) bool {
	if intended(a.claim.Stance) != intended(b.claim.Stance) || a.moreThan(b) || b.moreThan(a) || a.sharedOtherwise(b) || b.sharedOtherwise(a) {
		return false
	}
	if a.claim.Kind == b.claim.Kind && a.claim.Direction == b.claim.Direction {
		return true
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

// moreThan reports whether the claim's figure is by how much that of the other, a
// level, is more or less than another: "9 million, 2 million less than planned".
func (a *alignment) moreThan(b *alignment) bool {
	return a.claim.Kind == extract.Change && a.claim.Compares != change.None && b.claim.Kind != extract.Change
}

// sides are the two things that a part compares, each as a part of its own.
func (p *part) sides() (left, right *part, ok bool) {
	s, from, to := p.Sentence, -1, -1
	for _, g := range s.Changes {
		if p.Compares != change.None && p.Own.Has(g.Start) && g.Way == p.Compares {
			from, to = g.Start, g.End
			break
		}
	}
	for i := max(from, p.Own.From); i < p.Own.To; i++ {
		if w := s.Words[i].Lower; p.Compares != change.None && w == "than" && (from < 0 || to <= i) || from < 0 && w == "as" && p.asMuch(i) {
			to = i + 1
			if from < 0 {
				from = p.comparative(i)
			}
			break
		}
	}
	if q := p.Quantity; q != nil && from > 0 { // "has 45 more than", "0.2 points below"
		if at := s.At(q.Span.Start); at < from {
			from = at
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
	if at := p.parallelPhrase(from, to); at > 0 {
		left, right = p.phrased(from, at, to, end)
		return left, right, len(left.terms) > 0 && len(right.terms) > 0
	}
	left, right = p.side(extract.Range{From: p.Own.From, To: from}), p.side(extract.Range{From: to, To: end})
	if first, second, ok := p.twoThings(left, right, from, to); ok {
		return first, second, true
	}
	between := p.side(extract.Range{From: from, To: to}) // "has 45 more boats than": of both
	for _, t := range between.terms {
		if t.pos == wordnet.Noun && !lexicon.In("more", t.lemma) && !lexicon.In("less", t.lemma) {
			left.terms, right.terms = append(left.terms, t), append(right.terms, t)
		}
	}
	if in := p.elliptic(to); in != "" {
		right.terms = append(right.terms, p.before(left, in)...)
	}
	if p.possessive(end) {
		right.terms = append(right.terms, p.possessed(left)...)
	}
	return left, right, len(left.terms) > 0 && len(right.terms) > 0
}

// twoThings are the sides of a part that sets two things against each other of which it
// tells the same: each thing of "planted more pines than beeches" is planted. False where
// words stand with the second thing that say whose it is, or where.
func (p *part) twoThings(left, right *part, from, to int) (first, second *part, ok bool) {
	words := p.Sentence.Words
	verb := p.Sentence.Clauses[p.Clause].Verb
	if verb < 0 || verb >= from || len(right.terms) != 1 || words[right.terms[0].word].Tag != "NNS" || to != right.terms[0].word {
		return nil, nil, false
	}
	between := p.side(extract.Range{From: from, To: to})
	thing := slices.DeleteFunc(between.terms, func(t term) bool {
		return t.pos != wordnet.Noun || lexicon.In("more", t.lemma) || lexicon.In("less", t.lemma)
	})
	if len(thing) != 1 || words[thing[0].word].Tag != "NNS" {
		return nil, nil, false
	}
	first, second = p.side(left.Own), p.side(left.Own)
	first.terms, second.terms = append(first.terms, thing...), append(second.terms, right.terms...)
	return first, second, true
}

// elliptic is the preposition with which the words from word i on name only where, or
// of what, the other side's thing is: "in" for "than in the towns", "to" for "those to
// Norden"; "" if there is none.
func (p *part) elliptic(i int) string {
	words := p.Sentence.Words
	if i+1 < p.Own.To && lexicon.In("standing for the other", words[i].Lower) {
		i++
	}
	if i+1 < p.Own.To && (words[i].Tag == "IN" || words[i].Tag == "TO") && words[i+1].Class != extract.Figure && words[i+1].Class != extract.Time {
		return words[i].Lower
	}
	return ""
}

// before are the terms of a side that stand before its words with the preposition:
// the "pay" of "pay in the mines". None if it has no such words.
func (p *part) before(side *part, in string) []term {
	words := p.Sentence.Words
	for i := side.Own.From + 1; i < side.Own.To; i++ {
		if words[i].Lower == in && p.Subject.Has(i) {
			return slices.DeleteFunc(slices.Clone(side.terms), func(t term) bool { return t.word > i })
		}
	}
	return nil
}

// comparative is where the comparative stands that the "than" at word i goes with, else
// the word before that.
func (p *part) comparative(i int) int {
	const far = 8
	for j := i - 1; j >= max(p.Own.From, i-far); j-- {
		if w := p.Sentence.Words[j]; w.Comparative() {
			return j
		}
	}
	return i - 1
}

// parallelPhrase is where the first of two phrases with one preposition begins that are
// set against each other, "in maths than in English"; -1 if there are none.
func (p *part) parallelPhrase(from, to int) int {
	words := p.Sentence.Words
	if to >= p.Own.To || words[to].Tag != "IN" {
		return -1
	}
	for i := to - 2; i > from; i-- {
		if words[i].Lower == words[to].Lower {
			return i
		}
	}
	return -1
}

// phrased are the two sides of a part that sets two such phrases against each other:
// each is of what stands before them, and of its own phrase.
func (p *part) phrased(from, at, to, end int) (left, right *part) {
	shared := p.side(extract.Range{From: p.Own.From, To: from})
	for _, t := range p.side(extract.Range{From: from, To: at}).terms {
		if t.pos == wordnet.Noun {
			shared.terms = append(shared.terms, t)
		}
	}
	left, right = p.side(extract.Range{From: at, To: to - 1}), p.side(extract.Range{From: to, To: end})
	left.terms, right.terms = slices.Concat(shared.terms, left.terms), slices.Concat(shared.terms, right.terms)
	return left, right
}

// asMuch reports whether the "as" at word i closes "twice as many as".
func (p *part) asMuch(i int) bool {
	s := p.Sentence
	if p.Quantity == nil || !p.Quantity.Multiple {
		return false
	}
	at := s.At(p.Quantity.Number.Start)
	return at < i-1 && slices.ContainsFunc(s.Words[at:i-1], func(w extract.Word) bool { return w.Lower == "as" })
}

// adjunct are the terms of a side after a preposition that is not "of": what "paid more
// than the city for the hall" says of both.
func (p *part) adjunct() []term {
	words := p.Sentence.Words
	for i := p.Own.From + 1; i < p.Own.To; i++ {
		if words[i].Tag == "IN" && words[i].Lower != "of" {
			return slices.DeleteFunc(slices.Clone(p.terms), func(t term) bool { return t.word < i })
		}
	}
	return nil
}

// with is a side with more terms.
func (p *part) with(more []term) *part {
	q := *p
	q.terms = slices.Concat(p.terms, more)
	return &q
}

// possessive reports whether the words before end name only the holder of what
// the other side names: "the bank's".
func (p *part) possessive(end int) bool {
	words := p.Sentence.Words
	i := end - 1
	for i > 0 && words[i].Class == extract.Punct {
		i--
	}
	return words[i].Lower == "'s" || words[i].Lower == "’s" || words[i].Lower == "'" || words[i].Lower == "’"
}

// possessed are the terms of a side without its holder: "growth forecast" of
// "the ministry's growth forecast".
func (p *part) possessed(side *part) []term {
	from := side.Own.From
	for i := from; i < side.Own.To; i++ {
		if w := p.Sentence.Words[i]; w.Lower == "'s" || w.Lower == "’s" || w.Tag == "PRP$" {
			from = i + 1
		}
	}
	return slices.DeleteFunc(slices.Clone(side.terms), func(t term) bool { return t.word < from })
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
		if s.asked || len(claims) != 2 || claims[0].Quantity.Unit.Name != claims[1].Quantity.Unit.Name || !c.speaksOf(s, left, nil) {
			continue
		}
		x, y := align(left, s, claims[0]), align(right, s, claims[1])
		if left.belongs(x, right) && right.belongs(y, left) {
			a, b = x, y
		}
		x, y = align(left, s, claims[1]), align(right, s, claims[0])
		if left.belongs(x, right) && right.belongs(y, left) {
			if a != nil {
				return nil, nil // it may be read both ways
			}
			a, b = x, y
		}
		if a != nil {
			return a, b
		}
	}
	return nil, nil
}

// belongs reports whether what only this side names stands with the figure,
// and what both name in the sentence.
func (p *part) belongs(a *alignment, other *part) bool {
	own := false
	for _, t := range p.terms {
		shared := slices.ContainsFunc(other.terms, func(u term) bool { return u.lemma == t.lemma })
		if shared {
			if !a.source.has(t, extract.Range{From: 0, To: len(a.source.Words)}) && !a.source.contextHas(&t) {
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
