// Package record holds the transcript that comes with the module: what Xin
// Guobin said on 1 February 2024 about China's industry and information
// technology in 2023.
//
// It is a restatement. Every fact and every figure is the speaker's, with its
// unit, direction, period and bounds; the sentences are not. A quote from it
// must not be printed as anybody's words ([corpus.Quote.Verbatim] is false). To
// check against the official wording, read the official transcript with
// package layout.
package record

import (
	_ "embed"
	"sync"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

//go:embed record.txt
var text []byte

// Transcript is the record, read once; it is shared, and not to be changed.
func Transcript() *corpus.Transcript { return parsed() }

var parsed = sync.OnceValue(func() *corpus.Transcript {
	t, err := layout.Parse("record", text)
	if err != nil {
		panic(err) // the text is part of the program, and its test reads it
	}
	t.Restated = true
	return t
})
