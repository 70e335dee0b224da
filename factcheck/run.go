package factcheck

import (
	"iter"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A figure of a run ("among girls it was 71, among boys 64") has measure and predicate from the
// claims that it runs on from. Whose it is stands with it alone: the group of another figure of
// the run never accounts for a word of the part, and its own has to be the part's.

// running is the source that has the claim which a claim of s runs on from.
func (s *source) running(c *extract.Claim) *source {
	i := slices.IndexFunc(s.heads, func(h *source) bool { return h.Sentence == c.Run.Sentence })
	if i < 0 {
		return s
	}
	return s.heads[i]
}

// inRun reports whether a term is of what the claim shares with those that it runs on from:
// their measure or predicate, or a group that the claim's does not take the place of.
func (a *alignment) inRun(t *term) bool {
	if a.claim.Run == nil || t.pos == wordnet.Verb && a.hasDeed() {
		return false
	}
	groups := groupedBy(a.claim)
	for u, c := range a.runHits(t) {
		if !replaced(c, u, groups) {
			return true
		}
	}
	return len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p term) bool { return !a.inRun(&p) })
}

// ousted reports whether a term is only of a name whose place one of the claim's group takes.
func (a *alignment) ousted(t *term) bool {
	if !t.name {
		return false
	}
	for range a.runHits(t) {
		return true // see inRun
	}
	return false
}

// runHits are the words of the claims that the claim runs on from which account for a term,
// each with its claim.
func (a *alignment) runHits(t *term) iter.Seq2[int, *extract.Claim] {
	return func(yield func(int, *extract.Claim) bool) {
		for s, c := a.source, a.claim; c.Run != nil; c = c.Run {
			s = s.running(c)
			for _, u := range s.related(t) {
				if at := u.word; u.likeness >= like && (c.Run.Own.Has(at) || c.Run.Head.Has(at) || c.Run.Subject.Has(at)) && !yield(at, c.Run) {
					return
				}
			}
		}
	}
}

// hasDeed reports whether the claim's own words have a verb that tells more than that there is
// so much.
func (a *alignment) hasDeed() bool {
	c := a.source.Clauses[a.claim.Clause]
	return a.claim.Own.Has(c.Verb) && a.source.Words[c.Verb].Class == extract.Content && !a.changes(c.Verb)
}

// runSays reports whether a clause that the claim runs on from has one of the words.
func (a *alignment) runSays(words []string) bool {
	for c := a.claim.Run; c != nil; c = c.Run {
		clause := c.Sentence.Clauses[c.Clause]
		if slices.ContainsFunc(c.Sentence.Words[clause.From:clause.To], func(w extract.Word) bool { return slices.Contains(words, w.Lower) }) {
			return true
		}
	}
	return false
}

// doneInRun reports whether the part's verb is that of a clause which the claim runs on from.
func (a *alignment) doneInRun() bool {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	return a.claim.Run != nil && slices.ContainsFunc(a.found, func(m match) bool { return m.word == verb && m.at == len(a.source.Words) && a.inRun(m.term) })
}

// A grouping is how a sentence names a group: with which preposition, "" for none, and whether
// by a name.
type grouping struct {
	by   string
	name bool
}

func groupedBy(c *extract.Claim) []grouping {
	var out []grouping
	for _, i := range c.Group() {
		out = append(out, grouping{ledBy(c.Sentence, i), properName(c.Sentence.Words[i])})
	}
	return out
}

func properName(w extract.Word) bool { return w.Upper && strings.HasPrefix(w.Tag, "NNP") }

// replaced reports whether a word before names what the groups take the place of: the clinics
// of "the vacancy rate in the clinics was 7 percent; in the kitchens it was 3". Of what is named
// without a preposition that are names, and people who are told of; a name takes the place of
// another one only.
func replaced(before *extract.Claim, i int, groups []grouping) bool {
	by, w := ledBy(before.Sentence, i), before.Sentence.Words[i]
	if by == "of" || strings.HasPrefix(w.Tag, "VB") || by == "" && !properName(w) && !(people(w) && before.Subject.Has(i)) {
		return false
	}
	return slices.ContainsFunc(groups, func(g grouping) bool { return g.by == by && (by == "" || properName(w) || !g.name) })
}

// ledBy is the preposition that leads the noun phrase of a word, "" if none does. What a figure
// is told of stands as if it were not: "40 percent of the nurses".
func ledBy(s *extract.Sentence, i int) string {
	for i--; i >= 0; i-- {
		switch w := s.Words[i]; {
		case w.Tag == "IN" && w.Lower == "of" && i > 0 && s.Words[i-1].Class == extract.Figure:
			return ""
		case w.Tag == "IN":
			return w.Lower
		case !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ") && w.Tag != "DT" && w.Tag != "PRP$" && w.Tag != "POS" && w.Tag != "CC":
			return ""
		}
	}
	return ""
}

// ran leaves open a figure of a run where the part does not name its group, or does otherwise
// than the claims that it runs on from tell.
func (a *alignment) ran() {
	c, s := a.claim, a.source
	if c.Run == nil {
		a.ofRunBefore()
		a.heads()
		return
	}
	told := names(a.source.Sentence, c.Subject) && c.Own.Has(a.source.Clauses[c.Clause].Verb)
	if told && !slices.ContainsFunc(a.found, func(m match) bool { return m.at == len(a.source.Words) }) {
		return // it tells all itself
	}
	group := c.Group()
	for len(group) == 0 && c.Run.Run != nil {
		s, c = s.running(c), c.Run
		group = c.Group()
	}
	for _, i := range group {
		if w := s.Words[i]; told && strings.HasPrefix(w.Tag, "JJ") || w.Class == extract.Figure && a.namesAge(s, i) || w.Class == extract.Content && a.takesUp(s, i) {
			continue
		}
		a.leave("which", "not said", s.Words[i].Lower)
		return
	}
	a.narrowed()
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	for _, m := range a.found {
		if !told && m.word == verb && m.at < 0 && m.way == change.None && m.pos == wordnet.Verb {
			a.leave("what happened", m.lemma, "not said")
			return
		}
	}
}

// narrowed leaves open a figure of a run whose measure the first of it tells of some only,
// whom the part does not name: "rents in new buildings rose by 6 percent; in Lund, by 3".
func (a *alignment) narrowed() {
	s, c := a.source, a.claim
	for ; c.Run != nil; c = c.Run {
		s = s.running(c)
	}
	groups := groupedBy(a.claim)
	head := c.Subject.From
	for head < c.Subject.To && (ledBy(s.Sentence, head) != "" || !strings.HasPrefix(s.Words[head].Tag, "NN") || s.Words[head].Class == extract.Figure) {
		head++ // "on weekdays 84 percent of our trains"
	}
	for i := head; i < c.Subject.To; i++ {
		by, w := ledBy(s.Sentence, i), s.Words[i]
		if by != "" && by != "of" && w.Class == extract.Content && w.Tag != "IN" && !replaced(c, i, groups) && !a.takesUp(s, i) {
			a.leave("which", "not said", s.Words[i].Lower)
			return
		}
	}
}

// heads leaves open a figure from which others run on, where the part does not name the group
// whose place theirs take: "sales grew by 4 percent in the north; in the south, by 7".
func (a *alignment) heads() {
	next := a.claim.Next
	if next == nil || a.part.Quantity == nil {
		return
	}
	groups := groupedBy(next)
	for _, i := range a.claim.Group() {
		if ledBy(a.source.Sentence, i) != "" && !a.claim.Subject.Has(i) && replaced(a.claim, i, groups) && !a.takesUp(a.source, i) {
			a.leave("which", "not said", a.source.Words[i].Lower)
			return
		}
	}
}

// ofRunBefore leaves open a figure that is told in full where the part has it of a group that
// only a run before it names: "in Lund it was 35; only 6 percent were found".
func (a *alignment) ofRunBefore() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	for _, m := range a.found {
		if a.part.Subject.Has(m.word) && m.at < a.clause().From && slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
			return c.Run != nil && c.Clause < a.claim.Clause && slices.Contains(c.Group(), m.at)
		}) {
			a.leave("where", m.lemma, "of the other figure") // "it's 13 in the centre and 8 in the suburbs, and it went up by 4 percent"
			return
		}
		if m.at != len(a.source.Words) || !m.name && !(m.pos == wordnet.Noun && a.part.Subject.Has(m.word)) {
			continue
		}
		if m.name && a.pronoun() >= 0 && slices.ContainsFunc(a.source.context[:min(1, len(a.source.context))], (*source).endsRun) {
			a.leave("where", m.lemma, "either of two") // "Lund treated 40 percent, Brack 21; it has 30 beds"
			return
		}
		if a.ofRunOnly(m.term) {
			a.leave("where", m.lemma, "not said")
			return
		}
	}
}

// ofRunOnly reports whether the sentences before have a term only in the groups of a run.
func (a *alignment) ofRunOnly(t *term) bool {
	only := false
	for _, before := range a.source.context {
		for _, u := range before.related(t) {
			if u.likeness < like {
				continue
			}
			if only = slices.ContainsFunc(before.claims, func(c *extract.Claim) bool { return c.Run != nil && slices.Contains(c.Group(), u.word) }); !only {
				return false
			}
		}
	}
	return only
}

// endsRun reports whether the last figure of a source is one of a run, of a group of its own.
func (s *source) endsRun() bool {
	n := len(s.claims)
	return n > 0 && s.claims[n-1].Run != nil && slices.ContainsFunc(s.claims[n-1].Group(), func(i int) bool { return properName(s.Words[i]) })
}

// namesAge reports whether the part has the figure at word i of a group: the 25 of "people
// under 25".
func (a *alignment) namesAge(s *source, i int) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return q.Span.Overlaps(s.Words[i].Span) && slices.ContainsFunc(a.part.Sentence.Quantities, func(o quantity.Quantity) bool {
			return o.Value.Equal(q.Value) && o.Bound == q.Bound
		})
	})
}

// names reports whether a subject names something, rather than being a pronoun.
func names(s *extract.Sentence, subject extract.Range) bool {
	return subject.Len() > 0 && denotes(s.Words[subject.From:subject.To]) && s.Words[subject.To-1].Tag != "PRP"
}

// takesUp reports whether a term of the part is accounted for by the word of a source; a noun
// has to be the very one: fees are no costs where both are told.
func (a *alignment) takesUp(s *source, word int) bool {
	enough := like
	if strings.HasPrefix(s.Words[word].Tag, "NN") {
		enough = same
	}
	has := func(t term) bool {
		return slices.ContainsFunc(s.related(&t), func(u hit) bool { return u.likeness >= enough && u.covers(word) })
	}
	return slices.ContainsFunc(a.part.terms, func(t term) bool { return has(t) || slices.ContainsFunc(t.parts, has) })
}
