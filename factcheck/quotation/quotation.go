// Package quotation checks words in quotation marks against transcripts.
//
// [Find] finds the quotations of a statement, and [Index.Check] says of each
// whether somebody said it. These rules hold, in this order:
//
//  1. A quotation is verbatim if its words stand one after the other in one
//     turn. An ellipsis parts it into pieces, which stand in that order in one
//     turn. Only words count: marks between them, white space, line breaks,
//     mark-up, hyphens and soft hyphens do not, nor what the turn skips.
//     Brackets of the transcript may be quoted or left out; struck words are no
//     words, their correction is.
//  2. The case of a word counts, but not that of the first letter of the
//     quotation, of a piece of it, or of a sentence on either side.
//  3. Of several turns with the words, one of the credited speaker is taken,
//     then one that is no question. If none is the credited speaker's, the
//     quotation is misattributed.
//  4. Failing that, the turn that keeps most of its words in order is sought.
//     If it keeps enough of them, the quotation is altered, and its edits say
//     what was changed, added and dropped, and of what grade each change is.
//     Enough is three words in five, three of them words that say something;
//     of fewer than eight words three in four, and two that say something; of
//     three words two that say something; fewer are never altered. Two that
//     say something are enough where one word stands for another and the rest
//     is kept, and one is in a whole sentence of the credited speaker (see
//     [Result].Faint).
//  5. Else nobody said it.
package quotation

import (
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A Kind is what a check came to.
type Kind uint8

// The kinds of result.
const (
	NotFound Kind = iota // nobody said it, or anything near it
	Altered              // somebody said it in part: see the edits
	Verbatim             // somebody said it to the letter
)

func (k Kind) String() string { return [...]string{"not found", "altered", "verbatim"}[k] }

// A Policy is what a house lets its writers do to a quotation. The zero policy
// lets them do nothing but use an ellipsis.
type Policy struct {
	// AllowCleanup lets a quotation leave out "um" and "uh", words broken off
	// ("wor- — worsened"), and words that the speaker repeats at once.
	AllowCleanup bool

	// AllowBrackets reads words in square brackets in the quotation as the
	// writer's: they stand for any words of the turn, as an ellipsis does.
	AllowBrackets bool
}

// A Result is what a check found.
type Result struct {
	Kind Kind

	// Quotes are the passages of the source, one for each piece of the
	// quotation, in order: from its first to its last word, with the stop
	// that closes it only if the quotation has the same one. There is none if
	// the quotation was not found.
	Quotes []corpus.Quote

	// Edits make up the whole quotation, the equal parts too, if it was
	// altered.
	Edits []Edit

	// Similarity is the share of the quotation's words that the source has in
	// the same order, from 0 to 1. It is 1 of an altered quotation too, if
	// words were dropped but none changed.
	Similarity float64

	// Faint reports that the altered quotation keeps only one word that says
	// something: it is a short sentence of the credited speaker but for one
	// word, and stands for that one only if it was said of the same matter.
	Faint bool

	// Speaker is who said it, as the transcript names them.
	Speaker string

	// Misattributed reports that it was another's than the credited
	// speaker's turn. It is not set if the names cannot tell.
	Misattributed bool

	// Unlike reports that the credited role is not what the transcript says of the
	// speaker, but nobody else's who speaks either.
	Unlike bool

	// Question reports that the words were found in a question only.
	Question bool

	// Cut is what the quotation left out at its ends, if that limits it.
	Cut Cut
}

// Substance reports whether an edit changes a number, negation, name, modal or
// quantifier.
func (r Result) Substance() bool {
	for _, e := range r.Edits {
		if e.Grade.Substance() {
			return true
		}
	}
	return false
}

// A query is one quotation to be checked.
type query struct {
	*Index
	text    string
	words   []want
	pieces  [][2]int // its pieces, half open, of words
	loose   looseness
	credit  *Credit
	budget  int    // of comparisons left
	closing string // the mark that closes the quotation
}

// A want is one word of a quotation.
type want struct {
	word
	key     uint32
	known   bool // whether the source has the word at all
	content bool
}

// Check says whether somebody said the quotation, which is given without its
// marks. The speaker is who the statement credits with it, "" if nobody or
// not a person.
//
// Time is bounded by the length of the quotation and the number of places of
// its rarer words; a verbatim quotation is found in any source, save in one
// made to prevent it.
func (x *Index) Check(quotation, speaker string, policy Policy) Result {
	q := x.query(quotation, speaker, policy)
	if len(q.words) == 0 {
		return Result{}
	}
	if c, ok := q.verbatim(); ok {
		return q.found(c)
	}
	if m, ok := q.nearest(); ok {
		return q.altered(m)
	}
	return Result{}
}

// query reads a quotation.
func (x *Index) query(quotation, speaker string, policy Policy) *query {
	q := &query{Index: x, text: quotation, loose: looseInsertion, credit: x.Credit(speaker)}
	if policy.AllowCleanup {
		q.loose |= looseSpeech
	}
	elision := false
	for _, w := range words(quotation) {
		fold := strings.ToLower(w.text)
		switch {
		case policy.AllowBrackets && w.flags&inserted != 0:
			elision = true
			continue
		case policy.AllowCleanup && vocabularyOf().is(fold, filler):
			continue
		}
		key, known := x.folds[fold]
		if n := len(q.words); n == 0 || elision || w.flags&elided != 0 {
			q.pieces = append(q.pieces, [2]int{n, n})
		}
		elision = false
		q.words = append(q.words, want{w, key, known, !vocabularyOf().is(fold, function)})
		q.pieces[len(q.pieces)-1][1] = len(q.words)
	}
	if n := len(q.words); n > 0 {
		q.closing = closing(quotation[q.words[n-1].span.End:])
	}
	q.budget = 1<<18 + 4*(len(x.words)+len(q.words))
	return q
}

// closing is the stop or comma that the text begins with.
func closing(text string) string {
	if text != "" && strings.IndexByte(".,;:?!", text[0]) >= 0 {
		return text[:1]
	}
	return ""
}

// found is the result of a verbatim quotation.
func (q *query) found(c chain) Result {
	r := Result{Kind: Verbatim, Similarity: 1}
	for _, h := range c.hits {
		r.Quotes = append(r.Quotes, q.quote(h.first, h.last))
	}
	q.describe(&r, c.hits[0].first, c.hits[len(c.hits)-1].last)
	return r
}

// describe says of a passage who said it and what it left out.
func (q *query) describe(r *Result, first, last int) {
	quote := &r.Quotes[len(r.Quotes)-1]
	if rest := quote.Transcript.Text[quote.Span.End:]; q.closing != "" && strings.HasPrefix(rest, q.closing) {
		quote.Span.End += len(q.closing)
	}
	t := q.turnOf(first)
	r.Speaker = quote.Speaker()
	r.Misattributed, r.Unlike = q.of(t) == Another, q.of(t) == Unlike
	r.Question = q.question(t)
	r.Cut = q.cut(first, last)
}

// turnOf is the number of the turn in which the word stands.
func (q *query) turnOf(at int) int { return int(q.Index.words[at].turn) }

// question reports whether the turn is a question.
func (x *Index) question(t int) bool {
	n := x.turns[t].number
	return n >= 0 && x.transcripts[x.turns[t].transcript].Turns[n].Kind == corpus.Question
}
