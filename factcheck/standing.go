package factcheck

import (
	"strings"

	"github.com/presscheck/presscheck/extract"
)

// standing is where a noun stands to the verb of a claim, as if that were active:
// "subject", "object", the preposition before it, "" if that is not known.
func standing(claim *extract.Claim, word int) string {
	s, c := claim.Sentence, claim.Sentence.Clauses[claim.Clause]
	switch {
	case c.Verb < 0 || word < 0 || word+1 < len(s.Words) && (s.Words[word+1].Tag == "POS" || strings.HasPrefix(s.Words[word+1].Tag, "NN") && !(s.Words[word].Upper && s.Words[word+1].Upper)):
		return ""
	case claim.Subject.Has(word):
		switch {
		case !heads(s, claim.Subject, word), adjectival(s, c):
			return ""
		case !passive(s, c.Verb):
			return "subject"
		case transitive(s, c):
			return "to" // "the union was made an offer"
		}
		return "object"
	case !c.Has(word) || word <= c.Verb:
		return ""
	}
	from := phraseStart(s, word)
	list := listStart(s, c.Verb, from)
	if list < from && word+1 < c.To && s.Words[word+1].Class == extract.Figure {
		return "" // "tea costs 2 crowns and salt 1"
	}
	from = list
	if from == objectAt(s, c) {
		switch {
		case passive(s, c.Verb):
			return "object"
		case word+1 < c.To && opensObject(s.Words[word+1]):
			return "to" // "gave the union an offer"
		}
		return "object"
	}
	if from == 0 {
		return ""
	}
	switch before := s.Words[from-1]; {
	case before.Lower == "by" && passive(s, c.Verb):
		return "subject"
	case before.Lower == "by", before.Lower == "of":
		return ""
	case before.Tag == "IN" || before.Tag == "TO":
		return before.Lower
	case strings.HasPrefix(before.Tag, "NN") && phraseStart(s, from-1) == objectAt(s, c):
		return "object"
	}
	return ""
}

// heads reports whether a word of a subject is what it is of, not what says more of
// that: the "head" of "the head of the port".
func heads(s *extract.Sentence, r extract.Range, word int) bool {
	for i := r.From; i < word; i++ {
		if w := s.Words[i]; w.Tag == "IN" || w.Tag == "TO" || strings.HasPrefix(w.Tag, "VB") && !describes(s, i) || strings.HasPrefix(w.Tag, "W") {
			return false
		}
	}
	return true
}

// describes reports whether a participle stands between what opens a noun phrase and
// its noun: "the winning horse".
func describes(s *extract.Sentence, i int) bool {
	return i > 0 && attributive(s.Words, i) && (opensObject(s.Words[i-1]) || strings.HasPrefix(s.Words[i-1].Tag, "JJ"))
}

// transitive reports whether an object stands right after the clause's verb.
func transitive(s *extract.Sentence, c extract.Clause) bool {
	at := objectAt(s, c)
	return at < c.To && (opensObject(s.Words[at]) || strings.HasPrefix(s.Words[at].Tag, "NN") || strings.HasPrefix(s.Words[at].Tag, "JJ") || s.Words[at].Tag == "PRP") && s.Words[at].Class != extract.Time
}

// objectAt is where an object of the clause's verb would begin: after adverbs,
// particles, and what makes one phrase with the verb ("take place").
func objectAt(s *extract.Sentence, c extract.Clause) int {
	i := c.Verb + 1
	if _, n := phraseAt(s, c.Verb, c.To); n > 1 {
		i += n - 1
		if governs(s.Words[i-1]) {
			i--
		}
	}
	for i < c.To && (s.Words[i].Tag == "RB" || s.Words[i].Tag == "RP") {
		i++
	}
	return i
}

// adjectival reports whether the participle of the clause says how its subject is,
// not what was done to it: "made up of clay".
func adjectival(s *extract.Sentence, c extract.Clause) bool {
	_, n := phraseAt(s, c.Verb, c.To)
	return n > 1 && passive(s, c.Verb) && governs(s.Words[c.Verb+n-1])
}

// governs reports whether a word is a preposition and no particle of a verb.
func governs(w extract.Word) bool {
	return w.Tag == "TO" || w.Tag == "IN" && !w.In("particles")
}

// opensObject reports whether a noun phrase begins with the word, and none goes on
// with it.
func opensObject(w extract.Word) bool {
	return (w.Tag == "DT" || w.Tag == "CD" || w.Tag == "PRP$") && w.Class != extract.Time
}

// listStart is where the list begins that a noun phrase after the verb is the last
// of, the phrase itself if it is of none; what stands in apposition is as in a list.
func listStart(s *extract.Sentence, verb, from int) int {
	for from-2 > verb {
		i := from - 1
		if w := s.Words[i].Lower; w != "," && w != "and" && w != "or" {
			break
		}
		for i > verb && (s.Words[i].Lower == "," || s.Words[i].Lower == "and" || s.Words[i].Lower == "or") {
			i--
		}
		if !strings.HasPrefix(s.Words[i].Tag, "NN") {
			break
		}
		from = phraseStart(s, i)
	}
	return from
}

// phraseStart is where the noun phrase begins that a word ends or is in.
func phraseStart(s *extract.Sentence, word int) int {
	for word > 0 && !opensObject(s.Words[word]) {
		w := s.Words[word-1]
		if !strings.HasPrefix(w.Tag, "NN") && !strings.HasPrefix(w.Tag, "JJ") && w.Tag != "DT" && w.Tag != "PRP$" && w.Tag != "CD" && w.Tag != "POS" && w.Lower != "." && !describes(s, word-1) {
			break
		}
		word--
	}
	for word > 0 && s.Words[word].Tag == "CD" && (s.Words[word-1].Tag == "DT" || s.Words[word-1].Tag == "PRP$") {
		word-- // "the two sailors"
	}
	return word
}

// passive reports whether the verb is a participle after a form of "be".
func passive(s *extract.Sentence, verb int) bool {
	if s.Words[verb].Tag != "VBN" && s.Words[verb].Tag != "VBD" {
		return false
	}
	for i := verb - 1; i >= 0 && i >= verb-3; i-- {
		switch w := s.Words[i]; {
		case w.Lemma == "be", w.Lower == "get", w.Lower == "got", w.Lower == "'s" && (i == verb-1 || s.Words[i+1].Tag == "RB"):
			return true
		}
	}
	return false
}

// headOver is the noun that a word stands after with "of": the owner of "the owner of
// the van"; -1 if there is none.
func headOver(s *extract.Sentence, word int) int {
	if word >= len(s.Words) {
		return -1
	}
	from := phraseStart(s, word)
	if from < 2 || s.Words[from-1].Lower != "of" || !strings.HasPrefix(s.Words[from-2].Tag, "NN") {
		return -1
	}
	return from - 2
}

// occupant is the head of the noun phrase that stands there in a claim, -1 if none
// does.
func occupant(claim *extract.Claim, stands string) int {
	s, c := claim.Sentence, claim.Sentence.Clauses[claim.Clause]
	if c.Verb < 0 || adjectival(s, c) {
		return -1
	}
	from, to := objectAt(s, c), c.To
	switch turned := passive(s, c.Verb); {
	case turned == (stands == "object"):
		from, to = claim.Subject.From, claim.Subject.To
	case turned:
		for from = c.Verb + 1; from < c.To && s.Words[from-1].Lower != "by"; from++ {
		}
	}
	head := -1
	for i := from; i < to; i++ {
		switch w := s.Words[i]; {
		case strings.HasPrefix(w.Tag, "NN"), w.Tag == "POS" && head >= 0:
			head = i
		case w.Tag == "CD", w.Lower == "only" && head < 0, opensObject(w) && head < 0, (strings.HasPrefix(w.Tag, "JJ") || describes(s, i)) && (head < 0 || s.Words[i-1].Tag == "POS"):
		default:
			return head
		}
	}
	return head
}
