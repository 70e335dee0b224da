package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// An Apart is what a clause keeps apart from what it says, and says the contrary
// of: Malta in "all members except Malta signed", the rain in "not the rain but the
// wind", the winds of "studies the tides and not the winds". It is empty if the
// clause keeps nothing apart.
type Apart struct {
	Range       // the words that set it apart, and it
	Thing Range // it
	Whole Range // for an exception, the "all", "every" or "nobody" that it is one from; else empty
	Doer  bool  // it is in the place of the clause's subject
}

// apart is what the clause keeps apart. A figure is only kept apart as an exception:
// others are compared with each other.
func apart(words []Word, c Range) Apart {
	for i := c.From; i < c.To; i++ {
		if words[i].Aside {
			continue
		}
		a := apartAt(words, c, i)
		if a.Thing.Len() == 0 {
			continue
		}
		figure := slices.ContainsFunc(words[a.From:a.To], func(w Word) bool { return w.Class == Figure || w.Tag == "CD" })
		if figure && a.Whole.Len() > 0 || !figure && slices.ContainsFunc(words[a.Thing.From:a.Thing.To], func(w Word) bool { return w.Class == Content || w.Class == Opinion || w.Class == Time }) {
			return a
		}
	}
	return Apart{}
}

func apartAt(words []Word, c Range, i int) Apart {
	switch n := Cued(words[:c.To], i, "excepting"); {
	case n > 0:
		to := thingEnd(words, Range{i + n, c.To})
		if i+n < c.To && words[i+n].Class == Time { // "every day except Monday"
			for to = i + n; to < c.To && words[to].Class == Time; {
				to++
			}
		}
		if all := universal(words, c, Range{i, to}, i+n < to && words[i+n].Class == Time); all.Len() > 0 {
			return Apart{Range: Range{i, to}, Thing: Range{i + n, to}, Whole: all}
		}
		return Apart{}
	case words[i].Lower == "but" && i > c.From && i+2 < c.To && words[i+1].Lower == "not" && opensNoun(words[i+2]) && !hasVerb(words[c.From:i]):
		if to := thingEnd(words, Range{i + 2, c.To}); hasVerb(words[to:c.To]) { // "the captain but not the crew was paid"
			return Apart{Range: Range{i, to}, Thing: Range{i + 2, to}, Doer: true}
		}
		return Apart{}
	case words[i].Lower == "but" && i > c.From:
		to := thingEnd(words, Range{i + 1, c.To})
		if all := wholeBefore(words, c, i); all.Len() > 0 {
			return Apart{Range: Range{i, to}, Thing: Range{i + 1, to}, Whole: all}
		}
		return Apart{}
	case words[i].Lower == "without" && i+1 < c.To && (words[i+1].Tag == "VBG" || lacking(words, c, i)):
		return Apart{Range: Range{i, c.To}, Thing: Range{i + 1, thingEnd(words, Range{i + 1, c.To})}}
	}
	if n := Cued(words[:c.To], i, "contrasting with"); n > 0 {
		to := thingEnd(words, Range{i + n, c.To})
		return Apart{Range: Range{i, to}, Thing: Range{i + n, to}}
	}
	if from, ok := supplement(words, c, i); ok {
		return Apart{Range: Range{i, c.To}, Thing: Range{from, c.To}}
	}
	if from, ok := affirmed(words, c, i); ok {
		return Apart{Range: Range{i, c.To}, Thing: Range{from, c.To}}
	}
	if to := lacked(words, c, i); to > i {
		return Apart{Range: Range{i, to}, Thing: Range{i + 1, to}}
	}
	if words[i].Lower != "not" {
		return Apart{}
	}
	if i > c.From && words[i-1].Lower == "," && i+1 < c.To && opensNoun(words[i+1]) && !hasVerb(words[c.From:i]) && !figured(words[c.From:c.To]) {
		to := thingEnd(words, Range{i + 1, c.To})
		if to < c.To && words[to].Lower == "," && hasVerb(words[to:c.To]) { // "the director, not the board, signed"
			return Apart{Range: Range{i, to}, Thing: Range{i + 1, to}, Doer: true}
		}
	}
	if but := counterpart(words, c, i); but > 0 {
		return Apart{Range: Range{i, but + 1}, Thing: Range{i + 1, but}}
	}
	if setsApart(words[c.From:c.To], i-c.From) {
		to := i
		for to < c.To && words[to].Class != Punct {
			to++
		}
		return Apart{Range: Range{i, to}, Thing: Range{i + 1, to}}
	}
	return Apart{}
}

// supplement reports whether the negation at i opens words without a verb that say of what
// the clause tells where or how it was not so, and from which word they tell that: "four
// were damaged, none of them badly", "40 litres leaked, none into the river".
func supplement(words []Word, c Range, i int) (from int, ok bool) {
	if words[i].Class != Negation || i == c.From || words[i-1].Lower != "," || !hasVerb(words[c.From:i]) {
		return 0, false
	}
	switch from = i + 1; {
	case from < c.To && words[from].Lower == "of":
		from = i + 3
	case words[i].Lower != "none":
		return 0, false
	}
	return from, from < c.To && !hasVerb(words[from:c.To])
}

// lacked is where the things end that a list has none of, which begin with the "no" at i, and
// of the others it has some: "12 boats and no cranes", "no cranes, no nets, but 12 boats"; i
// if there are none.
func lacked(words []Word, c Range, i int) int {
	lists := func(i int) bool { return words[i].Lower == "," || words[i].Lower == "and" || words[i].Lower == "but" }
	verb, to := mainVerb(words, Range{c.From, i}), i
	if verb < c.From || slices.ContainsFunc(words[c.From:i], func(w Word) bool { return w.Class == Negation }) {
		return i
	}
	for at := i; at < c.To && words[at].Class == Negation && words[at].Lower == "no"; {
		end := at + 1
		for end < c.To && words[end].inNounPhrase() {
			end++
		}
		if end == at+1 {
			return i
		}
		to = end
		if at = end + 1; end < c.To && lists(end) && at < c.To && words[at].Class == Negation {
			continue
		}
		break
	}
	if slices.ContainsFunc(words[to:c.To], func(w Word) bool { return w.Class == Negation }) {
		return i
	}
	after := to+1 < c.To && lists(to) && words[to+1].Class == Figure
	before := lists(i-1) && figured(words[verb:i-1])
	if to > i && (after || before) {
		return to
	}
	return i
}

// affirmed reports whether the word at i opens words without a verb that say what is so
// after what is not, and from which word they tell that: "no reports of deaths, only of
// injuries".
func affirmed(words []Word, c Range, i int) (from int, ok bool) {
	if i == c.From || i+1 >= c.To || words[i-1].Lower != "," || !words[i].In("affirming") || hasVerb(words[i:c.To]) || !hasVerb(words[c.From:i]) {
		return 0, false
	}
	return i + 1, slices.ContainsFunc(words[c.From:i], func(w Word) bool { return w.Class == Negation })
}

// lacking reports whether the "without" at i only says what was lacking when what the
// clause says was so: "ended without a result", not "is without power".
func lacking(words []Word, c Range, i int) bool {
	verb := mainVerb(words, Range{c.From, i})
	return verb >= c.From && words[i-1].Class != Punct && opensNoun(words[i+1]) && !(i == verb+1 && words[verb].LemmaIn("being without")) &&
		!figured(words[c.From:c.To]) && !slices.ContainsFunc(words[c.From:c.To], func(w Word) bool { return w.Class == Negation && w.Lower != "without" })
}

// figured reports whether a figure stands among the words.
func figured(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.Class == Figure })
}

// Cued is how many words the longest phrase of a set takes that begins with word i, 0 if
// none does.
func Cued(words []Word, i int, set string) int {
	const longest = 5 // words
	if i >= len(words) {
		return 0
	}
	phrase, found := words[i].Lower, 0
	if lexicon.In(set, phrase) {
		found = 1
	}
	if !lexicon.Opens(set, phrase) {
		return found
	}
	for n := 2; n <= longest && i+n <= len(words); n++ {
		phrase += " " + words[i+n-1].Lower
		if lexicon.In(set, phrase) {
			found = n
		}
	}
	return found
}

// thingEnd is where the phrase ends that r begins with: before a mark, a "but", a
// verb with tense, or a time.
func thingEnd(words []Word, r Range) int {
	i := r.From
	for i < r.To && words[i].Class != Punct && words[i].Lower != "but" && !words[i].finite() && words[i].Class != Time {
		i++
	}
	if i > r.From && i < r.To && words[i].Class == Time && words[i-1].Tag == "IN" {
		i--
	}
	return i
}

// universal is the word outside of the exception by which the clause speaks of all
// of a kind; empty if there is none.
func universal(words []Word, c, exception Range, timed bool) Range {
	for i := c.From; i < c.To; i++ {
		if !exception.Has(i) && words[i].Class != Figure && (timed || words[i].Class != Time) && (words[i].In("all of a kind") || timed && words[i].Lower == "daily") &&
			(timed || !(i+1 < c.To && words[i+1].Class == Time)) && !(i > c.From && words[i-1].In("before all") && words[i].Lower == "all" && i+1 < c.To && !opensNoun(words[i+1])) {
			return Range{i, i + 1}
		}
	}
	return Range{}
}

// wholeBefore is the "nobody" or the "every" of "every town" right before a "but"
// at i that makes an exception from it; empty if it makes none.
func wholeBefore(words []Word, c Range, i int) Range {
	if i+1 == c.To || !opensNoun(words[i+1]) && words[i+1].Tag != "CD" {
		return Range{}
	}
	j := i - 1
	if words[j].In("everybody") || words[j].Lower == "all" && (words[i+1].noun() || words[i+1].Tag == "DT") { // not "all but certain"
		return Range{j, i}
	}
	noun := j
	for j >= c.From && (words[j].noun() || strings.HasPrefix(words[j].Tag, "JJ")) {
		j--
	}
	if j > c.From && (words[j].Tag == "DT" || words[j].Tag == "PRP$") && words[j-1].Lower == "all" {
		j-- // "all the towns"
	}
	if j == noun || j < c.From || !words[j].In("every one") {
		return Range{}
	}
	return Range{j, j + 1}
}

// opensNoun reports whether a word may open a noun phrase.
func opensNoun(w Word) bool {
	return w.noun() || w.Tag == "DT" || w.Tag == "PRP$" || strings.HasPrefix(w.Tag, "JJ")
}

// counterpart is the "but" that brings what is so in the place of what the "not" at
// i denies: "not for Arden but for Brill"; 0 if there is none.
func counterpart(words []Word, c Range, i int) int {
	if i+1 >= c.To || words[i+1].Lower == "only" || words[i+1].Lower == "just" {
		return 0
	}
	for j := i + 2; j+1 < c.To; j++ {
		switch w := words[j]; {
		case w.Lower == "but":
			after := words[j+1]
			if same := after.Tag == words[i+1].Tag || opensNoun(after) && opensNoun(words[i+1]); same && after.Lower != "not" {
				return j
			}
			return 0
		case w.finite(), w.Class == Punct && w.Lower != ",":
			return 0
		}
	}
	return 0
}

// contrary is the claim that what the clause keeps apart is not so, or is so where
// the clause denies it of the rest: "Malta did not sign"; nil if it is not told of
// what.
func (s *Sentence) contrary(clause int) *Claim {
	c := &s.Clauses[clause]
	if c.Apart.Len() == 0 || c.Verb < 0 || c.Apart.Has(c.Verb) {
		return nil
	}
	out := s.base(clause)
	out.Negated, out.Contrary, out.Own = !c.Negated, true, c.Apart.Thing
	out.Measure = out.Own
	deed := s.Words[c.Apart.Thing.From].verb()
	switch {
	case deed && c.Apart.Whole.Len() == 0: // "instead of raising taxes"
		out.Head = c.Subject
	case c.Apart.Doer, c.Apart.Whole.Len() > 0 && c.Subject.Has(c.Apart.Whole.From), c.Apart.Whole.Len() == 0 && c.Subject.Has(c.Apart.From): // of those that act
		out.Subject, out.Head = c.Apart.Thing, Range{max(c.From, c.Subject.To), c.To}
		if c.Apart.From > c.Verb {
			out.Head.To = c.Apart.From
		}
		out.Measure = Range{c.Verb, out.Head.To}
	case c.Apart.From > c.Verb, c.Apart.Whole.From > c.Verb:
		out.Head = Range{c.Subject.From, c.Verb + 1}
	default:
		return nil
	}
	if out.Period = s.period(c.Apart.Range); out.Period == nil {
		out.Period = s.period(c.Range)
	}
	if g := s.governing(out.Own, out.Own.From); g != nil {
		out.Direction = g.Way
	} else if g := s.governing(out.Head, c.Verb); g != nil {
		out.Direction = g.Way
	}
	return out
}
