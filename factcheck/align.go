package factcheck

import (
	"cmp"
	"math"
	"slices"

	"github.com/presscheck/presscheck/extract"
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
	ascribed  bool      // the claim's figure stands with the noun that the part tells it of
	course    bool      // part and claim tell of a change from one figure to another
	converse  *converse // by which the claim tells it from the other side; nil for none
	twice     bool      // one denies a word, and the other has its complement
	beyond    bool      // what is denied so has words after it that the part lacks
	unlike    bool      // the verbs are such a pair, and the nouns do not fit
	limit     float64   // of the cost: see beaten
	basis     Basis
	weighed   bool    // of how much of a whole both tell has decided, which is told
	weighedAt int     // by this word of the part, -1 for a figure
	wholeIn   *source // that has the whole which the claim's figure is a part of; nil for none
	worked    string  // how the claim's figure was turned into the kind that the part has
	guarded   string  // the name of the first guard that objects

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
	a.proportions()
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

func (a *alignment) conflict(name, said, found string) {
	a.conflicts = append(a.conflicts, slot{name, said, found})
}

func (a *alignment) leave(name, said, found string) {
	a.open = append(a.open, slot{name, said, found})
}

// conflicting reports whether what part and claim have in a slot cannot be reconciled.
func (a *alignment) conflicting(name string) bool {
	return slices.ContainsFunc(a.conflicts, func(s slot) bool { return s.name == name })
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
