package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// settle drops the labels that nothing else speaks for, and those of the list
// of people in a heading.
func settle(text string, found []label) []label {
	s := settler{text: text, only: len(found) == 1, times: map[string]int{}}
	for _, l := range found {
		s.count(l)
	}
	s.mentioned = mentions(text, found)
	var kept []label
	for i, l := range found {
		words := corpus.Span{Start: l.span.End, End: len(text)}
		if i+1 < len(found) {
			words.End = found[i+1].span.Start
		}
		if len(kept) == 0 && (inCast(l, text, words) || i+1 < len(found) && inHeading(text, words)) {
			continue
		}
		if s.holds(l, kept, words) {
			kept = append(kept, l)
		}
	}
	return kept
}

// A settler knows what all labels of a text have in common.
type settler struct {
	text      string
	only      bool            // there is one label
	times     map[string]int  // how often a name, or the last part of one, is a label
	mentioned map[string]form // how words of likely names stand in the text
	stops     int             // labels that end in a full stop
	marks     int             // of questions
	capitals  int             // names in capitals, of those that are sure
	sure      int
}

func (s *settler) count(l label) {
	if l.mark == question {
		s.marks++
	}
	if strings.HasSuffix(l.span.In(s.text), ".") {
		s.stops++
	}
	if l.trust == doubted || l.speaker == "" {
		return
	}
	s.times[strings.ToUpper(l.speaker)]++
	if words := strings.Fields(l.speaker); l.trust < lone && len(words) > 1 {
		s.times[strings.ToUpper(words[len(words)-1])]++
	}
	if l.trust == sure {
		s.sure++
		if shouted(l.speaker) {
			s.capitals++
		}
	}
}

// holds reports whether l is a label, after those kept before it.
func (s *settler) holds(l label, kept []label, words corpus.Span) bool {
	afterQuestion := len(kept) > 0 && kept[len(kept)-1].mark == question
	times := s.times[strings.ToUpper(l.speaker)]
	switch {
	case l.mark == answer:
		return l.trust == sure || afterQuestion
	case l.trust == doubted:
		return times > 0 || s.only && personal(strings.Fields(l.speaker))
	case l.trust == sure, times > 1, afterQuestion:
		return true
	case len(kept) == 0:
		return l.trust == likely
	case s.sure > 2 && s.capitals == s.sure && !shouted(l.speaker):
		return false // names are in capitals here
	case s.marks < 2 && asks(words.In(s.text)):
		return true
	case l.trust == lone && l.role != "" && s.stops > 2 && strings.HasSuffix(l.span.In(s.text), "."):
		return true // "Prime Minister Low." beside "The President."
	case l.trust == lone && l.mark == named:
		f := s.mentioned[strings.ToUpper(l.speaker)]
		return f.surname && !f.small
	}
	before := corpus.Span{Start: kept[len(kept)-1].span.End, End: l.span.Start}
	return l.trust == likely && (l.role != "" || s.alone(l) || s.isName(l.speaker) ||
		asks(before.In(s.text)) || shouted(l.speaker) && s.capitals == s.sure)
}

// alone reports whether a label has a line of its own.
func (s *settler) alone(l label) bool {
	line, _, _ := strings.Cut(head(s.text[l.span.End:], maxLabel), "\n")
	return blank(line)
}

// isName reports whether the text has one of the words with a capital, or none
// of them without.
func (s *settler) isName(name string) bool {
	common := false
	for _, word := range strings.Fields(name) {
		f := s.mentioned[strings.ToUpper(word)]
		if f.capital {
			return true
		}
		common = common || f.small
	}
	return !common
}

// A form is how a word is written, and whether after another with a capital.
type form struct{ capital, small, surname bool }

// mentions are the words of names as they stand elsewhere in the text.
func mentions(text string, found []label) map[string]form {
	all := map[string]form{}
	for _, l := range found {
		if l.trust == likely || l.trust == lone {
			for _, word := range strings.Fields(l.speaker) {
				all[strings.ToUpper(word)] = form{}
			}
		}
	}
	if len(all) == 0 {
		return all
	}
	from := 0
	for i := 0; i <= len(found); i++ {
		end := len(text)
		if i < len(found) {
			end = found[i].span.Start
		}
		given := false // the word before may be a first name
		for word := range strings.FieldsFuncSeq(text[from:end], notInName) {
			if len(word) > 40 {
				continue
			}
			upper := strings.ToUpper(word)
			if f, ok := all[upper]; ok {
				first, _ := utf8.DecodeRuneInString(word)
				f.capital = f.capital || unicode.IsUpper(first)
				f.small = f.small || unicode.IsLower(first)
				f.surname = f.surname || given && unicode.IsUpper(first)
				all[upper] = f
			}
			first, _ := utf8.DecodeRuneInString(word)
			given = unicode.IsUpper(first) && !notNames[strings.ToLower(word)] && !ordinary[strings.ToLower(word)]
		}
		if i < len(found) {
			from = found[i].span.End
		}
	}
	return all
}

func notInName(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }

// shouted reports whether a name is in capitals.
func shouted(name string) bool { return name == strings.ToUpper(name) }

// inCast reports whether l, the first label, only says in the heading who is
// present ("Chairperson:" and below it a name, "Spokesman: Bo Wu").
func inCast(l label, text string, words corpus.Span) bool {
	if !isField(l.speaker) {
		line, _, _ := strings.Cut(head(text[l.span.End:words.End], maxLabel), "\n")
		return !addressed(l.speaker) && isTitle(strings.Fields(l.speaker)) && personal(strings.Fields(line))
	}
	for block := range blocks(text, words) {
		if ends(block.In(text)) || block.Len() > 1000 {
			return false
		}
	}
	return true
}

// inHeading reports whether the words after a label are no speech but the rest
// of a heading: there is a line with a date in them, and nothing ends a
// sentence.
func inHeading(text string, words corpus.Span) bool {
	dated := false
	for line := range lines(text[:min(words.End, words.Start+2000)], words.Start) {
		words := strings.TrimSpace(head(line.In(text), maxLabel))
		if words != "" && ends(words) && !abbreviated(words) {
			return false
		}
		_, _, ok := dateLine(words)
		dated = dated || ok
	}
	return dated && words.Len() < 2000
}
