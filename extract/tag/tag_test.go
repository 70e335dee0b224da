package tag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/extract/tag"
	"github.com/presscheck/presscheck/extract/token"
)

func TestTagsMapOneToOne(t *testing.T) {
	tokens := token.Split("The ministry didn't say that China's output rose 4.6% (year-on-year).")
	tags := tag.Tags(tokens)
	assert.Len(t, tags, len(tokens))
	assert.Equal(t, "VBD", tags[len(tokens)-7], "rose")
	assert.Equal(t, "CD", tags[len(tokens)-6])
	assert.Equal(t, "RB", tags[3])
}

// Each of these panics prose, takes it seconds, or makes it lose words, when it
// is given the text itself.
func TestTextsThatBreakProse(t *testing.T) {
	for name, text := range map[string]string{
		"invalid UTF-8 before a clitic":    "\xff\xff's",
		"letters that grow in lower case":  "ȺȺȺȺ's",
		"runs of marks":                    strings.Repeat(". , \" (", 5000),
		"unbroken run of marks":            strings.Repeat("(", 20000),
		"words that prose drops":           "he's, and we don't.",
		"negation at the end of sentences": "I don't.",
	} {
		tokens := token.Split(text)
		if tags := tag.Tags(tokens); tags != nil {
			assert.Len(t, tags, len(tokens), name)
		}
	}
	assert.NotNil(t, tag.Tags(token.Split("he's, and we don't.")))
	assert.Nil(t, tag.Tags(nil))
}

func BenchmarkTags(b *testing.B) {
	text := strings.Repeat("The ministry did not say whether output of steel rose in the first quarter of the year. ", 1)
	tokens := token.Split(text)
	tag.Tags(tokens)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		tag.Tags(tokens)
	}
}
