package factcheck

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/factcheck/quotation"
)

// reworded compares all that is asserted, quoted or not, with the record word
// for word. The words around the quotations are settled if they are the
// record's, or slip in one number or negation; there is a finding against them
// if they change a number, a negation, a quantifier or a name in what is else
// the record's.
func (c *Checker) reworded(set *setting) (against []Finding, settled bool) {
	text := strings.TrimSpace(set.asserted)
	r := c.quotes.Check(text, "", quotation.Policy{})
	if len(r.Quotes) != 1 || r.Question {
		return nil, false
	}
	f := Finding{Claim: text, Evidence: []Evidence{{Quote: r.Quotes[0]}}}
	src := c.index.holding(r.Quotes[0])
	if r.Kind == quotation.Verbatim {
		return nil, src != nil && !src.denies(src.At(r.Quotes[0].Span.Start)-1)
	}
	if edit, ok := c.slip(text, r); ok {
		f.Verdict, f.Slot, f.Reason = Refuted, edit.Grade.String(), "the record has these words, but "+differences([]quotation.Edit{edit})+by(r.Quotes[0])
		return []Finding{f}, true
	}
	if r.Similarity < mostly {
		return nil, false
	}
	for _, e := range r.Edits {
		if c.turns(text, r, e) {
			f.Evidence, f.NearMiss = nil, &f.Evidence[0]
			f.Slot, f.Reason = e.Grade.String(), "the words around the quotation differ: "+differences([]quotation.Edit{e})+by(r.Quotes[0])
			return []Finding{f}, false
		}
	}
	return nil, false
}

// mostly is the share of the words of a statement that must be the record's
// for one that differs to be a change of it.
const mostly = 0.7

// capital reports whether the word begins with a capital letter.
func capital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// turns reports whether an edit changes a number, a negation, a quantifier or a
// name: no other words for the same.
func (c *Checker) turns(text string, r quotation.Result, e quotation.Edit) bool {
	switch {
	case e.Op == quotation.Equal:
		return false
	case e.Grade == quotation.Negation:
		return len(strings.Fields(e.Quoted+" "+e.Source)) <= 3
	case e.Op != quotation.Replace || !oneWord(e.Quoted) || !oneWord(e.Source):
		return false
	case e.Grade == quotation.Number:
		said, found := stating(text, e.Quoted), stating(r.Quotes[0].Text(), e.Source)
		if said == nil || found == nil {
			return true
		}
		rel, _ := compareFigures(said, found)
		return rel != entailed || mistaken(said.Value, found.Value)
	}
	return e.Grade == quotation.Quantifier || e.Grade == quotation.Name && capital(e.Quoted) && capital(e.Source)
}
