package extract

import (
	"slices"
	"strings"
)

// subject is the noun phrase before the verb group, without the phrases that
// introduce the clause ("In 2023, …", "Fourth, …", "while …").
func subject(words []Word, c Clause) Range {
	if c.Verb < 0 {
		return verblessSubject(words, c.Range)
	}
	if s := invertedSubject(words, c.Range); s.Len() > 0 {
		if s.Len() == 1 && words[s.From].Tag == "PRP" && words[s.From-2].Lower == "nor" {
			return Range{c.From, c.From} // that of the clause before
		}
		return s
	}
	end := verbGroup(words, c)
	start := c.From
	for start < end && opensClause(words[:end], start) {
		start++
	}
	start = afterTime(words[:end], start)
	// An introduction ends at a comma, unless the comma is inside a list.
	for i := start; i < end; i++ {
		if words[i].Lower == "," && introduces(words[start:i]) {
			start = i + 1
		}
	}
	start = afterPhrase(words[:end], start)
	if start < end && words[start].Tag == "IN" && !slices.ContainsFunc(words[start:end], func(w Word) bool { return w.Class != Time }) {
		return Range{end, end} // "but by May was only 14"
	}
	return Range{start, end}
}

// verblessSubject is the subject of a clause that leaves out its verb.
func verblessSubject(words []Word, c Range) Range {
	from := c.From
	if words[from].Tag == "CC" {
		from++
	}
	if to := max(timedThing(words[:c.To], from), mannered(words[:c.To], from)); to > from {
		return Range{from, to}
	}
	return beforeFigure(words, c)
}

// verbGroup is where the verb of the clause begins with its auxiliaries and adverbs.
func verbGroup(words []Word, c Clause) int {
	i := c.Verb
	for i > c.From && (words[i-1].verb() || words[i-1].Tag == "RB" || words[i-1].Tag == "TO" || words[i-1].Class == Negation) {
		if i-1 > c.From && reduced(words, i-1) {
			break
		}
		i--
	}
	return i
}

// opensClause reports whether the word at i only opens its clause.
func opensClause(words []Word, i int) bool {
	w := words[i]
	return w.Class == Punct || w.Tag == "CC" || w.subordinates() || w.In("opening a clause") && i > 0 && i+1 < len(words)
}

// afterTime is where the subject begins after a time that no comma sets off, "on Friday the
// search"; start if there is none.
func afterTime(words []Word, start int) int {
	i := start + 1
	if i >= len(words) || words[start].Tag != "IN" {
		return start
	}
	for i < len(words) && words[i].Class == Time {
		i++
	}
	if i == start+1 || i == len(words) || words[i].Lower == "," || words[i].Tag == "IN" || words[i].Tag == "CC" || words[i].Tag == "POS" {
		return start
	}
	return i
}

// afterPhrase is where the subject begins after a phrase with a preposition that no comma sets
// off: "for roads the town needs 40 million", "in Arden rents rose"; start if there is none.
func afterPhrase(words []Word, start int) int {
	if start >= len(words) || words[start].Tag != "IN" {
		return start
	}
	place := words[start].In("locating")
	for i := start + 1; i < len(words); i++ {
		switch w := words[i]; {
		case i == start+1:
		case w.Tag == "DT" && i+1 < len(words) && words[i-1].noun(), place && afterName(words, i):
			return i
		}
		if !words[i].inNounPhrase() {
			return start
		}
		place = place && words[i].Upper && words[i].noun() && words[i].Class == Content
	}
	return start
}

// afterName reports whether a subject may begin at i after the name of a place. A figure belongs
// to both.
func afterName(words []Word, i int) bool {
	w := words[i]
	return !w.Upper && (w.Tag == "PRP" || w.Tag == "PRP$" || w.noun()) &&
		!slices.ContainsFunc(words[i:], func(w Word) bool { return w.Class == Figure || w.Tag == "IN" && w.Lower != "of" || w.Class == Punct })
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
		return w.Class != Content || w.In("ordinals")
	}
	return false
}
