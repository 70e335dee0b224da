// Package format opens documents: it finds out what a file is and reads it as
// a transcript.
//
// A document is told by its content; its name decides only where the content
// leaves it open. Understood are
//
//	plain text, UTF-8       the layouts of package layout
//	Markdown, UTF-8         the same, with or without front matter
//	HTML, any encoding      the words of the main part of the page
//	JSON and JSON Lines     turns with "speaker" and "text"
//	WebVTT and SRT, UTF-8   captions with voices or with labels
//
// The text of a transcript is that of the file, byte for byte. Of HTML,
// JSON and captions it is the words of the file set as a plain text: quotes
// point into that.
//
// Other documents are an error that says what the file looks like and what was
// tried, never a transcript of control characters or tags.
package format

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// MaxSize is the size of the largest document that is read, in bytes.
const MaxSize = 64 << 20

// ErrUnknown is in the error for a document of a format that is not read.
var ErrUnknown = errors.New("not a format that can be read")

// A reader reads documents of one format. Each is a file of this package.
type reader struct {
	name string // as errors and the package comment call it
	is   func(document) bool
	read func(document) (*corpus.Transcript, error)
}

// The readers in the order in which they are tried; the last takes anything.
var readers = [...]reader{webPage, jsonFile, webVTT, subRip, markdown, plainText}

// A document is what a file holds.
type document struct {
	name string // its path, or what else it is called
	data []byte // never more than MaxSize bytes
}

// Open reads the transcript in a file. Its ID is the base name of the file
// unless the file gives another.
// The errors are those of the file system and of [Read], and name the path.
func Open(path string) (*corpus.Transcript, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(path, f)
}

// Read reads a transcript. The name stands for the document in errors, and its
// base is the ID of the transcript unless the document gives another.
//
// It is an error if the document is larger than [MaxSize], of a format that is
// not understood ([ErrUnknown]), empty or broken, or has no speaker label
// (layout.ErrNoSpeaker).
func Read(name string, r io.Reader) (*corpus.Transcript, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: larger than %d MB, the most that is read", name, MaxSize>>20)
	}
	d := document{name, data}
	if looks := guess(d); looks != "" {
		return nil, fmt.Errorf("%s: %w: it looks like %s; tried %s", name, ErrUnknown, looks, names())
	}
	i := slices.IndexFunc(readers[:], func(r reader) bool { return r.is(d) })
	t, err := readers[i].read(d)
	if err != nil {
		return nil, err
	}
	if t.ID == name {
		t.ID = filepath.Base(name)
	}
	return t, nil
}

func names() string {
	var all []string
	for _, r := range readers {
		all = append(all, r.name)
	}
	return strings.Join(all, ", ")
}
