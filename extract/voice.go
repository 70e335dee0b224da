package extract

import (
	"slices"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// Voice is who vouches for what a word is part of.
type Voice uint8

// The voices.
const (
	Vouched   Voice = iota // the speaker asserts it
	Held                   // the speaker thinks, fears or hopes it
	Reported               // others say, think or fear it
	Denied                 // somebody denies it
	Open                   // it is asked, unclear, or nothing shows it
	TakenBack              // the speaker goes on to call it wrong
)

func (v Voice) String() string {
	return [...]string{"a fact", "a belief", "what others say", "denied", "open", "taken back"}[v]
}

var voiceNames = map[string]Voice{"held": Held, "said": Reported, "denied": Denied, "open": Open}

// The ways in which a word governs what follows, as the table "voices" has them.
const (
	byVerb      = "verbs"
	byHearing   = "heard"
	byNoun      = "nouns"
	byTopic     = "topics"
	byAdjective = "adjectives"
	byAdverb    = "adverbs"
)

// governors maps key, "verbs" say, and word to the voices of what it governs.
var governors = sync.OnceValue(func() map[string]map[string][]Voice {
	out := make(map[string]map[string][]Voice)
	for _, s := range lexicon.Must("voices", byVerb, byHearing, byNoun, byTopic, byAdjective, byAdverb, "read", "skip") {
		for _, key := range []string{byVerb, byHearing, byNoun, byTopic, byAdjective, byAdverb} {
			if out[key] == nil {
				out[key] = make(map[string][]Voice)
			}
			for _, word := range s.List(key) {
				out[key][word] = append(out[key][word], voiceNames[s.Head])
			}
		}
	}
	return out
})

// voices marks the words that the speaker does not vouch for.
func (s *Sentence) voices() {
	for i := range s.Words {
		if r, v := s.governed(i); v != Vouched {
			s.voice(r, v)
		}
	}
}

// voice gives words a voice. What is denied or open stays so in what others say.
func (s *Sentence) voice(r Range, v Voice) {
	for i := r.From; i < r.To; i++ {
		s.Words[i].Voice = max(s.Words[i].Voice, v)
	}
}

// governed is what hangs on word i, and whose it is; Vouched if nothing does.
func (s *Sentence) governed(i int) (Range, Voice) {
	w, words := s.Words[i], s.Words
	if w.Lower == "whether" {
		return Range{i + 1, s.complementEnd(i + 1)}, Open
	}
	if v := governors()[byAdverb][w.Lower]; len(v) > 0 {
		return s.clauseOf(i), v[0]
	}
	if slices.Contains(relatives, w.Lower) && s.nobody(i) {
		return Range{i, s.complementEnd(i)}, Open
	}
	at := s.complement(i)
	switch {
	case w.verb() && lexicon.In("accusing", w.Lemma) && s.charge(i) > 0:
		r := Range{s.charge(i), s.complementEnd(s.charge(i))}
		if at := slices.IndexFunc(s.Words[r.From:r.To], Word.finite); at > 0 {
			r.To = r.From + at // "a man accused of theft was released"
		}
		return r, Open
	case at == i+1 && w.Class == Light && judgement(words, s.clauseAt(i)) == i: // what hangs on it is judged
	case lexicon.In("beyond doubt", w.Lemma) && s.negatedBefore(i):
	case at >= 0 && !denies(w) && s.unproven(i):
		return Range{at, s.complementEnd(at)}, Open
	case w.verb() && s.toInfinitive(i):
		if v := governors()[byVerb][w.Lemma]; len(v) > 0 && v[0] != Open {
			return Range{i + 1, s.complementEnd(i + 1)}, Reported
		}
	case w.verb() && len(governors()[byVerb][w.Lemma]) > 0:
		if at >= 0 {
			return Range{at, s.complementEnd(at)}, s.verbVoice(i)
		}
		if r := s.parenthesis(i); r.Len() > 0 && !s.aside(i) {
			return r, s.verbVoice(i)
		}
	case w.noun() && i > 0 && s.Words[i-1].noun() && len(governors()[byVerb][w.Lemma]) > 0 && s.parenthesis(i).Len() > 0:
		return s.parenthesis(i), s.verbVoice(i) // "the neighbours claim", which the tagger takes for nouns
	case w.verb() && at >= 0 && len(governors()[byHearing][w.Lemma]) > 0:
		return Range{at, s.complementEnd(at)}, Reported
	case w.noun() && at == i+1 && words[at].Lower == "that":
		end := s.appositionEnd(i, at)
		v := s.nounVoice(i, byNoun)
		if v != Vouched && s.calledWrong(end) {
			v = Denied
		}
		return Range{at, end}, v
	case w.noun() && i+2 < len(words) && (words[i+1].Lower == "of" || words[i+1].Lower == "about"):
		if v := s.nounVoice(i, byTopic); v != Open || s.exists(i) {
			return Range{i + 2, s.topicEnd(i + 2)}, v
		}
	case at == i+1 && words[at].Lower == "that" && !(w.Lower == "afraid" && s.first(i)):
		if v := governors()[byAdjective][w.Lower]; len(v) > 0 {
			return Range{at, s.complementEnd(at)}, whose(v, s.first(i))
		}
	}
	return Range{}, Vouched
}

// charge is where begins what the verb at i says that somebody is held to have done: "accused
// the mayor of having closed it"; 0 if it says nothing.
func (s *Sentence) charge(i int) int {
	const near = 8 // words
	for j := i + 1; j+1 < len(s.Words) && j < i+near && s.Words[j].Class != Punct; j++ {
		if (s.Words[j].Lower == "of" || s.Words[j].Lower == "with") && s.Words[j+1].Tag == "VBG" {
			return j + 1
		}
	}
	return 0
}

// nobody reports whether what a relative clause at i is of is said not to be:
// "no report which says".
func (s *Sentence) nobody(i int) bool {
	a := antecedent(s.Words, i)
	return a.Len() > 0 && !lexicon.In("beyond doubt", s.Words[a.To-1].Lemma) && slices.ContainsFunc(s.Words[a.From:a.To], func(w Word) bool { return w.Class == Negation })
}

// denies reports whether a word is a verb that says that a thing is not so.
func denies(w Word) bool { return slices.Equal(governors()[byVerb][w.Lemma], []Voice{Denied}) }

// verbVoice is the voice of what hangs on the verb at i.
func (s *Sentence) verbVoice(i int) Voice {
	v := governors()[byVerb][s.Words[i].Lemma]
	passive := (s.Words[i].Tag == "VBN" || s.Words[i].Tag == "VBD") && s.auxiliary(i, "be")
	switch {
	case passive && s.auxiliary(i, "must", "should", "has", "can"):
		return Vouched // "it must be said that"
	case passive && v[0] == Reported, s.Words[i].Tag == "VBG" && !s.auxiliary(i, "be") && i > 0 && !s.first(i):
		return v[0]
	case s.Words[i].Tag == "VB" && i > 0 && s.Words[i-1].Lower == "to" && s.subjectless(i):
		return Vouched // "it is fair to say that"
	case v[0] == Reported && (s.asHeSaid(i) || s.vouches(i)):
		return Vouched
	}
	return whose(v, s.first(i))
}

// whose is the voice among those of one word that fits whether it is the
// speaker's own.
func whose(voices []Voice, own bool) Voice {
	switch {
	case !own || voices[0] != Reported && voices[0] != Held:
		return voices[0]
	case slices.Contains(voices, Held):
		return Held
	}
	return Vouched
}

func (s *Sentence) nounVoice(i int, key string) Voice {
	v := governors()[key][s.Words[i].Lemma]
	if len(v) == 0 {
		return Vouched
	}
	own := i > 0 && (s.Words[i-1].Lower == "our" || s.Words[i-1].Lower == "my")
	return whose(v, own && slices.Contains(v, Held))
}

// complement is where the clause that hangs on word i begins, -1 if none does:
// after "that", or at once after some verbs. Whom a thing is said to may stand
// between.
func (s *Sentence) complement(i int) int {
	words := s.Words
	j := i + 1
	if j < len(words) && words[j].Lower == "to" && j+1 < len(words) && !words[j+1].verb() {
		j++
	}
	whom := j > i+1 || lexicon.In("said to somebody", words[i].Lemma)
	for j < len(words) && j <= i+4 && (words[j].Tag == "RB" || whom && hearer(words[j])) && !(j+1 < len(words) && words[j+1].finite()) {
		j++
	}
	if words[i].verb() && j+3 < len(words) && words[j].Tag == "IN" && words[j+1].noun() && words[j+2].Lower == "that" {
		j += 2 // "said on oath that"
	}
	if j < len(words) && words[j].Lower == "that" && (j == i+1 || words[i].verb()) && clauseAhead(words, j+1) {
		return j
	}
	governs := len(governors()[byVerb][words[i].Lemma]) > 0 || len(governors()[byHearing][words[i].Lemma]) > 0
	for _, k := range []int{i + 1, j} {
		if governs && words[i].verb() && k < len(words) && saying(words, k) && (k == i+1 || whom) && !relativeAhead(words, k) {
			return k
		}
	}
	return -1
}

// hearer reports whether a word may be part of whom a thing is said to.
func hearer(w Word) bool {
	return w.Tag == "PRP" || w.Tag == "PRP$" || w.noun() || w.Tag == "DT" && w.Lower != "that"
}

// clauseAhead reports whether a subject and its verb follow, as they do not
// after a relative "that".
func clauseAhead(words []Word, i int) bool {
	if i >= len(words) || words[i].finite() && words[i].Tag != "VBD" {
		return false
	}
	for j := i; j < len(words) && j < i+25; j++ {
		if words[j].finite() || words[j].Tag == "''" || words[j].Tag == "VBN" && j > i && words[j-1].noun() {
			return j > i
		}
		if words[j].Lower == ";" {
			return false
		}
	}
	return false
}

// toInfinitive reports whether the verb at i stands in the passive and an
// infinitive hangs on it: "is believed to be".
func (s *Sentence) toInfinitive(i int) bool {
	return i+2 < len(s.Words) && s.Words[i].Tag == "VBN" && s.Words[i+1].Lower == "to" && s.Words[i+2].Tag == "VB" &&
		s.Words[i].Lemma != "tell" && s.Words[i].Lemma != "suppose" && s.auxiliary(i, "be")
}

// auxiliary reports whether one of the auxiliaries stands right before the verb,
// "be" in any form.
func (s *Sentence) auxiliary(i int, lemmas ...string) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		w := s.Words[j]
		if slices.Contains(lemmas, w.Lemma) || slices.Contains(lemmas, w.Lower) || slices.Contains(lemmas, "be") && (w.Lower == "'s" || w.Lower == "'re" || w.Lower == "'m") {
			return true
		}
		if !w.verb() && w.Tag != "RB" && w.Tag != "TO" && w.Class != Negation {
			return false
		}
	}
	return false
}

// actor is the word that says who does what the word at i says, -1 if none does.
func (s *Sentence) actor(i int) int {
	for j := i - 1; j >= 0; j-- {
		w := s.Words[j]
		switch {
		case w.Tag == "PRP", w.noun() && w.Class != Time, w.Tag == "WP", w.Tag == "EX", w.Class == Negation && w.noun():
			return j
		case w.Lower == ";" || w.Class == Punct && w.Lower != "," && w.Lower != "'":
			return -1
		}
	}
	return -1
}

// first reports whether the speaker, alone or with others, does it, or the
// speaker's own people.
func (s *Sentence) first(i int) bool {
	j := s.actor(i)
	if j < 0 {
		return false
	}
	ours := lexicon.In("own people", s.Words[j].Lemma) && slices.ContainsFunc(s.Words[max(0, j-3):j], func(w Word) bool { return w.Lower == "our" || w.Lower == "my" })
	return ours || slices.Contains([]string{"i", "we", "us", "me", "myself", "ourselves"}, s.Words[j].Lower)
}

// subjectless reports whether nobody but an "it" is said to do it.
func (s *Sentence) subjectless(i int) bool {
	j := s.actor(i)
	return j < 0 || s.Words[j].Lower == "it" || s.Words[j].Tag == "EX"
}

// asHeSaid reports whether the speaker only agrees: "as the minister said".
func (s *Sentence) asHeSaid(i int) bool {
	for j := i - 1; j >= max(0, i-6); j-- {
		if s.Words[j].Lower == "as" {
			return true
		}
		if s.Words[j].Class == Punct {
			return false
		}
	}
	return false
}

// vouches reports whether it is a text or a count that says it, "the law says",
// or an authority that has it to say: "police said".
func (s *Sentence) vouches(i int) bool {
	j := s.actor(i)
	return j >= 0 && (lexicon.In("texts that vouch", s.Words[j].Lemma) ||
		lexicon.In("authorities", s.Words[j].Lemma) && (s.Words[i].Lemma == "say" || s.Words[i].Lemma == "report"))
}

// unproven reports whether what hangs on word i is denied by what stands before:
// "I don't think that", "found no evidence that".
func (s *Sentence) unproven(i int) bool {
	w := s.Words[i]
	return s.negatedBefore(i) && (!w.noun() || lexicon.In("proof", w.Lemma) || len(governors()[byNoun][w.Lemma]) > 0)
}

func (s *Sentence) negatedBefore(i int) bool {
	c := s.clauseAt(i)
	odd, _ := negated(s.Words, Clause{Range: Range{c.From, i}, Subject: c.Subject, Verb: c.Verb})
	return odd || i > c.From && s.Words[i-1].Lower == "no"
}

func (s *Sentence) clauseAt(i int) Clause {
	for _, c := range s.Clauses {
		if c.Has(i) {
			return c
		}
	}
	return Clause{}
}

func (s *Sentence) clauseOf(i int) Range { return s.clauseAt(i).Range }

// complementEnd is where the clause that begins at word i ends with all that
// belongs to it: at a "but", or where a comma parts it from another main clause.
func (s *Sentence) complementEnd(i int) int {
	words, told := s.Words, false
	for j := i; j < len(words); j++ {
		w := words[j]
		told = told || w.finite() || w.Tag == "''"
		switch {
		case w.Lower == ";" || lexicon.In("dashes", w.Lower) || w.Lower == ":":
			return j
		case !told || j+1 == len(words):
		case w.Lower == "but" && clauseAhead(words, j+1):
			return j
		case w.Lower == ",":
			k := j + 1
			if words[k].Tag == "CC" || words[k].Lower == "so" || slices.Contains(subordinators[:6], words[k].Lower) {
				k++
			}
			if k < len(words) && words[k].Lower != "that" && words[k].Tag != "VBG" && predicateAhead(words, k) && !slices.Contains(relatives, words[k].Lower) {
				return j
			}
		}
	}
	return len(words)
}

// appositionEnd is where the clause that says what the noun at i is of ends. Where
// the noun is the subject, that is before a second verb.
func (s *Sentence) appositionEnd(i, from int) int {
	end := s.complementEnd(from)
	if hasVerb(s.Words[s.clauseAt(i).From:i]) {
		return end
	}
	told := false
	for j := from; j < end; j++ {
		if w := s.Words[j]; w.finite() {
			if told && s.Words[j-1].Tag != "PRP" {
				return j
			}
			told = true
		}
	}
	return end
}

// calledWrong reports whether the words from i on say of what stands before them that it is not
// so: the "are wrong" of "reports that the mill closed are wrong".
func (s *Sentence) calledWrong(i int) bool {
	if i+1 >= len(s.Words) || s.Words[i].Lemma != "be" {
		return false
	}
	for i++; i+1 < len(s.Words) && (s.Words[i].Tag == "RB" || s.Words[i].Class == Degree) && s.Words[i].Class != Negation; i++ {
	}
	w := s.Words[i].Lower
	return lexicon.In("not so", w) || lexicon.In("mistaken", w)
}

// exists reports whether there is said to be the noun at i, by a "there".
func (s *Sentence) exists(i int) bool {
	return slices.ContainsFunc(s.Words[s.clauseAt(i).From:i], func(w Word) bool { return w.Tag == "EX" })
}

// topicEnd is where a noun phrase that begins at word i ends.
func (s *Sentence) topicEnd(i int) int {
	for i < len(s.Words) && !s.Words[i].finite() && s.Words[i].Class != Punct {
		i++
	}
	return i
}

// parenthesis is the rest of the clause that the verb at i is thrown into, or
// set behind: "the mill, they say, has closed"; empty if it is not.
func (s *Sentence) parenthesis(i int) Range {
	if i+1 < len(s.Words) && s.Words[i+1].Class != Punct || !s.Words[i].finite() && !s.Words[i].noun() {
		return Range{}
	}
	j := i - 1
	for j >= 0 && j >= i-5 && s.Words[j].Class != Punct {
		j--
	}
	if j <= 0 || s.Words[j].Lower != "," || j+1 == i {
		return Range{}
	}
	from := j
	for from > 0 && s.Words[from-1].Lower != ";" {
		from--
	}
	if !hasVerb(s.Words[from:j]) && i+2 >= len(s.Words) {
		return Range{}
	}
	return Range{from, s.complementEnd(i + 1)}
}

// aside reports whether the verb at i is of an "I think" that the speaker throws in right
// before a figure, of which they are no less the source: "it was, I think, 8 percent".
func (s *Sentence) aside(i int) bool {
	return i >= 2 && i+2 < len(s.Words) && s.Words[i-1].Lower == "i" && s.Words[i-2].Lower == "," && s.Words[i+1].Lower == "," && s.Words[i].Tag == "VBP" &&
		(s.Words[i+2].Class == Figure || i+3 < len(s.Words) && s.Words[i+2].Class != Content && s.Words[i+3].Class == Figure || s.Words[i+2].Lower == "out")
}
