package extract

import (
	"slices"
	"strings"
)

// decline marks the verb of "declined to sign" as one that negates, nothing went down,
// and so the "unable" of "unable to sign" and the "far" of "far from signed".
func decline(words []Word) {
	for i := 0; i+2 < len(words); i++ {
		next := words[i+2]
		switch {
		case words[i].Lower == "far" && words[i+1].Lower == "from" && i > 0 && words[i-1].Lower != "not" &&
			(next.Tag == "VBN" || strings.HasPrefix(next.Tag, "JJ") || next.Lower == "being") && !(i+3 < len(words) && words[i+3].noun()):
			words[i].Class = Negation // "far from finished"
		case words[i].In("negating an infinitive") && words[i+1].Lower == "to" && next.Tag == "VB":
			words[i].Class = Negation // "unable to pay"
		}
		if words[i].Lower == "yet" && words[i+1].Lower == "to" && next.Tag == "VB" && i > 0 && (words[i-1].Lemma == "have" || words[i-1].Lemma == "be") {
			words[i].Class = Negator // "has yet to sign"
		}
		if words[i].verb() && words[i].Lemma == "decline" && words[i+1].Lower == "to" && words[i+2].Tag == "VB" {
			words[i].Class = Negator
		}
	}
}

// noMore marks as a word of degree the "no" that only bounds a figure told: "40 boats, no
// more", "40 boats, no fewer than in May".
func noMore(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		if w := &words[i]; w.Class == Negation && w.Lower == "no" && words[i-1].Lower == "," && words[i+1].Comparative() &&
			(i+2 == len(words) || words[i+2].Class == Punct || words[i+2].Lower == "than") {
			w.Class = Degree
		}
	}
}

// dismissals marks the verb of dismissing as one that negates, before or after a
// claim, not of one who is dismissed.
func dismissals(words []Word) {
	for i := range words {
		if w := &words[i]; w.Class != Negator && w.verb() && w.Lemma == "dismiss" && claimed(words, i) {
			w.Class = Negator
		}
	}
}

// claimed reports whether what the verb at i is done to is a claim: the head of the
// noun phrase after it, else a word before it.
func claimed(words []Word, i int) bool {
	to := i + 1
	for to < len(words) && words[to].inNounPhrase() {
		to++
	}
	if to > i+1 || to < len(words) && words[to].Tag == "PRP" {
		return words[to-1].LemmaIn("claims to dismiss") || to < len(words) && words[to].In("claims to dismiss")
	}
	return slices.ContainsFunc(words[:i], func(w Word) bool { return w.noun() && w.LemmaIn("claims to dismiss") })
}

// affirmatives marks what has the form only of a word that negates: "the walk is short".
func affirmatives(words []Word) {
	for i := range words {
		w := &words[i]
		if w.Class != Negator {
			continue
		}
		short := w.Lower == "short" && (i+1 == len(words) || words[i+1].Lower != "of")
		noun := i > 0 && w.noun() && opensNoun(words[i-1]) && !words[i-1].noun() && w.LemmaIn("nouns like negators")
		halted := w.Lemma == "stop" && i+1 < len(words) && words[i+1].Lower == "at" // "was stopped at the border"
		if short || noun || halted {
			w.Class = Content
		}
	}
}

// targets makes of the verbs of reaching a target what "reach" is, and of "miss" its
// denial: "the goal was met", "missed the target".
func targets(words []Word) {
	const far, back = 6, 10 // words
	for i := range words {
		w := &words[i]
		missing := w.Lemma == "miss"
		if !w.verb() || !missing && !w.LemmaIn("meeting") {
			continue
		}
		from, to := i+1, i+1
		if i > 0 && words[i-1].Lemma == "be" {
			from, to = max(0, i-back), i
		}
		for to < min(len(words), i+far) && to > i && (words[to].inNounPhrase() || words[to].Class == Figure) {
			to++
		}
		aimed := false
		for j := from; j < to; j++ {
			aimed = aimed || words[j].LemmaIn("targets") && !(j+1 < len(words) && words[j+1].noun()) // no "target group"
		}
		switch {
		case aimed && missing && !(to+1 < len(words) && words[to].Lower == "by" && words[to+1].Class == Figure):
			w.Class = Negator
			if i > 1 && words[i-1].Tag == "TO" && !words[i-2].verb() {
				w.Class = Negation // "likely to miss it"
			}
		case aimed && !missing:
			w.Class = Light
		}
	}
}
