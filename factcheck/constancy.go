package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A constancy is whether a claim tells that a thing stayed as it was.
type constancy uint8

const (
	untold    constancy = iota
	stays               // "is unchanged", "did not change", "the same as last week"
	resembles           // "similar to last week", "hardly changed"
	alters              // "has changed", neither up nor down
)

// constancyOf reads the constancy of a claim.
func constancyOf(c *extract.Claim) constancy {
	s, clause := c.Sentence, c.Sentence.Clauses[c.Clause]
	if like := asBefore(c); like != untold {
		return like
	}
	v := clause.Verb
	if c.Quantity != nil && v >= 0 && s.Words[v].LemmaIn("keeping") && !c.Negated {
		if at := s.At(c.Quantity.Span.Start); at > 0 && s.Words[at-1].Lower == "at" {
			return stays // "kept its key rate at 3.5 percent"
		}
	}
	if c.Direction == change.Flat {
		switch w, ok := flatWord(c); {
		case !ok:
			return untold
		case c.Negated && !s.Words[w.Start].Is(extract.Negation):
			return alters // "are not stable"
		case c.Quantity == nil && qualified(s, extract.Range{From: clause.From, To: min(w.End+1, clause.To)}):
			return resembles
		}
		return stays
	}
	if c.Direction != change.None || v < 0 || !s.Words[v].LemmaIn("altering") || !intransitive(s, v) {
		return untold
	}
	switch {
	case qualified(s, extract.Range{From: clause.From, To: min(v+2, clause.To)}):
		return resembles
	case c.Negated:
		return stays
	}
	return alters
}

// flatWord is the word of change that tells of a claim that its thing does not change.
func flatWord(c *extract.Claim) (change.Change, bool) {
	for _, w := range c.Sentence.Changes {
		if w.Way == change.Flat && c.Own.Has(w.Start) {
			return w, true
		}
	}
	return change.Change{}, false
}

// qualified reports whether a word of the range lets a thing change a little: "broadly
// unchanged", "has hardly changed".
func qualified(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.In("more or less") })
}

// intransitive reports whether nothing is said to be changed by the verb at v.
func intransitive(s *extract.Sentence, v int) bool {
	if passive(s, v) || v+1 >= len(s.Words) {
		return true
	}
	next := s.Words[v+1]
	return next.Class == extract.Punct || next.Class == extract.Time || next.Tag == "IN" || next.Tag == "CC" || strings.HasPrefix(next.Tag, "RB") ||
		next.In("more or less")
}

// asBefore is the constancy of a claim that sets a thing equal to what it was at another
// time, "the same as before", or beside it, "in line with last year"; untold if it does not.
func asBefore(c *extract.Claim) constancy {
	words := c.Sentence.Words[:c.Own.To]
	for i := c.Own.From; i < c.Own.To; i++ {
		like, n := stays, extract.Cued(words, i, "the same as")
		if n == 0 {
			like, n = resembles, extract.Cued(words, i, "much the same as")
		}
		if n == 0 || !then(c, i+n) {
			continue
		}
		if like == stays && i > c.Own.From && words[i-1].In("more or less") {
			like = resembles
		}
		return like
	}
	return untold
}

// then reports whether the words from i on are of another time: "before", "in May", "the
// previous week".
func then(c *extract.Claim, i int) bool {
	if i >= len(c.Sentence.Words) {
		return false
	}
	if c.Sentence.Words[i].In("before now") {
		return true
	}
	p := basisOf(c)
	return p != nil && c.Sentence.At(p.Span.Start) <= i && i < c.Sentence.At(p.Span.End-1)+1
}

// constancy compares what part and claim tell of whether a thing stayed as it was, and
// which way it went if it did not; false if that is nothing they tell. It takes any
// negation into account.
func (a *alignment) constancy() bool {
	said, way, back := a.part.constancy, a.part.Direction, a.claim.Direction
	moved := (back == change.Up || back == change.Down) && !a.claim.Negated && a.claim.Second == a.part.Second
	if said == untold && (way == change.None || way == change.Level || way >= change.Accelerate) {
		return false
	}
	found := a.source.constancyOf(a.claim)
	settled := a.settled
	a.settled = true
	switch {
	case said == stays && found == resembles, said == alters && found == resembles, said == resembles && found == alters:
		a.leave("direction", said.String(), found.String())
	case said != untold && found == stays && a.sinceThen():
		a.leave("period", wordsOf(a.part.Sentence, a.part.Period), wordsOf(a.source.Sentence, a.claim.Period))
	case said != untold && found != untold && (said == alters) != (found == alters):
		a.conflict("direction", inWords(said, a.part.Claim), inWords(found, a.claim))
	case said != untold && found != untold:
		if x, y := basisOf(a.part.Claim), basisOf(a.claim); x != nil && y != nil && !sameBasis(x, y) {
			a.leave("compared with", wordsOf(a.part.Sentence, x), wordsOf(a.source.Sentence, y))
		}
	case found == stays && a.part.Negated: // what is unchanged did not rise
	case found == stays && way != change.None, found == resembles && !a.part.Negated && strongly(a.part.Claim):
		a.conflict("direction", way.String(), inWords(found, a.claim))
	case moved && (said == stays || said == resembles && strongly(a.claim)):
		a.conflict("direction", inWords(said, a.part.Claim), back.String())
	case said == untold && !a.part.Negated && a.noChange(way):
		a.conflict("direction", way.String(), "not "+way.String())
	default:
		a.settled = settled
		return false
	}
	return true
}

// sinceThen reports whether the claim tells only of the time since one that the part names.
func (a *alignment) sinceThen() bool {
	said, found := a.part.Period, a.claim.Period
	return said != nil && found != nil && found.Relation == period.Since && said.Relation != period.Since
}

// strongly reports whether a claim tells of more than a small change.
func strongly(c *extract.Claim) bool {
	if q := c.Quantity; q != nil {
		const small = 10 // percent
		return c.Kind == extract.Change && q.Unit.Dimension == quantity.Percent && quantity.NewDecimal(small, 0).Cmp(q.Value) <= 0
	}
	return slices.ContainsFunc(c.Sentence.Changes, func(w change.Change) bool {
		return c.Own.Has(w.Start) && w.Way == c.Direction && w.Strength == change.Strong
	}) || slices.ContainsFunc(c.Sentence.Words[c.Own.From:c.Own.To], func(w extract.Word) bool { return w.In("strongly") })
}

// noChange reports whether the claim denies with a noun that its thing went that way: "we
// see no increase in cases".
func (a *alignment) noChange(way change.Way) bool {
	return a.claim.Negated && slices.ContainsFunc(a.source.Changes, func(w change.Change) bool {
		return a.claim.Own.Has(w.Start) && w.Way == way && w.Part == change.Noun && w.Start > 0 && a.source.Words[w.Start-1].Class == extract.Negation
	})
}

// sameBasis reports whether two times that things are compared with may be one.
func sameBasis(x, y *period.Period) bool {
	x, y = sameYear(at(x), at(y))
	return x.Grain == y.Grain && !x.Disjoint(*y) && (x.Anchor != y.Anchor || x.Count == y.Count)
}

// inWords is the name by which a reason finds the words of a constancy.
func inWords(c constancy, claim *extract.Claim) string {
	if c == stays && claim.Direction == change.Flat {
		return claim.Direction.String()
	}
	return c.String()
}

func (c constancy) String() string {
	return [...]string{"not said", "unchanged", "much as before", "changed"}[c]
}

// steady reports whether a term only helps to tell that a thing stayed as it was, which
// the directions or the constancies compare: the "same" of "the same as before".
func (a *alignment) steady(t *term) bool {
	if a.part.constancy == untold || !lexicon.In("staying as it was", t.lemma) {
		return false
	}
	if a.source.constancyOf(a.claim) == untold {
		return a.part.Direction == change.Flat
	}
	if verb := a.source.Clauses[a.claim.Clause].Verb; t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && verb >= 0 {
		a.verb = verb
	}
	return true
}
