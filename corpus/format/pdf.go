package format

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/ledongthuc/pdf"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// portable is PDF with a text layer. The text of the transcript is what is drawn
// on its pages, in the order in which it is drawn, and package layout reads it:
//
//   - Lines are those of the pages, and words at their ends stay as they are,
//     with their hyphens. Where the distance is larger than between most lines, a
//     first line is indented or the size of the letters changes, there is an
//     empty line. Words far apart on a line have four spaces between them.
//   - Headers, footers and page numbers, which recur at the edges of the pages,
//     are left out, but for the header of the first page. A paragraph goes on
//     from one page to the next unless its last line on the page is a short one
//     that ends a sentence.
//   - Small raised figures are superscripts; text that runs upwards or aslant is
//     left out.
//   - The places are the pages.
//
// Objects are found by reading through the file: its tables are not trusted.
// Encrypted files are not read.
var portable = reader{
	name: "PDF",
	is:   func(d document) bool { return bytes.HasPrefix(trimmed(d.data), []byte("%PDF-")) },
	read: readPDF,
}

func readPDF(d document) (*corpus.Transcript, error) {
	pages, err := drawn(d)
	if err != nil {
		return nil, fmt.Errorf("%s: PDF: %w", d.name, err)
	}
	text, places := setPages(pages)
	if len(text) == 0 {
		return nil, fmt.Errorf("%s: PDF: %d pages without a text layer: were they scanned?", d.name, len(pages))
	}
	if unreadable(text) {
		return nil, fmt.Errorf("%s: PDF: its fonts do not tell which letters they draw", d.name)
	}
	t, err := parse(d, text, layout.Marks{})
	if err != nil {
		return nil, err
	}
	t.Places = places
	return t, nil
}

// unreadable reports whether one in ten characters is unknown.
func unreadable(text []byte) bool {
	return 10*bytes.Count(text, []byte("\uFFFD")) > len(bytes.Runes(text))
}

// drawn are the words on each page. The library panics on some broken files.
func drawn(d document) (pages [][]run, err error) {
	defer func() {
		if p := recover(); p != nil {
			pages, err = nil, fmt.Errorf("broken: %s", clip(oneLine(fmt.Sprint(p))))
		}
	}()
	f, err := openPDF(d)
	if err != nil {
		return nil, err
	}
	w := walker{pdfFile: f, limit: d.limits.Pages, fonts: map[string]*pdfFont{}}
	if err := w.walk(f.Trailer().Key("Root").Key("Pages"), inherited{}, 0); err != nil {
		return nil, err
	}
	if len(w.pages) == 0 {
		return nil, errors.New("broken: there are no pages in it")
	}
	return w.pages, nil
}

// A walker goes through the tree of pages.
type walker struct {
	*pdfFile
	limit int
	nodes int
	fonts map[string]*pdfFont // by the text of their dictionaries
	pages [][]run
}

// inherited is what a page has from those above it in the tree.
type inherited struct {
	resources pdf.Value
	rotate    int64
}

const maxPageTree = 64 // levels

func (w *walker) walk(node pdf.Value, from inherited, depth int) error {
	if w.nodes++; depth > maxPageTree || w.nodes > 2*w.limit+1000 {
		return errors.New("broken: its tree of pages has no end")
	}
	if r := node.Key("Resources"); r.Kind() == pdf.Dict {
		from.resources = r
	}
	if r := node.Key("Rotate"); r.Kind() == pdf.Integer {
		from.rotate = r.Int64()
	}
	kids := node.Key("Kids")
	if kids.Kind() != pdf.Array {
		if node.Kind() != pdf.Dict {
			return nil
		}
		if len(w.pages) == w.limit {
			return fmt.Errorf("more than %d pages, the most that are read", w.limit)
		}
		p := painter{walker: w}
		if err := p.page(node, from); err != nil {
			return fmt.Errorf("page %d: %w", len(w.pages)+1, err)
		}
		w.pages = append(w.pages, p.runs)
		return nil
	}
	for i := range kids.Len() {
		if err := w.walk(kids.Index(i), from, depth+1); err != nil {
			return err
		}
	}
	return nil
}
