package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// sides are the two things that a part compares, each as a part of its own.
func (p *part) sides() (left, right *part, ok bool) {
	s, from, to := p.Sentence, -1, -1
	for _, g := range s.Changes {
		if p.Compares != change.None && p.Own.Has(g.Start) && g.Way == p.Compares {
			from, to = g.Start, g.End
			break
		}
	}
	for i := max(from, p.Own.From); i < p.Own.To; i++ {
		if w := s.Words[i].Lower; p.Compares != change.None && w == "than" && (from < 0 || to <= i) || from < 0 && w == "as" && p.asMuch(i) {
			to = i + 1
			if from < 0 {
				from = p.comparative(i)
			}
			break
		}
	}
	if from < 0 {
		from, to = p.aboveOf()
	}
	if q := p.Quantity; q != nil && from > 0 { // "has 45 more than", "0.2 points below"
		if at := s.At(q.Span.Start); at < from {
			from = at
		}
	}
	end := p.Own.To
	for i := to; i >= 0 && i+1 < p.Own.To; i++ {
		if s.Words[i].Lower == "by" && s.Words[i+1].Class == extract.Figure {
			end = i
		}
	}
	if to < 0 || to >= end {
		return nil, nil, false
	}
	if left, right, ok := p.moreOf(from, to, end); ok {
		return left, right, true
	}
	if from <= p.Own.From {
		return nil, nil, false
	}
	if at := p.parallelPhrase(from, to); at > 0 {
		left, right = p.phrased(from, at, to, end)
		return left, right, len(left.terms) > 0 && len(right.terms) > 0
	}
	left, right = p.side(extract.Range{From: p.Own.From, To: from}), p.side(extract.Range{From: to, To: end})
	if p.Subject.To <= p.Own.From {
		left = p.side(extract.Range{From: p.Subject.From, To: from})
	}
	if first, second, ok := p.twoThings(left, right, from, to); ok {
		return first, second, true
	}
	between := p.side(extract.Range{From: from, To: to}) // "has 45 more boats than": of both
	for _, t := range between.terms {
		if t.pos == wordnet.Noun && !lexicon.In("more", t.lemma) && !lexicon.In("less", t.lemma) {
			left.terms, right.terms = append(left.terms, t), append(right.terms, t)
		}
	}
	if in := p.elliptic(to); in != "" {
		right.terms = append(right.terms, p.before(left, in)...)
	}
	if p.possessive(end) {
		right.terms = append(right.terms, p.possessed(left)...)
	}
	return left, right, len(left.terms) > 0 && len(right.terms) > 0
}

// aboveOf is where the "above" or "below" stands by which the part compares, and what follows
// it; -1 if it has none.
func (p *part) aboveOf() (from, to int) {
	for i := p.Own.From; i < p.Own.To; i++ {
		w := p.Sentence.Words[i]
		if p.Compares != change.None && (w.Lower == "above" || w.Lower == "below") && w.Class == extract.Function {
			return i, i + 1
		}
	}
	return -1, -1
}

// twoThings are the sides of a part that sets two things against each other of which it
// tells the same: each thing of "planted more pines than beeches" is planted. False where
// words stand with the second thing that say whose it is, or where.
func (p *part) twoThings(left, right *part, from, to int) (first, second *part, ok bool) {
	words := p.Sentence.Words
	verb := p.Sentence.Clauses[p.Clause].Verb
	if verb < 0 || verb >= from || len(right.terms) != 1 || words[right.terms[0].word].Tag != "NNS" || to != right.terms[0].word {
		return nil, nil, false
	}
	between := p.side(extract.Range{From: from, To: to})
	thing := slices.DeleteFunc(between.terms, func(t term) bool {
		return t.pos != wordnet.Noun || lexicon.In("more", t.lemma) || lexicon.In("less", t.lemma)
	})
	if len(thing) != 1 || words[thing[0].word].Tag != "NNS" {
		return nil, nil, false
	}
	first, second = p.side(left.Own), p.side(left.Own)
	first.terms, second.terms = append(first.terms, thing...), append(second.terms, right.terms...)
	return first, second, true
}

// moreOf are the sides of a part whose subject says of what there is more: "more shops
// opened than closed", "fewer boats were sold in Arden than in Brock", "more men than women
// applied", "twice as many cars went to Arden as to Brock".
func (p *part) moreOf(from, to, end int) (left, right *part, ok bool) {
	verb := p.Sentence.Clauses[p.Clause].Verb
	if q := p.Quantity; q != nil && q.Multiple && p.Subject.Has(p.Sentence.At(q.Number.Start)) {
		from = p.Sentence.At(q.Number.Start)
	}
	if verb < 0 || !p.Subject.Has(from) || from > p.Own.From+1 || end <= to {
		return nil, nil, false
	}
	words := p.Sentence.Words
	if to <= verb { // "more men than women applied"
		told := p.side(extract.Range{From: verb, To: end})
		left, right = p.side(extract.Range{From: from + 1, To: to - 1}), p.side(extract.Range{From: to, To: verb})
		return left.with(told.terms), right.with(told.terms), len(left.terms) > 0 && len(right.terms) > 0
	}
	thing := p.side(extract.Range{From: from + 1, To: verb})
	then := p.side(extract.Range{From: to, To: end})
	switch {
	case len(thing.terms) == 0 || len(then.terms) == 0:
		return nil, nil, false
	case strings.HasPrefix(words[to].Tag, "VB"):
		left = p.side(extract.Range{From: verb, To: to - 1}).with(then.after(to))
		right = then
	case words[to].Tag == "IN" || words[to].Tag == "TO":
		at := p.parallelPhrase(from, to)
		if at < 0 {
			return nil, nil, false
		}
		told := p.side(extract.Range{From: verb, To: at})
		left, right = p.side(extract.Range{From: at, To: to - 1}).with(told.terms), then.with(told.terms)
	default:
		return nil, nil, false
	}
	return left.with(thing.terms), right.with(thing.terms), true
}

// after are the side's terms that stand after a word.
func (p *part) after(word int) []term {
	return slices.DeleteFunc(slices.Clone(p.terms), func(t term) bool { return t.word <= word })
}

// elliptic is the preposition with which the words from word i on name only where, or
// of what, the other side's thing is: "in" for "than in the towns", "to" for "those to
// Norden"; "" if there is none.
func (p *part) elliptic(i int) string {
	words := p.Sentence.Words
	if i+1 < p.Own.To && words[i].In("standing for the other") {
		i++
	}
	if i+1 < p.Own.To && (words[i].Tag == "IN" || words[i].Tag == "TO") && words[i+1].Class != extract.Figure && words[i+1].Class != extract.Time {
		return words[i].Lower
	}
	return ""
}

// before are the terms of a side that stand before its words with the preposition:
// the "pay" of "pay in the mines". None if it has no such words.
func (p *part) before(side *part, in string) []term {
	words := p.Sentence.Words
	for i := side.Own.From + 1; i < side.Own.To; i++ {
		if words[i].Lower == in && p.Subject.Has(i) {
			return slices.DeleteFunc(slices.Clone(side.terms), func(t term) bool { return t.word > i })
		}
	}
	return nil
}

// comparative is where the comparative stands that the "than" at word i goes with, else
// the word before that.
func (p *part) comparative(i int) int {
	const far = 8
	for j := i - 1; j >= max(p.Own.From, i-far); j-- {
		if w := p.Sentence.Words[j]; w.Comparative() {
			return j
		}
	}
	return i - 1
}

// parallelPhrase is where the first of two phrases with one preposition begins that are
// set against each other, "in maths than in English"; -1 if there are none.
func (p *part) parallelPhrase(from, to int) int {
	words := p.Sentence.Words
	if to >= p.Own.To || words[to].Tag != "IN" {
		return -1
	}
	for i := to - 2; i > from; i-- {
		if words[i].Lower == words[to].Lower {
			return i
		}
	}
	return -1
}

// phrased are the two sides of a part that sets two such phrases against each other:
// each is of what stands before them, and of its own phrase.
func (p *part) phrased(from, at, to, end int) (left, right *part) {
	shared := p.side(extract.Range{From: p.Own.From, To: from})
	for _, t := range p.side(extract.Range{From: from, To: at}).terms {
		if t.pos == wordnet.Noun {
			shared.terms = append(shared.terms, t)
		}
	}
	left, right = p.side(extract.Range{From: at, To: to - 1}), p.side(extract.Range{From: to, To: end})
	left.terms, right.terms = slices.Concat(shared.terms, left.terms), slices.Concat(shared.terms, right.terms)
	return left, right
}

// asMuch reports whether the "as" at word i closes "twice as many as".
func (p *part) asMuch(i int) bool {
	s := p.Sentence
	if p.Quantity == nil || !p.Quantity.Multiple {
		return false
	}
	at := s.At(p.Quantity.Number.Start)
	return at < i-1 && slices.ContainsFunc(s.Words[at:i-1], func(w extract.Word) bool { return w.Lower == "as" })
}

// adjunct are the terms of a side after a preposition that is not "of": what "paid more
// than the city for the hall" says of both.
func (p *part) adjunct() []term {
	words := p.Sentence.Words
	for i := p.Own.From + 1; i < p.Own.To; i++ {
		if words[i].Tag == "IN" && words[i].Lower != "of" {
			return slices.DeleteFunc(slices.Clone(p.terms), func(t term) bool { return t.word < i })
		}
	}
	return nil
}

// with is a side with more terms.
func (p *part) with(more []term) *part {
	q := *p
	q.terms = slices.Concat(p.terms, more)
	return &q
}

// possessive reports whether the words before end name only the holder of what
// the other side names: "the bank's".
func (p *part) possessive(end int) bool {
	words := p.Sentence.Words
	i := end - 1
	for i > 0 && words[i].Class == extract.Punct {
		i--
	}
	return words[i].Lower == "'s" || words[i].Lower == "’s" || words[i].Lower == "'" || words[i].Lower == "’"
}

// possessed are the terms of a side without its holder: "growth forecast" of
// "the ministry's growth forecast".
func (p *part) possessed(side *part) []term {
	from := side.Own.From
	for i := from; i < side.Own.To; i++ {
		if w := p.Sentence.Words[i]; w.Lower == "'s" || w.Lower == "’s" || w.Tag == "PRP$" {
			from = i + 1
		}
	}
	return slices.DeleteFunc(slices.Clone(side.terms), func(t term) bool { return t.word < from })
}
