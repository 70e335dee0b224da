package layout

import (
	"regexp"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// Names without a colon, on lines of their own above the words: "Operator",
// "Tom Lark -- Chief Executive", "Amy Wu - Coast Bank - Analyst", and then
// "Tom Lark" alone. They are labels only if the text has few of other styles.

var dashed = regexp.MustCompile(`^([^–—:]{2,60}?)(?:\s+(?:--|-|–|—)\s+|\s*(?:--|—)\s*)(.{2,100})$`)

var dashes = regexp.MustCompile(`\s+(?:--|-|–|—)\s+|\s*(?:--|—)\s*`)

// findHeaded finds the names above words. There are none unless two of them are
// known by an office or recur.
func findHeaded(text string, pages furniture, from int) []label {
	var found []label
	fresh := true // a blank line goes before
	for line := range lines(text, max(from, start(text))) {
		_, skip := pages[line.Start]
		words := line.In(text)
		if skip || blank(words) {
			fresh = true
			continue
		}
		if last := len(found) - 1; fresh {
			if l, ok := readHeaded(head(words, maxLabel)); ok && len(words) <= maxLabel {
				l.span = corpus.Span{Start: line.Start + countLeft(words, " \t\u00a0"), End: line.Start + len(strings.TrimRight(words, " \t\r"))}
				found = append(found, l)
			}
		} else if last >= 0 && found[last].role == "" && below(text, found[last].span.End, line.Start) && isOffice(words) {
			found[last].role = plain(words)
			found[last].span.End = line.Start + len(strings.TrimRight(words, " \t\r"))
		}
		fresh = false
	}
	return settleHeaded(text, found)
}

// readHeaded reads a line as a name, with or without an office after a dash.
func readHeaded(line string) (label, bool) {
	line = strings.Trim(strings.TrimSpace(line), "*_# ")
	if line == "" || ends(line) && !abbreviated(line) || strings.ContainsAny(line, ":?!\"“") {
		return label{}, false
	}
	if m := dashed.FindStringSubmatch(line); m != nil {
		name, role := officeLast(plain(m[1]), dashes.ReplaceAllString(plain(m[2]), ", "))
		_, ok := nameWords(strings.Fields(name))
		return label{speaker: name, role: role}, ok && (titled(strings.FieldsFunc(role, notInName)) || isOutlet(role))
	}
	if name, role, ok := bearer(line); ok && len(line) <= 100 {
		return label{speaker: name, role: role, trust: likely}, titled(strings.FieldsFunc(role, notInName)) || isOutlet(role)
	}
	words := strings.Fields(line)
	trust, ok := nameWords(words)
	if !ok || len(words) > 4 {
		return label{}, false
	}
	l := label{speaker: strings.Join(words, " "), trust: trust}
	if trust == sure {
		l.role, l.trust = office(words), likely
	}
	return l, len(words) > 1 || trust == sure
}

// isOutlet reports whether the words name an outlet.
func isOutlet(s string) bool {
	trust, ok := nameWords(strings.Fields(s))
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), notInName) {
		if outlets[word] || outletWords[word] {
			return ok && trust != likely
		}
	}
	return false
}

// isOffice reports whether a line below a name says what its bearer is.
func isOffice(line string) bool {
	words := strings.Fields(head(line, maxLabel))
	return len(line) < 100 && len(words) < 12 && (!ends(line) || abbreviated(line)) &&
		roleWords(strings.Join(words, " "), true) && titled(strings.FieldsFunc(line, notInName))
}

// below reports whether one line end is all that stands between two bytes.
func below(text string, from, to int) bool {
	return to-from < 8 && strings.Count(text[from:to], "\n") == 1
}

// settleHeaded keeps the names of those who speak under an office or repeatedly
// and drops those without words below them, which are a list of those present.
func settleHeaded(text string, found []label) []label {
	times, offices := map[string]int{}, map[string]string{}
	for _, l := range found {
		times[l.speaker]++
		if l.role != "" {
			offices[l.speaker] = l.role
		}
	}
	speakers := set{}
	var kept []label
	for i, l := range found {
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1].span.Start
		}
		if times[l.speaker] < 2 && offices[l.speaker] == "" || blank(text[l.span.End:end]) ||
			len(kept) == 0 && inHeading(text, corpus.Span{Start: l.span.Start, End: end}) {
			continue
		}
		if l.role == "" {
			l.role = offices[l.speaker]
		}
		speakers[l.speaker] = true
		kept = append(kept, l)
	}
	if len(speakers) < 2 || len(kept) < 3 {
		return nil
	}
	for i := range kept {
		kept[i].trust, kept[i].style = sure, "names on lines of their own"
	}
	return kept
}
