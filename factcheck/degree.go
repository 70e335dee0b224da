package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// degrees keeps "less severe" from resting on "severe", or on "increasingly
// severe".
func (a *alignment) degrees() {
	s := a.part.Sentence
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if t.word < 1 || !a.part.Own.Has(t.word) || !wordnet.HasAs(t.lemma, wordnet.Adj) && !wordnet.HasAs(t.lemma, wordnet.Adv) {
			continue
		}
		said := degree(s, t.word)
		if said == 0 || a.part.sideOf != nil {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness < like || !a.clause().Has(u.word) {
				continue
			}
			switch found := degree(a.source.Sentence, u.word); {
			case found == -said:
				a.conflict("degree", s.Words[t.word-1].Lower+" "+s.Words[t.word].Lower, a.source.Words[max(u.word-1, 0)].Lower+" "+a.source.Words[u.word].Lower)
			case found == 0 && (said < 0 || a.part.Compares == change.None && thanAfter(s, t.word) > 0):
				a.leave("degree", s.Words[t.word-1].Lower+" "+s.Words[t.word].Lower, a.source.Words[u.word].Lower)
			}
			break
		}
	}
	a.gravity()
	a.extents()
}

// gravity compares how bad part and claim say that a thing is: "seriously damaged" is not
// "slightly damaged".
func (a *alignment) gravity() {
	if len(a.conflicts) > 0 {
		return
	}
	for i := range a.part.terms {
		t := &a.part.terms[i]
		said := grave(a.part.Sentence, t.word)
		if said == 0 || !a.part.Own.Has(t.word) {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness >= like && a.clause().Has(u.word) && grave(a.source.Sentence, u.word) == -said {
				a.conflict("degree", a.part.Sentence.Words[t.word-1].Lower, a.source.Words[u.word-1].Lower)
				return
			}
		}
	}
}

// grave is 1 for a word that an adverb makes worse, -1 for one that it makes less bad.
func grave(s *extract.Sentence, word int) int {
	switch {
	case word < 1:
	case s.Words[word-1].In("gravely"):
		return 1
	case s.Words[word-1].In("lightly"):
		return -1
	}
	return 0
}

// extents compares how much part and claim say that a thing is more than another, or
// changed: "far better" is not "better, but only just".
func (a *alignment) extents() {
	said, word := a.part.extent, a.part.extentWord
	if said == 0 || len(a.conflicts) > 0 {
		return
	}
	clause := a.clause()
	if len(a.source.claims) == 1 {
		clause = extract.Range{To: len(a.source.Words)}
	}
	if found, other := extentOf(a.source.Sentence, clause); found == -said {
		a.conflict("degree", word, other)
	}
}

// extentOf is 1 if a range says of one comparison or change that it is by much, -1 by
// little, and the word that says so; 0 if it does not say, or of several.
func extentOf(s *extract.Sentence, r extract.Range) (extent int, word string) {
	for i := r.From; i < r.To; i++ {
		found := 0
		switch {
		case tells(s, i, r.To, "by little"):
			found = -1
		case tells(s, i, r.To, "by much"):
			found = 1
		}
		if found == 0 || !compares(s, i) {
			continue
		}
		if extent != 0 && found != extent {
			return 0, ""
		}
		extent, word = found, s.Words[i].Lower
	}
	return extent, word
}

// compares reports whether the word of degree at i stands with a comparative, or a word
// that tells two things apart or a change, or at the end of what it says more of.
func compares(s *extract.Sentence, i int) bool {
	const near = 2 // words
	for j := max(0, i-near); j < min(len(s.Words), i+near+1); j++ {
		if w := s.Words[j]; w.Comparative() || w.In("ahead or behind") || slices.ContainsFunc(s.Changes, func(c change.Change) bool { return c.Start <= j && j < c.End }) {
			return true
		}
	}
	return i > 0 && s.Words[i-1].Lower == "but"
}

// ofDegree reports whether t is an adverb that only says that something was much so, or a
// little where the source says a little in other words.
func (a *alignment) ofDegree(t *term) bool {
	if t.pos != wordnet.Adv || t.word < 0 {
		return false
	}
	s := a.part.Sentence
	if tells(s, t.word, len(s.Words), "by little") {
		found, _ := extentOf(a.source.Sentence, extract.Range{To: len(a.source.Words)})
		return found != 0 && len(a.source.claims) == 1
	}
	return lexicon.In("by much", t.lemma) && !a.small()
}

// small reports whether the claim has words or a figure that say that a change was small.
func (a *alignment) small() bool {
	const percent = 3
	if q := a.claim.Quantity; q != nil && rate(*q) && q.Value.Cmp(quantity.NewDecimal(percent, 0)) < 0 {
		return true
	}
	return slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.In("by little") })
}

// degree is 1 for an adjective or adverb that says more of its quality than
// another ("more severe", "increasingly severe"), -1 for one that says less.
func degree(s *extract.Sentence, i int) int {
	switch {
	case i > 0 && s.Words[i-1].In("lowering"):
		return -1
	case i > 0 && s.Words[i-1].In("raising"), s.Words[i].Tag == "JJR", s.Words[i].Tag == "RBR":
		return 1
	}
	return 0
}
