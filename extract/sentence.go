package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/tag"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/extract/wordnet"
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
	tags := tag.Tags(tokens)
	s.Words = make([]Word, len(tokens))
	for i, tok := range tokens {
		tok.Span = tok.Span.Shift(span.Start)
		pos := ""
		if tags != nil {
			pos = tags[i]
		}
		s.Words[i] = newWord(tok, pos)
	}
	setAside(s.Words)
	attribute(s.Words)
	for _, p := range period.Find(text, t.Date) {
		p.Span = p.Span.Shift(span.Start)
		s.Periods = append(s.Periods, p)
		s.mark(p.Span, Time)
	}
	for _, q := range quantity.Find(plain) {
		if right, ok := put[q.Number.Start]; ok {
			q = right
		}
		q = shift(q, span.Start)
		if s.struck(q.Number) || s.inPeriod(q.Number) {
			continue
		}
		s.Quantities = append(s.Quantities, q)
		s.markQuantity(q)
	}
	s.ageGroups()
	retag(s.Words)
	s.moved()
	s.Changes = s.changes()
	for _, c := range s.Changes {
		if w := &s.Words[c.Start]; c.Way == change.Level && w.Class == Negation {
			w.Class = Function // what did not change was level
		}
	}
	s.Clauses = clauses(s.Words)
	for i := range s.Clauses {
		c := &s.Clauses[i]
		c.Apart = apart(s.Words, c.Range)
		c.Negated, c.Refused = negated(s.Words, *c)
		c.Stance = stanceOf(s.Words[c.From:c.To])
		if c.Stance == Future && c.Subject.Len() > 0 && lexicon.In("things proposed", s.Words[c.Subject.To-1].Lemma) && auxiliary(s.Words[c.Subject.To].Lower) == "be" {
			c.Stance = Proposal // "the idea is to close it"
		}
		if c.Stance == Asserted && wishedFor(s.Words[c.From:c.To]) {
			c.Stance = Proposal
		}
		if c.Refused && !c.Negated && c.Stance == Asserted && c.Verb >= 0 && lexicon.In("ruling out", s.Words[c.Verb].Lemma) {
			c.Stance = Possible // "we do not rule out cuts"
		}
		if s.Words[c.From].Lower == "unless" {
			c.Negated = !c.Negated
		}
		if from := s.whatIs(i); from.Len() > 0 {
			c.Subject, c.Negated = from, c.Negated != s.Clauses[0].Negated
		}
		if c.Negated && s.notUntil(i) {
			c.Negated = false
		}
		if c.Verb < 0 && c.Elided.Len() > 0 {
			c.Negated, c.Refused = c.Negated != s.Clauses[i-1].Negated, s.Clauses[i-1].Refused
		}
		if s.deniedOn(i) {
			c.Negated = c.Negated != s.Clauses[i-1].Negated // "did not close the road or stop the trains"
		}
		switch {
		case i+1 < len(s.Clauses) && conditional(s.Words, s.Clauses[i+1].From) > 0 && s.Clauses[i+1].From > 0 && s.Words[s.Clauses[i+1].From-1].Class != Punct:
			c.Stance = Condition // "it will sail if the wind drops"
		case c.Verb >= 0 && Cued(s.Words[:c.To], c.From, "turns to come") > 0 && slices.ContainsFunc(s.Words[c.From:c.Verb+1], Word.present):
			c.Stance = Condition // "until the annex is finished"
		case i > 0 && s.Clauses[i-1].Stance == Condition && Cued(s.Words, s.Clauses[i-1].From, "turns to come") == 0:
			c.Stance = Condition
		case i > 0 && c.Stance == Asserted && !slices.ContainsFunc(s.Words[c.From:c.To], Word.finite):
			c.Stance = s.Clauses[i-1].Stance
		case i > 0 && c.Stance == Asserted && s.Words[c.From].Lower == "that" && (s.Clauses[i-1].Stance >= Forecast || s.Clauses[i-1].Stance == Possible && s.Clauses[i-1].Verb >= 0 && lexicon.In("leaving it possible", s.Words[s.Clauses[i-1].Verb].Lemma)):
			c.Stance = s.Clauses[i-1].Stance
		case c.Stance == Asserted && s.headlinePlan(*c):
			c.Stance = Future
		}
		s.judged(i)
	}
	for i := range s.Clauses[:max(0, len(s.Clauses)-1)] {
		if c, next := &s.Clauses[i], &s.Clauses[i+1]; c.Apart.Len() > 0 && c.Apart.From == c.From && c.Apart.Has(c.Verb) {
			c.Negated, c.Subject, c.Stance = !c.Negated, next.Subject, next.Stance // "rather than raise fares, the city cut lines"
		}
	}
	s.voices()
	s.restrict()
	s.rest()
	return s
}

// deniedOn reports whether clause i goes on with a list that the negation before it is of:
// "or stop the trains", "was not flooded, blocked or damaged". The tagger may take the
// participles of the list for finite verbs.
func (s *Sentence) deniedOn(i int) bool {
	c := s.Clauses[i]
	lists := func(i int) bool { return i < len(s.Words) && s.Words[i].Lower == "or" }
	if i == 0 || !lists(c.From) && !(s.Words[c.From-1].Lower == "," && c.Verb == c.From && s.Words[c.From].Tag != "VBG" && lists(c.From+1)) {
		return false
	}
	for j := c.From; j < c.To; j++ {
		if s.Words[j].finite() && (j != c.Verb || s.Words[j].Tag != "VBD" || s.Words[j].Class != Content || c.Subject != s.Clauses[i-1].Subject) {
			return false
		}
	}
	return true
}

// headlinePlan reports whether the clause has a headline's future: "Ministry
// to publish figures".
func (s *Sentence) headlinePlan(c Clause) bool {
	return c.Verb > c.From && s.Words[c.Verb].Tag == "VB" && s.Words[c.Verb-1].Lower == "to" && c.Subject.Len() > 0 &&
		!slices.ContainsFunc(s.Words[c.From:c.To], Word.finite)
}

// attribute makes adjectives of participles that the tagger takes for verbs:
// none stands between a determiner or a preposition and the
// noun that it belongs to ("the added value", "above designated size").
func attribute(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		before, after := words[i-1], words[i+1]
		if (words[i].Tag == "VBD" || words[i].Tag == "VBN") && (before.Tag == "DT" || before.Tag == "PRP$" || lexicon.In("prepositions", before.Lower)) && (after.noun() || strings.HasPrefix(after.Tag, "JJ")) {
			words[i].Tag = "JJ"
		}
		if words[i].Tag == "VBG" && lexicon.In("participles of no deed", words[i].Lower) && after.noun() {
			words[i].Tag = "JJ"
		}
		if words[i].Lower == "left" && (before.Tag == "DT" || before.Tag == "PRP$") && (after.noun() || after.Lower == "one") {
			words[i].Tag, words[i].Lemma = "JJ", "left" // the side
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

// unstruck leaves out what an official transcript strikes through: the
// bracketed correction that follows counts instead.
func unstruck(tokens []token.Token) []token.Token {
	at := func(i int, want ...string) bool {
		if i+len(want) > len(tokens) {
			return false
		}
		for j, w := range want {
			if tokens[i+j].Lower != w {
				return false
			}
		}
		return true
	}
	if !slices.ContainsFunc(tokens, func(t token.Token) bool { return t.Lower == "<" }) {
		return tokens
	}
	kept := make([]token.Token, 0, len(tokens))
	for i := 0; i < len(tokens); i++ {
		if !at(i, "<", "s", ">") {
			kept = append(kept, tokens[i])
			continue
		}
		end := i
		for end < len(tokens) && !at(end, "<", "/", "s", ">") {
			end++
		}
		if end == len(tokens) { // never closed: nothing is struck
			return append(kept, tokens[i:]...)
		}
		i = end + 3
	}
	return kept
}

// struck reports whether no word of the sentence stands in the span.
func (s *Sentence) struck(span corpus.Span) bool { return s.words(span).Len() == 0 }

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

// knownBy reports whether a comparative only says which thing is meant that is known: "the
// lower fees", not "a lower rate", "the lower of the two".
func (s *Sentence) knownBy(i int) bool {
	return i > 0 && i+1 < len(s.Words) && s.Words[i].Comparative() && s.Words[i].Class != Figure && lexicon.In("pointers", s.Words[i-1].Lower) && s.Words[i+1].noun()
}

func (s *Sentence) changes() []change.Change {
	lower := make([]string, len(s.Words))
	tags := make([]string, len(s.Words))
	for i, w := range s.Words {
		lower[i], tags[i] = w.Lower, w.Tag
	}
	return slices.DeleteFunc(change.Find(lower, tags), func(c change.Change) bool {
		class := s.Words[c.Start].Class
		if s.knownBy(c.Start) {
			return true
		}
		if s.Words[c.Start].Lemma == "grow" && c.Start+1 < len(s.Words) && s.Words[c.Start+1].Comparative() && !lexicon.In("comparatives of manner", s.Words[c.Start+1].Lower) {
			return true // "grew smaller"
		}
		return class == Figure || class == Time || class == Negator && (s.Words[c.Start].Lemma == "decline" || s.Words[c.Start].Lemma == "miss")
	})
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

// Asks reports whether the sentence is a question.
func (s *Sentence) Asks() bool {
	for i := len(s.Words) - 1; i >= 0 && s.Words[i].Class == Punct; i-- {
		if s.Words[i].Lower == "?" || s.Words[i].Lower == "？" {
			return true
		}
	}
	return false
}

// Inverted reports whether the sentence has the verb of a question before its subject:
// "will the toll rise?", "and can it be saved?".
func (s *Sentence) Inverted() bool {
	for i, w := range s.Words {
		switch {
		case w.Class == Punct, w.Tag == "CC", w.Tag == "UH", w.Lower == "so", w.Lower == "well":
		default:
			return auxiliaries[w.Lower] && i+1 < len(s.Words) && !s.Words[i+1].verb()
		}
	}
	return false
}

var auxiliaries = map[string]bool{
	"is": true, "are": true, "am": true, "was": true, "were": true, "do": true, "does": true, "did": true, "has": true, "have": true, "had": true,
	"will": true, "would": true, "can": true, "could": true, "shall": true, "should": true, "may": true, "might": true, "must": true,
}

// Commands reports whether the sentence tells somebody to do something: it
// opens with a verb in its base form, or with "let".
func (s *Sentence) Commands() bool {
	i := 0
	for i < len(s.Words) && (s.Words[i].Class == Punct || s.Words[i].Lower == "please") {
		i++
	}
	if i == len(s.Words) {
		return false
	}
	w := s.Words[i]
	if w.Lower == "let" || w.Lower == "do" {
		return true
	}
	base := w.Tag == "VB" || w.Tag == "VBP"
	return base && wordnet.HasAs(w.Lower, wordnet.Verb) && !slices.ContainsFunc(s.Words[i+1:], Word.finite)
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

// Done reports whether a clause tells what has happened: its verb is in the
// past or the perfect.
func (s *Sentence) Done(clause int) bool {
	c := s.Clauses[clause]
	perfect := false
	for i := c.From; i < c.To && i <= c.Verb; i++ {
		switch w := s.Words[i]; w.Lower {
		case "has", "have", "'ve":
			perfect = true
		default:
			if w.Tag == "VBD" || perfect && (w.Tag == "VBN" || w.Lower == "been") {
				return true
			}
		}
	}
	return false
}

// whatIs is the subject of a clause that says what is so of what the sentence begins with: "what we
// haven't decided, as I said, is its future"; empty if it is none.
func (s *Sentence) whatIs(clause int) Range {
	c, what := s.Clauses[clause], s.Clauses[0]
	if clause == 0 || s.Words[what.From].Lower != "what" || c.Verb != c.From || s.Words[c.Verb].Lemma != "be" || s.Words[c.From-1].Lower != "," {
		return Range{}
	}
	return Range{what.From, max(what.Verb, what.From) + 1}
}

// Ongoing reports whether a clause tells what is happening now: "we are
// building".
func (s *Sentence) Ongoing(clause int) bool {
	c := s.Clauses[clause]
	if c.Verb <= c.From || s.Words[c.Verb].Tag != "VBG" {
		return false
	}
	switch s.Words[c.Verb-1].Lower {
	case "am", "is", "are", "'re", "'s", "'m", "be":
		return true
	}
	return false
}
