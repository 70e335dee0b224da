package layout

import (
	"regexp"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// A heading is what stands before the first words spoken.
type heading struct {
	span                    corpus.Span
	title, publisher, place string
	date                    time.Time
	rank                    int  // how well the date is known to be that of speaking
	clear                   bool // it has a date, or a front matter block
	roles                   map[string]string
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
	t.Title, t.Publisher, t.Place, t.Date, t.Heading = h.title, h.publisher, h.place, h.date, h.span
}

func (h *heading) dated(date time.Time, rank int) {
	if rank > h.rank && !date.IsZero() {
		h.date, h.rank, h.clear = date, rank, true
	}
}

// readHeading reads the paragraphs before the byte end that are no prose.
func readHeading(text string, front frontMatter, end int) heading {
	h := heading{span: front.span, clear: front.span.Len() > 0, roles: map[string]string{}}
	h.title = plain(front.fields["title"])
	h.publisher = plain(front.fields["publisher"])
	h.place = plain(front.fields["place"])
	if date, _, ok := findDate(front.fields["date"]); ok {
		h.dated(date, frontDate)
	}
	r := headingReader{heading: &h, text: text}
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
	return len(block) > 400 || ends(last) || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ":") || strings.HasSuffix(last, ";")
}

// A headingReader reads a heading line by line.
type headingReader struct {
	*heading
	text  string
	lines int    // lines without a meaning of their own, so far
	last  string // the latest of them, unless it is part of the title
	field string // the field whose values the next lines are
}

func (r *headingReader) block(block corpus.Span) {
	first := r.lines
	for line := range lines(r.text[:block.End], block.Start) {
		words := plain(strings.Trim(strings.TrimSpace(line.In(r.text)), "#*_"))
		if name, value, ok := readField(words); ok && isField(name) {
			r.field, words = strings.ToLower(name), value
		}
		switch date, rest, ok := dateLine(words); {
		case words == "":
		case r.field != "":
			r.value(words)
		case ok:
			r.dateLine(date, rest)
		case strings.EqualFold(words, "for immediate release"):
		case timeOfDay.MatchString(words):
			if r.place == "" {
				r.place = r.last
			}
		case r.title == "" || first == 0 && r.lines > 0 && r.last == "":
			r.title = plain(r.title + " " + words)
			r.lines++
		default:
			r.last = words
			r.lines++
		}
	}
}

// dateLine takes what stands beside a date: "publisher | date", "place, date",
// or a title.
func (r *headingReader) dateLine(date time.Time, rest string) {
	switch left, right, split := strings.Cut(rest, "|"); {
	case split:
		r.dated(date, publishedDate)
		if r.publisher == "" {
			r.publisher = strings.TrimSpace(left)
		}
		if r.publisher == "" {
			r.publisher = strings.TrimSpace(right)
		}
	default:
		r.dated(date, lineDate)
		if rest = strings.Trim(rest, " ,()"); r.place == "" && rest != "" && !notice.MatchString(rest) {
			r.place = rest
		}
	}
}

// value takes a line of a field: the only one of "Date:", any number of
// "Speakers:".
func (r *headingReader) value(words string) {
	field := r.field
	r.field = ""
	switch field {
	case "date", "time":
		if date, _, ok := findDate(words); ok {
			r.dated(date, fieldDate)
		}
	case "place", "venue", "location":
		r.place = words
	case "title", "topic", "theme", "subject":
		if r.title == "" {
			r.title = words
		}
	case "source", "publisher":
		r.publisher = words
	default:
		if name, role, ok := strings.Cut(words, ","); ok {
			r.roles[withoutHonorific(name)] = strings.TrimSpace(role)
		}
		r.field = field
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
	timeOfDay = regexp.MustCompile(`(?i)^\(?\d{1,2}([:.]\d{2})?[\s\p{Z}]*([ap]\.?[\s\p{Z}]?m\.?|hours|hrs|noon)\b.{0,30}$`)
	notice    = regexp.MustCompile(`(?i)^(for[\s\p{Z}])?(immediate|release|updated?|published|posted|date)\b`)
	fieldName = regexp.MustCompile(`^\**([\p{L}]+(?: [\p{L}]+)?)\**[:：](?:[\s\p{Z}]|$)`)
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
func isField(name string) bool { return fields[strings.ToLower(name)] }

var fields = words(`date time place venue location title topic theme subject source publisher speaker speakers
	chair chairperson chairman chairwoman host hosts moderator moderators participants presenter presenters present
	attendees interpreter`)
