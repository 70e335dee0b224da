package wordnet

// An Entry is a word looked up once, to be related to many others.
type Entry struct {
	word  Word
	entry entry
	place int

	// Most words have nothing to do with each other. Two have only if one of
	// them stands for something that the other reaches: marks are the bits of
	// what the word stands for, reached has those of what it reaches set.
	marks   []uint16
	reached [1 << (markBits - 6)]uint64
}

// markBits is how many bits of a place are kept. Of the pairs that have nothing
// to do with each other, one in ten is looked at nevertheless.
const markBits = 11

// Look looks up a lemma in lower case.
func Look(w Word) *Entry {
	e := &Entry{word: w}
	if e.entry, e.place = find(w.Lemma, ""); e.entry == "" {
		return e
	}
	e.marks = append(e.marks, mark(e.place))
	for p := range w.POS.each() {
		all := e.entry.list(senses, p).first(max(opposedSenses, reach[p].senses))
		for i := range all.len() {
			s := synset(all.at(i))
			e.marks = append(e.marks, mark(int(s)))
			e.reaches(int(s))
			e.reachesAll(s.antonyms())
			e.climbs(s, reach[p])
			if p == Adj {
				e.cluster(s)
			}
		}
	}
	for p := Noun; p <= Adv; p++ {
		e.reachesAll(e.entry.list(antonyms, p))
		e.reachesAll(e.entry.list(derived, p))
	}
	return e
}

// mark is a place cut down to a few bits.
func mark(place int) uint16 { return uint16(uint32(place) * 2654435769 >> (32 - markBits)) }

func (e *Entry) reaches(place int) {
	m := mark(place)
	e.reached[m/64] |= 1 << (m % 64)
}

func (e *Entry) reachesAll(places refs) {
	for i := range places.len() {
		e.reaches(places.at(i))
	}
}

// climbs marks what climb finds above a sense.
func (e *Entry) climbs(s synset, l limits) {
	if l.steps == 0 {
		return
	}
	up := s.up()
	for i := range up.len() {
		if above := synset(up.at(i)); above.breadth() <= l.breadth {
			e.reaches(int(above))
			e.climbs(above, limits{steps: l.steps - 1, breadth: l.breadth})
		}
	}
}

// cluster marks the heads of an adjective's cluster and their antonyms.
func (e *Entry) cluster(s synset) {
	up := s.up()
	for i := range up.len() {
		e.marks = append(e.marks, mark(up.at(i)))
		e.reachesAll(synset(up.at(i)).antonyms())
	}
}

// meets reports whether e may reach what o stands for.
func (e *Entry) meets(o *Entry) bool {
	for _, m := range o.marks {
		if e.reached[m/64]&(1<<(m%64)) != 0 {
			return true
		}
	}
	return false
}

// Relate says how e is related to o, as the function [Relate] does.
func (e *Entry) Relate(o *Entry) Relation {
	if e.word.Lemma != o.word.Lemma && !e.meets(o) && !o.meets(e) && !negated(e.word, o.word) && !negated(o.word, e.word) {
		return Relation{}
	}
	return e.relate(o)
}
