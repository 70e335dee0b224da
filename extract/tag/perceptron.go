package tag

import (
	"bytes"
	"encoding/gob"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
)

// A perceptron gives each word the tag whose weights add up to most over the
// word's features. The weights are those that prose was trained to, decimals of
// three places, kept as whole thousandths: their sum does not depend on its order.
type perceptron struct {
	tags    []string            // by number
	certain map[string]string   // the tags of the words that have one only
	weights map[string][]weight // by feature, as prose spells it
}

type weight struct {
	tag         uint8
	thousandths int32
}

// maxTags is more than there are tags.
const maxTags = 64

// trained decodes prose's weights, some 0.3 s, the first time they are needed.
var trained = sync.OnceValue(func() *perceptron {
	p := &perceptron{weights: make(map[string][]weight)}
	asset("tags", &p.certain)
	asset("classes", &p.tags)
	slices.Sort(p.tags)
	var weights map[string]map[string]float64
	asset("weights", &weights)
	for feature, byTag := range weights {
		list := make([]weight, 0, len(byTag))
		for tag, w := range byTag {
			n, _ := slices.BinarySearch(p.tags, tag)
			list = append(list, weight{uint8(n), int32(math.Round(1000 * w))})
		}
		p.weights[feature] = list
	}
	return p
})

// asset decodes a part of prose's tagger. It panics if the version of prose has
// none, which the tests rule out.
func asset(name string, v any) {
	data := prose.MustAsset("model/AveragedPerceptron/" + name + ".gob")
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(v); err != nil {
		panic(err)
	}
}

// tag gives each word its tag, one after the other: a tag depends on the two
// before it.
func (p *perceptron) tag(words []string) []string {
	around := make([]string, 0, len(words)+4)
	around = append(around, "-START-", "-START2-")
	for _, w := range words {
		around = append(around, normal(w))
	}
	around = append(around, "-END-", "-END2-")
	tags := make([]string, len(words))
	scores := scores{perceptron: p}
	before, second := around[0], around[1]
	for i, word := range words {
		tag, ok := p.certain[word]
		if !ok {
			tag = scores.best(word, around[i:i+5], before, second)
		}
		tags[i] = tag
		before, second = tag, before
	}
	return tags
}

// normal is what a word counts as beside another.
func normal(word string) string {
	switch {
	case strings.Contains(word, "-"):
		return "!HYPHEN"
	case word[0] >= '0' && word[0] <= '9':
		return "!DIGITS"
	}
	return strings.ToLower(word)
}

// Scores are what the features of one word add up to, by tag.
type scores struct {
	*perceptron
	sum [maxTags]int32
	key []byte // of the feature that is added
}

// best is the tag of a word that stands in the middle of five, with the tags of the
// two before it, of equally good ones the first.
func (s *scores) best(word string, around []string, before, second string) string {
	s.sum = [maxTags]int32{}
	s.add("bias")
	s.add("i suffix ", suffix(word))
	s.add("i pref1 ", word[:1])
	s.add("i-1 tag ", before)
	s.add("i-2 tag ", second)
	s.add("i tag+i-2 tag ", before, " ", second)
	s.add("i word ", around[2])
	s.add("i-1 tag+i word ", before, " ", around[2])
	s.add("i-1 word ", around[1])
	s.add("i-1 suffix ", suffix(around[1]))
	s.add("i-2 word ", around[0])
	s.add("i+1 word ", around[3])
	s.add("i+1 suffix ", suffix(around[3]))
	s.add("i+2 word ", around[4])
	best := 0
	for n := range s.tags {
		if s.sum[n] > s.sum[best] {
			best = n
		}
	}
	return s.tags[best]
}

// add adds the weights of one feature.
func (s *scores) add(feature ...string) {
	s.key = s.key[:0]
	for _, piece := range feature {
		s.key = append(s.key, piece...)
	}
	for _, w := range s.weights[string(s.key)] {
		s.sum[w.tag] += w.thousandths
	}
}

// suffix is the last three letters.
func suffix(word string) string { return word[max(0, len(word)-3):] }
