package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A proportion is of how much of a whole a claim's predicate is true, whether a word tells
// it or a figure: all 15 of them, none, most, half, 11 of the 15.
type proportion struct {
	share interval         // in percent
	noun  int              // the word that names the whole; -1 if a sentence before does
	whole quantity.Decimal // how many there are; 0 if that is not told
	at    int              // the word that tells it, -1 for a figure
	grade grade            // that the word tells
	text  string
}

var fifty = quantity.NewDecimal(50, 0)

// wordedShares are the proportions that words tell, by their grades.
var wordedShares = map[grade]interval{
	gradeAll:  {low: hundred, high: hundred},
	gradeMost: {low: fifty, lowOpen: true, high: hundred},
	gradeFew:  {lowOpen: true, high: fifty, highOpen: true},
	gradePart: {high: hundred, highOpen: true}, // "not all"
	gradeNone: {},
}

// others is the share of those of whom a thing is not true that is true of the given one.
func others(share interval) interval { return wordedShares[gradeAll].plus(share.neg()) }

// proportions compares of how much of a whole part and claim tell, where one of them has a
// word for it. What is so of eleven in fifteen is so of most, not of all, and not of none.
func (a *alignment) proportions() {
	said, ok := proportion{}, false
	if p := a.part.proportion; p != nil {
		said = *p
	} else if said, ok = a.shareSaid(); !ok {
		return
	}
	found, ok := a.proportionTold()
	worded := said.at >= 0 && found.at >= 0 && said.whole.IsZero() // their grades are compared
	if !ok || said.at < 0 && found.at < 0 || worded || !a.ofOneWhole(said, found) ||
		notUntil(a.part.Claim) != notUntil(a.claim) || a.claim.Stance == extract.Condition || a.restricted() {
		return
	}
	if a.twice || len(a.conflicts) == 1 && a.conflicts[0].name == "word" && complements(a.conflicts[0].said, a.conflicts[0].found) {
		a.conflicts = a.conflicts[:0]
		found.share = others(found.share)
	}
	a.weighed, a.weighedAt, a.settled = true, said.at, true
	switch {
	case found.share.within(said.share):
		if said.at >= 0 && a.part.Sentence.Words[said.at].In("graded few") && found.at < 0 {
			a.leave("how many", said.text, found.text) // five of twelve are hardly few
		}
	case !found.share.apart(said.share), a.othersMayToo():
		a.leave("how many", said.text, found.text)
	default:
		a.conflict("how many", said.text, found.text)
	}
}

// notUntil reports whether a claim denies only what was before a time: "will not open until May".
func notUntil(c *extract.Claim) bool { return c.Negated && hasLemma(c.Sentence, c.Own, "until") }

// proportionOf is the proportion that a word of a claim tells, "all 15 of the clubs", "most
// of the money", "neither"; false if it has none.
func proportionOf(c *extract.Claim) (proportion, bool) {
	s := c.Sentence
	for i := c.Own.From; i < c.Own.To; i++ {
		g := shareAt(s, i, c.Own.To)
		if g == ungraded {
			continue
		}
		p := proportion{share: wordedShares[g], grade: g, at: i, noun: headAfter(s, i, c.Own.To)}
		switch verb := s.Clauses[c.Clause].Verb; {
		case g == gradeNone && i > verb && s.Words[i].Lower == "no":
			continue // of what there is none, is not said of whom
		case g == gradeNone || g == gradePart:
			if verb >= 0 && s.Words[verb].Is(extract.Negator) {
				p.share = others(p.share) // none failed: all passed
			}
		case !c.Negated:
		case i > verb && g == gradeAll:
			p.share = wordedShares[gradePart] // "did not find all of them"
		case i > verb && g == gradeFew:
			return proportion{}, false
		default:
			p.share = others(p.share)
		}
		if p.noun == i {
			p.noun = -1
			if i > c.Own.From && strings.HasPrefix(s.Words[i-1].Tag, "NN") {
				p.noun = i - 1 // "the members all agreed"
			}
		}
		number := numberIn(s, i, p.noun)
		if number == nil && c.Quantity != nil && shared(c) {
			return proportion{}, false // the figure tells it
		}
		if number != nil {
			if p.whole = number.Value; !number.Whole.IsZero() {
				p.whole = number.Whole // "every one of the 14"
			}
		}
		p.text = small(s, extract.Range{From: i, To: max(p.noun, i) + 1})
		return p, true
	}
	return proportion{}, false
}

// numberIn is the number of things in the phrase of the quantifier at word i, whose noun is given:
// the 15 of "all of our 15 clubs"; nil if there is none.
func numberIn(s *extract.Sentence, i, noun int) *quantity.Quantity {
	const far = 4 // words, where the noun is left out
	for j := range s.Quantities {
		q := &s.Quantities[j]
		at := s.At(q.Number.Start)
		if at <= i || at > max(noun, i+far) || rate(*q) || !countable(*q) && q.Whole.IsZero() || !q.Whole.IsZero() && !ofAll(q.Number.In(s.Transcript.Text)) {
			continue
		}
		if !slices.ContainsFunc(s.Words[i+1:at], func(w extract.Word) bool {
			return w.Lower != "of" && w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ") && w.Class != extract.Figure
		}) {
			return q
		}
	}
	return nil
}

// shareAt is the grade of the things after it that the word at i tells, ungraded if it tells
// none that is a proportion.
func shareAt(s *extract.Sentence, i, to int) grade {
	w, before := s.Words[i], ""
	if i > 0 {
		before = s.Words[i-1].Lower
	}
	if i+1 >= to || w.Class == extract.Figure && w.Lower != "both" || !quantifies(s, i) || ofTime(s, i+1) || asOne(s, i) ||
		s.Words[i+1].Lower == "but" || before == "of" || lexicon.In("graded nearly", before) {
		return ungraded
	}
	if w.Lower == "every" && (s.Words[i+1].Lower == "other" || s.Words[i+1].In("ordinals")) {
		return ungraded // "every third shop"
	}
	switch {
	case w.Class == extract.Negation && i+2 < to && s.Words[i+1].Lower == "one" && s.Words[i+2].Lower == "of":
		return gradeNone
	case w.In("graded all") && i > 0 && s.Words[i-1].Class == extract.Negation:
		return gradePart
	case w.In("graded all"):
		return gradeAll
	case w.In("graded most") && w.Tag != "RBS" && before != "the" && (w.Lower != "most" || opensPhrase(s, i+1)),
		w.Lower == "majority":
		return gradeMost
	case w.In("graded few") && before != "a":
		return gradeFew
	case w.In("graded none") && (w.Lower != "no" || opensPhrase(s, i+1)) && !(w.Lower == "neither" && says(s, "nor")):
		return gradeNone
	}
	return ungraded
}

// shareSaid is the proportion that the part's figure tells.
func (a *alignment) shareSaid() (proportion, bool) {
	q := a.part.Quantity
	if q == nil || !shared(a.part.Claim) || q.Multiple || q.Rank || a.part.Kind == extract.Change {
		return proportion{}, false
	}
	of := percent(*q)
	p := proportion{share: accepts(&of), noun: headNoun(a.part.Claim), at: -1, text: q.String()}
	if counted := a.part.Sentence.Counted(q); counted.Len() > 0 {
		p.noun = counted.To - 1
	}
	if a.part.Negated {
		p.share = others(p.share)
	}
	if ofAll(q.Number.In(a.part.Sentence.Transcript.Text)) {
		p.whole = q.Whole
	}
	return p, true
}

// proportionTold is the proportion that the claim tells by a word or a figure.
func (a *alignment) proportionTold() (proportion, bool) {
	if p, ok := proportionOf(a.claim); ok {
		return p, true
	}
	of, ok := a.shareTold()
	if !ok {
		return proportion{}, false
	}
	p := proportion{share: stands(&of), at: -1, noun: -1, text: a.claim.Quantity.String()}
	if p.share.noLow {
		p.share.low, p.share.noLow = quantity.Decimal{}, false
	}
	if p.share.noHigh {
		p.share.high, p.share.noHigh = hundred, false
	}
	if a.claim.Negated {
		p.share = others(p.share)
	}
	if counted := a.source.Counted(a.claim.Quantity); counted.Len() > 0 {
		p.noun = counted.To - 1
	} else if i := a.source.At(a.claim.Quantity.Span.End-1) + 1; i < len(a.source.Words) && a.source.Words[i].Lower == "of" {
		if noun := headAfter(a.source.Sentence, i, a.claim.Own.To); noun > i {
			p.noun = noun // "60 percent of the shops"
		}
	}
	p.whole, _ = a.whole()
	return p, true
}

// ofOneWhole reports whether both proportions are of the same things, as far as they tell
// how many there are.
func (a *alignment) ofOneWhole(said, found proportion) bool {
	if !said.whole.IsZero() && !said.whole.Equal(found.whole) {
		of := quantity.Quantity{Value: said.whole}
		if !found.whole.IsZero() || !a.source.states(&of) && !slices.ContainsFunc(a.source.context, func(s *source) bool { return s.states(&of) }) {
			return false
		}
	}
	if said.noun < 0 {
		return true
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		if !m.covers(said.noun) {
			return false
		}
		switch {
		case m.at < 0:
			return false
		case m.at >= len(a.source.Words):
			return found.noun < 0 || found.at < 0
		case found.noun >= 0:
			const far = 4 // words of the phrase
			return m.at <= found.noun && found.noun < m.at+far
		case found.at >= 0:
			return m.at < found.at
		}
		return m.at < a.source.At(a.claim.Quantity.Number.Start) || a.claim.Subject.Has(m.at)
	})
}

// countsSome reports whether the claim's figure is a number of things of which a word before it
// tells how many are meant, "most of the 300 shops", so that it does not count those.
func (a *alignment) countsSome() bool {
	p, ok := proportionOf(a.claim)
	return ok && p.at < a.source.At(a.claim.Quantity.Number.Start) && p.whole.Equal(a.claim.Quantity.Value) && p.grade != gradeAll
}

// othersMayToo reports whether the claim tells only of some at one time, and the part of the same
// at another, or at any: "we have mended 58 of them, and the rest will be done by Easter".
func (a *alignment) othersMayToo() bool {
	if intended(a.part.Stance) && !intended(a.claim.Stance) {
		return true
	}
	s, c := a.source.Sentence, a.clause()
	return tellsRest(s) && (a.dated() ||
		slices.ContainsFunc(s.Words[c.From:c.To], func(w extract.Word) bool { return w.Lower == "by" && w.Class == extract.Time }))
}
