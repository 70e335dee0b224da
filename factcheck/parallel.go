package factcheck

import "github.com/presscheck/presscheck/extract"

// A statement that repeats a sentence of several figures is compared with it
// figure by figure: the second figure says nothing of the first.

// parallel reports whether the part's sentence repeats the source's: it has as
// many figures, more than one, and almost all of its terms.
func (p *part) parallel(s *source) bool {
	if p.figures < 2 || p.figures != s.figures {
		return false
	}
	alike := 0
	if p.all == nil {
		p.all = terms(p.Sentence, extract.Range{From: 0, To: len(p.Sentence.Words)})
	}
	for _, t := range p.all {
		for _, u := range s.terms {
			if t.lemma == u.lemma {
				alike++
				break
			}
		}
	}
	return 10*alike >= 9*len(p.all)
}

// figureCount is how many of the claims state a figure.
func figureCount(claims []*extract.Claim) (n int) {
	for _, c := range claims {
		if c.Quantity != nil {
			n++
		}
	}
	return n
}

// place is the number of a claim among those that state a figure, from 0.
func place(claims []*extract.Claim, c *extract.Claim) int {
	n := 0
	for _, d := range claims {
		if d == c {
			break
		}
		if d.Quantity != nil {
			n++
		}
	}
	return n
}
