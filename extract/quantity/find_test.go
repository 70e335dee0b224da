package quantity_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/extract/quantity"
)

func TestFind(t *testing.T) {
	tests := []struct{ text, want string }{
		// typography
		{"They planted 1,203,000 trees.", "1203000 tree"},
		{"They planted 1\u202f203\u202f000 trees.", "1203000 tree"},
		{"Output was １２．５％ higher.", "12.5 %"},
		{"It fell to −4.5 °C, then to -12 °C.", "-4.5 celsius; -12 celsius"},
		{"The mass is 1.99e-29 kg.", "0.0000000000000000000000000000199 kilogram"},
		{"She waited 4½ hours, then 5 1/4 hours.", "4.5 hour; 5.25 hour"},
		{"The rate is .5 percent.", "0.5 %"},
		{"a drop of 0.5 pct", "0.5 %"},
		// number words
		{"three point four million visitors came", "3400000 visitor"},
		{"One hundred and twenty-five clinics opened.", "125 clinic"},
		{"a hundred and one pages, a thousand and two nights", "101 page; 1002 night"},
		{"half as many as in nineteen eighty-four", "x0.5"},
		{"from under 40 percent to over 75 percent", "<40 %; >75 %"},
		{"seven-in-ten voters, one of every three boats", "7/10 voter; 1/3 boat"},
		{"It took one and a half years.", "1.5 year"},
		{"half or more hours", ">=0.5 hour"},
		{"a quarter of a million letters", "250000 letter"},
		{"tens of thousands of letters", "~10000..100000 letter"},
		// bounds
		{"not more than a handful, but at least 12 ports", ">=12 port"},
		{"roughly 40 ports, 30 or more of them new", "~40 port; >=30"},
		{"over the past five years", "5 year"},
		{"The rate edged up to 4.1 percent, and yields are up to 5 percent from 4.", "4.1 %; 5 %; 4"},
		{"grants of up to 500 euros", "<=500 euro"},
		{"it lasted well over five years", ">5 year"},
		// ranges and lists
		{"between five and six percent", "5..6 %"},
		{"growth of 80-90 %", "80..90 %"},
		{"It rose from 4 to 5 million barrels.", "4000000 -> 5000000 barrel"},
		{"10 to 12 weeks", "10..12 week"},
		{"economy rose from 21 mpg in May to 23", "21 mile per gallon; 23 mile per gallon"},
		{"in two to three days", "2..3 day"},
		{"$3 to $5 billion", "3000000000..5000000000 dollar"},
		{"by 5, 6 and 7 percent respectively", "5 %; 6 %; 7 %"},
		{"fell by 21,000 to 1.3 million, by 2 to 30 million", "21000; 1300000; 2000000..30000000"},
		{"rose by $3 million to $40 million", "3000000 dollar; 40000000 dollar"},
		{"three or four ships", "3..4 ship"},
		// shares, multiples, ranks, votes
		{"one in five farmers", "1/5 farmer"},
		{"Three out of four respondents agreed.", "3/4 respondent"},
		{"19 of the 26 provinces grew", "19/26 province"},
		{"Of the 41 branches, 28 grew.", "41 branch; 28/41 branch"},
		{"two thirds of the members", "2/3 member"},
		{"exports doubled and imports halved", "x2; x0.5"},
		{"it met twice in May, twice as often as before", "2 count; x2"},
		{"a 10-fold rise, five times more than before", "x10; x5"},
		{"the country ranked third and has the 2nd largest port", "#3; #2"},
		{"the court ruled 9-3", "9:3"},
		// units
		{"0.3 percentage points, or 30 basis points", "0.3 percentage point; 30 basis point"},
		{"12 deaths per 100,000 people", "12 death per 100000 people"},
		{"500 litres a second", "500 litre per second"},
		{"a $3.2-a-share payout", "3.2 dollar per share"},
		{"over 3,000 tests per day", ">3000 test per day"},
		{"483,000 industrial enterprises above the line", "483000 industrial enterprise"},
		{"3.377 million 5G base stations", "3377000 5g base station"},
		{"aged 25 and over", ">=25 year of age"},
		{"Marrow, 66, will retire, and she is 58.", "66 year of age; 58 year of age"},
		{"She is 20 percent faster, it is 35", "20 %; 35"},
		{"20 sales channels, 30 delays causes by snow", "20 sales channel; 30 delay"},
		{"They bought three Harrow 240 presses.", "3 harrow 240 press"},
		{"for eight straight months", "8 month"},
		{"3.5 kWh per 100 km", "3.5 kilowatt hour per 100 kilometre"},
		{"an 11-member council", "11 member"},
		{"He bought two stone walls and 3 barrel hoops, and has 2 arts degrees.", "2 stone wall; 3 barrel hoop; 2 arts degree"},
		{"We are talking about 60 ports; about 60 ports closed.", "60 port; ~60 port"},
		// parts of a scale
		{"a nurse in her mid-60s, highs in the low 80s", "~64..66 year of age; ~80..83"},
		{"a driver in his 60s, who left in the '60s", "~60..69 year of age"},
		{"a few million-dollar homes", ""},
		{"one of the few fishing ports", "1 few fishing port"},
		{"a high in the mid-60s, with winds in the upper 40s", "~64..66; ~47..49"},
		{"several hundred ferries, a few dozen crews, several quays", "~200..900 ferry; ~24..108 crew"},
		{"dozens or even 130 boats, thousands of them", "130 boat; ~1000..10000"},
		{"more than a few thousand pupils", ">2000..9000 pupil"},
		{"Life expectancy at birth rose from 78 to 79.5, and the retirement age is 65.", "78 -> 79.5 year; 65 year of age"},
		{"The number of trawlers fell to 1930, and that of ports fell sharply to 1911 in May.", "1930; 1911"},
		// vague figures
		{"a couple of boats, the past couple of weeks, a couple of hundred tonnes", "~2 boat; ~2 week; ~200 tonne"},
		{"double-digit growth, a single-digit rate, prices rose by double digits, a double-digit score", "10..99 %; 0..9.9 %; 10..99"},
		{"All but six of the boats left, and all but one crew.", "all but 6 boat; all but 1 crew"},
		{"There were no deaths, no delays and no more cases than in May.", "0 death"},
		{"a million and a half letters, three quarters full, three quarters running", "1500000 letter; 3/4; 3 quarter"},
		{"0.3 of a percentage point, three-tenths of one percent, a tenth of 190,000 farms", "0.3 percentage point; 0.3 %; 1/10 farm; 190000 farm"},
		{"prices are a quarter higher, in the last quarter higher prices", "1/4"},
		{"four cases out of ten, one chance in five, 3 boats in 2015", "4/10 case; 1/5 chance; 3 boat"},
		{"37 fewer than twelve months before, more than two years ago", "37; 12 month; >2 year"},
		{"It stays open until at least 2030, at least 2030 boats.", ">=2030 boat"},
		{"They opened four day clinics for two day trips.", "4 day clinic; 2 day trip"},
		{"$10-12 million, $10m-$12m, 120 MEUR, 30 kUSD, PS8.1bn, a PS5", "10000000..12000000 dollar; 10000000..12000000 dollar; 120000000 euro; 30000 dollar; 8100000000 pound sterling"},
		{"$30 a head, $30 per capita, $30 per person, $30 a head count", "30 dollar per person; 30 dollar per person; 30 dollar per person; 30 dollar"},
		{"$30 per household per year, 2 percent a year, 2 percent annually, 2 percent per annum", "30 dollar per household per year; 2 percentage per year; 2 percentage per year; 2 percentage per year"},
		{"500 tonnes daily, 5 percent monthly growth", "500 tonne per day; 5 %"},
		// no quantities
		{"In 2023 and 2024, on November 17th and Feb. 1, 2024, in the 1990s", ""},
		{"in fiscal year 2011, in Q3, at 10:30 a.m. and 5pm", ""},
		{"5G and 6G, COVID-19, the G7, an F-22, Section 427, Table S-4, Room 12", ""},
		{"First, one of them went to one another; no one knew.", ""},
		{"the Fortune 100, version 1.2.3, https://example.org/12/34", ""},
		{"call 555-123-4567 between 9 a.m. and 5 p.m.", ""},
		{"In the mid-60s it shut; it was built in the mid-20s, the early 30s, since the mid-1990s", ""},
		{"Catches fell to 1930 levels from 2010 to 2015.", ""},
		{"a K-12 school on Route R40, the Group of Seven, ground zero", ""},
		{"In New Lund 640 homes burned, and on Orme 12 people died in Unit 7 tents.", "640 home; 12 people"},
		{"open 24/7, a 7-Eleven, the twenty-first century, Phase 3 trials, Web 2.0", ""},
	}
	for _, test := range tests {
		var got []string
		for _, q := range quantity.Find(test.text) {
			got = append(got, q.String())
		}
		assert.Equal(t, test.want, strings.Join(got, "; "), test.text)
	}
}

func TestSpans(t *testing.T) {
	text := "Sales rose by more than US$ 6.5 billion a year."
	found := quantity.Find(text)
	require.Len(t, found, 1)
	q := found[0]
	assert.Equal(t, "more than US$ 6.5 billion a year", q.Span.In(text))
	assert.Equal(t, "6.5 billion", q.Number.In(text))
	assert.Equal(t, "US$", q.UnitSpan.In(text))
	assert.Equal(t, "more than", q.BoundSpan.In(text))
}

func TestWeak(t *testing.T) {
	for _, q := range quantity.Find("one area, one of the best seasons, a decade, all but six boats, no deaths") {
		assert.True(t, q.Weak, q.String())
	}
	for _, q := range quantity.Find("two areas, one percent, one in five firms") {
		assert.False(t, q.Weak, q.String())
	}
}

func TestYearly(t *testing.T) {
	for _, s := range []string{"2 percent a year", "2 percent annually", "an annual rate of about 2 percent", "at a 2 percent annual rate", "2 percent per annum",
		"2 percent on an annual basis", "an annualised pace of 2 percent", "2 percent annualized"} {
		found := quantity.Find(s)
		require.Len(t, found, 1, s)
		u, ok := found[0].Yearly()
		assert.True(t, ok, s)
		assert.Equal(t, "percentage", u.Name, s)
	}
	for _, s := range []string{"2 percent", "2 percent of annual sales", "the annual report of 2 percent", "a rate of 2 percent", "2 percent a month"} {
		found := quantity.Find(s)
		require.Len(t, found, 1, s)
		_, ok := found[0].Yearly()
		assert.False(t, ok, s)
	}
}

// check holds whatever the text is.
func check(t assert.TestingT, text string, found []quantity.Quantity) {
	end := 0
	for _, q := range found {
		assert.LessOrEqual(t, end, q.Span.Start, "quantities overlap or are out of order")
		assert.LessOrEqual(t, q.Span.End, len(text))
		assert.True(t, q.Span.Contains(q.Number), "number outside of %q", q.Span.In(text))
		assert.Positive(t, q.Number.Len())
		end = q.Span.End
		again, err := quantity.Parse(q.String())
		if assert.NoError(t, err, "%q", q.Span.In(text)) {
			assert.Equal(t, q.String(), again.String(), "%q", q.Span.In(text))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"about 1,203,000 people or 4½ % to 5 1/4 %", "$6.5bn–$7bn a share", "one in five, two-thirds of 19 of 26", "5-5-5-5", "1e400",
		"١٢ ２０％ -−5", "[[1]] {2} (3)", "a a a half half half", "minus minus -5", "１，２３４", "between from 5 to to 6", "x2 #3 9:3",
		"no deaths, all but six, a couple of hundred, double-digit growth", "0.3 of a point, four cases out of ten, 120 MEUR a head a year", "PS8.1bn annually at an annual rate of", "two-BN", "two BNS", "half+ hour",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text, quantity.Find(text)) })
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"about 5 km", "x2", "#3", "~<5..6 %", "208 -> 193 pound-mass", "19/26 team", "9:3", "$5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if q, err := quantity.Parse(s); err == nil {
			again, err := quantity.Parse(q.String())
			if assert.NoError(t, err, "%q", q.String()) {
				assert.Equal(t, q.String(), again.String())
			}
		}
	})
}

// A quantity that is printed reads back as itself.
func TestPrintedQuantityReadsBack(t *testing.T) {
	units := []string{"", "percentage", "percentage point", "dollar", "canadian dollar", "kilometre per hour", "pound-mass", "year of age",
		"square metre", "celsius", "dollar per barrel", "second", "basis point", "metric ton"}
	nouns := []string{"industrial enterprise", "5g base station", "job", "people", "first-team player", "test per day"}
	rapid.Check(t, func(t *rapid.T) {
		var u quantity.Unit
		if rapid.Bool().Draw(t, "counted") {
			u = quantity.Unit{Name: rapid.SampledFrom(nouns).Draw(t, "noun"), Dimension: quantity.Count}
		} else if name := rapid.SampledFrom(units).Draw(t, "unit"); name != "" {
			var ok bool
			u, ok = quantity.UnitNamed(name)
			assert.True(t, ok, name)
		}
		number := func(label string) quantity.Decimal {
			return quantity.NewDecimal(rapid.Int64Range(1, 1e12).Draw(t, label), rapid.IntRange(-6, 0).Draw(t, label+" places"))
		}
		q := quantity.Quantity{Value: number("value"), Unit: u, Bound: quantity.Bound(rapid.IntRange(0, 6).Draw(t, "bound"))}
		switch rapid.IntRange(0, 6).Draw(t, "form") {
		case 0:
			q.Range, q.Max = true, q.Value.Add(number("max"))
		case 1:
			q.Range, q.FromTo, q.Max = true, true, number("max")
		case 2:
			q.Part, q.Whole = quantity.NewDecimal(3, 0), quantity.NewDecimal(26, 0)
			q.Value = q.Part.Quo(q.Whole)
			if q.Unit.Dimension != quantity.Count {
				q.Unit = quantity.Unit{}
			}
		case 3:
			q.Value = q.Value.Neg()
		case 4:
			q.Multiple, q.Unit = true, quantity.Unit{}
		case 5:
			q.Rest = true
		}
		again, err := quantity.Parse(q.String())
		if !assert.NoError(t, err) {
			t.FailNow()
		}
		assert.Equal(t, q.String(), again.String())
		assert.Equal(t, q.Unit.Name, again.Unit.Name)
		assert.Equal(t, q.Bound, again.Bound)
		assert.Equal(t, q.Range, again.Range)
		assert.Equal(t, q.FromTo, again.FromTo)
		assert.Equal(t, q.Multiple, again.Multiple)
		assert.Equal(t, q.Rest, again.Rest)
		assert.True(t, q.Part.Equal(again.Part) && q.Whole.Equal(again.Whole) && q.Max.Equal(again.Max))
		if q.Whole.IsZero() {
			assert.True(t, q.Value.Equal(again.Value))
		}
	})
}

// A line of any length reads as its sentences do.
func TestLongLine(t *testing.T) {
	const sentence = "Exports fell by 5 to 6 percent, to $6.5 billion, in the 3 months to May. "
	one := quantity.Find(sentence)
	require.Len(t, one, 3)
	const n = 5000
	all := quantity.Find(strings.Repeat(sentence, n))
	require.Len(t, all, n*len(one))
	for i, q := range all {
		require.Equal(t, one[i%len(one)].String(), q.String(), i)
	}
}
