package extract

import (
	"slices"
)

// A clause may leave out more than its verb, and have but the two phrases that differ from
// those of the clause before: "the bridge was opened by the minister, the tunnel by the mayor",
// "she heads the port and he the airport". Or it leaves out all but who, and whether: "the
// minister has agreed, but the mayor has not". What it leaves out is what the other has.

// remnants are the two phrases of a clause that leaves out the rest.
type remnants struct {
	thing Range
	to    int  // where they end
	led   bool // a preposition leads to one of them
}

// namedTo is where the noun phrase ends that begins at i, without what follows its noun; i
// if none does. Another that begins with an article is none of it.
func namedTo(words []Word, i int) int {
	j := i
	for j < len(words) && (opensNoun(words[j]) || words[j].Tag == "POS") && words[j].Class != Time && words[j].Class != Figure && !(j > i && (words[j].Tag == "DT" || words[j].Tag == "PRP$")) {
		j++
	}
	if j == i || !words[j-1].noun() && !(j == i+2 && words[i].Lower == "the") || words[i].Tag != "DT" && words[i].Tag != "PRP$" && !words[i].Upper {
		return i
	}
	return j
}

// leads is how many words the preposition at i takes that leads to a remnant, 0 if none does.
func leads(words []Word, i int) int {
	switch {
	case i >= len(words):
		return 0
	case words[i].Lower == "because" && i+1 < len(words) && words[i+1].Lower == "of":
		return 2
	case (words[i].Tag == "IN" || words[i].Tag == "TO") && words[i].Lower != "of" && !words[i].subordinates():
		return 1
	}
	return 0
}

// sameLead is where the clause from start has the preposition that stands at i, or the one
// that opposes it, after word from; -1 if it has none.
func sameLead(words []Word, from, to, i int) int {
	n := leads(words, i)
	for j := from; n > 0 && j+n < to; j++ {
		opposed := words[i].In("taking sides") && words[j].In("taking sides")
		if leads(words, j) == n && (words[j].Lower == words[i].Lower || opposed) {
			return j
		}
	}
	return -1
}

// phraseAfter is where the noun phrase, pronoun or time ends that begins at i; i if none does.
func phraseAfter(words []Word, i int) int {
	j := i
	for j < len(words) && words[j].Class == Time {
		j++
	}
	switch {
	case j > i:
		return j
	case i < len(words) && words[i].Tag == "PRP":
		return i + 1
	}
	return namedTo(words, i)
}

// left are the remnants at i after the clause from start, which has no figures; ok is false
// if there are none.
func left(words []Word, start, i int) (r remnants, ok bool) {
	from := i
	if words[from].Tag == "CC" {
		from++
	}
	if !joined(words, i, from) || figured(words[start:i]) {
		return r, false
	}
	verb := mainVerb(words, Range{start, i})
	if verb <= start || !slices.ContainsFunc(words[start:i], Word.finite) || words[verb].Class == Function || words[verb].Class == Light && words[verb+1].Lower == "as" {
		return r, false
	}
	if leads(words, from) == 0 {
		r, ok = thingFirst(words, verb, i, from)
	} else if words[start].Lower == words[from].Lower {
		r, ok = leadFirst(words, start, verb, i, from)
	}
	if !ok {
		return r, false
	}
	r.to = timeEnd(words, r.to)
	return r, !figured(words[from:r.to]) && (r.to == len(words) || words[r.to].Class == Punct || words[r.to].Tag == "CC")
}

// joined reports whether a comma before i, or the conjunction there, joins what begins at from.
func joined(words []Word, i, from int) bool {
	switch {
	case from >= len(words) || from < 2:
		return false
	case from == i:
		return words[i-1].Lower == ","
	}
	return words[i].Lower == "and" || words[i].Lower == "but"
}

// leadFirst are the remnants from word from on of which the first is led to like the opening of
// the clause from start to i: "in March they built the bridge, in April the tunnel".
func leadFirst(words []Word, start, verb, i, from int) (r remnants, ok bool) {
	n := leads(words, from)
	second := phraseAfter(words, from+n)
	end := namedTo(words, second)
	r = remnants{thing: Range{second, end}, to: end, led: true}
	return r, start+n < verb && second > from+n && end > second && objectEnd(words, verb, i) > 0
}

// thingFirst are the remnants from word from on of which the first is a thing: "the tunnel by the
// mayor", "he the airport". The clause of the verb ends at i.
func thingFirst(words []Word, verb, i, from int) (r remnants, ok bool) {
	to := namedTo(words, from)
	if to == from {
		return r, false
	}
	r.thing = Range{from, to}
	n := leads(words, to)
	if n == 0 {
		r.to = namedTo(words, to)
		return r, r.to > to && objectEnd(words, verb, i) == ends(words, i)
	}
	r.to, r.led = phraseAfter(words, to+n), true
	at := sameLead(words, verb+1, i, to)
	infinitive := at == verb+1 && words[verb].Tag != "VBN" && words[at].Lower == "to"
	return r, at >= 0 && !infinitive && r.to > to+n
}

// timeEnd is where the times end that begin at i, with or without a preposition.
func timeEnd(words []Word, i int) int {
	for i < len(words) && (words[i].Class == Time || words[i].Tag == "IN" && i+1 < len(words) && words[i+1].Class == Time) {
		i++
	}
	return i
}

// leavesOut reports whether two remnants follow at i on the clause from start.
func leavesOut(words []Word, start, i int) bool {
	_, ok := left(words, start, i)
	return ok
}

// ends is where the words before i end, without the comma there.
func ends(words []Word, i int) int {
	if words[i-1].Lower == "," {
		return i - 1
	}
	return i
}

// objectEnd is where the noun phrase ends that stands right after the verb, 0 if none does.
func objectEnd(words []Word, verb, to int) int {
	if end := namedTo(words[:to], verb+1); end > verb+1 {
		return end
	}
	return 0
}

// remnantOf reads a clause without a verb that has but two phrases, which differ from those of
// the one before it: the phrase that is no object there is its subject.
func remnantOf(words []Word, before, c Clause) (subject, elided Range, ok bool) {
	if before.Verb < 0 || c.Verb >= 0 || c.From != before.To {
		return Range{}, Range{}, false
	}
	r, ok := left(words, before.From, c.From)
	if !ok {
		return Range{}, Range{}, false
	}
	elided = before.verbRange()
	if r.led && words[before.Verb].Tag != "VBN" && objectEnd(words, before.Verb, before.To) > 0 {
		return before.Subject, elided, true
	}
	return r.thing, elided, true
}

// answers is the predicate of the clause before that one takes up with an auxiliary alone, or
// with a verb of refusing: "the mayor has not", "the mayor refused"; empty if it does not.
func answers(words []Word, before, c Clause) Range {
	if before.Verb < 0 || c.Verb < 0 || !before.Has(before.Verb) || c.Subject.Len() == 0 || !c.Has(c.Subject.From) || c.Subject.To > c.Verb {
		return Range{}
	}
	w := words[c.Verb]
	if auxiliary(w.Lower) == "" && !w.LemmaIn("refusing what was told") || auxiliary(w.Lower) == "be" && words[before.Verb].Tag != "VBN" && words[before.Verb].Lemma != "be" {
		return Range{}
	}
	for i := c.Verb + 1; i < c.To; i++ {
		if w := words[i]; w.Class != Punct && w.Class != Negation && !w.In("after an auxiliary alone") {
			return Range{}
		}
	}
	to := before.To
	for to > before.Verb+1 && words[to-1].Class == Punct {
		to--
	}
	return Range{before.Verb, to}
}

// cleftAgain reports whether the conjunction at i goes on with another of whom "it was" that did what
// follows: "it was the north that voted for it, and the south that voted against".
func cleftAgain(words []Word, i int) bool {
	if len(words) < 3 || words[0].Lower != "it" || words[1].Lemma != "be" {
		return false
	}
	to := namedTo(words, i+1)
	return to > i+1 && to+1 < len(words) && words[to].relative() && words[to+1].finite()
}
