package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A figure may be how much a thing is, by how much it changed, or a share. One kind says nothing of
// another.

// otherExtent reports whether the figures measure different extents of a thing: "20
// metres long" and "20 metres away".
func (a *alignment) otherExtent() bool {
	said, found := extent(a.part.Claim), extent(a.claim)
	return said != "" && found != "" && said != found && compareWords(term{lemma: said, pos: wordnet.Adj}, term{lemma: found, pos: wordnet.Adj}) < like
}

// extent is the word right after a claim's figure that says which extent of a thing it
// measures, "" if there is none.
func extent(c *extract.Claim) string {
	s, i := c.Sentence, c.Sentence.At(c.Quantity.Span.End-1)+1
	if i < len(s.Words) && s.Words[i].In("extents") {
		return s.Words[i].Lower
	}
	return ""
}

// onlyMore reports whether the claim's figure is by how much a thing is more or less
// than another, and the part's how much it is: "12 more than in May".
func (a *alignment) onlyMore() bool {
	return a.claim.Kind == extract.Change && a.claim.Compares != change.None && a.part.Kind == extract.Level && a.part.Compares == change.None && a.part.Direction == change.None
}

// measuresOther reports whether one figure says how much a thing changed, and
// the other where it went: "rose by 5 %", "rose to 5 %".
func (a *alignment) measuresOther() bool {
	level, amount := a.part.Claim, a.claim
	if level.Kind == extract.Change {
		level, amount = amount, level
	}
	return level.Kind == extract.Level && amount.Kind == extract.Change && !ofGrowth(amount) && !growths(level) && !amount.Quantity.FromTo &&
		(level.Direction == change.Up || level.Direction == change.Down || level.Direction == change.Level && !ofChange(level)) && (amount.Direction == change.Up || amount.Direction == change.Down)
}

// otherKind reports whether the figures are of kinds that do not exclude each
// other: a share and a level, or as measuresOther has it.
func (a *alignment) otherKind() bool {
	amount := func(k extract.Kind) bool { return k == extract.Level || k == extract.Change }
	if amount(a.part.Kind) && amount(a.claim.Kind) && !a.part.sharesIn() {
		// "We had 52, 12 more than before" tells of each.
		moved := a.part.Direction == change.Up || a.part.Direction == change.Down
		return a.measuresOther() || a.part.Kind == extract.Change && moved && a.claim.Kind == extract.Level && a.claim.Direction == change.None ||
			a.part.Kind == extract.Level && (moreThanBefore(a.claim) || a.onlyChanged()) || a.part.Kind == extract.Change && a.claim.Kind == extract.Level && a.changedBeside(a.part.Direction)
	}
	if said, found := a.part.Quantity, a.claim.Quantity; said.Multiple != found.Multiple && a.part.Kind+a.claim.Kind == extract.Change+extract.Ratio {
		return false // "halved" of "fell by a third"
	}
	if a.part.Kind == extract.Level && a.claim.Kind == extract.Share && !a.part.Quantity.Whole.IsZero() {
		return false // "half of the waste is burned" of "30 percent of the waste"
	}
	return a.part.Kind != a.claim.Kind || a.part.sharesIn() && a.claim.Kind == extract.Change
}

// sharesIn reports whether the part tells what share of a whole a thing makes up.
func (p *part) sharesIn() bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && reckons("accounting", p.Sentence.Words[verb].Lemma) && (rate(*p.Quantity) || !p.Quantity.Whole.IsZero())
}

// onlyChanged reports whether the claim tells by what amount a thing changed, and the part,
// of which nothing changes, how much it is: "will rise by 100 million" and "will be 2
// billion".
func (a *alignment) onlyChanged() bool {
	return a.claim.Kind == extract.Change && a.part.Direction == change.None && !slipped(a.part.Quantity, a.claim.Quantity) && (a.claim.Direction == change.Up || a.claim.Direction == change.Down) && !rate(*a.claim.Quantity) && a.claim.Quantity.Unit.Dimension != quantity.Points && !ofGrowth(a.claim)
}

// onlyBy reports whether the part tells how much a thing is, and the claim by what amount it
// changed: "the fee is 600 euros" of "the fee rises by 600 euros".
func (a *alignment) onlyBy() bool {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	return a.part.Kind == extract.Level && verb >= 0 && a.part.Sentence.Words[verb].Lemma == "be" && !countsInSubject(a.part.Claim) && a.part.Compares == change.None && a.onlyChanged() && a.changedFrom(a.source.Clauses[a.claim.Clause].Verb)
}

// passes reports whether the claim's verb tells that a thing went past its figure: "has passed
// 40 tons".
func (a *alignment) passes() bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return verb >= 0 && a.source.Words[verb].LemmaIn("going past a mark") && a.source.At(a.claim.Quantity.Span.Start) == verb+1
}

// changedFrom reports whether a word of change stands between word i and the claim's figure.
func (a *alignment) changedFrom(i int) bool {
	figure := a.source.At(a.claim.Quantity.Span.Start)
	return i >= 0 && slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Start >= i && c.Start < max(figure, i+1) })
}

// growths reports whether the claim is of a rate of growth: "the growth rate rose to 6
// percent" is growth by 6 percent.
func growths(c *extract.Claim) bool {
	return rate(*c.Quantity) && slices.ContainsFunc(c.Sentence.Words[c.Subject.From:c.Subject.To], func(w extract.Word) bool { return w.Lemma == "growth" })
}

// ofChange reports whether the claim's subject is itself a change: "the increase reached 40".
func ofChange(c *extract.Claim) bool {
	return slices.ContainsFunc(c.Sentence.Changes, func(g change.Change) bool { return c.Subject.Has(g.Start) })
}

// ofGrowth reports whether the figure is a rate of growth, which is a level:
// "growth of 6 percent".
func ofGrowth(c *extract.Claim) bool {
	s := c.Sentence
	i := s.At(c.Quantity.Span.Start) - 1
	return i > 0 && s.Words[i].Lower == "of" && s.Words[i-1].Lemma == "growth"
}
