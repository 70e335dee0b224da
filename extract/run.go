package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// Whoever reads out statistics tells in full only the first figure of a run, and of the
// others no more than whose they are: "67 percent of the pupils passed; among girls it was
// 71, among boys 64. The old school, just 58." Such a figure has the unit, the kind, the
// predicate and the time of the first, and a group of its own in the place of that one's.

// runs finds the figures that run on from one told in full.
func (r *Reading) runs() {
	place := make(map[*Sentence]int, len(r.Sentences))
	for i, s := range r.Sentences {
		place[s] = i
	}
	var heads []*Claim // of the runs that may go on: the last told in full, and the last change in percent
	var last *Claim
	for _, c := range r.Claims {
		const near = 2 // sentences
		switch q := c.Quantity; {
		case q == nil || c.restricts(last):
			continue
		case last != nil && (last.Sentence.Turn != c.Sentence.Turn || place[c.Sentence]-place[last.Sentence] > near):
			heads = nil
		}
		if c.Former || c.Given {
			continue // beside the figure before it
		}
		if c.besides(last) {
			if c.bare() && c.Kind == Level && last.Kind == Share {
				c.Kind, c.Run = Share, last
			}
			continue
		}
		if head := c.runsOn(heads, last); head != nil {
			c.follow(head, last)
			last = c
			continue
		}
		switch {
		case !c.full():
			heads = nil
		case c.changesRate():
			heads = slices.DeleteFunc(heads, (*Claim).changesRate)
			heads = append(heads, c)
		default:
			heads = []*Claim{c}
		}
		last = c
	}
}

// bare reports whether a claim's figure stands without a unit of its own, whatever it was given.
func (c *Claim) bare() bool {
	return slices.ContainsFunc(c.Sentence.Quantities, func(q quantity.Quantity) bool { return q.Number == c.Quantity.Number && q.Unit.IsZero() })
}

// besides reports whether a figure is only what the one before it is set against: "40
// percent, after 38 in May".
func (c *Claim) besides(last *Claim) bool {
	return last != nil && c.Sentence == last.Sentence && c.Sentence.opposed(c.Quantity, last.Quantity)
}

// full reports whether a claim tells a measured figure, with its unit.
func (c *Claim) full() bool {
	q := c.Quantity
	return (plain(q) && measured(q.Unit) || c.ofWhole()) && c.Stance != Asked
}

// ofWhole reports whether a claim tells a share as a fraction, which others go on with in
// percent: "two thirds of the staff came; in the north it was 81 percent, in the south 47".
func (c *Claim) ofWhole() bool { return c.Kind == Share && !c.Quantity.Whole.IsZero() }

// unitOf is the claim in whose unit a figure of the run of head is told, last being the
// figure before it.
func unitOf(head, last *Claim) *Claim {
	if head.ofWhole() && last.Run != nil {
		return last
	}
	return head
}

// measured reports whether a figure of a unit measures something rather than counting it.
func measured(u quantity.Unit) bool {
	return Money(u) || u.Dimension != "" && !lexicon.In("dimensions of no measure", u.Dimension)
}

// changesRate reports whether a claim tells by how many percent a thing changed.
func (c *Claim) changesRate() bool {
	return c.Kind == Change && c.Quantity.Unit.Dimension == quantity.Percent
}

// runsOn is the one of heads whose run a claim's figure goes on with, nil if there is none
// or it may be either's.
func (c *Claim) runsOn(heads []*Claim, last *Claim) *Claim {
	if !plain(c.Quantity) || c.Negated || c.Stance == Asked || !c.mereFigure(last) {
		return nil
	}
	var out *Claim
	for _, head := range heads {
		if !c.fits(head, last) {
			continue
		}
		switch {
		case out == nil || head.Sentence == c.Sentence && out.Sentence != c.Sentence:
			out = head
		case out.Sentence == c.Sentence && head.Sentence != c.Sentence:
		default:
			return nil
		}
	}
	return out
}

// fits reports whether a figure may be told in the unit of a head: it is of the order of that
// or of the one before it, and neither is a change that the other is not.
func (c *Claim) fits(head, last *Claim) bool {
	q, p := c.Quantity, unitOf(head, last).Quantity
	if !p.Whole.IsZero() {
		return q.Unit.Dimension == quantity.Percent
	}
	if !c.bare() && (q.Unit.Name != p.Unit.Name || q.Unit.Dimension != p.Unit.Dimension) {
		return false
	}
	if !comparable(q, p) && !comparable(q, last.Quantity) && c.scale(head, last).IsZero() {
		return false
	}
	switch lead := c.Sentence.wordBefore(q); {
	case lead == "by":
		return head.Kind == Change
	case lead == "to":
		return head.Kind != Change
	case c.Kind == Change:
		return head.Kind == Change || head.Kind == Share
	}
	return true
}

// scale is what a figure is told in, where one before it has a scale word and it has none:
// the million of "rye came to 1.1 million, oats to 0.9"; zero if that is nothing.
func (c *Claim) scale(before ...*Claim) quantity.Decimal {
	for _, b := range before {
		number := strings.Fields(b.Quantity.Number.In(b.Sentence.Transcript.Text))
		if len(number) < 2 || comparable(c.Quantity, b.Quantity) || strings.ContainsRune(c.Quantity.Number.In(c.Sentence.Transcript.Text), ' ') {
			continue
		}
		power := quantity.PowerOfTen(number[len(number)-1])
		scale, scaled := quantity.NewDecimal(1, power), *c.Quantity
		if scaled.Value = scaled.Value.Mul(scale); power > 0 && comparable(&scaled, b.Quantity) {
			return scale
		}
	}
	return quantity.Decimal{}
}

// mereFigure reports whether nothing but whose it is, or when, stands with a claim's figure:
// a bare one, or one whose subject is "it".
func (c *Claim) mereFigure(last *Claim) bool {
	s, q := c.Sentence, c.Quantity
	at := s.At(q.Span.Start)
	clause := s.Clauses[c.Clause]
	verb := clause.Verb
	gerund := c.Own.Has(verb) && verb < at && s.Words[verb].Tag == "VBG" && s.Words[verb+1].noun() // "heating oil, 19"
	switch {
	case s.goesOn(s.At(q.Span.End-1) + 1):
		return false
	case c.Own.Has(verb) && !gerund:
		it := clause.Subject.Len() > 0 && s.Words[clause.Subject.To-1].In("pronouns")
		return (q.Unit.IsZero() || it) && (s.straightTo(verb, at) || last != nil && s.Words[verb].finite() && s.sameVerb(verb, last) && s.nothingBetween(verb, at))
	case !c.bare():
		return false
	case s.onlyNames(Range{c.Own.From, at}), verb >= 0 && s.changeAt(verb) && s.ledTo(c):
		return true
	}
	// "3.9 percent in the private sector, and 4.4 in the public one"
	return s.empty(Range{c.Own.From, at}) && slices.ContainsFunc(c.Group(), func(i int) bool { return i > at })
}

// goesOn reports whether the words from i on, after a figure, say what it counts or is of, or
// take it back: "40 tons", "3 of them", "3, sorry, 5".
func (s *Sentence) goesOn(i int) bool {
	if i == len(s.Words) {
		return false
	}
	switch w := s.Words[i]; {
	case w.Class == Punct:
		return i+1 < len(s.Words) && s.Words[i+1].In("slips of the tongue")
	case w.Tag == "IN":
		return w.Lower == "of"
	default:
		return w.Class != Time && w.Tag != "CC"
	}
}

// empty reports whether the words say nothing by themselves.
func (s *Sentence) empty(r Range) bool {
	for i := r.From; i < r.To; i++ {
		if w := s.Words[i]; w.Class == Content && w.Tag != "IN" {
			return false
		}
	}
	return true
}

// ledTo reports whether the figure is where the change that the clause tells leads: the 11 of
// "cod fell, by 8 percent, to 11".
func (s *Sentence) ledTo(c *Claim) bool {
	at := s.At(c.Quantity.Span.Start)
	return s.wordBefore(c.Quantity) == "to" && s.empty(Range{c.Own.From, at})
}

// restricts reports whether a figure only says which of several are meant: the 25 of "people
// under 25", the 21 of "40 percent of them were under 21", the 90 days of
// "2 percent were more than 90 days late".
func (c *Claim) restricts(last *Claim) bool {
	s, q := c.Sentence, c.Quantity
	at := s.At(q.Span.Start)
	if q.Bound == quantity.Exact || q.Bound == quantity.About || !c.bare() && q.Unit.Dimension != "time" {
		return false
	}
	if last != nil && last.Sentence == s && last.Clause == c.Clause {
		return true
	}
	return c.bare() && at > 0 && (s.Words[at-1].noun() && s.Words[at-1].Class == Content || s.Words[at-1].Lower == "those")
}

// sameVerb reports whether the verb is that of another claim's clause, or only says that
// somebody has a figure: "skilled men get 20 euros".
func (s *Sentence) sameVerb(verb int, last *Claim) bool {
	other := last.Sentence.Clauses[last.Clause].Verb
	return s.Words[verb].LemmaIn("verbs of having a figure") || other >= 0 && s.Words[verb].Lemma == last.Sentence.Words[other].Lemma
}

// nothingBetween reports whether only small words stand between a verb and a figure.
func (s *Sentence) nothingBetween(verb, at int) bool {
	return verb < at && !slices.ContainsFunc(s.Words[verb+1:at], func(w Word) bool { return w.Class == Content && w.Tag != "JJS" || w.Class == Figure })
}

// onlyNames reports whether the words name a group, a place or a thing, or a time, and
// nothing else: "and in the old town, just".
func (s *Sentence) onlyNames(r Range) bool {
	named := false
	for i := r.From; i < r.To; i++ {
		switch w := s.Words[i]; {
		case w.verb() && w.Class == Content && w.Tag != "VBG", w.Tag == "MD", w.Class == Figure, w.Class == Negation, w.In("pronouns"):
			return false
		case w.Class == Time, w.noun(), w.Class == Content && strings.HasPrefix(w.Tag, "JJ"), w.Tag == "VBG", w.Upper && w.Class == Content:
			named = true
		case w.Lower == ":" && i+1 < r.To:
			return false
		}
	}
	return named
}

// follow gives the claim what it shares with the head of its run: where it names no group, and
// so only tells another time, with the figure before it.
func (c *Claim) follow(head, last *Claim) {
	q := *c.Quantity
	if e := c.scale(head, last); !e.IsZero() {
		q.Value = q.Value.Mul(e)
	}
	if c.bare() {
		q.Unit = unitOf(head, last).Quantity.Unit
	}
	c.Quantity = &q
	if c.tellsMeasure() {
		return
	}
	c.Run = head
	if last.Run == head && len(c.Group()) == 0 {
		c.Run = last
	}
	if c.Run.Next == nil {
		c.Run.Next = c
	}
	lead := c.Sentence.wordBefore(&q)
	if c.Kind == Level && (head.Kind == Share || head.Kind == Change && lead != "to" && lead != "at") {
		c.Kind = head.Kind
		if head.Kind == Change {
			c.Direction = head.Direction
		}
	}
	if thing := c.namedAlone(); thing.Len() > 0 && c.Sentence == head.Sentence && c.Subject == head.Subject {
		c.Subject, c.Head = thing, thing
	}
	c.Negated = c.Negated || head.Negated
	if (c.Period == nil || c.Period.Inherited) && c.Run.Period != nil {
		p := *c.Run.Period
		p.Inherited = true
		c.Period = &p
	}
	if c.Kind == Change && c.Basis.Len() == 0 {
		c.Basis = head.Basis
	}
}

// tellsMeasure reports whether a claim names what its figure measures itself, not a group: "the
// original estimate was 350 million", "our target is 60".
func (c *Claim) tellsMeasure() bool {
	s, r, verb := c.Sentence, c.Subject, c.Sentence.Clauses[c.Clause].Verb
	return c.Own.Has(verb) && s.Words[verb].Lemma == "be" && r.Len() > 1 && s.Words[r.From].In("definite") && s.Words[r.To-1].Tag == "NN"
}

// namedAlone is the noun phrase that stands alone before a figure, the gas of "electricity was
// up 12 percent; gas, 7"; empty if there is none.
func (c *Claim) namedAlone() Range {
	s, from, at := c.Sentence, c.Own.From, c.Sentence.At(c.Quantity.Span.Start)
	for from < at && (s.Words[from].Class == Punct || s.Words[from].Tag == "CC" || s.Words[from].Tag == "DT") {
		from++
	}
	to := from
	for to < at && (opensNoun(s.Words[to]) || to == from && s.Words[to].Tag == "VBG") {
		to++
	}
	for i := to; i < at; i++ {
		w := s.Words[i]
		if leads := w.In("leads to a change") || w.In("leads to a figure"); w.Class != Punct && !leads && !w.In("before a mere figure") {
			return Range{}
		}
	}
	return Range{from, to}
}

// Group is the words that say whose the figure of a claim in a run is, or where; none where
// it only tells another time.
func (c *Claim) Group() []int {
	s := c.Sentence
	clause := s.Clauses[c.Clause]
	at, end := s.At(c.Quantity.Span.Start), s.At(c.Quantity.Span.End-1)+1
	if end < c.Own.To && s.Words[end].In("before a group") && s.Words[end].Class != Time {
		for end < c.Own.To && s.Words[end].Class != Punct && s.Words[end].Tag != "CC" && !s.Words[end].verb() {
			end++
		}
	}
	var out []int
	for i := range s.Words {
		own := c.Own.Has(i) && i < end || c.Subject.Has(i) && (clause.Has(i) || c.Run != nil && c.Subject != c.Run.Subject)
		if !own || i == clause.Verb || s.changeAt(i) {
			continue
		}
		w := s.Words[i]
		small := w.verb() && w.Tag != "VBG" || w.Tag == "RB" || w.Tag == "IN"
		if !small && (w.Class == Content || w.Class == Figure && i < at) {
			out = append(out, i)
		}
	}
	return out
}
