package extract

import (
	"slices"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/token"
)

// unstruck leaves out what an official transcript strikes through: the
// bracketed correction that follows counts instead.
func unstruck(tokens []token.Token) []token.Token {
	at := func(i int, want ...string) bool {
		if i+len(want) > len(tokens) {
			return false
		}
		for j, w := range want {
			if tokens[i+j].Lower != w {
				return false
			}
		}
		return true
	}
	if !slices.ContainsFunc(tokens, func(t token.Token) bool { return t.Lower == "<" }) {
		return tokens
	}
	kept := make([]token.Token, 0, len(tokens))
	for i := 0; i < len(tokens); i++ {
		if !at(i, "<", "s", ">") {
			kept = append(kept, tokens[i])
			continue
		}
		end := i
		for end < len(tokens) && !at(end, "<", "/", "s", ">") {
			end++
		}
		if end == len(tokens) { // never closed: nothing is struck
			return append(kept, tokens[i:]...)
		}
		i = end + 3
	}
	return kept
}

// struck reports whether no word of the sentence stands in the span.
func (s *Sentence) struck(span corpus.Span) bool { return s.words(span).Len() == 0 }
