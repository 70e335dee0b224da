package layout_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
	"github.com/presscheck/presscheck/corpus/layout"
)

func parse(t *testing.T, text string) *corpus.Transcript {
	t.Helper()
	transcript, err := layout.Parse("test.txt", []byte(text))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	require.Equal(t, text, transcript.Text)
	return transcript
}

// speakers are the turns without their words.
func speakers(transcript *corpus.Transcript) []string {
	var all []string
	for _, turn := range transcript.Turns {
		all = append(all, strings.TrimSpace(turn.Kind.String()+" "+turn.Speaker))
	}
	return all
}

func TestLabels(t *testing.T) {
	const anna = "Anna Weiss: Good morning.\n\n"
	for _, test := range []struct {
		text string
		want []string
	}{
		{anna + "But note: rents rose.", []string{"speech Anna Weiss"}},
		{anna + "Remember: it is winter.", []string{"speech Anna Weiss"}},
		{anna + "5:00 p.m.: we stop.", []string{"speech Anna Weiss"}},
		{anna + "Noon: we eat.", []string{"speech Anna Weiss"}},
		{anna + "FOR IMMEDIATE RELEASE: this is final.", []string{"speech Anna Weiss"}},
		{anna + "BERLIN: the rain went on.", []string{"speech Anna Weiss"}},
		{anna + "Two Goals: more and better.", []string{"speech Anna Weiss"}},
		{anna + "Consumer Prices: they rose.", []string{"speech Anna Weiss"}},
		{anna + "The Problem: it rained.", []string{"speech Anna Weiss"}},
		{anna + "See https://example.org: it is there.", []string{"speech Anna Weiss"}},
		{anna + "On Monday, the minister said: we go.", []string{"speech Anna Weiss"}},
		{anna + "Dear friends, my point: it rains.", []string{"speech Anna Weiss"}},
		{anna + "Weiss: And welcome.", []string{"speech Anna Weiss", "speech Weiss"}},
		{anna + "Trade Minister Low: Thanks.", []string{"speech Anna Weiss", "speech Trade Minister Low"}},
		{anna + "The Moderator: Thanks.", []string{"speech Anna Weiss", "speech The Moderator"}},
		{anna + "Reporter 2: Is it cold?\n\nWeiss: Yes.", []string{"speech Anna Weiss", "question Reporter 2", "answer Weiss"}},
		{anna + "Reuters: Is it cold?\nAnna Weiss: Yes.", []string{"speech Anna Weiss", "question Reuters", "answer Anna Weiss"}},
		{anna + "Ming Pao Daily: Please tell us why. Thank you.", []string{"speech Anna Weiss", "question Ming Pao Daily"}},
		{anna + "Kim Ode, Coast Herald: Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "Kim Ode, Coast Today: Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "Kim Ode, Station Nine: Is it cold?\n\nAnna Weiss: Yes.\n\nKim Ode, Station Nine: Very?", []string{"speech Anna Weiss", "question Kim Ode", "answer Anna Weiss", "question Kim Ode"}},
		{anna + "Kim Ode, Morning Gazette: Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "Kim Ode, The Investor: Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "KIM ODE, COAST TODAY: Is it cold?", []string{"speech Anna Weiss", "question KIM ODE"}},
		{anna + "Kim Ode (Coast Today): Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "Higher Wages, Lower Prices Today: that is the plan.", []string{"speech Anna Weiss"}},
		{anna + "Lund Harbour, Today: the gates are shut.", []string{"speech Anna Weiss"}},
		{anna + "Kim Ode (CNN): Is it cold?", []string{"speech Anna Weiss", "question Kim Ode"}},
		{anna + "**Q:** Is it cold?\n\n**A:** Yes.", []string{"speech Anna Weiss", "question", "answer"}},
		{anna + "**Dr. José Núñez-O'Hara:** Yes.", []string{"speech Anna Weiss", "speech Dr. José Núñez-O'Hara"}},
		{anna + "Q\u00a0\u00a0 Is it cold?", []string{"speech Anna Weiss", "question"}},
		{anna + "Q Is it cold?", []string{"speech Anna Weiss", "question"}},
		{anna + "Q1: Is it cold?", []string{"speech Anna Weiss", "question"}},
		{anna + "Q fever is rare.", []string{"speech Anna Weiss"}},
		{anna + "Q4 was cold. A. is a letter.\n\nA. It is.", []string{"speech Anna Weiss"}},
		{anna + "MR.  VAN DER LOW:  Hello.\n\nMR. VAN DER LOW:  Hello.",
			[]string{"speech Anna Weiss", "speech MR. VAN DER LOW", "speech MR. VAN DER LOW"}},
		{anna + "21st Century Coast Herald: Is it cold?", []string{"speech Anna Weiss", "question 21st Century Coast Herald"}},
		{"CHAIR LOW. Hello.\n\nKIM ODE. Now Bo.\n\nCHAIR LOW. Yes.", []string{"speech CHAIR LOW", "speech KIM ODE", "speech CHAIR LOW"}},
		{anna + "主持人 Wang：Hello.", []string{"speech Anna Weiss", "speech 主持人 Wang"}},
		{"OPERATOR: Go ahead.\n\nLOW: Is it cold?\n\nWEISS: Yes.\n\nLOW: Very?\n\nWEISS: Yes, it is.",
			[]string{"speech OPERATOR", "question LOW", "answer WEISS", "question LOW", "answer WEISS"}},
		{"Is it cold? Thank you.\n\nAnna Weiss: Yes.", []string{"question", "answer Anna Weiss"}},
		{"It is cold in here. Thank you.\n\nAnna Weiss: Yes.", []string{"speech", "speech Anna Weiss"}},
		{"Host: Why?\nAnna Weiss: Because.", []string{"question Host", "answer Anna Weiss"}},
	} {
		assert.Equal(t, test.want, speakers(parse(t, test.text)), "%q", test.text)
	}
}

func TestWrappedLines(t *testing.T) {
	transcript := parse(t, "MS. LOW:  We have spoken of this often, and what I said then is what I say\nToday: the harbour is open, as anybody who\ncomes here by boat will\nsee.\n\nMR. ODE:  Good.")
	assert.Equal(t, []string{"speech MS. LOW", "speech MR. ODE"}, speakers(transcript))
	assert.True(t, strings.HasSuffix(transcript.Turns[0].Span.In(transcript.Text), "will\nsee."))
}

func TestTopicsAreNobodys(t *testing.T) {
	for _, newline := range []string{"\n", "\r\n", " \n"} {
		transcript := parse(t, strings.ReplaceAll("Q. Cold?\n\nTHE MAYOR. Yes.\n\nTHE HARBOUR\n\nQ. Deep?\n\nTHE MAYOR. YES.\n\n(Laughter.)\n\n* * *\n\n2:10 P.M. EDT\n", "\n", newline))
		assert.Equal(t, "Yes.", transcript.Turns[1].Span.In(transcript.Text))
		assert.Equal(t, "YES.\n\n(Laughter.)", strings.ReplaceAll(transcript.Turns[3].Span.In(transcript.Text), newline, "\n"))
	}
}

func TestRoles(t *testing.T) {
	transcript := parse(t, "Speakers:\n\nMs. Anna Weiss, head of the port\n\nBo Wu, pilot\n\nChair:\n\nKim Ode, head of the press office\n\nDate:\nMay 3, 2031\n\nAnna Weiss: One.\n\nLo Ang [deputy head]: Two.\n\nActing Director Low: Three.\n\nSenior Port Official: Four.")
	var roles []string
	for _, turn := range transcript.Turns {
		roles = append(roles, turn.Speaker+"/"+turn.Role)
	}
	assert.Equal(t, []string{"Anna Weiss/head of the port", "Lo Ang/deputy head", "Acting Director Low/Acting Director", "Senior Port Official/"}, roles)
	assert.True(t, strings.HasPrefix(transcript.Heading.In(transcript.Text), "Speakers:"))
}

func TestHeadings(t *testing.T) {
	for _, test := range []struct {
		name, text                    string
		title, publisher, place, date string
		heading                       string // its last words
	}{
		{"bar", "Harbour briefing\n\nCoast Press | May 3, 2031\n\n", "Harbour briefing", "Coast Press", "", "2031-05-03", "3, 2031"},
		{"bar after", "Harbour briefing\n3 May 2031 | Coast Press\n", "Harbour briefing", "Coast Press", "", "2031-05-03", "Coast Press"},
		{"dash", "Harbour briefing\nCoast Press – 3rd May, 2031\n", "Harbour briefing", "Coast Press", "", "2031-05-03", "2031"},
		{"byte order mark", "\ufeffHarbour briefing\r\n\r\nSept. 3, 2031\r\n\r\n", "Harbour briefing", "", "", "2031-09-03", "2031"},
		{"weekday", "Harbour briefing\nSaturday, May 3, 2031\n", "Harbour briefing", "", "", "2031-05-03", "2031"},
		{"place", "Harbour briefing\nPort Coast, 2031-05-03\n", "Harbour briefing", "", "Port Coast", "2031-05-03", "05-03"},
		{"two lines", "Harbour briefing\nof the winter\n3.5.2031\n", "Harbour briefing of the winter", "", "", "2031-05-03", "2031"},
		{"Markdown", "# Harbour briefing\n\n*May 3, 2031*\n\n", "Harbour briefing", "", "", "2031-05-03", "2031*"},
		{"two ways", "Harbour briefing\n3/5/2031\n", "Harbour briefing", "", "", "", "2031"},
		{"no such day", "Harbour briefing\nFebruary 30, 2031\n", "Harbour briefing February 30, 2031", "", "", "", "2031"},
		{"one way", "Harbour briefing\n3/25/2031\n", "Harbour briefing", "", "", "2031-03-25", "2031"},
		{"Chinese", "Harbour briefing\n2031年5月3日\n", "Harbour briefing", "", "", "2031-05-03", "日"},
		{"delivered", "Harbour briefing\nPublished 4 May 2031\nDelivered on: 3 May 2031 (as spoken)\n", "Harbour briefing", "", "", "2031-05-03", "spoken)"},
		{"updated", "Harbour briefing\n3 May 2031\nLast updated: 5 May 2031 10:20\n", "Harbour briefing", "", "", "2031-05-03", "10:20"},
		{"one line", "Harbour briefing – May 3, 2031\n", "Harbour briefing", "", "", "2031-05-03", "2031"},
		{"dash and place", "Harbour talks\nCoastville – 3 May 2031\n", "Harbour talks", "", "Coastville", "2031-05-03", "2031"},
		{"preface", "Harbour briefing\nMay 3, 2031\n\nThis is an unedited transcript. It may have errors.\n\n", "Harbour briefing", "", "", "2031-05-03", "errors."},
		{"title only", "Harbour briefing\n\n", "Harbour briefing", "", "", "", "briefing"},
		{"release", "For Immediate Release\nMay 3, 2031\nHarbour briefing\n\nTown Hall\n\n10:15 A.M. EDT\n\n",
			"Harbour briefing", "", "Town Hall", "2031-05-03", "EDT"},
		{"fields", "Harbour briefing\n\nCoast Press | May 5, 2031\n\nDate: May 3, 2031\nVenue: Town Hall\nModerator:\nKim Ode, head of the press office\n\n",
			"Harbour briefing", "Coast Press", "Town Hall", "2031-05-03", "press office"},
		{"front matter", "---\ntags: a\ndate: '2031-05-04'\ntitle: \"The port\\u2019\\\n  s \\\"new\\\"\n  berths\"\n---\n \nVia Telephone\n\n(May 3, 2031)\n\n8:17 P.M. EDT\n\n",
			"The port’s \"new\" berths", "", "Via Telephone", "2031-05-03", "EDT"},
		{"folded", "---\ntitle: >-\n  The new\n  berths\ndate: 2031-05-04T10:00:00Z\npublisher: 'Coast''s Press'\n---\n",
			"The new berths", "Coast's Press", "", "2031-05-04", "---"},
		{"three fields", "Harbour briefing\n\nMinistry of Ports of Westmere | Press Room, Quay Street, Coast | May 3, 2031\n\n",
			"Harbour briefing", "Ministry of Ports of Westmere", "Press Room, Quay Street, Coast", "2031-05-03", "2031"},
		{"company", "Half-year results of Tallow Shipping\n\nTallow Shipping | Head Office, Coast | May 3, 2031\n\n",
			"Half-year results of Tallow Shipping", "Tallow Shipping", "Head Office, Coast", "2031-05-03", "2031"},
		{"a place first", "Harbour briefing\nTown Hall, Coast | Port Authority of Coast | 3 May 2031, 10:30 a.m.\n",
			"Harbour briefing", "Port Authority of Coast", "Town Hall, Coast", "2031-05-03", "a.m."},
		{"four fields", "Coast Shipping | Press conference | Coast | 3 May 2031\n\n",
			"Coast Shipping – Press conference", "", "Coast", "2031-05-03", "2031"},
		{"dot", "Harbour briefing\nCoast · 3 May 2031\n", "Harbour briefing", "", "Coast", "2031-05-03", "2031"},
		{"bullets", "Harbour briefing\n3 May 2031 • Port Authority • Coast\n", "Harbour briefing", "Port Authority", "Coast", "2031-05-03", "Coast"},
		{"slash", "Harbour briefing\n2031-05-03 / Coast\n", "Harbour briefing", "", "Coast", "2031-05-03", "Coast"},
		{"slashes", "Harbour briefing\nPort Authority / 03-May-2031 / Coast\n", "Harbour briefing", "Port Authority", "Coast", "2031-05-03", "Coast"},
		{"tabs", "Harbour briefing\nCoast\tThursday\t3 May 2031\t14:00 hrs\n", "Harbour briefing", "", "Coast", "2031-05-03", "hrs"},
		{"person", "Harbour briefing\nMayor Kim Ode | Town Hall | 3 May 2031\n", "Harbour briefing", "", "Town Hall", "2031-05-03", "2031"},
		{"updated field", "Harbour briefing\nCoast | 3 May 2031\nPort Authority | Updated | 4 May 2031\n", "Harbour briefing", "Coast", "", "2031-05-03", "4 May 2031"},
		{"none", "", "", "", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			transcript := parse(t, test.text+"Anna Weiss: It was founded on June 1, 1990.")
			assert.Equal(t, test.title, transcript.Title, "title")
			assert.Equal(t, test.publisher, transcript.Publisher, "publisher")
			assert.Equal(t, test.place, transcript.Place, "place")
			date := ""
			if !transcript.Date.IsZero() {
				date = transcript.Date.Format("2006-01-02")
			}
			assert.Equal(t, test.date, date, "date")
			heading := transcript.Heading.In(transcript.Text)
			assert.True(t, strings.HasSuffix(heading, test.heading) && (heading == "") == (test.heading == ""), "%q", heading)
			assert.Equal(t, []string{"speech Anna Weiss"}, speakers(transcript))
		})
	}
}

func TestSpeech(t *testing.T) {
	transcript, err := layout.Speech("s", []byte("Harbour speech\nMay 3, 2031\n\nIt is cold.\n\nThank you."))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	assert.Equal(t, "Harbour speech", transcript.Title)
	assert.Equal(t, "It is cold.\n\nThank you.", transcript.Turns[0].Span.In(transcript.Text))

	transcript, err = layout.Speech("s", []byte("Remarks by Anna Low, Governor of the Bank\nMay 3, 2031\n\nIt is cold."))
	require.NoError(t, err)
	assert.Equal(t, "Anna Low", transcript.Turns[0].Speaker)
	assert.Equal(t, "Governor of the Bank", transcript.Turns[0].Role)

	for _, text := range []string{"Rents rose 4% by May 3, 2031.", "A first line\n\nIt is cold.", "No stop", "May 3, 2031"} {
		transcript, err := layout.Speech("s", []byte("\ufeff"+text+"\n"))
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		assert.Zero(t, transcript.Heading.Len())
		assert.Empty(t, transcript.Title)
		require.Len(t, transcript.Turns, 1)
		assert.Equal(t, text, transcript.Turns[0].Span.In(transcript.Text))
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "a.txt: the text is empty",
		"\ufeff \r\n":               "a.txt: the text is empty",
		"Anna Weiss: one.\nTw\xe9.": "a.txt:2: byte 19 (0xe9) is not valid UTF-8: want the file saved as UTF-8",
	} {
		_, err := layout.Parse("a.txt", []byte(text))
		assert.EqualError(t, err, want)
		_, err = layout.Speech("a.txt", []byte(text))
		assert.EqualError(t, err, want)
	}
	_, err := layout.Parse("a.txt", []byte("Note: nobody speaks here."))
	require.ErrorIs(t, err, layout.ErrNoSpeaker)
	assert.ErrorContains(t, err, `a.txt: no speaker label: want paragraphs that begin with one, such as "Q."`)
}

func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes with the race detector")
	}
	for _, unit := range []string{"word ", "a", ". ", "Q: ", "Anna, ", "(", "\u00a0", "* ", "A.", "\n"} {
		parse(t, "Anna Weiss: "+strings.Repeat(unit, 10<<20/len(unit)))
	}
}

// TestSharedTranscripts compares who speaks, and how often, in documents that
// are not part of the project.
func TestSharedTranscripts(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/transcripts/*.[tm][xd]*")
	files = slices.DeleteFunc(files, func(file string) bool { return filepath.Base(file) == "README.md" })
	if len(files) == 0 {
		t.Skip("no ../shared/transcripts")
	}
	var got strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		transcript, err := layout.Parse(filepath.Base(file), data)
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		got.WriteString(corpustest.Summary(transcript))
		for _, turn := range transcript.Turns {
			if line := fmt.Sprintf("\t%s is %s\n", turn.Speaker, turn.Person); turn.Person != turn.Speaker && !strings.Contains(got.String(), line) {
				got.WriteString(line)
			}
		}
	}
	golden, err := os.ReadFile("testdata/shared.txt")
	require.NoError(t, err)
	assert.Equal(t, string(golden), got.String())
}

var readers = []func(string, []byte) (*corpus.Transcript, error){layout.Parse, layout.Speech}

func FuzzParse(f *testing.F) {
	f.Add([]byte("Harbour briefing\n\nCoast Press | May 3, 2031\n\nWhy? Thank you.\n\nAnna Weiss (head): One.\r\n\r\nQ  Two?\n\nA  Three."))
	f.Add([]byte("---\ntitle: \"a\\u2019\\\n b\"\ndate: '2031-05-03'\n---\nTHE MAYOR. Yes.\n\nTOPIC\n\nQ. No?\n\n**Kim:** [é]"))
	f.Add([]byte("\ufeffSpeakers:\nAnna, head\n\nDate:\n1.2.2031\n\nCCTV：？\n"))
	f.Add([]byte("Page 1 of 2\n\f\n[00:01] Jo Park: I'm Jo Park, head of it.\n\nKim  0:42\nWhy?\n\n00:00:01 JP\nSo.\n\n2\n3"))
	f.Add([]byte("Operator\n\nHello.\n\nJo Park -- Head\n\nOne.\n\n**Two?**\n\nYes.\n\n**Three?**\n\nOperator\n\nBye."))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, read := range readers {
			transcript, err := read("fuzz", data)
			if err != nil {
				continue
			}
			require.NoError(t, transcript.Validate())
			require.Equal(t, string(data), transcript.Text)
			require.NotEmpty(t, transcript.Turns)
			layout.Tell(transcript)
		}
	})
}

func ExampleParse() {
	transcript, err := layout.Parse("harbour.txt", []byte(`Harbour briefing

Coast Press | May 3, 2031

Q     How many berths are there?

MS. LOW:  There are twelve.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(transcript.Title, transcript.Date.Format("2 January 2006"))
	for _, turn := range transcript.Turns {
		fmt.Printf("%s %q: %s\n", turn.Kind, turn.Speaker, turn.Span.In(transcript.Text))
	}
	// Output:
	// Harbour briefing 3 May 2031
	// question "": How many berths are there?
	// answer "MS. LOW": There are twelve.
}
