package quotation

import (
	"cmp"
	"slices"
)

// The bounds of the search for altered words.
const (
	maxSeeds   = 1 << 14 // places looked at
	maxWindows = 8       // windows aligned for each piece
	maxCells   = 1 << 22 // of all alignments of a piece
	minSlack   = 4
)

// A match is a quotation beside the source: its pairs, piece after piece.
type match struct {
	pairs   [][]pair
	turn    int
	score   int
	rank    int
	edits   []Edit
	kept    int // words of the quotation that the source has in that order
	content int // those of them that say something by themselves
}

// A window is a place at which a piece may stand, by the words it shares.
type window struct {
	first  int // the word of the source at which the piece would begin
	weight int
}

// nearest finds the turn that keeps most of the words in order.
func (q *query) nearest() (match, bool) {
	var candidates []int // turns
	for _, p := range q.pieces {
		for _, w := range q.windows(p[0], p[1], 0, len(q.Index.words)) {
			if t := q.turnOf(w.first); !slices.Contains(candidates, t) {
				candidates = append(candidates, t)
			}
		}
		if len(candidates) > maxWindows || q.budget < 0 {
			break
		}
	}
	var best match
	for _, t := range candidates {
		m := match{turn: t, rank: q.rank(t)}
		at := q.turns[t].first
		for _, p := range q.pieces {
			pairs, score := q.fit(p[0], p[1], at, q.turns[t].last)
			m.pairs = append(m.pairs, pairs)
			m.score += score
			for _, pair := range pairs {
				at = max(at, pair.source+1)
			}
		}
		q.weigh(&m)
		if q.enough(m) && (best.pairs == nil || cmp.Or(best.score-m.score, m.rank-best.rank, m.turn-best.turn) < 0) {
			best = m
		}
	}
	return best, best.pairs != nil
}

// windows are the best places for the words from i up to j in the source from
// first up to last, best first. Rare words vote for where the piece would
// begin; votes near each other count together.
func (q *query) windows(i, j, first, last int) []window {
	seeds := make([]int, 0, j-i)
	for k := i; k < j; k++ {
		if q.words[k].known {
			seeds = append(seeds, k)
		}
	}
	slices.SortStableFunc(seeds, func(a, b int) int {
		return cmp.Compare(len(q.at(q.words[a].key)), len(q.at(q.words[b].key)))
	})
	var votes []window
	for n, k := range seeds {
		places := q.at(q.words[k].key)
		from, _ := slices.BinarySearch(places, uint32(first))
		to, _ := slices.BinarySearch(places, uint32(last))
		if places = places[from:to]; n > 1 && len(votes)+len(places) > maxSeeds {
			break
		}
		weight := gainFunction
		if q.words[k].content {
			weight = gainContent
		}
		for _, at := range places[:min(len(places), 2*maxSeeds)] {
			begin := max(int(at)-(k-i), q.turns[q.turnOf(int(at))].first)
			votes = append(votes, window{begin, weight})
		}
		q.budget -= len(places)
	}
	slices.SortFunc(votes, func(a, b window) int { return cmp.Compare(a.first, b.first) })
	return q.peaks(votes, reach(j-i))
}

// reach is how many words a window is taken to be off its place.
func reach(n int) int { return min(4+n/2, 64) }

// peaks are the places with most votes within reach, one for each reach.
func (q *query) peaks(votes []window, reach int) []window {
	var sums []window
	sum, left := 0, 0
	for right, v := range votes {
		sum += v.weight
		for q.turnOf(votes[left].first) != q.turnOf(v.first) || v.first-votes[left].first > reach {
			sum -= votes[left].weight
			left++
		}
		sums = append(sums, window{votes[(left+right)/2].first, sum})
	}
	slices.SortStableFunc(sums, func(a, b window) int { return cmp.Compare(b.weight, a.weight) })
	var peaks []window
	for _, s := range sums {
		if len(peaks) == maxWindows || 3*s.weight < sums[0].weight {
			break
		}
		if !slices.ContainsFunc(peaks, func(p window) bool {
			return max(p.first-s.first, s.first-p.first) <= reach && q.turnOf(p.first) == q.turnOf(s.first)
		}) {
			peaks = append(peaks, s)
		}
	}
	return peaks
}

// fit aligns the words from i up to j with the best place in the source from
// first up to last, words of one turn.
func (q *query) fit(i, j, first, last int) ([]pair, int) {
	n := j - i
	var best []pair
	score, cells := -lossAdded*n, maxCells
	for _, w := range q.windows(i, j, first, last) {
		slack := min(max(24, reach(n))+n/4, 160, last-first+n, cells/(2*n)-1)
		if slack < minSlack {
			break
		}
		cells -= n * (2*slack + 1)
		from := max(w.first-slack, first)
		pairs, s := q.align(i, j, from, min(w.first+n+slack, last), slack)
		if best == nil || s > score {
			best, score = pairs, s
		}
	}
	if best == nil {
		for k := i; k < j; k++ {
			best = append(best, pair{k, -1})
		}
	}
	return best, score
}

// enough reports whether a match keeps enough words to be called an
// alteration: three in five, and three words that say something; of a short
// quotation more. A word in another form is kept.
func (q *query) enough(m match) bool {
	n := len(q.words)
	switch {
	case n < 3:
		return false
	case n == 3:
		return m.kept == 2 && m.content == 2 || m.kept == 3
	case n < 8:
		return 4*m.kept >= 3*n && m.content >= 2
	}
	return 5*m.kept >= 3*n && m.content >= 3
}

// weigh writes out the edits of a match and counts the words that it keeps.
func (q *query) weigh(m *match) {
	for i, pairs := range m.pairs {
		m.edits = append(m.edits, q.edits(pairs, q.pieces[i][0])...)
	}
	k := 0 // the word of the quotation
	for _, e := range m.edits {
		for ; e.words > 0; e.words-- {
			if e.Op == Equal || e.Grade == Form {
				m.kept++
				if q.words[k].content {
					m.content++
				}
			}
			k++
		}
	}
}
