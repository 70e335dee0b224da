package extract

import "slices"

// denied is which of its figures a clause denies to put another in its place, the 5
// of "4 and not 5", "4 rather than 5" and the 3 of "not 3 but 5", and whether it does so
// with a negation; -1 if it denies none so.
func (s *Sentence) denied(c *Clause, figures []figure) (at int, negation bool) {
	if len(figures) < 2 {
		return -1, false
	}
	for i := c.From; i < c.To; i++ {
		if n := Cued(s.Words[:c.To], i, "contrasting with"); n > 0 {
			if j := slices.IndexFunc(figures, func(f figure) bool { return f.words.From > i }); j > 0 && s.leadsTo(i+n, figures[j]) {
				return j, false
			}
		}
		if w := s.Words[i]; w.Class != Negation || w.Aside || w.Lower == "no" || w.Lower == "without" {
			continue
		}
		j := slices.IndexFunc(figures, func(f figure) bool { return f.words.From > i })
		switch {
		case j > 0 && i > c.From && (s.Words[i-1].Lower == "," || s.Words[i-1].Tag == "CC") && s.leadsTo(i+1, figures[j]):
			return j, true
		case j >= 0 && j+1 < len(figures):
			from, to := figures[j].words.To, max(figures[j].words.To, figures[j+1].words.From) // of two numbers in one word
			if but := from + find(s.Words[from:to], "but"); but >= from && s.leadsTo(but+1, figures[j+1]) {
				return j, true
			}
		}
	}
	return -1, false
}

// leadsTo reports whether nothing but words of structure and degree stands from word i
// to a figure, and perhaps whose words it is between commas: "not, as some say, 50".
func (s *Sentence) leadsTo(i int, f figure) bool {
	said := i < f.words.From && s.Words[i].Lower == ","
	for ; i < f.words.From; i++ {
		switch w := s.Words[i]; {
		case said && (w.Lower == "," || w.Class != Figure):
		case w.Tag == "IN", w.Tag == "TO", w.Tag == "DT", w.Class == Degree, w.Class == Figure, w.Tag == "RB", w.Lower == "$":
		default:
			return false
		}
	}
	return true
}

// find is where a word stands first, -1 if it does not.
func find(words []Word, lower string) int {
	return slices.IndexFunc(words, func(w Word) bool { return w.Lower == lower })
}
