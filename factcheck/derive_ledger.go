package factcheck

import (
	"slices"
	"strings"
	"unicode"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A tally is what a statement says of things counted in one passage, and the
// figures of that passage.
type tally struct {
	part    *part
	said    *counted
	entries []*counted
	passage []*source
}

// deriveTally works the part's figure out of those of one passage that count
// the same:
//
//   - what is left, or what there is now: the first figure with what came and
//     without what went, as the verbs tell
//   - several together: their sum
//   - so many of each: total and rate, by multiplying or dividing
//   - more of one than of another: the difference
//   - the rest: the whole without the part named
//
// It supports only: that a passage does not come to a figure refutes nothing.
func (c *Checker) deriveTally(p *part) (Finding, bool) {
	if p.Quantity == nil || p.Quantity.Rank || p.Quantity.Multiple || p.Quantity.Range || !p.Quantity.Whole.IsZero() {
		return Finding{}, false
	}
	if (rate(*p.Quantity) || points(*p.Quantity)) && !p.asks("together") && !p.asks("remaining") {
		return Finding{}, false // rates are not counted up
	}
	said := p.counted()
	if said == nil || said.Bound != quantity.Exact && said.Bound != quantity.About && said.Bound != quantity.Nearly && !said.rate && !p.asks("together") && !p.asks("remaining") {
		return Finding{}, false
	}
	if p.ofEither() {
		return Finding{}, false
	}
	right := said.exact()
	for _, passage := range c.passages(p) {
		if !p.datedIn(passage) {
			continue
		}
		t := &tally{part: p, said: said, passage: passage}
		for _, s := range passage {
			for _, e := range countedIn(s.Sentence, s) {
				if !e.hypothetical() && e.Whole.IsZero() {
					t.entries = append(t.entries, e)
				}
			}
		}
		t.elided()
		if len(t.entries) < 2 || t.uncounted() || !t.accounted() {
			continue
		}
		for _, work := range [...]func() (working, bool){t.difference, t.rates, t.balance, t.rest} {
			w, ok := work()
			if !ok {
				continue
			}
			if w.idle(right) {
				continue
			}
			if f, ok := w.counting(&said.Quantity).finding(p, right); ok && f.Verdict == Supported {
				return f, true
			}
		}
	}
	return Finding{}, false
}

// ofEither reports whether the part counts those of which one of two things holds, or both:
// who speaks French and who speaks German may be the same; or what does not add up of them.
func (p *part) ofEither() bool {
	words, clause := p.Sentence.Words, p.Sentence.Clauses[p.Clause]
	if len(p.members()) > 1 && !p.additive() {
		return true
	}
	if !p.Subject.Has(p.Sentence.At(p.Quantity.Number.Start)) || clause.Verb < 0 {
		return false
	}
	for i := clause.Verb + 1; i < clause.To; i++ {
		if w := words[i].Lower; w == "or" || w == "and" && words[i-1].Class != extract.Time {
			return true
		}
	}
	return false
}

// datedIn reports whether a passage names the period that the part gives, if it
// gives one.
func (p *part) datedIn(passage []*source) bool {
	if p.Period == nil || p.Period.Inherited || !p.Period.Resolved() && p.Period.Anchor != period.Yearless {
		return true
	}
	return slices.ContainsFunc(passage, func(s *source) bool {
		return slices.ContainsFunc(s.claims, func(c *extract.Claim) bool {
			if c.Period == nil {
				return false
			}
			a, b := sameYear(p.Period, c.Period)
			return a.Contains(*b) || b.Contains(*a)
		})
	})
}

// uncounted reports whether the passage tells of more that came or went, and not how many:
// "it hired 100 and lost some".
func (t *tally) uncounted() bool {
	return slices.ContainsFunc(t.passage, func(s *source) bool {
		return slices.ContainsFunc(s.claims, func(c *extract.Claim) bool {
			verb := s.Clauses[c.Clause].Verb
			if c.Quantity != nil || c.Negated || verb < 0 || verb+1 >= len(s.Words) {
				return false
			}
			lemma := s.Words[verb].Lemma
			return (reckons("losses", lemma) || reckons("gains", lemma) || reckons("transfers", lemma)) && s.Words[verb+1].In("graded some")
		})
	})
}

// elided gives the figures of a sentence that name nothing what the sentence
// before it counts.
func (t *tally) elided() {
	var last []term
	for _, e := range t.entries {
		if len(e.nouns) == 0 {
			e.nouns = last
		}
		last = e.nouns
	}
}

// exact is the set of values that the stated figure is right for where whole
// counts are added up: rounding is for figures told with a word of size, or
// as "about".
func (e *counted) exact() interval {
	text := e.Number.In(e.s.Transcript.Text)
	if e.Bound != quantity.Exact || strings.ContainsFunc(text, unicode.IsLetter) {
		return accepts(&e.Quantity)
	}
	places := 0
	if i := strings.LastIndexByte(text, '.'); i >= 0 {
		places = len(text) - i - 1
	}
	half := quantity.NewDecimal(5, -places-1)
	return interval{low: e.Value.Sub(half), high: e.Value.Add(half), highOpen: true}
}

// counted is the part's figure with what it counts, nil if it is not read.
func (p *part) counted() *counted {
	for _, e := range countedIn(p.Sentence, nil) {
		if e.Number == p.Quantity.Number {
			if len(e.nouns) == 0 { // "the total number of rooms is 9"
				for _, t := range terms(p.Sentence, p.Sentence.Clauses[p.Clause].Subject) {
					if t.pos == wordnet.Noun && !t.name {
						e.nouns = append(e.nouns, t)
					}
				}
			}
			return e
		}
	}
	return nil
}

// hypothetical reports whether the figure's clause is denied or supposed.
func (e *counted) hypothetical() bool {
	c := e.s.Clauses[e.clause]
	return c.Negated || c.Stance == extract.Condition || c.Stance == extract.Asked
}

// passages are runs of up to three sentences of one turn, around those that
// have most in common with the part.
func (c *Checker) passages(p *part) [][]*source {
	const tried = 6
	var out [][]*source
	all := c.index.sources
	found := c.index.candidates(p.keys())
	if len(all) <= tried {
		found = all
	}
	for _, s := range found[:min(tried, len(found))] {
		if s.asked {
			continue
		}
		out = append(out, []*source{s})
		near := func(i int) bool {
			return i >= 0 && i < len(all) && all[i].Transcript == s.Transcript && all[i].Turn == s.Turn
		}
		if near(s.place - 1) {
			out = append(out, all[s.place-1:s.place+1])
		}
		if near(s.place + 1) {
			out = append(out, all[s.place:s.place+2])
		}
	}
	return out
}

// accounted reports whether the passage accounts for every name and noun that
// the part has, and all but one plain verb. The words that ask for the sum
// need not stand there.
func (t *tally) accounted() bool {
	missing := 0.0
	for _, w := range t.part.terms {
		switch {
		case w.measure, t.part.cue(w), w.number != nil, w.way != change.None && !w.name && w.pos != wordnet.Noun:
			continue
		case w.lemma == t.said.head():
			continue
		case t.mentions(w):
			continue
		case w.name:
			return false
		}
		missing += w.weight()
	}
	return missing <= aPlainVerb
}

// cue reports whether a word of the part asks for a sum.
func (p *part) cue(w term) bool {
	if w.word < 0 || w.word >= len(p.Sentence.Words) {
		return false
	}
	lower := p.Sentence.Words[w.word].Lower
	return reckons("together", lower) || reckons("remaining", lower)
}

func (t *tally) mentions(w term) bool {
	for _, s := range t.passage {
		for _, u := range s.terms {
			if l := w.against(u); l == same || l == like {
				return true
			}
		}
		if w.name && s.names[w.lemma] {
			return true
		}
	}
	return false
}

// asks reports whether the statement's clause has a word of the stanza.
func (p *part) asks(stanza string) bool {
	s := p.Sentence
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return reckons(stanza, w.Lower) }) ||
		stanza == "together" && (has(s, "in", "all") || has(s, "between", "them"))
}

func has(s *extract.Sentence, words ...string) bool {
	for i := range s.Words {
		if i+len(words) > len(s.Words) {
			return false
		}
		match := true
		for j, w := range words {
			match = match && s.Words[i+j].Lower == w
		}
		if match {
			return true
		}
	}
	return false
}

// like are the entries that count the same, rates apart.
func (t *tally) like(nouns []term, kinds []string, unit quantity.Unit) []*counted {
	var out []*counted
	for _, e := range t.entries {
		if !e.rate && e.counts(nouns, kinds, unit) {
			out = append(out, e)
		}
	}
	return out
}
