package layout_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// transcriptOf sets turns as a reader of a structured format does: names, and
// no labels in the text.
func transcriptOf(turns ...[2]string) *corpus.Transcript {
	t := &corpus.Transcript{ID: "test"}
	for _, turn := range turns {
		at := len(t.Text)
		t.Text += turn[1]
		t.Turns = append(t.Turns, corpus.Turn{
			Speaker: turn[0], Label: corpus.Span{Start: at, End: at}, Span: corpus.Span{Start: at, End: len(t.Text)},
		})
		t.Text += "\n\n"
	}
	return t
}

func TestTell(t *testing.T) {
	for _, test := range []struct {
		turns [][2]string
		want  []corpus.Kind
	}{
		{[][2]string{{"Anna Low", "It is cold."}, {"Q", "Yes."}, {"Anna Low", "It is."}},
			[]corpus.Kind{corpus.Speech, corpus.Question, corpus.Answer}},
		{[][2]string{{"Speaker 1", "It is cold."}, {"Speaker 2", "How cold is it?"}, {"Speaker 1", "It is 4 degrees."}},
			[]corpus.Kind{corpus.Speech, corpus.Question, corpus.Answer}},
		{[][2]string{{"Anna Low", "It is cold."}, {"", "How cold is it?"}, {"", "It is 4 degrees."}},
			[]corpus.Kind{corpus.Speech, corpus.Question, corpus.Answer}},
		{[][2]string{{"Minister Low", "Who doubts it?"}, {"Coast Radio", "Is it cold?"}, {"Minister Low", "Is it not?"}, {"Coast Radio", "Thanks."}},
			[]corpus.Kind{corpus.Speech, corpus.Question, corpus.Answer, corpus.Question}},
		{[][2]string{{"Anna Low", "Good morning. I'm Anna Low, I run the port. Is it cold? It is."}, {"Reporter", "How cold?"}, {"Anna Low", "It is 4 degrees, which is 3 fewer than at this time last year, and the ice is thin."}},
			[]corpus.Kind{corpus.Speech, corpus.Question, corpus.Answer}},
		{nil, nil},
	} {
		transcript := transcriptOf(test.turns...)
		layout.Tell(transcript)
		var got []corpus.Kind
		for _, turn := range transcript.Turns {
			got = append(got, turn.Kind)
		}
		assert.Equal(t, test.want, got, "%v", test.turns)
	}
}

func TestPeople(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"MR. HALL: With us is Anna Low, the minister of ports.\n\nMS. LOW: Thanks.", "Anna Low/minister of ports"},
		{"MR. HALL: Here is Minister Anna Low.\n\nMINISTER LOW: Thanks.", "Anna Low/Minister"},
		{"MR. HALL: We met Anna Low and Ben Low.\n\nMS. LOW: Thanks.", "MS. LOW/"},
		{"MR. HALL: Here are Dr. Anna Low and Dr. Ben Low.\n\nDR. LOW: Thanks.", "DR. LOW/"},
		{"MR. HALL: Here are Anna Low, chief of pilots, and Ben Low, minister of ports.\n\nMINISTER LOW: Thanks.", "Ben Low/minister of ports"},
		{"MR. HALL: Here are Mr. Ben Low and nobody else.\n\nMS. LOW: Thanks.", "MS. LOW/"},
		{"MR. HALL: Mr. Low’s book and Anna Lowe, chief of pilots.\n\nMS. LOW: Thanks.", "MS. LOW/"},
		{"Hao Lin: Hello there.\n\nMs. Hao: Thanks.", "Hao Lin/"},
		{"Hao Lin: Hello there.\n\nTan Lin: So it is.\n\nMs. Lin: Thanks.", "Ms. Lin/"},
		{"MR. HALL: Hello.\n\nMS. ROE: I’m Jane Roe, Director of the Office of Boats.", "Jane Roe/Director of the Office of Boats"},
		{"MR. HALL: Hello.\n\nMS. ROE: I’m Jane Roe, Director of the Office of Boats and Ports.", "Jane Roe/Director of the Office of Boats and Ports"},
		{"MR. HALL: Hello.\n\nMS. ROE: I’m Jane Roe, president and chief executive of Coast Boats and I am glad.", "Jane Roe/president and chief executive of Coast Boats"},
		{"MR. HALL: Here are Jane Roe, Director of Boats and Ben Low, Minister of Ports.\n\nMS. ROE: Thanks.", "Jane Roe/Director of Boats"},
		{"MR. HALL: Here are Jane Roe, Director of Boats and Dr. Ben Low.\n\nMS. ROE: Thanks.", "Jane Roe/Director of Boats"},
		{"MR. HALL: Hello.\n\nSENIOR PORT OFFICIAL: I’m Jane Roe, chief of staff.", "SENIOR PORT OFFICIAL/"},
		{"MR. HALL: James Baker, the secretary of boats, is here.\n\nMR. JAMES: Thanks.", "MR. JAMES/"},
	} {
		turns := parse(t, test.text).Turns
		last := turns[len(turns)-1]
		assert.Equal(t, test.want, last.Person+"/"+last.Role, "%q", test.text)
	}
}
