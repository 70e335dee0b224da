package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// thresholds keeps a limit to its figure: a tax on incomes above 90,000 is none on
// those above 60,000, though what is above 90,000 is above 60,000.
func (a *alignment) thresholds() {
	if a.part.Quantity == nil || a.claim.Quantity == nil || !threshold(a.part.Claim) || !threshold(a.claim) || a.forNow() {
		return
	}
	said, found := *a.part.Quantity, *a.claim.Quantity
	if limit, err := found.In(said.Unit); err == nil {
		found = limit
	}
	if said.Unit.Name == found.Unit.Name && !said.Value.Equal(found.Value) {
		a.conflict("figure", a.part.Quantity.String(), a.claim.Quantity.String())
	}
}

// threshold reports whether a claim's figure says which of some things are meant,
// as the bound after a plural noun does: "firms with more than 50 workers",
// "children under 12", or is the most of them: "a fine of up to 90,000".
func threshold(c *extract.Claim) bool {
	q, s := c.Quantity, c.Sentence
	if q.Bound == quantity.Exact || q.Bound == quantity.About || q.Bound == quantity.Nearly || q.BoundSpan.Len() == 0 {
		return false
	}
	at := s.At(q.BoundSpan.Start)
	if strings.HasPrefix(s.Words[at].Tag, "VB") {
		return false // "landings topped 300 tons"
	}
	i := at - 1
	if i > 0 && s.Words[at].Lower == "up" && s.Words[i].Lower == "of" {
		return strings.HasPrefix(s.Words[i-1].Tag, "NN")
	}
	if i > 0 && s.Words[i].Lower == "with" {
		i--
	}
	return i >= 0 && s.Words[i].Tag == "NNS"
}
