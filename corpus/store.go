package corpus

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A Store holds transcripts.
//
// All yields every transcript once, in the order of their IDs, and the same
// ones each time it is called as long as nothing changes what is stored. In
// place of a transcript that cannot be had it yields an error (and a nil
// transcript); the caller may go on to the next. Two transcripts with one ID
// are such an error, which names both. When ctx is done, its error is the last
// thing yielded. Transcripts are shared, and not to be changed.
//
// All may be called from several goroutines. Package corpustest checks that a
// Store keeps these promises.
type Store interface {
	All(ctx context.Context) iter.Seq2[*Transcript, error]
}

// Memory is a Store of the transcripts given, in any order.
type Memory []*Transcript

// All implements [Store].
func (m Memory) All(ctx context.Context) iter.Seq2[*Transcript, error] {
	return func(yield func(*Transcript, error) bool) {
		if slices.Contains(m, nil) {
			yield(nil, errors.New("corpus: a nil *Transcript in Memory"))
			return
		}
		sorted := slices.Clone(m)
		slices.SortStableFunc(sorted, func(a, b *Transcript) int { return strings.Compare(a.ID, b.ID) })
		for i, t := range sorted {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			var err error
			if i > 0 && sorted[i-1].ID == t.ID {
				err = fmt.Errorf("corpus: two transcripts have the ID %q: %s, and %s",
					t.ID, sorted[i-1].describe(), t.describe())
				t = nil
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// describe tells t from another transcript of the same ID.
func (t *Transcript) describe() string {
	switch {
	case t.Title == "":
		return fmt.Sprintf("one of %d bytes without a title", len(t.Text))
	case t.Date.IsZero():
		return fmt.Sprintf("%q", t.Title)
	}
	return fmt.Sprintf("%q of %s", t.Title, t.Date.Format("2006-01-02"))
}
