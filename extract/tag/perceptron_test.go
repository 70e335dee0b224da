package tag

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract/sentence"
	"github.com/presscheck/presscheck/extract/token"
)

// The tags are those that prose itself gives to the same words.
func TestTagsAreThoseOfProse(t *testing.T) {
	text := record.Transcript().Text
	model := prose.ModelFromData("en")
	for _, span := range sentence.Split(text) {
		var words []string
		for _, t := range token.Split(span.In(text)) {
			words = append(words, surrogate(t))
		}
		doc, err := prose.NewDocument(strings.Join(words, " ")+" ", prose.UsingModel(model),
			prose.WithSegmentation(false), prose.WithExtraction(false))
		require.NoError(t, err)
		var want []string
		for _, t := range doc.Tokens() {
			want = append(want, t.Tag)
		}
		assert.Equal(t, want, shared(words, trained().tag(words)), span.In(text))
	}
}
