package factcheck

import (
	"cmp"
	"fmt"
	"slices"
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
	Slot     string // what differs or is left open: "figure", "period", "words"; "" if nothing does
	Flags    []Flag // what else an editor may want to know
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

// OnBasis is the report for an editor who takes nothing weaker than the basis
// given: findings that rest on less are NotEnough, with what they rest on as
// the near miss. OnBasis(Direct) leaves direct evidence alone.
func (r Report) OnBasis(weakest Basis) Report {
	if len(r.Findings) == 0 {
		return r
	}
	r.Findings = slices.Clone(r.Findings)
	for i, f := range r.Findings {
		if f.Basis <= weakest || len(f.Evidence) == 0 || f.Verdict == NotEnough || f.Verdict == NotCheckable {
			continue
		}
		f.Reason = fmt.Sprintf("%s only on a basis that is %s: %s", f.Verdict, f.Basis, f.Reason)
		f.Verdict, f.NearMiss, f.Evidence = NotEnough, &f.Evidence[0], nil
		r.Findings[i] = f
	}
	r.Verdict = whole(r.Findings)
	return r
}

// String is the report as text. Passages of a restatement are not printed as
// somebody's words.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", strings.ToUpper(strings.ReplaceAll(r.Verdict.String(), "-", " ")), r.Statement)
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "  %s: %s", f.Verdict, f.Reason)
		if len(f.Evidence) > 0 {
			fmt.Fprintf(&b, " (%s)", f.Basis)
		}
		b.WriteByte('\n')
		for _, e := range f.Evidence {
			b.WriteString("    " + e.String() + "\n")
		}
		if f.NearMiss != nil {
			b.WriteString("    nearest: " + f.NearMiss.String() + "\n")
		}
		for _, flag := range f.Flags {
			fmt.Fprintf(&b, "    %s: %s\n", flag, flag.Text())
		}
	}
	return b.String()
}

// String is the passage with its speaker and its place: line and column of the
// text, bytes, and where in the document it stands.
func (e Evidence) String() string {
	start, _ := e.Quote.Positions()
	place := fmt.Sprintf("%s:%s, bytes %d-%d", e.Quote.Transcript.ID, start, e.Quote.Span.Start, e.Quote.Span.End)
	for _, p := range e.Quote.Places() {
		place += ", " + p.String()
	}
	who, text := cmp.Or(spokenBy(e.Quote), "(speaker not named)"), oneLine(e.Quote.Text())
	if !e.Quote.Verbatim() {
		return fmt.Sprintf("%s, in substance (not the words used): %s [%s]", who, text, place)
	}
	return fmt.Sprintf("%s: “%s” [%s]", who, text, place)
}
