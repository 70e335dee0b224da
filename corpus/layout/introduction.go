package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// How many bytes around a name tell who it is.
const around = 120

// maxMentions is how many mentions of a name are read for an introduction.
const maxMentions = 1000

// cue is what goes before the name of somebody who is introduced.
var cue = regexp.MustCompile(`(?i)(?:\bI(?:['’]m|\s+am)|\bname\s+is|\bthis\s+is|\bjoined\s+(?:\w+\s+)?by|\b(?:over|turn|go|on)\s+to|\bhear\s+from|\bintroduce|\bwelcome|\bwith\s+(?:us|me)\s+(?:\w+\s+)?(?:is|are)|\bthanks?,?|\bthank\s+you,?|\bcall\s+on|\bby|\binterview\s+(?:of|with)|\b(?:remarks|statement|testimony)\s+(?:of|from))\s*$`)

// introductions are the people in the text who have the surname, or the first
// name, of a speaker, where an office is with the name or somebody introduces
// them.
func introductions(t *corpus.Transcript) []person {
	wanted := map[string]int{} // how many mentions are still read
	for _, turn := range t.Turns {
		parts, title := nameParts(turn.Speaker)
		for _, part := range parts {
			wanted[strings.ToUpper(part)] = maxMentions
		}
		if len(parts) == 0 && len(title) > 0 && !unnamedOffice(turn.Speaker) {
			wanted[""] = maxMentions // anybody of the heading who holds an office
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	found := introducedIn(t.Title, wanted, true)
	for line := range lines(t.Heading.In(t.Text), 0) {
		found = append(found, introducedIn(line.In(t.Heading.In(t.Text)), wanted, true)...)
	}
	for _, turn := range t.Turns {
		found = append(found, introducedIn(turn.Span.In(t.Text), wanted, false)...)
	}
	return found
}

// introducedIn reads the names of a passage.
func introducedIn(text string, wanted map[string]int, heading bool) []person {
	var found []person
	next := 0
	for from := 0; from < len(text); {
		at := from + strings.IndexFunc(text[from:], unicode.IsUpper)
		if at < from {
			break
		}
		end := at + wordEnd(text[at:])
		from = max(end, at+1)
		key := strings.ToUpper(text[at:end])
		if heading && wanted[key] == 0 {
			key = ""
		}
		if at < next || !inside(text, at, end) || wanted[key] == 0 {
			continue
		}
		wanted[key]--
		if p, end, ok := readIntroduction(text, at); ok {
			p.heading = heading
			found = append(found, p)
			next = end
		}
	}
	return found
}

// wordEnd is the length of the word that s begins with.
func wordEnd(s string) int {
	s = head(s, 60)
	if n := strings.IndexFunc(s, notInName); n >= 0 {
		s = s[:n]
	}
	for _, possessive := range []string{"'s", "’s"} {
		s = strings.TrimSuffix(s, possessive)
	}
	return len(strings.TrimRight(s, "'’-"))
}

// inside reports whether a word begins at the byte.
func inside(text string, at, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return end > at && (at == 0 || notInName(before) && before != '.')
}

// readIntroduction reads the name that stands around a byte, with an office
// before or after it or a cue before it.
func readIntroduction(text string, at int) (p person, end int, ok bool) {
	from := at
	for n := 0; n < 8; n++ { // the capitalised words before
		before := strings.TrimRight(tail(text[:from], around), " \r\n\t\u00a0")
		word := before[strings.LastIndexAny(before, " \r\n\t\u00a0")+1:]
		gap := text[len(text[:from])-(len(tail(text[:from], around))-len(before)) : from]
		if word == "" || strings.Count(gap, "\n") > 1 || gap == "" || !joins(word) {
			break
		}
		from -= len(gap) + len(word)
	}
	end = from
	var run []string
	for len(run) < 12 {
		rest := head(text[end:], around)
		gap := countLeft(rest, " \r\n\t\u00a0")
		word := rest[gap:]
		if n := strings.IndexAny(word, " \r\n\t\u00a0"); n >= 0 {
			word = word[:n]
		}
		if len(run) > 0 && gap == 0 || strings.Count(rest[:gap], "\n") > 1 {
			break
		}
		name := word[:wordEnd(word)]
		if joins(word) && !strings.HasSuffix(word, "'s") && !strings.HasSuffix(word, "’s") {
			name = word
		}
		if !capitalised(name) && !(len(run) > 0 && particles[name] && name != "of" && name != "and" && name != "to" && name != "in" && name != "on" && name != "at" && name != "for") || name == "" {
			break
		}
		run = append(run, name)
		end += gap + len(name)
		if name != word {
			break
		}
	}
	name, title, form := splitTitle(run)
	if title == "" && (strings.HasPrefix(text[end:], "'s") || strings.HasPrefix(text[end:], "’s")) {
		return p, end, false
	}
	if len(name) < 2 || len(name) > 4 {
		return p, end, false
	}
	p = person{name: strings.Join(name, " "), role: title, form: form}
	rest := head(text[end:], around)
	if of := titleOf.FindStringSubmatch(rest); of != nil && title != "" {
		p.role += " " + plain(of[1])
	}
	if role := roleBefore(tail(text[:from], 3*around), rest); role != "" {
		p.role = role
	} else if role := roleAfter(rest); role != "" {
		p.role = role
	}
	return p, end, p.role != "" || form != "" || cue.MatchString(tail(text[:from], around))
}

// joins reports whether a word may go on into the next of a name: it is
// capitalised, and has no full stop but that of an abbreviation.
func joins(word string) bool {
	bare := strings.TrimSuffix(word, ".")
	lower := strings.ToLower(bare)
	return capitalised(word) && !strings.HasSuffix(word, ",") && (bare == word || honorifics[lower] || utf8.RuneCountInString(bare) == 1 || strings.Contains(bare, "."))
}

// plurals stand before the names of several people.
var plurals = words("doctors messrs ministers presidents secretaries directors governors senators professors generals")

// splitTitle splits "White House Adviser Jo Park" and "Dr. Jo Park". Words that
// are no part of a name, such as the first of a sentence, are dropped.
func splitTitle(run []string) (name []string, title, form string) {
	from, office := 0, -1
	for i, word := range run {
		lower := strings.Trim(strings.ToLower(word), ".,")
		switch {
		case honorifics[lower] && lower != "jr" && lower != "sr":
			form, from = lower, i+1
		case isOfficeWord(lower):
			office, from = i, i+1
		case plurals[lower], strings.HasPrefix(lower, "i'") || strings.HasPrefix(lower, "i’"), lower == "i":
			from = i + 1
		case notNames[lower] && i+1 > from && lower != "may" && lower != "will":
			from = i + 1
		}
	}
	if office >= 0 {
		first := 0
		for i, word := range run[:office] {
			if lower := strings.ToLower(word); notNames[lower] || pronouns[lower] {
				first = i + 1
			}
		}
		title = strings.Join(run[first:office+1], " ")
	}
	return run[from:], title, form
}

// titleOf is what somebody with a title is of: "of the Coast Guard".
var titleOf = regexp.MustCompile(`^(\s(?:of|from)(?:\sthe)?(?:\s\p{Lu}[\pL’'-]*)+(?:\s(?:of|for|and)(?:\sthe)?(?:\s\p{Lu}[\pL’'-]*)+)*)`)

// isOfficeWord reports whether a word in lower case says by itself what somebody is.
func isOfficeWord(word string) bool {
	return offices[word] || callings[word] || strings.HasSuffix(word, "ologist")
}

// apposed is what may follow a name that stands in apposition to a role.
var apposed = regexp.MustCompile(`^(?:[,.;:)!—–]|\s+(?:and|&|who|[–—-])\s|\s*$)`)

// roleBefore is the office before a name, with a comma between them or without:
// "our chief executive, Anna Weiss, and", "the harbour master Bo Wu". In a list in which
// the office follows each name it is that of the name before.
func roleBefore(before, after string) string {
	if at := strings.LastIndexAny(before, ".!?;:—\"“”(["); at >= 0 {
		_, size := utf8.DecodeRuneInString(before[at:])
		before = before[at+size:]
	}
	before = strings.TrimRight(before, " \r\n\t\u00a0")
	list, comma := strings.CutSuffix(before, ",")
	if !comma {
		role := roleAtEnd(before)
		if words := strings.Fields(before[strings.LastIndexByte(before, ',')+1:]); role == "" && len(words) < 5 && isRole(words) {
			role = strings.Join(words, " ")
		}
		if words := strings.Fields(role); len(words) > 0 && isOfficeWord(strings.ToLower(words[len(words)-1])) {
			return role
		}
		return ""
	}
	if !apposed.MatchString(after) {
		return ""
	}
	pending, nameless := "", false // the role without a name yet, and whether the name before has no role yet
	for part := range strings.SplitSeq(list, ",") {
		role := roleAtEnd(part)
		switch {
		case role != "" && nameless:
			pending, nameless = "", false
		case role != "":
			pending = role
		default:
			nameless = pending == "" && endsInName(part)
			pending = ""
		}
	}
	return pending
}

// roleAtEnd is the office that a passage ends with, after an article or what
// stands for one.
func roleAtEnd(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		lower := strings.ToLower(word)
		if !determiners[lower] && !strings.HasSuffix(lower, "'s") && !strings.HasSuffix(lower, "’s") {
			continue
		}
		if i > 0 && passed[strings.ToLower(words[i-1])] {
			return ""
		}
		role := words[i+1:]
		if len(role) > 0 && len(role) <= 12 && isRole(role) {
			return strings.Join(role, " ")
		}
	}
	return ""
}

// isRole reports whether words are an office and no more: the last before the first
// preposition says what somebody is.
func isRole(words []string) bool {
	noun := ""
	if len(words) == 0 {
		return false
	}
	for i, word := range words {
		word = strings.ToLower(strings.Trim(word, "'’"))
		if pronouns[word] {
			return false
		}
		if noun == "" && (particles[word] && word != "and" || i+1 == len(words)) {
			noun = strings.ToLower(words[max(0, i-1)])
			if !particles[word] {
				noun = word
			}
			if i > 0 && grades[strings.ToLower(words[0])] && !capitalised(words[0]) {
				return true // "chief oceanographer"
			}
		}
	}
	return isOfficeWord(noun)
}

// endsInName reports whether a passage ends with the full name of somebody.
func endsInName(s string) bool {
	words := strings.Fields(s)
	n := len(words)
	for n > 0 && joins(words[n-1]) {
		n--
	}
	name, _, _ := splitTitle(words[n:])
	return len(name) > 1
}

var (
	determiners = words("the our my your his her its their this")
	grades      = words("chief deputy senior assistant associate principal lead")
	passed      = words("after before following behalf unlike like than about against since until")
)

// charge is how the office of somebody is told by what they do.
var charge = regexp.MustCompile(`^who(?:['’]s|\s+is)?\s+(in charge of|responsible for|heads|leads|runs|chairs|oversees|directs|manages)\s`)

// charges are the offices of who does that.
var charges = map[string]string{"in charge of": "in charge of", "responsible for": "responsible for", "heads": "head of", "chairs": "chair of", "leads": "leader of", "directs": "director of", "manages": "manager of", "runs": "in charge of", "oversees": "in charge of"}

// roleAfter is the office that follows a name and a comma.
func roleAfter(rest string) string {
	rest, ok := strings.CutPrefix(rest, ",")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \r\n\t\u00a0")
	if m := charge.FindStringSubmatch(rest); m != nil {
		end := strings.IndexAny(rest, ",.;:()—?!\"“")
		if end < 0 {
			end = len(rest)
		}
		what, _, _ := strings.Cut(plain(rest[min(len(m[0]), end):end]), " and ")
		if words := len(strings.Fields(what)); words == 0 || words > 10 {
			return ""
		}
		return charges[m[1]] + " " + what
	}
	for _, article := range []string{"the ", "our ", "who is the ", "who’s the ", "who is our ", "a ", "an "} {
		rest = strings.TrimPrefix(rest, article)
	}
	end := strings.IndexAny(rest, ",.;:()—?!\"“")
	if end < 0 {
		end = len(rest)
	}
	rest = withoutOthers(rest[:end], roleAfter(rest[end:]) != "")
	for _, stop := range []string{" who ", " to ", " will ", " is ", " has ", " as well ", " with ", "\n\n"} {
		rest, _, _ = strings.Cut(rest, stop)
	}
	rest = plain(rest)
	words := strings.Fields(strings.ToLower(rest))
	if len(words) == 0 || len(words) > 12 || !officeFirst(words) {
		return ""
	}
	return rest
}

// withoutOthers is a role up to the "and" that joins something else to it rather
// than two parts of a name or two offices: "Director of the Office of Ports and
// Boats", "president and chief executive", but "director of ports and he".
// If an office follows the whole, its last words may be a name.
func withoutOthers(role string, officeFollows bool) string {
	words := strings.Fields(role)
	for i, word := range words {
		if word != "and" || i == 0 {
			continue
		}
		if i+1 == len(words) {
			return strings.Join(words[:i], " ")
		}
		next := strings.ToLower(strings.Trim(words[i+1], ".,"))
		last := i+2 == len(words) || !capitalised(words[i+2])
		joins := capitalised(words[i-1]) && capitalised(words[i+1]) && !honorifics[next] && !notNames[next] && !pronouns[next] && !officeFollows && !offices[next] ||
			offices[next] && last
		if !joins {
			return strings.Join(words[:i], " ")
		}
	}
	return role
}

// officeFirst reports whether an office is among the words before the first
// preposition, and none of these is a pronoun or a verb.
func officeFirst(words []string) bool {
	for _, word := range words {
		switch word = strings.Trim(word, ".'’"); {
		case pronouns[word]:
			return false
		case isOfficeWord(word):
			return true
		case particles[word], word == "with":
			return false
		}
	}
	return false
}

var selfIntroduction = regexp.MustCompile(`(?:\bI(?:['’]m|\s+am)|\b(?i:my\s+name\s+is|this\s+is))\s+((?:(?:Dr|Mr|Ms|Mrs|Prof|Professor)\.?\s+)?\p{Lu}[\pL'’.-]*(?:\s+\p{Lu}[\pL'’.-]*){1,3})`)

// maxSelf is in how many turns a speaker may say who they are.
const maxSelf = 3

// selfIntroductions are those who say in the first words of one of their first
// turns who they are, by speaker.
func selfIntroductions(t *corpus.Transcript) map[string]person {
	all, turns := map[string]person{}, map[string]int{}
	for _, turn := range t.Turns {
		if turns[turn.Speaker]++; turns[turn.Speaker] > maxSelf || all[turn.Speaker].name != "" {
			continue
		}
		words := turn.Span.In(t.Text)
		m := selfIntroduction.FindStringSubmatchIndex(head(words, 2*around))
		if m == nil {
			continue
		}
		if p, _, ok := readIntroduction(words, m[2]); ok {
			all[turn.Speaker] = p
		}
	}
	return all
}

var speechTitle = regexp.MustCompile(`(?i)\b(?:speech|remarks|statement|address|lecture|keynote|testimony|keynote\s+speech|opening\s+remarks)\s+(?:by|of)\s+(?:the\s+)?`)

// speechBy is the one person whose speech a heading announces.
func speechBy(heading string) (person, bool) {
	at := speechTitle.FindStringIndex(heading)
	if at == nil {
		return person{}, false
	}
	line, _, _ := strings.Cut(heading[at[1]:], "\n")
	p, _, ok := readIntroduction(heading[:at[1]]+line, at[1])
	return p, ok
}
