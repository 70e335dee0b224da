package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Who says what a word is part of, where the sentence names them.
func TestSaidBy(t *testing.T) {
	tests := []struct {
		text, word string
		want       string
	}{
		{"The port said that fees rose, and the union said that wages fell.", "rose", "the port"},
		{"The port said that fees rose, and the union said that wages fell.", "fell", "the union"},
		{"The port says that fees rose, the union that wages fell.", "fell", "the union"},
		{"According to the port, fees rose; the union says wages fell.", "rose", "the port"},
		{"Fees rose, according to the port.", "rose", "the port"},
		{"Fees rose, the port said.", "rose", "the port"},
		{"Fees rose, said the port.", "rose", "the port"},
		{"Ada Lenz told Otto Brun that fees rose.", "rose", "ada lenz"},
		{"The port said fees rose, according to the union.", "rose", "the port"},
		{"While the port announced that fees rose, wages fell.", "fell", ""},
		{"It is said that fees rose.", "rose", ""},
		{"Fees rose.", "rose", ""},
	}
	for _, test := range tests {
		s := readText(t, test.text).Sentences[0]
		var by []string
		for i, w := range s.Words {
			if w.Lower != test.word {
				continue
			}
			r := s.SaidBy(i)
			for _, w := range s.Words[r.From:r.To] {
				by = append(by, w.Lower)
			}
		}
		assert.Equal(t, test.want, strings.Join(by, " "), "%s: %s", test.text, test.word)
	}
}
