package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// ofOtherPhrase reports whether the part joins words of two phrases of a clause without a
// verb, each of which tells of another thing: "a better year for the farms, a bad one for
// the fishermen" has no better year for the fishermen. So do those of what there is: "no
// water in the old town and no power in the new".
func (a *alignment) ofOtherPhrase() bool {
	c := a.source.Clauses[a.claim.Clause]
	verbless := c.Verb < 0 || a.source.Words[c.Verb].Tag == "VBG" && (c.Verb == c.From || a.source.Words[c.Verb-1].Lemma != "be")
	if a.part.Quantity != nil || !verbless && !existential(a.claim) {
		return false
	}
	phrase := func(at int) (of extract.Range, prep string) {
		of = extract.Range{From: at, To: at + 1}
		parts := func(i int) bool {
			w := a.source.Words[i]
			return w.Class == extract.Punct || w.Lower == "and" || w.Lower == "but"
		}
		for of.From > c.From && !parts(of.From-1) {
			of.From--
		}
		for of.To < c.To && !parts(of.To) {
			of.To++
		}
		for _, w := range a.source.Words[of.From+1 : of.To] {
			if w.Tag == "IN" || w.Tag == "TO" {
				return of, w.Lower
			}
		}
		return of, ""
	}
	var first extract.Range
	told := ""
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || !a.within(m) {
			continue
		}
		switch of, prep := phrase(m.at); {
		case prep == "":
		case told == "":
			first, told = of, prep
		case of != first && (verbless || prep == told):
			return true
		}
	}
	has := func(r extract.Range, w extract.Word) bool {
		return slices.ContainsFunc(a.source.Words[r.From:r.To], func(v extract.Word) bool { return v.Lower == w.Lower })
	}
	return verbless && told != "" && slices.ContainsFunc(a.part.Sentence.Words[a.part.Own.From:a.part.Own.To], func(w extract.Word) bool {
		return (w.Comparative() || w.Class == extract.Negation) && !has(first, w) && has(c.Range, w)
	})
}

// otherEnd reports whether a noun stands after "to" in the part and after "from" in the
// claim, or the reverse, or whether the subjects are told apart by contrary prepositions:
// "households with children", "households without children".
func (a *alignment) otherEnd() bool {
	if len(a.conflicts) > 0 || a.converse != nil || pivot(a.part.Claim) >= 0 {
		return false
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word < 0 || m.at < 0 || !a.within(m) || !strings.HasPrefix(a.source.Words[m.at].Tag, "NN") || a.source.Words[m.at].Class == extract.Figure {
			return false
		}
		said, told := governing(a.part.Sentence, m.word), governing(a.source.Sentence, m.at)
		if a.part.Subject.Has(m.word) && a.claim.Subject.Has(m.at) && contraryPrepositions(said, told) {
			return true
		}
		return (said == "to" && told == "from" || said == "from" && told == "to") && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool {
			return u.likeness >= like && governing(a.source.Sentence, u.word) == said
		})
	})
}
