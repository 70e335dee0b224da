package factcheck

import (
	"encoding/json"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// MarshalJSON writes the report with its quotes.
//
//	id, statement, verdict
//	quotes       the deciding passages, each once
//	findings     one for each part of the statement: claim, verdict, basis,
//	             reason, slot, flags, quotes, near_miss
//
// A quote has the fields
//
//	transcript   its ID
//	date         the day of speaking, YYYY-MM-DD
//	speaker      as the document names the speaker beside the words
//	person       the fullest name the document gives
//	text         the passage to the letter
//	start, end   its bytes in the text of the transcript, half open
//	from, to     the same as line and column, code points and UTF-16 code units
//	places       where in the document it stands: page, path of an element,
//	             from_ms and to_ms of a caption
//	selectors    the text-quote and text-position selectors of the W3C
//	verbatim     false in a restatement
//
// Of these date, person and places are left out where the document has none,
// and slot, flags and near_miss where there are none.
func (r Report) MarshalJSON() ([]byte, error) {
	out := jsonReport{r.ID, r.Statement, r.Verdict, []jsonQuote{}, []jsonFinding{}}
	for _, q := range r.Quotes() {
		out.Quotes = append(out.Quotes, newJSONQuote(q))
	}
	for _, f := range r.Findings {
		g := jsonFinding{f.Claim, f.Verdict, f.Basis, f.Reason, f.Slot, f.Flags, []jsonQuote{}, nil}
		for _, e := range f.Evidence {
			g.Quotes = append(g.Quotes, newJSONQuote(e.Quote))
		}
		if f.NearMiss != nil {
			q := newJSONQuote(f.NearMiss.Quote)
			g.NearMiss = &q
		}
		out.Findings = append(out.Findings, g)
	}
	return json.Marshal(out)
}

type jsonReport struct {
	ID        string        `json:"id"`
	Statement string        `json:"statement"`
	Verdict   Verdict       `json:"verdict"`
	Quotes    []jsonQuote   `json:"quotes"`
	Findings  []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Claim    string      `json:"claim"`
	Verdict  Verdict     `json:"verdict"`
	Basis    Basis       `json:"basis"`
	Reason   string      `json:"reason"`
	Slot     string      `json:"slot,omitempty"`
	Flags    []Flag      `json:"flags,omitempty"`
	Quotes   []jsonQuote `json:"quotes"`
	NearMiss *jsonQuote  `json:"near_miss,omitempty"`
}

type jsonQuote struct {
	Transcript string          `json:"transcript"`
	Date       string          `json:"date,omitempty"`
	Speaker    string          `json:"speaker"`
	Person     string          `json:"person,omitempty"`
	Text       string          `json:"text"`
	Start      int             `json:"start"`
	End        int             `json:"end"`
	From       corpus.Position `json:"from"`
	To         corpus.Position `json:"to"`
	Places     []jsonPlace     `json:"places,omitempty"`
	Selectors  []any           `json:"selectors"`
	Verbatim   bool            `json:"verbatim"`
}

type jsonPlace struct {
	Page int    `json:"page,omitempty"`
	Path string `json:"path,omitempty"`
	From *int64 `json:"from_ms,omitempty"`
	To   *int64 `json:"to_ms,omitempty"`
}

func newJSONQuote(q corpus.Quote) jsonQuote {
	out := jsonQuote{
		Transcript: q.Transcript.ID, Speaker: q.Speaker(), Text: q.Text(), Start: q.Span.Start, End: q.Span.End, Verbatim: q.Verbatim(),
	}
	if !q.Transcript.Date.IsZero() {
		out.Date = q.Transcript.Date.Format(time.DateOnly)
	}
	if q.Turn >= 0 {
		out.Person = q.Transcript.Turns[q.Turn].Person
	}
	out.From, out.To = q.Positions()
	out.Selectors = []any{q.TextQuote(), corpus.TextPositionSelector{Start: out.From.Rune, End: out.To.Rune}}
	for _, p := range q.Places() {
		place := jsonPlace{Page: p.Page, Path: p.Path}
		if p.To > 0 {
			from, to := p.From.Milliseconds(), p.To.Milliseconds()
			place.From, place.To = &from, &to
		}
		out.Places = append(out.Places, place)
	}
	return out
}
