package corpus

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Validate reports what keeps t from being well formed: text that is not valid
// UTF-8, a span outside the text or between the bytes of a character, turns
// or places that overlap or are out of order, a label after its words, what is
// skipped outside of them, an unknown kind.
func (t *Transcript) Validate() error {
	if !utf8.ValidString(t.Text) {
		return fmt.Errorf("corpus: %s: the text is not valid UTF-8", t.ID)
	}
	if err := t.check(t.Heading, 0); err != nil {
		return fmt.Errorf("corpus: %s: heading: %w", t.ID, err)
	}
	end := t.Heading.End
	for i, turn := range t.Turns {
		if err := t.checkTurn(turn, end); err != nil {
			return fmt.Errorf("corpus: %s: turn %d: %w", t.ID, i, err)
		}
		end = turn.Span.End
	}
	end = 0
	for i, place := range t.Places {
		if err := t.check(place.Span, end); err != nil {
			return fmt.Errorf("corpus: %s: place %d: %w", t.ID, i, err)
		}
		end = place.Span.End
	}
	return nil
}

func (t *Transcript) checkTurn(turn Turn, from int) error {
	if turn.Label.Len() > 0 {
		if err := t.check(turn.Label, from); err != nil {
			return fmt.Errorf("label: %w", err)
		}
		from = turn.Label.End
	}
	if turn.Kind > Answer {
		return errors.New("unknown kind")
	}
	if err := t.check(turn.Span, from); err != nil {
		return err
	}
	end := turn.Span.Start
	for _, skip := range turn.Skip {
		if err := t.check(skip, end); err != nil {
			return fmt.Errorf("skip: %w", err)
		}
		end = skip.End
	}
	if end > turn.Span.End {
		return fmt.Errorf("skip: it ends at byte %d, behind the turn", end)
	}
	return nil
}

// check reports a span that is not one of the text from the byte from on.
func (t *Transcript) check(s Span, from int) error {
	switch {
	case s.Start < 0 || s.End < s.Start || len(t.Text) < s.End:
		return fmt.Errorf("bytes %d to %d are no span of a text of %d", s.Start, s.End, len(t.Text))
	case s.Start < from:
		return fmt.Errorf("bytes %d to %d begin before byte %d, where what goes before ends", s.Start, s.End, from)
	case !t.boundary(s.Start) || !t.boundary(s.End):
		return fmt.Errorf("bytes %d to %d cut a character in two", s.Start, s.End)
	}
	return nil
}

func (t *Transcript) boundary(i int) bool {
	return i == len(t.Text) || utf8.RuneStart(t.Text[i])
}
