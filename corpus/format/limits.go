package format

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/presscheck/presscheck/corpus"
)

// Limits are what reading a document may cost. Beyond one of them the error
// says which. A field that is zero stands for its default, and so the zero
// Limits are those of [Open] and [Read].
//
// Time and memory are linear in the size of the document. At most about ten
// times as many bytes are held as it has, twenty times of HTML and of DOCX and PDF
// unpacked, and more only where nearly all lines are speakers' few words.
type Limits struct {
	Size     int64 // bytes of a document; by default 256 MB
	Unpacked int64 // bytes that the parts of a DOCX or of a PDF unpack to; by default 128 MB
	Lines    int   // of the text of a transcript; by default 8 million
	Pages    int   // of a PDF; by default 10,000
	Captions int   // in a file of captions, and five times as many lines; by default 200,000
}

func (l Limits) withDefaults() Limits {
	l.Size = either(l.Size, 256<<20)
	l.Unpacked = either(l.Unpacked, 128<<20)
	l.Lines = either(l.Lines, 8_000_000)
	l.Pages = either(l.Pages, 10_000)
	l.Captions = either(l.Captions, 200_000)
	return l
}

func either[T int | int64](n, otherwise T) T {
	if n > 0 {
		return n
	}
	return otherwise
}

// megabytes prints a limit.
func megabytes(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// Open is [Open] within the limits.
func (l Limits) Open(path string) (*corpus.Transcript, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return l.Read(path, f)
}

// Read is [Read] within the limits.
func (l Limits) Read(name string, r io.Reader) (*corpus.Transcript, error) {
	l = l.withDefaults()
	data, err := io.ReadAll(io.LimitReader(r, l.Size+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > l.Size {
		return nil, fmt.Errorf("%s: larger than %s, the most that is read", name, megabytes(l.Size))
	}
	found, d, err := find(document{name, data, l})
	if err != nil {
		return nil, err
	}
	t, err := found.read(d)
	if err != nil {
		return nil, err
	}
	t.Format = found.name
	if t.ID == name {
		t.ID = filepath.Base(name)
	}
	return t, nil
}
