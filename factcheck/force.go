package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
)

// What is said with words of negative force, or stops short of a thing, is not said of it.

// weakened leaves open what the statement affirms and the source says with words of negative
// force other than "not": "few", "rarely".
func (a *alignment) weakened() {
	if a.part.Negated || a.settled || len(a.conflicts) > 0 || weakening(a.part.Sentence, a.part.Own) != "" {
		return
	}
	if found := weakening(a.source.Sentence, a.clause()); found != "" {
		a.leave("how many", "not said", found)
	}
}

// isAgainst reports whether the part tells that somebody is against doing something, and the claim
// does not.
func (a *alignment) isAgainst() bool {
	return !a.part.Negated && !a.claim.Negated && opposes(a.part.Sentence, a.part.Own) && !opposes(a.source.Sentence, a.clause())
}

// opposes reports whether the words tell that somebody is against doing something.
func opposes(s *extract.Sentence, r extract.Range) bool {
	i := find(s.Words[:r.To], r.From, "against")
	return i > r.From && s.Words[i-1].Lemma == "be" && i+1 < r.To && s.Words[i+1].Tag == "VBG"
}

// lastWord is the last word of a clause that is no mark.
func lastWord(s *extract.Sentence, c extract.Clause) int {
	i := c.To - 1
	for i > c.From && s.Words[i].Class == extract.Punct {
		i--
	}
	return i
}

// almost leaves open whether that was done or is so which the claim stops short of.
func (a *alignment) almost() {
	if found := a.shortOf(); found != "" && len(a.conflicts) == 0 {
		a.leave("modality", "done", found)
	}
}

// shortOf is the word by which the claim stops short of a deed or a quality that the part
// has: "almost finished", "all but certain"; "" if there is none.
func (a *alignment) shortOf() string {
	words := a.source.Words
	for i := range a.found {
		at := a.found[i].at
		if at < 1 || at >= len(words) || at != a.verb && !strings.HasPrefix(words[at].Tag, "JJ") && words[at].Tag != "VBN" {
			continue
		}
		w := words[at-1]
		if w.Lower == "but" && at > 1 && words[at-2].Lower == "all" {
			return "all but"
		}
		if w.Class != extract.Figure && w.In("short of") && !says(a.part.Sentence, w.Lemma) {
			return w.Lower
		}
	}
	return ""
}

// fared compares who "did well" with what the source says of how they did.
func (a *alignment) fared() {
	did := func(s *extract.Sentence, r extract.Range, how string) bool {
		for i := r.From; i+1 < r.To; i++ {
			if s.Words[i].LemmaIn("faring") && slices.ContainsFunc(s.Words[i+1:min(i+3, r.To)], func(w extract.Word) bool { return w.In(how) }) {
				return true
			}
		}
		return false
	}
	if len(a.conflicts) > 0 || !did(a.part.Sentence, a.part.Own, "well done") || did(a.source.Sentence, a.clause(), "well done") {
		return
	}
	if slices.ContainsFunc(a.source.Words[a.clause().From:a.clause().To], func(w extract.Word) bool { return w.In("badly done") }) {
		a.conflict("word", "well", "badly")
		return
	}
	a.leave("how", "well", "not said")
}

// amount compares "more tourists came" with what the source says of how many came.
func (a *alignment) amount() {
	contrary := map[string]string{"more": "fewer", "fewer": "more", "less": "more"}
	s, c := a.part.Sentence, a.clause()
	if a.part.sideOf != nil || a.part.Quantity != nil || a.part.Subject.Len() < 2 || a.part.Direction != change.None || a.part.Compares != change.None {
		return
	}
	said := s.Words[a.part.Subject.From].Lower
	back, ok := contrary[said]
	if !ok || a.claim.Direction == change.Up || a.claim.Direction == change.Down {
		return
	}
	found := ""
	for _, w := range a.source.Words[c.From:c.To] {
		if _, ok := contrary[w.Lower]; ok {
			found = w.Lower
			break
		}
	}
	switch {
	case found == said, said != "more" && found != "" && found != "more":
	case found == back && len(a.conflicts) == 0:
		a.conflict("direction", said, found)
	default:
		a.leave("how many", said, "not said")
	}
}

// noRecord keeps what the part calls a record from resting on what the source does not
// call one, or says is none in a clause of its own.
func (a *alignment) noRecord() {
	if !extremeNoun(a.part.Sentence, a.part.Own) {
		return
	}
	switch {
	case a.otherRecord():
		a.leave("how much", "a record", "another figure")
		return
	case utmost(a.source.Sentence, a.clause()) != undegreed:
		return
	}
	for i, c := range a.source.Clauses {
		if utmost(a.source.Sentence, c.Range) == undegreed {
			continue
		}
		if c.Negated && i == a.claim.Clause+1 && len(a.conflicts) == 0 {
			a.conflict("polarity", polarity(false), polarity(true))
		} else if c.Negated {
			a.leave("polarity", polarity(false), polarity(true))
		}
		return
	}
	a.leave("how much", "a record", "not said")
}

// otherRecord reports whether another figure of the sentence is the record: "reached a
// record 40 tons, after 35 in May".
func (a *alignment) otherRecord() bool {
	return a.part.Quantity != nil && a.claim.Quantity != nil && utmost(a.source.Sentence, a.claim.Own) == undegreed &&
		slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
			return c != a.claim && c.Quantity != nil && extremeNoun(a.source.Sentence, c.Own)
		})
}

// elsewhereDenied leaves open what another clause of the sentence denies with the
// part's verb: "our target is 90 percent; we will not meet it".
func (a *alignment) elsewhereDenied() {
	verb := a.part.Sentence.Clauses[a.part.Clause].Verb
	if a.part.Negated {
		return
	}
	for i, c := range a.source.Clauses {
		if c.From == a.clause().From || c.Verb < 0 || !c.Negated || verb < 0 || a.tellsOfAnother(i, a.found) {
			continue
		}
		said, found := a.part.Sentence.Words[verb], a.source.Words[c.Verb]
		if a.verb >= 0 && c.Has(a.verb) || said.Lemma == found.Lemma && said.Lemma != "be" && said.Lemma != "have" && !a.clause().Has(a.verb) {
			a.leave("polarity", polarity(false), polarity(true))
			return
		}
	}
}

// weakening is the word of negative force in a range: the "few" of "few boats", not
// of "a few boats".
func weakening(s *extract.Sentence, r extract.Range) string {
	for i := r.From; i < r.To; i++ {
		w := s.Words[i]
		if w.Class == extract.Figure {
			continue
		}
		switch noun := i+1 < r.To && (strings.HasPrefix(s.Words[i+1].Tag, "NN") || strings.HasPrefix(s.Words[i+1].Tag, "JJ") || s.Words[i+1].Lower == "of"); {
		case w.In("hardly ever"), w.Lower == "against" && i > r.From && s.Words[i-1].Lemma == "be":
			return w.Lower
		case w.In("hardly any") && noun && (i == 0 || !s.Words[i-1].In("before some")):
			return w.Lower
		}
	}
	return ""
}

// ofNone reports whether the claim is what the clause before denies, or a relative
// clause of a noun of which it says that there is none: "it is not true that", "no
// document which proves it".
func (a *alignment) ofNone() bool {
	c := a.claim.Clause
	if a.part.Negated || c == 0 || a.claim.Negated || !a.source.Clauses[c-1].Negated {
		return false
	}
	from := a.source.Clauses[c].From
	switch a.source.Words[from].Lower {
	case "that":
		return true
	case "which", "who":
	default:
		return false
	}
	for i := from - 1; i >= a.source.Clauses[c-1].From; i-- {
		switch w := a.source.Words[i]; {
		case w.In("none of them"), w.Lower == "any":
			return true
		case !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ") && w.Lower != "of":
			return false
		}
	}
	return false
}

// noBearing reports whether the source sets aside a cause that the part gives: "for reasons that
// have nothing to do with it", not what it tells before that.
func (a *alignment) noBearing() bool {
	if !givesCause(a.part.Sentence) || cued(a.part.Sentence, "no bearing") >= 0 {
		return false
	}
	at := cued(a.source.Sentence, "no bearing")
	return at >= 0 && slices.ContainsFunc(a.found, func(m match) bool { return m.word >= 0 && m.at > at })
}

// deniesElided reports whether the claim denies what the sentence before it says with a verb
// that refuses, as the part does: "the first failed; the second did not".
func (a *alignment) deniesElided() bool {
	c, last := a.clause(), a.clause().To-1
	for last > c.From && a.source.Words[last].Class == extract.Punct {
		last--
	}
	said := a.part.Sentence.Clauses[a.part.Clause]
	return said.Refused && a.claim.Negated && !a.source.Clauses[a.claim.Clause].Refused && a.source.Words[last].Class == extract.Negation
}

// someOnly reports whether the part denies something of a restricted few only:
// "nobody under 40", "no road other than this", "nothing to show it".
func (a *alignment) someOnly() bool {
	s, c := a.part.Sentence, a.part.Sentence.Clauses[a.part.Clause]
	for i := c.From; a.part.Negated && i < c.To; i++ {
		if !s.Words[i].In("none of them") {
			continue
		}
		j := i + 1
		for s.Words[i].Lower == "no" && j < c.To && (strings.HasPrefix(s.Words[j].Tag, "NN") || strings.HasPrefix(s.Words[j].Tag, "JJ") && s.Words[j].Lower != "other") {
			j++
		}
		if j < c.To && (s.Words[j].In("restricting") || s.Words[j].Class == extract.Figure) {
			return true
		}
	}
	return false
}
