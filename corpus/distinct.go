package corpus

import (
	"context"
	"crypto/sha256"
	"fmt"
	"iter"
	"strings"
	"time"
)

// Distinct is a Store of the transcripts of another, each only once: a second
// file of one conference is no second witness. In place of a transcript that
// repeats one before it All yields a [*DuplicateError].
//
// Transcripts repeat each other if the same speakers say the same words on the
// same day, to the letter. Headings, white space and what turns skip, and how
// the words of one speaker are divided into turns, make no difference.
//
// What a transcript says can be told only of a valid one. In place of another
// All yields a [*FileError].
type Distinct struct {
	Store Store
}

// A DuplicateError is yielded in place of a transcript that repeats another.
type DuplicateError struct {
	ID string // of the transcript that is left out
	Of string // of the one that it repeats
}

func (e *DuplicateError) Error() string {
	return fmt.Sprintf("corpus: %s: left out, says the same as %s", e.ID, e.Of)
}

// All implements [Store].
func (d Distinct) All(ctx context.Context) iter.Seq2[*Transcript, error] {
	return func(yield func(*Transcript, error) bool) {
		first := make(map[[sha256.Size]byte]string) // the ID of what says so first
		for t, err := range d.Store.All(ctx) {
			if err == nil {
				if invalid := t.Validate(); invalid != nil {
					t, err = nil, &FileError{t.ID, invalid}
				}
			}
			if err == nil {
				said := t.said()
				if id, ok := first[said]; ok {
					t, err = nil, &DuplicateError{t.ID, id}
				} else {
					first[said] = t.ID
				}
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// said is the same for transcripts that repeat each other, and different for
// others.
func (t *Transcript) said() [sha256.Size]byte {
	hash := sha256.New()
	var buf []byte
	write := func(kind byte, text string) {
		for word := range strings.FieldsSeq(text) {
			buf = append(append(buf[:0], kind), word...)
			hash.Write(buf)
		}
	}
	write('\n', t.Date.Format(time.DateOnly))
	text := t.Spoken()
	for i, turn := range t.Turns {
		if i == 0 || turn.Speaker != t.Turns[i-1].Speaker {
			write('\t', "by "+turn.Speaker)
		}
		write(' ', turn.Span.In(text))
	}
	if len(t.Turns) == 0 {
		write(' ', t.Text)
	}
	return [sha256.Size]byte(hash.Sum(nil))
}
