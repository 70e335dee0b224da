// Package format opens documents: it finds out what a file is and reads it as
// a transcript.
//
// A document is told by its content; its name decides only where the content
// leaves it open. Understood are
//
//	plain text              the layouts of package layout
//	Markdown                the same, with or without front matter
//	HTML                    the words of the main part of the page
//	DOCX                    paragraphs, with tracked changes taken as made
//	PDF                     the words drawn on the pages
//	JSON and JSON Lines     turns with "speaker" and "text"; speech recognisers' files
//	WebVTT, SRT and TTML    captions with voices or with labels
//
// in any common encoding. The text of a transcript is that of a text file or of
// Markdown, byte for byte, in UTF-8. Of the others it is the words of the file
// set as a plain text, and quotes point into that; the places of the transcript
// tell where in the file they stand.
//
// A text in which nobody is named is a speech of somebody unnamed if it is
// prose. Other documents are an error that says what the file looks like and
// what was tried, never a transcript of control characters or tags.
package format

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// ErrUnknown is in the error for a document of a format that is not read.
var ErrUnknown = errors.New("not a format that can be read")

// A reader reads documents of one format. Each is a file of this package.
type reader struct {
	name string // as errors and the package comment call it
	is   func(document) bool
	read func(document) (*corpus.Transcript, error)
}

// The readers in the order in which they are tried: first those of files that
// are no text, then those of text, of which the last takes anything.
var (
	binaries = [...]reader{portable, wordFile}
	texts    = [...]reader{webPage, timedText, jsonFile, webVTT, subRip, markdown, plainText}
)

// A document is what a file holds.
type document struct {
	name   string // its path, or what else it is called
	data   []byte
	limits Limits // none of them zero
}

// Open reads the transcript in a file. Its ID is the base name of the file
// unless the file gives another.
// The errors are those of the file system and of [Read], and name the path.
func Open(path string) (*corpus.Transcript, error) { return Limits{}.Open(path) }

// Read reads a transcript. The name stands for the document in errors, and its
// base is the ID of the transcript unless the document gives another.
//
// It is an error if the document is larger than its [Limits], of a format that
// is not understood ([ErrUnknown]), empty or broken, or has neither a speaker
// label nor a few sentences of prose (layout.ErrNoSpeaker).
func Read(name string, r io.Reader) (*corpus.Transcript, error) { return Limits{}.Read(name, r) }

// find is the reader that takes a document, and the document as it takes it:
// texts in UTF-8.
func find(d document) (reader, document, error) {
	for _, r := range binaries {
		if r.is(d) {
			return r, d, nil
		}
	}
	var err error
	if d.data, err = decode(d); err != nil {
		return reader{}, d, err
	}
	if looks := guess(d); looks != "" {
		return reader{}, d, fmt.Errorf("%s: %w: it looks like %s; tried %s", d.name, ErrUnknown, looks, names())
	}
	return texts[slices.IndexFunc(texts[:], func(r reader) bool { return r.is(d) })], d, nil
}

func names() string {
	var all []string
	for _, r := range slices.Concat(binaries[:], texts[:]) {
		all = append(all, r.name)
	}
	return strings.Join(all, ", ")
}
