package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// verbalAt reports whether a verb group begins or goes on at word i.
func (p *parse) verbalAt(i int) bool {
	w := &p.Words[i]
	if p.figure[i] > 0 {
		return false
	}
	if w.noun() && p.mistagged(i) {
		return true
	}
	if w.Tag == "TO" {
		next := i + 1
		for next < len(p.Words) && p.Words[next].Tag == "RB" && p.figure[next] == 0 {
			next++
		}
		return next < len(p.Words) && p.Words[next].Tag == "VB" && p.figure[next] == 0
	}
	return w.verb()
}

// mistagged reports whether the noun at word i is a verb: it follows a noun,
// and what comes next is what follows a verb of change, or no noun.
func (p *parse) mistagged(i int) bool {
	w := &p.Words[i]
	if i == 0 || i+1 >= len(p.Words) || w.Upper || p.figure[i-1] == 0 && !p.Words[i-1].noun() {
		return false
	}
	next := i + 1
	switch t := &p.Words[next]; {
	case t.Tag == "PRP" && t.Lower != "it" && wordnet.HasAs(w.Lower, wordnet.Verb):
		return true
	case t.Lower == "to" || t.Lower == "by":
		next++
	}
	if next == len(p.Words) || p.figure[next] == 0 && p.Words[next].Tag != "DT" || p.Words[i-1].Class == Time {
		return false
	}
	return p.figure[next] > 0 && slices.ContainsFunc(change.Lookup(w.Lower), func(e change.Entry) bool { return e.Part == change.Verb }) ||
		next == i+1 && wordnet.HasAs(w.Lower, wordnet.Verb) && !p.finite
}

// moves reports whether the word is "up" or "down" right before a figure.
func (p *parse) moves(i int) bool {
	w := p.Words[i].Lower
	if w != "up" && w != "down" && w != "higher" && w != "lower" || p.figure[i] > 0 {
		return false
	}
	if i > 0 && p.Words[i-1].verb() && !p.Words[i-1].LemmaIn("given a direction") {
		return false // "gave up 50 yards"
	}
	i++
	for i < len(p.Words) && p.figure[i] == 0 && (p.Words[i].Tag == "RB" || p.Words[i].Class == Degree) {
		i++
	}
	if i < len(p.Words) && p.Words[i].Lower == "by" {
		i++
	}
	return i < len(p.Words) && p.figure[i] > 0
}

// verbal reads a verb group, adverbs and "to" within it included.
func (p *parse) verbal(i int) int {
	ph := phrase{Range: Range{i, i}, kind: verbal}
	for ; i < len(p.Words) && p.figure[i] == 0; i++ {
		w := &p.Words[i]
		switch {
		case p.verbalAt(i):
			if ph.Len() > 0 && p.prenominal(i) {
				break
			}
			ph.To = i + 1
			ph.finite = ph.finite || w.finite()
			continue
		case p.moves(i):
			ph.To = i + 1
			continue
		case w.Tag == "RB" || w.Tag == "RP" || w.Class == Negation:
			continue
		}
		break
	}
	if ph.Len() == 0 {
		ph.To = ph.From + 1
	}
	p.phrases = append(p.phrases, ph)
	return ph.To
}

// prenominal reports whether the participle at word i stands before its noun.
func (p *parse) prenominal(i int) bool {
	w := &p.Words[i]
	if w.Tag != "VBG" && w.Tag != "VBN" || i+1 == len(p.Words) || p.figure[i+1] > 0 || w.In("participial prepositions") {
		return false
	}
	next := p.Words[i+1].Tag
	return (strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ")) && (i == 0 || p.Words[i-1].Tag != "NNS")
}
