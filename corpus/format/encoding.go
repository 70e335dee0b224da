package format

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// marked are the encodings that a byte order mark tells. The mark of UTF-8 is
// left in place, for package layout and the readers know it.
var marked = [...]struct {
	mark string
	name string
	encoding.Encoding
}{
	{"\xff\xfe\x00\x00", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)},
	{"\x00\x00\xfe\xff", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM)},
	{"\xff\xfe", "UTF-16", utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM)},
	{"\xfe\xff", "UTF-16", utf16.UTF16(utf16.BigEndian, utf16.ExpectBOM)},
}

// decode is a text in UTF-8. It is one
//
//  1. of UTF-16 or UTF-32 if it has the byte order mark of one;
//  2. of UTF-16 without a mark if it has NUL bytes, and nearly all of them are at
//     even places or nearly all at odd ones, as in English;
//  3. of UTF-8 if it is valid;
//  4. of Windows-1252, which has the letters of ISO 8859-1, or of Mac OS Roman if
//     what is not ASCII in it then is letters and signs as they stand in text.
//
// Anything else is an error that names the first byte that is not UTF-8, but for
// HTML, which says itself what it is in, and what holds NUL bytes.
func decode(d document) ([]byte, error) {
	for _, m := range marked {
		if bytes.HasPrefix(d.data, []byte(m.mark)) {
			return decoded(d, m.name, m.Encoding)
		}
	}
	if e := unmarked16(d.data); e != nil {
		return decoded(d, "UTF-16", e)
	}
	if utf8.Valid(d.data) || webPage.is(d) || guess(d) != "" {
		return d.data, nil
	}
	if text, err := charmap.Windows1252.NewDecoder().Bytes(d.data); err == nil && plausible(d.data, text) {
		return text, nil
	}
	// Any byte is a character of Mac OS Roman, and so it takes a usual one.
	if text, err := charmap.Macintosh.NewDecoder().Bytes(d.data); err == nil && plausible(d.data, text) && bytes.ContainsAny(text, "“”’–—éèáíóúñöüä") {
		return text, nil
	}
	at := invalid(d.data)
	return nil, fmt.Errorf("%s:%d: byte %d (0x%02x) is not valid UTF-8, and the text is not UTF-16, Windows-1252 or Mac OS Roman: want the file saved as UTF-8",
		d.name, 1+bytes.Count(d.data[:at], []byte("\n")), at, d.data[at])
}

func decoded(d document, name string, e encoding.Encoding) ([]byte, error) {
	text, err := e.NewDecoder().Bytes(d.data)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", d.name, name, err)
	}
	if at := bytes.Index(text, []byte("\uFFFD")); at >= 0 {
		return nil, fmt.Errorf("%s:%d: %s that is broken", d.name, 1+bytes.Count(text[:at], []byte("\n")), name)
	}
	return text, nil
}

// unmarked16 is the byte order of UTF-16 without a mark.
func unmarked16(data []byte) encoding.Encoding {
	data = data[:min(len(data), 4096)]
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(data) / 2; {
	case 10*zeros[1] > 8*half && 20*zeros[0] <= half:
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)
	case 10*zeros[0] > 8*half && 20*zeros[1] <= half:
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)
	}
	return nil
}

// invalid is where the first byte is that is not of UTF-8.
func invalid(data []byte) int {
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

// signs are what stands in texts beside letters, figures and ASCII.
const signs = "“”‘’‚„«»‹›–—…•·¿¡€£¥¢©®™°§¶†‡±×÷¼½¾¹²³µªº\u00a0\u00ad"

// plausible reports whether data, which is not UTF-8, was rightly decoded as the
// text: it has no control characters, hardly more than single letters beyond
// ASCII, no capitals in the middle of words, and data is not UTF-8 for the most
// part.
func plausible(data, text []byte) bool {
	beyond, broken := 0, 0 // characters of more than a byte, were it UTF-8, and wrong bytes
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			broken++
		} else if size > 1 {
			beyond++
		}
		rest = rest[size:]
	}
	if beyond >= broken {
		return false
	}
	before, foreign := ' ', 0
	for _, r := range string(text) {
		switch {
		case r >= utf8.RuneSelf && !unicode.Is(unicode.Latin, r) && !strings.ContainsRune(signs, r),
			unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\f", r),
			r >= utf8.RuneSelf && unicode.IsUpper(r) && (unicode.IsLower(before) || strings.ContainsRune(".,?!", before)):
			return false
		case r >= utf8.RuneSelf:
			foreign++
		}
		before = r
	}
	return 4*foreign < len(data)
}
