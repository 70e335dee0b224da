package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
)

// exclusively compares the "only" at word i of the part, or what says as much, with a claim
// that says it too (met), or tells of others.
func (a *alignment) exclusively(i int, met bool) {
	c, word := a.source.Clauses[a.claim.Clause], a.part.Sentence.Words[i].Lower
	if a.claim.Contrary && !a.claim.Negated && c.Apart.Whole.Len() > 0 {
		return // "nobody but the captain" is the captain only
	}
	if !met && a.part.Negated == a.claim.Negated {
		for j := a.clause().From; j < a.clause().To; j++ {
			if a.notOnly(j) {
				a.conflict("how many", "only", "not only")
				return
			}
		}
	}
	if other, ok := a.besidesIt(i); ok {
		a.conflict("how many", word, "also "+other)
	} else if !met {
		a.leave("how many", word, "not said")
	}
}

// notOnly reports whether word j of the claim's clause is the "only" of "not only".
func (a *alignment) notOnly(j int) bool {
	return j > a.clause().From && a.source.Words[j].Lower == "only" && a.source.Words[j-1].Lower == "not"
}

// besidesIt is what the claim says of another thing as well, where the part says it of
// one only, by word i: "only boats pay", "the toll is restricted to boats", of "boats
// and barges pay". An open list tells of no other ("such as boats and barges").
func (a *alignment) besidesIt(i int) (string, bool) {
	if a.part.Negated != a.claim.Negated {
		return "", false
	}
	one := a.only(i)
	if one.Len() == 0 || slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.In("open lists") }) {
		return "", false
	}
	for _, list := range a.coordinated() {
		named, other := false, ""
		for _, member := range list {
			switch {
			case slices.ContainsFunc(member, func(i int) bool { return a.foundIn(one, i) }):
				named = true
			case !slices.ContainsFunc(member, func(i int) bool { return a.used[i] || says(a.part.Sentence, a.source.Words[i].Lemma) }):
				other = a.source.Words[member[0]].Lower
			}
		}
		if named && other != "" {
			return other, true
		}
	}
	return "", false
}

// only is the noun phrase that the "only" or "restricted" at word i is of: after it,
// or before an "only" or "alone" that ends its clause.
func (a *alignment) only(i int) extract.Range {
	s, clause := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]
	from := i + 1
	for from < clause.To && (s.Words[from].Tag == "IN" || s.Words[from].Tag == "TO" || s.Words[from].Tag == "DT") {
		from++
	}
	to := from
	for to < clause.To && nominal(s.Words[to]) {
		to++
	}
	if to > from {
		return extract.Range{From: from, To: to}
	}
	from = i
	for from > clause.From && nominal(s.Words[from-1]) {
		from--
	}
	return extract.Range{From: from, To: i}
}

// foundIn reports whether word i of the source accounts for a term in the range of
// the statement.
func (a *alignment) foundIn(r extract.Range, i int) bool {
	return slices.ContainsFunc(a.found, func(m match) bool { return m.at == i && r.Has(m.word) })
}

// nominal reports whether a word may stand in a noun phrase without its article.
func nominal(w extract.Word) bool {
	switch w.Tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "POS":
		return w.Class != extract.Punct
	}
	return false
}

// confines reports whether word i says "only" with a verb: the "restricted" of
// "restricted to adults".
func confines(s *extract.Sentence, i int) bool {
	return i >= 0 && i+1 < len(s.Words) && s.Words[i+1].Lower == "to" && s.Words[i].In("confining")
}
