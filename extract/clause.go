package extract

import "slices"

// A Clause is a stretch of a sentence with one predicate. Its ranges index the
// words of the sentence.
type Clause struct {
	Range
	Subject Range // the noun phrase before the verb, or that of the clause it leans on; may be empty
	Verb    int   // index of the main verb, -1 if there is none
	Negated bool
	Refused bool // a verb negates: "rejected", "failed to"; part of what Negated says
	Apart   Apart
	Stance  Stance

	// Elided is what the clause leaves out, of the one before it; empty if it leaves out nothing.
	Elided Range
}

// verbRange is the main verb alone, empty if there is none.
func (c *Clause) verbRange() Range {
	if c.Verb < 0 {
		return Range{}
	}
	return Range{c.Verb, c.Verb + 1}
}

// A Range is a half-open range of word indices.
type Range struct{ From, To int }

// Len is the number of words in the range.
func (r Range) Len() int { return r.To - r.From }

// Has reports whether the word at index i is in the range.
func (r Range) Has(i int) bool { return r.From <= i && i < r.To }

// clauses cuts a sentence into clauses, in order; together they cover it.
func clauses(words []Word) []Clause {
	var out []Clause
	start := 0
	for i := 1; i < len(words); i++ {
		if !splits(words, start, i) {
			continue
		}
		out = append(out, Clause{Range: Range{start, i}})
		start = i
	}
	if start < len(words) {
		out = append(out, Clause{Range: Range{start, len(words)}})
	}
	for i := range out {
		out[i].Verb = mainVerb(words, out[i].Range)
		out[i].Subject = subject(words, out[i])
		if i > 0 {
			out[i].leanOn(words, out[i-1])
		}
	}
	if len(out) > 1 && participial(words, out[0]) {
		out[0].Subject = out[1].Subject
	}
	return out
}

func hasVerb(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.verb() && !w.Aside && w.Class != Time })
}

// mainVerb is the first finite verb of the range, moved over its auxiliaries
// to the verb that carries the sense; -1 if there is none.
func mainVerb(words []Word, r Range) int {
	at := -1
	for i := r.From; i < r.To; i++ {
		if words[i].finite() && !words[i].Aside {
			at = i
			break
		}
	}
	if s := invertedSubject(words, r); s.Len() > 0 {
		at = s.To - 1
	}
	if at < 0 {
		for i := r.From; i < r.To; i++ {
			if words[i].verb() && !words[i].Aside {
				return i
			}
		}
		return -1
	}
	for i := at + 1; i < r.To; i++ {
		switch w := words[i]; {
		case w.verb():
			at = i
		case w.Lower != "without" && (w.Tag == "RB" || w.Tag == "TO" || w.Class == Negation):
		default:
			return at
		}
	}
	return at
}
