package main

import (
	"context"
	"errors"
	"os"
	"runtime"
	"sync"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
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

// readAll reads the files of a folder.
func readAll(ctx context.Context, dir *corpus.Dir) ([]*file, error) {
	ids, err := dir.IDs()
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, errors.New("no file to read")
	}
	bar := progress("reading", len(ids))
	var files []*file
	var reading sync.WaitGroup
	processors := make(chan struct{}, runtime.GOMAXPROCS(0))
	for t, err := range (corpus.Distinct{Store: dir}).All(ctx) {
		f, err := newFile(t, err)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
		processors <- struct{}{}
		reading.Go(func() {
			if f.transcript != nil {
				f.Claims = len(extract.Claims(f.transcript))
			}
			_ = bar.Add(1)
			<-processors
		})
	}
	reading.Wait()
	return files, bar.Finish()
}
