package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// A Clause is a stretch of a sentence with one predicate. Its ranges index the
// words of the sentence.
type Clause struct {
	Range
	Subject Range // the noun phrase before the verb, or that of the clause it leans on; may be empty
	Verb    int   // index of the main verb, -1 if there is none
	Negated bool
	Refused bool // a verb negates: "rejected", "failed to"; part of what Negated says
	Apart   Apart
	Stance  Stance

	// Elided is what the clause leaves out, of the one before it; empty if it leaves out nothing.
	Elided Range
}

// verb is the main verb alone, empty if there is none.
func (c *Clause) verb() Range {
	if c.Verb < 0 {
		return Range{}
	}
	return Range{c.Verb, c.Verb + 1}
}

// A Range is a half-open range of word indices.
type Range struct{ From, To int }

// Len is the number of words in the range.
func (r Range) Len() int { return r.To - r.From }

// Has reports whether the word at index i is in the range.
func (r Range) Has(i int) bool { return r.From <= i && i < r.To }

// subordinators begin a clause of their own wherever they stand.
var subordinators = []string{"while", "whereas", "although", "though", "because", "but", "even though", "which", "who", "whose", "where"}

// clauses cuts a sentence into clauses, in order; together they cover it.
func clauses(words []Word) []Clause {
	var out []Clause
	start := 0
	for i := 1; i < len(words); i++ {
		if !splits(words, start, i) {
			continue
		}
		out = append(out, Clause{Range: Range{start, i}})
		start = i
	}
	if start < len(words) {
		out = append(out, Clause{Range: Range{start, len(words)}})
	}
	for i := range out {
		out[i].Verb = mainVerb(words, out[i].Range)
		out[i].Subject = subject(words, out[i])
		if i > 0 {
			if s, elided, ok := remnantOf(words, out[i-1], out[i]); ok {
				out[i].Subject, out[i].Elided = s, elided
				continue
			}
			out[i].Elided = answers(words, out[i-1], out[i])
		}
		switch s := out[i].Subject; {
		case i == 0:
		case s.Len() == 0 && words[out[i-1].From].Lower == "whose" && antecedent(words, out[i-1].From).Len() > 0 && words[out[i].From-1].Lower == ",":
			out[i].Subject = antecedent(words, out[i-1].From) // "Weiss, whose brother is ill, has left"
		case s.Len() == 0, takenUp(words, out[i-1], s), changeThere(words, out[i]):
			out[i].Subject = beforeAside(words, out[i-1].Subject)
			if r := out[i].From; words[r-1].Lower == "," && (words[r].Lower == "who" || words[r].Lower == "which") {
				if a := antecedent(words, r); a.Len() > 0 && words[a.To-1].Class != Figure && words[a.To-1].Class != Time {
					out[i].Subject = a
				}
			}
		case s.Len() == 1 && slices.Contains(relatives, words[s.From].Lower):
			a := antecedent(words, s.From)
			if a.Len() == 0 && words[out[i].From].Tag == "VBG" {
				a = antecedent(words, out[i].From) // "steel, including 5 tons of pipes in May, which …"
			}
			if a.Len() > 0 {
				out[i].Subject = a
			}
		}
	}
	if len(out) > 1 && participial(words, out[0]) {
		out[0].Subject = out[1].Subject
	}
	return out
}

// beforeAside is a subject without the pronoun of an aside in it: "the county, I am told, closed".
func beforeAside(words []Word, subject Range) Range {
	if at := subject.To - 2; subject.Len() > 2 && words[at].Lower == "," && words[at+1].Tag == "PRP" {
		subject.To = at
	}
	return subject
}

// participial reports whether a clause leaves its subject to the one that it stands before:
// "after hiring 310 nurses, the region …".
func participial(words []Word, c Clause) bool {
	i := c.From
	if lexicon.In("before a participle", words[i].Lower) {
		i++
	}
	return c.Verb == i && words[i].Tag == "VBG" && words[c.To-1].Lower == ","
}

// takenUp reports whether a subject is the "it" or "they" of what the clause before speaks
// of, which names nothing else that it could be: "inflation was 3 percent, and it fell".
func takenUp(words []Word, before Clause, subject Range) bool {
	for subject.Len() > 1 && (words[subject.From].Tag == "RB" || words[subject.From].Class == Time) {
		subject.From++ // "then it"
	}
	if subject.Len() != 1 || before.Subject.Len() == 0 || before.Verb < before.Subject.To || words[before.To].Lower == "that" {
		return false
	}
	head := words[before.Subject.To-1]
	plural := head.Tag == "NNS" || head.Tag == "NNPS"
	switch words[subject.From].Lower {
	case "it":
		if plural {
			return false
		}
	case "they":
		if !plural {
			return false
		}
	default:
		return false
	}
	return head.noun() && !slices.ContainsFunc(words[before.Verb:subject.From], func(w Word) bool {
		return w.noun() && w.Class != Figure && w.Class != Time && w.Class != Degree && plural == (w.Tag == "NNS" || w.Tag == "NNPS")
	})
}

// changeThere reports whether a clause tells with "there" by how much what the clause before
// speaks of changed at another time: "in May there was a fall of 3 percent".
func changeThere(words []Word, c Clause) bool {
	if s := c.Subject; s.Len() == 0 || words[s.To-1].Lower != "there" || c.Verb < 0 || words[c.Verb].Lemma != "be" {
		return false
	}
	i := c.Verb + 1
	for i < c.To && (words[i].Tag == "DT" || strings.HasPrefix(words[i].Tag, "JJ")) {
		i++
	}
	if i+2 >= c.To || words[i+1].Lower != "of" || words[i+2].Class != Figure || !slices.ContainsFunc(change.Lookup(words[i].Lower), func(e change.Entry) bool { return e.Part == change.Noun }) {
		return false
	}
	for i += 2; i < c.To && words[i].Class == Figure; i++ {
	}
	return !slices.ContainsFunc(words[i:c.To], func(w Word) bool { return w.Class != Time && w.Class != Punct })
}

// relatives stand for the noun before their clause.
var relatives = []string{"that", "which", "who"}

// antecedent is the noun phrase that ends before word i, "of" phrases and all;
// empty if there is none.
func antecedent(words []Word, i int) Range {
	if i > 0 && words[i-1].Lower == "," {
		i--
	}
	from := i
	for from > 0 {
		w := words[from-1]
		if !w.noun() && w.Tag != "DT" && w.Tag != "CD" && w.Tag != "POS" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ") && w.Lower != "of" {
			break
		}
		from--
	}
	if from == i || !words[i-1].noun() {
		return Range{i, i}
	}
	return Range{from, i}
}

func hasVerb(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.verb() && !w.Aside })
}

// mainVerb is the first finite verb of the range, moved over its auxiliaries
// to the verb that carries the sense; -1 if there is none.
func mainVerb(words []Word, r Range) int {
	at := -1
	for i := r.From; i < r.To; i++ {
		if words[i].finite() && !words[i].Aside {
			at = i
			break
		}
	}
	if s := invertedSubject(words, r); s.Len() > 0 {
		at = s.To - 1
	}
	if at < 0 {
		for i := r.From; i < r.To; i++ {
			if words[i].verb() && !words[i].Aside {
				return i
			}
		}
		return -1
	}
	for i := at + 1; i < r.To; i++ {
		switch w := words[i]; {
		case w.verb():
			at = i
		case w.Lower != "without" && (w.Tag == "RB" || w.Tag == "TO" || w.Class == Negation):
		default:
			return at
		}
	}
	return at
}

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
	for start < end && (words[start].Class == Punct || words[start].Tag == "CC" || lexicon.In("opening a clause", words[start].Lower) && start > 0 && start+1 < end || slices.Contains(subordinators, words[start].Lower)) {
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
