package factcheck

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
)

// Every guard is the first to object to what would decide its example, and no example is supported.
func TestGuards(t *testing.T) {
	data, err := os.ReadFile("testdata/guards.txt")
	require.NoError(t, err)
	var named []string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), " | ")
		require.Len(t, fields, 3, line)
		name, source, statement := fields[0], fields[1], fields[2]
		named = append(named, name)
		transcript := &corpus.Transcript{
			ID: "source", Text: source, Date: time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC),
			Turns: []corpus.Turn{{Span: corpus.Span{End: len(source)}}},
		}
		c, err := New(context.Background(), corpus.Memory{transcript})
		require.NoError(t, err)
		assert.Contains(t, c.objecting(statement), name, line)
		assert.NotEqual(t, Supported, c.Check(context.Background(), Statement{Text: statement}).Verdict, line)
	}
	var all []string
	for _, g := range guards {
		all = append(all, g.name)
	}
	assert.Equal(t, all, slices.Compact(named), "each guard has an example, in the order of the guards")
}

// objecting are the guards that are the first to object to a claim which would decide a part of
// the statement.
func (c *Checker) objecting(statement string) []string {
	var out []string
	for _, p := range parts(extract.Read(oneTurn(statement, c.date())), "") {
		c.prepare(p)
		for _, s := range c.index.candidates(p.keys()) {
			for _, claim := range s.claims {
				if a := lay(p, s, claim); a.verdict() != NotEnough {
					if a.guard(); a.guarded != "" && !slices.Contains(out, a.guarded) {
						out = append(out, a.guarded)
					}
				}
			}
		}
	}
	return out
}
