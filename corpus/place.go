package corpus

import (
	"fmt"
	"sort"
	"strings"
	"time"
)

// A Place is where in its document a stretch of a transcript's text stands,
// as far as the format of the document tells.
type Place struct {
	Span Span          // of the transcript's text
	Page int           // of a PDF, from 1; 0 where there are no pages
	From time.Duration // when a caption is shown, from the beginning
	To   time.Duration // when it goes; 0 where there are no times
	Path string        // of an element of HTML or a paragraph of DOCX, such as "body/p[3]"; "" elsewhere
}

// String is the place for a reader: "page 3", "00:01:02.500", "body/p[3]".
func (p Place) String() string {
	var parts []string
	if p.Page > 0 {
		parts = append(parts, fmt.Sprintf("page %d", p.Page))
	}
	if p.To > 0 {
		parts = append(parts, timeCode(p.From))
	}
	if p.Path != "" {
		parts = append(parts, p.Path)
	}
	return strings.Join(parts, ", ")
}

// timeCode is a time as WebVTT writes it.
func timeCode(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d:%02d.%03d", d/time.Hour, d/time.Minute%60, d/time.Second%60, d/time.Millisecond%1000)
}

// Places are those of the document in which the quote stands, in the order of
// the text: two if it runs over the end of a page, none if the format has none.
// They are not to be changed.
func (q Quote) Places() []Place {
	all := q.Transcript.Places
	from := sort.Search(len(all), func(i int) bool { return q.Span.Start < all[i].Span.End })
	to := from + sort.Search(len(all)-from, func(i int) bool { return q.Span.End <= all[from+i].Span.Start })
	return all[from:to:to]
}
