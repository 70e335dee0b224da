package main

import (
	"fmt"
	"io"

	"github.com/presscheck/presscheck/factcheck"
)

// bases are what an answer may rest on, the strongest first.
var bases = []factcheck.Basis{factcheck.Direct, factcheck.Rounded, factcheck.Converted, factcheck.Derived, factcheck.Inferred}

// onBasis are the results if nothing weaker than the basis given is taken.
func (r results) onBasis(weakest factcheck.Basis) results {
	out := make(results, len(r))
	for i, o := range r {
		out[i] = outcome{o.labelled, o.report.OnBasis(weakest)}
	}
	return out
}

// coverage is what became of a statement: what the answer rests on, or why
// there is none.
func (o outcome) coverage() string {
	switch o.report.Verdict {
	case factcheck.NotEnough:
		return "not in the record"
	case factcheck.NotCheckable:
		return "not checkable"
	case factcheck.Conflicting:
		return "conflicting"
	}
	for _, b := range bases {
		if o.report.OnBasis(b).Verdict == o.report.Verdict {
			return "checked, " + b.String()
		}
	}
	return ""
}

func (r results) printCoverage(w io.Writer) {
	rows := []string{"conflicting", "not in the record", "not checkable"}
	for i := len(bases) - 1; i >= 0; i-- {
		rows = append([]string{"checked, " + bases[i].String()}, rows...)
	}
	fmt.Fprintln(w, "\ncoverage")
	for _, row := range rows {
		n := r.count(func(o outcome) bool { return o.coverage() == row })
		fmt.Fprintf(w, "  %-22s %4d  %6s\n", row, n, percent(n, len(r)))
	}
}

// printCurve prints how much is answered, and how much of that is wrong, for
// each basis that an editor may ask for.
func (r results) printCurve(w io.Writer) {
	fmt.Fprintln(w, "\nrisk by the weakest basis taken")
	fmt.Fprintf(w, "  %-10s %9s  %-22s %s\n", "", "answered", "wrong among supported", "wrong among refuted")
	for _, b := range bases {
		taken := r.onBasis(b)
		answered := taken.count(func(o outcome) bool { return o.said() != neither })
		fmt.Fprintf(w, "  %-10s %9s  %-22s %s\n", b, percent(answered, len(r)), taken.wrong(supported), taken.wrong(refuted))
	}
}
