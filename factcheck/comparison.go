package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// comparison compares whether part and claim tell more or less of a thing than of another.
func (a *alignment) comparison() {
	said, found := a.part.Compares, a.claim.Compares
	if found == change.None {
		found = multiple(a.claim.Quantity)
	}
	if a.turnedRound() {
		found = map[change.Way]change.Way{change.Above: change.Below, change.Below: change.Above}[found]
	}
	if found == change.None && a.claim.Kind == extract.Change && a.claim.Basis.Len() > 0 && ofAmount(a.part.Claim) {
		found = map[change.Way]change.Way{change.Up: change.Above, change.Down: change.Below}[a.claim.Direction] // "40 more than the year before"
	}
	switch {
	case a.converse != nil,
		found == change.None && a.verb >= 0 && a.verb == a.source.Clauses[a.claim.Clause].Verb && pivot(a.part.Claim) == a.part.Sentence.Clauses[a.part.Clause].Verb:
		// The verbs tell the same: "beat" of "won against" or "thrashed".
	case said == change.None && asMany(a.part.Claim) && !a.equates() && !asMany(a.claim):
		a.leave("comparison", "alike", "not made")
	case said == change.None && found != change.None && multiple(a.part.Quantity) == multiple(a.claim.Quantity) && a.turnedRound():
		a.conflict("comparison", "made", "the reverse")
	case said == change.None && found == change.None && a.sameQuality() && a.turnedRound():
		a.conflict("comparison", "made", "the reverse")
	case said == change.None:
	case said == found && (countedMore(a.part.Claim) < 0) != (countedMore(a.claim) < 0) && (comparesShares(a.part.Claim) || comparesShares(a.claim)):
		a.leave("compared", "how many", "how often")
	case said == found && a.overTime():
		a.leave("comparison", said.String(), found.String()+" before")
	case said == found && a.sinceOther():
		a.leave("compared with", "then", "another time")
	case said == found:
	case (found != change.None || a.settled) && a.conflicting("direction"):
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

// countedMore is the word for the things of which a claim tells that there are more or fewer,
// the "boys" of "fewer boys than girls"; -1 if it tells of none.
func countedMore(c *extract.Claim) int {
	words := c.Sentence.Words
	for i := c.Own.From; i < c.Own.To; i++ {
		if words[i].Lower == "fewer" || words[i].Lower == "more" {
			if at := things(words[:c.Own.To], i+1); at >= 0 {
				return at
			}
		}
	}
	return -1
}

// comparesShares reports whether a claim tells of what is so more or less often.
func comparesShares(c *extract.Claim) bool {
	words := c.Sentence.Words
	for i := c.Own.From + 1; i < c.Own.To; i++ {
		if reckons("as shares", words[i].Lower) && (words[i-1].Lower == "more" || words[i-1].Lower == "less") {
			return true
		}
	}
	return false
}

// things is the last word of a phrase from word i on that names what can be counted, "goods
// trains"; -1 if there is none.
func things(words []extract.Word, i int) int {
	for i < len(words) && (words[i].Tag == "JJ" || words[i].Tag == "NN") {
		i++
	}
	if i < len(words) && words[i].Tag == "NNS" {
		return i
	}
	return -1
}

// sinceOther reports whether the part compares with a time that the claim's sentence names
// only for another comparison than the claim's: "lower than in January but higher than
// before the war" compares nothing above January.
func (a *alignment) sinceOther() bool {
	s, than := a.part.Sentence, pivot(a.part.Claim)
	if than < 0 || a.claim.Run != nil {
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
	first, last, end, counted := false, false, a.clause().To, -1
	if a.source.Words[found].Lower == "as" && !a.part.Subject.Has(countedMore(a.part.Claim)) {
		counted = countedMore(a.part.Claim) // "fewer houses than the storm"
	}
	if i := slices.IndexFunc(a.source.Words[found:end], func(w extract.Word) bool { return w.Lower == ":" }); i > 0 {
		end = found + i // what follows tells how much
	}
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if !t.name && (t.pos != wordnet.Noun || t.phrase() && a.part.Sentence.Words[max(t.word, 0)].Tag == "IN") || t.word == counted || slices.ContainsFunc(a.part.terms, func(u term) bool { return u.lemma == t.lemma && (u.word < said) != (t.word < said) }) {
			continue
		}
		related := slices.DeleteFunc(slices.Clone(a.source.related(t)), func(u hit) bool { return u.likeness < like || !a.clause().Has(u.word) || u.word >= end })
		named := slices.ContainsFunc(related, func(u hit) bool { return u.likeness == same })
		for _, u := range related {
			if named && u.likeness != same {
				continue // "boys" beside "girls"
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
	return slices.ContainsFunc(c.Sentence.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return w.In("comparatives of amount") })
}

// pivot is the word between the two things that a claim compares: "than", the last "as" of
// "twice as many as", or the verb of "exceeds"; -1 if there is none.
func pivot(c *extract.Claim) int {
	clause := c.Sentence.Clauses[c.Clause]
	for i := clause.From; i < clause.To; i++ {
		if c.Sentence.Words[i].Lower == "than" {
			return i
		}
	}
	if q := c.Quantity; q != nil && q.Multiple {
		for i := c.Sentence.At(q.Number.End-1) + 3; i < clause.To; i++ {
			if c.Sentence.Words[i].Lower == "as" {
				return i // the second of "twice as many as"
			}
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
		if next := words[i+1].Lower; words[i].In("equals") && (next == "to" || next == "as" || next == "with") {
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

// comparedTwice reports whether the claim's clause compares its subject with two others, with one of
// which it is more and with the other less: "sold more than the inn but fewer than the café".
func (a *alignment) comparedTwice() bool {
	if a.part.Compares == change.None {
		return false
	}
	clause, than, ways := a.clause(), 0, map[bool]bool{}
	for i := clause.From + 1; i < clause.To; i++ {
		w := a.source.Words[i]
		if w.Lower == "than" {
			than++
		}
		if w.Comparative() {
			ways[w.In("comparatives of less")] = true
		}
	}
	return than > 1 && len(ways) > 1
}
