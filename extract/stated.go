package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A Stated is a quantity with what its sentence says of it.
type Stated struct {
	// Quantity is as package quantity reads it; its spans are of the
	// transcript.
	Quantity quantity.Quantity

	// Way is Up or Down if the quantity is by how much a thing rose or fell
	// ("rose 5 %", "down by 3 points"), and None for anything else: a level
	// that was reached ("fell to 4.1 %") is no change.
	Way change.Way

	// Concept names what the quantity measures or counts, then the thing that
	// this belongs to: "revenue", "retailer" for "the retailer spends 2 % of
	// its revenue". Each is a noun phrase of the sentence as it stands there,
	// without articles, prepositions, figures and times. It is empty where the
	// sentence does not tell, or says it with a pronoun.
	Concept []string
}

// Stated returns the quantities of the sentence in the order of the text:
// every one that [quantity.Find] finds, those that are part of a period ("the
// past three months") and weak ones ("one of them") included.
func (s *Sentence) Stated() []Stated {
	var out []Stated
	var at []Range
	for _, q := range quantity.Find(s.Text()) {
		q = shift(q, s.Span.Start)
		if s.struck(q.Number) {
			continue
		}
		out = append(out, Stated{Quantity: q})
		at = append(at, s.words(q.Span))
	}
	if len(out) == 0 {
		return nil
	}
	p := s.parse(out, at)
	for i := range out {
		out[i].Way = p.way(i)
		out[i].Concept = p.concept(i)
	}
	return out
}

// way is which way the thing went that figure i tells the change of.
func (p *parse) way(i int) change.Way {
	q := &p.stated[i].Quantity
	if q.FromTo || q.Rank || q.Score || q.Multiple || q.Weak {
		return change.None
	}
	if number := q.Number.In(p.Transcript.Text); strings.HasPrefix(number, "+") {
		return change.Up
	}
	k := p.phraseOf[i] - 1
	// The figure itself may be the second of two: "rose 18 cents, or 3 %".
	if k >= 0 && p.phrases[k].kind == preposition && p.lower(k) == "by" {
		k--
		if k >= 1 && p.phrases[k].kind == nominal && p.phrases[k-1].kind == verbal {
			k-- // "raised prices by 3 %"
		}
	}
	if p.phrases[p.phraseOf[i]].From < p.at[i].From && k >= 0 && p.attributive(i) {
		return change.None
	}
	if k < 0 || p.phrases[k].kind != verbal {
		return change.None
	}
	for j := len(p.Changes) - 1; j >= 0; j-- {
		c := &p.Changes[j]
		if c.Start >= p.phrases[k].To || c.End <= p.phrases[k].From {
			continue
		}
		switch c.Way {
		case change.Up, change.Down:
			return c.Way
		}
	}
	switch p.Words[p.phrases[k].To-1].Lower {
	case "up":
		return change.Up
	case "down":
		return change.Down
	}
	return change.None
}
