package wordnet

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed spelling.txt
var spellingText string

// spellings are the words that no rule reaches.
type spellings struct {
	normal map[string]string
	keep   map[string]bool // beginnings of words, of at least minKeep letters
}

const (
	minKeep = 4
	maxKeep = 9
)

var spelling = sync.OnceValue(func() spellings {
	s := spellings{normal: map[string]string{}, keep: map[string]bool{}}
	for line := range strings.Lines(spellingText) {
		line = strings.TrimSpace(line)
		if variant, normal, ok := strings.Cut(line, " = "); ok {
			s.normal[variant] = normal
		} else if start, ok := strings.CutPrefix(line, "keep "); ok {
			s.keep[start] = true
		}
	}
	return s
})

func (s spellings) kept(word string) bool {
	for n := minKeep; n <= min(maxKeep, len(word)); n++ {
		if s.keep[word[:n]] {
			return true
		}
	}
	return false
}

// variant is a spelling rule for the end of a word.
type variant struct {
	from, to string
	free     bool // also for words that WordNet does not know
}

// British endings, and the American ones that stand for both.
var endings = [...]variant{
	{"ise", "ize", true}, {"ised", "ized", true}, {"ises", "izes", true}, {"ising", "izing", true},
	{"iser", "izer", true}, {"isers", "izers", true}, {"isation", "ization", true}, {"isations", "izations", true},
	{"yse", "yze", true}, {"ysed", "yzed", true}, {"ysing", "yzing", true},
	{"tre", "ter", false}, {"tres", "ters", false}, {"tred", "tered", false}, {"tring", "tering", false}, {"bre", "ber", false}, {"bres", "bers", false},
	{"ence", "ense", false}, {"ences", "enses", false}, {"enced", "ensed", false}, {"encing", "ensing", false},
	{"ogue", "og", false}, {"ogues", "ogs", false}, {"mme", "m", false}, {"mmes", "ms", false},
	{"lled", "led", true}, {"lling", "ling", true}, {"ller", "ler", false}, {"llers", "lers", false}, {"llor", "lor", false}, {"llors", "lors", false},
}

// Spellings inside a word.
var infixes = [...]variant{{from: "our", to: "or"}, {from: "ae", to: "e"}, {from: "oe", to: "e"}}

// minStem is how many letters stand before a spelling in a word that WordNet
// does not know: digitise, but not Louise.
const minStem = 4

// Fold is the normal form of a word's or phrase's spelling, in lower case:
// stabilise and stabilize, labour and labor, per cent and percent have the same.
// It is for comparing, not for printing. The best results are those for lemmas;
// regular forms (stabilised, travelled, centres) fold too.
//
// A rule applies only where WordNet has both spellings with a common sense, so
// that four, wise, promise and tour stay as they are.
func Fold(word string) string {
	word = strings.ToLower(word)
	s := spelling()
	if normal, ok := s.normal[word]; ok {
		return normal
	}
	if s.kept(word) {
		return word
	}
	if i := strings.IndexByte(word, '-'); i > 0 {
		if joined := word[:i] + word[i+1:]; !Has(word) && Has(joined) || respelled(word, joined) {
			return Fold(joined)
		}
	}
	for _, v := range endings {
		stem, ok := strings.CutSuffix(word, v.from)
		if !ok || len(stem) < 2 {
			continue
		}
		if to := stem + v.to; v.free && len(stem) >= minStem && !known(word) && !known(to) && v.to[0] != 'l' || respelled(word, to) {
			return to
		}
	}
	for _, v := range infixes {
		if i := strings.Index(word, v.from); i > 0 || i == 0 && v.from != "our" {
			if to := word[:i] + v.to + word[i+len(v.from):]; respelled(word, to) {
				return to
			}
		}
	}
	return word
}

func known(word string) bool {
	for range Lemmas(word) {
		return true
	}
	return false
}

// respelled reports whether two words are forms of one lemma, or of lemmas with
// a common sense.
func respelled(a, b string) bool {
	for x := range lemmas(a, Any) {
		for y := range lemmas(b, x.POS) {
			if x == y {
				return true
			}
			e, _ := find(x.Lemma, "")
			f, _ := find(y.Lemma, "")
			xs, ys := e.list(senses, x.POS), f.list(senses, y.POS)
			for i := range xs.len() {
				if ys.has(xs.at(i)) {
					return true
				}
			}
		}
	}
	return false
}
