package factcheck_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck"
)

// broken is a store whose transcripts stand between errors.
type broken struct{ corpus.Memory }

var errBefore, errAfter = errors.New("cannot be read"), errors.New("nor can this")

func (b broken) All(ctx context.Context) iter.Seq2[*corpus.Transcript, error] {
	return func(yield func(*corpus.Transcript, error) bool) {
		if !yield(nil, errBefore) {
			return
		}
		for t, err := range b.Memory.All(ctx) {
			if !yield(t, err) {
				return
			}
		}
		yield(nil, errAfter)
	}
}

// speech is a transcript of one speaker.
func speech(id, speaker, text string) *corpus.Transcript {
	return &corpus.Transcript{ID: id, Text: text, Turns: []corpus.Turn{{Speaker: speaker, Span: corpus.Span{End: len(text)}}}}
}

func TestNewTellsAllThatIsWrong(t *testing.T) {
	invalid := speech("invalid", "Anna Weiss", "Rents rose.")
	invalid.Turns[0].Span.End = 100
	_, err := factcheck.New(context.Background(), broken{corpus.Memory{speech("a", "Ole Brandt", "Rents fell."), invalid}})
	assert.ErrorIs(t, err, errBefore)
	assert.ErrorIs(t, err, errAfter)
	assert.ErrorContains(t, err, "invalid: turn 0: bytes 0 to 100 are no span of a text of 11")

	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = factcheck.New(cancelled, corpus.Memory{speech("a", "Ole Brandt", "Rents fell.")})
	assert.ErrorIs(t, err, context.Canceled)
}

func TestNewPassesOverDuplicates(t *testing.T) {
	c := checker(t, speech("b", "Anna Weiss", "Rents rose. "), speech("a", "Anna Weiss", "Rents  rose."), speech("c", "Ole Brandt", "Rents rose."))
	require.Len(t, c.Duplicates(), 1)
	assert.Equal(t, corpus.DuplicateError{ID: "b", Of: "a"}, *c.Duplicates()[0])
	var ids []string
	for _, r := range c.Readings() {
		ids = append(ids, r.Transcript.ID)
		assert.Len(t, r.Claims, 1)
	}
	assert.Equal(t, []string{"a", "c"}, ids)
}

// However many are read at a time, the readings stand in the order of the IDs.
func TestReadings(t *testing.T) {
	var memory corpus.Memory
	for i := range 50 {
		memory = append(memory, speech(fmt.Sprintf("%02d", 49-i), "Anna Weiss", fmt.Sprintf("The harbour has %d berths.", 49-i)))
	}
	c, err := factcheck.New(context.Background(), memory)
	require.NoError(t, err)
	for i, r := range c.Readings() {
		require.Len(t, r.Claims, 1)
		assert.Equal(t, fmt.Sprintf("The harbour: berths | = %d berth", i), r.Claims[0].String())
	}
}
