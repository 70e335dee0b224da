package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
)

// deriveJoint adds up the figures that the record has for each of several things or places
// of which the part tells one figure: "wages and energy make up 75 percent", "built 60 flats
// in Norden and Halm". The things are those of the subject, or names after one preposition:
// who had a cough and who had a fever may be the same.
func (c *Checker) deriveJoint(p *part) (Finding, bool) {
	q := p.Quantity
	if q == nil || !plainAmount(q) || p.Kind == extract.Change || p.Compares != change.None {
		return Finding{}, false
	}
	each, members := sharedOut(p.Claim), p.members()
	if each == apiece || each == average || len(members) < 2 || !p.additive() {
		return Finding{}, false
	}
	found := c.figuresOf(p, members)
	var operands []operand
	for _, a := range found {
		if a == nil || !p.addable(a) || slices.ContainsFunc(operands, func(o operand) bool { return o.Span == a.claim.Quantity.Span }) ||
			!a.addsTo(found[0]) || rate(*q) && a.source != found[0].source {
			return Finding{}, false
		}
		operands = append(operands, a.operand(""))
	}
	w := sum(operands, make([]bool, len(operands)))
	if rate(w.result) && w.result.Value.Cmp(hundred) > 0 || w.idle(accepts(q)) {
		return Finding{}, false
	}
	return w.counting(q).finding(p, accepts(q))
}

// figuresOf are the claims that tell what the part does of each of several things, nil for
// a thing of which none does.
func (c *Checker) figuresOf(p *part, members []extract.Range) []*alignment {
	var sides []*part
	var found []*alignment
	for _, m := range members {
		side := p.level()
		side.drop("together")
		side.terms = slices.DeleteFunc(side.terms, func(t term) bool {
			return slices.ContainsFunc(members, func(o extract.Range) bool { return o != m && o.Has(t.word) })
		})
		sides, found = append(sides, side), append(found, c.figure(side, nil, p.addable))
	}
	if slices.Contains(found, nil) && len(sides) == 2 {
		a, b := c.opposed(sides[0], sides[1])
		return []*alignment{a, b}
	}
	return found
}

// addsTo reports whether two claims stand in one turn, and are of one time as far as both
// tell theirs.
func (a *alignment) addsTo(b *alignment) bool {
	x, y := a.claim.Period, b.claim.Period
	return a.source.Turn == b.source.Turn && a.source.Transcript == b.source.Transcript && (x == nil || y == nil || sameDate(x, y))
}

// notAll leaves open a greater figure that the part tells of several things together, where
// the claim tells of one of them; and a figure that only one of the two tells by the day or week.
func (a *alignment) notAll() {
	if len(a.conflicts) == 0 || a.conflicts[0].name != "figure" {
		return
	}
	said, found := a.part.Quantity, a.claim.Quantity
	if each := byTheTime(a.part.Claim); each != byTheTime(a.claim) && timeOf(a.part.Claim) == timeOf(a.claim) && said.Unit.Name == found.Unit.Name {
		a.leave("how often", said.String(), found.String())
		return
	}
	if a.part.Kind == extract.Change || rate(*said) || !unitsAgree(found, said) || said.Value.Cmp(found.Value) <= 0 {
		return
	}
	if inSum(a.part.Sentence) && !inSum(a.source.Sentence) {
		a.leave("how many", "together", "not said")
		return
	}
	for _, m := range a.found {
		if m.word < 0 || m.at >= 0 && m.at < len(a.source.Words) {
			continue
		}
		if other := joinedTo(a.part.Sentence, m.word); other >= 0 && slices.ContainsFunc(a.found, func(o match) bool { return o.word == other && a.within(o) }) {
			a.leave("how many", m.lemma, "not said")
			return
		}
	}
	for _, m := range a.part.members() {
		if !slices.ContainsFunc(a.found, func(f match) bool { return m.Has(f.word) && f.at >= 0 && f.at < len(a.source.Words) }) {
			a.leave("how many", a.part.Sentence.Words[m.To-1].Lower, "not said")
			return
		}
	}
}

// inSum reports whether a sentence tells of several things as one: "together", "in all".
func inSum(s *extract.Sentence) bool {
	for i, w := range s.Words {
		if reckons("together", w.Lower) || asOne(s, i) {
			return true
		}
	}
	return false
}

// additive reports whether figures like the part's add up: counts, sums of money, shares that
// things make up; of other measures, as degrees or heights, only where all are told together.
func (p *part) additive() bool {
	_, each := per(*p.Quantity)
	verb := p.Sentence.Clauses[p.Clause].Verb
	switch {
	case each != "":
		return false
	case rate(*p.Quantity):
		return verb >= 0 && reckons("accounting", p.Sentence.Words[verb].Lemma)
	}
	return countable(*p.Quantity) || extract.Money(p.Quantity.Unit) || p.asks("together")
}

// addable reports whether the claim's figure is one of which the part may tell a sum.
func (p *part) addable(a *alignment) bool {
	if verb := a.source.Clauses[a.claim.Clause].Verb; verb >= 0 && !a.used[verb] {
		w := a.source.Words[verb]
		if w.Class == extract.Content && !reckons("having", w.Lemma) && !reckons("accounting", w.Lemma) {
			return false // "hired 20 nurses" tells of no 20 that there are
		}
	}
	return a.claim.Kind != extract.Change && a.claim.Stance == p.Stance && a.claim.Quantity.Whole.IsZero() &&
		unitsAgree(a.claim.Quantity, p.Quantity) && sharedOut(a.claim) == undivided && !portion(a.claim)
}

// members are the words of each of several things that the part's subject lists, or of the
// names that one preposition after its verb governs: none if it lists none.
func (p *part) members() []extract.Range {
	words, verb := p.Sentence.Words, p.Sentence.Clauses[p.Clause].Verb
	if verb < 0 {
		return nil
	}
	if out := p.listed(p.Subject, false); len(out) > 1 {
		return out
	}
	for i := verb + 1; i+1 < p.Own.To; i++ {
		if (words[i].Tag == "IN" || words[i].Tag == "TO") && words[i].Lower != "of" {
			if out := p.listed(extract.Range{From: i + 1, To: p.Own.To}, true); len(out) > 1 {
				return out
			}
		}
	}
	return nil
}

// listed are the members of the list that a range begins with: nouns with what stands
// before them, or only names, joined by commas and "and".
func (p *part) listed(r extract.Range, names bool) []extract.Range {
	words := p.Sentence.Words
	var out []extract.Range
	from, noun, joined := r.From, false, false
	for i := r.From; i <= r.To; i++ {
		var w extract.Word
		if i < r.To {
			w = words[i]
		}
		switch {
		case strings.HasPrefix(w.Tag, "NN") && w.Class != extract.Figure && w.Class != extract.Time && (!names || w.Upper):
			noun = true
		case i < r.To && !names && !noun && (w.Tag == "DT" || w.Tag == "PRP$" || strings.HasPrefix(w.Tag, "JJ")):
		case i < r.To && noun && (w.Lower == "," || w.Lower == "and"):
			joined = joined || w.Lower == "and"
			out, from, noun = append(out, extract.Range{From: from, To: i}), i+1, false
		case i < r.To && w.Lower == "and" && i == from && len(out) > 0: // ", and"
			joined, from = true, i+1
		case noun && joined && (i == r.To || names):
			return append(out, extract.Range{From: from, To: i})
		default:
			return nil
		}
	}
	return nil
}
