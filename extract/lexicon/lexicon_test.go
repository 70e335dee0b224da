package lexicon_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/extract/lexicon"
)

const metals = `# A table.
iron
	symbol  Fe
	words   iron, irons ,

# Between stanzas, and inside them.
gold
	symbol	Au
	# not a field
	words   gold
	words   bullion, nuggets
`

func TestParse(t *testing.T) {
	got, err := lexicon.Parse("metals.txt", metals, "symbol", "words")
	require.NoError(t, err)
	want := []lexicon.Stanza{
		{Head: "iron", File: "metals.txt", Line: 2, Fields: []lexicon.Field{
			{Key: "symbol", Value: "Fe", Line: 3}, {Key: "words", Value: "iron, irons ,", Line: 4},
		}},
		{Head: "gold", File: "metals.txt", Line: 7, Fields: []lexicon.Field{
			{Key: "symbol", Value: "Au", Line: 8}, {Key: "words", Value: "gold", Line: 10}, {Key: "words", Value: "bullion, nuggets", Line: 11},
		}},
	}
	assert.Empty(t, cmp.Diff(want, got))
	assert.Equal(t, []string{"iron", "irons"}, got[0].List("words"))
	assert.Equal(t, []string{"gold", "bullion, nuggets"}, got[1].All("words"))
	assert.Equal(t, "Au", got[1].Get("symbol"))
	assert.Empty(t, got[1].Get("weight"))
}

func TestParseReportsEveryError(t *testing.T) {
	text := "\tsymbol  Pb\niron\n\tcolour  grey\n\tsymbol\n tin\n\niron\n\tsymbol  Fe\n"
	got, err := lexicon.Parse("metals.txt", text, "symbol", "words")
	want := []string{
		`metals.txt:1: field "symbol" belongs to no stanza: a head stands at the start of the line above it`,
		`metals.txt:3: unknown key "colour" in "iron" (allowed: symbol, words)`,
		`metals.txt:4: key "symbol" in "iron" has no value`,
		`metals.txt:5: line starts with a space: a head starts at the margin, a field with a tab`,
		`metals.txt:7: "iron" stands already at line 2`,
	}
	require.Error(t, err)
	assert.Equal(t, want, strings.Split(err.Error(), "\n"))
	assert.Len(t, got, 2)
}

func TestTableThatIsNotThere(t *testing.T) {
	assert.Empty(t, lexicon.Table("no such table"))
}

func TestFiles(t *testing.T) {
	assert.Equal(t, []string{"units"}, lexicon.Files("units"))
	assert.Contains(t, lexicon.Files("likeness"), "likeness/law")
	_, err := lexicon.Load("likeness", "same", "read", "skip")
	require.NoError(t, err)
}

func FuzzParse(f *testing.F) {
	f.Add(metals)
	f.Add("a\n\tk v\n\n\tk\n b")
	f.Fuzz(func(t *testing.T, text string) {
		stanzas, err := lexicon.Parse("fuzz", text, "symbol", "words")
		lines := strings.Count(text, "\n") + 1
		for _, s := range stanzas {
			assert.NotEmpty(t, s.Head)
			assert.LessOrEqual(t, s.Line, lines)
			for _, field := range s.Fields {
				assert.NotEmpty(t, field.Value)
				assert.Contains(t, []string{"symbol", "words"}, field.Key)
			}
		}
		_ = err
	})
}

// Every head that the module asks In for is a stanza of the table, and every stanza
// is named somewhere.
func TestSets(t *testing.T) {
	heads := make(map[string]bool)
	for _, s := range lexicon.Must("sets", "words") {
		assert.False(t, heads[s.Head], "two stanzas %q", s.Head)
		heads[s.Head] = true
	}
	asked := regexp.MustCompile(`\b(?:Lemma)?In\("([^"]+)"`)
	seen, named := 0, make(map[string]bool)
	require.NoError(t, filepath.WalkDir("../..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		for head := range heads {
			if strings.Contains(string(text), strconv.Quote(head)) {
				named[head] = true
			}
		}
		for _, m := range asked.FindAllStringSubmatch(string(text), -1) {
			seen++
			assert.True(t, heads[m[1]], "%s: no stanza %q", path, m[1])
		}
		return err
	}))
	assert.NotZero(t, seen)
	assert.Equal(t, heads, named)
}
