package format_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
)

const ttmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" ttp:frameRate="25" ttp:tickRate="1000">
<head><metadata><ttm:title>Harbour</ttm:title><ttm:agent xml:id="w" type="person"><ttm:name>Anna Weiss</ttm:name></ttm:agent></metadata>
<styling><style xml:id="s"/></styling></head><body><div>`

// placesOf are the places, one a line: times, and the words shown.
func placesOf(transcript *corpus.Transcript) string {
	var b strings.Builder
	for _, place := range transcript.Places {
		fmt.Fprintf(&b, "%v-%v %s\n", place.From, place.To, place.Span.In(transcript.Text))
	}
	return b.String()
}

func TestTTML(t *testing.T) {
	for name, test := range map[string]struct{ body, turns, places string }{
		"agents": {
			`<p begin="1s" end="2.5s" ttm:agent="w">There are
				twelve <span>berths</span>.</p><p begin="3s" dur="1s"><span ttm:agent="Kim Ode">Why?</span></p>`,
			"speech|Anna Weiss||There are twelve berths.\nquestion|Kim Ode||Why?\n",
			"1s-2.5s There are twelve berths.\n3s-4s Why?\n",
		},
		"labels": {
			`<p begin="00:00:01.500" end="00:01:00:05">ANNA WEISS: There are<br/>twelve &amp; more.</p><p begin="2000t" end="50f">KIM ODE: Why?</p>`,
			"speech|ANNA WEISS||There are twelve & more.\nquestion|KIM ODE||Why?\n",
			"1.5s-1m0.2s ANNA WEISS: There are\n1.5s-1m0.2s twelve & more.\n2s-2s KIM ODE: Why?\n",
		},
		"times of spans": {
			`<p><span begin="1s" end="2s">ANNA WEISS: Now</span><span begin="2s" end="3s">then.</span></p><p begin="9s" end="8s">So.</p>`,
			"speech|ANNA WEISS||Now then. So.\n",
			"1s-2s ANNA WEISS: Now\n1s-3s then.\n9s-9s So.\n",
		},
	} {
		transcript, err := format.Read("x/a.xml", strings.NewReader(ttmlHead+test.body+"</div></body></tt>"))
		require.NoError(t, err, name)
		require.NoError(t, transcript.Validate())
		assert.Equal(t, test.turns, turnsOf(transcript), name)
		assert.Equal(t, test.places, placesOf(transcript), name)
		assert.Equal(t, "Harbour", transcript.Title)
	}
}

func TestTTMLErrors(t *testing.T) {
	for body, want := range map[string]string{
		"":                                     "x/a.ttml: there are no captions in it",
		`<p begin="-1s" end="2s">A: b</p>`:     `x/a.ttml: TTML: "-1s" is no time of a caption`,
		`<p begin="soon">A: b</p>`:             `x/a.ttml: TTML: "soon" is no time of a caption`,
		`<p>A: b`:                              "x/a.ttml: TTML: </div> ends <p>",
		`<p>The rain went on.</p>`:             "x/a.ttml: no speaker label",
		strings.Repeat("<div>", 100_000):       "x/a.ttml: TTML: elements are nested more than 1000 deep",
		strings.Repeat("<p>A: b</p>", 200_001): "x/a.ttml: TTML: more than 200000 captions, the most that are read",
	} {
		_, err := format.Read("x/a.ttml", strings.NewReader(ttmlHead+body+"</div></body></tt>"))
		assert.ErrorContains(t, err, want)
	}
}

func FuzzTTML(f *testing.F) {
	f.Add(`<p begin="1s" end="2s" ttm:agent="w">One<br/>two</p><p begin="00:00:01:02" dur="1t"><span begin="1h">A: b</span></p>`)
	f.Add(`<p>ANNA WEISS: So.</p></div></body></tt>`)
	f.Fuzz(func(t *testing.T, body string) {
		for _, end := range []string{"", "</div></body></tt>"} {
			transcript, err := format.Read("a", strings.NewReader(ttmlHead+body+end))
			if err != nil {
				continue
			}
			require.NoError(t, transcript.Validate())
			requirePlaces(t, transcript)
		}
	})
}
