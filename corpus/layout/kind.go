package layout

import (
	"regexp"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// A turn of fewer bytes, and without a figure, says nothing about whether its speaker is one who asks.
const remark = 80

// More bytes than this are no question, even with one at their end.
const monologue = 1500

// Tell sets the person and the kind of each turn from speakers, roles and words.
// It is for readers of formats that name speakers without a label; [Parse] has
// done it. People are told as Parse tells them, and offices taken out of names:
// "Anna Weiss (Coast Radio)". A speaker "Q", "Question" or "Answer" says the kind
// itself, and so does "A" if there is a "Q". In order:
//
//  1. a turn whose label says so is a question, or an answer;
//  2. so are those of a reporter or of an outlet known by name, and of another
//     outlet, or somebody who tells which one they are from, that asks; and what
//     a host asks;
//  3. where no label marks questions, so are those of a speaker without an
//     office who does nothing but ask, the first to speak only if twice;
//  4. words without a label are a question if they ask;
//  5. what comes after a question is an answer; before the first, a speech.
func Tell(t *corpus.Transcript) {
	marks := make([]mark, len(t.Turns))
	asks := slices.ContainsFunc(t.Turns, func(turn corpus.Turn) bool { return strings.EqualFold(turn.Speaker, "q") })
	for i := range t.Turns {
		turn := &t.Turns[i]
		if name, role, ok := bearer(turn.Speaker); ok && turn.Role == "" {
			turn.Speaker, turn.Role = name, role
		}
		if turn.Role == "" {
			turn.Role = office(strings.Fields(turn.Speaker))
		}
		if l, ok := readQuestion(head(turn.Speaker, maxLabel) + ":"); ok && (asks || len(turn.Speaker) > 1) {
			marks[i] = l.mark
		} else if turn.Speaker == "" {
			marks[i] = unlabelled
		}
	}
	introduce(t, nil)
	tell(t, marks)
}

// bearer splits the name of somebody with an office or an outlet.
func bearer(speaker string) (name, role string, ok bool) {
	name, role = splitRole(head(speaker, maxLabel))
	_, ok = nameWords(strings.Fields(name))
	closed := strings.HasSuffix(speaker, ")") || strings.HasSuffix(speaker, "]")
	open := strings.ContainsAny(speaker, "([")
	return plain(name), role, ok && role != "" && (closed || !open && (titled(strings.FieldsFunc(role, notInName)) || isOutlet(role)))
}

func tell(t *corpus.Transcript, marks []mark) {
	only, floor := onlyAsk(t, marks), set{}
	for i, turn := range t.Turns {
		if marks[i] == named && fromFloor(turn, t.Text) {
			floor[turn.Speaker] = !isHost(turn)
		}
	}
	asked := false
	for i := range t.Turns {
		turn := &t.Turns[i]
		turn.Kind = corpus.Speech
		switch mark := marks[i]; {
		case mark == question,
			mark == named && (floor[turn.Speaker] || only[turn.Speaker] || isHost(*turn) && fromFloor(*turn, t.Text)),
			mark == unlabelled && asks(turn.Span.In(t.Text)) && (i+1 == len(marks) || marks[i+1] != question):
			turn.Kind, asked = corpus.Question, true
		case asked, mark == answer:
			turn.Kind = corpus.Answer
		}
	}
}

// fromFloor reports whether the speaker is one who is there to ask.
func fromFloor(turn corpus.Turn, text string) bool {
	words := turn.Span.In(text)
	held := false // an office
	for _, name := range []string{turn.Speaker, turn.Role} {
		fields := strings.Fields(strings.ToLower(name))
		outlet, host, official := false, false, false
		for i, word := range fields {
			word = strings.Trim(word, ".,")
			switch {
			case askers[word] && (i == len(fields)-1 || word != "press"), outlets[word] && len(fields) <= 3:
				return true
			}
			host = host || hosts[word] || parties[word]
			outlet = outlet || outletWords[word] || outlets[word]
			official = official || offices[word] && !askers[word]
		}
		if (outlet && !official || host) && asks(words) {
			return true
		}
		held = held || official
	}
	return !held && len(words) <= monologue && fromOutlet(turn.Speaker, head(words, maxLabel)) && asks(words)
}

// isHost reports whether the speaker is there to lead, and may ask.
func isHost(turn corpus.Turn) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(turn.Speaker+" "+turn.Role), notInName) {
		if hosts[word] && word != "analyst" {
			return true
		}
	}
	return false
}

// fromOutlet reports whether somebody opens with their own name and that of the
// outlet that they are from: "Kim Ode with Coast Radio."
func fromOutlet(speaker, opening string) bool {
	names := strings.Fields(speaker)
	if len(names) < 2 {
		return false
	}
	last := strings.ToLower(names[len(names)-1])
	_, rest, ok := strings.Cut(strings.ToLower(opening), last)
	return ok && origin.MatchString(rest) && !clause.MatchString(rest)
}

// clause is what goes on after a name that is no outlet: "Anna Weiss, I chair the fund".
var clause = regexp.MustCompile(`^, (?:i|we|and|the|a|an|your|our|his|her|who|next|with me|as|so|it|this|that|here|today|thank|good)\b`)

var origin = regexp.MustCompile(`^(?:,| here)? ?(?:with|from|of|at|for)\b|^, [a-z]`)

// onlyAsk are the named speakers all of whose turns ask, but for remarks.
func onlyAsk(t *corpus.Transcript, marks []mark) map[string]bool {
	only, times := map[string]bool{}, map[string]int{}
	first := ""
	for i, mark := range marks {
		turn := t.Turns[i]
		switch words := turn.Span.In(t.Text); {
		case mark == question:
			return nil
		case mark != named:
			continue
		case holdsOffice(turn), len(words) > monologue:
			only[turn.Speaker] = false
		case strings.Contains(tail(words, 300), "?"):
			before, seen := only[turn.Speaker]
			only[turn.Speaker] = before || !seen
			times[turn.Speaker]++
		case len(words) > remark, strings.ContainsAny(words, "0123456789"):
			only[turn.Speaker] = false
		}
		if first == "" {
			first = turn.Speaker
		}
	}
	only[first] = only[first] && times[first] > 1
	return only
}

// holdsOffice reports whether a speaker has an office other than to ask.
func holdsOffice(turn corpus.Turn) bool {
	form := formOf(turn.Speaker)
	held := form != "" && !men[form] && !women[form] && !learned[form]
	for word := range strings.FieldsFuncSeq(strings.ToLower(turn.Speaker+" "+turn.Role), notInName) {
		if askers[word] || hosts[word] || outlets[word] || outletWords[word] || word == "speaker" {
			return false
		}
		held = held || offices[word]
	}
	return held
}

var request = regexp.MustCompile(`(?i)[?？]|\bplease[\s\p{Z}]+(?:give|tell|share|explain|introduce|elaborate|comment|describe|brief|` +
	`provide|clarify|outline|talk|walk|update|expand|say|address|respond|speak|discuss|answer|specify|confirm)\b` +
	`|\b(?:would|['’]d)[\s\p{Z}]+like[\s\p{Z}]+to[\s\p{Z}]+(?:ask|know)\b|\bI[\s\p{Z}]+(?:just[\s\p{Z}]+)?want(?:ed)?[\s\p{Z}]+to[\s\p{Z}]+(?:ask|know|follow[\s\p{Z}]+up)\b|\bmy[\s\p{Z}]+question\b|\bI(?:['’]m|[\s\p{Z}]+am)?[\s\p{Z}]+wonder(?:ing)?\b`)

// asks reports whether one of the last sentences is a question or a request.
func asks(words string) bool {
	last := tail(words, 600)
	sentences := 0
	for i := len(last) - 2; i >= 0; i-- {
		if strings.IndexByte(".!?", last[i]) >= 0 && strings.IndexByte(" \r\n\t", last[i+1]) >= 0 {
			if sentences++; sentences == 4 {
				last = last[i+1:]
				break
			}
		}
	}
	return request.MatchString(last)
}
