package factcheck

import (
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
	groups := a.groupedBy()
	for s, c := a.source, a.claim; c.Run != nil; c = c.Run {
		s = s.running(c)
		for _, u := range s.related(t) {
			if at := u.word; u.likeness >= like && (c.Run.Own.Has(at) || c.Run.Head.Has(at) || c.Run.Subject.Has(at)) && !replaced(c.Run, at, groups) {
				return true
			}
		}
	}
	return len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p term) bool { return !a.inRun(&p) })
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

// groupedBy is how the claim's sentence names its group: with which prepositions, "" for none.
func (a *alignment) groupedBy() []string {
	var out []string
	for _, i := range a.claim.Group() {
		out = append(out, ledBy(a.source.Sentence, i))
	}
	return out
}

// replaced reports whether a word before names what the groups named so take the place of:
// the clinics of "the vacancy rate in the clinics was 7 percent; in the kitchens it was 3". Of
// what is named without a preposition that are names, and people who are told of.
func replaced(before *extract.Claim, i int, groups []string) bool {
	by, w := ledBy(before.Sentence, i), before.Sentence.Words[i]
	return slices.Contains(groups, by) && by != "of" && (by != "" || w.Upper && w.Tag == "NNP" || people(w) && before.Subject.Has(i))
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
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	for _, m := range a.found {
		if m.word == verb && m.at < 0 && m.way == change.None && m.pos == wordnet.Verb {
			a.leave("what happened", m.lemma, "not said")
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
		if !m.name || m.at != len(a.source.Words) {
			continue
		}
		only := false
		for _, before := range a.source.context {
			for _, u := range before.related(m.term) {
				if u.likeness < like {
					continue
				}
				only = slices.ContainsFunc(before.claims, func(c *extract.Claim) bool { return c.Run != nil && slices.Contains(c.Group(), u.word) })
				if !only {
					return
				}
			}
		}
		if only {
			a.leave("where", m.lemma, "not said")
			return
		}
	}
}

// namesAge reports whether the part has the figure at word i of a group: the 25 of "people
// under 25".
func (a *alignment) namesAge(s *source, i int) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return q.Span.Overlaps(s.Words[i].Span) && slices.ContainsFunc(a.part.Sentence.Quantities, func(o quantity.Quantity) bool { return o.Value.Equal(q.Value) && o.Bound == q.Bound })
	})
}

// names reports whether a subject names something, rather than being a pronoun.
func names(s *extract.Sentence, subject extract.Range) bool {
	return subject.Len() > 0 && denotes(s.Words[subject.From:subject.To]) && s.Words[subject.To-1].Tag != "PRP"
}

// takesUp reports whether a term of the part is accounted for by the word of a source.
func (a *alignment) takesUp(s *source, word int) bool {
	if s == a.source && (a.used[word] || a.covered(word)) {
		return true
	}
	return slices.ContainsFunc(a.part.terms, func(t term) bool {
		return slices.ContainsFunc(s.related(&t), func(u hit) bool { return u.likeness >= like && u.covers(word) })
	})
}
