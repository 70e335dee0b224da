package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A figure may only say which of several are meant: people over 65, firms with up to 20 staff.
// What holds of those need not of others.

// otherAges reports whether the figures only say which people are meant, by how old they
// are, and mean others: what holds of those over 65 need not of those over 18. Nor does what
// holds of firms with up to 20 staff of those with 50.
func (a *alignment) otherAges(said, found quantity.Quantity) bool {
	if withSoMany(a.part.Claim) && withSoMany(a.claim) {
		return !said.Value.Equal(found.Value)
	}
	if !bounded(&said) || !bounded(&found) || said.Value.Equal(found.Value) || said.Range || found.Range {
		return false
	}
	return byAge(a.part.Claim) && byAge(a.claim)
}

// withSoMany reports whether a claim's figure says which of several things its clause is of:
// "firms with up to 20 staff".
func withSoMany(c *extract.Claim) bool {
	s := c.Sentence
	at := s.At(c.Quantity.Span.Start)
	return at > c.Subject.From && c.Subject.Has(at) && s.Words[at-1].Lower == "with" && s.Words[c.Subject.From].Tag == "NNS"
}

func bounded(q *quantity.Quantity) bool {
	return q.Bound != quantity.Exact && q.Bound != quantity.About
}

// ofAges leaves open a figure of people of an age that only the part gives, or the claim's
// clause otherwise: unemployment is not that "among people under 25".
func (a *alignment) ofAges() {
	if a.part.Quantity == nil || a.claim.Quantity == nil {
		return
	}
	clause := a.part.Sentence.Clauses[a.part.Clause]
	for i := range a.part.Sentence.Quantities {
		q := &a.part.Sentence.Quantities[i]
		at := a.part.Sentence.At(q.Number.Start)
		if !bounded(q) || q.Number == a.part.Quantity.Number || !ageOf(a.part.Sentence, q) || !clause.Has(at) || clause.Verb >= 0 && at > clause.Verb {
			continue
		}
		told := func(s *source) bool {
			return slices.ContainsFunc(s.Quantities, func(o quantity.Quantity) bool {
				return o.Value.Equal(q.Value) && (s != a.source || o.Number != a.claim.Quantity.Number)
			})
		}
		if !told(a.source) && !(a.source.leans(a.claim) && slices.ContainsFunc(a.source.context, told)) {
			a.leave("which", q.String(), "not said")
			return
		}
	}
}

// byAge reports whether a claim's figure, a bound, says which people its clause is of:
// "those aged 65 or more", "women over 65".
func byAge(c *extract.Claim) bool { return ageOf(c.Sentence, c.Quantity) }

// ageOf reports whether a bound of a sentence says which people are meant.
func ageOf(s *extract.Sentence, q *quantity.Quantity) bool {
	if q.Unit.Name == "year of age" {
		return true
	}
	if !q.Unit.IsZero() {
		return false
	}
	i := s.At(q.Span.Start) - 1
	if i >= 0 && s.Words[i].Lower == "aged" {
		return true
	}
	return i >= 0 && strings.HasPrefix(s.Words[i].Tag, "NN") && (s.Words[i].Lemma == "people" || wordnet.IsPerson(s.Words[i].Lemma))
}
