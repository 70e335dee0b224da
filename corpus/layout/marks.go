package layout

import "github.com/presscheck/presscheck/corpus"

// Marks are what a format tells of the paragraphs of a text besides their words.
// They are spans of the text, without the white space around the paragraphs.
type Marks struct {
	Bold  []corpus.Span // in bold from end to end, as the questions of an interview
	Apart []corpus.Span // headings and cells of tables, which nobody speaks unless they are labels
}

// bold is where the paragraphs in bold begin.
func (m Marks) bold() map[int]bool {
	all := map[int]bool{}
	for _, s := range m.Bold {
		all[s.Start] = true
	}
	return all
}

// addTo adds to furniture the lines that stand apart, and says where those
// begin. What ends as a sentence does may have been spoken.
func (m Marks) addTo(pages furniture, text string) map[int]bool {
	added := map[int]bool{}
	for _, s := range m.Apart {
		if s.Len() < maxHead && !ends(s.In(text)) {
			pages[s.Start] = s
			added[s.Start] = true
		}
	}
	return added
}
