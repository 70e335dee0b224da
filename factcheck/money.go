package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract/quantity"
)

// large is what a figure without a unit must come to, to be taken for money.
var large = quantity.NewDecimal(1_000_000, 0)

// inMoney is the claim's figure in the currency of the part's, where it is told without
// one after other amounts of that currency, and is the part's amount: "revenue was 9
// million crowns, and spending 7 million". One that is not refutes nothing: it may be
// a number of anything.
func (a *alignment) inMoney(said, found quantity.Quantity) quantity.Quantity {
	if !money(said) || !found.Unit.IsZero() || found.Rest || said.Value.Cmp(large) < 0 {
		return found
	}
	named := false
	for _, s := range append([]*source{a.source}, a.source.context...) {
		for _, q := range s.Quantities {
			if money(q) && q.Unit.Dimension != said.Unit.Dimension {
				return found
			}
			named = named || money(q)
		}
	}
	in := found
	in.Unit = said.Unit
	if rel, _ := compareFigures(&said, &in); !named || rel != entailed {
		return found
	}
	return in
}

// money reports whether a figure is an amount of a currency.
func money(q quantity.Quantity) bool {
	d := q.Unit.Dimension
	return len(d) == 3 && !slices.ContainsFunc([]byte(d), func(c byte) bool { return c < 'A' || c > 'Z' })
}
