// Package token splits a sentence into words, numbers and marks, each with
// its place in the text.
//
// Word bounds are Unicode's (UAX #29), with three English repairs: hyphenated
// words stay whole ("year-on-year"), dotted abbreviations keep their last dot
// ("U.S."), and a contraction is two tokens ("did|n't", "China|'s").
package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/presscheck/presscheck/corpus"
)

// A Token is one word, number or mark.
type Token struct {
	Span  corpus.Span // of the text given to Split
	Lower string      // the token's text in lower case, apostrophes straight
	Kind  Kind
	Upper bool // begins with a capital letter
}

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Mark // punctuation and symbols
)

// maxToken bounds a token's length in bytes; longer runs are cut there.
const maxToken = 200

// Split returns the tokens of text in order. Everything but white space is in
// exactly one token. Invalid UTF-8 is kept as marks.
func Split(text string) []Token {
	tokens := make([]Token, 0, len(text)/5+1)
	for it := words.FromString(text); it.Next(); {
		start, end := it.Start(), it.End()
		// A space may carry a stray combining mark or broken byte with it.
		for start < end {
			first, size := utf8.DecodeRuneInString(text[start:])
			if !unicode.IsSpace(first) {
				break
			}
			start += size
		}
		if start == end {
			continue
		}
		for ; end-start > maxToken; start = cut(text, start) {
			tokens = append(tokens, read(text, corpus.Span{Start: start, End: cut(text, start)}))
		}
		tokens = join(text, tokens, read(text, corpus.Span{Start: start, End: end}))
	}
	return tokens
}

// cut is the last rune boundary at most maxToken bytes after start.
func cut(text string, start int) int {
	end := start + maxToken
	for end > start+maxToken-utf8.UTFMax && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

func read(text string, span corpus.Span) Token {
	s := span.In(text)
	first, _ := utf8.DecodeRuneInString(s)
	t := Token{Span: span, Lower: lower(s), Kind: Mark, Upper: unicode.IsUpper(first)}
	if unicode.IsLetter(first) {
		t.Kind = Word
	} else if unicode.IsNumber(first) {
		t.Kind = Number
	}
	return t
}

// lower folds case and the form of apostrophes; most tokens need no copy.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// join appends t, merged with the tokens before it or split in two where
// English asks for it.
func join(text string, tokens []Token, t Token) []Token {
	n := len(tokens)
	switch {
	case t.Lower == "." && n > 0 && tokens[n-1].adjoins(t) && dotted(tokens[n-1].Lower):
		return append(tokens[:n-1], tokens[n-1].merge(text, t))
	case t.Kind != Mark && n > 1 && tokens[n-1].hyphen() && tokens[n-1].adjoins(t) &&
		tokens[n-2].Kind != Mark && tokens[n-2].adjoins(tokens[n-1]) && tokens[n-2].Span.Len()+t.Span.Len() < maxToken:
		return append(tokens[:n-2], tokens[n-2].merge(text, tokens[n-1]).merge(text, t))
	}
	if n > 1 && clitic(tokens[n-1].Lower+t.Lower) && tokens[n-1].adjoins(t) && tokens[n-2].Kind != Mark {
		// "14's": a word bound stands between figures and an apostrophe; and
		// "the firm 's", as text has it that was cut into words.
		return append(tokens[:n-1], suffix(text, corpus.Span{Start: tokens[n-1].Span.Start, End: t.Span.End}))
	}
	if at := contraction(t.Lower); at > 0 && t.Kind == Word {
		// The lower-case form may differ in length from the text; count from the end.
		at = t.Span.End - tail(text, t.Span, len(t.Lower)-at)
		return append(tokens,
			read(text, corpus.Span{Start: t.Span.Start, End: at}),
			suffix(text, corpus.Span{Start: at, End: t.Span.End}))
	}
	return append(tokens, t)
}

func suffix(text string, span corpus.Span) Token {
	return Token{Span: span, Lower: lower(span.In(text)), Kind: Word}
}

// tail is how many bytes of the text the last n bytes of its straight-quoted
// lower-case form take.
func tail(text string, span corpus.Span, n int) int {
	s := span.In(text)
	for i := len(s) - 1; i >= 0; i-- {
		if utf8.RuneStart(s[i]) && len(lower(s[i:])) == n {
			return len(s) - i
		}
	}
	return n
}

func (t Token) adjoins(next Token) bool { return t.Span.End == next.Span.Start }

func (t Token) hyphen() bool { return t.Lower == "-" || t.Lower == "‐" || t.Lower == "‑" }

func (t Token) merge(text string, next Token) Token {
	span := corpus.Span{Start: t.Span.Start, End: next.Span.End}
	t.Span, t.Lower = span, lower(span.In(text))
	return t
}

// dotted reports whether s is single letters between dots, as in "u.s".
func dotted(s string) bool {
	if len(s) < 3 || len(s) > 9 || len(s)%2 == 0 {
		return false
	}
	for i := range len(s) {
		if i%2 == 1 != (s[i] == '.') || i%2 == 0 && (s[i] < 'a' || s[i] > 'z') {
			return false
		}
	}
	return true
}

// contraction is where the clitic of a contraction begins, or 0.
func contraction(lower string) int {
	if n := len(lower) - 3; n > 0 && strings.HasSuffix(lower, "n't") {
		return n
	}
	for _, c := range clitics {
		if n := len(lower) - len(c); n > 0 && strings.HasSuffix(lower, c) {
			return n
		}
	}
	return 0
}

// clitics are the short forms that hang on a word, but for n't.
var clitics = [...]string{"'s", "'re", "'ve", "'ll", "'d", "'m"}

func clitic(lower string) bool { return slices.Contains(clitics[:], lower) }
