// Package corpustest checks implementations of [corpus.Store].
package corpustest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"

	"github.com/presscheck/presscheck/corpus"
)

// TestStore checks that the store keeps the promises of [corpus.Store] and
// holds at least the transcripts whose IDs are given; none at all, if none are
// given. The error lists everything that was found wrong.
//
//	if err := corpustest.TestStore(store, "a.txt", "b.txt"); err != nil {
//		t.Fatal(err)
//	}
func TestStore(store corpus.Store, want ...string) error {
	got, err := collect(context.Background(), store)
	if err != nil {
		return err
	}
	return errors.Join(
		checkIDs(got, want),
		checkValid(got),
		checkRepeated(store, got),
		checkStopped(store, got),
		checkCancelled(store, got),
	)
}

func collect(ctx context.Context, store corpus.Store) ([]*corpus.Transcript, error) {
	var all []*corpus.Transcript
	for t, err := range store.All(ctx) {
		switch {
		case err != nil && t != nil:
			return all, fmt.Errorf("corpustest: All yielded both %q and the error %w", t.ID, err)
		case err != nil:
			return all, err
		case t == nil:
			return all, errors.New("corpustest: All yielded neither a transcript nor an error")
		}
		all = append(all, t)
	}
	return all, nil
}

func checkIDs(got []*corpus.Transcript, want []string) error {
	var errs []error
	ids := make([]string, len(got))
	for i, t := range got {
		ids[i] = t.ID
		if i > 0 && t.ID <= ids[i-1] {
			errs = append(errs, fmt.Errorf("corpustest: %q comes after %q, want each ID once and in order", t.ID, ids[i-1]))
		}
	}
	for _, id := range want {
		if !slices.Contains(ids, id) {
			errs = append(errs, fmt.Errorf("corpustest: no transcript %q, have %q", id, ids))
		}
	}
	if len(want) == 0 && len(ids) > 0 {
		errs = append(errs, fmt.Errorf("corpustest: have %q, want an empty store", ids))
	}
	return errors.Join(errs...)
}

func checkValid(got []*corpus.Transcript) error {
	var errs []error
	for _, t := range got {
		errs = append(errs, t.Validate())
	}
	return errors.Join(errs...)
}

// checkRepeated reads the store from several goroutines at once.
func checkRepeated(store corpus.Store, want []*corpus.Transcript) error {
	var wg sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		wg.Go(func() {
			got, err := collect(context.Background(), store)
			if err == nil && !reflect.DeepEqual(got, want) {
				err = errors.New("corpustest: a second call of All yielded something else than the first")
			}
			errs[i] = err
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// checkStopped leaves the loop after each transcript once; a store that goes
// on yielding makes the loop panic.
func checkStopped(store corpus.Store, got []*corpus.Transcript) error {
	for i := range got {
		n := 0
		for range store.All(context.Background()) {
			if n++; n > i {
				break
			}
		}
		if n != i+1 {
			return fmt.Errorf("corpustest: %d transcripts before stopping, want %d", n, i+1)
		}
	}
	return nil
}

func checkCancelled(store corpus.Store, got []*corpus.Transcript) error {
	if len(got) == 0 {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	switch some, err := collect(ctx, store); {
	case !errors.Is(err, context.Canceled):
		return fmt.Errorf("corpustest: cancelled, All yielded the error %v, want %v", err, context.Canceled)
	case len(some) > 0:
		return fmt.Errorf("corpustest: cancelled before the first transcript, All yielded %d", len(some))
	}
	return nil
}
