package corpus

import "time"

// A Place is where in its document a stretch of a transcript's text stands,
// as far as the format of the document tells.
type Place struct {
	Span Span          // of the transcript's text
	Page int           // of a PDF, from 1; 0 where there are no pages
	From time.Duration // when a caption is shown, from the beginning
	To   time.Duration // when it goes; 0 where there are no times
	Path string        // of an element of HTML or a paragraph of DOCX, such as "body/p[3]"; "" elsewhere
}
