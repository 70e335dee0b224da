package corpus_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
)

func TestDistinct(t *testing.T) {
	a := marked("[Budget day] <Ann:> {Rents rose 4.1%.} <Bob:> {Why?}")
	a.ID, a.Turns[0].Speaker, a.Turns[1].Speaker = "a", "Ann", "Bob"
	another := func(text string, change func(*corpus.Transcript)) *corpus.Transcript {
		b := marked(text)
		b.ID = "b"
		for i := range b.Turns {
			b.Turns[i].Speaker = a.Turns[min(i, 1)].Speaker
		}
		change(b)
		return b
	}
	same := func(*corpus.Transcript) {}
	for name, test := range map[string]struct {
		other     *corpus.Transcript
		duplicate bool
	}{
		"to the byte":    {another("[Budget day] <Ann:> {Rents rose 4.1%.} <Bob:> {Why?}", same), true},
		"no heading":     {another("<Ann:> {Rents rose 4.1%.} <Bob:> {Why?}", same), true},
		"hard-wrapped":   {another("<Ann:>\n{Rents\nrose\u00a04.1%.} <Bob:> {Why?}", same), true},
		"divided":        {another("<Ann:> {Rents} {rose 4.1%.} {Why?}", func(b *corpus.Transcript) { b.Turns[1].Speaker, b.Turns[2].Speaker = "Ann", "Bob" }), true},
		"other figure":   {another("<Ann:> {Rents rose 41%.} <Bob:> {Why?}", same), false},
		"other mark":     {another("<Ann:> {Rents rose 4.1%.} <Bob:> {Why.}", same), false},
		"other speaker":  {another("<Eve:> {Rents rose 4.1%.} <Bob:> {Why?}", func(b *corpus.Transcript) { b.Turns[0].Speaker = "Eve" }), false},
		"other day":      {another("{Rents rose 4.1%.} {Why?}", func(b *corpus.Transcript) { b.Date = time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC) }), false},
		"nobody speaks":  {another("Rents rose 4.1%. Why?", same), false},
		"a word astray":  {another("<Ann:> {Rents rose} <Bob:> {4.1%. Why?}", same), false},
		"name as a word": {another("{by Ann Rents rose 4.1%. by Bob Why?}", func(b *corpus.Transcript) { b.Turns[0].Speaker = "" }), false},
	} {
		store := corpus.Distinct{Store: corpus.Memory{test.other, a}}
		ids, errs := read(store)
		if test.duplicate {
			assert.Equal(t, []string{"a"}, ids, name)
			assert.Equal(t, []string{"corpus: b: left out, says the same as a"}, errs, name)
		} else {
			require.NoError(t, corpustest.TestStore(store, "a", "b"), name)
		}
	}
}

func TestDistinctFiles(t *testing.T) {
	store := corpus.Distinct{Store: &corpus.Dir{Read: whole, FS: fstest.MapFS{
		"a.txt": file("One."), "b/a.txt": file("One.\n"), "c.txt": file(""), "d.txt": file("Two."),
	}}}
	ids, errs := read(store)
	assert.Equal(t, []string{"a.txt", "d.txt"}, ids)
	assert.Equal(t, []string{"corpus: b/a.txt: left out, says the same as a.txt", "c.txt: nothing in it"}, errs)

	var left []corpus.DuplicateError
	for _, err := range store.All(context.Background()) {
		if duplicate := (*corpus.DuplicateError)(nil); errors.As(err, &duplicate) {
			left = append(left, *duplicate)
		}
	}
	assert.True(t, slices.Equal([]corpus.DuplicateError{{ID: "b/a.txt", Of: "a.txt"}}, left))
}
