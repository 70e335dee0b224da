package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// A decision is what a sentence says of whether something is decided.
type decision struct {
	stand   stand
	at      int // the word that says it: "decided", "decision"
	clause  int
	decider extract.Range // who decides, where that is told
}

// A stand is how far a decision is.
type stand uint8

const (
	decided        stand = iota + 1
	undecidedYet         // "no decision has been taken", "we haven't made up our minds"
	decidedAgainst       // "we decided against it"
	weighed              // "we're considering it", "we'll decide in May"
	planned              // "they plan to build it"
	unplanned            // "there are no plans for it"

	promised    // "they promised to build it"
	unpromised  // "I can't promise it"
	disclosed   // "she said when"
	undisclosed // "I won't tell you when"
	ascertained // "the cause is known"
	unclear     // "nobody knows why"
)

// decisions are those that a sentence speaks of.
func decisions(s *extract.Sentence) []decision {
	var out []decision
	for i := range s.Words {
		if stand := standAt(s, i); stand > 0 && s.Words[i].Voice <= extract.Held {
			d := decision{stand: stand, at: i, clause: clauseAt(s, i)}
			if c := s.Clauses[d.clause]; s.Words[i].Lemma != "decision" && !passive(s, i) {
				d.decider = c.Subject
				for j := c.Subject.From; j < min(c.Subject.To, i); j++ {
					if s.Words[j].Lower == ":" { // a headline's
						d.decider.From = j + 1
					}
				}
			}
			out = append(out, d)
		}
	}
	return out
}

// standAt is how far the decision is that word i speaks of, 0 if it speaks of none.
func standAt(s *extract.Sentence, i int) stand {
	words := s.Words
	lower := func(j int) string {
		if j < 0 || j >= len(words) {
			return ""
		}
		return words[j].Lower
	}
	w := words[i]
	verb := strings.HasPrefix(w.Tag, "VB")
	c := s.Clauses[clauseAt(s, i)]
	if c.Stance == extract.Condition {
		return 0
	}
	switch {
	case w.Lower == "decision" && lower(i-1) == "no":
		return undecidedYet
	case w.Lower == "decision" && c.Verb > i && words[c.Verb].LemmaIn("reaching a decision"),
		w.Lower == "decision" && c.Verb >= 0 && c.Verb < i && words[c.Verb].LemmaIn("reaching a decision"):
		i = c.Verb
	case w.LemmaIn("deciding") && verb:
	case w.Lower == "mind" && lower(i-2) == "up", w.Lower == "minds" && lower(i-2) == "up":
		if !lexicon.In("making up", lower(i-3)) {
			return 0
		}
		i -= 3
	case w.In("weighing") && verb && (words[max(0, i-1)].Lemma == "be" || strings.HasPrefix(lower(i-1), "'") || strings.HasPrefix(lower(i-1), "’") || lower(i-1) == "still"):
		return weighed
	case w.Lower == "undecided":
		return undecidedYet
	case w.LemmaIn("intentions") && strings.HasPrefix(w.Tag, "NN") && deniedNear(words, i):
		return unplanned
	case w.LemmaIn("planning") && verb && deniedNear(words, i):
		return unplanned
	case w.LemmaIn("planning") && verb && c.Stance == extract.Plan:
		return planned
	default:
		return avowedAt(s, i)
	}
	switch {
	case lower(i+1) == "nothing", lower(i-1) == "to" && lower(i-2) == "yet", deniedNear(words, i):
		return undecidedYet
	case lower(i+1) == "against", lower(i+1) == "not" && lower(i+2) == "to":
		return decidedAgainst
	}
	for j := i - 1; j >= max(c.From, i-4) && (strings.HasPrefix(words[j].Tag, "VB") || words[j].Tag == "MD" || words[j].Tag == "RB"); j-- {
		if words[j].Lower == "will" || words[j].Lower == "'ll" || words[j].Lower == "’ll" {
			return weighed
		}
		if words[j].Tag == "MD" {
			return 0
		}
	}
	if words[i].Tag == "VBD" || words[i].Tag == "VBN" {
		return decided
	}
	return 0
}

// deniedNear reports whether a negation stands before word i in its verb group or with the
// noun before it.
func deniedNear(words []extract.Word, i int) bool {
	const near = 5
	for j := i - 1; j >= max(0, i-near) && words[j].Class != extract.Punct; j-- {
		if words[j].Class == extract.Negation || words[j].Lower == "n't" || strings.HasSuffix(words[j].Lower, "n't") {
			return true
		}
	}
	return false
}

// clauseAt is the number of the clause that word i is in.
func clauseAt(s *extract.Sentence, i int) int {
	return max(0, slices.IndexFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(i) }))
}
