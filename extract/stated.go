package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A Stated is a quantity with what its sentence says of it.
type Stated struct {
	// Quantity is as package quantity reads it; its spans are of the
	// transcript. An amount in brackets that says another once more has the
	// bound of that: "over 5 miles (8 km)".
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
	for _, q := range quantity.Find(s.spoken) {
		q = shift(q, s.Span.Start)
		if s.struck(q.Number) {
			continue
		}
		r := s.words(q.Span)
		for number := s.words(q.Number).From; r.From < number && s.Words[r.From].verb(); {
			r.From++ // "exceeded 9 million" has its verb in the bound
		}
		out = append(out, Stated{Quantity: q})
		at = append(at, r)
	}
	if len(out) == 0 {
		return nil
	}
	p := s.parse(out, at)
	for i := range out {
		if k := p.converts(i); k >= 0 && out[i].Quantity.Bound == quantity.Exact {
			out[i].Quantity.Bound, out[i].Quantity.BoundSpan = out[k].Quantity.Bound, out[k].Quantity.BoundSpan
		}
		out[i].Way = p.way(i)
		out[i].Concept = p.concept(i)
	}
	return out
}

// converts is the figure before that figure i in brackets says again in
// another unit, "2 °C (3.6 °F)"; -1 if it does not.
func (p *parse) converts(i int) int {
	k := p.phraseOf[i]
	if k < 2 || p.phrases[k-1].kind != opening || !p.phrases[k-2].figure || p.attributive(i) {
		return -1
	}
	return p.figureIn(k - 2)
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
	k := p.phraseOf[i]
	if p.attributive(i) {
		return change.None
	}
	k--
	if k >= 1 && p.phrases[k].kind == conjunction {
		before := k - 1
		if p.phrases[before].kind == comma && before > 0 {
			before--
		}
		if p.phrases[before].figure {
			// "rose 8 cents, or 0.2 percent"; "rose 3 percent in May and 2 percent in June"
			other := p.stated[p.figureIn(before)]
			if p.lower(k) == "or" || other.Quantity.Unit.SameKind(q.Unit) {
				return other.Way
			}
		}
	}
	by := k >= 0 && p.phrases[k].kind == preposition && p.lower(k) == "by"
	if by {
		k--
		if k >= 0 && p.phrases[k].kind == nominal {
			for far := k - reach; k >= 0 && k > far && p.phrases[k].kind != verbal && p.phrases[k].kind != boundary; {
				k-- // "raised prices by 3 %", "wages rose 4 % and prices by 3 %"
			}
		}
	}
	if k := p.converts(i); k >= 0 {
		return p.stated[k].Way
	}
	if k < 0 || p.phrases[k].kind != verbal {
		return change.None
	}
	ph := p.phrases[k].Range
	switch p.Words[ph.To-1].Lower {
	case "up", "higher":
		if p.moves(ph.To - 1) {
			return change.Up
		}
	case "down", "lower":
		if p.moves(ph.To - 1) {
			return change.Down
		}
	}
	for _, c := range slices.Backward(p.changesIn(ph)) {
		switch {
		case c.Way != change.Up && c.Way != change.Down:
		case c.Changes == change.Object && !by && !p.reaches(i) && q.Unit.Dimension != quantity.Percent && q.Unit.Dimension != quantity.Points:
			// "raised $5 million" is no change of a thing by $5 million.
		default:
			return c.Way
		}
	}
	return change.None
}

// reaches reports whether figure i is followed by the level that was reached:
// "shares added 5 cents to $2.10".
func (p *parse) reaches(i int) bool {
	k := p.phraseOf[i] + 1
	return k+1 < len(p.phrases) && p.lower(k) == "to" && p.phrases[k+1].figure
}
