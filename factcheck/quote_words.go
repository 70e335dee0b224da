package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/wordnet"
)

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
	return reports || w.Class == extract.Frame || c.speaks(w.Lower) || w.In("hearers")
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
func (c *Checker) missing(set *setting, p *part, own []term, passages []*source) []string {
	var exchange []*source
	for _, s := range passages {
		exchange = append(exchange, c.index.exchange(s)...)
	}
	near := c.index.passage(passages)
	var out []string
	clause := p.Sentence.Clauses[p.Clause]
	for _, said := range p.Sentence.Periods {
		if !clause.Has(p.Sentence.At(said.Span.Start)) || set.inQuotes(said.Span) {
			continue
		}
		if !slices.ContainsFunc(near, func(s *source) bool { return s.dates(said) }) {
			out = append(out, "“"+said.Span.In(p.Sentence.Transcript.Text)+"”")
		}
	}
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

// dates reports whether the source names the period.
func (s *source) dates(said period.Period) bool {
	return slices.ContainsFunc(s.Periods, func(p period.Period) bool { return p.Equal(said) || p.String() == said.String() })
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
	if needed || found == 0 || len(missing) > found || set.names {
		return missing
	}
	return nil
}
