package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// cleft reads "It was X who said/told … that …".
func (f *framer) cleft() bool {
	if f.at(0) != "it" || f.at(1) != "was" && f.at(1) != "is" {
		return false
	}
	const words = 8
	to := f.source(2)
	for end := 3; to == 2 && end < min(2+words, len(f.tokens)); end++ {
		if f.at(end) == "who" && quotation.IsRole(f.span(2, end).In(f.text)) {
			to = end // "it was the finance director who"
		}
	}
	if to == 2 || f.at(to) != "who" && f.at(to) != "that" {
		return false
	}
	verb := f.uttered(to + 1)
	if verb == to+1 {
		return false
	}
	return f.drop(0, f.afterVerb(verb), f.span(2, to))
}

// impersonal reads "it emerged that …", "it was clear that …".
func (f *framer) impersonal() bool {
	for i := range f.tokens {
		if f.at(i) != "it" || i > 0 && f.at(i-1) != "," {
			continue
		}
		for j := i + 2; j < min(i+6, len(f.tokens)-2); j++ {
			if f.at(j) == "that" {
				start, end := f.tokens[i].Span.Start, f.tokens[j].Span.End
				f.text = f.text[:start] + f.text[end:]
				return true
			}
			if f.tokens[j].Kind != token.Word || f.tokens[j].Upper || f.at(j) == "the" || extract.Listed(f.at(j), extract.Negation) || lexicon.In("not so", f.at(j)) || lexicon.In("perhaps so", f.at(j)) || lexicon.In("hardly so", f.at(j)) {
				break
			}
		}
	}
	return false
}

// afterVerb passes over the hearers and the conjunction after a report verb.
func (f *framer) afterVerb(i int) int {
	const words = 7
	told := lexicon.In("verbs of telling", f.at(i-1))
	if whom := f.source(i); told && whom > i && f.at(whom) == "that" {
		return whom + 1 // "told Anna Weiss that"
	}
	for j := i; j < i+words; j++ {
		switch {
		case f.at(j) == "that":
			return j + 1
		case lexicon.In("hearers", f.at(j)) && i == j:
			i = j + 1
		case !lexicon.In("hearers", f.at(j)) && !(told && lexicon.In("hearers of telling", f.at(j))):
			return i
		}
	}
	return i
}

func (f *framer) span(from, to int) corpus.Span {
	return corpus.Span{Start: f.tokens[from].Span.Start, End: f.tokens[to-1].Span.End}
}

// according reads "according to X" at either end.
func (f *framer) according() bool {
	for i := range f.tokens {
		if f.at(i) != "according" || f.at(i+1) != "to" {
			continue
		}
		to := f.source(i + 2)
		if to == i+2 {
			continue
		}
		from := i
		if f.at(to) == "," {
			to++
		} else if f.at(i-1) == "," {
			from--
		}
		return f.drop(from, to, f.span(i+2, min(f.source(i+2), to)))
	}
	return false
}

// perspective reads "in X's words", "in the view of X" and "as X put it", with a
// comma or at an end.
func (f *framer) perspective() bool {
	for i := range f.tokens {
		from, to := i, i
		var who corpus.Span
		switch {
		case f.at(i) == "as":
			end := f.source(i + 1)
			if verb := f.uttered(end); end > i+1 && verb > end && (f.closes(verb) || f.at(verb) == "it" && f.closes(verb+1)) {
				to, who = verb, f.span(i+1, end)
				if f.at(verb) == "it" {
					to++
				}
			}
		case f.at(i) == "in" && f.at(i+1) == "the" && lexicon.In("what one says", f.at(i+2)) && f.at(i+3) == "of":
			if end := f.source(i + 4); end > i+4 && f.closes(end) {
				to, who = end, f.span(i+4, end)
			}
		case f.at(i) == "in":
			const words = 6
			for end := i + 2; end < min(i+words, len(f.tokens)); end++ {
				if f.at(end) == "'s" && lexicon.In("what one says", f.at(end+1)) && f.closes(end+2) {
					to, who = end+2, f.span(i+1, end)
				}
			}
		}
		if to == from {
			continue
		}
		switch {
		case f.at(to) == ",":
			to++
		case f.at(from-1) == ",":
			from--
		}
		return f.drop(from, to, who)
	}
	return false
}

// closes reports whether a phrase may end before token i.
func (f *framer) closes(i int) bool {
	switch f.at(i) {
	case "", ",", ".", "!", ";":
		return true
	}
	return false
}

// colon reads a headline's "X: …" and "X – …".
func (f *framer) colon() bool {
	to := f.source(0)
	for end := to; end < min(4, len(f.tokens)) && f.tokens[end].Kind != token.Mark; end++ {
		if lexicon.In("sources", f.at(end)) {
			to = end + 1 // "housing experts: …"
		}
	}
	if to == 0 || to > 4 || to+2 >= len(f.tokens) || f.at(to) != ":" && !(f.dash(to) && f.page(0, to)) {
		return false
	}
	if f.page(0, to) {
		return f.drop(0, to+1, corpus.Span{}) // no speaker
	}
	return f.drop(0, to+1, f.span(0, to))
}

// trailing reads a headline's "…: X" and "… – X".
func (f *framer) trailing() bool {
	const words = 4
	end := len(f.tokens)
	from := end - 1
	for ; from > max(2, end-1-words) && f.at(from) != ":" && !f.dash(from); from-- {
	}
	if from <= 2 || f.at(from) != ":" && !f.dash(from) || !f.page(from+1, end) {
		return false
	}
	return f.drop(from, end, corpus.Span{})
}

// page reports whether the tokens name a paper, an agency or an institute that
// news is credited to, rather than a thing that the sentence speaks of.
func (f *framer) page(from, to int) bool {
	return slices.ContainsFunc(f.tokens[from:to], func(t token.Token) bool { return t.Upper && lexicon.In("pages", t.Lower) })
}

// dash reports whether token i is a dash between spaces.
func (f *framer) dash(i int) bool {
	switch f.at(i) {
	case "-", "–", "—":
		return i > 0 && i+1 < len(f.tokens) && f.tokens[i-1].Span.End < f.tokens[i].Span.Start && f.tokens[i].Span.End < f.tokens[i+1].Span.Start
	}
	return false
}

// leading reads "X said that …", also after what X was asked about.
func (f *framer) leading() bool {
	from := f.asked()
	to := f.source(from)
	if f.uttered(to) == to {
		to = max(to, f.described(from)) // "finance chief Anna Weiss"
	}
	if end, ok := f.placed(from, to); ok {
		return end
	}
	verb := f.uttered(to)
	about := to // "X, asked about fees, said"
	if verb == to && f.at(to) == "," && from == 0 && lexicon.In("openings of topics", f.at(to+1)) {
		for about = to + 2; about < len(f.tokens) && f.at(about) != ","; about++ {
		}
		if end := f.uttered(about + 1); end > about+1 {
			verb = end
		}
	}
	if to == from || verb <= about || f.counted(verb-1) {
		return false
	}
	end := f.afterVerb(verb)
	if end >= len(f.tokens)-2 {
		return false
	}
	switch f.at(end) {
	case ",", "to", "of", "for", "by", "with", "under": // "stated under oath"
		return false
	}
	if f.at(end-1) != "that" && (f.phrased(about, verb) || lexicon.In("verbs with another object", f.at(verb-1)) && !f.speakers[f.at(to-1)]) {
		return false
	}
	who := f.span(from, to)
	if about == to {
		return f.drop(from, end, who) && f.open(from)
	}
	topic := f.span(to+2, about).In(f.text)
	if !f.drop(0, end, who) {
		return false
	}
	f.text = topic + ", " + strings.TrimSpace(f.text) // what was asked is asserted too
	return true
}

// phrased reports whether the words up to token to end in a phrase that reports only
// with a "that": "expressed confidence".
func (f *framer) phrased(from, to int) bool {
	if lexicon.In("verbs that a clause follows", f.at(to-1)) || strings.HasSuffix(f.at(to-1), "ing") {
		return false
	}
	for i := from; i < to-1; i++ {
		if f.reported(i) == to {
			return true
		}
	}
	return false
}

// asked is where the sentence begins after "Asked about fees, ", else 0.
func (f *framer) asked() int {
	if !lexicon.In("openings of topics", f.at(0)) || lexicon.In("occasions", f.at(0)) || f.at(0) == "in" {
		return 0
	}
	for i := range f.tokens {
		if f.at(i) == "," {
			return i + 1
		}
	}
	return 0
}

// open takes the verb from "Asked about fees, …": what was asked about remains.
func (f *framer) open(from int) bool {
	if from > 0 {
		f.text = strings.TrimSpace(f.text[f.tokens[0].Span.End:])
	}
	return true
}

// placed reads "X put the number of roads at 18" as the number's being 18.
func (f *framer) placed(from, to int) (done, ok bool) {
	if to == from || !lexicon.In("verbs of placing", f.at(to)) {
		return false, false
	}
	of := false
	for i := to + 1; i < len(f.tokens) && f.tokens[i].Kind != token.Mark; i++ {
		of = of || f.at(i) == "of"
		if f.at(i) == "at" && of && i+1 < len(f.tokens) {
			who, was := f.span(from, to), f.tokens[i].Span
			f.text = f.text[:was.Start] + "was" + f.text[was.End:]
			return f.drop(from, to+1, who) && f.open(from), true
		}
	}
	return false, false
}

// parenthetical reads ", X said" at the end and ", X said," in the middle.
func (f *framer) parenthetical() bool {
	for i := 1; i < len(f.tokens); i++ {
		if f.at(i) != "," {
			continue
		}
		from := i + 1
		for strings.ContainsAny(f.at(from), "'\"”") && f.tokens[from].Kind == token.Mark {
			from++
		}
		to := f.source(from)
		end := to
		if to == from {
			verb := f.reported(from)
			if verb == from {
				continue
			}
			from = verb
			if to = max(f.source(from), f.described(from)); to == from {
				continue
			}
			end = to
		} else if end = f.uttered(to); end == to {
			continue
		}
		if next := f.reported(end); next > end {
			end = next
		}
		switch f.at(end) {
		case "", ".", "!", ";", "”", "\"":
			return f.drop(i, end, f.span(from, to))
		case ",":
			return f.drop(i, end+1, f.span(from, to))
		}
	}
	return false
}
