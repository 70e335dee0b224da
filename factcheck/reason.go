package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/quantity"
)

// A reason is one sentence that an editor can print: what the statement has,
// what the record has, and whose it is. Figures and words are given as they
// were written, periods in the notation of package period.

func finding(p *part, a *alignment, v Verdict) Finding {
	f := Finding{Claim: p.Claim.String(), Verdict: v, Basis: a.basis, Evidence: []Evidence{a.evidence()}, Flags: flags(a, v)}
	if a.wholeIn != nil && a.wholeIn != a.source {
		f.Evidence = append(f.Evidence, Evidence{Quote: a.wholeIn.Quote()})
	}
	switch v {
	case Supported:
		f.Reason = a.agreement()
	case Refuted:
		f.Slot, f.Reason = a.conflicts[0].name, a.difference(a.conflicts[0])
	}
	return f
}

func (a *alignment) evidence() Evidence {
	return Evidence{Quote: a.source.Quote(), Claim: a.claim.String()}
}

// agreement is the reason why a claim supports the part.
func (a *alignment) agreement() string {
	words := ""
	if a.basis == Inferred {
		words = " in other words"
	}
	if a.worked != "" {
		return fmt.Sprintf("said %s; the record has %s%s%s", written(a.part.Sentence, a.part.Quantity), a.worked, words, a.by())
	}
	if said, found := a.part.Quantity, a.claim.Quantity; said != nil && found != nil && said.String() != found.String() {
		return fmt.Sprintf("said %s; the record has %s%s%s", written(a.part.Sentence, said), written(a.source.Sentence, found), words, a.by())
	}
	if who := spokenBy(a.source.Quote()); who != "" {
		return who + " said so" + words
	}
	return "said so" + words
}

// difference is the reason why a claim that differs in one slot refutes the
// part.
func (a *alignment) difference(s slot) string {
	said, found := a.shown(s)
	switch s.name {
	case "speaker":
		return fmt.Sprintf("credited to %s; %s said it", said, cmp.Or(spokenBy(a.source.Quote()), found))
	case "polarity":
		if a.part.Negated {
			return "the statement denies what the record asserts" + a.by()
		}
		return "the statement asserts what the record denies" + a.by()
	case "modality":
		return fmt.Sprintf("told as %s; the record has it as %s%s", cmp.Or(stances[said], said), found, a.by())
	case "who does it":
		return "the statement has who does it and whom it is done to the wrong way round" + a.by()
	case "how many":
		if of := a.of(); strings.Contains(of, found) {
			return fmt.Sprintf("said %s; the record has%s%s", said, strings.TrimPrefix(of, " for"), a.by())
		}
	case "voice":
		if found == extract.TakenBack.String() {
			return "the speaker took back what the statement says" + a.by()
		}
	case "period":
		return fmt.Sprintf("said of %s; the record has it of %s%s", said, found, a.by())
	}
	if a.worked != "" && s.name == "figure" {
		found = a.worked
	}
	return fmt.Sprintf("said %s; the record has %s%s%s%s", said, found, a.of(), a.other(), a.by())
}

// other is ", 13 % for the auto sector": another thing of the same sentence that
// has the figure of the statement, "" if there is none.
func (a *alignment) other() string {
	for _, c := range a.source.claims {
		if c == a.claim || a.part.Quantity == nil || c.Quantity == nil || !c.Quantity.Value.Equal(a.part.Quantity.Value) {
			continue
		}
		b := alignment{part: a.part, source: a.source, claim: c}
		if of := b.of(); of != "" && of != a.of() {
			return ", " + written(a.source.Sentence, c.Quantity) + of
		}
	}
	return ""
}

// shown are the two sides of a slot as they were written.
func (a *alignment) shown(s slot) (said, found string) {
	said, found = s.said, s.found
	switch s.name {
	case "figure", "unit", "what is counted":
		if q := a.part.Quantity; q != nil && q.String() == said {
			said = written(a.part.Sentence, q)
		}
		if q := a.claim.Quantity; q != nil && q.String() == found {
			found = written(a.source.Sentence, q)
		}
	case "direction":
		said, found = turn(a.part.Sentence, a.part.Own, said), turn(a.source.Sentence, a.clause(), found)
	case "period":
		if p := a.part.Period; p != nil && p.String() == said && strings.HasPrefix(said, "--") {
			said = bare(oneLine(p.Span.In(a.part.Sentence.Transcript.Text)))
		}
	case "word":
		said, found = "“"+said+"”", "“"+found+"”"
	}
	return said, found
}

// written is a quantity as the text has it; in the notation of package
// quantity where markup stands inside.
func written(s *extract.Sentence, q *quantity.Quantity) string {
	text := oneLine(q.Span.In(s.Transcript.Text))
	if text == "" || strings.ContainsAny(text, "<>[]") {
		return q.String()
	}
	if q.BoundSpan.Len() > 0 && q.BoundSpan.Start == q.Span.Start {
		return strings.ToLower(text[:1]) + text[1:] // "About 26,000" at the head of a sentence
	}
	return text
}

// bare is a period of an unknown year without the preposition before it.
func bare(period string) string {
	if first, rest, ok := strings.Cut(period, " "); ok && extract.Listed(strings.ToLower(first), extract.Function) {
		return rest
	}
	return period
}

// turn is the word of a range that says which way a thing went.
func turn(s *extract.Sentence, r extract.Range, way string) string {
	i := slices.IndexFunc(s.Changes, func(c change.Change) bool { return r.Has(c.Start) && c.Way.String() == way })
	if i < 0 {
		return way
	}
	c := s.Changes[i]
	span := corpus.Span{Start: s.Words[c.Start].Span.Start, End: s.Words[c.End-1].Span.End}
	return "“" + oneLine(span.In(s.Transcript.Text)) + "”"
}

// of is " for industrial enterprises": what the claim speaks of, "" where that
// is a pronoun or would be no help.
func (a *alignment) of() string {
	const long = 60
	s, r := a.source.Sentence, a.claim.Subject
	for r.Len() > 0 && (s.Words[r.From].Tag == "IN" || s.Words[r.From].Lower == "that") {
		r.From++
	}
	if r.Len() == 0 || s.Words[r.To-1].In("pronouns") {
		return ""
	}
	span := corpus.Span{Start: s.Words[r.From].Span.Start, End: s.Words[r.To-1].Span.End}
	if q := a.claim.Quantity; q != nil && q.Span.Overlaps(span) {
		return ""
	}
	text := span.In(s.Transcript.Text)
	if len(text) > long || strings.ContainsAny(text, "<>[]") {
		return ""
	}
	if w := s.Words[r.From]; r.From == 0 && !isName(w, 0) {
		text = strings.ToLower(text[:1]) + text[1:]
	}
	return " for " + oneLine(text)
}

// by is " (Xin Guobin)": whose words the claim's are, "" if nobody is named.
func (a *alignment) by() string { return by(a.source.Quote()) }

func by(q corpus.Quote) string {
	if who := spokenBy(q); who != "" {
		return " (" + who + ")"
	}
	return ""
}

// spokenBy is the fullest name of who said it; "the heading" if nobody did.
func spokenBy(q corpus.Quote) string {
	if q.Turn < 0 {
		return "the heading"
	}
	return cmp.Or(q.Transcript.Turns[q.Turn].Person, q.Speaker())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// undecidedFinding is about the nearest claim, nil if there is none.
func undecidedFinding(p *part, a *alignment) Finding {
	f := Finding{Claim: p.Claim.String(), Verdict: NotEnough}
	if a == nil {
		f.Reason = "nothing comparable in the record"
		return f
	}
	e := a.evidence()
	f.NearMiss = &e
	if i := slices.IndexFunc(a.missing, func(t *term) bool { return t.opinion }); i >= 0 {
		f.Verdict, f.Reason = NotCheckable, "an opinion that no speaker voiced: "+a.part.word(*a.missing[i])
		return f
	}
	f.Flags = flags(a, NotEnough)
	switch {
	case !a.accounted() && a.misplaced:
		f.Slot, f.Reason = "subject", "the nearest passage says it of something else"+a.by()
	case !a.accounted() && len(a.missing) == 0:
		f.Reason = "the nearest passage has the words, but not together" + a.by()
	case !a.accounted():
		var words []string
		for _, t := range a.missing {
			if w := "“" + p.word(*t) + "”"; !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		f.Slot, f.Reason = "words", "not in the nearest passage: "+strings.Join(words, ", ")+a.by()
	case len(a.open) > 0:
		f.Slot, f.Reason = a.open[0].name, a.nearMiss(a.open[0])
	case len(a.conflicts) > 1:
		said, found := a.shown(a.conflicts[0])
		f.Slot = a.conflicts[0].name
		f.Reason = fmt.Sprintf("the nearest passage differs in %s, %s against %s, and in %s%s", f.Slot, said, found, a.conflicts[1].name, a.by())
	default:
		f.Reason = "the nearest passage is too far from it to tell" + a.by()
	}
	return f
}

// nearMiss names the slot that the nearest claim leaves open.
func (a *alignment) nearMiss(s slot) string {
	said, found := a.shown(s)
	if s.name == "modality" {
		if a.claim.Stance != extract.Asserted {
			found = a.claim.Stance.String()
		}
		return fmt.Sprintf("the nearest passage has it as %s, not as %s%s", cmp.Or(stances[found], found), cmp.Or(stances[said], said), a.by())
	}
	switch s.found {
	case "not said", "not made", "no figure":
		return fmt.Sprintf("the nearest passage does not say %s: %s%s", cmp.Or(unsaid[s.name], "the "+s.name), said, a.by())
	}
	return fmt.Sprintf("the nearest passage differs in %s: %s against %s%s", s.name, said, found, a.by())
}

// stances are the stances of package extract in a sentence.
var stances = map[string]string{"asserted": "a fact", "plan": "a plan", "forecast": "a forecast", "future": "to come", "possible": "a possibility", "duty": "a duty", "condition": "a condition"}

// unsaid is what a passage does not say that leaves a slot open, where it is
// not "the" with the slot's name.
var unsaid = map[string]string{
	"figure":       "a figure",
	"direction":    "which way it went",
	"comparison":   "how the two compare",
	"how many":     "how many are meant",
	"whose figure": "whose figure it is",
	"of a list":    "which of a list it is",
	"what changed": "what changed",
}

// word is a term as the statement has it.
func (p *part) word(t term) string {
	if t.word < 0 || t.word >= len(p.Sentence.Words) {
		return t.lemma
	}
	return p.Sentence.Words[t.word].Span.In(p.Sentence.Transcript.Text)
}
