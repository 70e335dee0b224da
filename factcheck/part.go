package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// A part is what a statement is judged by: one of its claims, with the terms
// that must be accounted for, and who is said to have said it.
type part struct {
	*extract.Claim
	terms  []term
	ways   []term // the words of change, once the part is prepared
	credit string // "" if the statement does not say

	by       string // whom the statement has say it, who may not speak in the record; "" if nobody
	reported bool   // the statement has others than those who speak say it

	credited   *quotation.Credit // the same, once the part is prepared
	office     office            // that the subject is
	converses  []converse        // of its verb
	extent     int               // how much it says that a thing is more than another, and the word for it: see extentOf
	extentWord string
	often      string // how often it says that something happens, and the word for it: see often
	oftenAt    int
	constancy  constancy
	proportion *proportion // that a word tells; nil for none
	bareWords  []int       // see there

	figures int    // how many the sentence states
	place   int    // of this one among them
	all     []term // of the whole sentence, once they are asked for

	first  *part   // the first part of the same clause; nil for that one
	beside *part   // the one side of a condition that this part is the other side of
	sideOf *part   // the part whose comparison this is one side of: what that says of more and less is judged by it
	source *source // what supports it, once judged
}

func (p *part) keys() []string {
	var out []string
	for _, t := range spread(p.terms) {
		if t.number != nil {
			out = append(out, figureKey(&t.number.Value))
		}
		out = append(out, t.lemma)
		out = append(out, tables().statementKeys(t.lemma)...)
	}
	if p.Quantity != nil {
		out = append(out, figureKey(&p.Quantity.Value))
	}
	return append(out, "^"+p.Direction.String())
}

// prepare makes room for what is worked out of each term once.
func (c *Checker) prepare(p *part) {
	p.ways = nil
	p.extent, p.extentWord = extentOf(p.Sentence, p.Own)
	p.often, p.oftenAt = often(p.Sentence, p.Own)
	p.constancy = constancyOf(p.Claim)
	p.proportion = nil
	if told, ok := proportionOf(p.Claim); ok {
		p.proportion = &told
	}
	p.bareWords = bareWords(p)
	for _, w := range p.Sentence.Changes {
		if p.Own.Has(w.Start) {
			p.ways = append(p.ways, term{lemma: p.Sentence.Words[w.Start].Lemma, pos: pos(p.Sentence.Words[w.Start]), way: w.Way})
		}
	}
	if p.credit != "" {
		p.credited = c.quotes.Credit(p.credit)
	}
	p.office.quotes = c.quotes
	c.index.prepare(p.terms)
	c.index.prepare(p.ways)
	if verb := p.Sentence.Clauses[p.Clause].Verb; verb >= 0 {
		p.converses = converses()[p.Sentence.Words[verb].Lemma]
	}
}

// parts are the claims of a statement with what each must account for. A
// figure that is presupposed is a term of the other claims of its clause; if
// there is none, of the clause as a claim without a figure.
func parts(r *extract.Reading, credit string) []*part {
	type clause struct {
		s *extract.Sentence
		i int
	}
	given := make(map[clause][]term)
	asserted := make(map[clause]bool)
	for _, c := range r.Claims {
		at := clause{c.Sentence, c.Clause}
		if c.Given {
			given[at] = append(given[at], term{lemma: c.Quantity.String(), number: c.Quantity, word: -1})
		} else {
			asserted[at] = true
		}
	}
	var out []*part
	first := make(map[clause]*part)
	bySentence := make(map[*extract.Sentence][]*extract.Claim)
	for _, c := range r.Claims {
		bySentence[c.Sentence] = append(bySentence[c.Sentence], c)
	}
	var lead []term // of the clauses that frame the one to come
	for i, c := range r.Claims {
		at := clause{c.Sentence, c.Clause}
		if i+1 < len(r.Claims) && introduces(c, r.Claims[i+1]) {
			continue
		}
		if i+1 < len(r.Claims) && frames(c, r.Claims[i+1]) {
			lead = append(lead, claimTerms(c)...)
			continue
		}
		if c.Given {
			if asserted[at] {
				continue
			}
			asserted[at] = true
			fact := *c
			fact.Quantity, fact.Kind, fact.Own = nil, extract.Fact, c.Sentence.Clauses[c.Clause].Range
			c = &fact
		}
		p := &part{Claim: c, credit: credit, terms: slices.Concat(lead, claimTerms(c), given[at]), first: first[at]}
		lead = nil
		for i := range c.Sentence.Quantities {
			if q := &c.Sentence.Quantities[i]; c.Quantity != nil && q.Number != c.Quantity.Number && lasting(q) && p.Own.Has(c.Sentence.At(q.Number.Start)) {
				p.terms = append(p.terms, term{lemma: q.String(), number: q, word: -1})
			}
		}
		for _, r := range []extract.Range{c.Subject, c.Head, c.Own} {
			p.add(meant(c.Sentence, r))
		}
		p.figures, p.place = figureCount(bySentence[c.Sentence]), place(bySentence[c.Sentence], c)
		if n := len(out); n > 0 && out[n-1].Sentence == c.Sentence && dependent(c) {
			if restricts(c) && c.Quantity == nil && !c.Negated {
				out[n-1].add(p.terms)
				continue
			}
			p.first = out[n-1]
		}
		if n := len(out); n > 0 && c.Stance == extract.Condition && out[n-1].Stance == extract.Condition && out[n-1].Sentence == c.Sentence && out[n-1].Clause+1 == c.Clause {
			p.beside = out[n-1]
		}
		if first[at] == nil {
			first[at] = p
		} else if goesOnWithMore(c) {
			p.add(slices.DeleteFunc(slices.Clone(first[at].terms), func(t term) bool { return t.number != nil || t.way != change.None }))
		}
		out = append(out, p)
	}
	return out
}

// goesOnWithMore reports whether a figure after a comma only tells by how much the one before it
// is more than another: "47 accidents, 18 more than in May", "40 tons, up 3 percent".
func goesOnWithMore(c *extract.Claim) bool {
	s := c.Sentence
	if c.Quantity == nil || c.Compares == change.None && c.Kind != extract.Change && c.Kind != extract.Ratio || s.Words[c.Own.From].Lower != "," {
		return false
	}
	return !slices.ContainsFunc(terms(s, c.Own), func(t term) bool {
		return t.name || t.pos == wordnet.Noun && !t.measure && !t.generic && t.way == change.None
	})
}

// add makes terms of another clause the part's.
func (p *part) add(terms []term) {
	for _, t := range terms {
		if !slices.ContainsFunc(p.terms, func(u term) bool { return u.word == t.word && u.lemma == t.lemma }) {
			p.terms = append(p.terms, t)
		}
	}
}

// qualifies reports whether a term says which of several things the subject is.
func (p *part) qualifies(t term) bool {
	s := p.Sentence
	return p.Subject.Has(t.word) && t.word+1 < p.Subject.To && strings.HasPrefix(s.Words[t.word+1].Tag, "NN")
}

// lasting reports whether a quantity is a length of time.
func lasting(q *quantity.Quantity) bool {
	return !q.Weak && (q.Unit.Dimension == "time" || q.Unit.Dimension == "months")
}

// frames reports whether a claim only says whose words or thoughts the next one
// is: "The bank expects that …", "according to one survey, …".
func frames(c, next *extract.Claim) bool {
	if c.Sentence != next.Sentence || c.Clause+1 != next.Clause || c.Quantity != nil || c.Negated {
		return false
	}
	s, clause, after := c.Sentence, c.Sentence.Clauses[c.Clause], c.Sentence.Clauses[next.Clause]
	switch {
	case s.Words[clause.From].Lower == "according" || clause.Verb >= 0 && s.Words[clause.Verb].Lower == "according":
		return true
	case s.Words[clause.To-1].In("verbs that a clause follows"):
		return true
	case s.Words[after.From].Lower != "that" || clause.Verb < 0 || s.Words[clause.Verb].Class == extract.Content:
		return false
	}
	return clause.Verb+1 >= clause.To // nothing between the verb and "that"
}

// introduces reports whether a claim is no more than the "saying" of "defended the
// rule, saying that …".
func introduces(c, next *extract.Claim) bool {
	s, clause := c.Sentence, c.Sentence.Clauses[c.Clause]
	if next.Sentence != s || next.Clause != c.Clause+1 || c.Quantity != nil || clause.Verb < 0 || s.Words[clause.Verb].Tag != "VBG" || clause.Verb+1 < clause.To {
		return false
	}
	_, says := reportVerbs()[s.Words[clause.Verb].Lower]
	return says && clause.From+1 >= clause.Verb
}

// owns reports whether a word is the claim's, rather than of a clause that
// restricts it.
func (p *part) owns(word int) bool {
	return (p.Own.Has(word) || p.Head.Has(word) || p.Subject.Has(word)) && !p.KeepsApart(word)
}

// claimTerms are the terms of all that a claim says.
func claimTerms(c *extract.Claim) []term {
	var out []term
	seen := make(map[int]bool)
	for _, r := range []extract.Range{c.Subject, c.Head, c.Own} {
		for _, t := range terms(c.Sentence, r) {
			if !seen[t.word] && !confines(c.Sentence, t.word) && !(c.Quantity == nil && c.KeepsApart(t.word)) {
				out = append(out, t)
			}
		}
		for i := r.From; i < r.To; i++ {
			seen[i] = true
		}
	}
	return out
}

// dependent reports whether a clause has no subject of its own: it says more
// of what the clause before it speaks of.
func dependent(c *extract.Claim) bool {
	clause := c.Sentence.Clauses[c.Clause]
	return c.Clause > 0 && !clause.Has(c.Subject.From)
}

// hangs reports whether clause i says more of what the clause before it says:
// it has no subject of its own, or is what is said, found or expected there.
func hangs(s *extract.Sentence, i int) bool {
	clause := s.Clauses[i]
	switch s.Words[clause.From].Lower {
	case "that", "which", "who", "whose", "where":
		return !(i > 0 && clause.From > 0 && s.Words[clause.From-1].Tag == "CC" && clause.Has(clause.Subject.From)) // "that it rains, and that it blows"
	case ";", "after", "before":
		return false
	}
	if i > 0 && s.Words[clause.From-1].In("verbs that a clause follows") {
		return true
	}
	return !clause.Has(clause.Subject.From)
}

// restricts reports whether the clause is a relative clause without a comma:
// it says which thing is meant.
func restricts(c *extract.Claim) bool {
	s, from := c.Sentence, c.Sentence.Clauses[c.Clause].From
	switch s.Words[from].Lower {
	case "that", "which", "who", "whose", "where":
		return from > 0 && s.Words[from-1].Class != extract.Punct
	}
	return false
}
