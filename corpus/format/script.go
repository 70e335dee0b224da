package format

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// A script makes a transcript of turns whose speakers a file names itself.
type script struct {
	text  []byte // the turns, each after "Name: "
	turns []corpus.Turn
	kinds []string // of the turns, "" where the file does not say

	places []corpus.Place // those that have times
	glued  bool           // the next words follow those of the turn without a space
}

// say adds words, to the last turn if the speaker and all else is the same. The
// place is that of the words, but for its span.
func (s *script) say(speaker, role, kind, words string, at corpus.Place) error {
	speaker, role, kind, words = oneLine(speaker), oneLine(role), strings.ToLower(kind), strings.TrimSpace(words)
	if kind != "" && !slices.Contains(kindNames[:], kind) {
		return fmt.Errorf("kind %q: want one of %s", kind, strings.Join(kindNames[:], ", "))
	}
	if words == "" {
		return nil
	}
	defer func() {
		if at.To > 0 {
			at.Span = corpus.Span{Start: len(s.text) - len(words), End: len(s.text)}
			s.places = append(s.places, at)
		}
	}()
	if last := len(s.turns) - 1; last >= 0 && s.turns[last].Speaker == speaker && s.turns[last].Role == role && s.kinds[last] == kind {
		if !s.glued {
			s.text = append(s.text, ' ')
		}
		s.text = append(s.text, words...)
		s.turns[last].Span.End = len(s.text)
		return nil
	}
	if len(s.text) > 0 {
		s.text = append(s.text, "\n\n"...)
	}
	turn := corpus.Turn{Speaker: speaker, Role: role, Label: corpus.Span{Start: len(s.text), End: len(s.text)}}
	if label := label(speaker, role); label != "" {
		s.text = append(append(s.text, label...), ' ')
		turn.Label.End += len(label)
	}
	turn.Span.Start = len(s.text)
	s.text = append(s.text, words...)
	turn.Span.End = len(s.text)
	s.turns, s.kinds = append(s.turns, turn), append(s.kinds, kind)
	return nil
}

var kindNames = [...]string{corpus.Speech.String(), corpus.Question.String(), corpus.Answer.String()}

func label(speaker, role string) string {
	switch {
	case speaker == "" && role == "":
		return ""
	case speaker == "":
		return role + ":"
	case role == "":
		return speaker + ":"
	}
	return speaker + " (" + role + "):"
}

// transcript is what was said, below a heading of title, event, publisher, place
// and date. Kinds are those that the file tells, else those of [layout.Tell].
func (s *script) transcript(heading map[string]string) (*corpus.Transcript, error) {
	if len(s.turns) == 0 {
		return nil, errors.New("there are no turns in it")
	}
	if !slices.ContainsFunc(s.turns, func(t corpus.Turn) bool { return t.Speaker != "" }) && !prose(string(s.text)) {
		return nil, layout.ErrNoSpeaker
	}
	t := &corpus.Transcript{
		Title: cmp.Or(heading["title"], heading["event"]), Event: heading["event"],
		Publisher: heading["publisher"], Place: heading["place"], Date: isoDate(heading["date"]),
	}
	if t.Date.IsZero() && heading["date"] != "" {
		return nil, fmt.Errorf("date %q: want one that begins as 2031-05-03 does", heading["date"])
	}
	above := strings.Join(filled(heading["title"], t.Event, strings.Join(filled(t.Publisher, t.Place, heading["date"]), " | ")), "\n\n")
	t.Heading.End = len(above)
	if above != "" {
		above += "\n\n"
	}
	for i := range s.turns {
		s.turns[i].Label = s.turns[i].Label.Shift(len(above))
		s.turns[i].Span = s.turns[i].Span.Shift(len(above))
	}
	for i := range s.places {
		s.places[i].Span = s.places[i].Span.Shift(len(above))
	}
	t.Places = s.places
	t.Text, t.Turns = above+string(s.text)+"\n", s.turns
	layout.Tell(t)
	for i, kind := range s.kinds {
		if kind != "" {
			t.Turns[i].Kind = corpus.Kind(slices.Index(kindNames[:], kind))
		}
	}
	return t, nil
}

func filled(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}
