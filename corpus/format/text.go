package format

import (
	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// plainText is what no other reader takes: its bytes are the text.
var plainText = reader{
	name: "plain text",
	is:   func(document) bool { return true },
	read: readText,
}

func readText(d document) (*corpus.Transcript, error) { return parse(d, d.data, layout.Marks{}) }
