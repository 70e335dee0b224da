package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A counted figure is one of a sentence with what it counts or measures, read
// from the words beside it.
type counted struct {
	quantity.Quantity
	s      *extract.Sentence
	from   *source // nil in a statement
	clause int
	word   int // of its number
	end    int // after the words that it counts
	verb   int // that it is the subject or object of, -1 for none

	nouns []term   // what it counts: "pieces of candy"; of an elided noun those of the figure before
	kinds []string // adjectives with the noun: "red"
	bare  bool     // it has no noun of its own: "gave away 3", "15 of them"
	more  bool     // "13 more"

	each []term // one of what it holds for each of: "each room has 4", "4 in every room"
	rate bool   // it holds for each of something
}

// countedIn are the figures of a sentence, in their order.
func countedIn(s *extract.Sentence, from *source) []*counted {
	var out []*counted
	for _, q := range figuresOf(s) {
		e := &counted{Quantity: q, s: s, from: from, word: s.At(q.Number.Start), verb: -1}
		if e.word >= len(s.Words) || q.Rank || q.Score || q.FromTo {
			continue
		}
		e.clause = slices.IndexFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(e.word) })
		if e.clause < 0 {
			continue
		}
		e.name()
		e.governed()
		e.spread()
		out = append(out, e)
	}
	// "31 red and 15 green crates": a figure without a noun takes that of the
	// one before, the first that of the one after.
	for i, e := range out {
		switch {
		case len(e.nouns) > 0:
		case i > 0:
			e.nouns = out[i-1].nouns
		case len(out) > 1 && !out[1].bare && (!e.measures() || e.Unit.SameKind(out[1].Unit)):
			e.nouns = out[1].nouns
		}
	}
	return out
}

// figuresOf are the quantities of a sentence, with those that stand after the
// name of a receiver ("gave Ida 13 more"), which read like part of it.
func figuresOf(s *extract.Sentence) []quantity.Quantity {
	out := slices.Clone(s.Quantities)
	text := s.Transcript.Text
	for i := 1; i < len(s.Words); i++ {
		w := s.Words[i]
		if w.Tag != "CD" || w.Class == extract.Figure || w.Class == extract.Time || !s.Words[i-1].Upper || !strings.ContainsAny(w.Lower[:1], "0123456789") {
			continue
		}
		if i < 2 || !strings.HasPrefix(s.Words[i-2].Tag, "VB") {
			continue
		}
		rest := corpus.Span{Start: w.Span.Start, End: s.Span.End}
		if found := quantity.Find(rest.In(text)); len(found) > 0 && found[0].Number.Start == 0 {
			q := found[0]
			q.Span, q.Number = q.Span.Shift(rest.Start), q.Number.Shift(rest.Start)
			out = append(out, q)
		}
	}
	slices.SortFunc(out, func(a, b quantity.Quantity) int { return a.Number.Start - b.Number.Start })
	return out
}

// name reads what the figure counts from the words after it.
func (e *counted) name() {
	last := e.Number.End
	if e.measures() {
		last = max(last, e.UnitSpan.End) // "8 kg of oats"
	}
	i := e.s.At(last-1) + 1
	of := false
	e.end = i
	for end := min(i+8, len(e.s.Words)); i < end; i++ {
		w := e.s.Words[i]
		noun := strings.HasPrefix(w.Tag, "NN")
		switch {
		case reckons("remaining", w.Lower):
			i = end
		case w.Lower == "more" || w.Lower == "additional" || w.Lower == "other":
			e.more = true
		case noun && w.Lemma == "one" || reckons("together", w.Lower):
		case noun:
			e.nouns = append(e.nouns, term{lemma: w.Lemma, pos: wordnet.Noun, word: i})
			of = true
		case w.Lower == "of" && (len(e.nouns) == 0 || of):
			of = false
		case strings.HasPrefix(w.Tag, "JJ") && w.Lower != "many" && w.Lower != "much" && (len(e.nouns) == 0 || !of), w.Tag == "VBN" && len(e.nouns) == 0:
			e.kinds = append(e.kinds, w.Lemma)
		case (w.Tag == "DT" || w.Tag == "PRP$") && !of && !e.more:
		default:
			i = end
		}
		if i < end {
			e.end = i + 1
		}
	}
	if n := len(e.kinds); len(e.nouns) == 0 && n > 0 && (e.end == len(e.s.Words) || e.s.Words[e.end].Tag != "CC") && wordnet.HasAs(e.kinds[n-1], wordnet.Noun) {
		e.nouns = []term{{lemma: e.kinds[n-1], pos: wordnet.Noun, word: e.end - 1}} // that the tagger took for an adjective
		e.kinds = e.kinds[:n-1]
	}
	e.bare = len(e.nouns) == 0
}

// governed finds the verb that the figure depends on: the one right after it,
// if it is a subject, else the last before it in its clause.
func (e *counted) governed() {
	c := e.s.Clauses[e.clause]
	e.verb = c.Verb
	verb := func(i int) bool { return i >= 0 && i < len(e.s.Words) && strings.HasPrefix(e.s.Words[i].Tag, "VB") }
	if verb(e.end) && !verb(e.word-1) {
		e.verb = e.end
		for verb(e.verb + 1) {
			e.verb++
		}
		return
	}
	for i := e.word - 1; i >= c.From; i-- {
		if verb(i) {
			e.verb = i
			return
		}
	}
}

// spread reads whether the figure holds for each of something: "each room has
// 4", "4 in every room", "4 beds each", "4 a day", "in rooms of 4".
func (e *counted) spread() {
	if _, per, ok := strings.Cut(e.Unit.Name, " per "); ok {
		e.rate, e.each = true, []term{{lemma: per, pos: wordnet.Noun}}
		return
	}
	words, c := e.s.Words, e.s.Clauses[e.clause]
	if i := e.word - 2; e.bare && i >= c.From && words[i+1].Lower == "of" && words[i].Tag == "NNS" {
		e.rate, e.each = true, []term{{lemma: words[i].Lemma, pos: wordnet.Noun, word: i}}
		return
	}
	for i := c.From; i < c.To; i++ {
		if !reckons("each", words[i].Lower) || eachOf(words, i, e.word) {
			continue
		}
		within := i > 0 && (words[i-1].Tag == "IN" || words[i-1].Tag == "TO") || words[i].Lower == "per"
		last := i+1 == len(words) || words[i+1].Class == extract.Punct || words[i+1].Tag == "CC"
		switch {
		case i > e.word && (within || last) && !e.between(e.word, i):
		case i < e.word && (!within || i < c.From+3) && !last && !e.between(i, e.word):
		default:
			continue
		}
		e.rate = true
		if last { // "rooms that have 4 beds each"
			for j := c.From; j < e.word; j++ {
				if strings.HasPrefix(words[j].Tag, "NN") {
					e.each = append(e.each, term{lemma: words[j].Lemma, pos: wordnet.Noun, word: j})
				}
			}
			return
		}
		for j := i + 1; j < min(c.To, i+6); j++ {
			if strings.HasPrefix(words[j].Tag, "NN") {
				e.each = append(e.each, term{lemma: words[j].Lemma, pos: wordnet.Noun, word: j})
			} else if len(e.each) > 0 || strings.HasPrefix(words[j].Tag, "VB") {
				break
			}
		}
		return
	}
}

// between reports whether another figure stands between two words.
func (e *counted) between(from, to int) bool {
	return slices.ContainsFunc(e.s.Quantities, func(q quantity.Quantity) bool {
		at := e.s.At(q.Number.Start)
		return from < at && at < to && !eachOf(e.s.Words, from, at)
	})
}

// eachOf reports whether a number only tells of how many the "each" at word i is: "each of
// our 8 rooms".
func eachOf(words []extract.Word, i, number int) bool {
	return i < number && number <= i+3 && words[i+1].Lower == "of"
}

func (e *counted) measures() bool { return measuring(e.Unit) }

// counts reports whether the figure is of what the terms name, in the unit if
// that is one of measure, and of any of the kinds where both tell kinds.
func (e *counted) counts(nouns []term, kinds []string, unit quantity.Unit) bool {
	own := e.Unit
	if base, _, ok := strings.Cut(own.Name, " per "); ok {
		own, _ = quantity.UnitNamed(base)
	}
	named := slices.ContainsFunc(nouns, func(t term) bool { return t.lemma == own.Name })
	switch {
	case measuring(own) && named:
		return true
	case measuring(own) || measuring(unit):
		return measuring(own) && own.SameKind(unit) && (len(nouns) == 0 || len(e.nouns) == 0 || alikeNouns(nouns, e.nouns))
	case len(kinds) > 0 && len(e.kinds) > 0 && !slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(e.kinds, k) }):
		return false
	}
	return alikeNouns(nouns, e.nouns)
}

func measuring(u quantity.Unit) bool { return u.Dimension != "" && u.Dimension != quantity.Count }

// head is the noun that says what is counted, without those that restrict it:
// "case" for "cattle cases of the week".
func (e *counted) head() string {
	for i, n := range e.nouns {
		if i+1 == len(e.nouns) || e.nouns[i+1].word != n.word+1 {
			return n.lemma
		}
	}
	return ""
}

// alikeNouns reports whether a noun of a is, or is a wider word for, one of b.
func alikeNouns(a, b []term) bool {
	for _, t := range a {
		for _, u := range b {
			if l := compareWords(t, u); l == same || l == like {
				return true
			}
			if wordnet.Relate(wordnet.Word{Lemma: u.lemma, POS: wordnet.Noun}, wordnet.Word{Lemma: t.lemma, POS: wordnet.Noun}).Kind == wordnet.Hyponym {
				return true
			}
		}
	}
	return false
}

// verbLemma is the dictionary form of the verb that the figure depends on.
func (e *counted) verbLemma() string {
	if e.verb < 0 {
		return ""
	}
	return wordnet.Lemma(e.s.Words[e.verb].Lower, wordnet.Verb)
}

// subject are the words of the clause's subject.
func (e *counted) subject() []extract.Word {
	r := e.s.Clauses[e.clause].Subject
	return e.s.Words[r.From:r.To]
}

func (e *counted) operand() operand {
	return operand{Quantity: e.Quantity, source: e.from, claim: e.Quantity.String()}
}
