package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// names are labels that end in a colon, whatever their case, with an office
// after a comma or in brackets.
var names = style{
	name:  "names with colons",
	forms: []string{`"Anna Weiss:"`, `"Anna Weiss, minister of labour:"`, `"MR. WEISS:"`, `"SENIOR OFFICIAL:"`},
	read:  readName,
	sample: `
Harbour briefing

Coast Press Office | 3 May 2031

Jean-Luc O’Neil (port director):

There are two goals: more berths and fewer delays.

Note: the figures are rounded.

FOR IMMEDIATE RELEASE: nothing here is embargoed.

Coast Daily: How many berths will there be by 5:00 p.m. today? Thank you.

Jean-Luc O’Neil: Twelve.

MR. DE LA CRUZ:  (Inaudible.)
And four more by May.
SENIOR PORT OFFICIAL:  At most.

Maria J. Santos, deputy mayor of Coast: I agree.

Harbor ranger Ada Lunt: So do I.

Ole Brix, swimming coach: And I.
`,
	want: `
speech Jean-Luc O’Neil [port director] There are two goals: more berths and fewer delays. Note: the figures are rounded. FOR IMMEDIATE RELEASE: nothing here is embargoed.
question Coast Daily How many berths will there be by 5:00 p.m. today? Thank you.
answer Jean-Luc O’Neil [port director] Twelve.
answer MR. DE LA CRUZ (Inaudible.) And four more by May.
answer SENIOR PORT OFFICIAL At most.
answer Maria J. Santos [deputy mayor of Coast] I agree.
answer Harbor ranger Ada Lunt [Harbor ranger] So do I.
answer Ole Brix [swimming coach] And I.
`,
}

func readName(line string) (label, bool) {
	end := labelColon(line)
	if end < 0 {
		return label{}, false
	}
	_, colon := utf8.DecodeRuneInString(line[end:])
	name, role := splitRole(line[:end])
	name, role = officeLast(name, role)
	words := strings.Fields(strings.TrimRight(closingTag.ReplaceAllString(name, ""), "*_ "))
	trust, ok := nameWords(words)
	if !ok || !roleWords(role, strings.Contains(line[:end], ",") || !strings.ContainsAny(line[:end], "([")) && !(personal(words) && ofOutlet(role)) {
		return label{}, false
	}
	if role == "" {
		role = office(words)
	}
	if trust != sure && role != "" && titled(strings.Fields(role)) {
		trust = sure
	}
	if colon > 1 && trust == likely {
		trust = sure // a colon of full width opens nothing else
	}
	return label{
		span:    corpus.Span{End: end + colon},
		speaker: strings.Join(words, " "),
		role:    role,
		trust:   trust,
	}, true
}

// labelColon is where the first colon outside brackets stands, if white space
// or the end of the line comes after it; else -1.
func labelColon(line string) int {
	depth := 0
	for i, r := range line {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case '?', '!', ';', '"', '“', '”':
			return -1
		case ':', '：':
			if depth > 0 {
				continue
			}
			after := line[i+utf8.RuneLen(r):]
			after = after[len(marksAfter.FindString(after)):]
			next, _ := utf8.DecodeRuneInString(after)
			if r == '：' || after == "" || unicode.IsSpace(next) {
				return i
			}
			return -1
		}
	}
	return -1
}

// splitRole splits "Anna Weiss (minister)", "Anna Weiss, minister" and "Anna
// Weiss (Coast) (Lab)". A time is no role.
func splitRole(s string) (name, role string) {
	at := strings.IndexAny(s, "([,")
	if dash := dashes.FindStringIndex(s); at < 0 && dash != nil {
		return s[:dash[0]], plain(strings.Trim(s[dash[1]:], "*_ "))
	}
	if at < 0 {
		return s, ""
	}
	name, role = strings.TrimRight(s[:at], "\\ *_"), plain(strings.Trim(s[at:], "()[], \\*_"))
	role = bracketsBetween.ReplaceAllString(role, ", ")
	if onlyStamp.MatchString(role) {
		return name, ""
	}
	if suffix := strings.TrimSuffix(strings.ToLower(role), "."); suffix == "jr" || suffix == "sr" {
		return s, ""
	}
	return name, role
}

var closingTag = regexp.MustCompile(`</(?:b|strong|i|em|u)>\s*$`)

var bracketsBetween = regexp.MustCompile(`[)\]]\s*[(\[]`)

// officeLast turns "The Minister for Ports (Jo Park)" round.
func officeLast(name, role string) (string, string) {
	if words := strings.Fields(role); isTitle(strings.Fields(name)) && !titled(words) && personal(words) {
		return role, plain(name)
	}
	return name, role
}

// isTitle reports whether the words are an office without a name.
func isTitle(words []string) bool {
	return titled(words) && !honorifics[strings.Trim(strings.ToLower(words[0]), ".")] && office(words) == ""
}

// personal reports whether the words are those of a person's full name.
func personal(words []string) bool {
	trust, ok := nameWords(words)
	return ok && trust == likely && len(words) < 5
}

// nameWords reports whether the words look like a person, an office or an
// outlet, and how sure that is from them alone.
func nameWords(words []string) (trust, bool) {
	if len(words) == 0 || len(words) > 12 {
		return lone, false
	}
	the := strings.EqualFold(words[0], "the")
	known, outlet, capitals, needsKnown := false, false, 0, len(words) > 6
	for _, word := range words {
		outlet = outlet || outletWords[strings.Trim(strings.ToLower(word), ".,")]
	}
	for i, word := range words {
		lower := strings.Trim(strings.ToLower(word), ".,")
		inside := 0 < i && i < len(words)-1
		switch {
		case honorifics[lower], offices[lower], outlets[lower]:
			known = true
			capitals++
		case outletWords[lower], outlet && outletDays[lower] && capitalised(word):
			capitals++
		case inside && particles[lower], i == 0 && the, inside && callings[lower] && capitals == i:
		case notNames[lower]:
			return lone, false
		case topics[lower]:
			needsKnown = true
		case i > 0 && !inside && strings.Trim(lower, "0123456789") == "", i == 0 && ordinal.MatchString(lower):
			needsKnown = true
		case capitalised(word):
			capitals++
		default:
			return lone, false
		}
	}
	switch {
	case capitals == 0 || needsKnown && !known && !outlet:
		return lone, false
	case known:
		return sure, true
	case outlet || the || capitals == 1 || ordinary[strings.ToLower(words[0])]:
		return lone, true
	}
	return likely, true
}

var ordinal = regexp.MustCompile(`^\d+(?:st|nd|rd|th)$`)

// capitalised reports whether a word may be part of a name: it begins with a
// capital (or with a letter of a script that has none), and a full stop in it
// follows single letters or an abbreviation.
func capitalised(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	for _, prefix := range []string{"al-", "el-", "d'", "d’"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			first, size = utf8.DecodeRuneInString(rest)
		}
	}
	if !unicode.IsLetter(first) || unicode.IsLower(first) {
		return word == "&"
	}
	run := 0
	for i, r := range word {
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			run++
		case r == '.':
			if run > 1 && (i+1 < len(word) || run > 3) {
				return false
			}
			run = 0
		case strings.ContainsRune("-'’‘‑,/·&", r) && i >= size:
			run = 0
		default:
			return false
		}
	}
	return true
}

// roleWords reports whether the words after a comma, or in brackets, may be an
// office. After a comma they name one, or are a name themselves, such as that
// of an outlet.
func roleWords(role string, comma bool) bool {
	words := strings.Fields(role)
	if len(words) == 0 || !comma {
		return true
	}
	name := true
	for _, word := range words {
		lower := strings.ToLower(strings.Trim(word, ".,"))
		if pronouns[lower] {
			return false
		}
		name = name && (capitalised(word) && !notNames[lower] && !topics[lower] || particles[lower] || honorifics[lower])
	}
	return name || titled(words) || callings[strings.ToLower(words[len(words)-1])]
}

// ofOutlet reports whether the words after the name of a person are a name too,
// whatever else its words open: "Radio Three", "Evening Ledger", "Coast Today".
func ofOutlet(role string) bool {
	words := strings.Fields(role)
	named := false
	for _, word := range words {
		lower := strings.ToLower(strings.Trim(word, ".,"))
		if pronouns[lower] || !capitalised(word) && !particles[lower] {
			return false
		}
		named = named || capitalised(word) && !notNames[lower] && !topics[lower]
	}
	return named && len(words) < 6
}

// office is the leading part of a label that names an office, if a name
// follows it: "PRIME MINISTER" of "PRIME MINISTER LOW".
func office(words []string) string {
	last := len(words) - 1
	if last < 1 || offices[strings.ToLower(words[last])] || strings.Trim(words[last], "0123456789") == "" {
		return ""
	}
	for n := last; n > 0; n-- {
		if (offices[strings.ToLower(words[n-1])] || callings[words[n-1]]) && !particles[strings.ToLower(words[n])] {
			return strings.Join(words[:n], " ")
		}
	}
	return ""
}
