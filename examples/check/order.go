package main

import (
	"iter"
	"runtime"
)

// inOrder calls f on what a sequence yields, as many at a time as there are
// processors, and yields the results in the order of the sequence, each as soon
// as it and those before it are there. The first error is the last result.
func inOrder[A, B any](in iter.Seq2[A, error], f func(A) (B, error)) iter.Seq2[B, error] {
	type result struct {
		value B
		err   error
	}
	return func(yield func(B, error) bool) {
		results := make(chan chan result, runtime.GOMAXPROCS(0)-1) // one more is being waited for
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(results)
			for a, err := range in {
				one := make(chan result, 1)
				select {
				case results <- one:
				case <-stop:
					return
				}
				if err != nil {
					one <- result{err: err}
					return
				}
				go func() {
					value, err := f(a)
					one <- result{value, err}
				}()
			}
		}()
		for one := range results {
			r := <-one
			if !yield(r.value, r.err) || r.err != nil {
				return
			}
		}
	}
}
