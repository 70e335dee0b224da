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
	case a.body(t) && a.source.we && a.claim.Subject.Len() > 0 && a.source.Words[a.claim.Subject.To-1].In("speakers for a body"):
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
		return said[t.word-1].In("pointers")
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
		if last == len(a.source.Words) && i < last && t.pos == wordnet.Noun && i > 0 && !a.source.Words[i-1].In("pointers") {
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

// pointedTo reports whether a personal pronoun follows the word in its sentence:
// the name still counts there.
func (s *source) pointedTo(word int) bool {
	return slices.ContainsFunc(s.Words[word+1:], func(w extract.Word) bool { return w.In("personal pronouns") })
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
