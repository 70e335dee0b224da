// Claims prints every claim of a transcript: in the notation of package
// extract, or as one JSON object a line.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/examples/internal/program"
	"github.com/presscheck/presscheck/extract"
)

func main() {
	flags := program.Flags("claims [-transcript FILE]... [-format text|jsonl]")
	transcripts := program.Transcripts(flags)
	format := program.OneOf(flags, "format", "how claims are printed", "text", "jsonl")
	flags.Parse(os.Args[1:])
	if flags.NArg() > 0 {
		program.Exit(flags, fmt.Errorf("unexpected argument %q; a file is given with -transcript", flags.Arg(0)))
	}
	out := bufio.NewWriter(os.Stdout)
	err := write(out, *format, transcripts)
	if err == nil {
		err = out.Flush()
	}
	program.Exit(flags, err)
}

// write prints the claims of each transcript, in the order of the text.
func write(out io.Writer, format string, transcripts corpus.Store) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for transcript, err := range transcripts.All(context.Background()) {
		if err != nil {
			return err
		}
		for _, claim := range extract.Claims(transcript) {
			if format == "text" {
				_, err = fmt.Fprintln(out, claim)
			} else {
				err = encoder.Encode(claim)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}
