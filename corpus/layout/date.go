package layout

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

const (
	space  = `[\s\p{Z}]`
	gap    = `[\s\p{Z}-]` // between the parts of a date
	months = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
)

// The spellings of a date and which of their groups are year, month and day. A
// date of three numbers is read with the year first, or with the day first and
// full stops; "3/25/2031" has only one reading, and "3/5/2031" is left alone,
// since it has two.
var spellings = [...]struct {
	pattern          *regexp.Regexp
	year, month, day int
}{
	{regexp.MustCompile(`(?i)\b` + months + space + `+(\d{1,2})(?:st|nd|rd|th)?,?` + gap + `+(\d{4})\b`), 3, 1, 2},
	{regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?` + gap + `+(?:of` + space + `+)?` + months + `,?` + gap + `+(\d{4})\b`), 3, 2, 1},
	{regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`), 1, 2, 3},
	{regexp.MustCompile(`(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`), 1, 2, 3},
	{regexp.MustCompile(`\b(\d{1,2})/(1[3-9]|2\d|3[01])/(\d{4})\b`), 3, 1, 2},
	{regexp.MustCompile(`\b(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})\b`), 3, 2, 1},
	{regexp.MustCompile(`\b(\d{1,2})\.` + space + `?(\d{1,2})\.` + space + `?(\d{4})\b`), 3, 2, 1},
}

// findDate finds the first date of a line, at midnight UTC, and what stands
// around it.
func findDate(line string) (date time.Time, rest string, ok bool) {
	line = head(line, 400)
	for _, s := range spellings {
		m := s.pattern.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		group := func(n int) string { return line[m[2*n]:m[2*n+1]] }
		year, _ := strconv.Atoi(group(s.year))
		day, _ := strconv.Atoi(group(s.day))
		date = time.Date(year, month(group(s.month)), day, 0, 0, 0, 0, time.UTC)
		if date.Day() == day && date.Year() == year && day > 0 {
			return date, line[:m[0]] + line[m[1]:], true
		}
	}
	return time.Time{}, "", false
}

// month reads a month's number or the beginning of its name; 0 is none, which
// no date has.
func month(s string) time.Month {
	if n, err := strconv.Atoi(s); err == nil {
		if n > 12 {
			return 0
		}
		return time.Month(n)
	}
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(m.String()[:3], s[:3]) {
			return m
		}
	}
	return 0
}

var weekday = regexp.MustCompile(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?`)

// between parts the fields of a heading's line: "Coast Press | Town Hall".
var between = regexp.MustCompile(`\s*[|¦│·•∙●▪◦]\s*|(?:\s+(?:[–—―/\\~]|--?|//))+\s+|\t+`)

// The most words of a line's field, and of a line that has no other field.
const (
	fieldWords = 10
	lineWords  = 8
)

// dateLine reads a heading's line that gives a date: alone, with the weekday,
// or with a few words that are no sentence. What stands beside the date comes
// back by fields, of which there is one, and it may be blank, unless the line
// has bars, dots, dashes or slashes between them.
func dateLine(line string) (date time.Time, rest []string, ok bool) {
	if len(line) > maxLabel {
		return time.Time{}, nil, false
	}
	date, around, ok := findDate(line)
	if !ok {
		return time.Time{}, nil, false
	}
	around = " " + weekday.ReplaceAllString(around, " ") + " "
	all := between.Split(around, -1)
	most := lineWords
	if len(all) > 1 {
		most = fieldWords
	}
	for i, field := range all {
		timeless := strings.Trim(plain(clockTime.ReplaceAllString(field, " ")), " ()[],")
		if len(strings.Fields(field)) > most || i == len(all)-1 && timeless != "" && ends(field) && !(len(all) > 1 && abbreviated(plain(field))) {
			return time.Time{}, nil, false
		}
		if timeless != "" {
			rest = append(rest, timeless)
		}
	}
	return date, rest, true
}
