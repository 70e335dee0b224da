package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// someDenied reports whether what is denied has words after it that the part lacks.
func (a *alignment) someDenied() bool { return a.beyond }

// confined leaves open a figure that the claim tells of some only of those that it counts: "40
// boats, 12 of them in Arden, were sold".
func (a *alignment) confined() {
	if of := a.confinedTo(); of != "" && a.portion() && a.part.Quantity != nil && len(a.conflicts) == 0 {
		a.leave("which", "all", of)
	}
}

// toldBeside leaves open a figure that the claim has otherwise, and another of its
// sentence as the part has it, with a time that the part names: "1.5 percent, less than
// the 1.8 we forecast in March".
func (a *alignment) toldBeside() {
	if len(a.conflicts) == 0 || a.conflicts[0].name != "figure" {
		return
	}
	s := a.source.Sentence
	has := func(r extract.Range, lower string) bool {
		return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Lower == lower })
	}
	for _, c := range a.source.claims {
		if c == a.claim || c.Quantity == nil || !has(c.Own, "than") {
			continue
		}
		if rel, _ := compareFigures(a.part.Quantity, c.Quantity); rel != entailed {
			continue
		}
		for _, w := range a.part.Sentence.Words {
			if w.Class == extract.Time && w.Upper && has(c.Own, w.Lower) && !has(a.claim.Own, w.Lower) {
				a.leave("period", w.Lower, "of the other figure")
				return
			}
		}
	}
}

// ofThose reports whether the claim's subject is told apart by a relative clause in the
// midst of the sentence, and the part lacks the verb of that clause or of the sentence:
// "boats that are not insured may sail".
func (a *alignment) ofThose() bool {
	s, c := a.source.Sentence, a.claim.Subject
	last := c.To - 1
	if c.Len() < 2 || !s.Words[last].In("relatives") || s.Words[last-1].Tag != "NNS" || a.claim.Quantity != nil && c.Has(s.At(a.claim.Quantity.Number.Start)) {
		return false
	}
	predicates, open := 0, false // of the relative clause, and of the sentence
	for i := last + 1; i < a.clause().To; i++ {
		switch w := s.Words[i]; {
		case w.Tag == "VBD" || w.Tag == "VBZ" || w.Tag == "VBP" || w.Tag == "MD":
			predicates, open = predicates+1, true
		case !strings.HasPrefix(w.Tag, "VB") && w.Tag != "RB" && w.Tag != "TO":
			open = false
		}
		if predicates > 2 {
			break
		}
		if w := s.Words[i]; open && !a.used[i] && w.Class == extract.Content && strings.HasPrefix(w.Tag, "VB") {
			return true
		}
	}
	return false
}

// quantified leaves open of every one what the source restricts by a figure.
func (a *alignment) quantified() {
	if found, ok := a.restricting(); ok && len(a.conflicts) == 0 {
		a.leave("which", "all", found)
	}
}

// restricting is the figure by which the source restricts what it says of every
// one of several things, where the statement speaks of every one without:
// "every truck above 20 tons".
func (a *alignment) restricting() (string, bool) {
	s := a.source.Sentence
	for i := range a.source.Quantities {
		q := &a.source.Quantities[i]
		at, c := s.At(q.Span.Start), a.clause()
		if !c.Has(at) || q.Weak || a.claim.Quantity != nil && a.claim.Quantity.Number == q.Number && a.part.Quantity != nil || slices.ContainsFunc(a.part.terms, func(t term) bool { return t.number != nil }) {
			continue
		}
		from := at
		for from > c.From && !strings.HasPrefix(s.Words[from-1].Tag, "NN") && !s.Words[from-1].Is(extract.Punct) && at-from < 4 {
			from--
		}
		if from == c.From || !strings.HasPrefix(s.Words[from-1].Tag, "NN") || s.Words[from].Tag != "IN" && s.Words[from].Class != extract.Figure {
			continue
		}
		noun := from
		for from > c.From && (strings.HasPrefix(s.Words[from-1].Tag, "NN") || strings.HasPrefix(s.Words[from-1].Tag, "JJ") || s.Words[from-1].Lower == "the") {
			from--
		}
		if noun-from < 6 && a.part.general(s.Words[noun-1].Lemma) {
			return q.String(), true
		}
	}
	return "", false
}

// general reports whether the part says something of all that a noun names:
// "every truck", "all bridges".
func (p *part) general(noun string) bool {
	s := p.Sentence
	for i := p.Own.From; i < p.Own.To; i++ {
		if !s.Words[i].In("said of every one") {
			continue
		}
		for j := i + 1; j < min(i+5, p.Own.To); j++ {
			if s.Words[j].Lemma == noun {
				return true
			}
		}
	}
	return false
}

// exceeds leaves open a figure that says in the claim by how much one thing is longer, older or
// later than another, and in the part does not.
func (a *alignment) exceeds() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	if a.part.Kind == extract.Level && compared(a.source.Sentence, a.claim) && !compared(a.part.Sentence, a.part.Claim) {
		a.leave("kind of figure", a.part.Quantity.String(), a.claim.Quantity.String()+" more")
	}
}

// compared reports whether a comparative stands right after a claim's figure:
// "20 minutes longer".
func compared(s *extract.Sentence, c *extract.Claim) bool {
	for i := s.At(c.Quantity.Number.Start) + 1; i < min(s.At(c.Quantity.Number.Start)+5, c.Own.To); i++ {
		w := s.Words[i]
		if (w.Tag == "JJR" || w.Tag == "RBR") && !w.In("additions") && w.Lower != "less" && w.Lower != "fewer" {
			return true
		}
		if w.Class != extract.Figure && !strings.HasPrefix(w.Tag, "NN") {
			return false
		}
	}
	return false
}

// onlySome leaves open what the source says only of some things of a kind, where
// the statement says it of the kind: "only boats with a licence may fish".
func (a *alignment) onlySome() {
	c := a.source.Clauses[a.claim.Clause]
	for i := c.From; i+2 < c.To; i++ {
		if a.source.Words[i].Lower != "only" || a.source.Words[i].Class == extract.Figure || i > c.Verb || i > c.From && a.source.Words[i-1].Lower == "not" {
			continue
		}
		j := i + 1
		for j < c.Verb && !strings.HasPrefix(a.source.Words[j].Tag, "NN") {
			j++
		}
		for j < c.Verb && (strings.HasPrefix(a.source.Words[j].Tag, "NN") || listed(a.source.Words, j)) {
			j++
		}
		left := false
		for _, u := range a.source.terms {
			if u.word < j || u.word >= c.Verb {
				continue
			}
			if a.used[u.word] {
				return
			}
			left = true
		}
		if left && a.used[j-1] {
			a.leave("which", "not said", "only some")
			return
		}
	}
}

// listed reports whether the word at i joins another thing to a list: its "and" or
// comma, and the article after that.
func listed(words []extract.Word, i int) bool {
	if words[i].Tag == "DT" {
		i--
	}
	return words[i].Lower == "and" || words[i].Lower == "or" || words[i].Lower == ","
}

// ofAPart leaves open a figure that the source gives, without a noun of its own,
// for a part of what the figure before it counts, where the statement has no word
// for that part: "80 guests, 30 from Arden and 50 from Brill".
func (a *alignment) ofAPart() {
	if a.part.Quantity == nil || a.claim.Quantity == nil || a.claim.Quantity.Unit.Dimension != "" && a.source.Counted(a.claim.Quantity).Len() > 0 {
		return
	}
	from := a.source.At(a.claim.Quantity.Number.Start)
	before := slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool {
		return q.Span.End <= a.claim.Quantity.Span.Start && a.clause().Has(a.source.At(q.Number.Start)) && a.source.Counted(&q).Len() > 0
	})
	if !before || from+1 >= a.claim.Own.To || a.source.Words[from+1].Tag != "IN" {
		return
	}
	left := ""
	for _, u := range a.source.terms {
		switch {
		case u.word <= from || !a.claim.Own.Has(u.word):
		case a.used[u.word]:
			return
		default:
			left = u.lemma
		}
	}
	if left != "" {
		a.leave("which", "not said", left)
	}
}

// partitive reports whether a claim gives a part of what was counted before it: "of
// which 30 have arrived", "and 30 of them have arrived", "including 30 from the north".
func partitive(c *extract.Claim) bool {
	if c.Quantity == nil {
		return false
	}
	s, i := c.Sentence, c.Sentence.At(c.Quantity.Number.Start)
	of := func(i int) bool {
		return i >= 0 && i+1 < len(s.Words) && s.Words[i].Lower == "of" && s.Words[i+1].In("taken up again")
	}
	return of(s.At(c.Quantity.Number.End-1)+1) || of(i-2) || i > 0 && s.Words[i-1].Lower == "including"
}

// one leaves open what a single one of a kind does where the source speaks of
// several, and several where it speaks of one: "one pilot" of "the two pilots".
func (a *alignment) one() {
	s := a.part.Sentence
	for i := a.part.Own.From; i+1 < a.part.Own.To; i++ {
		w, noun := s.Words[i].Lower, s.Words[i+1]
		of := w == "one" && noun.Tag == "NN"
		if !of && !(lexicon.In("more than one", w) && noun.Tag == "NNS") || noun.Class == extract.Time || of && noun.Class == extract.Figure {
			continue
		}
		single, several := "", ""
		for j, w := range a.source.Words {
			switch {
			case w.Lemma != noun.Lemma || !a.clause().Has(j):
			case w.Tag == "NNS":
				several = w.Lower
			case of || j > 0 && a.source.Words[j-1].In("one alone"):
				single = w.Lower
			}
		}
		if of && several != "" && single == "" {
			a.leave("how many", "one", several)
		} else if !of && single != "" && several == "" {
			a.leave("how many", w, "one")
		}
	}
}
