package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// referents asks of the part's nouns that only the sentences before the claim's have
// whether the claim can speak of them.
func (a *alignment) referents() {
	if a.ofEither() || a.ofObject() {
		a.leave("who", a.source.words(a.claim.Subject), "either of two")
		return
	}
	for _, m := range a.found {
		switch {
		case a.ownerOnly(m):
			a.leave("who", m.lemma, a.source.words(a.claim.Subject))
			return
		}
		if m.word < 0 || m.at != len(a.source.Words) || m.pos != wordnet.Noun && m.pos != wordnet.Adj && !m.name {
			continue
		}
		switch {
		case m.pos != wordnet.Adj && a.countsOwn(m):
			a.leave("what is counted", m.lemma, a.source.words(a.source.Counted(a.claim.Quantity)))
			return
		case m.pos != wordnet.Adj && a.countsElided(m):
			a.leave("what is counted", m.lemma, "not said")
			return
		case a.oneOfTwo(m):
			a.leave("who", m.lemma, "not alone")
			return
		case a.ofNearer(m), a.standsForAnother(m), a.toldOfOther(m):
			a.leave("who", m.lemma, a.source.words(a.topic()))
			return
		case a.describesAnother(m), a.tellsOfNext(m), a.otherKindOf(m):
			a.leave("which", m.lemma, "not said")
			return
		case a.setElsewhere(m):
			a.leave("where", m.lemma, "not said")
			return
		case a.ofSister(m), a.boundHere(m), a.kindOfWhole(m):
			a.leave("which", m.lemma, "not said")
			return
		case a.partOfPortion(m):
			a.leave("of which", m.lemma, "a part of it")
			return
		}
	}
}

// toldOfOther reports whether the claim's subject is a thing with a noun of its own, and only
// the sentences before have the part's: "the bridge will be long; the tunnel cost 30
// million" says nothing of what the bridge cost.
func (a *alignment) toldOfOther(m match) bool {
	head := headNoun(a.claim)
	if from := a.clause().From; from+2 < a.clause().To && a.source.Words[from].Lower == "of" && a.source.Words[from+1].Lower == "the" {
		head = from + 2 // "of the trams, all are electric"
	} else if a.claim.Subject.Len() != 2 {
		return false
	}
	if m.name || m.word != headNoun(a.part.Claim) || head < 1 || a.source.Words[head-1].Lower != "the" {
		return false
	}
	return !a.used[head] && slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.word == head && u.pos == wordnet.Noun && !u.name && !u.generic && !u.measure
	})
}

// countsOwn reports whether the noun is what the part's figure counts, and the claim's
// counts something that it names: "two tourists" of "we found two people".
func (a *alignment) countsOwn(m match) bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && a.part.Sentence.Counted(a.part.Quantity).Has(m.word) &&
		a.source.Counted(a.claim.Quantity).Len() > 0
}

// countsElided is countsOwn for what the figure leaves out: "71 managers" of "96 people came, and
// 71 left".
func (a *alignment) countsElided(m match) bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && a.part.Sentence.Counted(a.part.Quantity).Has(m.word) &&
		slices.ContainsFunc(a.source.terms, func(u term) bool { return !a.used[u.word] && a.elided(u.word) })
}

// countedBeside is the last noun that another figure of a source counts than the one that
// counts the noun at word i, -1 if there is none: the doctors of "trained 150 nurses and
// hired 90 doctors".
func countedBeside(s *source, i int) int {
	own, other := false, -1
	for _, c := range s.claims {
		if c.Quantity == nil || !countable(*c.Quantity) {
			continue
		}
		if r := s.Counted(c.Quantity); r.Has(i) {
			own = true
		} else if r.Len() > 0 && s.Words[r.To-1].Tag == "NNS" {
			other = r.To - 1
		}
	}
	if !own {
		return -1
	}
	return other
}

// joinedTo is the noun that an "and" joins to the one at word i, -1 if it joins none.
func joinedTo(s *extract.Sentence, i int) int {
	noun := func(i int) bool { return strings.HasPrefix(s.Words[i].Tag, "NN") }
	for j := i - 1; j > 0; j-- {
		switch w := s.Words[j]; {
		case w.Lower == "and" && noun(j-1):
			return j - 1
		case noun(j), strings.HasPrefix(w.Tag, "JJ"), w.Tag == "DT", w.Tag == "PRP$", w.Tag == "CD":
			continue
		}
		break
	}
	for j := i + 1; j+1 < len(s.Words); j++ {
		switch w := s.Words[j]; {
		case w.Lower == "and":
			for k := j + 1; k < len(s.Words) && (noun(k) || strings.HasPrefix(s.Words[k].Tag, "JJ") || s.Words[k].Tag == "DT" || s.Words[k].Tag == "PRP$" || s.Words[k].Tag == "CD"); k++ {
				if noun(k) {
					return k
				}
			}
			return -1
		case noun(j):
			continue
		}
		break
	}
	return -1
}

// ofSister reports whether the claim's sentence names another thing that the sentences before
// set beside the noun's with the same preposition, and the part lacks it: "12,600 nurses in the
// hospitals and 4,200 in home care; 640 left the hospitals, and 710 were hired" tells of none
// hired in home care.
func (a *alignment) ofSister(m match) bool {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return false
	}
	for _, before := range a.source.context {
		for _, u := range before.related(m.term) {
			with := introducedBy(before.Sentence, u.term)
			if u.likeness < like || !lexicon.In("prepositions of place", with) {
				continue
			}
			if slices.ContainsFunc(before.terms, func(o term) bool {
				return o.word != u.word && (o.pos == wordnet.Noun || o.name) && introducedBy(before.Sentence, &o) == with && a.source.hasUnused(o, a.used)
			}) {
				return true
			}
		}
	}
	return false
}

// introducedBy is the word before the phrase that ends with the term: the "in" of "in the new
// hospitals"; "" if it begins the sentence, or does not end there.
func introducedBy(s *extract.Sentence, t *term) string {
	last := t.word + strings.Count(t.lemma, " ")
	from := phraseStart(s, t.word)
	if from == 0 || last+1 < len(s.Words) && strings.HasPrefix(s.Words[last+1].Tag, "NN") {
		return ""
	}
	return s.Words[from-1].Lower
}

// hasUnused reports whether a term stands in the sentence, and accounts for none of the part's.
func (s *source) hasUnused(t term, used map[int]bool) bool {
	return slices.ContainsFunc(s.terms, func(u term) bool { return !used[u.word] && t.against(u) >= like })
}
