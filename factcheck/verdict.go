package factcheck

import (
	"fmt"
	"slices"
)

// A Verdict says what the transcripts say about a statement, never what is
// true in the world.
type Verdict uint8

// The verdicts.
const (
	// NotEnough: nothing comparable was said, or some asserted part of the
	// statement is accounted for by nothing.
	NotEnough Verdict = iota
	// Supported: everything the statement asserts is accounted for.
	Supported
	// Refuted: a claim comparable in every slot cannot hold together with the
	// statement.
	Refuted
	// Conflicting: comparable and equally good claims say both.
	Conflicting
	// NotCheckable: a question, a command, a wish, or an opinion that no
	// speaker voiced.
	NotCheckable
)

var verdictNames = [...]string{"not-enough-evidence", "supported", "refuted", "conflicting-evidence", "not-checkable"}

func (v Verdict) String() string { return verdictNames[v] }

// MarshalText writes the verdict as its name.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a verdict's name.
func (v *Verdict) UnmarshalText(text []byte) error {
	i := slices.Index(verdictNames[:], string(text))
	if i < 0 {
		return fmt.Errorf("factcheck: no verdict %q; want one of %q", text, verdictNames)
	}
	*v = Verdict(i)
	return nil
}

// Basis is how a finding follows from its evidence: the weakest step taken.
type Basis uint8

// The bases, the strongest first.
const (
	Direct    Basis = iota // the same words and figures
	Rounded                // a figure rounded, hedged or bounded as editors do
	Converted              // a figure in another unit or notation
	Derived                // arithmetic on quoted figures
	Inferred               // words of like meaning, or several passages together
)

var basisNames = [...]string{"direct", "rounded", "converted", "derived", "inferred"}

func (b Basis) String() string { return basisNames[b] }

// MarshalText writes the basis as its name.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads a basis's name.
func (b *Basis) UnmarshalText(text []byte) error {
	i := slices.Index(basisNames[:], string(text))
	if i < 0 {
		return fmt.Errorf("factcheck: no basis %q; want one of %q", text, basisNames)
	}
	*b = Basis(i)
	return nil
}
