package factcheck

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// An alignment is a part of the statement laid against one claim of a source,
// slot by slot.
type alignment struct {
	part   *part
	source *source
	claim  *extract.Claim

	missing   []*term   // accounted for by nothing
	misplaced bool      // a term belongs to another figure of the source
	close     int       // terms that stand in the clause
	things    int       // nouns and names among them
	pointed   int       // terms of the part's subject, after the first, that a pronoun stands for
	verb      int       // the source's word for the part's main verb, -1 if there is none
	named     bool      // the part has a term for the claim's verb
	grounded  bool      // a term stands in the sentence itself
	solid     bool      // a term that says more than "people" or "part" is accounted for
	reach     float64   // how far afield the terms were found
	narrower  bool      // one of them is a name
	far       bool      // the words alone keep it from deciding: the slots are not compared
	leftover  int       // terms of the claim that the statement does not have
	conflicts []slot    // that cannot be reconciled
	open      []slot    // that the source leaves open
	settled   bool      // the figures have taken the difference in polarity into account
	ascribed  bool      // the claim's figure stands before the noun that the part tells it of
	course    bool      // part and claim tell of a change from one figure to another
	converse  *converse // by which the claim tells it from the other side; nil for none
	twice     bool      // one denies a word, and the other has its complement
	beyond    bool      // what is denied so has words after it that the part lacks
	unlike    bool      // the verbs are such a pair, and the nouns do not fit
	limit     float64   // of the cost: see beaten
	basis     Basis
	wholeIn   *source // that has the whole which the claim's figure is a part of; nil for none
	worked    string  // how the claim's figure was turned into the kind that the part has

	found []match      // where the part's terms were found
	used  map[int]bool // the words of the sentence that account for one
}

// A slot is where statement and claim differ, and what each has there.
type slot struct{ name, said, found string }

// align lays p against a claim, and guards it.
func align(p *part, s *source, c *extract.Claim) *alignment {
	a := lay(p, s, c)
	a.guard()
	return a
}

// lay lays p against a claim. The order of the slots is that in which a reason
// names them. Where the words alone keep the claim from deciding, the slots are
// left out.
func lay(p *part, s *source, c *extract.Claim) *alignment {
	a := new(alignment)
	a.layWithin(math.Inf(1), p, s, c)
	return a
}

// layWithin is lay in the room of an alignment that is done with. It gives up, and
// returns false, as soon as the claim cannot decide and costs more than the limit.
func (a *alignment) layWithin(limit float64, p *part, s *source, c *extract.Claim) bool {
	clear(a.used)
	*a = alignment{
		part: p, source: s, claim: c, limit: limit, verb: -1,
		missing: a.missing[:0], conflicts: a.conflicts[:0], open: a.open[:0], found: a.found[:0], used: a.used,
	}
	a.ascribed = a.ascribes()
	a.speaker()
	a.conversely()
	a.words()
	if a.far = a.hopeless(); a.beaten() {
		return false
	}
	if a.far {
		if a.solid && p.Quantity != nil && c.Quantity != nil {
			a.figures() // see echoes
		}
		return true
	}
	a.figures()
	a.thresholds()
	a.direction()
	a.comparison()
	a.streak()
	a.period()
	a.otherPeriods()
	a.bases()
	a.durations()
	a.margins()
	a.quantifiers()
	a.degrees()
	a.recurrence()
	a.superlatives()
	a.polarity()
	a.stance()
	a.respectively()
	return true
}

// guard asks of a claim that would decide the part what else may keep it from
// that: a word in the place of another, a name in another role, another's voice,
// what is not settled, how a figure is shared out, what is restricted.
func (a *alignment) guard() {
	a.misplaced = a.misplaced || a.substituted(a.found, a.used)
	a.roles(a.found, a.used)
	a.deed(a.found)
	a.belongs(a.found)
	a.holder(a.used)
	a.voices(a.found)
	a.referents(a.found)
	a.figuresBeside()
	a.oneOrOther()
	a.countsOthers()
	a.ofOnePlace()
	a.notAll()
	a.placesCompared()
	a.narrowerKind()
	a.noneSo()
	a.ofSeveral(a.used)
	a.framed(a.used)
	a.ofAPart(a.used)
	a.onlySome(a.used)
	a.seen(a.used)
	a.doubled(a.found)
	a.unsettled()
	a.shareOut()
	a.force()
	a.restrictions()
	a.besides()
	a.otherPrice()
	a.metOrMissed()
	a.whose()
}

func (a *alignment) conflict(name, said, found string) {
	a.conflicts = append(a.conflicts, slot{name, said, found})
}

func (a *alignment) leave(name, said, found string) {
	a.open = append(a.open, slot{name, said, found})
}

// speaker compares who is credited with who speaks. Only somebody else who
// speaks in the transcript is another; who does not, or has another role
// than is known of the speaker, leaves it open.
func (a *alignment) speaker() {
	if a.part.credited == nil || a.source.Turn < 0 {
		return
	}
	t := a.source.Transcript
	turn := &t.Turns[a.source.Turn]
	if turn.Speaker == "" {
		return
	}
	who := cmp.Or(turn.Person, turn.Speaker)
	switch a.part.credited.Of(t, a.source.Turn) {
	case quotation.Another:
		if a.part.credited.Speaks(t) {
			a.conflict("speaker", a.part.credit, who)
			return
		}
		a.leave("speaker", a.part.credit, who)
	case quotation.Unlike:
		a.leave("speaker", a.part.credit, who)
	}
}

var everybody = []string{"all", "every", "each", "everybody", "everyone", "anybody", "anyone", "everything", "always", "any"}

// quantifiers are the words that say how much of a group is meant, by what
// they need in the source.
var quantifiers = map[string][]string{
	"all": {"all", "every", "each", "whole", "entire", "both", "always"}, "every": {"all", "every", "each"},
	"both": {"both", "all", "each", "every", "two", "neither"}, "entire": {"all", "entire", "whole", "full"}, "whole": {"all", "entire", "whole", "full"},
	"everybody": everybody, "everyone": everybody, "anybody": everybody, "anyone": everybody, "everything": everybody,
	"always": {"all", "always", "never", "every"},
	"only":   {"only", "alone", "sole", "solely", "exclusively", "just", "restricted", "limited", "confined"}, "alone": {"only", "alone", "sole"},
	"sole": {"only", "alone", "sole"}, "solely": {"only", "solely", "alone"}, "exclusively": {"only", "exclusively"},
	"too many": {"too", "excess", "surplus", "glut", "excessive"}, "too much": {"too", "excess", "surplus", "glut", "excessive"},
	"most": {"most", "majority"}, "majority": {"most", "majority"}, "few": {"few", "minority"}, "minority": {"few", "minority"},
}

func (a *alignment) quantifiers() {
	s := a.part.Sentence
	for i := a.part.Own.From; i < a.part.Own.To; i++ {
		word := s.Words[i].Lower
		if confines(s, i) {
			word = "only"
		}
		if word == "too" && i+1 < len(s.Words) {
			word = "too " + s.Words[i+1].Lower
		}
		if word == "none" && a.someTold() {
			a.settled = true
			a.conflict("how many", word, a.claim.Quantity.String())
			continue
		}
		needs, ok := quantifiers[word]
		if !ok && lexicon.In("graded none", word) {
			a.graded(headAfter(s, i, a.part.Own.To))
		}
		if !ok || s.Words[i].Class == extract.Figure || word == "both" && joinsTwo(s, i) || s.Words[i].Lower == "whole" && !opensPhrase(s, i+1) || i > 0 && s.Words[i-1].Tag == "IN" && s.Words[i].Lower == "all" && !opensPhrase(s, i+1) {
			continue
		}
		c := a.clause()
		timely, met, besides := ofTime(s, i+1), false, false
		for j := c.From; j < c.To && !met; j++ {
			if j > c.From && a.source.Words[j].Lower == "only" && a.source.Words[j-1].Lower == "not" {
				besides = true
				continue
			}
			met = slices.Contains(needs, a.source.Words[j].Lower) && !(j > c.From && lexicon.In("graded nearly", a.source.Words[j-1].Lower)) && !a.otherwiseTold(j) && !asOne(a.source.Sentence, j) && (!ofThem(a.source.Sentence, j) || a.claim.Subject.Has(j)) && (timely || !ofTime(a.source.Sentence, j+1))
		}
		if each := a.claim.Quantity; each != nil && timely && needs[0] == "all" {
			_, of := per(*each)
			met = met || of == s.Words[i+1].Lemma // "every day" of "40 a day"
		}
		if holds, known := a.shareHolds(word); known && (!a.part.Negated || inPart(s, a.part.Own) == word || needs[0] == "most") {
			if a.settled = true; holds == a.part.Negated {
				a.conflict("how many", word, a.claim.Quantity.String())
			}
			continue
		}
		if wrong := slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == "figure" }); wrong || !timely && a.graded(headAfter(s, i, a.part.Own.To)) {
			continue
		}
		met = met || timely && a.recurs(i)
		only := needs[0] == "only"
		if only && a.claim.Contrary && !a.claim.Negated && a.source.Clauses[a.claim.Clause].Apart.Whole.Len() > 0 {
			continue // "nobody but the captain" is the captain only
		}
		if met && !only {
			continue
		}
		if besides && only && !met && a.part.Negated == a.claim.Negated {
			a.conflict("how many", "only", "not only")
		} else if other, ok := a.besidesIt(i); ok && only {
			a.conflict("how many", s.Words[i].Lower, "also "+other)
		} else if !met {
			a.leave("how many", s.Words[i].Lower, "not said")
		}
	}
}

// headAfter is the noun that the quantifier at word i is of, i if there is none.
func headAfter(s *extract.Sentence, i, to int) int {
	head := i
	for j := i + 1; j < to; j++ {
		switch w := s.Words[j]; {
		case strings.HasPrefix(w.Tag, "NN"):
			head = j
		case head > i, w.Tag != "DT" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ") && w.Class != extract.Figure && w.Lower != "of" && w.Tag != "VBN":
			return head
		}
	}
	return head
}

// otherwiseTold reports whether a word is of another claim of the clause, of which one is
// denied and the other is not: "for 40 of them, but not for all 90".
func (a *alignment) otherwiseTold(word int) bool {
	return slices.ContainsFunc(a.source.claims, func(c *extract.Claim) bool {
		return c != a.claim && c.Clause == a.claim.Clause && c.Own.Has(word) && !a.claim.Own.Has(word) && c.Negated != a.claim.Negated
	})
}

// ofThem reports whether the word at i only tells how many of those just spoken of are
// meant, not of those before: "half were late, most of them because of fog".
func ofThem(s *extract.Sentence, i int) bool {
	return i+2 < len(s.Words) && s.Words[i+1].Lower == "of" && lexicon.In("those spoken of", s.Words[i+2].Lower)
}

// joinsTwo reports whether the "both" at word i only opens "both tea and coffee".
func joinsTwo(s *extract.Sentence, i int) bool {
	const far = 8 // words
	return slices.ContainsFunc(s.Words[i:min(i+far, len(s.Words))], func(w extract.Word) bool { return w.Lower == "and" })
}

// asOne reports whether the "all" at word i takes its things as one, so that it
// says nothing of each: "all together", "in all".
func asOne(s *extract.Sentence, i int) bool {
	if s.Words[i].Lower != "all" {
		return false
	}
	if i > 0 && lexicon.In("before all", s.Words[i-1].Lower) && !opensPhrase(s, i+1) {
		return true
	}
	return i+1 < len(s.Words) && lexicon.In("after all", s.Words[i+1].Lower)
}

// opensPhrase reports whether word i is part of a noun phrase: that after the
// "all" of "for all schools", not of "in all".
func opensPhrase(s *extract.Sentence, i int) bool {
	if i == len(s.Words) {
		return false
	}
	tag := s.Words[i].Tag
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "DT" || tag == "PRP$" || tag == "CD" || s.Words[i].Lower == "of"
}

// respectively leaves open which of a list a figure belongs to.
func (a *alignment) respectively() {
	const word = "respectively"
	has := func(words []extract.Word) bool {
		return slices.ContainsFunc(words, func(w extract.Word) bool { return w.Lower == word })
	}
	if a.part.Quantity != nil && has(a.source.Words) && !has(a.part.Sentence.Words) {
		a.leave("of a list", "one", word)
	}
}
