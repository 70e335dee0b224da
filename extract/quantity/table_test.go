package quantity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/extract/lexicon"
)

func TestTablesAreSound(t *testing.T) {
	_, err := load(lexicon.Table)
	require.NoError(t, err)
}

// TestTableExamples runs every "read" and "skip" of the tables. A "read" is a
// text, "=", and the quantities in it. A "skip" is a text that is easily
// mistaken for the stanza, with "=" and what is read instead, if anything is.
func TestTableExamples(t *testing.T) {
	keys := []string{"read", "skip", "words", "symbols", "glued", "before", "after", "dimension", "factor", "offset", "kind", "value", "means", "code", "cents", "large"}
	least := map[string]int{"units": 150, "currencies": 150, "numbers": 100, "bounds": 7}
	for _, name := range []string{"units", "currencies", "numbers", "bounds"} {
		stanzas, err := lexicon.Parse(name, lexicon.Table(name), keys...)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(stanzas), least[name], name)
		for _, s := range stanzas {
			assert.NotEmpty(t, s.All("read"), "%s.txt:%d: %q has no sentence to read", name, s.Line, s.Head)
			if name == "units" || name == "bounds" || s.Get("kind") != "glyph" && name == "numbers" {
				assert.NotEmpty(t, s.All("skip"), "%s.txt:%d: %q has no sentence to skip", name, s.Line, s.Head)
			}
			for _, f := range s.Fields {
				at := fmt.Sprintf("%s.txt:%d: %s", name, f.Line, f.Value)
				switch f.Key {
				case "read":
					i := strings.LastIndex(f.Value, " = ")
					if assert.Positive(t, i, at) {
						assert.Equal(t, f.Value[i+3:], list(Find(f.Value[:i])), at)
					}
				case "skip":
					text, instead, _ := strings.Cut(f.Value, " = ")
					found := Find(text)
					assert.Equal(t, instead, list(found), at)
					assert.False(t, slices.ContainsFunc(found, states(name, s)), at)
				}
			}
		}
	}
}

// states reports a quantity with the unit or the bound of the stanza.
func states(table string, s lexicon.Stanza) func(Quantity) bool {
	return func(q Quantity) bool {
		switch table {
		case "units", "currencies":
			return q.Unit.Name == s.Head || slices.Contains(strings.Split(q.Unit.Name, " per "), s.Head)
		case "bounds":
			return q.Bound != Exact && q.Bound.String() == s.Head
		}
		return false
	}
}

// list prints quantities as the examples of the tables do.
func list(found []Quantity) string {
	var all []string
	for _, q := range found {
		all = append(all, q.String())
	}
	return strings.Join(all, "; ")
}
