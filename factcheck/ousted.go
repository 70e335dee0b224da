package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// What a part says of a thing that its source names in another clause is said of it only where
// the claim has nothing else in that place.

// displacing reports whether the claim has another thing in the place that a name or noun has in
// the part, which only another clause names: "the ban applies to the port; the airport is exempt"
// does not say that it applies to the airport.
func (a *alignment) displacing() bool {
	if a.part.Quantity != nil || a.claim.Quantity != nil || a.converse != nil || len(a.conflicts) > 0 && !a.conflicting("polarity") {
		return false
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		if m.word < 0 || m.at < 0 || m.at >= len(a.source.Words) || m.generic || !m.name && m.pos != wordnet.Noun || strings.HasPrefix(a.source.Words[m.at].Tag, "VB") {
			return false
		}
		if slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && a.holds(u.word) }) {
			return false
		}
		other := -1
		switch stands := standing(a.part.Claim, m.word); stands {
		case "subject", "object":
			other = occupant(a.claim, stands)
			return other >= 0 && a.strange(other, slices.DeleteFunc(slices.Clone(a.found), func(o match) bool { return o.word < 0 || standing(a.part.Claim, o.word) != stands }))
		default:
			other = a.led(governing(a.part.Sentence, m.word))
			if a.ofDeed(m, a.found) { // "the head of the port", of who "heads the airport"
				other = occupant(a.claim, "object")
			}
		}
		return other >= 0 && a.strange(other, a.found)
	})
}

// ofDeed reports whether a noun stands in the part after "of" and a noun that was found in the
// claim's verb.
func (a *alignment) ofDeed(m match, found []match) bool {
	from := phraseStart(a.part.Sentence, m.word)
	return from > 1 && a.part.Sentence.Words[from-1].Lower == "of" && slices.ContainsFunc(found, func(o match) bool {
		return o.word == from-2 && o.at >= 0 && o.at == a.source.Clauses[a.claim.Clause].Verb
	})
}

// led is the name or noun in the claim's clause that stands after a preposition, -1 if none does.
func (a *alignment) led(by string) int {
	if by == "" || by == "of" {
		return -1
	}
	for _, u := range a.source.terms {
		if (u.name || u.pos == wordnet.Noun) && a.clause().Has(u.word) && governing(a.source.Sentence, u.word) == by {
			return u.word
		}
	}
	return -1
}

// strange reports whether a noun of the source is none that the part names, nor one that may
// stand for what another clause names: "the city".
func (a *alignment) strange(word int, found []match) bool {
	w := a.source.Words[word]
	if w.Class != extract.Content || !w.Upper && (w.LemmaIn("generic") || w.LemmaIn("groups")) {
		return false
	}
	return !slices.ContainsFunc(found, func(m match) bool {
		return m.at == word || slices.ContainsFunc(a.source.related(m.term), func(u hit) bool { return u.likeness >= like && u.covers(word) })
	})
}

// attached reports whether a name or noun tells in the part where or of what another is, and the
// claim has that one elsewhere: "the bridge in Arden and the tunnel in Brock" names no bridge in
// Brock.
func (a *alignment) attached() bool {
	words := a.source.Words
	after := func(at int, by string) int { // the head of what stands after a preposition
		if at+2 >= len(words) || words[at+1].Lower != by {
			return -1
		}
		head := -1
		for i := at + 2; i < len(words) && (opensObject(words[i]) && head < 0 || strings.HasPrefix(words[i].Tag, "NN") || strings.HasPrefix(words[i].Tag, "JJ")); i++ {
			if strings.HasPrefix(words[i].Tag, "NN") {
				head = i
			}
		}
		return head
	}
	if a.part.Quantity != nil {
		return false
	}
	return slices.ContainsFunc(a.found, func(m match) bool {
		by := governing(a.part.Sentence, m.word)
		if m.word < 2 || m.at < 0 || m.at >= len(words) || !m.name && m.pos != wordnet.Noun || !lexicon.In("locating", by) {
			return false
		}
		from := phraseStart(a.part.Sentence, m.word) - 2
		return slices.ContainsFunc(a.found, func(o match) bool {
			if o.word != from || o.at < 0 || o.at >= len(words) || o.pos != wordnet.Noun {
				return false
			}
			elsewhere := false
			for _, u := range a.source.related(o.term) {
				other := after(u.word, by)
				switch {
				case u.likeness < like:
				case other < 0 || other == m.at || !a.strange(other, a.found):
					return false
				default:
					elsewhere = true
				}
			}
			return elsewhere
		})
	})
}
