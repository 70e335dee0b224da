package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// subject is the noun phrase before the verb group, without the phrases that
// introduce the clause ("In 2023, …", "Fourth, …", "while …").
func subject(words []Word, c Clause) Range {
	if c.Verb < 0 {
		from := c.From
		if words[from].Tag == "CC" {
			from++
		}
		if to := max(timedThing(words[:c.To], from), mannered(words[:c.To], from)); to > from {
			return Range{from, to}
		}
		return beforeFigure(words, c.Range)
	}
	if s := invertedSubject(words, c.Range); s.Len() > 0 {
		if s.Len() == 1 && words[s.From].Tag == "PRP" && words[s.From-2].Lower == "nor" {
			return Range{c.From, c.From} // that of the clause before
		}
		return s
	}
	end := c.Verb
	for end > c.From && (words[end-1].verb() || words[end-1].Tag == "RB" || words[end-1].Tag == "TO" || words[end-1].Class == Negation) {
		if end-1 > c.From && reduced(words, end-1) {
			break
		}
		end--
	}
	start := c.From
	for start < end && (words[start].Class == Punct || words[start].Tag == "CC" || lexicon.In("opening a clause", words[start].Lower) && start > 0 && start+1 < end || words[start].subordinates()) {
		start++
	}
	if at := start; at+1 < end && words[at].Tag == "IN" && words[at+1].Class == Time { // "on Friday the search"
		for at++; at < end && words[at].Class == Time; at++ {
		}
		if at < end && words[at].Lower != "," && words[at].Tag != "IN" && words[at].Tag != "CC" && words[at].Tag != "POS" {
			start = at
		}
	}
	start = afterPhrase(words[:end], start)
	// An introduction ends at a comma, unless the comma is inside a list.
	for i := start; i < end; i++ {
		if words[i].Lower == "," && introduces(words[start:i]) {
			start = i + 1
		}
	}
	start = afterPlace(words, start, end)
	if start < end && words[start].Tag == "IN" && !slices.ContainsFunc(words[start:end], func(w Word) bool { return w.Class != Time }) {
		return Range{end, end} // "but by May was only 14"
	}
	return Range{start, end}
}

// afterPlace is where a subject begins before which a place is named without a comma: "in
// Arden rents rose". A figure belongs to both.
func afterPlace(words []Word, start, end int) int {
	i := start + 1
	if i >= end || !lexicon.In("locating", words[start].Lower) || words[start].Class == Time {
		return start
	}
	for i < end && words[i].Upper && words[i].noun() && words[i].Class == Content {
		i++
	}
	if i == start+1 || i == end || words[i].Upper || words[i].Tag != "DT" && words[i].Tag != "PRP$" && words[i].Tag != "PRP" && !words[i].noun() {
		return start
	}
	if slices.ContainsFunc(words[i:end], func(w Word) bool { return w.Class == Figure || w.Tag == "IN" && w.Lower != "of" || w.Class == Punct }) {
		return start
	}
	return i
}

// afterPhrase is where the subject begins after a phrase with a preposition that no comma sets
// off: "for roads the town needs 40 million"; start if there is no such phrase.
func afterPhrase(words []Word, start int) int {
	if start >= len(words) || words[start].Tag != "IN" {
		return start
	}
	for i := start + 1; i < len(words); i++ {
		switch w := words[i]; {
		case w.Tag == "DT" && i > start+1 && i+1 < len(words) && words[i-1].noun():
			return i
		case !w.inNounPhrase():
			return start
		}
	}
	return start
}

// reduced reports whether the word at i is a participle that says more of the noun
// before it, right before the verb of that noun: "the boats bought are old".
func reduced(words []Word, i int) bool {
	w, next := words[i], words[i+1]
	return (w.Tag == "VBN" || w.Tag == "VBD") && w.Class == Content && words[i-1].noun() && (next.finite() || next.Lemma == "be")
}

// beforeFigure is the noun phrase that a clause without a verb opens with, if a
// figure follows: "unemployment 5.5 %".
func beforeFigure(words []Word, r Range) Range {
	from := r.From
	for from < r.To && (words[from].Class == Punct || words[from].Tag == "CC" || words[from].Tag == "DT") {
		from++
	}
	to := from
	for to < r.To && (words[to].noun() || strings.HasPrefix(words[to].Tag, "JJ")) && words[to].Class != Figure {
		to++
	}
	value := to
	if value < r.To && words[value].Lower == "at" {
		value++ // "unemployment at 5.5 %"
	}
	if to == from || value == r.To || words[value].Class != Figure && words[value].Lower != "$" || !words[to-1].noun() {
		return Range{r.From, r.From}
	}
	return Range{from, to}
}

// introduces reports whether the words before a comma are an adverbial rather
// than the first member of a list.
func introduces(words []Word) bool {
	if len(words) == 0 {
		return true
	}
	switch w := words[0]; {
	case w.Tag == "IN", w.Tag == "RB", w.Tag == "TO", w.Tag == "VBG", w.Class == Time:
		return true
	case len(words) == 1:
		return w.Class != Content || lexicon.In("ordinals", w.Lower) || w.Tag == "RB"
	}
	return false
}
