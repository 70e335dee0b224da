package wordnet

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word string
		pos  POS
		want string
	}{
		{"rose", Verb, "rise"},
		{"Rose", Noun, "rose"},
		{"fell", Verb, "fall"},
		{"grew", Verb, "grow"},
		{"was", Verb, "be"},
		{"stopped", Verb, "stop"},
		{"travelled", Verb, "travel"},
		{"driven", Verb, "drive"},
		{"bottomed out", Verb, "bottom out"},
		{"picking up", Verb, "pick up"},
		{"wages", Noun, "wage"},
		{"data", Noun, "data"},
		{"means", Noun, "means"},
		{"crises", Noun, "crisis"},
		{"men", Noun, "man"},
		{"gas", Noun, "gas"},
		{"glass", Noun, "glass"},
		{"industries", Noun, "industry"},
		{"Wales", Noun, "wales"},
		{"year-olds", Noun, "year-old"},
		{"base stations", Noun, "base station"},
		{"larger", Adj, "large"},
		{"biggest", Adj, "big"},
		{"better", Adj, "good"},
		{"Blorptastic", Adj, "blorptastic"},
		{"", Noun, ""},
	} {
		assert.Equal(t, c.want, Lemma(c.word, c.pos), "%s as %s", c.word, c.pos)
	}
}

func TestLemmas(t *testing.T) {
	var got []Word
	for w := range Lemmas("Leaves") {
		got = append(got, w)
	}
	assert.Equal(t, []Word{{"leaf", Noun}, {"leave", Noun}, {"leave", Verb}}, got)
	for w := range Lemmas("blorptastic") {
		t.Errorf("read %v", w)
	}
}

func TestHas(t *testing.T) {
	for _, phrase := range []string{"bottom out", "Pick up", "interest rate", "rise"} {
		assert.True(t, Has(phrase), phrase)
	}
	for _, phrase := range []string{"", " ", "rises", "blorp", "pick  up"} {
		assert.False(t, Has(phrase), phrase)
	}
	assert.True(t, HasAs("rise", Noun))
	assert.False(t, HasAs("growth", Verb))
}
