package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A clause of several figures may leave out the verb before all but the first. Whose the
// others are is told by the words before them.

// owner is the thing that a figure after the first is told of, where the clause's subject
// is not; empty if that is, or nothing tells.
func (s *Sentence) owner(c *Clause, own Range, f figure, regions []Range) Range {
	if c.Verb < 0 {
		return Range{}
	}
	if thing := s.othersOf(c, own, f, regions); thing.Len() > 0 {
		return thing
	}
	if s.parallel(own, c) && c.Subject.From > c.From && c.Has(c.Subject.From) {
		return c.Subject // "for roads the town needs 40 million, for schools 90"
	}
	if i := s.opens(own); i+1 < own.To && s.Words[i].In("people told apart") && s.Words[i+1].Tag == "IN" && !own.Has(c.Verb) {
		return Range{i, f.words.From} // "those with one child 90"
	}
	if thing := s.comparand(c, f); thing.Len() > 0 || s.elliptical(own) {
		if thing.Len() == 0 {
			thing = s.nounless(own, f)
		}
		return thing
	}
	if thing := s.another(c, own, f); thing.Len() > 0 {
		return thing
	}
	first := s.figures(regions[0])
	if thing := s.gap(own, f, first); thing.Len() > 0 {
		return thing
	}
	if len(first) > 0 {
		if thing := s.runnerUp(Range{own.From, f.words.From}, first[0]); thing.Len() > 0 {
			return thing
		}
	}
	if s.parallel(own, c) {
		return Range{s.opens(own), s.words(f.Span).From} // "among boys 88 percent"
	}
	return Range{}
}

// othersOf is a bare number of those of whom the clause's subject counts some others, where the
// verb is left out: "four will come in spring, the other six in autumn".
func (s *Sentence) othersOf(c *Clause, own Range, f figure, regions []Range) Range {
	first := s.figures(regions[0])
	if len(first) == 0 || !f.Unit.IsZero() || first[0].words.To > c.Verb || !c.Subject.Has(first[0].words.From) ||
		!first[0].Unit.IsZero() && first[0].Unit.Dimension != quantity.Count {
		return Range{}
	}
	from, to := own.From, s.words(f.Span).To
	for from < f.words.From && (s.Words[from].Class == Punct || s.Words[from].Tag == "CC") {
		from++
	}
	others := slices.ContainsFunc(s.Words[from:f.words.From], func(w Word) bool { return w.In("the others") })
	alone := slices.ContainsFunc(s.Words[from:f.words.From], func(w Word) bool { return w.Tag != "DT" && !w.In("the others") })
	if alone || !others && (from < f.words.From || to == len(s.Words) || s.Words[to].Tag != "IN") || to < len(s.Words) && (s.Words[to].noun() || s.Words[to].Lower == "of") {
		return Range{}
	}
	return Range{from, to}
}

// nounless is the noun phrase right before a figure that leaves out its noun, as the verb
// is left out: "the first phase will cost 12 million and the second 30", "the new one 30".
func (s *Sentence) nounless(r Range, f figure) Range {
	to := s.words(f.Span).From
	if to-1 > r.From && s.Words[to-1].In("leads to a figure") {
		to-- // "the old one for 18,000"
	}
	last := to - 1
	if last > r.From && s.Words[last].StandsIn() {
		last--
	}
	from := last - 1
	if from <= r.From || s.Words[from].Lower != "the" || s.Words[last].Class != Content {
		return Range{}
	}
	if joint := s.Words[from-1]; joint.Tag != "CC" && joint.Lower != "," {
		return Range{}
	}
	return Range{from, to}
}

// gap is the noun phrase that stands for subject and object where the verb is left out:
// "cases averaged 20 a day and deaths 3"; with the preposition of a change, if the first figure
// is one, "rents rose 3 percent, and wages in the towns by 5".
func (s *Sentence) gap(r Range, f figure, first []figure) Range {
	from, to := r.From, s.words(f.Span).From
	for from < r.To && s.Words[from].Class != Content {
		from++
	}
	if from > r.From && from < r.To && s.Words[from-1].In("locating") && s.Words[from].Upper {
		return Range{} // "in Brill by 5"
	}
	for to-1 > from && s.Words[to-1].In("before a mere figure") {
		to--
	}
	if to-1 > from && (s.Words[to-1].Lower == "up" || s.Words[to-1].Lower == "down") {
		to-- // "burglary was down 6, shoplifting up 9"
	}
	if lead := s.wordBefore(f.Quantity); to-1 > from && len(first) > 0 && lexicon.In("leads to a change", lead) &&
		(lead == s.wordBefore(first[0].Quantity) || s.changeAt(first[0].words.From-1)) {
		to--
	}
	if to-1 > from && s.Words[to].In("leads to a change") && (s.Words[to-1].Lower == "up" || s.Words[to-1].Lower == "down") {
		to-- // "burglary was up by 6, shoplifting down by 9"
	}
	joined := from > 0 && (s.Words[from-1].Tag == "CC" || s.Words[from-1].Lower == ",")
	for i := from; i < to; i++ {
		w := s.Words[i]
		within := joined && i > from && s.Words[i-1].noun() && (w.In("locating") || w.Lower == "of" || w.Lower == "with")
		if w.verb() && (w.Tag != "VBG" || from+1 < to) || w.Tag == "IN" && !within || w.Class == Punct {
			return Range{}
		}
	}
	if from >= to || s.changeAt(to-1) || !s.Words[to-1].noun() && s.Words[to-1].Tag != "VBG" && !(from+1 == to && from > r.From && s.Words[from-1].Tag == "DT") { // "the south", "the old"
		return Range{}
	}
	return Range{from, to}
}

// runnerUp is who comes next, after one with the first figure of a clause, among the
// words before a figure that is theirs; empty if nobody does: the Brill of "Arden leads
// with 12, followed by Brill with 9".
func (s *Sentence) runnerUp(r Range, first figure) Range {
	lead, end := "", r.To-1
	if end > r.From && first.words.From > 0 {
		lead = s.Words[first.words.From-1].Lower
	}
	for i := r.From; i < end; i++ {
		n := Cued(s.Words, i, "next in order")
		ordered := n > 0
		if w := s.Words[i]; !ordered && (w.Lower == "," || w.Tag == "CC") {
			n = 1
		}
		to := i + n
		for n > 0 && to < end && (opensNoun(s.Words[to]) || s.Words[to].StandsIn() || s.Words[to].Lower == "of" || s.Words[to].Tag == "POS") {
			to++
		}
		if n == 0 || to == i+n || !s.Words[to-1].noun() && !s.Words[to-1].StandsIn() {
			continue
		}
		last, then := s.Words[end].Lower, to
		if then < end && s.Words[then].Lower == "," {
			then++
		}
		if then == end && (lexicon.In("leads to a figure", last) && last == lead || ordered && (lexicon.In("leads to a figure", last) || last == "up" || last == "down")) {
			return Range{i + n, to}
		}
	}
	return Range{}
}

// comparand is the thing that a clause sets its subject against, for the second of two
// figures that are set against each other alike: "wages rose faster than prices, 5
// percent against 3". Empty if the figure is no such one.
func (s *Sentence) comparand(c *Clause, f figure) Range {
	if !lexicon.In("set against", s.wordBefore(f.Quantity)) {
		return Range{}
	}
	for i := c.Verb; i < f.words.From; i++ {
		if s.Words[i].Lower != "than" {
			continue
		}
		to := i + 1
		for to < f.words.From && (opensNoun(s.Words[to]) || s.Words[to].Lower == "of") {
			to++
		}
		if to > i+1 && s.Words[to-1].noun() && s.Words[to].Class == Punct {
			return Range{i + 1, to}
		}
		return Range{}
	}
	return Range{}
}

// another is what of the clause's subject is said of the region's thing too, where that
// stands beside the one named first: the "prices" of "prices in Arden rose by 3 percent,
// those in Brill by 5".
func (s *Sentence) another(c *Clause, r Range, f figure) Range {
	if c.Verb < 0 || !c.Has(c.Subject.From) || c.Subject.To > c.Verb || r.Has(c.Verb) {
		return Range{}
	}
	from := r.From
	for from < r.To && (s.Words[from].Class == Punct || s.Words[from].Tag == "CC") {
		from++
	}
	if to := s.words(f.Span).From; from+1 >= to || slices.ContainsFunc(s.Words[from:to], func(w Word) bool { return w.verb() || w.Class == Punct }) {
		return Range{}
	}
	in := c.Subject.From
	for in < c.Subject.To && s.Words[in].Tag != "IN" {
		in++
	}
	if in == c.Subject.From || in == c.Subject.To || !s.Words[in-1].noun() {
		return Range{}
	}
	next := from
	switch w := s.Words[from].Lower; {
	case w == "those" || w == "that":
		next++
	case s.Words[from].Tag == "IN" && w == s.Words[in].Lower && s.Words[from+1].Class == Content:
		return Range{c.Subject.From, in} // "unemployment among women is 4 percent, among men 5"
	default:
		for next < r.To && (s.Words[next].Tag == "DT" || s.Words[next].noun()) {
			next++
		}
		if next == from || s.Words[next-1].Lemma != s.Words[in-1].Lemma {
			return Range{}
		}
	}
	if next >= r.To || s.Words[next].Tag != "IN" {
		return Range{}
	}
	return Range{c.Subject.From, in}
}

// parallel reports whether a region after the first opens with the preposition that
// the clause opens with: "in Arden 9 boats sank, and in Brill 12".
func (s *Sentence) parallel(r Range, c *Clause) bool {
	i, first := s.opens(r), s.Words[c.From]
	if c.Subject.From > c.From+1 && c.Has(c.Subject.From) && s.Words[c.Subject.From-1].Class == Content {
		return false // "in Arden rents rose by 3 percent, in Brill by 5"
	}
	return r.From > c.From && !r.Has(c.Verb) && s.Words[i].Tag == "IN" && s.Words[i].Lower == first.Lower
}

// opens is the first word of a region that is no comma or conjunction.
func (s *Sentence) opens(r Range) int {
	for i := r.From; i+1 < r.To; i++ {
		if w := s.Words[i]; w.Class != Punct && w.Tag != "CC" {
			return i
		}
	}
	return r.From
}

// elliptical reports whether a region names nothing itself.
func (s *Sentence) elliptical(r Range) bool {
	for i := r.From; i < r.To; i++ {
		if w := s.Words[i]; w.Class == Content && (w.noun() || w.verb()) && !s.changeAt(i) {
			return false
		}
	}
	return true
}

// continues gives a figure that names nothing itself the owner of the one before it, where
// that is not the clause's subject: the wages of "rents rose by 3 percent to 900 euros and
// wages by 5 percent to 2,100 euros".
func (s *Sentence) continues(c, before *Claim, f figure) {
	clause := &s.Clauses[c.Clause]
	if c.Subject == clause.Subject && before.Subject != c.Subject && before.Clause == c.Clause && s.elliptical(c.Own) {
		c.Subject, c.Head = before.Subject, before.Head
		c.Measure = s.measure(clause, c, f)
	}
}

// oneOf is the one of the several things of a clause's subject of which alone a figure is told
// after the verb: the second steel of "glass and steel both grew, steel by 4 percent"; empty if
// it is told of all.
func (s *Sentence) oneOf(c *Clause, f figure) Range {
	to := s.words(f.Span).From
	if c.Verb < 0 || to < c.Verb+3 || !s.Words[to-1].In("before a measure") {
		return Range{}
	}
	from := to - 1
	for from > c.Verb && s.Words[from-1].inNounPhrase() {
		from--
	}
	if from == to-1 || s.Words[from-1].Lower != "," {
		return Range{}
	}
	named, joined := false, false
	for _, w := range s.Words[c.Subject.From:c.Subject.To] {
		named = named || w.Lemma == s.Words[to-2].Lemma
		joined = joined || w.Tag == "CC"
	}
	if !named || !joined {
		return Range{}
	}
	return Range{from, to - 1}
}
