package period_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/stretchr/testify/require"
)

// spoken is a Wednesday.
var spoken = time.Date(2019, time.May, 15, 0, 0, 0, 0, time.UTC)

// Each line is a sentence, an arrow, and what is to be found in it: the words
// of each mention and its notation.
var found = map[string]string{
	"years": `
		Exports rose in 2016. -> in 2016 = 2016
		In 2016, exports rose. -> In 2016 = 2016
		2016 was a hard year. -> 2016 = 2016
		It was made in the year 2010. -> in the year 2010 = 2010
		We grew in 2015, 2016 and 2017. -> in 2015 = 2015 | 2016 = 2016 | 2017 = 2017
		Trade (2016) was weak. -> 2016 = 2016
		The 2011 budget was small. -> 2011 = of 2011
		Our 2011 budget was small. -> 2011 = of 2011
		The port's 2018 plan stands. -> 2018 = of 2018
		The 2001 and 2003 tax laws lapsed in both 2011 and 2012. -> 2001 = of 2001 | 2003 = of 2003 | 2011 = 2011 | 2012 = 2012
		It was in the 2011 budget. -> 2011 = of 2011
		That 2011 budget was small. -> 2011 = of 2011
		The Horizon 2030 plan is big. -> 2030 = of 2030
		We hired 2016 people and 2000 workers in 2000 villages. ->
		It cost $2016 or 2016 euros. ->
		See Section 2010 and 2,016 others. ->
		From 2010 to 2015 it doubled. -> From 2010 to 2015 = 2010..2015
		Between 2010 and 2015 it doubled. -> Between 2010 and 2015 = 2010..2015
		In 0000-01 it doubled. ->
		In 2010-2015 it doubled. -> In 2010-2015 = 2010..2015
		It doubled in about 2010. -> in about 2010 = ~2010
		By 2030 it will double. -> By 2030 = by 2030
		It has doubled since 2010. -> since 2010 = since 2010
		Before 2010 it was small; after 2012 it was not. -> Before 2010 = before 2010 | after 2012 = after 2012
		Throughout 2018 it rose. -> Throughout 2018 = over 2018
		It rose by 2000 jobs. ->`,
	"fiscal years": `
		Spending in FY2022 and FY 23 fell. -> in FY2022 = FY2022 | FY 23 = FY2023
		Spending in fiscal year 2011 fell. -> in fiscal year 2011 = FY2011
		Spending in fiscal 2009 fell. -> in fiscal 2009 = FY2009
		The fiscal 2012 budget passed. -> fiscal 2012 = of FY2012
		Spending in fiscal 2021-22 fell. -> in fiscal 2021-22 = FY2022`,
	"months": `
		Prices rose in November 2018. -> in November 2018 = 2018-11
		Prices rose in Nov. 2018. -> in Nov. 2018 = 2018-11
		Prices rose in August. -> in August = 2018-08
		Prices rose in May. -> in May = 2019-05
		Prices will rise in August. -> in August = 2019-08
		Prices rose in November of last year. -> in November of last year = 2018-11
		Prices rose last November. -> last November = 2018-11
		Prices rose in March and April. -> in March = 2019-03 | April = 2019-04
		Prices rose from January to March. -> from January to March = 2019-01..2019-03
		Prices rose between May and July 2017. -> between May and July 2017 = 2017-05..2017-07
		Prices rose from November to February. -> from November to February = 2018-11..2019-02
		In the Jan.-Nov. period prices rose. -> Jan.-Nov. = 2018-01..2018-11
		Prices have risen since August 2018. -> since August 2018 = since 2018-08
		Prices have risen, starting April. -> starting April = since 2019-04
		From April prices rose. -> From April = since 2019-04
		Prices rose in mid-July. -> in mid-July = 2018-07 mid
		Prices rose in early March. -> in early March = 2019-03 early
		Data through July are in. -> through July = by 2018-07
		It had stopped by August. -> by August = by 2018-08
		It must stop by August. -> by August = by 2019-08
		It rained the whole month of June. -> the whole month of June = 2018-06
		We are planning sales starting the week of September 20. -> starting the week of September 20 = since 2019-W38
		It may rise, and troops march on. ->
		May I ask Ms. May about the March to the sea? ->
		April Dunn met June. -> June = 2018-06
		May 2018 was dry. -> May 2018 = 2018-05`,
	"days": `
		It opened on February 1, 2019. -> on February 1, 2019 = 2019-02-01
		It opened on 1 February 2019. -> on 1 February 2019 = 2019-02-01
		It opened on 2019-02-01. -> on 2019-02-01 = 2019-02-01
		It opened on November 17th. -> on November 17th = 2018-11-17
		It opened on Feb. 1. -> on Feb. 1 = 2019-02-01
		It opened on the 17th of November. -> on the 17th of November = 2018-11-17
		It opened on Friday, November 16, 2018. -> on Friday, November 16, 2018 = 2018-11-16
		It was open on November 17-19. -> on November 17-19 = 2018-11-17..2018-11-19
		As of Feb. 1, it was open. -> As of Feb. 1 = as of 2019-02-01
		It opened today, not yesterday or tomorrow. -> today = 2019-05-15 | yesterday = 2019-05-14 | tomorrow = 2019-05-16
		It opened earlier today. -> earlier today = ~2019-05-15
		It opened last Friday. -> last Friday = 2019-05-10
		It opened on Monday. -> on Monday = 2019-05-13
		It opened in the week of September 20. -> in the week of September 20 = 2018-W38
		It fell in May 5 percent. -> in May = 2019-05`,
	"quarters and halves": `
		Sales rose in the fourth quarter of 2012. -> in the fourth quarter of 2012 = 2012-Q4
		Sales rose in Q3 2018. -> in Q3 2018 = 2018-Q3
		Sales rose in 3Q18 and 4Q. -> in 3Q18 = 2018-Q3 | 4Q = 2018-Q4
		Fourth-quarter sales rose. -> Fourth-quarter = 2018-Q4
		Sales rose in the first half of 2018. -> in the first half of 2018 = 2018-H1
		Sales rose in H1. -> in H1 = 2019-H1
		Sales rose in the second half of last year. -> in the second half of last year = 2018-H2
		Last year's third quarter was weak. -> Last year's third quarter = 2018-Q3
		Sales rose in the first quarter of this year. -> in the first quarter of this year = 2019-Q1
		In the final quarter of 2018 sales rose. -> In the final quarter of 2018 = 2018-Q4
		Sales rose last quarter. -> last quarter = 2019-Q1`,
	"decades": `
		Trade grew in the 1990s. -> in the 1990s = 1990s
		Trade grew in the mid-1990s. -> in the mid-1990s = 1990s mid
		Trade grew in the ’90s. -> in the ’90s = 1990s
		Trade will grow over the next decade. -> over the next decade = over ~2020..2029
		Trade has grown for over a decade. -> over a decade = for 1 decade
		Trade grew in the 19th century. -> in the 19th century = C19`,
	"parts": `
		At the end of November 2018 it stood at 5. -> At the end of November 2018 = as of 2018-11 end
		As of the end of November 2018 it stood at 5. -> As of the end of November 2018 = as of 2018-11 end
		By the end of 2022 it will stand at 5. -> By the end of 2022 = by 2022 end
		It fell at the start of 2018. -> at the start of 2018 = as of 2018 start
		It fell in mid-2018, early 2017 and late last year. -> in mid-2018 = 2018 mid | early 2017 = 2017 early | late last year = 2018 late
		It stood at 5 at the end of last week. -> at the end of last week = as of 2019-W19 end
		It stood at 5 at year-end 2018. -> at year-end 2018 = as of 2018 end
		It stood at 5 by the end of the year. -> by the end of the year = by the year end`,
	"spans": `
		In the first 11 months output rose. -> In the first 11 months = 2018-01..2018-11
		In the first three months of 2018 output rose. -> In the first three months of 2018 = 2018-01..2018-03
		In the last two months of 2018 output rose. -> In the last two months of 2018 = 2018-11..2018-12
		In the second week of March output rose. -> In the second week of March = 2019-03-08..2019-03-14
		In the three months to March output rose. -> In the three months to March = 2019-01..2019-03
		Output rose over the past three months. -> over the past three months = over ~2019-02..2019-04
		Output rose in the last seven days. -> in the last seven days = ~2019-05-08..2019-05-14
		Output rose over the past year. -> over the past year = over ~2018-05..2019-04
		Output will rise in the next two years. -> in the next two years = ~2020..2021
		Output rose in recent months. -> in recent months = ~some month
		Output rose two years ago. -> two years ago = ~2017`,
	"relative": `
		Output rose last month, this year and last year. -> last month = 2019-04 | this year = 2019 | last year = 2018
		Output will rise next week. -> next week = 2019-W21
		Sales so far this year rose; year-to-date sales fell. -> so far this year = 2019-01-01..2019-05-15 | year-to-date = 2019-01-01..2019-05-15
		Today's sales rose. -> Today = 2019-05-15
		At the end of the day, sales are sales. ->
		Output rose earlier this year. -> earlier this year = ~2019`,
	"seasons": `
		Sales rose in the spring of 2018. -> in the spring of 2018 = ~2018-spring
		Sales rose in spring 2018 and fell in autumn 2018. -> in spring 2018 = ~2018-spring | in autumn 2018 = ~2018-autumn
		Summer 2018 was dry. -> Summer 2018 = ~2018-summer
		Sales rose over the winter of 2017-18. -> over the winter of 2017-18 = over ~2017-winter
		Sales rose in the winter of 2019. -> in the winter of 2019 = ~2018-winter
		Sales will rise in the winter of 2019. -> in the winter of 2019 = ~2019-winter
		Sales rose last autumn and last winter. -> last autumn = ~2018-autumn | last winter = ~2018-winter
		Sales rose last fall, and this summer they may. -> last fall = ~2018-autumn | this summer = ~2019-summer
		They open next spring or next winter. -> next spring = ~2020-spring | next winter = ~2019-winter
		It will open in the autumn. -> in the autumn = ~2019-autumn
		It was shut in the autumn of last year. -> in the autumn of last year = ~2018-autumn
		It had opened by early summer 2018. -> by early summer 2018 = by ~2018-summer early
		In the fall of 2018 it shut. -> In the fall of 2018 = ~2018-autumn
		The last fall in prices, a fall of 5 percent, the fall of the wall, prices fall. ->
		The spring sale, the winter wheat, hot springs, a spring in her step. ->
		The pipe will spring a leak in 2018. -> in 2018 = 2018`,
	"what is to come": `
		As for next year, we propose to raise the port charge by 2% in January. -> for next year = 2020 | in January = 2020-01
		The rule takes effect on May 24. -> on May 24 = 2019-05-24
		The board meets next on November 5. -> on November 5 = 2019-11-05
		The new crane should be ready in August. -> in August = 2019-08
		Between January and October the yard did 600 planned repairs. -> Between January and October = 2018-01..2018-10
		Sales fell in August; they will rise soon. -> in August = 2018-08
		We had ten cranes last April and last March. -> last April = 2018-04 | last March = 2019-03
		It came in two weeks ago, up 5 percent on the week before. -> two weeks ago = ~2019-W18 | on the week before = against 1 week earlier
		We got through the winter; in a quarter, none came. -> through the winter = over ~2018-winter`,
	"lengths up to a day": `
		Sales rose in the year to March. -> in the year to March = 2018-04..2019-03
		Sales rose in the year to the end of March 2018. -> in the year to the end of March 2018 = 2017-04..2018-03
		Sales rose in the twelve months to the end of March. -> in the twelve months to the end of March = 2018-04..2019-03
		Sales rose in the half-year to March. -> in the half-year to March = 2018-10..2019-03
		Sales rose in the five years to 2018. -> in the five years to 2018 = 2014..2018
		Sales rose in the decade to 2010. -> in the decade to 2010 = 2001..2010
		Sales rose in the week ending 5 May. -> in the week ending 5 May = 2019-04-29..2019-05-05
		Sales rose from last year to May. -> from last year = against 2018 | May = 2019-05`,
	"lengths beside something": `
		Sales rose in the five years after the strike. -> in the five years after = 5 years after
		Sales rose over the decade before the strike. -> over the decade before = 1 decade before
		Sales rose in the two years since the strike. -> in the two years = 2 years after
		Sales rose in the two years after 2010. -> in the two years after 2010 = 2011..2012
		Sales rose over the three months before May. -> over the three months before May = over 2019-02..2019-04
		There were more than in the two months before. -> two months before = 2 months earlier
		Sales rose in the subsequent decade. -> in the subsequent decade = 1 decade later`,
	"edges": `
		Prices will peak at the turn of the year. -> at the turn of the year = ~2019-12-31..2020-01-01
		Prices peaked at the turn of the year 2018. -> at the turn of the year 2018 = ~2017-12-31..2018-01-01
		It was built at the turn of the century. -> at the turn of the century = ~1999..2001
		It will open by year-end. -> by year-end = by 2019 end
		It will open by the end of the year. -> by the end of the year = by 2019 end
		It had opened by the end of the year. -> by the end of the year = by the year end
		We will publish figures for the first half of the year. -> for the first half of the year = 2019-H1
		It stays open until at least 2030. -> until at least 2030 = by ~2030
		It has risen 3 percent to date, and until now no more. -> to date = by 2019-05-15 | until now = by 2019-05-15
		They met to date the wreck and bring it up to date. ->
		At the same point last year it was dry. -> At the same point last year = ~2018-05-15
		It was dry at this time a year ago. -> at this time a year ago = ~2018-05-15
		It was dry in the same months of last year. -> in the same months of last year = 1 year earlier
		It was dry the year before last. -> the year before last = 2017
		It rose in the second half of the 1990s. -> in the second half of the 1990s = 1995-01-01..1999-12-31
		It fell in May; the next year it rose. -> in May = 2019-05 | the next year = 1 year later
		They plan a levy of 5 percent from July. -> from July = since 2019-07`,
	"passage": `
		Output rose during the year. -> during the year = the year
		Output rose throughout the year and for the year. -> throughout the year = over the year | for the year = the year
		Output had fallen the previous month. -> the previous month = 1 month earlier
		A year earlier output had fallen. -> A year earlier = 1 year earlier
		Three months later it rose. -> Three months later = 3 months later
		In the same period output fell. -> In the same period = the period
		Output fell that year. -> that year = the year`,
	"comparisons": `
		Output rose 5 percent year on year. -> year on year = against 1 year earlier
		Output saw year-on-year growth. -> year-on-year = against 1 year earlier
		Output rose 5 percent month over month. -> month over month = against 1 month earlier
		The loss is smaller this year than last. -> this year = 2019 | than last = against 2018
		It was warmer this summer than last, he said. -> this summer = ~2019-summer | than last = against ~2018-summer
		It grew by 2 percent in the second quarter, after 3 in the first. -> in the second quarter = 2019-Q2 | in the first = 2019-Q1
		It grew less in the third quarter of 2016 than in the second. -> in the third quarter of 2016 = 2016-Q3 | than in the second = against 2016-Q2
		It is the first, and it came in the second quarter. -> in the second quarter = 2019-Q2
		Output rose 5 percent from a year earlier. -> from a year earlier = against 1 year earlier
		Output rose 5 percent from a year ago. -> from a year ago = against 1 year earlier
		Output rose from the previous quarter. -> from the previous quarter = against 1 quarter earlier
		Output was higher than in 2017. -> than in 2017 = against 2017
		Output was up 3 percent compared with 2017. -> compared with 2017 = against 2017
		Output was up 3 percent compared with the same period last year. -> compared with the same period last year = against ~2018
		Output was up 3 percent from March. -> from March = against 2019-03
		Output was higher than at the end of 2017. -> than at the end of 2017 = against 2017 end
		Output rose 5 percent over the previous year. -> over the previous year = against 1 year earlier
		The yard had 30 more than that at the end of 2017. -> than that at the end of 2017 = against 2017 end
		Growth was 3 percent, fourth quarter to fourth quarter. -> fourth quarter to fourth quarter = against 1 year earlier
		More was shipped than in the prior two months. -> than in the prior two months = against ~the month
		There were fewer than in the same month of 2017. -> than in the same month of 2017 = against ~2017
		There were more than 2000. ->`,
	"streaks": `
		Output rose for eight straight months. -> for eight straight months = 8 months running
		Output rose three months running. -> three months running = 3 months running
		Output rose for five consecutive quarters. -> for five consecutive quarters = 5 quarters running
		Output rose for the fourth month in a row. -> for the fourth month in a row = 4 months running
		Output rose for a twelfth successive year. -> for a twelfth successive year = 12 years running`,
	"durations": `
		The talks went on for two weeks. -> for two weeks = for 2 weeks
		A three-year plan was agreed. -> three-year = for 3 years
		The talks went on for half a year, then for a fortnight. -> for half a year = for 6 months | for a fortnight = for 2 weeks
		The talks went on for a year and a half, then for 48 hours. -> for a year and a half = for 18 months | for 48 hours = for 2 days
		It opened half a year ago, two and a half years later. -> half a year ago = ~2018-11 | two and a half years later = 30 months later
		It rained over the past couple of years. -> over the past couple of years = over ~2017..2018
		It rained in the past fortnight and the last 48 hours. -> in the past fortnight = ~2019-05-01..2019-05-14 | the last 48 hours = ~2019-05-13..2019-05-14
		He is 12 years old and she a 40-year-old. ->
		They talked for two hours until 5 p.m. ->`,
}

func TestFind(t *testing.T) {
	for name, lines := range found {
		t.Run(name, func(t *testing.T) {
			for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
				text, want, ok := strings.Cut(strings.TrimSpace(line), " ->")
				require.True(t, ok, line)
				var got []string
				for _, p := range period.Find(text, spoken) {
					got = append(got, fmt.Sprintf("%s = %s", p.Span.In(text), p))
				}
				if diff := cmp.Diff(strings.TrimSpace(want), strings.Join(got, " | ")); diff != "" {
					t.Errorf("%s (-want +got):\n%s", text, diff)
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	const size = 1 << 20
	prose := "The harbour board met on Jan. 5, 2018 with Mr. Abel, who said that trade had grown 4.6 percent in 2017 from a year earlier. " +
		"Most of the cranes were idle in the first half of the year, and he may ask for new ones by 2025; the rest of the fleet was sold. "
	for name, piece := range map[string]string{
		"prose":   prose,
		"years":   "2010 ",
		"months":  "May ",
		"ranges":  "2010-",
		"the":     "the ",
		"of":      "end of ",
		"of year": "first half of ",
		"last":    "last ",
		"and":     "from May to ",
		"numbers": "12 ",
		"between": "between 2010 and ",
		"spaces":  "\n \n",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(piece, size/len(piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				period.Find(text, spoken)
			}
		})
	}
}

func ExampleFind() {
	spoken := time.Date(2019, time.May, 15, 0, 0, 0, 0, time.UTC)
	text := "As of the end of November 2018 sales had risen for eight straight months since April; a year earlier they were flat."
	for _, p := range period.Find(text, spoken) {
		fmt.Printf("%-10s %-26s %s\n", p.Kind, p, p.Span.In(text))
	}
	// Output:
	// interval   as of 2018-11 end          As of the end of November 2018
	// streak     8 months running           for eight straight months
	// interval   since 2019-04              since April
	// interval   1 year earlier             a year earlier
}

func ExampleParse() {
	p, _ := period.Parse("since August 2018", time.Time{})
	q, _ := period.Parse("2018-Q4", time.Time{})
	fmt.Println(p, p.Contains(q))
	// Output: since 2018-08 true
}
