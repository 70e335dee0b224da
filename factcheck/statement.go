package factcheck

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/token"
)

// A Statement is free text to be checked.
type Statement struct {
	ID      string // the caller's; copied to the report
	Text    string
	Speaker string // whom the statement credits, where its text does not say
}

// An attribution is a statement without the words that say who said it.
type attribution struct {
	text    string   // what is asserted
	credits []string // who is said to have said it, as written
}

// credit is who is said to have said it: by the text, else as the caller has
// it; "" if nobody is named.
func (a attribution) credit(speaker string) string {
	for _, c := range a.credits {
		low := strings.ToLower(c)
		anonymous := lexicon.In("sources", low[strings.LastIndexByte(low, ' ')+1:])
		if !lexicon.In("pronouns that report", low) && !strings.HasPrefix(low, "the ") && !anonymous {
			return c
		}
	}
	return speaker
}

// reportVerbs are the verbs that report speech.
var reportVerbs = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, s := range lexicon.Must("report", "force", "words", "read", "skip") {
		for _, w := range s.List("words") {
			out[w] = s.Get("force")
		}
	}
	return out
})

// unattribute takes the reporting frame off a sentence: "X said that …",
// "…, X said", "…, X said, …", "According to X, …", "It was X who said …",
// "X: …". A frame whose subject is no person's name and no pronoun stays: it
// is part of what is asserted.
//
// Verbs that may have another object than words ("cited", "announced") make a
// frame only with one of the given speakers.
func unattribute(text string, speakers map[string]bool) attribution {
	f := framer{text: text, tokens: token.Split(text), speakers: speakers}
	for _, frame := range []func(*framer) bool{
		(*framer).cleft, (*framer).impersonal, (*framer).according, (*framer).colon, (*framer).trailing, (*framer).leading, (*framer).parenthetical,
	} {
		if frame(&f) {
			f.tokens = token.Split(f.text)
		}
	}
	return attribution{strings.TrimSpace(f.text), f.credits}
}

type framer struct {
	text     string
	tokens   []token.Token
	credits  []string
	speakers map[string]bool // the words of the speakers' names, in lower case
}

func (f *framer) at(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.tokens[i].Lower
}

// drop removes tokens from to to and credits the given ones, if any.
func (f *framer) drop(from, to int, credit corpus.Span) bool {
	if credit.Len() > 0 {
		f.credits = append(f.credits, f.called(credit.In(f.text)))
	}
	start, end := f.tokens[from].Span.Start, f.tokens[to-1].Span.End
	f.text = strings.TrimSpace(f.text[:start]) + " " + strings.TrimSpace(f.text[end:])
	return true
}

// called is a credit by which one who speaks in the record is called there: "the
// President" is the speaker "THE PRESIDENT".
func (f *framer) called(credit string) string {
	words := strings.Fields(credit)
	if len(words) == 2 && strings.EqualFold(words[0], "the") && f.speakers[strings.ToLower(words[1])] {
		return words[1]
	}
	return credit
}

// source reads a source's name from token i on: a run of capitalised words
// with their titles, or a pronoun. It returns the end of the run, i if there
// is none.
func (f *framer) source(i int) int {
	j := i
	if lexicon.In("pronouns that report", f.at(j)) {
		return j + 1
	}
	if f.at(j) == "the" && lexicon.In("sources", f.at(j+1)) {
		return j + 2
	}
	if end := f.group(j); end > j {
		return end
	}
	if lexicon.In("sources", f.at(j)) {
		return j + 1
	}
	if lexicon.In("not names", f.at(j)) {
		return i
	}
	for j < len(f.tokens) && j < i+6 && (f.tokens[j].Upper || j > i && f.at(j) == ".") {
		if j > i && f.at(j) == "." && !f.tokens[j-1].Upper {
			break
		}
		j++
	}
	return j
}

// group reads a common noun for those who say things, with its determiner and
// what stands before it, right before a verb of report: "two county officials
// say". It returns the end, i if there is none.
func (f *framer) group(i int) int {
	const words = 5
	for j := i; j < min(i+words, len(f.tokens)) && f.tokens[j].Kind != token.Mark; j++ {
		if lexicon.In("sources", f.at(j)) && f.report(j+1) {
			return j + 1
		}
	}
	return i
}

// described reads a source's name with what it is to the end of the sentence:
// "county official Maria Vell".
func (f *framer) described(i int) int {
	const words = 8
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if !lexicon.In("sources", f.at(j)) {
			continue
		}
		for j++; j < len(f.tokens) && (f.tokens[j].Upper || f.at(j) == "." && j+1 < len(f.tokens)); j++ {
		}
		return j
	}
	return i
}

// counted reports whether token i is things counted, no verb: "five states".
func (f *framer) counted(i int) bool {
	span := f.tokens[i].Span
	return slices.ContainsFunc(quantity.Find(f.text[:span.End]), func(q quantity.Quantity) bool { return q.UnitSpan.Contains(span) })
}

func (f *framer) report(i int) bool {
	_, ok := reportVerbs()[f.at(i)]
	return ok
}

// cleft reads "It was X who said/told … that …".
func (f *framer) cleft() bool {
	if f.at(0) != "it" || f.at(1) != "was" && f.at(1) != "is" {
		return false
	}
	to := f.source(2)
	if to == 2 || f.at(to) != "who" || !f.report(to+1) {
		return false
	}
	return f.drop(0, f.afterVerb(to+2), f.span(2, to))
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
			if f.tokens[j].Kind != token.Word || f.tokens[j].Upper || f.at(j) == "the" {
				break
			}
		}
	}
	return false
}

// afterVerb passes over the hearers and the conjunction after a report verb.
func (f *framer) afterVerb(i int) int {
	for j := i; j < i+5; j++ {
		if f.at(j) == "that" {
			return j + 1
		}
		if !lexicon.In("hearers", f.at(j)) {
			break
		}
		i = j + 1
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

// leading reads "X said that …", also after an introduction.
func (f *framer) leading() bool {
	to := f.source(0)
	if to == 0 || !f.report(to) || f.counted(to) {
		return false
	}
	end := f.afterVerb(to + 1)
	if end >= len(f.tokens)-2 || f.at(end) == "to" || f.at(end) == "," || f.at(end) == "of" || f.at(end) == "for" {
		return false
	}
	if f.at(end-1) != "that" && lexicon.In("verbs with another object", f.at(to)) && !f.speakers[f.at(to-1)] {
		return false
	}
	return f.drop(0, end, f.span(0, to))
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
		verb := to
		if to == from {
			if !f.report(from) {
				continue
			}
			from, verb = from+1, from
			if to = max(f.source(from), f.described(from)); to == from {
				continue
			}
		} else if !f.report(to) && !(f.report(to+1) && strings.HasSuffix(f.at(to), "ly")) {
			continue
		}
		end := max(to, verb+1)
		if f.report(end) {
			end++
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

// checkable reports whether a statement asserts something: it is no question,
// command or greeting.
func checkable(r *extract.Reading) bool {
	if len(r.Sentences) == 0 {
		return false
	}
	for _, s := range r.Sentences {
		if !s.Asks() && !s.Commands() {
			return true
		}
	}
	return false
}
