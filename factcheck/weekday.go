package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

// Days told by their names alone, in documents that do not say which week they are of.

// otherDay compares two days of the week, of which the claim's clause may name more.
func (a *alignment) otherDay(said, found string) {
	several, within := false, a.clause()
	if a.part.Quantity != nil && a.claim.Quantity != nil {
		within = a.claim.Own
		several = a.claim.Quantity != nil && a.gapped(within)
	}
	for i := range a.source.Periods {
		p := &a.source.Periods[i]
		switch day := weekday(a.source.Sentence, p); {
		case day == "" || !within.Has(a.source.At(p.Span.Start)):
		case day == said && several:
		case day == said:
			return
		case day != found:
			several = true
		}
	}
	if several {
		a.leave("period", said, found)
	} else {
		a.conflict("period", said, found)
	}
}

// gapped reports whether a comma or conjunction stands between a time of the range and the
// figure, which has another time after it: "adults by Friday, and groups of ten by Monday".
func (a *alignment) gapped(r extract.Range) bool {
	at := a.source.At(a.claim.Quantity.Number.Start)
	before, after := false, false
	joint := -1
	for i := r.From; i < r.To; i++ {
		switch w := a.source.Words[i]; {
		case i < at && (w.Tag == "CC" || w.Lower == ","):
			joint = i
		case w.Class == extract.Time && i < at && joint < 0:
			before = true
		case w.Class == extract.Time && i > at:
			after = true
		}
	}
	return before && after && joint >= 0
}

// listed reports whether the claim's clause names another day than the one
// given: "to Orme on Friday and to Port Sale on Monday" does not say by itself
// what belongs to which.
func (a *alignment) listed(found *period.Period) bool {
	c := a.clause()
	return found.Grain <= period.Day && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return p.Resolved() && found.Resolved() && p.Grain == found.Grain && p.Span != found.Span && !p.Overlaps(*found) && c.Has(a.source.At(p.Span.Start))
	})
}

// weekday is the day of the week that a period names, "" if it names none.
func weekday(s *extract.Sentence, p *period.Period) string {
	if p.Span.Len() == 0 || !s.Span.Contains(p.Span) {
		return ""
	}
	for i := s.At(p.Span.Start); i < len(s.Words) && s.Words[i].Span.Start < p.Span.End; i++ {
		if s.Words[i].In("weekdays") {
			return s.Words[i].Lower
		}
	}
	return ""
}

// bareDay reports whether a period is told by the name of a day of the week alone,
// with or without a preposition.
func bareDay(s *extract.Sentence, p *period.Period) bool {
	for _, w := range strings.Fields(strings.ToLower(p.Span.In(s.Transcript.Text))) {
		if !lexicon.In("weekdays", strings.Trim(w, ".,;:")) && !lexicon.In("prepositions", w) && w != "on" {
			return false
		}
	}
	return true
}
