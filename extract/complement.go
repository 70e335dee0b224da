package extract

// complement is where the clause that hangs on word i begins, -1 if none does:
// after "that", or at once after some verbs. Whom a thing is said to may stand
// between.
func (s *Sentence) complement(i int) int {
	words := s.Words
	j := i + 1
	if j < len(words) && words[j].Lower == "to" && j+1 < len(words) && !words[j+1].verb() {
		j++
	}
	whom := j > i+1 || words[i].LemmaIn("said to somebody")
	for j < len(words) && j <= i+4 && (words[j].Tag == "RB" || whom && hearer(words[j])) && !(j+1 < len(words) && words[j+1].finite()) {
		j++
	}
	if words[i].verb() && j+3 < len(words) && words[j].Tag == "IN" && words[j+1].noun() && words[j+2].Lower == "that" {
		j += 2 // "said on oath that"
	}
	if j < len(words) && words[j].Lower == "that" && (j == i+1 || words[i].verb()) && clauseAhead(words, j+1) {
		return j
	}
	governs := len(governors()[byVerb][words[i].Lemma]) > 0 || len(governors()[byHearing][words[i].Lemma]) > 0
	for _, k := range []int{i + 1, j} {
		if governs && words[i].verb() && k < len(words) && saying(words, k) && (k == i+1 || whom) && !relativeAhead(words, k) {
			return k
		}
	}
	return -1
}

// hearer reports whether a word may be part of whom a thing is said to.
func hearer(w Word) bool {
	return w.Tag == "PRP" || w.Tag == "PRP$" || w.noun() || w.Tag == "DT" && w.Lower != "that"
}

// clauseAhead reports whether a subject and its verb follow, as they do not
// after a relative "that".
func clauseAhead(words []Word, i int) bool {
	if i >= len(words) || words[i].finite() && words[i].Tag != "VBD" {
		return false
	}
	for j := i; j < len(words) && j < i+25; j++ {
		if words[j].finite() || words[j].Tag == "VBN" && j > i && words[j-1].noun() {
			return j > i
		}
		if words[j].Lower == ";" {
			return false
		}
	}
	return false
}

// toInfinitive reports whether the verb at i stands in the passive and an
// infinitive hangs on it: "is believed to be".
func (s *Sentence) toInfinitive(i int) bool {
	return i+2 < len(s.Words) && s.Words[i].Tag == "VBN" && s.Words[i+1].Lower == "to" && s.Words[i+2].Tag == "VB" &&
		s.Words[i].Lemma != "tell" && s.Words[i].Lemma != "suppose" && s.hasAuxiliary(i, "be")
}

// complementEnd is where the clause that begins at word i ends with all that
// belongs to it: at a "but", or where a comma parts it from another main clause.
func (s *Sentence) complementEnd(i int) int {
	words, told := s.Words, false
	for j := i; j < len(words); j++ {
		w := words[j]
		told = told || w.finite()
		switch {
		case w.Lower == ";" || w.In("dashes") || w.Lower == ":":
			return j
		case !told || j+1 == len(words):
		case w.Lower == "but" && clauseAhead(words, j+1):
			return j
		case w.Lower == ",":
			k := j + 1
			if words[k].Tag == "CC" || words[k].Lower == "so" || words[k].In("subordinators") {
				k++
			}
			if k < len(words) && words[k].Lower != "that" && words[k].Tag != "VBG" && predicateAhead(words, k) && !words[k].relative() {
				return j
			}
		}
	}
	return len(words)
}

// appositionEnd is where the clause that says what the noun at i is of ends. Where
// the noun is the subject, that is before a second verb.
func (s *Sentence) appositionEnd(i, from int) int {
	end := s.complementEnd(from)
	if hasVerb(s.Words[s.clauseAt(i).From:i]) {
		return end
	}
	told := false
	for j := from; j < end; j++ {
		if w := s.Words[j]; w.finite() {
			if told && s.Words[j-1].Tag != "PRP" {
				return j
			}
			told = true
		}
	}
	return end
}

// topicEnd is where a noun phrase that begins at word i ends.
func (s *Sentence) topicEnd(i int) int {
	for i < len(s.Words) && !s.Words[i].finite() && s.Words[i].Class != Punct {
		i++
	}
	return i
}

// parenthesis is the rest of the clause that the verb at i is thrown into, or
// set behind: "the mill, they say, has closed"; empty if it is not.
func (s *Sentence) parenthesis(i int) Range {
	if i+1 < len(s.Words) && s.Words[i+1].Class != Punct || !s.Words[i].finite() && !s.Words[i].noun() {
		return Range{}
	}
	j := i - 1
	for j >= 0 && j >= i-5 && s.Words[j].Class != Punct {
		j--
	}
	if j <= 0 || s.Words[j].Lower != "," || j+1 == i {
		return Range{}
	}
	from := j
	for from > 0 && s.Words[from-1].Lower != ";" {
		from--
	}
	if !hasVerb(s.Words[from:j]) && i+2 >= len(s.Words) {
		return Range{}
	}
	return Range{from, s.complementEnd(i + 1)}
}

// aside reports whether the verb at i is of an "I think" that the speaker throws in right
// before a figure, of which they are no less the source: "it was, I think, 8 percent".
func (s *Sentence) aside(i int) bool {
	return i >= 2 && i+2 < len(s.Words) && s.Words[i-1].Lower == "i" && s.Words[i-2].Lower == "," && s.Words[i+1].Lower == "," && s.Words[i].Tag == "VBP" &&
		(s.Words[i+2].Class == Figure || i+3 < len(s.Words) && s.Words[i+2].Class != Content && s.Words[i+3].Class == Figure || s.Words[i+2].Lower == "out")
}

// charge is where begins what the verb at i says that somebody is held to have done: "accused
// the mayor of having closed it"; 0 if it says nothing.
func (s *Sentence) charge(i int) int {
	const near = 8 // words
	for j := i + 1; j+1 < len(s.Words) && j < i+near && s.Words[j].Class != Punct; j++ {
		if (s.Words[j].Lower == "of" || s.Words[j].Lower == "with") && s.Words[j+1].Tag == "VBG" {
			return j + 1
		}
	}
	return 0
}
