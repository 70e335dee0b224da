package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// subset leaves open what the claim says of some of a kind only, where the part says it of
// all of them, or of none, or of those that it takes as known: "all flights to Lisbon" are
// not all flights, and "some of the schools" are not the schools.
func (a *alignment) subset() {
	if a.part.Quantity != nil || len(a.conflicts) > 0 {
		return
	}
	s := a.part.Sentence
	if hardly := hardlyAny(a.source.Sentence, a.clause()); hardly != "" && a.part.Negated && hardlyAny(s, a.part.Own) == "" {
		a.leave("how many", "none", hardly)
		return
	}
	if kind := a.somebodyTold(); kind != "" {
		a.leave("which", "all", kind)
		return
	}
	if some := a.noLongerSome(); some != "" {
		a.leave("how many", "all", some)
		return
	}
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || !a.within(m) || !strings.HasPrefix(a.source.Words[m.at].Tag, "NN") {
			continue
		}
		said, all := gradeOf(s, a.part.Own.From, m.word)
		found, words := gradeOf(a.source.Sentence, a.clause().From, m.at)
		switch kind := a.kindTold(m.at); {
		case (said == gradeAll || said == gradeNone) && kind != "":
			a.leave("which", all, kind)
			return
		case said == ungraded && a.part.Negated && a.claim.Negated && s.Words[m.word].Tag == "NNS" && a.part.Subject.Has(m.word) &&
			known(s, m.word) && a.kindAfter(m.at) != "":
			a.leave("which", s.Words[m.word].Lower, a.kindAfter(m.at))
			return
		case said == ungraded && known(s, m.word) && found >= gradeFew && found < gradeAll && strings.Contains(words, " of "):
			a.leave("how many", s.Words[m.word].Lower, words)
			return
		}
	}
}

// noLongerSome is the number of those of whom the sentence goes on to tell that what was so of all
// has changed, where the part tells what is so: "both were closed, but one has reopened".
func (a *alignment) noLongerSome() string {
	s, next := a.source.Sentence, a.claim.Clause+1
	if next >= len(s.Clauses) || s.Words[s.Clauses[next].From].Lower != "but" || !s.Done(a.claim.Clause) || a.part.Sentence.Done(a.part.Clause) {
		return ""
	}
	if r := s.Clauses[next].Subject; r.Len() == 1 && s.Words[r.From].Tag == "CD" {
		return s.Words[r.From].Lower
	}
	return ""
}

// hardlyAny is the word of a range that denies something of most, not of all: "hardly
// anyone"; "" if it has none.
func hardlyAny(s *extract.Sentence, r extract.Range) string {
	for _, w := range s.Words[r.From:r.To] {
		if w.In("graded hardly") {
			return w.Lower
		}
	}
	return ""
}

// known reports whether the noun at word i is told as one that is known: "the new schools".
func known(s *extract.Sentence, i int) bool {
	from := phraseStart(s, i)
	return from < i && (s.Words[from].In("pointers") || s.Words[from].Tag == "PRP$")
}

// kindTold is what restricts the noun at a word of the claim to a kind of them, where the
// part has none of it: the "new" of "all new schools", the "to Lisbon" of "all flights to
// Lisbon"; "" if nothing does.
func (a *alignment) kindTold(at int) string {
	s, words := a.source.Sentence, a.source.Words
	for i := at - 1; i >= phraseStart(s, at); i-- {
		if w := words[i]; w.Class == extract.Content && !a.used[i] && (w.Tag == "JJ" || w.Tag == "VBN" || strings.HasPrefix(w.Tag, "NN")) &&
			!a.covered(i) && !w.In("one alone") {
			return w.Lower + " " + words[at].Lower
		}
	}
	return a.kindAfter(at)
}

// somebodyTold is what tells apart the people of whom the claim tells with no more than a
// "those" or "everyone", where the part has none of it and tells how many it means; "" if
// nothing does: "everyone who was asked" is not everyone.
func (a *alignment) somebodyTold() string {
	clause, all := a.clause(), false
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		w := a.part.Sentence.Words[i].Lower
		all = all || lexicon.In("everybody", w) || lexicon.In("graded all", w) || lexicon.In("graded most", w) || lexicon.In("graded few", w) ||
			lexicon.In("graded none", w)
	}
	if clause.Has(a.claim.Subject.To) {
		clause.From = min(clause.From, a.claim.Subject.From)
	}
	for i := clause.From; all && i < clause.To; i++ {
		w := a.source.Words[i].Lower
		if lexicon.In("everybody", w) || lexicon.In("people told apart", w) || w == "all" {
			if kind := a.kindAfter(i); kind != "" {
				return kind
			}
		}
	}
	return ""
}

// kindAfter is what the words after the noun at a word of the claim restrict it to.
func (a *alignment) kindAfter(at int) string {
	s, words := a.source.Sentence, a.source.Words
	if at+2 >= len(words) {
		return ""
	}
	end := groupEnd(s, at+2, a.clause().To)
	switch next := words[at+1]; {
	case next.In("relatives"):
		end = relativeEnd(s, at+1)
		if !says(a.part.Sentence, next.Lower) {
			return small(s, extract.Range{From: at, To: end})
		}
	case next.Tag != "IN" && (next.Tag != "TO" || strings.HasPrefix(words[at+2].Tag, "VB")) && next.Tag != "VBN" && next.Tag != "VBG":
		return ""
	}
	if !slices.ContainsFunc(a.source.terms, func(u term) bool {
		return at < u.word && u.word < end && !a.used[u.word] && words[u.word].Class != extract.Time && !a.covered(u.word)
	}) {
		return ""
	}
	return small(s, extract.Range{From: at, To: end})
}

// ofThoseDone reports whether a participle after its noun restricts the claim's subject, and
// the part lacks it: "a third of the drivers tested were drunk".
func (a *alignment) ofThoseDone() bool {
	words, r := a.source.Words, a.claim.Subject
	last := r.To - 1
	return r.Len() > 1 && a.source.Clauses[a.claim.Clause].Verb > last && (words[last].Tag == "VBN" || words[last].Tag == "VBD") &&
		strings.HasPrefix(words[last-1].Tag, "NNS") && a.used[last-1] && !a.used[last] && words[last].Class == extract.Content
}

// someOfThe leaves open a figure where one of the two is of some of a thing, and the other of how
// many there are of it: "46 of the crashes" and 90 crashes; who "took 2 million of the loans" has
// not taken another sum where the loans came to 9 million.
func (a *alignment) someOfThe() {
	said, found := a.part.Quantity, a.claim.Quantity
	if said == nil || found == nil || !said.Whole.IsZero() {
		return
	}
	of := ofThe(a.part.Sentence, said.Span.End)
	some := of < 0 && a.part.bare() && ofThe(a.source.Sentence, found.Number.End) >= 0
	some = some || of >= 0 && a.conflicting("figure") && !rate(*said) && !a.portion() && ofThe(a.source.Sentence, found.Span.End) < 0 &&
		slices.ContainsFunc(a.found, func(m match) bool { return of <= m.word && m.word <= of+2 && a.claim.Subject.Has(m.at) })
	if some {
		a.leave("of which", said.String(), found.String())
	}
}

// ofThe is the word after "of the", "of our" or "of this year's" right after a byte of the text: the "loans" of
// "2 million crowns of the loans"; -1 if there is none.
func ofThe(s *extract.Sentence, end int) int {
	i := s.At(end-1) + 1
	if i+2 >= len(s.Words) || s.Words[i].Lower != "of" {
		return -1
	}
	if s.Words[i+1].Lower == "the" || s.Words[i+1].Tag == "PRP$" {
		return i + 2
	}
	for j := i + 1; j+1 < min(i+4, len(s.Words)); j++ { // "of this year's budget"
		if s.Words[j].Tag == "POS" {
			return j + 1
		}
	}
	return -1
}
