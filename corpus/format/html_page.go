package format

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/presscheck/presscheck/corpus"
)

// What an element means to a page's text.
type elementKind uint8

const (
	inline     elementKind = iota // nothing: its words belong to those around it
	block                         // its words stand by themselves
	container                     // a block that may be the main part of the page
	landmark                      // a container that says that it is
	pageHeader                    // a container in a landmark, else furniture
	furniture                     // a block beside the main part
	hidden                        // its words are not shown, or not as text
	raw                           // the same, and what is in it is not HTML
	title                         // raw, but its words are kept
	lineBreak
	preformatted
	struck
	superior
	strong
	link
	headline
	moment
	metadata
)

// An element is a row of the table below.
type element struct {
	id   int // from 1; 0 is any element that is not there
	kind elementKind
	name string
}

var elements = func() map[string]element {
	table := map[string]element{}
	for kind, names := range map[elementKind]string{
		block: `address blockquote body caption center dd details dir dl dt fieldset figcaption figure form h2 h3 h4 h5 h6
			head hgroup hr html legend li menu ol option p summary table tbody td tfoot th thead tr ul`,
		container:    `div section`,
		landmark:     `article main`,
		pageHeader:   `header`,
		furniture:    `aside footer nav`,
		hidden:       `audio button canvas datalist dialog map math object select svg template video`,
		raw:          `iframe noembed noframes noscript script style textarea xmp`,
		title:        `title`,
		lineBreak:    `br`,
		preformatted: `listing pre`,
		struck:       `del s strike`,
		superior:     `sup`,
		strong:       `b strong`,
		link:         `a`,
		headline:     `h1`,
		moment:       `time`,
		metadata:     `meta`,
	} {
		for _, name := range strings.Fields(names) {
			table[name] = element{len(table) + 1, kind, name}
		}
	}
	return table
}()

// The kinds that the value of an attribute "role" gives a container.
var roles = map[string]elementKind{
	"main": landmark, "article": landmark,
	"navigation": furniture, "banner": furniture, "contentinfo": furniture, "complementary": furniture, "search": furniture,
}

// Classes of containers beside the main part, by what they are called in many
// sites.
var besideClasses = keys(`share sharing social social-share social-links newsletter subscribe breadcrumb breadcrumbs
	footnotes related related-content related-links cookie-banner advertisement`)

// What metadata is of use, by the names that it has.
const (
	metaTitle     = "title"
	metaPublisher = "publisher"
	metaDate      = "date"
)

var metaNames = map[string]string{
	"og:title": metaTitle, "dc.title": metaTitle, "dcterms.title": metaTitle, "twitter:title": metaTitle,
	"og:site_name": metaPublisher, "publisher": metaPublisher, "dc.publisher": metaPublisher, "dcterms.publisher": metaPublisher,
	"article:published_time": metaDate, "datepublished": metaDate, "date": metaDate, "pubdate": metaDate, "dc.date": metaDate,
	"dcterms.date": metaDate, "dcterms.created": metaDate, "dcterms.issued": metaDate,
}

// A page is what a scan of its tags has found so far.
type page struct {
	flow
	path      elementPath
	begin     int // of the words since the last block began or ended
	open      []opened
	openOf    [256]int // how many elements of an id are open
	kinds     [32]int  // how many of a kind are
	weight    int      // bytes of words so far, without links and furniture
	beside    int      // bytes of words in furniture
	parts     []part
	furniture []corpus.Span // of flow.text, in order

	inTitle, inLink bool
	title           string // of the title element
	headline        corpus.Span
	time            struct {
		at    int // in flow.text
		value string
	}
	meta map[string]string
}

// An opened element is one that is not closed yet.
type opened struct {
	element
	start  int // in flow.text
	weight int // of the page before it
}

// A part is a closed container.
type part struct {
	corpus.Span
	weight   int
	landmark bool
}

func (p *page) start(e element, attr map[string]string) {
	switch e.kind {
	case inline, title:
		p.inTitle = e.kind == title && p.kinds[hidden] == 0
		return
	case lineBreak:
		p.lineBreak()
		return
	case superior, struck, strong:
		p.push(e)
		p.adjust()
		return
	case link:
		p.inLink = attr["href"] != ""
		return
	case moment:
		if p.time.value == "" && p.shown() && p.kinds[furniture] == 0 {
			p.time.at, p.time.value = len(p.text), attr["datetime"]
		}
		return
	case metadata:
		p.metadata(attr)
		return
	case container, landmark, pageHeader, furniture:
		if kind, ok := roles[attr["role"]]; ok {
			e.kind = kind
		}
		if e.kind == pageHeader {
			e.kind = furniture
			if p.kinds[landmark] > 0 {
				e.kind = container
			}
		}
		if _, ok := attr["hidden"]; ok {
			e.kind = hidden
		}
	case block:
		p.block()
		p.path.start(e)
		return
	}
	if e.kind == container && slices.ContainsFunc(strings.Fields(attr["class"]), func(c string) bool { return besideClasses[c] }) {
		e.kind = furniture
	}
	p.block()
	p.path.start(e)
	p.push(e)
	p.adjust()
}

// block ends the paragraph, and with it a superior figure or words in bold that
// were not closed.
func (p *page) block() {
	defer p.placed()
	for n := len(p.open) - 1; n >= 0 && (p.open[n].kind == superior || p.open[n].kind == strong); n-- {
		p.end(n)
	}
}

// placed says where the words since the last call of it stand.
func (p *page) placed() {
	p.place(p.begin, &p.path)
	p.begin = len(p.text)
}

func (p *page) push(e element) {
	p.open = append(p.open, opened{e, len(p.text), p.weight})
	p.openOf[e.id]++
	p.kinds[e.kind]++
}

// endTag closes the innermost element of its name, and those in it.
func (p *page) endTag(e element) {
	switch e.kind {
	case block:
		p.block()
		p.path.end(e)
	case link:
		p.inLink = false
	case title:
		p.inTitle = false
	}
	if p.openOf[e.id] == 0 {
		return
	}
	inner := len(p.open) - 1
	for p.open[inner].id != e.id {
		inner--
	}
	p.end(inner)
}

// end closes the open elements from the index n on.
func (p *page) end(n int) {
	for len(p.open) > n {
		o := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		p.openOf[o.id]--
		p.kinds[o.kind]--
		span := corpus.Span{Start: o.start, End: len(p.text)}
		switch o.kind {
		case container, landmark:
			// A part with less than half of the words so far has less than half at the end.
			if w := p.weight - o.weight; w > 0 && 2*w >= p.weight {
				p.parts = append(p.parts, part{span, w, o.kind == landmark})
			}
		case furniture:
			if span.Len() > 0 && p.kinds[furniture] == 0 {
				p.furniture = append(p.furniture, span)
			}
		case headline:
			if p.headline.Len() == 0 && p.kinds[furniture] == 0 {
				p.headline = span
			}
		}
		if o.kind != struck && o.kind != superior && o.kind != strong {
			p.placed()
			p.path.end(o.element)
		}
		p.adjust()
	}
}

// adjust tells the flow what is open.
func (p *page) adjust() {
	p.struck = p.kinds[struck] > 0
	p.superior = p.kinds[superior] > 0
	p.bold = p.kinds[strong] > 0
	p.preformatted = p.kinds[preformatted] > 0
}

func (p *page) shown() bool { return p.kinds[hidden]+p.kinds[raw] == 0 }

func (p *page) words(s string) {
	switch {
	case p.inTitle:
		if p.title == "" {
			p.title = oneLine(s)
		}
	case p.superior && p.inLink: // a reference to a note
	case p.shown():
		n := p.write(s)
		switch {
		case p.kinds[furniture] > 0:
			p.beside += n
		case !p.inLink:
			p.weight += n
		}
	}
}

func (p *page) metadata(attr map[string]string) {
	for _, key := range [...]string{"property", "name", "itemprop"} {
		field, ok := metaNames[strings.ToLower(attr[key])]
		if !ok || p.meta[field] != "" || field == metaDate && isoDate(attr["content"]).IsZero() {
			continue
		}
		if p.meta == nil {
			p.meta = map[string]string{}
		}
		p.meta[field] = attr["content"]
	}
}

func oneLine(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }

// isoDate reads a date that begins as 2031-05-03 does; else it is zero.
func isoDate(s string) time.Time {
	s = strings.TrimSpace(s)
	date, _ := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	return date
}
