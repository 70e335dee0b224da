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

// stanceOf is the strongest cue among the words, Asserted if there is none.
// Verbs of the cues found are light from then on: the stance says what they
// say.
func stanceOf(words []Word) Stance {
	best := Asserted
	for i, w := range words {
		if w.Lower == "yet" && w.Is(Negator) { // "has yet to open" has not opened
			return Asserted
		}
		if planned(words, i) {
			words[i].Class = Light
			best = Plan
		}
		if requested(words, i) {
			if best == Asserted {
				best = Proposal
			}
		}
		if w.Lower == "due" && timeAfter(words, i) && (best == Asserted || Plan < best) {
			best = Plan
		}
		for _, c := range stances()[w.Lower] {
			if w.Class == Time || !c.at(words[i:]) || comparedOdds(words, i) || outdone(words, i) || ofFigure(words, i) || spoken(words, i, i+len(c.words)) || w.Upper && i > 0 && w.noun() || w.noun() && len(c.words) == 1 && c.stance != Condition && (!subjectOf(words, i) || (c.stance == Proposal || c.stance == Plan) && disposed(words[i+1:])) {
				continue
			}
			if w.verb() && w.Class == Content {
				words[i].Class = Light
			}
			stance := c.stance
			if stance == Duty && foreseen(words, i) {
				stance = Forecast
			}
			if best == Asserted || stance < best {
				best = stance
			}
		}
	}
	return best
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
	if verb == len(words) || !lexicon.In("to be expected", words[verb].Lemma) {
		return false
	}
	if subject < 0 || words[subject].Tag == "CC" { // that of the clause before
		return true
	}
	switch w := words[subject]; {
	case !w.noun():
		return w.Lower == "it" || w.Lower == "that" || w.Lower == "this"
	default:
		return (subject == 0 || !w.Upper) && !lexicon.In("set at will", w.Lemma) && !lexicon.In("bodies", w.Lemma) && !lexicon.In("sources", w.Lower) && !wordnet.IsPerson(w.Lemma)
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
		if words[i].verb() && lexicon.In("wishing", words[i].Lemma) && words[i+1].Lemma == "be" {
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
	if !words[i].noun() || !lexicon.In("intentions", words[i].Lemma) || i+2 >= len(words) || words[i].Upper && i > 0 {
		return false
	}
	next := words[i+2].Tag
	if !(words[i+1].Lower == "to" && next == "VB" || words[i+1].Lower == "of" && next == "VBG") {
		return false
	}
	for i > 0 && (words[i-1].Tag == "DT" || words[i-1].Class == Negation || words[i-1].Class == Quantifier || strings.HasPrefix(words[i-1].Tag, "JJ")) {
		i--
	}
	return i > 0 && (words[i-1].Lemma == "be" || words[i-1].Lemma == "have" || strings.HasSuffix(words[i-1].Lower, "'s") || strings.HasSuffix(words[i-1].Lower, "'ve") || strings.HasSuffix(words[i-1].Lower, "’s") || strings.HasSuffix(words[i-1].Lower, "’ve"))
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

// spoken reports whether the words from i to end are the "would" of "I would
// note", or the "have to" of "I have to say".
func spoken(words []Word, i, end int) bool {
	w := words[i].Lower
	if i == 0 || end >= len(words) {
		return false
	}
	polite := w == "would" || w == "can" || w == "'d" || w == "’d" || words[end].verb() && (w == "must" || w == "should" || w == "have" && end == i+2)
	return polite && (words[i-1].Lower == "i" || words[i-1].Lower == "we") && lexicon.In("speech acts", words[end].Lower)
}

// comparedOdds reports whether the word at i is the "likely" of "five times
// more likely".
func comparedOdds(words []Word, i int) bool {
	if words[i].Lower != "likely" || i == 0 {
		return false
	}
	switch words[i-1].Lower {
	case "more", "less", "as", "most", "least", "times":
		return true
	}
	return false
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

// negated reports whether a clause is turned round: an odd number of
// negations, "neither … nor" and "not … any" counting once. A negating verb
// counts where it is the predicate: who cuts taxes to stop a decline has not
// failed to cut them. Whether one does is told apart.
func negated(words []Word, c Clause) (odd, refused bool) {
	if aux := invertedAuxiliary(words, c.Range); aux > 0 {
		odd = words[aux-1].Lower == "nor"
	}
	for i := c.From; i < c.To; i++ {
		if c.Apart.Has(i) && !c.Apart.Has(c.Verb) || words[i].Aside && !(c.Verb >= 0 && words[c.Verb].Aside) {
			continue
		}
		w, next := words[i], ""
		if i+1 < len(words) {
			next = words[i+1].Lower
		}
		switch {
		case w.Class == Negation:
			// "not only" adds, "no longer" is handled as a negation, "nor" belongs to
			// "neither", "no," answers.
			if i > c.From && words[i-1].Tag == "CC" && i+2 < len(words) && lexicon.In("denied together", next) && words[i+2].Class == Punct {
				continue // "many, but not all, have come"
			}
			if odd && !refused && i > c.From && (words[i-1].Lower == "," || words[i-1].Tag == "CC") && i+1 < c.To && opensNoun(words[i+1]) {
				continue // "no leak and no smoke"
			}
			if w.Lower == "not" && i > c.Verb+2 && c.Verb >= c.From && otherLength(words, i) {
				continue
			}
			if w.Lower == "without" && i > c.Verb+1 && c.Verb >= c.From && words[i-1].Class == Figure && !lexicon.In("being without", words[c.Verb].Lemma) {
				continue // "grew 4 percent without them"
			}
			if w.Lower == "without" && c.Verb >= c.From && toldFigure(words, c.Verb, i) {
				continue // "for families it's 37, for couples without children 23"
			}
			if w.Lower == "without" && i > c.Subject.From && i+1 < c.Subject.To && c.Subject.To <= c.Verb && words[i-1].noun() {
				continue // "earnings without bonuses rose"
			}
			if answers := w.Lower == "no" && i+1 < len(words) && words[i+1].Class == Punct; !answers && !(w.Lower == "without" && (i == c.From || words[i-1].Class == Punct)) && next != "only" && w.Lower != "nor" && next != "doubt" {
				odd = !odd
			}
		case w.Is(Negator) && i >= c.Subject.To && i <= c.Verb+1 && negator(w.Lower, next):
			odd, refused = !odd, true
		}
	}
	return odd, refused
}

// toldFigure reports whether a figure that a comma ends stands between a verb and word i.
func toldFigure(words []Word, verb, i int) bool {
	for j := verb + 1; j+1 < i; j++ {
		if words[j].Class == Figure && words[j+1].Lower == "," {
			return true
		}
	}
	return false
}

// otherLength reports whether the "not" at i denies only another number of what a time
// before it counts: "for two years, not one, as planned".
func otherLength(words []Word, i int) bool {
	return words[i-1].Lower == "," && words[i-2].Class == Time && i+2 < len(words) &&
		(words[i+1].Class == Figure || words[i+1].Tag == "CD") && words[i+2].Class == Punct
}

// setsApart reports whether the "not" at i only keeps another thing apart from
// what the clause affirms: "studies the tides and not the winds", "is for swimmers,
// not for boats".
func setsApart(words []Word, i int) bool {
	return words[i].Lower == "not" && i > 0 && i+1 < len(words) && (words[i-1].Tag == "CC" || words[i-1].Lower == "," || words[i-1].Lower == "though" || words[i-1].Lower == "although" || words[i-1].Lower == "albeit") && hasVerb(words[:i]) &&
		!hasVerb(words[i+1:]) && (words[i+1].noun() || words[i+1].Tag == "DT" || words[i+1].Tag == "IN" || words[i+1].Tag == "TO" || words[i+1].Tag == "RB" || strings.HasPrefix(words[i+1].Tag, "JJ"))
}

// SetsApart reports whether a word is of what the clause keeps apart from what it
// says.
func (s *Sentence) SetsApart(clause, word int) bool {
	c := &s.Clauses[clause]
	return c.Apart.Has(word) && !c.Apart.Has(c.Verb)
}

// negator reports whether a negating verb has what it negates after it:
// "fell short of", "ruled out", "failed to".
func negator(word, next string) bool {
	switch word {
	case "short":
		return next == "of"
	case "rule", "rules", "ruled":
		return next == "out"
	case "stop", "stops", "stopped":
		return next != "at"
	}
	return true
}
