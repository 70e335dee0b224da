package quotation

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A hit is a piece of a quotation found to the letter: its first and last word.
type hit struct{ first, last int }

// A chain is a hit for each piece, in order, in one turn.
type chain struct {
	hits []hit
	rank int // who said it: the lower the better
}

// extent is the number of words from the first to the last.
func (c chain) extent() int { return c.hits[len(c.hits)-1].last - c.hits[0].first }

// verbatim finds the best chain of hits. Where several turns have one, it is
// the credited speaker's, then the shortest, then the first.
func (q *query) verbatim() (chain, bool) {
	for _, w := range q.words {
		if !w.known {
			return chain{}, false
		}
	}
	hits := make([][]hit, len(q.pieces))
	for i, p := range q.pieces {
		if hits[i] = q.hits(p[0], p[1]); len(hits[i]) == 0 {
			return chain{}, false
		}
	}
	var best chain
	c := chain{hits: make([]hit, 0, len(hits))}
	for _, h := range hits[0] {
		c.hits, c.rank = append(c.hits[:0], h), q.rank(q.turnOf(h.first))
		if best.hits != nil && c.rank > best.rank {
			continue
		}
		for _, next := range hits[1:] {
			after := c.hits[len(c.hits)-1].last
			i := sort.Search(len(next), func(i int) bool { return next[i].first > after })
			if q.budget--; i == len(next) || q.turnOf(next[i].first) != q.turnOf(h.first) {
				break
			}
			c.hits = append(c.hits, next[i])
		}
		if len(c.hits) == len(hits) && (best.hits == nil || cmp.Or(c.rank-best.rank, c.extent()-best.extent()) < 0) {
			best = chain{slices.Clone(c.hits), c.rank}
		}
		if q.budget < 0 {
			break
		}
	}
	return best, best.hits != nil
}

// hits are all places of the words from i up to j, all known, in order.
func (q *query) hits(i, j int) []hit {
	rare := i
	for k := i; k < j; k++ {
		if len(q.at(q.words[k].key)) < len(q.at(q.words[rare].key)) {
			rare = k
		}
	}
	var hits []hit
	for _, at := range q.at(q.words[rare].key) {
		if h, ok := q.spread(i, rare, j, int(at)); ok && (len(hits) == 0 || hits[len(hits)-1] != h) {
			hits = append(hits, h)
		}
		if q.budget--; q.budget < 0 {
			break
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.first, b.first) })
	return hits
}

// spread compares the words from i up to j with the source around at, where
// the word rare stands, to the left and to the right.
func (q *query) spread(i, rare, j, at int) (hit, bool) {
	t := q.turns[q.turnOf(at)]
	h := hit{at, at}
	if !q.sameCase(i, rare, at) {
		return h, false
	}
	for k, w := rare-1, at-1; k >= i; w-- {
		if q.budget--; w < t.first || q.budget < 0 {
			return h, false
		}
		if q.equal(i, k, w) {
			h.first = w
			k--
		} else if q.Index.words[w].loose&q.loose == 0 {
			return h, false
		}
	}
	for k, w := rare+1, at+1; k < j; w++ {
		if q.budget--; w >= t.last || q.budget < 0 {
			return h, false
		}
		if q.equal(i, k, w) {
			h.last = w
			k++
		} else if q.Index.words[w].loose&q.loose == 0 {
			return h, false
		}
	}
	return h, true
}

// equal reports whether word k of the quotation, in the piece that begins with
// word i, is word w of the source.
func (q *query) equal(i, k, w int) bool {
	return q.words[k].known && q.words[k].key == q.Index.words[w].key && q.sameCase(i, k, w)
}

// sameCase reports whether the words, which are the same but for case, differ
// in case only where it means nothing.
func (q *query) sameCase(i, k, w int) bool {
	source := q.Index.words[w]
	a, b := q.words[k].text, q.Index.text(source)
	if a == b || q.turns[source.turn].capitals {
		return true
	}
	if k != i && (q.words[k].flags|source.flags)&begins == 0 {
		return false
	}
	_, n := utf8.DecodeRuneInString(a)
	_, m := utf8.DecodeRuneInString(b)
	return a[n:] == b[m:] || strings.ToUpper(a) == a && q.words[k].flags&begins != 0
}
