package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
)

// A clause may leave it to one beside it to say who or what it speaks of.

// leanOn gives a clause what it leaves out, or stands for with a pronoun, of the one before it.
func (c *Clause) leanOn(words []Word, before Clause) {
	if s, elided, ok := remnantOf(words, before, *c); ok {
		c.Subject, c.Elided = s, elided
		return
	}
	c.Elided = answers(words, before, *c)
	switch s := c.Subject; {
	case s.Len() == 0 && words[before.From].Lower == "whose" && words[c.From-1].Lower == "," && antecedent(words, before.From).Len() > 0:
		c.Subject = antecedent(words, before.From) // "Weiss, whose brother is ill, has left"
	case s.Len() == 0, takenUp(words, before, s), changeThere(words, *c):
		c.Subject = beforeAside(words, before.Subject)
		if w := words[c.From]; words[c.From-1].Lower == "," && (w.Lower == "who" || w.Lower == "which") {
			if a := antecedent(words, c.From); a.Len() > 0 && words[a.To-1].Class != Figure && words[a.To-1].Class != Time {
				c.Subject = a
			}
		}
	case s.Len() == 1 && words[s.From].relative():
		if a := antecedent(words, s.From); a.Len() > 0 {
			c.Subject = a
		} else if a := antecedent(words, c.From); a.Len() > 0 && words[c.From].Tag == "VBG" {
			c.Subject = a // "steel, including 5 tons of pipes in May, which …"
		}
	}
}

// takenUp reports whether a subject is the "it" or "they" of what the clause before speaks
// of, which names nothing else that it could be: "inflation was 3 percent, and it fell".
func takenUp(words []Word, before Clause, subject Range) bool {
	for subject.Len() > 1 && (words[subject.From].Tag == "RB" || words[subject.From].Class == Time) {
		subject.From++ // "then it"
	}
	if subject.Len() != 1 || before.Subject.Len() == 0 || before.Verb < before.Subject.To || words[before.To].Lower == "that" {
		return false
	}
	head := words[before.Subject.To-1]
	plural := head.Tag == "NNS" || head.Tag == "NNPS"
	switch words[subject.From].Lower {
	case "it":
		if plural {
			return false
		}
	case "they":
		if !plural {
			return false
		}
	default:
		return false
	}
	return head.noun() && !slices.ContainsFunc(words[before.Verb:subject.From], func(w Word) bool {
		return w.noun() && w.Class != Figure && w.Class != Time && w.Class != Degree && plural == (w.Tag == "NNS" || w.Tag == "NNPS")
	})
}

// changeThere reports whether a clause tells with "there" by how much what the clause before
// speaks of changed at another time: "in May there was a fall of 3 percent".
func changeThere(words []Word, c Clause) bool {
	if s := c.Subject; s.Len() == 0 || words[s.To-1].Lower != "there" || c.Verb < 0 || words[c.Verb].Lemma != "be" {
		return false
	}
	i := c.Verb + 1
	for i < c.To && (words[i].Tag == "DT" || strings.HasPrefix(words[i].Tag, "JJ")) {
		i++
	}
	if i+2 >= c.To || words[i+1].Lower != "of" || words[i+2].Class != Figure || !slices.ContainsFunc(change.Lookup(words[i].Lower), func(e change.Entry) bool { return e.Part == change.Noun }) {
		return false
	}
	for i += 2; i < c.To && words[i].Class == Figure; i++ {
	}
	return !slices.ContainsFunc(words[i:c.To], func(w Word) bool { return w.Class != Time && w.Class != Punct })
}

// participial reports whether a clause leaves its subject to the one that it stands before:
// "after hiring 310 nurses, the region …".
func participial(words []Word, c Clause) bool {
	i := c.From
	if words[i].In("before a participle") {
		i++
	}
	return c.Verb == i && words[i].Tag == "VBG" && words[c.To-1].Lower == ","
}

// beforeAside is a subject without the pronoun of an aside in it: "the county, I am told, closed".
func beforeAside(words []Word, subject Range) Range {
	if at := subject.To - 2; subject.Len() > 2 && words[at].Lower == "," && words[at+1].Tag == "PRP" {
		subject.To = at
	}
	return subject
}

// antecedent is the noun phrase that ends before word i, "of" phrases and all;
// empty if there is none.
func antecedent(words []Word, i int) Range {
	if i > 0 && words[i-1].Lower == "," {
		i--
	}
	from := i
	for from > 0 {
		w := words[from-1]
		if !w.noun() && w.Tag != "DT" && w.Tag != "CD" && w.Tag != "POS" && w.Tag != "PRP$" && !strings.HasPrefix(w.Tag, "JJ") && w.Lower != "of" {
			break
		}
		from--
	}
	if from == i || !words[i-1].noun() {
		return Range{i, i}
	}
	return Range{from, i}
}
