package factcheck

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/sentence"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// A Checker checks statements against transcripts. It is safe for concurrent
// use.
type Checker struct {
	// Quotations is what a house lets its writers do to a quotation; set it
	// before the first check.
	Quotations quotation.Policy

	readings   []*extract.Reading // in the order of the transcripts' IDs
	duplicates []*corpus.DuplicateError
	index      *index
	quotes     *quotation.Index
	replies    *replies
	speakers   map[string]bool // the words of the speakers' names, in lower case
}

var embedded = sync.OnceValues(func() (*Checker, error) {
	return New(context.Background(), corpus.Memory{record.Transcript()})
})

// Check checks a statement against the embedded record, a restatement of one
// press conference. The first call of a process reads the record.
func Check(statement string) (Report, error) {
	c, err := embedded()
	if err != nil {
		return Report{}, err
	}
	return c.Check(context.Background(), Statement{Text: statement}), nil
}

// Check checks one statement. The sentences of a longer text are its parts;
// to have each judged by itself use CheckArticle. A cancelled context leaves
// the parts not yet judged NotEnough.
func (c *Checker) Check(ctx context.Context, st Statement) Report {
	findings := c.findings(ctx, st)
	markRestated(findings)
	return Report{ID: st.ID, Statement: st.Text, Verdict: whole(findings), Findings: findings}
}

func (c *Checker) findings(ctx context.Context, st Statement) []Finding {
	text := plain.Replace(strings.ToValidUTF8(st.Text, "\uFFFD"))
	if quoted := c.quotations(ctx, text, st.Speaker); len(quoted) > 0 {
		if f, _, ok := c.said(text, ""); ok {
			quoted = append(quoted, f)
		}
		return quoted
	}
	a := unattribute(text, c.speakers, c.quotes.Stranger)
	reading := extract.Read(oneTurn(a.text, c.date()))
	if !checkable(reading) {
		return []Finding{{Verdict: NotCheckable, Reason: "not an assertion", Claim: a.text}}
	}
	credit := a.credit(st.Speaker)
	f, slip, ok := c.said(a.text, credit)
	if !ok && a.text != text {
		f, slip, ok = c.said(text, st.Speaker) // "Parents told us that …" may be the record's own words
	}
	if ok && f.Verdict == Supported && len(c.readings) == 1 {
		return []Finding{f}
	}
	asserted := parts(reading, credit)
	for _, p := range asserted {
		p.by, p.reported = a.named(), a.party != ""
	}
	judged := c.judgeAll(ctx, asserted)
	if ok && len(c.readings) == 1 && !(slip != "" && whole(judged) == Supported && quotesWord(slip, judged)) {
		return []Finding{f}
	}
	if len(c.readings) > 1 {
		judged = c.byDay(ctx, reading, credit, judged)
	}
	c.replies.judgeOpen(ctx, reading, credit, a, judged)
	c.askReported(judged, a.party)
	caused := false // the record gives the cause that the statement does
	if v := whole(judged); (v == Supported || v == NotEnough) && a.party == "" {
		f, ok := c.deriveCause(reading, text, a, credit, v == Supported)
		if caused = ok && f.Verdict == Supported; !ok || caused && v == Supported {
			f, ok = c.decide(reading, credit)
		}
		if !ok && a.text != text {
			f, ok = c.decide(extract.Read(oneTurn(text, c.date())), credit) // "X promised that"
		}
		if ok && f.Verdict != v {
			return []Finding{f}
		}
	}
	if f, ok := c.uncaused(reading, judged); ok && !caused {
		judged = append(judged, f)
	}
	if ok && !disputes(f, judged) {
		return []Finding{f}
	}
	return append(judged, c.unsaid(text, st.Speaker)...)
}

// quotesWord reports whether the evidence of the findings has a word: what looks like a slip in
// one clause is what another says.
func quotesWord(word string, findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool {
		return slices.ContainsFunc(f.Evidence, func(e Evidence) bool {
			return slices.ContainsFunc(token.Split(e.Quote.Text()), func(t token.Token) bool { return strings.EqualFold(t.Lower, word) })
		})
	})
}

// plain turns the marks of text that was cut into words back into plain ones.
var plain = strings.NewReplacer("``", "\"", "''", "\"", "-LRB-", "(", "-RRB-", ")")

func (c *Checker) judgeAll(ctx context.Context, parts []*part) []Finding {
	var out []Finding
	for _, p := range parts {
		if ctx.Err() != nil {
			out = append(out, Finding{Claim: p.Claim.String(), Reason: ctx.Err().Error()})
			continue
		}
		out = append(out, c.judge(p))
	}
	return out
}

// said reports whether the statement is a whole sentence of the record to the
// letter, or one but for a slip, the number of which it returns. A part of a
// sentence is not enough: what is left out may turn it.
func (c *Checker) said(text, speaker string) (f Finding, slip string, ok bool) {
	r := c.quotes.Check(text, speaker, quotation.Policy{})
	if len(r.Quotes) == 1 {
		if s := c.index.holding(r.Quotes[0]); s != nil && s.asked {
			return Finding{}, "", false
		}
	}
	if edit, ok := c.slip(text, r); ok && !r.Question {
		reason := "the record has these words, but " + differences([]quotation.Edit{edit}) + by(r.Quotes[0])
		if edit.Op == quotation.Replace {
			reason = fmt.Sprintf("said %s; the record has %s, else word for word%s", edit.Quoted, edit.Source, by(r.Quotes[0]))
		}
		if edit.Grade == quotation.Number {
			slip = edit.Quoted
		}
		return Finding{Claim: text, Verdict: Refuted, Slot: edit.Grade.String(), Evidence: []Evidence{{Quote: r.Quotes[0]}}, Reason: reason}, slip, true
	}
	if r.Kind != quotation.Verbatim || r.Question || r.Misattributed || r.Unlike || len(r.Quotes) != 1 || r.Cut != (quotation.Cut{}) {
		return Finding{}, "", false
	}
	q := r.Quotes[0]
	s := c.index.holding(q)
	if s == nil || !s.wholly(q.Span) || s.Mended {
		return Finding{}, "", false
	}
	reason := strings.TrimPrefix(spokenBy(q)+" said so, word for word", " ")
	if q.Transcript.Restated {
		reason = "the record says so, itself in other words than were used"
	}
	return Finding{Claim: text, Verdict: Supported, Reason: reason, Evidence: []Evidence{{Quote: s.Quote()}}}, "", true
}

// whole is the verdict on a statement from those on its parts: any refuted
// part refutes it, else an opinion makes it not checkable, else any unsupported
// part leaves it open.
func whole(findings []Finding) Verdict {
	verdict := Supported
	if len(findings) == 0 {
		return NotEnough
	}
	for _, f := range findings {
		switch {
		case f.Verdict == Refuted:
			return Refuted
		case f.Verdict == NotCheckable:
			verdict = NotCheckable
		case f.Verdict == Conflicting && verdict != NotCheckable:
			verdict = Conflicting
		case f.Verdict != Supported && verdict == Supported:
			verdict = NotEnough
		}
	}
	return verdict
}

// CheckArticle checks every sentence of a draft.
func (c *Checker) CheckArticle(ctx context.Context, article string) []Report {
	text := strings.ToValidUTF8(article, "\uFFFD")
	var out []Report
	for _, span := range sentence.Split(text) {
		out = append(out, c.Check(ctx, Statement{Text: span.In(text)}))
	}
	return out
}

// oneTurn makes a transcript of a statement.
func oneTurn(text string, date time.Time) *corpus.Transcript {
	return &corpus.Transcript{
		ID: "statement", Text: text, Date: date,
		Turns: []corpus.Turn{{Span: corpus.Span{Start: 0, End: len(text)}}},
	}
}

// figureKey is what figures of equal value are found by.
func figureKey(d *quantity.Decimal) string { return "#" + d.String() }
