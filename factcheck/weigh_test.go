package factcheck

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/extract"
)

// What judge gives up half-way would have decided nothing, laid out to the end, and not have
// been the nearest.
func TestWhatIsBeatenCountsForNothing(t *testing.T) {
	const conference = "testdata/conferences/freight"
	transcript, err := format.Open(conference + ".txt")
	require.NoError(t, err)
	c, err := New(context.Background(), corpus.Memory{transcript})
	require.NoError(t, err)
	data, err := os.ReadFile(conference + ".statements.jsonl")
	require.NoError(t, err)
	beaten := 0
	for line := range strings.Lines(string(data)) {
		var item struct{ Statement string }
		require.NoError(t, json.Unmarshal([]byte(line), &item))
		for _, p := range parts(extract.Read(oneTurn(item.Statement, c.date())), "") {
			c.prepare(p)
			limit := math.Inf(1)
			for _, s := range c.index.candidates(p.keys()) {
				for _, claim := range s.claims {
					whole := lay(p, s, claim)
					if !new(alignment).layWithin(limit, p, s, claim) {
						beaten++
						assert.Equal(t, NotEnough, whole.verdict(), "%s\n%s", p.Claim, claim)
						assert.Greater(t, whole.cost(), limit, "%s\n%s", p.Claim, claim)
						assert.False(t, whole.nearly() || whole.foretold() || whole.echoes() && whole.effort() < withinReach, "%s\n%s", p.Claim, claim)
					}
					limit = min(limit, whole.cost())
				}
			}
		}
	}
	assert.Positive(t, beaten)
}
