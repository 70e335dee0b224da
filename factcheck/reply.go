package factcheck

import (
	"context"
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
)

// Replies are short answers read in full: what a question and its "No, it hasn't" say
// together, as turns of those who answer. They are checked against apart from the record,
// which decides first: a part that it leaves open may be decided by them.
type replies struct {
	*Checker
	said map[*corpus.Transcript][]extract.Reply // by turn
}

// newReplies reads the short answers of all transcripts in full; nil if there are none.
func newReplies(readings []*extract.Reading) *replies {
	r := &replies{Checker: &Checker{}, said: make(map[*corpus.Transcript][]extract.Reply)}
	for _, reading := range readings {
		short := reading.Replies()
		if len(short) == 0 {
			continue
		}
		t := inFull(reading.Transcript, short)
		r.said[t] = short
		r.readings = append(r.readings, extract.Read(t))
	}
	if len(r.readings) == 0 {
		return nil
	}
	r.ready()
	return r
}

// inFull is a transcript with the heading of t, and a turn for each reply.
func inFull(t *corpus.Transcript, short []extract.Reply) *corpus.Transcript {
	full := *t
	full.Places, full.Turns = nil, make([]corpus.Turn, len(short))
	var text strings.Builder
	text.WriteString(t.Heading.In(t.Text))
	full.Heading = corpus.Span{End: text.Len()}
	for i, s := range short {
		turn := t.Turns[s.Answer.Turn]
		text.WriteByte('\n')
		turn.Span, turn.Label, turn.Skip = corpus.Span{Start: text.Len(), End: text.Len() + len(s.Text)}, corpus.Span{}, nil
		text.WriteString(s.Text)
		full.Turns[i] = turn
	}
	full.Text = text.String()
	return &full
}

// judgeOpen judges by the replies the parts of a statement that the record leaves open. Figures of
// one clause are decided by the same.
func (r *replies) judgeOpen(ctx context.Context, reading *extract.Reading, credit string, by attribution, judged []Finding) {
	if r == nil || !slices.ContainsFunc(judged, func(f Finding) bool { return f.Verdict == NotEnough }) {
		return
	}
	asserted := parts(reading, credit)
	if len(asserted) != len(judged) {
		return
	}
	for i, p := range asserted {
		p.by, p.reported = by.named(), by.party != ""
		if judged[i].Verdict != NotEnough || ctx.Err() != nil || p.first != nil && p.first.source == nil {
			continue
		}
		if f := r.judge(p); f.Verdict == Supported || f.Verdict == Refuted {
			judged[i] = r.quoted(f)
		}
	}
}

// quoted is a finding with the passages that it rests on: answer and question.
func (r *replies) quoted(f Finding) Finding {
	f.Basis = max(f.Basis, Inferred)
	var out []Evidence
	for _, e := range f.Evidence {
		if e.Quote.Turn < 0 {
			continue
		}
		s := r.said[e.Quote.Transcript][e.Quote.Turn]
		out = append(out, Evidence{Quote: s.Answer.Quote(), Claim: e.Claim}, Evidence{Quote: s.Question.Quote()})
	}
	f.Evidence = out
	return f
}
