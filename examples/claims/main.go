// Claims prints every claim of a transcript.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(2)
	}
}

func run(args []string, out, errOut io.Writer) error {
	flags := flag.NewFlagSet("claims", flag.ContinueOnError)
	flags.SetOutput(errOut)
	file := flags.String("transcript", "", "read this `file` (default: the embedded record)")
	format := flags.String("format", "text", "text or jsonl")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q; a transcript is given with -transcript", flags.Arg(0))
	}
	t := record.Transcript()
	if *file != "" {
		data, err := os.ReadFile(*file)
		if err != nil {
			return err
		}
		if t, err = layout.Parse(filepath.Base(*file), data); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(out)
	if err := write(w, *format, t); err != nil {
		return err
	}
	return w.Flush()
}

func write(w io.Writer, format string, t *corpus.Transcript) error {
	switch format {
	case "text":
		for _, c := range extract.Claims(t) {
			fmt.Fprintln(w, c)
		}
	case "jsonl":
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for _, c := range extract.Claims(t) {
			if err := enc.Encode(c); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("-format is %q; want text or jsonl", format)
	}
	return nil
}
