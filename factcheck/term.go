package factcheck

import (
	"slices"
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
	parts   []term             // the words of a phrase, where it is one of several
	light   bool               // a phrase of words that say nothing by themselves: "put in"

	supplied bool // stands in words before, which name what is left out here

	lexeme *lexeme       // of a term of the index, or of a part that is prepared
	known  *recollection // of a part's term, once it is prepared
}

// against is compareWords, worked out once for each word of the index.
func (t term) against(u term) likeness {
	if t.name && u.name && (t.abbreviated(u) || u.abbreviated(t)) {
		return same
	}
	if t.known == nil || u.lexeme == nil || u.lexeme.id == 0 {
		return compareWords(t, u)
	}
	return t.known.of(t.lexeme, uint32(u.lexeme.id), &u)
}

// looked is the term's lexeme.
func (t *term) looked() *lexeme {
	if t.lexeme == nil {
		return newLexeme(t)
	}
	return t.lexeme
}

// abbreviated reports whether u is an acronym of the name that t is part of, or
// of its first words: the "L.A." of "Los Angeles County".
func (t term) abbreviated(u term) bool {
	acronym := plainAcronym(u.lemma)
	return acronym != "" && strings.HasPrefix(t.run, acronym) && (t.run == acronym || strings.Contains(u.lemma, "."))
}

// phrase reports whether the term is one of several words.
func (t *term) phrase() bool { return strings.Contains(t.lemma, " ") }

// covers reports whether a word of the sentence is one of the term's.
func (t *term) covers(word int) bool {
	return t.word <= word && word <= t.word+strings.Count(t.lemma, " ")
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

// terms are the terms of a range of a sentence. A phrase of the thesaurus is
// one term.
func terms(s *extract.Sentence, r extract.Range) []term {
	ways := make(map[int]change.Way)
	for _, c := range s.Changes {
		for i := c.Start; i < c.End; i++ {
			ways[i] = c.Way
		}
	}
	var out []term
	for i := r.From; i < r.To; i++ {
		if phrase, n := phraseAt(s, i, r.To); n > 0 && !s.Running(i) && ways[i] == change.None && !crossed(s, i, n, r.To) {
			if lexicon.In("now", phrase) {
				i += n - 1 // as "now" does, it says no more than the tense
				continue
			}
			t := term{lemma: phrase, pos: phrasePOS(s.Words[i : i+n]), word: i}
			if t.pos == wordnet.Verb && n <= 2 || compound(s.Words[i:i+n]) {
				for j := i; j < i+n; j++ {
					t.parts = append(t.parts, wordTerms(s, j, ways[j])...)
				}
				t.light = len(t.parts) == 0
			}
			out = append(out, t)
			i += n - 1
			continue
		}
		out = append(out, wordTerms(s, i, ways[i])...)
	}
	return named(s, out)
}

// phrasePOS is what a phrase is: a noun if it ends in one and does not begin with a
// finite verb ("ruling party"), else what its first word is.
func phrasePOS(words []extract.Word) wordnet.POS {
	first, last := words[0], words[len(words)-1]
	if strings.HasPrefix(last.Tag, "NN") && (first.Tag == "VBG" || first.Tag == "VBN" || !strings.HasPrefix(first.Tag, "VB")) {
		return wordnet.Noun
	}
	return pos(first)
}

// crossed reports whether a longer phrase begins within that of n words at i and
// ends after it; one of as many words, if it begins with a particle: "sell off"
// before "off patent".
func crossed(s *extract.Sentence, i, n, to int) bool {
	for j := i + 1; j < i+n; j++ {
		if _, m := phraseAt(s, j, to); j+m > i+n && (m > n || m == n && s.Words[j].In("particles")) {
			return true
		}
	}
	return false
}

// wordTerms are the terms of one word: those of its parts if it has hyphens,
// as one if they are a phrase of the thesaurus or the first denies the rest.
func wordTerms(s *extract.Sentence, i int, way change.Way) []term {
	w := s.Words[i]
	if w.Class != extract.Content && w.Class != extract.Opinion && w.Class != extract.Measure {
		return nil
	}
	if w.Lower == "longer" && i > 0 && (s.Words[i-1].Class == extract.Negation || s.Words[i-1].Lower == "any") {
		return nil // "no longer" only denies
	}
	if w.Lower == "single" && i > 0 && (s.Words[i-1].Class == extract.Negation || i > 1 && s.Words[i-1].Lower == "a" && s.Words[i-2].Class == extract.Negation) {
		return nil // and so does "not a single"
	}
	t := term{
		lemma: w.Lemma, pos: pos(w), name: isName(w, i), way: way, word: i,
		opinion: w.Class == extract.Opinion, measure: w.Class == extract.Measure,
		generic: w.LemmaIn("generic") || category(s, i) || inCases(s, i) ||
			i > 0 && isName(s.Words[i-1], i-1) && w.LemmaIn("generic after names"),
	}
	if w.Kind == token.Number && (i == 0 || s.Words[i-1].Class != extract.Content) {
		if q := quantity.Find(w.Lower); len(q) == 1 {
			t.number = &q[0] // "2 Tesla cars" may be two cars
		}
	}
	if attributive(s.Words, i) || t.pos == wordnet.Noun && i > 0 && s.Words[i-1].Lower == "the" && w.In("ordinals") {
		t.pos = wordnet.Adj
	}
	if w.In("price words") {
		return []term{t, {lemma: "price", pos: wordnet.Noun, word: i}} // who is cheaper has a lower price
	}
	words := strings.FieldsFunc(w.Lower, func(r rune) bool { return r == '-' || r == '‑' || r == '/' })
	switch {
	case len(words) < 2:
		verb := wordnet.Lemma(w.Lower, wordnet.Verb)
		switch {
		case (strings.HasSuffix(w.Tag, "S") && w.Tag != "NNS" || w.Tag == "VBG" || w.Tag == "IN") && tables().has(w.Lower):
			t.lemma = w.Lower // "best", "following"
		case tables().has(t.lemma):
		case tables().has(w.Lower):
			t.lemma = w.Lower // "missing"
		case verb != w.Lower && t.pos == wordnet.Adj && tables().has(verb):
			t.lemma = verb // "the imposed tariff"
		}
		if t.lemma == w.Lower && verb != w.Lower && t.pos == wordnet.Adj && tables().has(verb) {
			whole := t
			whole.lemma, t.parts = verb, nil
			t.parts = []term{whole} // "injured" is of "injure" too
		}
		return []term{t}
	case words[0] == "non":
		t.lemma = "non" + wordnet.Lemma(strings.Join(words[1:], "-"), wordnet.Any)
		return []term{t}
	}
	var parts []term
	for _, p := range words {
		p = strings.TrimSuffix(strings.TrimSuffix(p, "'s"), "’s")
		if (len(p) > 1 || t.name) && !lexicon.In("parts of compounds", p) && !extract.Listed(p, extract.Light) {
			part := t
			part.lemma = wordnet.Lemma(p, wordnet.Any)
			parts = append(parts, part)
		}
	}
	phrase := strings.Join(words, " ")
	if last := len(words) - 1; !tables().has(phrase) {
		words[last] = wordnet.Lemma(words[last], wordnet.Noun) // "start-ups"
		phrase = strings.Join(words, " ")
	}
	if tables().has(phrase) && way == change.None {
		return []term{{lemma: phrase, pos: t.pos, word: i, parts: parts}}
	}
	return parts
}

// attributive reports whether a participle stands before its noun: the
// "polling" of "polling stations" is no verb.
func attributive(words []extract.Word, i int) bool {
	if tag := words[i].Tag; tag != "VBG" && tag != "VBN" || i+1 == len(words) || !strings.HasPrefix(words[i+1].Tag, "NN") {
		return false
	}
	for i > 0 && (words[i-1].Class == extract.Negation || words[i-1].Tag == "RB") {
		i--
	}
	return i > 0 && words[i-1].Lemma != "be" && words[i-1].Lemma != "have" && words[i-1].Lower != "by"
}

// compound reports whether a phrase says what its words say: "public debt" and
// "prisoner of war", but not "out of work".
func compound(phrase []extract.Word) bool {
	return !slices.ContainsFunc(phrase, func(w extract.Word) bool {
		return w.Class == extract.Function && w.Lower != "of"
	})
}

// spread are the terms with the words of their phrases.
func spread(terms []term) []term {
	var out []term
	for _, t := range terms {
		out = append(out, t)
		out = append(out, spread(t.parts)...)
	}
	return out
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

// inCases reports whether a word only says that the noun before it stands for what happened:
// "in fraud cases".
func inCases(s *extract.Sentence, i int) bool {
	return s.Words[i].Lemma == "case" && i > 1 && strings.HasPrefix(s.Words[i-1].Tag, "NN") && s.Words[i-2].Lower == "in"
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
