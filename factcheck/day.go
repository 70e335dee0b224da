package factcheck

import (
	"context"
	"slices"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
)

// Relative periods of a statement, "last week" and "in May", are counted from
// the day of the transcript that it is checked against. Of several transcripts
// there may be several such days: then the statement is judged as of each.

// date is the day of the transcripts, zero if they have several.
func (c *Checker) date() time.Time {
	var day time.Time
	for i, r := range c.readings {
		if i > 0 && !r.Transcript.Date.Equal(day) {
			return time.Time{}
		}
		day = r.Transcript.Date
	}
	return day
}

// byDay judges a statement as of the day of each transcript that may speak of
// it, the latest first, if it has a period that depends on that. Given how it
// is judged without a day, it returns the most telling findings.
func (c *Checker) byDay(ctx context.Context, undated *extract.Reading, credit string, judged []Finding) []Finding {
	if !slices.ContainsFunc(undated.Sentences, relative) {
		return judged
	}
	tried := []string{periods(undated)}
	for _, day := range c.days(parts(undated, credit)) {
		reading := extract.Read(oneTurn(undated.Transcript.Text, day))
		if slices.Contains(tried, periods(reading)) {
			continue
		}
		tried = append(tried, periods(reading))
		if f := c.judgeAll(ctx, parts(reading, credit)); telling(f) > telling(judged) {
			judged = f
		}
	}
	return judged
}

// relative reports whether a sentence has a period that depends on the day of
// speaking.
func relative(s *extract.Sentence) bool {
	return slices.ContainsFunc(s.Periods, func(p period.Period) bool {
		return !p.Resolved() && (p.Anchor == period.Spoken || p.Anchor == period.Yearless)
	})
}

// days are the days of the transcripts that have something in common with some
// parts, the latest first.
func (c *Checker) days(parts []*part) []time.Time {
	var days []time.Time
	for _, p := range parts {
		for _, s := range c.index.candidates(p.keys()) {
			if day := s.Transcript.Date; !day.IsZero() && !slices.ContainsFunc(days, day.Equal) {
				days = append(days, day)
			}
		}
	}
	slices.SortFunc(days, func(a, b time.Time) int { return b.Compare(a) })
	return days
}

// periods are the periods of a statement, as of its day.
func periods(r *extract.Reading) string {
	var out string
	for _, s := range r.Sentences {
		for _, p := range s.Periods {
			out += p.String() + "\n"
		}
	}
	return out
}

// telling is how much findings say of a statement: which transcripts bear it
// out counts more than which contradict it, as of another day.
func telling(findings []Finding) int {
	return slices.Index([]Verdict{NotEnough, NotCheckable, Refuted, Conflicting, Supported}, whole(findings))
}
