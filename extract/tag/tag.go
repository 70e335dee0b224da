// Package tag guesses the part of speech of each token of a sentence with
// prose's perceptron: the weights are prose's, the sum is done here. prose adds
// them as floats in the order of a map, so that a tie may fall either way from
// one run to the next, and takes ten times as long; and it cannot tag without
// loading its model of names.
//
// prose itself rewrites and loses text, panics on some input and is quadratic on
// other. Here each token stands for itself as one short plain word, such as the
// perceptron was trained on, so that there is a tag for every token. A tag is a
// hint: repeated words of a sentence share one, as they do in prose.
package tag

import (
	"strings"
	"unicode"

	"github.com/presscheck/presscheck/extract/token"
)

// maxTokens bounds the sentences that are tagged; nobody speaks longer ones.
const maxTokens = 1000

// Tags returns the Penn Treebank tag of each token, "CD" for every number, or
// nil if the sentence is too long to be tagged.
func Tags(tokens []token.Token) []string {
	if len(tokens) == 0 || len(tokens) > maxTokens {
		return nil
	}
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = surrogate(t)
	}
	tags := shared(words, trained().tag(words))
	for i, t := range tokens {
		switch {
		case t.Kind == token.Number:
			tags[i] = "CD"
		case t.Kind == token.Mark && t.Lower == "%":
			tags[i] = "NN"
		case t.Lower == "n't" || t.Lower == "not":
			tags[i] = "RB"
		}
	}
	return tags
}

// shared gives words that are repeated the tag of the last of them.
func shared(words, tags []string) []string {
	last := make(map[string]string, len(words))
	for i, w := range words {
		last[w] = tags[i]
	}
	for i, w := range words {
		tags[i] = last[w]
	}
	return tags
}

// clitics are tagged as the words they stand for.
var clitics = map[string]string{
	"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "'s": "'",
	"ca": "can", "wo": "will", "sha": "shall", "%": "percent",
}

// surrogate is a plain word that is tagged as t would be.
func surrogate(t token.Token) string {
	if s, ok := clitics[t.Lower]; ok {
		return s
	}
	switch t.Kind {
	case token.Number:
		return "10"
	case token.Mark:
		if strings.ContainsAny(t.Lower, ".?!") {
			return "."
		}
		return ","
	}
	word := strings.Map(func(r rune) rune {
		if r == '-' || r < unicode.MaxASCII && unicode.IsLetter(r) {
			return r
		}
		return -1
	}, t.Lower)
	word = strings.Trim(word, "-")
	if word == "" {
		return "thing"
	}
	if t.Upper {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}
