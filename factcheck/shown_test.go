package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/extract/quantity"
)

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"32000000 crown":       "32 million crowns",
		"447900 parcel":        "447,900 parcels",
		"1530000000 dollar":    "1.53 billion dollars",
		"1234567":              "1,234,567",
		"~64000 child":         "about 64,000 children",
		"1.3 percentage point": "1.3 percentage points",
		"62.5 %":               "62.5 %",
		"1 city":               "1 city",
		"7 city":               "7 cities",
		"1500 pound sterling":  "1,500 pounds sterling",
		"-2500 crown per day":  "-2,500 crowns per day",
		"x2":                   "x2",
	} {
		q, err := quantity.Parse(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, shown(q), in)
	}
}
