package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// nominal reads a noun phrase up to its noun, figures included.
func (p *parse) nominal(i int) int {
	ph := phrase{Range: Range{i, i}, kind: nominal}
	for ; i < len(p.Words) && i-ph.From < maxNominal; i++ {
		w := &p.Words[i]
		open := i > ph.From
		switch {
		case p.figure[i] > 0:
			ph.figure = true
		case open && w.noun() && p.mistagged(i):
			return p.close(ph, i)
		case w.Class == Time:
			if !open || !p.timeWithin(i) {
				return p.close(ph, i)
			}
		case open && (w.Tag == "DT" && w.Lower != "the" || w.Lower == "the" || w.Tag == "PRP$") && p.Words[i-1].Class != Quantifier:
			return p.close(ph, i)
		case w.Lower == "&" || w.Lower == "/" || w.Lower == "'s" || w.Lower == "'" || w.Tag == "POS":
			if !open || i+1 == len(p.Words) {
				return p.close(ph, i)
			}
		case nominalTag(p.tag(i)) && w.Kind != token.Mark:
		case open && (p.prenominal(i) || p.headed(ph, i)):
		case !open && p.prenominal(i):
		default:
			return p.close(ph, i)
		}
		ph.To = i + 1
		p.kept[i] = p.figure[i] == 0 && p.names(i)
	}
	return p.close(ph, i)
}

// timeWithin reports whether a time at word i stands before a noun of the same phrase.
func (p *parse) timeWithin(i int) bool {
	if tag := p.Words[i].Tag; tag == "IN" || tag == "TO" || tag == "DT" {
		return false
	}
	for i < len(p.Words) && p.Words[i].Class == Time && p.figure[i] == 0 {
		i++
	}
	return i < len(p.Words) && (p.figure[i] > 0 || p.Words[i].noun() || strings.HasPrefix(p.Words[i].Tag, "JJ"))
}

// close ends a noun phrase before word i. Adjectives without a noun are none,
// and those after a figure ("90 miles wide") name nothing.
func (p *parse) close(ph phrase, i int) int {
	if ph.Len() == 0 {
		return i + 1
	}
	if first := p.Words[ph.From].Tag; strings.HasPrefix(first, "JJ") || first == "RBS" || ph.figure {
		last := ph.To
		for last > ph.From && p.figure[last-1] == 0 && strings.HasPrefix(p.Words[last-1].Tag, "JJ") {
			last--
			p.kept[last] = false
		}
		if last == ph.From {
			return ph.To
		}
	}
	p.phrases = append(p.phrases, ph)
	return ph.To
}

// names reports whether a word of a noun phrase says anything of its own.
func (p *parse) names(i int) bool {
	w := &p.Words[i]
	switch {
	case w.Class == Time:
		return w.Kind != token.Number || i > 0 && p.Words[i-1].Tag != "DT" // not "a 2017 study"
	case i+1 < len(p.Words) && p.figure[i+1] > 0 && w.In("before a figure measured"):
		return false
	case w.Class == Quantifier, w.Tag == "DT", w.Tag == "PDT", w.Class == Punct && !p.joins(i), w.Class == Negation:
		return false
	case w.Class == Function:
		return len(w.Lower) > 1 && strings.ToUpper(w.Lower) == w.Span.In(p.Transcript.Text) // US, IT
	}
	return !w.In("adding nothing to a noun")
}

// joins reports whether the mark at word i makes one word of those around it:
// "S&P", "office/warehouse".
func (p *parse) joins(i int) bool {
	if w := p.Words[i].Lower; w != "&" && w != "/" || i == 0 || i+1 == len(p.Words) || !p.kept[i-1] || p.figure[i+1] > 0 {
		return false
	}
	span := p.Words[i].Span
	return p.Words[i].Lower == "&" || p.Words[i-1].Span.End == span.Start && p.Words[i+1].Span.Start == span.End
}

// headed reports whether the verb at word i is a noun before its head: it
// stands between a figure that an article precedes and a noun.
func (p *parse) headed(ph phrase, i int) bool {
	return p.figure[i-1] > 0 && i+1 < len(p.Words) && p.Words[ph.From].Tag == "DT" && p.Words[i].verb() && p.Words[i+1].noun() && p.figure[i+1] == 0 &&
		wordnet.HasAs(p.Words[i].Lower, wordnet.Noun)
}
