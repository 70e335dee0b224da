package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A person is somebody whom the document names in full.
type person struct {
	name     string // without a form of address
	role     string
	initials string // which stand for the name, where a list says so
	form     string // of address, "mr"
	cast     bool   // speaks, or is in the list of those present
	heading  bool
}

// introduce gives each turn the person who speaks and their role, as far as the
// document tells: those of its heading, those who speak under a full name, and
// those whom somebody introduces. A short form is a person's only if there is
// one whom it fits.
func introduce(t *corpus.Transcript, people []person) {
	seen := set{}
	for _, turn := range t.Turns {
		if parts, _ := nameParts(turn.Speaker); len(parts) > 1 && !seen[turn.Speaker] {
			people = append(people, person{name: strings.Join(parts, " "), role: turn.Role, form: formOf(turn.Speaker), cast: true})
			seen[turn.Speaker] = true
		}
	}
	people = append(people, introductions(t)...)
	c := newCast(people)
	selves := selfIntroductions(t)
	memo := map[string]person{}
	for _, turn := range t.Turns {
		if _, ok := memo[turn.Speaker]; !ok {
			memo[turn.Speaker] = c.find(turn, selves[turn.Speaker])
		}
	}
	dropShared(memo)
	for i := range t.Turns {
		turn := &t.Turns[i]
		p := memo[turn.Speaker]
		turn.Person = turn.Speaker
		if p.name != "" {
			turn.Person = p.name
		}
		if within(turn.Role, p.role) {
			turn.Role = p.role
		}
	}
}

// A cast finds people by the parts of their names, in capitals.
type cast struct {
	people []person
	byPart map[string][]int
}

func newCast(people []person) cast {
	c := cast{byPart: map[string][]int{}}
	index := map[string]int{}
	for _, p := range people {
		key := strings.ToUpper(p.name)
		if i, ok := index[key]; ok {
			c.people[i].join(p)
			continue
		}
		index[key] = len(c.people)
		for _, part := range strings.Fields(key) {
			if all := c.byPart[part]; len(all) == 0 || all[len(all)-1] != len(c.people) {
				c.byPart[part] = append(all, len(c.people))
			}
		}
		c.people = append(c.people, p)
	}
	return c
}

// join adds what else is said of a person.
func (p *person) join(q person) {
	if shouted(p.name) {
		p.name = q.name
	}
	if fuller(p.role, q.role) {
		p.role = q.role
	}
	if p.initials == "" {
		p.initials = q.initials
	}
	if p.form == "" {
		p.form = q.form
	}
	p.cast = p.cast || q.cast
	p.heading = p.heading || q.heading
}

// fuller reports whether a role says what another says and more, or in part.
func fuller(role, other string) bool {
	if len(strings.Fields(other)) <= len(strings.Fields(role)) {
		return false
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(role), notInName) {
		if offices[word] && within(word, other) {
			return true
		}
	}
	return role == ""
}

// maxNamesakes is how many people of one name are told apart.
const maxNamesakes = 64

// find is the one person that a turn's speaker can be; none if there is none or
// more than one.
func (c *cast) find(turn corpus.Turn, self person) person {
	parts, title := nameParts(turn.Speaker)
	var fits []person
	switch {
	case turn.Speaker == "":
		return person{}
	case len(parts) == 0:
		if self.name != "" && !unnamedOffice(turn.Speaker) {
			return self
		}
		fits = c.holders(turn.Speaker)
	case len(parts) == 1 && shouted(parts[0]) && utf8.RuneCountInString(parts[0]) < 4 && len(title) == 0:
		for _, p := range c.people {
			if p.initials == parts[0] {
				fits = append(fits, p)
			}
		}
		if len(fits) == 0 && initialsOfName(self.name) == parts[0] {
			return self
		}
		if len(fits) == 0 {
			fits = c.named(parts, title, turn)
		}
	default:
		fits = c.named(parts, title, turn)
	}
	fits = unify(fits)
	if len(fits) > 1 && len(title) > 0 {
		fits = slices.DeleteFunc(fits, func(p person) bool { return !within(strings.Join(title, " "), p.role) })
	}
	if len(fits) != 1 {
		return person{}
	}
	return fits[0]
}

// initialsOfName are the first letters of the parts of a name.
func initialsOfName(name string) string {
	var b strings.Builder
	for _, part := range strings.Fields(name) {
		first, _ := utf8.DecodeRuneInString(part)
		b.WriteRune(first)
	}
	return b.String()
}

// named are the people whose names have all the parts: of a single one, as the
// surname, or as the first name where no title goes before it. A family name
// that goes first counts only of those who speak.
func (c *cast) named(parts, title []string, turn corpus.Turn) []person {
	form := formOf(turn.Speaker)
	var fits []person
	all := c.byPart[strings.ToUpper(parts[len(parts)-1])]
	for _, i := range all[:min(len(all), maxNamesakes)] {
		p := c.people[i]
		names := strings.Fields(strings.ToUpper(p.name))
		ok := true
		for _, part := range parts {
			ok = ok && slices.Contains(names, strings.ToUpper(part))
		}
		if len(parts) == 1 && ok {
			part := strings.ToUpper(parts[0])
			ok = names[len(names)-1] == part || names[0] == part && (p.cast || form == "" && len(title) == 0)
		}
		if ok && !(men[form] && women[p.form] || women[form] && men[p.form]) {
			fits = append(fits, p)
		}
	}
	return fits
}

// holders are the people of the heading who hold an office.
func (c *cast) holders(office string) []person {
	words := strings.Fields(office)
	if strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	var fits []person
	if !isTitle(append(words, "")[:len(words)]) || unnamedOffice(office) {
		return nil
	}
	for _, p := range c.people {
		if (p.heading || p.cast) && within(strings.Join(words, " "), p.role) && p.role != "" {
			fits = append(fits, p)
		}
	}
	return fits
}

// unify takes those with a part of the name of another for the same person.
func unify(people []person) []person {
	var all []person
	for _, p := range people {
		i := slices.IndexFunc(all, func(q person) bool { return within(p.name, q.name) || within(q.name, p.name) })
		if i < 0 {
			all = append(all, p)
			continue
		}
		longer, other := all[i], p
		if len(p.name) > len(longer.name) {
			longer, other = other, longer
		}
		longer.join(other)
		all[i] = longer
	}
	return all
}

// dropShared takes back the person of two speakers who cannot be one.
func dropShared(found map[string]person) {
	forms := map[string][2]bool{}
	for speaker, p := range found {
		if form := formOf(speaker); p.name != "" {
			both := forms[p.name]
			forms[p.name] = [2]bool{both[0] || men[form], both[1] || women[form]}
		}
	}
	for speaker, p := range found {
		if parts, _ := nameParts(speaker); forms[p.name] == [2]bool{true, true} && len(parts) == 1 {
			found[speaker] = person{}
		}
	}
}

// within reports whether all words of a are words of b, in any case.
func within(a, b string) bool {
	words := strings.FieldsFunc(strings.ToLower(b), notInName)
	for word := range strings.FieldsFuncSeq(strings.ToLower(a), notInName) {
		if !slices.Contains(words, word) {
			return false
		}
	}
	return len(words) > 0
}

// nameParts splits a speaker into the parts of a name and the offices before
// it. There are no parts of an office alone, of an outlet, or of a number.
func nameParts(speaker string) (parts, title []string) {
	words := strings.Fields(head(speaker, maxLabel))
	from := 0
	for i, word := range words {
		lower := strings.Trim(strings.ToLower(word), ".,")
		switch {
		case outlets[lower], outletWords[lower], strings.Trim(lower, "0123456789#") == "":
			return nil, nil
		case honorifics[lower] && lower != "jr" && lower != "sr":
			from = i + 1
		case offices[lower]:
			title = append(title, lower)
			from = i + 1
		}
	}
	if len(title) > 0 && from < len(words) && particles[strings.ToLower(words[from])] {
		from = len(words) - 1 // "Secretary of State Low": where the name begins is not told
	}
	if from == 0 && len(words) > 0 && strings.EqualFold(words[0], "the") {
		return nil, title
	}
	for _, word := range words[from:] {
		if lower := strings.ToLower(strings.Trim(word, ".,")); lower != "jr" && lower != "sr" {
			parts = append(parts, strings.Trim(word, ","))
		}
	}
	return parts, title
}

// formOf is the form of address that a name begins with, "mr" or "ms".
func formOf(speaker string) string {
	first, _, _ := strings.Cut(speaker, " ")
	first = strings.Trim(strings.ToLower(first), ".")
	if honorifics[first] {
		return first
	}
	return ""
}

var (
	men   = words("mr sir lord")
	women = words("ms mrs miss dame lady madam")

	// learned are forms of address that tell of no office.
	learned = words("dr prof")
)

// unnamedOffice reports whether a label keeps its speaker's name back, or could
// be anybody's.
func unnamedOffice(speaker string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(speaker), notInName) {
		if nameless[word] || askers[word] {
			return true
		}
	}
	return false
}

var nameless = words(`senior official officials unidentified unknown anonymous background staff aide voice operator interpreter
	translator audience male female member`)
