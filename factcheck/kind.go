package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Of which kind a thing is, or on what, tells it apart from others of its noun: electric cars from
// cars, flu shots from shots, spending on medicines from spending.

// otherKindOf reports whether the part tells by a word that only the sentences before have of
// which kind a thing is, and the claim by one of its own, which the part lacks: "a shot
// against measles" of "64 percent have had their flu shot".
func (a *alignment) otherKindOf(m match) bool {
	words, head := a.part.Sentence.Words, m.word+1
	if head >= len(words) || !words[head].Is(extract.Content) || !strings.HasPrefix(words[head].Tag, "NN") {
		head = phraseStart(a.part.Sentence, m.word) - 1
		if head < 1 || words[head].Tag != "IN" || words[head].In("locating") {
			return false
		}
		head--
	}
	i := slices.IndexFunc(a.found, func(o match) bool { return o.word == head })
	if i < 0 || a.found[i].at < 1 || a.found[i].at >= len(a.source.Words) {
		return false
	}
	at := a.found[i].at
	kind := a.source.Words[at-1]
	return strings.HasPrefix(a.source.Words[at].Tag, "NN") && kind.Class == extract.Content && strings.HasPrefix(kind.Tag, "NN") && !a.used[at-1] &&
		!slices.ContainsFunc(a.source.terms, func(u term) bool { return u.word == at-1 && u.generic })
}

// narrowerKind leaves open a figure of a kind of what the part tells of all: "sales of
// electric cars fell by 9 percent" says nothing of sales of cars.
func (a *alignment) narrowerKind() {
	if a.part.Quantity == nil || len(a.conflicts) > 0 && a.conflicts[0].name != "figure" {
		return
	}
	for _, m := range a.found {
		if m.word < 0 || m.name || m.at < 0 || m.at >= len(a.source.Words) || !a.part.Subject.Has(m.word) {
			continue
		}
		noun := m.pos == wordnet.Noun || strings.HasSuffix(a.part.Sentence.Words[m.word].Lower, "ing")
		head := m.word == headNoun(a.part.Claim) || m.word+1 == a.part.Subject.To
		if !noun || len(a.conflicts) > 0 && !head {
			continue
		}
		if what := a.onWhat(m.at); what >= 0 && !a.part.known(m.word) {
			a.leave("which", a.part.Sentence.Words[m.word].Lower, a.source.Words[what].Lower)
			return
		}
		if kind := a.kindOf(max(m.at, 1)); m.at > 0 && kind >= 0 && !a.used[kind] && !says(a.part.Sentence, a.source.Words[kind].Lemma) && !a.covered(kind) {
			a.leave("which", a.part.Sentence.Words[m.word].Lower, a.source.Words[kind].Lower+" "+a.source.Words[m.at].Lower)
			return
		}
	}
}

// known reports whether a noun stands with "the", and so for one thing that is known.
func (p *part) known(noun int) bool {
	from := phraseStart(p.Sentence, noun)
	return p.Sentence.Words[from].Lower == "the" && !slices.ContainsFunc(p.Sentence.Words[from:noun], func(w extract.Word) bool { return w.Tag == "POS" })
}

// onWhat is the noun that says on or for what a thing of the claim's subject is, and that the
// part lacks: the "medicines" of "spending on medicines"; -1 if there is none.
func (a *alignment) onWhat(noun int) int {
	words, r := a.source.Words, a.claim.Subject
	if noun+2 >= len(words) || !r.Has(noun+2) || !words[noun+1].In("saying on what") {
		return -1
	}
	for i := noun + 2; r.Has(i) && words[i].Tag != "IN" && words[i].Class != extract.Punct; i++ {
		if strings.HasPrefix(words[i].Tag, "NN") && words[i].Class == extract.Content {
			if a.used[i] || says(a.part.Sentence, words[i].Lemma) || a.covered(i) {
				return -1
			}
			if i+1 == r.To || !strings.HasPrefix(words[i+1].Tag, "NN") {
				return i
			}
		}
	}
	return -1
}

// covered reports whether a word is of a phrase that a term of the part is like.
func (a *alignment) covered(word int) bool {
	return slices.ContainsFunc(a.part.terms, func(t term) bool {
		return slices.ContainsFunc(a.source.related(&t), func(u hit) bool {
			return u.likeness >= like && u.covers(word) && !strings.HasSuffix(u.lemma, " "+t.lemma) // a "flu shot" is a kind of shot
		})
	})
}

// kindOf is the word right before a noun of the claim's subject that says which of several
// things are meant, -1 if none does: the "electric" of "sales of electric cars". That of a
// thing told with another preposition than "of" says how the subject comes about.
func (a *alignment) kindOf(noun int) int {
	words, kind := a.source.Words, noun-1
	w := words[kind]
	if !a.claim.Subject.Has(kind) || w.Upper && kind > 0 || w.Tag == "NNP" || !strings.HasPrefix(words[noun].Tag, "NN") || w.Class != extract.Content || w.Tag != "JJ" && !strings.HasPrefix(w.Tag, "NN") || adverbsOfTime[w.Lower] != "" {
		return -1
	}
	from := kind
	for a.claim.Subject.Has(from) && words[from].Tag != "IN" {
		from--
	}
	if a.claim.Subject.Has(from) && words[from].Lower != "of" || from+1 < kind && words[from+1].In("demonstratives") {
		return -1 // "that budget outlook" is one that was named before
	}
	return kind
}

// describesAnother reports whether an adjective of the part, which only the sentences before
// have, tells there of which kind another thing than the claim's subject is: "the newest
// school has 450 pupils; the hospital has 450 beds" names no newest hospital.
func (a *alignment) describesAnother(m match) bool {
	i := slices.IndexFunc(a.found, func(o match) bool { return o.word == m.word+1 && o.pos == wordnet.Noun && o.at == headNoun(a.claim) })
	return i >= 0 && m.pos == wordnet.Adj && !a.understood(m.term) && !a.source.contextHasTogether(m.term, a.found[i].term)
}

// tellsOfNext reports whether an adjective that tells one of several things apart stands only
// in the sentences before, and the claim's subject has another: "the second has 35; the third
// opened in June" says nothing of when the second did.
func (a *alignment) tellsOfNext(m match) bool {
	if m.word >= len(a.part.Sentence.Words) || !tellsApart(a.part.Sentence.Words[m.word]) {
		return false
	}
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		third := a.claim.Quantity != nil && a.claim.Quantity.Span.Overlaps(a.source.Words[i].Span) // "a third of that"
		if tellsApart(a.source.Words[i]) && !a.used[i] && !third {
			return true
		}
	}
	return false
}
