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

// words accounts for the statement's terms, the nearest part of the source
// first, and notes contrasts.
func (a *alignment) words() {
	found, used := a.found, a.used
	a.found, a.used = nil, nil // until all are known
	if used == nil {
		found, used = make([]match, 0, len(a.part.terms)), make(map[int]bool)
	}
	run, leant, denied := "", false, -1
	var last *term // found in what the source leans on
	for i := range a.part.terms {
		if i > 0 && a.beaten() {
			a.found, a.used = found, used
			return
		}
		t := &a.part.terms[i]
		far, at, against := a.account(t)
		if against == nil {
			found = append(found, match{t, at})
		} else {
			found = append(found, match{t, against.word})
		}
		switch {
		case at >= 0:
			used[at] = true
			if t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && at < len(a.source.Words) {
				a.verb = at
			}
			a.grounded = a.grounded || at < len(a.source.Words)
			a.solid = a.solid || !t.generic
			if at < len(a.source.Words) && far < inSentence*t.weight() {
				a.close++
				if t.name || t.pos == wordnet.Noun {
					a.things++
				}
			}
			switch {
			case t.run != "" && t.run == run: // a name of several words is found once
			case i > 0 && at < len(a.source.Words) && len(found) > 1 && found[len(found)-2].at == at && a.source.lastOfSeveral(at): // and what one word stands for
			case at == len(a.source.Words) && (leant && far == inContext || far == byTopic && a.source.we && a.part.acts(t)) && a.part.Subject.Has(t.word):
				a.reach += inClause // and so is what a pronoun stands for
				a.pointed++
			case a.ownerOf(t, at), a.isSpeaker(t, at):
				a.reach += inClause
				a.pointed++
			case i > 0 && at == len(a.source.Words) && far == inContext && a.together(&a.part.terms[i-1], t): // and what two words name
				a.pointed++
			case at == len(a.source.Words) && far == inContext && a.resumed(last, t):
				a.reach += inClause
			default:
				a.reach += far
			}
			if far == inContext {
				last = t
			}
			run, leant = t.run, leant || far == inContext
			if far > 0 {
				a.basis = max(a.basis, Inferred)
			}
		case against != nil && a.deniedTwice(t, against):
			a.twice, denied = true, against.word
			a.close++
		case against != nil && a.part.Negated != a.claim.Negated && complements(t.lemma, against.lemma):
			a.leave("which", t.lemma, against.lemma)
		case against != nil && a.part.Quantity == nil && a.part.qualifies(*t):
			a.leave("which", t.lemma, against.lemma) // rural schools are not urban ones
		case against != nil && a.tellsOfWhom(t, against):
			a.leave("which", t.lemma, against.lemma) // of the arrested, who have been released
		case against != nil && a.part.measures(t):
			a.leave("what is measured", t.lemma, against.lemma) // exports may rise as imports do
		case against != nil && a.part.Quantity == nil && located(a.part.Sentence, t.word) && located(a.source.Sentence, against.word):
			a.leave("where", t.lemma, against.lemma) // what is so in the north may be so in the south
		case against != nil && a.tellsWhich(t, against):
			a.leave("which", t.lemma, against.lemma) // nor is the old bridge the new one
		case against != nil && a.claim.Quantity != nil && t.pos == wordnet.Noun && a.source.leans(a.claim) && a.source.contextHas(t):
			a.leave("who", t.lemma, against.lemma) // "of the parents, 18 percent said that their child has one"
		case against != nil:
			a.conflict("word", t.lemma, against.lemma)
			a.close++
		case t.way != change.None && a.part.owns(t.word): // the directions are compared
		case a.steady(t):
		case a.bears(*t), a.ascribed && t.word == a.part.Sentence.Clauses[a.part.Clause].Verb:
		case a.refuses(t):
			a.verb = a.source.Clauses[a.claim.Clause].Verb
			a.close++
		case t.way != change.None && a.goes(t.way):
		case a.empty(t), a.noneCameAbout(*t):
		case a.counting(t):
			a.close++
		default:
			a.missing = append(a.missing, t)
			a.misplaced = a.misplaced || a.elsewhere(t)
		}
	}
	if word := a.denies(); word >= 0 {
		a.twice, denied = true, word
	}
	for i := range a.source.terms {
		t := &a.source.terms[i]
		if !used[t.word] && t.word != denied && a.own(t.word) {
			a.leftover++
			a.beyond = a.beyond || denied >= 0 && t.word > denied
			a.narrower = a.narrower || t.name
		}
	}
	a.found, a.used = found, used
	a.grounded = a.grounded || a.standsFor() || a.self()
	a.order(found)
	a.predicate(used)
}

// refuses reports whether t is the part's verb, and the claim's one that denies, which
// is no term: "turned down" and "accepted" of what was rejected. The polarity tells the
// two apart.
func (a *alignment) refuses(t *term) bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if t.word != said.Verb || !found.Refused || said.Refused || found.Verb < 0 || !a.source.Words[found.Verb].Is(extract.Negator) {
		return false
	}
	switch t.against(verbAt(a.source.Sentence, found.Verb)) {
	case like:
		return true
	case contrast:
		return complements(t.lemma, a.source.Words[found.Verb].Lemma) || a.part.Negated != a.claim.Negated
	}
	return false
}

// tellsWhich reports whether two adjectives only tell apart the things with "the" that part
// and claim speak of: the "old" of "the old bridge".
func (a *alignment) tellsWhich(t, against *term) bool {
	return a.part.Quantity == nil && t.pos == wordnet.Adj && definite(a.part.Sentence, t.word) && definite(a.source.Sentence, against.word)
}

// tellsOfWhom reports whether a verb of the part only tells who is meant, and that of the claim
// what it tells of them.
func (a *alignment) tellsOfWhom(t, against *term) bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return t.pos == wordnet.Verb && a.part.Subject.Has(t.word) && t.word != a.part.Sentence.Clauses[a.part.Clause].Verb && against.word == verb
}

// definite reports whether the word at i stands between "the" and a noun, or a "one".
func definite(s *extract.Sentence, i int) bool {
	return i > 0 && i+1 < len(s.Words) && s.Words[i-1].Lower == "the" && (strings.HasPrefix(s.Words[i+1].Tag, "NN") || s.Words[i+1].StandsIn())
}

// account finds the term of the source that accounts for t: how far afield,
// and at which word (-1 for none, len(Words) outside the sentence); or the
// term that it contrasts with.
func (a *alignment) account(t *term) (far float64, at int, against *term) {
	if t.number != nil {
		if a.part.Sentence.Restricting(t.number) {
			return 0, a.means(t.number), nil
		}
		if a.states(t.number) {
			return 0, len(a.source.Words), nil
		}
		if t.word < 0 {
			return 0, -1, nil
		}
	}
	if a.converse != nil && t.covers(a.part.Sentence.Clauses[a.part.Clause].Verb) {
		return byLikeness, a.source.Clauses[a.claim.Clause].Verb, nil
	}
	far, at = t.weight(), -1
	joined, exact := !a.part.owns(t.word), false // from a clause that restricts the part's
	for _, u := range a.source.related(t) {
		d := a.distance(u.word)
		if d >= ofAnother {
			if u.likeness < like || !a.ofPortion(t, u.word) {
				continue
			}
			d = inSentence
		}
		switch u.likeness {
		case same:
		case like:
			d += byLikeness
		case contrast:
			if (a.own(u.word) || joined || a.hung(u.word)) && !a.part.presupposes(u.term) && !a.aside(t, u.word) && !t.name && t.way == change.None && u.way == change.None {
				against = u.term
			}
			continue
		}
		if u.supplied {
			d += inClause
		}
		exact = exact || d < inSentence
		if !t.name || !a.source.pointedTo(u.word) {
			d *= t.weight()
		}
		if d < far {
			far, at = d, u.word
		}
	}
	outside := len(a.source.Words)
	if against != nil && at >= 0 && a.toldOfAnother(t, at, against.word) {
		return 0, -1, against
	}
	if against != nil && t.phrase() && !a.claim.Own.Has(against.word) && hasLemma(a.source.Sentence, a.claim.Own, t.lemma[strings.LastIndexByte(t.lemma, ' ')+1:]) {
		return inClause, against.word, nil // "made a profit of 9 million after a loss of 2 million"
	}
	switch {
	case against != nil && (at == against.word || a.pronominal(against.word)):
		return 0, -1, against // "taxable" is not "tax-free", which has a tax in it
	case at >= 0 && (against == nil || exact || !joined):
		return far, at, nil
	case against == nil && len(t.parts) > 0:
		return a.phrase(t)
	case against != nil:
		return 0, -1, against
	case a.part.Quantity != nil && a.claim.Quantity != nil && (t.measure || t.lemma == "money" && extract.Money(a.part.Quantity.Unit)):
		return 0, outside, nil
	case a.claim.Stance == extract.Forecast && lexicon.In("forecasts", t.lemma):
		return 0, outside, nil
	case lexicon.In("what is left over", t.lemma) && a.claim.Quantity != nil && a.source.isRest(a.claim.Quantity):
		return 0, outside, nil
	case a.those(t):
		return inClause, outside, nil
	case a.begins(t), a.followed(t), a.yearly(t), a.recurs(t.word), a.ofDegree(t), a.lapsed(t), a.costs(t):
		return 0, outside, nil
	case a.claim.Direction == change.Up && lexicon.In("additions", t.lemma):
		return 0, outside, nil
	case a.does(t) >= 0:
		return inClause, a.does(t), nil
	case a.inRun(t):
		return inClause, outside, nil
	case a.ousted(t):
	case a.rivaled(t): // "in Norden 310, in Westen 280" is no 310 in Westen
	case a.speaksOfSelf(t), a.part.Subject.Has(t.word) && (a.body(t) || t.name && a.source.names[t.lemma]) && a.firstPerson():
		return inClause, outside, nil
	case a.setIn(t):
		return byTopic, outside, nil
	case a.localizes(t), a.amongPlaces(t):
	case a.othersDeed(t):
	case (t.name || a.body(t)) && (a.source.about(t.lemma) || a.source.names[t.lemma]):
		return byTopic, outside, nil
	case a.body(t) && a.source.we && a.claim.Subject.Len() > 0 && lexicon.In("speakers for a body", a.source.Words[a.claim.Subject.To-1].Lower):
		return inClause, outside, nil // "we" is the body
	case a.body(t) && (a.source.we || a.impersonal()):
		return byTopic, outside, nil
	case (a.source.leans(a.claim) || t.name && a.there()) && !a.ofAll(t) && !a.placedBefore(t) && a.source.contextHas(t) && !a.onlySaid(t) && !a.ownedOtherwise(t):
		return inContext, outside, nil
	case a.claim.Stance >= extract.Forecast && a.claim.Stance <= extract.Plan && lexicon.In("to come", t.lemma):
		return 0, outside, nil
	case a.counts(t):
		return inContext, outside, nil
	case a.everywhere(t):
		return inClause, outside, nil
	case a.understood(t), a.unnamed(t):
		return inContext, outside, nil
	}
	return 0, -1, nil
}

// toldOfAnother reports whether the word for t stands in a clause of something else, and its
// contrary in the claim's: "rejected the first design and approved the second" rejects no
// second one, and "the north was dry, the south wet" has no wet north.
func (a *alignment) toldOfAnother(t *term, at, against int) bool {
	if t.word <= 0 || !a.clause().Has(against) || at >= len(a.source.Words) || a.clause().Has(at) {
		return false
	}
	said := a.part.Sentence.Words
	if tellsApart(said[t.word]) && tellsApart(a.source.Words[against]) {
		return lexicon.In("pointers", said[t.word-1].Lower)
	}
	i := slices.IndexFunc(a.source.Clauses, func(c extract.Clause) bool { return c.Has(at) })
	c, own := a.source.Clauses[i], a.source.Clauses[a.claim.Clause]
	return t.word > a.part.Sentence.Clauses[a.part.Clause].Verb && (c.Verb < 0 && i == a.claim.Clause+1 || own.Verb < 0 && i == a.claim.Clause-1) &&
		c.Has(c.Subject.From) && own.Has(own.Subject.From) && at >= c.Subject.To && against >= own.Subject.To
}

// states reports whether a figure beside that of the claim makes one beside that of the
// part true. Where the sentence tells several, with a figure of that unit beside each, it
// is the claim's own that counts: "85 percent after one dose and 96 after two".
func (a *alignment) states(q *quantity.Quantity) bool {
	if a.claim.Quantity != nil && a.portion() {
		if whole, ok := a.whole(); ok && countable(*q) && q.Value.Equal(whole) {
			return true
		}
	}
	if a.claim.Quantity == nil || a.source.figures < 2 {
		return a.source.states(q)
	}
	told, ours, bare := false, false, false
	for i := range a.source.Quantities {
		o := &a.source.Quantities[i]
		own := a.claim.Own.Has(a.source.At(o.Number.Start)) && o.Number != a.claim.Quantity.Number
		rel, _ := compareFigures(q, o)
		if rel == entailed {
			told = true
			if own {
				return true
			}
		}
		same := o.Unit.Name == q.Unit.Name && !q.Unit.IsZero()
		ours = ours || own && (same || o.Unit.IsZero())
		bare = bare || own && o.Unit.IsZero() && !o.Range && !o.Multiple && o.Whole.IsZero() && o.Value.Equal(q.Value)
	}
	return told && !ours || bare && slices.ContainsFunc(a.source.Quantities, func(o quantity.Quantity) bool { return o.Unit.Name == q.Unit.Name })
}

// aside reports whether t is the part's verb, and the word a participle that says more
// of the claim's subject: "two drivers employed by a contractor were suspended".
func (a *alignment) aside(t *term, word int) bool {
	return t.word == a.part.Sentence.Clauses[a.part.Clause].Verb && a.source.Words[word].Tag == "VBN" && a.claim.Subject.Has(word) && a.source.Clauses[a.claim.Clause].Verb >= a.claim.Subject.To
}

// pronominal reports whether the word tells apart the "one" that the claim is of:
// "the old one".
func (a *alignment) pronominal(word int) bool {
	next := word + 1
	return a.claim.Subject.Has(word) && next < len(a.source.Words) && a.source.Words[next].StandsIn()
}

// phrase accounts for each word of a phrase. Words of other idioms do not count:
// who broke down did not break even.
func (a *alignment) phrase(t *term) (far float64, at int, against *term) {
	if last := t.lemma[strings.LastIndexByte(t.lemma, ' ')+1:]; (last == "against" || last == "without") && !says(a.source.Sentence, last) {
		return 0, -1, nil // who voted did not vote against it
	}
	last := -1
	for i := range t.parts {
		d, i, u := a.account(&t.parts[i])
		if i < 0 || a.source.idiom(i) || i == last-1 && t.pos == wordnet.Noun {
			return 0, -1, u // home care is no care home
		}
		if last == len(a.source.Words) && i < last && t.pos == wordnet.Noun && i > 0 && !lexicon.In("pointers", a.source.Words[i-1].Lower) {
			return 0, -1, nil // a ship is no container ship because one was told of before
		}
		far, at, last = far+d, i, i
	}
	return far, at, nil
}

// there reports whether the claim has a "there" that stands for a place named
// before.
func (a *alignment) there() bool {
	c := a.clause()
	for i := c.From; i < c.To; i++ {
		whose := i > c.From && strings.HasPrefix(a.source.Words[i-1].Tag, "NN") // "nobody there was hurt"
		if a.source.Words[i].Lower == "there" && !(i+1 < c.To && a.source.Words[i+1].Lemma == "be" && !whose) && !(i > c.From && a.source.Words[i-1].Lemma == "be" && i < c.From+3) {
			return true
		}
	}
	return false
}

// idiom reports whether a phrase of the thesaurus begins with the word.
func (s *source) idiom(word int) bool {
	return slices.ContainsFunc(s.terms, func(t term) bool { return t.word == word && t.phrase() && t.pos == wordnet.Verb })
}

// understood reports whether t only says of which kind a thing is that the source
// takes as known: the "fiscal" of "fiscal commission", where the document speaks
// of no other commission and the source of "the commission".
func (a *alignment) understood(t *term) bool {
	s := a.part.Sentence
	if t.word < 0 || t.name || t.word+1 >= len(s.Words) || !strings.HasPrefix(s.Words[t.word+1].Tag, "NN") {
		return false
	}
	head := s.Words[t.word+1].Lemma
	return a.source.onlyKind(t.lemma, head) && slices.ContainsFunc(a.source.terms, func(u term) bool {
		return u.lemma == head && u.word > 0 && lexicon.In("pointers", a.source.Words[u.word-1].Lower)
	})
}

// onlyKind reports whether the document speaks of no other kind of a thing.
func (s *source) onlyKind(kind, thing string) bool {
	kinds := s.kinds[thing]
	return len(kinds) == 1 && kinds[0] == kind
}

// pointedTo reports whether a personal pronoun follows the word in its sentence:
// the name still counts there.
func (s *source) pointedTo(word int) bool {
	return slices.ContainsFunc(s.Words[word+1:], func(w extract.Word) bool { return lexicon.In("personal pronouns", w.Lower) })
}

// counting reports whether t is the "number" of things that went up or down, where
// the claim says so of the things: "vacancies fell". What fell is then no share,
// price or other measure of them.
func (a *alignment) counting(t *term) bool {
	if t.lemma != "number" || a.part.Quantity != nil || !a.part.Subject.Has(t.word) || a.claim.Direction != change.Up && a.claim.Direction != change.Down {
		return false
	}
	words := a.source.Words[a.claim.Subject.From:a.claim.Subject.To]
	measured := slices.ContainsFunc(words, func(w extract.Word) bool { return w.Class == extract.Measure || w.Tag == "NN" })
	return !measured && slices.ContainsFunc(words, func(w extract.Word) bool { return w.Tag == "NNS" })
}

// begins reports whether t says that what the claim dates "since" a period began.
func (a *alignment) begins(t *term) bool {
	return a.claim.Period != nil && a.claim.Period.Relation == period.Since && a.part.Period != nil && lexicon.In("beginnings", t.lemma)
}

// followed reports whether t is an "after" whose noun the source has beside what
// happened then: "after a win" of "with a win".
func (a *alignment) followed(t *term) bool {
	const near = 4 // words
	if t.lemma != "after" {
		return false
	}
	for i := range a.part.terms {
		v := &a.part.terms[i]
		if v.word <= t.word || v.word > t.word+near || v.name {
			continue
		}
		for _, u := range a.source.related(v) {
			for j := max(0, u.word-near); u.likeness >= like && j < u.word; j++ {
				if lexicon.In("occasions", a.source.Words[j].Lower) {
					return true
				}
			}
		}
	}
	return false
}

// ownedOtherwise reports whether the part's subject is a thing of the term's, and that is
// not what the sentence before tells of: "the library is next to the school; its roof
// leaks" says nothing of the school's roof.
func (a *alignment) ownedOtherwise(t *term) bool {
	words, end := a.part.Sentence.Words, t.word+1
	if t.word < 0 || end >= len(words) || words[end].Tag != "POS" || a.part.Subject.Len() > 0 && !a.part.Subject.Has(end) || len(a.source.context) == 0 {
		return false
	}
	r := a.claim.Subject
	if r.Len() == 0 {
		r = a.claim.Own
	}
	if !slices.ContainsFunc(a.source.Words[r.From:r.To], func(w extract.Word) bool { return w.Tag == "PRP$" || tellsApart(w) }) {
		return false
	}
	before, named := a.source.context[0], false
	for _, u := range before.related(t) {
		if u.likeness < like {
			continue
		}
		if slices.ContainsFunc(before.Clauses, func(c extract.Clause) bool { return c.Subject.Has(u.word) }) {
			return false
		}
		named = true
	}
	return named
}

// rivaled reports whether the term is one of the words of another figure that is
// told as the claim's is, not of one that the claim's only says more of: "8,450
// cases in Lund, an increase of 17 percent".
func (a *alignment) rivaled(t *term) bool {
	return a.claim.Kind != extract.Change && a.elsewhere(t)
}

// elsewhere reports whether the term is one of another figure's words.
func (a *alignment) elsewhere(t *term) bool {
	for _, u := range a.source.related(t) {
		if u.likeness >= like && a.distance(u.word) == ofAnother {
			return true
		}
	}
	return false
}

// ownerOf reports whether a term of the part's subject was found in the clause before, and
// the claim's subject is "its": "a review is under way, and its report will be public".
func (a *alignment) ownerOf(t *term, at int) bool {
	i, subject := a.claim.Clause-1, a.claim.Subject
	if i < 0 || at >= len(a.source.Words) || !a.source.Clauses[i].Has(at) || !a.part.Subject.Has(t.word) || !a.clause().Has(subject.From) {
		return false
	}
	its := a.source.Words[subject.From].Lower
	return its == "its" || its == "their"
}
