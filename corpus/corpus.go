// Package corpus holds what was said: transcripts, their turns, and quotes
// that point into them to the byte.
//
// The text of a transcript is kept as received. Nothing is trimmed, joined or
// normalised; everything found later is a [Span] of that text, and
// [Quote.Text] gives exactly those bytes back.
package corpus

import "time"

// A Span is a half-open range of byte offsets into the text of one document.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift moves the span by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// In is the text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// A Transcript is one document and who says what in it.
type Transcript struct {
	ID        string    // unique in a store; a file's base name by default
	Title     string    // "" if the document has none
	Event     string    // the occasion, if the document names it as such beside its title; else ""
	Publisher string    // "" if unknown
	Place     string    // "" if unknown
	Date      time.Time // the day of speaking, midnight UTC; zero if unknown, never today
	Text      string    // the document as received, valid UTF-8
	Heading   Span      // title, publisher and date; empty if there is none
	Turns     []Turn    // in the order of the text, not overlapping
	Places    []Place   // in the order of the text, not overlapping; none of a plain text
	Format    string    // what the document was read as: "PDF", "plain text"; "" if no document was
	Layout    string    // how its text marks who speaks, as "names" and "questions"; "" if the format itself tells

	// Restated is set where the text restates what was said in other words.
	// Quotes from it are not anybody's words.
	Restated bool
}

// A Turn is one speaker's uninterrupted stretch of speech.
type Turn struct {
	Speaker string // as the document names the speaker; "" if it does not
	Person  string // the fullest name the document gives the speaker; as Speaker if it gives no other
	Role    string // title or office, where the document gives one
	Kind    Kind
	Label   Span // the speaker label, "Name:"; empty if there is none
	Span    Span // the words spoken, without the label

	// Skip is what nobody spoke between the words: numbers and running heads of
	// pages, times, numbers of lines, and line breaks that part no paragraphs.
	// It lies in Span, in order, and does not overlap. Words are read through
	// it; a quote that runs over it has it in its text.
	Skip []Span
}

// Kind tells a question from an answer.
type Kind uint8

// The kinds of turn.
const (
	Speech   Kind = iota // an opening statement, or a document that is not a dialogue
	Question             // asked from the floor: never evidence of a fact
	Answer
)

func (k Kind) String() string {
	switch k {
	case Question:
		return "question"
	case Answer:
		return "answer"
	}
	return "speech"
}

// A Quote is a passage of a transcript, to the letter.
type Quote struct {
	Transcript *Transcript
	Turn       int // index into Transcript.Turns; -1 for the heading
	Span       Span
}

// Text is the passage exactly as it stands in the document.
func (q Quote) Text() string { return q.Span.In(q.Transcript.Text) }

// Verbatim reports whether the text is what was said, rather than a
// restatement of it.
func (q Quote) Verbatim() bool { return !q.Transcript.Restated }

// Speaker is who said it; "" for the heading and for unnamed speakers.
func (q Quote) Speaker() string {
	if q.Turn < 0 {
		return ""
	}
	return q.Transcript.Turns[q.Turn].Speaker
}
