package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// retag mends what the tagger gets wrong of a whole sentence: the first word,
// which it takes for a name, and the verb of a headline, which it takes for a
// noun.
func retag(words []Word) {
	if len(words) == 0 {
		return
	}
	unname(words)
	for i := 1; i < len(words); i++ {
		if words[i].Lower == "s" && words[i-1].Lower == "'" || words[i].Lower == "'s" && words[i].Tag == "''" { // "the firm' s"
			words[i].Tag, words[i].Class = "POS", Function
		}
	}
	prepositions(words)
	substantives(words)
	modals(words)
	decline(words)
	dismissals(words)
	affirmatives(words)
	letters(words)
	habits(words)
	coordinates(words)
	gapped(words)
	contrasts(words)
	intend(words)
	gerunds(words)
	costs(words)
	nominals(words)
	pasts(words)
	unchanging(words)
	undones(words)
	becomings(words)
	provisos(words)
	targets(words)
	for len(words) > 0 {
		to := 1
		for to < len(words) && !slices.Contains(headlineJoints, words[to].Lower) {
			to++
		}
		if headline := words[:to]; !predicated(headline) {
			if i := headlineVerb(headline); i > 0 {
				w := &headline[i]
				w.Tag = "VBP"
				if strings.HasSuffix(w.Lower, "s") {
					w.Tag = "VBZ"
				}
				w.Lemma = lemma(w.Token, w.Tag)
			}
		}
		words = words[to:]
	}
}

// prepositions marks as such the "except" and "excluding" that the tagger takes for
// verbs.
func prepositions(words []Word) {
	for i := range words {
		if w := &words[i]; w.verb() && (w.Lower == "except" || w.Lower == "excepting" || w.Lower == "barring" || w.Lower == "excluding" && !(i > 0 && words[i-1].Lemma == "be")) {
			w.Tag = "IN"
		}
	}
}

// substantives marks as a noun the adjective that can be one, where an article stands
// before it and an adverb and the verb after it: "the south however is dry".
func substantives(words []Word) {
	for i := 1; i+2 < len(words); i++ {
		w := &words[i]
		if w.Tag == "JJ" && words[i-1].Tag == "DT" && words[i+1].Tag == "RB" && words[i+2].finite() && partsOfSpeech(w.Lower)[wordnet.Noun] {
			w.Tag = "NN"
			w.Lemma = lemma(w.Token, w.Tag)
		}
	}
}

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
				w.Tag = "VB"
				w.Lemma = lemma(w.Token, w.Tag)
			}
			break
		}
	}
}

// decline marks the verb of "declined to sign" as one that negates, nothing went down,
// and so the "unable" of "unable to sign" and the "far" of "far from signed".
func decline(words []Word) {
	for i := 0; i+2 < len(words); i++ {
		next := words[i+2]
		switch {
		case words[i].Lower == "far" && words[i+1].Lower == "from" && i > 0 && words[i-1].Lower != "not" && (next.Tag == "VBN" || strings.HasPrefix(next.Tag, "JJ") || next.Lower == "being") && !(i+3 < len(words) && words[i+3].noun()):
			words[i].Class = Negation // "far from finished"
		case lexicon.In("negating an infinitive", words[i].Lower) && words[i+1].Lower == "to" && next.Tag == "VB":
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

// dismissals marks the verb of dismissing as one that negates, before or after a
// claim, not of one who is dismissed.
func dismissals(words []Word) {
	for i := range words {
		if w := &words[i]; w.Class != Negator && w.verb() && w.Lemma == "dismiss" && claimed(words, i) {
			w.Class = Negator
		}
	}
}

// affirmatives marks what has the form only of a word that negates: "the walk is short".
func affirmatives(words []Word) {
	for i := range words {
		w := &words[i]
		if w.Class != Negator {
			continue
		}
		short := w.Lower == "short" && (i+1 == len(words) || words[i+1].Lower != "of")
		noun := i > 0 && w.noun() && opensNoun(words[i-1]) && !words[i-1].noun() && lexicon.In("nouns like negators", w.Lemma)
		halted := w.Lemma == "stop" && i+1 < len(words) && words[i+1].Lower == "at" // "was stopped at the border"
		if short || noun || halted {
			w.Class = Content
		}
	}
}

// letters makes a name of the capital "A" that tells a thing from others of its kind: "dam A
// holds 50 million litres".
func letters(words []Word) {
	for i := 1; i < len(words); i++ {
		if w := &words[i]; w.Lower == "a" && w.Upper && (words[i-1].noun() || i == 1 && words[0].Class == Content) && (i+1 == len(words) || !words[i+1].Upper) {
			w.Tag, w.Class, w.Lemma = "NNP", Content, w.Lower
		}
	}
}

// habits makes an auxiliary of the "used" of "used to be 40".
func habits(words []Word) {
	for i := 1; i+3 < len(words); i++ {
		if words[i].Lower == "used" && words[i].verb() && words[i-1].Lemma != "be" && words[i+1].Lower == "to" && words[i+2].Tag == "VB" && words[i+3].Class == Figure {
			words[i].Class = Function
		}
	}
}

// claimed reports whether what the verb at i is done to is a claim: the head of the
// noun phrase after it, else a word before it.
func claimed(words []Word, i int) bool {
	to := i + 1
	for to < len(words) && (words[to].noun() || words[to].Tag == "DT" || words[to].Tag == "PRP$" || words[to].Tag == "POS" || words[to].Tag == "CD" || strings.HasPrefix(words[to].Tag, "JJ")) {
		to++
	}
	if to > i+1 || to < len(words) && words[to].Tag == "PRP" {
		return lexicon.In("claims to dismiss", words[to-1].Lemma) || to < len(words) && lexicon.In("claims to dismiss", words[to].Lower)
	}
	return slices.ContainsFunc(words[:i], func(w Word) bool { return w.noun() && lexicon.In("claims to dismiss", w.Lemma) })
}

// gapped takes for a noun what a figure alone follows where the verb is left out: "boats
// were up 9 percent, and fishing 14 percent"; and before a figure what the dictionary
// has as a noun and no adjective. After a figure it takes for an adjective what is no noun.
func gapped(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		w := &words[i]
		if w.Tag == "NN" && words[i-1].Class == Figure && rather(w.Lower, wordnet.Adj, wordnet.Noun) {
			w.Tag = "JJ" // "98 percent accurate"
		} else if w.Tag == "JJ" && words[i+1].Class == Figure && rather(w.Lower, wordnet.Noun, wordnet.Adj) {
			w.Tag = "NN" // "among boys 88 percent"
			if strings.HasSuffix(w.Lower, "s") {
				w.Tag = "NNS"
			}
			w.Lemma = lemma(w.Token, w.Tag)
		}
		if w.Tag != "VBG" && w.Tag != "VBZ" || words[i-1].Tag != "CC" && words[i-1].Lower != "," || words[i+1].Class != Figure || !hasVerb(words[:i-1]) || !partsOfSpeech(w.Lower)[wordnet.Noun] {
			continue
		}
		after := i + 1
		for after < len(words) && words[after].Class == Figure {
			after++
		}
		if after == len(words) || words[after].Class == Punct || words[after].Class == Time {
			w.Tag = map[string]string{"VBG": "NN", "VBZ": "NNS"}[w.Tag]
			w.Lemma = lemma(w.Token, w.Tag)
		}
	}
}

// intend makes a verb of the "plans" of "the city plans to build homes", where the
// sentence has no other that carries tense: participles have none.
func intend(words []Word) {
	at := 0
	for i, w := range words {
		switch {
		case w.Tag == "VBZ", w.Tag == "VBP", w.Tag == "MD", w.Tag == "VBD" && !(i > 0 && i+1 < len(words) && words[i-1].noun() && words[i+1].Tag == "IN"):
			return
		case at == 0 && i > 0 && i+2 < len(words) && w.Tag == "NNS" && words[i-1].noun() && words[i-1].Tag != "NNS" && words[i+1].Lower == "to" && words[i+2].Tag == "VB" && partsOfSpeech(w.Lower)[wordnet.Verb]:
			at = i
		}
	}
	if at > 0 {
		words[at].Tag = "VBZ"
		words[at].Lemma = lemma(words[at].Token, "VBZ")
	}
}

// gerunds marks as nouns the verbs in "-ing" that are subjects by themselves:
// "freight fell, and fishing grew", "spending came to 9 million".
func gerunds(words []Word) {
	for i := 0; i+1 < len(words); i++ {
		w, before, after := &words[i], words[max(i-1, 0)], words[i+1].Tag
		opens := i == 0 || before.Lower == "," || before.Lower == ";" || before.Tag == "CC" || before.Lower == "while"
		if w.Tag == "VBG" && w.Class == Content && opens && (after == "VBD" || after == "VBZ") {
			w.Tag = "NN"
			w.Lemma = lemma(w.Token, w.Tag)
		}
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
		led := lexicon.In("before a figure", next.Lower) && i+2 < len(words) && (words[i+2].Tag == "CD" || words[i+2].Tag == "$" || words[i+2].Class == Figure || words[i+2].Lower == "than")
		if led || next.Tag == "CD" || next.Tag == "$" || next.Tag == "PRP" || next.Class == Figure || next.Tag == "NNP" {
			w.Tag = "VBD"
			w.Lemma = lemma(w.Token, w.Tag)
		}
	}
}

// pasts marks as the verb of a full sentence that has no other the irregular past
// that the tagger takes for a noun: "the bank lent us 40 million".
func pasts(words []Word) {
	if last := len(words) - 1; words[last].Lower != "." || predicated(words) {
		return
	}
	for i := 1; i+1 < len(words); i++ {
		w, next := &words[i], words[i+1]
		if w.Upper || !words[i-1].noun() || !partsOfSpeech(w.Lower)[wordnet.Verb] || !completes(next) && !next.Upper && !(next.noun() && words[i-1].Tag == "NNS") && next.Tag != "PRP" && next.Tag != "RP" {
			continue
		}
		if past := wordnet.Lemma(w.Lower, wordnet.Verb) != w.Lower && !strings.HasSuffix(w.Lower, "s") && !strings.HasSuffix(w.Lower, "ing"); past || lexicon.In("unchanging pasts", w.Lower) {
			w.Tag = "VBD"
			w.Lemma = lemma(w.Token, w.Tag)
			return
		}
	}
}

// unchanging marks as the past the verb that is the same in it, where one thing stands
// right before it and no verb before that, or a conjunction that joins it to a past: "the
// bank cut its rate", "broke out and spread".
func unchanging(words []Word) {
	verb, past := false, false // since the last mark or conjunction, and before it
	for i := range words {
		w := &words[i]
		if past && words[i-1].Tag == "CC" && i+1 < len(words) && (strings.HasPrefix(w.Tag, "VB") || w.Tag == "NN") && lexicon.In("unchanging pasts", w.Lower) && (words[i+1].Tag == "TO" || completes(words[i+1])) {
			w.Tag = "VBD"
			w.Lemma = lemma(w.Token, w.Tag)
		}
		past = w.Tag == "VBD" && w.Lemma != "be" && w.Lemma != "have" || past && !w.finite() && w.Class != Punct
		if !verb && i > 0 && (w.Tag == "VB" || w.Tag == "VBP") && (words[i-1].Tag == "NN" || words[i-1].Tag == "NNP" || lexicon.In("one thing", words[i-1].Lower)) && lexicon.In("unchanging pasts", w.Lower) {
			w.Tag = "VBD"
			w.Lemma = lemma(w.Token, w.Tag)
		}
		verb = (verb || w.verb() || w.Tag == "MD" || w.Tag == "TO") && w.Class != Punct && w.Tag != "CC"
	}
}

// nominals makes nouns of adjectives that a determiner opens a phrase with and no
// noun ends: "to a rival".
func nominals(words []Word) {
	for i := 1; i < len(words); i++ {
		w, before := &words[i], words[i-1].Tag
		if w.Tag != "JJ" || w.Class != Content || w.Upper || before != "DT" && before != "PRP$" || !partsOfSpeech(w.Lower)[wordnet.Noun] {
			continue
		}
		if i+1 == len(words) || words[i+1].Class == Punct || words[i+1].Tag == "IN" || words[i+1].Tag == "TO" || words[i+1].finite() {
			w.Tag = "NN"
			w.Lemma = lemma(w.Token, w.Tag)
		}
	}
}

// provisos marks as conjunctions the participles that open a condition and the "once" that
// opens a clause: "provided the board agrees", "once it is open".
func provisos(words []Word) {
	for i := range words {
		w := &words[i]
		opens := i == 0 || words[i-1].Class == Punct
		switch {
		case opens && lexicon.In("provisos", w.Lower) && predicateAhead(words, i+1), opens && w.Lower == "once" && predicateAhead(words, i+1):
			w.Tag, w.Class = "IN", Function
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
		if !w.verb() || !missing && !lexicon.In("meeting", w.Lemma) {
			continue
		}
		from, to := i+1, i+1
		if i > 0 && words[i-1].Lemma == "be" {
			from, to = max(0, i-back), i
		}
		for to < min(len(words), i+far) && to > i && (words[to].Tag == "DT" || words[to].Tag == "PRP$" || words[to].Tag == "CD" || words[to].Tag == "POS" || words[to].noun() || strings.HasPrefix(words[to].Tag, "JJ") || words[to].Class == Figure) {
			to++
		}
		aimed := false
		for j := from; j < to; j++ {
			aimed = aimed || lexicon.In("targets", words[j].Lemma) && !(j+1 < len(words) && words[j+1].noun()) // no "target group"
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

// becomings makes light the verbs that say no more than "become" before an adjective, or
// than "go on" before another verb: "turned negative", "kept rising".
func becomings(words []Word) {
	for i := 0; i+1 < len(words); i++ {
		w, next := &words[i], words[i+1]
		if !w.verb() || w.Class != Content {
			continue
		}
		switch {
		case lexicon.In("becoming", w.Lemma) && (next.Tag == "JJ" || next.Tag == "JJR") && !lexicon.In("comparatives of manner", next.Lower) && !(i+2 < len(words) && words[i+2].noun()),
			lexicon.In("going on", w.Lemma) && next.Tag == "VBG":
			w.Class = Light
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
		if !infinitive || w.Tag != "NN" || i == 0 || i+1 == len(words) || words[i-1].Lower != "and" && words[i-1].Lower != "or" || !partsOfSpeech(w.Lower)[wordnet.Verb] {
			continue
		}
		if next := words[i+1]; next.Tag == "DT" || next.Tag == "PRP$" || next.Class == Figure {
			words[i].Tag = "VB"
			words[i].Lemma = lemma(w.Token, "VB")
		}
	}
}

// headlineJoints are what stands between the sentences of a headline.
var headlineJoints = []string{";", "while", "as"}

// untitle takes the capitals off the words of a headline that capitalises all
// of them, where they say nothing of names: but for the first, all that the
// dictionary has. The text is returned without these capitals.
func untitle(text string, tokens []token.Token) string {
	const (
		long   = 4 // letters: shorter words are written small in titles
		enough = 4 // words with a capital
	)
	n := 0
	for _, t := range tokens {
		switch {
		case t.Kind != token.Word:
		case t.Upper:
			n++
		case len(t.Lower) >= long:
			return text
		}
	}
	if n < enough {
		return text
	}
	plain := []byte(text)
	for i := range tokens[1:] {
		t := &tokens[i+1]
		if t.Kind == token.Word && t.Upper && (len(classes()[t.Lower]) > 0 || wordnet.Has(wordnet.Lemma(t.Lower, wordnet.Any))) {
			t.Upper = false
			if c := &plain[t.Span.Start]; 'A' <= *c && *c <= 'Z' {
				*c += 'a' - 'A'
			}
		}
	}
	return string(plain)
}

// predicated reports whether a word may be the sentence's main verb: one that
// is no "-ing" form and no infinitive with "to".
func predicated(words []Word) bool {
	for i, w := range words {
		if w.verb() && w.Tag != "VBG" && (w.Tag != "VB" || i == 0 || words[i-1].Tag != "TO") && !setsAgainst(words, i) {
			return true
		}
	}
	return false
}

// setsAgainst reports whether the participle at word i only says what a figure is
// compared with: "compared with 40 in May".
func setsAgainst(words []Word, i int) bool {
	return words[i].Tag == "VBN" && i > 0 && i+1 < len(words) && lexicon.In("contrasting with a preposition", words[i].Lower) && (words[i+1].Tag == "IN" || words[i+1].Tag == "TO")
}

// unname takes a first word for what the dictionary has it as, where it can be
// a verb or an adjective and no name follows: "Improving", not "China".
func unname(words []Word) {
	w := &words[0]
	if w.Tag != "NNP" && w.Tag != "NNPS" || w.Class != Content || len(words) > 1 && words[1].Upper {
		return
	}
	can := partsOfSpeech(w.Lower)
	switch {
	case can[wordnet.Verb] && strings.HasSuffix(w.Lower, "ing"):
		w.Tag = "VBG"
	case can[wordnet.Adj]:
		w.Tag = "JJ"
	case can[wordnet.Verb] && can[wordnet.Noun]:
		w.Tag = "NN"
		if wordnet.Lemma(w.Lower, wordnet.Noun) != w.Lower {
			w.Tag = "NNS"
		}
	default:
		return
	}
	w.Lemma = lemma(w.Token, w.Tag)
}

// headlineVerb is the first word after a noun that can be the verb of the nouns
// before it, 0 if there is none: what it needs stands behind it, and it agrees
// with one of them in number.
func headlineVerb(words []Word) int {
	one, several := false, false
	for i, w := range words {
		thing := i > 0 && (words[i-1].noun() || i == 1 && words[0].Tag == "JJ" && partsOfSpeech(words[0].Lower)[wordnet.Noun])
		one = one || thing && !words[i-1].noun() // "Gold tops $1,500"
		if thing && i+1 < len(words) && w.Class <= Light && w.Class != Function && !w.Upper && completes(words[i+1]) &&
			(several && !strings.HasSuffix(w.Lower, "s") || one && strings.HasSuffix(w.Lower, "s")) && partsOfSpeech(w.Lower)[wordnet.Verb] {
			return i
		}
		one = one || w.Tag == "NN" || w.Tag == "NNP" || w.Lower == "one" // "one in five ferries leaves late"
		several = several || w.Tag == "NNS" || w.Tag == "NNPS"
	}
	return 0
}

// completes reports whether a word may follow a verb, and hardly a noun.
func completes(w Word) bool {
	switch w.Tag {
	case "DT", "PRP$", "CD", "RB", "JJ", "JJR", "TO", "$":
		return true
	}
	return w.Class == Figure || w.Class == Time || w.Lower == "$" || w.Tag == "IN" && w.Lower != "of"
}

// rather reports whether a word can be the one part of speech, and not the other.
func rather(word string, one, other wordnet.POS) bool {
	can := partsOfSpeech(word)
	return can[one] && !can[other]
}

func partsOfSpeech(word string) (can [wordnet.Adv + 1]bool) {
	for r := range wordnet.Lemmas(word) {
		can[r.POS] = true
	}
	return can
}
