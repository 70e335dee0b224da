package factcheck

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A Report is the answer to one statement.
type Report struct {
	ID        string
	Statement string
	Verdict   Verdict
	Findings  []Finding // one for each part of the statement, in its order
}

// A Finding is the verdict on one part of a statement.
type Finding struct {
	Claim    string // the part, in the notation of package extract
	Verdict  Verdict
	Basis    Basis
	Reason   string // one line that an editor can print
	Evidence []Evidence
	NearMiss *Evidence // the nearest claim, where the verdict is NotEnough
}

// Evidence is a passage that decides, or the nearest one.
type Evidence struct {
	Quote corpus.Quote
	Claim string // the claim of the passage that was compared; "" for a quotation
}

// Quotes are the deciding passages of the report, each once, in the order of
// the findings.
func (r Report) Quotes() []corpus.Quote {
	var out []corpus.Quote
	seen := make(map[corpus.Quote]bool)
	for _, f := range r.Findings {
		for _, e := range f.Evidence {
			if !seen[e.Quote] {
				seen[e.Quote] = true
				out = append(out, e.Quote)
			}
		}
	}
	return out
}

// String is the report as text. Passages of a restatement are not printed as
// somebody's words.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", strings.ToUpper(strings.ReplaceAll(r.Verdict.String(), "-", " ")), r.Statement)
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "  %s: %s (%s)\n", f.Verdict, f.Reason, f.Basis)
		for _, e := range f.Evidence {
			b.WriteString("    " + e.String() + "\n")
		}
		if f.NearMiss != nil {
			b.WriteString("    nearest: " + f.NearMiss.String() + "\n")
		}
	}
	return b.String()
}

// String is the passage with its speaker and its place.
func (e Evidence) String() string {
	text := strings.Join(strings.Fields(e.Quote.Text()), " ")
	who := e.Quote.Speaker()
	if who == "" {
		who = "(speaker not named)"
	}
	place := fmt.Sprintf("%s, bytes %d-%d", e.Quote.Transcript.ID, e.Quote.Span.Start, e.Quote.Span.End)
	if !e.Quote.Verbatim() {
		return fmt.Sprintf("%s, in substance (not the words used): %s [%s]", who, text, place)
	}
	return fmt.Sprintf("%s: “%s” [%s]", who, text, place)
}

type jsonQuote struct {
	Transcript string `json:"transcript"`
	Speaker    string `json:"speaker"`
	Text       string `json:"text"`
	Start      int    `json:"start"`
	End        int    `json:"end"`
	Verbatim   bool   `json:"verbatim"`
}

func newJSONQuote(q corpus.Quote) jsonQuote {
	return jsonQuote{q.Transcript.ID, q.Speaker(), q.Text(), q.Span.Start, q.Span.End, q.Verbatim()}
}

// MarshalJSON writes the report with its quotes; start and end are byte
// offsets of the document as received.
func (r Report) MarshalJSON() ([]byte, error) {
	type finding struct {
		Claim    string      `json:"claim"`
		Verdict  Verdict     `json:"verdict"`
		Basis    Basis       `json:"basis"`
		Reason   string      `json:"reason"`
		Quotes   []jsonQuote `json:"quotes"`
		NearMiss *jsonQuote  `json:"near_miss,omitempty"`
	}
	out := struct {
		ID        string      `json:"id"`
		Statement string      `json:"statement"`
		Verdict   Verdict     `json:"verdict"`
		Quotes    []jsonQuote `json:"quotes"`
		Findings  []finding   `json:"findings"`
	}{r.ID, r.Statement, r.Verdict, []jsonQuote{}, []finding{}}
	for _, q := range r.Quotes() {
		out.Quotes = append(out.Quotes, newJSONQuote(q))
	}
	for _, f := range r.Findings {
		g := finding{f.Claim, f.Verdict, f.Basis, f.Reason, []jsonQuote{}, nil}
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
