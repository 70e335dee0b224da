package layout

import (
	"regexp"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A turn of fewer bytes says nothing about whether its speaker is one who asks.
const remark = 80

// tell tells questions from answers. In order:
//
//  1. a turn whose label says so is a question, or an answer;
//  2. so is one of a reporter or of an outlet known by name, if it is not a
//     mere remark, and one of an outlet or a host by any name that asks;
//  3. where no label marks questions, so are those of a speaker, other than the
//     first, who does nothing but ask;
//  4. words without a label are a question if they ask;
//  5. what comes after a question is an answer; before the first, a speech.
func tell(t *corpus.Transcript, labels []label) {
	unnamed := len(t.Turns) - len(labels)
	only := onlyAsk(t, labels)
	asked := false
	for i := range t.Turns {
		turn := &t.Turns[i]
		var mark mark
		if i >= unnamed {
			mark = labels[i-unnamed].mark
		}
		switch {
		case mark == question,
			mark == named && i >= unnamed && (fromFloor(*turn, t.Text) || only[turn.Speaker]),
			i < unnamed && asks(turn.Span.In(t.Text)):
			turn.Kind, asked = corpus.Question, true
		case asked, mark == answer:
			turn.Kind = corpus.Answer
		}
	}
}

// fromFloor reports whether the speaker is one who is there to ask.
func fromFloor(turn corpus.Turn, text string) bool {
	for _, name := range []string{turn.Speaker, turn.Role} {
		fields := strings.Fields(strings.ToLower(name))
		outlet, host, official := false, false, false
		for i, word := range fields {
			word = strings.Trim(word, ".,")
			switch {
			case askers[word] && (i == len(fields)-1 || word != "press"), outlets[word] && len(fields) <= 3:
				return true
			}
			host = host || hosts[word]
			outlet = outlet || outletWords[word] || outlets[word]
			official = official || offices[word] && !askers[word]
		}
		if (outlet && !official || host) && asks(turn.Span.In(text)) {
			return true
		}
	}
	return false
}

// onlyAsk are the named speakers all of whose turns ask, but for remarks.
func onlyAsk(t *corpus.Transcript, labels []label) map[string]bool {
	only := map[string]bool{}
	for i, l := range labels {
		if l.mark == question {
			return nil
		}
		words := t.Turns[len(t.Turns)-len(labels)+i].Span.In(t.Text)
		asking := strings.Contains(tail(words, 300), "?")
		before, seen := only[l.speaker]
		switch {
		case asking:
			only[l.speaker] = before || !seen
		case len(words) > remark:
			only[l.speaker] = false
		}
	}
	only[labels[0].speaker] = false
	return only
}

var request = regexp.MustCompile(`(?i)[?？]|\bplease[\s\p{Z}]+(?:give|tell|share|explain|introduce|elaborate|comment|describe|brief|` +
	`provide|clarify|outline|talk|walk|update|expand|say|address|respond|speak|discuss|answer|specify|confirm)\b` +
	`|\b(?:would|['’]d)[\s\p{Z}]+like[\s\p{Z}]+to[\s\p{Z}]+(?:ask|know)\b|\bmy[\s\p{Z}]+question\b|\bI(?:['’]m|[\s\p{Z}]+am)?[\s\p{Z}]+wonder(?:ing)?\b`)

// asks reports whether one of the last sentences is a question or a request.
func asks(words string) bool {
	last := tail(words, 600)
	sentences := 0
	for i := len(last) - 2; i >= 0; i-- {
		if strings.IndexByte(".!?", last[i]) >= 0 && strings.IndexByte(" \r\n\t", last[i+1]) >= 0 {
			if sentences++; sentences == 3 {
				last = last[i+1:]
				break
			}
		}
	}
	return request.MatchString(last)
}
