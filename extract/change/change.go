package change

// Way is which way a thing goes, or how it stands to another.
type Way uint8

// The ways.
const (
	None       Way = iota
	Up             // rose, added, higher
	Down           // fell, cut, lower
	Flat           // held steady, unchanged
	Level          // stood at, reached: the thing is at a figure, nothing is said of a change
	Better         // improved: up or down, whichever is good
	Worse          // deteriorated
	Accelerate     // changed faster
	Slow           // changed more slowly; the thing itself may still go up
	Above          // exceeded, higher than
	Below          // lagged behind, lower than
	High           // peaked, a record high
	Low            // bottomed out, a record low
)

var wayNames = [...]string{"none", "up", "down", "flat", "level", "better", "worse", "accelerate", "slow", "above", "below", "high", "low"}

// String is the name of w as the table writes it.
func (w Way) String() string { return name(wayNames[:], int(w)) }

// Opposite reports whether b is the reverse of a: what was said to go one way is
// said to go the other. A change and none (up, flat) are not opposite; see
// [Excludes].
func Opposite(a, b Way) bool {
	switch min(a, b) {
	case Up, Better, Accelerate, Above, High:
		return max(a, b) == min(a, b)+1
	}
	return false
}

// Excludes reports whether the same thing cannot go both ways over the same
// time: opposite ways, and a change against none.
func Excludes(a, b Way) bool {
	a, b = min(a, b), max(a, b)
	return Opposite(a, b) || b == Flat && (a == Up || a == Down)
}

// Part is the part of speech in which a word of change is used.
type Part uint8

// The parts of speech. A participle before its noun ("rising rents") is an Adj.
const (
	Any Part = iota
	Verb
	Noun
	Adj
)

var partNames = [...]string{"any", "verb", "noun", "adj"}

// String is the name of p as the table writes it.
func (p Part) String() string { return name(partNames[:], int(p)) }

// Strength is how much a word says something changes.
type Strength int8

// The strengths.
const (
	Slight Strength = iota - 1
	Plain
	Strong
)

// String is slight, plain or strong.
func (s Strength) String() string { return name([]string{"slight", "plain", "strong"}, int(s)+1) }

// Target is where the thing that changes is found.
type Target uint8

// The targets.
const (
	Beside  Target = iota // of a noun or adjective: "growth in rents", "rent growth", "rents were higher"
	Subject               // rents rose
	Object                // the city raised rents; of a passive verb, its subject
	Either                // rents doubled; the city doubled rents
)

var targetNames = [...]string{"beside", "subject", "object", "either"}

// String is the name of t as the table writes it.
func (t Target) String() string { return name(targetNames[:], int(t)) }

func name(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return "invalid"
	}
	return names[i]
}

// Entry is what the table says of a word of change.
type Entry struct {
	Head     string // of the stanza
	Way      Way
	Part     Part
	Strength Strength
	Changes  Target
	Times    int // the factor of doubled (2, Up) and halved (2, Down), else 0
}

// Change is a word of change found in a sentence.
type Change struct {
	Entry
	Start, End    int // the words, half open
	Tail, TailEnd int // the words of a parted particle ("drove prices down"); 0, 0 if there is none
}

// Find finds the words of change of a sentence, in their order and without
// overlaps, the longest first where several start at one word.
//
// Words are the tokens of the sentence in lower case, with n't, % and
// punctuation as words of their own. Tags are their Penn Treebank tags, or nil:
// they decide between readings that the words around leave open.
func Find(words, tags []string) []Change {
	if len(tags) != len(words) {
		tags = nil
	}
	var found []Change
	s := sentence{words, tags, table()}
	tails := map[int]bool{}
	for i := 0; i < len(words); i++ {
		if tails[i] {
			continue
		}
		c, ok := s.at(i)
		if !ok {
			continue
		}
		for t := c.Tail; t < c.TailEnd; t++ {
			tails[t] = true
		}
		if c.Way != None {
			found = append(found, c)
		}
		i = c.End - 1
	}
	return found
}

// Lookup is the entries that list a word or phrase, given in lower case, among
// their forms: of "rise" one as a verb and one as a noun.
func Lookup(form string) []Entry {
	var entries []Entry
	for _, r := range table().forms[form] {
		entries = append(entries, r.Entry)
	}
	return entries
}
