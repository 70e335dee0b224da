package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/token"
)

// A repair is a figure or name that a speaker puts right in the same breath: "we counted
// 9,450 thefts, sorry, 9,540". What is said is the second one. The words that take the
// first one back are left out of the reading, as is what an official transcript strikes
// through.
type repair struct {
	tokens  []token.Token
	figures []quantity.Quantity // of the text
	gone    []bool              // by token
	put     map[int]quantity.Quantity
}

// mended leaves out the tokens that a speaker takes back, and gives the figures that stand
// in the place of others, by where in the text the numbers of those begin.
func mended(text string, tokens []token.Token) ([]token.Token, map[int]quantity.Quantity) {
	if !slices.ContainsFunc(tokens, func(t token.Token) bool { return lexicon.In("repairs", t.Lower) || lexicon.Opens("repairs", t.Lower) }) {
		return tokens, nil
	}
	r := &repair{tokens: tokens, gone: make([]bool, len(tokens)), put: make(map[int]quantity.Quantity)}
	for i := 1; i < len(tokens); i++ {
		end := r.cue(i)
		if end == i || tokens[i-1].Kind != token.Mark {
			continue
		}
		if r.figures == nil {
			r.figures = quantity.Find(text)
		}
		if !r.figure(i, end) {
			r.name(i, end)
		}
		i = end - 1
	}
	kept := make([]token.Token, 0, len(tokens))
	for i, t := range tokens {
		if !r.gone[i] {
			kept = append(kept, t)
		}
	}
	return kept, r.put
}

// cue is where the words end that take back what stands before token i, i if none begin
// there: "sorry", "no, wait".
func (r *repair) cue(i int) int {
	const longest = 4 // words
	end := i
	for j := i; j < len(r.tokens); {
		if r.tokens[j].Kind == token.Mark && end > i {
			j++
			continue
		}
		n, phrase := 0, ""
		for k := j; k < min(j+longest, len(r.tokens)); k++ {
			if phrase += r.tokens[k].Lower; lexicon.In("repairs", phrase) {
				n = k + 1 - j
			}
			phrase += " "
		}
		if n == 0 || n == 1 && r.tokens[j].Lower == "no" && j+1 < len(r.tokens) && r.tokens[j+1].Kind != token.Mark && r.cue(j+1) == j+1 {
			break // "40 boats, no nets"
		}
		j += n
		end = j
	}
	for end > i && end < len(r.tokens) && r.tokens[end].Kind == token.Mark {
		end++
	}
	return end
}

// figure puts the figure after the cue in the place of the one before it.
func (r *repair) figure(from, to int) bool {
	const near = 5 // tokens
	first := r.last(from)
	second, at := r.next(to)
	if first == nil || second == nil || from-r.at(first.Span.End) > near || !plain(first) || !plain(second) || !comparable(first, second) ||
		!first.Unit.IsZero() && !second.Unit.IsZero() && first.Unit.Name != second.Unit.Name {
		return false
	}
	if first.Unit.IsZero() && !second.Unit.IsZero() { // "by 0.3, sorry, by 0.5 percent"
		begin := r.at(first.Span.Start)
		if begin > 0 && at > 0 && r.tokens[begin-1].Lower == r.tokens[at-1].Lower {
			begin, at = begin-1, at-1
		}
		r.strike(begin, at)
		return true
	}
	q := *first
	q.Value, q.Bound, q.Span.End = second.Value, second.Bound, second.Span.End
	r.put[first.Number.Start] = q
	for r.tokens[from-1].Kind == token.Mark {
		from--
	}
	r.strike(from, r.at(second.Span.End))
	return true
}

// name leaves out a name right before the cue for one right after it: "in Arden, sorry,
// in Brill".
func (r *repair) name(from, to int) {
	before := from - 1
	for before > 0 && r.tokens[before].Kind == token.Mark {
		before--
	}
	if to < len(r.tokens) && before > 0 && r.tokens[before-1].Lower == r.tokens[to].Lower && !r.tokens[to].Upper {
		before, to = before-1, to+1
	} else if before < 0 || to >= len(r.tokens) || !r.tokens[before].Upper || before == 0 {
		return
	}
	if to < len(r.tokens) && r.tokens[to].Upper && r.tokens[to].Kind == token.Word {
		r.strike(before, to)
	}
}

func (r *repair) strike(from, to int) {
	for i := from; i < to; i++ {
		r.gone[i] = true
	}
}

// at is the first token that ends after an offset of the text.
func (r *repair) at(offset int) int {
	i, _ := slices.BinarySearchFunc(r.tokens, offset, func(t token.Token, at int) int {
		if t.Span.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// last is the figure told last before token i, nil if there is none.
func (r *repair) last(i int) *quantity.Quantity {
	var q *quantity.Quantity
	for j := range r.figures {
		if r.figures[j].Number.End <= r.tokens[i].Span.Start {
			q = &r.figures[j]
		}
	}
	return q
}

// next is the figure that begins at token i, or after a preposition or an aside there, and
// its token.
func (r *repair) next(i int) (*quantity.Quantity, int) {
	const aside = 12 // tokens
	for j := i; j < min(i+aside, len(r.tokens)); j++ {
		opens := j <= i+1 || r.tokens[j-1].Kind == token.Mark
		for k := range r.figures {
			if q := &r.figures[k]; q.Number.Start >= r.tokens[j].Span.Start && q.Span.Start <= r.tokens[j].Span.Start && q.Span.End > r.tokens[j].Span.Start {
				if opens {
					return q, j
				}
				return nil, j
			}
		}
	}
	return nil, i
}
