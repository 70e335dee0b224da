package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// shareOfWhole sets a share against a count: of 40 boats a quarter failed, which are
// 10; 9 of the 40 failed, which are 22.5 percent. It returns the claim's figure as
// the part tells its own, and whether that was to be done.
func (a *alignment) shareOfWhole(said, found quantity.Quantity) (quantity.Quantity, bool) {
	ours := !said.Whole.IsZero() || a.part.Kind == extract.Share && rate(said)
	theirs := !found.Whole.IsZero() || rate(found)
	if ours == theirs || a.settled || theirs && a.part.bare() && !a.tellsOfPortion() || said.Multiple || said.Rank || a.part.Kind == extract.Change ||
		a.claim.Kind == extract.Change || found.Range || found.Multiple || found.Rank {
		return found, false
	}
	of, s := a.figureOfWhole(theirs)
	if of == nil || of.Bound != quantity.Exact && of.Bound != quantity.About || of.Value.Sign() <= 0 {
		return found, false
	}
	whole := *of
	a.wholeIn = s
	if whole.Bound == quantity.About && found.Bound == quantity.Exact {
		found.Bound = quantity.About
	}
	if theirs {
		a.worked = written(s.Sentence, of) + " × " + written(a.source.Sentence, a.claim.Quantity)
		exactly, by := found.Part, found.Whole // 2 of 3
		found = percent(found)
		found.Value = found.Value.Mul(whole.Value).Quo(hundred)
		if by.Sign() > 0 {
			found.Value = whole.Value.Mul(exactly).Quo(by)
		}
		found.Unit, found.UnitSpan, found.Part, found.Whole = whole.Unit, whole.UnitSpan, quantity.Decimal{}, quantity.Decimal{}
		return found, true
	}
	if !countable(found) || !countable(whole) || found.Value.Cmp(whole.Value) > 0 {
		return found, false
	}
	unit, _ := quantity.UnitNamed("percent")
	a.worked = written(a.source.Sentence, a.claim.Quantity) + " ÷ " + written(s.Sentence, of)
	found.Value, found.Unit, found.UnitSpan = found.Value.Quo(whole.Value).Mul(hundred), unit, whole.UnitSpan
	found.Part, found.Whole = quantity.Decimal{}, quantity.Decimal{}
	return found, true
}

// figureOfWhole is the figure that the claim's tells a part of, and where it stands: that
// which a portion is of, one told ahead ("of the 143, 88 were"), or where the claim is a
// share of what the sentence before tells, "of the money, 60 percent", the one there. It
// returns nil if there is none.
func (a *alignment) figureOfWhole(share bool) (*quantity.Quantity, *source) {
	s := a.source
	if a.portion() {
		if c, from := a.wholeClaim(); c != nil {
			return c.Quantity, from
		}
		return nil, nil
	}
	if q, from := a.partition(); q != nil {
		return q, from
	}
	if c, from := a.elidedWhole(); c != nil {
		return c.Quantity, from
	}
	for i := range s.Quantities {
		q := &s.Quantities[i]
		ahead := s.ahead(q) && q.Number.End <= a.claim.Quantity.Number.Start
		if (ahead || s.OutOf(q) && i > 0 && s.Quantities[i-1].Number == a.claim.Quantity.Number) && q.Whole.IsZero() && !rate(*q) {
			return q, s
		}
	}
	if !share {
		return nil, nil
	}
	return s.wholeBefore(s.ofWhat(a.claim.Quantity))
}

// wholeBefore is the one figure that the sentence before tells, and that sentence, if it is
// of the thing of that noun, or a sum of money: the 40 million that "of the money" is of.
func (s *source) wholeBefore(of string) (*quantity.Quantity, *source) {
	before := s.before
	if before == nil || of == "" {
		return nil, nil
	}
	var whole *extract.Claim
	for _, c := range before.claims {
		switch {
		case c.Quantity == nil:
		case whole != nil || c.Kind == extract.Change || rate(*c.Quantity) || !plainAmount(c.Quantity):
			return nil, nil
		default:
			whole = c
		}
	}
	if whole == nil {
		return nil, nil
	}
	counted := terms(before.Sentence, before.Counted(whole.Quantity))
	if lexicon.In("sums of money", of) && (whole.Quantity.Unit.IsZero() || extract.Money(whole.Quantity.Unit)) && len(counted) == 0 ||
		slices.ContainsFunc(counted, func(t term) bool { return t.lemma == of }) {
		return whole.Quantity, before
	}
	return nil, nil
}

// elidedWhole is the claim of which the claim's bare figure, the subject of its clause,
// counts some: the 1,800 of "we had 1,800 bids, and 350 were late". It is the only figure
// before it, counts something that is no subject, and more. What two clauses tell of their
// subjects ("1,800 were hurt, and 350 were killed") is of no whole.
func (a *alignment) elidedWhole() (*extract.Claim, *source) {
	s, q := a.source, a.claim.Quantity
	at := s.At(q.Number.Start)
	clause := s.Clauses[a.claim.Clause]
	if !q.Unit.IsZero() || a.often() || s.Counted(q).Len() > 0 || !clause.Subject.Has(at) || clause.Verb < at || s.At(q.Number.End-1)+1 < clause.Subject.To {
		return nil, nil
	}
	var whole *extract.Claim
	from := s
	if a.claim.Clause == 0 {
		if from = s.before; from == nil {
			return nil, nil
		}
	}
	for _, c := range from.claims {
		switch {
		case from == s && c.Clause >= a.claim.Clause || c.Quantity == nil:
		case whole != nil:
			return nil, nil
		default:
			whole = c
		}
	}
	if whole == nil || whole.Kind != extract.Level || whole.Negated || !plainAmount(whole.Quantity) ||
		strings.Contains(whole.Quantity.Unit.Name, " per ") || !countable(*whole.Quantity) || whole.Quantity.Value.Cmp(q.Value) <= 0 {
		return nil, nil
	}
	if when := a.claim.Period; when != nil && !when.Inherited && (whole.Period == nil || !sameDate(whole.Period, when)) {
		return nil, nil
	}
	first := from.At(whole.Quantity.Number.Start)
	if from.Counted(whole.Quantity).Len() == 0 || from.Clauses[whole.Clause].Verb > first || from.Clauses[whole.Clause].Verb < 0 {
		return nil, nil
	}
	return whole, from
}

// ofWhat is the noun of the thing that a figure is told as a share of, at the head of the
// sentence ("of the money, 60 percent") or right after the figure; "" if there is none.
func (s *source) ofWhat(q *quantity.Quantity) string {
	for _, i := range [...]int{0, s.At(q.Span.End-1) + 1} {
		if i+2 >= len(s.Words) || s.Words[i].Lower != "of" || s.Words[i+1].Tag != "DT" && s.Words[i+1].Tag != "PRP$" || !strings.HasPrefix(s.Words[i+2].Tag, "NN") {
			continue
		}
		if i+3 < len(s.Words) && (s.Words[i+3].Tag == "PRP" || s.Words[i+3].Tag == "WDT" || s.Words[i+3].Lower == "that") {
			continue // "of the sum that we asked for"
		}
		return s.Words[i+2].Lemma
	}
	return ""
}

// otherWhole leaves open a share that the claim tells of another thing than the part: what
// part of the money went to Arden says nothing of the farms there.
func (a *alignment) otherWhole() {
	if q := a.claim.Quantity; a.part.Quantity == nil || q == nil || q.Whole.IsZero() && !rate(*q) {
		return
	}
	before := (a.portion() || a.pronounForBefore()) && len(a.source.context) > 0
	if of := wholeSaid(a.part.Sentence, a.part.Quantity); of != nil && !a.source.states(of) && !(before && a.source.context[0].states(of)) {
		a.leave("of which", of.String(), "not said")
		return
	}
	found := a.source.ofWhat(a.claim.Quantity)
	counted := a.part.Sentence.Counted(a.part.Quantity)
	if found == "" || counted.Len() == 0 || says(a.part.Sentence, found) {
		return
	}
	u := term{lemma: found, pos: wordnet.Noun}
	if !slices.ContainsFunc(a.part.terms, func(t term) bool { return counted.Has(t.word) && compareWords(t, u) >= like }) {
		a.leave("of which", a.part.Quantity.String(), found)
	}
}

// wholeSaid is the figure that a share is told to be of: the 212 million of "more than half of
// the 212 million"; nil if it is told of none.
func wholeSaid(s *extract.Sentence, q *quantity.Quantity) *quantity.Quantity {
	i := s.At(q.Span.End-1) + 1
	if i+1 >= len(s.Words) || s.Words[i].Lower != "of" {
		return nil
	}
	if i++; s.Words[i].Tag == "DT" || s.Words[i].Tag == "PRP$" {
		i++
	}
	for j := range s.Quantities {
		if s.At(s.Quantities[j].Span.Start) == i {
			return &s.Quantities[j]
		}
	}
	return nil
}

// otherOwner leaves open a count of things that the part has of one whole, and the claim of
// another: the fifteen members of a union are not those of a council that the sentence names too.
func (a *alignment) otherOwner() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	ours, theirs := complementOf(a.part.Sentence, a.part.Quantity), complementOf(a.source.Sentence, a.claim.Quantity)
	if ours.Len() == 0 || theirs.Len() == 0 || a.part.Sentence.Words[ours.To-1].Lemma == a.source.Words[theirs.To-1].Lemma {
		return
	}
	told := func(m match) bool { return ours.Has(m.word) && m.word >= 0 && theirs.Has(m.at) }
	other := func(t term) bool {
		return theirs.Has(t.word) && !t.generic && (t.name || t.pos == wordnet.Noun) && !a.used[t.word]
	}
	if i := slices.IndexFunc(a.source.terms, other); i >= 0 && !slices.ContainsFunc(a.found, told) {
		a.leave("of which", a.part.Sentence.Words[ours.To-1].Lower, a.source.terms[i].lemma)
	}
}

// complementOf is the noun phrase that "of" or "in" adds to what a figure counts; empty if
// there is none.
func complementOf(s *extract.Sentence, q *quantity.Quantity) extract.Range {
	from := s.Counted(q).To
	if s.Counted(q).Len() == 0 || from+1 >= len(s.Words) || s.Words[from].Lower != "of" && s.Words[from].Lower != "in" || s.Words[from+1].Class == extract.Time {
		return extract.Range{}
	}
	to := from + 1
	for to < len(s.Words) && (s.Words[to].Tag == "DT" || strings.HasPrefix(s.Words[to].Tag, "JJ") || strings.HasPrefix(s.Words[to].Tag, "NN")) {
		to++
	}
	return extract.Range{From: from + 1, To: to}
}

// tellsOfPortion reports whether the part has a word, beside what it counts, of those that
// the claim says of the portion: the "late" of "31,000 of those were late".
func (a *alignment) tellsOfPortion() bool {
	after := a.source.At(a.claim.Quantity.Number.End - 1)
	return slices.ContainsFunc(a.found, func(m match) bool {
		return m.at > after && a.claim.Own.Has(m.at) && !a.part.Sentence.Counted(a.part.Quantity).Has(m.word)
	})
}

// eachOfTwo leaves open whose a figure is that the claim tells of "the first" or "the latter" of the
// things that are its subject: "rents and wages rose, the first by 4 percent, the second by 2".
func (a *alignment) eachOfTwo() {
	c, words := a.source.Clauses[a.claim.Clause], a.source.Words
	if a.claim.Quantity == nil || !slices.ContainsFunc(words[c.Subject.From:c.Subject.To], func(w extract.Word) bool { return w.Lower == "and" }) {
		return
	}
	for i := a.source.At(a.claim.Quantity.Number.Start) - 1; i > c.From && i > c.Verb; i-- {
		switch w := words[i]; {
		case w.In("told by their order") && words[i-1].Lower == "the":
			a.leave("which of them", "one", w.Lower)
			return
		case w.Class == extract.Figure, strings.HasPrefix(w.Tag, "NN"):
			return
		}
	}
}

// oneOrOther leaves open how many are of one kind where the claim counts those of either:
// "340 are apprentices or over 60" tells of no 340 apprentices. Those of either may be more
// than the claim counts of one.
func (a *alignment) oneOrOther() {
	if a.claim.Quantity == nil {
		return
	}
	if says(a.part.Sentence, "or") {
		if a.part.Quantity == nil {
			return
		}
		said, found := percent(*a.part.Quantity), percent(*a.claim.Quantity)
		if !says(a.source.Sentence, "or") && said.Value.Cmp(found.Value) > 0 {
			a.leave("which of them", "either", "one")
		}
		return
	}
	words := a.source.Words
	for i := a.source.At(a.claim.Quantity.Span.End-1) + 1; i+1 < a.clause().To; i++ {
		if words[i].Lower != "or" || i == 0 || words[i-1].Class == extract.Figure || words[i+1].Comparative() || words[i+1].Lower == "so" {
			continue
		}
		if slices.ContainsFunc(a.found, func(m match) bool { return m.at == i-1 || m.at == i+1 }) {
			a.leave("which of them", words[i-1].Lower, words[i+1].Lower)
			return
		}
	}
}
