package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// likened gives the bare figures that others are set against the unit of those:
// "4.3 million euros, compared with 8.1 million in the mines", "a wait of 9 hours,
// against 7 before".
func (r *Reading) likened() {
	var last *Claim // with a figure that has a unit
	for i, c := range r.Claims {
		if c.Quantity == nil || !c.Quantity.Unit.IsZero() {
			if c.Quantity != nil {
				last = c
			}
			continue
		}
		if c.others(r.Claims[:i]) {
			continue
		}
		p := c.Sentence.setAgainst(c.Quantity)
		if p == nil && last != nil && c.takenFrom(last) {
			p = last.Quantity
		}
		if p != nil {
			q := *c.Quantity
			q.Unit = p.Unit
			c.Quantity = &q
		}
	}
}

// others makes a share of a figure that tells of the rest of a whole of which the one before it
// told a share: "seven of the nine members agreed; the other two did not".
func (c *Claim) others(before []*Claim) bool {
	q, s := c.Quantity, c.Sentence
	at := s.At(q.Span.Start)
	if len(before) == 0 || !plain(q) || at < 2 || s.Words[at-1].Lower != "other" || s.Words[at-2].Lower != "the" {
		return false
	}
	last := before[len(before)-1]
	p := last.Quantity
	if p == nil || p.Whole.IsZero() || last.Sentence.Turn != s.Turn || !p.Part.Add(q.Value).Equal(p.Whole) {
		return false
	}
	rest := *p
	rest.Part, rest.Span, rest.Number, rest.UnitSpan = q.Value, q.Span, q.Number, q.UnitSpan
	rest.Value = rest.Part.Quo(rest.Whole)
	c.Quantity, c.Kind, c.Run = &rest, Share, last
	return true
}

// takenFrom reports whether a bare figure is told as a part of the sum or amount told last:
// "a package of 10 million euros: 8 million of that is new", "of this, 3 tons were lost".
func (c *Claim) takenFrom(last *Claim) bool {
	const near = 3 // bytes between the sentences
	s, before, q, p := c.Sentence, last.Sentence, c.Quantity, last.Quantity
	if s != before && (s.Turn != before.Turn || s.Span.Start-before.Span.End > near) || !plain(q) || !plain(p) || q.Value.Cmp(p.Value) >= 0 ||
		!Money(p.Unit) && (p.Unit.Dimension == "" || p.Unit.Dimension == quantity.Percent || lexicon.In("dimensions of no measure", p.Unit.Dimension)) {
		return false
	}
	whole := func(i int) bool {
		return i+1 < len(s.Words) && s.Words[i].Lower == "of" && (s.Words[i+1].In("pronouns of the whole") || s.Words[i+1].Lower == "that" || s.Words[i+1].Lower == "this" || s.Words[i+1].Lower == "it")
	}
	i := s.At(q.Span.End-1) + 1
	return whole(i) || whole(s.Clauses[c.Clause].From) && i < len(s.Words) && s.Words[i].verb()
}

// straightTo reports whether nothing but a direction and small words stands between a
// verb and the figure at to.
func (s *Sentence) straightTo(verb, to int) bool {
	if verb < 0 || verb >= to || !s.changeAt(verb) && !s.Words[verb].LemmaIn("verbs of standing") && !s.Words[verb].In("short forms of be") {
		return false
	}
	for i := verb + 1; i < to; i++ {
		if w := s.Words[i]; w.verb() || w.Class == Content && !s.changeAt(i) && w.Tag != "RBR" && w.Tag != "JJR" || w.Class == Punct && !(i+1 == to && s.Words[i-1].Tag == "JJR") {
			return false
		}
	}
	return true
}

// few bounds how many times one figure may be another that it is set against.
var few = quantity.NewDecimal(20, 0)

// setAgainst is the figure of money, or the measured one, that a bare figure is told
// to be set against; nil if there is none.
func (s *Sentence) setAgainst(q *quantity.Quantity) *quantity.Quantity {
	if !q.Unit.IsZero() || q.Multiple || q.Rank || q.Score || q.Range || !q.Whole.IsZero() {
		return nil
	}
	var p *quantity.Quantity
	for i := range s.Quantities {
		if o := &s.Quantities[i]; o.Number.End <= q.Number.Start && !o.Weak {
			p = o
		}
	}
	if p == nil || p.Range || !measured(p.Unit) || !comparable(q, p) || !s.opposed(q, p) {
		return nil
	}
	return p
}

// opposed reports whether the words before a figure set it against the one before it.
func (s *Sentence) opposed(q, p *quantity.Quantity) bool {
	i := s.At(q.Span.Start) - 1
	if i >= 1 && s.Words[i].Tag == "DT" {
		i--
	}
	if i < 1 {
		return false
	}
	w := s.Words[i].Lower
	return lexicon.In("set against", w) || w == "after" && s.Words[i-1].Lower == "," || (w == "with" || w == "to") && s.Words[i-1].Lemma == "compare" ||
		w == "to" && (s.wordBefore(p) == "from" || s.wordBefore(p) == "by" && p.Unit.Dimension != quantity.Percent) // "from 410 million euros at the peak to 286 million"
}

// wordBefore is the word before a figure, "" if it is the first.
func (s *Sentence) wordBefore(q *quantity.Quantity) string {
	if i := s.At(q.Span.Start) - 1; i >= 0 {
		return s.Words[i].Lower
	}
	return ""
}

// listed gives a figure that follows another of a list what that is told in: "men earn
// 300 euros a week, women 250", "tea rose by 4 percent and coffee by 2". What both count is
// left to the words.
func (s *Sentence) listed(c, before *Claim) {
	q, p := c.Quantity, before.Quantity
	base, per, rate := strings.Cut(p.Unit.Name, " per ")
	switch {
	case !plain(q), !plain(p), p.Unit.IsZero(), p.Unit.Dimension == quantity.Count, !comparable(q, p):
		return
	case q.Unit.IsZero() && !lexicon.In("dimensions of no measure", p.Unit.Dimension):
	case rate && q.Unit.Name == base && per != "":
	default:
		return
	}
	i, next := s.At(q.Span.Start)-1, s.At(q.Span.End-1)+1
	for i > 0 && s.Words[i].In("before a mere figure") {
		i--
	}
	if i < 1 || next < len(s.Words) && (s.Words[next].noun() || s.Words[next].Lower == "of" || s.Words[next].Class == Content && strings.HasPrefix(s.Words[next].Tag, "J")) {
		return
	}
	w := s.Words[i]
	likeBefore := w.Lower == s.wordBefore(p) && w.In("before a measure")
	if w.Lower == ":" || w.Class != Punct && w.Tag != "CC" && !w.noun() && c.Subject.To != i+1 && !likeBefore {
		return
	}
	joined := slices.ContainsFunc(s.Words[s.At(p.Span.End-1):i+1], func(w Word) bool { return w.Lower == "," || w.Tag == "CC" })
	if !joined || slices.ContainsFunc(s.Words[s.At(p.Span.End-1)+1:i+1], Word.verb) {
		return
	}
	u := *q
	u.Unit = p.Unit
	c.Quantity = &u
}

// plain reports whether a quantity is one number of something.
func plain(q *quantity.Quantity) bool {
	return !q.Multiple && !q.Rank && !q.Score && !q.Range && !q.Weak && q.Whole.IsZero()
}

// comparable reports whether neither value is many times the other.
func comparable(a, b *quantity.Quantity) bool {
	return a.Value.Cmp(b.Value.Mul(few)) <= 0 && b.Value.Cmp(a.Value.Mul(few)) <= 0
}
