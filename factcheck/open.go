package factcheck

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// New reads all transcripts of a store, each once: one that repeats another is
// passed over (see [corpus.Distinct] and [Checker.Duplicates]).
//
// A transcript that cannot be had or is not valid is not passed over. New goes
// on to the end of the store and then returns all that was wrong in one error.
// To check against what can be read nevertheless, leave the rest out of the
// store.
func New(ctx context.Context, store corpus.Store) (*Checker, error) {
	c := &Checker{}
	if err := c.read(ctx, store); err != nil {
		return nil, err
	}
	c.ready()
	c.replies = newReplies(c.readings)
	return c, nil
}

// ready indexes what has been read.
func (c *Checker) ready() {
	transcripts := c.transcripts()
	c.index = newIndex(c.readings)
	c.quotes = quotation.NewIndex(transcripts)
	c.speakers = make(map[string]bool)
	for _, t := range transcripts {
		for _, turn := range t.Turns {
			for _, w := range strings.Fields(strings.ToLower(turn.Speaker)) {
				c.speakers[strings.Trim(w, ".,")] = true
			}
		}
	}
}

// read extracts the claims of all transcripts of a store, as many at a time as
// there are processors.
func (c *Checker) read(ctx context.Context, store corpus.Store) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	var broken []error
	for t, err := range (corpus.Distinct{Store: store}).All(ctx) {
		var repeated *corpus.DuplicateError
		switch {
		case errors.As(err, &repeated):
			c.duplicates = append(c.duplicates, repeated)
		case err != nil:
			broken = append(broken, err)
		default:
			r := new(extract.Reading)
			c.readings = append(c.readings, r)
			group.Go(func() error {
				if ctx.Err() == nil {
					*r = *extract.Read(t)
				}
				return ctx.Err()
			})
		}
	}
	return cmp.Or(errors.Join(broken...), group.Wait())
}

// Readings are the transcripts that are checked against, with their sentences
// and claims, in the order of their IDs. They are not to be changed.
func (c *Checker) Readings() []*extract.Reading { return c.readings }

// Duplicates are the transcripts that were passed over, because another says
// the same.
func (c *Checker) Duplicates() []*corpus.DuplicateError { return c.duplicates }

func (c *Checker) transcripts() []*corpus.Transcript {
	out := make([]*corpus.Transcript, len(c.readings))
	for i, r := range c.readings {
		out[i] = r.Transcript
	}
	return out
}
