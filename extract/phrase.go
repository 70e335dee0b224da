package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A parse is a sentence cut into its phrases, one after the other, without
// adverbs and adverbials of time.
type parse struct {
	*Sentence
	stated   []Stated
	at       []Range // the words of each figure
	figure   []int   // for each word, 1 + the figure it belongs to, else 0
	finite   bool    // whether a word of the sentence is tagged as a finite verb
	kept     []bool  // for each word, whether it may name a concept
	counted  []bool  // for each word, whether it names what a figure counts
	phrases  []phrase
	phraseOf []int   // for each figure, its phrase
	holders  []Range // for each figure, what the thing that it measures belongs to
}

// A phrase is a stretch of words with one role.
type phrase struct {
	Range
	kind    phraseKind
	finite  bool // of a verbal: carries tense
	pronoun bool // of a nominal
	figure  bool // of a nominal: holds a figure

	// subject is the noun phrases that a verbal speaks of; may be empty.
	subject Range
	// relative marks a verbal whose subject is a relative pronoun.
	relative bool
}

type phraseKind uint8

const (
	nominal     phraseKind = iota // a noun phrase without what follows its noun; a figure
	verbal                        // a verb with its auxiliaries, or "up" or "down" with a figure
	preposition                   // what leads to a nominal
	comma                         // a comma or dash
	conjunction                   // and, or
	pronominal                    // which, who, that
	boundary                      // where another clause or sentence begins
	opening                       // (
	closing                       // )
)

// parse cuts the sentence into phrases, and finds the subject of each verb.
func (s *Sentence) parse(stated []Stated, at []Range) *parse {
	p := &parse{Sentence: s, stated: stated, at: at,
		figure: make([]int, len(s.Words)), kept: make([]bool, len(s.Words)), counted: make([]bool, len(s.Words)), phraseOf: make([]int, len(stated)), holders: make([]Range, len(stated))}
	p.finite = slices.ContainsFunc(s.Words, Word.finite)
	for i, r := range at {
		for w := r.From; w < r.To; w++ {
			p.figure[w] = i + 1
		}
		counted := s.Counted(&stated[i].Quantity)
		for w := counted.From; w < counted.To; w++ {
			p.counted[w] = s.Words[w].Class == Content
		}
	}
	for i := 0; i < len(s.Words); {
		i = p.phrase(i)
	}
	p.subordinate()
	for k, ph := range p.phrases {
		for i := ph.From; i < ph.To && ph.figure; i++ {
			if f := p.figure[i]; f > 0 {
				p.phraseOf[f-1] = k
			}
		}
	}
	for k := range p.phrases {
		if p.phrases[k].kind == verbal {
			p.phrases[k].subject = p.subject(k)
		}
	}
	return p
}

const (
	reach      = 40 // how many phrases are looked through for what a phrase belongs to
	maxChain   = 24 // phrases of a subject
	maxNominal = 24 // words of a noun phrase; a longer one is cut
)

// changesIn are the words of change that begin in the range.
func (p *parse) changesIn(r Range) []change.Change {
	from, _ := slices.BinarySearchFunc(p.Changes, r.From, func(c change.Change, at int) int { return c.Start - at })
	to := from
	for to < len(p.Changes) && p.Changes[to].Start < r.To {
		to++
	}
	return p.Changes[from:to]
}

// lower is the first word of a phrase.
func (p *parse) lower(k int) string { return p.Words[p.phrases[k].From].Lower }

// phrase reads the phrase that begins at word i, and returns where the next begins.
func (p *parse) phrase(i int) int {
	w := &p.Words[i]
	one := func(kind phraseKind) int {
		p.phrases = append(p.phrases, phrase{Range: Range{i, i + 1}, kind: kind})
		return i + 1
	}
	switch {
	case p.figure[i] > 0:
		return p.nominal(i)
	case w.Kind == token.Mark:
		switch w.Lower {
		case "(", "[":
			return one(opening)
		case ")", "]":
			return one(closing)
		case ",", "-", "–", "—", "--":
			return one(comma)
		case ";", ":", "?", "!":
			return one(boundary)
		}
		return i + 1
	case w.Lower == "and" || w.Lower == "or":
		return one(conjunction)
	case w.Tag == "PRP" || w.Tag == "EX":
		p.phrases = append(p.phrases, phrase{Range: Range{i, i + 1}, kind: nominal, pronoun: true})
		return i + 1
	case w.Tag == "WDT" || w.Tag == "WP" || w.Lower == "who" || w.Lower == "which" ||
		w.Lower == "that" && i+1 < len(p.Words) && p.Words[i+1].verb():
		return one(pronominal)
	case w.Lower == "that" && w.Tag == "IN", w.Tag == "CC", w.Tag == "WRB", w.Tag == "WP$", w.In("subordinators"), w.In("opening what may not be so"):
		return one(boundary)
	case w.In("participial prepositions"):
		return one(preposition)
	case p.moves(i):
		return p.verbal(i)
	case (w.Lower == "ended" || w.Lower == "ending") && i+1 < len(p.Words) && p.Words[i+1].Class == Time:
		return p.time(i + 1) // "the year ended 31 March"
	case w.Class == Time && !p.verbalAt(i):
		return p.time(i)
	case p.verbalAt(i):
		return p.verbal(i)
	case p.tag(i) == "IN" || w.Tag == "TO":
		return one(preposition)
	case nominalTag(p.tag(i)):
		return p.nominal(i)
	}
	return i + 1
}

// tag is the tag of word i, except that no noun is a preposition.
func (p *parse) tag(i int) string {
	w := &p.Words[i]
	if w.Tag == "IN" && w.Class != Function && w.Class != Time && len(w.Lower) > 3 && wordnet.HasAs(w.Lower, wordnet.Noun) && !wordnet.HasAs(w.Lower, wordnet.Adv) {
		return "NN"
	}
	return w.Tag
}

func nominalTag(tag string) bool {
	switch tag {
	case "DT", "PDT", "PRP$", "POS", "CD", "FW", "RBS", "SYM":
		return true
	}
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")
}

// time passes over an adverbial of time, with the preposition before it,
// unless it stands within a noun phrase ("its 2018 sales").
func (p *parse) time(i int) int {
	if n := len(p.phrases); n > 0 && p.phrases[n-1].kind == preposition && p.phrases[n-1].To == i {
		p.phrases = p.phrases[:n-1]
	}
	for i < len(p.Words) && p.Words[i].Class == Time && p.figure[i] == 0 {
		i++
	}
	return i
}

// subordinate marks the prepositions that lead to a clause: "as prices rose".
func (p *parse) subordinate() {
	open := false // a nominal waits for its verb: "prices as a whole rose"
	for k := 0; k+2 < len(p.phrases); k++ {
		ph := &p.phrases[k]
		switch ph.kind {
		case verbal, boundary, comma:
			open = false
		case nominal:
			open = open || k == 0 || p.phrases[k-1].kind != verbal && p.phrases[k-1].kind != preposition
		}
		if ph.kind == preposition && !open && lexicon.In("prepositions or conjunctions", p.lower(k)) && p.phrases[k+1].kind == nominal &&
			p.phrases[k+2].kind == verbal && p.phrases[k+2].finite {
			ph.kind = boundary
		}
	}
}
