package extract

import (
	"slices"
)

// A Saying is what a sentence has somebody say, think or deny: "the union says that the mill is
// shut", "according to the union, the mill is shut".
type Saying struct {
	By   Range // who it is
	What Range // what is said
}

// SaidBy is who says what word i is part of, by the words of the sentence: the innermost who does, whose words begin last.
// It is empty where the sentence names nobody.
func (s *Sentence) SaidBy(i int) Range {
	best := Saying{}
	for _, saying := range s.sayings {
		if saying.What.Has(i) && saying.What.From >= best.What.From {
			best = saying
		}
	}
	return best.By
}

// readSayings finds who says what, once the clauses are known.
func (s *Sentence) readSayings() {
	for i := range s.Words {
		if saying := s.sayingAt(i); saying.By.Len() > 0 && saying.What.Len() > 0 {
			s.sayings = append(s.sayings, saying)
		}
	}
}

// sayingAt is what the verb, the "according" or the "that" at word i has somebody say; empty if it
// has nobody say a thing.
func (s *Sentence) sayingAt(i int) Saying {
	words := s.Words
	switch w := words[i]; {
	case w.Lower == "according" && i+2 < len(words) && words[i+1].Lower == "to":
		return s.accordingTo(i)
	case w.Lower == "that" && i > 0 && words[i-1].noun() && len(s.sayings) > 0 && clauseAhead(words, i+1):
		return s.saysToo(i)
	case !w.verb() || w.Tag == "VBG" || w.Tag == "VB" && s.hasAuxiliary(i, "to") || (w.Tag == "VBN" || w.Tag == "VBD") && s.hasAuxiliary(i, "be"):
		return Saying{}
	}
	if at := s.complement(i); at >= 0 {
		return Saying{s.sayer(i), Range{at, s.complementEnd(at)}}
	}
	if !reports(words[i]) {
		return Saying{}
	}
	if by := s.behind(i); by.Len() > 0 {
		return Saying{by, Range{s.begins(i), i}}
	}
	if what := s.parenthesis(i); what.Len() > 0 {
		from := i
		for from > what.From && words[from-1].Class != Punct {
			from--
		}
		return Saying{Range{from, i}, what}
	}
	return Saying{}
}

// reports reports whether a verb is one of saying or thinking.
func reports(w Word) bool {
	return len(governors()[byVerb][w.Lemma]) > 0 || w.LemmaIn("verbs of having told")
}

// sayer is the subject of the verb at word i, as far as it stands before it.
func (s *Sentence) sayer(i int) Range {
	r := s.clauseAt(i).Subject
	if r.To > i {
		return Range{}
	}
	return r
}

// accordingTo reads an "according to" at word i, before what is said or after it.
func (s *Sentence) accordingTo(i int) Saying {
	words, end := s.Words, i+2
	for end < len(words) && words[end].Class != Punct && !words[end].finite() {
		end++
	}
	by := Range{i + 2, end}
	if end+1 < len(words) && words[end].Lower == "," && (i == 0 || words[i-1].Class == Punct || words[i-1].Tag == "CC") {
		return Saying{by, Range{end + 1, s.complementEnd(end + 1)}}
	}
	return Saying{by, Range{s.begins(i), i}}
}

// begins is where the sentence begins that word i is thrown in or set behind.
func (s *Sentence) begins(i int) int {
	for i > 0 && s.Words[i-1].Lower != ";" {
		i--
	}
	return i
}

// behind is who says what stands before the verb at word i, where they stand after it: "rents rose,
// said the mayor".
func (s *Sentence) behind(i int) Range {
	words, end := s.Words, i+1
	if i == 0 || words[i-1].Class != Punct || words[i-1].Lower == ";" || words[i-1].Lower == ":" {
		return Range{}
	}
	for end < len(words) && words[end].Class != Punct {
		if !words[end].inNounPhrase() && words[end].Tag != "IN" {
			return Range{}
		}
		end++
	}
	return Range{i + 1, end}
}

// saysToo reads a "that" at word i whose verb stands in the clause before: "the bank says that
// prices rise, the union that wages fall".
func (s *Sentence) saysToo(i int) Saying {
	from := i
	for from > 0 && s.Words[from-1].inNounPhrase() {
		from--
	}
	if from == 0 || s.Words[from-1].Lower != "," && s.Words[from-1].Tag != "CC" {
		return Saying{}
	}
	if last := &s.sayings[len(s.sayings)-1]; last.What.Has(from) {
		last.What.To = from
	}
	return Saying{Range{from, i}, Range{i, s.complementEnd(i)}}
}

// Names reports whether a range names somebody by a noun: no pronoun stands for them.
func (s *Sentence) Names(r Range) bool {
	return slices.ContainsFunc(s.Words[r.From:r.To], func(w Word) bool { return w.noun() && w.Class != Time && w.Class != Figure })
}
