package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// priced reports whether a claim gives what a thing costs with the noun for it as the head
// of its subject: "the price of bread is", "fares rose to". The head's word is returned.
func priced(c *extract.Claim) (head int, ok bool) {
	if c.Quantity == nil || !ofMoney(c.Quantity) || c.Kind == extract.Change {
		return -1, false
	}
	head = headNoun(c)
	return head, head >= 0 && c.Sentence.Words[head].LemmaIn("prices")
}

// headNoun is the last of the first nouns in a row of a claim's subject, -1 if it has none:
// the "price" of "the average price of bread".
func headNoun(c *extract.Claim) int {
	head := -1
	for i := c.Subject.From; i < c.Subject.To; i++ {
		noun := strings.HasPrefix(c.Sentence.Words[i].Tag, "NN")
		if noun {
			head = i
		} else if head >= 0 {
			break
		}
	}
	return head
}

// ofMoney reports whether a figure is a sum of money, or one for each of a thing.
func ofMoney(q *quantity.Quantity) bool {
	unit, _ := per(*q)
	return extract.Money(unit)
}

// sells reports whether a claim gives what a thing costs with a verb: "fetches", "sells
// for".
func sells(c *extract.Claim) bool {
	verb := c.Sentence.Clauses[c.Clause].Verb
	return verb >= 0 && c.Quantity != nil && ofMoney(c.Quantity) && lexicon.In("pricing", verbAt(c.Sentence, verb).lemma)
}

// costs reports whether the claim gives a price too, where t is the verb or the noun by
// which the part does: "the price of bread is 2 euros" of "bread costs 2 euros". A price of
// a kind of its own, such as "the import price", is another.
func (a *alignment) costs(t *term) bool {
	if a.part.Quantity == nil || t.word < 0 {
		return false
	}
	if t.covers(a.part.Sentence.Clauses[a.part.Clause].Verb) && sells(a.part.Claim) {
		if sells(a.claim) {
			return t.lemma == "cost" || a.source.Words[a.source.Clauses[a.claim.Clause].Verb].Lemma != "cost"
		}
		head, ok := priced(a.claim)
		return ok && (t.lemma == "cost" || a.source.Words[head].Lemma == "price") && a.plainly(head)
	}
	if t.word != headNoun(a.part.Claim) || !sells(a.claim) {
		return false
	}
	_, ok := priced(a.part.Claim)
	return ok
}

// otherPrice leaves open what a thing costs where the claim gives the price of more than
// it, or of another: "repairs to the bridge cost", "costs 9 euros to store".
func (a *alignment) otherPrice() {
	if !sells(a.part.Claim) {
		return
	}
	head, ok := priced(a.claim)
	switch {
	case ok && !a.plainly(head):
		a.leave("what is measured", "the price", a.source.Words[head].Lower)
	case sells(a.claim):
		if head := headNoun(a.claim); head >= 0 && a.source.Words[head].Class == extract.Content && !a.tellsOf(head) {
			a.leave("what is measured", "the price", a.source.Words[head].Lower)
		}
		after := a.source.At(a.claim.Quantity.Span.End-1) + 1
		if after+1 < len(a.source.Words) && a.source.Words[after].Lower == "to" && a.source.Words[after+1].Tag == "VB" && !a.used[after+1] {
			a.leave("what is measured", "the price", "to "+a.source.Words[after+1].Lower)
		}
	}
}

// tellsOf reports whether the part has the noun at a word of the source, or one right before
// it: the "Otter" of "the Otter ferry".
func (a *alignment) tellsOf(head int) bool {
	for i := head; i >= a.claim.Subject.From && strings.HasPrefix(a.source.Words[i].Tag, "NN"); i-- {
		if slices.ContainsFunc(a.source.terms, func(u term) bool { return u.covers(i) && a.used[u.word] }) {
			return true
		}
	}
	return false
}

// plainly reports whether nothing that the part lacks says which price is meant by the
// head of the claim's subject: "the cost of storing wheat" is not that of wheat.
func (a *alignment) plainly(head int) bool {
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		w := a.source.Words[i]
		if i != head && w.Class == extract.Content && !w.In("plain prices") && !says(a.part.Sentence, w.Lemma) {
			return false
		}
	}
	return true
}
