package format

import (
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// A pdfFont tells the letters of a string and how wide they are.
type pdfFont struct {
	size    int                // bytes of a code: 1 or 2
	letters map[string]string  // of codes
	utf16   bool               // codes that are not in the map are UTF-16
	widths  map[string]float64 // of codes, in thousandths of the height
	width   float64            // of other codes; 0 is guessed from the letter
}

// maxCodes is how many codes a font may map. What is beyond is unknown.
const maxCodes = 1 << 16

const unknownLetter = "\uFFFD"

func (f *pdfFile) font(v pdf.Value) (*pdfFont, error) {
	font := &pdfFont{size: 1, letters: map[string]string{}, widths: map[string]float64{}}
	if v.Key("Subtype").Name() == "Type0" {
		encoding := v.Key("Encoding").Name()
		font.size, font.utf16 = 2, strings.Contains(encoding, "UCS2") || strings.Contains(encoding, "UTF16")
		font.cidWidths(v.Key("DescendantFonts").Index(0))
	} else {
		font.byteLetters(v)
		all, first := v.Key("Widths"), int(v.Key("FirstChar").Int64())
		for i := range min(all.Len(), 256) {
			font.widths[font.code(first+i)] = all.Index(i).Float64()
		}
	}
	if toUnicode := v.Key("ToUnicode"); toUnicode.Kind() == pdf.Stream {
		data, err := f.stream(toUnicode)
		if err != nil {
			return nil, err
		}
		font.readMap(data)
	}
	return font, nil
}

// code is a number as the bytes of strings.
func (f *pdfFont) code(n int) string {
	if f.size == 1 {
		return string([]byte{byte(n)})
	}
	return string([]byte{byte(n >> 8), byte(n)})
}

// byteLetters are those of single bytes by the font's encoding. Control
// characters that the library makes of quotation marks and dashes, where an
// encoding differs from one that it passes over, are read as Windows-1252.
func (f *pdfFont) byteLetters(v pdf.Value) {
	encoding := v.Key("Encoding")
	mapped := v.Key("ToUnicode").Kind() == pdf.Stream
	if mapped && (encoding.Kind() == pdf.Null || encoding.Name() == "Identity-H") || encoding.Key("Differences").Len() > 2*256 {
		return // the library would read the map, which may have no end
	}
	font := pdf.Font{V: v}
	encoder := font.Encoder()
	for b := range 256 {
		letter := []rune(encoder.Decode(f.code(b)))
		for i, r := range letter {
			if 0x80 <= r && r < 0xA0 {
				letter[i] = charmap.Windows1252.DecodeByte(byte(r))
			}
		}
		f.letters[f.code(b)] = string(letter)
	}
}

// cidWidths reads "12 [500 600] 20 40 550": those of 12 and 13, and of 20 to 40.
func (f *pdfFont) cidWidths(v pdf.Value) {
	f.width = 1000
	if w := v.Key("DW"); !w.IsNull() {
		f.width = w.Float64()
	}
	all := v.Key("W")
	for i := 0; i+1 < all.Len() && len(f.widths) < maxCodes; {
		first, next := int(all.Index(i).Int64()), all.Index(i+1)
		if next.Kind() == pdf.Array {
			for k := range min(next.Len(), maxCodes) {
				f.widths[f.code(first+k)] = next.Index(k).Float64()
			}
			i += 2
			continue
		}
		for k := range min(max(0, int(next.Int64())-first+1), maxCodes) {
			f.widths[f.code(first+k)] = all.Index(i + 2).Float64()
		}
		i += 3
	}
}

// readMap reads a table of what codes are in Unicode.
func (f *pdfFont) readMap(data []byte) {
	var args []pdfToken
	for l := (pdfLexer{data}); ; {
		switch token := l.next(); {
		case token.kind == pdfEnd:
			return
		case token.kind == pdfString, token.kind == pdfOperator && strings.Contains("[]", token.text):
			args = append(args, token)
		case token.text == "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				f.maps(args[0].text, 0, args[1].text)
			}
			args = nil
		case token.text == "endbfrange":
			f.mapRanges(args)
			args = nil
		case token.text == "endcodespacerange":
			if len(args) > 0 && f.size == 2 && len(args[0].text) == 1 {
				f.size = 1
			}
			args = nil
		}
	}
}

// mapRanges reads "<01> <05> <0041>" and "<01> <02> [<0041> <0042>]".
func (f *pdfFont) mapRanges(args []pdfToken) {
	for len(args) >= 3 {
		first, last, to := args[0].text, args[1].text, args[2]
		args = args[3:]
		if to.kind == pdfString {
			for k := range min(max(0, number(last)-number(first)+1), maxCodes) {
				f.maps(first, k, plus(to.text, k))
			}
			continue
		}
		for k := 0; len(args) > 0; k++ {
			to, args = args[0], args[1:]
			if to.kind != pdfString {
				break
			}
			f.maps(first, k, to.text)
		}
	}
}

// maps maps the kth code after one to text in UTF-16.
func (f *pdfFont) maps(code string, k int, text string) {
	if len(f.letters) < maxCodes && len(code) <= 2 && len(text) <= 64 {
		f.letters[plus(code, k)] = decodeUTF16(text)
	}
}

func number(code string) int {
	n := 0
	for i := range min(len(code), 2) {
		n = n<<8 | int(code[i])
	}
	return n
}

// plus adds k to the last two bytes of a code.
func plus(code string, k int) string {
	b := []byte(code)
	for i := len(b) - 1; i >= max(0, len(b)-2) && k > 0; i-- {
		k += int(b[i])
		b[i] = byte(k)
		k >>= 8
	}
	return string(b)
}

func decodeUTF16(s string) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// letter takes the first code off a string, and tells its letter and how much of
// the height it is wide.
func (f *pdfFont) letter(s string) (code, letter string, width float64) {
	code = s[:min(f.size, len(s))]
	letter, ok := f.letters[code]
	if !ok {
		if letter = unknownLetter; f.utf16 {
			letter = decodeUTF16(code)
		}
	}
	width, ok = f.widths[code]
	if !ok {
		if width = f.width; width == 0 {
			width = guessedWidth(letter)
		}
	}
	return code, letter, width / 1000
}

// guessedWidth is about that of Helvetica and Times, which files need not give.
func guessedWidth(letter string) float64 {
	switch {
	case letter == "":
		return 0
	case strings.Contains(" .,:;!'|ijltfI()[]-", letter):
		return 280
	case strings.Contains("mwMW@%—", letter):
		return 830
	case strings.ToUpper(letter) == letter && strings.ToLower(letter) != letter:
		return 680
	}
	return 520
}
