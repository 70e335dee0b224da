package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A portion is a figure that the record tells as a part of the one before it:
// "40 boats were checked, and 9 of them failed". What is said of the whole, its
// part need not repeat: these are 9 of the checked boats.

// portion reports whether the claim's figure is one.
func (a *alignment) portion() bool { return portion(a.claim) }

func portion(c *extract.Claim) bool {
	if c.Quantity == nil || partitive(c) {
		return c.Quantity != nil
	}
	s, i := c.Sentence, c.Sentence.At(c.Quantity.Number.End-1)+1
	if i+1 >= len(s.Words) || s.Words[i].Lower != "of" {
		return false
	}
	that := s.Words[i+1].Lower == "that" && (i+2 == len(s.Words) || !strings.HasPrefix(s.Words[i+2].Tag, "NN") && !strings.HasPrefix(s.Words[i+2].Tag, "JJ"))
	return that || s.Words[i+1].In("pronouns of the whole")
}

// wholeClaim is the claim whose figure the portion is a part of: the last before
// it in its sentence, else the only one of the sentence before; nil if there is
// none, or that is a portion itself.
func (a *alignment) wholeClaim() (*extract.Claim, *source) {
	counts := func(c *extract.Claim) bool {
		q := c.Quantity
		return q != nil && c.Kind != extract.Change && !rate(*q) && q.Whole.IsZero() && !q.Multiple && !q.Rank && !q.Range && !q.Score
	}
	var before *extract.Claim
	for _, c := range a.source.claims {
		if c == a.claim {
			break
		}
		if c.Quantity != nil && !c.Former { // "412, up from 398, and 58 of them"
			before = c
		}
	}
	if before != nil {
		if !counts(before) || portion(before) {
			return nil, nil
		}
		return before, a.source
	}
	s := a.source.before
	if s == nil {
		return nil, nil
	}
	for _, c := range s.claims {
		switch {
		case c.Quantity == nil:
		case before != nil || !counts(c) || portion(c):
			return nil, nil
		default:
			before = c
		}
	}
	return before, s
}

// ofPortion reports whether the term says which things the part counts some of,
// and stands with the figure that the claim's is a portion of.
func (a *alignment) ofPortion(t *term, word int) bool {
	if a.part.Quantity == nil || !a.portion() || a.part.bare() {
		return false
	}
	switch {
	case t.pos != wordnet.Verb || t.word != a.part.Sentence.Clauses[a.part.Clause].Verb:
		if !a.part.counts(t) && !(a.part.Subject.Has(t.word) && a.part.echoesAll(a.claim)) { // "imports were 40 million, of which 12 million came from Arden"
			return false
		}
	case a.source.Clauses[a.claim.Clause].Verb != word || !a.part.echoesAll(a.claim): // "eleven were hurt, four of them badly": four were badly hurt
		return false
	}
	c, s := a.wholeClaim()
	return c != nil && s == a.source && (c.Own.Has(word) || c.Head.Has(word) || c.Subject.Has(word))
}

// partOfPortion reports whether the claim's share is of one that the sentence before tells,
// and the term is what that is a share of: "a fifth of the budget goes to schools, a third of
// that pays for buses" is no third of the budget.
func (a *alignment) partOfPortion(m match) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil || !a.portion() || !shared(a.part.Claim) || m.pos != wordnet.Noun || len(a.source.context) == 0 || !a.part.counts(m.term) {
		return false
	}
	before := a.source.context[0]
	return slices.ContainsFunc(before.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && (!c.Quantity.Whole.IsZero() || rate(*c.Quantity)) && c.Kind != extract.Change && before.has(*m.term, c.Subject)
	})
}

// periodOfWhole is the period of the figure that the claim's is a portion of, the
// claim's own where there is none.
func (a *alignment) periodOfWhole() *period.Period {
	if a.portion() {
		if c, _ := a.wholeClaim(); c != nil && c.Period != nil && !c.Period.Inherited {
			return c.Period
		}
	}
	return a.claim.Period
}

// counts reports whether the term is one of the noun phrase that the part's figure
// counts or is a share of.
func (p *part) counts(t *term) bool {
	if t.word < 0 {
		return false
	}
	s := p.Sentence
	return s.Counted(p.Quantity).Has(t.word) || p.Subject.Has(t.word) && p.Subject.Has(s.At(p.Quantity.Number.Start))
}

// onlyWhole reports whether the claim's figure is told in a phrase of its own as that of
// which the sentence goes on to tell a part, and the word stands after that: "of the 40
// boats checked, 9 failed".
func (a *alignment) onlyWhole(word int) bool {
	c, words := a.clause(), a.source.Words
	comma := slices.IndexFunc(words[c.From:c.To], func(w extract.Word) bool { return w.Lower == "," })
	if words[c.From].Lower != "of" || a.source.At(a.claim.Quantity.Number.Start) > c.From+max(comma, 2) {
		return false
	}
	return comma > 0 && (word < c.From || word > c.From+comma)
}

// allOfWhole is a figure with "all" before it as the whole share of what the claim tells
// a part of: "in all 16 districts" against "in 14 of 16 districts".
func (a *alignment) allOfWhole(said, found quantity.Quantity) quantity.Quantity {
	i := a.part.Sentence.At(said.Span.Start) - 1
	if i < 0 || a.part.Sentence.Words[i].Lower != "all" || said.Bound != quantity.Exact || !said.Whole.IsZero() ||
		found.Part.IsZero() || !said.Value.Equal(found.Whole) {
		return said
	}
	said.Part, said.Whole, said.Value = said.Value, said.Value, one
	return said
}

// partOf is the part of a share as a count, where the statement gives a count: who
// closed "three of our seven mills" closed three mills. "Three in seven mills" are
// not three, nor is "a third of our mills" one.
func (a *alignment) partOf(said, found quantity.Quantity) quantity.Quantity {
	if found.Whole.IsZero() || !said.Whole.IsZero() || !countable(said) || said.Multiple || a.part.bare() {
		return found // there are more mills than the three
	}
	words := a.source.Words
	for i := a.source.At(found.Number.Start); i+1 < len(words) && words[i].Span.Start < found.Number.End; i++ {
		if words[i].Lower == "of" && (words[i+1].Tag == "DT" || words[i+1].Tag == "PRP$") {
			found.Value, found.Part, found.Whole = found.Part, quantity.Decimal{}, quantity.Decimal{}
			found.Unit.Dimension = quantity.Count
			break
		}
	}
	return found
}

// bare reports whether the part says no more of what it counts than that it is
// there, or is had.
func (p *part) bare() bool {
	clause := p.Sentence.Clauses[p.Clause]
	if clause.Verb < 0 {
		return false
	}
	w := p.Sentence.Words[clause.Verb]
	counted := p.Sentence.Counted(p.Quantity)
	return (w.Lemma == "have" || w.Lemma == "be") && (counted.Len() == 0 && w.Lemma == "have" || counted.From > clause.Verb || clause.Verb+1 >= clause.To)
}

// ofSomeSaid is the figure of some of those that the claim counts where the part says
// of all what the sentence says of these only: "fourteen were hurt, three of them
// badly" tells of no 14 badly hurt. It returns nil if there is none.
func (a *alignment) ofSomeSaid() *quantity.Quantity {
	for _, c := range a.source.claims {
		if c.Clause < a.claim.Clause || c == a.claim || c.Quantity == nil || !portion(c) || a.part.Quantity == c.Quantity {
			continue
		}
		if c.Own != a.claim.Own && a.part.echoesAll(c) {
			return c.Quantity
		}
	}
	return nil
}

// echoesAll reports whether the part has every word that a claim has after its figure,
// of which there is one at least.
func (p *part) echoesAll(c *extract.Claim) bool {
	n := 0
	for i := c.Sentence.At(c.Quantity.Number.End-1) + 1; i < c.Own.To; i++ {
		switch w := c.Sentence.Words[i]; {
		case w.Class == extract.Function || w.Class == extract.Punct || w.Class == extract.Figure || w.Tag == "PRP":
		case !hasLemma(p.Sentence, p.Own, w.Lemma):
			return false
		default:
			n++
		}
	}
	return n > 0
}

// partSaid reports whether the part has the figure of some of those that the claim
// counts: "fourteen were hurt, three of them badly".
func (a *alignment) partSaid() bool {
	for _, c := range a.source.claims {
		if c.Clause < a.claim.Clause || c == a.claim || c.Quantity == nil || !portion(c) || !a.part.echoes(c) {
			continue
		}
		said := *c.Quantity
		if said.Unit.IsZero() {
			said.Unit = a.part.Quantity.Unit
		}
		if rel, _ := compareFigures(a.part.Quantity, &said); rel == entailed {
			return true
		}
	}
	return false
}

// countedBeside reports whether the part has fewer of a thing than a number, and the claim
// counts only some kind of it beside a number of the thing: "900 people, among them 300
// children".
func (a *alignment) countedBeside() bool {
	said, found := a.part.Quantity, a.claim.Quantity
	if said.Bound != quantity.Under && said.Bound != quantity.AtMost || said.Unit.Dimension != quantity.Count || said.Unit.Name == found.Unit.Name {
		return false
	}
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool { return c.Quantity != nil && c.Quantity.Unit.Name == said.Unit.Name })
}

// addsUp reports whether the claim's figure is one of several that add up, and the part's
// more: of "three were freed on Monday, the remaining five on Thursday", eight were.
func (a *alignment) addsUp() bool {
	if a.part.Quantity.Value.Cmp(a.claim.Quantity.Value) <= 0 || adds(a.part.Claim) {
		return false
	}
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && c.Clause == a.claim.Clause && adds(c) && (c != a.claim || a.dated() || !rate(*c.Quantity))
	})
}

// adds reports whether a claim's figure is told as one more than those told before.
func adds(c *extract.Claim) bool {
	i := c.Sentence.At(c.Quantity.Span.Start) - 1
	return i >= 0 && c.Sentence.Words[i].In("in addition")
}

// echoes reports whether the part has a word that a claim has after its figure.
func (p *part) echoes(c *extract.Claim) bool {
	from := c.Sentence.At(c.Quantity.Number.End-1) + 1
	return slices.ContainsFunc(c.Sentence.Words[min(from, c.Own.To):c.Own.To], func(w extract.Word) bool {
		return w.Class != extract.Function && w.Class != extract.Punct && says(p.Sentence, w.Lemma)
	})
}
