package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/presscheck/presscheck/corpus"
)

// A heading is what stands before the first words spoken.
type heading struct {
	span             corpus.Span
	title, event     string
	publisher, place string
	date             time.Time
	rank             int  // how well the date is known to be that of speaking
	clear            bool // it has a date, or a front matter block
	people           []person
}

// The ranks of dates: a front matter block and a line with the publisher tell
// when the text was put out, a line of its own when the words were spoken.
const (
	frontDate = 1 + iota
	publishedDate
	lineDate
	fieldDate
)

// end is where the words begin, at the earliest.
func (h *heading) end() int { return h.span.End }

func (h *heading) describe(t *corpus.Transcript) {
	t.Title, t.Event, t.Publisher, t.Place = cmp.Or(h.title, h.event), h.event, h.publisher, h.place
	t.Date, t.Heading = h.date, h.span
}

func (h *heading) dated(date time.Time, rank int) {
	if rank > h.rank && !date.IsZero() {
		h.date, h.rank, h.clear = date, rank, true
	}
}

// readHeading reads the paragraphs before the byte end that are no prose.
func readHeading(text string, front frontMatter, pages furniture, end int) heading {
	h := heading{span: front.span, clear: front.span.Len() > 0}
	h.title = plain(front.fields["title"])
	h.publisher = plain(front.fields["publisher"])
	h.place = plain(front.fields["place"])
	h.event = plain(front.fields["event"])
	if date, _, ok := findDate(front.fields["date"]); ok {
		h.dated(date, frontDate)
	}
	r := headingReader{heading: &h, text: text, pages: pages}
	for block := range blocks(text, corpus.Span{Start: max(front.span.End, start(text)), End: end}) {
		if prose(block.In(text)) {
			break
		}
		r.block(block)
		if h.span.Len() == 0 {
			h.span.Start = block.Start
		}
		h.span.End = block.End
	}
	if h.span.Len() == 0 {
		h.span = corpus.Span{Start: start(text), End: start(text)}
	}
	return h
}

// prose reports whether a paragraph has words spoken rather than a heading.
func prose(block string) bool {
	last := strings.TrimSpace(block[strings.LastIndexAny(block, "\r\n")+1:])
	if timeOfDay.MatchString(head(last, maxLabel)) {
		return false
	}
	if field, _, ok := readField(block); ok && isField(field) && !ends(last) {
		return len(block) > 4000
	}
	if _, _, ok := dateLine(last); ok && len(block) < 400 {
		return false
	}
	if preface.MatchString(head(block, maxLabel)) || len(block) < 60 && abbreviated(last) {
		return false
	}
	if rest := strings.TrimSuffix(last, ","); rest != last && isCast(rest) {
		return false
	}
	return len(block) > 400 || ends(last) || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ":") || strings.HasSuffix(last, ";")
}

// isCast reports whether a line says who is present: a full name and an office.
func isCast(line string) bool {
	name, role, ok := strings.Cut(plain(line), ",")
	return ok && len(line) < maxLabel && !ends(role) && personal(strings.Fields(withoutHonorific(name))) &&
		roleWords(role, true) && titled(strings.FieldsFunc(role, notInName))
}

// A headingReader reads a heading line by line.
type headingReader struct {
	*heading
	text  string
	pages furniture
	lines int    // lines without a meaning of their own, so far
	last  string // the latest of them, unless it is part of the title
	field string // the field whose values the next lines are
}

func (r *headingReader) block(block corpus.Span) {
	first := r.lines
	for line := range lines(r.text[:block.End], block.Start) {
		if _, ok := r.pages[line.Start]; ok {
			continue
		}
		words := plain(strings.Trim(strings.TrimSpace(line.In(r.text)), "#*_"))
		if name, value, ok := readField(words); ok && isField(name) {
			r.field, words = strings.ToLower(name), value
		}
		switch date, rest, ok := dateLine(words); {
		case words == "", strings.EqualFold(words, "transcript"), r.lines > 0 && onlyDate(words):
		case r.field == "" && isCast(strings.TrimSuffix(words, ",")):
			r.present(strings.TrimSuffix(words, ","))
		case initialsOf.MatchString(line.In(r.text)):
			m := initialsOf.FindStringSubmatch(line.In(r.text))
			r.people = append(r.people, person{name: withoutHonorific(plain(m[2])), initials: m[1], cast: true})
		case preface.MatchString(words):
			r.preface(words)
		case r.field != "":
			r.value(words)
		case ok:
			r.dateLine(date, rest, strings.ContainsAny(words, "|¦│"))
		case strings.EqualFold(words, "for immediate release"), strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]"):
		case timeOfDay.MatchString(words):
			if r.place == "" {
				r.place = r.last
			}
		case isOffice(words) && personal(strings.Fields(withoutHonorific(r.last))): // the cells of a table
			r.people = append(r.people, person{name: withoutHonorific(r.last), role: words, cast: true})
			r.last = ""
		case r.title == "" || first == 0 && r.lines > 0 && r.last == "":
			r.title = plain(r.title + " " + words)
			r.lines++
		default:
			r.last = words
			r.lines++
		}
	}
}

// dateLine takes what stands beside a date: "publisher | date", "publisher |
// place | date", "place, date", or a title.
func (r *headingReader) dateLine(date time.Time, rest []string, barred bool) {
	rank := lineDate
	var others []string
	for _, field := range rest {
		switch {
		case aside.MatchString(field), notice.MatchString(field):
			rank = publishedDate
		case !strings.ContainsFunc(field, unicode.IsLetter), namesPerson(field):
		case !event.MatchString(field) || isVenue(field):
			others = append(others, field)
		case r.title == "":
			topics := others // "Harbour health | Press conference"
			if slices.ContainsFunc(others, func(s string) bool { return body.MatchString(s) || isVenue(s) }) {
				topics = nil
			} else if len(others) > 0 {
				others, barred = nil, false
			}
			r.title = strings.Trim(strings.Join(append(topics, field), " – "), " ,():–-")
			r.lines++
		case r.event == "" && len(rest) > 1:
			r.event = field
		case len(rest) == 1:
			others = append(others, field)
		}
	}
	if publisher, places := r.whose(others, barred); publisher >= 0 {
		if r.publisher == "" {
			r.publisher = others[publisher]
		}
		if barred && len(places) == 0 {
			rank = min(rank, publishedDate)
		}
		others = places
	}
	r.dated(date, rank)
	if place := plain(strings.Join(others, ", ")); r.place == "" {
		r.place = strings.Trim(strings.TrimSuffix(held.ReplaceAllString(place, ""), " on"), " ,")
	}
}

// whose is which of the fields beside a date is the publisher, -1 if none is,
// and the others. With bars between the fields the publisher comes first, unless that
// is a place to meet in and another is a body.
func (r *headingReader) whose(fields []string, barred bool) (publisher int, others []string) {
	publisher = -1
	for i, field := range fields {
		first, _, several := strings.Cut(field, ",")
		if body.MatchString(first) && !isVenue(field) && !held.MatchString(field) && (len(fields) > 1 || barred || !several) {
			publisher = i
			break
		}
	}
	if publisher < 0 && barred && len(fields) > 0 && !isVenue(fields[0]) && r.publisher == "" {
		publisher = 0
	}
	for i, field := range fields {
		if i != publisher {
			others = append(others, field)
		}
	}
	return publisher, others
}

// isVenue reports whether a field of a line names a place to meet in.
func isVenue(field string) bool {
	for part := range strings.SplitSeq(field, ",") {
		if venue.MatchString(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

// namesPerson reports whether a field of a line is somebody with an office.
func namesPerson(field string) bool {
	words := strings.Fields(field)
	return isCast(field) || office(words) != "" && !body.MatchString(field) && !event.MatchString(field)
}

// value takes a line of a field: the only one of "Date:", any number of
// "Speakers:".
func (r *headingReader) value(words string) {
	field := r.field
	r.field = ""
	switch field {
	case "date", "time", "delivered on", "held on", "recorded on":
		if date, _, ok := findDate(words); ok {
			r.dated(date, fieldDate)
		}
	case "place", "venue", "location":
		r.place = words
	case "event":
		r.event = words
	case "title", "topic", "theme", "subject":
		if r.title == "" {
			r.title = words
		}
	case "published", "updated", "posted", "released":
		if date, _, ok := findDate(words); ok {
			r.dated(date, publishedDate)
		}
	case "source", "publisher", "from", "organisation", "organization":
		r.publisher = words
	default:
		r.present(words)
		r.field = field
	}
}

// present takes a line that says who is present, and as what.
func (r *headingReader) present(words string) {
	if name, role, ok := strings.Cut(words, ","); ok {
		r.people = append(r.people, person{name: withoutHonorific(name), role: strings.TrimSpace(role), cast: true})
	}
}

// preface takes what is said of the transcript itself.
func (r *headingReader) preface(words string) {
	if date, _, ok := findDate(words); ok {
		r.dated(date, lineDate)
	}
}

// withoutHonorific is the name that the labels of a cast's members may have.
func withoutHonorific(name string) string {
	words := strings.Fields(name)
	if len(words) > 1 && honorifics[strings.Trim(strings.ToLower(words[0]), ".")] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

var (
	event      = regexp.MustCompile(`(?i)\b(?:briefing|conference|transcript|remarks|statement|speech|interview|call|address|testimony|hearing|meeting|gaggle|questions|q&a)\b`)
	body       = regexp.MustCompile(`(?i)\b(?:press|office|ministry|department|bank|agency|bureau|board|commission|council|news|service|institute|organi[sz]ation|union|government|centre|center|authority|authorities|police|company|corporation|inc|ltd|plc|group|association|federation|committee|parliament|court|\w+\.(?:org|com|gov|int|net|cn|eu|uk))\b`)
	preface    = regexp.MustCompile(`(?i)^[*_(\[]*(?:(?:the following|this|below|what follows|here|following) (?:is|are) (?:an?|the|our)?\b.{0,60}\b(?:transcript|transcription|text|remarks|record|version)\b|(?:un)?(?:edited|official|corrected|rush|verbatim|near-verbatim)\b.{0,30}\btranscript|(?:check against|as (?:prepared|delivered|spoken))\b|transcript (?:provided|prepared|by|of the)\b)`)
	initialsOf = regexp.MustCompile(`^\s*(\p{Lu}{2,4})(?:[ ]{2,}|\t+| ?[:=–-] )(\p{Lu}\pL+\.?(?: [\pL.’'-]+){1,4})\s*$`)
	venue      = regexp.MustCompile(`(?i)^(?:(?:at|in|via|by)\s.+|online|virtual(?:ly)?|(?:\S+\s+){0,5}(?:rooms?|halls?|theatre|theater|auditorium|studio|hotel|hq|headquarters|head office|palace|castle|house|building|tower|street|avenue|road|square|lane|plaza|campus|stadium|floor|foyer|lobby|garden|lawn|library|museum|(?:conference|convention|congress|visitor|community|civic|press|media) (?:centre|center))(?:\s+(?:\d+\w?|[a-z]))?)$`)
	clockTime  = regexp.MustCompile(`(?i)\b\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?|h(?:ou)?rs\b|h\b)?(?:\s?(?:local time|GMT|UTC|CET|CEST|BST|E[SD]?T|C[SD]T|P[SD]T)\b)?|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b[.,]*`)
	timeOfDay  = regexp.MustCompile(`(?i)^\(?\d{1,2}([:.]\d{2})?[\s\p{Z}]*([ap]\.?[\s\p{Z}]?m\.?|hours|hrs|noon)\b.{0,30}$`)
	held       = regexp.MustCompile(`(?i)^(?:held|given|delivered|recorded)\s+(?:(?:at|in)\s+)?(?:the\s+)?`)
	aside      = regexp.MustCompile(`(?i)^by\s|\b(?:published|updated|posted)\b|\bmin(?:ute)?s?\s+read\b`)
	notice     = regexp.MustCompile(`(?i)^(?:for[\s\p{Z}]|last[\s\p{Z}])?(immediate|release|updated?|published|posted|date)\b`)
	fieldName  = regexp.MustCompile(`^\**([\p{L}]+(?: [\p{L}]+)?)\**[:：]\**(?:[\s\p{Z}]|$)`)
)

// readField splits "Date: 3 May 2031".
func readField(line string) (name, value string, ok bool) {
	m := fieldName.FindStringSubmatch(head(line, maxLabel))
	if m == nil {
		return "", "", false
	}
	return m[1], strings.TrimSpace(line[len(strings.TrimRight(m[0], " ")):]), true
}

// isField reports whether a heading may have a field of that name.
func isField(name string) bool {
	name = strings.ToLower(name)
	first, second, _ := strings.Cut(name, " ")
	return fields[name] || second == "on" && onDays[first] || second != "" && casts[second]
}

// Second words of the names of fields: "delivered on", "speaker key".
var (
	onDays = words("delivered held recorded")
	casts  = words("key participants speakers presenters attendees")
)

var fields = words(`date time place venue location title topic theme subject source publisher speaker speakers
	chair chairperson chairman chairwoman host hosts moderator moderators participants presenter presenters present
	attendees interpreter event published updated posted released organisation organization from`)

// onlyDate reports whether a line is a date and a time and nothing else, in a
// form that leaves the day open, such as "05/03/2031 4:12 PM".
func onlyDate(line string) bool {
	if _, _, ok := findDate(line); ok || timeOfDay.MatchString(line) {
		return false
	}
	return !strings.ContainsFunc(clockTime.ReplaceAllString(line, ""), unicode.IsLetter) && strings.ContainsFunc(line, unicode.IsDigit)
}
