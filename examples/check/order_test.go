package main

import (
	"errors"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// counting yields 0, 1, …, and after n of them an error if there is one.
func counting(n int, err error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if err != nil {
			yield(0, err)
		}
	}
}

func TestInOrder(t *testing.T) {
	slow := func(n int) (int, error) {
		time.Sleep(time.Duration(rand.IntN(100)) * time.Microsecond)
		return n, nil
	}
	broken := errors.New("broken")
	want := 0
	for n, err := range inOrder(counting(500, broken), slow) {
		if want == 500 {
			assert.ErrorIs(t, err, broken)
		} else {
			assert.NoError(t, err)
			assert.Equal(t, want, n)
		}
		want++
	}
	assert.Equal(t, 501, want)

	for n := range inOrder(counting(500, nil), slow) {
		if n == 3 {
			break
		}
	}
	failing := func(n int) (int, error) { return n, broken }
	calls := 0
	for _, err := range inOrder(counting(500, nil), failing) {
		assert.ErrorIs(t, err, broken)
		calls++
	}
	assert.Equal(t, 1, calls)
}
