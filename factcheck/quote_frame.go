package factcheck

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// A setting is a statement with quotations, taken apart: who is credited, what
// the frame says that they spoke of, and what is asserted. The three texts
// have the length of the statement, with blanks for what is not theirs.
type setting struct {
	speaker  string // of the whole statement, "" if there is none
	frames   []attributed
	topic    string // "vaccination" of "…, X said of vaccination"
	names    bool   // part of the topic is what the quotation is said to be: "X called the fees …"
	asserted string // without the frame and the quotation marks
	quoted   []quotation.Quotation
}

// An attributed frame is where it stands, and whom it names: "" is a pronoun.
type attributed struct {
	corpus.Span
	to string
}

// speakerOf is who is credited with the words of a span: by the frame right
// after it, else by the last before it, else by the first.
func (s *setting) speakerOf(words corpus.Span) string {
	who := s.speaker
	for i, f := range s.frames {
		if i == 0 || f.Start < words.End || strings.Trim(s.asserted[words.End:f.Start], " ,") == "" {
			who = cmp.Or(f.to, who)
		}
	}
	return who
}

// inQuotes reports whether the span is of quoted words.
func (s *setting) inQuotes(span corpus.Span) bool {
	return slices.ContainsFunc(s.quoted, func(q quotation.Quotation) bool { return q.Marked.Overlaps(span) })
}

// opens reports whether the quotation is a sentence of its own: it begins with
// a capital, and a colon or comma brings it in.
func (s *setting) opens(text string, q quotation.Quotation) bool {
	before := strings.TrimSpace(text[:q.Marked.Start])
	first, _ := utf8.DecodeRuneInString(q.Span.In(text))
	return unicode.IsUpper(first) && (strings.HasSuffix(before, ":") || strings.HasSuffix(before, ","))
}

// denial reports whether the word after a verb such as "failed" or "denied"
// brings in what it negates.
func denial(next string) bool { return next == "to" || next == "that" }

// denies reports whether a negation stands before the quotation in the
// statement, with no mark and no "but" between.
func (s *setting) denies(q quotation.Quotation) bool {
	tokens := token.Split(s.asserted[:q.Span.Start])
	next := ""
	for _, t := range slices.Backward(tokens) {
		switch {
		case t.Kind == token.Mark, t.Lower == "but":
			return false
		case extract.Listed(t.Lower, extract.Negation), extract.Listed(t.Lower, extract.Negator) && denial(next):
			return true
		}
		next = t.Lower
	}
	return false
}

// set takes a statement with the given quotations apart.
func (c *Checker) set(text string, quoted []quotation.Quotation) setting {
	outside, asserted, topic := []byte(text), []byte(text), []byte(strings.Repeat(" ", len(text)))
	for _, q := range quoted {
		blank(outside, q.Marked)
		blank(asserted, corpus.Span{Start: q.Marked.Start, End: q.Span.Start})
		blank(asserted, corpus.Span{Start: q.Span.End, End: q.Marked.End})
	}
	rest := string(outside)
	f := quoteFramer{framer{text: rest, tokens: token.Split(rest), speakers: c.speakers}, quoted}
	s, last := setting{quoted: quoted}, 0
	for i := 0; i < len(f.tokens); {
		from, to, source := f.frame(i)
		who := source.In(rest)
		pronoun := lexicon.In("pronouns that report", strings.ToLower(who))
		if to <= i || len(s.frames) > 0 && (from < last+2 && !f.parted(from-1) || !pronoun && !f.known(who)) {
			i++ // a frame in what a frame brings in is a part of it
			continue
		}
		last = to
		if pronoun {
			who = ""
		}
		s.frames = append(s.frames, attributed{f.span(from, to), who})
		about := f.topics(from, to)
		s.names = s.names || len(about) > 0 && lexicon.In("verbs that name", f.at(to-1))
		for _, r := range about {
			copy(topic[r.Start:r.End], rest[r.Start:r.End])
			blank(asserted, r)
		}
		if f.at(from-1) == "," {
			from--
		}
		if f.at(to) == "," || f.at(to) == ":" {
			to++
		}
		blank(asserted, f.span(from, to))
		i = to
	}
	for _, q := range quoted {
		if before := strings.TrimRight(string(asserted[:q.Marked.Start]), " "); before != "" && s.opens(text, q) {
			asserted[len(before)] = '.'
		}
	}
	if len(s.frames) > 0 {
		s.speaker = s.frames[0].to
	}
	s.topic, s.asserted = string(topic), string(asserted)
	return s
}

func blank(text []byte, span corpus.Span) {
	for i := span.Start; i < span.End; i++ {
		text[i] = ' '
	}
}

// A quoteFramer reads frames in the text around quotations.
type quoteFramer struct {
	framer
	quoted []quotation.Quotation
}

// utters reports whether token i is a verb that may bring in a quotation.
func (f *quoteFramer) utters(i int) bool {
	return f.report(i) || lexicon.In("verbs beside a quotation", f.at(i))
}

// frame reads the frame whose source begins with token i: its tokens, half
// open, and the source. It returns to <= i if there is none.
func (f *quoteFramer) frame(i int) (from, to int, source corpus.Span) {
	end := f.source(i)
	if end == i || end > len(f.tokens) {
		return i, i, source
	}
	source = f.span(i, end)
	switch {
	case f.at(i-1) == "as" && f.utters(end) && f.at(end+1) == "it": // as X saw it
		return i - 1, end + 2, source
	case f.at(i-1) == "to" && f.at(i-2) == "according":
		return i - 2, end, source
	case f.at(i-1) == "of" && f.at(i-2) == "words" && f.at(i-3) == "the" && f.at(i-4) == "in": // in the words of X
		return i - 4, end, source
	case f.at(i-1) == "in" && f.at(end) == "'s" && lexicon.In("what one says", f.at(end+1)): // in X's words
		return i - 1, end + 2, source
	case f.at(end) == ":" && f.known(source.In(f.text)) && (i == 0 || f.tokens[i-1].Kind == token.Mark):
		return i, end + 1, source
	case f.utters(end) && !f.parted(end-1) && (f.known(source.In(f.text)) || lexicon.In("verbs that name", f.at(end)) || !lexicon.In("verbs with another object", f.at(end))):
		return i, f.more(f.afterVerb(end + 1)), source
	case strings.HasSuffix(f.at(end), "ly") && f.utters(end+1):
		return i, f.afterVerb(end + 2), source
	case i > 0 && f.utters(i-1) && (i == 1 || f.parted(i-2) || f.tokens[i-2].Kind == token.Mark): // said X
		return i - 1, end, source
	}
	return i, i, source
}

// known reports whether the last word of a source is a speaker's name.
func (f *quoteFramer) known(source string) bool {
	words := strings.Fields(strings.ToLower(source))
	return len(words) > 0 && f.speakers[words[len(words)-1]]
}

// more passes over a second verb of report: "X said, adding that".
func (f *quoteFramer) more(to int) int {
	if f.at(to) == "," && strings.HasSuffix(f.at(to+1), "ing") && f.utters(to+1) || f.at(to) == "and" && f.utters(to+1) && f.parted(to-1) {
		return f.afterVerb(to + 2)
	}
	return to
}

// parted reports whether a quotation stands between token i and the next one.
func (f *quoteFramer) parted(i int) bool {
	if i < 0 || i+1 >= len(f.tokens) {
		return true
	}
	gap := corpus.Span{Start: f.tokens[i].Span.End, End: f.tokens[i+1].Span.Start}
	return slices.ContainsFunc(f.quoted, func(q quotation.Quotation) bool { return gap.Contains(q.Marked) })
}

// topics are the words that say what was spoken of in the frame that is the
// tokens from from to to: "said of vaccination", "asked about fees, X replied",
// "called the fees".
func (f *quoteFramer) topics(from, to int) []corpus.Span {
	var out []corpus.Span
	if lexicon.In("prepositions of topic", f.at(to)) && !f.parted(to-1) || lexicon.In("verbs that name", f.at(to-1)) {
		end := to
		for end < len(f.tokens) && f.tokens[end].Kind != token.Mark && (end == to || !f.parted(end-1)) {
			end++
		}
		if end > to && !f.parted(to-1) {
			out = append(out, f.span(to, end))
		}
	}
	if begin, end := f.lead(from); begin < end {
		out = append(out, f.span(begin, end))
	}
	return out
}

// lead is the run of tokens that stands before a frame with a comma after it,
// and opens as a topic does.
func (f *quoteFramer) lead(from int) (begin, end int) {
	end = from
	if f.at(end-1) != "," {
		return end, end
	}
	begin = end - 1
	for begin > 0 && f.tokens[begin-1].Kind != token.Mark && !f.parted(begin-1) {
		begin--
	}
	if lexicon.In("prepositions of topic", f.at(begin)) || lexicon.In("openings of topics", f.at(begin)) {
		return begin, end
	}
	return end, end
}
