package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// opposite sets the part's figure against what is left of the whole where part
// and claim speak of opposite parts of it: of four bids that two passed, two did
// not. It returns the figures to compare; false if it is not known what is left.
func (a *alignment) opposite(said, found quantity.Quantity) (quantity.Quantity, quantity.Quantity, bool) {
	if a.ascribed {
		return said, found, true
	}
	said, same := a.ofTheSame(said)
	if !same {
		return said, found, false
	}
	if !a.denied() && pending(a.part.Claim) == pending(a.claim) && !a.outside() && !a.otherHalf() {
		return said, found, true
	}
	rest, known := a.rest()
	equal, _ := compareFigures(&said, &found)
	switch {
	case equal != entailed && a.restricted(), known && a.part.Sentence.Clauses[a.part.Clause].Refused && !a.source.Clauses[a.claim.Clause].Refused:
		return said, found, false // who was not chosen need not have been rejected
	case shared(a.part.Claim) && shared(a.claim):
		said = complement(said)
	case known && countable(said) && !shared(a.part.Claim):
		found = rest
	case a.denied() && attained(a.part.Claim):
		said, a.settled = negate(said), true
		return said, found, true
	default:
		// Both may hold of a share, where only one figure is told as one.
		return said, found, a.denied() && (!rate(said) || shared(a.part.Claim) == shared(a.claim))
	}
	a.settled = true
	a.basis = max(a.basis, Derived)
	return said, found, true
}

// otherHalf reports whether part and claim tell the shares of two halves of a whole: "62
// percent are men" and "38 percent are women". Then they do not differ in the word.
func (a *alignment) otherHalf() bool {
	if len(a.conflicts) != 1 || a.conflicts[0].name != "word" || !shared(a.part.Claim) || !shared(a.claim) || !halves(a.conflicts[0].said, a.conflicts[0].found) {
		return false
	}
	a.conflicts = a.conflicts[:0]
	return true
}

// halves reports whether two words are for the two halves of a whole.
func halves(a, b string) bool {
	for _, pair := range [...][2]string{{"man", "woman"}, {"male", "female"}, {"boy", "girl"}} {
		if a == pair[0] && b == pair[1] || a == pair[1] && b == pair[0] {
			return true
		}
	}
	return complements(a, b)
}

// restricted reports whether the claim's predicate says more than the part's: who
// did not sell 50 boats abroad may have sold them.
func (a *alignment) restricted() bool {
	from := a.source.Clauses[a.claim.Clause].Verb + 1
	if a.claim.Quantity != nil {
		from = max(from, a.source.At(a.claim.Quantity.Number.End-1)+1)
	}
	for i := range a.source.terms {
		u := &a.source.terms[i]
		if u.word < from || u.lemma == "same" || !a.claim.Own.Has(u.word) || a.claim.KeepsApart(u.word) || a.beyondWhole(u.word) {
			continue
		}
		if !slices.ContainsFunc(a.part.terms, func(t term) bool { return t.against(*u) >= like || halves(t.lemma, u.lemma) }) {
			return true
		}
	}
	return false
}

// beyondWhole reports whether a word stands after the figure of the whole: "out of
// 8,000 that we received".
func (a *alignment) beyondWhole(word int) bool {
	return slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool {
		return a.source.OutOf(&q) && a.source.At(q.Span.Start) <= word
	})
}

// otherPart reports whether the figures may be of different parts of the whole: the
// part's is what the claim's leaves, and the claim's verb is none of its words,
// "58 of the 64 have been mended" against "6 of the 64 have the fault"; or what is
// left is told of another time.
func (a *alignment) otherPart(said, found quantity.Quantity) bool {
	if a.settled {
		rel, _ := compareFigures(a.part.Quantity, a.claim.Quantity)
		return a.dated() && rel != entailed
	}
	verb := a.source.Clauses[a.claim.Clause].Verb
	if a.verb >= 0 || verb < 0 || a.source.Words[verb].Class != extract.Content {
		return false
	}
	if shared(a.part.Claim) && shared(a.claim) {
		rest := complement(found)
		rel, _ := compareFigures(&said, &rest)
		return rel == entailed
	}
	rest, known := a.rest()
	if !known || shared(a.part.Claim) {
		return false
	}
	rel, _ := compareFigures(&said, &rest)
	return rel == entailed
}

// rest is how many are left of the whole that the claim's figure is a part of:
// the 6 of "58 of the 64", the 40 of "100 tests, 60 of them at night".
func (a *alignment) rest() (quantity.Quantity, bool) {
	q := *a.claim.Quantity
	if a.claim.Kind == extract.Change || q.Range || q.Multiple || q.Rank || q.Bound != quantity.Exact && q.Bound != quantity.About {
		return q, false
	}
	whole, ok := a.whole()
	if !ok || whole.Cmp(q.Value) <= 0 && q.Whole.IsZero() {
		return q, false
	}
	if !q.Whole.IsZero() {
		q.Value = q.Part
	}
	q.Value = whole.Sub(q.Value)
	q.Part, q.Whole = quantity.Decimal{}, quantity.Decimal{}
	return q, true
}

// whole is the number of those that the claim's figure counts some of.
func (a *alignment) whole() (quantity.Decimal, bool) {
	s, q := a.source, a.claim.Quantity
	if !q.Whole.IsZero() {
		ahead := func(o quantity.Quantity) bool { return o.Value.Equal(q.Whole) && s.ahead(&o) }
		return q.Whole, ofAll(q.Number.In(s.Transcript.Text)) || slices.ContainsFunc(s.Quantities, ahead)
	}
	if !countable(*q) {
		return quantity.Decimal{}, false
	}
	at := s.At(q.Number.End - 1)
	ofThem := at+2 < len(s.Words) && s.Words[at+1].Lower == "of" && s.Words[at+2].In("pronouns of the whole")
	for i := range s.Quantities {
		o := &s.Quantities[i]
		before := o.Number.End <= q.Number.Start
		switch {
		case o.Range || o.Multiple || o.Rank || o.Weak || !countable(*o) || !o.Whole.IsZero() || o.Bound != quantity.Exact && o.Bound != quantity.About:
		case ofThem && before && !slices.ContainsFunc(s.Quantities[i+1:], func(p quantity.Quantity) bool { return p.Number.End <= q.Number.Start }):
			return o.Value, true
		case !before && s.OutOf(o), before && s.ahead(o) && s.At(q.Number.Start) > s.At(o.Span.End-1)+1:
			return o.Value, true
		}
	}
	if o, from := a.figureOfWhole(false); o != nil && countable(*o) && (o.Bound == quantity.Exact || o.Bound == quantity.About) {
		a.wholeIn = from
		return o.Value, true
	}
	return a.othersToo()
}

// ofTheSame is the part's "12 of the 63" as 12, where the claim's figure is told as a
// part of the 63 too; false if it is told as a part of another number.
func (a *alignment) ofTheSame(said quantity.Quantity) (quantity.Quantity, bool) {
	if said.Whole.IsZero() || said.Range || a.claim.Quantity == nil || !ofAll(said.Number.In(a.part.Sentence.Transcript.Text)) {
		return said, true
	}
	whole, ok := a.whole()
	switch {
	case !ok:
		return said, true
	case !whole.Equal(said.Whole):
		return said, false
	case !a.claim.Quantity.Whole.IsZero():
		return said, true
	}
	said.Value, said.Part, said.Whole = said.Part, quantity.Decimal{}, quantity.Decimal{}
	if said.Unit.Dimension == quantity.Fraction {
		said.Unit.Dimension = quantity.Count
	}
	return said, true
}

// ahead reports whether a figure is told ahead as that of which others are parts: "of
// the 41 schools, 28 grew", "out of 41 schools, 28 grew".
func (s *source) ahead(q *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	for i > 0 && s.Words[i].Tag == "DT" {
		i--
	}
	return i >= 0 && s.Words[i].Lower == "of" && (i == 0 || i == 1 && s.Words[0].Lower == "out")
}

// ofAll reports whether a share is told as a number of a number, "two of the
// four", rather than as a fraction.
func ofAll(number string) bool {
	if strings.HasPrefix(strings.ToLower(number), "all the ") {
		return true // "all the 17 boats but one"
	}
	before, after, ok := strings.Cut(strings.ToLower(number), " of ")
	return ok && !strings.HasSuffix(before, " out") && len(strings.Fields(after)) > 1
}

// ofSome reports whether a claim is of some only of those that its subject
// names: "one of the clubs", "several towns". What holds of some need not be
// false of others.
func ofSome(c *extract.Claim) bool {
	words := c.Sentence.Words[c.Subject.From:c.Subject.To]
	for i, w := range words {
		switch {
		case w.Class == extract.Punct, w.Class == extract.Degree, i == 0 && w.Tag == "IN":
		case w.In("partitives"):
			return true
		case w.Lower == "of":
			return i > 0 && c.Sentence.Words[c.Subject.From+i-1].Tag == "CD"
		case w.Tag != "CD" && w.Class != extract.Figure && w.Lower != "half" && w.Tag != "DT":
			return false
		}
	}
	return false
}

// pending reports whether a claim is of what is still to be done: "5 are yet to
// be counted".
func pending(c *extract.Claim) bool {
	clause := c.Sentence.Clauses[c.Clause]
	words := c.Sentence.Words[clause.From:clause.To]
	for i := 0; i+2 < len(words); i++ {
		if words[i].In("pending") && words[i+1].Lower == "to" && strings.HasPrefix(words[i+2].Tag, "VB") {
			return true
		}
	}
	return false
}

// outside reports whether a word stands in the part with one preposition, and in
// the claim with its contrary: "in competition", "out of competition".
func (a *alignment) outside() bool {
	for i := range a.part.terms {
		t := &a.part.terms[i]
		said := governing(a.part.Sentence, t.word)
		if said == "" || !a.part.Own.Has(t.word) {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness >= like && a.own(u.word) && contraryPrepositions(said, governing(a.source.Sentence, u.word)) {
				return true
			}
		}
	}
	return false
}

// governing is the preposition before a word and its article, "" if there is
// none.
func governing(s *extract.Sentence, word int) string {
	i := word - 1
	for i > 0 && (s.Words[i].Tag == "DT" || s.Words[i].Tag == "PRP$") {
		i--
	}
	switch {
	case i < 0 || word < 0:
		return ""
	case i > 0 && s.Words[i].Lower == "of" && s.Words[i-1].Lower == "out":
		return "out of"
	}
	return s.Words[i].Lower
}

func contraryPrepositions(a, b string) bool {
	for _, pair := range [...][2]string{{"in", "out of"}, {"inside", "outside"}, {"within", "outside"}, {"in", "outside"}, {"with", "without"}, {"with", "excluding"}, {"including", "without"}, {"including", "excluding"}, {"for", "against"}} {
		if a == pair[0] && b == pair[1] || a == pair[1] && b == pair[0] {
			return true
		}
	}
	return false
}
