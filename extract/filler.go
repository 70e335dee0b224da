package extract

import (
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
)

// unfilled leaves out what speakers put in between that says nothing of what they tell: the
// "to be frank" of "on fees, to be frank, we were too slow". It goes with one of the marks
// around it.
func unfilled(tokens []token.Token) []token.Token {
	const longest = 4      // words
	var kept []token.Token // nil as long as nothing is left out
	for i := 0; i < len(tokens); i++ {
		n, phrase := 0, ""
		opens := i == 0 || tokens[i-1].Kind == token.Mark
		for k := i; opens && k < min(i+longest, len(tokens)); k++ {
			if phrase += tokens[k].Lower; lexicon.In("fillers", phrase) && k+1 < len(tokens) && tokens[k+1].Kind == token.Mark {
				n = k + 1 - i
			}
			phrase += " "
		}
		if n > 0 && i+n+1 < len(tokens) {
			if kept == nil {
				kept = append(make([]token.Token, 0, len(tokens)), tokens[:i]...)
			}
			i += n // and the mark after it
			continue
		}
		if kept != nil {
			kept = append(kept, tokens[i])
		}
	}
	if kept == nil {
		return tokens
	}
	return kept
}
