package format_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
)

// writePDF writes objects, the first of them being the catalog, as a file. If
// stream is set, all that are no streams stand in one.
func writePDF(stream bool, objects ...string) []byte {
	b := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var at []int
	var heads, packed strings.Builder
	for i, object := range objects {
		at = append(at, len(b))
		if stream && !strings.Contains(object, "endstream") {
			fmt.Fprintf(&heads, "%d %d ", i+1, packed.Len())
			packed.WriteString(object + "\n")
			continue
		}
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	if stream {
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", len(objects)+1,
			deflated(fmt.Sprintf("/Type /ObjStm /N 9 /First %d", heads.Len()), heads.String()+packed.String()))
		return fmt.Appendf(b, "%d 0 obj\n<< /Type /XRef /Root 1 0 R >>\nendobj\n", len(objects)+2)
	}
	start := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		b = fmt.Appendf(b, "%010d 00000 n \n", n)
	}
	return fmt.Appendf(b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
}

func deflated(entries, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", entries, b.Len(), b.String())
}

// pagesPDF is a file with pages of these contents, each packed.
func pagesPDF(stream bool, contents ...string) []byte {
	kids := ""
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
	for _, content := range contents {
		kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", len(objects)+2), deflated("", content))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> >>", len(contents), kids)
	return writePDF(stream, objects...)
}

// linesPDF is a file whose pages have lines of these texts, 14 points apart and
// twice as far after an empty one.
func linesPDF(stream bool, pages ...string) []byte {
	var contents []string
	for _, page := range pages {
		var b strings.Builder
		for i, line := range strings.Split(page, "\n") {
			if line != "" {
				fmt.Fprintf(&b, "BT /F 11 Tf 1 0 0 1 72 %d Tm (%s) Tj ET\n", 740-14*i, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(winAnsi(line)))
			}
		}
		contents = append(contents, b.String())
	}
	return pagesPDF(stream, contents...)
}

func winAnsi(s string) string {
	return strings.NewReplacer("’", "\x92", "–", "\x96", "é", "\xe9", "€", "\x80").Replace(s)
}

func readPDF(t require.TestingT, file []byte) *corpus.Transcript {
	transcript, err := format.Read("x/a.pdf", bytes.NewReader(file))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	requirePlaces(t, transcript)
	return transcript
}

// requirePlaces requires places in the order of the text that do not overlap.
func requirePlaces(t require.TestingT, transcript *corpus.Transcript) {
	end := 0
	for _, place := range transcript.Places {
		require.LessOrEqual(t, end, place.Span.Start)
		require.Less(t, place.Span.Start, place.Span.End)
		end = place.Span.End
	}
	require.LessOrEqual(t, end, len(transcript.Text))
}

func TestPDFPages(t *testing.T) {
	const head, foot = "Harbour Authority\n\n", "\n\n\n- %d -"
	pages := []string{
		"Harbour briefing\nMay 3, 2031\n\nANNA WEISS: There are twelve berths in the old harbour,\nfour more than in May. We’ll add berths where there is room",
		"for them, and nowhere else.\n\nQ Will there be more of them by next winter?\n\nANNA WEISS: We plan for sixteen.",
		"The rest of them comes later, in the caf\xe9.",
	}
	for i := range pages {
		pages[i] = head + pages[i] + fmt.Sprintf(foot, i+4)
	}
	for _, stream := range []bool{false, true} {
		transcript := readPDF(t, linesPDF(stream, pages...))
		assert.Equal(t, "Harbour Authority\n\nHarbour briefing\nMay 3, 2031\n\nANNA WEISS: There are twelve berths in the old harbour,\n"+
			"four more than in May. We’ll add berths where there is room\nfor them, and nowhere else.\n\nQ Will there be more of them by next winter?\n\n"+
			"ANNA WEISS: We plan for sixteen.\n\nThe rest of them comes later, in the café.", transcript.Text)
		assert.Equal(t, "a.pdf", transcript.ID)
		assert.Equal(t, "2031-05-03", transcript.Date.Format("2006-01-02"))
		require.Len(t, transcript.Places, 3)
		for i, place := range transcript.Places {
			assert.Equal(t, i+1, place.Page)
		}
		assert.True(t, strings.HasPrefix(transcript.Places[1].Span.In(transcript.Text), "for them, and"))
	}
}

func TestPDFContent(t *testing.T) {
	for name, test := range map[string]struct{ content, want string }{
		"letters moved":     {"BT /F 10 Tf 72 700 Td [(Weiss: On)-10(e )20(a)-300(day.)] TJ ET", "Weiss: One a day."},
		"words placed":      {"BT /F 10 Tf 1 0 0 1 72 700 Tm (Weiss:) Tj 1 0 0 1 110 700 Tm (One.) Tj ET", "Weiss: One."},
		"leading":           {"BT /F 10 Tf 12 TL 72 700 Td (Weiss: One) Tj T* (day) Tj (or two.) ' ET", "Weiss: One\nday\nor two."},
		"state kept":        {"q BT /F 10 Tf 72 700 Td (Weiss: ) Tj ET Q q 1 0 0 1 50 0 cm BT /F 10 Tf 60 700 Td (One.) Tj ET Q", "Weiss: One."},
		"escapes":           {`BT /F 10 Tf 72 700 Td (Weiss: \(One\) \155\157re \\.) Tj <2041> Tj ET`, `Weiss: (One) more \. A`},
		"superscripts":      {"BT /F 10 Tf 72 700 Td (Weiss: 10) Tj /F 6 Tf 43 4 Td (6) Tj ET", "Weiss: 10⁶"},
		"an image":          {"BT /F 10 Tf 72 700 Td (Weiss: One) Tj ET BI /W 1 ID \x00(>EI< EI BT /F 10 Tf 72 680 Td (two.) Tj ET", "Weiss: One\ntwo."},
		"bold by two":       {"BT /F 10 Tf 72 700 Td (Weiss: One.) Tj ET BT /F 10 Tf 72.3 700 Td (Weiss: One.) Tj ET", "Weiss: One."},
		"a mark aslant":     {"BT /F 10 Tf 72 700 Td (Weiss: One.) Tj .7 .7 -.7 .7 0 0 Tm (DRAFT) Tj ET", "Weiss: One."},
		"far apart":         {"BT /F 10 Tf 72 700 Td (Q) Tj 40 0 Td (Why?) Tj ET", "Q    Why?"},
		"unfinished string": {"BT /F 10 Tf 72 700 Td (Weiss: One.) Tj <41", "Weiss: One."},
	} {
		text := readPDF(t, pagesPDF(false, "BT /F 10 Tf 72 760 Td (Weiss: So.) Tj ET\n"+test.content)).Text
		assert.Equal(t, test.want, strings.TrimSpace(strings.TrimPrefix(text, "Weiss: So.")), name)
	}
}

func TestPDFErrors(t *testing.T) {
	good := linesPDF(false, "Anna Weiss: There are twelve berths.")
	page := "<< /Type /Page /Contents 3 0 R /Resources << /XObject << /X 3 0 R >> >> >>"
	for want, file := range map[string][]byte{
		"x/a.pdf: PDF: broken: there is no catalog in its 8 bytes":          []byte("%PDF-1.7"),
		"x/a.pdf: PDF: 2 pages without a text layer: were they scanned?":    linesPDF(false, "", ""),
		"x/a.pdf: PDF: broken: there are no pages in it":                    linesPDF(false),
		"x/a.pdf: PDF: encrypted: want it saved without a password":         append(good, "trailer << /Encrypt 9 0 R >>"...),
		"x/a.pdf: PDF: its fonts do not tell which letters they draw":       bytes.Replace(good, []byte("/Subtype /Type1"), []byte("/Subtype /Type0"), 1),
		"x/a.pdf: PDF: broken: its tree of pages has no end":                writePDF(false, "<< /Pages 2 0 R >>", "<< /Kids [2 0 R 2 0 R] >>"),
		"x/a.pdf: PDF: more than 10000 pages, the most that are read":       writePDF(false, "<< /Pages 2 0 R >>", "<< /Kids ["+strings.Repeat("3 0 R ", 10_001)+"] >>", "<< >>"),
		"x/a.pdf: PDF: page 1: broken: forms are drawn in each other":       writePDF(false, "<< /Pages 2 0 R >>", page, deflated("/Subtype /Form", "/X Do /X Do")),
		"x/a.pdf: PDF: page 1: broken: states are kept without end":         pagesPDF(false, strings.Repeat("q ", 2000)),
		"x/a.pdf: PDF: page 1: it unpacks to more than 1 MB, the most that": pagesPDF(false, strings.Repeat(" ", 2<<20)),
		"x/a.pdf: PDF: page 1: broken: a row of more than 65536 bytes":      writePDF(false, "<< /Pages 2 0 R >>", page, deflated("/DecodeParms << /Predictor 12 /Columns 99999999999 >>", "")),
		"x/a.pdf: PDF: page 1: broken: a stream packed more than 4 times":   writePDF(false, "<< /Pages 2 0 R >>", page, "<< /Length 1 /Filter ["+strings.Repeat("/FlateDecode ", 5)+"] >>\nstream\n1\nendstream"),
		"x/a.pdf: PDF: broken: unknown filter LZWDecode":                    writePDF(false, "<< /Pages 2 0 R >>", page, "<< /Length 1 /Filter /LZWDecode >>\nstream\n1\nendstream"),
		"x/a.pdf: PDF: broken: malformed hex string":                        writePDF(false, "<< /Pages 2 0 R >>", "<< /Kids [<41"),
	} {
		_, err := format.Limits{Unpacked: 1 << 20}.Read("x/a.pdf", bytes.NewReader(file))
		assert.ErrorContains(t, err, want)
	}
	_, err := format.Limits{Pages: 1}.Read("a.pdf", bytes.NewReader(linesPDF(false, "", "")))
	assert.EqualError(t, err, "a.pdf: PDF: more than 1 pages, the most that are read")
}

// TestPDFManyFonts sets a font from a shared dictionary again and again.
func TestPDFManyFonts(t *testing.T) {
	page := "<< /Type /Page /Contents 4 0 R /Resources 5 0 R >>"
	var lines strings.Builder
	for i := range 300 {
		fmt.Fprintf(&lines, "BT /F 2 Tf 72 %d Td (Weiss: One and two, three.) Tj ET\n", 900-3*i)
	}
	transcript := readPDF(t, writePDF(false, "<< /Pages 2 0 R >>", "<< /Kids ["+strings.Repeat("3 0 R ", 500)+"] >>", page,
		deflated("", lines.String()), "<< /Font 6 0 R >>", "<< /F 7 0 R >>", "<< /Subtype /Type1 >>"))
	assert.Len(t, transcript.Places, 500)
}

// TestPDFDamaged cuts a file short and changes its bytes: it is read, or an
// error says what is wrong.
func TestPDFDamaged(t *testing.T) {
	for _, stream := range []bool{false, true} {
		good := linesPDF(stream, "Anna Weiss: There are twelve berths.\n\nQ Why?", "Anna Weiss: For twelve ships.")
		random := rand.New(rand.NewPCG(1, 2))
		for i := range len(good) {
			bad := bytes.Clone(good)
			for range 1 + i%3 {
				bad[random.IntN(len(bad))] = byte(random.IntN(256))
			}
			for _, file := range [][]byte{good[:i], bad} {
				if transcript, err := format.Read("a.pdf", bytes.NewReader(file)); err == nil {
					require.NoError(t, transcript.Validate())
				}
			}
		}
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(linesPDF(false, "Anna Weiss: There are twelve berths.\n\nQ Why?", "Anna Weiss: For twelve ships."))
	f.Add(linesPDF(true, "Anna Weiss: There are twelve berths.\n\nQ Why?", "- 1 -"))
	f.Add(writePDF(false, "<< /Pages 2 0 R >>", "<< /Contents [3 0 R] /Resources << /Font << /F 4 0 R >> >> >>",
		"<< /Length 44 >>\nstream\nBT /F 9 Tf 9 9 Td [(A: b.)-9<4142>] TJ ET\nendstream",
		"<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /DW 9 /W [1 [2] 3 4 5] >>] >>",
		"<< /Length 99 >>\nstream\n1 beginbfrange <0001> <0009> <0041> endbfrange 1 beginbfchar <41> <0041> endbfchar\nendstream"))
	f.Fuzz(func(t *testing.T, file []byte) {
		transcript, err := format.Read("a.pdf", bytes.NewReader(append([]byte("%PDF-"), file...)))
		if err != nil {
			return
		}
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
	})
}
