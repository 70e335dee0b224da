package quotation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// conference makes a transcript of lines "Speaker: words"; a speaker whose
// name begins with Q asks.
func conference(t testing.TB, lines ...[2]string) *corpus.Transcript {
	t.Helper()
	c := &corpus.Transcript{ID: "harbour", Title: "Harbour briefing"}
	c.Text = "Briefing on the harbour\n\n"
	c.Heading = corpus.Span{End: len(c.Text)}
	for _, line := range lines {
		start := len(c.Text)
		c.Text += line[0] + ": "
		turn := corpus.Turn{Speaker: line[0], Kind: corpus.Answer, Label: corpus.Span{Start: start, End: len(c.Text)}}
		if line[0] == "Q" {
			turn.Kind = corpus.Question
		}
		turn.Span = corpus.Span{Start: len(c.Text), End: len(c.Text) + len(line[1])}
		c.Text += line[1] + "\n\n"
		c.Turns = append(c.Turns, turn)
	}
	return c
}

func harbour(t testing.TB) *Index {
	return NewIndex([]*corpus.Transcript{conference(t,
		[2]string{"COMMISSIONER ADEYEMI", "Good morning. The harbour handled 412 ships\nlast quarter, and we will not raise the landing\n" +
			"fees before the audit is done. (Laughter.) The ferry ser\u00advice carried <s>31,000</s> [13,000] passengers a day — more than ever."},
		[2]string{"Q", "Commissioner, is it true that the dredging contract was quietly cancelled in May?"},
		[2]string{"DR. LINDQVIST", "That is, um, a year-on-year rise of 4.6 percent, but it wor- — worsened the queue at Pier Nine. " +
			"We don't expect five new cranes until the U.S. supplier delivers."},
	)})
}

func TestCheck(t *testing.T) {
	x := harbour(t)
	for _, c := range []struct {
		quote, speaker string
		kind           Kind
		source         []string
		flags          string
	}{
		{"The harbour handled 412 ships last quarter,", "Adeyemi", Verbatim, []string{"The harbour handled 412 ships\nlast quarter,"}, ""},
		{"Last quarter", "", Verbatim, []string{"last quarter"}, ""},
		{"We will not raise the landing fees", "Adeyemi", Verbatim, []string{"we will not raise the landing\nfees"}, ""},
		{"the harbour handled … the landing fees", "Commissioner Adeyemi", Verbatim, []string{"The harbour handled", "the landing\nfees"}, ""},
		{"the landing fees … the harbour handled", "", NotFound, nil, ""},
		{"The ferry service carried 13,000 passengers a day, more than ever.", "", Verbatim, []string{"The ferry ser\u00advice carried <s>31,000</s> [13,000] passengers a day — more than ever."}, ""},
		{"The ferry service carried 31,000 passengers a day", "", Altered, []string{"The ferry ser\u00advice carried <s>31,000</s> [13,000] passengers a day"}, "number"},
		{"the audit is done. The ferry service", "", Verbatim, []string{"the audit is done. (Laughter.) The ferry ser\u00advice"}, ""},
		{"we will raise the landing fees before the audit is done", "Adeyemi", Altered, nil, "negation"},
		{"we may not raise the landing fees", "Adeyemi", Altered, nil, "modal"},
		{"we will not raise the landing fees before the audit is done", "Lindqvist", Verbatim, nil, "misattributed"},
		{"the dredging contract was quietly cancelled in May", "Adeyemi", Verbatim, nil, "misattributed question"},
		{"a year on year rise of 4.6 percent", "Dr. Maja Lindqvist", Verbatim, nil, "cut"},
		{"we don't expect 5 new cranes", "", Altered, nil, "form"},
		{"we do not expect five new cranes", "", Altered, nil, "form"},
		{"we don't expect five new cranes until the Dutch supplier delivers", "", Altered, nil, "name"},
		{"It worsened the queue at Pier Nine", "", Altered, nil, "form"},
		{"the queue at pier nine", "", Altered, nil, "form"},
		{"THE QUEUE AT PIER NINE", "", Altered, nil, "form"},
		{"the fish market will be rebuilt on the northern quay", "Adeyemi", NotFound, nil, ""},
		{"", "", NotFound, nil, ""},
		{"…", "", NotFound, nil, ""},
	} {
		t.Run(c.quote, func(t *testing.T) {
			r := x.Check(c.quote, c.speaker, Policy{})
			require.Equal(t, c.kind, r.Kind, "%+v", r.Edits)
			var source []string
			for _, q := range r.Quotes {
				source = append(source, q.Text())
			}
			if c.source != nil {
				assert.Equal(t, c.source, source)
			}
			var flags []string
			for _, e := range r.Edits {
				if e.Op != Equal {
					flags = append(flags, e.Grade.String())
				}
			}
			if r.Misattributed {
				flags = append(flags, "misattributed")
			}
			if r.Question {
				flags = append(flags, "question")
			}
			if r.Kind == Verbatim && r.Cut.After == "but" {
				flags = append(flags, "cut")
			}
			assert.Equal(t, c.flags, join(flags))
		})
	}
}

func join(words []string) string {
	s := ""
	for i, w := range words {
		if i > 0 {
			s += " "
		}
		s += w
	}
	return s
}

func TestSkip(t *testing.T) {
	text := "ANNA WEISS: The number of accidents\n\nPage 3 of 26\n\nfell to 7 in 2030. [00:42:10] It is the lowest.\n\nBEN LOW: So it is."
	transcript, err := layout.Parse("pier", []byte(text))
	require.NoError(t, err)
	index := NewIndex([]*corpus.Transcript{transcript})
	r := index.Check("The number of accidents fell to 7 in 2030. It is", "", Policy{})
	assert.Equal(t, Verbatim, r.Kind)
	require.Len(t, r.Quotes, 1)
	assert.Equal(t, "The number of accidents\n\nPage 3 of 26\n\nfell to 7 in 2030. [00:42:10] It is", r.Quotes[0].Text(), "to the letter")
}
