package extract

import "github.com/presscheck/presscheck/extract/lexicon"

// regions cuts a clause between its figures: each gets the words that are its
// own. The cut is at the verb if one figure stands in the subject, else at the
// last comma or conjunction between two figures, else right before the second.
func (s *Sentence) regions(c *Clause, figures []figure) []Range {
	out := make([]Range, len(figures))
	start := c.From
	for i, f := range figures {
		end := c.To
		switch {
		case i+1 == len(figures):
		case c.Has(c.Subject.From) && f.words.To <= c.Subject.To && c.Subject.To <= c.Verb && c.Verb < figures[i+1].words.From:
			end = max(c.Subject.To, s.cut(c.Verb, figures[i+1].words.From))
			if end == figures[i+1].words.From {
				end = c.Subject.To
			}
		default:
			end = s.cut(f.words.To, figures[i+1].words.From)
			if next := s.runnerUp(Range{f.words.To, figures[i+1].words.From}, figures[0]); next.Len() > 0 {
				end = s.cut(f.words.To, next.From)
			}
		}
		out[i] = Range{start, end}
		start = end
	}
	return out
}

// cut is where the words of a figure at to begin that follows one that ends at from. A
// comma right before "at" with the figure comes after what it is of: "followed by
// Lund, at 5 percent".
func (s *Sentence) cut(from, to int) int {
	for i := to - 1; i >= from; i-- {
		switch s.Words[i].Lower {
		case ",":
			if i+2 == to && (s.Words[i+1].Lower == "at" || s.Words[i+1].Lower == "with") {
				if before := s.cut(from, i); before < i {
					return before
				}
			}
			return i
		case "with":
			if !s.tellsApart(i, to) {
				return i
			}
		default:
			if w := s.Words[i].Lower; w == ";" || lexicon.In("dashes", w) || lexicon.In("parting figures", w) {
				return i
			}
		}
	}
	return to
}

// colon is the last colon between two words, -1 if there is none.
func (s *Sentence) colon(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if s.Words[i].Lower == ":" {
			return i
		}
	}
	return -1
}

// together reports whether a figure stands in the subject before another one, and
// none after the verb: what the verb says holds of both.
func (s *Sentence) together(c *Clause, f figure, regions []Range, j int) bool {
	last := len(regions) - 1
	return j < last && c.Verb >= c.Subject.To && c.Has(c.Subject.From) && f.words.To <= c.Subject.To && regions[last].Has(c.Verb) && regions[last].From < c.Subject.To
}
