// Check checks statements against press-conference transcripts and prints a
// verdict on each with the passages that decide.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/factcheck"
)

func main() {
	code, err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		code = 2
	}
	os.Exit(code)
}

type options struct {
	transcripts []string
	format      string
	jsonl       bool
	failOn      string
}

func run(args []string, in io.Reader, out, errOut io.Writer) (int, error) {
	var o options
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.Usage = func() {
		fmt.Fprintln(errOut, "usage: check [-transcript FILE]... [-format text|json] [-jsonl] [-fail-on VERDICT] STATEMENT...")
		flags.PrintDefaults()
	}
	flags.Func("transcript", "check against this `file`; may be repeated (default: the embedded record)", func(s string) error {
		o.transcripts = append(o.transcripts, s)
		return nil
	})
	flags.StringVar(&o.format, "format", "text", "text or json")
	flags.BoolVar(&o.jsonl, "jsonl", false, "read one JSON object a line, write one a line")
	flags.StringVar(&o.failOn, "fail-on", "", "exit with 1 if a statement gets this verdict")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0, nil
		}
		return 2, nil // flag has said why
	}
	if o.format != "text" && o.format != "json" {
		return 2, fmt.Errorf("-format is %q; want text or json", o.format)
	}
	checker, err := open(o.transcripts)
	if err != nil {
		return 2, err
	}
	_ = checker
	w := bufio.NewWriter(out)
	defer w.Flush()
	failed := false
	emit := func(r factcheck.Report) error {
		failed = failed || r.Verdict.String() == o.failOn
		if o.jsonl || o.format == "json" {
			line, err := json.Marshal(r)
			if err != nil {
				return err
			}
			_, err = w.Write(append(line, '\n'))
			return err
		}
		_, err := fmt.Fprintln(w, r)
		return err
	}
	if o.jsonl {
		err = lines(checker, in, emit)
	} else {
		err = statements(checker, flags.Args(), in, emit)
	}
	if err != nil {
		return 2, err
	}
	if failed {
		return 1, nil
	}
	return 0, nil
}

// open makes a checker of the given files, or of the embedded record.
func open(files []string) (*factcheck.Checker, error) {
	var memory corpus.Memory
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		t, err := layout.Parse(filepath.Base(name), data)
		if err != nil {
			return nil, err
		}
		memory = append(memory, t)
	}
	if len(files) == 0 {
		memory = corpus.Memory{record.Transcript()}
	}
	return factcheck.New(context.Background(), memory)
}

func statements(c *factcheck.Checker, args []string, in io.Reader, emit func(factcheck.Report) error) error {
	if len(args) > 0 {
		for _, text := range args {
			if err := emit(c.Check(context.Background(), factcheck.Statement{Text: text})); err != nil {
				return err
			}
		}
		return nil
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	for _, r := range c.CheckArticle(context.Background(), string(data)) {
		if err := emit(r); err != nil {
			return err
		}
	}
	return nil
}

// A request is one line of -jsonl.
type request struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	Speaker   string `json:"speaker"`
	Source    string `json:"source"`
	Date      string `json:"date"`
}

func lines(c *factcheck.Checker, in io.Reader, emit func(factcheck.Report) error) error {
	r := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := r.ReadString('\n')
		if err != nil && err != io.EOF {
			return err
		}
		if strings.TrimSpace(line) != "" {
			if err := answer(c, line, emit); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

func answer(c *factcheck.Checker, line string, emit func(factcheck.Report) error) error {
	var q request
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		return err
	}
	if q.Source != "" {
		t, err := layout.Parse("source", []byte(q.Source))
		if errors.Is(err, layout.ErrNoSpeaker) {
			t, err = layout.Speech("source", []byte(q.Source))
		}
		if err != nil {
			return err
		}
		if c, err = factcheck.New(context.Background(), corpus.Memory{t}); err != nil {
			return err
		}
	}
	return emit(c.Check(context.Background(), factcheck.Statement{ID: q.ID, Text: q.Statement, Speaker: q.Speaker}))
}
