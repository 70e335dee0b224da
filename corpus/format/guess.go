package format

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// signatures tell documents that are no text to read as it stands, by the
// bytes or the characters that they begin with after a byte order mark and
// white space. A format that gets a reader leaves the table.
var signatures = [...]struct {
	name   string
	begins func([]byte) bool
}{

	{"a ZIP archive that is no DOCX", bytewise("PK\x03\x04", "PK\x05\x06")},
	{"an old Word document", bytewise("\xd0\xcf\x11\xe0")},
	{"RTF", bytewise(`{\rtf`)},
	{"a gzip archive", bytewise("\x1f\x8b")},
	{"XML", func(start []byte) bool {
		return bytes.HasPrefix(start, []byte("<?xml")) && !isHTML(start) && !isTTML(start)
	}},
}

func bytewise(prefixes ...string) func([]byte) bool {
	return func(start []byte) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return bytes.HasPrefix(start, []byte(p)) })
	}
}

func matching(pattern string) func([]byte) bool { return regexp.MustCompile(pattern).Match }

// guess says what a document that cannot be read looks like; "" for text.
func guess(d document) string {
	start := trimmed(d.data)
	for _, s := range signatures {
		if s.begins(start) {
			return s.name
		}
	}
	if bytes.IndexByte(d.data, 0) >= 0 {
		return "binary data (a NUL byte)"
	}
	return ""
}

// trimmed is the beginning of data, without byte order mark and white space.
func trimmed(data []byte) []byte {
	data = bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\uFEFF"))
	return bytes.TrimSpace(data)
}

// clip is the beginning of a string that is shown.
func clip(s string) string {
	if len(s) <= 40 {
		return s
	}
	return strings.ToValidUTF8(s[:40], "") + "…"
}
