package extract

import (
	"slices"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/tag"
	"github.com/presscheck/presscheck/extract/token"
)

// A Sentence is one sentence of a transcript with everything read from it.
// All spans are of the transcript's text.
type Sentence struct {
	Transcript *corpus.Transcript
	Span       corpus.Span
	Turn       int // index into Transcript.Turns; -1 for the heading
	Paragraph  int // counted through the transcript

	Words      []Word
	Clauses    []Clause
	Quantities []quantity.Quantity
	Periods    []period.Period
	Changes    []change.Change // Start and End index Words
	Mended     bool            // the next sentence puts another figure in the place of one

	restricting []corpus.Span // the numbers of the quantities that only say who is meant
	sayings     []Saying      // in order
	spoken      string        // the text, with spaces for what the turn skips
}

// Text is the sentence to the letter.
func (s *Sentence) Text() string { return s.Span.In(s.Transcript.Text) }

// Quote is the sentence as a quote.
func (s *Sentence) Quote() corpus.Quote {
	return corpus.Quote{Transcript: s.Transcript, Turn: s.Turn, Span: s.Span}
}

// Speaker is who said it, "" if the document does not tell.
func (s *Sentence) Speaker() string { return s.Quote().Speaker() }

// readSentence does all that concerns one sentence alone. The text is that of
// the sentence as spoken.
func readSentence(t *corpus.Transcript, turn, paragraph int, span corpus.Span, text string) Sentence {
	s := Sentence{Transcript: t, Span: span, Turn: turn, Paragraph: paragraph, spoken: text}
	tokens, put := mended(text, unstruck(token.Split(text)))
	tokens = unfilled(tokens)
	plain := untitle(text, tokens)
	s.readWords(tokens)
	s.readPeriods(text)
	s.readQuantities(plain, put)
	s.ageGroups()
	retag(s.Words)
	s.moved()
	s.Changes = s.changes()
	s.Clauses = clauses(s.Words)
	for i := range s.Clauses {
		s.readClause(i)
	}
	s.frontedApart()
	s.voices()
	s.readSayings()
	s.restrict()
	s.rest()
	return s
}

// readWords tags and classifies the tokens.
func (s *Sentence) readWords(tokens []token.Token) {
	tags := tag.Tags(tokens)
	s.Words = make([]Word, len(tokens))
	for i, tok := range tokens {
		tok.Span = tok.Span.Shift(s.Span.Start)
		pos := ""
		if tags != nil {
			pos = tags[i]
		}
		s.Words[i] = newWord(tok, pos)
	}
	setAside(s.Words)
	attribute(s.Words)
}

// readPeriods finds the times that the text names, and marks their words.
func (s *Sentence) readPeriods(text string) {
	for _, p := range period.Find(text, s.Transcript.Date) {
		p.Span = p.Span.Shift(s.Span.Start)
		s.Periods = append(s.Periods, p)
		s.mark(p.Span, Time)
	}
}

// readQuantities finds the quantities of the text that are no part of a time, and marks their
// words. Some are put in the place of others, by where the numbers of those begin.
func (s *Sentence) readQuantities(text string, put map[int]quantity.Quantity) {
	for _, q := range quantity.Find(text) {
		if right, ok := put[q.Number.Start]; ok {
			q = right
		}
		q = shift(q, s.Span.Start)
		if s.struck(q.Number) || s.inPeriod(q.Number) {
			continue
		}
		s.Quantities = append(s.Quantities, q)
		s.markQuantity(q)
	}
}

// readClause finds what clause i keeps apart, whether it is negated, and how the speaker
// stands to it.
func (s *Sentence) readClause(i int) {
	c := &s.Clauses[i]
	c.Apart = apart(s.Words, c.Range)
	c.Negated, c.Refused = negated(s.Words, *c)
	c.Stance = s.ownStance(c)
	s.polarity(i)
	if stance, ok := s.stanceBeside(i); ok {
		c.Stance = stance
	}
	s.judged(i)
}

// frontedApart gives a clause that only keeps a deed apart from the next the rest of what that one
// says: "rather than raise fares, the city cut lines".
func (s *Sentence) frontedApart() {
	for i := range s.Clauses[:max(0, len(s.Clauses)-1)] {
		if c, next := &s.Clauses[i], &s.Clauses[i+1]; c.Apart.Len() > 0 && c.Apart.From == c.From && c.Apart.Has(c.Verb) {
			c.Negated, c.Subject, c.Stance = !c.Negated, next.Subject, next.Stance
		}
	}
}

// setAside marks the words in brackets: they belong to no predicate but their
// own.
func setAside(words []Word) {
	depth := 0
	for i := range words {
		switch words[i].Lower {
		case "(", "[":
			depth++
		case ")", "]":
			depth = max(0, depth-1)
		}
		words[i].Aside = depth > 0
	}
}

func (s *Sentence) inPeriod(span corpus.Span) bool {
	return slices.ContainsFunc(s.Periods, func(p period.Period) bool { return p.Span.Contains(span) })
}

// words is the range of words that touch the span.
func (s *Sentence) words(span corpus.Span) Range {
	from, _ := slices.BinarySearchFunc(s.Words, span.Start, func(w Word, at int) int {
		if w.Span.End <= at {
			return -1
		}
		return 1
	})
	to := from
	for to < len(s.Words) && s.Words[to].Span.Start < span.End {
		to++
	}
	return Range{from, to}
}

func (s *Sentence) mark(span corpus.Span, c Class) {
	r := s.words(span)
	for i := r.From; i < r.To; i++ {
		if s.Words[i].Class != Punct {
			s.Words[i].Class = c
		}
	}
}

// markQuantity marks bound, number and unit of measure as a figure. The words
// of a counted noun keep their class: they say what is counted. The "no" of "no
// arrests" still denies.
func (s *Sentence) markQuantity(q quantity.Quantity) {
	if i := s.At(q.Number.Start); q.Weak && s.Words[i].Class == Negation {
		return
	}
	counted := q.Unit.Dimension == quantity.Count || q.Unit.Dimension == quantity.Fraction
	for r, i := s.words(q.Number), 0; i < r.Len(); i++ {
		if w := &s.Words[r.From+i]; w.Class != Punct && !(counted && q.UnitSpan.Contains(w.Span)) { // "from 34 mills to 51" keeps its mills
			w.Class = Figure
		}
	}
	for r, i := s.words(q.BoundSpan), 0; i < r.Len() && q.BoundSpan.Len() > 0; i++ {
		if w := &s.Words[r.From+i]; !w.verb() { // "exceeded 9 million" keeps its verb
			w.Class = Figure
		}
	}
	if !counted {
		s.mark(q.UnitSpan, Figure)
	}
}

// shift moves all spans of a quantity by n bytes.
func shift(q quantity.Quantity, n int) quantity.Quantity {
	for _, span := range []*corpus.Span{&q.Span, &q.Number, &q.UnitSpan, &q.BoundSpan} {
		if span.Len() > 0 {
			*span = span.Shift(n)
		}
	}
	return q
}

// At is the index of the word at a byte offset of the transcript.
func (s *Sentence) At(offset int) int {
	return s.words(corpus.Span{Start: offset, End: offset + 1}).From
}

// Counted is the noun that a quantity counts, empty if it counts none.
func (s *Sentence) Counted(q *quantity.Quantity) Range {
	if q.Unit.Dimension != quantity.Count && q.Unit.Dimension != quantity.Fraction || q.UnitSpan.Len() == 0 {
		return Range{}
	}
	return s.words(q.UnitSpan)
}
