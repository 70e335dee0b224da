package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// balance is what there is after all that came and went.
func (t *tally) balance() (working, bool) {
	if t.said.rate || t.part.Compares != change.None {
		return working{}, false
	}
	found := t.like(t.said.nouns, t.said.kinds, t.said.Unit)
	if len(found) == 0 && t.part.asks("together") && !slices.ContainsFunc(t.entries, func(e *counted) bool { return e.rate || e.measures() }) {
		if reckons("wider", t.said.head()) || slices.ContainsFunc(t.entries, func(e *counted) bool { return alikeNouns(t.said.nouns, e.nouns) }) {
			found = t.entries // "9 girls and 4 boys": 13 children in all
		}
	}
	return t.account(found)
}

// account adds up the entries of one kind, those that went taken away.
func (t *tally) account(entries []*counted) (working, bool) {
	together, remaining := t.part.asks("together"), t.part.asks("remaining")
	joint := together || remaining || t.part.ofSeveral()
	if len(entries) > 0 && !together && !remaining && t.part.ofSeveral() && t.part.has() && !reckons("having", entries[0].verbLemma()) {
		return working{}, false // who hired 20 may have had others
	}
	var taken []*counted // of the entries
	var less []bool      // which of them went
	gone := 0
	for _, e := range entries {
		sign := t.sign(e, len(taken) == 0)
		switch {
		case sign == 0 && e.joins(entries[0]):
			sign = 1
		case sign == 0 && together:
			sign = 1
		case sign == 0 && remaining:
			sign = -1
		case sign == 0:
			return working{}, false
		}
		if e != entries[0] && reckons("having", e.verbLemma()) && !e.more && e.dated(entries[0]) {
			return working{}, false // what there was in March and in May is no sum
		}
		if len(taken) == 0 {
			sign = 1
		}
		if t.elsewhere(e) && sign > 0 {
			continue
		}
		if sign > 0 && !t.adds(e, joint) || sign > 0 && len(taken) > 0 && (e.ofThose() || !joint && e.parallel(entries[0])) {
			return working{}, false
		}
		if sign < 0 {
			gone++
		}
		taken, less = append(taken, e), append(less, sign < 0)
	}
	if len(taken) < 2 || remaining && gone == 0 || together && gone > 0 || gone == 0 && total(taken) {
		return working{}, false
	}
	var operands []operand
	for _, e := range taken {
		operands = append(operands, e.operand())
	}
	return t.summed(operands, less)
}

// adds reports whether the figure is one that the statement may count: of what is
// done, unless that is to come too, of the same time, and of what is said to have
// been done, unless all are told jointly.
func (t *tally) adds(e *counted, joint bool) bool {
	c := e.s.Clauses[e.clause]
	if intended(c.Stance) && !intended(t.part.Stance) || t.ofAnotherTime(e) {
		return false
	}
	verb := t.part.Sentence.Clauses[t.part.Clause].Verb
	if joint || verb < 0 || e.verb < 0 || t.part.Sentence.Words[verb].Class != extract.Content || e.s.Words[e.verb].Class != extract.Content {
		return true
	}
	said := wordnet.Lemma(t.part.Sentence.Words[verb].Lower, wordnet.Verb)
	if reckons("having", said) || reckons("acquiring", said) {
		return true
	}
	return slices.ContainsFunc([]int{e.verb, c.Verb}, func(i int) bool {
		return i >= 0 && verbAt(t.part.Sentence, verb).against(verbAt(e.s, i)) >= like
	})
}

// ofSeveral reports whether the part's subject is "they" or "we".
func (p *part) ofSeveral() bool {
	r := p.Subject
	return r.Len() == 1 && (p.Sentence.Words[r.From].Lower == "they" || p.Sentence.Words[r.From].Lower == "we")
}

// has reports whether the part's verb is "have".
func (p *part) has() bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && p.Sentence.Words[verb].Lemma == "have"
}

// total reports whether one of the figures is what the others come to, and counts what
// they count: "83 boats, 61 white and 22 red" are no 166.
func total(entries []*counted) bool {
	var all quantity.Decimal
	for _, e := range entries {
		all = all.Add(e.Value)
	}
	return slices.ContainsFunc(entries, func(e *counted) bool {
		return e.Value.Mul(two).Equal(all) && !slices.ContainsFunc(entries, func(o *counted) bool { return !alikeNouns(e.nouns, o.nouns) })
	})
}

// ofThose reports whether the figure is told as a part of one before it: "15 of
// them", or beside it with no "and": "83 witnesses, 61 for the defence".
func (e *counted) ofThose() bool {
	words := e.s.Words
	after := e.s.At(e.Number.End-1) + 1
	if after+1 < len(words) && words[after].Lower == "of" && words[after+1].In("pronouns of the whole") {
		return true
	}
	c := e.s.Clauses[e.clause]
	lists := slices.ContainsFunc(words[c.From:c.To], func(w extract.Word) bool { return w.Tag == "CC" })
	return e.bare && e.word > c.From && words[e.word-1].Lower == "," && !lists
}

// parallel reports whether the figure is of the same event as the first, and of
// somebody else: "Arden built 40 ships, and Brill built 12".
func (e *counted) parallel(first *counted) bool {
	a, b := e.holderWords(), first.holderWords()
	if len(a) == 0 || len(b) == 0 || e.verb >= 0 && e.verbLemma() != first.verbLemma() {
		return false
	}
	return !slices.ContainsFunc(a, func(w extract.Word) bool {
		return slices.ContainsFunc(b, func(v extract.Word) bool { return v.Lemma == w.Lemma })
	})
}

// holderWords are the nouns of the clause's subject, none where that is a pronoun or
// the figure itself.
func (e *counted) holderWords() []extract.Word {
	c := e.s.Clauses[e.clause]
	if c.Subject.Has(e.word) {
		return nil
	}
	var out []extract.Word
	for _, w := range e.subject() {
		if strings.HasPrefix(w.Tag, "NN") {
			out = append(out, w)
		}
	}
	return out
}

// ofAnotherTime reports whether the statement and the figure are of times that have
// nothing in common.
func (t *tally) ofAnotherTime(e *counted) bool {
	said := t.part.Period
	if said == nil || said.Inherited || !said.Resolved() {
		return false
	}
	when := e.period()
	if when == nil {
		return false
	}
	a, b := sameYear(said, when)
	return b.Resolved() && !a.Overlaps(*b)
}

// dated reports whether two figures are told for two times.
func (e *counted) dated(first *counted) bool {
	a, b := e.period(), first.period()
	return a != nil && b != nil && !sameDate(a, b)
}

// period is the time that the sentence tells with the figure, nil for none.
func (e *counted) period() *period.Period {
	for _, c := range e.from.claims {
		if c.Quantity != nil && c.Quantity.Number == e.Number && c.Period != nil && !c.Period.Inherited {
			return c.Period
		}
	}
	return nil
}

// joins reports whether the figure is one more of the same event: it has the
// same verb, which says more than that there are so many.
func (e *counted) joins(first *counted) bool {
	verb := e.verbLemma()
	return e != first && e.verb >= 0 && verb == first.verbLemma() && !reckons("having", verb) &&
		!slices.ContainsFunc(change.Lookup(verb), func(c change.Entry) bool { return c.Way == change.Up || c.Way == change.Down })
}

func (t *tally) summed(operands []operand, less []bool) (working, bool) {
	for i := range operands[1:] {
		o := &operands[i+1]
		if o.Unit.Name != operands[0].Unit.Name && !countable(o.Quantity) {
			q, err := o.In(operands[0].Unit)
			if err != nil {
				return working{}, false
			}
			o.Quantity = q
		}
	}
	return sum(operands, less), true
}

// comparative reports whether the figure is by how much there are more than of another:
// "15 more than in April".
func (e *counted) comparative() bool {
	words := e.s.Words
	return slices.ContainsFunc(words[min(e.word+1, len(words)):min(e.word+6, len(words))], func(w extract.Word) bool { return w.Lower == "than" })
}

// sign is +1 for a figure of what came, -1 of what went, and 0 if the words
// do not tell.
func (t *tally) sign(e *counted, first bool) int {
	verb := e.verbLemma()
	if v := t.part.Sentence.Clauses[t.part.Clause].Verb; v >= 0 && verb != "" {
		if said := wordnet.Lemma(t.part.Sentence.Words[v].Lower, wordnet.Verb); said == verb && !reckons("having", verb) {
			return 1 // "2155 were used": what was used is counted
		}
	}
	away := e.verb >= 0 && e.followed("away") && reckons("moves", verb)
	switch {
	case first && !away && !reckons("losses", verb):
		return 1
	case extract.Money(e.Quantity.Unit) && reckons("income", verb):
		return 1
	case extract.Money(e.Quantity.Unit) && reckons("expense", verb), away:
		return -1
	case reckons("transfers", verb):
		if t.byOther(e) {
			return 1
		}
		return -1
	case verb == "take":
		if !t.byOther(e) && len(t.holders()) > 0 {
			return 1
		}
		return -1
	case reckons("losses", verb):
		return -1
	case e.more && e.comparative():
		return 0
	case reckons("gains", verb), e.more:
		return 1
	}
	return 0
}

// followed reports whether a word of the stanza stands with the figure's verb.
func (e *counted) followed(stanza string) bool {
	for i := e.verb + 1; i < min(e.verb+3, len(e.s.Words)); i++ {
		if reckons(stanza, e.s.Words[i].Lower) {
			return true
		}
	}
	return false
}

// holders are whom the statement says it of, none if it names nobody.
func (t *tally) holders() []string {
	var out []string
	for _, w := range terms(t.part.Sentence, t.part.Subject) {
		if w.name {
			out = append(out, w.lemma)
		}
	}
	return out
}

// byOther reports whether the clause has another subject than the statement.
func (t *tally) byOther(e *counted) bool {
	subject := e.subject()
	if n := len(subject); n == 0 || subject[n-1].Tag == "PRP" {
		return false
	}
	holders := t.holders()
	if len(holders) == 0 { // "she has 9 now": of whom the passage spoke first
		first := t.entries[0].subject()
		return len(first) > 0 && first[len(first)-1].Lower != subject[len(subject)-1].Lower
	}
	return !slices.ContainsFunc(e.subject(), func(w extract.Word) bool { return slices.Contains(holders, w.Lemma) })
}

// elsewhere reports whether the figure is somebody else's: the statement names
// one holder, and the clause another without mentioning that one.
func (t *tally) elsewhere(e *counted) bool {
	holders := t.holders()
	if len(holders) == 0 || !t.byOther(e) || !slices.ContainsFunc(e.subject(), func(w extract.Word) bool { return strings.HasPrefix(w.Tag, "NNP") }) {
		return false
	}
	c := e.s.Clauses[e.clause]
	return !slices.ContainsFunc(e.s.Words[c.From:c.To], func(w extract.Word) bool {
		return slices.Contains(holders, w.Lemma) || w.Tag == "PRP" || w.Tag == "PRP$"
	})
}
