package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"github.com/presscheck/presscheck/corpus"
)

// Limits of an HTML page. Beyond them it is an error.
const (
	maxNesting = 1 << 20  // sections, divisions and the like open at once
	maxTag     = 16 << 20 // bytes of one tag, or of text without a tag
	maxBlocks  = 1 << 22  // paragraphs and the like
)

// webPage is HTML and XHTML. The text of the transcript is that of the page's
// main part, set as a plain-text transcript and read by package layout, so
// quotes point into that text and not into the file:
//
//   - The main part is the main or article element that holds most of the words,
//     else the smallest element that holds nearly all of them and the first h1.
//     Links do not count. Menus, sidebars, footnotes, links to share a page, and the
//     page's header and footer are left out of it, but for a page that has hardly anything else.
//   - Paragraphs, list items, table cells and the like are parted by an empty
//     line, lines by br. Spaces are those of the file; a run of them with a line
//     break in it is one space. Nothing parts inline elements.
//   - What is struck out by s, strike or del stands between "<s>" and "</s>", and
//     superior figures are superscripts, for 10⁶ is not 106. Superior links,
//     which lead to notes, are left out.
//   - The title is the first h1, else that of the page; where it is not in the
//     main part, it is put above it. So is a short paragraph with a date that
//     stands before the main part, if this has no date in its heading. Where there
//     is none either, the date is that of a time element before the first turn, or
//     of the metadata; the publisher is that of the metadata.
//   - Paragraphs in bold from end to end may be questions. Headings below h1,
//     captions, and cells of tables that have column heads, are not spoken,
//     unless they end as a sentence does.
//   - The places are the block elements, such as "body/main/p[3]", which is the
//     third p in that main. Inline elements, html and head are not named.
//
// Bytes are read as UTF-8 if they are, else in the encoding the page names, else
// as Windows-1252.
var webPage = reader{
	name: "HTML",
	is: func(d document) bool {
		start := trimmed(d.data)
		switch strings.ToLower(filepath.Ext(d.name)) {
		case ".html", ".htm", ".xhtml":
			return bytes.HasPrefix(start, []byte("<"))
		}
		return isHTML(start)
	},
	read: readHTML,
}

// isHTML reports whether a document begins as HTML does, perhaps after an XML
// declaration and comments.
var isHTML = matching(`(?is)^(<\?xml\s[^>]*>\s*|<!--.*?-->\s*)*` +
	`(<!doctype html|<(html|head|body|title|meta|link|script|style|main|article|section|header|nav|div|h[1-6]|p|table)[\s>/])`)

func readHTML(d document) (*corpus.Transcript, error) {
	var p page
	if err := p.scan(utf8Reader(d.data)); err != nil {
		return nil, fmt.Errorf("%s: HTML: %w", d.name, err)
	}
	c := p.content(corpus.Span{})
	t, err := parse(d, []byte(c.text), c.marks)
	if err != nil {
		return nil, err
	}
	if line := p.dateLine(); t.Date.IsZero() && line.Len() > 0 {
		withDate := p.content(line)
		if again, err := parse(d, []byte(withDate.text), withDate.marks); err == nil && !again.Date.IsZero() && len(again.Turns) == len(t.Turns) {
			t, c = again, withDate
		}
	}
	t.Places = c.places
	if c.title != "" {
		t.Title = c.title
	}
	if t.Publisher == "" {
		t.Publisher = oneLine(p.meta[metaPublisher])
	}
	if t.Date.IsZero() && c.dated <= t.Turns[0].Label.Start {
		t.Date = isoDate(p.time.value)
	}
	if t.Date.IsZero() {
		t.Date = isoDate(p.meta[metaDate])
	}
	return t, nil
}

// utf8Reader reads data as UTF-8 without a byte order mark.
func utf8Reader(data []byte) io.Reader {
	decoder := unicode.UTF8BOM.NewDecoder()
	if !utf8.Valid(data) {
		if e, name, _ := charset.DetermineEncoding(data, ""); name != "utf-8" {
			decoder = e.NewDecoder()
		}
	}
	return decoder.Reader(bytes.NewReader(data))
}

// scan reads the page tag by tag. There is no tree, so that time and memory are
// linear in the input however its elements are nested.
func (p *page) scan(r io.Reader) error {
	tags := html.NewTokenizer(r)
	tags.SetMaxBuf(maxTag)
	for {
		switch kind := tags.Next(); kind {
		case html.ErrorToken:
			switch err := tags.Err(); {
			case errors.Is(err, io.EOF):
				p.end(0)
				p.paragraph()
				return nil
			case errors.Is(err, html.ErrBufferExceeded):
				return fmt.Errorf("a tag or a text is longer than %d MB, the most that is read", maxTag>>20)
			default:
				return err
			}
		case html.TextToken:
			p.words(string(tags.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := tags.TagName()
			e := elements[string(name)]
			p.start(e, attributes(tags, more))
			if kind == html.SelfClosingTagToken && e.kind != raw {
				p.endTag(e)
			}
			if len(p.open) > maxNesting {
				return fmt.Errorf("elements are nested more than %d deep, the most that is read", maxNesting)
			}
		case html.EndTagToken:
			name, _ := tags.TagName()
			p.endTag(elements[string(name)])
		}
		if len(p.places) > maxBlocks {
			return fmt.Errorf("more than %d paragraphs, the most that are read", maxBlocks)
		}
	}
}

// attributes are those of a tag that are of use.
func attributes(tags *html.Tokenizer, more bool) map[string]string {
	var all map[string]string
	for more {
		var key, value []byte
		key, value, more = tags.TagAttr()
		switch string(key) {
		case "class", "role", "hidden", "href", "name", "property", "itemprop", "content", "datetime":
			if all == nil {
				all = map[string]string{}
			}
			all[string(key)] = string(value)
		}
	}
	return all
}
