package extract

import (
	"fmt"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
)

// String prints the claim in the notation of the package comment.
func (c *Claim) String() string {
	fields := []string{c.about(), c.figureText()}
	if c.Period != nil {
		p := c.Period.String()
		if c.Period.Inherited {
			p = "[" + p + "]"
		}
		fields = append(fields, p)
	}
	if c.Negated {
		fields = append(fields, "negated")
	}
	if c.Stance != Asserted {
		fields = append(fields, c.Stance.String())
	}
	return strings.Join(fields, " | ")
}

// about is the subject, with what is measured of it.
func (c *Claim) about() string {
	subject, measure := c.SubjectText(), c.MeasureText()
	switch {
	case c.Quantity == nil || subject == measure || measure == "":
		return subject
	case subject == "":
		return measure
	case strings.Contains(subject, measure):
		return subject
	}
	return subject + ": " + measure
}

func (c *Claim) figureText() string {
	if c.Quantity == nil {
		return c.MeasureText()
	}
	way := "="
	switch {
	case c.Direction != change.None && c.Kind == Change:
		way = c.Direction.String()
	case c.Direction == change.Up || c.Direction == change.Down:
		way = c.Direction.String() + " to"
	}
	return fmt.Sprintf("%s %s", way, c.Quantity)
}

// SubjectText is the subject as it stands in the text, on one line.
func (c *Claim) SubjectText() string { return c.Sentence.rangeText(c.Subject) }

// MeasureText is what is measured as it stands in the text, on one line.
func (c *Claim) MeasureText() string { return c.Sentence.rangeText(c.Measure) }

// ScopeText is the restriction as it stands in the text, on one line.
func (c *Claim) ScopeText() string { return c.Sentence.rangeText(c.Scope) }

func (s *Sentence) rangeText(r Range) string {
	if r.Len() <= 0 {
		return ""
	}
	span := s.Words[r.From].Span
	span.End = s.Words[r.To-1].Span.End
	return strings.Join(strings.Fields(span.In(s.Transcript.Text)), " ")
}
