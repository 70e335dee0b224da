// Package period reads the periods that English text speaks of: "in 2023",
// "the fourth quarter", "since August", "over the past three months", "by the
// end of the decade". Each is found as a span of the text and an exact
// half-open interval of days.
//
// [Find] reads a text, [Parse] one period. What depends on the day of speaking
// ("last month", "in August") is worked out from the day that the caller
// gives; without one it is found but not resolved. What depends on the passage
// ("during the year") is left to the caller. Mentions of time that are no
// period of a figure are told apart by their [Kind].
//
// # Notation
//
// [Period.String] writes a period in a notation that [Parse] reads back:
//
//	2023  2023-H1  2023-Q4  2023-11  2023-W47  2023-11-20  FY2023  1990s  C20
//	~2023-spring                     a season; a winter has the year in which it begins
//	2023-05..2023-07                 first to last, both included
//	2022 end, 2024 early             a part: start, early, mid, late, end
//	--08, --Q4                       of a year not known
//	the year, the period             of the passage; "some year" if not known
//	over 2023, as of 2023-11, since 2023-08, by 2030, before 2020, after 2020
//	~2010                            about
//	of 2011                          a label: "the 2011 budget"
//	against 2022, against 1 year earlier
//	8 months running, for 2 months   a streak, a duration
//	5 years after, 1 decade before   something that is no time known: "the five years after the strike"
package period

import (
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// A Period is one mention of time.
type Period struct {
	Span corpus.Span // all its words, "since" and "the end of" included

	// Start and End bound the interval, half open, at midnight UTC. A zero
	// time leaves that side open; if both are zero, the interval is not known.
	// A day or month whose year is not known stands in the year 4; see
	// [Period.Resolved].
	Start, End time.Time

	Kind     Kind
	Grain    Grain    // the unit that was named: "2023" is a year, "Q3" a quarter
	Part     Part     // the part of that unit: "early", "the end of"
	Relation Relation // how the figure stands to the interval: in, since, by
	Anchor   Anchor   // what the words needed to be resolved
	Count    int      // of a streak or a duration: how many grains; of a Passage period: how many from the passage's, -1 for "a year earlier"
	Approx   bool     // the edges are not exact: "about 2010", "the past three weeks"

	// Inherited marks a period that the passage set, rather than these words.
	// Find never sets it.
	Inherited bool
}

// noYear is the year in which periods of unknown year stand. It is a leap year.
const noYear = 4

// Resolved reports whether the interval is known.
func (p Period) Resolved() bool {
	known := func(t time.Time) bool { return !t.IsZero() && t.Year() > noYear+1 }
	return known(p.Start) || known(p.End)
}

// InYear is p moved to the given year, counted by where p begins. It is how a
// passage about 2022 reads "in August"; it changes only Yearless periods.
func (p Period) InYear(year int) Period {
	if p.Anchor != Yearless {
		return p
	}
	by := year - p.first().Year()
	if !p.Start.IsZero() {
		p.Start = p.Start.AddDate(by, 0, 0)
	}
	if !p.End.IsZero() {
		p.End = p.End.AddDate(by, 0, 0)
	}
	return p
}

// first is a day of the first unit that p names.
func (p Period) first() time.Time {
	switch p.Relation {
	case After:
		return p.Start.AddDate(0, 0, -1)
	case Until:
		return p.End.AddDate(0, 0, -1)
	case Before:
		return p.End
	default:
		return p.Start
	}
}

// A Kind says what a mention of time is.
type Kind uint8

// The kinds of mention.
const (
	Interval   Kind = iota // when something was so: "in 2023"
	Label                  // part of a thing's name: "the 2011 budget"
	Comparison             // what a figure is compared with: "from a year earlier", "than in 2022"
	Streak                 // "for eight straight months"
	Duration               // "for two weeks", "a three-year plan"
)

func (k Kind) String() string {
	return [...]string{"interval", "label", "comparison", "streak", "duration"}[k]
}

// A Relation says how a figure stands to its period.
type Relation uint8

// The relations. Since, Until, Before and After leave one side of the interval
// open; the others do not.
const (
	In     Relation = iota
	Over            // across the whole of it: "over", "throughout"
	AsOf            // at a point of it: "as of", "at the end of"
	Since           // from its first day on
	Until           // up to its last day: "by", "until", "through"
	Before          // up to the day before it
	After           // from the day after it on
)

func (r Relation) String() string {
	return [...]string{"in", "over", "as of", "since", "by", "before", "after"}[r]
}

// A Part is a part of a named unit.
type Part uint8

// The parts. Beginning and Ending are the first and the last day; Early, Mid
// and Late are thirds of the unit.
const (
	Whole Part = iota
	Beginning
	Early
	Mid
	Late
	Ending
)

func (p Part) String() string {
	return [...]string{"", "start", "early", "mid", "late", "end"}[p]
}

// An Anchor says what besides its words a period was resolved by.
type Anchor uint8

// The anchors.
const (
	Absolute Anchor = iota // nothing: "November 2023"
	Spoken                 // the day of speaking: "last month"
	Yearless               // the day of speaking, for the year: "in August"
	Passage                // what the passage speaks of, left to the caller: "during the year"
)

func (a Anchor) String() string {
	return [...]string{"absolute", "spoken", "yearless", "passage"}[a]
}

// A Calendar says how years are counted where they are not calendar years.
type Calendar struct {
	// FiscalStart is the month in which a fiscal year begins. A year that does
	// not begin in January is named for the year in which it ends: with
	// October, "fiscal 2022" is October 2021 to September 2022. Zero stands
	// for January.
	FiscalStart time.Month
}
