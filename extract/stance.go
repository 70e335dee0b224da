package extract

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

var stanceNames = map[string]Stance{
	"condition": Condition, "possible": Possible, "duty": Duty, "forecast": Forecast, "future": Future, "plan": Plan, "proposal": Proposal,
}

// stances maps the first word of each cue to the cues that begin with it.
var stances = sync.OnceValue(func() map[string][]cue {
	out := make(map[string][]cue)
	for _, s := range lexicon.Must("stance", "words", "read", "skip") {
		for _, phrase := range s.List("words") {
			words := strings.Fields(phrase)
			out[words[0]] = append(out[words[0]], cue{words, stanceNames[s.Head]})
		}
	}
	return out
})

type cue struct {
	words  []string
	stance Stance
}

// ownStance is the stance that the words of a clause say.
func (s *Sentence) ownStance(c *Clause) Stance {
	words := s.Words[c.From:c.To]
	switch stance := stanceOf(words); {
	case stance == Future && s.proposed(c), stance == Asserted && wishedFor(words):
		return Proposal
	case stance == Asserted && c.Refused && !c.Negated && c.Verb >= 0 && s.Words[c.Verb].LemmaIn("ruling out"):
		return Possible // "we do not rule out cuts"
	default:
		return stance
	}
}

// proposed reports whether a clause says what a proposal is: "the idea is to close it".
func (s *Sentence) proposed(c *Clause) bool {
	to := c.Subject.To
	return c.Subject.Len() > 0 && to < len(s.Words) && s.Words[to-1].LemmaIn("things proposed") && auxiliary(s.Words[to].Lower) == "be"
}

// stanceBeside is the stance that clause i has from a conjunction, or from the clause before it;
// ok is false if it has its own.
func (s *Sentence) stanceBeside(i int) (stance Stance, ok bool) {
	c := &s.Clauses[i]
	switch {
	case s.depends(i):
		return Condition, true
	case c.Verb >= 0 && Cued(s.Words[:c.To], c.From, "turns to come") > 0 && slices.ContainsFunc(s.Words[c.From:c.Verb+1], Word.present):
		return Condition, true // "until the annex is finished"
	case i > 0 && s.Clauses[i-1].Stance == Condition && Cued(s.Words, s.Clauses[i-1].From, "turns to come") == 0:
		return Condition, true
	case c.Stance != Asserted:
		return c.Stance, false
	case i > 0 && (!slices.ContainsFunc(s.Words[c.From:c.To], Word.finite) || s.Words[c.From].Lower == "that" && s.foretells(&s.Clauses[i-1])):
		return s.Clauses[i-1].Stance, true
	}
	return Future, s.headlinePlan(*c)
}

// depends reports whether the condition of clause i follows it: "it will sail if the wind drops".
func (s *Sentence) depends(i int) bool {
	to := s.Clauses[i].To
	return i+1 < len(s.Clauses) && conditional(s.Words, to) > 0 && s.Words[to-1].Class != Punct
}

// foretells reports whether a clause tells of what the "that" clause after it says that it is to
// come, or may.
func (s *Sentence) foretells(c *Clause) bool {
	return c.Stance >= Forecast || c.Stance == Possible && c.Verb >= 0 && s.Words[c.Verb].LemmaIn("leaving it possible")
}

// stanceOf is the strongest cue among the words, Asserted if there is none.
// Verbs of the cues found are light from then on: the stance says what they
// say.
func stanceOf(words []Word) Stance {
	best := Asserted
	add := func(s Stance) {
		if best == Asserted || s < best {
			best = s
		}
	}
	for i, w := range words {
		switch {
		case w.Lower == "yet" && w.Is(Negator): // "has yet to open" has not opened
			return Asserted
		case planned(words, i):
			words[i].Class = Light
			add(Plan)
		case requested(words, i):
			add(Proposal)
		case w.Lower == "due" && timeAfter(words, i):
			add(Plan)
		}
		for _, c := range stances()[w.Lower] {
			if !c.at(words[i:]) || !c.counts(words, i) {
				continue
			}
			if w.verb() && w.Class == Content {
				words[i].Class = Light
			}
			if c.stance == Duty && foreseen(words, i) {
				add(Forecast)
			} else {
				add(c.stance)
			}
		}
	}
	return best
}

// counts reports whether the cue at i says how the speaker stands to what the words tell.
func (c cue) counts(words []Word, i int) bool {
	switch w := words[i]; {
	case w.Class == Time, comparedOdds(words, i), outdone(words, i), ofFigure(words, i), speechAct(words, i, i+len(c.words)):
		return false
	case !w.noun():
		return true
	case w.Upper && i > 0:
		return false
	}
	if len(c.words) > 1 || c.stance == Condition {
		return true
	}
	done := (c.stance == Proposal || c.stance == Plan) && disposed(words[i+1:])
	return subjectOf(words, i) && !done
}

// requested reports whether the verb at i asks somebody for a thing: "we asked the
// ministry for four judges".
func requested(words []Word, i int) bool {
	if w := words[i]; !w.verb() || w.Lemma != "ask" {
		return false
	}
	noun := false
	for j := i + 1; j < len(words); j++ {
		switch w := words[j]; {
		case w.Lower == "for":
			return noun
		case w.noun() || w.Tag == "PRP":
			noun = true
		case w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ"):
			return false
		}
	}
	return false
}

// foreseen reports whether the "should" at i tells what is to be expected of a thing,
// not what anybody ought to do: "inflation should fall", "the road should open by May".
func foreseen(words []Word, i int) bool {
	if words[i].Lower != "should" {
		return false
	}
	subject, verb := i-1, i+1
	for subject >= 0 && words[subject].Tag == "RB" {
		subject--
	}
	for verb < len(words) && words[verb].Tag == "RB" && words[verb].Class != Negation {
		verb++
	}
	if verb == len(words) || !words[verb].LemmaIn("to be expected") {
		return false
	}
	if subject < 0 || words[subject].Tag == "CC" { // that of the clause before
		return true
	}
	switch w := words[subject]; {
	case !w.noun():
		return w.Lower == "it" || w.Lower == "that" || w.Lower == "this"
	default:
		return (subject == 0 || !w.Upper) && !w.LemmaIn("set at will") && !w.LemmaIn("bodies") && !w.In("sources") && !wordnet.IsPerson(w.Lemma)
	}
}

// wishedFor reports whether a clause names what somebody wanted: "what we wanted was".
func wishedFor(words []Word) bool {
	for len(words) > 0 && (words[0].Class == Punct || words[0].Tag == "CC") {
		words = words[1:]
	}
	if len(words) < 4 || words[0].Lower != "what" {
		return false
	}
	const far = 5 // words
	for i := 2; i+1 < min(far, len(words)); i++ {
		if words[i].verb() && words[i].LemmaIn("wishing") && words[i+1].Lemma == "be" {
			return true
		}
	}
	return false
}

// timeAfter reports whether a time follows word i, with or without a preposition: the
// "due" of "due in May" is a plan, that of "due in part to rain" is none.
func timeAfter(words []Word, i int) bool {
	if i+1 < len(words) && words[i+1].Tag == "IN" {
		i++
	}
	return i+1 < len(words) && words[i+1].Class == Time
}

// planned reports whether the noun at i is the "plans" of "there are no plans to build"
// or the "intention" of "has no intention of building": it says no more than the verb.
func planned(words []Word, i int) bool {
	if !words[i].noun() || !words[i].LemmaIn("intentions") || i+2 >= len(words) || words[i].Upper && i > 0 {
		return false
	}
	next := words[i+2].Tag
	if !(words[i+1].Lower == "to" && next == "VB" || words[i+1].Lower == "of" && next == "VBG") {
		return false
	}
	for i > 0 && (words[i-1].Tag == "DT" || words[i-1].Class == Negation || words[i-1].Class == Quantifier || strings.HasPrefix(words[i-1].Tag, "JJ")) {
		i--
	}
	if i == 0 {
		return false
	}
	w := words[i-1]
	aux := auxiliary(w.Lower)
	return w.Lemma == "be" || w.Lemma == "have" || aux == "be" || aux == "have"
}

// subjectOf reports whether the noun at i is what the clause is about: no verb
// stands before it. "The forecast is 5" is a forecast, "put into the forecast"
// and "parts of the forecast" are none.
func subjectOf(words []Word, i int) bool {
	for i > 0 && words[i-1].Tag == "DT" {
		i--
	}
	return !hasVerb(words[:i]) && (i == 0 || words[i-1].Lower != "of")
}

// disposed reports whether the words after a noun say that it was done with: the
// request of "the city's request was rejected" is none any more.
func disposed(words []Word) bool {
	for i, w := range words {
		if w.finite() {
			return i+1 < len(words) && (w.Lower == "was" || w.Lower == "were" || words[i+1].Lower == "been") && slices.ContainsFunc(words[i+1:], func(w Word) bool { return w.Tag == "VBN" && w.Lower != "been" })
		}
	}
	return false
}

// speechAct reports whether the words from i to end are the "would" of "I would
// note", or the "have to" of "I have to say".
func speechAct(words []Word, i, end int) bool {
	w := words[i].Lower
	if i == 0 || end >= len(words) {
		return false
	}
	polite := w == "would" || w == "can" || w == "'d" || w == "’d" || words[end].verb() && (w == "must" || w == "should" || w == "have" && end == i+2)
	return polite && (words[i-1].Lower == "i" || words[i-1].Lower == "we") && words[end].In("speech acts")
}

// comparedOdds reports whether the word at i is the "likely" of "five times
// more likely".
func comparedOdds(words []Word, i int) bool {
	return words[i].Lower == "likely" && i > 0 && words[i-1].In("before compared odds")
}

// ofFigure reports whether the participle at i only says of the figure beside it what it was to
// be: "the expected 40 percent", "below the 40 percent expected".
func ofFigure(words []Word, i int) bool {
	if words[i].Tag != "VBN" && words[i].Tag != "VBD" && words[i].Tag != "JJ" || i == 0 {
		return false
	}
	if i+1 < len(words) && words[i+1].Class == Figure {
		return words[i-1].Tag == "DT"
	}
	if i+1 < len(words) && words[i+1].Class != Punct && words[i+1].Tag != "IN" || words[i-1].Class == Punct {
		return false
	}
	from := i
	for from > 0 && (words[from-1].Class == Figure || words[from-1].noun()) {
		from--
	}
	return from > 0 && from < i && words[from].Class == Figure && words[from-1].Lower == "the"
}

// outdone reports whether the verb at i only says what the clause's figure is set
// against: "40, fewer than expected", "22 million less than had been budgeted".
func outdone(words []Word, i int) bool {
	const near = 4 // words
	if !words[i].verb() {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-near; j-- {
		switch w := words[j]; {
		case w.Lower == "than" || w.Lower == "as" && i+1 < len(words) && words[i+1].Class == Punct:
			return true
		case w.Lemma != "be" && w.Lemma != "have" && w.Tag != "PRP" && w.Tag != "RB" && w.Tag != "RBR":
			return false
		}
	}
	return false
}

func (c cue) at(words []Word) bool {
	if len(words) < len(c.words) {
		return false
	}
	for i, want := range c.words {
		if words[i].Lower != want {
			return false
		}
	}
	return true
}

// headlinePlan reports whether the clause has a headline's future: "Ministry
// to publish figures".
func (s *Sentence) headlinePlan(c Clause) bool {
	return c.Verb > c.From && s.Words[c.Verb].Tag == "VB" && s.Words[c.Verb-1].Lower == "to" && c.Subject.Len() > 0 &&
		!slices.ContainsFunc(s.Words[c.From:c.To], Word.finite)
}
