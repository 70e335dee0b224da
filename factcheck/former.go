package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// What somebody was, or gave up, they are not said to be.

// former reports whether the claim tells what was once so and the part what is, or the reverse:
// "used to head the port and now heads the clinic".
func (a *alignment) former() bool {
	if a.part.Quantity != nil || a.claim.Quantity != nil {
		return false
	}
	now, then := present(a.part.Sentence, a.part.Clause), present(a.source.Sentence, a.claim.Clause)
	had := hadUsed(a.source.Sentence, a.claim.Clause)
	switch {
	case a.part.Negated != a.claim.Negated && had:
		return false // see polarity
	case hadUsed(a.part.Sentence, a.part.Clause):
		return !had && then && !noLonger(a.source.Sentence, a.claim.Clause)
	case had:
		return now
	case !now:
		return false
	case a.givenUp():
		return true
	}
	c := a.source.Clauses[a.claim.Clause] // "who had been the head of the port"
	return c.Verb >= 0 && a.source.Words[c.Verb].Lower == "been" && slices.ContainsFunc(a.source.Words[c.From:c.Verb], func(w extract.Word) bool { return w.Lower == "had" })
}

// givenUp reports whether the part tells what somebody is, and the claim that they cease to be
// it: "resigned as head of the port".
func (a *alignment) givenUp() bool {
	said, found := a.part.Sentence.Clauses[a.part.Clause].Verb, a.source.Clauses[a.claim.Clause].Verb
	if said < 0 || found < 0 {
		return false
	}
	stays := a.part.Sentence.Words[said].Lemma == "be" || a.part.Sentence.Words[said].LemmaIn("staying so")
	return stays && a.source.Words[found].LemmaIn("giving up an office")
}

// onceSo reports whether a word at i tells that what stands with it was so once: the "formerly" of
// "Weiss, formerly head of the port, heads the clinic" tells it of the port alone.
func (a *alignment) onceSo(i int) bool {
	words, verb := a.source.Words, a.source.Clauses[a.claim.Clause].Verb
	switch w := words[i]; {
	case w.Lower == "once":
		return i+1 < len(words) && w.Class != extract.Time && (words[i+1].Tag == "VBD" || words[i+1].Tag == "VBN")
	case !w.In("at first") && w.Lower != "formerly":
		return false
	}
	from, to := i, i
	for from > 0 && words[from-1].Class != extract.Punct {
		from--
	}
	for to < len(words) && words[to].Class != extract.Punct {
		to++
	}
	if from == 0 || from <= verb && verb < to || strings.HasPrefix(words[from].Tag, "IN") {
		return true
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		return from <= m.at && m.at < to && !slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && a.own(u.word) && (u.word < from || u.word >= to) })
	})
}
