package factcheck_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/factcheck"
)

const harbour = `Harbour briefing

Coast Press | May 3, 2031

Anna Weiss: The harbour handled 3.25 million tonnes of grain in 2030. Exports of timber rose 7.4%.
`

// Check answers from the embedded record, a restatement of one press
// conference: its passages are not the speaker's words. The program of the
// README is this example.
func ExampleCheck() {
	report, err := factcheck.Check("Telecommunication revenue rose 6.2% in 2023.")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(report.Verdict)
	for _, quote := range report.Quotes() {
		fmt.Println(quote.Speaker(), quote.Verbatim(), quote.Text())
	}
	// Output:
	// supported
	// Xin Guobin false Revenue in the telecommunication sector rose 6.2% year on year in 2023, and business volume increased by 16.8%.
}

// A transcript of one's own is read with package layout, or from a file with
// package format.
func ExampleChecker_Check() {
	transcript, err := layout.Parse("harbour.txt", []byte(harbour))
	if err != nil {
		log.Fatal(err)
	}
	checker, err := factcheck.New(context.Background(), corpus.Memory{transcript})
	if err != nil {
		log.Fatal(err)
	}
	for _, text := range []string{"Timber exports rose 7.4%.", "Timber exports fell 7.4%.", "Copper exports rose 7.4%."} {
		report := checker.Check(context.Background(), factcheck.Statement{Text: text})
		fmt.Printf("%s %s\n", text, report.Verdict)
		for _, quote := range report.Quotes() {
			fmt.Printf("\t%s: “%s”\n", quote.Speaker(), quote.Text())
		}
	}
	// Output:
	// Timber exports rose 7.4%. supported
	// 	Anna Weiss: “Exports of timber rose 7.4%.”
	// Timber exports fell 7.4%. refuted
	// 	Anna Weiss: “Exports of timber rose 7.4%.”
	// Copper exports rose 7.4%. not-enough-evidence
}

// CheckArticle judges each sentence of a draft by itself.
func ExampleChecker_CheckArticle() {
	transcript, err := layout.Parse("harbour.txt", []byte(harbour))
	if err != nil {
		log.Fatal(err)
	}
	checker, err := factcheck.New(context.Background(), corpus.Memory{transcript})
	if err != nil {
		log.Fatal(err)
	}
	draft := "Exports of timber rose 7.4%, Weiss said. The harbour handled 3.25 million tonnes of coal in 1998. Will it last?"
	for _, report := range checker.CheckArticle(context.Background(), draft) {
		fmt.Printf("%s: %s\n", report.Verdict, report.Statement)
	}
	// Output:
	// supported: Exports of timber rose 7.4%, Weiss said.
	// not-enough-evidence: The harbour handled 3.25 million tonnes of coal in 1998.
	// not-checkable: Will it last?
}

// The README shows the program that ExampleCheck is.
func TestREADMEHasTheExample(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(source), "\nfunc ExampleCheck() {")
	body, _, _ = strings.Cut(body, "\n\t// Output:")
	assert.Contains(t, string(readme), "func main() {"+body+"\n}\n", "the program of the README is not ExampleCheck")
}
