package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A Reply is a short answer to a question that yes or no answers, and what the two say
// together: "Has the ferry been sold?" "It hasn't." says "The ferry has not been sold."
type Reply struct {
	Question, Answer *Sentence
	Text             string // in the words of the question, as its speaker would say it in full
}

// Replies are the short answers of a transcript that a question stands right before, by
// another or, as a speaker's own, in the same turn. What is asked beside another question, or
// answered only in part, is none.
func (r *Reading) Replies() []Reply {
	var out []Reply
	for i, s := range r.Sentences {
		if i == 0 || s.Turn < 0 || s.Asks() {
			continue
		}
		var next *Sentence
		if i+1 < len(r.Sentences) && r.Sentences[i+1].Turn == s.Turn {
			next = r.Sentences[i+1]
		}
		if q := r.Sentences[i-1]; q.Turn >= 0 && (q.Turn == s.Turn || r.asks(q, s)) {
			if text := s.whoDid(q); text != "" {
				out = append(out, Reply{Question: q, Answer: s, Text: text})
				continue
			}
		}
		asked, found := r.askedBefore(i), []Reply(nil)
		for _, q := range asked {
			a, ok := s.answer(q)
			if !ok || len(asked) > 1 && !a.echoed || next.limitsAnswer(q, a) || !a.echoed && r.takesUpElse(s, q) {
				continue
			}
			if text := q.inFull(a); text != "" {
				found = append(found, Reply{Question: q.Sentence, Answer: s, Text: text})
			}
		}
		if len(found) == 1 {
			out = append(out, found[0])
		}
	}
	return out
}

// takesUpElse reports whether an answer takes up what was said beside the question: "No, we've
// lost three", of "You have lost four. Is your job at risk?".
func (r *Reading) takesUpElse(s *Sentence, q *polar) bool {
	for _, beside := range r.Sentences {
		if beside.Turn != q.Turn || beside == q.Sentence || beside == s || beside.asksIfSo() {
			continue
		}
		for _, w := range s.Words {
			if w.Class == Content && !q.has(w) && slices.ContainsFunc(beside.Words, func(u Word) bool { return u.Lemma == w.Lemma }) {
				return true
			}
		}
	}
	return false
}

// askedBefore are the questions that sentence i may answer in short; none if one of them
// cannot be taken apart.
func (r *Reading) askedBefore(i int) (asked []*polar) {
	s, last := r.Sentences[i], r.Sentences[i-1]
	if last.Turn < 0 || last.Turn != s.Turn && !r.asks(last, s) {
		return nil
	}
	for j := i - 1; j >= 0 && r.Sentences[j].Turn == last.Turn; j-- {
		q := r.Sentences[j]
		switch {
		case last.Turn == s.Turn && (j < i-1 || !q.Asks()):
			return asked
		case !q.Asks(), q.openEnded():
			continue
		case q.asksIfSo() && j > 0 && r.Sentences[j-1].Turn == last.Turn:
			q = r.Sentences[j-1]
		}
		p := q.polar(last.Turn != s.Turn)
		if p == nil {
			return nil
		}
		asked = append(asked, p)
	}
	return asked
}

// asks reports whether the turn of q asks, and that of s answers.
func (r *Reading) asks(q, s *Sentence) bool {
	turns := r.Transcript.Turns
	return q.Turn >= 0 && turns[q.Turn].Kind == corpus.Question && turns[s.Turn].Kind != corpus.Question
}

// whoDid is what a sentence says in full that only names who did what q asks: "The state
// will.", of "Who will pay for the roof?"; "" if it does not.
func (s *Sentence) whoDid(q *Sentence) string {
	const longest = 6 // words of who it is
	i := q.afterOpening(0, len(q.Words))
	if !q.Asks() || i+2 >= len(q.Words) || q.Words[i].Lower != "who" {
		return ""
	}
	verb, after := q.Words[i+1], q.Words[i+2]
	if aux := auxiliary(verb.Lower); aux == "do" || aux == "" && !verb.verb() || aux != "" && (opensNoun(after) || after.Tag == "PRP") {
		return ""
	}
	from, to := s.afterOpening(0, len(s.Words)), len(s.Words)
	for to > from && s.Words[to-1].Class == Punct {
		to--
	}
	if to > from+1 && auxiliary(s.Words[to-1].Lower) != "" {
		to--
	}
	if from == to || to-from > longest || slices.ContainsFunc(s.Words[from:to], func(w Word) bool {
		return !w.noun() && !opensNoun(w) && w.Tag != "JJ" && w.Lower != "of" && !w.In("question subjects")
	}) {
		return ""
	}
	asked := &polar{Sentence: q, rest: Range{i + 1, len(q.Words)}}
	for asked.rest.To > asked.rest.From && q.Words[asked.rest.To-1].Class == Punct {
		asked.rest.To--
	}
	who := s.plainly(from, to)
	return strings.ToUpper(who[:1]) + who[1:] + " " + asked.said(asked.rest, answer{}) + "."
}

// An answer is what a short answer says of what was asked.
type answer struct {
	no     bool
	self   bool   // by an "I", not a "we"
	held   string // what is only thought: "I hope"
	echoed bool   // with the auxiliary of the question
}

// answer reads a sentence as a short answer to q: "No.", "It hasn't.", "Yes, since May",
// "I hope so". It is none if it says so only of some, or on a condition.
func (s *Sentence) answer(q *polar) (a answer, ok bool) {
	words := s.Words
	for len(words) > 0 && words[len(words)-1].Class == Punct {
		words = words[:len(words)-1]
	}
	i := s.afterOpening(0, len(words))
	told := false
	if n := Cued(words, i, "saying no"); n > 0 {
		told, a.no, i = true, true, i+n
	} else if n := Cued(words, i, "saying yes"); n > 0 {
		told, i = true, i+n
	}
	if told && i < len(words) && words[i].Class != Punct {
		return a, false // "no decision"
	}
	for i < len(words) && words[i].Class == Punct {
		i++
	}
	if n := Cued(words, i, "thinking so"); n > 0 && !told && i+n == len(words) {
		text := strings.TrimSuffix(strings.TrimSuffix(s.plainly(i, i+n), " so"), " it")
		a.held = strings.TrimSuffix(text, " not")
		a.no = a.held != text
		return a, true
	}
	denied, to := echo(words, i, q)
	a.self = slices.ContainsFunc(words[i:], func(w Word) bool { return w.Lower == "i" })
	switch a.echoed = to > i; {
	case a.echoed && told && denied != a.no && !q.negated:
		return a, false
	case a.echoed:
		a.no = denied
	case !told, q.asksToTell():
		return a, false
	}
	return a, !q.onlyInPart(words[max(i, to):], a.no, a.echoed)
}

// echo reads a pronoun with the auxiliary of the question from word i on, and whether it is
// denied: "it hasn't", "I never did". It returns where that ends, i if there is none.
func echo(words []Word, i int, q *polar) (denied bool, to int) {
	const most = 4 // words after the pronoun
	if i >= len(words) || words[i].Tag != "PRP" && words[i].Tag != "EX" && !words[i].In("pronouns") && words[i].Lower != "that" {
		return false, i
	}
	found := false
	to = i + 1
	for ; to < len(words) && to <= i+most; to++ {
		switch w := words[to]; {
		case !found && auxiliary(w.Lower) != "":
			if auxiliary(w.Lower) != q.echoAuxiliary() {
				return false, i
			}
			found = true
		case w.Lower == "n't" || w.Lower == "not" || w.Lower == "never":
			denied = true
		case w.Tag == "RB" && w.Class == Degree && !found:
		default:
			if !found {
				return false, i
			}
			return denied, to
		}
	}
	if !found {
		return false, i
	}
	return denied, to
}

// echoAuxiliary is the auxiliary that an echo of the question has: "did" for "they knew".
func (q *polar) echoAuxiliary() string {
	w := q.Words[q.echoed]
	if aux := auxiliary(w.Lower); aux != "" || q.verb >= 0 {
		return aux
	}
	return "do"
}

// onlyInPart reports whether the rest of an answer may keep it from being one to all that was
// asked. After an echo that is what goes on without a mark and was not in the question.
func (q *polar) onlyInPart(rest []Word, no, echoed bool) bool {
	for i := 0; i < len(rest); i++ {
		if Cued(rest, i, "limits of an answer") > 0 {
			return true
		}
		if n := Cued(rest, i, "as far as is known"); n > 0 {
			i += n - 1
			continue
		}
		w := rest[i]
		if echoed && w.Class == Punct {
			echoed = false
		}
		if (echoed || no && w.Class == Time) && (w.Class == Content || w.Class == Time || w.Class == Figure) && !q.has(w) {
			return true
		}
	}
	return false
}

// limitsAnswer reports whether the sentence after a short answer takes some of it back: "Not this
// year", of what was not asked of this year.
func (s *Sentence) limitsAnswer(q *polar, a answer) bool {
	if s == nil || Cued(s.Words, 0, "limits of an answer") == 0 {
		return false
	}
	return !a.no || s.Words[0].Lower != "not" || slices.ContainsFunc(s.Words, func(w Word) bool { return (w.Class == Content || w.Class == Time) && !q.has(w) })
}
