package factcheck_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/factcheck"
)

// Conferences on different things do not contradict each other: what is
// supported by one stays so beside all others.
func TestStrangersContradictNothing(t *testing.T) {
	all := transcripts(t)
	together := checker(t, all...)
	for _, tr := range all {
		for i, s := range assertions(tr) {
			if i%5 == 0 {
				assert.Equal(t, factcheck.Supported, verdict(together, s.Text()), "%s: %s", tr.ID, s.Text())
			}
		}
	}
}
