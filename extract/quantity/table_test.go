package quantity

import (
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

// TestTableExamples runs every "read" and "skip" of the tables.
func TestTableExamples(t *testing.T) {
	keys := []string{"read", "skip", "words", "symbols", "glued", "before", "after", "dimension", "factor", "offset", "kind", "value", "means", "code", "cents"}
	for _, name := range []string{"units", "currencies", "numbers", "bounds"} {
		stanzas, err := lexicon.Parse(name, lexicon.Table(name), keys...)
		require.NoError(t, err)
		for _, s := range stanzas {
			for _, example := range s.All("read") {
				i := strings.LastIndex(example, " = ")
				require.Positive(t, i, example)
				assert.Equal(t, example[i+3:], list(Find(example[:i])), "%s: %s", name, example)
			}
			for _, example := range s.All("skip") {
				assert.Empty(t, list(Find(example)), "%s: %s", name, example)
			}
		}
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
