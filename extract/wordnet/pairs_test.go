package wordnet

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed testdata/pairs.txt
var pairsText string

type pair struct {
	want  string
	a, b  Word
	given string
}

func pairs(t *testing.T) []pair {
	letters := map[string]POS{"n": Noun, "v": Verb, "a": Adj}
	var list []pair
	for line := range strings.Lines(pairsText) {
		head, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		want, pos, _ := strings.Cut(head, " .")
		first, second, two := strings.Cut(pos, ".")
		if !two {
			second = first
		}
		for given := range strings.SplitSeq(words, ", ") {
			a, b, ok := strings.Cut(strings.TrimSuffix(given, "?"), "/")
			require.True(t, ok, given)
			list = append(list, pair{want, Word{a, letters[first]}, Word{b, letters[second]}, given})
		}
	}
	return list
}

// TestPairs measures Relate on the pairs. The floors only rise.
func TestPairs(t *testing.T) {
	found := map[string]map[Kind]int{}
	total := map[string]int{}
	for _, p := range pairs(t) {
		r := Relate(p.a, p.b)
		if found[p.want] == nil {
			found[p.want] = map[Kind]int{}
		}
		found[p.want][r.Kind]++
		total[p.want]++
		t.Logf("%s %s %s: %s at %d steps", p.want, p.a.POS, p.given, r.Kind, r.Steps)

		back := Relate(p.b, p.a)
		assert.Equal(t, reverse(r), back, "%s the other way round", p.given)
	}
	alike := func(want string) int { return found[want][Same] + found[want][Derived] }
	right, wrong := alike("same")+alike("kin"), alike("differ")+alike("opposite")
	t.Logf("same or derived: precision %d/%d, recall of same %d/%d, of derived %d/%d", right, right+wrong,
		alike("same"), total["same"], alike("kin"), total["kin"])
	t.Logf("kind: recall %d/%d, differ taken for kinds %d/%d", found["kind"][Hypernym], total["kind"],
		found["differ"][Hypernym]+found["differ"][Hyponym], total["differ"])
	t.Logf("opposite: recall %d/%d; same or derived taken for opposite %d", found["opposite"][Antonym], total["opposite"],
		found["same"][Antonym]+found["kin"][Antonym])

	assert.Zero(t, alike("opposite"), "a contrast must never be a match")
	assert.Zero(t, found["same"][Antonym]+found["kin"][Antonym]+found["kind"][Antonym])
	assert.GreaterOrEqual(t, float64(right)/float64(right+wrong), 0.92)
	assert.GreaterOrEqual(t, float64(alike("same"))/float64(total["same"]), 0.60)
	assert.GreaterOrEqual(t, float64(alike("kin"))/float64(total["kin"]), 0.95)
	assert.GreaterOrEqual(t, float64(found["kind"][Hypernym])/float64(total["kind"]), 0.75)
	assert.GreaterOrEqual(t, float64(found["opposite"][Antonym])/float64(total["opposite"]), 0.95)
}

func reverse(r Relation) Relation {
	switch r.Kind {
	case Hypernym:
		r.Kind = Hyponym
	case Hyponym:
		r.Kind = Hypernym
	}
	return r
}
