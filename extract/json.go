package extract

import (
	"encoding/json"

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
		Unit      string `json:"unit"`
		Bound     string `json:"bound"`
		Kind      string `json:"kind"`
		Direction string `json:"direction"`
		Basis     string `json:"basis"`
		Period    string `json:"period"`
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
		out.Period = c.Period.String()
	}
	if c.Quantity != nil {
		out.Value, out.Unit, out.Bound = c.Quantity.Value.String(), c.Quantity.Unit.Name, c.Quantity.Bound.String()
		if c.Quantity.Range || c.Quantity.Score {
			out.ValueMax = c.Quantity.Max.String()
		}
	}
	return json.Marshal(out)
}
