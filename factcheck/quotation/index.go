package quotation

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// An Index finds words in transcripts. It is built once, never changes, and is
// safe for concurrent use.
type Index struct {
	transcripts []*corpus.Transcript
	turns       []turn
	words       []entry           // of all turns, in order
	forms       []form            // by number, the forms in which words stand
	folds       map[string]uint32 // from a word in lower case to its key
	first       []uint32          // by key, where its places begin in places; one more than there are keys
	places      []uint32          // indexes into words, by key, ascending
	content     []bool            // by key, whether the word says something by itself
	casts       map[*corpus.Transcript]*cast
}

// A turn is one turn of one transcript, or its heading, and its words.
type turn struct {
	transcript  int
	number      int // of corpus.Transcript.Turns; -1 for the heading
	first, last int // its words, half open
	capitals    bool
}

// An entry is one word in its place.
type entry struct {
	key, form  uint32
	start, end uint32
	turn       uint32
	flags      flags
	loose      looseness
}

// A form is a word as written.
type form struct {
	text    string
	key     uint32
	counted bool // a numeral
	filler  bool // um
}

// looseness says under which rule a quotation may pass over a word.
type looseness uint8

const (
	looseInsertion looseness = 1 << iota // the words of the transcript's editor
	looseSpeech                          // um, and what is said twice
)

// NewIndex reads the words of the transcripts' headings and turns. It takes
// time linear in their length, and about eight bytes of memory for each of
// text.
func NewIndex(transcripts []*corpus.Transcript) *Index {
	x := &Index{transcripts: transcripts, folds: map[string]uint32{}, casts: map[*corpus.Transcript]*cast{}}
	for _, t := range transcripts {
		x.casts[t] = readCast(t)
	}
	forms := map[string]uint32{}
	for i, t := range transcripts {
		text := t.Spoken()
		x.read(text, i, -1, t.Heading, forms)
		for n, turn := range t.Turns {
			x.read(text, i, n, turn.Span, forms)
		}
	}
	x.post()
	return x
}

// read adds the words of one span of the text.
func (x *Index) read(text string, transcript, number int, span corpus.Span, forms map[string]uint32) {
	t := turn{transcript: transcript, number: number, first: len(x.words), capitals: true}
	s := newScanner(text, span)
	for w, ok := s.word(); ok; w, ok = s.word() {
		n, known := forms[w.text]
		if !known {
			n = uint32(len(x.forms))
			fold := strings.ToLower(w.text)
			key, known := x.folds[fold]
			if !known {
				key = uint32(len(x.folds))
				x.folds[fold] = key
				x.content = append(x.content, !vocabularyOf().is(fold, function))
			}
			forms[w.text] = n
			x.forms = append(x.forms, form{w.text, key, counted(w), vocabularyOf().is(fold, filler)})
		}
		e := entry{
			key: x.forms[n].key, form: n, turn: uint32(len(x.turns)), flags: w.flags,
			start: uint32(w.span.Start), end: uint32(w.span.End),
		}
		if last := len(x.words) - 1; last >= t.first && x.forms[n].counted {
			x.words[last].flags |= counts
		}
		if w.flags&inserted != 0 {
			e.loose |= looseInsertion
		}
		if x.forms[n].filler {
			e.loose |= looseSpeech
		}
		t.capitals = t.capitals && strings.ToUpper(w.text) == w.text
		x.words = append(x.words, e)
	}
	t.last = len(x.words)
	x.repeats(t)
	x.turns = append(x.turns, t)
}

// maxRepeat is the number of words that a speaker is taken to start over with.
const maxRepeat = 4

// repeats marks what a speaker says and at once says again: "wor- — worsened",
// "we want, we want to".
func (x *Index) repeats(t turn) {
	words := x.words[t.first:t.last]
	for i := 1; i < len(words); i++ {
		if words[i-1].flags&cutOff != 0 && words[i-1].key != words[i].key &&
			strings.HasPrefix(x.text(words[i]), x.text(words[i-1])) {
			words[i-1].loose |= looseSpeech
		}
		for n := 1; n <= maxRepeat && n <= i && i+n <= len(words); n++ {
			if (words[i].flags&broken != 0 || n == 1) && !(n == 1 && x.content[words[i].key]) &&
				slices.EqualFunc(words[i-n:i], words[i:i+n], func(a, b entry) bool { return a.key == b.key }) {
				for k := range words[i-n : i] {
					words[i-n+k].loose |= looseSpeech
				}
			}
		}
	}
}

// post sorts the places of all words by key.
func (x *Index) post() {
	x.first = make([]uint32, len(x.folds)+1)
	for _, w := range x.words {
		x.first[w.key+1]++
	}
	for k := range len(x.folds) {
		x.first[k+1] += x.first[k]
	}
	x.places = make([]uint32, len(x.words))
	next := slices.Clone(x.first)
	for i, w := range x.words {
		x.places[next[w.key]] = uint32(i)
		next[w.key]++
	}
}

// at is the places of a key, ascending.
func (x *Index) at(key uint32) []uint32 { return x.places[x.first[key]:x.first[key+1]] }

// text is the word as written.
func (x *Index) text(e entry) string { return x.forms[e.form].text }

// quote is the passage from one word to another of the same turn.
func (x *Index) quote(first, last int) corpus.Quote {
	t := x.turns[x.words[first].turn]
	return corpus.Quote{
		Transcript: x.transcripts[t.transcript],
		Turn:       t.number,
		Span:       corpus.Span{Start: int(x.words[first].start), End: int(x.words[last].end)},
	}
}
