package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Distances at which a term may be found, as shares of its weight.
const (
	byLikeness = 0.05 // another word for it
	inClause   = 0.05 // in the clause, beside the claim
	inSentence = 0.15
	byTopic    = 0.3 // a name that the whole document is about
	inContext  = 0.3 // in a sentence that the claim leans on
	ofAnother  = 1   // in the words of another figure: it does not count
)

// distance is how far from the claim a word of its sentence stands.
func (a *alignment) distance(word int) float64 {
	switch {
	case a.contrasted(word), a.ofOthers(word), a.besideClaim(word), a.claim.Quantity != nil && (a.ofRest(word) || a.onlyWhole(word)):
		return ofAnother
	case a.own(word), a.ofThoseTold(word):
		return 0
	case a.elided(word):
		return inSentence
	case a.claim.Quantity != nil && (!a.hangsOn(word) && a.foreign(word) || a.outrun(word)):
		return ofAnother
	case a.clause().Has(word), a.hangsOn(word), word < a.clause().From && a.source.Words[word].Upper && a.there():
		return inClause
	}
	return inSentence
}

// besideClaim reports whether a word is of what the claim's clause keeps apart from what the claim
// tells, be that what is so or what is not: "opened the bridge, not the tunnel".
func (a *alignment) besideClaim(word int) bool {
	return a.claim.KeepsApart(word) || a.claim.Contrary && a.clause().Has(word) && !a.own(word)
}

// contrasted reports whether a word is of the other of two predicates that share subject
// and verb: "good for farmers but bad for anglers".
func (a *alignment) contrasted(word int) bool {
	clauses := a.source.Clauses
	second := func(i int) bool {
		return i > 0 && i < len(clauses) && clauses[i].Verb < 0 && a.source.Words[clauses[i].From].Lower == "but"
	}
	i := a.claim.Clause
	return second(i) && clauses[i-1].Has(word) && word > clauses[i-1].Verb || second(i+1) && clauses[i+1].Has(word)
}

// elided reports whether the claim's bare figure leaves out the word, which the
// figure before it counts: "40 boats sank and 12 were towed".
func (a *alignment) elided(word int) bool {
	if a.claim.Quantity == nil || !a.claim.Quantity.Unit.IsZero() || extract.Cued(a.source.Words, a.source.At(a.claim.Quantity.Span.End-1)+1, "totals") > 0 {
		return false
	}
	if at := a.source.At(a.claim.Quantity.Span.Start); at > 1 && a.source.Words[at-1].Lower == "of" && a.source.Words[at-2].Class == extract.Content {
		return false // "40 passengers and a crew of 12"
	}
	for i := len(a.source.Quantities) - 1; i >= 0; i-- {
		q := &a.source.Quantities[i]
		if counted := a.source.Counted(q); q.Span.End <= a.claim.Quantity.Span.Start && counted.Len() > 0 {
			next := a.source.At(a.claim.Quantity.Number.End-1) + 1
			if next < len(a.source.Words) && strings.HasPrefix(a.source.Words[next].Tag, "JJ") {
				return word == counted.To-1 // "10 new boats and 6 old ones"
			}
			return counted.Has(word)
		}
	}
	return false
}

// ofThoseTold reports whether the word stands in the clause before that tells of whom the claim
// says something of all or none: "we asked 85 people, and all agreed", "and none of them did".
func (a *alignment) ofThoseTold(word int) bool {
	s, r := a.source.Sentence, a.claim.Subject
	if a.claim.Clause == 0 || r.Len() == 0 || !a.clause().Has(r.From) || !a.source.Clauses[a.claim.Clause-1].Has(word) {
		return false
	}
	w := s.Words[r.From].Lower
	return (lexicon.In("graded all", w) || lexicon.In("graded none", w)) && (r.Len() == 1 || r.Len() == 3 && ofThem(s, r.From))
}

// ofOthers reports whether the claim counts others than those whom the word names: the guards of
// "seven guards were killed and 60 others hurt".
func (a *alignment) ofOthers(word int) bool {
	if a.claim.Quantity == nil || !wordnet.IsPerson(a.source.Words[word].Lemma) || a.source.Words[word].LemmaIn("generic") {
		return false
	}
	next := a.source.At(a.claim.Quantity.Number.End-1) + 1
	return next < len(a.source.Words) && a.source.Words[next].Lower == "others" && slices.ContainsFunc(a.source.Quantities, func(q quantity.Quantity) bool {
		return q.Span.End <= a.claim.Quantity.Span.Start && a.source.Counted(&q).Has(word)
	})
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

// hung reports whether the word stands in the clause right after the claim's,
// and that says more of what the claim does: "5 farms, most of them private".
func (a *alignment) hung(word int) bool {
	next := a.claim.Clause + 1
	return next < len(a.source.Clauses) && a.source.Clauses[next].Has(word) && hangs(a.source.Sentence, next) && !a.resumesAfter(next)
}

// resumesAfter reports whether the claim is of a relative clause, and another clause goes on with
// what that only says more of: "the port, which was in Arden, moved to Brock".
func (a *alignment) resumesAfter(next int) bool {
	words, r, c := a.source.Words, a.source.Clauses[a.claim.Clause].Subject, a.source.Clauses[next]
	relative := r.Len() > 1 && words[r.To-1].In("relatives") || words[a.clause().From].In("relatives")
	return relative && words[c.From-1].Lower == "," && strings.HasPrefix(words[c.From].Tag, "VB") && words[c.From].Tag != "VBG"
}

func (a *alignment) clause() extract.Range { return a.source.Clauses[a.claim.Clause].Range }

func (a *alignment) own(word int) bool {
	return (a.claim.Own.Has(word) || a.claim.Head.Has(word) || a.claim.Subject.Has(word)) && !a.claim.KeepsApart(word)
}

// foreign reports whether the word belongs to another figure of the sentence.
// In another clause those do that lead up to it.
func (a *alignment) foreign(word int) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		if a.goesOn(c) && (c.Subject.Has(word) || c.Own.Has(word) && c.Quantity != nil && a.source.Words[word].Span.Start >= c.Quantity.Span.End && a.claim.Kind == extract.Share) {
			return false
		}
		beside := c.Quantity != nil && c.Clause < a.claim.Clause && c.Own.Has(word) && a.source.Words[a.clause().From-1].Tag == "CC"
		if beside && a.source.Words[word].Upper && setBy(a.source.Sentence, word) {
			return true // "40 boats sank in Arden, and 12 were lost"
		}
		if a.predicated(c, word) {
			return true
		}
		if c == a.claim || !c.Own.Has(word) {
			return c != a.claim && c.Subject.Has(word) && a.beside(c)
		}
		return c.Clause == a.claim.Clause || c.Clause > a.claim.Clause && portion(c) || c.Quantity != nil && !c.Given && a.source.Words[word].Span.Start < c.Quantity.Span.End
	})
}

// predicated reports whether another clause has its figure for a subject, and tells of it alone
// what the word says, not where: "30 million is for roads, and 12 million of it has been drawn".
func (a *alignment) predicated(c *extract.Claim, word int) bool {
	if c.Quantity == nil || c.Clause == a.claim.Clause || !c.Own.Has(word) || !c.Subject.Has(a.source.At(c.Quantity.Number.Start)) ||
		a.source.Counted(c.Quantity).Len() > 0 || a.source.Counted(a.claim.Quantity).Len() > 0 || a.source.Words[a.clause().From].Lower == "of" {
		return false
	}
	r := a.claim.Subject
	if r.Len() == 0 || a.source.Clauses[a.claim.Clause].Verb < 0 || a.source.Words[r.To-1].In("pronouns") && !portion(a.claim) {
		return false // "in Lund 37 were sold, in Arden it was 56"
	}
	verb := a.source.Clauses[c.Clause].Verb
	return c.Own.Has(c.Subject.From) && c.Subject.To <= verb && verb <= word && (!located(a.source.Sentence, word) || ledBy(a.source.Sentence, word) == "on") && a.source.Words[word].Class != extract.Time
}

// goesOn reports whether the claim tells of "it" or "they" what another figure was just
// told of, in the same unit: "was 80 percent of output, and today it is 58". What holds only
// of some of them ("they rose 19 percent for rice") the part has to name.
func (a *alignment) goesOn(c *extract.Claim) bool {
	q, p, r := a.claim.Quantity, c.Quantity, a.claim.Subject
	if q == nil || p == nil || c.Clause != a.claim.Clause-1 || q.Unit.Name != p.Unit.Name || a.claim.Kind != c.Kind || r.Len() == 0 || !a.clause().Has(r.From) {
		return false
	}
	if it := a.source.Words[r.To-1].Lower; it != "it" && it != "they" {
		return false
	}
	return !slices.ContainsFunc(a.source.terms, func(u term) bool {
		return a.claim.Own.Has(u.word) && (u.name || u.pos == wordnet.Noun) && !u.measure && u.way == change.None &&
			!slices.ContainsFunc(a.part.terms, func(t term) bool { return t.against(u) >= like })
	})
}

// beside reports whether the claim tells of its own subject what another figure of
// the sentence does of that one's: "tea grew 4 percent, coffee grew 3 percent".
func (a *alignment) beside(c *extract.Claim) bool {
	r := a.claim.Subject
	return c.Quantity != nil && c.Clause != a.claim.Clause && c.Kind == a.claim.Kind && c.Quantity.Unit.Name == a.claim.Quantity.Unit.Name &&
		r.Len() > 0 && a.clause().Has(r.From) && strings.HasPrefix(a.source.Words[r.To-1].Tag, "NN")
}

// outrun reports whether the claim tells in a relative clause of another thing what the clause
// before tells of that to which the word belongs: "tea grew 4 percent, more than coffee, which
// grew 3 percent".
func (a *alignment) outrun(word int) bool {
	if a.claim.Subject.Has(word) || a.clause().Has(a.claim.Subject.From) {
		return false
	}
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c.Quantity != nil && c.Clause == a.claim.Clause-1 && c.Subject.Has(word) && c.Kind == a.claim.Kind &&
			c.Quantity.Unit.Name == a.claim.Quantity.Unit.Name && a.claim.Subject.From >= c.Subject.To
	})
}

// ofRest reports whether a word says what the rest is, which the sentence names
// after the claim's figure: "40 for boats, and the rest for nets".
func (a *alignment) ofRest(word int) bool {
	c, words := a.clause(), a.source.Words
	for i := max(c.From, a.source.At(a.claim.Quantity.Number.End-1)) + 1; i < word; i++ {
		if words[i].In("what is left over") && words[i-1].Lower == "the" {
			return true
		}
	}
	return false
}
