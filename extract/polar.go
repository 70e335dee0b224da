package extract

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A polar question is one that yes or no answers, taken apart: what stands before its verb
// and belongs to it, the verb, the subject and the rest. One in the order of a statement has
// all its words in the rest, and no verb.
type polar struct {
	*Sentence
	lead, subject, rest Range
	verb                int  // -1 in the order of a statement
	echoed              int  // the verb that an echo of the question takes up
	negated             bool // "hasn't", before the subject
}

// polar reads a question that yes or no answers, nil if s is none, or one whose words would
// be another's in the mouth of who answers. Only where another asks is a "you" who answers.
func (s *Sentence) polar(another bool) *polar {
	q := &polar{Sentence: s, verb: -1}
	end := len(s.Words)
	for end > 0 && s.Words[end-1].Class == Punct {
		end--
	}
	end = s.untagged(end)
	if !s.interrogative(q, end) && !s.declarative(q, end) {
		return nil
	}
	for i := q.rest.From; i < end; i++ {
		w := s.Words[i]
		next := ""
		if i+1 < end {
			next = s.Words[i+1].Lower
		}
		switch {
		case w.Lower == "or", w.Lower == "if", w.Lower == "unless", w.Lower == "and" && (auxiliary(next) != "" || lexicon.In("question words", next)):
			return nil
		case w.Lower == ",":
			if lexicon.In("asides of a question", next) {
				end = i
			}
		}
	}
	q.rest.To = end
	for i := q.lead.From; i < end; i++ {
		if another && s.Words[i].In("the speaker") {
			return nil
		}
	}
	return q
}

// interrogative takes the question apart up to word end: "Minister, has the strike in the ports
// been called off". Its subject ends before the first word that goes on with its verb in the
// order of a statement.
func (s *Sentence) interrogative(q *polar, end int) bool {
	i := s.afterOpening(0, end)
	if i < end && auxiliary(s.Words[i].Lower) == "" {
		const most = 8 // words
		comma := i
		for comma < min(end, i+most) && s.Words[comma].Lower != "," {
			comma++
		}
		if comma+1 >= end || s.Words[comma].Lower != "," || slices.ContainsFunc(s.Words[i:comma], Word.finite) {
			return false
		}
		if w := s.Words[i]; w.Tag == "IN" {
			q.lead = Range{i, comma + 1}
		} else if !s.addresses(Range{i, comma}) {
			return false
		}
		i = s.afterOpening(comma+1, end)
	}
	if i+2 >= end || auxiliary(s.Words[i].Lower) == "" {
		return false
	}
	q.verb, q.echoed = i, i
	if i++; s.Words[i].Lower == "n't" || s.Words[i].Lower == "not" {
		q.negated = true
		i++
	}
	q.subject = Range{i, i}
	q.rest.To = end
	const longest = 14 // words
	for to := i + 1; to < min(end, i+longest); to++ {
		if q.subjectMayEnd(to) {
			q.subject.To, q.rest.From = to, to
			return true
		}
	}
	return false
}

// untagged is where what is asked ends that words up to end ask: before the "didn't you" of
// "you knew of it, didn't you".
func (s *Sentence) untagged(end int) int {
	for n := 2; n <= 3 && end > n+2; n++ {
		at := end - n
		if s.Words[at-1].Lower == "," && auxiliary(s.Words[at].Lower) != "" && (n == 2 || s.Words[at+1].Lower == "n't") && s.Words[end-1].Tag == "PRP" {
			return at - 1
		}
	}
	return end
}

// declarative takes a question apart that has the order of a statement: "So the bridge will be
// rebuilt?", or is one before an "is that true?".
func (s *Sentence) declarative(q *polar, end int) bool {
	i := s.afterOpening(0, end)
	if comma := slices.IndexFunc(s.Words[min(i, end):end], func(w Word) bool { return w.Lower == "," }); comma > 0 && s.addresses(Range{i, i + comma}) {
		i = s.afterOpening(i+comma, end)
	}
	if i >= end || len(s.Clauses) == 0 || s.Words[i].In("question words") || auxiliary(s.Words[i].Lower) != "" {
		return false
	}
	for at, w := range s.Words[i:end] {
		if w.Lower == "that" && (s.Words[i+at-1].In("told to a question")) {
			i += at + 1 // "the unions say that"
			break
		}
	}
	q.rest = Range{i, end}
	c := s.Clauses[clauseIndex(s, i)]
	q.echoed = c.Verb
	for j := i; j < min(end, c.To); j++ {
		if s.Words[j].finite() {
			q.echoed = j
			return q.echoed > i && c.Subject.Len() > 0
		}
	}
	return false
}

// addresses reports whether words before a comma may name who is asked.
func (s *Sentence) addresses(r Range) bool {
	const most = 6 // words
	return r.Len() > 0 && r.Len() <= most && !slices.ContainsFunc(s.Words[r.From:r.To], func(w Word) bool {
		return !w.Upper && w.Class != Punct && w.Tag != "IN" && w.Tag != "DT"
	})
}

// openEnded reports whether a question is not one of yes or no.
func (s *Sentence) openEnded() bool {
	i := s.afterOpening(0, len(s.Words))
	return i < len(s.Words) && auxiliary(s.Words[i].Lower) == "" && slices.ContainsFunc(s.Words[i:], func(w Word) bool {
		return w.In("question words")
	})
}

// asksToTell reports whether the question asks for words rather than whether something is so:
// "can you confirm that?".
func (q *polar) asksToTell() bool {
	return q.verb >= 0 && q.rest.Len() > 0 && q.Words[q.subject.From].Lower == "you" && q.Words[q.rest.From].In("telling on request")
}

// clauseIndex is the number of the clause that word i is in.
func clauseIndex(s *Sentence, i int) int {
	return max(0, slices.IndexFunc(s.Clauses, func(c Clause) bool { return c.Has(i) }))
}

// afterOpening is where the words from i on begin to ask something.
func (s *Sentence) afterOpening(i, end int) int {
	for i < end {
		n := Cued(s.Words[:end], i, "openings of answers")
		if n == 0 && s.Words[i].Class != Punct {
			break
		}
		i += max(n, 1)
	}
	return i
}

// asksIfSo reports whether a question only asks whether what was said before is so: "Is that
// true?"
func (s *Sentence) asksIfSo() bool {
	i := s.afterOpening(0, len(s.Words))
	end := len(s.Words)
	for end > i && s.Words[end-1].Class == Punct {
		end--
	}
	if end != i+3 || auxiliary(s.Words[i].Lower) != "be" || s.Words[i+1].Lower != "that" && s.Words[i+1].Lower != "it" {
		return false
	}
	so := s.Words[i+2].Lower
	return so == "right" || so == "so" || lexicon.In("so", so)
}

// subjectMayEnd reports whether the subject may end before word to.
func (q *polar) subjectMayEnd(to int) bool {
	words := q.Words
	last, next := words[to-1], words[to]
	pronoun := last.Tag == "PRP" || last.Tag == "EX" || last.Lower == "there" || last.In("pronouns") || last.Lower == "that" && !next.noun()
	if pronoun && to-1 == q.subject.From {
		return true
	}
	if !last.noun() && !last.Upper && !last.In("question subjects") || next.Tag == "POS" || next.Lower == "of" || next.Upper && last.Upper {
		return false
	}
	at := to
	for at < len(words) && (words[at].Tag == "RB" || words[at].Lower == "yet") {
		at++
	}
	if at == len(words) {
		return false
	}
	switch w := words[at]; auxiliary(words[q.verb].Lower) {
	case "be":
		return !w.noun() && w.Lower != "who" && w.Lower != "that" && w.Lower != "in" || w.noun() && at > to
	case "have":
		return w.Tag == "VBN" || w.Tag == "VBD" || w.Lower == "been"
	default:
		return w.Lower == wordnet.Lemma(w.Lower, wordnet.Verb) && wordnet.HasAs(w.Lower, wordnet.Verb) && w.Tag != "IN" && w.Tag != "DT" && w.Tag != "TO"
	}
}

// has reports whether the question has a word, in whatever form.
func (q *polar) has(w Word) bool {
	return slices.ContainsFunc(q.Words, func(u Word) bool { return u.Lemma == w.Lemma })
}
