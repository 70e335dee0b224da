package factcheck

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// minQuoted is the fewest words in quotation marks that are somebody's words;
// fewer are as a rule a name or an irony.
const minQuoted = 3

// quotations judges a statement by its quotations and by what it asserts around
// them. There are no findings if it has no quotation.
func (c *Checker) quotations(ctx context.Context, text, speaker string) []Finding {
	all := quotation.Find(text)
	quoted := slices.DeleteFunc(all, func(q quotation.Quotation) bool { return q.Words < minQuoted })
	if len(quoted) == 0 {
		return nil
	}
	return c.quotesOf(ctx, text, speaker, quoted)
}

func (c *Checker) quotesOf(ctx context.Context, text, speaker string, quoted []quotation.Quotation) []Finding {
	set := c.set(text, quoted)
	set.speaker = cmp.Or(set.speaker, speaker)
	var findings []Finding
	var passages []*source
	for _, q := range quoted {
		f, r := c.quotation(q.Span.In(text), set.speakerOf(q.Marked))
		var passage *source
		if len(r.Quotes) > 0 {
			passage = c.index.holding(r.Quotes[0])
		}
		if passage != nil {
			passages = append(passages, passage)
		}
		if passage != nil && (f.Verdict == Supported || r.Faint) {
			c.fit(&f, r, &set, q, passage)
		}
		findings = append(findings, f)
	}
	var against []Finding
	settled := false
	if whole(findings) == Supported { // else the difference is told already
		against, settled = c.reworded(&set)
	}
	if !settled {
		findings = append(findings, c.around(ctx, &set, passages)...)
	}
	return append(findings, against...)
}

// unsaid are findings against quotations of one or two words that a statement
// credits to a speaker of the record who did not say them. Other quotations so
// short are names or irony: the statement is judged as if it had no marks.
func (c *Checker) unsaid(text, speaker string) []Finding {
	var out []Finding
	short := quotation.Find(text)
	if len(short) == 0 {
		return nil
	}
	set := c.set(text, short)
	set.speaker = cmp.Or(set.speaker, speaker)
	for _, q := range short {
		words, who := q.Span.In(text), set.speakerOf(q.Marked)
		if !slices.ContainsFunc(strings.Fields(strings.ToLower(who)), c.speaks) {
			continue
		}
		if r := c.quotes.Check(words, who, c.Quotations); r.Kind != quotation.Verbatim || r.Misattributed {
			out = append(out, Finding{Claim: "“" + words + "”", Slot: "words", Reason: who + " did not use the word “" + words + "”"})
		}
	}
	return out
}

// speaks reports whether the word is part of the name of somebody who speaks.
func (c *Checker) speaks(word string) bool { return c.speakers[word] }

// fit makes a quotation NotEnough that was said of another matter than the
// statement has it, or is denied by only one of the two.
func (c *Checker) fit(f *Finding, r quotation.Result, set *setting, q quotation.Quotation, passage *source) {
	missing := c.strange(set, passage)
	cut := r.Kind == quotation.Verbatim && passage.denies(passage.At(r.Quotes[0].Span.Start)-1)
	denies := set.denies(q)
	switch {
	case r.Faint && (len(missing) > 0 || strings.TrimSpace(set.topic) == ""):
		*f = Finding{Claim: f.Claim, NearMiss: &f.Evidence[0], Slot: f.Slot, Reason: "nobody said these words of it; the nearest: " + differences(r.Edits) + by(r.Quotes[0])}
	case len(missing) > 0:
		f.Verdict, f.Slot, f.Reason = NotEnough, "words", "quoted to the letter, but not in the passage: "+strings.Join(missing, ", ")
	case r.Faint:
	case cut && !denies:
		f.Verdict, f.Slot, f.Reason = NotEnough, "polarity", "quoted to the letter, but cut: the record denies it"+by(r.Quotes[0])
	case denies && !cut:
		f.Verdict, f.Slot, f.Reason = NotEnough, "polarity", "quoted to the letter, but the statement denies it and the record does not"+by(r.Quotes[0])
	case r.Cut.After != "" || r.Cut.Before != "" && !cut:
		f.Flags = append(f.Flags, CutShort)
	}
}

// quotation checks one quotation by itself.
func (c *Checker) quotation(words, speaker string) (Finding, quotation.Result) {
	r := c.quotes.Check(words, speaker, c.Quotations)
	f := Finding{Claim: "“" + words + "”", Verdict: Refuted}
	for _, q := range r.Quotes {
		f.Evidence = append(f.Evidence, Evidence{Quote: q})
	}
	switch {
	case r.Kind == quotation.NotFound:
		f.Verdict, f.Reason = NotEnough, "nobody in the record said these words"
	case r.Kind == quotation.Altered:
		f.Slot, f.Reason = "words", "misquoted: "+differences(r.Edits)
		if g := gravest(r.Edits); g.Substance() {
			f.Slot = g.String()
			f.Reason += ", a change of " + g.String()
		}
		if len(r.Quotes) > 0 {
			f.Reason += by(r.Quotes[0])
		}
		if r.Misattributed {
			f.Reason += ", and misattributed to " + speaker
		}
	case r.Misattributed:
		f.Slot, f.Reason = "speaker", fmt.Sprintf("misattributed: %s said this, not %s", r.Speaker, speaker)
	case r.Question && c.answers(speaker):
		f.Slot, f.Reason = "speaker", "misattributed: this was asked, not said by "+speaker
	case r.Unlike:
		f.Verdict, f.Slot, f.Reason = NotEnough, "speaker", fmt.Sprintf("%s said this, whom the record does not call %s", r.Speaker, speaker)
	case len(r.Quotes) > 0 && r.Quotes[0].Transcript.Restated:
		f.Verdict, f.Reason = NotEnough, "the record restates what was said: it cannot confirm a quotation"
	case len(f.Evidence) > 0:
		f.Verdict, f.Reason = Supported, "quoted to the letter"
	}
	return f, r
}

// answers reports whether a speaker of the record who does not only ask is called
// by the name given.
func (c *Checker) answers(name string) bool {
	if name == "" {
		return false
	}
	for _, r := range c.readings {
		for _, t := range r.Transcript.Turns {
			if same, known := quotation.SameSpeaker(name, t.Speaker); same && known && t.Kind != corpus.Question {
				return true
			}
		}
	}
	return false
}

// gravest is the gravest grade of a change.
func gravest(edits []quotation.Edit) quotation.Grade {
	g := quotation.None
	for _, e := range edits {
		g = max(g, e.Grade)
	}
	return g
}

// differences are the changed words of a quotation.
func differences(edits []quotation.Edit) string {
	var out []string
	for _, e := range edits {
		switch e.Op {
		case quotation.Insert:
			out = append(out, fmt.Sprintf("“%s” added", e.Quoted))
		case quotation.Delete:
			out = append(out, fmt.Sprintf("“%s” dropped", e.Source))
		case quotation.Replace:
			out = append(out, fmt.Sprintf("“%s” for “%s”", e.Quoted, e.Source))
		}
	}
	return strings.Join(out, ", ")
}
