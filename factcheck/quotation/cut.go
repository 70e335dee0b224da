package quotation

import "strings"

// A Cut is what a quotation left out at its ends of the sentence that it is
// from, where that limits or turns what was quoted.
type Cut struct {
	Before string // the negation or condition that governs it: "I do not say that …"; "" if none
	After  string // the word that limits it: "… unless", "… but"; "" if none
}

// maxReach is how many words before a quotation may govern it.
const maxReach = 12

// cut reads the sentence around the words from first to last.
func (x *Index) cut(first, last int) Cut {
	var c Cut
	v := vocabularyOf()
	t := x.turns[x.words[first].turn]
	for w := first; w > t.first && first-w < maxReach && x.words[w].flags&(begins|broken) == 0; w-- {
		before := x.text(x.words[w-1])
		if v.is(strings.ToLower(before), negation|limit) || negative(before) {
			c.Before = before
			break
		}
	}
	if w := last + 1; w < t.last && x.words[w].flags&begins == 0 {
		if after := x.text(x.words[w]); v.is(after, limit|negation) || negative(after) {
			c.After = after
		}
	}
	return c
}

// negative reports a contraction with not.
func negative(word string) bool { return strings.HasSuffix(strings.ToLower(word), "n't") }
