package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// decide derives from the record, and else from its short answers, whether a thing is decided.
func (c *Checker) decide(r *extract.Reading, credit string) (Finding, bool) {
	f, ok := c.deriveDecision(r, credit)
	if !ok && c.replies != nil {
		if f, ok = c.replies.deriveDecision(r, credit); ok {
			f = c.replies.quoted(f)
		}
	}
	return f, ok
}

// deriveDecision refutes a statement that has something decided of which the record says
// that it is not, that it is weighed or was decided against, and one that has planned,
// promised, said or known what is not; and supports one that has it so too. What is decided must be named with that, or in what it leans on: the
// sentences before and, near the head of an answer, the question.
func (c *Checker) deriveDecision(r *extract.Reading, credit string) (Finding, bool) {
	if len(r.Sentences) != 1 || len(r.Claims) == 0 {
		return Finding{}, false
	}
	s := r.Sentences[0]
	said := decisions(s)
	if len(said) != 1 || said[0].stand == decidedAgainst || said[0].stand == weighed {
		return Finding{}, false
	}
	d := said[0]
	if d.stand.avowal() && d.decider.From > 0 && s.Words[d.decider.From-1].Lower == "as" {
		return Finding{}, false // "as she promised"
	}
	if d.stand.avowal() && credit == "" && d.decider.Len() > 0 {
		credit = s.Span.In(s.Transcript.Text)[s.Words[d.decider.From].Span.Start-s.Span.Start : s.Words[d.decider.To-1].Span.End-s.Span.Start]
	}
	whole := &part{Claim: r.Claims[0], terms: terms(s, extract.Range{To: len(s.Words)}), credit: credit}
	c.prepare(whole)
	topic := slices.DeleteFunc(slices.Clone(whole.terms), func(t term) bool {
		return d.decider.Has(t.word) || t.generic || lexicon.In("words of deciding", t.lemma) || t.word == d.at
	})
	if len(topic) == 0 || d.decider.Len() > 0 && c.quotes.Stranger(s.Span.In(s.Transcript.Text)[s.Words[d.decider.From].Span.Start-s.Span.Start:s.Words[d.decider.To-1].Span.End-s.Span.Start]) {
		return Finding{}, false
	}
	var out *Finding
	for _, src := range c.index.decisions {
		a := &alignment{part: whole, source: src, basis: Inferred}
		if a.speaker(); len(a.conflicts)+len(a.open) > 0 || src.ofContrary(whole.terms) {
			continue
		}
		for _, found := range decisions(src.Sentence) {
			if !c.sameDecision(s, d, topic, src, found) {
				continue
			}
			if d.stand.rebuts(found.stand) {
				return Finding{}, false
			}
			v, reason := d.stand.answers(found.stand)
			if v == NotEnough {
				continue
			}
			f := Finding{Claim: s.Text(), Verdict: v, Basis: Inferred, Reason: reason + a.by(), Evidence: []Evidence{{Quote: src.Quote(), Claim: src.Text()}}}
			if v == Refuted {
				f.Slot = "modality"
			}
			out = &f
		}
	}
	if out == nil {
		return Finding{}, false
	}
	return *out, true
}

// sameDecision reports whether a decision of the record is on the topic of the statement's.
func (c *Checker) sameDecision(s *extract.Sentence, d decision, topic []term, src *source, found decision) bool {
	if !src.decidedBy(s, d, found) {
		return false
	}
	clause := extract.Range{From: src.Clauses[found.clause].From, To: len(src.Words)}
	inside, outside, deeds := make(map[int]bool), 0, 0
	var elsewhere []*term
	for i := range topic {
		if t := &topic[i]; !src.tells(t, inside) {
			elsewhere = append(elsewhere, t)
		}
	}
	before := c.before(src, len(topic)-len(elsewhere))
	if found.stand == decided || found.stand == planned {
		before = before[:min(1, len(before))] // "that has been decided"
	}
	if found.stand != weighed && !leftOpenThen(s, src, src.Clauses[found.clause].Range) || !asksAlike(s, d, src.Sentence, found) {
		return false
	}
	for _, t := range elsewhere {
		switch {
		case slices.ContainsFunc(before, func(b *source) bool { return b.tells(t, nil) }):
			outside++
		case t.pos == wordnet.Verb && found.stand == undecidedYet && (len(inside) > 0 || src.before != nil && src.before.namesTopic()):
			deeds++ // "on the ferry there's no decision", be it to buy or to lease one
		case lexicon.In("sizes", t.lemma) && src.asksHowMuch():
		default:
			return false
		}
	}
	if (found.stand == decided || found.stand == planned) && !src.onTime(s) {
		return false
	}
	left, points := 0, false
	for i := clause.From; i < clause.To; i++ {
		w := src.Words[i]
		points = points || i > found.at && (w.Lower == "it" || w.Lower == "that" || w.Lower == "them")
		if content(w) && !inside[i] && i != found.at && !found.decider.Has(i) && !w.LemmaIn("words of deciding") && w.Class != extract.Time {
			left++
		}
	}
	if deeds > 0 && left > 0 || outside > 0 && left > 0 && !(points && len(inside) > 0) {
		return false
	}
	for i := range s.Quantities {
		q := &s.Quantities[i]
		if !src.states(q) && (left > 0 || q.Unit.Dimension == quantity.Count) && !slices.ContainsFunc(before, func(b *source) bool { return b.states(q) }) {
			return false
		}
	}
	return true
}

// decidedBy reports whether those who decide in the record may be those of the statement:
// the speaker's body, nobody named, or the same.
func (s *source) decidedBy(said *extract.Sentence, d, found decision) bool {
	r := found.decider
	own := r.Len() == 0
	for i := r.From; i < r.To; i++ {
		switch s.Words[i].Lower {
		case "i", "we", "it", "they", "there", "nobody":
			own = true
		}
	}
	if own || d.decider.Len() == 0 {
		return own
	}
	return slices.ContainsFunc(terms(said, d.decider), func(t term) bool {
		return slices.ContainsFunc(s.terms, func(u term) bool { return r.Has(u.word) && t.against(u) >= like })
	})
}

// namesTopic reports whether the sentence only names, asking, what is spoken of next: "A toll?"
func (s *source) namesTopic() bool {
	return s.Asks() && len(s.Clauses) == 1 && s.Clauses[0].Verb < 0 && denotes(s.Words)
}

// tells reports whether the sentence has a term, and notes where.
func (s *source) tells(t *term, at map[int]bool) bool {
	told := false
	for _, h := range s.related(t) {
		if h.likeness >= like {
			told = true
			if at != nil {
				at[h.word] = true
			}
		}
	}
	for i, w := range s.Words {
		if w.Lower == t.lemma && t.word >= 0 {
			told = true
			if at != nil {
				at[i] = true
			}
		}
	}
	for _, w := range s.Changes {
		if t.way != change.None && w.Way == t.way {
			told = true
			for i := w.Start; at != nil && i < w.End; i++ {
				at[i] = true
			}
		}
	}
	if told || len(t.parts) == 0 {
		return told
	}
	for i := range t.parts {
		if !s.tells(&t.parts[i], at) && !(i+1 < len(t.parts) && s.onlyKind(t.parts[i].lemma, t.parts[i+1].lemma)) {
			return false
		}
	}
	return true
}

// onTime reports whether the source names every time that the statement does.
func (s *source) onTime(said *extract.Sentence) bool {
	for i := range said.Periods {
		if !slices.ContainsFunc(s.Periods, func(found period.Period) bool {
			x, y := sameYear(&said.Periods[i], &found)
			return x.Overlaps(*y)
		}) {
			return false
		}
	}
	return true
}

// asksHowMuch reports whether the sentence speaks of how much there is of a thing.
func (s *source) asksHowMuch() bool {
	how := find(s.Words, 0, "how")
	return how >= 0 && how+1 < len(s.Words) && s.Words[how+1].In("how much")
}

// leftOpenThen reports whether what a clause of the record leaves open for some time is
// what the statement has for that time.
func leftOpenThen(said *extract.Sentence, src *source, clause extract.Range) bool {
	for i := range src.Periods {
		found := &src.Periods[i]
		if clause.Has(src.At(found.Span.Start)) && !slices.ContainsFunc(said.Periods, func(p period.Period) bool {
			x, y := sameYear(&p, found)
			return x.Overlaps(*y) || sameWord(said, src.Sentence, p.Span, found.Span)
		}) {
			return false
		}
	}
	return true
}

// ofContrary reports whether an adjective of a statement has only its contrary in the source:
// what is not decided of the old hospital is not that of the new one.
func (s *source) ofContrary(terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool {
		hits := s.related(&t)
		return t.pos == wordnet.Adj && len(hits) > 0 && !slices.ContainsFunc(hits, func(u hit) bool { return u.likeness != contrast })
	})
}

// sameWord reports whether two spans end in the same word: a November without a year.
func sameWord(s, t *extract.Sentence, a, b corpus.Span) bool {
	w := s.Words[s.At(a.End)-1]
	return w.Upper && w.Lower == t.Words[t.At(b.End)-1].Lower
}

// asksAlike reports whether what is decided in the statement is what is not decided in the
// record, where only this is open: which of them, how, when.
func asksAlike(said *extract.Sentence, d decision, found *extract.Sentence, f decision) bool {
	open := openWord(found, f)
	if open == "" || openWord(said, d) == "" && (d.stand == ascertained || d.stand == unclear) {
		return true // "the cause is known"
	}
	return openWord(said, d) == open || slices.ContainsFunc(said.Words, func(w extract.Word) bool {
		return w.Lower == open || open == "how" && w.LemmaIn("sizes") || open == "when" && w.Lemma == "date"
	})
}

// openWord is the "which" or "how" that follows a decision.
func openWord(s *extract.Sentence, d decision) string {
	for i := d.at + 1; i < min(d.at+7, len(s.Words)); i++ {
		if s.Words[i].In("open questions") {
			return s.Words[i].Lower
		}
		if content(s.Words[i]) && s.Words[i].Class != extract.Time {
			break
		}
	}
	return ""
}

// before are the sentences that a decision may be on the topic of: those before it in the
// turn, more of them if it names much of the topic itself, and, near its head, those of
// the turn before.
func (c *Checker) before(s *source, inside int) []*source {
	const opening = 4
	sentences := 3
	if inside >= sentences {
		sentences *= 2
	}
	var out []*source
	head, raised := s.place, false // where the turn begins
	for head > 0 && s.place-head <= max(opening, sentences) && c.index.sources[head-1].Transcript == s.Transcript && c.index.sources[head-1].Turn == s.Turn {
		head--
		if s.place-head <= sentences && !raised {
			out = append(out, c.index.sources[head])
			raised = c.index.sources[head].Asks() // the speaker's own question
		}
	}
	for i := head - 1; s.place-head <= opening && i >= 0 && c.index.sources[i].Transcript == s.Transcript && c.index.sources[i].Turn == s.Turn-1 && c.index.sources[i].asked; i-- {
		out = append(out, c.index.sources[i])
	}
	return out
}
