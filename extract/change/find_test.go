package change

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	words, _ := wordsOf("Rents rose 3 percent as cheap loans drove house prices up and hiring slowed.")
	got := Find(words, nil)
	require.Len(t, got, 3)
	assert.Equal(t, Change{Entry: Entry{Head: "rise", Way: Up, Part: Verb, Changes: Subject}, Start: 1, End: 2}, got[0])
	assert.Equal(t, Change{Entry: Entry{Head: "raise", Way: Up, Part: Verb, Changes: Object}, Start: 7, End: 8, Tail: 10, TailEnd: 11}, got[1])
	assert.Equal(t, Slow, got[2].Way)
}

func TestFindUsesTags(t *testing.T) {
	words := []string{"prices", "rise"}
	assert.Equal(t, Verb, Find(words, []string{"NNS", "VBP"})[0].Part)
	assert.Equal(t, Noun, Find(words, []string{"NNS", "NN"})[0].Part)
	assert.Equal(t, Verb, Find(words, []string{"NN"})[0].Part, "tags that do not fit the words count as none")
	assert.Empty(t, Find([]string{"shares", "eased", "restrictions"}, nil))
}

func TestFindGivesParticiplesBeforeNounsAsAdjectives(t *testing.T) {
	got := Find([]string{"the", "rising", "cost"}, nil)
	require.Len(t, got, 1)
	assert.Equal(t, Adj, got[0].Part)
	assert.Equal(t, Up, got[0].Way)
}

func TestLookup(t *testing.T) {
	got := Lookup("surge")
	require.Len(t, got, 2)
	for _, e := range got {
		assert.Equal(t, Up, e.Way)
		assert.Equal(t, Strong, e.Strength)
	}
	assert.Equal(t, 2, Lookup("doubled")[0].Times)
	assert.Empty(t, Lookup("table"))
}

func TestOpposite(t *testing.T) {
	assert.True(t, Opposite(Up, Down))
	assert.True(t, Opposite(Slow, Accelerate))
	assert.True(t, Opposite(Above, Below))
	assert.True(t, Opposite(High, Low))
	assert.True(t, Opposite(Worse, Better))
	assert.False(t, Opposite(Up, Up))
	assert.False(t, Opposite(Up, Flat))
	assert.False(t, Opposite(Down, Flat))
	assert.False(t, Opposite(Slow, Up))
	assert.False(t, Opposite(None, Up))
	assert.True(t, Excludes(Flat, Up))
	assert.True(t, Excludes(Down, Flat))
	assert.True(t, Excludes(Down, Up))
	assert.False(t, Excludes(Level, Up))
}

func TestParseNamesWhatIsWrong(t *testing.T) {
	_, err := parse("x.txt", "soar\n\tway sideways\n\tpart verb\n\twords soar\n\tevidence soars\n\ttimes none\n")
	require.Error(t, err)
	for _, want := range []string{`x.txt:1: "soar"`, `way "sideways" (allowed: none, up,`, `evidence "soars"`, `times "none"`, "changes must be given"} {
		assert.ErrorContains(t, err, want)
	}
}

// check holds what is true of every answer.
func check(t interface {
	Errorf(format string, args ...any)
	FailNow()
}, words []string, changes []Change,
) {
	end := 0
	for _, c := range changes {
		require.True(t, end <= c.Start && c.Start < c.End && c.End <= len(words), "%v of %q", c, words)
		if c.TailEnd > 0 {
			require.True(t, c.End < c.Tail && c.Tail < c.TailEnd && c.TailEnd <= len(words), "%v of %q", c, words)
		}
		require.NotEqual(t, None, c.Way)
		end = c.End
	}
}

func TestFindKeepsToTheSentence(t *testing.T) {
	vocabulary := []string{"the", "to", "rise", "rose", "drove", "up", "down", "prices", "5", "%", "by", "cut", "in", "half", "record", "high", ".", "not"}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom(vocabulary)).Draw(t, "words")
		changes := Find(words, nil)
		check(t, words, changes)
		require.Equal(t, changes, Find(words, nil))
	})
}

func FuzzFind(f *testing.F) {
	f.Add("prices rose 5 %", "NNS VBD CD NN")
	f.Add("drove prices up and kept them unchanged", "")
	f.Fuzz(func(t *testing.T, text, tags string) {
		words := strings.Fields(text)
		check(t, words, Find(words, strings.Fields(tags)))
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Output of the town's mills rose 5 percent in May, while prices edged down and the jobless rate was unchanged. ", 20)
	words, _ := wordsOf(text)
	Find(words, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(words, nil)
	}
}

func BenchmarkFindHostile(b *testing.B) {
	words := strings.Fields(strings.Repeat("drove ", 10000))
	b.SetBytes(60000)
	for b.Loop() {
		Find(words, nil)
	}
}
