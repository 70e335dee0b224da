package layout

import (
	"regexp"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// stamped are the labels of recordings: a name and the time on a line of their
// own, or initials after the time. A time before or after a label of another
// style is part of that label.
var stamped = style{
	name:  "names with times",
	forms: []string{`"Anna Weiss (00:42):"`, `"Anna Weiss  0:42"`, `"00:04:12 AW"`},
	read:  readStamped,
	sample: `
Jo Park  0:01
Good morning. Boats rose 4% by 10:30 and fell later.

Speaker 2  1:02:03
Why did they rise?

Jo Park (01:02:10):
Because of the fair. [inaudible 00:00:12]

Kim: (01:03) Which fair?

[01:04] Jo Park: (Laughter.) The big one.
[01:05] It was
Time: it was noon.
`,
	want: `
speech Jo Park Good morning. Boats rose 4% by 10:30 and fell later.
question Speaker 2 Why did they rise?
answer Jo Park Because of the fair. [inaudible 00:00:12]
question Kim Which fair?
answer Jo Park (Laughter.) The big one. It was Time: it was noon.
`,
}

const clock = `\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`

var (
	anyStamp = `(?:\[` + clock + `\]|\(` + clock + `\)|<` + clock + `>|` + clock + `)`
	// A range, such as "0:42 - 0:50", is a time, too.
	stampRange   = anyStamp + `(?:\s?(?:-->|-|–|—|→)\s?` + anyStamp + `)?`
	leadingStamp = regexp.MustCompile(`^` + stampRange + `(?:[ \t\x{a0}]*[|–—-][ \t\x{a0}]|[ \t\x{a0}]+|[*_]*\r?$)`)
	closingStamp = regexp.MustCompile(`^[ \t\x{a0}*_]*(?:\[` + clock + `\]|\(` + clock + `\)|` + clock + `[ \t\r]*$)`)
	ownStamp     = regexp.MustCompile(`^(.{1,80}?)[*_]*[ \t\x{a0}|,–—-]+` + stampRange + `[*_ \t\r]*$`)
	innerStamp   = regexp.MustCompile(`^([^\[\]():?!]{3,60}?)[*_]*[ \t\x{a0}]+(?:\[` + clock + `\]|\(` + clock + `\))[*_]*[ \t\x{a0}]+[\p{Lu}\d“"‘(\[…]`)
	onlyStamp    = regexp.MustCompile(`^` + stampRange + `$`)
	halfDay      = regexp.MustCompile(`(?i)^[ap]\.?m\b`)
	initials     = regexp.MustCompile(`^(\p{Lu}{2,3})(?:[ \t\x{a0}]{2,}|\t|:|[ \t\r]*$)`)
)

func readStamped(line string) (label, bool) {
	if !hasClock(line) {
		return label{}, false
	}
	m := ownStamp.FindStringSubmatch(line)
	if m == nil {
		return readInner(line)
	}
	if strings.ContainsAny(m[1], ":?!") {
		return label{}, false
	}
	name, role := splitRole(m[1])
	words := strings.Fields(strings.Trim(name, "*_[] "))
	if _, ok := nameWords(words); !ok || !roleWords(role, true) {
		return label{}, false
	}
	l := label{span: corpus.Span{End: len(strings.TrimRight(line, "\r"))}, speaker: strings.Join(words, " "), role: role}
	if l.role == "" {
		l.role = office(words)
	}
	return l, true
}

// readInner reads "Anna Weiss [00:42] We …".
func readInner(line string) (label, bool) {
	m := innerStamp.FindStringSubmatchIndex(line)
	if m == nil {
		return label{}, false
	}
	words := strings.Fields(line[m[2]:m[3]])
	if trust, ok := nameWords(words); !ok || trust == lone {
		return label{}, false
	}
	end := m[3] + strings.IndexAny(line[m[3]:], ")]") + 1
	return label{span: corpus.Span{End: end}, speaker: strings.Join(words, " "), role: office(words)}, true
}

// readTimed reads a name that is all that stands in a line after a time, "00:42
// Anna Weiss". Unless it is an office or a number of a speaker it has to recur.
func readTimed(line string) (label, bool) {
	line = strings.TrimRight(line, " \t\r*_")
	words := strings.Fields(line)
	trust, ok := nameWords(words)
	if !ok || ends(line) || trust == lone || len(words) > 5 || halfDay.MatchString(line) {
		return label{}, false
	}
	l := label{span: corpus.Span{End: len(line)}, speaker: strings.Join(words, " "), role: office(words), trust: trust}
	if trust == likely {
		l.trust = lone
	}
	return l, true
}

// skipStamp is how many bytes of a line are a time that stands before all else.
func skipStamp(line string) int {
	if line == "" || strings.IndexByte("[(<0123456789", line[0]) < 0 {
		return 0
	}
	return len(leadingStamp.FindString(head(line, maxLabel)))
}

// hasClock reports whether a digit stands on either side of a colon, which is
// sooner found out than whether that is a time.
func hasClock(line string) bool {
	for i := 1; i+1 < len(line); i++ {
		if line[i] == ':' && isDigit(line[i-1]) && isDigit(line[i+1]) {
			return true
		}
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// readInitials reads "AW", which is a label only after a time.
func readInitials(line string) (label, bool) {
	m := initials.FindStringSubmatch(line)
	if m == nil {
		return label{}, false
	}
	end := len(m[1])
	if strings.HasPrefix(line[end:], ":") {
		end++
	}
	return label{span: corpus.Span{End: end}, speaker: m[1]}, true
}
