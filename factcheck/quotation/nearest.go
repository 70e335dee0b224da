package quotation

import (
	"cmp"
	"slices"
)

// The bounds of the search for altered words.
const (
	maxSeeds   = 1 << 10 // places of the words of a piece looked at
	maxWindows = 8       // places aligned with each piece
	maxPieces  = 32
	maxCells   = 1 << 22 // of all alignments of a check
	minSlack   = 4
)

// A match is a quotation beside the source: its pairs, piece after piece.
type match struct {
	pairs   [][]pair
	turn    int
	score   int
	rank    int
	runs    []run
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
	if len(q.words) < 3 || len(q.pieces) > maxPieces || !q.hopeful() {
		return match{}, false
	}
	var best match
	cells := maxCells
	try := func(m match) {
		m.rank = q.rank(m.turn)
		if best.pairs != nil && cmp.Or(best.score-m.score, m.rank-best.rank, m.turn-best.turn) >= 0 {
			return
		}
		if q.weigh(&m); q.enough(m) {
			best = m
		}
	}
	if len(q.pieces) == 1 {
		for _, w := range q.windows(0, len(q.words), 0, len(q.Index.words)) {
			if pairs, score := q.fit(0, len(q.words), w, 0, &cells); pairs != nil {
				try(match{pairs: [][]pair{pairs}, turn: q.turnOf(w.first), score: score})
			}
		}
		return best, best.pairs != nil
	}
	var turns []int
	for _, p := range q.pieces {
		for _, w := range q.windows(p[0], p[1], 0, len(q.Index.words)) {
			if t := q.turnOf(w.first); len(turns) < maxWindows && !slices.Contains(turns, t) {
				turns = append(turns, t)
			}
		}
	}
	for _, t := range turns {
		try(q.inOrder(t, &cells))
	}
	return best, best.pairs != nil
}

// hopeful reports whether the source has enough of the words at all.
func (q *query) hopeful() bool {
	known, content := 0, 0
	for _, w := range q.words {
		if w.known {
			known++
			if w.content {
				content++
			}
		}
	}
	return 2*known >= len(q.words) && content > 0
}

// inOrder fits one piece after the other into a turn.
func (q *query) inOrder(t int, cells *int) match {
	m := match{turn: t}
	from := q.turns[t].first
	for _, p := range q.pieces {
		var best []pair
		score := 0
		for _, w := range q.windows(p[0], p[1], from, q.turns[t].last) {
			if pairs, s := q.fit(p[0], p[1], w, from, cells); pairs != nil && (best == nil || s > score) {
				best, score = pairs, s
			}
		}
		if best == nil {
			for k := p[0]; k < p[1]; k++ {
				best = append(best, pair{k, -1})
				score -= lossAdded
			}
		}
		m.pairs = append(m.pairs, best)
		m.score += score
		for _, pair := range best {
			from = max(from, pair.source+1)
		}
	}
	return m
}

// fit aligns the words from i up to j with the source around a window, not
// before the word from. It returns no pairs if too few of the words are there.
func (q *query) fit(i, j int, w window, from int, cells *int) ([]pair, int) {
	n, t := j-i, q.turns[q.turnOf(w.first)]
	slack := min(max(24, reach(n))+n/4, 160, *cells/(2*n)-1)
	if slack < minSlack {
		return nil, 0
	}
	f := field{base: w.first - slack, slack: slack}
	f.first, f.last = max(f.base, from, t.first), min(w.first+n+slack, t.last)
	if 2*q.present(i, j, f.first, f.last) < n {
		return nil, 0
	}
	*cells -= n * (2*slack + 1)
	return q.align(i, j, f)
}

// present counts the words from i up to j that stand between first and last
// of the source in any order.
func (q *query) present(i, j, first, last int) int {
	n := 0
	for _, w := range q.words[i:j] {
		if w.known {
			places := q.at(w.key)
			if at, _ := slices.BinarySearch(places, uint32(first)); at < len(places) && int(places[at]) < last {
				n++
			}
		}
	}
	return n
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
	votes := make([]int, 0, maxSeeds) // places with the weight in the last bits
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
		for _, at := range places[:min(len(places), 4*maxSeeds)] {
			begin := max(int(at)-(k-i), q.turns[q.turnOf(int(at))].first)
			votes = append(votes, begin<<weightBits|weight)
		}
	}
	slices.Sort(votes)
	return q.peaks(votes, reach(j-i))
}

// weightBits is how many bits the weight of a vote takes.
const weightBits = 4

// reach is how many words a window is taken to be off its place.
func reach(n int) int { return min(4+n/2, 64) }

// peaks are the places with most votes within reach, one for each reach.
func (q *query) peaks(votes []int, reach int) []window {
	var sums []window
	sum, most, left := 0, 0, 0
	for right, v := range votes {
		first := v >> weightBits
		sum += v & (1<<weightBits - 1)
		least := max(first-reach, q.turns[q.turnOf(first)].first)
		for votes[left]>>weightBits < least {
			sum -= votes[left] & (1<<weightBits - 1)
			left++
		}
		if most = max(most, sum); 3*sum >= most {
			sums = append(sums, window{votes[(left+right)/2] >> weightBits, sum})
		}
	}
	var peaks []window
	for len(sums) > 0 && len(peaks) < maxWindows {
		top := sums[0]
		for _, s := range sums {
			if s.weight > top.weight {
				top = s
			}
		}
		if len(peaks) > 0 && 3*top.weight < peaks[0].weight {
			break
		}
		peaks = append(peaks, top)
		sums = slices.DeleteFunc(sums, func(s window) bool {
			return max(top.first-s.first, s.first-top.first) <= reach && q.turnOf(top.first) == q.turnOf(s.first)
		})
	}
	return peaks
}

// enough reports whether a match keeps enough words to be called an
// alteration: three in five, and three words that say something; of a short
// quotation more. A word in another form is kept.
func (q *query) enough(m match) bool {
	n := len(q.words)
	switch {
	case n == 3:
		return m.kept >= 2 && m.content >= 2
	case m.content < 2:
		return q.faint(m)
	case n < 8:
		return 4*m.kept >= 3*n
	case m.content == 2:
		return m.swapped(n)
	}
	return 5*m.kept >= 3*n && m.content >= 3
}

// swapped reports whether one word of the quotation stands for one of the
// source, and all others are kept.
func (m match) swapped(n int) bool {
	swaps := 0
	for _, r := range m.runs {
		switch r.op {
		case Insert, Delete:
			return false
		case Replace:
			swaps++
		}
	}
	return swaps == 1 && m.kept == n-1
}

// faint reports whether the quotation is a whole sentence of the credited
// speaker but for one word, though it keeps only one that says something.
func (q *query) faint(m match) bool {
	if len(m.pairs) != 1 || m.content == 0 || !m.swapped(len(q.words)) || q.of(m.turn) != One {
		return false
	}
	first, last := m.pairs[0][0].source, m.pairs[0][len(m.pairs[0])-1].source
	turn := q.turns[m.turn]
	return q.closing != "" && first >= 0 && last >= 0 && (first == turn.first || q.Index.words[first].flags&begins != 0) &&
		(last+1 == turn.last || q.Index.words[last+1].flags&begins != 0)
}
