package quotation

import (
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
	r := Result{Kind: Altered, Similarity: float64(m.kept) / float64(len(q.words)), Edits: m.edits, Faint: m.content < 2}
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

// weigh gathers the steps of a match into edits, and counts the words that it
// keeps: those that are equal, and those in another form.
func (q *query) weigh(m *match) {
	for n, pairs := range m.pairs {
		piece := q.pieces[n][0]
		for i := 0; i < len(pairs); {
			j, equal := i+1, q.paired(pairs[i], piece)
			for j < len(pairs) && q.paired(pairs[j], piece) == equal {
				j++
			}
			e := q.edit(pairs[i:j], equal)
			if m.edits = append(m.edits, e); equal || e.Op == Replace && e.Grade == Form {
				m.keep(q, pairs[i:j])
			}
			i = j
		}
	}
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

// edit is one run of steps.
func (q *query) edit(run []pair, equal bool) Edit {
	var quoted, source side
	var meant []word // of the source, without what may be left unsaid
	for _, p := range run {
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
	e := Edit{Quoted: quoted.in(q.text)}
	if len(source.words) > 0 {
		t := q.turns[q.turnOf(sourceOf(run))]
		e.Source = source.in(q.transcripts[t.transcript].Text)
	}
	switch {
	case equal:
		return e
	case len(source.words) == 0:
		e.Op = Insert
	case len(quoted.words) == 0:
		e.Op = Delete
	default:
		e.Op = Replace
	}
	e.Grade = grade(quoted.words, meant)
	return e
}

// sourceOf is the first word of the source in the run.
func sourceOf(run []pair) int {
	for _, p := range run {
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
