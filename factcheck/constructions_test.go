package factcheck_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/factcheck"
)

// TestConstructions checks that plain English constructions are read alike whatever they tell of.
// The files of testdata/constructions have sources and statements with blanks, and what fills
// them. No statement that its source supports should be refuted, none that it does not supported,
// and what it supports should be supported. How far each file may be from that is on its line "bar", a
// little above what was measured, and only ever moved the right way. What
// is wrong is listed with -v.
func TestConstructions(t *testing.T) {
	notInShort(t)
	files, err := filepath.Glob("testdata/constructions/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			all, bar := constructions(t, file)
			statements, wrong, supporting, supported := 0, 0, 0, 0
			for _, c := range all {
				checker := checkerOfTurn(t, c.source)
				for _, h := range c.statements {
					verdict := verdictOf(checker, h.text)
					statements++
					if h.supported {
						supporting++
					}
					switch {
					case h.supported && verdict == factcheck.Supported:
						supported++
					case h.supported && verdict == factcheck.Refuted, !h.supported && verdict == factcheck.Supported:
						wrong++
						if testing.Verbose() {
							t.Logf("%s | %s: %v", c.source, h.text, verdict)
						}
					}
				}
			}
			t.Logf("%d statements, %d wrong; %d of %d supported that are", statements, wrong, supported, supporting)
			assert.LessOrEqual(t, wrong, bar.wrong, "wrong")
			assert.GreaterOrEqual(t, supported, bar.supported, "supported")
		})
	}
}

// A construction is a source with what it supports, and what it does not.
type construction struct {
	source     string
	statements []construed
}

type construed struct {
	text      string
	supported bool
}

// A bar is how many statements of a file may be wrong, and how many must be supported that are.
type bar struct{ wrong, supported int }

// constructions are those of a file, and its bar: lines "fill" give values for the blanks of the templates after
// them, "> " is a source, "s " what it supports and "x " what it does not. Several sources one
// after the other share their statements.
func constructions(t *testing.T, file string) ([]construction, bar) {
	var least bar
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	var fills []map[string]string
	var out []construction
	var sources []string
	var statements []construed
	expand := func() {
		for _, values := range fills {
			for _, source := range sources {
				c := construction{source: filled(t, source, values)}
				for _, h := range statements {
					c.statements = append(c.statements, construed{filled(t, h.text, values), h.supported})
				}
				out = append(out, c)
			}
		}
		sources, statements = nil, nil
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		kind, text, _ := strings.Cut(lines.Text(), " ")
		switch kind {
		case "bar":
			_, err := fmt.Sscanf(text, "%d wrong, %d supported", &least.wrong, &least.supported)
			require.NoError(t, err, "%s: %q; a bar is like \"bar 4 wrong, 90 supported\"", file, text)
		case "fill":
			fills = append(fills, values(text))
		case ">":
			if len(statements) > 0 {
				expand()
			}
			sources = append(sources, text)
		case "s", "x":
			statements = append(statements, construed{text, kind == "s"})
		case "", "#":
		default:
			require.Fail(t, "unknown line", "%s: %q; begin it with bar, fill, >, s, x or #", file, lines.Text())
		}
	}
	require.NoError(t, lines.Err())
	expand()
	return out, least
}

// values are those of a line "S: The storm; N: houses", with {s} for {S} in lower case and {t} for {T}.
func values(line string) map[string]string {
	out := make(map[string]string)
	for _, pair := range strings.Split(line, ";") {
		name, value, _ := strings.Cut(pair, ":")
		out[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	for _, name := range [...]string{"S", "T"} {
		if v := out[name]; v != "" {
			out[strings.ToLower(name)] = strings.ToLower(v[:1]) + v[1:]
		}
	}
	return out
}

var gaps = regexp.MustCompile(`\{\w+\}`)

// filled is a template with its blanks filled, and a capital at its beginning.
func filled(t *testing.T, template string, values map[string]string) string {
	out := gaps.ReplaceAllStringFunc(template, func(name string) string {
		v, ok := values[strings.Trim(name, "{}")]
		require.True(t, ok, fmt.Sprintf("no value for %s in %q", name, template))
		return v
	})
	return strings.ToUpper(out[:1]) + out[1:]
}
