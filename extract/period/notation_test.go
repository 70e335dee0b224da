package period_test

import (
	"strings"
	"testing"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

func TestParse(t *testing.T) {
	tests := []struct{ in, start, end string }{
		{"2023", "2023-01-01", "2024-01-01"},
		{"2023-H2", "2023-07-01", "2024-01-01"},
		{"2023-Q4", "2023-10-01", "2024-01-01"},
		{"2023-11", "2023-11-01", "2023-12-01"},
		{"2023-W01", "2023-01-02", "2023-01-09"},
		{"2023-11-20", "2023-11-20", "2023-11-21"},
		{"1990s", "1990-01-01", "2000-01-01"},
		{"C20", "1901-01-01", "2001-01-01"},
		{"2023-05..2023-07", "2023-05-01", "2023-08-01"},
		{"2022-12 end", "2022-12-31", "2023-01-01"},
		{"2022 mid", "2022-05-01", "2022-09-01"},
		{"as of 2023-11", "2023-11-01", "2023-12-01"},
		{"since 2023-08", "2023-08-01", ""},
		{"by 2030", "", "2031-01-01"},
		{"before 2020", "", "2020-01-01"},
		{"after 2020", "2021-01-01", ""},
		{"the year", "", ""},
		{" since August 2018 ", "2018-08-01", ""},
		{"the fourth quarter of 2012", "2012-10-01", "2013-01-01"},
		{"last month", "2019-04-01", "2019-05-01"},
	}
	for _, tt := range tests {
		p, err := period.Parse(tt.in, spoken)
		require.NoError(t, err, tt.in)
		assert.Equal(t, day(tt.start), p.Start, tt.in)
		assert.Equal(t, day(tt.end), p.End, tt.in)
	}
}

func TestParseErrors(t *testing.T) {
	for _, s := range []string{"", " ", "2023-13", "2023-W54", "2023-02-30", "growth", "in 2023 and", "2023-07..2023-05", "C", "FY", "--", "for 0 weeks"} {
		_, err := period.Parse(s, spoken)
		assert.ErrorIs(t, err, period.ErrNoPeriod, s)
	}
}

func TestFiscalCalendar(t *testing.T) {
	october := period.Calendar{FiscalStart: time.October}
	p, err := october.Parse("fiscal 2022", spoken)
	require.NoError(t, err)
	assert.Equal(t, day("2021-10-01"), p.Start)
	assert.Equal(t, day("2022-10-01"), p.End)

	p, err = october.Parse("the second quarter of fiscal 2022", spoken)
	require.NoError(t, err)
	assert.Equal(t, day("2022-01-01"), p.Start)
}

func TestUnknownDayOfSpeaking(t *testing.T) {
	for in, want := range map[string]string{
		"last month":           "some month",
		"since August":         "since --08",
		"Q4":                   "--Q4",
		"by 17 November":       "by --11-17",
		"between May and July": "--05..--07",
	} {
		p, err := period.Parse(in, time.Time{})
		require.NoError(t, err, in)
		assert.False(t, p.Resolved(), in)
		assert.Equal(t, want, p.String())
		assert.False(t, p.Equal(p), "an unknown interval is not known to equal itself")
	}
	p, err := period.Parse("in August", time.Time{})
	require.NoError(t, err)
	assert.Equal(t, "2022-08", p.InYear(2022).String())
}

// notations draws a notation that String may write.
func notations(t *rapid.T) string {
	label := rapid.OneOf(
		rapid.StringMatching(`20[0-9][0-9]`), rapid.StringMatching(`19[0-9]0s`), rapid.StringMatching(`FY20[0-9]{2}`),
		rapid.StringMatching(`(20[0-9][0-9]|-)-(0[1-9]|1[0-2])`), rapid.StringMatching(`(20[0-9][0-9]|-)-(0[1-9]|1[0-2])-[012][1-8]`),
		rapid.StringMatching(`(20[0-9][0-9]|-)-Q[1-4]`), rapid.StringMatching(`(20[0-9][0-9]|-)-H[12]`),
		rapid.StringMatching(`20[0-9][0-9]-W(0[1-9]|[1-4][0-9]|5[0-2])`), rapid.StringMatching(`C(1[0-9]|2[01])`),
		rapid.StringMatching(`(20[0-9][0-9]|-)-(spring|summer|autumn|winter)`),
		rapid.StringMatching(`the (year|month|period|quarter|decade)`), rapid.StringMatching(`some (day|week|half|fiscal year|century)`),
		rapid.StringMatching(`[2-9] (years|quarters|halves|centuries) (earlier|later)`),
	).Draw(t, "label")
	return rapid.SampledFrom([]string{"", "of ", "against "}).Draw(t, "kind") +
		rapid.SampledFrom([]string{"", "over ", "as of ", "since ", "by ", "before ", "after "}).Draw(t, "relation") +
		rapid.SampledFrom([]string{"", "~"}).Draw(t, "about") + label +
		rapid.SampledFrom([]string{"", " start", " early", " mid", " late", " end"}).Draw(t, "part")
}

func TestNotationReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := period.Calendar{FiscalStart: time.Month(rapid.IntRange(0, 12).Draw(t, "fiscal"))}
		s := notations(t)
		p, err := c.Parse(s, time.Time{})
		if err != nil {
			t.Skip() // a part of a day
		}
		if p.Grain == period.Season && !strings.Contains(s, "~") {
			t.Skip() // a season is always about
		}
		if strings.Contains(s, " later") && (p.Relation == period.Before || p.Relation == period.After) {
			t.Skip() // "after 2 years later" is "2 years after"
		}
		assert.Equal(t, s, p.String())
	})
}

func TestRangesReadBack(t *testing.T) {
	for _, s := range []string{"2010..2015", "2023-11..2024-02", "--11..--02", "over ~2023-05..2023-07", "2023-W05..2023-W07", "2023-11-17..2023-11-19", "8 months running", "for 2 weeks", "for 1 fiscal year", "5 years after", "against 1 decade before", "~2023-winter..2024-summer"} {
		p, err := period.Parse(s, spoken)
		require.NoError(t, err, s)
		assert.Equal(t, s, p.String())
	}
}

// reads fails unless every period found in text is well formed, and its
// notation reads back as the same interval.
func reads(t require.TestingT, text string, spoken time.Time) {
	end := 0
	for _, p := range period.Find(text, spoken) {
		require.LessOrEqual(t, end, p.Span.Start)
		require.Less(t, p.Span.Start, p.Span.End)
		require.LessOrEqual(t, p.Span.End, len(text))
		end = p.Span.End
		if !p.Start.IsZero() && !p.End.IsZero() {
			require.True(t, p.Start.Before(p.End), p.Span.In(text))
		}
		q, err := period.Parse(p.String(), spoken)
		require.NoError(t, err, p.Span.In(text))
		require.Equal(t, p.String(), q.String(), p.Span.In(text))
		require.Equal(t, p.Start, q.Start, "%s: %s", p.Span.In(text), p)
		require.Equal(t, p.End, q.End, "%s: %s", p.Span.In(text), p)
		p.Span, q.Span = corpus.Span{}, corpus.Span{}
		if p.Anchor == period.Spoken || p.Anchor == period.Yearless {
			p.Anchor = q.Anchor
		}
		require.Equal(t, p, q)
	}
}

func TestFoundReadsBack(t *testing.T) {
	word := rapid.SampledFrom([]string{
		"the", "the", "in", "of", "of", "since", "by", "from", "to", "and", "between", "as of", "end of", "early", "mid", "last", "next", "this", "past", "first",
		"fourth", "three", "12", "17", "17th", "2010", "2015", "2023", "2021-22", "2023-11", "FY2022", "fiscal", "Q3", "H1", "1990s", "'90s", "year", "years", "month", "months",
		"quarter", "half", "week", "decade", "day", "days", "January", "May", "Nov.", "Friday", "ago", "earlier", "later", "before", "after", "until", "through", "over",
		"than", "compared with", "same", "period", "previous", "straight", "running", "in a row", "for", "a", "will", "today", "ended", "-", ",", ".", "century", "19th", "about", "year-end", "on", "at", "'s",
		"spring", "winter", "summer", "fall", "half", "and", "fortnight", "48", "hours", "turn", "subsequent", "date", "least", "point", "same",
	})
	rapid.Check(t, func(t *rapid.T) {
		var text string
		for _, w := range rapid.SliceOfN(word, 1, 12).Draw(t, "words") {
			text += w + rapid.SampledFrom([]string{" ", " ", " ", ""}).Draw(t, "space")
		}
		day := spoken.AddDate(0, 0, rapid.IntRange(0, 2000).Draw(t, "day"))
		if rapid.Bool().Draw(t, "unknown") {
			day = time.Time{}
		}
		reads(t, text, day)
	})
}

func FuzzFind(f *testing.F) {
	for _, lines := range found {
		f.Add(lines)
	}
	f.Fuzz(func(t *testing.T, text string) {
		reads(t, text, spoken)
		reads(t, text, time.Time{})
	})
}

func FuzzParse(f *testing.F) {
	f.Add("as of ~2023-11 end")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := period.Parse(s, spoken)
		if err != nil {
			return
		}
		q, err := period.Parse(p.String(), spoken)
		require.NoError(t, err)
		require.Equal(t, p.String(), q.String())
	})
}
