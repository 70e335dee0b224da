package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// How much may be missing from a claim that accounts for a part, and how far
// afield its words may be found: see term.weight and the distances of align.
// They were set by measuring on the labelled sets.
const (
	aGenericNoun = 0.3
	aPlainVerb   = 0.6
	nearBy       = 0.35 // for a part without a figure
	withinReach  = 1.0  // for one with a figure
	refutable    = 0.5  // for what refutes
	openSlot     = 0.8  // the cost of a slot that is left open
	farther      = 1.0  // the cost of slots that were not compared
	slipMissing  = 1.0  // for what differs in a figure that looks like a slip
	slipReach    = 1.3
	clearly      = 0.3 // by which one claim is closer than another
)

// hopeless reports whether the words alone keep the claim from deciding.
func (a *alignment) hopeless() bool {
	missing, vital := a.lacks()
	return a.misplaced || vital || missing > max(slipMissing, aPlainVerb)
}

// beaten reports whether another claim is nearer, and this one can neither decide nor
// count for its figure (see echoes), whatever else is found.
func (a *alignment) beaten() bool {
	missing, effort := 0.0, a.effort()
	for _, t := range a.missing {
		missing += t.weight()
	}
	cost, far := effort, a.far || missing > max(slipMissing, aPlainVerb)
	if far {
		cost += farther
	}
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return cost > a.limit && (far || missing > aGenericNoun || a.reach > nearBy)
	}
	return cost > a.limit && far && effort >= withinReach
}

// verdict is what one claim says of the part (rules 2 to 4).
func (a *alignment) verdict() Verdict {
	if len(a.open) > 0 {
		return NotEnough
	}
	if a.slip() {
		return Refuted
	}
	switch {
	case !a.accounted(), a.verbless():
	case len(a.conflicts) == 0:
		return Supported
	case (a.settled || a.twice || a.bothDenied()) && a.conflicts[0].name == "period":
		// What was not done in May may not have been done in June either.
	case len(a.part.Sentence.Quantities) == 0 && len(a.conflicts) > 0 && a.conflicts[0].name == "word" && a.bothDenied() &&
		!complements(a.conflicts[0].said, a.conflicts[0].found):
		// Who did not leave may not have come.
	case len(a.conflicts) == 1 && a.source.Turn >= 0 && a.effort() <= refutable && a.comparable():
		return Refuted
	}
	return NotEnough
}

// echoes reports whether the claim has the part's figure, of something that the
// part speaks of.
func (a *alignment) echoes() bool {
	differs := func(s slot) bool {
		return s.name == "figure" || s.name == "unit" || s.name == "kind of figure" || s.name == "what is counted" || s.name == "which part"
	}
	return a.part.Quantity != nil && a.claim.Quantity != nil && !a.part.Quantity.Unit.IsZero() && a.solid &&
		!slices.ContainsFunc(a.conflicts, differs) && !slices.ContainsFunc(a.open, differs)
}

// bothDenied reports whether part and claim both say that something is not so, other than
// with a verb of refusing.
func (a *alignment) bothDenied() bool {
	return a.part.Negated && a.claim.Negated && !a.part.Sentence.Clauses[a.part.Clause].Refused && !a.source.Clauses[a.claim.Clause].Refused
}

// foretold reports whether the claim has the part's figure, of the part's time, and only
// leaves open whether it is so yet.
func (a *alignment) foretold() bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && len(a.conflicts) == 0 && len(a.open) == 1 && a.open[0].name == "modality" && a.solid && !a.far
}

// ofAnotherTime reports whether the claim has a figure of a time that the part
// does not give.
func (a *alignment) ofAnotherTime() bool {
	return a.conflicts[0].name == "figure" && a.dated()
}

// ofSomeNamed reports whether a name that the part lacks tells the claim's subject apart: "exports
// to China".
func (a *alignment) ofSomeNamed() bool {
	r, s := a.claim.Subject, a.source.Sentence
	return a.conflicts[0].name == "figure" && slices.ContainsFunc(a.source.terms, func(u term) bool {
		from := phraseStart(s, u.word)
		return u.name && r.Has(u.word) && !a.used[u.word] && from > r.From && (s.Words[from-1].Tag == "IN" || s.Words[from-1].Tag == "TO")
	})
}

// dated reports whether the claim names a time, and the part none.
func (a *alignment) dated() bool {
	return a.part.Period == nil && a.claim.Period != nil && !a.claim.Period.Inherited
}

// slip reports whether the claim is the part but for a figure that looks like a
// slip of the pen, or has its very figure, of another way or time. Then some of the
// other words may be missing.
func (a *alignment) slip() bool {
	if len(a.conflicts) != 1 || a.misplaced || a.source.Turn < 0 {
		return false
	}
	missing, vital := a.lacks()
	if vital || missing > slipMissing || a.effort() > slipReach || a.things < 1 {
		return false
	}
	switch a.conflicts[0].name {
	case "direction", "polarity":
		return a.telltale()
	case "period":
		return missing <= aPlainVerb && a.telltale()
	case "figure":
		return slipped(a.part.Quantity, a.claim.Quantity) && (a.things > 1 || !a.part.Quantity.Unit.IsZero() && !a.claim.Quantity.Unit.IsZero())
	}
	return false
}

// telltale reports whether part and claim have one figure of at least two digits, which
// hardly two things have by chance.
func (a *alignment) telltale() bool {
	p, c := a.part.Quantity, a.claim.Quantity
	if p == nil || c == nil || !p.Value.Equal(c.Value) {
		return false
	}
	rel, _ := compareFigures(p, c)
	return rel == entailed && len(digits(p.Value)) > 1
}

// comparable reports whether part and claim have enough in common to be about
// the same thing: a thing, and where only a negation or the modality differs
// one more word, of a part that says more than two.
func (a *alignment) comparable() bool {
	terms := len(a.part.terms)
	switch slot := a.conflicts[0].name; slot {
	case "figure":
		return a.solid && !a.untold() && (a.close+a.pointed > 0 || !a.source.states(a.part.Quantity))
	case "speaker":
		return a.part.Quantity != nil && a.claim.Quantity != nil || a.close == terms
	case "polarity", "modality":
		return slot == "polarity" && a.toldOfSome() || a.part.Quantity != nil || a.things+a.pointed >= 1 && a.close+a.pointed >= 2 && a.saysEnough()
	case "period":
		if a.part.Quantity == nil && terms == 1 && a.part.Sentence.Done(a.part.Clause) && a.otherLightVerb() {
			return false
		}
	case "how many":
		if (a.portion() || a.weighed) && a.pointed+a.close > 0 || a.close > 0 && a.close == terms && a.leftover == 0 {
			return true
		}
	}
	return a.part.Quantity != nil || a.things >= 1 || a.close >= 2 && a.close == terms
}

// toldOfSome reports whether the claim tells of some what the part denies of all of a kind.
func (a *alignment) toldOfSome() bool {
	counted := a.claim.Quantity != nil && a.claim.Kind == extract.Level
	return a.part.ofNone() && a.close == len(a.part.terms) && !a.claim.Negated && (counted || !existential(a.part.Claim))
}

// saysEnough reports whether a claim that only denies what the part says, or tells it as
// another kind of fact, is of the same: the part says more than two words, names somebody,
// or has a verb of refusing, or the claim says no more than it does.
func (a *alignment) saysEnough() bool {
	switch terms := a.part.terms; {
	case len(terms) > 2, a.part.Sentence.Clauses[a.part.Clause].Refused:
		return true
	case a.close != len(terms):
		return false
	case slices.ContainsFunc(terms, func(t term) bool { return t.name }):
		return true
	}
	return a.leftover == a.listedBeside() && !(a.claim.Negated && !a.claim.Contrary && a.deniedLast())
}

// listedBeside is how many terms that the part lacks only name others in a list of those of
// whom the claim tells: "neither the army nor the police was informed".
func (a *alignment) listedBeside() (n int) {
	r, words := a.claim.Subject, a.source.Words
	joined := func(from, to int) bool {
		list := false
		for _, w := range words[from+1 : to] {
			switch {
			case w.Tag == "CC", w.Lower == "nor":
				list = true
			case w.Tag != "DT" && w.Lower != "," && !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ"):
				return false
			}
		}
		return list
	}
	for _, t := range a.source.terms {
		if !r.Has(t.word) || a.used[t.word] || !a.own(t.word) {
			continue
		}
		if slices.ContainsFunc(a.found, func(m match) bool {
			return r.Has(m.at) && joined(min(m.at, t.word), max(m.at, t.word))
		}) {
			n++
		}
	}
	return n
}

// otherLightVerb reports whether the part's verb says too little to be a term, and the
// claim has another: who got out on Sunday was seen on Tuesday.
func (a *alignment) otherLightVerb() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	if said < 0 || found < 0 || slices.ContainsFunc(a.part.terms, func(t term) bool { return t.covers(said) }) {
		return false
	}
	lemma := a.part.Sentence.Words[said].Lemma
	return lemma != "be" && lemma != a.source.Words[found].Lemma
}

// untold reports whether the claim's figure stands in words without a verb, and
// nothing has the part's, or only says what a thing is for: a programme for 40 bridges
// has not built them.
func (a *alignment) untold() bool {
	if a.source.Clauses[a.claim.Clause].Verb >= 0 {
		return false
	}
	at, verb := a.source.At(a.claim.Quantity.Number.Start), a.part.Sentence.Clauses[a.part.Clause].Verb
	return at > 1 && a.source.Words[at-1].Lower == "for" && strings.HasPrefix(a.source.Words[at-2].Tag, "NN") ||
		slices.ContainsFunc(a.missing, func(t *term) bool { return t.word == verb })
}

// accounted reports whether nothing that matters is missing, and nothing was
// found too far afield.
func (a *alignment) accounted() bool {
	missing, vital := a.lacks()
	if a.misplaced || vital || !a.grounded {
		return false
	}
	if a.part.Quantity == nil && len(a.part.terms) < 2 && a.leftover > 2 {
		return false // one word in common with a claim that says much else
	}
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		if slices.ContainsFunc(a.missing, func(t *term) bool { return !t.generic }) {
			return false
		}
		return missing <= aGenericNoun && a.reach <= nearBy && (a.weighed || 2*a.close >= len(a.part.terms)-a.pointed)
	}
	return missing <= aPlainVerb && a.effort() <= withinReach
}

// nearly reports whether the claim would support the part but for its verb: then
// nothing else refutes it.
func (a *alignment) nearly() bool {
	return len(a.open) == 0 && len(a.conflicts) == 0 && a.accounted() && a.verbless()
}

// verbless reports whether the claim lacks the verb that the part's figure goes
// with.
func (a *alignment) verbless() bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	if a.part.Stance != extract.Asserted && a.part.Stance == a.claim.Stance {
		return false // "has plans to build"
	}
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	return slices.ContainsFunc(a.missing, func(t *term) bool {
		return t.pos == wordnet.Verb && (t.word == verb && !a.sameVerb(t) || t.word != verb && inPassive(a.part.Sentence, t.word))
	})
}

// inPassive reports whether the participle at word i has its auxiliary right before it:
// the "vaccinated" of "the man who died had been vaccinated".
func inPassive(s *extract.Sentence, i int) bool {
	return i > 0 && s.Words[i-1].Lemma == "be"
}

// sameVerb reports whether the claim's verb is like the term, though it is none
// itself ("registered" for "enrolled"), or stands for all the figures of the
// sentence, or the part has a noun for it: "underwent a repair".
func (a *alignment) sameVerb(t *term) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return verb < 0 || a.named && !a.namedInRelative(verb) || t.against(verbAt(a.source.Sentence, verb)) >= like || a.source.has(*t, extract.Range{To: len(a.source.Words)})
}

// namedInRelative reports whether the part has the claim's verb only to tell which ones it
// is of: "the man who died had been vaccinated".
func (a *alignment) namedInRelative(verb int) bool {
	return slices.ContainsFunc(a.found, func(m match) bool {
		return m.at == verb && m.word > 0 && a.part.Sentence.Words[m.word-1].In("relatives")
	})
}

// lacks is the weight of the words that are missing, and whether one of them may
// never be: a name, a figure, a judgement.
func (a *alignment) lacks() (weight float64, vital bool) {
	for _, t := range a.missing {
		weight += t.weight()
		vital = vital || t.name || t.opinion || t.number != nil || t.pos == wordnet.Adv && (lexicon.In("at first", t.lemma) || lexicon.In("telling adverbs", t.lemma))
	}
	return weight, vital
}

// closer is the better evidence of the two; a is nil at first.
func closer(a, b *alignment) *alignment {
	if a == nil || b.compare(a) < 0 {
		return b
	}
	return a
}

// effort is what it takes to account for the part's words.
func (a *alignment) effort() float64 {
	effort := a.reach
	for _, t := range a.missing {
		effort += t.weight()
	}
	return effort
}

// cost is how much speaks against taking a as the evidence.
func (a *alignment) cost() float64 {
	cost := a.effort() + openSlot*float64(len(a.open)) + float64(len(a.conflicts))
	if a.far {
		cost += farther
	}
	return cost
}

func (a *alignment) compare(b *alignment) int {
	return cmp.Or(cmp.Compare(a.cost(), b.cost()), cmp.Compare(a.leftover, b.leftover))
}

// confinedTo is that of which alone the claim's figure is told, and which the part does not
// name: the bread of "they rose 9 percent for bread"; "" if there is nothing.
func (a *alignment) confinedTo() string {
	if a.claim.Quantity == nil {
		return ""
	}
	after := a.source.At(a.claim.Quantity.Span.End - 1)
	for _, u := range a.source.terms {
		if u.word <= after || !a.claim.Own.Has(u.word) || u.pos != wordnet.Noun && !u.name || a.used[u.word] || a.source.Words[u.word].Class == extract.Time {
			continue
		}
		from := phraseStart(a.source.Sentence, u.word)
		if from > after && from > 0 && a.source.Words[from-1].In("of some of them") {
			return a.source.Words[u.word].Lower
		}
	}
	return ""
}

// overrides reports whether a, which refutes, counts more than b, which
// supports (rule 5).
func (a *alignment) overrides(b *alignment) bool {
	if a.source == b.source && (b.narrower && !a.narrower || b.confinedTo() != "" && a.confinedTo() == "") && a.conflicts[0].name == "figure" && a.effort() <= b.effort() {
		return true // "by 3.8 percent, and by 7 in Northport" is no 7 percent
	}
	if a.conflicts[0].name == "period" && a.exactly() && !b.exactly() && a.effort() <= b.effort() {
		return true // "42 in 2026 and 40 in 2028" is no 40 in 2026
	}
	if a.isSince(b) || a.isUntimed(b) {
		return true // "was 4 percent in June" is no more so where it "had dropped to 3 by September"
	}
	if a.source == b.source || a.source.Transcript != b.source.Transcript && !contemporary(a.claim, b.claim) {
		return false
	}
	if a.effort()+clearly < b.effort() {
		return true
	}
	if a.ofAnotherTime() && b.claim.Period != nil && !a.claim.Period.Overlaps(*b.claim.Period) {
		return false
	}
	return a.effort() <= b.effort() && a.leftover < b.leftover && (a.close >= b.close || a.close > 1) && a.conflicts[0].name == "figure"
}

// isUntimed reports whether a gives no time, and b one past, of what the part tells for now
// or the sentence of two times: "it stands at 6 meters; in 2013 it stood at 7".
func (a *alignment) isUntimed(b *alignment) bool {
	found := b.source.Clauses[b.claim.Clause].Verb
	return a.conflicts[0].name == "figure" && !a.dated() && b.dated() && a.effort() <= b.effort() && a.source.Transcript == b.source.Transcript &&
		(a.source == b.source || b.claim.Kind == extract.Level && found >= 0 && b.source.Words[found].Tag == "VBD" && present(a.part.Sentence, a.part.Clause))
}

// isSince reports whether the part tells how much there is now, and a of a later time than b.
func (a *alignment) isSince(b *alignment) bool {
	x, y := a.claim.Period, b.claim.Period
	if a.conflicts[0].name != "figure" || a.part.Period != nil || x == nil || y == nil || x.Inherited || y.Inherited || !present(a.part.Sentence, a.part.Clause) || a.source.Transcript != b.source.Transcript ||
		a.claim.Stance != extract.Asserted || a.claim.Kind != extract.Level {
		return false
	}
	y, x = sameYear(y, at(x))
	return !y.End.IsZero() && !x.Start.IsZero() && !y.End.After(x.Start)
}

// exactly reports whether the claim has the very figure of the part.
func (a *alignment) exactly() bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && a.part.Quantity.Value.Equal(a.claim.Quantity.Value)
}
