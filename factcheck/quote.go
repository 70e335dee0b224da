package factcheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// minQuoted is the fewest words in quotation marks that are somebody's words;
// fewer are a name or an irony.
const minQuoted = 3

// quotations checks every quotation of a statement. It returns the findings
// and the statement without the quoted words.
func (c *Checker) quotations(text, speaker string) (findings []Finding, rest string) {
	var quoted []quotation.Quotation
	outside := []byte(text)
	for _, q := range quotation.Find(text) {
		if q.Words < minQuoted {
			continue
		}
		quoted = append(quoted, q)
		for i := q.Marked.Start; i < q.Marked.End; i++ {
			outside[i] = ' '
		}
	}
	if len(quoted) == 0 {
		return nil, text
	}
	rest = string(outside)
	if speaker == "" {
		speaker = credited(rest)
	}
	around := c.around(rest)
	for _, q := range quoted {
		findings = append(findings, c.quotation(q.Span.In(text), speaker, around))
	}
	return findings, rest
}

func (c *Checker) quotation(words, speaker string, around []term) Finding {
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
		if len(r.Quotes) > 0 {
			f.Reason += by(r.Quotes[0])
		}
	case r.Misattributed:
		f.Reason = fmt.Sprintf("misattributed: %s said this, not %s", r.Speaker, speaker)
	case len(r.Quotes) > 0 && r.Quotes[0].Transcript.Restated:
		f.Verdict, f.Reason = NotEnough, "the record restates what was said: it cannot confirm a quotation"
	case len(f.Evidence) > 0:
		f.Verdict, f.Reason = Supported, "quoted to the letter"
		if missing := c.unexplained(around, r.Quotes[0]); len(missing) > 0 {
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

// around are the figures, names and nouns that stand around the quotations of
// a statement, without the words that say who said them.
func (c *Checker) around(rest string) []term {
	var out []term
	for _, s := range extract.Read(oneTurn(rest, c.date())).Sentences {
		for i := range s.Quantities {
			q := &s.Quantities[i]
			out = append(out, term{lemma: q.String(), number: q, word: -1})
		}
		for _, t := range terms(s, extract.Range{From: 0, To: len(s.Words)}) {
			w := s.Words[t.word]
			_, reports := reportVerbs()[w.Lower]
			if !reports && !w.Is(extract.Frame) && (t.name || t.pos == wordnet.Noun) && !c.speaks(w.Lower) {
				out = append(out, t)
			}
		}
	}
	return out
}

// unexplained are the terms around a quotation that its passage does not
// account for. One noun may be the writer's, a figure may not.
func (c *Checker) unexplained(around []term, q corpus.Quote) []string {
	src := c.index.holding(q)
	if src == nil {
		return nil
	}
	var missing []string
	enough := 2
	for _, t := range around {
		switch {
		case t.number != nil && !src.states(t.number):
			missing, enough = append(missing, t.lemma), 1
		case t.number == nil && !accounts(src.terms, t) && !src.contextHas(&t):
			missing = append(missing, t.lemma)
		}
	}
	if len(missing) < enough {
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
	return len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p term) bool { return !accounts(terms, p) })
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
