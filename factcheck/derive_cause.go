package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
)

// deriveCause finds a passage that gives the cause of something as the statement
// does, in whatever order and with whatever words for it. All that the statement says of
// the cause must be said of the cause there, and all that it says of the effect of the
// effect, there or in the sentences that it leans on. The statement is the one before the
// frame is taken off, too: who blames one thing for another is the frame's speaker.
//
// A statement whose words are supported is refuted by a passage that has the cause as the
// effect, and left open if it has somebody hold what no passage gives as the cause.
func (c *Checker) deriveCause(read *extract.Reading, text string, a attribution, credit string, supported bool) (Finding, bool) {
	readings := []*extract.Reading{read}
	if a.text != text && slices.ContainsFunc(strings.Fields(text), func(w string) bool { return lexicon.In("frames of causes", strings.ToLower(w)) }) {
		readings = append(readings, extract.Read(oneTurn(text, c.date())))
	}
	for _, r := range readings {
		if len(r.Sentences) != 1 || len(r.Claims) == 0 {
			continue
		}
		s := r.Sentences[0]
		if slices.ContainsFunc(r.Claims, func(c *extract.Claim) bool { return c.Quantity != nil && !lasting(c.Quantity) }) {
			continue // the figures are looked for with the parts
		}
		said := links(s, true)
		if len(said) != 1 {
			continue
		}
		q := &causation{Sentence: s, link: said[0], stance: r.Claims[0].Stance, credited: len(a.credits) > 0}
		if q.holder.Len() > 0 && !q.credited {
			continue
		}
		whole := &part{Claim: r.Claims[0], terms: terms(s, extract.Range{To: len(s.Words)}), credit: credit}
		c.prepare(whole)
		q.effects, q.causes = c.side(s, q.effect), c.side(s, q.cause)
		switch f, ok := c.linked(whole, q); {
		case ok:
			f.Claim = text
			return f, true
		case supported && q.holder.Len() > 0:
			return Finding{Claim: text, Slot: "cause", Reason: "no passage gives that cause for it"}, true
		}
	}
	return Finding{}, false
}

// A causation is what a statement says of a cause.
type causation struct {
	*extract.Sentence
	link
	effects, causes []term
	stance          extract.Stance
	credited        bool
}

// side are the terms of one side of a link.
func (c *Checker) side(s *extract.Sentence, r extract.Range) []term {
	out := slices.DeleteFunc(terms(s, r), func(t term) bool {
		return t.generic || lexicon.In("main cause", t.lemma) || lexicon.In("words of cause", t.lemma)
	})
	c.index.prepare(out)
	return out
}

// linked looks for a passage that gives the cause as the statement has it.
func (c *Checker) linked(p *part, q *causation) (Finding, bool) {
	if len(q.effects) == 0 || len(q.causes) == 0 {
		return Finding{}, false
	}
	var reversed *Finding
	for _, s := range c.index.candidates(p.keys()) {
		if s.asked || s.Turn < 0 || len(s.claims) == 0 {
			continue
		}
		a := &alignment{part: p, source: s, claim: s.claims[0], basis: Inferred}
		if a.speaker(); len(a.conflicts)+len(a.open) > 0 {
			continue
		}
		for _, l := range links(s.Sentence, false) {
			f := Finding{Verdict: Supported, Basis: Inferred, Evidence: []Evidence{a.evidence()}, Reason: "the record gives that cause" + a.by()}
			switch {
			case q.answeredBy(s, l):
				return f, true
			case q.reversedBy(s, l):
				f.Verdict, f.Slot, f.Reason = Refuted, "cause", "the record has what is said to be the effect as the cause"+a.by()
				reversed = &f
			}
		}
	}
	if reversed != nil {
		return *reversed, true
	}
	return Finding{}, false
}

// reversedBy reports whether a link of the record has the effect as the cause and the
// cause as the effect.
func (q *causation) reversedBy(s *source, l link) bool {
	if l.holder.Len() > 0 && !ownWords(s.Sentence, l.holder) || stanceAt(s.Sentence, l.at) != extract.Asserted {
		return false
	}
	return q.holds(q.effects, area{s, l.cause}, nil, q.effect) && q.holds(q.causes, area{s, l.effect}, nil, q.cause)
}

// answeredBy reports whether a link of the record is that of the statement.
func (q *causation) answeredBy(s *source, l link) bool {
	if stance := stanceAt(s.Sentence, l.at); stance != extract.Asserted && stance != q.stance {
		return false
	}
	if l.holder.Len() > 0 && !ownWords(s.Sentence, l.holder) || !q.asStrong(s.Sentence) || !q.sameTime(s) {
		return false
	}
	effect, cause := area{s, l.effect}, area{s, l.cause}
	told := area{s, extract.Range{From: 0, To: min(l.effect.From, l.cause.From)}}
	switch empty, bare := !effect.says(), !cause.says(); {
	case empty && bare:
		return q.holds(q.causes, area{s, extract.Range{From: 0, To: l.at}}, nil, q.cause) && q.holds(q.effects, area{}, s.context, q.effect)
	case bare && l.cause.From > 0 && told.says():
		return q.holds(q.causes, told, nil, q.cause) && q.holds(q.effects, effect, s.context, q.effect)
	case bare:
		return q.holds(q.causes, area{}, s.context, q.cause) && q.holds(q.effects, effect, nil, q.effect)
	case empty:
		return q.holds(q.causes, cause, nil, q.cause) && q.holds(q.effects, area{}, s.context, q.effect)
	}
	return q.holds(q.causes, cause, nil, q.cause) && q.holds(q.effects, effect, s.context, q.effect)
}

// An area is a stretch of a sentence of the record.
type area struct {
	source *source
	extract.Range
}

// says reports whether the area says anything by itself.
func (a area) says() bool {
	return slices.ContainsFunc(a.source.Words[a.From:max(a.From, a.To)], func(w extract.Word) bool { return content(w) && w.Lemma != "reason" })
}

// points reports whether a pronoun or "there" stands in the area.
func (a area) points() bool {
	return slices.ContainsFunc(a.source.Words[a.From:a.To], func(w extract.Word) bool {
		return w.Lower == "there" || w.In("pronouns") || w.In("demonstratives")
	})
}

// onlyTurns reports whether the area says no more than which way a thing went that was
// told before: "the rise".
func (a area) onlyTurns() bool {
	for i := a.From; i < a.To; i++ {
		if w := a.source.Words[i]; content(w) && !slices.ContainsFunc(a.source.Changes, func(c change.Change) bool { return c.Start <= i && i < c.End }) {
			return false
		}
	}
	return true
}

// sameMany reports whether an area has what each word of a range needs that says how many
// are meant: "most of the ships".
func sameMany(s *extract.Sentence, r extract.Range, in area) bool {
	met := func(needs []string) bool {
		for i := in.From; i < in.To; i++ {
			if slices.Contains(needs, in.source.Words[i].Lower) && !ofThem(in.source.Sentence, i) {
				return true
			}
		}
		return false
	}
	for _, w := range s.Words[r.From:r.To] {
		if q, ok := quantifierTable()[w.Lower]; ok && w.Class != extract.Figure && !met(q.needs) {
			return false
		}
	}
	return true
}

// holds reports whether an area, or what it points to, says what the terms say, in the
// same direction, affirmed or denied alike, and not of something narrower.
func (q *causation) holds(terms []term, in area, context []*source, r extract.Range) bool {
	found := make(map[int]bool)
	for i := range terms {
		t := &terms[i]
		if in.source != nil && q.tells(in, t, found) {
			continue
		}
		if !slices.ContainsFunc(context, func(s *source) bool { return q.tells(area{s, extract.Range{To: len(s.Words)}}, t, nil) }) {
			return false
		}
		if in.source != nil && !in.points() {
			return false
		}
	}
	if in.source == nil {
		return true
	}
	if len(found) == 0 && !in.onlyTurns() || negations(q.Words, r)%2 != negations(in.source.Words, in.Range)%2 {
		return false
	}
	if weakening(q.Sentence, r) != weakening(in.source.Sentence, in.Range) || !sameMany(q.Sentence, r, in) {
		return false
	}
	said, there := waysIn(q.Sentence, r), waysIn(in.source.Sentence, in.Range)
	for way := range there {
		if there[way] > 0 && said[way] == 0 && context != nil && !in.onlyTurns() {
			return false
		}
	}
	return context == nil || !slices.ContainsFunc(in.source.terms, func(u term) bool {
		return u.name && in.Has(u.word) && !found[u.word] && !in.source.about(u.lemma)
	})
}

// tells reports whether an area has a term, and notes where.
func (q *causation) tells(in area, t *term, found map[int]bool) bool {
	s, told := in.source, false
	for _, h := range s.related(t) {
		if h.likeness >= like && in.Has(h.word) && q.vouched(s.Words[h.word].Voice) {
			told = true
			if found != nil {
				found[h.word] = true
			}
		}
	}
	if !told && t.way != change.None {
		for _, w := range s.Changes {
			if w.Way == t.way && in.Has(w.Start) && q.vouched(s.Words[w.Start].Voice) {
				told = true
				if found != nil {
					found[w.Start] = true
				}
			}
		}
	}
	if told || len(t.parts) == 0 {
		return told
	}
	for i := range t.parts {
		if !q.tells(in, &t.parts[i], found) {
			return false
		}
	}
	return true
}

// vouched reports whether the speaker asserts a word, or thinks it where the statement
// says who does.
func (q *causation) vouched(v extract.Voice) bool {
	return v == extract.Vouched || v == extract.Held && q.credited
}

// asStrong reports whether the record has the cause as the main one, or the only one, if
// the statement does, and as a part of it only if the statement does.
func (q *causation) asStrong(s *extract.Sentence) bool {
	has := func(s *extract.Sentence, set string) bool {
		return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.In(set) && w.Class != extract.Time })
	}
	return (!has(q.Sentence, "main cause") || has(s, "main cause")) && (!has(q.Sentence, "only cause") || has(s, "only cause")) &&
		(!has(s, "partial cause") || has(q.Sentence, "partial cause"))
}

// sameTime reports whether the passage names every time that the statement does.
func (q *causation) sameTime(s *source) bool {
	return s.onTime(q.Sentence) || slices.ContainsFunc(s.context, func(b *source) bool { return b.onTime(q.Sentence) })
}

// stanceAt is the stance of the clause that word i is in.
func stanceAt(s *extract.Sentence, i int) extract.Stance {
	for _, c := range s.Clauses {
		if c.Has(i) {
			return c.Stance
		}
	}
	return extract.Asserted
}

// ownWords reports whether the speaker is the one meant: "I", "we".
func ownWords(s *extract.Sentence, r extract.Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Lower == "i" || w.Lower == "we" })
}

// negations counts the negations of a range.
func negations(words []extract.Word, r extract.Range) int {
	n := 0
	for i := r.From; i < r.To; i++ {
		if words[i].Class == extract.Negation && !onlyOne(words, i) || words[i].Class == extract.Negator || strings.HasSuffix(words[i].Lower, "n't") && len(words[i].Lower) > 3 {
			n++
		}
	}
	return n
}
