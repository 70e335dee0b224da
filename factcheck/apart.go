package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
)

// exceptions keep what is said of all of a kind but some from counting for all, and
// what is set apart from counting for another thing.
func (a *alignment) exceptions() {
	if a.claim.Contrary {
		if !slices.ContainsFunc(a.found, func(m match) bool { return a.claim.Own.Has(m.at) }) {
			a.leave("set apart", "not said", a.source.words(a.claim.Own))
		}
		return
	}
	if c := a.source.Clauses[a.claim.Clause]; !c.Apart.Has(c.Verb) {
		a.setApart()
	}
	said, found := a.part.Sentence.Clauses[a.part.Clause].Apart, a.source.Clauses[a.claim.Clause].Apart
	if a.part.Contrary || said.Whole.Len() > 0 {
		return
	}
	except := allBut(a.source.Sentence, a.clause())
	if except == "" && a.claim.Negated && excepting(a.source.Sentence, a.clause()) && !excepting(a.part.Sentence, a.part.Own) {
		except = "with an exception"
	}
	if except == "" && allOther(a.part.Sentence, a.part.Own) == "" {
		except = allOther(a.source.Sentence, a.clause())
	}
	switch {
	case found.Whole.Len() > 0:
		except = "except " + a.source.words(found.Thing)
	case except == "", allBut(a.part.Sentence, a.part.Own) != "":
		return
	}
	if all := wholes(a.part); all != "" && len(a.conflicts) == 0 {
		a.conflict("how many", all, except)
		return
	}
	a.leave("how many", "not said", except)
}

// excepting reports whether a range opens with an exception to what it says.
func excepting(s *extract.Sentence, r extract.Range) bool { return tells(s, r.From, r.To, "excepting") }

// allOther is the "nobody else" or "all other" of a range, which leaves somebody out who
// was told of before; "" if it has none.
func allOther(s *extract.Sentence, r extract.Range) string {
	for i := r.From; i+1 < r.To; i++ {
		if next := s.Words[i+1].Lower; s.Words[i].Lower != "any" && s.Words[i].Class != extract.Figure && s.Words[i].In("all of a kind") && (next == "else" || next == "other" || next == "others") {
			return s.Words[i].Lower + " " + next
		}
	}
	return ""
}

// allBut is the "all but two" of a range, "" if it has none.
func allBut(s *extract.Sentence, r extract.Range) string {
	for i := range s.Quantities {
		if q := &s.Quantities[i]; q.Rest && r.Has(s.At(q.Span.Start)) {
			return q.Span.In(s.Transcript.Text)
		}
	}
	return ""
}

// deniedInPart reports whether one of part and claim is denied of all together, which
// leaves it open of some, and the other is not told of all: "not all of the boats sailed",
// and "no boat sailed" or "some boats sailed".
func (a *alignment) deniedInPart() (said, found string, ok bool) {
	said, found = inPart(a.part.Sentence, a.part.Own), inPart(a.source.Sentence, a.clause())
	switch {
	case found != "" && said == "" && !a.claim.Negated && !a.part.Negated:
		if slices.ContainsFunc(a.part.Sentence.Words[a.part.Own.From:a.part.Own.To], func(w extract.Word) bool { return w.Lower == found || w.In("all of a kind") }) {
			a.conflict("how many", found, "not "+found)
		}
		return "", "", false
	case found != "" && said == "":
		ok = a.part.Negated && !ofSome(a.part.Claim) || !a.part.Negated && !slices.ContainsFunc(a.part.Sentence.Words[a.part.Own.From:a.part.Own.To], func(w extract.Word) bool { return w.Lower == found || w.In("all of a kind") })
		return "not said", "not " + found, ok
	case said != "" && found == "":
		c := a.clause()
		ok = !a.claim.Negated && !slices.ContainsFunc(a.source.Words[c.From:c.To], func(w extract.Word) bool { return w.Lower == said || w.In("all of a kind") })
		return "not " + said, "not said", ok
	}
	return "", "", false
}

// inPart is the word after a negation in the range that makes it one of all together,
// "not all", "not fully"; "" if there is none.
func inPart(s *extract.Sentence, r extract.Range) string {
	for i := r.From; i+1 < r.To; i++ {
		if s.Words[i].Class == extract.Negation && s.Words[i+1].Class != extract.Figure && s.Words[i+1].In("denied together") {
			return s.Words[i+1].Lower
		}
	}
	return ""
}

// wholes is the word by which a part speaks of all of a kind, "" if it does not.
func wholes(p *part) string {
	if i := slices.IndexFunc(p.Sentence.Words[p.Own.From:p.Own.To], func(w extract.Word) bool {
		return w.Class != extract.Figure && w.In("all of a kind")
	}); i >= 0 {
		return p.Sentence.Words[p.Own.From+i].Lower
	}
	return ""
}

// words are those of a range, as they stand.
func (s *source) words(r extract.Range) string { return textOf(s.Sentence, r) }

// textOf are the words of a range of a sentence, as they stand.
func textOf(s *extract.Sentence, r extract.Range) string {
	span := corpus.Span{Start: s.Words[r.From].Span.Start, End: s.Words[r.To-1].Span.End}
	return span.In(s.Transcript.Text)
}

// setApart leaves open what is said of a thing that only one of the two sets apart
// from those of which it is said: "unlike Arden, Brill has a harbour".
func (a *alignment) setApart() {
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if a.setsApart(t) || slices.ContainsFunc(t.parts, func(t term) bool { return a.setsApart(&t) }) {
			a.leave("set apart", t.lemma, "otherwise")
			return
		}
	}
}

// setsApart reports whether only one of the two sets the term apart.
func (a *alignment) setsApart(t *term) bool {
	if t.word < 0 || t.pos == 0 || !t.name && !strings.HasPrefix(a.part.Sentence.Words[t.word].Tag, "NN") {
		return false
	}
	in, out := false, false
	for _, u := range a.source.related(t) {
		switch {
		case u.likeness != same:
		case apart(a.source.Sentence, u.word), a.part.Quantity != nil && a.leftOut(u.word) && !says(a.part.Sentence, "without"):
			in = true
		default:
			out = true
		}
	}
	if !in && a.part.Quantity != nil && tells(a.part.Sentence, 0, t.word, "leaving out") && !slices.ContainsFunc(a.source.related(t), func(u hit) bool {
		return u.likeness >= like && (a.claim.Quantity == nil || !a.figureBetween(extract.Range{From: u.word, To: u.word + 1}))
	}) {
		return true // "without fuel", of what "grew by 3 percent, or 1 percent if you leave out fuel"
	}
	said := apart(a.part.Sentence, t.word) || a.part.leavesOut(t.word)
	return in && !out && !said || said && out && !in
}

// leavesOut reports whether the part's subject leaves out what stands at word i: "earnings
// without bonuses".
func (p *part) leavesOut(i int) bool {
	for j := i - 1; p.Subject.Has(i) && j > p.Subject.From && j > i-4; j-- {
		if tells(p.Sentence, j, i, "leaving out") {
			return true
		}
	}
	return false
}

// leftOut reports whether a word stands in the phrase with which the claim's sentence opens,
// and which leaves it out of what is measured: "without food, prices rose by 3 percent".
func (a *alignment) leftOut(word int) bool {
	s := a.source.Sentence
	return tells(s, 0, word, "leaving out") && !slices.ContainsFunc(s.Words[:word], func(w extract.Word) bool { return w.Lower == "," || w.Tag == "DT" })
}

// apart reports whether word i stands in a phrase that sets it apart.
func apart(s *extract.Sentence, i int) bool {
	const far = 6
	for j := i - 1; j >= max(0, i-far); j-- {
		switch w := s.Words[j]; {
		case tells(s, j, i, "setting apart"):
			return true
		case w.Class == extract.Punct, strings.HasPrefix(w.Tag, "V"):
			return false
		}
	}
	return false
}
