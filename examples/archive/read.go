package main

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"os"
	"slices"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck"
)

// progress shows how much of n things is done, if standard error is a terminal.
// It has no colours, whatever NO_COLOR says.
func progress(doing string, n int) *progressbar.ProgressBar {
	return progressbar.NewOptions(n,
		progressbar.OptionSetDescription(doing),
		progressbar.OptionShowCount(),
		progressbar.OptionSetRenderBlankState(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionSetVisibility(term.IsTerminal(int(os.Stderr.Fd()))),
	)
}

// readAll reads the files of a folder: what each was read as, and a checker of
// those that could be read.
func readAll(ctx context.Context, dir *corpus.Dir) ([]*file, *factcheck.Checker, error) {
	ids, err := dir.IDs()
	if err != nil {
		return nil, nil, err
	}
	if len(ids) == 0 {
		return nil, nil, errors.New("no file to read")
	}
	r := &readable{Store: corpus.Distinct{Store: dir}, bar: progress("reading", len(ids))}
	checker, err := factcheck.New(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	for _, reading := range checker.Readings() {
		r.files = append(r.files, newFile(reading))
	}
	slices.SortFunc(r.files, func(a, b *file) int { return cmp.Compare(a.Name, b.Name) })
	return r.files, checker, r.bar.Finish()
}

// readable is a store of those transcripts of another that can be had. It
// notes the rest, as files, and shows how far it is.
type readable struct {
	corpus.Store
	bar   *progressbar.ProgressBar
	files []*file
}

func (r *readable) All(ctx context.Context) iter.Seq2[*corpus.Transcript, error] {
	return func(yield func(*corpus.Transcript, error) bool) {
		for t, err := range r.Store.All(ctx) {
			_ = r.bar.Add(1)
			if f := failed(err); f != nil {
				r.files = append(r.files, f)
			} else if !yield(t, err) {
				return
			}
		}
	}
}
