package format

import (
	"encoding/xml"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// maxDepth is how many elements of XML may be in one another.
const maxDepth = 1000

// An xmlScope is an element and those around it, from the outermost on.
type xmlScope []string

func (s xmlScope) last(n int) string {
	if n >= len(s) {
		return ""
	}
	return s[len(s)-1-n]
}

// An xmlVisit is called when an element begins, with its attributes, when it
// ends, and at its text. The elements of which it says so are skipped.
type xmlVisit func(open xmlScope, token xml.Token) (skip bool)

func scanXML(r io.Reader, visit xmlVisit) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	var open xmlScope
	skipping := 0 // the depth of the element that is skipped, from 1
	for {
		token, err := d.RawToken()
		if err == io.EOF && len(open) == 0 {
			return nil
		}
		if err != nil {
			return unexpected(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if open = append(open, token.Name.Local); len(open) > maxDepth {
				return fmt.Errorf("elements are nested more than %d deep, the most that is read", maxDepth)
			}
			if skipping == 0 && visit(open, token) {
				skipping = len(open)
			}
		case xml.EndElement:
			if open.last(0) != token.Name.Local {
				return fmt.Errorf("</%s> ends <%s>", clip(token.Name.Local), clip(open.last(0)))
			}
			if skipping == 0 {
				visit(open, token)
			} else if skipping == len(open) {
				skipping = 0
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if skipping == 0 {
				visit(open, token)
			}
		}
	}
}

// attribute is the value of the attribute of that name, whatever its namespace.
func attribute(attr []xml.Attr, name string) string {
	for _, a := range attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
