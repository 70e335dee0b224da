package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// A Relation is what a credit says of somebody who speaks.
type Relation uint8

const (
	One     Relation = iota // it is their name, or their role
	Unknown                 // it cannot be told
	Unlike                  // it is another role than is known of them, but nobody else's who speaks
	Another                 // it is somebody else's name, or the role of somebody else who speaks
)

// A person is a name without titles, and what says who they are without it.
type person struct {
	names, titles []string // lower case, without diacritics
	body          bool
	doubt         bool // the names may be a title
}

// A part is a word of a name as it stands there, and as it is compared.
type part struct{ written, plain string }

// lower reports whether the word is written small, as no name is.
func (p part) lower() bool {
	first, _ := utf8.DecodeRuneInString(p.written)
	return unicode.IsLower(first)
}

// readPerson reads a name as written in a text or a speaker label.
//
// A title goes before a name, and so do the words before the title: "Finance
// chief", "Police Superintendent". Titles are an open class. Beside those of the table
// it is any word for a kind of person, unless it is a name as well. Without a
// name after it the last title makes the whole a role: "the finance director",
// "senior port official".
func readPerson(name string) person {
	v := vocabularyOf()
	name, _, _ = strings.Cut(name, "(")
	var parts []part
	role := strings.HasPrefix(strings.ToLower(name), "the ")
	for _, written := range strings.FieldsFunc(possessive.Replace(name), func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' }) {
		plain := strings.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r), r == '.', apostrophe(r):
				return -1
			case r == '-' || wordRune(r):
				return unicode.ToLower(r)
			}
			return ' '
		}, norm.NFD.String(written))
		for _, p := range strings.Fields(plain) {
			if form, ok := v.offices[p]; ok {
				for word := range strings.FieldsSeq(form) {
					parts = append(parts, part{written, word})
				}
				continue
			}
			parts = append(parts, part{written, p})
		}
	}
	var p person
	last := -1 // the last title that a name follows, or that ends a role
	for i, w := range parts {
		p.body = p.body || v.is(w.plain, body)
		given, ends := v.is(w.plain, given), i+1 == len(parts)
		switch alone := allTitles(parts[:i]); {
		case v.is(w.plain, small):
		case ends && (role || w.lower()):
			last = i
		case !isTitle(w.plain):
		case !ends && (alone || !given || w.lower()), ends && v.is(w.plain, title) && !given:
			last = i
		case ends:
			p.doubt = alone // "Chief Justice", "Director Justice"
		}
	}
	for i, w := range parts {
		switch {
		case v.is(w.plain, small):
		case i <= last, v.is(w.plain, title) && !v.is(w.plain, given):
			p.titles = append(p.titles, w.plain)
		default:
			p.names = append(p.names, w.plain)
		}
	}
	return p
}

var possessive = strings.NewReplacer("'s", "", "’s", "")

// isTitle reports whether a word may go before a name and say who has it.
func isTitle(word string) bool {
	v := vocabularyOf()
	if end := word[strings.LastIndexByte(word, '-')+1:]; end != word && end != "" {
		return v.is(end, title) && !v.is(end, given)
	}
	return v.is(word, title) || !v.is(word, given) && wordnet.IsPerson(word)
}

func allTitles(parts []part) bool {
	return !slices.ContainsFunc(parts, func(p part) bool { return !isTitle(p.plain) && !vocabularyOf().is(p.plain, small) })
}

// SameSpeaker reports whether two names may be those of one person, and
// whether that can be told at all: a surname is enough, titles and the order
// of names do not count, and an initial stands for a name. Of two bare titles,
// or a title and a title with a name, the titles decide. A bare title and a
// bare name, or the name of a body, cannot be told.
func SameSpeaker(a, b string) (same, known bool) {
	r := relate(readPerson(a), readPerson(b))
	return r == One, r != Unknown
}

func relate(a, b person) Relation {
	if len(a.names) > len(b.names) {
		a, b = b, a
	}
	switch {
	case len(a.names) > 0 && among(a.names, b.names):
		return One
	case len(a.names) > 0 && (a.body || b.body || a.doubt || b.doubt):
		return Unknown
	case len(a.names) > 0:
		return Another
	case len(a.titles) > 0 && len(b.titles) > 0 && (holds(a.titles, b.titles) || len(b.names) == 0 && holds(b.titles, a.titles)):
		return One
	}
	return Unknown
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

// holds reports whether a role is that of somebody with the given titles: they
// say all that it says, but for the body and for "officer" in "chief executive
// officer"; and who is only a deputy there is one here.
func holds(role, titles []string) bool {
	v := vocabularyOf()
	rank := func(word string) bool { return v.is(word, rank) }
	if slices.ContainsFunc(titles, rank) && !slices.ContainsFunc(role, rank) {
		return false
	}
	bare := slices.DeleteFunc(slices.Clone(role), func(word string) bool { return v.is(word, anyone) || v.is(word, body) })
	if len(bare) > 0 {
		role = bare
	}
	for _, word := range role {
		if !slices.ContainsFunc(titles, func(t string) bool { return sameTitle(word, t) }) {
			return false
		}
	}
	return len(role) > 0
}

// sameTitle reports whether two words of titles say the same.
func sameTitle(a, b string) bool {
	v := vocabularyOf()
	if a == b {
		return true
	}
	if v.is(a, title) || v.is(b, title) {
		return false
	}
	switch wordnet.Relate(wordnet.Word{Lemma: a}, wordnet.Word{Lemma: b}).Kind {
	case wordnet.Same, wordnet.Derived: // finance and financial
		return true
	}
	return false
}

// A Credit is the person to whom words are ascribed. It is not safe for
// concurrent use.
type Credit struct {
	Name string

	person person
	asker  bool
	memo   map[creditKey]Relation
	casts  map[*corpus.Transcript]cast
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

// NewCredit reads the name or the role of a person.
func NewCredit(name string) *Credit {
	c := &Credit{Name: name, person: readPerson(name), memo: map[creditKey]Relation{}, casts: map[*corpus.Transcript]cast{}}
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
		return s.relate(c.person)
	}
	switch {
	case c.holds(t, &s):
		return One
	case c.person.body, anybody(s.titles), anybody(c.person.titles):
		return Unknown
	case slices.ContainsFunc(c.cast(t).speakers, func(o speaking) bool { return o.label != s.label && c.holds(t, &o) }):
		return Another
	}
	return Unlike
}

// anybody reports whether a role could be that of whoever speaks: "the
// official".
func anybody(titles []string) bool {
	v := vocabularyOf()
	return !slices.ContainsFunc(titles, func(t string) bool { return !v.is(t, anyone) && !v.is(t, rank) })
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
	heading  []string
}

func (c *Credit) cast(t *corpus.Transcript) cast {
	all, known := c.casts[t]
	if known {
		return all
	}
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
		p := readPerson("the " + strings.ToLower(words))
		all.heading = append(append(all.heading, p.titles...), p.names...)
	}
	c.casts[t] = all
	return all
}

// holds reports whether the credited role is that of a speaker: what it says of
// the body may stand in the heading.
func (c *Credit) holds(t *corpus.Transcript, s *speaking) bool {
	role := c.person.titles
	if n := len(role) - 1; n > 0 && len(s.titles) > 0 {
		heading := c.cast(t).heading
		role = slices.DeleteFunc(slices.Clone(role), func(word string) bool {
			return word != role[n] && !isTitle(word) && slices.ContainsFunc(heading, func(h string) bool { return sameTitle(word, h) })
		})
	}
	return holds(role, s.titles)
}

// Speaks reports whether somebody with the credited name or role speaks in the
// transcript.
func (c *Credit) Speaks(t *corpus.Transcript) bool {
	return slices.ContainsFunc(c.cast(t).speakers, func(s speaking) bool {
		if len(c.person.names) > 0 {
			return s.relate(c.person) == One
		}
		return c.holds(t, &s)
	})
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
