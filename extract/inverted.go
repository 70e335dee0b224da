package extract

import "github.com/presscheck/presscheck/extract/wordnet"

// A clause that opens with what it denies has its verb before its subject, as a question has:
// "nor did it close the tunnel", "not until April did the port open".

// inverted is the index of the auxiliary that such a clause has before its subject, 0 if it has
// none.
func inverted(words []Word, c Range) int {
	i := c.From
	for i < c.To && (words[i].Tag == "CC" && words[i].Lower != "nor" || words[i].Class == Punct) {
		i++
	}
	switch {
	case i+2 >= c.To:
		return 0
	case words[i].Lower == "nor":
		i++
	case words[i].Class == Negation && words[i+1].Lower == "until" || words[i].Lower == "only" && words[i+1].Class != Figure:
		for i++; i < c.To && !words[i].finite(); i++ {
		}
	default:
		return 0
	}
	if i+2 >= c.To || auxiliary(words[i].Lower) == "" || !opensNoun(words[i+1]) && words[i+1].Tag != "PRP" || words[i].Lower == "'s" {
		return 0
	}
	return i
}

// invertedSubject is what stands between the auxiliary at i and its verb, where one follows.
func invertedSubject(words []Word, c Range, i int) (subject Range, ok bool) {
	to := i + 1
	for to < c.To && (words[to].inNounPhrase() || words[to].Tag == "PRP" || words[to].Lower == "of") && !(words[to-1].noun() && words[to].Tag == "JJ") {
		to++
	}
	if to == i+1 || to == c.To {
		return Range{}, false
	}
	if w := &words[to]; w.Tag == "JJ" && w.Lemma == w.Lower && wordnet.HasAs(w.Lower, wordnet.Verb) {
		w.takeFor("VB") // "did the port open"
	}
	return Range{i + 1, to}, words[to].verb() || words[to].Tag == "RB"
}
