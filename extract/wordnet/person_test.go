package wordnet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsPerson(t *testing.T) {
	for noun := range strings.SplitSeq("superintendent, brigadier, rabbi, nurse, hydrologist, fire chief, wing commander, chief executive, ombudsman, goalkeeper", ", ") {
		assert.True(t, IsPerson(noun), noun)
	}
	for noun := range strings.SplitSeq("grace, mark, rose, hall, budget, finance, harbour, ministry, , zzyx", ", ") {
		assert.False(t, IsPerson(noun), noun)
	}
}

func TestIsPlace(t *testing.T) {
	for word := range strings.SplitSeq("norway, norwegian, japan, turkey, harbour, paris", ", ") {
		assert.True(t, IsPlace(word), word)
	}
	for word := range strings.SplitSeq("transport, police, superintendent, budget, tax", ", ") {
		assert.False(t, IsPlace(word), word)
	}
}
