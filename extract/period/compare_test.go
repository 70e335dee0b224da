package period_test

import (
	"testing"
	"time"

	"github.com/presscheck/presscheck/extract/period"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestRelations(t *testing.T) {
	tests := []struct {
		p, q                                string
		equal, contains, overlaps, disjoint bool
	}{
		{"2023", "2023", true, true, true, false},
		{"the spring of 2026", "the autumn of 2026", false, false, false, true},
		{"2026", "the autumn of 2026", false, true, true, false},
		{"2026", "the winter of 2025-26", false, false, true, false},
		{"2022 end", "2022-12 end", true, true, true, false},
		{"2023", "2023-Q4", false, true, true, false},
		{"2023-Q4", "2023", false, false, true, false},
		{"2023-11", "2023-12", false, false, false, true},
		{"since 2023-08", "2023-11", false, true, true, false},
		{"since 2023-08", "by 2030", false, false, true, false},
		{"since 2023-08", "before 2020", false, false, false, true},
		{"by 2030", "by 2025", false, true, true, false},
		{"after 2020", "2020", false, false, false, true},
		{"the year", "the year", false, false, false, false},
		{"2023", "the year", false, false, false, false},
	}
	for _, tt := range tests {
		p, err := period.Parse(tt.p, spoken)
		require.NoError(t, err)
		q, err := period.Parse(tt.q, spoken)
		require.NoError(t, err)
		assert.Equal(t, tt.equal, p.Equal(q), "%s equal %s", p, q)
		assert.Equal(t, tt.contains, p.Contains(q), "%s contains %s", p, q)
		assert.Equal(t, tt.overlaps, p.Overlaps(q), "%s overlaps %s", p, q)
		assert.Equal(t, tt.disjoint, p.Disjoint(q), "%s disjoint %s", p, q)
	}
}

// The relations agree with asking day by day.
func TestRelationsByDay(t *testing.T) {
	base := time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)
	draw := func(t *rapid.T, name string) period.Period {
		start := rapid.IntRange(0, 9).Draw(t, name)
		end := rapid.IntRange(start+1, 10).Draw(t, name)
		p := period.Period{Start: base.AddDate(0, 0, start), End: base.AddDate(0, 0, end)}
		switch rapid.IntRange(0, 3).Draw(t, name) {
		case 0:
			p.Start = time.Time{}
		case 1:
			p.End = time.Time{}
		}
		return p
	}
	holds := func(p period.Period, day time.Time) bool {
		return (p.Start.IsZero() || !day.Before(p.Start)) && (p.End.IsZero() || day.Before(p.End))
	}
	rapid.Check(t, func(t *rapid.T) {
		p, q := draw(t, "p"), draw(t, "q")
		equal, contains, overlaps := true, true, false
		for n := -1; n <= 11; n++ {
			inP, inQ := holds(p, base.AddDate(0, 0, n)), holds(q, base.AddDate(0, 0, n))
			equal = equal && inP == inQ
			contains = contains && (inP || !inQ)
			overlaps = overlaps || inP && inQ
		}
		assert.Equal(t, equal, p.Equal(q))
		assert.Equal(t, contains, p.Contains(q))
		assert.Equal(t, overlaps, p.Overlaps(q))
		assert.Equal(t, !overlaps, p.Disjoint(q))
	})
}

func TestSameLength(t *testing.T) {
	same := [][]string{
		{"over the next ten years", "over the next decade", "for 10 years", "for a decade", "for 120 months"},
		{"for half a year", "for six months", "for two quarters", "2023-H1", "the six months to June"},
		{"for a year and a half", "for 18 months"},
		{"for a fortnight", "for two weeks", "for 14 days"},
		{"for 24 hours", "for a day", "2023-11-20"},
		{"a year earlier", "twelve months earlier"},
		{"a year later", "twelve months later"},
		{"five years running"},
		{"5 years after", "for five years"},
		{"for four weeks"},
		{"for a month", "2023-02"},
		{"2023", "for a year", "the year to June"},
	}
	for i, class := range same {
		for _, a := range class {
			p, err := period.Parse(a, spoken)
			require.NoError(t, err, a)
			for j, other := range same {
				for _, b := range other {
					q, err := period.Parse(b, spoken)
					require.NoError(t, err, b)
					assert.Equal(t, i == j, p.SameLength(q), "%s, %s", a, b)
				}
			}
		}
	}
	unknown, err := period.Parse("since 2020", spoken)
	require.NoError(t, err)
	assert.False(t, unknown.SameLength(unknown))
}
