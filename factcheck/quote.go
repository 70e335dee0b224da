package factcheck

import (
	"fmt"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// minQuoted is the fewest words in quotation marks that are somebody's words;
// fewer are a name or an irony.
const minQuoted = 3

// quotations checks every quotation of a statement. It returns the findings
// and the statement without the quoted words.
func (c *Checker) quotations(text, speaker string) (findings []Finding, rest string) {
	var quoted []quotation.Quotation
	rest = text
	for _, q := range quotation.Find(text) {
		if q.Words < minQuoted {
			continue
		}
		quoted = append(quoted, q)
		rest = rest[:q.Marked.Start] + strings.Repeat(" ", q.Marked.Len()) + rest[q.Marked.End:]
	}
	if len(quoted) == 0 {
		return nil, text
	}
	if speaker == "" {
		speaker = credited(rest)
	}
	for _, q := range quoted {
		findings = append(findings, c.quotation(q.Span.In(text), speaker, rest))
	}
	return findings, rest
}

func (c *Checker) quotation(words, speaker, rest string) Finding {
	r := c.quotes.Check(words, speaker, c.Quotations)
	f := Finding{Claim: "“" + words + "”", Verdict: Refuted}
	for _, q := range r.Quotes {
		f.Evidence = append(f.Evidence, Evidence{Quote: q})
	}
	switch {
	case r.Kind == quotation.NotFound:
		f.Verdict, f.Reason = NotEnough, "nobody in the record said these words"
	case r.Kind == quotation.Altered:
		f.Reason = "misquoted: " + differences(r.Edits)
	case r.Misattributed:
		f.Reason = fmt.Sprintf("misattributed: %s said this, not %s", r.Speaker, speaker)
	case len(r.Quotes) > 0 && r.Quotes[0].Transcript.Restated:
		f.Verdict, f.Reason = NotEnough, "the record restates what was said: it cannot confirm a quotation"
	case len(f.Evidence) > 0:
		f.Verdict, f.Reason = Supported, "quoted to the letter"
		if missing := c.unexplained(rest, r.Quotes[0]); len(missing) > 0 {
			f.Verdict, f.Reason = NotEnough, "quoted to the letter, but not in the passage: "+strings.Join(missing, ", ")
		}
	}
	return f
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

// unexplained are the figures, names and nouns around a quotation that its
// passage does not account for: one plain word may be the writer's.
func (c *Checker) unexplained(rest string, q corpus.Quote) []string {
	reading := extract.Read(oneTurn(rest, c.date()))
	var src *source
	for _, s := range c.index.sources {
		if s.Transcript == q.Transcript && s.Span.Overlaps(q.Span) {
			src = s
			break
		}
	}
	if src == nil || len(reading.Sentences) == 0 {
		return nil
	}
	var missing []string
	for _, s := range reading.Sentences {
		for _, t := range terms(s, extract.Range{From: 0, To: len(s.Words)}) {
			w := s.Words[t.word]
			if _, reports := reportVerbs()[w.Lower]; reports || w.Is(extract.Frame) || t.pos != 1 && !t.name || c.speaks(w.Lower) {
				continue
			}
			if !accounts(src.terms, t) && !accounts(src.context, t) {
				missing = append(missing, w.Lower)
			}
		}
	}
	if len(missing) < 2 {
		return nil
	}
	return missing
}

func accounts(terms []term, t term) bool {
	for _, u := range terms {
		if l := t.against(u); l == same || l == like {
			return true
		}
	}
	return false
}

// speaks reports whether the word is part of the name of somebody who speaks.
func (c *Checker) speaks(word string) bool { return c.speakers[word] }

// credited is the first source that stands beside a report verb, "" if there
// is none.
func credited(text string) string {
	f := framer{text: text, tokens: token.Split(text)}
	for i := range f.tokens {
		if !f.tokens[i].Upper {
			continue
		}
		to := f.source(i)
		if to > i && (f.report(to) || i > 0 && f.report(i-1) || i > 1 && f.at(i-1) == "to" && f.at(i-2) == "according") {
			return f.span(i, to).In(text)
		}
	}
	return ""
}
