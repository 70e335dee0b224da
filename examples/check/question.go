package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/factcheck"
)

// An opener makes a checker the first time it is called.
type opener func() (*factcheck.Checker, error)

func open(store corpus.Store) opener {
	return sync.OnceValues(func() (*factcheck.Checker, error) { return factcheck.New(context.Background(), store) })
}

// A question is a statement and what to check it against.
type question struct {
	statement factcheck.Statement
	checker   opener
}

func (q question) answer() (factcheck.Report, error) {
	checker, err := q.checker()
	if err != nil {
		return factcheck.Report{}, err
	}
	return checker.Check(context.Background(), q.statement), nil
}

// against asks of each statement what a checker says.
func against(checker opener, statements iter.Seq2[factcheck.Statement, error]) iter.Seq2[question, error] {
	return func(yield func(question, error) bool) {
		for statement, err := range statements {
			if !yield(question{statement, checker}, err) {
				return
			}
		}
	}
}

// A request is one line of -jsonl.
type request struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	Speaker   string `json:"speaker"`
	Source    string `json:"source"`
	Date      day    `json:"date"`
}

// A day is written YYYY-MM-DD.
type day time.Time

func (d *day) UnmarshalText(text []byte) error {
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil {
		return fmt.Errorf("the date %q: want YYYY-MM-DD", text)
	}
	*d = day(t)
	return nil
}

// requests are the statements of -jsonl.
func requests(checker opener, in io.Reader) iter.Seq2[question, error] {
	return func(yield func(question, error) bool) {
		var last request
		var lastChecker opener
		for line, err := range program.Lines("standard input", in) {
			var r request
			if err == nil {
				err = line.Decode(&r)
			}
			if err != nil {
				yield(question{}, err)
				return
			}
			checker := checker
			if r.Source != "" {
				if r.Source != last.Source || r.Date != last.Date {
					last, lastChecker = r, r.open(line)
				}
				checker = lastChecker // lines on one source that follow each other read it once
			}
			q := question{factcheck.Statement{ID: r.ID, Text: r.Statement, Speaker: r.Speaker}, checker}
			if !yield(q, program.CheckStatement(line.Place, r.Statement)) {
				return
			}
		}
	}
}

// open reads the source of a request: a transcript, or the words of one unnamed
// speaker.
func (r request) open(line program.Line) opener {
	return sync.OnceValues(func() (*factcheck.Checker, error) {
		t, err := format.Read("source", strings.NewReader(r.Source))
		if errors.Is(err, layout.ErrNoSpeaker) {
			t, err = layout.Speech("source", []byte(r.Source))
		}
		if err != nil {
			return nil, line.Errorf("%w", err)
		}
		if t.Date.IsZero() {
			t.Date = time.Time(r.Date)
		}
		return open(corpus.Memory{t})()
	})
}
