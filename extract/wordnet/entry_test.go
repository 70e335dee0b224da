package wordnet

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEntriesRelate relates every twelfth word of the pairs to every other word:
// what an entry passes over must have nothing to do with it.
func TestEntriesRelate(t *testing.T) {
	words := map[Word]*Entry{}
	for _, p := range pairs(t) {
		words[p.a], words[p.b] = Look(p.a), Look(p.b)
		words[Word{p.a.Lemma, Any}] = Look(Word{p.a.Lemma, Any})
		words[Word{"un" + p.b.Lemma, Adj}] = Look(Word{"un" + p.b.Lemma, Adj})
	}
	n, passed := 0, 0
	for a, x := range words {
		if n++; n%12 > 0 {
			continue
		}
		for b, y := range words {
			require.Equal(t, Relate(a, b), x.Relate(y), "%v %v", a, b)
			if !x.meets(y) && !y.meets(x) {
				passed++
			}
		}
	}
	require.Greater(t, passed, n*n/12*3/4, "of %d", n*n/12)
}

func BenchmarkEntries(b *testing.B) {
	words := []string{"industry", "rise", "sector", "county", "deficit", "vaccine", "student", "forecast", "billion", "company", "large", "new"}
	b.Run("words", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			Relate(Word{words[i%12], Noun}, Word{words[i/12%12], Noun})
		}
	})
	var entries []*Entry
	for _, w := range words {
		entries = append(entries, Look(Word{w, Noun}))
	}
	b.Run("entries", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			entries[i%12].Relate(entries[i/12%12])
		}
	})
	b.Run("look", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			Look(Word{words[i%12], Noun})
		}
	})
}
