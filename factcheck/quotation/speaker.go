package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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
	headed := false // "the director of the agency"
	for i, w := range parts {
		if v.is(w.plain, body) && (i > last || i+1 == len(parts)) && !(headed && i <= last) {
			p.body = true // not that of "the agency's director"
		}
		headed = headed || i > 0 && v.is(w.plain, small) && isTitle(parts[i-1].plain) && !v.is(parts[i-1].plain, small)
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
		if !slices.ContainsFunc(titles, func(t string) bool {
			return sameTitle(word, t) || v.is(word, vague) && v.is(t, leading)
		}) {
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
