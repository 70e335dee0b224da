package extract

import (
	"slices"
	"strings"
)

// Where a clause begins is told by the word there, by what stands before it since the last
// clause began, and by the predicate that follows.

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
	if w.Lower == "whose" && words[i-1].Lower == "," && !w.Aside && predicateAhead(words, i+1) {
		return true
	}
	if w.Aside || !hasVerb(words[start:i]) {
		return false
	}
	if words[i-1].In("verbs that a clause follows") && words[i-1].finite() && saying(words, i) && !(i-2 > start && words[i-2].relative() && finites(words[i:]) == 1) {
		return true
	}
	if n := conditional(words, i); n > 0 {
		return predicateAhead(words, i+n) && !(i > 0 && words[i-1].In("before a mere if"))
	}
	if w.In("dashes") {
		return hasVerb(words[i:])
	}
	switch w.Lower {
	case ":":
		// "Arden did well: 40 percent of the boats came home."
		return i+1 < len(words) && words[i+1].Class == Figure && predicateAhead(words, i+1) && slices.ContainsFunc(words[start:i], Word.finite)
	case "that":
		// "expects that prices will rise"; "a plan that includes prices".
		return predicateAhead(words, i+1) && conditional(words, start) != i+1-start
	case "after", "before":
		// "37 houses after the fire had damaged 56"; without figures or times the order of the two is told.
		return (figured(words[start:i]) && figured(words[i:]) || timesTold(words[start:i]) && timesTold(words[i:])) && (slices.ContainsFunc(words[start:i], Word.finite) || headline(words[start:i])) &&
			(subjectAhead(words, i+1) || i+1 < len(words) && words[i+1].Tag == "PRP") && predicateAhead(words, i+1)
	case "which", "who":
		// A relative clause, where the main clause has had its verb.
		return i+1 < len(words) && words[i+1].finite() && slices.ContainsFunc(words[start:i], Word.finite)
	case "as":
		if words[i-1].Lower == "," && i+2 < len(words) && (words[i+1].Lemma == "do" || words[i+1].Lemma == "be" || words[i+1].Lemma == "have") && opensNoun(words[i+2]) {
			return true // "the passengers got out, as did the crew"
		}
		return slices.ContainsFunc(words[start:i], Word.finite) && words[i-1].Lower != "," && words[i-1].Class != Degree && !compared(words, i) && saying(words, i+1)
	case "and", "or", "but", "nor":
		if w.Lower != "but" && (onlySubject(words[start:i]) || words[i-1].Class == Figure && i+2 < len(words) && words[i+1].In("after a bound") && words[i+2].Lower != "of") {
			return false
		}
		return (predicateAhead(words, i+1) || fronted(words, i+1)) && !relativeAhead(words, i+1) || countsUndone(words, start, i+1) || interrupted(words, i+1) || coordinate(words, start, i) || timed(words, start, i+1) || w.Lower != "or" && qualities(words, start, i) || leavesOut(words, start, i) || cleftAgain(words, i)
	}
	if resumes(words, start, i) {
		return true
	}
	afterComma := words[i-1].Lower == ","
	switch {
	case words[i-1].Lower == ":":
		return !w.verb() && predicateAhead(words, i) // "the north was hit hardest: rents rose"
	case w.subordinates() && (afterComma || w.Tag == "IN" || w.Lower == "while" || w.Lower == "but"):
		return hasVerb(words[i:])
	case afterComma && w.Tag == "VBG":
		return true
	case afterComma && purpose(words[start:i]):
		return false
	case afterComma:
		return predicateAhead(words, i) && Cued(words, i, "excepting") == 0 || timed(words, start, i) || leavesOut(words, start, i)
	}
	return false
}

// purpose reports whether the words only tell what for: "to save fuel, the ferry slowed down".
func purpose(words []Word) bool {
	for len(words) > 0 && (words[0].Tag == "CC" || words[0].Class == Punct) {
		words = words[1:]
	}
	if len(words) > 3 && words[0].Lower == "in" && words[1].Lower == "order" {
		words = words[2:]
	}
	return len(words) > 2 && words[0].Tag == "TO" && words[1].Tag == "VB" && !slices.ContainsFunc(words, Word.finite)
}

// timesTold reports whether a time stands among the words.
func timesTold(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.Class == Time && w.noun() })
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
		case relative < 0 && w.relative() && words[j-1].noun():
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
	return verb == relative+1 && relative > 0 && (!words[verb].In("verbs that a clause follows") || finites(words[i:]) == 1)
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
	return Cued(words, i, "conditions")
}

// predicateAhead reports whether the words from i on begin with a predicate of
// their own: a verb at once, or a noun phrase and then a finite verb, before
// any comma.
func predicateAhead(words []Word, i int) bool {
	for j := i; j < len(words) && j < i+12; j++ {
		w := words[j]
		switch {
		case w.Lower == ",", w.Lower == ";", w.Lower == "and", w.Lower == "or", j > i && w.In("dashes"):
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

// subjectAhead reports whether the words from i on begin with a noun phrase or a pronoun.
func subjectAhead(words []Word, i int) bool {
	return i < len(words) && words[i].Class != Time && words[i].Class != Figure && (opensNoun(words[i]) || words[i].noun())
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

// onlySubject reports whether the words are the beginning of a subject only, with a participle
// that says more of it: what follows "people working in farming and" is no new subject.
func onlySubject(words []Word) bool {
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
// second infinitive, or participle, with an object of its own: "will build homes and mend
// roads", "killing two and wounding about 30". What is denied is joined by "or".
func coordinate(words []Word, start, i int) bool {
	if i+2 >= len(words) || words[i+1].Tag != "VB" && words[i+1].Tag != "VBG" || words[i+1].Class != Content && !words[i+1].Is(Negator) {
		return false
	}
	switch next := words[i+2]; {
	case next.Tag == "DT", next.Tag == "CD", next.Tag == "PRP$", next.Tag == "PRP", next.noun(), strings.HasPrefix(next.Tag, "JJ"), next.Class == Figure:
	case next.Class == Degree, next.In("before a mere figure"):
	default:
		return false
	}
	verb := mainVerb(words, Range{start, i})
	if verb < 0 || words[verb].Tag != words[i+1].Tag {
		return false
	}
	if words[verb].Tag == "VBG" {
		return verb == start && i > verb+1
	}
	denied := slices.ContainsFunc(words[start:i], func(w Word) bool { return w.Class == Negation })
	return !denied || words[i].Lower == "or"
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
	for j < len(words) && opensNoun(words[j]) {
		j++
	}
	if j == i || j+1 >= len(words) || words[j].Lower != "," || !words[j+1].relative() && words[j+1].Tag != "IN" {
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
		case counted && (w.Tag == "VBN" || w.Tag == "VBD" || w.In("predicative")):
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
			return j > i && j+1 < len(words) && words[j-1].Tag != "CC" // "rejected the first plan and approved the second"
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
		if j > i && words[j].relative() && words[j-1].noun() {
			return true
		}
	}
	return false
}
