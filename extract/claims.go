package extract

import (
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// claims makes the claims of every clause: one for each figure, or one for
// the clause where it has none.
func (s *Sentence) claims() []*Claim {
	var out []*Claim
	for i := range s.Clauses {
		c := &s.Clauses[i]
		figures := s.figures(c.Range)
		named := i+1 < len(s.Clauses) && c.Verb < 0 && s.Words[s.Clauses[i+1].From].Lower == "whose"
		if len(figures) == 0 && (named || !s.substantial(c.Range)) {
			continue
		}
		if len(figures) == 0 {
			out = append(out, s.fact(i))
			if contrary := s.contrary(i); contrary != nil {
				out = append(out, contrary)
			}
			continue
		}
		regions := s.regions(c, figures)
		denied, negation := s.denied(c, figures)
		for j, f := range figures {
			claim := s.figureClaim(i, f, regions, j)
			if one := s.oneOf(c, f); j == 0 && one.Len() > 0 { // "glass and steel both grew, steel by 4 percent"
				all := s.fact(i)
				all.Own.To = one.From - 1
				out = append(out, all)
				claim.Subject, claim.Own.From, claim.Head = one, one.From, c.verbRange()
			}
			if denied >= 0 && (j != denied) == negation {
				claim.Negated = !claim.Negated
			}
			if j > 0 {
				s.listed(claim, out[len(out)-1])
				s.continues(claim, out[len(out)-1], f)
			}
			if j > 0 && c.Verb >= 0 && claim.Head == c.verbRange() && s.kindLeftOut(claim, f) {
				first := out[len(out)-1] // "Arden is to lose 40 boats and Brill 12"
				claim.Kind, claim.Direction = first.Kind, first.Direction
			}
			out = append(out, claim)
		}
		if contrary := s.contrary(i); contrary != nil && s.Words[c.Apart.From].Lower == "no" {
			out = append(out, contrary)
		}
	}
	return out
}

// kindLeftOut reports whether a figure whose verb is left out stands without a preposition
// or a comparative that would say what kind it is.
func (s *Sentence) kindLeftOut(c *Claim, f figure) bool {
	before, after := s.around(f)
	return !lexicon.In("telling the kind of a figure", before) && c.Kind != Ratio && c.Kind != Rank && after != "of" && !strings.HasSuffix(after, "er") && after != "more" && after != "less"
}

func (s *Sentence) fact(clause int) *Claim {
	c := &s.Clauses[clause]
	out := s.base(clause)
	out.Own = c.Range
	out.Period = s.period(c.Range)
	if out.Period != nil && s.notUntil(clause) {
		out.Period = s.untilWhen(out.Period)
	}
	if c.Apart.From > c.Verb && c.Apart.Whole.Len() == 0 && out.Period != nil && out.Period.Span.Len() > 0 && c.Apart.Has(s.At(out.Period.Span.Start)) {
		out.Period = nil // "runs on Sundays, not in August"
	}
	out.Head = c.Elided
	switch {
	case c.Verb >= 0:
		out.Measure = Range{c.Verb, c.To}
	case c.Elided.Len() > 0:
	case clause > 0 && s.Clauses[clause-1].Verb >= 0 && c.Has(c.Subject.From): // "the gym a year later"
		out.Head = s.Clauses[clause-1].verbRange()
	}
	if g := s.governing(c.Range, c.Verb); g != nil {
		out.Direction = g.Way
		out.Second = s.second(c)
	}
	out.Compares = s.compares(c.Range)
	out.Streak = s.streak(c.Range)
	return out
}

func (s *Sentence) base(clause int) *Claim {
	c := &s.Clauses[clause]
	out := &Claim{Sentence: s, Clause: clause, Subject: c.Subject, Negated: c.Negated, Stance: c.Stance}
	if s.Turn >= 0 && s.Transcript.Turns[s.Turn].Kind == corpus.Question {
		out.Stance = Asked
	}
	return out
}

func (s *Sentence) figureClaim(clause int, f figure, regions []Range, j int) *Claim {
	c := &s.Clauses[clause]
	out := s.base(clause)
	out.Quantity = f.Quantity
	if c.Apart.Thing.Has(f.words.From) && !c.Apart.Has(c.Verb) {
		out.Contrary, out.Negated = true, !out.Negated // "all came but 40 of them"
	}
	out.Own = regions[j]
	out.Head = c.Subject
	var owner Range
	if j > 0 {
		owner = s.owner(c, out.Own, f, regions)
	}
	holder := s.shareholder(c, f, regions, j)
	switch colon := s.colon(c.From, f.words.From); {
	case holder.Len() > 0:
		out.Subject, out.Head = holder, c.verbRange()
		if c.Subject.Has(f.words.From) {
			out.Head.To = c.To // what the verb says is said of all
		}
	case s.together(c, f, regions, j):
		out.Head = Range{c.Verb, c.To} // "nine pumps and two cranes were sent to the pier"
	case j == 0:
	case owner.Len() > 0:
		out.Subject = owner
		out.Head = c.verbRange()
	case colon > c.From:
		out.Head = Range{c.From, colon} // "we have 40 people there: 30 divers and 10 nurses"
	case s.inNumber(f) >= 0:
		out.Head.To = s.inNumber(f) + 1
	case s.total(f):
		out.Head = c.verbRange() // "120 girls and 280 boys, 400 in all"
	case s.elliptical(out.Own):
		// "4.1 percent in May, and 6.3 percent in June": the second figure
		// measures what the first does.
		out.Head = Range{regions[0].From, s.words(f.Span).From}
		if first := s.figures(regions[0]); len(first) > 0 {
			out.Head.To = max(first[0].words.From, s.words(first[0].Span).To)
		}
	case c.Verb >= 0 && c.Subject.Len() > 0 && c.Subject.To <= c.Verb:
		out.Head.To = c.Verb + 1
	}
	if thing := s.ahead(c, f); thing.Len() > 0 {
		out.Subject, out.Head = thing, Range{}
	}
	out.Period = s.periodOf(f, out.Own)
	if out.Period == nil && j > 0 {
		// What stands before the first figure is for all of them.
		first := s.figures(regions[0])
		if len(first) > 0 {
			out.Period = s.period(Range{c.From, first[0].words.From})
		}
	}
	if out.Period == nil && j+1 < len(regions) && s.runsInto(f, regions[j+1]) {
		out.Period = s.periodOf(f, regions[j+1])
	}
	if out.Period == nil {
		out.Period = s.periodWhen(c)
	}
	if out.Period == nil && f.FromTo {
		out.Period = s.period(c.Range) // "doubled between 2015 and 2023, from 4 to 8 million"
	}
	if out.Period == nil && !c.Has(out.Subject.From) {
		out.Period = s.period(out.Subject) // "a 2009 deficit that was …"
	}
	out.Given = s.given(f)
	switch {
	case out.Stance != Asserted:
	case s.putForward(f):
		out.Stance = Proposal
	case s.awaited(f):
		out.Stance = Forecast
	}
	out.Quantity = s.counting(out, f)
	out.Direction, out.Kind = s.change(c, out, f)
	out.Departed = out.Kind == Level && s.from(f) && (s.governing(out.Own, f.words.From) != nil || s.turnedFrom(c, f) || s.opensFrom(c, f))
	out.Former = s.habitual(c) || out.Period == nil && out.Kind == Level && s.after(c, f) || out.Period == nil && out.Departed
	out.Second = out.Kind != Level && s.second(c)
	out.Measure = s.measure(c, out, f)
	out.Scope = s.scope(out, f)
	out.Basis = s.basis(out.Own)
	out.Compares = s.compares(out.Own)
	out.Streak = s.streak(out.Own)
	return out
}

// substantial reports whether the range says anything: two content words or a
// verb with one.
func (s *Sentence) substantial(r Range) bool {
	n := 0
	for _, w := range s.Words[r.From:r.To] {
		if w.Class == Content || w.Class == Time {
			n++
		}
	}
	return n >= 2 || n == 1 && hasVerb(s.Words[r.From:r.To])
}

// total reports whether a figure only tells what those before it come to.
func (s *Sentence) total(f figure) bool {
	r := s.words(f.Span)
	return f.Unit.IsZero() && r.From > 0 && s.Words[r.From-1].Class == Punct && Cued(s.Words, r.To, "totals") > 0
}

// putForward reports whether the figure is only what somebody asks for: "a proposal for
// 40 million".
func (s *Sentence) putForward(f figure) bool {
	at := s.words(f.Span).From
	return at > 1 && (s.Words[at-1].Lower == "for" || s.Words[at-1].Lower == "of") && s.Words[at-2].LemmaIn("proposals")
}

// runsInto reports whether the region after a figure goes on with what its change came to:
// "rose by 3 percent to 40 tons in May".
func (s *Sentence) runsInto(f figure, next Range) bool {
	i := s.words(f.Span).To
	lead := f.words.From - 1
	return lead >= 0 && (s.Words[lead].Lower == "by" || s.changeAt(lead)) && i+1 < len(s.Words) && s.Words[i].Lower == "to" && s.Words[i+1].Class == Figure && next.From <= i+1
}

// awaited reports whether the figure is only one that was to be: "the 40 percent expected".
func (s *Sentence) awaited(f figure) bool {
	at := func(i int) bool {
		return i >= 0 && i < len(s.Words) && s.Words[i].In("foreseen") && ofFigure(s.Words, i)
	}
	all := s.words(f.Span)
	return at(all.From-1) || at(all.To)
}

// measure is what the figure measures: the noun that it counts, else the
// noun phrase of change beside it, else the head of the subject.
func (s *Sentence) measure(c *Clause, cl *Claim, f figure) Range {
	if f.Unit.Dimension == quantity.Count && f.UnitSpan.Len() > 0 {
		return s.words(f.UnitSpan)
	}
	if object := s.object(c, cl, f); object.Len() > 0 {
		return object
	}
	if cl.Subject.Len() > 0 {
		c := cl
		end := c.Subject.From
		for end < c.Subject.To && (s.Words[end].Tag != "IN" || s.Words[end].Lower == "of") && s.Words[end].Class != Punct {
			end++
		}
		return Range{c.Subject.From, end}
	}
	return Range{cl.Own.From, f.words.From}
}
