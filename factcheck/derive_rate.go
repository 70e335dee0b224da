package factcheck

import (
	"fmt"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// deriveRate spreads a total over the days that it took, or multiplies a daily
// figure by the days: "averaged 710,000 a day over the last seven days".
func (c *Checker) deriveRate(p *part) (Finding, bool) {
	if p.Quantity == nil || p.Period == nil || p.Kind != extract.Level || p.Quantity.Range {
		return Finding{}, false
	}
	days := length(p.Period)
	if days < 2 {
		return Finding{}, false
	}
	base, daily := perDay(p.Quantity.Unit)
	a := c.figure(p.level(), []*period.Period{p.Period}, func(a *alignment) bool {
		own, per := perDay(a.claim.Quantity.Unit)
		return a.claim.Kind == extract.Level && per != daily && a.claim.Period != nil && !a.claim.Period.Inherited &&
			a.claim.Period.Start.Equal(p.Period.Start) && a.claim.Period.End.Equal(p.Period.End) && (own == base || base == "" || own == "")
	})
	if a == nil {
		return Finding{}, false
	}
	n := quantity.NewDecimal(int64(days), 0)
	w := sum([]operand{a.operand("")}, []bool{false})
	if daily {
		w = w.scaled(one.Quo(n))
		w.text = fmt.Sprintf("%s ÷ %d days", a.operand(""), days)
	} else {
		w = w.scaled(n)
		w.text = fmt.Sprintf("%s × %d days", a.operand(""), days)
	}
	w.result.Unit = p.Quantity.Unit
	f, ok := w.finding(p, accepts(p.Quantity))
	return f, ok && (daily || f.Verdict == Supported)
}

// length is how many days a period is long, 0 if it is not known.
func length(p *period.Period) int {
	if p.Start.IsZero() || p.End.IsZero() || p.Kind != period.Interval {
		return 0
	}
	return int(p.End.Sub(p.Start).Hours() / 24)
}

// perDay is what a daily figure counts.
func perDay(u quantity.Unit) (base string, daily bool) {
	if u.Name == "per day" {
		return "", true
	}
	return strings.CutSuffix(u.Name, " per day")
}
