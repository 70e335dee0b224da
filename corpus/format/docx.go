package format

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// wordFile is DOCX. The text of the transcript is that of the main part of the
// document, with an empty line between paragraphs, and package layout reads it:
//
//   - Tracked changes are taken as made: insertions are in the text, deletions
//     are not. A paragraph whose end is deleted goes on in the next one.
//   - The cells of a table are paragraphs. A tab is white space, a break a line
//     break.
//   - What is struck out stands between "<s>" and "</s>", and superior figures
//     are superscripts, for 10⁶ is not 106.
//   - Headers, footers, notes and references to them, comments, pictures, text
//     boxes and hidden words are left out.
//   - The title is that of the heading, else that of the file's properties. Their
//     dates tell when somebody typed, and not when somebody spoke.
//   - The places are the paragraphs: "p[12]" is the twelfth of the main part,
//     those in tables counted.
var wordFile = reader{
	name: "DOCX",
	is: func(d document) bool {
		return bytes.HasPrefix(d.data, []byte("PK\x03\x04")) && bytes.Contains(d.data, []byte("word/document"))
	},
	read: readDOCX,
}

// maxParts is how many files may be in the archive.
const maxParts = 10_000

var (
	mainPart   = regexp.MustCompile(`^word/document\d*\.xml$`)
	properties = regexp.MustCompile(`^docProps/core\.xml$`)
)

func readDOCX(d document) (*corpus.Transcript, error) {
	fail := func(err error) (*corpus.Transcript, error) { return nil, fmt.Errorf("%s: DOCX: %w", d.name, err) }
	if n := bytes.Count(d.data, []byte("PK\x01\x02")); n > maxParts {
		return fail(fmt.Errorf("more than %d parts, the most that are read", maxParts))
	}
	archive, err := zip.NewReader(bytes.NewReader(d.data), int64(len(d.data)))
	if err != nil {
		return fail(err)
	}
	w := wordReader{left: d.limits.Unpacked}
	switch found, err := w.part(archive, mainPart, w.element); {
	case errors.Is(err, errUnpacked):
		return fail(fmt.Errorf("%w %s, the most that is read", err, megabytes(d.limits.Unpacked)))
	case err != nil:
		return fail(err)
	case !found:
		return fail(errors.New("there is no word/document.xml in it"))
	}
	t, err := parse(d, w.text, w.marks)
	if err != nil {
		return nil, err
	}
	t.Places = w.places
	if t.Title == "" {
		w.part(archive, properties, w.property) // a file that cannot be read has no title
		t.Title = oneLine(w.title)
	}
	return t, nil
}

var errUnpacked = errors.New("it unpacks to more than")

// A wordReader reads the parts of a document.
type wordReader struct {
	flow
	left  int64 // bytes that parts may still unpack to
	title string

	paragraphs int
	begin      int  // of the paragraph in the text
	joined     bool // to the next one, for its end is deleted
	hidden     bool
}

// part goes through the elements of the first part that has such a name.
func (w *wordReader) part(archive *zip.Reader, name *regexp.Regexp, visit xmlVisit) (found bool, err error) {
	for _, file := range archive.File {
		if !name.MatchString(file.Name) {
			continue
		}
		r, err := file.Open()
		if err != nil {
			return true, err
		}
		defer r.Close()
		limited := &io.LimitedReader{R: r, N: w.left + 1}
		if err = scanXML(limited, visit); limited.N <= 0 {
			err = errUnpacked
		}
		w.left = max(0, limited.N-1)
		if err != nil {
			return true, fmt.Errorf("%s: %w", file.Name, err)
		}
		return true, nil
	}
	return false, nil
}

// property finds the title.
func (w *wordReader) property(open xmlScope, token xml.Token) (skip bool) {
	if text, ok := token.(xml.CharData); ok && open.last(0) == "title" {
		w.title += string(text)
	}
	return false
}

// element reads the main part.
func (w *wordReader) element(open xmlScope, token xml.Token) (skip bool) {
	name := open.last(0)
	switch token := token.(type) {
	case xml.StartElement:
		return w.start(name, open.last(1), token.Attr)
	case xml.EndElement:
		switch {
		case name == "p":
			w.endParagraph()
		case name == "r", name == "pPr":
			w.struck, w.superior, w.hidden, w.bold = false, false, false, false
		}
	case xml.CharData:
		if name == "t" && !w.hidden {
			w.write(string(token))
		}
	}
	return false
}

func (w *wordReader) start(name, parent string, attr []xml.Attr) (skip bool) {
	switch name {
	case "moveFrom", "drawing", "pict", "object", "Fallback", "delText", "instrText", "rPrChange", "pPrChange":
		return true
	case "del":
		w.joined = w.joined || parent == "rPr"
		return true
	case "p":
		w.paragraphs++
	case "tab":
		if parent == "r" {
			w.write("\t")
		}
	case "br", "cr":
		w.lineBreak()
	case "noBreakHyphen":
		w.write("\u2011")
	case "softHyphen":
		w.write("\u00ad")
	case "pStyle":
		w.apart = strings.HasPrefix(strings.ToLower(attribute(attr, "val")), "heading")
	case "strike", "dstrike", "vanish", "vertAlign", "b":
		if parent != "rPr" {
			return false
		}
		value := attribute(attr, "val")
		on := value != "0" && value != "false" && value != "off"
		switch name {
		case "vanish":
			w.hidden = on
		case "b":
			w.bold = on
		case "vertAlign":
			w.superior = value == "superscript"
		default:
			w.struck = w.struck || on
		}
	}
	return false
}

// endParagraph ends it, unless its end is deleted.
func (w *wordReader) endParagraph() {
	path := paragraphPath(w.paragraphs)
	if w.joined {
		w.joined = false
		w.close()
		if words := bytes.TrimLeft(w.text[w.begin:], " \t\n"); len(words) > 0 {
			w.places = append(w.places, corpus.Place{Span: corpus.Span{Start: len(w.text) - len(words), End: len(w.text)}, Path: path.String()})
		}
	} else {
		w.place(w.begin, path)
	}
	w.begin = len(w.text)
}

// A paragraphPath is that of a paragraph, counted from 1.
type paragraphPath int

func (p paragraphPath) String() string { return fmt.Sprintf("p[%d]", int(p)) }
