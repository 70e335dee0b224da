package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a negation denies is the clause, unless it only sets something beside it.
func TestNegated(t *testing.T) {
	tests := []struct {
		text string
		want bool // of the first clause
	}{
		{"Output did not grow.", true},
		{"The port did not sign, nor did it pay.", true},
		{"The village is without power.", true},
		{"Not until April did the port open.", false},
		{"No, the port is open.", false},
		{"The port is not only old but full.", false},
		{"No leak and no smoke was found.", true},
		{"Sales grew 4 percent without the new shops.", false},
		{"Earnings without bonuses rose.", false},
		{"The port was shut for two years, not one, as planned.", false},
		{"Many, but not all, have come.", false},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, readText(t, test.text).Sentences[0].Clauses[0].Negated, test.text)
	}
}
