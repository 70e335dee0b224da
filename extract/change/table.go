package change

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// set is a set of words, and whether a figure is in it.
type set struct {
	words  map[string]bool
	figure bool
}

func (s set) empty() bool { return len(s.words) == 0 && !s.figure }

// word reports whether the set has the word, or the end of it from its last
// hyphen: "three-year" is in a set that lists "-year".
func (s set) word(w string) bool {
	return s.words[w] || s.words[w[max(0, strings.LastIndexByte(w, '-')):]]
}

// rule is a stanza of the table; one with no way is an idiom, found and left out.
type rule struct {
	Entry
	evidence                           set
	after, before, notAfter, notBefore set
}

// node is a place in the forms of the table, word by word.
type node struct {
	next  map[string]*node
	apart *node // what may follow after some words in between
	rules []*rule
}

func (n *node) step(word string) *node {
	if n.next == nil {
		n.next = map[string]*node{}
	}
	if n.next[word] == nil {
		n.next[word] = &node{}
	}
	return n.next[word]
}

func (n *node) add(form string, r *rule) {
	for word := range strings.FieldsSeq(form) {
		if word != "..." {
			n = n.step(word)
			continue
		}
		if n.apart == nil {
			n.apart = &node{}
		}
		n = n.apart
	}
	n.rules = append(n.rules, r)
}

type lexemes struct {
	root  node
	forms map[string][]*rule
	lists map[string]map[string]bool // by head
}

// The heads of the stanzas that are lists.
const (
	figures         = "a figure"
	leadToFigure    = "a figure follows"
	leadToNoun      = "a noun follows"
	leadToNounAfter = "a noun follows to"
	leadToVerb      = "a verb follows"
	leadToAdj       = "an adjective follows"
	endObject       = "an object ends"
	endGap          = "a gap ends"
)

// table is the table as embedded. What is wrong in it is left out here, and
// found by the test.
var table = sync.OnceValue(func() *lexemes {
	l, _ := parse("change.txt", lexicon.Table("change"))
	return l
})

// parse reads a table. The error joins everything that is wrong.
func parse(file, text string) (*lexemes, error) {
	stanzas, err := lexicon.Parse(file, text, "way", "part", "words", "idioms", "strength", "changes", "times", "evidence",
		"after", "before", "not-after", "not-before", "read", "skip", "list")
	errs := []error{err}
	l := &lexemes{forms: map[string][]*rule{}, lists: map[string]map[string]bool{}}
	for _, s := range stanzas {
		if list := s.List("list"); list != nil {
			l.lists[s.Head] = setOf(list).words
			continue
		}
		r, err := ruleOf(s)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %q: %w", file, s.Line, s.Head, err))
			continue
		}
		for _, idiom := range s.List("idioms") {
			l.root.add(idiom, &rule{})
		}
		for _, form := range s.List("words") {
			l.root.add(form, r)
			l.forms[form] = append(l.forms[form], r)
		}
	}
	return l, errors.Join(errs...)
}

func ruleOf(s lexicon.Stanza) (*rule, error) {
	var errs []error
	choose := func(key string, names []string) int {
		value := s.Get(key)
		if value == "" {
			return 0
		}
		i := slices.Index(names, value)
		if i < 0 {
			errs = append(errs, fmt.Errorf("%s %q (allowed: %s)", key, value, strings.Join(names, ", ")))
		}
		return max(i, 0)
	}
	r := &rule{
		Entry: Entry{
			Head:    s.Head,
			Way:     Way(choose("way", wayNames[:])),
			Part:    Part(choose("part", partNames[:])),
			Changes: Target(choose("changes", targetNames[:])),
		},
		evidence:  setOf(s.List("evidence")),
		after:     setOf(s.List("after")),
		before:    setOf(s.List("before")),
		notAfter:  setOf(s.List("not-after")),
		notBefore: setOf(s.List("not-before")),
	}
	switch choose("strength", []string{"", "slight", "strong"}) {
	case 1:
		r.Strength = Slight
	case 2:
		r.Strength = Strong
	}
	if times := s.Get("times"); times != "" {
		n, err := strconv.Atoi(times)
		if err != nil || n < 2 {
			errs = append(errs, fmt.Errorf("times %q is not a whole number from 2", times))
		}
		r.Times = n
	}
	if r.Way == None || r.Part == Any {
		errs = append(errs, errors.New("way and part must be given"))
	}
	if (r.Part == Verb) != (r.Changes != Beside) {
		errs = append(errs, errors.New("changes must be given for a verb, and for nothing else"))
	}
	forms := s.List("words")
	if len(forms) == 0 {
		errs = append(errs, errors.New("no words"))
	}
	for form := range r.evidence.words {
		if !slices.Contains(forms, form) {
			errs = append(errs, fmt.Errorf("evidence %q is not among the words", form))
		}
	}
	return r, errors.Join(errs...)
}

func setOf(words []string) set {
	s := set{words: make(map[string]bool, len(words))}
	for _, w := range words {
		if w == "#" {
			s.figure = true
		} else {
			s.words[w] = true
		}
	}
	return s
}
