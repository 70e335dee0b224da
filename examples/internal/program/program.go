// Package program holds what the programs of this folder have in common: their
// flags, their exit statuses, and lines of input.
//
// A program exits with 0 if all went well, 1 if it found what -fail-on asks it
// to look for, and 2 if its input is bad, which it says on standard error.
package program

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/record"
)

// Flags are those of the program that the first word of usage names. Parsing
// them ends the process with status 2 if they are wrong, 0 for -help.
func Flags(usage string) *flag.FlagSet {
	name, _, _ := strings.Cut(usage, " ")
	flags := flag.NewFlagSet(name, flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage:", usage)
		flags.PrintDefaults()
	}
	return flags
}

// Transcripts defines -transcript FILE, which may be repeated. The store holds
// the embedded record until a file is given.
func Transcripts(flags *flag.FlagSet) *corpus.Memory {
	store := &corpus.Memory{record.Transcript()}
	given := false
	flags.Func("transcript", "read this `file`; may be repeated (default: the embedded record)", func(path string) error {
		t, err := format.Open(path)
		if err != nil {
			Exit(flags, err)
		}
		if !given {
			*store, given = nil, true
		}
		*store = append(*store, t)
		return nil
	})
	return store
}

// OneOf defines a flag with a few possible values, the first its default.
func OneOf(flags *flag.FlagSet, name, usage string, values ...string) *string {
	value := values[0]
	want := strings.Join(values, " or ")
	flags.Func(name, fmt.Sprintf("%s: %s (default %s)", usage, want, value), func(s string) error {
		if !slices.Contains(values, s) {
			return fmt.Errorf("want %s", want)
		}
		value = s
		return nil
	})
	return &value
}

// Exit ends the process: with status 2 after an error, which it prints, else 0.
func Exit(flags *flag.FlagSet, err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", flags.Name(), err)
		os.Exit(2)
	}
	os.Exit(0)
}
