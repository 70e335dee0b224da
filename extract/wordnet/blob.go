package wordnet

import (
	_ "embed"
	"strings"
)

// The database is searched where it lies; nothing is decoded at the start.
// All numbers are little endian.
//
//	header   3 × uint32: where the words start, where the synsets start, the length
//	buckets  uint24 each: for each hash of a word, where in words its entries start
//	words    entry: uint16 its length, uint8 the word's, the word, lists
//	         list: kind<<4 | part of speech, uint8 n, n × uint24
//	synsets  n up | n antonyms<<4, log2 of the synsets below, uint24 each of both
//
// A list refers to synsets by their place in synsets, to words by that of their
// entry in words. The part of speech of a list of words is that of those words.
//
//go:embed wordnet.bin
var blob string

const (
	headerSize = 12
	bucketBits = 15 // about four words a bucket
)

const (
	senses   = iota // synsets, the commonest sense first
	forms           // lemmas that the word is a form of, against or before the rules
	derived         // derivationally related words, pertainyms, participles
	antonyms        // the word's own antonyms
)

func wordsAt() int   { return uint32At(0) }
func synsetsAt() int { return uint32At(4) }

func uint32At(at int) int {
	return int(blob[at]) | int(blob[at+1])<<8 | int(blob[at+2])<<16 | int(blob[at+3])<<24
}

func uint24At(at int) int {
	return int(blob[at]) | int(blob[at+1])<<8 | int(blob[at+2])<<16
}

// refs is a list of places, three bytes each.
type refs string

func (r refs) len() int { return len(r) / 3 }

func (r refs) at(i int) int {
	return int(r[3*i]) | int(r[3*i+1])<<8 | int(r[3*i+2])<<16
}

func (r refs) first(n int) refs { return r[:min(len(r), 3*n)] }

func (r refs) has(place int) bool {
	for i := range r.len() {
		if r.at(i) == place {
			return true
		}
	}
	return false
}

// entry is what the database has on a word; "" for a word it has not.
type entry string

func (e entry) word() string { return string(e[3 : 3+int(e[2])]) }

func (e entry) list(kind int, pos POS) refs {
	if e == "" {
		return ""
	}
	for rest := e[3+int(e[2]):]; len(rest) > 1; {
		size := 3 * int(rest[1])
		if rest[0] == byte(kind<<4)|byte(pos) {
			return refs(rest[2 : 2+size])
		}
		rest = rest[2+size:]
	}
	return ""
}

func (e entry) known(pos POS) bool { return e.list(senses, pos) != "" }

// find looks up stem+ending, in lower case, without joining them.
func find(stem, ending string) (e entry, place int) {
	h := hash(hash(2166136261, stem), ending)
	h = (h ^ h>>bucketBits) % (1 << bucketBits)
	bucket := headerSize + 3*int(h)
	words := wordsAt()
	at, end := words+uint24At(bucket), words+uint24At(bucket+3)
	for at < end {
		size := int(blob[at]) | int(blob[at+1])<<8
		e := entry(blob[at : at+size])
		if w := e.word(); len(w) == len(stem)+len(ending) && strings.HasPrefix(w, stem) && w[len(stem):] == ending {
			return e, at - words
		}
		at += size
	}
	return "", -1
}

// hash is FNV-1a, continued from h.
func hash(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// entryAt is the entry at a place of words.
func entryAt(place int) entry {
	at := wordsAt() + place
	return entry(blob[at : at+int(blob[at])+int(blob[at+1])<<8])
}

// synset is the place of a synset.
type synset int

func (s synset) head() (up, antonyms int, at int) {
	at = synsetsAt() + int(s)
	return int(blob[at] & 15), int(blob[at] >> 4), at + 2
}

// up is the synsets one step more general; of a satellite adjective, its head.
func (s synset) up() refs {
	up, _, at := s.head()
	return refs(blob[at : at+3*up])
}

// antonyms is the synsets with a word that is the antonym of one of s.
func (s synset) antonyms() refs {
	up, n, at := s.head()
	return refs(blob[at+3*up : at+3*(up+n)])
}

// breadth is the length in bits of the number of synsets below s.
func (s synset) breadth() int { return int(blob[synsetsAt()+int(s)+1]) }
