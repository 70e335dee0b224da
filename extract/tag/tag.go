// Package tag guesses the part of speech of each token of a sentence with
// prose's perceptron.
//
// prose rewrites and loses text, panics on some input and is quadratic on
// other: the tests hold examples of each. It therefore never sees the
// sentence. It sees one short plain word for each token, so that its answer
// maps back one to one, and a sentence that does not map back is left
// untagged. A tag is a hint: repeated words of a sentence share one.
package tag

import (
	"strings"
	"sync"
	"unicode"

	"github.com/jdkato/prose/v2"

	"github.com/presscheck/presscheck/extract/token"
)

// model decodes prose's data, some 0.4 s and 100 MB, the first time it is needed.
var model = sync.OnceValue(func() *prose.Model { return prose.ModelFromData("en") })

// maxTokens bounds the sentences that are tagged; nobody speaks longer ones.
const maxTokens = 1000

// Tags returns the Penn Treebank tag of each token, "CD" for every number, or
// nil if the sentence cannot be tagged.
func Tags(tokens []token.Token) (tags []string) {
	if len(tokens) == 0 || len(tokens) > maxTokens {
		return nil
	}
	defer func() {
		if recover() != nil {
			tags = nil
		}
	}()
	var feed strings.Builder
	for _, t := range tokens {
		feed.WriteString(surrogate(t))
		feed.WriteByte(' ')
	}
	doc, err := prose.NewDocument(feed.String(), prose.UsingModel(model()),
		prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	got := doc.Tokens()
	if len(got) != len(tokens) {
		return nil
	}
	tags = make([]string, len(tokens))
	for i, t := range tokens {
		tags[i] = got[i].Tag
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

// clitics are fed as the words they stand for: prose drops them.
var clitics = map[string]string{
	"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "'s": "'",
	"ca": "can", "wo": "will", "sha": "shall", "%": "percent",
}

// surrogate is a word that prose keeps whole and tags as it would t.
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
