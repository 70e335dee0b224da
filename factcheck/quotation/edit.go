package quotation

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// An Op is what was done to words of the source.
type Op uint8

// The operations.
const (
	Equal   Op = iota
	Insert     // the quotation adds words
	Delete     // the quotation drops words
	Replace    // the quotation has other words
)

func (o Op) String() string { return [...]string{"equal", "insert", "delete", "replace"}[o] }

// An Edit is a run of words of the quotation beside those of the source. Both
// are as written, white space between words being one space.
type Edit struct {
	Op     Op
	Quoted string // "" for Delete
	Source string // "" for Insert
	Grade  Grade  // None for Equal
}

// altered is the result of a quotation that somebody said in part.
func (q *query) altered(m match) Result {
	r := Result{Kind: Altered, Similarity: float64(m.kept) / float64(len(q.words)), Faint: m.content < 2}
	for _, run := range m.runs {
		r.Edits = append(r.Edits, q.edit(run))
	}
	first, last := -1, -1
	for _, pairs := range m.pairs {
		from, to := -1, -1
		for _, p := range pairs {
			if p.source >= 0 {
				if from < 0 {
					from = p.source
				}
				to = p.source
			}
		}
		if from < 0 {
			continue
		}
		r.Quotes = append(r.Quotes, q.quote(from, to))
		if first < 0 {
			first = from
		}
		last = to
	}
	q.describe(&r, first, last)
	return r
}

// A run is steps of a match one after the other that make up one edit.
type run struct {
	op    Op
	steps []pair
}

// weigh gathers the steps of a match into runs, and counts the words that it
// keeps: those that are equal, and those in another form.
func (q *query) weigh(m *match) {
	for n, pairs := range m.pairs {
		piece := q.pieces[n][0]
		for i := 0; i < len(pairs); {
			j, equal := i+1, q.paired(pairs[i], piece)
			for j < len(pairs) && q.paired(pairs[j], piece) == equal {
				j++
			}
			r := run{op(pairs[i:j], equal), pairs[i:j]}
			if m.runs = append(m.runs, r); equal || r.op == Replace && q.otherForm(r) {
				m.keep(q, r.steps)
			}
			i = j
		}
	}
}

// op is what was done to the words of the steps.
func op(steps []pair, equal bool) Op {
	switch {
	case equal:
		return Equal
	case sourceOf(steps) < 0:
		return Insert
	case !slices.ContainsFunc(steps, func(p pair) bool { return p.quoted >= 0 }):
		return Delete
	}
	return Replace
}

// otherForm reports whether the words of both sides are the same in another form.
func (q *query) otherForm(r run) bool {
	quoted, _, meant := q.sides(r)
	return sameForm(quoted.words, meant)
}

// keep counts the words of the quotation in the steps.
func (m *match) keep(q *query, steps []pair) {
	for _, p := range steps {
		if p.quoted >= 0 {
			m.kept++
			if q.words[p.quoted].content {
				m.content++
			}
		}
	}
}

// paired reports whether the step is a word that both have.
func (q *query) paired(p pair, piece int) bool {
	return p.quoted >= 0 && p.source >= 0 && q.equal(piece, p.quoted, p.source)
}

// sides are the words of both sides of a run, and those of the source without what
// may be left unsaid.
func (q *query) sides(r run) (quoted, source side, meant []word) {
	for _, p := range r.steps {
		if p.quoted >= 0 {
			quoted.add(q.words[p.quoted].word)
		}
		if p.source >= 0 {
			e := q.Index.words[p.source]
			w := word{q.Index.text(e), corpus.Span{Start: int(e.start), End: int(e.end)}, e.flags}
			source.add(w)
			if e.loose == 0 {
				meant = append(meant, w)
			}
		}
	}
	return quoted, source, meant
}

// edit is one run, spelt out.
func (q *query) edit(r run) Edit {
	quoted, source, meant := q.sides(r)
	e := Edit{Op: r.op, Quoted: quoted.in(q.text)}
	if len(source.words) > 0 {
		t := q.turns[q.turnOf(sourceOf(r.steps))]
		e.Source = source.in(q.transcripts[t.transcript].Text)
	}
	if r.op != Equal {
		e.Grade = grade(quoted.words, meant)
	}
	return e
}

// sourceOf is the first word of the source in the steps, -1 if there is none.
func sourceOf(steps []pair) int {
	for _, p := range steps {
		if p.source >= 0 {
			return p.source
		}
	}
	return -1
}

// A side is the words of one side of an edit.
type side struct{ words []word }

func (s *side) add(w word) { s.words = append(s.words, w) }

// in is the passage of the text from the first word to the last.
func (s side) in(text string) string {
	if len(s.words) == 0 {
		return ""
	}
	passage := text[s.words[0].span.Start:s.words[len(s.words)-1].span.End]
	return strings.Join(strings.Fields(passage), " ")
}
