// Package extract reads what was claimed: it turns a transcript into
// sentences, and sentences into claims.
//
// The whole pipeline is [Read]. Each step reads what the steps before it
// made, and changes none of it:
//
//	text → sentences → words with tags → periods, quantities, changes
//	     → clauses with negation and stance → claims → inherited context
//
// A statement to be checked is a transcript of one turn, so that the same
// extractor reads both sides.
//
// # Notation
//
// [Claim.String] prints a claim on one line:
//
//	subject | figure | period | flags
//
// The figure is "up 4.6 percentage", "down to 4.1 percentage", "= 3377000 5g
// base station", with ~ >= <= > < for bounds and ".." for a range. Periods
// that a claim takes from its passage stand in brackets.
package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/sentence"
)

// A Reading is a transcript with its sentences and claims, in the order of
// the text.
type Reading struct {
	Transcript *corpus.Transcript
	Sentences  []*Sentence
	Claims     []*Claim
}

// Claims returns every claim of a transcript, in the order of the text. It
// never fails: what cannot be read yields no claim. Claims made in questions
// have the stance Asked.
func Claims(t *corpus.Transcript) []*Claim { return Read(t).Claims }

// Read reads a transcript whole, through what its turns skip: a sentence that
// goes on behind the number of a page is one sentence, and its span, like that
// of any quote, has the number in it.
func Read(t *corpus.Transcript) *Reading {
	r := &Reading{Transcript: t}
	text := t.Spoken()
	if t.Heading.Len() > 0 {
		r.read(text, -1, t.Heading)
	}
	for i, turn := range t.Turns {
		r.read(text, i, turn.Span)
	}
	r.inherit()
	r.currency()
	r.likened()
	r.runs()
	r.takeBack()
	return r
}

// read appends the sentences of one turn of the text, and their claims.
func (r *Reading) read(text string, turn int, span corpus.Span) {
	paragraph := 0
	if n := len(r.Sentences); n > 0 {
		paragraph = r.Sentences[n-1].Paragraph + 1
	}
	for _, p := range paragraphs(text, span) {
		for _, local := range sentence.Split(p.In(text)) {
			for span := local.Shift(p.Start); span.Len() > 0; {
				head := beginning(text, span)
				s := readSentence(r.Transcript, turn, paragraph, head, head.In(text))
				r.Sentences = append(r.Sentences, &s)
				r.Claims = append(r.Claims, s.claims()...)
				span.Start = head.End
			}
		}
		paragraph++
	}
}

// maxSentence bounds in bytes what is read as one sentence: the work on one
// grows faster than its length, and nobody speaks longer ones.
const maxSentence = 4000

// beginning is the beginning of a sentence, up to the last space within the bound.
func beginning(text string, span corpus.Span) corpus.Span {
	if span.Len() <= maxSentence {
		return span
	}
	end := span.Start + maxSentence
	if space := strings.LastIndexByte(text[span.Start:end], ' '); space > 0 {
		return corpus.Span{Start: span.Start, End: span.Start + space + 1}
	}
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return corpus.Span{Start: span.Start, End: end}
}

// paragraphs returns the spans of text between blank lines, in order.
func paragraphs(text string, within corpus.Span) []corpus.Span {
	var out []corpus.Span
	start, blank := within.Start, true
	lineStart := within.Start
	for lineStart < within.End {
		lineEnd := within.End
		if n := strings.IndexByte(text[lineStart:within.End], '\n'); n >= 0 {
			lineEnd = lineStart + n + 1
		}
		if strings.TrimSpace(text[lineStart:lineEnd]) == "" {
			if !blank {
				out = append(out, corpus.Span{Start: start, End: lineStart})
			}
			start, blank = lineEnd, true
		} else {
			blank = false
		}
		lineStart = lineEnd
	}
	if !blank {
		out = append(out, corpus.Span{Start: start, End: within.End})
	}
	return out
}
