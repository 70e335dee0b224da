package extract

import (
	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A Claim is one thing that a sentence asserts: a figure with what it
// measures, or a clause without a figure. What was said survives in separate
// fields: the bound and places of a figure, its period, its direction, the
// stance of the speaker.
type Claim struct {
	Sentence *Sentence
	Clause   int // index into Sentence.Clauses

	// Own is the part of the sentence that is this claim's alone, Head what it
	// shares with the other claims of its clause (subject and verb).
	Own, Head Range

	Subject Range // who or what the clause speaks of; may lie in an earlier clause of the sentence
	Measure Range // what the figure measures; the predicate where there is none
	Scope   Range // the restriction that follows: "in the auto sector", "of all connections"

	Kind      Kind
	Quantity  *quantity.Quantity // nil for a claim without a figure
	Direction change.Way         // of the thing measured
	Second    bool               // the thing measured is itself a change: "the growth of sales rose"
	Compares  change.Way         // Above or Below another thing: "higher than", "fewer … than", "exceed"
	Basis     corpus.Span        // "year on year", "than at the end of 2022"; empty if none
	Period    *period.Period     // nil if neither the sentence nor its passage gives one
	Streak    *period.Period     // "for eight straight months"; nil if none
	Former    bool               // the figure is what there was before: "down from 4.2 %"
	Departed  bool               // a change went from the figure, whenever it was: "down from 4.2 % in May"
	Given     bool               // the figure is presupposed: "the 41 categories"
	Negated   bool
	Contrary  bool // it is what the clause keeps apart from what it says: see Apart
	Stance    Stance

	// Run is the claim whose measure and predicate this one's figure shares, which tells no more
	// than whose it is or when: "among girls it was 71, among boys 64"; nil if it tells all itself.
	// Next is the first of those that run on from this one, nil if none does.
	Run, Next *Claim
}

// KeepsApart reports whether a word is of what the claim's clause keeps apart from
// what the claim says.
func (c *Claim) KeepsApart(word int) bool {
	return !c.Contrary && c.Sentence.SetsApart(c.Clause, word)
}

// Kind is what the figure of a claim is.
type Kind uint8

// The kinds of claim.
const (
	Fact   Kind = iota // no figure
	Level              // how much there is, or an event's count
	Change             // by how much it changed
	Share              // which part of a whole
	Ratio              // how many times as much
	Streak             // how many periods running
	Rank
)

func (k Kind) String() string {
	return [...]string{"fact", "level", "change", "share", "ratio", "streak", "rank"}[k]
}

// Stance is how the speaker stands to a claim.
type Stance uint8

// The stances, in the order of the table "stance"; Asserted is what has no cue.
const (
	Asserted Stance = iota
	Condition
	Possible
	Duty
	Forecast
	Future // "will"
	Plan
	Proposal // what others have to decide
	Asked    // in a question
)

func (s Stance) String() string {
	return [...]string{"asserted", "condition", "possible", "duty", "forecast", "future", "plan", "proposal", "asked"}[s]
}
