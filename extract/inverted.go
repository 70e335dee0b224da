package extract

import "github.com/presscheck/presscheck/extract/wordnet"

// A clause that opens with what it denies has its verb before its subject, as a question has:
// "nor did it close the tunnel", "not until April did the port open".

// invertedAuxiliary is the index of the auxiliary that such a clause has before its subject, 0
// if it has none.
func invertedAuxiliary(words []Word, c Range) int {
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

// afterAuxiliary is what stands between the auxiliary of such a clause and the verb, or the
// adverb, that goes on with it; empty if nothing does.
func afterAuxiliary(words []Word, c Range) Range {
	aux := invertedAuxiliary(words, c)
	if aux == 0 {
		return Range{}
	}
	to := aux + 1
	for to < c.To && (words[to].inNounPhrase() || words[to].Tag == "PRP" || words[to].Lower == "of") && !(words[to-1].noun() && words[to].Tag == "JJ") {
		to++
	}
	if to == c.To {
		return Range{}
	}
	return Range{aux + 1, to}
}

// invertedSubject is the subject of a clause that has its verb before it, empty if it has not.
func invertedSubject(words []Word, c Range) Range {
	s := afterAuxiliary(words, c)
	if s.Len() == 0 || !words[s.To].verb() && words[s.To].Tag != "RB" {
		return Range{}
	}
	return s
}

// inversions marks as the verb after such a subject what the tagger takes for an adjective:
// "not until April did the port open".
func inversions(words []Word) {
	for i := range words {
		if i > 0 && words[i-1].Class != Punct && words[i-1].Tag != "CC" {
			continue
		}
		s := afterAuxiliary(words, Range{i, len(words)})
		if s.Len() == 0 {
			continue
		}
		if w := &words[s.To]; w.Tag == "JJ" && w.Lemma == w.Lower && wordnet.HasAs(w.Lower, wordnet.Verb) {
			w.takeFor("VB")
		}
	}
}
