package factcheck

import (
	"slices"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
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
