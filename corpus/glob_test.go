package corpus_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
)

func TestDirMatch(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"a.txt", "a.md", "2031/a.txt", "2031/may/a.txt", "2031/may/b.md", "2032/minutes/x/a.txt"} {
		files[name] = file(name)
	}
	for _, test := range []struct{ match, want string }{
		{"", "2031/a.txt 2031/may/a.txt 2031/may/b.md 2032/minutes/x/a.txt a.md a.txt"},
		{"*", "2031/a.txt 2031/may/a.txt 2031/may/b.md 2032/minutes/x/a.txt a.md a.txt"},
		{"**", "2031/a.txt 2031/may/a.txt 2031/may/b.md 2032/minutes/x/a.txt a.md a.txt"},
		{"[ab].md", "2031/may/b.md a.md"},
		{"2031/**", "2031/a.txt 2031/may/a.txt 2031/may/b.md"},
		{"2031/*", "2031/a.txt"},
		{"2031/**/*.txt", "2031/a.txt 2031/may/a.txt"},
		{"*/a.txt", "2031/a.txt"},
		{"**/minutes/**", "2032/minutes/x/a.txt"},
		{"**/**/a.*", "2031/a.txt 2031/may/a.txt 2032/minutes/x/a.txt a.md a.txt"},
		{"2031", ""},
		{"2031/", ""},
		{"/a.txt", ""},
	} {
		ids, err := (&corpus.Dir{FS: files, Match: test.match}).IDs()
		assert.NoError(t, err)
		assert.Equal(t, test.want, strings.Join(ids, " "), test.match)
	}
}

// Patterns of paths match what the same regular expressions match.
func TestDirMatchIsRegular(t *testing.T) {
	several := regexp.MustCompile(`(\*\*/)+\*\*`)
	element := regexp.MustCompile(`\*\*/|/\*\*$|^\*\*$|\*|\?`)
	meaning := map[string]string{"**/": `([^/]+/)*`, "/**": `(/[^/]+)*`, "**": `.*`, "*": `[^/]*`, "?": `[^/]`}
	rapid.Check(t, func(t *rapid.T) {
		match := rapid.StringMatching(`(\*\*/|[ab?*]/){1,5}([ab?]|\*\*)`).Draw(t, "pattern")
		name := rapid.StringMatching(`([ab]/){0,6}[ab]`).Draw(t, "name")
		want := regexp.MustCompile("^" + element.ReplaceAllStringFunc(several.ReplaceAllString(match, "**"), func(s string) string { return meaning[s] }) + "$")
		ids, err := (&corpus.Dir{FS: fstest.MapFS{name: file("")}, Match: match}).IDs()
		require.NoError(t, err)
		require.Equal(t, want.MatchString(name), len(ids) == 1, want)
	})
}
