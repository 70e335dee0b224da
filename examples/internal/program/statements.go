package program

import (
	"flag"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/extract/sentence"
	"github.com/presscheck/presscheck/factcheck"
)

// MaxStatement is the length of the longest statement, in bytes.
const MaxStatement = 64 << 10

// FailOn defines -fail-on VERDICT, which may be repeated: a program that gives
// one of these verdicts ends with status 1.
func FailOn(flags *flag.FlagSet) map[factcheck.Verdict]bool {
	verdicts := map[factcheck.Verdict]bool{}
	flags.Func("fail-on", "exit with 1 if a statement gets this `verdict`; may be repeated", func(name string) error {
		var v factcheck.Verdict
		err := v.UnmarshalText([]byte(name))
		verdicts[v] = true
		return err
	})
	return verdicts
}

// Weakest defines -basis, the weakest basis that an answer may rest on: see
// [factcheck.Report.OnBasis].
func Weakest(flags *flag.FlagSet) *factcheck.Basis {
	basis := new(factcheck.Basis)
	flags.TextVar(basis, "basis", factcheck.Inferred, "the weakest `basis` to take: direct, rounded, converted, derived or inferred")
	return basis
}

// Arguments yields the statements of a command line; an error for one that
// [CheckStatement] reports.
func Arguments(args []string) iter.Seq2[factcheck.Statement, error] {
	return func(yield func(factcheck.Statement, error) bool) {
		for i, text := range args {
			if !yield(factcheck.Statement{Text: text}, CheckStatement(fmt.Sprintf("argument %d", i+1), text)) {
				return
			}
		}
	}
}

// Sentences yields each sentence of a draft as a statement; an error for one
// that [CheckStatement] reports, and those of [Lines].
func Sentences(name string, draft io.Reader) iter.Seq2[factcheck.Statement, error] {
	return func(yield func(factcheck.Statement, error) bool) {
		for line, err := range Lines(name, draft) {
			if err != nil {
				yield(factcheck.Statement{}, err)
				return
			}
			for _, span := range sentence.Split(line.Text) {
				text := span.In(line.Text)
				if !yield(factcheck.Statement{Text: text}, CheckStatement(line.Place, text)) {
					return
				}
			}
		}
	}
}

// CheckStatement reports a statement that cannot be judged, and its place.
func CheckStatement(place, text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return fmt.Errorf("%s: no statement", place)
	case !utf8.ValidString(text):
		return fmt.Errorf("%s: the statement is not valid UTF-8", place)
	case len(text) > MaxStatement:
		return fmt.Errorf("%s: a statement of %d bytes; want at most %d", place, len(text), MaxStatement)
	}
	return nil
}
