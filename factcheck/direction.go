package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
)

// direction compares which way the thing measured went.
func (a *alignment) direction() {
	if a.course && len(a.conflicts) > 0 {
		return // the figures tell
	}
	if said, found := a.part.Quantity, a.claim.Quantity; said != nil && found != nil && (said.Multiple && found.Multiple && len(a.conflicts) > 0 || said.FromTo && found.FromTo && backward(said) != backward(found)) {
		return // the figures tell
	}
	if a.conjuncts() || a.constancy() {
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
	if _, ok := a.unsurpassed(); ok {
		return // see polarity
	}
	if a.part.Kind == extract.Level && a.part.Quantity != nil && !a.part.Departed && (a.claim.Departed || a.wentElsewhere(said)) {
		a.leave("direction", said.String()+" to", "from") // "fell to 9", of "fell from 9 to 7"
		return
	}
	switch {
	case found == said && a.onlyNamed(said):
		a.leave("what changed", a.part.Sentence.Words[a.part.Sentence.Clauses[a.part.Clause].Verb].Lower, "the growth itself")
	case found == said:
	case a.inSubject() && a.mentions(said):
	case change.Excludes(said, found) && slices.ContainsFunc(a.source.Changes, func(w change.Change) bool { return w.Way == said && a.meant(w) }):
		a.leave("direction", said.String(), "meant, not done")
	case change.Excludes(said, found) && a.part.Second == a.claim.Second:
		a.conflict("direction", said.String(), found.String())
	case a.part.Second != a.claim.Second:
		a.leave("what changed", said.String(), found.String())
	case a.mentions(said), a.changedBeside(said):
	case a.part.Quantity == nil && a.part.turnsInSubject(said) && slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Way == said }):
	case a.turns(said):
		a.conflict("direction", said.String(), a.claim.MeasureText())
	case a.part.Kind == extract.Level && a.conflicting("figure"):
		// A wrong level is wrong whichever way it was reached.
	default:
		a.leave("direction", said.String(), "not said")
	}
}

// wentElsewhere reports whether the claim's figure stands before the verb that tells its subject
// to have gone to another: "sales, 9 tons in May, were down to 7 by June".
func (a *alignment) wentElsewhere(way change.Way) bool {
	q := a.claim.Quantity
	return q != nil && a.source.At(q.Number.Start) < a.source.Clauses[a.claim.Clause].Verb &&
		a.claim.Kind == extract.Level && a.claim.Direction == change.None && slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && q.Span.End <= c.Quantity.Span.Start && c.Clause == a.claim.Clause && c.Subject == a.claim.Subject && c.Kind == extract.Level && c.Direction == way &&
			(c.Quantity.Unit.Name == q.Unit.Name || q.Unit.IsZero() || c.Quantity.Unit.IsZero())
	})
}

// conjuncts compares which way the part's thing went with where its words stand in a claim
// that tells several ways; false if it tells no more than one, or the part tells none.
func (a *alignment) conjuncts() bool {
	said := a.part.Direction
	found, ok := a.conjunct()
	switch {
	case !ok || said == change.None:
		return false
	case said == found:
	case !a.part.Negated && !a.claim.Negated && change.Excludes(said, found):
		a.conflict("direction", said.String(), found.String())
	default:
		a.leave("direction", said.String(), found.String())
	}
	return true
}

// conjunct is which way the claim tells its thing to have gone where the words of the part
// stand, if its predicate tells several: "down in the city and unchanged in the suburbs".
func (a *alignment) conjunct() (way change.Way, ok bool) {
	c, ways := a.source.Clauses[a.claim.Clause], 0
	var last change.Way
	for _, w := range a.source.Changes {
		if w.Start < c.Verb || w.Start == c.Verb && a.source.Words[c.Verb].Tag != "JJ" && a.source.Words[c.Verb].Tag != "VBN" ||
			!a.claim.Own.Has(w.Start) || w.Part == change.Noun || w.Way == change.Level || a.meant(w) {
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

// meant reports whether the claim's clause only tells a change as what its deed is for:
// "raised the fare to lower the debt".
func (a *alignment) meant(w change.Change) bool {
	return w.Start > a.source.Clauses[a.claim.Clause].Verb+2 && a.clause().Has(w.Start) && a.source.Words[w.Start-1].Tag == "TO" && strings.HasPrefix(a.source.Words[w.Start-2].Tag, "NN")
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
