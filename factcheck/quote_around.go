package factcheck

import (
	"context"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// around judges what a statement asserts around its quotations.
//
// A claim that has none of the quoted words is judged like any other. One that
// a quotation completes is judged with the quoted words in it, against the
// passages of the quotations; failing that, each of its own words must be
// accounted for there, with the polarity that it has in the statement. A claim
// with a figure or a direction of its own needs a claim of the passage that
// supports it.
func (c *Checker) around(ctx context.Context, set *setting, passages []*source) []Finding {
	var out []Finding
	for _, p := range parts(extract.Read(oneTurn(set.asserted, c.date())), "") {
		p.credit = set.speakerOf(p.Sentence.Words[p.Sentence.Clauses[p.Clause].To-1].Span)
		own := c.outside(set, p)
		if len(own) == 0 {
			continue
		}
		if ctx.Err() != nil {
			return append(out, Finding{Claim: p.Claim.String(), Reason: ctx.Err().Error()})
		}
		if len(passages) == 0 && set.grafted(p) {
			continue // nobody said the quoted words
		}
		out = append(out, c.beside(set, p, own, passages))
	}
	return out
}

// reworded compares all that is asserted, quoted or not, with the record word
// for word. The words around the quotations are settled if they are the
// record's, or slip in one number or negation; there is a finding against them
// if they change a number, a negation or a quantifier in what is else the
// record's.
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

// turns reports whether an edit changes a number, a negation or a quantifier:
// no other words for the same.
func (c *Checker) turns(text string, r quotation.Result, e quotation.Edit) bool {
	switch {
	case e.Op == quotation.Equal:
		return false
	case e.Grade == quotation.Negation:
		return true
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
	return e.Grade == quotation.Quantifier
}

// beside judges a claim around the quotations, of which own are the words that
// are not quoted.
func (c *Checker) beside(set *setting, p *part, own []term, passages []*source) Finding {
	grafted := set.grafted(p)
	var alone Finding
	if !grafted {
		if alone = c.judge(p); alone.Verdict == Supported || len(passages) == 0 {
			return alone
		}
	}
	c.prepare(p)
	var near deciding
	for _, s := range c.index.passage(passages) {
		if s.asked && !slices.Contains(passages, s) {
			continue
		}
		for _, claim := range s.claims {
			near.add(align(p, s, claim), slices.Contains(passages, s))
		}
	}
	f := undecidedFinding(p, near.nearest)
	missing := c.missing(p, own, passages)
	switch {
	case near.supports != nil:
		return finding(p, near.supports, Supported)
	case len(missing) == 0 && near.refutes == nil && alone.Verdict != Refuted:
		return Finding{Claim: p.Claim.String(), Verdict: Supported, Basis: Inferred, Reason: "the passage of the quotation has it", Evidence: []Evidence{{Quote: passages[0].Quote()}}}
	case near.refutes != nil && len(missing) > 0:
		return finding(p, near.refutes, Refuted)
	case !grafted && len(missing) > 0:
		return alone
	case len(missing) > 0:
		f.Verdict, f.Slot, f.Reason = NotEnough, "words", "not in the passage of the quotation: "+strings.Join(missing, ", ")
	}
	return f
}

// deciding are the first claims near a quotation that support a part, and that
// refute it in the quotation's own sentence.
type deciding struct{ supports, refutes, nearest *alignment }

func (d *deciding) add(a *alignment, own bool) {
	d.nearest = closer(d.nearest, a)
	switch a.verdict() {
	case Supported:
		if d.supports == nil {
			d.supports = a
		}
	case Refuted:
		if d.refutes == nil && own {
			d.refutes = a
		}
	}
}

// grafted reports whether quoted words are part of the claim.
func (s *setting) grafted(p *part) bool {
	clause := p.Sentence.Clauses[p.Clause]
	return slices.ContainsFunc(p.Sentence.Words[clause.From:clause.To], func(w extract.Word) bool { return s.inQuotes(w.Span) })
}

// outside are the part's terms that are not quoted, nor only say who spoke.
func (c *Checker) outside(set *setting, p *part) []term {
	var out []term
	for _, t := range p.terms {
		switch {
		case t.number != nil:
			if !set.inQuotes(t.number.Span) {
				out = append(out, t)
			}
		case !set.inQuotes(p.Sentence.Words[t.word].Span) && !c.frames(p.Sentence.Words[t.word]):
			out = append(out, t)
		}
	}
	if q := p.Quantity; q != nil && !set.inQuotes(q.Span) {
		out = append(out, term{lemma: q.String(), number: q, word: -1})
	}
	return out
}

// frames reports whether a word says who spoke, or that somebody did.
func (c *Checker) frames(w extract.Word) bool {
	_, reports := reportVerbs()[w.Lower]
	return reports || w.Class == extract.Frame || c.speaks(w.Lower) || lexicon.In("hearers", w.Lower)
}

// passage are the sentences beside those given that the same speaker said, and
// they themselves.
func (x *index) passage(of []*source) []*source {
	const beside = 2
	var out []*source
	for _, s := range of {
		for _, t := range x.sources[max(0, s.place-beside):min(len(x.sources), s.place+beside+1)] {
			if s.near(t) && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// exchange are the sentences from the question that a source answers up to it;
// those of its turn if it answers none.
func (x *index) exchange(of *source) []*source {
	const longest = 40
	from := of.place
	for n := 0; from > 0 && n < longest; n++ {
		before := x.sources[from-1]
		if before.Transcript != of.Transcript || before.Turn < 0 || x.sources[from].asked && !before.asked {
			break
		}
		from--
	}
	if !x.sources[from].asked {
		for from < of.place && x.sources[from].Turn != of.Turn {
			from++
		}
	}
	return slices.Clip(x.sources[from : of.place+1])
}

// missing are the words of a claim around quotations that their passages do not
// account for.
func (c *Checker) missing(p *part, own []term, passages []*source) []string {
	var exchange []*source
	for _, s := range passages {
		exchange = append(exchange, c.index.exchange(s)...)
	}
	near := c.index.passage(passages)
	var out []string
	vague := 1
	for i := range own {
		t := &own[i]
		negated := deniedIn(p.Sentence, t.word)
		switch {
		case t.number == nil && t.way == change.None && accountedFor(near, t, func(u *source, word int) bool { return t.name || u.denies(word) == negated }):
		case t.number == nil && t.pos == wordnet.Noun && !negated && !accountedFor(near, t, (*source).anywhere) && accountedFor(exchange, t, (*source).anywhere):
		case (t.name || lexicon.In("bodies", t.lemma)) && passages[0].about(t.lemma), lexicon.In("bodies", t.lemma) && passages[0].we:
		case t.generic && vague > 0:
			vague--
		case t.word >= 0:
			out = append(out, "“"+p.word(*t)+"”")
		default:
			out = append(out, t.lemma)
		}
	}
	return out
}

// accountedFor reports whether one of the sources has a word for t of which the
// condition holds.
func accountedFor(sources []*source, t *term, holds func(*source, int) bool) bool {
	for _, s := range sources {
		for _, u := range s.related(t) {
			if u.likeness >= like && holds(s, u.word) {
				return true
			}
		}
	}
	return len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p term) bool { return !accountedFor(sources, &p, holds) })
}

// anywhere is the condition that holds of every word.
func (s *source) anywhere(int) bool { return true }

// denies reports whether the word is denied in its sentence.
func (s *source) denies(word int) bool { return deniedIn(s.Sentence, word) }

// deniedIn reports whether a negation stands before the word in its clause,
// with no comma and no "but" between.
func deniedIn(s *extract.Sentence, word int) bool {
	next := ""
	for i := min(word, len(s.Words)-1); i >= 0; i-- {
		switch w := s.Words[i]; {
		case w.Class == extract.Negation, w.Class == extract.Negator && denial(next):
			return true
		case w.Class == extract.Punct || w.Lower == "but":
			return false
		}
		next = s.Words[i].Lower
	}
	return false
}

// strange are the words of a setting's topic that the exchange of a quotation
// does not account for; none if it accounts for most of them. A name and a
// figure must be there.
func (c *Checker) strange(set *setting, passage *source) []string {
	exchange := slices.Concat(c.index.exchange(passage), c.index.passage([]*source{passage}))
	var missing []string
	found, needed := 0, false
	for _, s := range extract.Read(oneTurn(set.topic, c.date())).Sentences {
		for i := range s.Quantities {
			if q := &s.Quantities[i]; !slices.ContainsFunc(exchange, func(s *source) bool { return s.states(q) }) {
				missing, needed = append(missing, q.String()), true
			}
		}
		for _, t := range terms(s, extract.Range{From: 0, To: len(s.Words)}) {
			w := s.Words[t.word]
			switch {
			case !t.name && t.pos != wordnet.Noun || c.frames(w) || lexicon.In("matters", t.lemma):
			case accountedFor(exchange, &t, (*source).anywhere), t.name && passage.about(t.lemma):
				found++
			default:
				missing, needed = append(missing, "“"+w.Span.In(s.Transcript.Text)+"”"), needed || t.name
			}
		}
	}
	if needed || found == 0 || len(missing) > found {
		return missing
	}
	return nil
}
