package extract

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// Notation is a claim as one line: see the package comment for its grammar.
type Notation struct {
	About  string   // what the claim is about, and what is measured of it
	Way    string   // "=", "up", "up to", …; "" if there is no figure
	Figure string   // the figure as package quantity prints it, or the predicate
	When   []string // period, in brackets if inherited, and streak, as package period prints them
	Flags  []string // "negated" and the stance, if it is not asserted
}

// String prints the claim in the notation of the package comment.
func (c *Claim) String() string { return c.Notation().String() }

// Notation is the claim as its line has it.
func (c *Claim) Notation() Notation {
	n := Notation{About: c.about(), Figure: oneLine(c.MeasureText())}
	if c.Quantity != nil {
		n.Way, n.Figure = c.way(), c.Quantity.String()
	}
	if c.Period != nil && c.Period.String() != "" {
		n.When = append(n.When, c.Period.String())
		if c.Period.Inherited {
			n.When[0] = "[" + n.When[0] + "]"
		}
	}
	if c.Streak != nil {
		n.When = append(n.When, c.Streak.String())
	}
	if c.Negated {
		n.Flags = append(n.Flags, "negated")
	}
	if c.Stance != Asserted {
		n.Flags = append(n.Flags, c.Stance.String())
	}
	return n
}

const fieldSeparator = " | "

// String prints the notation; [ParseNotation] reads it back.
func (n Notation) String() string {
	figure := n.Figure
	if n.Way != "" {
		figure = n.Way + " " + n.Figure
	}
	fields := slices.Concat([]string{n.About, figure}, n.When, n.Flags)
	return strings.Join(fields, fieldSeparator)
}

// ParseNotation reads a line as [Claim.String] prints it. The error names the
// field that is wrong and what it may be.
func ParseNotation(line string) (Notation, error) {
	fields := strings.Split(line, fieldSeparator)
	if len(fields) < 2 {
		return Notation{}, fmt.Errorf("extract: %q is not “about | figure | when… | flags…”", line)
	}
	n := Notation{About: fields[0], Figure: fields[1]}
	for _, way := range ways() {
		if figure, ok := strings.CutPrefix(n.Figure, way+" "); ok {
			if _, err := quantity.Parse(figure); err == nil {
				n.Way, n.Figure = way, figure
				break
			}
		}
	}
	for _, f := range fields[2:] {
		switch _, err := period.Parse(strings.Trim(f, "[]"), time.Time{}); {
		case isFlag(f):
			n.Flags = append(n.Flags, f)
		case err != nil:
			return Notation{}, fmt.Errorf("extract: %q is neither a period nor “negated” nor a stance: %w", f, err)
		default:
			n.When = append(n.When, f)
		}
	}
	return n, nil
}

// ways are what may stand before a figure, the longer first.
func ways() []string {
	out := []string{"="}
	for w := change.Up; w <= change.Low; w++ {
		out = append(out, w.String()+" to", w.String())
	}
	return out
}

func isFlag(field string) bool {
	if field == "negated" {
		return true
	}
	for s := Condition; s <= Asked; s++ {
		if s.String() == field {
			return true
		}
	}
	return false
}

func (c *Claim) way() string {
	switch {
	case c.Direction == change.None || c.Direction == change.Level:
		return "="
	case c.Kind == Change:
		return c.Direction.String()
	case c.Direction == change.Up || c.Direction == change.Down:
		return c.Direction.String() + " to"
	}
	return "="
}

// about is the subject, with what is measured of it.
func (c *Claim) about() string {
	subject, measure := c.SubjectText(), c.MeasureText()
	switch {
	case c.Quantity == nil || subject == measure || measure == "":
		return oneLine(subject)
	case subject == "":
		return oneLine(measure)
	case strings.Contains(subject, measure):
		return oneLine(subject)
	}
	return oneLine(subject + ": " + measure)
}

// oneLine keeps text from being taken for the notation's own marks.
func oneLine(text string) string { return strings.ReplaceAll(text, "|", "¦") }

// SubjectText is the subject as it was spoken, on one line.
func (c *Claim) SubjectText() string { return c.Sentence.rangeText(c.Subject) }

// MeasureText is what is measured as it was spoken, on one line.
func (c *Claim) MeasureText() string { return c.Sentence.rangeText(c.Measure) }

// ScopeText is the restriction as it was spoken, on one line.
func (c *Claim) ScopeText() string { return c.Sentence.rangeText(c.Scope) }

func (s *Sentence) rangeText(r Range) string {
	if r.Len() <= 0 {
		return ""
	}
	span := s.Words[r.From].Span
	span.End = s.Words[r.To-1].Span.End
	return strings.Join(strings.Fields(span.Shift(-s.Span.Start).In(s.spoken)), " ")
}
