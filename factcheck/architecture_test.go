package factcheck_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/presscheck/presscheck/"

// layers are the packages that each may import, beside those of its own layer.
var layers = map[string][]string{
	"corpus":    {},
	"extract":   {"corpus"},
	"factcheck": {"extract", "corpus"},
	"examples":  {"factcheck", "extract", "corpus"},
}

func list(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).CombinedOutput()
	require.NoError(t, err, string(out))
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func TestImportsRunOneWay(t *testing.T) {
	seen := 0
	for _, line := range list(t, "-f", "{{.ImportPath}}{{range .Imports}} {{.}}{{end}}", module+"...") {
		paths := strings.Fields(line)
		from := layer(paths[0])
		for _, path := range paths[1:] {
			if to := layer(path); to != "" && to != from {
				seen++
				assert.Contains(t, layers[from], to, "%s imports %s", paths[0], path)
			}
		}
	}
	assert.Positive(t, seen, "no import seen: the test looks at nothing")
}

func TestCorpusIsStandardLibraryOnly(t *testing.T) {
	for _, path := range list(t, "-deps", module+"corpus") {
		first, _, _ := strings.Cut(path, "/")
		assert.True(t, !strings.Contains(first, ".") || strings.HasPrefix(path, module), "corpus links %s", path)
	}
}

// A program that imports factcheck must not pay for formats and servers that
// it does not use.
func TestFactcheckLinksNoHeavyLibrary(t *testing.T) {
	for _, path := range list(t, "-deps", module+"factcheck") {
		for _, heavy := range []string{"net/http", "database/sql\n", "archive/", "golang.org/x/net", "pdf", "corpus/format"} {
			assert.False(t, strings.Contains(path+"\n", heavy), "factcheck links %s", path)
		}
	}
}

func layer(path string) string {
	rest, ok := strings.CutPrefix(path, module)
	if !ok {
		return ""
	}
	first, _, _ := strings.Cut(rest, "/")
	return first
}
