package factcheck

import (
	"slices"
	"strconv"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// A superlative gives its thing a place: the largest port is the first, the second
// largest the second. "One of the largest" leaves the place open.

const (
	noPlace   = -1 // the word is no superlative
	openPlace = 0
)

// placeOf is the place that the superlative at word i gives.
func placeOf(s *extract.Sentence, i int) int {
	if tag := s.Words[i].Tag; tag != "JJS" && tag != "RBS" && !(strings.HasSuffix(s.Words[i].Lower, "est") && strings.HasPrefix(tag, "JJ")) {
		return noPlace
	}
	from := i
	for q := range s.Quantities {
		if q := &s.Quantities[q]; q.Rank && s.At(q.Number.End-1) == i-1 {
			n, _ := strconv.Atoi(q.Value.String())
			return n
		}
	}
	for from > 0 && (s.Words[from-1].Tag == "DT" || s.Words[from-1].Tag == "PRP$" || s.Words[from-1].Tag == "POS" || s.Words[from-1].Class == extract.Figure) {
		from--
	}
	if from > 0 && (from < i || s.Words[from-1].Lower == "of") && s.Words[from-1].In("open places") {
		return openPlace
	}
	if i > 0 && (s.Words[i-1].Tag == "DT" || s.Words[i-1].Tag == "PRP$" || s.Words[i-1].Tag == "POS") {
		return 1
	}
	return openPlace
}

// ranked reports whether part and claim both give a place with one superlative.
func (a *alignment) ranked() bool {
	return slices.ContainsFunc(a.found, func(m match) bool {
		return m.word >= 0 && m.at >= 0 && m.at < len(a.source.Words) && placeOf(a.part.Sentence, m.word) > openPlace && placeOf(a.source.Sentence, m.at) > openPlace
	})
}

// superlatives compares the places of what part and claim both call the largest,
// the highest, …: they contradict each other only of one thing. What comes "after"
// the second is the first.
func (a *alignment) superlatives() {
	s := a.part.Sentence
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || m.at >= len(a.source.Words) || !a.part.Own.Has(m.word) {
			continue
		}
		said := placeOf(s, m.word)
		if where := a.highestElsewhere(m); said != noPlace && where != "" {
			a.leave("where", s.Words[m.word].Lower, where)
			return
		}
		if said == noPlace || said == openPlace {
			continue
		}
		found := placeOf(a.source.Sentence, m.at)
		switch {
		case found == said:
		case found == noPlace && (a.source.Words[m.at].Comparative() && a.aboveAll(m.at)):
		case found > 1 && said == found-1 && a.comesBefore(m.at):
		case found > openPlace && a.sameSubject():
			a.conflict("place", s.Words[m.word].Lower, a.source.Words[m.at-1].Lower+" "+a.source.Words[m.at].Lower)
		default:
			a.leave("place", s.Words[m.word].Lower, a.source.Words[m.at].Lower)
		}
	}
}

// highestElsewhere is where the claim tells that what a superlative says is so, if that is
// another place than the part's: the capital of "highest in the capital: 40 euros, against 30 in
// the north"; "" if it is not.
func (a *alignment) highestElsewhere(m match) string {
	place := func(s *extract.Sentence, i int) extract.Range {
		if i++; i+1 >= len(s.Words) || !s.Words[i].In("locating") && s.Words[i].Lower != "among" {
			return extract.Range{}
		}
		to := i + 1
		for to < len(s.Words) && (s.Words[to].Tag == "DT" || strings.HasPrefix(s.Words[to].Tag, "JJ") || strings.HasPrefix(s.Words[to].Tag, "NN")) && s.Words[to].Class != extract.Time {
			to++
		}
		return extract.Range{From: i + 1, To: to}
	}
	ours, theirs := place(a.part.Sentence, m.word), place(a.source.Sentence, m.at)
	if ours.Len() == 0 || theirs.Len() == 0 || slices.ContainsFunc(a.found, func(o match) bool { return ours.Has(o.word) && theirs.Has(o.at) }) {
		return ""
	}
	return a.source.words(theirs)
}

// aboveAll reports whether the comparative at word i sets its thing above all others:
// "larger than any other port".
func (a *alignment) aboveAll(i int) bool {
	const far = 10 // words
	words := a.source.Words
	end := min(i+far, len(words))
	for ; i+2 < end; i++ {
		if words[i].Lower == "than" && (words[i+1].In("all others") || words[i+1].Tag == "IN" && words[i+2].In("all others")) {
			return true // "lower than at any point"
		}
	}
	return false
}

// comesBefore reports whether the part's subject is what stands behind the superlative
// at word i with an "after": Marr of "the second largest, after Marr".
func (a *alignment) comesBefore(i int) bool {
	words, after := a.source.Words, -1
	for j := i + 1; j < a.clause().To; j++ {
		if words[j].In("next after") {
			after = j
			break
		}
	}
	return after >= 0 && a.subjectFound(func(at int) bool { return at > after })
}

// sameSubject reports whether the part's subject is the claim's.
func (a *alignment) sameSubject() bool {
	return a.subjectFound(a.claim.Subject.Has)
}

// subjectFound reports whether all that names the part's subject was found at words
// that pass.
func (a *alignment) subjectFound(passes func(at int) bool) bool {
	found := false
	for _, m := range a.found {
		if m.word < 0 || !a.part.Subject.Has(m.word) || !m.name && !strings.HasPrefix(a.part.Sentence.Words[m.word].Tag, "NN") {
			continue
		}
		if m.at < 0 || !passes(m.at) {
			return false
		}
		found = true
	}
	return found
}

// outdone reports whether one of part and claim denies that anything is more than a
// thing which the other sets above all: "no port is larger than Vell", "Vell is
// larger than any other port".
func (a *alignment) outdone() bool {
	said, found := pivot(a.part.Claim), pivot(a.claim)
	if said < 0 || found < 0 || a.part.Compares == change.None {
		return false
	}
	any := a.source.Words[min(found+1, len(a.source.Words)-1)].Lower
	none := a.part.Sentence.Words[a.part.Subject.From].Lower
	if !a.part.Negated {
		any, none = a.part.Sentence.Words[min(said+1, len(a.part.Sentence.Words)-1)].Lower, a.source.Words[a.claim.Subject.From].Lower
	}
	if none != "no" || !lexicon.In("all others", any) {
		return false
	}
	crossed := a.subjectFound(func(at int) bool { return at > found })
	return crossed && !slices.ContainsFunc(a.found, func(m match) bool {
		return m.word > said && (m.at < 0 || !a.claim.Subject.Has(m.at))
	})
}

// framed leaves open what is the most of its kind in a set that the source does not
// name, where it names another: "the worst in the county" of "the worst that this
// town has had".
func (a *alignment) framed() {
	s := a.part.Sentence
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		if !superlative(s, i) {
			continue
		}
		set := superlativeSet(s, i, a.part.Own.To)
		beyond := slices.ContainsFunc(a.part.terms, func(t term) bool {
			return set.Has(t.word) && !slices.ContainsFunc(a.source.related(&t), func(u hit) bool { return u.likeness >= like })
		})
		if !beyond {
			continue
		}
		for j := range a.source.Words {
			if !superlative(a.source.Sentence, j) {
				continue
			}
			other := superlativeSet(a.source.Sentence, j, len(a.source.Words))
			if slices.ContainsFunc(a.source.Words[other.From:other.To], func(w extract.Word) bool { return w.Lower == "since" || w.Lower == "for" }) {
				a.leave("of which", s.Words[set.To-1].Lower, "of a time")
				return
			}
			for _, u := range a.source.terms {
				if other.Has(u.word) && !a.used[u.word] && strings.HasPrefix(a.source.Words[u.word].Tag, "NN") {
					a.leave("of which", s.Words[set.To-1].Lower, u.lemma)
					return
				}
			}
		}
	}
}

func superlative(s *extract.Sentence, i int) bool {
	return s.Words[i].Tag == "JJS" || s.Words[i].Tag == "RBS"
}

// superlativeSet is what follows the noun of a superlative: "in the county", "that
// this town has had".
func superlativeSet(s *extract.Sentence, i, to int) extract.Range {
	for i < to && s.Words[i].Tag != "IN" && s.Words[i].Lower != "that" {
		if s.Words[i].Class == extract.Punct {
			return extract.Range{From: i, To: i}
		}
		i++
	}
	return extract.Range{From: i, To: to}
}
