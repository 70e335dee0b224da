package change

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/tag"
	"github.com/presscheck/presscheck/extract/token"
)

func wordsOf(text string) (words []string, tokens []token.Token) {
	tokens = token.Split(text)
	for _, t := range tokens {
		words = append(words, t.Lower)
	}
	return words, tokens
}

func notation(words []string, c Change) string {
	text := strings.Join(words[c.Start:c.End], " ")
	if c.TailEnd > 0 {
		text += " ... " + strings.Join(words[c.Tail:c.TailEnd], " ")
	}
	return text
}

// found is what Find gives under one head.
func found(words, tags []string, head string) []string {
	var got []string
	for _, c := range Find(words, tags) {
		if c.Head == head {
			got = append(got, notation(words, c))
		}
	}
	return got
}

// TestTable runs every example of the table, with tags and without.
func TestTable(t *testing.T) {
	_, err := parse("change.txt", lexicon.Table("change"))
	require.NoError(t, err)
	stanzas, _ := lexicon.Parse("change.txt", lexicon.Table("change"), "way", "part", "words", "idioms", "strength", "changes", "times",
		"evidence", "after", "before", "not-after", "not-before", "read", "skip", "list")
	forms := 0
	for _, s := range stanzas {
		if s.Get("list") != "" {
			continue
		}
		forms += len(s.List("words"))
		assert.NotEmpty(t, s.All("read"), "change.txt:%d: %q has no sentence to read", s.Line, s.Head)
		assert.NotEmpty(t, s.All("skip"), "change.txt:%d: %q has no sentence to skip", s.Line, s.Head)
		for _, f := range s.Fields {
			text, want, _ := strings.Cut(f.Value, " = ")
			words, tokens := wordsOf(text)
			for name, tags := range map[string][]string{"untagged": nil, "tagged": tag.Tags(tokens)} {
				at := fmt.Sprintf("change.txt:%d: %q %s", f.Line, text, name)
				switch f.Key {
				case "read":
					assert.Equal(t, []string{want}, found(words, tags, s.Head), at)
				case "skip":
					assert.Empty(t, found(words, tags, s.Head), at)
				}
			}
		}
	}
	assert.GreaterOrEqual(t, forms, 250)
}
