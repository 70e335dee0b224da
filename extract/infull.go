package extract

import (
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// inFull is the question as the statement that an answer makes of it, "" if it would be one
// of another thing.
func (q *polar) inFull(a answer) string {
	words := q.Words
	if q.verb < 0 {
		return q.declared(a)
	}
	verb := map[string]string{"wo": "will", "ca": "can", "sha": "shall"}[words[q.verb].Lower]
	if verb == "" {
		verb = words[q.verb].Lower
	}
	first := words[q.subject.From].Lower
	subject := q.said(q.subject, a)
	if first == "you" && q.subject.Len() == 1 {
		switch {
		case !a.self:
		case verb == "are":
			verb = "am"
		case verb == "were":
			verb = "was"
		}
	}
	no := a.no
	deny, ok := q.deny()
	if no && !ok {
		return ""
	}
	switch {
	case !no:
	case lexicon.In("denied in part", first), lexicon.In("all of them", first):
		subject, no = "not "+subject, false
	case denied[first] != "":
		subject, no = denied[first]+strings.TrimPrefix(subject, q.text(q.subject.From)), false
	}
	var b strings.Builder
	if a.held != "" {
		b.WriteString(a.held + " that ")
	}
	if q.lead.Len() > 0 {
		b.WriteString(q.said(q.lead, a) + " ")
	}
	b.WriteString(subject + " " + verb + " ")
	if no {
		b.WriteString(deny)
	}
	b.WriteString(q.said(q.rest, a))
	text := strings.TrimSpace(b.String()) + "."
	return strings.ToUpper(text[:1]) + text[1:]
}

// deny is the word that denies what the question asks, false if its denial is not one of all
// that it asks.
func (q *polar) deny() (word string, ok bool) {
	word = "not "
	for i := q.rest.From; i < q.rest.To; i++ {
		switch w := q.Words[i]; {
		case w.Lower == "still" && i < q.rest.From+2:
			word = "no longer "
		case w.In("denied in part"), w.Class == Quantifier && w.Lower != "any" && w.Lower != "no":
			return "", false
		}
	}
	return word, true
}

// declared is a question in the order of a statement as that.
func (q *polar) declared(a answer) string {
	text := q.said(q.rest, a) + "."
	if _, ok := q.deny(); a.no && !ok {
		return ""
	}
	switch {
	case a.held != "":
		text = a.held + " that " + text
	case a.no:
		text = "it is not true that " + text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// denied is what stands in a subject for a word that a question has for anybody.
var denied = map[string]string{
	"any": "no", "anybody": "nobody", "anyone": "nobody", "anything": "nothing", "somebody": "nobody", "someone": "nobody", "something": "nothing",
}

// said is a range of the question as who answers would say it.
func (q *polar) said(r Range, a answer) string {
	var b strings.Builder
	for i := r.From; i < r.To; i++ {
		w := q.Words[i]
		text := q.text(i)
		switch w.Lower {
		case "you":
			begins := i == q.subject.From || i+1 < len(q.Words) && q.Words[i+1].finite()
			switch {
			case begins && a.self:
				text = "I"
			case begins:
				text = "we"
			case a.self:
				text = "me"
			default:
				text = "us"
			}
		case "your":
			text = "our"
			if a.self {
				text = "my"
			}
		case "ever":
			if a.no {
				break
			}
			continue
		case "yet", "already", "still":
			if a.no != (w.Lower == "yet") {
				continue
			}
		case "any":
			if !a.no {
				continue
			}
		case "anybody", "anyone":
			if !a.no {
				text = "somebody"
			}
		case "anything":
			if !a.no {
				text = "something"
			}
		}
		if b.Len() > 0 && i > r.From && q.Words[i-1].Span.End < w.Span.Start {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}

// plainly is the words from from to to, a space between them.
func (s *Sentence) plainly(from, to int) string {
	var out []string
	for i := from; i < to; i++ {
		text := s.text(i)
		if s.Words[i].Lower == "n't" {
			text = "not"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// text is word i to the letter.
func (s *Sentence) text(i int) string { return s.Words[i].Span.In(s.Transcript.Text) }
