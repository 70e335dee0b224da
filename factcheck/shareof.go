package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A share is of a whole, and says of some of it what holds of them. The two do not change places:
// where 84 percent of the smokers recovered, not 84 percent of those who did are smokers. Nor is
// a part of a thing all of it: a loan of which 30 million has been drawn is none of 30 million.

// sharesOf leaves open a share that the claim tells of what the part tells of some of another
// whole, and a sum that the claim tells of a part of the part's subject only.
func (a *alignment) sharesOf() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	if thing := a.onlyPortion(); thing != "" {
		a.leave("of which", thing, "a part of it")
		return
	}
	if said, found := a.part.Quantity, a.claim.Quantity; !rate(*said) && said.Whole.IsZero() || !rate(*found) && found.Whole.IsZero() {
		return
	}
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	ours, theirs := wholeWord(a.part.Claim), wholeWord(a.claim)
	if ours < 0 || theirs < 0 || ours > verb {
		return
	}
	for _, m := range a.found {
		if m.at == theirs && m.word > verb && m.pos == wordnet.Noun {
			a.leave("of which", a.part.Sentence.Words[ours].Lower, a.source.Words[theirs].Lower)
			return
		}
	}
}

// worth reports whether the claim's bare figure tells what the things are worth that the part's
// counts: "guarantees worth 50 million".
func (a *alignment) worth() bool {
	at := a.source.At(a.claim.Quantity.Span.Start) - 1
	return at >= 0 && a.source.Words[at].Lower == "worth" && a.claim.Quantity.Unit.IsZero() && a.part.Quantity.Unit.Dimension == quantity.Count
}

// wholeWord is the noun, or the "those", of which a claim's share is told: the smokers of "84
// percent of smokers", "two in five smokers" and "among smokers, 84 percent"; -1 if there is none.
func wholeWord(c *extract.Claim) int {
	s := c.Sentence
	if counted := s.Counted(c.Quantity); counted.Len() > 0 {
		return counted.To - 1
	}
	from := s.At(c.Quantity.Span.End-1) + 1
	if from >= len(s.Words) || s.Words[from].Lower != "of" {
		for from = c.Own.From; from < c.Own.To && s.Words[from].Lower != "among"; from++ {
		}
	}
	at := -1
	for i := from + 1; i < c.Sentence.Clauses[c.Clause].To; i++ {
		switch w := s.Words[i]; {
		case strings.HasPrefix(w.Tag, "NN"), at < 0 && w.Lower == "those":
			at = i
		case w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ"):
			return at
		}
	}
	return at
}

// onlyPortion is the word of the part's subject for the thing of which the claim tells a part,
// where the part tells how much there is of it; "" if it is none such.
func (a *alignment) onlyPortion() string {
	s, clause := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]
	if !a.portion() || clause.Verb < 0 || a.part.Subject.Has(s.At(a.part.Quantity.Number.Start)) || a.part.echoesAll(a.claim) ||
		!s.Words[clause.Verb].LemmaIn("ascribing") || s.Words[clause.Verb].Lemma == "have" {
		return ""
	}
	whole, from := a.wholeClaim()
	if whole == nil {
		return ""
	}
	for _, m := range a.found {
		if m.pos == wordnet.Noun && a.part.Subject.Has(m.word) && (m.at >= len(a.source.Words) || from == a.source && whole.Subject.Has(m.at)) {
			return m.lemma
		}
	}
	return ""
}

// kindOfWhole reports whether the word says of which kind those are whom the claim counts some
// of, and the sentence counts them without it: "whole-time there are 412 firefighters, and 58 of
// them are women" tells of no women among the on-call firefighters.
func (a *alignment) kindOfWhole(m match) bool {
	if a.claim.Quantity == nil || !a.portion() {
		return false
	}
	whole, s := a.wholeClaim()
	if before := a.source.before; a.part.sharedOf() == m.word && shared(a.part.Claim) && !m.generic &&
		(whole != nil && s == a.source || before != nil && a.source.sharesThat(a.claim.Quantity) && !before.has(*m.term, extract.Range{To: len(before.Words)})) {
		return true // "drugs came to 26 million, and a fifth of that" is no fifth of the budget
	}
	if whole == nil || s != a.source {
		return false
	}
	return slices.ContainsFunc(a.found, func(o match) bool {
		return o.word > m.word && o.word <= m.word+2 && o.pos == wordnet.Noun && s.Counted(whole.Quantity).Has(o.at) && phraseStart(a.part.Sentence, o.word) <= m.word
	})
}

// sharesThat reports whether a figure is told of what was told before in one word: "a quarter of that".
func (s *source) sharesThat(q *quantity.Quantity) bool {
	i := s.At(q.Number.End-1) + 1
	return i+1 < len(s.Words) && s.Words[i].Lower == "of" && s.Words[i+1].Lower == "that"
}

// sharedOf is the noun of what the part's figure counts or is a share of, -1 if it has none.
func (p *part) sharedOf() int {
	if p.Quantity == nil {
		return -1
	}
	for r, i := p.Sentence.Counted(p.Quantity), 0; i < r.Len(); i++ {
		at := r.From + i
		if last := at + 1; strings.HasPrefix(p.Sentence.Words[at].Tag, "NN") && (last == len(p.Sentence.Words) || !strings.HasPrefix(p.Sentence.Words[last].Tag, "NN")) {
			return at
		}
	}
	return -1
}

// ofMost reports whether the word stands where the source says what is so of most or some of
// those it tells of: "there are 140 vacancies, most of them in the north".
func (a *alignment) ofMost(m match) bool {
	words := a.source.Words
	if m.at < 3 || m.at >= len(words) || !m.name && m.pos != wordnet.Noun || a.claim.Quantity == nil || a.part.Quantity == nil && a.part.Direction == change.None {
		return false
	}
	for i := m.at - 1; i > 1 && words[i].Class != extract.Punct; i-- {
		if words[i-1].Lower == "of" && words[i].In("pronouns of the whole") {
			said := words[i-2].Lower
			return (lexicon.In("graded most", said) || lexicon.In("graded some", said) || lexicon.In("graded few", said)) && !says(a.part.Sentence, said)
		}
	}
	return false
}
