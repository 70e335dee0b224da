package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
)

// stanzasOf reads a table with its examples. Every stanza must have a sentence
// to read.
func stanzasOf(t *testing.T, table string, keys ...string) []lexicon.Stanza {
	t.Helper()
	stanzas, err := lexicon.Parse(table+".txt", lexicon.Table(table), append(keys, "read", "skip")...)
	require.NoError(t, err)
	require.NotEmpty(t, stanzas)
	for _, s := range stanzas {
		assert.NotEmpty(t, s.All("read"), "%s.txt:%d: %q has no sentence to read", table, s.Line, s.Head)
	}
	return stanzas
}

// readText reads one example.
func readText(t *testing.T, text string) *Reading {
	t.Helper()
	transcript, err := layout.Speech("example", []byte(text))
	require.NoError(t, err)
	return Read(transcript)
}

// TestWordsTable runs every example of the table "words".
func TestWordsTable(t *testing.T) {
	for _, s := range stanzasOf(t, "words", "class", "words") {
		class, ok := classNames[s.Get("class")]
		require.True(t, ok, "words.txt:%d: there is no class %q", s.Line, s.Get("class"))
		for _, w := range s.List("words") {
			if !strings.HasPrefix(w, "'") { // clitics are read with the word before them
				assert.Len(t, token.Split(w), 1, "words.txt:%d: %q is not one word", s.Line, w)
			}
		}
		for _, f := range s.Fields {
			text, list, listed := strings.Cut(f.Value, " = ")
			at := fmt.Sprintf("words.txt:%d: %q", f.Line, text)
			switch f.Key {
			case "read":
				require.True(t, listed, at+" does not say which words")
				for want := range strings.SplitSeq(list, ", ") {
					assert.Contains(t, wordsOfClass(readText(t, text), class), want, at)
				}
			case "skip":
				found := wordsOfClass(readText(t, text), class)
				if !listed {
					assert.Empty(t, found, at)
					continue
				}
				for unwanted := range strings.SplitSeq(list, ", ") {
					assert.Contains(t, strings.Fields(strings.Trim(strings.ToLower(text), ".")), unwanted, at)
					assert.NotContains(t, found, unwanted, at)
				}
			}
		}
	}
}

// wordsOfClass are the words, in lower case, that have the class, be it not
// the first that the table gives them. Parts of figures and periods have none.
func wordsOfClass(r *Reading, class Class) []string {
	var found []string
	for _, s := range r.Sentences {
		for _, w := range s.Words {
			if w.Class != Figure && w.Class != Time && w.Is(class) {
				found = append(found, w.Lower)
			}
		}
	}
	return found
}

// TestStanceTable runs every example of the table "stance".
func TestStanceTable(t *testing.T) {
	for _, s := range stanzasOf(t, "stance", "words") {
		stance, ok := stanceNames[s.Head]
		require.True(t, ok, "stance.txt:%d: there is no stance %q", s.Line, s.Head)
		for _, f := range s.Fields {
			at := fmt.Sprintf("stance.txt:%d: %q", f.Line, f.Value)
			switch f.Key {
			case "read":
				assert.Contains(t, stancesIn(readText(t, f.Value)), stance, at)
			case "skip":
				assert.NotContains(t, stancesIn(readText(t, f.Value)), stance, at)
			}
		}
	}
}

// stancesIn are the stances of the clauses.
func stancesIn(r *Reading) []Stance {
	var found []Stance
	for _, s := range r.Sentences {
		for _, c := range s.Clauses {
			found = append(found, c.Stance)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestVoicesTable runs every example of the table "voices".
func TestVoicesTable(t *testing.T) {
	for _, s := range stanzasOf(t, "voices", byVerb, byHearing, byNoun, byTopic, byAdjective, byAdverb) {
		voice, ok := voiceNames[s.Head]
		require.True(t, ok, "voices.txt:%d: there is no voice %q", s.Line, s.Head)
		for _, f := range s.Fields {
			text, list, listed := strings.Cut(f.Value, " = ")
			if f.Key != "read" && f.Key != "skip" {
				continue
			}
			at := fmt.Sprintf("voices.txt:%d: %q", f.Line, f.Value)
			require.True(t, listed, at)
			r := readText(t, text)
			for word := range strings.SplitSeq(list, ", ") {
				for _, w := range r.Sentences[0].Words {
					if w.Lower == word && f.Key == "read" {
						assert.Equal(t, voice, w.Voice, at+" "+word)
					} else if w.Lower == word {
						assert.Equal(t, Vouched, w.Voice, at+" "+word)
					}
				}
			}
		}
	}
}
