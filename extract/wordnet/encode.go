//go:build ignore

package main

import (
	"cmp"
	"encoding/binary"
	"log"
	"maps"
	"math/bits"
	"slices"
)

const (
	headerSize = 12
	bucketBits = 15
)

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>bucketBits
}

func uint24(b []byte, n int) []byte {
	if n >= 1<<24 {
		log.Fatal("too large for 24 bits: ", n)
	}
	return append(b, byte(n), byte(n>>8), byte(n>>16))
}

func (g *generator) encode() []byte {
	lemmas := slices.SortedFunc(maps.Keys(g.words), func(a, b string) int {
		return cmp.Or(cmp.Compare(hash(a)%(1<<bucketBits), hash(b)%(1<<bucketBits)), cmp.Compare(a, b))
	})
	synsets := g.placeSynsets(lemmas)

	// Words refer to each other by their place: lay out once to learn it,
	// and once more to write it.
	var body []byte
	buckets := make([]int, 1<<bucketBits+1)
	for range 2 {
		body = body[:0]
		next := 0
		for _, lemma := range lemmas {
			for ; next <= int(hash(lemma)%(1<<bucketBits)); next++ {
				buckets[next] = len(body)
			}
			w := g.words[lemma]
			w.at = len(body)
			body = g.appendWord(body, lemma, w)
		}
		for ; next < len(buckets); next++ {
			buckets[next] = len(body)
		}
	}

	blob := make([]byte, headerSize)
	for _, at := range buckets {
		blob = uint24(blob, at)
	}
	wordsAt := len(blob)
	blob = append(blob, body...)
	synsetsAt := len(blob)
	blob = append(blob, synsets...)
	binary.LittleEndian.PutUint32(blob[0:], uint32(wordsAt))
	binary.LittleEndian.PutUint32(blob[4:], uint32(synsetsAt))
	binary.LittleEndian.PutUint32(blob[8:], uint32(len(blob)))
	return blob
}

// placeSynsets lays out the synsets that words or other synsets refer to.
func (g *generator) placeSynsets(lemmas []string) []byte {
	for _, lemma := range lemmas {
		for _, senses := range g.words[lemma].senses {
			for _, id := range senses {
				g.synsets[id].used = true
				for up := range g.above(id, map[int]bool{}) {
					g.synsets[up].used = true
				}
			}
		}
	}
	ids := slices.Sorted(maps.Keys(g.synsets))
	var b []byte
	for range 2 {
		b = b[:0]
		for _, id := range ids {
			s := g.synsets[id]
			if !s.used {
				continue
			}
			s.at = len(b)
			up := slices.Compact(slices.Sorted(slices.Values(s.up)))
			opposite := slices.Compact(slices.Sorted(slices.Values(s.antonyms)))
			if len(up) > 15 || len(opposite) > 15 {
				log.Fatal("too many pointers: ", s.words)
			}
			b = append(b, byte(len(up)|len(opposite)<<4), byte(bits.Len(uint(s.below))))
			for _, id := range slices.Concat(up, opposite) {
				b = uint24(b, g.synsets[id].at)
			}
		}
	}
	return b
}

// kinds of lists in a word's entry, as in blob.go.
const (
	senses = iota
	forms
	derived
	antonyms
)

func (g *generator) appendWord(b []byte, lemma string, w *word) []byte {
	if len(lemma) > 255 {
		log.Fatal("too long: ", lemma)
	}
	start := len(b)
	b = append(b, 0, 0, byte(len(lemma)))
	b = append(b, lemma...)
	list := func(kind, pos int, refs []int) {
		if len(refs) == 0 {
			return
		}
		b = append(b, byte(kind<<4|pos), byte(min(len(refs), 255)))
		for _, r := range refs[:min(len(refs), 255)] {
			b = uint24(b, r)
		}
	}
	for pos := 1; pos <= 4; pos++ {
		var places []int
		for _, id := range w.senses[pos] {
			places = append(places, g.synsets[id].at)
		}
		list(senses, pos, places)
	}
	for _, k := range []struct {
		kind int
		set  map[ref]bool
	}{{forms, w.forms}, {derived, w.derived}, {antonyms, w.antonym}} {
		for pos := 1; pos <= 4; pos++ {
			var places []int
			for r := range k.set {
				if r.pos == pos {
					places = append(places, g.words[r.lemma].at)
				}
			}
			slices.Sort(places)
			list(k.kind, pos, places)
		}
	}
	binary.LittleEndian.PutUint16(b[start:], uint16(len(b)-start))
	return b
}
