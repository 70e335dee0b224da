package change

import "strings"

const (
	maxGap    = 6 // words between a verb and its parted particle
	maxLead   = 4 // words that lead to a figure: "by just over a third"
	maxObject = 3 // words after a form in which not-before is sought
)

// sentence is a sentence being read.
type sentence struct {
	words, tags []string
	*lexemes
}

// at finds the longest form that starts at word i and can be read there.
func (s sentence) at(i int) (Change, bool) {
	var (
		best Change
		size int
	)
	n := &s.root
	for j := i; j < len(s.words); j++ {
		if n = n.next[s.words[j]]; n == nil {
			break
		}
		if c, ok := s.read(n.rules, Change{Start: i, End: j + 1}); ok && j+1-i > size {
			best, size = c, j+1-i
		}
		if n.apart == nil {
			continue
		}
		if c, ok := s.parted(n.apart, Change{Start: i, End: j + 1}); ok && j+1-i+c.TailEnd-c.Tail > size {
			best, size = c, j+1-i+c.TailEnd-c.Tail
		}
	}
	return best, size > 0
}

// parted finds the particle that belongs to the verb c, after its object.
func (s sentence) parted(n *node, c Change) (Change, bool) {
	end := min(len(s.words), c.End+maxGap+2)
	for start := c.End; start < end; start++ {
		at := n
		for j := start; j < len(s.words); j++ {
			if at = at.next[s.words[j]]; at == nil {
				break
			}
			c.Tail, c.TailEnd = start, j+1
			if found, ok := s.read(at.rules, c); ok && start > c.End {
				return found, true
			}
		}
		if s.lists[endGap][s.words[start]] {
			break
		}
	}
	return Change{}, false
}

// read chooses among the rules for the words of c the one that the words around
// and the tags support best; of equals the first.
func (s sentence) read(rules []*rule, c Change) (Change, bool) {
	var (
		chosen *rule
		most   int
	)
	form := strings.Join(s.words[c.Start:c.End], " ")
	contested := len(rules) > 1
	for _, r := range rules {
		fits, proven := s.fits(r, c)
		if !fits {
			continue
		}
		support := 2 * s.support(r.Part, c, contested)
		if proven || !r.evidence.words[form] {
			support++
		}
		if support < 0 || support == 0 && !contested {
			continue
		}
		if chosen == nil || support > most {
			chosen, most = r, support
		}
	}
	if chosen == nil {
		return Change{}, false
	}
	c.Entry = chosen.Entry
	if c.Part == Verb && c.Tail == 0 && participle(form) && (s.before(c, leadToNoun) || strings.HasPrefix(s.tag(c), "JJ")) {
		c.Part = Adj
	}
	return c, true
}

// fits reports whether the words around allow the rule, and whether they are
// such as the rule asks for.
func (s sentence) fits(r *rule, c Change) (fits, proven bool) {
	prev := s.word(c.Start - 1)
	if r.notAfter.word(prev) {
		return false, false
	}
	for k := c.End; k < min(len(s.words), c.End+maxObject); k++ {
		if r.notBefore.words[s.words[k]] {
			return false, false
		}
		if s.lists[endObject][s.words[k]] {
			break
		}
	}
	if r.after.empty() && r.before.empty() {
		return true, false
	}
	proven = r.after.word(prev) || r.before.words[s.word(c.End)] || r.before.figure && s.figure(c.End)
	return proven, proven
}

// support weighs what speaks for a part of speech against what speaks against
// it: the words around weigh twice as much as a tag. A form that the table has
// as one part of speech only is a noun of another sense only after an article:
// "a rose".
func (s sentence) support(p Part, c Change, contested bool) int {
	if c.End-c.Start > 1 || c.Tail > 0 {
		return 1
	}
	form, tag := s.words[c.Start], s.tag(c)
	noun := s.before(c, leadToNoun) || s.lists[leadToNounAfter][s.word(c.Start-2)] && s.word(c.Start-1) == "to"
	verb := !noun && s.before(c, leadToVerb) && !strings.HasSuffix(form, "s")
	if one := s.word(c.Start - 1); (one == "this" || one == "that") && strings.HasSuffix(form, "s") {
		noun, verb = false, true // "that cuts", not "that cut"
	}
	switch p {
	case Verb:
		return 2*weigh(verb, noun && (contested || article(s.word(c.Start-1))) && !participle(form)) + weigh(strings.HasPrefix(tag, "VB"), strings.HasPrefix(tag, "NN"))
	case Noun:
		return 2*weigh(noun, verb) + weigh(strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "VB"))
	case Adj:
		return 2*weigh(s.before(c, leadToAdj), verb) + weigh(strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "RB"), tag == "VB")
	}
	return 0
}

func article(word string) bool { return word == "a" || word == "an" || word == "the" }

func weigh(yes, no bool) int {
	switch {
	case yes && !no:
		return 1
	case no && !yes:
		return -1
	}
	return 0
}

func participle(form string) bool {
	return strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing") || strings.HasSuffix(form, "n") || form == "cut"
}

func (s sentence) before(c Change, list string) bool { return s.lists[list][s.word(c.Start-1)] }

func (s sentence) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i]
}

func (s sentence) tag(c Change) string {
	if s.tags == nil {
		return ""
	}
	return s.tags[c.Start]
}

// figure reports whether a figure stands at word i, or after words that lead
// to one.
func (s sentence) figure(i int) bool {
	for k := i; k <= i+maxLead; k++ {
		w := s.word(k)
		if w == "" {
			return false
		}
		if '0' <= w[0] && w[0] <= '9' || s.lists[figures][w] {
			return true
		}
		if !s.lists[leadToFigure][w] {
			return false
		}
	}
	return false
}
