package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A distribution is how a figure is shared out among those whose it is.
type distribution uint8

const (
	undivided distribution = iota // not said
	apiece                        // "40 tons each"
	combined                      // "40 tons between them"
	average                       // "40 tons on average"
)

func (d distribution) String() string {
	return [...]string{"not said", "each", "together", "on average"}[d]
}

// distributions are the words, lists of sets.txt, that tell each of them.
var distributions = map[distribution]string{apiece: "apiece", combined: "combined", average: "on average"}

// shareOut compares how part and claim share out their figures. What each has,
// all do not have together, and the reverse; what is so on average is so of no
// one. Figures that are shared out otherwise do not contradict each other.
func (a *alignment) shareOut() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	said, found := sharedOut(a.part.Claim), sharedOut(a.claim)
	s, f := said.String(), found.String()
	if found == combined && said == undivided && a.ofSeveralBefore() {
		a.leave("of several together", "one", f)
		return
	}
	if said == apiece && found == undivided && a.ofMany() {
		a.leave("shared out", s, f)
		return
	}
	switch {
	case said == found || said == undivided || found == undivided:
		return
	case a.conflicting("figure"):
		a.conflicts = slices.DeleteFunc(a.conflicts, func(s slot) bool { return s.name == "figure" })
		a.leave("shared out", s, f)
	case said == average || found == average:
		a.leave("shared out", s, f)
	default:
		a.conflict("shared out", s, f)
	}
}

// ofSeveralBefore reports whether the claim's subject is a pronoun, and the sentence before
// tells several figures, each of one: "the shops took more, and the stalls less; together they
// took 9 million".
func (a *alignment) ofSeveralBefore() bool {
	r := a.claim.Subject
	if r.Len() == 0 || len(a.source.context) == 0 || denotes(a.source.Words[r.From:r.To]) || joinedIn(a.part.Sentence, a.part.Subject) {
		return false
	}
	return figureCount(a.source.context[0].claims) > 1
}

// ofMany reports whether the claim's sum of money is told with a number of things, which the part
// tells of each: "120 guarantees worth 50 million".
func (a *alignment) ofMany() bool {
	q := a.claim.Quantity
	if !q.Unit.IsZero() && !extract.Money(q.Unit) {
		return false
	}
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		if c == a.claim || c.Clause != a.claim.Clause || c.Quantity == nil || c.Quantity.Value.Cmp(one) <= 0 {
			return false
		}
		counted := a.source.Counted(c.Quantity)
		return slices.ContainsFunc(a.found, func(m match) bool { return counted.Has(m.at) })
	})
}

// joinedIn reports whether the words of a range name several things: "the mill and the
// mine", "both mills".
func joinedIn(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool {
		return w.Tag == "CC" || w.Tag == "CD" || w.In("all of a kind") || w.Lower == "both"
	})
}

// sharedOut reads the distribution of a claim's figure from the claim's words.
func sharedOut(c *extract.Claim) distribution {
	s := c.Sentence
	for _, r := range [...]extract.Range{c.Own, c.Head, c.Subject} {
		for i := r.From; i < r.To; i++ {
			for _, d := range [...]distribution{apiece, combined, average} {
				if tells(s, i, r.To, distributions[d]) && !(d == apiece && ofTime(s, i+1)) {
					return d
				}
			}
		}
	}
	return undivided
}

// tells reports whether a word or phrase of the set begins at word i.
func tells(s *extract.Sentence, i, to int, set string) bool {
	return extract.Cued(s.Words[:to], i, set) > 0
}

// cued is the word at which a sentence has a word or phrase of the set, -1 if it has none.
func cued(s *extract.Sentence, set string) int {
	for i := range s.Words {
		if tells(s, i, len(s.Words), set) {
			return i
		}
	}
	return -1
}

// ofTime reports whether word i belongs to a time or names a unit of time: that
// after the "each" of "each year".
func ofTime(s *extract.Sentence, i int) bool {
	return i < len(s.Words) && (s.Words[i].Class == extract.Time || s.Words[i].In("units of time"))
}

// ofSeveral leaves open what each of several has whose figure is given for all
// of them: of the boats that "Arden and Brill" have, Arden has not all. A rate is
// that of each.
func (a *alignment) ofSeveral() {
	if a.part.Quantity == nil || a.claim.Quantity == nil || sharedOut(a.claim) == apiece {
		return
	}
	if d := a.claim.Quantity.Unit.Dimension; (d == quantity.Percent || d == quantity.Points || a.claim.Kind == extract.Rank || a.claim.Kind == extract.Streak || lasting(a.claim.Quantity)) && sharedOut(a.claim) != combined {
		return
	}
	for _, list := range a.coordinated() {
		named, left := false, ""
		for _, member := range list {
			other := slices.IndexFunc(member, func(i int) bool { return !a.used[i] && !says(a.part.Sentence, a.source.Words[i].Lemma) })
			if other < 0 {
				named = true
			} else {
				left = a.source.Words[member[other]].Lower
			}
		}
		if named && left != "" {
			a.leave("of several together", "one", "with "+left)
			return
		}
	}
}

// single reports whether the claim's verb is that of one thing, so that a list in
// its subject is the name of one: "the contractor, Vale and Sons, was paid".
func (a *alignment) single() bool {
	c := a.source.Clauses[a.claim.Clause]
	for i := max(c.From, c.Subject.To); i <= c.Verb; i++ {
		if w := a.source.Words[i]; w.Tag == "VBZ" || w.Lower == "was" {
			return true
		}
	}
	return false
}

// phrased reports whether the word stands within a phrase of the thesaurus.
func (s *source) phrased(i int) bool {
	return slices.ContainsFunc(s.terms, func(t term) bool {
		return t.phrase() && t.word < i && i < t.word+len(strings.Fields(t.lemma))
	})
}

// says reports whether a sentence has a word.
func says(s *extract.Sentence, lemma string) bool {
	return hasLemma(s, extract.Range{To: len(s.Words)}, lemma)
}

// coordinated are the lists of names or nouns among the claim's words, "Arden,
// Brill and the island of Corme", each member as the words in it that say
// something.
func (a *alignment) coordinated() [][][]int {
	words := a.source.Words
	var lists [][][]int
	var list [][]int
	var member []int
	joined := false // by "and"
	flush := func() {
		if joined && len(member) > 0 {
			list = append(list, member)
		}
		if joined && len(list) > 1 && !(a.claim.Subject.Has(list[0][0]) && a.single()) {
			lists = append(lists, list)
		}
		list, member, joined = nil, nil, false
	}
	c := a.clause()
	for i := c.From; i < c.To; i++ {
		w := words[i]
		switch {
		case !a.own(i):
			flush()
		case w.Class == extract.Content && strings.HasPrefix(w.Tag, "NN"):
			member = append(member, i)
		case w.Class == extract.Function && strings.HasPrefix(w.Tag, "NN") && len(member) > 0: // "the Orlo mine"
		case a.source.phrased(i):
			flush() // "bricks and mortar"
		case w.Lower == "and", w.Lower == ",":
			if len(member) == 0 && len(list) == 0 {
				continue
			}
			if joined && w.Lower == "," || w.Lower == "and" && joined {
				flush()
				continue
			}
			if len(member) > 0 {
				list, member = append(list, member), nil
			}
			joined = joined || w.Lower == "and"
		case (w.Tag == "DT" || w.Tag == "PRP$") && len(member) == 0 && len(list) > 0 && a.claim.Quantity != nil && a.source.Counted(a.claim.Quantity).Has(list[0][0]):
			flush() // "12 people and a horse"
		case w.Tag == "DT", w.Tag == "PRP$", w.Tag == "POS", w.Lower == "of" && len(member) > 0, strings.HasPrefix(w.Tag, "JJ") && w.Class != extract.Figure:
		default:
			flush()
		}
	}
	flush()
	return lists
}
