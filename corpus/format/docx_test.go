package format_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
)

const wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`

// zipped is an archive of files, given as names and contents by turns.
func zipped(files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, _ := w.Create(files[i])
		f.Write([]byte(files[i+1]))
	}
	w.Close()
	return b.Bytes()
}

// wordDOCX is a document with this body.
func wordDOCX(body string) []byte {
	return zipped("[Content_Types].xml", "<Types/>", "word/document.xml", wordHead+body+"</w:body></w:document>", "docProps/core.xml",
		`<cp:coreProperties xmlns:dc="x"><dc:title>Harbour &amp; quays</dc:title><dcterms:created>2031-06-07T08:00:00Z</dcterms:created></cp:coreProperties>`)
}

// wordP are paragraphs of plain text.
func wordP(texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		fmt.Fprintf(&b, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, text)
	}
	return b.String()
}

func readDOCX(t require.TestingT, file []byte) *corpus.Transcript {
	transcript, err := format.Read("x/a.docx", bytes.NewReader(file))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	requirePlaces(t, transcript)
	return transcript
}

func TestDOCX(t *testing.T) {
	for name, test := range map[string]struct{ body, want string }{
		"runs":              {`<w:p><w:r><w:t>Twe</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">lve </w:t></w:r><w:r><w:t>berths.</w:t></w:r></w:p>`, "Twelve berths."},
		"tabs and breaks":   {`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Q</w:t><w:tab/><w:t>Why?</w:t><w:br/><w:t>So?</w:t></w:r></w:p>`, "Q\tWhy?\nSo?"},
		"changes":           {`<w:p><w:r><w:t xml:space="preserve">We have </w:t></w:r><w:del><w:r><w:delText>eleven</w:delText></w:r></w:del><w:ins><w:r><w:t>twelve</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>`, "We have twelve."},
		"a deleted end":     {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">We have </w:t></w:r></w:p>` + wordP("twelve."), "We have twelve."},
		"a table":           {`<w:tbl><w:tr><w:tc>` + wordP("2030") + `</w:tc><w:tc>` + wordP("12") + `</w:tc></w:tr></w:tbl>`, "2030\n\n12"},
		"struck out":        {`<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>4.1</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t xml:space="preserve"> [3.5]</w:t></w:r></w:p>`, "<s>4.1</s> [3.5]"},
		"the end is struck": {`<w:p><w:pPr><w:rPr><w:strike/><w:vanish/></w:rPr></w:pPr><w:r><w:t>Two.</w:t></w:r></w:p>`, "Two."},
		"superscripts":      {`<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:footnoteReference w:id="1"/><w:t>.</w:t></w:r></w:p>`, "10⁶."},
		"not shown":         {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:drawing><w:p><w:r><w:t>no</w:t></w:r></w:p></w:drawing><w:t>Two</w:t><w:noBreakHyphen/><w:t>day.</w:t></w:r></w:p>`, "Two\u2011day."},
		"content controls":  {`<w:sdt><w:sdtContent>` + wordP("R&amp;D", "<![CDATA[<b>]]>") + `</w:sdtContent></w:sdt>`, "R&D\n\n<b>"},
	} {
		transcript := readDOCX(t, wordDOCX(wordP("Anna Weiss: One.")+test.body))
		assert.Equal(t, "Anna Weiss: One.\n\n"+test.want, transcript.Text, name)
		assert.Equal(t, "Harbour & quays", transcript.Title)
		assert.True(t, transcript.Date.IsZero(), "the date of typing is not that of speaking")
	}
	transcript := readDOCX(t, wordDOCX(wordP("Harbour briefing", "", "May 3, 2031", "Anna Weiss: One.")))
	assert.Equal(t, "2031-05-03", transcript.Date.Format("2006-01-02"))
	assert.Equal(t, "Harbour briefing", transcript.Title)
	var paths []string
	for _, place := range transcript.Places {
		paths = append(paths, place.Path+" "+place.Span.In(transcript.Text))
	}
	assert.Equal(t, []string{"p[1] Harbour briefing", "p[3] May 3, 2031", "p[4] Anna Weiss: One."}, paths)
}

func TestDOCXErrors(t *testing.T) {
	var parts []string
	for i := range 10_001 {
		parts = append(parts, fmt.Sprint(i), "")
	}
	for want, file := range map[string][]byte{
		"x/a.docx: the text is empty":                                                          wordDOCX(""),
		"x/a.docx: no speaker label":                                                           wordDOCX(wordP("Nobody speaks here.")),
		"x/a.docx: DOCX: zip: not a valid zip file":                                            wordDOCX("")[:300],
		"x/a.docx: DOCX: there is no word/document.xml in it":                                  zipped("word/documents.xml", "x"),
		"x/a.docx: not a format that can be read: it looks like a ZIP archive that is no DOCX": zipped("a", "x"),
		"x/a.docx: DOCX: word/document.xml: </w> ends <p>":                                     wordDOCX("<w:p></w:w>"),
		"x/a.docx: DOCX: word/document.xml: unexpected EOF":                                    zipped("word/document.xml", wordHead),
		"x/a.docx: DOCX: word/document.xml: XML syntax error":                                  zipped("word/document.xml", wordHead+"<a"),
		"x/a.docx: DOCX: word/document.xml: elements are nested more than 1000 deep":           wordDOCX(strings.Repeat("<w:p>", 100_000)),
		"x/a.docx: DOCX: more than 10000 parts, the most that are read":                        zipped(append(parts, "word/document.xml", "")...),
		"x/a.docx: DOCX: word/document.xml: it unpacks to more than 1 MB, the most":            wordDOCX(strings.Repeat(" ", 2<<20)),
	} {
		_, err := format.Limits{Unpacked: 1 << 20}.Read("x/a.docx", bytes.NewReader(file))
		assert.ErrorContains(t, err, want)
	}
}

func TestDOCXDamaged(t *testing.T) {
	good := wordDOCX(wordP("Anna Weiss: There are twelve berths.", "Q Why?"))
	random := rand.New(rand.NewPCG(1, 2))
	for i := range len(good) {
		bad := bytes.Clone(good)
		bad[random.IntN(len(bad))] = byte(random.IntN(256))
		for _, file := range [][]byte{good[:i], bad} {
			if transcript, err := format.Read("a.docx", bytes.NewReader(file)); err == nil {
				require.NoError(t, transcript.Validate())
			}
		}
	}
}

func FuzzDOCX(f *testing.F) {
	f.Add(wordP("Anna Weiss: One.", "Q Why?"))
	f.Add(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:rPr><w:strike/></w:rPr><w:t>A: b</w:t></w:r></w:p><w:tbl><w:p><w:t>c</w:t></w:p></w:tbl>`)
	f.Add(`<w:r><w:tab/><w:t> </w:t><w:br/><w:vertAlign w:val="superscript"/><w:t>A: 2</w:t></w:r><w:del/><w:p/>`)
	f.Fuzz(func(t *testing.T, body string) {
		transcript, err := format.Read("a.docx", bytes.NewReader(wordDOCX(body)))
		if err != nil {
			return
		}
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
	})
}
