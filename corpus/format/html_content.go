package format

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// pageText is the text of a page's main part under its title.
type pageText struct {
	text   string
	title  string // that stands in the page, or else the one above the text
	dated  int    // where in the text the page's first time element stands
	places []corpus.Place
	marks  layout.Marks
}

// content sets the main part of the page under its title, and under a paragraph
// that is given if it is not the empty one.
func (p *page) content(above corpus.Span) pageText {
	main, cuts := p.main(), p.furniture
	if p.beside > p.weight {
		main, cuts = corpus.Span{End: len(p.text)}, nil
	}
	title := p.pageTitle()
	if p.headline.Len() > 0 {
		title = oneLine(p.headline.In(string(p.text)))
	}
	c := pageText{title: title}
	var kept []corpus.Span
	from := main.Start
	for _, cut := range cuts {
		if main.Contains(cut) {
			kept = append(kept, corpus.Span{Start: from, End: cut.Start})
			from = cut.End
		}
	}
	kept = append(kept, corpus.Span{Start: from, End: main.End})
	for len(kept) > 1 && len(bytes.Trim(p.text[kept[0].Start:kept[0].End], "\n")) == 0 {
		kept = kept[1:]
	}
	for kept[0].Len() > 0 && p.text[kept[0].Start] == '\n' {
		kept[0].Start++
	}
	var text []byte
	within := p.headline.Len() > 0 && main.Contains(p.headline)
	if title != "" && !within && !bytes.HasPrefix(p.text[kept[0].Start:main.End], []byte(title)) {
		text = append(text, title+"\n\n"...)
	}
	places, bold := p.places, map[int]bool{}
	for _, s := range p.marks.Bold {
		bold[s.Start] = true
	}
	put := func(s corpus.Span) {
		for len(places) > 0 && places[0].Span.End <= s.Start {
			places = places[1:]
		}
		for len(places) > 0 && places[0].Span.Start < s.End {
			place := places[0]
			place.Span = corpus.Span{Start: max(place.Span.Start, s.Start), End: min(place.Span.End, s.End)}.Shift(len(text) - s.Start)
			c.places = append(c.places, place)
			if bold[places[0].Span.Start] {
				c.marks.Bold = append(c.marks.Bold, place.Span)
			}
			places = places[1:]
		}
		text = append(text, p.text[s.Start:s.End]...)
	}
	if above.Len() > 0 {
		put(above)
		text = append(text, "\n\n"...)
	}
	c.dated = len(text)
	for _, s := range kept {
		c.dated += max(0, min(s.End, p.time.at)-s.Start)
		put(s)
	}
	c.text = string(text)
	c.marks.Apart = apart(c.places)
	return c
}

var (
	headingPath = regexp.MustCompile(`/(?:h[2-6]|caption|figcaption|th)\[\d+\]$`)
	cellPath    = regexp.MustCompile(`^(.*/table\[\d+\]/).*?(td|th)\[\d+\]$`)
)

// apart are the paragraphs that are headings, captions, or cells of a table
// with heads of columns.
func apart(places []corpus.Place) []corpus.Span {
	headed := map[string]bool{}
	for _, place := range places {
		if m := cellPath.FindStringSubmatch(place.Path); m != nil && m[2] == "th" {
			headed[m[1]] = true
		}
	}
	var all []corpus.Span
	for _, place := range places {
		m := cellPath.FindStringSubmatch(place.Path)
		if headingPath.MatchString(place.Path) || m != nil && headed[m[1]] {
			all = append(all, place.Span)
		}
	}
	return all
}

// dateLine is the last paragraph before the main part that is hardly more than
// a date; it is empty if there is none.
func (p *page) dateLine() corpus.Span {
	var found corpus.Span
	main, cuts := p.main(), p.furniture
	for _, place := range p.places {
		for len(cuts) > 0 && cuts[0].End <= place.Span.Start {
			cuts = cuts[1:]
		}
		switch {
		case place.Span.End > main.Start:
			return found
		case len(cuts) > 0 && cuts[0].Overlaps(place.Span):
		case place.Span.Len() <= 100 && dateWords.Match(p.text[place.Span.Start:place.Span.End]):
			found = place.Span
		}
	}
	return found
}

var dateWords = regexp.MustCompile(`(?i)\b(?:` + monthNames + `)\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:` + monthNames + `),?\s+\d{4}\b|\b\d{4}-\d\d-\d\d\b`)

const monthNames = `jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?`

// main finds the main part of the text.
func (p *page) main() corpus.Span {
	whole := corpus.Span{End: len(p.text)}
	best, found := part{Span: whole, weight: p.weight}, false
	for _, part := range p.parts { // inner ones come before those around them
		if part.landmark && 2*part.weight >= p.weight && (!found || 10*best.weight < 9*part.weight) {
			best, found = part, true
		}
	}
	if found {
		return best.Span
	}
	for _, part := range p.parts {
		if 10*part.weight >= 9*p.weight && (p.headline.Len() == 0 || part.Contains(p.headline)) {
			return part.Span
		}
	}
	return whole
}

// pageTitle is the title that the metadata or the title element gives, without
// the name of the site.
func (p *page) pageTitle() string {
	name := oneLine(p.meta[metaTitle])
	if name == "" {
		name = p.title
	}
	if site := oneLine(p.meta[metaPublisher]); site != "" {
		if rest, ok := strings.CutSuffix(name, site); ok {
			name = strings.TrimRight(rest, " |-–—·:")
		}
	}
	return name
}
