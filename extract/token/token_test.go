package token_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/token"
)

func TestSplit(t *testing.T) {
	for text, want := range map[string]string{
		"Output rose 4.6% year-on-year.":      "Output|rose|4.6|%|year-on-year|.",
		"The U.S. didn’t; China's did.":       "The|U.S.|did|n’t|;|China|'s|did|.",
		"1,203,000 5G base stations (IoT)":    "1,203,000|5G|base|stations|(|IoT|)",
		"They can't say we'll pay – I'd wait": "They|ca|n't|say|we|'ll|pay|–|I|'d|wait",
		"ȺȺȺȺ's \xff\xff's":                   "ȺȺȺȺ|'s|\xff|\xff|'|s",
		"Japan and the COP14's 5 aims":        "Japan|and|the|COP14|'s|5|aims",
		"the 14’s rise":                       "the|14|’s|rise",
		"":                                    "",
	} {
		var got []string
		for _, tok := range token.Split(text) {
			got = append(got, tok.Span.In(text))
		}
		assert.Equal(t, want, strings.Join(got, "|"))
	}
}

func TestLowerStraightensApostrophes(t *testing.T) {
	tokens := token.Split("Didn’t")
	assert.Equal(t, "n't", tokens[1].Lower)
	assert.Equal(t, "did", tokens[0].Lower)
	assert.True(t, tokens[0].Upper)
}

func FuzzSplit(f *testing.F) {
	f.Add("Didn’t the U.S. sell 4½ m-w?")
	f.Add(strings.Repeat("a", 1000) + "'s")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, tok := range token.Split(text) {
			if tok.Span.Start < at || tok.Span.End <= tok.Span.Start || tok.Span.End > len(text) {
				t.Fatalf("span %v after %d of %d", tok.Span, at, len(text))
			}
			gap := corpus.Span{Start: at, End: tok.Span.Start}.In(text)
			if strings.TrimFunc(gap, unicode.IsSpace) != "" {
				t.Fatalf("lost %q", gap)
			}
			at = tok.Span.End
		}
		if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
			t.Fatalf("lost %q", text[at:])
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The ministry didn't say whether output rose 4.6% year-on-year. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		token.Split(text)
	}
}
