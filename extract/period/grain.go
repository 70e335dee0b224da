package period

import (
	"fmt"
	"time"
)

// A Grain is a unit of the calendar.
type Grain uint8

// The grains, from fine to coarse. NoGrain is that of "the period". Weeks
// begin on Monday.
const (
	NoGrain Grain = iota
	Day
	Week
	Month
	Quarter
	Season // three months, see [Period.Approx]
	Half
	Year
	FiscalYear
	Decade
	Century
)

func (g Grain) String() string {
	return [...]string{"period", "day", "week", "month", "quarter", "season", "half", "year", "fiscal year", "decade", "century"}[g]
}

// months is the length of a grain from Month up.
func (g Grain) months() int {
	return [...]int{Month: 1, Quarter: 3, Season: 3, Half: 6, Year: 12, FiscalYear: 12, Decade: 120, Century: 1200}[g]
}

// add is t moved by n units.
func (g Grain) add(t time.Time, n int) time.Time {
	switch g {
	case NoGrain:
		return t
	case Day:
		return t.AddDate(0, 0, n)
	case Week:
		return t.AddDate(0, 0, 7*n)
	default:
		return t.AddDate(0, n*g.months(), 0)
	}
}

// floor is the first day of the unit that t lies in. Fiscal years begin in the
// given month.
func (g Grain) floor(t time.Time, fiscal time.Month) time.Time {
	y, m, d := t.Date()
	switch g {
	case NoGrain, Day:
		return date(y, m, d)
	case Week:
		return date(y, m, d-(int(t.Weekday())+6)%7)
	case Month, Quarter, Half:
		n := time.Month(g.months())
		return date(y, m-(m-1)%n, 1)
	case Season:
		return date(y+int(m)/12, m%12/3*3, 1)
	case FiscalYear:
		if m < fiscal {
			y--
		}
		return date(y, fiscal, 1)
	case Decade:
		return date(y-y%10, time.January, 1)
	case Century:
		return date(y-(y-1)%100, time.January, 1)
	default:
		return date(y, time.January, 1)
	}
}

// label names the unit that begins at start.
func (g Grain) label(start time.Time) string {
	y, m, _ := start.Date()
	year := fmt.Sprintf("%04d", y)
	if y <= noYear+1 {
		year = "-"
	}
	switch g {
	case Day:
		return year + start.Format("-01-02")
	case Week:
		y, w := start.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case Month:
		return year + start.Format("-01")
	case Quarter:
		return fmt.Sprintf("%s-Q%d", year, (m+2)/3)
	case Season:
		return seasonLabel(year, start)
	case Half:
		return fmt.Sprintf("%s-H%d", year, (m+5)/6)
	case FiscalYear:
		return fmt.Sprintf("FY%04d", start.AddDate(0, 11, 0).Year())
	case Decade:
		return year + "s"
	case Century:
		return fmt.Sprintf("C%d", (y+99)/100)
	default:
		return year
	}
}

// of is the part of the unit from start to end, in days.
func (part Part) of(start, end time.Time, g Grain) (time.Time, time.Time) {
	third := func(n int) time.Time {
		if g < Month {
			return start.AddDate(0, 0, int(end.Sub(start).Hours())/24*n/3)
		}
		if g == Month {
			return start.AddDate(0, 0, 10*n)
		}
		return start.AddDate(0, g.months()*n/3, 0)
	}
	switch part {
	case Beginning:
		return start, start.AddDate(0, 0, 1)
	case Early:
		return start, third(1)
	case Mid:
		return third(1), third(2)
	case Late:
		return third(2), end
	case Ending:
		return end.AddDate(0, 0, -1), end
	default:
		return start, end
	}
}

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
