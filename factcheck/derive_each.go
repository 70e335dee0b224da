package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// difference is by how many more there are of one thing than of another.
func (t *tally) difference() (working, bool) {
	if t.part.Kind != extract.Change || t.part.Compares == change.None {
		return working{}, false
	}
	s := t.part.Sentence
	than := slices.IndexFunc(s.Words, func(w extract.Word) bool { return w.Lower == "than" })
	if than < 0 {
		return working{}, false
	}
	right := terms(s, extract.Range{From: than + 1, To: len(s.Words)})
	a, b := t.like(t.said.nouns, nil, t.said.Unit), t.like(right, nil, t.said.Unit)
	if len(a) != 1 || len(b) != 1 || a[0] == b[0] {
		return working{}, false
	}
	if t.part.Compares == change.Below {
		a, b = b, a
	}
	return t.summed([]operand{a[0].operand(), b[0].operand()}, []bool{false, true})
}

// rates multiplies a rate by how many it holds for, or divides by it.
func (t *tally) rates() (working, bool) {
	said := t.said
	if said.rate {
		if !t.part.averages() && (sharedOut(t.part.Claim) == apiece && !t.divides() || extract.Money(said.base()) && !has(t.part.Sentence, "per")) {
			return working{}, false // what all cost says nothing of each
		}
		all, ok := t.whole(said.nouns, said.kinds, said.base())
		if !ok {
			return working{}, false
		}
		of, ok := t.whole(said.each, nil, quantity.Unit{})
		if !ok {
			return working{}, false
		}
		return quotient(all, of, said.Unit)
	}
	for i, e := range t.entries {
		if !e.rate {
			continue
		}
		one := sum([]operand{e.operand()}, []bool{false})
		if e.counts(said.nouns, said.kinds, said.Unit) {
			of, ok := t.whole(e.holds(), nil, quantity.Unit{})
			if !ok && i > 0 && !t.entries[i-1].rate { // "5 rooms, each with 4 beds"
				of, ok = sum([]operand{t.entries[i-1].operand()}, []bool{false}), true
			}
			if ok {
				return product(of, one, said.Unit)
			}
			continue
		}
		if alikeNouns(said.nouns, e.holds()) || slices.ContainsFunc(e.each, func(t term) bool { return t.lemma == said.Unit.Name }) {
			if all, ok := t.whole(e.nouns, e.kinds, e.base()); ok {
				return quotient(all, one, said.Unit)
			}
		}
	}
	return working{}, false
}

// divides reports whether the passage says that a whole is divided, or lies in
// several alike: "split", "equally", "put".
func (t *tally) divides() bool {
	return slices.ContainsFunc(t.passage, func(s *source) bool {
		return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return reckons("dividing", w.Lemma) })
	})
}

// averages reports whether the part's words say that its figure is an average, or
// one by some time.
func (p *part) averages() bool {
	s := p.Sentence
	return slices.ContainsFunc(s.Words[p.Own.From:p.Own.To], func(w extract.Word) bool { return w.Lemma == "average" || reckons("frequencies", w.Lemma) })
}

// base is the unit of a rate without its "per".
func (e *counted) base() quantity.Unit {
	if name, _, ok := strings.Cut(e.Unit.Name, " per "); ok {
		u, _ := quantity.UnitNamed(name)
		return u
	}
	return e.Unit
}

// holds is what a rate holds for each of: the noun with "each", else the
// subject of its clause.
func (e *counted) holds() []term {
	if len(e.each) > 0 {
		return e.each
	}
	return terms(e.s, e.s.Clauses[e.clause].Subject)
}

// whole is the one figure of a kind, or what its figures come to.
func (t *tally) whole(nouns []term, kinds []string, unit quantity.Unit) (working, bool) {
	switch found := t.like(nouns, kinds, unit); len(found) {
	case 0:
		return working{}, false
	case 1:
		return sum([]operand{found[0].operand()}, []bool{false}), true
	default:
		return t.account(found)
	}
}

// rest is the whole without the part that the passage names.
func (t *tally) rest() (working, bool) {
	if t.said.rate || len(t.entries) != 2 || t.part.Compares != change.None {
		return working{}, false
	}
	whole, other := t.entries[0], t.entries[1]
	marked := func(e *counted) bool {
		c := e.s.Clauses[e.clause]
		return slices.ContainsFunc(e.s.Words[c.From:c.To], func(w extract.Word) bool {
			return reckons("together", w.Lower) || w.Lower == "either" || w.Lower == "all"
		})
	}
	rest := slices.ContainsFunc(t.passage, func(s *source) bool {
		i := slices.IndexFunc(s.Words, func(w extract.Word) bool { return w.In("what is left over") })
		toCome := slices.ContainsFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(i) && intended(c.Stance) })
		return i > 0 && s.Words[i-1].Lower == "the" && (!toCome || intended(t.part.Stance))
	})
	switch {
	case marked(other) && !marked(whole):
		whole, other = other, whole
	case !marked(whole) && !rest:
		return working{}, false
	}
	if other.Value.Cmp(whole.Value) >= 0 || other.rate {
		return working{}, false
	}
	return t.summed([]operand{whole.operand(), other.operand()}, []bool{false, true})
}
