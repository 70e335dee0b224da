package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// What a sentence leaves out, since the words before name it, is supplied where it would
// stand: the phase of "the first phase will cost 12 million and the second 30", the meeting
// of "the next one is in May", the library of "its roof leaks". Supplied terms account for
// those of a part; they are none that the part lacks.

// supplied are the terms that a sentence leaves out, in the order of the words that they
// are supplied to.
func (s *source) supplied() []term {
	var before *extract.Sentence
	if b := s.before; b != nil {
		before = b.Sentence
	}
	var out []term
	supply := func(at int, from *extract.Sentence, r extract.Range) {
		for _, t := range spread(terms(from, r)) {
			t.word, t.supplied = at, true
			out = append(out, t)
		}
	}
	for i, w := range s.Words {
		switch {
		case s.lastOfSeveral(i):
			supply(i, before, lastListed(before))
		case leavesOutNoun(s.Sentence, i):
			if thing := toldApart(s.Sentence, i); thing.Len() > 0 {
				supply(i, s.Sentence, thing)
			} else if before != nil && w.StandsIn() {
				supply(i, before, toldApart(before, len(before.Words)))
			}
		case w.Tag == "PRP$" && w.In("owners of what is told"):
			if from, thing := ownedBy(s.Sentence, before, i); thing.Len() > 0 {
				supply(i, from, thing)
			}
		}
	}
	return out
}

// leavesOutNoun reports whether the word at i ends a noun phrase without a noun: the
// "second" of "the first phase and the second", the "one" of "the next one".
func leavesOutNoun(s *extract.Sentence, i int) bool {
	if i == 0 {
		return false
	}
	w, before := s.Words[i], s.Words[i-1]
	if i+1 < len(s.Words) && nounFollows(s, i+1) {
		return false
	}
	if w.StandsIn() {
		from := i - 1
		for from > 0 && strings.HasPrefix(s.Words[from].Tag, "JJ") {
			from--
		}
		return s.Words[from].In("pointers")
	}
	if i+1 < len(s.Words) && s.Words[i+1].Class == extract.Figure && (i < 2 || s.Words[i-2].Tag != "CC" || w.Lower == "other") {
		return false // "the other five"
	}
	return before.Lower == "the" && tellsApart(w)
}

// nounFollows reports whether the word at i goes on with a noun phrase, rather than being
// all that is said of a thing: "the second short".
func nounFollows(s *extract.Sentence, i int) bool {
	w := s.Words[i]
	switch {
	case strings.HasPrefix(w.Tag, "JJ"):
		return i+1 < len(s.Words) && s.Words[i+1].Class != extract.Punct
	case strings.HasPrefix(w.Tag, "NN"):
		return w.Class != extract.Figure
	case w.Class == extract.Time:
		return w.Tag != "IN"
	}
	return w.Lower == "of" || w.StandsIn()
}

// tellsApart reports whether a word tells one of several things by its place among them.
func tellsApart(w extract.Word) bool {
	return w.In("ordinals") || w.In("places in an order") || w.Tag == "JJS" || w.Tag == "JJR"
}

// toldApart is the noun phrase nearest before word i in which an adjective, or a word for a
// place in an order, says which of several things is meant, with what it is of: the
// "meeting of the board" of "the second meeting of the board".
func toldApart(s *extract.Sentence, i int) extract.Range {
	for j := i - 2; j > 0; j-- {
		if w := s.Words[j]; !strings.HasPrefix(w.Tag, "NN") || w.Class == extract.Figure || w.Class == extract.Time || w.Upper {
			continue
		}
		from := j
		for from > 0 && strings.HasPrefix(s.Words[from-1].Tag, "NN") && s.Words[from-1].Class == extract.Content {
			from--
		}
		if from == 0 || !strings.HasPrefix(s.Words[from-1].Tag, "JJ") && !tellsApart(s.Words[from-1]) {
			continue
		}
		to := j + 1
		if to < i && s.Words[to].Lower == "of" {
			for to++; to < i && (strings.HasPrefix(s.Words[to].Tag, "NN") || strings.HasPrefix(s.Words[to].Tag, "JJ") || s.Words[to].Tag == "DT"); {
				to++
			}
		}
		return extract.Range{From: from, To: to}
	}
	return extract.Range{}
}

// ownedBy is the subject that the "its" or "their" at word i stands for, and the sentence
// that has it: that of the clause before, or of the sentence before where the pronoun
// stands in the first subject. It is empty where the two do not agree in number.
func ownedBy(s, before *extract.Sentence, i int) (*extract.Sentence, extract.Range) {
	at := slices.IndexFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(i) })
	if at < 0 || !s.Clauses[at].Subject.Has(i) {
		return s, extract.Range{} // its own clause names it
	}
	from, subject := before, extract.Range{}
	switch {
	case at > 0:
		from, subject = s, s.Clauses[at-1].Subject
	case before != nil && len(before.Clauses) > 0:
		subject = before.Clauses[0].Subject
	}
	if subject.Len() == 0 || !denotes(from.Words[subject.From:subject.To]) {
		return s, extract.Range{}
	}
	if w := from.Words[headOf(from, subject)]; !strings.HasPrefix(w.Tag, "NN") || !mayStandFor(s.Words[i], w) {
		return s, extract.Range{}
	}
	return from, subject
}

// headOf is the last word of the noun phrase that a subject begins with, without what
// follows it with a preposition, an adverb or after a mark.
func headOf(s *extract.Sentence, subject extract.Range) int {
	head := subject.From
	for head+1 < subject.To && s.Words[head+1].Tag != "IN" && s.Words[head+1].Tag != "TO" && s.Words[head+1].Class != extract.Punct &&
		!(strings.HasPrefix(s.Words[head].Tag, "NN") && !strings.HasPrefix(s.Words[head+1].Tag, "NN")) {
		head++
	}
	return head
}

// lastOfSeveral reports whether the word at i says that the last of several things named
// before is meant: "the latter", "that last group", not "the last week".
func (s *source) lastOfSeveral(i int) bool {
	if i == 0 || s.before == nil || !s.Words[i].In("last of several") || !s.Words[i-1].In("pointers") ||
		slices.ContainsFunc(s.Words[:i], func(w extract.Word) bool { return w.Lower == "and" }) {
		return false
	}
	if s.Words[i].Lower == "latter" {
		return true
	}
	return i+1 < len(s.Words) && (s.Words[i+1].LemmaIn("listed before") || s.Words[i+1].StandsIn() && lastListed(s.before.Sentence).Len() > 0)
}

// ofLast leaves open what the claim tells of the last of several things that were named
// before, where the part does not name that one.
func (a *alignment) ofLast() {
	for i := range a.source.Words {
		if a.source.lastOfSeveral(i) && !a.used[i] && i < a.clause().To {
			a.leave("which", "not said", a.source.Words[i].Lower)
			return
		}
	}
}

// lastListed is what sets the last of several things that a sentence names beside each other
// apart from the others: the dogs of "about noise, about parking and about dogs", the south of
// "in the north hall and in the south hall"; empty if it names none so.
func lastListed(s *extract.Sentence) extract.Range {
	for i := len(s.Words) - 2; i > 0; i-- {
		if s.Words[i].Lower != "and" {
			continue
		}
		from := i + 1
		for from < len(s.Words) && (s.Words[from].Tag == "IN" || s.Words[from].Tag == "DT" || s.Words[from].Tag == "TO" || s.Words[from].Class == extract.Figure) {
			from++
		}
		to := from
		for to < len(s.Words) && (content(s.Words[to]) && !strings.HasPrefix(s.Words[to].Tag, "VB") || s.Words[to].Lower == "of" && to > from) {
			to++
		}
		before := func(w extract.Word) bool {
			return slices.ContainsFunc(s.Words[:i], func(o extract.Word) bool { return o.Lemma == w.Lemma })
		}
		for to > from && before(s.Words[to-1]) {
			to--
		}
		for from < to && before(s.Words[from]) {
			from++
		}
		return extract.Range{From: from, To: to}
	}
	return extract.Range{}
}
