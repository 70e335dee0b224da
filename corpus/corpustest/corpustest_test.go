package corpustest_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
)

// broken is a store that yields what it likes.
type broken func(ctx context.Context, yield func(*corpus.Transcript, error) bool)

func (b broken) All(ctx context.Context) iter.Seq2[*corpus.Transcript, error] {
	return func(yield func(*corpus.Transcript, error) bool) { b(ctx, yield) }
}

// Each promise that a store can break is one that TestStore looks at.
func TestStoreFindsWhatIsBroken(t *testing.T) {
	a, b := &corpus.Transcript{ID: "a"}, &corpus.Transcript{ID: "b"}
	calls := 0
	for want, store := range map[string]broken{
		`"a" comes after "b"`: func(_ context.Context, yield func(*corpus.Transcript, error) bool) {
			if yield(b, nil) {
				yield(a, nil)
			}
		},
		`"a" comes after "a"`: func(_ context.Context, yield func(*corpus.Transcript, error) bool) {
			if yield(a, nil) {
				yield(a, nil)
			}
		},
		"neither a transcript nor an error": func(_ context.Context, yield func(*corpus.Transcript, error) bool) { yield(nil, nil) },
		`both "a" and the error disk full`: func(_ context.Context, yield func(*corpus.Transcript, error) bool) {
			yield(a, errors.New("disk full"))
		},
		"text is not valid UTF-8": func(_ context.Context, yield func(*corpus.Transcript, error) bool) {
			yield(&corpus.Transcript{ID: "a", Text: "\xff"}, nil)
		},
		"something else than the first": func(_ context.Context, yield func(*corpus.Transcript, error) bool) {
			if calls++; calls == 1 {
				yield(a, nil)
			}
		},
		"cancelled, All yielded the error <nil>": func(_ context.Context, yield func(*corpus.Transcript, error) bool) { yield(a, nil) },
		"cancelled before the first transcript, All yielded 1": func(ctx context.Context, yield func(*corpus.Transcript, error) bool) {
			if yield(a, nil) && ctx.Err() != nil {
				yield(nil, ctx.Err())
			}
		},
	} {
		if calls = 0; want == "something else than the first" {
			store = serial(store)
		}
		assert.ErrorContains(t, corpustest.TestStore(store, "a"), want)
	}
	require.ErrorContains(t, corpustest.TestStore(corpus.Memory{a}, "c"), `no transcript "c", have ["a"]`)
}

// serial is the store for several goroutines.
func serial(store broken) broken {
	turn := make(chan struct{}, 1)
	return func(ctx context.Context, yield func(*corpus.Transcript, error) bool) {
		turn <- struct{}{}
		defer func() { <-turn }()
		store(ctx, yield)
	}
}
