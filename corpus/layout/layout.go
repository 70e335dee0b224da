// Package layout reads plain-text transcripts: who speaks, what is asked and
// what is answered, and what the heading says.
//
// A speaker label stands at the start of a paragraph. [Parse] understands
//
//	Anna Weiss:                          a name, its words on the same line or below
//	Anna Weiss, minister of labour:      a name with an office, or one in brackets
//	MR. WEISS:  DIRECTOR WEISS:          names and offices in capitals
//	THE PRESIDENT.  CHAIR WEISS.         the same, with a full stop
//	Mr. WEISS.  The President.           the same, in part or not in capitals
//	Q  Q.  Q:  QUESTION:  A.  A:         questions and answers without names
//	QUESTION (Kim Ode, Coast Radio):     questions with them
//	Anna Weiss (00:42):  [00:42] Weiss:  names and times
//	Anna Weiss  0:42     00:00:42 AW     the same, on lines of their own
//	Anna Weiss -- Minister of Labour     names and offices on lines of their own
//	**Are wages falling?**               questions in bold from end to end
//
// A word with a colon that opens a paragraph of prose ("Note: …") is not a
// label: what stands before the colon has to look like a name or an office, and
// what is not known as either has to recur, to ask, to be mentioned, or to have
// a line of its own. A time is never a speaker.
//
// A heading is what stands before the first words spoken: a front matter block
// between lines of "---", a title, "publisher | date" or a date, a place, the
// time of day, the list of those present, and what is said of the transcript
// itself.
//
// Who speaks is told from that list, from full names among the labels, and from
// introductions ("I'm Anna Weiss, minister of labour"; "joined by …"). A short
// form is resolved if one person fits it, and is left alone if two do or none.
//
// The text is never changed. Stage directions, topic headings inside a turn,
// Markdown's escapes and corrections stay where they are. The numbers and
// running heads of pages, and times, are left out of turns at either end, and
// skipped inside them ([corpus.Turn]). So are numbers before the lines, and the
// empty lines of double spacing.
//
// The Layout of a transcript names the kinds of labels found, the most frequent
// first: "names with colons", "Q and A", "names with full stops", "names with
// times", "names on lines of their own", "bold questions"; or "one speech"; and
// then "line numbers" and "double spacing".
package layout

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// ErrNoSpeaker is in the error of [Parse] for a text without a speaker label.
// Such a text can be read with [Speech].
var ErrNoSpeaker = errors.New("no speaker label")

// Parse reads the transcript of a dialogue or of a speech with a speaker label.
// The words before the first label that do not belong to the heading are a turn
// of an unnamed speaker: a question if they ask for something, else a speech.
//
// It is an error if data is empty or not valid UTF-8, or has no speaker label
// ([ErrNoSpeaker]). The error begins with id, and with the line if there is one.
func Parse(id string, data []byte) (*corpus.Transcript, error) { return Marks{}.Parse(id, data) }

// Parse is [Parse] of a text whose paragraphs have marks.
func (m Marks) Parse(id string, data []byte) (*corpus.Transcript, error) {
	if err := check(id, data); err != nil {
		return nil, err
	}
	received := string(data)
	text, margins, kinds := findMargins(received)
	front := readFrontMatter(text)
	pages := findFurniture(text, max(front.span.End, start(text)))
	labels := labelsOf(text, pages, front.span.End, m.bold())
	if len(labels) == 0 {
		return nil, fmt.Errorf("%s: %w: want paragraphs that begin with one, such as %s", id, ErrNoSpeaker, forms())
	}
	head := readHeading(text, front, pages, labels[0].span.Start)
	apart := m.addTo(pages, text)
	t := &corpus.Transcript{ID: id, Text: text}
	head.describe(t)
	unnamed := pages.trim(text, corpus.Span{Start: head.end(), End: labels[0].span.Start})
	t.Turns = turns(text, pages, unnamed, labels)
	marks := make([]mark, 0, len(t.Turns))
	if len(t.Turns) > len(labels) {
		marks = append(marks, unlabelled)
	}
	for _, l := range labels {
		marks = append(marks, l.mark)
	}
	introduce(t, head.people)
	tell(t, marks)
	t.Layout = strings.Join(append(stylesOf(labels), kinds...), ", ")
	skip(t, pages, margins, apart)
	t.Text = received
	return t, nil
}

// Speech reads a text without speaker labels as one turn, of an unnamed speaker
// unless the heading says whose speech it is ("Remarks by …").
// Its first lines are a heading only if they have a date of their own or are a
// front matter block. The errors are those of [Parse], without [ErrNoSpeaker].
func Speech(id string, data []byte) (*corpus.Transcript, error) { return Marks{}.Speech(id, data) }

// Speech is [Speech] of a text whose paragraphs have marks.
func (m Marks) Speech(id string, data []byte) (*corpus.Transcript, error) {
	if err := check(id, data); err != nil {
		return nil, err
	}
	received := string(data)
	text, margins, kinds := findMargins(received)
	front := readFrontMatter(text)
	pages := findFurniture(text, max(front.span.End, start(text)))
	t := &corpus.Transcript{ID: id, Text: text, Layout: strings.Join(append([]string{"one speech"}, kinds...), ", ")}
	head := readHeading(text, front, pages, len(text))
	apart := m.addTo(pages, text)
	words := pages.trim(text, corpus.Span{Start: head.end(), End: len(text)})
	if head.clear && words.Len() > 0 {
		head.describe(t)
	} else {
		words = trim(text, corpus.Span{Start: start(text), End: len(text)})
	}
	t.Turns = []corpus.Turn{{Label: corpus.Span{Start: words.Start, End: words.Start}, Span: words}}
	if p, ok := speechBy(t.Heading.In(text)); ok {
		t.Turns[0].Speaker, t.Turns[0].Person, t.Turns[0].Role = p.name, p.name, p.role
	}
	skip(t, pages, margins, apart)
	t.Text = received
	return t, nil
}

// labelsOf are the labels of the text from the byte from on, in their order.
func labelsOf(text string, pages furniture, from int, bold map[int]bool) []label {
	labels := settle(text, findLabels(text, pages, from))
	if headed := findHeaded(text, pages, from); len(headed) > 2*len(labels) {
		labels = headed
	}
	return addAnswers(text, addEmphasised(text, labels, from, bold))
}

// turns are the stretches of text after each label, and before the first.
func turns(text string, pages furniture, unnamed corpus.Span, labels []label) []corpus.Turn {
	var all []corpus.Turn
	if unnamed.Len() > 0 {
		all = append(all, corpus.Turn{Label: corpus.Span{Start: unnamed.Start, End: unnamed.Start}, Span: pages.ends(text, unnamed)})
	}
	for i, l := range labels {
		words := corpus.Span{Start: l.span.End, End: len(text)}
		if i+1 < len(labels) {
			words.End = labels[i+1].span.Start
		}
		all = append(all, corpus.Turn{
			Speaker: l.speaker,
			Role:    l.role,
			Label:   l.span,
			Span:    pages.ends(text, words),
		})
		if marks := l.span.In(text); marks != "" && strings.Trim(marks, emphasis) == "" {
			words := &all[len(all)-1].Span // a question between two signs of emphasis
			words.End = words.Start + len(strings.TrimRight(words.In(text), emphasis))
		}
	}
	return all
}

// check reports data that is no text.
func check(id string, data []byte) error {
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(bom)))) == 0 {
		return fmt.Errorf("%s: the text is empty", id)
	}
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	return fmt.Errorf("%s:%d: byte %d (0x%02x) is not valid UTF-8: want the file saved as UTF-8", id, line, at, data[at])
}

// forms lists what the labels of each style look like.
func forms() string {
	var all []string
	for _, s := range styles {
		all = append(all, s.forms...)
	}
	return strings.Join(all, ", ")
}
