package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A match is where a term of the statement was found: at which word of the
// source's sentence, -1 for none, len(Words) outside the sentence.
type match struct {
	*term
	at int
}

// substituted reports whether a name, noun or adjective of the part stands where
// the claim has another: between the same words, of which it has the first and
// the last. "The mayor opened the bridge" is not "the mayor opened the school",
// though the passage names a bridge as well.
func (a *alignment) substituted() bool {
	a.found = slices.DeleteFunc(slices.Clone(a.found), func(m match) bool { return m.word < 0 })
	slices.SortStableFunc(a.found, func(x, y match) int { return cmp.Compare(x.word, y.word) })
	for i, m := range a.found {
		if a.looksLike(m) {
			return true
		}
		if a.claim.Run != nil && m.at == len(a.source.Words) {
			continue // what the claim runs on from has it
		}
		if a.ascribed && m.word == a.part.Sentence.Clauses[a.part.Clause].Verb || !m.replaceable() || m.phrase() || m.at < 0 && !m.generic && m.pos != wordnet.Verb || a.within(m) && !twice(a.found, m) || m.at < 0 && endures(a.claim) && a.bears(*m.term) {
			continue
		}
		if a.swapped(m, a.used) || a.ofOtherKind(m) {
			return true
		}
		if a.foundNear(m) || a.part.agent(m.term) {
			continue
		}
		from, to := a.gap(a.found, i)
		if from < m.at && m.at < to {
			continue
		}
		if slices.ContainsFunc(a.source.terms, func(u term) bool {
			return from < u.word && u.word < to && !a.used[u.word] && !a.besideClaim(u.word) && m.replaces(&u) && (u.name || !a.part.possessor(m.term))
		}) {
			return true
		}
	}
	return false
}

// looksLike reports whether of the term's word and that which was found for it one is an
// adjective, and the other a verb that it only looks like: who was closed was not close.
func (a *alignment) looksLike(m match) bool {
	if m.at < 0 || m.at >= len(a.source.Words) {
		return false
	}
	said, found := a.part.Sentence.Words[m.word], a.source.Words[m.at]
	unlike := func(w, v extract.Word) bool {
		return !strings.HasPrefix(w.Tag, "VB") && w.Lower != v.Lower && w.Lower == v.Lemma && w.In("adjectives unlike their verbs")
	}
	return unlike(said, found) || unlike(found, said)
}

// ofOtherKind reports whether a term that only the context has says of which kind
// a thing is, where the sentence has one of another kind: the coast line, beside
// "on the valley line".
func (a *alignment) ofOtherKind(m match) bool {
	said, words := a.part.Sentence.Words, a.source.Words
	if m.at < len(words) || m.word+1 >= len(said) || !strings.HasPrefix(said[m.word+1].Tag, "NN") || a.body(m.term) {
		return false
	}
	for j := 1; j < len(words); j++ {
		if words[j].Lemma == said[m.word+1].Lemma && words[j-1].Class == extract.Content && m.takes(words[j-1]) {
			return true
		}
	}
	return false
}

// swapped reports whether the clause has another word between the same words, on
// either side, that the term stands between: "have been found in the" of "have
// been lost in the".
func (a *alignment) swapped(m match, used map[int]bool) bool {
	said, clause := a.part.Sentence.Words, a.clause()
	const most = 3 // words in a row
	for j := clause.From; j < clause.To; j++ {
		w := a.source.Words[j]
		if w.Lower == said[m.word].Lower || j == m.at || used[j] || !m.takes(w) || a.source.idiom(j) || (w.Class != extract.Content || endures(a.claim)) && a.bears(*m.term) {
			continue
		}
		before, after := 0, 0
		for m.word-before > 0 && j-before > clause.From && said[m.word-before-1].Lower == a.source.Words[j-before-1].Lower {
			before++
		}
		for m.word+after+1 < len(said) && j+after+1 < clause.To && said[m.word+after+1].Lower == a.source.Words[j+after+1].Lower {
			after++
		}
		if before > 0 && after > 0 && before+after >= most {
			return true
		}
	}
	return false
}

// takes reports whether the place of a word is one that the term may take, and
// whether the two are not alike.
func (t *term) takes(w extract.Word) bool {
	var kind wordnet.POS
	switch {
	case strings.HasPrefix(w.Tag, "NN"):
		kind = wordnet.Noun
	case strings.HasPrefix(w.Tag, "VB"):
		kind = wordnet.Verb
	case strings.HasPrefix(w.Tag, "JJ"):
		kind = wordnet.Adj
	default:
		return false
	}
	return kind == t.kind() && !w.StandsIn() && w.Class != extract.Figure && w.Class != extract.Time && compareWords(*t, term{lemma: w.Lemma, pos: kind, name: w.Upper}) < like
}

// twice reports whether the part has the term's word twice, and the claim once.
func twice(found []match, m match) bool {
	return slices.ContainsFunc(found, func(o match) bool { return o.at == m.at && o.word != m.word && o.lemma == m.lemma })
}

// foundNear reports whether a term was found in another clause of the sentence.
func (a *alignment) foundNear(m match) bool {
	return m.at >= 0 && m.at < len(a.source.Words) && !a.within(m)
}

// agent reports whether a term is the body that the statement has act, where an
// official speaks for it: "the ministry".
func (p *part) agent(t *term) bool {
	return p.Subject.Has(t.word) && p.body(t)
}

// possessor reports whether a term is whose the next word is.
func (p *part) possessor(t *term) bool {
	next := t.word + 1
	return next < len(p.Sentence.Words) && p.Sentence.Words[next].Tag == "POS"
}

// gap is where in the claim's clause term i would stand: between the words that
// its neighbors were found at, right beside the one neighbor of a term at the
// end. It is empty if they are not near.
func (a *alignment) gap(found []match, i int) (from, to int) {
	m := found[i]
	near := func(n match, words int) bool { return a.within(n) && max(n.word-m.word, m.word-n.word) <= words }
	switch first, last := i == 0, i+1 == len(found); {
	case first && last:
	case first && near(found[i+1], beside):
		return max(a.clause().From, found[i+1].at-beside) - 1, found[i+1].at
	case last && near(found[i-1], beside):
		return found[i-1].at, min(a.clause().To, found[i-1].at+beside+1)
	case !first && !last && near(found[i-1], window) && near(found[i+1], window) && found[i+1].at-found[i-1].at <= window:
		return found[i-1].at, found[i+1].at
	}
	return 0, 0
}

// How many words apart the neighbors of a replaced word may stand, and how far
// the one neighbor of a word at the end.
const (
	window = 7
	beside = 3
)

// within reports whether a term was found in the claim's clause.
func (a *alignment) within(m match) bool { return m.at < len(a.source.Words) && a.clause().Has(m.at) }

// replaceable reports whether the term names or describes something, or is a verb
// that says what is done.
func (t *term) replaceable() bool {
	return (t.way == change.None || t.name) && !t.measure && t.number == nil && t.pos != wordnet.Adv
}

// kind is noun, verb or adjective; names are nouns.
func (t *term) kind() wordnet.POS {
	if t.name {
		return wordnet.Noun
	}
	return t.pos
}

// replaces reports whether a term may stand in the place of u and says
// something else.
func (t *term) replaces(u *term) bool {
	if !u.replaceable() || u.generic || t.kind() != u.kind() || t.phrase() || u.phrase() {
		return false
	}
	return t.against(*u) < like
}
