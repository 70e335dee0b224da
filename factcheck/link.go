package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// A link is where a sentence gives the cause of something: "sales fell because of
// the strike", "the strike led to a fall in sales", "they blamed the strike for the
// fall in sales".
type link struct {
	effect, cause extract.Range // an effect or cause that is told before, "that", has no words
	at            int           // the word that links them
	holder        extract.Range // who holds it to be the cause, where that is told: "they"
}

// links are the causes that a sentence gives. Its "since" without a comma may be one of
// time: it counts only where loosely read.
func links(s *extract.Sentence, loosely bool) []link {
	var out []link
	for i, w := range s.Words {
		if w.Lower == "since" && !loosely && (i == 0 || s.Words[i-1].Lower != ",") {
			continue
		}
		if l, ok := linkAt(s, i); ok && !s.Words[i].Aside && !deniedLink(s.Words, i) {
			out = append(out, l.within(s))
		}
	}
	for k := 1; k < len(out); k++ {
		for i, c := range s.Clauses {
			if out[k-1].at < c.From && c.From+1 < out[k].at && sideBySide(s, i) {
				beforeIt, fromIt := extract.Range{To: c.From}, extract.Range{From: c.From, To: len(s.Words)}
				for j := range out {
					if j < k {
						out[j].clip(beforeIt)
					} else {
						out[j].clip(fromIt)
					}
				}
			}
		}
	}
	return out
}

// sideBySide reports whether clause i tells something by itself, beside the clause before it:
// "the frost led to delays, and the strike led to closures".
func sideBySide(s *extract.Sentence, i int) bool {
	c, w := s.Clauses[i], s.Words[s.Clauses[i].From]
	return c.Subject.Len() > 0 && (w.Tag == "CC" || w.In("subordinators") && w.Lower != "because") && linkingWords(s.Words, c.From+1) == 0
}

// clip leaves of the link what stands in a range.
func (l *link) clip(to extract.Range) {
	l.effect, l.cause = clip(l.effect, to), clip(l.cause, to)
}

func clip(r, to extract.Range) extract.Range {
	from := max(r.From, to.From)
	return extract.Range{From: from, To: max(min(r.To, to.To), from)}
}

// within is the link without the words of another clause that leaves out what it shares with
// the one where the link stands: "closed the bridge because of rain and the road because of ice".
func (l link) within(s *extract.Sentence) link {
	for _, c := range s.Clauses {
		switch {
		case c.Elided.Len() == 0:
			continue
		case c.From <= l.at:
			l.clip(extract.Range{From: c.From, To: len(s.Words)})
		default:
			l.clip(extract.Range{To: c.From})
		}
	}
	return l
}

// deniedLink reports whether a negation stands right before word i: "not because".
func deniedLink(words []extract.Word, i int) bool {
	const near = 4
	for j := i - 1; j >= max(0, i-near) && words[j].Class != extract.Punct; j-- {
		if words[j].Is(extract.Negation) && !onlyOne(words, j) {
			return true
		}
	}
	return false
}

// onlyOne reports whether word i opens "not only", which denies nothing.
func onlyOne(words []extract.Word, i int) bool {
	return words[i].Lower == "not" && i+1 < len(words) && words[i+1].Lower == "only"
}

// linkAt reads the link that word i makes.
func linkAt(s *extract.Sentence, i int) (link, bool) {
	words := s.Words
	verb := strings.HasPrefix(words[i].Tag, "VB")
	before, after := extract.Range{From: beginning(words, i), To: i}, func(from int) extract.Range { return extract.Range{From: from, To: ending(words, from)} }
	l := link{at: i}
	ok := true
	switch n := linkingWords(words, i); {
	case n > 0 && before.Len() > 0 && slices.ContainsFunc(words[before.From:i], content):
		l.effect, l.cause = before, after(i+n)
	case n > 0:
		comma := find(words, i+n, ",")
		l.cause, l.effect = extract.Range{From: i + n, To: max(comma, i+n)}, after(max(comma, i+n))
		ok = comma > 0
	case words[i].Lower == "why" && i > 0 && words[i-1].Lemma == "be" || words[i].Lower == "why" && i > 0 && words[i-1].Lower == "'s":
		l.cause, l.effect = before, after(i+1)
	case words[i].Lower == "so" && i > 1 && (words[i-1].Lower == "," || words[i-1].Lower == "and") && i+2 < len(words) && (words[i+1].Tag == "DT" || words[i+1].Tag == "PRP" || words[i+1].Tag == "PRP$" || strings.HasPrefix(words[i+1].Tag, "NN")):
		l.cause, l.effect = before, after(i+1) // "the crew was tired, so the ship stayed"
	case words[i].Lower == "behind" && i > 0 && words[i-1].Lemma == "be":
		l.cause, l.effect = before, after(i+1)
	case words[i].Lemma == "reason" && words[i].Tag == "NN":
		return reasonAt(words, i)
	case !verb:
		return link{}, false
	case words[i].LemmaIn("verbs of causing"):
		by := find(words, i, "by")
		switch {
		case passive(s, i) && by > 0:
			l.effect, l.cause = before, after(by+1)
		case passive(s, i), words[i].Tag == "VBN" && by > 0, words[i].Lemma == "explain":
			return link{}, false
		default:
			l.cause, l.effect = before, after(i) // "driving up prices"
		}
	case particleAfter(words, i, "lead", "to"), particleAfter(words, i, "result", "in"):
		l.cause, l.effect = before, after(i+2)
	case particleAfter(words, i, "result", "from"), particleAfter(words, i, "stem", "from"):
		l.effect, l.cause = before, after(i+2)
	default:
		return heldAt(s, i)
	}
	return l, ok
}

// linkingWords is how many words from i on lead to a cause: "because of", 0 if they
// do not.
func linkingWords(words []extract.Word, i int) int {
	lower := func(j int) string {
		if j < len(words) {
			return words[j].Lower
		}
		return ""
	}
	switch words[i].Lower {
	case "because":
		if lower(i+1) == "of" {
			return 2
		}
		return 1
	case "due", "owing", "thanks":
		if lower(i+1) == "to" && i+2 < len(words) && words[i+2].Tag != "VB" {
			return 2
		}
	case "as":
		if lower(i+1) == "a" && (lower(i+2) == "result" || lower(i+2) == "consequence") && lower(i+3) == "of" {
			return 4
		}
	case "since":
		if words[i].Class != extract.Time && i > 0 && i+1 < len(words) && words[i+1].Class != extract.Time {
			return 1
		}
	}
	return 0
}

// reasonAt reads "the reason is C", "the reason for E is C" and "C is the reason
// for E".
func reasonAt(words []extract.Word, i int) (link, bool) {
	l := link{at: i}
	from := i
	for from > 0 && (words[from-1].Tag == "DT" || strings.HasPrefix(words[from-1].Tag, "JJ") || words[from-1].Class == extract.Quantifier) {
		from--
	}
	if from == i || words[from].Lower == "no" || words[from].Lower == "any" {
		return link{}, false
	}
	next := i + 1
	opens := next < len(words) && (words[next].Lower == "for" || words[next].Lower == "why" || words[next].Lower == "that")
	switch is := from > 0 && (words[from-1].Lemma == "be" || words[from-1].Lower == "'s" || words[from-1].Lower == "’s"); {
	case is:
		l.cause = extract.Range{From: beginning(words, from-1), To: from - 1}
		if opens {
			next++
		}
		l.effect = extract.Range{From: next, To: ending(words, next)}
	case next < len(words) && words[next].Lemma == "be":
		l.effect, l.cause = extract.Range{From: beginning(words, from), To: from}, extract.Range{From: next + 1, To: ending(words, next+1)}
	case opens && words[next].Lower == "for":
		be := next + 1
		for be < len(words) && words[be].Lemma != "be" {
			be++
		}
		if be == len(words) {
			return link{}, false
		}
		l.effect, l.cause = extract.Range{From: next + 1, To: be}, extract.Range{From: be + 1, To: ending(words, be+1)}
	default:
		return link{}, false
	}
	return l, true
}

// heldAt reads a verb by which somebody holds one thing to be the cause of another:
// "they blame C for E", "E is attributed to C"; also "S owes E to C".
func heldAt(s *extract.Sentence, i int) (link, bool) {
	words := s.Words
	l := link{at: i, holder: extract.Range{From: beginning(words, i), To: i}}
	rest := extract.Range{From: i + 1, To: ending(words, i+1)}
	between := func(word string, n int) bool { // the words before and after the one given
		at := find(words, i+1, word)
		if at < 0 || at >= rest.To {
			return false
		}
		l.effect, l.cause = extract.Range{From: i + 1, To: at}, extract.Range{From: at + n, To: rest.To}
		return true
	}
	ok := false
	switch words[i].Lemma {
	case "blame":
		if ok = between("for", 1); ok {
			l.effect, l.cause = l.cause, l.effect
		} else {
			ok = between("on", 1)
		}
	case "attribute", "ascribe":
		ok = between("to", 1) && find(words, l.cause.From, "to") < 0 // "attributed the sales to Norden to the fair"
	case "put":
		down := find(words, i+1, "down")
		ok = down > 0 && down+1 < len(words) && words[down+1].Lower == "to" && between("down", 2)
	case "owe":
		if ok = between("to", 1); ok && l.effect.Len() > 0 {
			l.effect.From = l.holder.From
			l.holder = extract.Range{}
			return l, slices.ContainsFunc(words[i+1:l.effect.To], content)
		}
	}
	if ok && passive(s, i) {
		l.effect, l.holder = l.holder, extract.Range{}
	}
	return l, ok
}

// particleAfter reports whether word i is a form of the verb, with the particle after it.
func particleAfter(words []extract.Word, i int, verb, particle string) bool {
	return words[i].Lemma == verb && i+1 < len(words) && words[i+1].Lower == particle
}

// find is the first word with that form from i on, -1 if there is none.
func find(words []extract.Word, i int, lower string) int {
	for ; i < len(words); i++ {
		if words[i].Lower == lower {
			return i
		}
	}
	return -1
}

// beginning and ending are where the stretch of the sentence that word i is in
// begins and ends: at a semicolon or the sentence's ends.
func beginning(words []extract.Word, i int) int {
	for i > 0 && words[i-1].Lower != ";" {
		i--
	}
	return i
}

func ending(words []extract.Word, i int) int {
	for i < len(words) && words[i].Lower != ";" {
		i++
	}
	return i
}

// content reports whether a word says something by itself.
func content(w extract.Word) bool {
	return w.Class == extract.Content || w.Class == extract.Measure || w.Class == extract.Opinion
}
