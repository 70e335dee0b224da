package format

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// parse reads a plain text with package layout: as a dialogue or, if nothing in
// it says who speaks and it is prose, as one speech of somebody unnamed.
func parse(d document, text []byte, marks layout.Marks) (*corpus.Transcript, error) {
	if bytes.Count(text, []byte("\n")) > d.limits.Lines {
		return nil, fmt.Errorf("%s: more than %d lines, the most that are read", d.name, d.limits.Lines)
	}
	t, err := marks.Parse(d.name, text)
	if errors.Is(err, layout.ErrNoSpeaker) && prose(string(text)) {
		return marks.Speech(d.name, text)
	}
	return t, err
}

// fewSentences are enough to take a text without speakers for a speech, rather
// than for a line or a list that somebody took for a transcript.
const fewSentences = 3

// prose reports whether a text has a few sentences, and more letters than
// anything else.
func prose(text string) bool {
	sentences, words, letters, others := 0, 0, 0, 0
	for word := range strings.FieldsSeq(text) {
		for _, r := range word {
			if unicode.IsLetter(r) {
				letters++
			} else {
				others++
			}
		}
		words++
		word = strings.TrimRight(word, `"'”’)]*_`)
		last, size := utf8.DecodeLastRuneInString(word)
		rest := word[:len(word)-size] // of "it." and "rose?", but not of "U.S." and "J."
		if words >= 4 && strings.ContainsRune(".?!…。？！", last) && len(rest) > 1 && !strings.Contains(rest, ".") {
			sentences, words = sentences+1, 0
		}
	}
	return sentences >= fewSentences && letters > 2*others
}
