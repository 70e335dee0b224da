package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// avowedAt is whether a promise is given, a thing told or known, by word i: "promised", "can't
// promise", "declined to say when", "we don't know why". It is 0 if the word speaks of neither.
func avowedAt(s *extract.Sentence, i int) stand {
	w := s.Words[i]
	verb := strings.HasPrefix(w.Tag, "VB")
	denied := deniedNear(s.Words, i) || refusedBefore(s, i) || i+1 < len(s.Words) && s.Words[i+1].Lower == "no" // "gave no details"
	first := i > 0 && s.Words[i-1].In("first person")
	switch {
	case w.LemmaIn("promising") && verb:
		return either(denied, unpromised, promised, w.Tag == "VBD" || w.Tag == "VBN" || first)
	case w.LemmaIn("saying or not") && verb && saysWhat(s, i):
		if denied && find(s.Words[:min(i+2, len(s.Words))], max(0, i-3), "yet") >= 0 {
			return unclear // "we can't say yet why"
		}
		return either(denied, undisclosed, disclosed, w.Tag == "VBD" || w.Tag == "VBN")
	case w.In("unknown"):
		return either(!denied, unclear, ascertained, true)
	case w.LemmaIn("knowing") && verb && (passive(s, i) || saysWhat(s, i)):
		return either(denied, unclear, ascertained, true)
	}
	return 0
}

// either is the one stand of what is denied, else the other, if it is told.
func either(denied bool, not, so stand, told bool) stand {
	switch {
	case denied:
		return not
	case told:
		return so
	}
	return 0
}

// refusedBefore reports whether the verb at word i is what somebody refuses to do: "declined to
// say".
func refusedBefore(s *extract.Sentence, i int) bool {
	return i > 1 && s.Words[i-1].Lower == "to" && s.Words[i-2].Is(extract.Negator)
}

// saysWhat reports whether the verb at word i is of saying what, when or why, or of giving a
// figure, a date or a comment.
func saysWhat(s *extract.Sentence, i int) bool {
	const near = 6 // words
	if s.Words[i].Lemma == "comment" {
		return true
	}
	for j := i + 1; j < min(i+near, len(s.Words)); j++ {
		switch w := s.Words[j]; {
		case w.In("question words"), w.LemmaIn("particulars"):
			return true
		case w.Lower == "you", w.Lower == "it", w.Lower == "that", w.Lower == "yet", w.Tag == "DT", w.Tag == "JJ", w.Tag == "PRP$", w.Class == extract.Time:
		default:
			return false
		}
	}
	return false
}

// avowal reports whether a stand is one to a promise, or to what is told or known.
func (d stand) avowal() bool { return d >= promised }

// answers is what a stand of the record says of that of a statement on the same thing, and why:
// NotEnough if it leaves it open.
func (d stand) answers(found stand) (v Verdict, reason string) {
	switch {
	case d == decided && (found == undecidedYet || found == weighed || found == decidedAgainst):
		return Refuted, "told as decided; the record leaves it open"
	case d == planned && found == unplanned:
		return Refuted, "told as planned; the record says that it is not"
	case d == promised && found == unpromised:
		return Refuted, "told as promised; the record says that it is not"
	case d == disclosed && (found == undisclosed || found == unclear):
		return Refuted, "told as said; the record declines to"
	case d == ascertained && found == unclear:
		return Refuted, "told as known; the record says that it is not"
	case d == undecidedYet && found == undecidedYet:
		return Supported, "the record says that it is not decided"
	case d == unplanned && found == unplanned:
		return Supported, "the record says that it is not planned"
	case d == unpromised && found == unpromised:
		return Supported, "the record does not promise it"
	case d == undisclosed && found == undisclosed:
		return Supported, "the record declines to say it"
	case d == unclear && found == unclear:
		return Supported, "the record says that it is not known"
	}
	return NotEnough, ""
}

// rebuts reports whether a stand of the record on the same thing is the contrary of what it
// would have to be to decide on d.
func (d stand) rebuts(found stand) bool {
	switch d {
	case promised, unpromised:
		return found == promised
	case disclosed, undisclosed, ascertained, unclear:
		return found == disclosed || found == ascertained
	}
	return found == decided || found == planned
}
