package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// How long a thing lasts, is early or late, or has gone on in a row, against how long the
// part says.

// durations asks that the source speak of each length of time that the
// statement has. Where all else is told in the claim, and of one other length with
// the same preposition, that contradicts it.
func (a *alignment) durations() {
	s := a.part.Sentence
	for i := range s.Periods {
		said := &s.Periods[i]
		if said.Kind != period.Duration || !a.part.Own.Has(s.At(said.Span.Start)) {
			continue
		}
		if (slices.ContainsFunc(a.source.Periods, said.SameLength) || a.source.lasts(said)) && !a.lengthBeside(said) {
			continue
		}
		if said, found, ok := a.lastsOtherwise(); ok {
			a.conflict("duration", said, found)
			continue
		}
		if found := a.otherLength(said); found != nil {
			a.conflict("duration", said.String(), found.String())
			continue
		}
		a.leave("duration", said.String(), "not said")
	}
}

// lengthBeside reports whether the claim's own clause has another length where the
// part has the given one: "expected to work for seven years, though built for five".
func (a *alignment) lengthBeside(said *period.Period) bool {
	by, q := leading(a.part.Sentence, said), a.claim.Quantity
	if by == "" || q == nil || !q.Unit.IsZero() || slices.ContainsFunc(a.source.Periods, func(p period.Period) bool { return said.SameLength(p) && a.clause().Has(a.source.At(p.Span.Start)) }) {
		return false
	}
	at := a.source.At(q.Span.Start)
	return at > 0 && a.source.Words[at-1].Lower == by
}

// margins compares by how long a thing is early or late, or how long after another it is,
// where that is told with an article: "delayed by a week", "an hour after the crash".
func (a *alignment) margins() {
	said := margin(a.part.Sentence, a.part.Own)
	if a.part.Quantity != nil || said == "" {
		return
	}
	switch found := margin(a.source.Sentence, a.clause()); {
	case said == found:
	case found == "":
		a.leave("duration", said, "not said")
	default:
		a.conflict("duration", said, found)
	}
}

// margin is the unit of time after "by a", or that of less than a day before an "after" or
// "before"; "" if there is none.
func margin(s *extract.Sentence, r extract.Range) string {
	for i := r.From; i+1 < r.To; i++ {
		one, unit := s.Words[i].Lower, s.Words[i+1].Lemma
		switch {
		case one != "a" && one != "an" && one != "one" || !lexicon.In("units of time", unit):
		case i > r.From && s.Words[i-1].Lower == "by",
			i+2 < r.To && (unit == "hour" || unit == "minute" || unit == "second") && s.Words[i+2].In("before or after"):
			return unit
		}
	}
	return ""
}

// lasts reports whether a figure of the source is the given length of time: "a truce of
// ten days", of "a ten-day truce".
func (s *source) lasts(length *period.Period) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		next := s.At(q.Span.End-1) + 1
		return lasting(&q) && ofLength(&q, length) && !(next < len(s.Words) && s.Words[next].Comparative()) // "two years longer"
	})
}

// ofLength reports whether a quantity of time is a length of time, in its unit.
func ofLength(q *quantity.Quantity, p *period.Period) bool {
	return q.Unit.Name == p.Grain.String() && q.Value.Equal(quantity.NewDecimal(int64(p.Count), 0)) && (q.Bound == quantity.Exact) != p.Approx
}

// otherLength is the one length of time that the claim's clause has with the
// preposition of a length that the part has: "over 15 years" against "over 8
// years"; nil if there is another there, or the part has words that the clause has not.
func (a *alignment) otherLength(said *period.Period) *period.Period {
	if a.part.Quantity != nil || a.close < len(a.part.terms) && !(endures(a.part.Claim) && endures(a.claim) && len(a.missing) == 0) {
		return nil
	}
	var found *period.Period
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		if p.Kind != period.Duration && p.Kind != period.Streak || !a.clause().Has(a.source.At(p.Span.Start)) {
			continue
		}
		if found != nil || p.Kind == period.Streak {
			return nil
		}
		found = p
	}
	if found == nil || found.Grain != said.Grain || found.Count == said.Count || found.Approx || said.Approx || a.part.Negated || a.claim.Negated {
		return nil
	}
	if by := leading(a.part.Sentence, said); by == "" || by != leading(a.source.Sentence, found) {
		return nil
	}
	return found
}

// leading is the preposition that a length of time begins with or stands after,
// where it is told without a bound: that of "for 8 years", not of "for over 8 years".
func leading(s *extract.Sentence, p *period.Period) string {
	i := s.At(p.Span.Start)
	if s.Words[i].Tag != "IN" && i > 0 {
		i--
	}
	if i > 0 && s.Words[i-1].Tag == "IN" || !s.Words[i].In("prepositions of duration") {
		return ""
	}
	return s.Words[i].Lower
}

func (a *alignment) streak() {
	said, found := a.part.Streak, a.claim.Streak
	switch {
	case said == nil:
	case found == nil:
		a.leave("streak", said.String(), "not said")
	case said.Grain != found.Grain && (found.Grain != period.NoGrain || !a.source.tellsBy(said.Grain)):
		a.leave("streak", said.String(), found.String())
	case said.Count != found.Count:
		a.conflict("streak", said.String(), found.String())
	}
}
