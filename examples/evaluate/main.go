// Evaluate measures the checker on labelled statements: how often it is right,
// what its answers rest on, what it would answer if it took no weaker basis
// than a given one, and each miss.
//
// Each line of a file of cases is a JSON object: "id", "statement", "label" and,
// for the table of misses, "type". The label is supported, refuted or nei (for
// any verdict that says neither).
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/factcheck"
)

func main() {
	flags := program.Flags("evaluate [-transcript FILE]... CASES.jsonl...")
	transcripts := program.Transcripts(flags)
	flags.Parse(os.Args[1:])
	program.Exit(flags, evaluate(os.Stdout, *transcripts, flags.Args()))
}

// evaluate prints how the checker does on the cases in some files.
func evaluate(out io.Writer, transcripts corpus.Store, files []string) error {
	if len(files) == 0 {
		return errors.New("no file of cases given")
	}
	cases, err := read(files)
	if err != nil {
		return err
	}
	checker, err := factcheck.New(context.Background(), transcripts)
	if err != nil {
		return err
	}
	var all results
	for _, c := range cases {
		report := checker.Check(context.Background(), factcheck.Statement{ID: c.ID, Text: c.Statement})
		all = append(all, outcome{c, report})
	}
	w := bufio.NewWriter(out)
	all.print(w)
	all.printCoverage(w)
	all.printCurve(w)
	all.printMisses(w)
	return w.Flush()
}

// read reads the cases in some files. IDs are unique in all of them together.
func read(files []string) ([]labelled, error) {
	var cases []labelled
	places := map[string]string{}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		for line, err := range program.Lines(name, file) {
			if err != nil {
				return nil, err
			}
			var c labelled
			if err := line.Decode(&c); err != nil {
				return nil, err
			}
			if err := c.check(); err != nil {
				return nil, line.Errorf("%w", err)
			}
			if earlier, ok := places[c.ID]; ok {
				return nil, line.Errorf("the id %q is also that of %s", c.ID, earlier)
			}
			places[c.ID] = line.Place
			cases = append(cases, c)
		}
	}
	return cases, nil
}

// A labelled statement is one line of a file of cases.
type labelled struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	Label     string `json:"label"`
	Type      string `json:"type"`
}

func (c labelled) check() error {
	switch {
	case c.ID == "":
		return errors.New("no id")
	case strings.TrimSpace(c.Statement) == "":
		return errors.New("no statement")
	case !slices.Contains(labels, c.Label):
		return fmt.Errorf("the label %q: want one of %q", c.Label, labels)
	}
	return nil
}
