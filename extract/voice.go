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
	Reported               // others say it
	Thought                // others think or fear it
	Denied                 // somebody denies it
	Open                   // it is asked, unclear, or nothing shows it
	TakenBack              // the speaker goes on to call it wrong
)

func (v Voice) String() string {
	return [...]string{"a fact", "a belief", "what others say", "what others think", "denied", "open", "taken back"}[v]
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
		return s.clauseAt(i).Range, v[0]
	}
	if w.relative() && s.nobody(i) {
		return Range{i, s.complementEnd(i)}, Open
	}
	at := s.complement(i)
	switch {
	case w.verb() && w.LemmaIn("accusing") && s.charge(i) > 0:
		r := Range{s.charge(i), s.complementEnd(s.charge(i))}
		if at := slices.IndexFunc(s.Words[r.From:r.To], Word.finite); at > 0 {
			r.To = r.From + at // "a man accused of theft was released"
		}
		return r, Open
	case at == i+1 && w.Class == Light && judgement(words, s.clauseAt(i)) == i: // what hangs on it is judged
	case w.LemmaIn("beyond doubt") && s.negatedBefore(i):
	case at >= 0 && !gainsays(w) && s.unproven(i):
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
		if v != Vouched && s.judgedWrong(end) {
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

// nobody reports whether what a relative clause at i is of is said not to be:
// "no report which says".
func (s *Sentence) nobody(i int) bool {
	a := antecedent(s.Words, i)
	return a.Len() > 0 && !s.Words[a.To-1].LemmaIn("beyond doubt") && slices.ContainsFunc(s.Words[a.From:a.To], func(w Word) bool { return w.Class == Negation })
}

// gainsays reports whether a word is a verb that says that a thing is not so.
func gainsays(w Word) bool { return slices.Equal(governors()[byVerb][w.Lemma], []Voice{Denied}) }

// verbVoice is the voice of what hangs on the verb at i.
func (s *Sentence) verbVoice(i int) Voice {
	v := governors()[byVerb][s.Words[i].Lemma]
	passive := (s.Words[i].Tag == "VBN" || s.Words[i].Tag == "VBD") && s.hasAuxiliary(i, "be")
	switch {
	case passive && s.hasAuxiliary(i, "must", "should", "has", "can"):
		return Vouched // "it must be said that"
	case passive && v[0] == Reported, s.Words[i].Tag == "VBG" && !s.hasAuxiliary(i, "be") && i > 0 && !s.first(i):
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
	held := slices.Contains(voices, Held)
	switch {
	case !own && held && voices[0] == Reported:
		return Thought
	case !own || voices[0] != Reported && voices[0] != Held:
		return voices[0]
	case held:
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

// hasAuxiliary reports whether one of the auxiliaries stands right before the verb,
// "be" in any form.
func (s *Sentence) hasAuxiliary(i int, lemmas ...string) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		w := s.Words[j]
		if slices.Contains(lemmas, w.Lemma) || slices.Contains(lemmas, w.Lower) || slices.Contains(lemmas, auxiliary(w.Lower)) {
			return true
		}
		if !w.verb() && w.Tag != "RB" && w.Tag != "TO" && w.Class != Negation {
			return false
		}
	}
	return false
}

// unproven reports whether what hangs on word i is denied by what stands before:
// "I don't think that", "found no evidence that".
func (s *Sentence) unproven(i int) bool {
	w := s.Words[i]
	return s.negatedBefore(i) && (!w.noun() || w.LemmaIn("proof") || len(governors()[byNoun][w.Lemma]) > 0)
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

// judgedWrong reports whether the words from i on say of what stands before them that it is not
// so: the "are wrong" of "reports that the mill closed are wrong".
func (s *Sentence) judgedWrong(i int) bool {
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
