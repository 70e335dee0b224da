package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// enoughAlike is how many words of a statement must stand in the record one
// after the other for a changed number or negation to be a slip.
const enoughAlike = 6

// slip is the one number or negation that a statement changes in what is else a
// passage of the record word for word; false if it is no such statement, or if the
// figures can both hold: the one is the other rounded, or a tighter bound.
func (c *Checker) slip(text string, r quotation.Result) (quotation.Edit, bool) {
	var changed quotation.Edit
	alike, changes := 0, 0
	for _, e := range r.Edits {
		switch {
		case e.Op == quotation.Equal:
			alike += len(strings.Fields(e.Quoted))
		case e.Grade != quotation.Form:
			changed = e
			changes++
		}
	}
	if r.Kind != quotation.Altered || len(r.Quotes) != 1 || alike < enoughAlike || changes != 1 {
		return quotation.Edit{}, false
	}
	holder := c.index.holding(r.Quotes[0])
	if holder == nil || holder.unvouched(r.Quotes[0], changed) || holder.cutShort(r.Quotes[0]) {
		return quotation.Edit{}, false
	}
	if changed.Grade == quotation.Negation {
		if last := r.Edits[len(r.Edits)-1]; changed.Op == quotation.Replace && last == changed && holder.goesOn(r.Quotes[0].Span) {
			return quotation.Edit{}, false // "is banned", of "is no longer allowed"
		}
		return changed, !sameRefusal(changed) && !sameDenial(changed) && !onlyAdds(changed) && !otherThing(changed) && !holder.deniedBeside(r.Quotes[0].Span) && len(strings.Fields(changed.Quoted+" "+changed.Source)) <= 3 && !sharing(text)
	}
	if changed.Grade != quotation.Number || !oneWord(changed.Quoted) || !oneWord(changed.Source) || conjoins(changed.Quoted) || conjoins(changed.Source) {
		return quotation.Edit{}, false
	}
	said, found := stating(text, changed.Quoted), stating(holder.Text(), changed.Source)
	if found != nil && holder.putsRight(found) {
		return quotation.Edit{}, false
	}
	if (said == nil) != (found == nil) {
		return quotation.Edit{}, false
	}
	if said == nil {
		return changed, strings.ContainsAny(changed.Source, "0123456789") || holder.identifies(changed.Source) // a date, a number in a name
	}
	rel, _ := compareFigures(said, found)
	return changed, rel == excluded || rel == entailed && said.Bound != quantity.Exact && mistaken(said.Value, found.Value)
}

// onlyAdds reports whether the edit drops "not only", which denies nothing.
func onlyAdds(e quotation.Edit) bool {
	return e.Op == quotation.Delete && strings.EqualFold(e.Source, "not only")
}

// identifies reports whether an ordinal in words says when something was, or which one it
// is: "on the fourth of May", "it was the third meeting". What is told of the second floor
// says nothing of the third.
func (s *source) identifies(number string) bool {
	for i, w := range s.Words {
		if strings.EqualFold(w.Lower, number) && (w.Class == extract.Time || i > 1 && (s.Words[i-1].Lemma == "be" ||
			s.Words[i-1].Lower == "the" && s.Words[i-2].Lemma == "be")) {
			return true
		}
	}
	return false
}

// unvouched reports whether a quote cuts out of somebody's mouth what the record
// has them say or deny, or an edit does: "denies that".
func (s *source) unvouched(q corpus.Quote, edit quotation.Edit) bool {
	that := slices.Contains(strings.Fields(edit.Source), "that")
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool {
		return w.Voice != extract.Vouched && (w.Span.Start == q.Span.Start || that && w.Lower == "that")
	})
}

// cutShort reports whether a quote has words that belong to a figure which it lacks: the "in
// June" of "opened 40 schools in May, in June 12".
func (s *source) cutShort(q corpus.Quote) bool {
	return slices.ContainsFunc(s.claims, func(c *extract.Claim) bool {
		if c.Quantity == nil || q.Span.Contains(c.Quantity.Number) || c.Quantity.Number.Start < q.Span.End {
			return false
		}
		return slices.ContainsFunc(s.Words[c.Own.From:c.Own.To], func(w extract.Word) bool {
			return q.Span.Contains(w.Span) && (w.Class == extract.Content || w.Class == extract.Time)
		})
	})
}

// goesOn reports whether a word of the sentence follows a span.
func (s *source) goesOn(span corpus.Span) bool {
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Span.Start >= span.End && w.Class != extract.Punct })
}

// deniedBeside reports whether the sentence has a negation beside the words that
// were found: "we don't expect rents to rise", of "rents to rise"; "all but two are safe", of
// "two are safe".
func (s *source) deniedBeside(span corpus.Span) bool {
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool {
		return (w.Class == extract.Negation || w.Lower == "but" && w.Span.End+1 == span.Start) && !span.Contains(w.Span)
	})
}

// sharing reports whether a text tells of a part of a whole: that half of the
// beds are taken is no denial that half are not.
func sharing(text string) bool {
	return slices.ContainsFunc(quantity.Find(text), func(q quantity.Quantity) bool { return !q.Whole.IsZero() })
}

// mistaken reports whether a bound that holds is yet no weaker bound that
// anybody would choose: the record's digits in another magnitude ("over
// 50,000" for "over 500,000"), or another number as precise.
func mistaken(said, found quantity.Decimal) bool {
	const precise = 3
	a, b := digits(said), digits(found)
	return !said.Equal(found) && (a == b || len(a) >= precise && len(a) == len(b))
}

// digits are the significant digits of a number.
func digits(d quantity.Decimal) string {
	return strings.Trim(strings.ReplaceAll(d.Abs().String(), ".", ""), "0")
}

// putsRight reports whether the speaker put another figure in the place of one of the
// sentence's text.
func (s *source) putsRight(found *quantity.Quantity) bool {
	return slices.ContainsFunc(s.Quantities, func(q quantity.Quantity) bool {
		return q.Number.Start == s.Span.Start+found.Number.Start && !q.Value.Equal(found.Value)
	})
}

// sameRefusal reports whether an edit puts one verb of refusing for another:
// "declined" for "refused".
func sameRefusal(e quotation.Edit) bool {
	refuses := func(word string) bool {
		word = strings.ToLower(word)
		return extract.Listed(word, extract.Negator) || wordnet.Lemma(word, wordnet.Verb) == "decline"
	}
	return e.Op == quotation.Replace && refuses(e.Quoted) && refuses(e.Source)
}

// sameDenial reports whether an edit puts what a word denies for what "not" does:
// "unlawful" for "not legal".
func sameDenial(e quotation.Edit) bool {
	one, two := strings.Fields(strings.ToLower(e.Quoted)), strings.Fields(strings.ToLower(e.Source))
	if len(one) == 2 {
		one, two = two, one
	}
	return len(one) == 1 && len(two) == 2 && extract.Listed(two[0], extract.Negation) && complements(one[0], two[1])
}

// otherThing reports whether an edit changes more than the negation: "not tested" for
// "unsafe".
func otherThing(e quotation.Edit) bool {
	bare := func(words string) []string {
		return slices.DeleteFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
			return extract.Listed(w, extract.Negation) || extract.Listed(w, extract.Negator) || extract.Listed(w, extract.Function)
		})
	}
	one, two := bare(e.Quoted), bare(e.Source)
	return len(one) == 1 && len(two) == 1 && one[0] != two[0] && len(strings.Fields(e.Quoted+" "+e.Source)) > 2 &&
		compareWords(term{lemma: wordnet.Lemma(one[0], wordnet.Any), pos: wordnet.Adj}, term{lemma: wordnet.Lemma(two[0], wordnet.Any), pos: wordnet.Adj}) == unrelated
}

// conjoins reports whether a word is no number but opens a clause: the "once" of "once it
// is open", changed with "when".
func conjoins(word string) bool { return lexicon.In("occasions", strings.ToLower(word)) }

func oneWord(s string) bool { return len(strings.Fields(s)) == 1 }

// stating is the quantity of text that the word is part of, nil if there is
// none.
func stating(text, word string) *quantity.Quantity {
	for _, q := range quantity.Find(text) {
		if strings.Contains(q.Span.In(text), strings.Trim(word, ".,;:")) {
			return &q
		}
	}
	return nil
}
