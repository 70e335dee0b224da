package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// large is what a figure without a unit must come to, to be taken for money.
var large = quantity.NewDecimal(1_000_000, 0)

// inMoney is the claim's figure in the currency of the part's, where it is told without
// one after other amounts of that currency, and is the part's amount: "revenue was 9
// million crowns, and spending 7 million". One that is not refutes nothing: it may be
// a number of anything.
func (a *alignment) inMoney(said, found quantity.Quantity) quantity.Quantity {
	if !extract.Money(said.Unit) || !found.Unit.IsZero() || found.Rest || said.Value.Cmp(large) < 0 {
		return found
	}
	named := false
	for _, s := range append([]*source{a.source}, a.source.context...) {
		for _, q := range s.Quantities {
			if extract.Money(q.Unit) && (q.Unit.Dimension != said.Unit.Dimension || q.Unit.Dimension == quantity.Count && q.Unit.Name != said.Unit.Name) {
				return found
			}
			named = named || extract.Money(q.Unit)
		}
	}
	in := found
	in.Unit = said.Unit
	if rel, _ := compareFigures(&said, &in); !named || rel != entailed {
		return found
	}
	return in
}
