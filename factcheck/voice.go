package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
)

// voices keeps what others say, think or deny, what is asked and what the speaker
// only believes from counting for or against what the part tells as a fact.
func (a *alignment) voices() {
	for _, m := range a.found {
		if m.word < 0 || m.at < 0 || m.at >= len(a.source.Words) || m.number != nil {
			continue
		}
		if beside := !a.clause().Has(m.at); beside && (m.name || a.part.Subject.Has(m.word)) {
			continue
		}
		said, there := a.part.Sentence.Words[m.word].Voice, a.source.Words[m.at].Voice
		if said == extract.Reported && there == extract.Vouched && len(a.conflicts) > 0 && (a.conflicts[0].name == "polarity" || !slices.ContainsFunc(a.source.Clauses, a.source.reports)) {
			a.leave("voice", said.String(), there.String()) // what others say may be otherwise
			return
		}
		if !a.vouches(said, there) && !a.vouchedElsewhere(m, said) {
			if a.takenBack(there) {
				a.conflict("voice", said.String(), there.String())
				return
			}
			a.leave("voice", said.String(), there.String())
			return
		}
	}
	if a.quotesSelf() {
		a.leave("voice", "a fact", "what was said")
	}
	if p, c := a.part.Quantity, a.claim.Quantity; p != nil && c != nil {
		said, there := a.part.Sentence.Words[a.part.Sentence.At(p.Number.Start)].Voice, a.source.Words[a.source.At(c.Number.Start)].Voice
		if !a.vouches(said, there) {
			if a.takenBack(there) {
				a.conflict("voice", said.String(), there.String())
				return
			}
			a.leave("voice", said.String(), there.String())
		}
	}
}

// takenBack reports whether the claim would support the part, had the speaker not gone
// on to call it wrong. That says nothing of what a bound leaves room for.
func (a *alignment) takenBack(found extract.Voice) bool {
	q := a.part.Quantity
	return found == extract.TakenBack && !a.part.reported && len(a.conflicts) == 0 && len(a.open) == 0 && (q == nil || q.Bound == quantity.Exact)
}

// spoken reports whether the sentence is of one who speaks: "I am told that".
func (s *source) spoken() bool {
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Lower == "i" || w.Lower == "we" })
}

// quotesSelf reports whether the claim only tells what the speaker has said: "I said
// 400; it's 4,000".
func (a *alignment) quotesSelf() bool {
	verb := a.source.Clauses[a.claim.Clause].Verb
	return verb >= 0 && a.claim.Quantity != nil && a.source.Words[verb].Lower == "said" && a.firstPerson() && a.clause().Has(a.claim.Subject.From)
}

// vouches reports whether what has one voice in the record may stand for what
// has another in the statement. A belief of the speaker's is enough for what is
// not told as a fact; where nobody is named as speaking, as in the report of a
// paper, what the report has others say may be told as it tells it.
func (a *alignment) vouches(said, found extract.Voice) bool {
	switch found {
	case extract.Vouched:
		return said != extract.Denied && said != extract.Open
	case extract.Held:
		return said == extract.Held || said == extract.Reported || said == extract.Vouched && a.part.Stance != extract.Asserted
	case extract.Reported:
		return said == extract.Held || said == extract.Reported || said == extract.Vouched && (a.part.reported || a.source.Speaker() == "" && !a.source.spoken())
	case extract.Thought:
		return said == extract.Held || said == extract.Reported || said == extract.Thought || said == extract.Vouched && a.part.reported
	}
	return said == found
}

// onlySaid reports whether the predicate of a part without a figure is found in
// what a sentence before has others say, and nowhere else there.
func (a *alignment) onlySaid(t *term) bool {
	if t.name || a.part.Quantity != nil || a.part.Subject.Has(t.word) {
		return false
	}
	said := false
	for _, before := range a.source.context {
		for i := range before.ids {
			if before.likeness(t, i) < like {
				continue
			}
			if before.Words[before.terms[i].word].Voice <= extract.Held {
				return false
			}
			said = true
		}
	}
	return said
}

// vouchedElsewhere reports whether the sentence has the word once more, in a
// voice that may stand for that of the statement.
func (a *alignment) vouchedElsewhere(m match, said extract.Voice) bool {
	return slices.ContainsFunc(a.source.related(m.term), func(h hit) bool {
		return h.likeness >= like && a.clause().Has(h.word) && a.vouches(said, a.source.Words[h.word].Voice)
	})
}
