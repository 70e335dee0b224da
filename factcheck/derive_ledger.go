package factcheck

import (
	"slices"
	"strings"
	"unicode"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A tally is what a statement says of things counted in one passage, and the
// figures of that passage.
type tally struct {
	part    *part
	said    *counted
	entries []*counted
	passage []*source
}

// deriveTally works the part's figure out of those of one passage that count
// the same:
//
//   - what is left, or what there is now: the first figure with what came and
//     without what went, as the verbs tell
//   - several together: their sum
//   - so many of each: total and rate, by multiplying or dividing
//   - more of one than of another: the difference
//   - the rest: the whole without the part named
//
// It supports only: that a passage does not come to a figure refutes nothing.
func (c *Checker) deriveTally(p *part) (Finding, bool) {
	if p.Quantity == nil || p.Quantity.Rank || p.Quantity.Multiple || p.Quantity.Range || !p.Quantity.Whole.IsZero() {
		return Finding{}, false
	}
	said := p.counted()
	if said == nil || said.Bound != quantity.Exact && said.Bound != quantity.About && said.Bound != quantity.Nearly && !said.rate && !p.asks("together") && !p.asks("remaining") {
		return Finding{}, false
	}
	right := said.exact()
	for _, passage := range c.passages(p) {
		t := &tally{part: p, said: said, passage: passage}
		for _, s := range passage {
			for _, e := range countedIn(s.Sentence, s) {
				if !e.hypothetical() {
					t.entries = append(t.entries, e)
				}
			}
		}
		t.elided()
		if len(t.entries) < 2 || !t.accounted() {
			continue
		}
		for _, work := range [...]func() (working, bool){t.difference, t.rates, t.balance, t.rest} {
			w, ok := work()
			if !ok {
				continue
			}
			if w.idle(right) {
				continue
			}
			if f, ok := w.finding(p, right); ok && f.Verdict == Supported {
				return f, true
			}
		}
	}
	return Finding{}, false
}

// elided gives the figures of a sentence that name nothing what the sentence
// before it counts.
func (t *tally) elided() {
	var last []term
	for _, e := range t.entries {
		if len(e.nouns) == 0 {
			e.nouns = last
		}
		last = e.nouns
	}
}

// exact is the set of values that the stated figure is right for where whole
// counts are added up: rounding is for figures told with a word of size, or
// as "about".
func (e *counted) exact() interval {
	text := e.Number.In(e.s.Transcript.Text)
	if e.Bound != quantity.Exact || strings.ContainsFunc(text, unicode.IsLetter) {
		return accepts(&e.Quantity)
	}
	places := 0
	if i := strings.LastIndexByte(text, '.'); i >= 0 {
		places = len(text) - i - 1
	}
	half := quantity.NewDecimal(5, -places-1)
	return interval{low: e.Value.Sub(half), high: e.Value.Add(half), highOpen: true}
}

// counted is the part's figure with what it counts, nil if it is not read.
func (p *part) counted() *counted {
	for _, e := range countedIn(p.Sentence, nil) {
		if e.Number == p.Quantity.Number {
			if len(e.nouns) == 0 { // "the total number of rooms is 9"
				for _, t := range terms(p.Sentence, p.Sentence.Clauses[p.Clause].Subject) {
					if t.pos == wordnet.Noun && !t.name {
						e.nouns = append(e.nouns, t)
					}
				}
			}
			return e
		}
	}
	return nil
}

// hypothetical reports whether the figure's clause is denied or supposed.
func (e *counted) hypothetical() bool {
	c := e.s.Clauses[e.clause]
	return c.Negated || c.Stance == extract.Condition || c.Stance == extract.Asked
}

// passages are runs of up to three sentences of one turn, around those that
// have most in common with the part.
func (c *Checker) passages(p *part) [][]*source {
	const tried = 6
	var out [][]*source
	all := c.index.sources
	found := c.index.candidates(p.keys())
	if len(all) <= tried {
		found = all
	}
	for _, s := range found[:min(tried, len(found))] {
		if s.asked {
			continue
		}
		out = append(out, []*source{s})
		near := func(i int) bool {
			return i >= 0 && i < len(all) && all[i].Transcript == s.Transcript && all[i].Turn == s.Turn
		}
		if near(s.place - 1) {
			out = append(out, all[s.place-1:s.place+1])
		}
		if near(s.place + 1) {
			out = append(out, all[s.place:s.place+2])
		}
	}
	return out
}

// accounted reports whether the passage accounts for every name and noun that
// the part has, and all but one plain verb. The words that ask for the sum
// need not stand there.
func (t *tally) accounted() bool {
	missing := 0.0
	for _, w := range t.part.terms {
		switch {
		case w.measure, t.part.cue(w), w.number != nil, w.way != change.None && !w.name && w.pos != wordnet.Noun:
			continue
		case w.lemma == t.said.head():
			continue
		case t.mentions(w):
			continue
		case w.name:
			return false
		}
		missing += w.weight()
	}
	return missing <= aPlainVerb
}

// cue reports whether a word of the part asks for a sum.
func (p *part) cue(w term) bool {
	if w.word < 0 || w.word >= len(p.Sentence.Words) {
		return false
	}
	lower := p.Sentence.Words[w.word].Lower
	return reckons("together", lower) || reckons("remaining", lower)
}

func (t *tally) mentions(w term) bool {
	for _, s := range t.passage {
		for _, u := range s.terms {
			if l := w.against(u); l == same || l == like {
				return true
			}
		}
		if w.name && s.names[w.lemma] {
			return true
		}
	}
	return false
}

// asks reports whether the statement's clause has a word of the stanza.
func (p *part) asks(stanza string) bool {
	s := p.Sentence
	return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return reckons(stanza, w.Lower) }) ||
		stanza == "together" && has(s, "in", "all")
}

func has(s *extract.Sentence, words ...string) bool {
	for i := range s.Words {
		if i+len(words) > len(s.Words) {
			return false
		}
		match := true
		for j, w := range words {
			match = match && s.Words[i+j].Lower == w
		}
		if match {
			return true
		}
	}
	return false
}

// like are the entries that count the same, rates apart.
func (t *tally) like(nouns []term, kinds []string, unit quantity.Unit) []*counted {
	var out []*counted
	for _, e := range t.entries {
		if !e.rate && e.counts(nouns, kinds, unit) {
			out = append(out, e)
		}
	}
	return out
}

// balance is what there is after all that came and went.
func (t *tally) balance() (working, bool) {
	if t.said.rate || t.part.Compares != change.None {
		return working{}, false
	}
	found := t.like(t.said.nouns, t.said.kinds, t.said.Unit)
	if len(found) == 0 && t.part.asks("together") && !slices.ContainsFunc(t.entries, func(e *counted) bool { return e.rate || e.measures() }) {
		if reckons("wider", t.said.head()) || slices.ContainsFunc(t.entries, func(e *counted) bool { return alikeNouns(t.said.nouns, e.nouns) }) {
			found = t.entries // "9 girls and 4 boys": 13 children in all
		}
	}
	return t.account(found)
}

// account adds up the entries of one kind, those that went taken away.
func (t *tally) account(entries []*counted) (working, bool) {
	together, remaining := t.part.asks("together"), t.part.asks("remaining")
	var operands []operand
	var less []bool
	gone := 0
	for _, e := range entries {
		sign := t.sign(e, len(operands) == 0)
		switch {
		case sign == 0 && e.joins(entries[0]):
			sign = 1
		case sign == 0 && together:
			sign = 1
		case sign == 0 && remaining:
			sign = -1
		case sign == 0:
			return working{}, false
		}
		if len(operands) == 0 {
			sign = 1
		}
		if t.elsewhere(e) && sign > 0 && len(operands) > 0 {
			continue
		}
		if sign < 0 {
			gone++
		}
		operands = append(operands, e.operand())
		less = append(less, sign < 0)
	}
	if len(operands) < 2 || remaining && gone == 0 || together && gone > 0 {
		return working{}, false
	}
	return t.summed(operands, less)
}

// joins reports whether the figure is one more of the same event: it has the
// same verb, which says more than that there are so many.
func (e *counted) joins(first *counted) bool {
	return e != first && e.verb >= 0 && e.verbLemma() == first.verbLemma() && !reckons("having", e.verbLemma())
}

func (t *tally) summed(operands []operand, less []bool) (working, bool) {
	for i := range operands[1:] {
		o := &operands[i+1]
		if o.Unit.Name != operands[0].Unit.Name && !countable(o.Quantity) {
			q, err := o.In(operands[0].Unit)
			if err != nil {
				return working{}, false
			}
			o.Quantity = q
		}
	}
	return sum(operands, less), true
}

// sign is +1 for a figure of what came, -1 of what went, and 0 if the words
// do not tell.
func (t *tally) sign(e *counted, first bool) int {
	verb := e.verbLemma()
	if v := t.part.Sentence.Clauses[t.part.Clause].Verb; v >= 0 && verb != "" {
		if said := wordnet.Lemma(t.part.Sentence.Words[v].Lower, wordnet.Verb); said == verb && !reckons("having", verb) {
			return 1 // "2155 were used": what was used is counted
		}
	}
	away := e.verb >= 0 && e.followed("away") && reckons("moves", verb)
	switch {
	case first && !away && !reckons("losses", verb):
		return 1
	case e.money() && reckons("income", verb):
		return 1
	case e.money() && reckons("expense", verb), away:
		return -1
	case reckons("transfers", verb):
		if t.byOther(e) {
			return 1
		}
		return -1
	case verb == "take":
		if !t.byOther(e) && t.holder() != "" {
			return 1
		}
		return -1
	case reckons("losses", verb):
		return -1
	case reckons("gains", verb), e.more:
		return 1
	}
	return 0
}

// followed reports whether a word of the stanza stands with the figure's verb.
func (e *counted) followed(stanza string) bool {
	for i := e.verb + 1; i < min(e.verb+3, len(e.s.Words)); i++ {
		if reckons(stanza, e.s.Words[i].Lower) {
			return true
		}
	}
	return false
}

// holder is whom the statement says it of, "" if it names nobody.
func (t *tally) holder() string {
	for _, w := range terms(t.part.Sentence, t.part.Subject) {
		if w.name {
			return w.lemma
		}
	}
	return ""
}

// byOther reports whether the clause has another subject than the statement.
func (t *tally) byOther(e *counted) bool {
	subject := e.subject()
	if n := len(subject); n == 0 || subject[n-1].Tag == "PRP" {
		return false
	}
	holder := t.holder()
	if holder == "" { // "she has 9 now": of whom the passage spoke first
		first := t.entries[0].subject()
		return len(first) > 0 && first[len(first)-1].Lower != subject[len(subject)-1].Lower
	}
	return !slices.ContainsFunc(e.subject(), func(w extract.Word) bool { return w.Lemma == holder })
}

// elsewhere reports whether the figure is somebody else's: the statement names
// one holder, and the clause another without mentioning that one.
func (t *tally) elsewhere(e *counted) bool {
	holder := t.holder()
	if holder == "" || !t.byOther(e) || !slices.ContainsFunc(e.subject(), func(w extract.Word) bool { return strings.HasPrefix(w.Tag, "NNP") }) {
		return false
	}
	c := e.s.Clauses[e.clause]
	return !slices.ContainsFunc(e.s.Words[c.From:c.To], func(w extract.Word) bool { return w.Lemma == holder || w.Tag == "PRP" || w.Tag == "PRP$" })
}

// difference is by how many more there are of one thing than of another.
func (t *tally) difference() (working, bool) {
	if t.part.Kind != extract.Change || t.part.Compares == change.None {
		return working{}, false
	}
	s := t.part.Sentence
	than := slices.IndexFunc(s.Words, func(w extract.Word) bool { return w.Lower == "than" })
	if than < 0 {
		return working{}, false
	}
	right := terms(s, extract.Range{From: than + 1, To: len(s.Words)})
	a, b := t.like(t.said.nouns, nil, t.said.Unit), t.like(right, nil, t.said.Unit)
	if len(a) != 1 || len(b) != 1 || a[0] == b[0] {
		return working{}, false
	}
	if t.part.Compares == change.Below {
		a, b = b, a
	}
	return t.summed([]operand{a[0].operand(), b[0].operand()}, []bool{false, true})
}

// rates multiplies a rate by how many it holds for, or divides by it.
func (t *tally) rates() (working, bool) {
	said := t.said
	if said.rate {
		all, ok := t.whole(said.nouns, said.kinds, said.base())
		if !ok {
			return working{}, false
		}
		of, ok := t.whole(said.each, nil, quantity.Unit{})
		if !ok {
			return working{}, false
		}
		return quotient(all, of, said.Unit)
	}
	for i, e := range t.entries {
		if !e.rate {
			continue
		}
		one := sum([]operand{e.operand()}, []bool{false})
		if e.counts(said.nouns, said.kinds, said.Unit) {
			of, ok := t.whole(e.holds(), nil, quantity.Unit{})
			if !ok && i > 0 && !t.entries[i-1].rate { // "5 rooms, each with 4 beds"
				of, ok = sum([]operand{t.entries[i-1].operand()}, []bool{false}), true
			}
			if ok {
				return product(of, one, said.Unit)
			}
			continue
		}
		if alikeNouns(said.nouns, e.holds()) || slices.ContainsFunc(e.each, func(t term) bool { return t.lemma == said.Unit.Name }) {
			if all, ok := t.whole(e.nouns, e.kinds, e.base()); ok {
				return quotient(all, one, said.Unit)
			}
		}
	}
	return working{}, false
}

// base is the unit of a rate without its "per".
func (e *counted) base() quantity.Unit {
	if name, _, ok := strings.Cut(e.Unit.Name, " per "); ok {
		u, _ := quantity.UnitNamed(name)
		return u
	}
	return e.Unit
}

// holds is what a rate holds for each of: the noun with "each", else the
// subject of its clause.
func (e *counted) holds() []term {
	if len(e.each) > 0 {
		return e.each
	}
	return terms(e.s, e.s.Clauses[e.clause].Subject)
}

// whole is the one figure of a kind, or what its figures come to.
func (t *tally) whole(nouns []term, kinds []string, unit quantity.Unit) (working, bool) {
	switch found := t.like(nouns, kinds, unit); len(found) {
	case 0:
		return working{}, false
	case 1:
		return sum([]operand{found[0].operand()}, []bool{false}), true
	default:
		return t.account(found)
	}
}

// rest is the whole without the part that the passage names.
func (t *tally) rest() (working, bool) {
	if t.said.rate || len(t.entries) != 2 || t.part.Compares != change.None {
		return working{}, false
	}
	whole, other := t.entries[0], t.entries[1]
	marked := func(e *counted) bool {
		c := e.s.Clauses[e.clause]
		return slices.ContainsFunc(e.s.Words[c.From:c.To], func(w extract.Word) bool {
			return reckons("together", w.Lower) || w.Lower == "either" || w.Lower == "all"
		})
	}
	rest := slices.ContainsFunc(t.passage, func(s *source) bool { return has(s.Sentence, "the", "rest") })
	switch {
	case marked(other) && !marked(whole):
		whole, other = other, whole
	case !marked(whole) && !rest:
		return working{}, false
	}
	if other.Value.Cmp(whole.Value) >= 0 || other.rate {
		return working{}, false
	}
	return t.summed([]operand{whole.operand(), other.operand()}, []bool{false, true})
}
