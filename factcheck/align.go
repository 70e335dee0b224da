package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// An alignment is a part of the statement laid against one claim of a source,
// slot by slot.
type alignment struct {
	part   *part
	source *source
	claim  *extract.Claim

	missing   []term  // accounted for by nothing
	misplaced bool    // a term belongs to another figure of the source
	close     int     // terms that stand in the clause
	things    int     // nouns and names among them
	verb      int     // the source's word for the part's main verb, -1 if there is none
	grounded  bool    // a term stands in the sentence itself
	solid     bool    // a term that says more than "people" or "part" is accounted for
	reach     float64 // how far afield the terms were found
	leftover  int     // terms of the claim that the statement does not have
	conflicts []slot  // that cannot be reconciled
	open      []slot  // that the source leaves open
	settled   bool    // the figures have taken the difference in polarity into account
	basis     Basis
}

// A slot is where statement and claim differ, and what each has there.
type slot struct{ name, said, found string }

// align lays p against a claim. The order of the slots is that in which a
// reason names them.
func align(p *part, s *source, c *extract.Claim) *alignment {
	a := &alignment{part: p, source: s, claim: c, verb: -1}
	a.speaker()
	a.words()
	a.figures()
	a.direction()
	a.comparison()
	a.streak()
	a.period()
	a.otherPeriods()
	a.durations()
	a.quantifiers()
	a.polarity()
	a.stance()
	a.respectively()
	return a
}

func (a *alignment) conflict(name, said, found string) {
	a.conflicts = append(a.conflicts, slot{name, said, found})
}

func (a *alignment) leave(name, said, found string) {
	a.open = append(a.open, slot{name, said, found})
}

func (a *alignment) speaker() {
	who := a.source.Speaker()
	if a.part.credit == "" || who == "" {
		return
	}
	if same, known := quotation.SameSpeaker(a.part.credit, who); known && !same {
		a.conflict("speaker", a.part.credit, who)
	}
}

// words accounts for the statement's terms, the nearest part of the source
// first, and notes contrasts.
func (a *alignment) words() {
	used, run := make(map[int]bool), ""
	for _, t := range a.part.terms {
		far, at, against := a.account(t)
		switch {
		case at >= 0:
			used[at] = true
			if t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && at < len(a.source.Words) {
				a.verb = at
			}
			a.grounded = a.grounded || at < len(a.source.Words)
			a.solid = a.solid || !t.generic
			if at < len(a.source.Words) && far < inSentence*t.weight() {
				a.close++
				if t.name || t.pos == wordnet.Noun {
					a.things++
				}
			}
			if t.run == "" || t.run != run {
				a.reach += far // a name of several words is found once
			}
			run = t.run
			if far > 0 {
				a.basis = max(a.basis, Inferred)
			}
		case against != nil && a.part.Quantity == nil && a.part.qualifies(t):
			a.leave("which", t.lemma, against.lemma) // rural schools are not urban ones
		case against != nil:
			a.conflict("word", t.lemma, against.lemma)
		case t.way != change.None && a.part.owns(t.word): // the directions are compared
		case a.bears(t):
		case t.way != change.None && a.goes(t.way):
		default:
			a.missing = append(a.missing, t)
			a.misplaced = a.misplaced || a.elsewhere(t)
		}
	}
	for _, t := range a.source.terms {
		if !used[t.word] && a.own(t.word) {
			a.leftover++
		}
	}
	a.predicate(used)
	a.holder(used)
}

// bears reports whether t is a verb that only brings the part's figure to its
// subject. What a verb says that was got, the claim must not say otherwise.
func (a *alignment) bears(t term) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil || t.pos != wordnet.Verb {
		return false
	}
	verb := a.source.Clauses[a.claim.Clause].Verb
	bare := verb < 0 || a.source.Words[verb].Class != extract.Content || lexicon.In("bearing", a.source.Words[verb].Lemma)
	return lexicon.In("bearing", t.lemma) || bare && lexicon.In("gaining", t.lemma)
}

// goes reports whether the source speaks of a change that way, and notes a
// conflict if it speaks only of the opposite.
func (a *alignment) goes(way change.Way) bool {
	back := change.None
	for _, c := range a.source.Changes {
		switch {
		case c.Way == way:
			return true
		case change.Excludes(way, c.Way):
			back = c.Way
		}
	}
	if back != change.None {
		a.conflict("direction", way.String(), back.String())
	}
	return back != change.None
}

// predicate keeps a statement from borrowing its verb from another clause, and
// from having one of its own where the claim has another: who was wounded beside
// those killed was not killed, and who lost a title did not win it.
func (a *alignment) predicate(used map[int]bool) {
	c := a.source.Clauses[a.claim.Clause]
	if c.Verb < 0 || used[c.Verb] || !a.predicates(c, used) {
		return
	}
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	for _, t := range a.part.terms {
		if t.word != said || t.way != change.None || a.bears(t) {
			continue
		}
		for _, u := range a.source.terms {
			if t.against(u) != unrelated && a.clause().Has(u.word) {
				return
			}
		}
		a.misplaced = true
	}
}

// predicates reports whether the claim says with its verb, or with what is
// linked to its subject, something that the part does not.
func (a *alignment) predicates(c extract.Clause, used map[int]bool) bool {
	switch w := a.source.Words[c.Verb]; {
	case a.changes(c.Verb):
		return a.part.Direction == change.None && a.claim.Direction != change.Level
	case w.Class == extract.Content:
		return true
	case w.Lemma != "be":
		return false
	}
	if next := c.Verb + 1; next < c.To && !used[next] && a.claim.Own.Has(next) {
		w := a.source.Words[next]
		return w.Class == extract.Content && (strings.HasPrefix(w.Tag, "JJ") || w.Tag == "VBN") && (next+1 == c.To || !strings.HasPrefix(a.source.Words[next+1].Tag, "NN"))
	}
	return false
}

// holder asks for the thing whose figure it is: "a country of 4 million
// people" says nothing of people elsewhere.
func (a *alignment) holder(used map[int]bool) {
	if a.part.Quantity == nil || a.claim.Quantity == nil || a.claim.Quantity.Unit.Dimension != quantity.Count {
		return
	}
	i := a.source.At(a.claim.Quantity.Span.Start) - 1
	if i < 1 || a.source.Words[i].Lower != "of" || used[i-1] || a.changes(i-1) {
		return
	}
	if w := a.source.Words[i-1]; w.Class == extract.Content && strings.HasPrefix(w.Tag, "NN") {
		a.leave("whose figure", "not said", w.Lower)
	}
}

// changes reports whether the word is one of change.
func (a *alignment) changes(word int) bool {
	return slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Start <= word && word < c.End })
}

// Distances at which a term may be found, as shares of its weight.
const (
	byLikeness = 0.05 // another word for it
	inClause   = 0.05 // in the clause, beside the claim
	inSentence = 0.15
	byTopic    = 0.3 // a name that the whole document is about
	inContext  = 0.3 // in a sentence that the claim leans on
	ofAnother  = 1   // in the words of another figure: it does not count
)

// account finds the term of the source that accounts for t: how far afield,
// and at which word (-1 for none, len(Words) outside the sentence); or the
// term that it contrasts with.
func (a *alignment) account(t term) (far float64, at int, against *term) {
	if t.number != nil {
		if a.source.states(t.number) {
			return 0, len(a.source.Words), nil
		}
		return 0, -1, nil
	}
	far, at = t.weight(), -1
	joined, exact := !a.part.owns(t.word), false // from a clause that restricts the part's
	for i := range a.source.terms {
		u := &a.source.terms[i]
		d := a.distance(u.word)
		if d >= ofAnother {
			continue
		}
		switch t.against(*u) {
		case same:
		case like:
			d += byLikeness
		case contrast:
			if (a.own(u.word) || joined) && !t.name && t.way == change.None && u.way == change.None {
				against = u
			}
			continue
		default:
			continue
		}
		exact = exact || d < inSentence
		if d *= t.weight(); d < far {
			far, at = d, u.word
		}
	}
	outside := len(a.source.Words)
	switch {
	case at >= 0 && (against == nil || exact || !joined):
		return far, at, nil
	case against == nil && len(t.parts) > 0:
		return a.phrase(t.parts)
	case against != nil:
		return 0, -1, against
	case t.measure && a.part.Quantity != nil && a.claim.Quantity != nil:
		return 0, outside, nil
	case a.begins(t):
		return 0, outside, nil
	case a.claim.Direction == change.Up && lexicon.In("additions", t.lemma):
		return 0, outside, nil
	case (t.name || lexicon.In("bodies", t.lemma)) && (a.source.about(t.lemma) || a.source.names[t.lemma]):
		return byTopic, outside, nil
	case lexicon.In("bodies", t.lemma) && (a.source.we || a.impersonal()):
		return byTopic, outside, nil
	case a.source.leans(a.claim) && accounts(a.source.context, t):
		return inContext, outside, nil
	}
	return 0, -1, nil
}

// begins reports whether t says that what the claim dates "since" a period began.
func (a *alignment) begins(t term) bool {
	return a.claim.Period != nil && a.claim.Period.Relation == period.Since && a.part.Period != nil && lexicon.In("beginnings", t.lemma)
}

// impersonal reports whether an official speaks and the clause has no actor of
// its own, so that it is told for the speaker's body.
func (a *alignment) impersonal() bool {
	if a.source.Speaker() == "" {
		return false
	}
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		if w := a.source.Words[i]; w.Upper && i > 0 && w.Class == extract.Content || w.Tag == "PRP" {
			return false
		}
	}
	return true
}

// phrase accounts for each word of a phrase.
func (a *alignment) phrase(parts []term) (far float64, at int, against *term) {
	for _, t := range parts {
		d, i, u := a.account(t)
		if i < 0 {
			return 0, -1, u
		}
		far, at = far+d, i
	}
	return far, at, nil
}

// elsewhere reports whether the term is one of another figure's words.
func (a *alignment) elsewhere(t term) bool {
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		l := t.against(u)
		return (l == same || l == like) && a.distance(u.word) == ofAnother
	})
}

// distance is how far from the claim a word of its sentence stands.
func (a *alignment) distance(word int) float64 {
	switch {
	case a.own(word):
		return 0
	case a.claim.Quantity != nil && !a.hangsOn(word) && a.foreign(word):
		return ofAnother
	case a.clause().Has(word), a.hangsOn(word):
		return inClause
	}
	return inSentence
}

// hangsOn reports whether the word stands in an earlier clause that the claim's
// depends on, by way of those between.
func (a *alignment) hangsOn(word int) bool {
	for i := a.claim.Clause; i > 0 && hangs(a.source.Sentence, i); i-- {
		if a.source.Clauses[i-1].Has(word) {
			return true
		}
	}
	return false
}

func (a *alignment) clause() extract.Range { return a.source.Clauses[a.claim.Clause].Range }

func (a *alignment) own(word int) bool {
	return a.claim.Own.Has(word) || a.claim.Head.Has(word) || a.claim.Subject.Has(word)
}

// foreign reports whether the word belongs to another figure of the sentence.
// In another clause those do that lead up to it.
func (a *alignment) foreign(word int) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		if c == a.claim || !c.Own.Has(word) {
			return false
		}
		return c.Clause == a.claim.Clause || c.Quantity != nil && !c.Given && a.source.Words[word].Span.Start < c.Quantity.Span.End
	})
}

func (a *alignment) figures() {
	if a.part.Quantity == nil {
		return
	}
	said := *a.part.Quantity
	if a.claim.Quantity == nil {
		a.leave("figure", said.String(), "no figure")
		return
	}
	found := *a.claim.Quantity
	if a.denied() {
		switch {
		case shared(a.part.Claim) && shared(a.claim):
			said, a.settled = complement(said), true
			a.basis = max(a.basis, Derived)
		case attained(a.part.Claim):
			said, a.settled = negate(said), true
		}
	}
	if found.FromTo && !said.Range && a.part.Kind == extract.Change {
		found = difference(found, found.Value, found.Max) // "climbed from 5 to 7" is a rise of 2
		a.basis = max(a.basis, Derived)
	}
	said, found = a.sameRate(said, found)
	rel, basis := compareFigures(&said, &found)
	a.basis = max(a.basis, basis)
	s, f := a.part.Quantity.String(), found.String()
	switch {
	case rel == incomparable:
		a.leave("unit", s, f)
	case rel == undecided && slipped(&said, &found):
		a.conflict("figure", s, f)
	case rel == undecided:
		a.leave("figure", s, f)
	case a.part.Former != a.claim.Former:
		a.leave("time", tense(a.part.Former), tense(a.claim.Former))
	case rel == entailed && a.measuresOther():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == excluded && (vague(&found) || a.remainder()):
		a.leave("figure", s, f)
	case rel == excluded && !a.countsAlike():
		a.leave("what is counted", s, f)
	case rel == excluded && a.otherKind():
		a.leave("kind of figure", a.part.Kind.String(), a.claim.Kind.String())
	case rel == excluded:
		a.conflict("figure", s, f)
	}
}

// measuresOther reports whether one figure says how much a thing changed, and
// the other where it went: "rose by 5 %", "rose to 5 %".
func (a *alignment) measuresOther() bool {
	level, amount := a.part.Claim, a.claim
	if level.Kind == extract.Change {
		level, amount = amount, level
	}
	return level.Kind == extract.Level && amount.Kind == extract.Change &&
		(level.Direction == change.Up || level.Direction == change.Down) && (amount.Direction == change.Up || amount.Direction == change.Down)
}

// otherKind reports whether the figures are of kinds that do not exclude each
// other: a share and a level, or as measuresOther has it.
func (a *alignment) otherKind() bool {
	amount := func(k extract.Kind) bool { return k == extract.Level || k == extract.Change }
	if amount(a.part.Kind) && amount(a.claim.Kind) {
		return a.measuresOther()
	}
	return a.part.Kind != a.claim.Kind
}

func tense(former bool) string {
	if former {
		return "before"
	}
	return "then"
}

// remainder reports whether the claim's figure is what is left out: "all but six".
func (a *alignment) remainder() bool {
	i := a.source.At(a.claim.Quantity.Number.Start)
	return i > 1 && a.source.Words[i-1].Lower == "but" && a.source.Words[i-2].Lower == "all"
}

// countsAlike reports whether both figures count the same thing, as far as
// both say what they count.
func (a *alignment) countsAlike() bool {
	said, found := a.part.Sentence.Counted(a.part.Quantity), a.source.Counted(a.claim.Quantity)
	if said.Len() == 0 || found.Len() == 0 {
		return true
	}
	for _, t := range spread(terms(a.part.Sentence, said)) {
		for _, u := range spread(terms(a.source.Sentence, found)) {
			if l := t.against(u); l == same || l == like {
				return true
			}
		}
	}
	return false
}

// direction compares which way the thing measured went.
func (a *alignment) direction() {
	if way, back, ok := a.reversed(); ok && a.part.Second == a.claim.Second {
		a.conflict("direction", way.String(), back.String())
		return
	}
	said, found := a.part.Direction, a.claim.Direction
	if said == change.None || said == change.Level || said >= change.Above {
		return
	}
	switch {
	case found == said:
	case a.inSubject() && a.mentions(said):
	case change.Excludes(said, found) && a.part.Second == a.claim.Second:
		a.conflict("direction", said.String(), found.String())
	case a.part.Second != a.claim.Second:
		a.leave("what changed", said.String(), found.String())
	case a.mentions(said):
	case a.turns(said):
		a.conflict("direction", said.String(), a.claim.MeasureText())
	case a.part.Kind == extract.Level && slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == "figure" }):
		// A wrong level is wrong whichever way it was reached.
	default:
		a.leave("direction", said.String(), "not said")
	}
}

// inSubject reports whether the claim's figure counts the subject, so that the
// predicate's direction is not the figure's.
func (a *alignment) inSubject() bool {
	return a.claim.Quantity != nil && a.claim.Kind == extract.Level && a.claim.Sentence.Clauses[a.claim.Clause].Subject.Has(a.claim.Sentence.At(a.claim.Quantity.Number.Start))
}

// reversed is a way that the part names more often than the claim's clause,
// and its reverse, which that names more often.
func (a *alignment) reversed() (way, back change.Way, ok bool) {
	said, found := waysIn(a.part.Sentence, a.part.Own), waysIn(a.source.Sentence, a.clause())
	for _, pair := range [...][2]change.Way{{change.Up, change.Down}, {change.Accelerate, change.Slow}, {change.Better, change.Worse}} {
		for i, way := range pair {
			back := pair[1-i]
			if said[way] > found[way] && found[back] > said[back] {
				return way, back, true
			}
		}
	}
	return change.None, change.None, false
}

func waysIn(s *extract.Sentence, r extract.Range) (n [change.Low + 1]int) {
	for _, c := range s.Changes {
		if r.Has(c.Start) {
			n[c.Way]++
		}
	}
	return n
}

// mentions reports whether the clause has the direction anywhere.
func (a *alignment) mentions(way change.Way) bool {
	return slices.ContainsFunc(a.source.Changes, func(c change.Change) bool {
		return a.clause().Has(c.Start) && c.Way == way
	})
}

// turns reports whether a word of the claim is contrary to the statement's
// word of change: "developed" against "stagnated".
func (a *alignment) turns(way change.Way) bool {
	for _, c := range a.part.Sentence.Changes {
		if c.Way != way || !a.part.Own.Has(c.Start) {
			continue
		}
		t := term{lemma: a.part.Sentence.Words[c.Start].Lemma}
		for _, u := range a.source.terms {
			if a.own(u.word) && t.against(u) == contrast {
				return true
			}
		}
	}
	return false
}

func (a *alignment) comparison() {
	said, found := a.part.Compares, a.claim.Compares
	if found == change.None {
		found = multiple(a.claim.Quantity)
	}
	switch {
	case said == change.None, said == found:
	case found == change.None:
		a.leave("comparison", said.String(), "not made")
	default:
		a.conflict("comparison", said.String(), found.String())
	}
}

// multiple is how "ten times as many" sets one thing against another.
func multiple(q *quantity.Quantity) change.Way {
	switch {
	case q == nil || !q.Multiple:
	case one.Cmp(q.Value) < 0 && q.Bound != quantity.Under && q.Bound != quantity.AtMost:
		return change.Above
	case q.Value.Cmp(one) < 0 && q.Bound != quantity.Over && q.Bound != quantity.AtLeast:
		return change.Below
	}
	return change.None
}

// quantifiers are the words that say how much of a group is meant, by what
// they need in the source.
var quantifiers = map[string][]string{
	"all": {"all", "every", "each", "whole", "entire", "both", "always"}, "every": {"all", "every", "each"},
	"entire": {"all", "entire", "whole", "full"}, "always": {"all", "always", "never", "every"},
	"only": {"only", "alone", "sole", "solely", "exclusively", "just"}, "alone": {"only", "alone", "sole"},
	"sole": {"only", "alone", "sole"}, "solely": {"only", "solely", "alone"}, "exclusively": {"only", "exclusively"},
	"most": {"most", "majority"}, "majority": {"most", "majority"}, "few": {"few", "minority"},
}

func (a *alignment) quantifiers() {
	s := a.part.Sentence
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		needs, ok := quantifiers[s.Words[i].Lower]
		if !ok || s.Words[i].Class == extract.Figure || i > 0 && s.Words[i-1].Tag == "IN" && s.Words[i].Lower == "all" {
			continue
		}
		c := a.clause()
		if !slices.ContainsFunc(a.source.Words[c.From:c.To], func(w extract.Word) bool { return slices.Contains(needs, w.Lower) }) {
			a.leave("how many", s.Words[i].Lower, "not said")
		}
	}
}

// respectively leaves open which of a list a figure belongs to.
func (a *alignment) respectively() {
	const word = "respectively"
	has := func(words []extract.Word) bool {
		return slices.ContainsFunc(words, func(w extract.Word) bool { return w.Lower == word })
	}
	if a.part.Quantity != nil && has(a.source.Words) && !has(a.part.Sentence.Words) {
		a.leave("of a list", "one", word)
	}
}

func (a *alignment) polarity() {
	if a.denied() && !a.settled {
		a.conflict("polarity", polarity(a.part.Negated), polarity(a.claim.Negated))
	}
}

// denied reports whether one of part and claim is negated and the other not.
// Verbs that mean the same refuse alike: "turned down" and "rejected".
func (a *alignment) denied() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if said.Verb >= 0 && found.Verb >= 0 && (a.part.Sentence.Words[said.Verb].Is(extract.Negator) || a.source.Words[found.Verb].Is(extract.Negator)) &&
		verbAt(a.part.Sentence, said.Verb).against(verbAt(a.source.Sentence, found.Verb)) >= like {
		return (a.part.Negated != said.Refused) != (a.claim.Negated != found.Refused)
	}
	return a.part.Negated != a.claim.Negated
}

// verbAt is a verb as a term, with what belongs to it.
func verbAt(s *extract.Sentence, i int) term {
	if phrase, n := phraseAt(s, i, len(s.Words)); n > 0 {
		return term{lemma: phrase, pos: wordnet.Verb}
	}
	return term{lemma: s.Words[i].Lemma, pos: wordnet.Verb}
}

func polarity(negated bool) string {
	if negated {
		return "negated"
	}
	return "affirmed"
}

// stance keeps plans and forecasts from supporting what is told as fact, and
// what is done from supporting a plan.
func (a *alignment) stance() {
	said, found := a.part.Stance, a.claim.Stance
	switch {
	case said == extract.Asserted && a.part.Sentence.Done(a.part.Clause) && (a.source.Ongoing(a.claim.Clause) || a.undone()):
		a.leave("modality", "done", "going on")
	case said == extract.Future && found == extract.Proposal:
		a.leave("modality", "will", "proposed")
	case said != extract.Asserted || found == extract.Asserted:
	case (found == extract.Plan || found == extract.Proposal) && !a.part.Sentence.Done(a.part.Clause):
		// "The budget spends", of a budget that is proposed.
	default:
		a.leave("modality", said.String(), found.String())
	}
	switch said {
	case extract.Plan, extract.Proposal, extract.Forecast, extract.Future:
		if found == extract.Asserted && a.source.Done(a.claim.Clause) {
			// When it was to be says nothing of when it was.
			untimed := func(s slot) bool { return s.name == "period" }
			a.open, a.conflicts = slices.DeleteFunc(a.open, untimed), slices.DeleteFunc(a.conflicts, untimed)
			a.conflict("modality", said.String(), "done")
		}
	}
}

// undone reports whether the source's word for the part's verb tells of what is
// going on or to come: "creating", "to create".
func (a *alignment) undone() bool {
	if a.verb < 1 {
		return false
	}
	before := a.source.Words[a.verb-1]
	switch a.source.Words[a.verb].Tag {
	case "VBG":
		return before.Lemma == "be" || strings.HasSuffix(before.Lower, "'re") || strings.HasSuffix(before.Lower, "’re") || before.Lower == "'m" || before.Lower == "'s"
	case "VB":
		return before.Lower == "to" || before.Tag == "MD"
	}
	return false
}
