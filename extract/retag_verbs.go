package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// modals marks "cannot" and the verb after it, which the tagger may take for nouns.
func modals(words []Word) {
	for i := range words {
		if words[i].Lower != "cannot" {
			continue
		}
		words[i].Tag = "MD"
		for j := i + 1; j < len(words); j++ {
			w := &words[j]
			if w.Tag == "RB" {
				continue
			}
			if w.Tag != "VB" && partsOfSpeech(w.Lower)[wordnet.Verb] && wordnet.Lemma(w.Lower, wordnet.Verb) == w.Lower {
				w.takeFor("VB")
			}
			break
		}
	}
}

// beings marks as verbs the forms of "be" that are nothing else, which the tagger may take for
// adjectives: "all were clean".
func beings(words []Word) {
	for i := range words {
		w := &words[i]
		switch {
		case w.verb():
		case w.Lower == "were", w.Lower == "was":
			w.takeAs("VBD", "be")
		case w.Lower == "are":
			w.takeAs("VBP", "be")
		}
	}
}

// habits makes an auxiliary of the "used" of "used to be 40".
func habits(words []Word) {
	for i := 1; i+3 < len(words); i++ {
		if words[i].Lower == "used" && words[i].verb() && words[i-1].Lemma != "be" &&
			words[i+1].Lower == "to" && words[i+2].Tag == "VB" && words[i+3].Class == Figure {
			words[i].Class = Function
		}
	}
}

// coordinates marks as an infinitive the noun that can be a verb, between an "and"
// after an infinitive and what only a verb has after it: "will build homes and repair
// 12 bridges".
func coordinates(words []Word) {
	infinitive := false
	for i, w := range words {
		infinitive = infinitive || w.Tag == "VB"
		if !infinitive || w.Tag != "NN" || i == 0 || i+1 == len(words) || words[i-1].Lower != "and" && words[i-1].Lower != "or" ||
			!partsOfSpeech(w.Lower)[wordnet.Verb] {
			continue
		}
		if next := words[i+1]; next.Tag == "DT" || next.Tag == "PRP$" || next.Class == Figure {
			words[i].takeFor("VB")
		}
	}
}

// participles marks as such the second of two that "and" joins, which the tagger takes for a noun:
// "opening 40 schools and closing 12", "40 were found and 12 lost".
func participles(words []Word) {
	going, done := false, false // what the words before begin with, or tell
	for i := range words {
		w := &words[i]
		switch {
		case w.Tag == "VBG" && (i == 0 || words[i-1].Class == Punct):
			going = true
		case w.Class == Punct && w.Lower != ",":
			going, done = false, false
		case w.Tag == "VBN" && i > 0 && words[i-1].Lemma == "be":
			done = true
		case w.Tag != "NN" || i < 2 || wordnet.Lemma(w.Lower, wordnet.Verb) == w.Lower:
		case going && strings.HasSuffix(w.Lower, "ing") && words[i-1].Tag == "CC" && i+1 < len(words) && words[i+1].Class == Figure:
			w.takeFor("VBG")
		case done && words[i-1].Class == Figure && words[i-2].Tag == "CC" &&
			(i+1 == len(words) || words[i+1].Class == Punct):
			w.takeFor("VBN")
		}
	}
}

// intend makes a verb of the "plans" of "the city plans to build homes", where the
// sentence has no other that carries tense: participles have none; or of "built 40 homes and
// plans to build 12", where what stands before it is no noun to be joined with it.
func intend(words []Word) {
	for i := 3; i+2 < len(words); i++ {
		if words[i].Tag == "NNS" && words[i-1].Tag == "CC" && words[i+1].Lower == "to" && words[i+2].Tag == "VB" &&
			partsOfSpeech(words[i].Lower)[wordnet.Verb] && (!words[i-2].noun() || words[i-2].Class == Time || words[i-3].Class == Figure) {
			words[i].takeFor("VBZ")
		}
	}
	at := 0
	for i, w := range words {
		switch {
		case w.Tag == "VBZ", w.Tag == "VBP", w.Tag == "MD", w.Tag == "VBD" && !(i > 0 && i+1 < len(words) && words[i-1].noun() && words[i+1].Tag == "IN"):
			return
		case at == 0 && i > 0 && i+2 < len(words) && w.Tag == "NNS" && words[i-1].noun() && words[i-1].Tag != "NNS" &&
			words[i+1].Lower == "to" && words[i+2].Tag == "VB" && partsOfSpeech(w.Lower)[wordnet.Verb]:
			at = i
		}
	}
	if at > 0 {
		words[at].takeFor("VBZ")
	}
}

// costs marks as verbs the "cost" and "hit" between what costs or hits and how much:
// "the dam cost 40 million", "the strike cost us 12 days".
func costs(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		w, before, next := &words[i], words[i-1], words[i+1]
		if !w.noun() || w.Lower != "cost" && w.Lower != "hit" || !before.noun() && before.Lower != "alone" {
			continue
		}
		led := next.In("before a figure") && i+2 < len(words) &&
			(words[i+2].Tag == "CD" || words[i+2].Tag == "$" || words[i+2].Class == Figure || words[i+2].Lower == "than")
		if led || next.Tag == "CD" || next.Tag == "$" || next.Tag == "PRP" || next.Class == Figure || next.Tag == "NNP" {
			w.takeFor("VBD")
		}
	}
}

// pasts marks as the verb of a full sentence that has no other the irregular past
// that the tagger takes for a noun: "the bank lent us 40 million".
func pasts(words []Word) {
	if last := len(words) - 1; words[last].Lower != "." || hasPredicate(words) {
		return
	}
	for i := 1; i+1 < len(words); i++ {
		w, next := &words[i], words[i+1]
		followed := completes(next) || next.Upper || next.Tag == "PRP" || next.Tag == "RP" || next.noun() && words[i-1].Tag == "NNS"
		if w.Upper || !words[i-1].noun() || !followed || !partsOfSpeech(w.Lower)[wordnet.Verb] {
			continue
		}
		past := wordnet.Lemma(w.Lower, wordnet.Verb) != w.Lower && !strings.HasSuffix(w.Lower, "s") && !strings.HasSuffix(w.Lower, "ing")
		if past || w.In("unchanging pasts") {
			w.takeFor("VBD")
			return
		}
	}
}

// unchanging marks as the past the verb that is the same in it, where a conjunction joins it to
// one: "broke out and spread".
func unchanging(words []Word) {
	past := false // since the last mark
	for i := range words {
		w := &words[i]
		if past && words[i-1].Tag == "CC" && i+1 < len(words) && w.In("unchanging pasts") && (strings.HasPrefix(w.Tag, "VB") || w.Tag == "NN") &&
			(words[i+1].Tag == "TO" || completes(words[i+1])) {
			w.takeFor("VBD")
		}
		past = w.Tag == "VBD" && w.Lemma != "be" && w.Lemma != "have" || past && !w.finite() && w.Class != Punct
	}
}

// comparatives marks as such the "slower" and "lower" before a "than", or after by how much it
// is so, that the tagger takes for verbs or nouns: "growth was slower in May than in April", "a
// good deal wider".
func comparatives(words []Word) {
	const far = 8 // words
	for i := range words {
		w := &words[i]
		if w.Lower == "longer" && w.Tag == "RB" && i > 0 && words[i-1].Class != Negation && i+1 < len(words) && words[i+1].noun() {
			w.Tag = "JJR" // "has seen longer strikes"
		}
		if w.Class != Content || !strings.HasPrefix(w.Tag, "VB") && w.Tag != "NN" || !strings.HasSuffix(w.Lower, "er") || i == 0 {
			continue
		}
		plain := wordnet.Lemma(w.Lower, wordnet.Adj)
		than := slices.ContainsFunc(words[i+1:min(i+far, len(words))], func(x Word) bool { return x.Lower == "than" })
		if (than && words[i-1].Lemma == "be" || words[i-1].In("by how much")) && (lexicon.In("more", plain) || lexicon.In("less", plain)) {
			w.Tag = "JJR"
		}
	}
}

// becomings makes light the verbs that say no more than "become" before an adjective, or
// than "go on" before another verb: "turned negative", "kept rising".
func becomings(words []Word) {
	for i := 0; i+1 < len(words); i++ {
		w, next := &words[i], words[i+1]
		if !w.verb() || w.Class != Content {
			continue
		}
		switch {
		case w.LemmaIn("becoming") && (next.Tag == "JJ" || next.Tag == "JJR") && !next.In("comparatives of manner") &&
			!(i+2 < len(words) && words[i+2].noun()),
			w.LemmaIn("going on") && next.Tag == "VBG":
			w.Class = Light
		}
	}
}

// completes reports whether a word may follow a verb, and hardly a noun.
func completes(w Word) bool {
	switch w.Tag {
	case "DT", "PRP$", "CD", "RB", "JJ", "JJR", "TO", "$":
		return true
	}
	return w.Class == Figure || w.Class == Time || w.Lower == "$" || w.Tag == "IN" && w.Lower != "of"
}

// aspects marks as light the verb that only says that a deed has begun: "has started to fall".
func aspects(words []Word) {
	for i := 0; i+2 < len(words); i++ {
		if w := &words[i]; w.verb() && (w.Lemma == "start" || w.Lemma == "begin") && words[i+1].Lower == "to" && words[i+2].Tag == "VB" {
			w.Class = Light
		}
	}
}

// afterBoth marks as a verb the past form after "both" or "all" that the tagger takes for an
// adjective: "glass and steel both grew last year".
func afterBoth(words []Word) {
	for i := 2; i < len(words); i++ {
		w := &words[i]
		if w.Tag == "JJ" && (words[i-1].Lower == "both" || words[i-1].Lower == "all") && (words[i-2].noun() || words[i-2].Class == Punct) &&
			!wordnet.HasAs(w.Lower, wordnet.Adj) && wordnet.Lemma(w.Lower, wordnet.Verb) != w.Lower {
			w.takeFor("VBD")
		}
	}
}

// numbering marks the verb of "the crews now number 388".
func numbering(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		if w := &words[i]; w.Lower == "number" && w.noun() && words[i+1].Class == Figure && words[i-1].In("before a verb of number") {
			w.takeFor("VBP")
			w.Class = Light
		}
	}
}

// predicates makes a verb of the participle that is the predicate of a subject which it follows, with
// or without a relative clause between: "the port reopened in April after it had been closed",
// "the port, which was closed in March, reopened in April".
func predicates(words []Word) {
	for i := 2; i+1 < len(words); i++ {
		w := &words[i]
		if w.Tag != "VBN" || w.Class != Content || words[i+1].Lower == "by" || words[0].Tag != "DT" {
			continue
		}
		end := i
		if words[i-1].Lower == "," {
			for end = 1; end < i && words[end].Lower != ","; end++ {
			}
			if end+2 >= i || !words[end+1].relative() || !words[end+2].finite() || finites(words[end:i]) != 1 {
				continue
			}
		}
		if slices.ContainsFunc(words[:end], func(w Word) bool { return !w.inNounPhrase() || w.Class == Figure }) || !words[end-1].noun() {
			continue
		}
		next := i + 1
		for next < len(words) && words[next].Class != Punct && !words[next].finite() && !words[next].In("opening a clause within") {
			next++
		}
		if (next == len(words) || !words[next].finite()) && (end < i || next < len(words) && words[next].Class != Punct) {
			w.Tag = "VBD"
		}
	}
}
