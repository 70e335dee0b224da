package corpus_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
)

// A selector, written as JSON and read again, finds its quote and nothing else.
func TestSelectorsFindTheirQuote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		quote := quotes.Draw(t, "quote")
		text := quote.Transcript.Text
		if text == "" {
			return
		}
		span, ok := again(t, quote.TextQuote()).Find(text)
		require.True(t, ok)
		require.Equal(t, quote.Span, span)

		span, ok = again(t, quote.TextPosition()).Find(text)
		require.True(t, ok)
		require.Equal(t, quote.Span, span)
	})
}

// again writes a selector and reads it.
func again[S any](t require.TestingT, s S) (read S) {
	data, err := json.Marshal(s)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &read))
	return read
}

func TestTextQuoteContext(t *testing.T) {
	part := strings.Repeat("é", 40)
	quote := func(text, exact string, nth int) corpus.TextQuoteSelector {
		at := 0
		for range nth {
			at += strings.Index(text[at:], exact) + len(exact)
		}
		span := corpus.Span{Start: at - len(exact), End: at}
		return corpus.Quote{Transcript: &corpus.Transcript{Text: text}, Span: span}.TextQuote()
	}
	assert.Equal(t, corpus.TextQuoteSelector{Exact: "Rents rose.", Prefix: part[:64], Suffix: part[:64]},
		quote(part+"Rents rose."+part, "Rents rose.", 1))
	assert.Equal(t, corpus.TextQuoteSelector{Exact: "Rents rose.", Suffix: " Why?"},
		quote("Rents rose. Why?", "Rents rose.", 1))

	twice := "One. " + part + "Rents rose." + part + " Two. " + part + "Rents rose." + part
	assert.Equal(t, corpus.TextQuoteSelector{Exact: "Rents rose.", Prefix: "Two. " + part, Suffix: part},
		trimmed(quote(twice, "Rents rose.", 2)), "as much more as tells the second from the first")
}

// trimmed is the selector without what is farther away than a sentence.
func trimmed(s corpus.TextQuoteSelector) corpus.TextQuoteSelector {
	s.Prefix = s.Prefix[strings.LastIndex(s.Prefix, "Two."):]
	return s
}

func TestSelectorsFindNothing(t *testing.T) {
	for _, s := range []corpus.TextQuoteSelector{
		{}, {Exact: "wages"}, {Exact: "rose"}, {Exact: "rose", Prefix: "Wages "}, {Exact: "rose", Suffix: "?"},
	} {
		_, ok := s.Find("Rents rose. Fares rose.")
		assert.False(t, ok, "%+v", s)
	}
	for _, s := range []corpus.TextPositionSelector{{0, 4}, {4, 4}, {-1, 2}, {2, 1}, {-2, -1}, {1, 1 << 60}} {
		_, ok := s.Find("Né.")
		assert.False(t, ok, "%+v", s)
	}
	span, ok := corpus.TextPositionSelector{2, 3}.Find("Né.")
	assert.True(t, ok)
	assert.Equal(t, corpus.Span{Start: 3, End: 4}, span)
}

func ExampleQuote_TextQuote() {
	transcript := &corpus.Transcript{Text: "Ann: In May rents rose. Wages fell."}
	quote := corpus.Quote{Transcript: transcript, Span: corpus.Span{Start: 12, End: 23}}
	for _, selector := range []any{quote.TextQuote(), quote.TextPosition()} {
		text, err := json.Marshal(selector)
		fmt.Println(string(text), err)
	}
	// Output:
	// {"type":"TextQuoteSelector","exact":"rents rose.","prefix":"Ann: In May ","suffix":" Wages fell."} <nil>
	// {"type":"TextPositionSelector","start":12,"end":23} <nil>
}
