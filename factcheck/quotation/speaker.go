package quotation

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A relation is what two names say about the persons.
type relation uint8

const (
	one     relation = iota // one person
	unknown                 // the names cannot tell
	another                 // two persons
)

// A person is a name without titles, and its titles.
type person struct {
	names, titles []string // lower case, without diacritics
	body          bool
}

// readPerson reads a name as written in a text or a speaker label.
func readPerson(name string) person {
	v := vocabularyOf()
	name, _, _ = strings.Cut(name, "(")
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', apostrophe(r):
			return -1
		case r == '-' || wordRune(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFD.String(strings.ReplaceAll(strings.ReplaceAll(name, "'s", ""), "’s", "")))
	var p person
	for _, part := range strings.Fields(plain) {
		if v.is(part, body) {
			p.body = true
		}
		if v.is(part, title) {
			p.titles = append(p.titles, part)
		} else {
			p.names = append(p.names, part)
		}
	}
	return p
}

// SameSpeaker reports whether two names may be those of one person, and
// whether that can be told at all: a surname is enough, titles and the order
// of names do not count, and an initial stands for a name. Of two bare titles,
// or a title and a title with a name, the titles decide. A bare title and a
// bare name, or the name of a body, cannot be told.
func SameSpeaker(a, b string) (same, known bool) {
	r := relate(readPerson(a), readPerson(b))
	return r == one, r != unknown
}

func relate(a, b person) relation {
	if len(a.names) > len(b.names) {
		a, b = b, a
	}
	switch {
	case len(a.names) > 0 && among(a.names, b.names):
		return one
	case len(a.names) > 0 && (a.body || b.body):
		return unknown
	case len(a.names) > 0:
		return another
	case len(a.titles) > 0 && len(b.titles) > 0 && among(a.titles[len(a.titles)-1:], b.titles):
		return one
	}
	return unknown
}

// among reports whether all names are among the others.
func among(names, others []string) bool {
	for _, name := range names {
		found := false
		for _, other := range others {
			found = found || name == other ||
				(len(name) == 1 || len(other) == 1) && name[0] == other[0] && len(others) > 1
		}
		if !found {
			return false
		}
	}
	return true
}

// A credit is the person to whom a quotation is ascribed.
type credit struct {
	index  *Index
	person person
	asker  bool
	memo   map[string]relation // by speaker, then by transcript
	named  map[int]bool        // transcripts with a turn of the person's
}

func newCredit(x *Index, speaker string) credit {
	c := credit{index: x, person: readPerson(speaker), memo: map[string]relation{}, named: map[int]bool{}}
	for _, t := range c.person.titles {
		c.asker = c.asker || vocabularyOf().is(t, asker)
	}
	return c
}

// nobody reports that the quotation is credited to nobody.
func (c credit) nobody() bool { return len(c.person.names)+len(c.person.titles) == 0 }

// of says whether the turn is the credited person's.
func (c credit) of(t int) relation {
	turn := c.index.turns[t]
	if c.nobody() || turn.number < 0 {
		return unknown
	}
	transcript := c.index.transcripts[turn.transcript]
	speaker, role := transcript.Turns[turn.number].Speaker, transcript.Turns[turn.number].Role
	if c.asker && c.index.question(t) {
		return one
	}
	r, known := c.memo[speaker+"\n"+role]
	if !known {
		p := readPerson(speaker)
		if len(c.person.names) == 0 {
			p.titles = append(readPerson(role).titles, p.titles...)
		}
		r = relate(c.person, p)
		c.memo[speaker+"\n"+role] = r
	}
	if r == unknown && (c.index.question(t) || c.speaks(turn.transcript)) && len(c.person.names) > 0 && !c.person.body {
		return another // who speaks under their own name does not also speak under a title
	}
	return r
}

// speaks reports whether the transcript names the person as a speaker.
func (c credit) speaks(transcript int) bool {
	speaks, known := c.named[transcript]
	if known {
		return speaks
	}
	seen := ""
	for _, t := range c.index.transcripts[transcript].Turns {
		if t.Speaker != seen && relate(c.person, readPerson(t.Speaker)) == one {
			speaks = true
			break
		}
		seen = t.Speaker
	}
	c.named[transcript] = speaks
	return speaks
}

// rank orders turns with the same words: the credited speaker's before those
// of whom the name says nothing before those of others, and a question last.
func (q *query) rank(t int) int {
	rank := 2 * int(q.credit.of(t))
	if q.question(t) {
		rank++
	}
	return rank
}
