// Evaluate measures the checker on labelled statements about transcripts.
//
// Each line of CASES.jsonl is {"id", "statement", "label", "type"}; label is
// supported, refuted or nei, type is optional.
package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/factcheck"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(2)
	}
}

// A labelled statement, and what the checker said of it.
type labelled struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	Label     string `json:"label"`
	Type      string `json:"type"`

	said string
}

var labels = []string{"supported", "refuted", "nei"}

func run(args []string, out, errOut io.Writer) error {
	flags := flag.NewFlagSet("evaluate", flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.Usage = func() {
		fmt.Fprintln(errOut, "usage: evaluate [-transcript FILE]... CASES.jsonl...")
		flags.PrintDefaults()
	}
	var files []string
	flags.Func("transcript", "check against this `file`; may be repeated (default: the embedded record)", func(s string) error {
		files = append(files, s)
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		flags.Usage()
		return errors.New("no file of cases given")
	}
	checker, err := open(files)
	if err != nil {
		return err
	}
	var cases []labelled
	for _, name := range flags.Args() {
		more, err := read(name)
		if err != nil {
			return err
		}
		cases = append(cases, more...)
	}
	for i := range cases {
		r := checker.Check(context.Background(), factcheck.Statement{ID: cases[i].ID, Text: cases[i].Statement})
		cases[i].said = label(r.Verdict)
	}
	return print(out, cases)
}

// label is the verdict as cases name it: what abstains is nei.
func label(v factcheck.Verdict) string {
	if v == factcheck.Supported || v == factcheck.Refuted {
		return v.String()
	}
	return "nei"
}

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

func read(name string) ([]labelled, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []labelled
	r := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := r.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		if strings.TrimSpace(line) != "" {
			var c labelled
			if err := json.Unmarshal([]byte(line), &c); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			if !slices.Contains(labels, c.Label) {
				return nil, fmt.Errorf("%s:%d: label %q; want one of %q", name, n, c.Label, labels)
			}
			out = append(out, c)
		}
		if err == io.EOF {
			return out, nil
		}
	}
}

// count counts the cases that a function holds of.
func count(cases []labelled, f func(labelled) bool) (n int) {
	for _, c := range cases {
		if f(c) {
			n++
		}
	}
	return n
}

func print(w io.Writer, cases []labelled) error {
	right := count(cases, func(c labelled) bool { return c.Label == c.said })
	fmt.Fprintf(w, "statements          %d\n", len(cases))
	fmt.Fprintf(w, "accuracy            %s\n", percent(right, len(cases)))
	fmt.Fprintf(w, "macro-F1            %.1f\n", macroF1(cases))
	for _, l := range labels[:2] {
		said := count(cases, func(c labelled) bool { return c.said == l })
		wrong := count(cases, func(c labelled) bool { return c.said == l && c.Label != l })
		fmt.Fprintf(w, "wrong %-13s %s of %d\n", l, percent(wrong, said), said)
	}
	byType := make(map[string][]labelled)
	for _, c := range cases {
		byType[c.Type] = append(byType[c.Type], c)
	}
	types := slices.SortedFunc(maps.Keys(byType), func(a, b string) int {
		return cmp.Or(cmp.Compare(misses(byType[b]), misses(byType[a])), cmp.Compare(a, b))
	})
	fmt.Fprintln(w, "\nmisses by type")
	for _, t := range types {
		if n := misses(byType[t]); n > 0 {
			fmt.Fprintf(w, "  %-22s %d of %d\n", cmp.Or(t, "(no type)"), n, len(byType[t]))
		}
	}
	fmt.Fprintln(w, "\nmisses")
	for _, c := range cases {
		if c.Label != c.said {
			fmt.Fprintf(w, "  %s: %s, said %s: %s\n", c.ID, c.Label, c.said, c.Statement)
		}
	}
	return nil
}

func misses(cases []labelled) int {
	return count(cases, func(c labelled) bool { return c.Label != c.said })
}

func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(n)/float64(of))
}

func macroF1(cases []labelled) float64 {
	sum := 0.0
	for _, l := range labels {
		hit := count(cases, func(c labelled) bool { return c.Label == l && c.said == l })
		wrong := count(cases, func(c labelled) bool { return (c.Label == l) != (c.said == l) })
		if hit > 0 {
			sum += 100 * 2 * float64(hit) / float64(2*hit+wrong)
		}
	}
	return sum / float64(len(labels))
}
