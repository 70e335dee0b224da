package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/quantity"
)

// takeBack marks the words that a speaker goes on to call wrong, or to put right:
// "I said 340. That was wrong", "they say that the dam leaks; that is not true".
func (r *Reading) takeBack() {
	for i, s := range r.Sentences {
		if i > 0 && r.Sentences[i-1].Turn == s.Turn {
			s.mends(r.Sentences[i-1])
		}
		for j := range s.Clauses {
			if !s.takesBack(j) {
				continue
			}
			switch {
			case j > 0:
				s.taken(Range{0, s.Clauses[j].From})
			case i > 0 && r.Sentences[i-1].Turn == s.Turn:
				before := r.Sentences[i-1]
				before.taken(Range{0, len(before.Words)})
			}
		}
	}
}

// mends marks the figure of the sentence before that this one, which opens with words of
// putting right, gives another for: "it came down to 40. Sorry, 44".
func (s *Sentence) mends(before *Sentence) {
	at := 0
	for at < len(s.Words) {
		n := Cued(s.Words, at, "repairs")
		if n == 0 || at+n < len(s.Words) && s.Words[at+n].Class != Punct && Cued(s.Words, at+n, "repairs") == 0 && s.Words[at+n].Class != Figure {
			break
		}
		for at += n; at < len(s.Words) && s.Words[at].Class == Punct; at++ {
		}
	}
	i := slices.IndexFunc(s.Quantities, func(q quantity.Quantity) bool { return !q.Weak && s.At(q.Span.Start) == at })
	if at == 0 || i < 0 {
		return
	}
	right := &s.Quantities[i]
	if end := s.At(right.Span.End-1) + 1; end < len(s.Words) && s.Words[end].Lower == "of" {
		return // "no, 12 of them came"
	}
	for j := len(before.Quantities) - 1; j >= 0; j-- {
		if q := &before.Quantities[j]; plain(q) && plain(right) && comparable(q, right) && (right.Unit.IsZero() || right.Unit.Name == q.Unit.Name) {
			before.voice(before.words(q.Span), TakenBack)
			before.Mended = true
			return
		}
	}
}

// taken marks what words have somebody say as taken back.
func (s *Sentence) taken(r Range) {
	i := slices.IndexFunc(s.Words[r.From:r.To], func(w Word) bool {
		v := governors()[byVerb][w.Lemma]
		return w.verb() && (len(v) > 0 && v[0] == Reported || w.LemmaIn("verbs of having told"))
	})
	if i >= 0 {
		s.voice(Range{r.From + i + 1, r.To}, TakenBack)
	}
}

// takesBack reports whether a clause says no more than that what was said before is not
// so, or puts another figure in its place: "that is false", "I misspoke", "in fact it
// was 30".
func (s *Sentence) takesBack(clause int) bool {
	c := s.Clauses[clause]
	if clause+1 < len(s.Clauses) && s.Words[c.To].Lower == "that" { // "it is not true that the dam leaks"
		return false
	}
	words := s.Words[c.From:c.To]
	for len(words) > 0 && (words[0].Class == Punct || words[0].Tag == "CC" || words[0].In("openings")) {
		words = words[1:]
	}
	return calledWrong(words) || ownMistake(words) || putRight(words)
}

// calledWrong reports whether the words are only that something told is not so.
func calledWrong(words []Word) bool {
	i := toldThing(words)
	if i == 0 || i >= len(words) || words[i].Lemma != "be" && words[i].Lower != "'s" && words[i].Lower != "’s" {
		return false
	}
	denied, wrong, right := false, false, false
	for _, w := range words[i+1:] {
		switch {
		case w.Class == Negation:
			denied = !denied
		case w.In("not so"), w.In("mistaken"):
			wrong = true
		case w.In("so"), w.Lower == "right":
			right = true
		case w.Class == Content && w.Tag != "RB", w.Class == Figure:
			return false
		}
	}
	return wrong && !denied || right && denied
}

// toldThing is how many words name what was told before: "that", "the figure"; 0 if
// the words open with something else.
func toldThing(words []Word) int {
	switch {
	case len(words) > 0 && words[0].In("what was told"):
		return 1
	case len(words) > 1 && (words[0].Tag == "DT" || words[0].Tag == "PRP$") && words[1].LemmaIn("what was told"):
		return 2
	}
	return 0
}

// ownMistake reports whether the words are that the speaker was wrong, or must put
// something right.
func ownMistake(words []Word) bool {
	if len(words) < 2 || words[0].Lower != "i" && words[0].Lower != "we" && words[0].Lower != "let" {
		return false
	}
	if words[1].Lemma == "misspeak" || words[1].Lower == "misspoke" {
		return true
	}
	for i, w := range words[1:] {
		if i += 2; w.Lower == "correct" && i < len(words) && (strings.HasSuffix(words[i].Lower, "self") || words[i].Lower == "ourselves" || toldThing(words[i:]) > 0) {
			return true
		}
	}
	return words[1].Lemma == "be" && len(words) < 5 && words[min(2, len(words)-1)].In("mistaken")
}

// putRight reports whether the words bring what a thing was in fact.
func putRight(words []Word) bool {
	n := Cued(words, 0, "in fact")
	if n == 0 {
		return false
	}
	for n < len(words) && words[n].Class == Punct {
		n++
	}
	be := n + toldThing(words[n:])
	return be > n && be < len(words) && words[be].Lemma == "be" && figured(words[be:]) && !slices.ContainsFunc(words, func(w Word) bool { return w.Lower == "also" || w.Lower == "more" })
}
