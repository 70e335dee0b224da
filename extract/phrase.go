package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
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

// changes are the words of change that begin in the range.
func (p *parse) changes(r Range) []change.Change {
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
	case w.Lower == "that" && w.Tag == "IN", w.Tag == "CC", w.Tag == "WRB", w.Tag == "WP$", slices.Contains(clauseOpeners, w.Lower):
		return one(boundary)
	case slices.Contains(participialPrepositions, w.Lower):
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

var (
	// clauseOpeners begin a clause whatever follows.
	clauseOpeners = []string{"while", "whereas", "although", "though", "because", "if", "whether", "unless", "but"}
	// participialPrepositions look like verbs.
	participialPrepositions = []string{"including", "excluding", "following", "regarding", "concerning", "according", "compared", "versus", "vs", "such"}
	// movable are the verbs that "up" and "down" give a direction to.
	movable = []string{"be", "have", "go", "come", "move", "trend", "head", "trade", "open", "close", "end", "finish", "settle", "stand", "edge"}
	// mayOpenClause are prepositions that may lead to a clause.
	mayOpenClause = []string{"as", "after", "before", "since", "until", "till", "than", "once"}
)

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
	if i > 0 && p.Words[i-1].verb() && !slices.Contains(movable, p.Words[i-1].Lemma) {
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
	if w.Tag != "VBG" && w.Tag != "VBN" || i+1 == len(p.Words) || p.figure[i+1] > 0 || slices.Contains(participialPrepositions, w.Lower) {
		return false
	}
	next := p.Words[i+1].Tag
	return (strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ")) && (i == 0 || p.Words[i-1].Tag != "NNS")
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
	case i+1 < len(p.Words) && p.figure[i+1] > 0 && slices.Contains(measuring, w.Lower):
		return false
	case w.Class == Quantifier, w.Tag == "DT", w.Tag == "PDT", w.Class == Punct && !p.joins(i), w.Class == Negation:
		return false
	case w.Class == Function:
		return len(w.Lower) > 1 && strings.ToUpper(w.Lower) == w.Span.In(p.Transcript.Text) // US, IT
	}
	return !slices.Contains(unspecific, w.Lower)
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

// unspecific words add nothing to the noun they stand with.
var unspecific = []string{"total", "overall", "other", "same", "such", "certain", "various", "more", "most", "additional", "further", "less", "fewer", "another", "many", "much", "own", "past"}

// measuring words, right before a figure, say something of the figure.
var measuring = []string{"worth", "record", "combined", "total", "whopping", "staggering", "net"}

// headed reports whether the verb at word i is a noun before its head: it
// stands between a figure that an article precedes and a noun.
func (p *parse) headed(ph phrase, i int) bool {
	return p.figure[i-1] > 0 && i+1 < len(p.Words) && p.Words[ph.From].Tag == "DT" && p.Words[i].verb() && p.Words[i+1].noun() && p.figure[i+1] == 0 &&
		wordnet.HasAs(p.Words[i].Lower, wordnet.Noun)
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
		if ph.kind == preposition && !open && slices.Contains(mayOpenClause, p.lower(k)) && p.phrases[k+1].kind == nominal &&
			p.phrases[k+2].kind == verbal && p.phrases[k+2].finite {
			ph.kind = boundary
		}
	}
}
