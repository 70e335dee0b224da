package factcheck

import (
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// An index holds the claims of all transcripts, and finds those that share
// words or figures with a part of a statement. It is built once and then only
// read.
type index struct {
	sources  []*source
	found    postings
	lexemes  map[lexemeKey]*lexeme
	first    map[*corpus.Transcript]int // its first source
	memories atomic.Int64               // how many lexemes have had one

	decisions []*source // that speak of what is decided
}

type lexemeKey struct {
	lemma string
	pos   wordnet.POS
	name  bool
}

// A source is a sentence that may be evidence: its claims, its own terms, and
// the sentences that it leans on.
type source struct {
	*extract.Sentence
	claims   []*extract.Claim
	leaning  []bool      // whether each claim leans on earlier sentences
	constant []constancy // of each claim
	terms    []term
	ids      []uint32 // of the terms' lexemes
	left     []term   // that it leaves out: see supplied
	runs     bool     // a term is part of a name of several words
	context  []*source
	before   *source             // in its turn; nil for the first
	heads    []*source           // of the runs that its claims go on with: see extract.Claim.Run
	passage  []period.Period     // that its turn names up to its end
	kinds    map[string][]string // the words that stand before a noun in the document
	topics   map[string]int      // in how many sentences names stand; those of the heading in many
	names    map[string]bool     // the words of the speaker's name
	hosts    map[string]bool     // the nouns that end the names of the heading
	places   []string            // the names of places in it
	told     map[string]bool     // those in all that is said
	scene    []string            // the place that the question before it names
	other    bool                // it names a place, and a sentence beside it another
	asked    bool                // stands in a question
	place    int                 // in the index
	figures  int                 // how many it states
	we       bool                // speaks for the speaker's body: "we", "our"
}

func newIndex(readings []*extract.Reading) *index {
	x := &index{
		lexemes: make(map[lexemeKey]*lexeme),
		first:   make(map[*corpus.Transcript]int),
	}
	var b indexing
	for _, r := range readings {
		x.add(r, &b)
	}
	x.found = b.postings()
	return x
}

func (x *index) add(r *extract.Reading, b *indexing) {
	next, turn, begin := 0, -1, len(x.sources)
	var passage []period.Period
	kinds := kinds(r)
	var names map[string]bool
	x.first[r.Transcript] = begin
	for i, s := range r.Sentences {
		src := &source{Sentence: s, place: len(x.sources), kinds: kinds, terms: x.number(spread(terms(s, extract.Range{From: 0, To: len(s.Words)})))}
		src.we = slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Lower == "we" || w.Lower == "our" || w.Lower == "us" })
		if i > 0 && s.Turn == turn {
			src.before = x.sources[src.place-1]
		} else {
			turn, passage, names = s.Turn, nil, nameWords(s.Speaker())
		}
		passage = append(passage, s.Periods...)
		src.passage, src.names = passage, names
		src.asked = s.Turn >= 0 && (r.Transcript.Turns[s.Turn].Kind == corpus.Question || s.Asks() && s.Inverted())
		for ; next < len(r.Claims) && r.Claims[next].Sentence == s; next++ {
			src.claims = append(src.claims, r.Claims[next])
			src.leaning = append(src.leaning, leans(r.Claims[next]))
			src.constant = append(src.constant, constancyOf(r.Claims[next]))
		}
		src.figures = figureCount(src.claims)
		for _, j := range r.Context(i) {
			src.context = append(src.context, x.sources[begin+j])
		}
		src.heads = x.running(src, begin)
		src.left = x.number(src.supplied())
		for _, t := range src.terms {
			src.ids = append(src.ids, uint32(t.lexeme.id))
			src.runs = src.runs || t.run != ""
		}
		x.sources = append(x.sources, src)
		if !src.asked && s.Turn >= 0 && len(decisions(s)) > 0 {
			x.decisions = append(x.decisions, src)
		}
		b.add(src.keys())
	}
	scenes(x.sources[begin:])
	topics, hosts := topics(x.sources[begin:]), hosts(x.sources[begin:])
	for _, s := range x.sources[begin:] {
		s.topics, s.hosts = topics, hosts
	}
}

// running are the sources, from begin on, that have the claims which those of s run on from.
func (x *index) running(s *source, begin int) (heads []*source) {
	for _, c := range s.claims {
		for i := len(x.sources) - 1; c.Run != nil && c.Run.Sentence != s.Sentence && i >= begin; i-- {
			if h := x.sources[i]; h.Sentence == c.Run.Sentence {
				if !slices.Contains(heads, h) {
					heads = append(heads, h)
				}
				break
			}
		}
	}
	return heads
}

// number gives each term of a source its lexeme, and keeps no more room than
// they take.
func (x *index) number(terms []term) []term {
	for i := range terms {
		t := &terms[i]
		key := lexemeKey{t.lemma, t.pos, t.name}
		if t.lexeme = x.lexemes[key]; t.lexeme == nil {
			t.lexeme = newLexeme(t)
			t.lexeme.id, t.lexeme.entry = len(x.lexemes)+1, wordnet.Look(t.lexeme.Word)
			x.lexemes[key] = t.lexeme
		}
		t.lemma = t.lexeme.Lemma // one string for all
	}
	return slices.Clip(slices.Clone(terms))
}

// prepare gives each term of a part its lexeme, and a memory.
func (x *index) prepare(terms []term) {
	for i := range terms {
		t := &terms[i]
		x.prepare(t.parts)
		if t.known != nil {
			continue
		}
		if t.lexeme = x.lexemes[lexemeKey{t.lemma, t.pos, t.name}]; t.lexeme == nil {
			t.lexeme = newLexeme(t)
			t.lexeme.entry = wordnet.Look(t.lexeme.Word)
		}
		t.known = &recollection{memory: x.memory(t.lexeme)}
	}
}

// kinds are, by noun, the different adjectives and nouns that stand right before
// it in a document.
func kinds(r *extract.Reading) map[string][]string {
	out := make(map[string][]string)
	for _, s := range r.Sentences {
		for i := 1; i < len(s.Words); i++ {
			w, before := s.Words[i], s.Words[i-1]
			if !strings.HasPrefix(w.Tag, "NN") || before.Class != extract.Content || !strings.HasPrefix(before.Tag, "NN") && !strings.HasPrefix(before.Tag, "JJ") {
				continue
			}
			if !slices.Contains(out[w.Lemma], before.Lemma) && len(out[w.Lemma]) < 2 {
				out[w.Lemma] = append(out[w.Lemma], before.Lemma)
			}
		}
	}
	return out
}

// topics are the names of the heading, and those that stand in several
// sentences: what "we" and "the country" stand for.
func topics(sources []*source) map[string]int {
	in := make(map[string]int)
	last := make(map[string]int) // the number of the sentence that was counted last
	for i, s := range sources {
		for _, t := range s.terms {
			if !t.name && !lexicon.In("bodies", t.lemma) || last[t.lemma] == i+1 {
				continue
			}
			last[t.lemma] = i + 1
			in[t.lemma]++
			if s.Turn < 0 {
				in[t.lemma] = inHeading
			}
		}
	}
	for _, s := range sources { // a name of the heading that is set beside others is not that of the whole
		if s.Turn < 0 || figureCount(s.claims) < 2 {
			continue
		}
		for _, t := range s.terms {
			if t.name && in[t.lemma] >= inHeading && s.setBeside(t) {
				in[t.lemma] -= inHeading
			}
		}
	}
	maps.DeleteFunc(in, func(_ string, n int) bool { return n < len(sources)/seldom })
	return in
}

// hosts are the nouns that end the names of the heading: the service of "Arden Fire and
// Rescue Service".
func hosts(sources []*source) map[string]bool {
	out := make(map[string]bool)
	for _, s := range sources {
		if s.Turn >= 0 {
			break
		}
		for i := 1; i < len(s.Words); i++ {
			if last := i+1 == len(s.Words) || !s.Words[i+1].Upper; last && s.Words[i].Upper && s.Words[i-1].Upper && s.Words[i].Class == extract.Content {
				out[wordnet.Lemma(s.Words[i].Lower, wordnet.Noun)] = true
			}
		}
	}
	return out
}

// setBeside reports whether a name is the subject of a figure, and other names are those of other
// figures of the sentence: "Arden took 40 tons, Brill 12".
func (s *source) setBeside(t term) bool {
	of := func(c *extract.Claim, name func(term) bool) bool {
		return c.Quantity != nil && slices.ContainsFunc(s.terms, func(u term) bool { return u.name && c.Subject.Has(u.word) && name(u) })
	}
	own := func(u term) bool { return u.lemma == t.lemma }
	return slices.ContainsFunc(s.claims, func(c *extract.Claim) bool { return of(c, own) }) &&
		slices.ContainsFunc(s.claims, func(c *extract.Claim) bool { return of(c, func(u term) bool { return !own(u) }) && !of(c, own) })
}

// seldom is in which part of the sentences a topic must stand at least.
const seldom = 40

// several is in how many sentences a name must stand to be a topic.
const several = 3

// inHeading is what a name of the heading counts as.
const inHeading = 1 << 20

// about reports whether the document is about a name: a passage that speaks
// for "us" need not repeat it.
func (s *source) about(lemma string) bool {
	return s.topics[lemma] >= several || s.we && s.topics[lemma] > 1
}

func nameWords(name string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(strings.ToLower(name)) {
		out[strings.Trim(w, ".,")] = true
	}
	return out
}

// near reports whether t is the same passage or beside it.
func (s *source) near(t *source) bool {
	const passage = 2
	return s.Transcript == t.Transcript && s.Turn == t.Turn && s.place-t.place <= passage && t.place-s.place <= passage
}

// holding is the source that a quote begins in, nil if there is none.
func (x *index) holding(q corpus.Quote) *source {
	first, ok := x.first[q.Transcript]
	if !ok {
		return nil
	}
	for _, s := range x.sources[first:] {
		if s.Transcript != q.Transcript {
			break
		}
		if s.Span.Overlaps(q.Span) {
			return s
		}
	}
	return nil
}

// states reports whether a figure of the source makes the given one true.
func (s *source) states(q *quantity.Quantity) bool {
	for i := range s.Quantities {
		o := &s.Quantities[i]
		if rel, _ := compareFigures(q, o); rel == entailed || countable(*q) && !o.Whole.IsZero() && q.Value.Equal(o.Whole) && s.ofNumber(o) {
			return true
		}
	}
	return false
}

// wholly reports whether the span has every word of the sentence.
func (s *source) wholly(span corpus.Span) bool {
	return !slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Class != extract.Punct && !span.Contains(w.Span) })
}

// leans reports whether a claim speaks of something that an earlier sentence
// names: it has no subject, or its own or that of a clause before it is a
// pronoun, or has "the" or "this" with a noun.
func (s *source) leans(c *extract.Claim) bool {
	i := slices.Index(s.claims, c)
	return i >= 0 && s.leaning[i]
}

// constancyOf is that of a claim, which need not be one of the source's own.
func (s *source) constancyOf(c *extract.Claim) constancy {
	if i := slices.Index(s.claims, c); i >= 0 {
		return s.constant[i]
	}
	return constancyOf(c)
}

// leans reads whether the claim has its subject from an earlier sentence.
func leans(c *extract.Claim) bool {
	s := c.Sentence
	if s.Words[s.Clauses[c.Clause].To-1].Lower == ":" {
		return false // it speaks of what follows
	}
	for _, clause := range s.Clauses[:c.Clause+1] {
		if r := clause.Subject; r.Len() > 0 && s.Words[r.To-1].In("pronouns") {
			return true
		}
	}
	for i := c.Subject.From; i < c.Subject.To; i++ {
		if s.Words[i].In("demonstratives") {
			return true
		}
		if w := s.Words[i]; w.Class != extract.Content && w.Class != extract.Measure || i+1 < c.Subject.To && tellsApart(w) {
			continue
		}
		at := i - 1
		for at > 0 && tellsApart(s.Words[at]) {
			at--
		}
		if at < 0 || !s.Words[at].In("pointers") {
			return false
		}
	}
	return true
}

// likeness is how a term stands to term i of a source.
func (s *source) likeness(t *term, i int) likeness {
	if t.known == nil || t.name && (t.run != "" || s.runs) {
		return t.against(s.terms[i])
	}
	return t.known.of(t.lexeme, s.ids[i], &s.terms[i])
}

// A hit is a term of a source that has something to do with another.
type hit struct {
	*term
	likeness
}

// related are the terms of a source that have something to do with a term. A
// part's term remembers them, for the other claims of the source.
func (s *source) related(t *term) []hit {
	if t.known != nil && t.known.source == s {
		return t.known.hits
	}
	var hits []hit
	if t.known != nil {
		hits = t.known.hits[:0]
	}
	for i := range s.ids {
		if l := s.likeness(t, i); l != unrelated && !(t.phrase() && !s.terms[i].phrase() && s.idiom(s.terms[i].word)) {
			hits = append(hits, hit{&s.terms[i], l})
		}
	}
	for i := range s.left {
		if l := t.against(s.left[i]); l >= like && !s.idiom(s.left[i].word) {
			hits = append(hits, hit{&s.left[i], l})
		}
	}
	if t.known != nil {
		t.known.source, t.known.hits = s, hits
	}
	return hits
}

// contextHas reports whether the sentences that s leans on account for a term.
func (s *source) contextHas(t *term) bool {
	if t.known != nil && t.known.leaning == s {
		return t.known.found
	}
	found := s.finds(t)
	if t.known != nil {
		t.known.leaning, t.known.found = s, found
	}
	return found
}

func (s *source) finds(t *term) bool {
	for _, before := range s.context {
		for i := range before.ids {
			if before.likeness(t, i) >= like {
				return true
			}
		}
	}
	for i := range t.parts {
		if !s.finds(&t.parts[i]) {
			return false
		}
	}
	return len(t.parts) > 0
}
