// Package lexicon reads the word tables of the project, and holds them.
//
// A table is a text file of stanzas that a person who writes no Go can edit.
// A stanza is a head, at the start of a line, and its fields, one a line,
// each indented by a tab: the key, white space, the value. A key may stand on
// several lines. A line whose first character is '#' is a comment; blank lines
// part stanzas.
//
//	kilometre
//		words      kilometre, kilometres, kilometer, kilometers
//		symbols    km
//		dimension  length
//		factor     1000
//		read       20 km  = 20 kilometre
//		skip       a kilometre post
//
// A table that is too long for one file is a folder of them; no two stanzas of
// a folder have the same head.
//
// What the keys mean is the business of the package that reads the table.
package lexicon

import (
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed tables
var tables embed.FS

// Files are the names of the files of a table, as [Table] takes them: "units",
// or "likeness/money", "likeness/law" of a table that is a folder.
func Files(name string) []string {
	entries, err := tables.ReadDir("tables/" + name)
	if err != nil {
		return []string{name}
	}
	var files []string
	for _, e := range entries {
		files = append(files, name+"/"+strings.TrimSuffix(e.Name(), ".txt"))
	}
	return files
}

// Table returns the text of the file of that name, "units" for
// tables/units.txt. It is "" if there is none.
func Table(name string) string {
	text, err := tables.ReadFile("tables/" + name + ".txt")
	if err != nil {
		return ""
	}
	return string(text)
}

// A Field is one line of a stanza.
type Field struct {
	Key, Value string
	Line       int // in the file, from 1
}

// A Stanza is one entry of a table.
type Stanza struct {
	Head   string
	File   string // the name that Parse was given
	Line   int    // in the file, from 1
	Fields []Field
}

// Get is the value of the first field with that key, "" if there is none.
func (s Stanza) Get(key string) string {
	for _, f := range s.Fields {
		if f.Key == key {
			return f.Value
		}
	}
	return ""
}

// All is the values of the fields with that key, in their order.
func (s Stanza) All(key string) []string {
	var values []string
	for _, f := range s.Fields {
		if f.Key == key {
			values = append(values, f.Value)
		}
	}
	return values
}

// List is the values of the fields with that key, split at commas and
// trimmed. Empty values are left out.
func (s Stanza) List(key string) []string {
	var values []string
	for _, value := range s.All(key) {
		for part := range strings.SplitSeq(value, ",") {
			if part = strings.TrimSpace(part); part != "" {
				values = append(values, part)
			}
		}
	}
	return values
}

// Sets says which stanzas of the table "sets" list one word. That of a word that none of them
// lists is nil.
type Sets struct {
	heads []string // of the stanzas that list it
	opens []string // of those that list a phrase of several words that begins with it
}

// In reports whether the stanza of that head lists the word.
func (s *Sets) In(head string) bool { return s != nil && slices.Contains(s.heads, head) }

var sets = sync.OnceValue(func() map[string]*Sets {
	out := make(map[string]*Sets)
	of := func(word string) *Sets {
		if out[word] == nil {
			out[word] = new(Sets)
		}
		return out[word]
	}
	for _, s := range Must("sets", "words") {
		for _, word := range s.List("words") {
			all := of(word)
			all.heads = append(all.heads, s.Head)
			if first, _, several := strings.Cut(word, " "); several && !slices.Contains(of(first).opens, s.Head) {
				of(first).opens = append(of(first).opens, s.Head)
			}
		}
	}
	return out
})

// SetsOf looks a word up in the table "sets".
func SetsOf(word string) *Sets { return sets()[word] }

// In reports whether the table "sets" lists the word in the stanza of that
// head. A test looks for heads that are used and not in the table.
func In(head, word string) bool { return SetsOf(word).In(head) }

// Opens reports whether a phrase of several words in the stanza of that head begins with
// the word: whether it is worth while to ask In for more than the word.
func Opens(head, word string) bool {
	s := SetsOf(word)
	return s != nil && slices.Contains(s.opens, head)
}

// Must is Load. It panics if the table is wrong, which the tests of this module
// rule out.
func Must(name string, keys ...string) []Stanza {
	stanzas, err := Load(name, keys...)
	if err != nil {
		panic(err)
	}
	return stanzas
}

// Load is Parse of every file of an embedded table.
func Load(name string, keys ...string) ([]Stanza, error) {
	var (
		all  []Stanza
		errs []error
		in   = map[string]string{} // head → file
	)
	for _, file := range Files(name) {
		stanzas, err := Parse(file+".txt", Table(file), keys...)
		errs = append(errs, err)
		for _, s := range stanzas {
			if first, ok := in[s.Head]; ok && first != file {
				errs = append(errs, fmt.Errorf("%s.txt:%d: %q stands already in %s.txt", file, s.Line, s.Head, first))
			}
			in[s.Head] = file
		}
		all = append(all, stanzas...)
	}
	return all, errors.Join(errs...)
}

// Parse reads a table. Its fields may have the given keys only, and no two
// stanzas the same head.
//
// The error is nil or a join of one error for each thing that is wrong, each
// starting with "name:line: ". The stanzas that could be read are returned
// with it.
func Parse(name, text string, keys ...string) ([]Stanza, error) {
	var (
		stanzas []Stanza
		errs    []error
		line    int
		open    bool // a stanza that a field may belong to
		heads   = map[string]int{}
	)
	fail := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s:%d: %s", name, line, fmt.Sprintf(format, args...)))
	}
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimRight(row, " \t\r\n")
		switch {
		case row == "":
			open = false
		case strings.HasPrefix(strings.TrimLeft(row, "\t "), "#"):
		case row[0] == '\t':
			key, value := strings.TrimLeft(row, "\t "), ""
			if i := strings.IndexAny(key, "\t "); i >= 0 {
				key, value = key[:i], strings.TrimSpace(key[i:])
			}
			switch {
			case !open:
				fail("field %q belongs to no stanza: a head stands at the start of the line above it", key)
			case !slices.Contains(keys, key):
				fail("unknown key %q in %q (allowed: %s)", key, stanzas[len(stanzas)-1].Head, strings.Join(keys, ", "))
			case value == "":
				fail("key %q in %q has no value", key, stanzas[len(stanzas)-1].Head)
			default:
				last := &stanzas[len(stanzas)-1]
				last.Fields = append(last.Fields, Field{Key: key, Value: value, Line: line})
			}
		case row[0] == ' ':
			fail("line starts with a space: a head starts at the margin, a field with a tab")
		default:
			if first, ok := heads[row]; ok {
				fail("%q stands already at line %d", row, first)
			} else {
				heads[row] = line
			}
			stanzas = append(stanzas, Stanza{Head: row, File: name, Line: line})
			open = true
		}
	}
	return stanzas, errors.Join(errs...)
}
