package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestCandidates compares the candidates with those of scoring every source by
// every key: what is passed over would not have been among them.
func TestCandidates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// The key number k stands in about one of k+1 sources.
		n := rapid.IntRange(0, 800).Draw(t, "sources")
		seed := rapid.IntRange(0, 1<<16).Draw(t, "seed")
		key := func(k int) string { return fmt.Sprint("key ", k) }
		x := &index{}
		var b indexing
		score := make([]uint64, n)
		of := make([][]string, n)
		for i := range n {
			x.sources = append(x.sources, &source{place: i})
			for k := range 30 {
				if (i*i*7+seed*k+i*k)%(k+1) == 0 {
					of[i] = append(of[i], key(k), key(k))
				}
			}
			b.add(of[i])
		}
		x.found = b.postings()
		var asked []string
		for _, k := range rapid.SliceOf(rapid.IntRange(0, 31)).Draw(t, "keys") {
			asked = append(asked, key(k))
		}
		for _, k := range slices.Compact(slices.Sorted(slices.Values(asked))) {
			for i := range n {
				if slices.Contains(of[i], k) {
					score[i] += weight(x.found.of(k))
				}
			}
		}
		var want []int
		for i := range n {
			if score[i] > 0 {
				want = append(want, i)
			}
		}
		slices.SortStableFunc(want, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
		want = want[:min(len(want), maxCandidates)]
		for range 2 { // the second time with the scores of the first, all zero again
			var got []int
			for _, s := range x.candidates(asked) {
				got = append(got, s.place)
			}
			assert.Equal(t, want, got)
		}
	})
}
