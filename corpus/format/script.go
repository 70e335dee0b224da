package format

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

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

// transcript is what was said, below a heading of title, publisher, place and
// date.
func (s *script) transcript(heading map[string]string) (*corpus.Transcript, error) {
	if len(s.turns) == 0 {
		return nil, errors.New("there are no turns in it")
	}
	if !slices.ContainsFunc(s.turns, func(t corpus.Turn) bool { return t.Speaker != "" }) && !prose(string(s.text)) {
		return nil, layout.ErrNoSpeaker
	}
	t := &corpus.Transcript{Title: heading["title"], Publisher: heading["publisher"], Place: heading["place"], Date: isoDate(heading["date"])}
	if t.Date.IsZero() && heading["date"] != "" {
		return nil, fmt.Errorf("date %q: want one that begins as 2031-05-03 does", heading["date"])
	}
	above := strings.Join(filled(t.Title, strings.Join(filled(t.Publisher, t.Place, heading["date"]), " | ")), "\n\n")
	t.Heading.End = len(above)
	if above != "" {
		above += "\n\n"
	}
	s.tell()
	for i := range s.turns {
		s.turns[i].Label = s.turns[i].Label.Shift(len(above))
		s.turns[i].Span = s.turns[i].Span.Shift(len(above))
	}
	for i := range s.places {
		s.places[i].Span = s.places[i].Span.Shift(len(above))
	}
	t.Places = s.places
	t.Text, t.Turns = above+string(s.text)+"\n", s.turns
	return t, nil
}

func filled(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// tell sets the kind of each turn: what the file says, else what package layout
// makes of the same words, each turn on one line after a label that it knows.
func (s *script) tell() {
	var plain strings.Builder
	people := map[string]string{}
	text := string(s.text)
	for _, turn := range s.turns {
		who, ok := people[turn.Speaker]
		if !ok {
			who = fmt.Sprintf("MR. X%s (%s):", letters(len(people)), simple(turn.Speaker))
			if questioner(turn.Speaker) {
				who = "Q:"
			}
			people[turn.Speaker] = who
		}
		fmt.Fprintf(&plain, "%s %s\n\n", who, oneLine(turn.Span.In(text)))
	}
	told, err := layout.Parse("", []byte(plain.String()))
	for i := range s.turns {
		if err == nil && len(told.Turns) == len(s.turns) {
			s.turns[i].Kind = told.Turns[i].Kind
		}
		if s.kinds[i] != "" {
			s.turns[i].Kind = corpus.Kind(slices.Index(kindNames[:], s.kinds[i]))
		}
	}
}

func questioner(name string) bool {
	name = strings.ToLower(strings.TrimRight(name, ".:"))
	return name == "q" || name == "question"
}

// letters tells the nth of some people from the others: A, B, …, Z, BA, BB.
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26) + letters(n%26)
}

// simple is a name without what may end a label, and not too long for one.
func simple(name string) string {
	var b strings.Builder
	for _, r := range name {
		if b.Len() > 100 {
			break
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" .'’-", r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
