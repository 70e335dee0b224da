package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// deriveRest works out how many "the rest" are: "of the 90 million, 50 million went
// to schools, 10 million to roads, and the rest to harbours"; "27 boats were called
// in, and 19 of them have been mended. The rest will follow". It supports only.
func (c *Checker) deriveRest(p *part) (Finding, bool) {
	const tried = 6
	if p.Quantity == nil || p.Kind == extract.Change || p.Quantity.Range || p.Quantity.Multiple || !p.Quantity.Whole.IsZero() {
		return Finding{}, false
	}
	side := p.level()
	side.Direction = p.Direction
	found := c.index.candidates(p.keys())
	for _, s := range found[:min(tried, len(found))] {
		i := slices.IndexFunc(s.Words, func(w extract.Word) bool { return w.In("what is left over") })
		if i < 1 || s.asked || s.Words[i-1].Lower != "the" {
			continue
		}
		operands := s.restOf(i)
		if len(operands) < 2 || !p.datedIn([]*source{operands[0].source, s}) || !side.leftTo(s, i, operands[0].source, p.Quantity.Unit) {
			continue
		}
		less := make([]bool, len(operands))
		for j := range operands[1:] {
			less[j+1] = true
			if operands[j+1].Unit.IsZero() {
				operands[j+1].Unit = operands[0].Unit
			}
			if operands[j+1].Unit.Name != operands[0].Unit.Name {
				return Finding{}, false
			}
		}
		w := sum(operands, less)
		if w.result.Value.Sign() <= 0 || !unitsAgree(&w.result, p.Quantity) {
			continue
		}
		if f, ok := w.finding(p, accepts(p.Quantity)); ok && f.Verdict == Supported {
			return f, true
		}
	}
	return Finding{}, false
}

// restOf are the whole and the parts named of it, for the "rest" at word i: those of
// its sentence, of which the whole is told ahead or in the one before ("of that, …"),
// or a portion that the sentence before tells and its whole.
func (s *source) restOf(i int) []operand {
	var parts []operand
	amount := func(q *quantity.Quantity) bool {
		return !q.Range && !q.Multiple && !q.Rank && !q.Score && (q.Bound == quantity.Exact || q.Bound == quantity.About)
	}
	take := func(from *source, c *extract.Claim) operand {
		return (&alignment{source: from, claim: c}).operand("")
	}
	for _, c := range s.claims {
		if c.Quantity == nil || c.Given || s.isRest(c.Quantity) || s.ahead(c.Quantity) || s.At(c.Quantity.Number.Start) > i {
			continue
		}
		if !amount(c.Quantity) || c.Kind == extract.Change {
			return nil
		}
		o := take(s, c)
		if !o.Whole.IsZero() {
			o.Value, o.Part, o.Whole = o.Part, quantity.Decimal{}, quantity.Decimal{}
		}
		parts = append(parts, o)
	}
	before := s.before
	if len(parts) == 0 { // "The rest …"
		if before == nil || i > 1 {
			return nil
		}
		for _, c := range before.claims {
			a := &alignment{source: before, claim: c}
			if c.Quantity == nil || !a.portion() || !amount(c.Quantity) || !c.Quantity.Whole.IsZero() || rate(*c.Quantity) {
				continue
			}
			if whole, from := a.wholeClaim(); whole != nil && len(parts) == 0 {
				parts = append(parts, take(from, whole), take(before, c))
				continue
			}
			return nil
		}
		return parts
	}
	for j := range s.Quantities {
		if q := &s.Quantities[j]; s.ahead(q) && amount(q) {
			return slices.Insert(parts, 0, operand{exactly(*q), s, q.String(), ""})
		}
	}
	a := &alignment{source: s, claim: s.claims[0]}
	pointed := len(s.Words) > 1 && s.Words[0].Lower == "of" && (s.Words[1].Lower == "that" || s.Words[1].In("taken up again"))
	if whole, from := a.wholeClaim(); before != nil && pointed && whole != nil && from == before {
		return slices.Insert(parts, 0, take(from, whole))
	}
	return nil
}

// restWords are the words that say whose the "rest" at word i is: those after it, or
// where it ends its clause those before it, up to the next joint.
func (s *source) restWords(i int) extract.Range {
	joint := func(w extract.Word) bool {
		return w.Class == extract.Punct || w.Lower == "," || w.Lower == "." || w.Tag == "CC"
	}
	if i+1 < len(s.Words) && !joint(s.Words[i+1]) {
		return extract.Range{From: i + 1, To: len(s.Words)}
	}
	from := i
	for from > 0 && s.Words[from-1].Lower != "," && s.Words[from-1].Class != extract.Figure {
		from--
	}
	return extract.Range{From: from, To: i}
}

// leftTo reports whether all that a side says stands with the rest at word i, or is
// said of the whole, and nothing stands with the rest that the side does not say. A
// verb that the rest leaves out is that of the parts.
func (p *part) leftTo(s *source, i int, whole *source, unit quantity.Unit) bool {
	r := s.restWords(i)
	clause := slices.IndexFunc(s.Clauses, func(c extract.Clause) bool { return c.Has(i) })
	if clause < 0 || s.Clauses[clause].Stance != p.Stance || s.Clauses[clause].Negated {
		return false
	}
	elided := !slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return strings.HasPrefix(w.Tag, "VB") })
	if verb := p.Sentence.Clauses[p.Clause].Verb; p.Direction != change.None && (verb < 0 || !says(s.Sentence, p.Sentence.Words[verb].Lemma)) {
		return false
	}
	own, used := false, make(map[int]bool)
	for k := range p.terms {
		t := &p.terms[k]
		with := false
		for _, u := range s.terms {
			if r.Has(u.word) && t.against(u) >= like {
				used[u.word], with = true, true
			}
		}
		switch {
		case with:
			own = true
		case t.number != nil:
			return false
		case t.lemma == "money" && extract.Money(unit):
		case elided && t.pos == wordnet.Verb && s.has(*t, extract.Range{To: i}):
		case lexicon.In("gaining", t.lemma) || lexicon.In("bearing", t.lemma) || reckons("accounting", t.lemma):
		case t.pos == wordnet.Verb && t.word == p.Sentence.Clauses[p.Clause].Verb:
			return false
		case whole.has(*t, extract.Range{To: len(whole.Words)}) && (whole != s || s.opens(t)), whole.contextHas(t):
		default:
			return false
		}
	}
	return own && !slices.ContainsFunc(s.terms, func(u term) bool {
		return r.Has(u.word) && !used[u.word] && !u.generic && u.way == change.None && !lexicon.In("spending verbs", u.lemma)
	})
}

// opens reports whether the term stands before the first comma of the sentence, with
// the whole that is told ahead.
func (s *source) opens(t *term) bool {
	comma := slices.IndexFunc(s.Words, func(w extract.Word) bool { return w.Lower == "," })
	return comma > 0 && s.has(*t, extract.Range{To: comma})
}
