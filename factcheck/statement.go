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
	"github.com/presscheck/presscheck/factcheck/quotation"
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
	party   string   // who does not speak in the record and is said to have said it; the frame is still in the text
}

// credit is who is said to have said it: by the text, else as the caller has
// it; "" if nobody is named.
func (a attribution) credit(speaker string) string {
	for _, c := range a.credits {
		low := strings.ToLower(c)
		anonymous := lexicon.In("sources", low[strings.LastIndexByte(low, ' ')+1:])
		switch {
		case lexicon.In("pronouns that report", low):
		case quotation.IsRole(c), !strings.HasPrefix(low, "the ") && !anonymous:
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
// is part of what is asserted. So does that of a stranger, who neither speaks in the
// record nor is whom the speakers speak for.
//
// Verbs that may have another object than words ("cited", "announced") make a
// frame only with one of the given speakers.
func unattribute(text string, speakers map[string]bool, stranger func(string) bool) attribution {
	f := framer{text: text, tokens: token.Split(text), speakers: speakers, stranger: stranger}
	for _, frame := range []func(*framer) bool{
		(*framer).cleft, (*framer).impersonal, (*framer).according, (*framer).perspective, (*framer).colon, (*framer).trailing, (*framer).leading, (*framer).parenthetical,
	} {
		if frame(&f) {
			f.tokens = token.Split(f.text)
		}
	}
	return attribution{strings.TrimSpace(f.text), f.credits, f.party}
}

type framer struct {
	text     string
	tokens   []token.Token
	credits  []string
	party    string
	speakers map[string]bool   // the words of the speakers' names, in lower case
	stranger func(string) bool // whether a name is of nobody who speaks; nil: no name is
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
		who := credit.In(f.text)
		if f.stranger != nil && f.stranger(who) {
			f.party = who
			return false
		}
		f.credits = append(f.credits, f.called(who))
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
	if end := f.role(j); end > j {
		return end
	}
	if f.at(j) == "the" && lexicon.In("sources", f.at(j+1)) {
		return j + 2
	}
	if end := f.group(j); end > j {
		return end
	}
	if lexicon.In("sources", f.at(j)) && !(j+1 < len(f.tokens) && f.tokens[j+1].Upper) {
		return j + 1
	}
	if lexicon.In("not names", f.at(j)) {
		return i
	}
	if end := f.officer(j); end > j {
		return end
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

// role reads an office that stands for who holds it, with its article, right before a
// verb of report: "the deputy finance minister said".
func (f *framer) role(i int) int {
	const words = 7
	if f.at(i) != "the" && !(i+1 < len(f.tokens) && f.at(i+1) == "'s") && f.at(i) != "its" && f.at(i) != "their" {
		return i
	}
	for j := i + 1; j < min(i+words, len(f.tokens)) && (f.tokens[j].Kind != token.Mark || f.at(j) == "'s"); j++ {
		if f.report(j) && quotation.IsRole("the "+f.span(i, j).In(f.text)) {
			return j
		}
	}
	return i
}

// described reads a source's name with what it is to the end of the sentence:
// "county official Maria Vell".
func (f *framer) described(i int) int {
	const words = 8
	for j := i + 1; j < min(i+words, len(f.tokens)) && f.tokens[j-1].Kind != token.Mark; j++ {
		if !f.tokens[j].Upper || f.tokens[j-1].Upper || !lexicon.In("sources", f.at(j-1)) && !quotation.IsRole(f.span(i, j).In(f.text)) {
			continue
		}
		for ; j < len(f.tokens) && (f.tokens[j].Upper || f.at(j) == "." && j+1 < len(f.tokens)); j++ {
		}
		return j
	}
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if lexicon.In("sources", f.at(j)) {
			return j + 1 // "a county official"
		}
	}
	return i
}

// officer reads a name after an office and what it is of, right before a verb of
// report: "Minister of Health Maria Vell said".
func (f *framer) officer(i int) int {
	const words = 10
	if at := f.at(i + 1); at != "of" && at != "for" || !f.tokens[i].Upper || !quotation.IsRole(f.at(i)) {
		return i
	}
	for j := i + 2; j < min(i+words, len(f.tokens)); j++ {
		switch {
		case f.uttered(j) > j && f.tokens[j-1].Upper && f.tokens[j-2].Upper:
			return j
		case f.tokens[j].Upper:
		case !lexicon.In("parts of compounds", f.at(j)) && f.at(j) != "for":
			return i
		}
	}
	return i
}

// counted reports whether token i is things counted, no verb: "five states".
func (f *framer) counted(i int) bool {
	span := f.tokens[i].Span
	return slices.ContainsFunc(quantity.Find(f.text[:span.End]), func(q quantity.Quantity) bool { return q.UnitSpan.Contains(span) })
}

// report reports whether a verb or phrase that reports begins with token i.
func (f *framer) report(i int) bool { return f.reported(i) > i }

// reported is where the verb or phrase that reports and begins with token i ends,
// i if there is none: "said", "has also said", "made it clear".
func (f *framer) reported(i int) int {
	const words = 6
	for j := min(i+words, len(f.tokens)); j > i; j-- {
		phrase := f.at(i)
		for k := i + 1; k < j; k++ {
			phrase += " " + f.at(k)
		}
		if _, ok := reportVerbs()[phrase]; ok {
			return j
		}
	}
	return i
}

// uttered is where the verb that reports ends whose auxiliaries and adverbs begin
// with token i, i if there is none: "has also said", "later added".
func (f *framer) uttered(i int) int {
	const words = 4
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if end := f.reported(j); end > j {
			return end
		}
		if !lexicon.In("before a verb of report", f.at(j)) && !strings.HasSuffix(f.at(j), "ly") {
			break
		}
	}
	return i
}

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
			if f.tokens[j].Kind != token.Word || f.tokens[j].Upper || f.at(j) == "the" {
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
		verb = f.uttered(about + 1)
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

// askReported leaves open what a statement has a party say that does not speak in
// the record, unless the record has it that the party says so.
func (c *Checker) askReported(judged []Finding, party string) {
	if party == "" {
		return
	}
	for i := range judged {
		f := &judged[i]
		if f.Verdict != Supported && f.Verdict != Refuted {
			continue
		}
		if !slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return c.reportedBy(party, e.Quote) }) {
			near := f.Evidence[:min(1, len(f.Evidence))]
			*f = Finding{Claim: f.Claim, Slot: "speaker", Reason: "the nearest passage does not have " + party + " say so"}
			if len(near) > 0 {
				f.NearMiss = &near[0]
			}
		}
	}
}

// reportedBy reports whether a passage says that somebody says something, and names
// them, itself or in what it leans on.
func (c *Checker) reportedBy(party string, q corpus.Quote) bool {
	s := c.index.holding(q)
	if s == nil || !slices.ContainsFunc(s.Words, func(w extract.Word) bool {
		_, says := reportVerbs()[w.Lower]
		return says || w.Lower == "according"
	}) {
		return false
	}
	for _, word := range strings.Fields(strings.ToLower(party)) {
		named := func(s *source) bool {
			return slices.ContainsFunc(s.Words, func(w extract.Word) bool { return w.Lower == strings.Trim(word, ".,") })
		}
		if !named(s) && !slices.ContainsFunc(s.context, named) {
			return false
		}
	}
	return true
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
