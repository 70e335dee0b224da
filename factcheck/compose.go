package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// composes reports whether t says that a thing is made up of the figure's things, and the
// claim that it has them, or that they are in it: "consists of five bills" of "has five
// bills".
func (a *alignment) composes(t term) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return verb >= 0 && composing(t.lemma) && a.part.Quantity.Unit.Dimension == quantity.Count &&
		(a.source.Words[verb].Lemma == "have" || a.existential() || composing(verbAt(a.source.Sentence, verb).lemma))
}

func composing(verb string) bool {
	return lexicon.In("composing", verb) || lexicon.In("composing with others", verb)
}

// besides leaves open what the part says a thing consists of, where the source says that
// it has these and may have others: "the fleet has 40 ferries and nine tugs".
func (a *alignment) besides() {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	if a.part.Quantity == nil || a.claim.Quantity == nil || said < 0 || found < 0 || !lexicon.In("composing", verbAt(a.part.Sentence, said).lemma) || lexicon.In("composing", verbAt(a.source.Sentence, found).lemma) {
		return
	}
	clause := a.clause()
	figures := 0
	for i := range a.source.Quantities {
		if clause.Has(a.source.At(a.source.Quantities[i].Number.Start)) {
			figures++
		}
	}
	if figures > 1 || a.leftover > 0 || clause.To < len(a.source.Words)-1 || slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.Lower == "also" || w.In("open lists") }) {
		a.leave("how many", "in all", "at least")
	}
}
