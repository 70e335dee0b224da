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

// readAll reads the files of a folder, and shows on a terminal how far it is.
func readAll(ctx context.Context, dir *corpus.Dir) ([]*file, error) {
	ids, err := dir.IDs()
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, errors.New("no file to read")
	}
	bar := progressbar.NewOptions(len(ids),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetRenderBlankState(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionSetVisibility(term.IsTerminal(int(os.Stderr.Fd()))),
	)
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
			bar.Add(1)
			<-processors
		})
	}
	reading.Wait()
	return files, bar.Finish()
}
