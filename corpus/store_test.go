package corpus_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
)

func read(store corpus.Store) (ids, errs []string) {
	for t, err := range store.All(context.Background()) {
		if err != nil {
			errs = append(errs, err.Error())
		} else {
			ids = append(ids, t.ID)
		}
	}
	return ids, errs
}

func TestMemory(t *testing.T) {
	b, a := &corpus.Transcript{ID: "b"}, &corpus.Transcript{ID: "a"}
	require.NoError(t, corpustest.TestStore(corpus.Memory{b, a}, "a", "b"))
	require.NoError(t, corpustest.TestStore(corpus.Memory{}))
	assert.ErrorContains(t, corpustest.TestStore(corpus.Memory{a}, "a", "c"), `no transcript "c"`)
	assert.ErrorContains(t, corpustest.TestStore(corpus.Memory{a}), "want an empty store")

	_, errs := read(corpus.Memory{nil})
	assert.Equal(t, []string{"corpus: a nil *Transcript in Memory"}, errs)
}

func TestMemoryNamesBothOfOneID(t *testing.T) {
	ids, errs := read(corpus.Memory{
		{ID: "b", Title: "Harvest briefing", Date: time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)},
		{ID: "a"},
		{ID: "b", Title: "Fisheries briefing"},
	})
	assert.Equal(t, []string{"a", "b"}, ids)
	assert.Equal(t, []string{
		`corpus: two transcripts have the ID "b": "Harvest briefing" of 2031-05-02, and "Fisheries briefing"`,
	}, errs)
}

func TestValidate(t *testing.T) {
	span := func(start, end int) corpus.Span { return corpus.Span{Start: start, End: end} }
	for _, test := range []struct {
		name, want string
		transcript corpus.Transcript
	}{
		{"empty", "", corpus.Transcript{}},
		{"good", "", corpus.Transcript{Text: "Z: Né.", Turns: []corpus.Turn{{Label: span(0, 2), Span: span(3, 7)}}}},
		{"utf-8", "not valid UTF-8", corpus.Transcript{Text: "N\xe9."}},
		{"outside", "no span of a text of 3", corpus.Transcript{Text: "Né", Heading: span(0, 4)}},
		{"backwards", "no span", corpus.Transcript{Text: "Né", Heading: span(1, 0)}},
		{"negative", "no span", corpus.Transcript{Text: "Né", Heading: span(-1, 0)}},
		{"cut", "cut a character in two", corpus.Transcript{Text: "Né", Heading: span(0, 2)}},
		{"order", "turn 1: bytes 0 to 1 begin before byte 2",
			corpus.Transcript{Text: "abc", Turns: []corpus.Turn{{Span: span(1, 2)}, {Span: span(0, 1)}}}},
		{"label", "turn 0: label: ", corpus.Transcript{Text: "abc", Turns: []corpus.Turn{{Label: span(2, 5), Span: span(0, 1)}}}},
		{"label after words", "turn 0: bytes 0 to 1 begin before byte 2",
			corpus.Transcript{Text: "abc", Turns: []corpus.Turn{{Label: span(1, 2), Span: span(0, 1)}}}},
		{"places", "", corpus.Transcript{Text: "abc", Places: []corpus.Place{{Span: span(0, 1)}, {Span: span(1, 3)}}}},
		{"place outside", "place 0: bytes 2 to 4 are no span", corpus.Transcript{Text: "abc", Places: []corpus.Place{{Span: span(2, 4)}}}},
		{"places overlap", "place 1: bytes 1 to 3 begin before byte 2",
			corpus.Transcript{Text: "abc", Places: []corpus.Place{{Span: span(0, 2)}, {Span: span(1, 3)}}}},
		{"place cut", "place 0: bytes 0 to 2 cut", corpus.Transcript{Text: "Né", Places: []corpus.Place{{Span: span(0, 2)}}}},
		{"skip", "", corpus.Transcript{Text: "abcde", Turns: []corpus.Turn{{Span: span(0, 5), Skip: []corpus.Span{span(0, 1), span(1, 2), span(4, 5)}}}}},
		{"skip outside", "turn 0: skip: it ends at byte 4", corpus.Transcript{Text: "abcde", Turns: []corpus.Turn{{Span: span(0, 3), Skip: []corpus.Span{span(2, 4)}}}}},
		{"skip before", "turn 0: skip: bytes 0 to 2 begin before byte 1", corpus.Transcript{Text: "abcde", Turns: []corpus.Turn{{Span: span(1, 3), Skip: []corpus.Span{span(0, 2)}}}}},
		{"skip order", "turn 0: skip: bytes 1 to 2 begin before byte 3", corpus.Transcript{Text: "abcde", Turns: []corpus.Turn{{Span: span(0, 5), Skip: []corpus.Span{span(2, 3), span(1, 2)}}}}},
		{"kind", "unknown kind", corpus.Transcript{Text: "abc", Turns: []corpus.Turn{{Kind: 9, Span: span(0, 1)}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.transcript.Validate()
			if test.want == "" {
				assert.NoError(t, err)
			} else {
				assert.ErrorContains(t, err, test.want)
			}
		})
	}
}

func TestQuote(t *testing.T) {
	transcript := &corpus.Transcript{
		Text:  "Budget day\n\nAnn: Rents rose.",
		Turns: []corpus.Turn{{Speaker: "Ann", Label: corpus.Span{Start: 12, End: 16}, Span: corpus.Span{Start: 17, End: 28}}},
	}
	quote := corpus.Quote{Transcript: transcript, Span: transcript.Turns[0].Span}
	assert.Equal(t, "Rents rose.", quote.Text())
	assert.Equal(t, "Ann", quote.Speaker())
	assert.True(t, quote.Verbatim())

	heading := corpus.Quote{Transcript: transcript, Turn: -1, Span: corpus.Span{End: 10}}
	assert.Equal(t, "Budget day", heading.Text())
	assert.Empty(t, heading.Speaker())
}
