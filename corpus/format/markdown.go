package format

import (
	"bytes"
	"path/filepath"
	"strings"
)

// markdown is text whose front matter, headings and emphasis package layout
// reads through; quotes point into the file as it is.
var markdown = reader{
	name: "Markdown",
	is: func(d document) bool {
		switch strings.ToLower(filepath.Ext(d.name)) {
		case ".md", ".markdown":
			return true
		}
		return bytes.HasPrefix(trimmed(d.data), []byte("---\n"))
	},
	read: readText,
}
