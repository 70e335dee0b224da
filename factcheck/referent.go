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
		case a.standsForAnother(m), a.toldOfOther(m):
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

// ownerOnly reports whether the part's subject is only whose the claim's is: what the licence of
// a reactor does, the reactor need not do.
func (a *alignment) ownerOnly(m match) bool {
	r := a.claim.Subject
	if m.word < 0 || m.word != headNoun(a.part.Claim) || m.at < 0 || !r.Has(m.at) || m.at == r.To-1 {
		return false
	}
	return a.source.Words[m.at].Tag == "PRP$" && !a.used[r.To-1] && a.source.Words[r.To-1].Is(extract.Content)
}

// ofEither reports whether what the part says stands in a clause of which a "he" or "she" is
// the subject, and the part's subject before that, not as the subject of its clause, which is
// another: "the nurse told the doctor that she was leaving".
func (a *alignment) ofEither() bool {
	said := a.part.Sentence.Clauses[a.part.Clause].Verb
	for i, c := range a.source.Clauses {
		r := c.Subject
		if r.Len() != 1 || !c.Has(r.From) || a.source.Words[r.From].Lower != "he" && a.source.Words[r.From].Lower != "she" ||
			i != a.claim.Clause && !slices.ContainsFunc(a.found, func(m match) bool { return m.word == said && c.Has(m.at) }) {
			continue
		}
		if slices.ContainsFunc(a.found, func(m match) bool {
			return m.word >= 0 && a.part.Subject.Has(m.word) && m.at >= 0 && m.at < r.From &&
				slices.ContainsFunc(a.source.Clauses[:i], func(c extract.Clause) bool {
					return c.Has(m.at) && c.Subject.Len() > 0 && !c.Subject.Has(m.at) && people(a.source.Words[c.Subject.To-1])
				})
		}) {
			return true
		}
	}
	return false
}

// ofObject reports whether the claim's subject is a pronoun, and the part's stands only in
// the sentence before, which tells of another thing: "the hospital is next to the station; it
// was built in May".
func (a *alignment) ofObject() bool {
	r := a.claim.Subject
	if r.Len() != 1 || !lexicon.In("pronouns", a.source.Words[r.From].Lower) || len(a.source.context) == 0 {
		return false
	}
	before := a.source.context[0]
	if before.place+1 != a.source.place || len(before.Clauses) == 0 {
		return false
	}
	subject, object := before.Clauses[0].Subject, false
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) {
			continue
		}
		for _, u := range before.related(m.term) {
			if u.likeness < like {
				continue
			}
			if subject.Has(u.word) {
				return false
			}
			object = object || m.at == len(a.source.Words)
		}
	}
	if !object || !denotes(before.Words[subject.From:subject.To]) {
		return false
	}
	head := before.Words[subject.To-1]
	return people(head) == lexicon.In("personal pronouns", a.source.Words[r.From].Lower)
}

// standsForAnother reports whether the claim's subject has a pronoun for something that a
// sentence told after the part's thing: "the library needs 2 million; the school needs 3;
// it was built in 1960" says nothing of when the library was.
func (a *alignment) standsForAnother(m match) bool {
	at := a.pronoun()
	if at < 0 || a.part.Subject.Len() > 0 && !a.part.Subject.Has(m.word) {
		return false
	}
	for _, before := range a.source.context {
		if before.Turn != a.source.Turn || before.place >= a.source.place || before.asked ||
			slices.ContainsFunc(a.found, func(o match) bool {
				return (o.word == m.word || !m.name && a.part.Subject.Has(o.word)) && slices.ContainsFunc(before.related(o.term), func(u hit) bool { return u.likeness >= like })
			}) {
			return false
		}
		if slices.ContainsFunc(before.Clauses, func(c extract.Clause) bool {
			head := headOf(before.Sentence, c.Subject)
			return c.Subject.Len() > 0 && denotes(before.Words[c.Subject.From:head+1]) && mayStandFor(a.source.Words[at], before.Words[head])
		}) {
			return true
		}
	}
	return false
}

// pronoun is the word of the claim's subject that stands for what was told before: the
// "it" of "it rose", the "their" of "their share", the "them" of "half of them"; -1 if
// there is none.
func (a *alignment) pronoun() int {
	r, words := a.topic(), a.source.Words
	for i := r.From; i < r.To; i++ {
		w := words[i]
		if w.Tag == "PRP$" && i == r.From || w.Tag == "PRP" && r.Len() == 1 || i >= r.From+2 && words[i-1].Lower == "of" && w.Tag == "PRP" {
			return i
		}
	}
	return -1
}

// topic is the claim's subject, the claim's own words if it has none.
func (a *alignment) topic() extract.Range {
	if a.claim.Subject.Len() == 0 {
		return a.claim.Own
	}
	return a.claim.Subject
}

// mayStandFor reports whether a pronoun of the third person may stand for a noun, as far as
// their number tells.
func mayStandFor(pronoun, noun extract.Word) bool {
	plural := noun.Tag == "NNS" || noun.Tag == "NNPS"
	switch pronoun.Lower {
	case "they", "them", "their", "theirs":
		return plural
	case "it", "its":
		return !plural
	case "he", "she", "his", "her", "hers":
		return noun.Upper && noun.Tag == "NNP"
	}
	return false
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

// describesAnother reports whether an adjective of the part, which only the sentences before
// have, tells there of which kind another thing than the claim's subject is: "the newest
// school has 450 pupils; the hospital has 450 beds" names no newest hospital.
func (a *alignment) describesAnother(m match) bool {
	i := slices.IndexFunc(a.found, func(o match) bool { return o.word == m.word+1 && o.pos == wordnet.Noun && o.at == headNoun(a.claim) })
	return i >= 0 && m.pos == wordnet.Adj && !a.understood(m.term) && !a.source.contextHasTogether(m.term, a.found[i].term)
}

// tellsOfNext reports whether an adjective that tells one of several things apart stands only
// in the sentences before, and the claim's subject has another: "the second has 35; the third
// opened in June" says nothing of when the second did.
func (a *alignment) tellsOfNext(m match) bool {
	if m.word >= len(a.part.Sentence.Words) || !tellsApart(a.part.Sentence.Words[m.word]) {
		return false
	}
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		third := a.claim.Quantity != nil && a.claim.Quantity.Span.Overlaps(a.source.Words[i].Span) // "a third of that"
		if tellsApart(a.source.Words[i]) && !a.used[i] && !third {
			return true
		}
	}
	return false
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

// oneOfTwo reports whether the claim's subject is a pronoun for one thing or for all that
// was told, and the part's is one of two things named together before, or one of many:
// "they share a kitchen and a hall; that saves 5 million" says nothing of the hall alone.
func (a *alignment) oneOfTwo(m match) bool {
	r, at := a.claim.Subject, a.pronoun()
	of := at >= 0 && (a.source.Words[at].Lower == "them" || a.source.Words[at].Lower == "their")
	if !of && (r.Len() != 1 || a.source.Words[r.From].Lower == "it" || !lexicon.In("what was told", a.source.Words[r.From].Lower)) || !a.part.Subject.Has(m.word) {
		return false
	}
	for _, before := range a.source.context {
		for _, u := range before.related(m.term) {
			if u.likeness < like {
				continue
			}
			other := joinedTo(before.Sentence, u.word)
			if other < 0 {
				other = countedBeside(before, u.word)
			}
			return other >= 0 && !says(a.part.Sentence, before.Words[other].Lemma)
		}
	}
	return false
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

// boundHere reports whether a pronoun of the claim stands for a thing that its own sentence
// names before it, and the part lacks: "there were 90 floods, and 20 people died in them" tells
// of none who died in the storms that were told of before.
func (a *alignment) boundHere(m match) bool {
	words, said := a.source.Words, a.part.Sentence.Words[m.word]
	if a.part.Quantity == nil || a.claim.Quantity == nil || !strings.HasPrefix(said.Tag, "NN") {
		return false
	}
	for i := a.clause().From; i < a.clause().To; i++ {
		if words[i].Lower != "them" && words[i].Lower != "they" || !mayStandFor(words[i], said) {
			continue
		}
		if slices.ContainsFunc(a.source.terms, func(u term) bool {
			return u.word < i && u.pos == wordnet.Noun && !u.generic && !u.measure && words[u.word].Class == extract.Content && mayStandFor(words[i], words[u.word]) &&
				!a.used[u.word] && !a.covered(u.word)
		}) {
			return true
		}
	}
	return false
}

// kindOfWhole reports whether the word says of which kind those are whom the claim counts some
// of, and the sentence counts them without it: "whole-time there are 412 firefighters, and 58 of
// them are women" tells of no women among the on-call firefighters.
func (a *alignment) kindOfWhole(m match) bool {
	if a.claim.Quantity == nil || !a.portion() {
		return false
	}
	whole, s := a.wholeClaim()
	if before := a.source.before; a.part.sharedOf() == m.word && shared(a.part.Claim) && !m.generic &&
		(whole != nil && s == a.source || before != nil && a.source.sharesThat(a.claim.Quantity) && !before.has(*m.term, extract.Range{To: len(before.Words)})) {
		return true // "drugs came to 26 million, and a fifth of that" is no fifth of the budget
	}
	if whole == nil || s != a.source {
		return false
	}
	return slices.ContainsFunc(a.found, func(o match) bool {
		return o.word > m.word && o.word <= m.word+2 && o.pos == wordnet.Noun && s.Counted(whole.Quantity).Has(o.at) && phraseStart(a.part.Sentence, o.word) <= m.word
	})
}

// sharesThat reports whether a figure is told of what was told before in one word: "a quarter of that".
func (s *source) sharesThat(q *quantity.Quantity) bool {
	i := s.At(q.Number.End-1) + 1
	return i+1 < len(s.Words) && s.Words[i].Lower == "of" && s.Words[i+1].Lower == "that"
}

// sharedOf is the noun of what the part's figure counts or is a share of, -1 if it has none.
func (p *part) sharedOf() int {
	if p.Quantity == nil {
		return -1
	}
	for r, i := p.Sentence.Counted(p.Quantity), 0; i < r.Len(); i++ {
		at := r.From + i
		if last := at + 1; strings.HasPrefix(p.Sentence.Words[at].Tag, "NN") && (last == len(p.Sentence.Words) || !strings.HasPrefix(p.Sentence.Words[last].Tag, "NN")) {
			return at
		}
	}
	return -1
}

// ofMost reports whether the word stands where the source says what is so of most or some of
// those it tells of: "there are 140 vacancies, most of them in the north".
func (a *alignment) ofMost(m match) bool {
	words := a.source.Words
	if m.at < 3 || m.at >= len(words) || !m.name && m.pos != wordnet.Noun || a.claim.Quantity == nil || a.part.Quantity == nil && a.part.Direction == change.None {
		return false
	}
	for i := m.at - 1; i > 1 && words[i].Class != extract.Punct; i-- {
		if words[i-1].Lower == "of" && lexicon.In("pronouns of the whole", words[i].Lower) {
			said := words[i-2].Lower
			return (lexicon.In("graded most", said) || lexicon.In("graded some", said) || lexicon.In("graded few", said)) && !says(a.part.Sentence, said)
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
