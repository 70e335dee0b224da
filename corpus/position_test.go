package corpus_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
)

func TestRuler(t *testing.T) {
	const text = "Né\r\n𝄞 up\rby\n4 %"
	for _, test := range []struct {
		before string
		want   corpus.Position
	}{
		{"", corpus.Position{Line: 1, Column: 1}},
		{"Né", corpus.Position{Byte: 3, Rune: 2, UTF16: 2, Line: 1, Column: 3}},
		{"Né\r", corpus.Position{Byte: 4, Rune: 3, UTF16: 3, Line: 1, Column: 4}},
		{"Né\r\n", corpus.Position{Byte: 5, Rune: 4, UTF16: 4, Line: 2, Column: 1}},
		{"Né\r\n𝄞", corpus.Position{Byte: 9, Rune: 5, UTF16: 6, Line: 2, Column: 2}},
		{"Né\r\n𝄞 up\r", corpus.Position{Byte: 13, Rune: 9, UTF16: 10, Line: 3, Column: 1}},
		{text, corpus.Position{Byte: 19, Rune: 15, UTF16: 16, Line: 4, Column: 4}},
	} {
		assert.Equal(t, test.want, corpus.NewRuler(text).Position(len(test.before)), "%q", test.before)
	}
	ruler := corpus.NewRuler(text)
	assert.Equal(t, ruler.Position(len(text)), ruler.Position(1<<40))
	assert.Equal(t, ruler.Position(0), ruler.Position(-1))
	assert.Equal(t, ruler.Position(1), ruler.Position(2), "inside é")
	assert.Equal(t, corpus.Position{Byte: 1, Rune: 1, UTF16: 1, Line: 1, Column: 2}, corpus.NewRuler("\xff\xff").Position(1))
	assert.Equal(t, corpus.Position{Line: 1, Column: 1}, corpus.NewRuler("").Position(0))
	assert.Equal(t, "2:2", ruler.Position(9).String())
}

// texts are of what is hard to count: ends of lines of each kind, characters
// of one to four bytes, and repetition; some are longer than what a Ruler reads
// at once.
var texts = rapid.Custom(func(t *rapid.T) string {
	text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"\r", "\n", "\r\n", "a", "é", "€", "𝄞", "rents rose", "\u2028"})).Draw(t, "text"), "")
	return strings.Repeat(text, rapid.SampledFrom([]int{1, 2, 300}).Draw(t, "times"))
})

// quotes are of such texts.
var quotes = rapid.Custom(func(t *rapid.T) corpus.Quote {
	text := texts.Draw(t, "text")
	var bounds []int
	for i := range text {
		bounds = append(bounds, i)
	}
	bounds = append(bounds, len(text))
	from := rapid.IntRange(0, len(bounds)-1).Draw(t, "from")
	to := rapid.IntRange(from, len(bounds)-1).Draw(t, "to")
	return corpus.Quote{Transcript: &corpus.Transcript{Text: text}, Span: corpus.Span{Start: bounds[from], End: bounds[to]}}
})

// Positions are what the whole text before them counts to, in a Ruler as from
// the beginning.
func TestPositionsCount(t *testing.T) {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	rapid.Check(t, func(t *rapid.T) {
		quote := quotes.Draw(t, "quote")
		text := quote.Transcript.Text
		start, end := quote.Positions()
		ruler := corpus.NewRuler(text)
		require.Equal(t, start, ruler.Position(quote.Span.Start))
		require.Equal(t, end, ruler.Position(quote.Span.End))

		before := text[:end.Byte]
		require.Equal(t, quote.Span.End, end.Byte)
		require.Equal(t, utf8.RuneCountInString(before), end.Rune)
		require.Equal(t, len(utf16.Encode([]rune(before))), end.UTF16)
		if strings.HasSuffix(before, "\r") && strings.HasPrefix(text[end.Byte:], "\n") {
			return // inside the end of a line
		}
		before = lines.Replace(before)
		require.Equal(t, 1+strings.Count(before, "\n"), end.Line)
		require.Equal(t, 1+utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]), end.Column)
	})
}

func TestPlaces(t *testing.T) {
	transcript := &corpus.Transcript{
		Text: "Rents rose in May. Wages fell.",
		Places: []corpus.Place{
			{Span: corpus.Span{Start: 0, End: 10}, Page: 1},
			{Span: corpus.Span{Start: 11, End: 18}, Page: 2},
			{Span: corpus.Span{Start: 19, End: 30}, Page: 2, From: 62500 * time.Millisecond, To: 65 * time.Second, Path: "body/p[3]"},
		},
	}
	require.NoError(t, transcript.Validate())
	for _, test := range []struct {
		start, end int
		want       string
	}{
		{0, 10, "[page 1]"},
		{0, 30, "[page 1 page 2 page 2, 00:01:02.500, body/p[3]]"},
		{6, 13, "[page 1 page 2]"},
		{10, 11, "[]"},
		{18, 19, "[]"},
		{12, 12, "[page 2]"},
		{19, 24, "[page 2, 00:01:02.500, body/p[3]]"},
	} {
		quote := corpus.Quote{Transcript: transcript, Span: corpus.Span{Start: test.start, End: test.end}}
		assert.Equal(t, test.want, fmt.Sprint(quote.Places()), quote.Text())
	}
	assert.Empty(t, corpus.Quote{Transcript: &corpus.Transcript{}}.Places())
	assert.Empty(t, corpus.Place{}.String())
}

func TestUnread(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n", nil},
		{"[Budget day] <Ann:> {Rents rose.}", nil},
		{"Photo\n[Budget day] \u00a0 Advertisement \n <Ann:> 00:42 {Rents rose.} {Né.}\nEnd. ", []string{"Photo", "Advertisement", "00:42", "End."}},
		{"{Rents rose.}", nil},
		{"{Rents \n(Page 3)\n rose.} <Ann:> {It (4)(5) rained.}", []string{"Page 3", "4", "5"}},
		{"nothing at all", []string{"nothing at all"}},
	} {
		transcript := marked(test.text)
		require.NoError(t, transcript.Validate())
		var got []string
		for _, span := range transcript.Unread() {
			got = append(got, span.In(transcript.Text))
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

// marked is a transcript whose heading, labels and turns stand in [], <> and {};
// what a turn skips stands in ().
func marked(text string) *corpus.Transcript {
	t := &corpus.Transcript{}
	var start, skipped int
	var label corpus.Span
	var skip []corpus.Span
	for _, r := range text {
		here := corpus.Span{Start: start, End: len(t.Text)}
		switch r {
		case '[', '<', '{':
			start = len(t.Text)
		case ']':
			t.Heading = here
		case '>':
			label = here
		case '}':
			t.Turns = append(t.Turns, corpus.Turn{Label: label, Span: here, Skip: skip})
			label, skip = corpus.Span{}, nil
		case '(':
			skipped = len(t.Text)
		case ')':
			skip = append(skip, corpus.Span{Start: skipped, End: len(t.Text)})
		default:
			t.Text += string(r)
		}
	}
	return t
}

func BenchmarkNewRuler(b *testing.B) {
	text := strings.Repeat("Exports of timber rose 7.4 % – to 1.86 million tonnes.\n", 20000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		corpus.NewRuler(text)
	}
}

func BenchmarkRulerPosition(b *testing.B) {
	text := strings.Repeat("Exports of timber rose 7.4 % – to 1.86 million tonnes.\n", 20000)
	ruler := corpus.NewRuler(text)
	i := 0
	for b.Loop() {
		i = (i + 1000003) % len(text)
		ruler.Position(i)
	}
}
