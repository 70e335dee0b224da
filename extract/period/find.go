package period

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// Find returns the mentions of time in text, in order and not overlapping,
// counted by the ordinary calendar; see [Calendar.Find].
func Find(text string, spoken time.Time) []Period { return Calendar{}.Find(text, spoken) }

// Parse reads one period; see [Calendar.Parse].
func Parse(s string, spoken time.Time) (Period, error) { return Calendar{}.Parse(s, spoken) }

// Find returns the mentions of time in text, in order and not overlapping.
// Spoken is the day of speaking; if it is zero, periods that depend on it are
// found, but not resolved. Times of day, ages and bare numbers are no mentions.
func (c Calendar) Find(text string, spoken time.Time) []Period {
	r := newReader(c, text, spoken)
	var found []Period
	for i := 0; i < len(r.tokens); {
		p, next, ok := r.mention(i)
		if !ok {
			i++
			continue
		}
		found = append(found, p)
		i = next
	}
	return found
}

// ErrNoPeriod is the error of Parse where the string is not one period.
var ErrNoPeriod = errors.New("not a period")

// Parse reads one period in the notation or in English, such as "2023-Q4" or
// "since August 2023". It fails with [ErrNoPeriod], wrapped with the string,
// unless the whole string is one period. Its Span is that of the string
// without surrounding space.
func (c Calendar) Parse(s string, spoken time.Time) (Period, error) {
	trimmed := strings.TrimSpace(s)
	start := strings.Index(s, trimmed)
	span := corpus.Span{Start: start, End: start + len(trimmed)}
	if p, ok := c.readNotation(trimmed); ok {
		p.Span = span
		return p, nil
	}
	r := newReader(c, s, spoken)
	if len(r.tokens) > 0 {
		if p, next, ok := r.mention(0); ok && next == len(r.tokens) {
			return p, nil
		}
	}
	return Period{}, fmt.Errorf("%w: %.80q", ErrNoPeriod, s)
}

// A reader reads the tokens of one text. Its methods try to read something at
// a token and return the token after it.
type reader struct {
	tokens []token
	spoken time.Time // zero if not known
	fiscal time.Month
	depth  int // of periods inside periods
}

func newReader(c Calendar, text string, spoken time.Time) *reader {
	r := &reader{tokens: scan(text), fiscal: max(c.FiscalStart, time.January)}
	if !spoken.IsZero() {
		r.spoken = date(spoken.Date())
	}
	return r
}

var (
	noToken = token{num: -1}
	noEntry entry
)

// at is the token i, or an empty one outside the text.
func (r *reader) at(i int) *token {
	if i < 0 || i >= len(r.tokens) {
		return &noToken
	}
	return &r.tokens[i]
}

// names is what the tables know of token i, nothing if they do not.
func (r *reader) names(i int) *entry {
	if e := r.at(i).word; e != nil {
		return e
	}
	return &noEntry
}

// is reports whether token i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	low := r.at(i).low
	if low == "" {
		return false
	}
	for _, w := range words {
		if w == low {
			return true
		}
	}
	return false
}

// skip is i, or the token after it if it is one of the words.
func (r *reader) skip(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// hyphen is the token after a hyphen at i that joins two words, or i.
func (r *reader) hyphen(i int) int {
	if r.is(i, "-") && r.at(i).glued && r.at(i+1).glued {
		return i + 1
	}
	return i
}

// A phrase is words, and what they mean. A word "-" matches an optional hyphen.
type phrase struct {
	words   string
	meaning int
}

// phrases are phrases by their first word, split into words.
type phrases map[string][]splitPhrase

type splitPhrase struct {
	words   []string
	meaning int
}

// table makes phrases ready to look up. Of two phrases that match, the one
// that stands first wins.
func table(list []phrase) phrases {
	t := phrases{}
	for _, p := range list {
		words := strings.Fields(p.words)
		t[words[0]] = append(t[words[0]], splitPhrase{words, p.meaning})
	}
	return t
}

// oneOf is the token after the phrase that stands at i, and its meaning, or -1.
func (r *reader) oneOf(i int, t phrases) (next int, meaning int) {
	low := r.at(i).low
	if low == "" {
		return i, -1
	}
	for _, p := range t[low] {
		if next, ok := r.all(i, p.words); ok {
			return next, p.meaning
		}
	}
	return i, -1
}

// all is the token after the words, if all of them stand at i.
func (r *reader) all(i int, words []string) (next int, ok bool) {
	for _, w := range words {
		switch {
		case w == "-":
			i = r.hyphen(i)
		case r.at(i).low == w:
			i++
		default:
			return i, false
		}
	}
	return i, true
}

// mention reads the mention at token i. The order of its readers is the order
// of precedence.
func (r *reader) mention(i int) (Period, int, bool) {
	t := r.at(i)
	if !t.opens() {
		return Period{}, i, false
	}
	if after := r.at(i + 1); t.word != nil && t.word.leads && after.kind == word && after.word == nil {
		return Period{}, i, false
	}
	for _, read := range [...]func(int) (Period, int, bool){r.streak, r.besides, r.comparison, r.samePoint, r.upToNow, r.interval, r.duration} {
		if p, next, ok := read(i); ok {
			if p.Kind == Label {
				i = r.skip(i, "the")
			}
			p.Span = corpus.Span{Start: r.at(i).start, End: r.at(next - 1).end}
			return p, next, true
		}
	}
	return Period{}, i, false
}

// number reads a small number in digits or words: 8, eight, twenty-one.
func (r *reader) number(i int) (n, next int) {
	t := r.at(i)
	switch {
	case t.kind == number && t.num >= 0 && len(t.text) <= 3:
		return t.num, i + 1
	case t.word == nil || t.word.cardinal == 0:
		return 0, i
	}
	n = t.word.cardinal
	if j := r.hyphen(i + 1); n%10 == 0 && n > 10 && r.at(j).word != nil {
		if ones := r.at(j).word.cardinal; 0 < ones && ones < 10 {
			return n + ones, j + 1
		}
	}
	return n, i + 1
}

// ordinal reads first, 1st, twenty-first.
func (r *reader) ordinal(i int) (n, next int) {
	t := r.at(i)
	switch {
	case t.kind == mixed && len(t.text) > 2 && len(t.text) < 6:
		switch strings.ToLower(t.text[len(t.text)-2:]) {
		case "st", "nd", "rd", "th":
			if n := atoi(t.text[:len(t.text)-2]); n > 0 {
				return n, i + 1
			}
		}
	case t.word == nil:
	case t.word.ordinal > 0:
		return t.word.ordinal, i + 1
	case t.word.cardinal >= 20:
		if j := r.hyphen(i + 1); j > i+1 && r.at(j).word != nil {
			if ones := r.at(j).word.ordinal; 0 < ones && ones < 10 {
				return t.word.cardinal + ones, j + 1
			}
		}
	}
	return 0, i
}

// unit reads the name of a grain; that of "period" is NoGrain.
func (r *reader) unit(i int) (g Grain, next int) {
	if r.is(i, "fiscal", "financial", "calendar") && r.at(i+1).word != nil && r.at(i+1).word.unit == Year {
		if r.is(i, "calendar") {
			return Year, i + 2
		}
		return FiscalYear, i + 2
	}
	if j := r.hyphen(i + 1); r.is(i, "half") && j > i+1 && r.is(j, "year") {
		return Half, j + 1
	}
	if t := r.at(i); t.word != nil && (t.word.unit != NoGrain || t.low == "period") {
		return t.word.unit, i + 1
	}
	return NoGrain, i
}
