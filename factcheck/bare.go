package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A word that says too little to be a term may yet be all that a part says of its
// subject: "the strike is over", "the case continues". Then the claim must say it too.

// bareWords are those words of a part: the first of the verb's complement ("over"), or if
// no term stands in its predicate the light words of that ("continues"). There are none
// where a figure, a time, a change or a comparison is what the part says.
func bareWords(p *part) []int {
	s, c := p.Sentence, p.Sentence.Clauses[p.Clause]
	if p.Direction != change.None || p.Compares != change.None || c.Verb < 0 || !p.Own.Has(c.Verb) || p.Stance != extract.Asserted ||
		slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool { return c.Has(s.At(q.Number.Start)) }) {
		return nil
	}
	if s.Words[c.Verb].Lemma == "be" {
		i := c.Verb + 1
		for i < p.Own.To && (s.Words[i].Class == extract.Negation || s.Words[i].Tag == "RB" && !saysBarely(s, i, p.Own.To)) {
			i++ // "is not over", "is still on"
		}
		if i < p.Own.To && saysBarely(s, i, p.Own.To) && !slices.ContainsFunc(p.terms, func(t term) bool { return t.covers(i) }) {
			return []int{i}
		}
		return nil
	}
	if p.Period != nil || slices.ContainsFunc(p.terms, func(t term) bool { return t.word+strings.Count(t.lemma, " ") >= c.Verb && p.Own.Has(t.word) }) {
		return nil
	}
	var out []int
	for i := c.Verb; i < p.Own.To; i++ {
		if saysBarely(s, i, p.Own.To) {
			out = append(out, i)
		}
	}
	return out
}

// saysBarely reports whether word i is one that may be all that is said: a light verb or
// adjective, or a particle with no noun after it.
func saysBarely(s *extract.Sentence, i, to int) bool {
	w, last := s.Words[i], i+1 >= to
	noun := !last && (opensPhrase(s, i+1) && s.Words[i+1].Lower != "of" || s.Words[i+1].Tag == "PRP")
	switch {
	case noun && !strings.HasPrefix(w.Tag, "VB"), w.Class == extract.Time, w.Class == extract.Figure, w.Class == extract.Punct, w.Class == extract.Content, w.Is(extract.Negator):
		return false
	case w.In("particles"), w.In("all that is said"):
		return true
	case w.Class == extract.Function, w.Lemma == "be", w.Lemma == "have", w.Lemma == "do":
		return false
	}
	return strings.HasPrefix(w.Tag, "JJ") || strings.HasPrefix(w.Tag, "VB")
}

// saysSo asks of a claim whether it has the bare words of the part. What a claim with a
// verb of its own has for a light one is compared with that: see lightly.
func (a *alignment) saysSo() {
	if a.part.leavesOutDeed() {
		a.leave("what is done", "not said", "")
		return
	}
	if len(a.part.bareWords) == 0 {
		return
	}
	s, verb := a.part.Sentence, a.source.Clauses[a.claim.Clause].Verb
	complement := s.Words[s.Clauses[a.part.Clause].Verb].Lemma == "be"
	if !complement && verb >= 0 && a.source.Words[verb].Class == extract.Content {
		return
	}
	for _, i := range a.part.bareWords {
		if !a.hasBare(i) {
			a.leave("what is said", s.Words[i].Lower, "not said")
			return
		}
	}
}

// hasBare reports whether the source has bare word i of the part, or one like it.
func (a *alignment) hasBare(i int) bool {
	said, particle := verbAt(a.part.Sentence, i), a.part.Sentence.Words[i].In("particles")
	for j, w := range a.source.Words {
		switch {
		case particle && !saysBarely(a.source.Sentence, j, len(a.source.Words)): // "is in" of "is in the palace"
		case w.Lemma == a.part.Sentence.Words[i].Lemma, compareWords(said, verbAt(a.source.Sentence, j)) >= like:
			return true
		}
	}
	return false
}

// leavesOutDeed reports whether the part says no more of what is done than "does" or "did not":
// the second half of "one shelter takes dogs, the other does not".
func (p *part) leavesOutDeed() bool {
	c, words := p.Sentence.Clauses[p.Clause], p.Sentence.Words
	if c.Verb < 0 || words[c.Verb].Lemma != "do" || p.Quantity != nil {
		return false
	}
	return !slices.ContainsFunc(words[c.Verb+1:c.To], func(w extract.Word) bool {
		return w.Class != extract.Negation && w.Class != extract.Punct && w.Class != extract.Time
	})
}
