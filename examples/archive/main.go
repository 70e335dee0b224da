// Archive reads the transcripts of a folder, says what it read each file as,
// and checks statements against all of them.
//
// Statements are the arguments before the folder or, with -statements, the
// sentences of a file. Without any only the files are listed, one a line: the
// format and the layout, the day of speaking, how many speakers, turns and claims
// it has, and how much of its text was neither heading nor spoken. A file that repeats another is left
// out, and so is one that cannot be read; after one of those the status is 2,
// once everything else is done.
//
// With -format json all is one object, {"files": […], "reports": […]}; with
// -format jsonl each file and then each report is an object on a line.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/factcheck"
)

func main() {
	flags := program.Flags("archive [-match PATTERN] [-format text|json|jsonl] [-basis BASIS] [-fail-on VERDICT]... [-statements FILE | STATEMENT...] FOLDER")
	match := flags.String("match", "", "read only the files that match this `pattern`: *.html by name, 2031/**/*.html by path")
	draft := flags.String("statements", "", "check each sentence of this `file`")
	output := program.OneOf(flags, "format", "how files and answers are printed", "text", "json", "jsonl")
	weakest := program.Weakest(flags)
	failOn := program.FailOn(flags)
	flags.Parse(os.Args[1:])

	folder, statements, err := arguments(flags.Args(), *draft)
	if err != nil {
		program.Exit(flags, err)
	}
	ctx := context.Background()
	files, checker, err := readAll(ctx, &corpus.Dir{FS: os.DirFS(folder), Match: *match, Read: format.Read})
	if err != nil {
		program.Exit(flags, fmt.Errorf("%s: %w", folder, err))
	}
	reports := check(ctx, checker, statements, *weakest)
	out := bufio.NewWriter(os.Stdout)
	if err := write(out, *output, files, reports); err != nil {
		program.Exit(flags, err)
	}
	if err := out.Flush(); err != nil {
		program.Exit(flags, err)
	}
	for _, report := range reports {
		if failOn[report.Verdict] {
			os.Exit(1)
		}
	}
	program.Exit(flags, unreadable(files))
}

// arguments are the folder and the statements to check.
func arguments(args []string, draft string) (string, []factcheck.Statement, error) {
	if len(args) == 0 {
		return "", nil, errors.New("no folder given")
	}
	folder, args := args[len(args)-1], args[:len(args)-1]
	if info, err := os.Stat(folder); err != nil {
		return "", nil, err
	} else if !info.IsDir() {
		return "", nil, fmt.Errorf("%s is not a folder", folder)
	}
	if draft == "" {
		statements, err := collect(program.Arguments(args))
		return folder, statements, err
	}
	if len(args) > 0 {
		return "", nil, fmt.Errorf("statements both in %s and as arguments", draft)
	}
	f, err := os.Open(draft)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	statements, err := collect(program.Sentences(draft, f))
	return folder, statements, err
}

// collect is the whole of a sequence, or its first error.
func collect[T any](sequence iter.Seq2[T, error]) (all []T, err error) {
	for one, err := range sequence {
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// check answers the statements from all files that were read.
func check(ctx context.Context, checker *factcheck.Checker, statements []factcheck.Statement, weakest factcheck.Basis) []factcheck.Report {
	if len(statements) == 0 {
		return nil
	}
	bar := progress("checking", len(statements))
	defer bar.Finish()
	var reports []factcheck.Report
	for _, statement := range statements {
		reports = append(reports, checker.Check(ctx, statement).OnBasis(weakest))
		_ = bar.Add(1)
	}
	return reports
}
