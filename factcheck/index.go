package factcheck

import (
	"cmp"
	"maps"
	"slices"
	"strings"

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
	postings map[string][]int // lemma → sources, ascending
	words    map[word]int     // numbers the words that are compared, from 1
}

// A word is what the likeness of a term depends on.
type word struct {
	lemma string
	pos   wordnet.POS
	name  bool
}

// A source is a sentence that may be evidence: its claims, and its own terms
// and those of the sentences that it leans on.
type source struct {
	*extract.Sentence
	claims  []*extract.Claim
	terms   []term
	context []term
	passage []period.Period     // that its turn names up to its end
	kinds   map[string][]string // the words that stand before a noun in the document
	topics  map[string]int      // in how many sentences names stand; those of the heading in many
	names   map[string]bool     // the words of the speaker's name
	asked   bool                // stands in a question
	place   int                 // in the index
	figures int                 // how many it states
	we      bool                // speaks for the speaker's body: "we", "our"
}

func newIndex(readings []*extract.Reading) *index {
	x := &index{postings: make(map[string][]int), words: make(map[word]int)}
	for _, r := range readings {
		x.add(r)
	}
	return x
}

func (x *index) add(r *extract.Reading) {
	next, turn := 0, -1
	var passage []period.Period
	topics, kinds := topics(r), kinds(r)
	for i, s := range r.Sentences {
		src := &source{Sentence: s, terms: spread(terms(s, extract.Range{From: 0, To: len(s.Words)})), topics: topics, kinds: kinds}
		src.we = slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Lower == "we" || w.Lower == "our" || w.Lower == "us" })
		if s.Turn != turn {
			turn, passage = s.Turn, nil
		}
		passage = append(passage, s.Periods...)
		src.passage = passage
		src.names = nameWords(s.Speaker())
		src.asked = s.Turn >= 0 && r.Transcript.Turns[s.Turn].Kind == corpus.Question
		for ; next < len(r.Claims) && r.Claims[next].Sentence == s; next++ {
			src.claims = append(src.claims, r.Claims[next])
		}
		src.figures = figureCount(src.claims)
		for _, c := range r.Context(i) {
			src.context = append(src.context, spread(terms(c, extract.Range{From: 0, To: len(c.Words)}))...)
		}
		x.number(src.terms)
		x.number(src.context)
		id := len(x.sources)
		src.place = id
		x.sources = append(x.sources, src)
		for _, key := range src.keys() {
			if p := x.postings[key]; len(p) == 0 || p[len(p)-1] != id {
				x.postings[key] = append(x.postings[key], id)
			}
		}
	}
}

// number gives each term the number of its word.
func (x *index) number(terms []term) {
	for i := range terms {
		w := word{terms[i].lemma, terms[i].pos, terms[i].name}
		if x.words[w] == 0 {
			x.words[w] = len(x.words) + 1
		}
		terms[i].id = x.words[w]
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
func topics(r *extract.Reading) map[string]int {
	in := make(map[string]int)
	for _, s := range r.Sentences {
		seen := make(map[string]bool)
		for _, t := range spread(terms(s, extract.Range{From: 0, To: len(s.Words)})) {
			if !t.name && !lexicon.In("bodies", t.lemma) || seen[t.lemma] {
				continue
			}
			seen[t.lemma] = true
			in[t.lemma]++
			if s.Turn < 0 {
				in[t.lemma] = max(several, len(r.Sentences)/seldom)
			}
		}
	}
	maps.DeleteFunc(in, func(_ string, n int) bool { return n < len(r.Sentences)/seldom })
	return in
}

// seldom is in which part of the sentences a topic must stand at least.
const seldom = 40

// several is in how many sentences a name must stand to be a topic.
const several = 3

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
	for _, s := range x.sources {
		if s.Transcript == q.Transcript && s.Span.Overlaps(q.Span) {
			return s
		}
	}
	return nil
}

// states reports whether a figure of the source makes the given one true.
func (s *source) states(q *quantity.Quantity) bool {
	for i := range s.Quantities {
		if rel, _ := compareFigures(q, &s.Quantities[i]); rel == entailed {
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
	for _, clause := range s.Clauses[:c.Clause+1] {
		if r := clause.Subject; r.Len() > 0 && lexicon.In("pronouns", s.Words[r.To-1].Lower) {
			return true
		}
	}
	for i := c.Subject.From; i < c.Subject.To; i++ {
		if lexicon.In("demonstratives", s.Words[i].Lower) {
			return true
		}
		if w := s.Words[i]; w.Class != extract.Content && w.Class != extract.Measure {
			continue
		}
		if i == 0 || !lexicon.In("pointers", s.Words[i-1].Lower) {
			return false
		}
	}
	return true
}

// keys are what a source is found by: lemmas of its terms, the groups of the
// thesaurus that they are in, and its figures.
func (s *source) keys() []string {
	var out []string
	all := s.terms
	if slices.ContainsFunc(s.claims, s.leans) {
		all = slices.Concat(all, s.context)
	}
	for _, t := range all {
		out = append(out, t.lemma)
		out = append(out, tables().sourceKeys(t.lemma)...)
	}
	for i := range s.Quantities {
		out = append(out, figureKey(&s.Quantities[i].Value))
	}
	for _, c := range s.Changes {
		out = append(out, "^"+c.Way.String())
	}
	return out
}

// maxCandidates bounds the sources that one part of a statement is judged by.
const maxCandidates = 60

// candidates are the sources that share most with a part, the best first.
// Rare words count more.
func (x *index) candidates(keys []string) []*source {
	score := make(map[int]float64)
	for _, key := range slices.Compact(slices.Sorted(slices.Values(keys))) {
		p := x.postings[key]
		for _, id := range p {
			score[id] += 1 / float64(len(p)+2)
		}
	}
	ids := make([]int, 0, len(score))
	for id := range score {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b))
	})
	ids = ids[:min(len(ids), maxCandidates)]
	out := make([]*source, len(ids))
	for i, id := range ids {
		out[i] = x.sources[id]
	}
	return out
}
