package factcheck

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A converse is a pair of verbs that tell one deed from two sides: buy and sell. It
// maps where somebody stands with the first to where with the second.
type converse struct {
	verb, other string
	as          map[string][]string
}

// converses are the pairs of the table "converses" by their first verb, each in both
// directions.
var converses = sync.OnceValue(func() map[string][]converse {
	out := make(map[string][]converse)
	for _, s := range lexicon.Must("converses", "one", "other", "as", "read", "skip") {
		there, back := make(map[string][]string), make(map[string][]string)
		for _, pair := range s.List("as") {
			ones, others, _ := strings.Cut(pair, " ")
			for one := range strings.SplitSeq(ones, "/") {
				for other := range strings.SplitSeq(others, "/") {
					there[one] = append(there[one], other)
					back[other] = append(back[other], one)
				}
			}
		}
		for _, one := range s.List("one") {
			for _, other := range s.List("other") {
				out[one] = append(out[one], converse{one, other, there})
				out[other] = append(out[other], converse{other, one, back})
			}
		}
	}
	return out
})

// conversely finds the pair of verbs by which the claim tells from the other side
// what the part tells: somebody stands in the one where the other has them. Where
// the verbs are such a pair and the nouns do not fit, the part is of another deed; if
// two have changed places, of one that excludes it.
func (a *alignment) conversely() {
	said, found := a.part.Sentence.Clauses[a.part.Clause], a.source.Clauses[a.claim.Clause]
	if said.Verb < 0 || found.Verb < 0 || len(a.part.converses) == 0 {
		return
	}
	verb := a.source.Words[found.Verb].Lemma
	for i := range a.part.converses {
		c := &a.part.converses[i]
		if c.other != verb {
			continue
		}
		switch fits, unfit := a.fit(c); {
		case len(unfit) == 0 && fits:
			a.converse, a.unlike = c, false
			return
		case c.exchanged(unfit):
			a.converse = c
			a.conflict("who does it", a.part.Sentence.Words[said.Verb].Lower, verb)
			return
		default:
			a.unlike = a.unlike || len(unfit) > 0
		}
	}
}

// A standpoint is where a noun stands in part and claim.
type standpoint struct{ said, found string }

// fit reports whether two of the part's nouns stand in the claim where the pair has
// them, or one elsewhere than in the part; and which stand where it does not have them.
func (a *alignment) fit(c *converse) (fits bool, unfit []standpoint) {
	n := 0
	for i := range a.part.terms {
		t := &a.part.terms[i]
		if !t.name && t.pos != wordnet.Noun {
			continue
		}
		said := standing(a.part.Claim, t.word)
		if said == "" {
			continue
		}
		for _, u := range a.source.related(t) {
			if u.likeness < like {
				continue
			}
			switch found := standing(a.claim, u.word); {
			case found == "", c.as[said] == nil && found != "subject":
			case !slices.Contains(c.as[said], found):
				unfit = append(unfit, standpoint{said, found})
			case found != said:
				n += 2
			default:
				n++
			}
		}
	}
	return n > 1, unfit
}

// exchanged reports whether two of the nouns that do not fit stand each where the
// other would.
func (c *converse) exchanged(unfit []standpoint) bool {
	return slices.ContainsFunc(unfit, func(x standpoint) bool {
		return slices.ContainsFunc(unfit, func(y standpoint) bool {
			return x != y && slices.Contains(c.as[y.said], x.found) && slices.Contains(c.as[x.said], y.found)
		})
	})
}
