package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// priced reports whether a claim gives what a thing costs with the noun for it as the head
// of its subject: "the price of bread is", "fares rose to". The head's word is returned.
func priced(c *extract.Claim) (head int, ok bool) {
	s, r := c.Sentence, c.Subject
	if c.Quantity == nil || !ofMoney(c.Quantity) || c.Kind == extract.Change {
		return -1, false
	}
	head = -1
	for i := r.From; i < r.To && (head < 0 || strings.HasPrefix(s.Words[i].Tag, "NN")); i++ {
		if strings.HasPrefix(s.Words[i].Tag, "NN") {
			head = i
		} else if head >= 0 {
			break
		}
	}
	return head, head >= 0 && lexicon.In("prices", s.Words[head].Lemma)
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
	if sells(a.part.Claim) && t.covers(a.part.Sentence.Clauses[a.part.Clause].Verb) {
		if sells(a.claim) {
			return t.lemma == "cost" || a.source.Words[a.source.Clauses[a.claim.Clause].Verb].Lemma != "cost"
		}
		head, ok := priced(a.claim)
		return ok && (t.lemma == "cost" || a.source.Words[head].Lemma == "price") && a.plainly(head)
	}
	head, ok := priced(a.part.Claim)
	return ok && t.word == head && sells(a.claim)
}

// otherPrice leaves open what a thing costs where the claim gives the price of more than it.
func (a *alignment) otherPrice() {
	if !sells(a.part.Claim) {
		return
	}
	if head, ok := priced(a.claim); ok && !a.plainly(head) {
		a.leave("what is measured", "the price", a.source.Words[head].Lower)
	}
}

// plainly reports whether nothing that the part lacks says which price is meant by the
// head of the claim's subject: "the cost of storing wheat" is not that of wheat.
func (a *alignment) plainly(head int) bool {
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		w := a.source.Words[i]
		if i != head && w.Class == extract.Content && !lexicon.In("plain prices", w.Lower) && !says(a.part.Sentence, w.Lemma) {
			return false
		}
	}
	return true
}
