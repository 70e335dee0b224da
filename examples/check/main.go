// Check checks statements against press-conference transcripts and prints a
// verdict on each with the passages that decide.
//
// Statements are its arguments or, if there are none, the lines of standard
// input, of which each sentence is judged by itself. With -jsonl a line of
// standard input is a JSON object, and so is its answer:
//
//	id         copied to the answer
//	statement  what to check; the only key that must be there
//	speaker    whom the statement credits, where its text does not say
//	source     the text of a transcript to check this line against
//	date       the day of that text, YYYY-MM-DD, where it does not say
//
// Answers come in the order of the statements, each as soon as it is known.
package main

import (
	"encoding/json"
	"iter"
	"os"

	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/factcheck"
)

func main() {
	flags := program.Flags("check [-transcript FILE]... [-format text|json] [-basis BASIS] [-fail-on VERDICT]... [-jsonl | STATEMENT...]")
	transcripts := program.Transcripts(flags)
	format := program.OneOf(flags, "format", "how answers are printed", "text", "json")
	jsonl := flags.Bool("jsonl", false, "read a JSON object a line and print one a line")
	weakest := program.Weakest(flags)
	failOn := program.FailOn(flags)
	flags.Parse(os.Args[1:])

	checker := open(transcripts)
	var questions iter.Seq2[question, error]
	switch {
	case *jsonl:
		*format = "json"
		questions = requests(checker, os.Stdin)
	case flags.NArg() > 0:
		questions = against(checker, program.Arguments(flags.Args()))
	default:
		questions = against(checker, program.Sentences("standard input", os.Stdin))
	}
	failed := false
	for report, err := range inOrder(questions, question.answer) {
		report = report.OnBasis(*weakest)
		if err == nil {
			err = print(report, *format)
		}
		if err != nil {
			program.Exit(flags, err)
		}
		failed = failed || failOn[report.Verdict]
	}
	if failed {
		os.Exit(1)
	}
}

// print writes an answer at once, so that a reader need not wait for the next.
func print(r factcheck.Report, format string) error {
	text := []byte(r.String())
	if format == "json" {
		var err error
		if text, err = json.Marshal(r); err != nil {
			return err
		}
	}
	_, err := os.Stdout.Write(append(text, '\n'))
	return err
}
