package factcheck

import (
	"math"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// figure is the claim of the wanted kind whose figure the record has for what
// a side names; nil if it has none, or different ones equally near.
func (c *Checker) figure(side *part, times []*period.Period, wanted func(*alignment) bool) *alignment {
	var best *alignment
	tied := false
	side, foretold := side.untold()
	c.prepare(side)
	a := new(alignment) // the next
	for _, s := range c.index.candidates(side.keys()) {
		if s.asked || !c.speaksOf(s, side, times) {
			continue
		}
		for _, claim := range s.claims {
			if claim.Quantity == nil || claim.Given || claim.Quantity.FromTo {
				continue
			}
			if a.layWithin(math.Inf(1), side, s, claim); !a.hasWords(times != nil) {
				continue
			}
			a.guard()
			if !a.names(times != nil) || foretold && claim.Stance < extract.Forecast && !foretells(s.Sentence) || !wanted(a) {
				continue
			}
			switch {
			case best == nil || a.compare(best) < 0:
				best, a, tied = a, new(alignment), false
			case a.compare(best) == 0 && !a.claim.Quantity.Value.Equal(best.claim.Quantity.Value):
				tied = true
			}
		}
	}
	if tied {
		return nil
	}
	return best
}

// names reports whether the claim is about all that the side names, and nothing but the
// figure differs.
func (a *alignment) names(timed bool) bool { return a.hasWords(timed) && a.agrees(timed) }

// hasWords reports whether the claim has the words of all that the side names. Its figure
// makes up for one plain verb, and for "daily" where it is told by the day. The time is
// not compared where the caller does.
func (a *alignment) hasWords(timed bool) bool {
	if !a.grounded && a.claim.Period == nil {
		return false
	}
	if said := a.part.Sentence.Periods; !timed && a.claim.Period != nil && !a.claim.Period.Resolved() &&
		slices.ContainsFunc(said, period.Period.Resolved) {
		return false // "in the five years after the strike" is not "in 2009"
	}
	missing := 0.0
	for _, t := range a.missing {
		switch {
		case reckons("frequencies", t.lemma) && a.often():
		case a.refersTo(*t):
		case t.name || t.opinion || t.number != nil || a.elsewhere(t) || a.tellsOtherDeed(t),
			t.pos == wordnet.Verb && t.word != a.part.Sentence.Clauses[a.part.Clause].Verb:
			return false
		default:
			missing += t.weight()
		}
	}
	return missing <= aPlainVerb && a.reach <= withinReach && !a.ofOtherHead()
}

// ofOtherHead reports whether only the sentences before have what the side is of, and the
// claim tells its figure of something else: "130,000 children came; the new wing cost 26
// million" tells of no 26 million children.
func (a *alignment) ofOtherHead() bool {
	head, other := headNoun(a.part.Claim), headNoun(a.claim)
	if other < 0 || !a.clause().Has(other) || a.pronoun() >= 0 || a.source.Words[a.claim.Subject.To-1].In("pronouns") {
		return false // "for oats it was 4 tons"
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		return m.word == head && !m.name && m.at == len(a.source.Words)
	})
}

// tellsOtherDeed reports whether a term that the claim has not is the verb of the part, and the
// claim tells another deed: boats sold are no boats repaired.
func (a *alignment) tellsOtherDeed(t *term) bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if t.word < 0 || t.word != said.Verb || found.Verb < 0 || a.used[found.Verb] || a.claim.Direction != change.None {
		return false
	}
	w := a.source.Words[found.Verb]
	return w.Class == extract.Content && !reckons("accounting", w.Lemma) && !reckons("foretelling", w.Lemma)
}

// agrees reports whether nothing but figure and way differ, and not the time
// unless the caller compares it.
func (a *alignment) agrees(timed bool) bool {
	differs := func(s slot) bool {
		switch s.name {
		case "period":
			return !timed
		case "direction", "what changed", "comparison":
			return false
		case "modality":
			return a.part.Stance == extract.Asserted && a.claim.Stance != extract.Asserted && !foretells(a.part.Sentence)
		}
		return true
	}
	return !slices.ContainsFunc(a.conflicts, differs) && !slices.ContainsFunc(a.open, differs)
}

// refersTo reports whether the claim's subject is a pronoun for one before it
// in the sentence that the term is in: "sales were 6 million, and now they are
// 9 million".
func (a *alignment) refersTo(t term) bool {
	i := a.claim.Clause
	r := a.claim.Subject
	if i == 0 || r.Len() == 0 || a.source.Words[r.To-1].Tag != "PRP" || a.source.Clauses[i-1].Subject == r {
		return false
	}
	return a.source.has(t, a.source.Clauses[i-1].Subject)
}

// often reports whether the figure is told by the day, week, ...
func (a *alignment) often() bool {
	if strings.Contains(a.claim.Quantity.Unit.Name, " per ") {
		return true
	}
	words := a.source.Words
	for i := a.claim.Own.From + 1; i < a.claim.Own.To; i++ {
		if w := words[i-1].Lower; (w == "a" || reckons("each", w)) && reckons("frequencies", words[i].Lemma) {
			return true
		}
	}
	return false
}

// untold is the side without its words of foretelling, if others are left, and
// whether it had any: "the board expects 2 percent" is the board's forecast.
func (p *part) untold() (side *part, foretold bool) {
	q := *p
	q.terms = slices.DeleteFunc(slices.Clone(p.terms), func(t term) bool { return reckons("foretelling", t.lemma) })
	if len(q.terms) == 0 || len(q.terms) == len(p.terms) {
		return p, false
	}
	return &q, true
}

// foretells reports whether a sentence is about what somebody foretold.
func foretells(s *extract.Sentence) bool {
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return reckons("foretelling", w.Lemma) })
}

// speaksOf reports whether the passage names every further time that the
// statement does, up to some sentences before: "the March forecast".
func (c *Checker) speaksOf(s *source, side *part, times []*period.Period) bool {
	const before = 6
	for i := range side.Sentence.Periods {
		said := &side.Sentence.Periods[i]
		if said.Kind != period.Label && said.Kind != period.Interval || !said.Resolved() || slices.ContainsFunc(times, func(p *period.Period) bool { return at(said).Overlaps(*p) }) {
			continue
		}
		named := false
		for j := s.place; j >= max(0, s.place-before) && c.index.sources[j].Turn == s.Turn && !named; j-- {
			named = slices.ContainsFunc(c.index.sources[j].Periods, func(p period.Period) bool {
				x, y := sameYear(said, &p)
				return x.Contains(*y)
			})
		}
		if !named && !slices.ContainsFunc(s.claims, func(cl *extract.Claim) bool { return cl.Period != nil && said.Contains(*at(cl.Period)) }) {
			return false
		}
	}
	return true
}

// side is the part without its figure, over a range of its words.
func (p *part) side(r extract.Range) *part {
	side := p.wordless(r)
	if side.Subject.Len() == 0 {
		side.Subject = r
	}
	for _, t := range terms(p.Sentence, r) {
		if t.way == change.None && !t.measure {
			side.terms = append(side.terms, t)
		}
	}
	side.terms = append(side.terms, meant(p.Sentence, r)...)
	return side
}

// wordless is a side to which no terms are given yet.
func (p *part) wordless(r extract.Range) *part {
	c := *p.Claim
	c.Own, c.Quantity, c.Compares, c.Direction, c.Kind, c.Period = r, nil, change.None, change.None, extract.Fact, nil
	c.Subject, c.Head = within(p.Subject, r), extract.Range{}
	return &part{Claim: &c, credit: p.credit, credited: p.credited, sideOf: p}
}

// within is the part of a range that lies in another.
func within(r, in extract.Range) extract.Range {
	r.From, r.To = max(r.From, in.From), min(r.To, in.To)
	if r.From >= r.To {
		return extract.Range{}
	}
	return r
}
