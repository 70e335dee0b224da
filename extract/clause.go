package extract

import (
	"slices"
	"strings"

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
		switch s := out[i].Subject; {
		case i == 0:
		case s.Len() == 0, takenUp(words, out[i-1], s):
			out[i].Subject = out[i-1].Subject
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
	return out
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
		return w.noun() && w.Class != Figure && w.Class != Time && w.Class != Degree
	})
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

// splits reports whether a new clause begins at word i of the clause that
// began at start.
func splits(words []Word, start, i int) bool {
	w := words[i]
	if w.Lower == ";" {
		return true
	}
	if !w.Aside && w.Class == Figure && words[i-1].Lower == "," && headline(words[start:i-1]) && headline(words[i:]) {
		return true
	}
	if w.Lower == ":" && shortVerb(words[start:i]) && i+1 < len(words) && (words[i+1].Class == Figure || i+2 < len(words) && words[i+2].Class == Figure) && predicateAhead(words, i+1) {
		return true // "it's a fleet of 40: 12 of them are old"
	}
	if w.Aside || !hasVerb(words[start:i]) || circumstance(words[start:i]) {
		return false
	}
	if lexicon.In("verbs that a clause follows", words[i-1].Lower) && words[i-1].finite() && saying(words, i) && !(i-2 > start && slices.Contains(relatives, words[i-2].Lower) && finites(words[i:]) == 1) {
		return true
	}
	if n := conditional(words, i); n > 0 {
		return predicateAhead(words, i+n) && !(i > 0 && lexicon.In("before a mere if", words[i-1].Lower))
	}
	switch w.Lower {
	case "–", "—", "--":
		return hasVerb(words[i:])
	case ":":
		// "Arden did well: 40 percent of the boats came home."
		return i+1 < len(words) && words[i+1].Class == Figure && predicateAhead(words, i+1) && slices.ContainsFunc(words[start:i], Word.finite)
	case "that":
		// "expects that prices will rise"; "a plan that includes prices".
		return predicateAhead(words, i+1) && conditional(words, start) != i+1-start
	case "which", "who":
		// A relative clause, where the main clause has had its verb.
		return i+1 < len(words) && words[i+1].finite() && slices.ContainsFunc(words[start:i], Word.finite)
	case "as":
		if words[i-1].Lower == "," && i+2 < len(words) && (words[i+1].Lemma == "do" || words[i+1].Lemma == "be" || words[i+1].Lemma == "have") && opensNoun(words[i+2]) {
			return true // "the passengers got out, as did the crew"
		}
		return slices.ContainsFunc(words[start:i], Word.finite) && words[i-1].Lower != "," && words[i-1].Class != Degree && !compared(words, i) && saying(words, i+1)
	case "and", "or", "but", "nor":
		if w.Lower != "but" && (listed(words[start:i]) || words[i-1].Class == Figure && i+2 < len(words) && lexicon.In("after a bound", words[i+1].Lower) && words[i+2].Lower != "of") {
			return false
		}
		return (predicateAhead(words, i+1) || fronted(words, i+1)) && !relativeAhead(words, i+1) || interrupted(words, i+1) || coordinate(words, start, i) || timed(words, start, i+1) || w.Lower != "or" && qualities(words, start, i)
	}
	if resumes(words, start, i) {
		return true
	}
	afterComma := words[i-1].Lower == ","
	switch {
	case words[i-1].Lower == ":":
		return !w.verb() && predicateAhead(words, i) // "the north was hit hardest: rents rose"
	case slices.Contains(subordinators, w.Lower) && (afterComma || w.Tag == "IN" || w.Lower == "while" || w.Lower == "but"):
		return hasVerb(words[i:])
	case afterComma && w.Tag == "VBG":
		return true
	case afterComma:
		return predicateAhead(words, i) && cued(words, i, "excepting") == 0 || timed(words, start, i)
	}
	return false
}

// resumes reports whether the verb at i is that of the subject from start, after a
// relative clause that says which is meant: "the nurse who treated him has left".
func resumes(words []Word, start, i int) bool {
	if !words[i].finite() || !words[i-1].noun() || i+1 == len(words) {
		return false
	}
	relative, verb := -1, -1
	for j := start + 1; j < i; j++ {
		switch w := words[j]; {
		case relative < 0 && slices.Contains(relatives, w.Lower) && words[j-1].noun():
			relative = j
		case w.Class == Punct, w.Tag == "CC", relative < 0 && (w.Class == Figure || w.Tag == "IN"), w.finite() && (relative < 0 || verb >= 0):
			return false
		case w.finite():
			verb = j
		}
	}
	if words[start].Class == Figure {
		return false // "40 people who asked were paid"
	}
	return verb == relative+1 && relative > 0 && (!lexicon.In("verbs that a clause follows", words[verb].Lower) || finites(words[i:]) == 1)
}

// finites is how many of the words carry tense.
func finites(words []Word) (n int) {
	for _, w := range words {
		if w.finite() {
			n++
		}
	}
	return n
}

// conditional is how many words the conjunction takes that opens a condition at word i,
// 0 if none does.
func conditional(words []Word, i int) int {
	if i < len(words) && words[i].Class == Time {
		return 0
	}
	return cued(words, i, "conditions")
}

// predicateAhead reports whether the words from i on begin with a predicate of
// their own: a verb at once, or a noun phrase and then a finite verb, before
// any comma.
func predicateAhead(words []Word, i int) bool {
	for j := i; j < len(words) && j < i+12; j++ {
		w := words[j]
		switch {
		case w.Lower == ",", w.Lower == ";", w.Lower == "and", w.Lower == "or":
			return false
		case w.finite():
			return j+1 < len(words) && (j > i || w.Tag != "VBP" || w.Class != Content)
		case w.Tag == "VBN" && j == i, w.Tag == "VBN" && j == i+1 && words[i].Tag == "RB":
			return i > 0 && words[i-1].Class == Function
		case w.Tag == "TO", w.Tag == "VBG" && j == i:
			return false
		}
	}
	return false
}

// fronted reports whether a time stands before the predicate, with or without
// more about it between commas: "in 2019, the year of the strike, it was 92".
func fronted(words []Word, i int) bool {
	const far = 14
	if i+1 >= len(words) || words[i].Tag != "IN" || words[i+1].Class != Time {
		return false
	}
	for j := i + 2; j < min(i+far, len(words)); j++ {
		switch {
		case words[j].verb():
			return false
		case words[j].Lower == "," && predicateAhead(words, j+1):
			return true
		}
	}
	return false
}

// compared reports whether the "as" at i is one of "as many as", "the same as", "such
// as", "known as".
func compared(words []Word, i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if w := words[j].Lower; w == "as" || w == "same" || w == "such" || w == "so" {
			return true
		}
	}
	return strings.HasPrefix(words[i-1].Tag, "JJ") || strings.HasPrefix(words[i-1].Tag, "RB") || words[i-1].verb()
}

// shortVerb reports whether a clause has its verb in "it's" or the like, which the tagger
// may take for a possessive.
func shortVerb(words []Word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].Lower == "'s" && (words[i-1].Tag == "PRP" || words[i-1].Tag == "EX") {
			return true
		}
	}
	return false
}

// listed reports whether the words are the beginning of a subject only, with a participle
// that says more of it: what follows "people working in farming and" is no new subject.
func listed(words []Word) bool {
	if slices.ContainsFunc(words, Word.finite) {
		return false
	}
	for i := 1; i < len(words); i++ {
		if words[i].Tag == "VBG" && words[i-1].noun() && words[i-1].Class != Time && i+1 < len(words) && (words[i+1].Tag == "IN" || words[i+1].Tag == "DT") {
			return true
		}
	}
	return false
}

// coordinate reports whether the conjunction at i joins to the clause from start a
// second infinitive with an object of its own: "will build homes and mend roads". What
// is denied is joined by "or".
func coordinate(words []Word, start, i int) bool {
	if i+2 >= len(words) || words[i+1].Tag != "VB" || words[i+1].Class != Content && !words[i+1].Is(Negator) {
		return false
	}
	switch next := words[i+2]; {
	case next.Tag == "DT", next.Tag == "CD", next.Tag == "PRP$", next.Tag == "PRP", next.noun(), strings.HasPrefix(next.Tag, "JJ"), next.Class == Figure:
	default:
		return false
	}
	verb := mainVerb(words, Range{start, i})
	denied := slices.ContainsFunc(words[start:i], func(w Word) bool { return w.Class == Negation })
	return verb >= 0 && words[verb].Tag == "VB" && (!denied || words[i].Lower == "or")
}

// qualities reports whether the "but" at i joins a second quality to that which the
// clause from start gives its subject: "is good for farmers but bad for anglers".
func qualities(words []Word, start, i int) bool {
	verb := mainVerb(words, Range{start, i})
	if verb > start && words[verb].Tag == "VBN" && words[verb-1].Lemma == "be" {
		verb-- // "is closed on Mondays and open on Fridays"
	}
	if verb < 0 || words[verb].Lemma != "be" {
		return false
	}
	adjective := func(j int) bool {
		for j < len(words) && (words[j].Tag == "RB" && words[j].Class != Negation || words[j].Class == Degree) {
			j++
		}
		return j+1 < len(words) && (words[j].Tag == "JJ" || words[j].Tag == "VBN") && words[j].Class == Content && words[j+1].Tag == "IN"
	}
	return adjective(verb+1) && adjective(i+1)
}

// interrupted reports whether a subject stands at i with a relative clause or another phrase
// between commas before its predicate: "and fish, which is cheap, fell by 3", "and fish,
// after a bad year, rose".
func interrupted(words []Word, i int) bool {
	j := i
	for j < len(words) && (words[j].noun() || words[j].Tag == "DT" || words[j].Tag == "PRP$" || strings.HasPrefix(words[j].Tag, "JJ")) {
		j++
	}
	if j == i || j+1 >= len(words) || words[j].Lower != "," || !slices.Contains(relatives, words[j+1].Lower) && words[j+1].Tag != "IN" {
		return false
	}
	for j++; j+1 < len(words); j++ {
		if words[j].Lower == "," {
			return words[j+1].finite()
		}
	}
	return false
}

// headline reports whether the words begin with things counted and what became
// of them, as headlines have it without a verb that carries tense: "2 boats
// lost", "nine towed to port".
func headline(words []Word) bool {
	counted := false
	for i, w := range words {
		switch {
		case w.Class == Punct, w.finite() && w.Tag != "VBD":
			return false
		case w.Class == Figure:
			counted = true
		case counted && (w.Tag == "VBN" || w.Tag == "VBD" || lexicon.In("predicative", w.Lower)):
			return i > 0 && (i+1 == len(words) || !words[i+1].noun())
		case w.Tag == "IN" && w.Class != Function:
			return false
		}
	}
	return false
}

// saying reports whether the words from i on, after a verb of saying, are a
// noun phrase and its finite verb: "said two boats and a ferry had sunk".
func saying(words []Word, i int) bool {
	for j := i; j < len(words) && j < i+12; j++ {
		switch w := words[j]; {
		case w.finite():
			return j > i && j+1 < len(words)
		case w.Class == Punct, w.verb(), j == i && (w.Lower == "that" || w.Tag == "IN" || w.Tag == "TO" || w.Class == Time):
			return false
		}
	}
	return false
}

// relativeAhead reports whether the first verb from word i on is that of a
// relative clause: "and a tax that they pay".
func relativeAhead(words []Word, i int) bool {
	for j := i; j < len(words) && !words[j].finite(); j++ {
		if j > i && slices.Contains(relatives, words[j].Lower) && words[j-1].noun() {
			return true
		}
	}
	return false
}

func hasVerb(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.verb() && !w.Aside })
}

// circumstance reports whether the words are a phrase that only says where or when:
// its verbs are participles that say more of a noun, "in the towns hit by floods".
func circumstance(words []Word) bool {
	if words[0].Tag != "IN" || words[0].Class == Figure || words[0].Lower == "of" {
		return false
	}
	for i, w := range words {
		if slices.Contains(relatives, w.Lower) || w.verb() && (w.Tag != "VBN" && w.Tag != "VBD" || !words[i-1].noun() || i+1 < len(words) && words[i+1].Tag != "IN") {
			return false
		}
	}
	return true
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
	end := c.Verb
	for end > c.From && (words[end-1].verb() || words[end-1].Tag == "RB" || words[end-1].Tag == "TO" || words[end-1].Class == Negation) {
		if end-1 > c.From && reduced(words, end-1) {
			break
		}
		end--
	}
	start := c.From
	for start < end && (words[start].Class == Punct || words[start].Tag == "CC" || (words[start].Lower == "that" || words[start].Lower == "as") && start > 0 && start+1 < end || slices.Contains(subordinators, words[start].Lower)) {
		start++
	}
	if at := start; at+1 < end && words[at].Tag == "IN" && words[at+1].Class == Time { // "on Friday the search"
		for at++; at < end && words[at].Class == Time; at++ {
		}
		if at < end && words[at].Lower != "," && words[at].Tag != "IN" && words[at].Tag != "CC" && words[at].Tag != "POS" {
			start = at
		}
	}
	// An introduction ends at a comma, unless the comma is inside a list.
	for i := start; i < end; i++ {
		if words[i].Lower == "," && introduces(words[start:i]) {
			start = i + 1
		}
	}
	return Range{start, end}
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
