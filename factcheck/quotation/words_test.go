package quotation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/lexicon"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"The plan, as it stands, won’t do.":                                  "The plan as it stands won't do",
		"year-on-year growth of 4.6% (or $1,203.5)":                          "year on year growth of 4.6 % or $ 1,203.5",
		"the U.S. and the U.K. plan at 5 p.m. today":                         "the U.S and the U.K plan at 5 p.m today",
		"[T]he plan costs 24.7 [percent] more":                               "The plan costs 24.7 percent more",
		"the <s>old </s>[new] plan and the ~~big~~ one":                      "the new plan and the one",
		"<p>the&nbsp;plan &amp; the <b>cost</b></p> 3 < 4":                   "the plan & the cost 3 4",
		"(Laughter.) Fine. [Applause] (Through interpreter.) Yes (for now).": "Fine Yes for now",
		"a long-\u00adterm co\u00adst and the COVID-\u206019 plan":           "a long term cost and the COVID 19 plan",
		"cafe\u0301 and café, oﬃce":                                          "café and café office",
		"see [the plan](https://example.org/plan) at -3 °":                   "see the plan at - 3 °",
		"工业 rose":     "工 业 rose",
		"don&rsquo;t": "don't",
		"\xff a\xffb": "a b",
	} {
		var got []string
		for _, w := range words(text) {
			got = append(got, w.text)
		}
		assert.Equal(t, want, strings.Join(got, " "), "%q", text)
	}
}

// TestTable runs every example of the table.
func TestTable(t *testing.T) {
	stanzas, err := lexicon.Parse("words.txt", wordTable, "words", "same", "is", "changed")
	require.NoError(t, err)
	grades := map[string]Grade{}
	for g := None; g <= Number; g++ {
		grades[g.String()] = g
	}
	examples := 0
	for _, s := range stanzas {
		g, graded := grades[s.Head]
		if s.Head == "bound" {
			g = Quantifier
		}
		require.True(t, graded || s.Head == "value" || strings.Contains(" "+classNames+" ", " "+s.Head+" "), "words.txt:%d: %q is no class", s.Line, s.Head)
		for _, f := range s.Fields {
			if f.Key != "changed" {
				continue
			}
			quoted, source, ok := strings.Cut(f.Value, " -> ")
			require.True(t, ok, "words.txt:%d: no arrow", f.Line)
			// A word before each keeps a capital from being that of a sentence.
			assert.Equal(t, g, grade(words("x " + quoted)[1:], words("x " + source)[1:]), "words.txt:%d: %s", f.Line, f.Value)
			examples++
		}
	}
	assert.Greater(t, examples, 20)
}

func TestSameSpeaker(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		same, known bool
	}{
		{"Dr. Okafor", "DR. OKAFOR", true, true},
		{"Lin", "Lin Qiaozhi", true, true},
		{"MS. HARTMAN", "ACTING DIRECTOR HARTMAN", true, true},
		{"Budget Director Ruth Hartman", "DIRECTOR HARTMAN", true, true},
		{"R. Hartman", "Ruth Hartman", true, true},
		{"Otto Hartman", "Ruth Hartman", false, true},
		{"Okafor", "HARTMAN", false, true},
		{"the President", "PRESIDENT OKAFOR", true, true},
		{"Okafor", "THE PRESIDENT", false, false},
		{"the Transport Ministry", "MS. HARTMAN", false, false},
		{"", "MS. HARTMAN", false, false},
		{"Jörg Müller’s", "Muller", true, true},
		{"Superintendent Osei", "Dafydd Osei", true, true},
		{"Police Inspector Osei", "Dafydd Osei", true, true},
		{"Fire chief Osei", "Dafydd Osei", true, true},
		{"oceanographer Dafydd Osei", "DR. OSEI", true, true},
		{"Vice-Chancellor Osei", "Dafydd Osei", true, true},
		{"Nurse Osei", "Dafydd Osei", true, true},
		{"Wing Commander D. Osei", "Dafydd Osei", true, true},
		{"Grace Osei", "Dafydd Osei", false, true},
		{"Mark Osei", "Dafydd Osei", false, true},
		{"Victor Osei", "Dafydd Osei", false, true},
		{"Anna King", "Stephen King", false, true},
		{"Superintendent Osei", "Superintendent Holt", false, true},
		{"Bishop", "Kate Bishop", true, true},
		{"the chief executive", "Elena Strand", false, false},
		{"chief executive", "Elena Strand", false, false},
		{"the deputy minister", "Elena Strand", false, false},
		{"the agency's director", "DIRECTOR", true, true},
		{"the CEO", "CHIEF EXECUTIVE OFFICER", true, true},
		{"the minister", "DEPUTY MINISTER", false, false},
		{"a senior official", "Elena Strand", false, false},
	} {
		same, known := SameSpeaker(c.a, c.b)
		assert.Equal(t, [2]bool{c.same, c.known}, [2]bool{same, known}, "%s, %s", c.a, c.b)
		same, known = SameSpeaker(c.b, c.a)
		assert.Equal(t, [2]bool{c.same, c.known}, [2]bool{same, known}, "%s, %s", c.b, c.a)
	}
}

func TestCredit(t *testing.T) {
	transcript := &corpus.Transcript{ID: "t", Text: "One. Two. Three. Four.", Publisher: "Port Agency of Westmere", Turns: []corpus.Turn{
		{Speaker: "Anna Weiss", Person: "Anna Weiss", Role: "chief executive", Span: corpus.Span{End: 4}},
		{Speaker: "MR. LOW", Person: "Benno Low", Role: "deputy director of finance", Span: corpus.Span{Start: 5, End: 9}},
		{Speaker: "Lo Ang", Person: "Lo Ang", Span: corpus.Span{Start: 10, End: 16}},
		{Speaker: "Jo Falk", Person: "Jo Falk", Kind: corpus.Question, Span: corpus.Span{Start: 17, End: 22}},
	}}
	x := NewIndex([]*corpus.Transcript{transcript})
	for credit, want := range map[string][4]Relation{
		"Weiss":                       {One, Another, Another, Another},
		"the chief executive":         {One, Another, Unknown, Unknown},
		"the CEO":                     {One, Another, Unknown, Unknown},
		"the port agency's executive": {One, Unknown, Unknown, Unknown},
		"the deputy finance director": {Another, One, Unknown, Unknown},
		"the finance director":        {Unlike, Unlike, Unknown, Unknown},
		"Finance director Low":        {Another, Unlike, Another, Another},
		"Benno Low":                   {Another, One, Another, Another},
		"B. Low":                      {Another, One, Another, Another},
		"Otto Low":                    {Another, Unlike, Another, Another},
		"the reporter":                {Unlike, Unlike, Unknown, One},
		"the agency":                  {Unknown, Unknown, Unknown, Unknown},
		"":                            {Unknown, Unknown, Unknown, Unknown},
	} {
		c := x.Credit(credit)
		var got [4]Relation
		for i := range got {
			got[i] = c.Of(transcript, i)
		}
		assert.Equal(t, want, got, credit)
	}
	for name, want := range map[string]bool{
		"Weiss": false, "the minister": false, "Ole Brandt": true, "Norway": true, "Westmere": false,
		"Norwegian officials": true, "Westmere officials": false, "the Harbour Union": true, "the Port Agency": false, "the agency": false, "Director Ang": false,
	} {
		assert.Equal(t, want, x.Stranger(name), name)
	}
}
