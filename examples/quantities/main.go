// Quantities reads text and prints the quantities in it, one a line: the
// quantity in the notation of package quantity, its change, what it measures,
// its unit, and the bytes where it stands.
//
// The change is up or down for the amount of a change without a bound, else ~
// for about, < for less than, > for more than, and = for none of these.
//
// With -jsonl it reads one {"id", "text"} a line and writes one {"id",
// "quantities"} a line, in the same order. Places in an order ("the third
// year") are left out there: they are no amounts.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

func main() {
	flags := program.Flags("quantities [-jsonl] [-file FILE]... [TEXT]...")
	var files []string
	flags.Func("file", "read this `file`; may be repeated (default: standard input, if no text is given)", func(path string) error {
		files = append(files, path)
		return nil
	})
	jsonl := flags.Bool("jsonl", false, `read one {"id", "text"} a line, write one {"id", "quantities"} a line`)
	flags.Parse(os.Args[1:])
	out := bufio.NewWriter(os.Stdout)
	write := text
	if *jsonl {
		write = lines
	}
	err := run(out, write, files, flags.Args())
	if err == nil {
		err = out.Flush()
	}
	program.Exit(flags, err)
}

// run writes what is found in the texts and the files, in the order given,
// or in standard input if there are none.
func run(out io.Writer, write func(io.Writer, string, io.Reader) error, files, texts []string) error {
	for _, s := range texts {
		if err := write(out, "argument", strings.NewReader(s)); err != nil {
			return err
		}
	}
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		err = write(out, path, f)
		f.Close()
		if err != nil {
			return err
		}
	}
	if len(texts)+len(files) == 0 {
		return write(out, "standard input", os.Stdin)
	}
	return nil
}

// lines reads a text a line, and writes its quantities on a line.
func lines(out io.Writer, name string, in io.Reader) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for line, err := range program.Lines(name, in) {
		if err != nil {
			return err
		}
		var input struct {
			ID   json.RawMessage `json:"id"`
			Text *string         `json:"text"`
		}
		if err := line.Decode(&input); err != nil {
			return err
		}
		if input.Text == nil {
			return line.Errorf(`no "text"`)
		}
		output := struct {
			ID         json.RawMessage `json:"id"`
			Quantities []found         `json:"quantities"`
		}{input.ID, slices.DeleteFunc(find(*input.Text), func(f found) bool { return f.rank })}
		if err := encoder.Encode(output); err != nil {
			return err
		}
	}
	return nil
}

// text reads a text whole, and writes a quantity a line.
func text(out io.Writer, name string, in io.Reader) error {
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	if !utf8.Valid(data) {
		return fmt.Errorf("%s: not valid UTF-8", name)
	}
	for _, q := range find(string(data)) {
		if _, err := fmt.Fprintf(out, "%s | %s | %s | %s | %d-%d\n", q.notation, q.Change, q.Concept, q.Unit, q.Start, q.End); err != nil {
			return err
		}
	}
	return nil
}

// A found is a quantity as it is written. Start and End are byte offsets.
type found struct {
	Value    string `json:"value"`
	ValueMax string `json:"value_max"`
	Unit     string `json:"unit"`
	Change   string `json:"change"`
	Concept  string `json:"concept"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	notation string
	rank     bool
}

// find finds the quantities of a text, in order.
func find(text string) []found {
	out := []found{}
	t := &corpus.Transcript{Text: text, Turns: []corpus.Turn{{Span: corpus.Span{End: len(text)}}}}
	for _, s := range extract.Read(t).Sentences {
		for _, st := range s.Stated() {
			q := st.Quantity
			f := found{
				Value: q.Value.String(), Unit: q.Unit.Name, Change: mark(text, st), Concept: strings.Join(st.Concept, ", "),
				Start: q.Span.Start, End: q.Span.End, notation: q.String(), rank: q.Rank,
			}
			if q.Range || q.Score {
				f.ValueMax = q.Max.String()
			}
			if f.Unit == "" {
				f.Unit = "-"
			}
			out = append(out, f)
		}
	}
	return out
}

// mark is how the quantity stands to the amount: the bound if there is one,
// else the direction of a change.
func mark(text string, st extract.Stated) string {
	words := st.Quantity.BoundSpan.In(text)
	switch st.Quantity.Bound {
	case quantity.About, quantity.Nearly:
		switch {
		case strings.Contains(strings.ToLower(words), "under"):
			return "<" // "just under"
		case words != "" || !st.Quantity.Range:
			return "~"
		} // else "dozens", whose range says how many
	case quantity.Over, quantity.AtLeast:
		return ">"
	case quantity.Under, quantity.AtMost:
		return "<"
	}
	switch st.Way {
	case change.Up:
		return "up"
	case change.Down:
		return "down"
	}
	return "="
}
