package format

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// A captionLine is words that are shown.
type captionLine struct {
	voice, words string
	from, to     time.Duration
}

// place is where its words are shown, which stand at the end of a text.
func (l captionLine) place(start, end int) corpus.Place {
	return corpus.Place{Span: corpus.Span{Start: start, End: end}, From: l.from, To: l.to}
}

// spoken is a transcript of lines with voices or, if none has one, with labels.
func spoken(d document, lines []captionLine) (*corpus.Transcript, error) {
	if slices.ContainsFunc(lines, func(l captionLine) bool { return l.voice != "" }) {
		return voiced(d.name, lines)
	}
	return labelled(d, lines)
}

func voiced(name string, lines []captionLine) (*corpus.Transcript, error) {
	var s script
	for _, line := range lines {
		if err := s.say(line.voice, "", "", line.words, line.place(0, 0)); err != nil {
			return nil, err
		}
	}
	t, err := s.transcript(nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t.ID = name
	return t, nil
}

const chevrons = ">>"

var captionLabel = regexp.MustCompile(`^(?:-\s?|>>+\s?)?(\p{Lu}[\p{L}\p{M}\p{N} .,'’&-]{0,60}(?:\([^()]{1,60}\)|\[[^\[\]]{1,60}\])?\s?:)(?:\s+|$)`)

// labelled reads the text twice: the first time all labels tell which of them
// are speakers', the second time these are not said again in a row. A label
// that was one only because it recurred keeps the first reading.
func labelled(d document, lines []captionLine) (*corpus.Transcript, error) {
	text, places := paragraphs(lines, nil)
	t, err := parse(d, text, layout.Marks{})
	if err != nil {
		return nil, err
	}
	speakers := labels(t)
	onceText, oncePlaces := paragraphs(lines, speakers)
	once, err := parse(d, onceText, layout.Marks{})
	if err == nil && maps.Equal(labels(once), speakers) {
		t, places = once, oncePlaces
	}
	t = unheaded(t)
	t.Places = places
	return t, nil
}

func labels(t *corpus.Transcript) map[string]bool {
	all := map[string]bool{}
	for _, turn := range t.Turns {
		all[turn.Label.In(t.Text)] = true
	}
	return all
}

// paragraphs joins lines, with an empty line before a label, unless it is that
// of the speaker who goes on.
func paragraphs(lines []captionLine, speakers map[string]bool) (text []byte, places []corpus.Place) {
	label := ""
	for _, line := range lines {
		words, opens := line.words, false
		if m := captionLabel.FindStringSubmatch(words); m != nil {
			rest := words[len(m[0]):]
			if opens = m[1] != label || !speakers[label]; opens {
				rest = strings.TrimSpace(m[1] + " " + rest)
			}
			words, label = rest, m[1]
		} else if rest, ok := strings.CutPrefix(words, chevrons); ok {
			words, label, opens = chevrons+" "+strings.TrimLeft(rest, "> "), "", true
		}
		switch {
		case words == "":
			continue
		case len(text) == 0:
		case opens:
			text = append(text, "\n\n"...)
		default:
			text = append(text, ' ')
		}
		start := len(text)
		text = append(text, words...)
		places = append(places, line.place(start, len(text)))
	}
	return text, places
}

// unheaded is a transcript whose first words are spoken, too, and in which
// nobody named speaks after chevrons.
func unheaded(t *corpus.Transcript) *corpus.Transcript {
	u := &corpus.Transcript{ID: t.ID, Text: t.Text, Layout: t.Layout}
	turns := t.Turns
	if t.Heading.Len() > 0 {
		turns = append([]corpus.Turn{unnamed(t.Text, t.Heading, corpus.Speech)}, turns...)
	}
	for _, turn := range turns {
		for {
			at := strings.Index(turn.Span.In(t.Text), "\n\n"+chevrons)
			if at < 0 {
				break
			}
			rest := corpus.Span{Start: turn.Span.Start + at + 2, End: turn.Span.End}
			turn.Span.End = turn.Span.Start + at
			u.Turns = append(u.Turns, turn)
			turn = unnamed(t.Text, rest, turn.Kind)
		}
		if turn.Label.Len() == 0 {
			turn = unnamed(t.Text, turn.Span, turn.Kind)
		}
		u.Turns = append(u.Turns, turn)
	}
	var skip []corpus.Span
	for _, turn := range t.Turns {
		skip = append(skip, turn.Skip...)
	}
	for i := range u.Turns {
		turn := &u.Turns[i]
		turn.Skip = nil
		for ; len(skip) > 0 && skip[0].Start < turn.Span.End; skip = skip[1:] {
			if turn.Span.Contains(skip[0]) {
				turn.Skip = append(turn.Skip, skip[0])
			}
		}
	}
	return u
}

// unnamed is a turn of somebody unnamed, perhaps after chevrons: a question if
// it ends as one, else of the kind given.
func unnamed(text string, s corpus.Span, kind corpus.Kind) corpus.Turn {
	s.Start = s.End - len(strings.TrimLeft(s.In(text), "> "))
	if words, _, _ := strings.Cut(s.In(text), "\n\n"+chevrons); strings.HasSuffix(words, "?") {
		kind = corpus.Question
	}
	return corpus.Turn{Kind: kind, Label: corpus.Span{Start: s.Start, End: s.Start}, Span: s}
}
