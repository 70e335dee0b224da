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
)

// direction compares which way the thing measured went.
func (a *alignment) direction() {
	if a.course && len(a.conflicts) > 0 {
		return // the figures tell
	}
	if said, found := a.part.Quantity, a.claim.Quantity; said != nil && found != nil && (said.Multiple && found.Multiple && len(a.conflicts) > 0 || said.FromTo && found.FromTo && backward(said) != backward(found)) {
		return // the figures tell
	}
	if way, ok := a.conjunct(); ok && a.part.Direction != change.None {
		if way == a.part.Direction {
			return
		}
		note := a.leave
		if !a.part.Negated && !a.claim.Negated && change.Excludes(a.part.Direction, way) {
			note = a.conflict
		}
		note("direction", a.part.Direction.String(), way.String())
		return
	}
	if a.constancy() {
		return
	}
	if way, back, ok := a.reversed(); ok && a.part.Second == a.claim.Second {
		a.conflict("direction", way.String(), back.String())
		return
	}
	said, found := a.part.Direction, a.claim.Direction
	if q := a.claim.Quantity; found == change.None && q != nil && q.FromTo {
		found = change.Up // "went from 34 mills to 51"
		if backward(q) {
			found = change.Down
		}
	}
	if said == change.None || said == change.Level || said >= change.Above {
		return
	}
	if found == change.None {
		found = a.moreThanThen()
	}
	switch {
	case found == said && a.onlyNamed(said):
		a.leave("what changed", a.part.Sentence.Words[a.part.Sentence.Clauses[a.part.Clause].Verb].Lower, "the growth itself")
	case found == said:
	case a.inSubject() && a.mentions(said):
	case change.Excludes(said, found) && a.part.Second == a.claim.Second:
		a.conflict("direction", said.String(), found.String())
	case a.part.Second != a.claim.Second:
		a.leave("what changed", said.String(), found.String())
	case a.mentions(said), a.changedBeside(said):
	case a.part.Quantity == nil && a.part.turnsInSubject(said) && slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Way == said }):
	case a.turns(said):
		a.conflict("direction", said.String(), a.claim.MeasureText())
	case a.part.Kind == extract.Level && slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == "figure" }):
		// A wrong level is wrong whichever way it was reached.
	default:
		a.leave("direction", said.String(), "not said")
	}
}

// conjunct is which way the claim tells its thing to have gone where the words of the part
// stand, if its predicate tells several: "down in the city and unchanged in the suburbs".
func (a *alignment) conjunct() (way change.Way, ok bool) {
	c, ways := a.source.Clauses[a.claim.Clause], 0
	var last change.Way
	for _, w := range a.source.Changes {
		if w.Start < c.Verb || w.Start == c.Verb && a.source.Words[c.Verb].Tag != "JJ" && a.source.Words[c.Verb].Tag != "VBN" ||
			!a.claim.Own.Has(w.Start) || w.Part == change.Noun || w.Way == change.Level {
			continue
		}
		if ways++; ways > 1 && w.Way == last {
			return change.None, false
		}
		last = w.Way
	}
	if ways != 2 {
		return change.None, false
	}
	for _, m := range a.found {
		for _, w := range a.source.Changes {
			if !a.changes(m.at) && w.Start >= c.Verb && w.End <= m.at && m.at < a.claim.Own.To && m.at < len(a.source.Words) && w.Part != change.Noun {
				way, ok = w.Way, true
			}
		}
	}
	return way, ok
}

// moreThanThen is which way a noun of the part went, where the claim tells more or less of
// it than of an earlier time: "caught more herring than in May" is an increase in herring.
func (a *alignment) moreThanThen() change.Way {
	const far = 4 // words of the noun phrase
	words, c := a.source.Words, a.clause()
	for i := c.From; i+2 < c.To; i++ {
		way := change.None
		switch words[i].Lower {
		case "more":
			way = change.Up
		case "fewer", "less":
			way = change.Down
		default:
			continue
		}
		if i > c.From && (words[i-1].Class == extract.Figure || words[i-1].Class == extract.Negation || words[i-1].Lower == "no") {
			continue
		}
		named := false
		for j := i + 1; j < min(c.To, i+far+2); j++ {
			if words[j].Lower != "than" {
				named = named || strings.HasPrefix(words[j].Tag, "NN") && a.used[j]
				continue
			}
			if named && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
				at := a.source.At(p.Span.Start)
				return at >= j && at <= j+2
			}) {
				return way
			}
			break
		}
	}
	return change.None
}

// onlyNamed reports whether the part tells with its verb that a thing changed, and the
// claim only names a change of which it gives the figure: "the forecast for growth is 2
// percent" is no rise of the forecast.
func (a *alignment) onlyNamed(way change.Way) bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	if a.part.Quantity != nil || a.claim.Quantity == nil || found < 0 || a.source.Words[found].Lemma != "be" || says(a.part.Sentence, "growth") ||
		!slices.ContainsFunc(a.part.Sentence.Changes, func(c change.Change) bool { return c.Way == way && c.Start == said }) {
		return false
	}
	return !slices.ContainsFunc(a.source.Changes, func(c change.Change) bool {
		return a.clause().Has(c.Start) && c.Way == way && !(a.claim.Subject.Has(c.Start) && c.Start < found)
	})
}

// turnsInSubject reports whether the part's direction is that of its subject:
// "cutting taxes would help".
func (p *part) turnsInSubject(way change.Way) bool {
	return slices.ContainsFunc(p.Sentence.Changes, func(c change.Change) bool { return c.Way == way && p.Subject.Has(c.Start) })
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

// changes reports whether the word is one of change.
func (a *alignment) changes(word int) bool {
	return slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Start <= word && word < c.End })
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
	if a.claim.Quantity != nil && a.source.Clauses[a.claim.Clause].Verb < 0 {
		found = waysIn(a.source.Sentence, a.claim.Own) // each figure of a headline has its own words
	}
	if q := a.claim.Quantity; q != nil && q.Multiple && (a.claim.Direction == change.Up || a.claim.Direction == change.Down) {
		found[a.claim.Direction]++ // "halved because of higher rents"
	}
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

// changedBeside reports whether another claim of the clause tells by how much the same
// subject has changed that way: "turnout was 61 percent, 3 points higher".
func (a *alignment) changedBeside(way change.Way) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c != a.claim && c.Clause == a.claim.Clause && c.Subject == a.claim.Subject && c.Kind == extract.Change && c.Direction == way
	})
}

// turns reports whether a word of the claim is contrary to the statement's
// word of change: "developed" against "stagnated".
func (a *alignment) turns(way change.Way) bool {
	for i := range a.part.ways {
		t := &a.part.ways[i]
		if t.way != way {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness == contrast && a.own(u.word) {
				return true
			}
		}
	}
	return false
}

func (a *alignment) comparison() {
	said, found := a.part.Compares, a.claim.Compares
	if a.turnedRound() {
		found = map[change.Way]change.Way{change.Above: change.Below, change.Below: change.Above}[found]
	}
	if found == change.None {
		found = multiple(a.claim.Quantity)
	}
	if found == change.None && a.claim.Kind == extract.Change && a.claim.Basis.Len() > 0 && ofAmount(a.part.Claim) {
		found = map[change.Way]change.Way{change.Up: change.Above, change.Down: change.Below}[a.claim.Direction] // "40 more than the year before"
	}
	switch {
	case a.converse != nil, found == change.None && a.verb >= 0 && a.verb == a.source.Clauses[a.claim.Clause].Verb && pivot(a.part.Claim) == a.part.Sentence.Clauses[a.part.Clause].Verb:
		// The verbs tell the same: "beat" of "won against" or "thrashed".
	case said == change.None && asMany(a.part.Claim) && !a.equates() && !asMany(a.claim):
		a.leave("comparison", "alike", "not made")
	case said == change.None && found == change.None && a.sameQuality() && a.turnedRound():
		a.conflict("comparison", "made", "the reverse")
	case said == change.None:
	case said == found && a.sinceOther():
		a.leave("compared with", "then", "another time")
	case said == found:
	case (found != change.None || a.settled) && slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == "direction" }):
		// "3 percent lower than" and "3 percent higher than" differ in one word, as does "unchanged".
	case found == change.None && a.equates():
		a.conflict("comparison", said.String(), "alike")
	case found == change.None:
		a.leave("comparison", said.String(), "not made")
	case a.overTime():
		a.leave("comparison", said.String(), found.String()+" before")
	case a.sinceOther():
		a.leave("compared with", "then", "another time")
	default:
		a.conflict("comparison", said.String(), found.String())
	}
}

// sinceOther reports whether the part compares with a time that the claim's sentence names
// only for another comparison than the claim's: "lower than in January but higher than
// before the war" compares nothing above January.
func (a *alignment) sinceOther() bool {
	s, than := a.part.Sentence, pivot(a.part.Claim)
	if than < 0 {
		return false
	}
	i := slices.IndexFunc(s.Periods, func(p period.Period) bool { at := s.At(p.Span.Start); return than <= at && at <= than+2 })
	if i < 0 {
		return false
	}
	said, elsewhere := &s.Periods[i], false
	for j := range a.source.Periods {
		found := &a.source.Periods[j]
		if x, y := sameYear(said, found); !x.Equal(*y) && said.String() != found.String() {
			continue
		}
		if a.claim.Own.Has(a.source.At(found.Span.Start)) {
			return false
		}
		elsewhere = true
	}
	return elsewhere
}

// overTime reports whether the claim compares a thing with what it was, and the part with
// another thing: what is less than last year need not be less than that.
func (a *alignment) overTime() bool {
	said, found := pivot(a.part.Claim), pivot(a.claim)
	if said < 0 || found < 0 || !slices.ContainsFunc(a.part.terms, func(t term) bool { return t.word > said && a.part.Own.Has(t.word) && (t.name || t.pos == wordnet.Noun) }) {
		return false
	}
	return slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		at := a.source.At(p.Span.Start)
		return at >= found && at <= found+2 && a.claim.Own.Has(at)
	}) && !slices.ContainsFunc(a.source.terms, func(t term) bool { return t.word > found && a.claim.Own.Has(t.word) })
}

// sameQuality reports whether part and claim compare two things with one word that says
// in what: "worse than".
func (a *alignment) sameQuality() bool {
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		if thanAfter(a.part.Sentence, i) == 0 {
			continue
		}
		c := a.clause()
		for j := c.From; j < c.To; j++ {
			if a.source.Words[j].Lower == a.part.Sentence.Words[i].Lower && thanAfter(a.source.Sentence, j) > 0 {
				return true
			}
		}
	}
	return false
}

// thanAfter is where the "than" stands of the comparative at word i, 0 if it is none or
// has none.
func thanAfter(s *extract.Sentence, i int) int {
	const far = 6 // words
	if !s.Words[i].Comparative() {
		return 0
	}
	for j := i + 1; j < min(i+far, len(s.Words)); j++ {
		if s.Words[j].Lower == "than" {
			return j
		}
	}
	return 0
}

// turnedRound reports whether part and claim compare the same two things, each
// naming first what the other names last: "less on tea than on salt", "more on salt
// than on tea"; "imports exceed exports", "exports exceed imports".
func (a *alignment) turnedRound() bool {
	said, found := pivot(a.part.Claim), pivot(a.claim)
	if said < 0 || found < 0 {
		return false
	}
	first, last := false, false
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if !t.name && (t.pos != wordnet.Noun || t.phrase()) || slices.ContainsFunc(a.part.terms, func(u term) bool { return u.lemma == t.lemma && (u.word < said) != (t.word < said) }) {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness < like || !a.clause().Has(u.word) {
				continue
			}
			if (t.word < said) == (u.word < found) {
				return false
			}
			first, last = first || t.word < said, last || t.word > said
		}
	}
	return first && last
}

// ofAmount reports whether a claim compares how much there is, not how fast it grows.
func ofAmount(c *extract.Claim) bool {
	return slices.ContainsFunc(c.Sentence.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return lexicon.In("comparatives of amount", w.Lower) })
}

// pivot is the word between the two things that a claim compares: "than", or the
// verb of "exceeds"; -1 if there is none.
func pivot(c *extract.Claim) int {
	clause := c.Sentence.Clauses[c.Clause]
	for i := clause.From; i < clause.To; i++ {
		if c.Sentence.Words[i].Lower == "than" {
			return i
		}
	}
	if c.Compares != change.None && slices.ContainsFunc(c.Sentence.Changes, func(ch change.Change) bool { return ch.Start == clause.Verb && ch.Way == c.Compares }) {
		return clause.Verb
	}
	return -1
}

// asMany reports whether a claim sets two things equal: "with as many boats as last
// year", not "twice as many as", "as many as 40".
func asMany(c *extract.Claim) bool {
	const far = 6 // words between the two
	words := c.Sentence.Words
	for i := c.Own.From; i+2 < c.Own.To; i++ {
		next := words[i+1]
		if words[i].Lower != "as" || next.Lower != "many" && next.Lower != "much" && next.Lower != "few" && !strings.HasPrefix(next.Tag, "JJ") ||
			i > 0 && (words[i-1].Class == extract.Figure || words[i-1].Lower == "such") {
			continue
		}
		for j := i + 3; j < min(c.Own.To, i+far); j++ {
			if words[j].Lower == "as" {
				return true
			}
		}
	}
	return false
}

// equates reports whether the claim sets its subject equal to another thing:
// "identical to the consensus", "the same as last year".
func (a *alignment) equates() bool {
	words := a.source.Words
	for i := a.claim.Own.From; i+1 < a.claim.Own.To; i++ {
		if next := words[i+1].Lower; lexicon.In("equals", words[i].Lower) && (next == "to" || next == "as" || next == "with") {
			return true
		}
	}
	return false
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
