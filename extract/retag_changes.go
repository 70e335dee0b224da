package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/change"
)

// Verbs of change have one form for the past and the participle: which of them it is, the
// words around tell.

// changed marks as the past a participle of change after its subject, where a figure follows it
// and its clause has no other verb: "and car traffic declined by 11 percent", "sales, which had
// fallen by 3 percent, increased by 9".
func changed(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		if w := &words[i]; w.Tag == "VBN" && w.Class == Content && ledToFigure(words, i+1) && shifts(w.Lower) && subjectEnds(words, i) {
			w.Tag = "VBD"
		}
	}
}

// ledToFigure reports whether a figure stands at word i, after "by", "to" or "from" or without.
func ledToFigure(words []Word, i int) bool {
	if words[i].Lower == "by" || words[i].Lower == "to" || words[i].Lower == "from" {
		i++
	}
	for i < len(words) && words[i].Class == Degree {
		i++
	}
	return i < len(words) && words[i].Class == Figure
}

// shifts reports whether a word is a verb that tells of a change of its subject.
func shifts(word string) bool {
	return slices.ContainsFunc(change.Lookup(word), func(e change.Entry) bool {
		return e.Part == change.Verb && (e.Changes == change.Subject || e.Changes == change.Either)
	})
}

// subjectEnds reports whether the word before i ends a subject that has had no verb: a noun, or
// the comma after a relative clause that says more of one.
func subjectEnds(words []Word, i int) bool {
	if words[i-1].Lower == "," {
		i--
		for i--; i > 0 && words[i].Class != Punct; i-- {
		}
		return i > 0 && words[i].Lower == "," && words[i+1].relative() && subjectEnds(words, i)
	}
	if words[i-1].relative() {
		return true
	}
	if !words[i-1].noun() {
		return false
	}
	for i--; i >= 0 && words[i].Class != Punct && words[i].Tag != "CC"; i-- {
		if words[i].subordinates() {
			break
		}
		if words[i].verb() || words[i].Lower == "with" { // "with sales increased by 3 percent"
			return false
		}
	}
	return true
}
