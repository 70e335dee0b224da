package wordnet

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// everyWord gives each entry of the database.
func everyWord(yield func(entry, int) bool) {
	words := wordsAt()
	for at := words; at < synsetsAt(); {
		size := int(blob[at]) | int(blob[at+1])<<8
		if !yield(entry(blob[at:at+size]), at-words) {
			return
		}
		at += size
	}
}

func TestEveryEntryIsFoundAndSound(t *testing.T) {
	n := 0
	for e, place := range everyWord {
		found, at := find(e.word(), "")
		require.Equal(t, place, at, e.word())
		for pos := Noun; pos <= Adv; pos++ {
			list := found.list(senses, pos)
			for i := range list.len() {
				s := synset(list.at(i))
				require.LessOrEqual(t, s.up().len()+s.antonyms().len(), 30)
			}
			for _, kind := range []int{forms, derived, antonyms} {
				list := e.list(kind, pos)
				for i := range list.len() {
					require.True(t, entryAt(list.at(i)).known(pos), "%s refers to %s", e.word(), entryAt(list.at(i)).word())
				}
			}
		}
		n++
	}
	assert.Greater(t, n, 120_000)
	assert.Len(t, blob, uint32At(8))
}

func TestRelate(t *testing.T) {
	rise, fall := Word{"rise", Verb}, Word{"fall", Verb}
	assert.Equal(t, Antonym, Relate(rise, fall).Kind)
	assert.Equal(t, Relation{Kind: Same}, Relate(rise, Word{"Rise", Any}))
	assert.Equal(t, Derived, Relate(rise, Word{"rise", Noun}).Kind)
	assert.Equal(t, Antonym, Relate(Word{"ferrous", Any}, Word{"nonferrous", Any}).Kind)
	assert.Equal(t, Antonym, Relate(Word{"unblorped", Adj}, Word{"blorped", Adj}).Kind)
	assert.Equal(t, Hypernym, Relate(Word{"metal", Noun}, Word{"gold", Noun}).Kind)
	assert.Equal(t, Hyponym, Relate(Word{"wheat", Noun}, Word{"cereal", Noun}).Kind)
	assert.Equal(t, None, Relate(Word{"thing", Noun}, Word{"wheat", Noun}).Kind)
	assert.Equal(t, None, Relate(Word{"blorp", Noun}, Word{"wheat", Noun}).Kind)
	assert.Equal(t, None, Relate(Word{}, Word{"wheat", Noun}).Kind)
	assert.Equal(t, "antonym", Antonym.String())
}

func TestRelateIsTheSameBothWays(t *testing.T) {
	var vocabulary []string
	for e := range everyWord {
		if w := e.word(); !strings.Contains(w, " ") && len(w) < 8 {
			vocabulary = append(vocabulary, w)
		}
	}
	word := rapid.Custom(func(t *rapid.T) Word {
		return Word{rapid.SampledFrom(vocabulary).Draw(t, "lemma"), POS(rapid.IntRange(0, 4).Draw(t, "pos"))}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		require.Equal(t, reverse(Relate(a, b)), Relate(b, a))
	})
}

func TestConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 100 {
				assert.Equal(t, "rise", Lemma("rose", Verb))
				assert.Equal(t, "labor", Fold("labour"))
			}
		})
	}
	group.Wait()
}

func TestLookUpsDoNotAllocate(t *testing.T) {
	Fold("warm")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		Lemma("industries", Noun)
		Lemma("stabilised", Verb)
		Has("interest rate")
		Relate(Word{"growth", Noun}, Word{"grow", Verb})
		Relate(Word{"large", Adj}, Word{"big", Adj})
	}))
}

func TestLicence(t *testing.T) {
	notice, err := os.ReadFile("LICENSE")
	require.NoError(t, err)
	assert.Contains(t, string(notice), "Princeton University")
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"rose", "Bottomed out", "co-operation", "per cent", "\xff", "ȺȺ", "s", "-", " ", "unun"} {
		f.Add(s, "rise")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for pos := Any; pos <= Adv; pos++ {
			Lemma(a, pos)
			Relate(Word{a, pos}, Word{b, pos})
		}
		folded := Fold(a)
		assert.Equal(t, folded, Fold(folded), "%q", a)
		for w := range Lemmas(a) {
			assert.True(t, HasAs(w.Lemma, w.POS), "%v", w)
		}
		assert.Equal(t, slices.Collect(Lemmas(b)), slices.Collect(Lemmas(b)))
	})
}

func BenchmarkLemma(b *testing.B) {
	words := strings.Fields("industries rose sharply while prices edged down and exports of machines travelled further than economists expected")
	n := 0
	for _, w := range words {
		n += len(w)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			Lemma(w, Noun)
			Lemma(w, Verb)
		}
	}
}

func BenchmarkRelate(b *testing.B) {
	x, y := Word{"vehicle", Noun}, Word{"truck", Noun}
	b.ReportAllocs()
	for b.Loop() {
		Relate(x, y)
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fold("stabilisation")
		Fold("production")
	}
}
