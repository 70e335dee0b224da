package format_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
)

// cues sets each text as a cue.
func cues(stop string, number bool, texts ...string) string {
	var b strings.Builder
	for i, text := range texts {
		if number {
			fmt.Fprintln(&b, i+1)
		}
		fmt.Fprintf(&b, "00:00:%02d%s000 --> 00:00:%02d%s500\n%s\n\n", i, stop, i, stop, text)
	}
	return b.String()
}

func TestWebVTT(t *testing.T) {
	for name, test := range map[string]struct {
		cues []string
		want string
	}{
		"voices": {
			[]string{"<v Anna Weiss>There are\ntwelve berths.", "<v.loud Anna Weiss>And <i>four</i> <00:00:01.200>more.</v>", "<v Dr. Kim Ode>Why?", "<v Anna Weiss>R&amp;D &lt;5&nbsp;years."},
			"speech|Anna Weiss||There are twelve berths. And four more.\nquestion|Dr. Kim Ode||Why?\nanswer|Anna Weiss||R&D <5 years.\n",
		},
		"voices on a line":      {[]string{"<v Anna Weiss>So it is.</v> <v Kim Ode>Why?</v><v Anna Weiss>It is.</v> (Laughter.)"}, "speech|Anna Weiss||So it is.\nquestion|Kim Ode||Why?\nanswer|Anna Weiss||It is.\nanswer|||(Laughter.)\n"},
		"labels":                {[]string{"ANNA WEISS: There are", "twelve berths.\n>> KIM ODE: Why?", "- ANNA WEISS: It is.", "ANNA WEISS: So."}, "speech|ANNA WEISS||There are twelve berths.\nquestion|KIM ODE||Why?\nanswer|ANNA WEISS||It is. So.\n"},
		"words as of a note":    {[]string{"ANNA WEISS: PLEASE", "NOTE THAT\nSTYLE IS ALL\nRegion: south of it"}, "speech|ANNA WEISS||PLEASE NOTE THAT STYLE IS ALL\n\nRegion: south of it\n"},
		"nobody after chevrons": {[]string{"[Music]", ">> ANNA WEISS: There are twelve.", ">> Why?", ">>So it is."}, "speech|||[Music]\nspeech|ANNA WEISS||There are twelve.\nquestion|||Why?\nquestion|||So it is.\n"},
		"a lone label twice":    {[]string{"Weiss: There are twelve.", "Weiss: And four."}, "speech|Weiss||There are twelve.\nspeech|Weiss||And four.\n"},
		"no words":              {[]string{"", "<c></c>", "<v Anna Weiss>One.", "<v Kim Ode>"}, "speech|Anna Weiss||One.\n"},
	} {
		text := "\ufeffWEBVTT - Harbour\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE\r\nANNA WEISS: not said\r\n\r\n" + strings.ReplaceAll(cues(".", false, test.cues...), "500\n", "500 align:start region:x junk\n")
		transcript, err := format.Read("x/a.txt", strings.NewReader(text))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		assert.Equal(t, test.want, turnsOf(transcript), name)
		assert.Equal(t, "a.txt", transcript.ID)
		requirePlaces(t, transcript)
	}
}

func TestSRT(t *testing.T) {
	for _, text := range []string{
		cues(",", true, `{\an8}ANNA WEISS: There <font color="red">are</font>`, "12\nberths &amp; quays.", "<i>KIM ODE:</i> Why?"),
		"1\r\n00:00:01,000 --> 00:00:02,000\r\nANNA WEISS: There are\r\n2\r\n00:00:01,500 --> 00:00:01,200 X1:5\r\n12\r\nberths & quays.\r\n\r\n7\r\n00:00:00,000 --> 00:00:00,000\r\nKIM ODE: Why?",
	} {
		transcript, err := format.Read("a", strings.NewReader(text))
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
		assert.Equal(t, "speech|ANNA WEISS||There are 12 berths & quays.\nquestion|KIM ODE||Why?\n", turnsOf(transcript))
	}
}

func TestCaptionTimes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"WEBVTT\n\n00:01.5 --> 00:02.000\n<v A>One\ntwo.\n\n00:01.750 --> 1:00:02.25\n<v B>Three.", "1.5s-2s One\n1.5s-2s two.\n1.75s-1h0m2.25s Three.\n"},
		{"WEBVTT\n\n00:04.000 --> 00:02.000\nANNA WEISS: One.\n\n00:01.000 --> 00:02.000\nANNA WEISS: Two.", "4s-4s ANNA WEISS: One.\n1s-2s Two.\n"},
		{"1\n00:00:01,000 --> 00:00:02,5\nANNA WEISS: One.\n\n2\n9999:00:00,000 --> 9999:00:01,000\nTwo.", "1s-2.5s ANNA WEISS: One.\n9999h0m0s-9999h0m1s Two.\n"},
	} {
		transcript, err := format.Read("a", strings.NewReader(test.text))
		require.NoError(t, err)
		assert.Equal(t, test.want, placesOf(transcript))
	}
}

func TestCaptionErrors(t *testing.T) {
	for text, want := range map[string]string{
		"WEBVTT\n":                                                                    "a.vtt: there are no captions in it",
		"WEBVTT\n\n00:01.000 --> \nA":                                                 `a.vtt:3: "00:01.000 -->" is no time of a caption`,
		"WEBVTT\n\n-00:01.000 --> 00:02.000\nA":                                       `a.vtt:3: "-00:01.000 --> 00:02.000" is no time of a caption`,
		"WEBVTT\n\n00:01.000 --> 00:02.000\nThe rain went on.":                        "a.vtt: no speaker label",
		"WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\x81":                               "a.vtt:4: byte 38 (0x81) is not valid UTF-8",
		"WEBVTT\n\n00:01.000 --> 00:02.000\n" + strings.Repeat("a", 1<<20):            "a.vtt:4: a caption longer than 16 KB, the most that is read",
		"WEBVTT\n\n" + strings.Repeat("00:01.000 --> 00:02.000\n<v A>x\n\n", 200_001): "a.vtt:600003: more than 200000 captions, the most that are read",
		"WEBVTT\n\n00:01.000 --> 00:02.000\n" + strings.Repeat("a\n", 1_000_001):      "a.vtt:1000004: more than 1000000 lines of captions, the most that are read",
	} {
		_, err := format.Read("a.vtt", strings.NewReader(text))
		assert.ErrorContains(t, err, want)
	}
	_, err := format.Read("a.vtt", strings.NewReader("WEBVTT\n\n00:01.000 --> 00:02.000\nThe rain went on."))
	assert.ErrorIs(t, err, layout.ErrNoSpeaker)
}

func FuzzCaptions(f *testing.F) {
	f.Add("<v Anna Weiss>One.\n\n00:02.000 --> 00:03.000\n<v.a Kim \"Ode\">Why?</v> b <i>c</i> &lt;")
	f.Add("{\\an8}ANNA WEISS: One.\n2\n00:00:02,000 --> 00:00:03,000\n>> Why?\n>> KIM ODE: 12 --&gt; 13")
	f.Add("[Music]\n\n>>a\nNOTE b\nA B: c")
	f.Fuzz(func(t *testing.T, text string) {
		for _, start := range []string{"WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\n"} {
			transcript, err := format.Read("a", strings.NewReader(start+text))
			if err != nil {
				require.NotContains(t, err.Error(), "cannot be read:")
				continue
			}
			require.NoError(t, transcript.Validate())
			require.NotEmpty(t, transcript.Turns)
			requirePlaces(t, transcript)
		}
	})
}

func BenchmarkCaptions(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		for name, start := range map[string]string{"voices": "<v Anna Weiss>", "labels": "ANNA WEISS: "} {
			text := "WEBVTT\n\n" + strings.Repeat("00:00:01.000 --> 00:00:02.000\n"+start+"There are twelve, which is four more\nthan there were a year ago.\n\n", n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := format.Read("a.vtt", strings.NewReader(text)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func TestCaptionsSkip(t *testing.T) {
	transcript, err := format.Read("x.srt", strings.NewReader(`1
00:00:01,000 --> 00:00:02,000
ANNA WEISS: There are [00:01] twelve berths.

2
00:00:02,000 --> 00:00:03,000
>> And how many ships [00:02] call?

3
00:00:03,000 --> 00:00:04,000
ANNA WEISS: [00:03] Thirty, and [00:04] more in May.
`))
	require.NoError(t, err)
	require.NoError(t, transcript.Validate())
	var got []string
	for _, turn := range transcript.Turns {
		got = append(got, turn.Speaker+"|"+strings.Join(strings.Fields(turn.Span.In(transcript.Spoken())), " "))
	}
	assert.Equal(t, []string{"ANNA WEISS|There are twelve berths.", "|And how many ships call?", "ANNA WEISS|Thirty, and more in May."}, got)
}
