package quotation

import (
	"regexp"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A Credit is the person to whom words are ascribed. It is not safe for
// concurrent use.
type Credit struct {
	Name string

	index  *Index
	person person
	asker  bool
	memo   map[creditKey]Relation
}

type creditKey struct {
	transcript            *corpus.Transcript
	speaker, person, role string
}

// A speaking is one who speaks in a transcript.
type speaking struct {
	label  string
	person person   // as labelled
	full   person   // by the fullest name that the transcript has
	titles []string // with those of the role
}

// relate compares a credit that has a name. First names that begin with one
// letter may be forms of one; with others, only the label decides.
func (s *speaking) relate(credit person) Relation {
	r, full := relate(credit, s.person), relate(credit, s.full)
	switch {
	case full == One, r == One && full == Unknown:
		return One
	case len(s.person.names) == 0:
		return full
	case r == One && credit.names[0][0] == s.full.names[0][0]:
		return One
	case r == One:
		return Unlike
	}
	return r
}

// Credit reads the name or the role of a person.
func (x *Index) Credit(name string) *Credit {
	c := &Credit{Name: name, index: x, person: readPerson(name), memo: map[creditKey]Relation{}}
	for _, t := range c.person.titles {
		c.asker = c.asker || vocabularyOf().is(t, asker)
	}
	return c
}

// nobody reports that nobody is credited.
func (c *Credit) nobody() bool { return len(c.person.names)+len(c.person.titles) == 0 }

// Of says whether the words of a turn are credited to the one who spoke them.
//
// A name decides by itself; so does a role where the transcript tells those of
// the speakers. A role that is known of nobody cannot be told.
func (c *Credit) Of(t *corpus.Transcript, turn int) Relation {
	if c.nobody() {
		return Unknown
	}
	who := &t.Turns[turn]
	if c.asker && who.Kind == corpus.Question {
		return One
	}
	key := creditKey{t, who.Speaker, who.Person, who.Role}
	r, known := c.memo[key]
	if !known {
		r = c.relate(t, who)
		c.memo[key] = r
	}
	if r == Unknown && len(c.person.names) > 0 && !c.person.body && !c.person.doubt && (who.Kind == corpus.Question || c.Speaks(t)) {
		return Another // who speaks under their own name does not also speak under a title
	}
	return r
}

func (c *Credit) relate(t *corpus.Transcript, turn *corpus.Turn) Relation {
	s := readSpeaking(turn)
	if len(c.person.names) > 0 {
		r := s.relate(c.person)
		if r == One && !anybody(c.person.titles) && !anybody(s.titles) && !c.holds(t, &s) {
			return Unlike // their name with a title that they do not have
		}
		return r
	}
	switch {
	case c.holds(t, &s):
		return One
	case c.person.body, anybody(s.titles), anybody(slices.DeleteFunc(slices.Clone(c.person.titles), func(t string) bool { return !isTitle(t) })):
		return Unknown
	case slices.ContainsFunc(c.index.casts[t].speakers, func(o speaking) bool { return o.label != s.label && c.holds(t, &o) }):
		return Another
	}
	return Unlike
}

// anybody reports whether a role could be that of whoever speaks: "the
// official".
func anybody(titles []string) bool {
	v := vocabularyOf()
	return !slices.ContainsFunc(titles, func(t string) bool { return !v.is(t, anyone) && !v.is(t, rank) && !v.is(t, address) && !v.is(t, body) })
}

func readSpeaking(turn *corpus.Turn) speaking {
	s := speaking{label: turn.Speaker, person: readPerson(turn.Speaker)}
	s.full = s.person
	if full := readPerson(turn.Person); len(full.names) > 0 {
		s.full = full
	}
	s.titles = slices.Concat(s.person.titles, s.full.titles)
	if turn.Role != "" {
		role := readPerson("the " + strings.ToLower(turn.Role))
		s.titles = slices.Concat(s.titles, role.titles, role.names)
	}
	s.titles = slices.DeleteFunc(s.titles, func(t string) bool { return vocabularyOf().is(t, address) || strings.Trim(t, "0123456789") == "" })
	return s
}

// A cast are those who speak in a transcript, and the words of its heading that
// say whom they speak for.
type cast struct {
	speakers []speaking
	heading  []string // the words of the title and the publisher
	own      []string // the words that say whom they speak for, and where
}

// readCast reads the speakers of a transcript and its heading.
func readCast(t *corpus.Transcript) *cast {
	all := new(cast)
	seen := map[creditKey]bool{}
	for i := range t.Turns {
		turn := &t.Turns[i]
		key := creditKey{nil, turn.Speaker, turn.Person, turn.Role}
		if !seen[key] {
			seen[key] = true
			all.speakers = append(all.speakers, readSpeaking(turn))
		}
	}
	for _, words := range []string{t.Publisher, t.Title, t.Event} {
		all.heading = append(all.heading, readPerson("the "+strings.ToLower(words)).all()...)
	}
	for _, words := range []string{t.Publisher, t.Place} {
		all.own = append(all.own, readPerson("the "+strings.ToLower(strings.ReplaceAll(words, ".", " "))).all()...)
	}
	for _, s := range all.speakers {
		all.own = append(all.own, s.titles...)
	}
	if subject, _, ok := strings.Cut(t.Title, ":"); ok { // "Tallow Shipping: results of the year"
		all.own = append(all.own, readPerson("the "+strings.ToLower(subject)).all()...)
	}
	return all
}

// all are the words of a name, without the small ones.
func (p person) all() []string { return append(slices.Clone(p.titles), p.names...) }

// holds reports whether the credited role is that of a speaker: what it says of
// the body may stand in the heading.
func (c *Credit) holds(t *corpus.Transcript, s *speaking) bool {
	role := slices.DeleteFunc(slices.Clone(c.person.titles), func(word string) bool { return vocabularyOf().is(word, address) })
	if len(role) > 1 && len(s.titles) > 0 {
		heading := c.index.casts[t].heading
		role = slices.DeleteFunc(slices.Clone(role), func(word string) bool {
			return !isTitle(word) && slices.ContainsFunc(heading, func(h string) bool { return sameTitle(word, h) })
		})
	}
	return holds(role, s.titles)
}

// Speaks reports whether somebody with the credited name or role speaks in the
// transcript.
func (c *Credit) Speaks(t *corpus.Transcript) bool {
	return slices.ContainsFunc(c.index.casts[t].speakers, func(s speaking) bool {
		if len(c.person.names) > 0 {
			return s.relate(c.person) == One
		}
		return c.holds(t, &s)
	})
}

// IsRole reports whether a credit says who it is by an office alone: "the
// finance director", "the minister of education".
func IsRole(credit string) bool {
	p := readPerson(credit)
	if end := belonging.FindStringIndex(credit); end != nil {
		credit = credit[:end[0]]
	}
	head := readPerson("the " + strings.ToLower(credit)).titles
	return len(p.names) == 0 && len(head) > 0 && isTitle(head[len(head)-1]) && !anybody(p.titles)
}

// belonging begins what an office is of.
var belonging = regexp.MustCompile(`\s(?:of|for|at|in)\s`)

// Stranger reports whether a name is of somebody or something that nobody in
// the transcripts is, or speaks for: another country, body or person. Where
// a transcript keeps a speaker's name back, it may be theirs, unless it is that of
// a place or they use it of others. The name of a body is a stranger's if it has that
// of a foreign place, or is of another kind than those of the heading.
func (x *Index) Stranger(name string) bool {
	c := x.Credit(name)
	v := vocabularyOf()
	names := slices.DeleteFunc(slices.Clone(c.person.names), func(n string) bool { return v.is(n, body) })
	if c.person.body {
		all := c.person.all()
		names = slices.DeleteFunc(slices.Clone(all), func(n string) bool { return !wordnet.IsPlace(n) || v.is(n, body) || v.is(n, title) })
		if kind := all[len(all)-1]; v.is(kind, institution) && capitalised(name) && !slices.ContainsFunc(x.transcripts, func(t *corpus.Transcript) bool {
			return t.Publisher == "" || slices.Contains(x.casts[t].own, kind)
		}) {
			return true
		}
	}
	if len(names) == 0 {
		return false
	}
	place := slices.ContainsFunc(names, wordnet.IsPlace)
	for _, t := range x.transcripts {
		cast := x.casts[t]
		if !slices.ContainsFunc(t.Turns, func(turn corpus.Turn) bool { return turn.Speaker != "" }) {
			return false // in a passage without speakers all words may be anybody's
		}
		if !slices.ContainsFunc(names, func(n string) bool {
			return !slices.ContainsFunc(cast.own, func(own string) bool { return ownName(n, own) })
		}) {
			return false
		}
		if c.person.body {
			continue
		}
		for _, s := range cast.speakers {
			switch s.relate(c.person) {
			case One, Unlike:
				return false
			case Unknown:
				if !place && s.label != "" && !x.speaksOf(t, s.label, names[len(names)-1]) {
					return false
				}
			}
		}
	}
	return true
}

// capitalised reports whether a word after the first, or after "the", has a
// capital.
func capitalised(name string) bool {
	words := strings.Fields(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	return len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' })
}

// ownName reports whether a word of a name is one of those by which speakers
// are told: "norwegian" and "norway" are.
func ownName(name, own string) bool {
	return name == own || wordnet.IsPlace(name) && wordnet.IsPlace(own) && sameTitle(name, own)
}

// speaksOf reports whether somebody says a word.
func (x *Index) speaksOf(t *corpus.Transcript, label, word string) bool {
	key, known := x.folds[word]
	if !known {
		return false
	}
	for _, at := range x.places[x.first[key]:x.first[key+1]] {
		turn := x.turns[x.words[at].turn]
		if turn.number >= 0 && x.transcripts[turn.transcript] == t && t.Turns[turn.number].Speaker == label {
			return true
		}
	}
	return false
}

// of says whether the turn is the credited person's.
func (q *query) of(t int) Relation {
	turn := q.turns[t]
	if turn.number < 0 {
		return Unknown
	}
	return q.credit.Of(q.transcripts[turn.transcript], turn.number)
}

// rank orders turns with the same words: the credited speaker's before those
// of whom the name says nothing before those of others, and a question last.
func (q *query) rank(t int) int {
	rank := 2 * int(q.of(t))
	if q.question(t) {
		rank++
	}
	return rank
}
