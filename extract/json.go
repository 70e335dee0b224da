package extract

import (
	"encoding/json"
	"strconv"

	"github.com/presscheck/presscheck/extract/change"
)

// MarshalJSON writes the claim flat: texts as they stand in the document,
// amounts as decimals in words of digits, and start and end as byte offsets of
// the claim's sentence in the document as received.
func (c *Claim) MarshalJSON() ([]byte, error) {
	q := c.Sentence.Quote()
	out := struct {
		Subject   string `json:"subject"`
		Measure   string `json:"measure"`
		Value     string `json:"value"`
		ValueMax  string `json:"value_max"`
		Part      string `json:"part,omitempty"`
		Whole     string `json:"whole,omitempty"`
		Unit      string `json:"unit"`
		Bound     string `json:"bound"`
		Kind      string `json:"kind"`
		Direction string `json:"direction"`
		Basis     string `json:"basis"`
		Period    string `json:"period"`
		Inherited bool   `json:"period_inherited,omitempty"` // the passage's period, not the sentence's
		Scope     string `json:"scope"`
		Polarity  string `json:"polarity"`
		Stance    string `json:"stance"`
		Speaker   string `json:"speaker"`
		Quote     string `json:"quote"`
		Start     int    `json:"start"`
		End       int    `json:"end"`
		Notation  string `json:"notation"`
	}{
		Subject: c.SubjectText(), Measure: c.MeasureText(), Scope: c.ScopeText(),
		Kind: c.Kind.String(), Basis: c.Basis.In(c.Sentence.Transcript.Text),
		Polarity: "affirmed", Stance: c.Stance.String(), Speaker: q.Speaker(),
		Quote: q.Text(), Start: q.Span.Start, End: q.Span.End, Notation: c.String(),
	}
	if c.Direction != change.None {
		out.Direction = c.Direction.String()
	}
	if c.Negated {
		out.Polarity = "negated"
	}
	if c.Period != nil {
		out.Period, out.Inherited = c.Period.String(), c.Period.Inherited
	}
	switch q := c.Quantity; {
	case q != nil:
		out.Value, out.Unit, out.Bound = q.Value.String(), q.Unit.Name, q.Bound.String()
		if q.Range || q.Score {
			out.ValueMax = q.Max.String()
		}
		if !q.Whole.IsZero() { // "19 of 26 districts"
			out.Part, out.Whole = q.Part.String(), q.Whole.String()
		}
	case c.Streak != nil:
		out.Kind, out.Value, out.Unit = Streak.String(), strconv.Itoa(c.Streak.Count), c.Streak.Grain.String()
	}
	return json.Marshal(out)
}
