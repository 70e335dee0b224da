package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/presscheck/presscheck/factcheck"
)

const supported, refuted, neither = "supported", "refuted", "nei"

var labels = []string{supported, refuted, neither}

// labelOf is a verdict as cases name it.
func labelOf(v factcheck.Verdict) string {
	switch v {
	case factcheck.Supported:
		return supported
	case factcheck.Refuted:
		return refuted
	}
	return neither
}

// An outcome is a labelled statement and what the checker said of it.
type outcome struct {
	labelled
	report factcheck.Report
}

func (o outcome) said() string { return labelOf(o.report.Verdict) }

func (o outcome) right() bool { return o.said() == o.Label }

type results []outcome

func (r results) count(f func(outcome) bool) (n int) {
	for _, o := range r {
		if f(o) {
			n++
		}
	}
	return n
}

func (r results) misses() int { return r.count(func(o outcome) bool { return !o.right() }) }

func (r results) print(w io.Writer) {
	fmt.Fprintf(w, "%-24s %d\n", "statements", len(r))
	fmt.Fprintf(w, "%-24s %s\n", "accuracy", percent(len(r)-r.misses(), len(r)))
	fmt.Fprintf(w, "%-24s %.1f\n", "macro-F1", 100*r.macroF1())
	for _, label := range []string{supported, refuted} {
		fmt.Fprintf(w, "%-24s %s\n", "wrong among "+label, r.wrong(label))
	}
}

// wrong is the share of the answers of one label that are wrong.
func (r results) wrong(label string) string {
	said := r.count(func(o outcome) bool { return o.said() == label })
	wrong := r.count(func(o outcome) bool { return o.said() == label && !o.right() })
	return fmt.Sprintf("%s of %d", percent(wrong, said), said)
}

// printMisses prints the misses by type, the worst type first, and each miss.
func (r results) printMisses(w io.Writer) {
	if r.misses() == 0 {
		return
	}
	byType := map[string]results{}
	for _, o := range r {
		byType[o.Type] = append(byType[o.Type], o)
	}
	types := slices.SortedFunc(maps.Keys(byType), func(a, b string) int {
		return cmp.Or(cmp.Compare(byType[b].misses(), byType[a].misses()), cmp.Compare(a, b))
	})
	fmt.Fprintln(w, "\nmisses by type")
	for _, t := range types {
		if n := byType[t].misses(); n > 0 {
			fmt.Fprintf(w, "  %-22s %d of %d\n", cmp.Or(t, "(none)"), n, len(byType[t]))
		}
	}
	fmt.Fprintln(w, "\nmisses")
	for _, o := range r {
		if !o.right() {
			fmt.Fprintf(w, "  %s: %s, said %s: %s\n", o.ID, o.Label, o.said(), o.Statement)
		}
	}
}

// macroF1 is the mean over the labels of the harmonic mean of precision and
// recall; a label that is never right counts as 0.
func (r results) macroF1() float64 {
	sum := 0.0
	for _, label := range labels {
		right := r.count(func(o outcome) bool { return o.right() && o.said() == label })
		wrong := r.count(func(o outcome) bool { return (o.said() == label) != (o.Label == label) })
		if right > 0 {
			sum += float64(2*right) / float64(2*right+wrong)
		}
	}
	return sum / float64(len(labels))
}

func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(n)/float64(of))
}
