package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/wordnet"
)

// A clause may leave out its verb, which is that of the clause before: "the pool opens in
// May, the gym in June". Where it names a thing and only tells when or how, it is read as
// a clause of its own.

// timed reports whether a thing and its time follow at i on a clause that tells the time
// of another.
func timed(words []Word, start, i int) bool {
	verb := max(start, mainVerb(words, Range{start, i}))
	if n := i - 1; n > start && words[n].Lower == "," && manner(words[beforeTime(words, n)]) &&
		slices.ContainsFunc(words[start:n], Word.finite) && mannered(words, i) > i {
		return true
	}
	return timedThing(words, i) > i && slices.ContainsFunc(words[verb:i], func(w Word) bool { return w.Class == Time })
}

// countsUndone reports whether the words from i on count others to which another thing was
// done, without the "were" of the clause from start: "40 were mended and 12 replaced".
func countsUndone(words []Word, start, i int) bool {
	verb := mainVerb(words, Range{start, min(i, len(words))})
	if verb <= start || words[verb].Tag != "VBN" || !slices.ContainsFunc(words[start:verb], func(w Word) bool { return w.Lemma == "be" }) {
		return false
	}
	figure := false
	for ; i < len(words) && (words[i].Class == Figure || words[i].Class == Degree || words[i].noun() || words[i].In("before a mere figure")); i++ {
		figure = figure || words[i].Class == Figure
	}
	if !figure || i == len(words) || words[i].Tag != "VBN" && words[i].Tag != "VBD" || words[i].Class == Function {
		return false
	}
	return i+1 == len(words) || words[i+1].Class == Punct || words[i+1].Tag == "CC" || words[i+1].Tag == "IN" || words[i+1].Class == Time
}

// mannered is where the name of a thing ends of which words from i on only tell how it was:
// "hotels did well, camp sites badly"; i if they do not.
func mannered(words []Word, i int) int {
	to := thing(words, i)
	if to > i && to < len(words) && manner(words[to]) && (to+1 == len(words) || words[to+1].Class == Punct) {
		return to
	}
	return i
}

// manner reports whether a word tells how, or what quality: "badly", "poor".
func manner(w Word) bool {
	return w.Class != Negation && w.Class != Time && w.Class != Figure &&
		(w.Tag == "RB" || w.Tag == "JJ" || w.Tag == "VBN" || w.verb() && w.Tag != "VBG" && w.Lemma == w.Lower && wordnet.HasAs(w.Lower, wordnet.Adj))
}

// contrasts marks the noun and the adjective of a clause that leaves out its "was": "the
// north was dry, the south wet".
func contrasts(words []Word) {
	for i := 2; i+2 < len(words); i++ {
		at := beforeTime(words, i)
		if words[i].Lower != "," || at < 1 || !manner(words[at]) || words[at-1].Lemma != "be" {
			continue
		}
		last := i + 1
		for last < len(words) && words[last].Class != Punct {
			last++
		}
		last--
		noun, quality := &words[last-1], &words[last]
		if plural := words[at-1].Lower == "were" || words[at-1].Lower == "are"; plural && noun.Tag == "VBZ" && last == i+2 {
			noun.takeFor("NNS") // "trains were late, buses early"
		}
		const most = 4 // words
		thing := noun.noun() || noun.Class == Figure || noun.Tag == "JJ" && wordnet.HasAs(noun.Lower, wordnet.Noun)
		if last < i+2 || last > i+most || !thing || quality.verb() && !manner(*quality) || !wordnet.HasAs(quality.Lower, wordnet.Adj) ||
			slices.ContainsFunc(words[i+1:last], func(w Word) bool { return w.verb() || w.Tag == "IN" || w.Class == Time }) {
			continue
		}
		quality.takeFor("JJ")
		if noun.Tag == "JJ" {
			noun.Tag = "NN"
		}
	}
}

// groups marks as nouns the people before a mere figure who are told of after others: "builders
// earn 20 euros, nurses 17".
func groups(words []Word) {
	figure := false
	for i := 1; i+1 < len(words); i++ {
		w, next := &words[i], i+1
		for next+1 < len(words) && words[next].In("before a mere figure") {
			next++
		}
		if joined := words[i-1].Lower == "," || words[i-1].Tag == "CC"; figure && joined && w.Tag == "VBZ" && words[next].Class == Figure &&
			wordnet.IsPerson(wordnet.Lemma(w.Lower, wordnet.Noun)) {
			w.takeFor("NNS")
		}
		figure = figure || w.Class == Figure
	}
}

// beforeTime is the last word before word i that tells no time.
func beforeTime(words []Word, i int) int {
	for i--; i > 0 && words[i].Class == Time; i-- {
	}
	return i
}

// thing is where the words that name a thing end which begin at i: nouns, and what stands
// before them; i if there are none.
func thing(words []Word, i int) int {
	to := i
	for j := i; j < len(words) && words[j].Class != Time && (words[j].noun() || words[j].Tag == "DT" || words[j].Tag == "JJ" || words[j].Lower == "one"); j++ {
		if words[j].noun() || words[j].Lower == "one" && j > i {
			to = j + 1
		}
	}
	return to
}

// timedThing is where the name of a thing ends of which words from i on only tell the
// time of what was said of another: "the pool opens in May, the gym a year later"; i if
// they do not.
func timedThing(words []Word, i int) int {
	to := thing(words, i)
	if to == i || to == len(words) || !words[to-1].noun() || words[to-1].Class != Content || words[i].Tag != "DT" && words[i].Tag != "PRP$" && !words[i].Upper {
		return i // "became deputy head in 2018 and head in 2021"
	}
	end := to
	for end < len(words) && (words[end].Class == Time || end == to && words[end].Tag == "IN") {
		end++
	}
	if end == to || words[end-1].Class != Time || end < len(words) && words[end].Class != Punct && words[end].Tag != "CC" {
		return i
	}
	return to
}
