package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A term is a word that says something: what must be accounted for in a
// statement, and what accounts for it in a source.
type term struct {
	lemma   string
	pos     wordnet.POS
	name    bool               // part of a proper name, or a code such as "5G"
	opinion bool               // a judgement: never taken for granted
	generic bool               // a noun that stands for whatever is spoken of: one may be missing
	measure bool               // says what kind of figure stands with it: "share", "number"
	way     change.Way         // which way it points, if it is a word of change
	number  *quantity.Quantity // a figure that the statement presupposes
	run     string             // the initials of the name that it is part of, if of several words
	word    int                // index into the sentence's words

	id    int        // of a source's term: its number in the index, from 1
	known []likeness // of a statement's term: one more than its likeness to each id, 0 if not compared yet
}

// against is compareWords, worked out once for each word of the index.
func (t term) against(u term) likeness {
	if t.name && u.name && (t.abbreviated(u) || u.abbreviated(t)) {
		return same
	}
	if u.id >= len(t.known) {
		return compareWords(t, u)
	}
	if t.known[u.id] == 0 {
		t.known[u.id] = compareWords(t, u) + 1
	}
	return t.known[u.id] - 1
}

// abbreviated reports whether u is an acronym of the name that t is part of, or
// of its first words: the "L.A." of "Los Angeles County".
func (t term) abbreviated(u term) bool {
	acronym := plainAcronym(u.lemma)
	return acronym != "" && strings.HasPrefix(t.run, acronym) && (t.run == acronym || strings.Contains(u.lemma, "."))
}

// weight is what it counts against a finding that the term is unaccounted for.
func (t term) weight() float64 {
	switch {
	case t.name, t.number != nil:
		return 3
	case t.generic:
		return 0.3
	case t.pos == wordnet.Noun:
		return 1
	case t.pos == wordnet.Adj:
		return 0.8
	case t.pos == wordnet.Verb:
		return 0.6
	}
	return 0.3
}

// terms are the terms of a range of a sentence.
func terms(s *extract.Sentence, r extract.Range) []term {
	ways := make(map[int]change.Way)
	for _, c := range s.Changes {
		for i := c.Start; i < c.End; i++ {
			ways[i] = c.Way
		}
	}
	var out []term
	for i := r.From; i < r.To; i++ {
		w := s.Words[i]
		if phrase, n := phraseAt(s, i, r.To); n > 0 && ways[i] == change.None {
			out = append(out, term{lemma: phrase, pos: pos(w), word: i})
			i += n - 1
			continue
		}
		if w.Class != extract.Content && w.Class != extract.Opinion && w.Class != extract.Measure {
			continue
		}
		t := term{lemma: w.Lemma, pos: pos(w), name: isName(w, i), generic: lexicon.In("generic", w.Lemma) || category(s, i), opinion: w.Class == extract.Opinion, measure: w.Class == extract.Measure, way: ways[i], word: i}
		parts := strings.FieldsFunc(w.Lower, func(r rune) bool { return r == '-' || r == '‑' || r == '/' })
		if len(parts) < 2 {
			out = append(out, t)
			continue
		}
		for _, p := range parts {
			p = strings.TrimSuffix(strings.TrimSuffix(p, "'s"), "’s")
			if (len(p) > 1 || t.name) && !lexicon.In("parts of compounds", p) && !extract.Listed(p, extract.Light) {
				t.lemma = wordnet.Lemma(p, wordnet.Any)
				out = append(out, t)
			}
		}
	}
	return named(s, out)
}

// category reports whether a word only says what kind of thing the subject is:
// "one of the institutions that", "among the towns".
func category(s *extract.Sentence, i int) bool {
	if i < 2 || s.Words[i].Tag != "NNS" {
		return false
	}
	before, set := s.Words[i-1].Lower, s.Words[i-2].Lower
	return (before == "the" || before == "those" || before == "many" || before == "several") && (set == "of" && i > 2 && s.Words[i-3].Lower == "one" || set == "among")
}

// named gives the terms of each name of several words its initials: the
// "cbo" of "Congressional Budget Office".
func named(s *extract.Sentence, terms []term) []term {
	for i := 0; i < len(terms); {
		j, initials := i, ""
		for j < len(terms) && terms[j].name && s.Words[terms[j].word].Upper && (j == i || adjoining(s, terms[j-1].word, terms[j].word)) {
			initials += terms[j].lemma[:1]
			j++
		}
		if j-i > 1 {
			for k := i; k < j; k++ {
				terms[k].run = initials
			}
		}
		i = max(j, i+1)
	}
	return terms
}

// adjoining reports whether only small words of names ("of", "and", "the")
// stand between two words.
func adjoining(s *extract.Sentence, i, j int) bool {
	for k := i + 1; k < j; k++ {
		switch s.Words[k].Lower {
		case "of", "and", "the", "for", "&":
		default:
			return false
		}
	}
	return true
}

// plainAcronym is an acronym without its dots, "" if the word is none.
func plainAcronym(lemma string) string {
	plain := strings.ReplaceAll(lemma, ".", "")
	if len(plain) < 2 || len(plain) > 6 {
		return ""
	}
	return plain
}

func isName(w extract.Word, i int) bool {
	if w.Kind == token.Number {
		return true
	}
	return w.Upper && (i > 0 || w.Tag == "NNP" || w.Tag == "NNPS")
}

func pos(w extract.Word) wordnet.POS {
	switch {
	case strings.HasPrefix(w.Tag, "NN"):
		return wordnet.Noun
	case strings.HasPrefix(w.Tag, "VB"):
		return wordnet.Verb
	case strings.HasPrefix(w.Tag, "JJ"):
		return wordnet.Adj
	case strings.HasPrefix(w.Tag, "RB"):
		return wordnet.Adv
	}
	return wordnet.Noun
}
