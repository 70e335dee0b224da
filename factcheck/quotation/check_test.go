package quotation

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
)

func TestPolicy(t *testing.T) {
	x := harbour(t)
	clean := "That is, a year-on-year rise of 4.6 percent, but it worsened the queue"
	assert.Equal(t, Altered, x.Check(clean, "", Policy{}).Kind)
	assert.False(t, x.Check(clean, "", Policy{}).Substance())
	r := x.Check(clean, "", Policy{AllowCleanup: true})
	require.Equal(t, Verbatim, r.Kind)
	assert.Equal(t, "That is, um, a year-on-year rise of 4.6 percent, but it wor- — worsened the queue", r.Quotes[0].Text())

	bracket := "we will not raise the [berth] fees before the audit is done"
	assert.Equal(t, Altered, x.Check(bracket, "", Policy{}).Kind)
	assert.Equal(t, Verbatim, x.Check(bracket, "", Policy{AllowBrackets: true}).Kind)
}

func TestEdits(t *testing.T) {
	r := harbour(t).Check("We will raise the docking fees long before the audit is over", "Adeyemi", Policy{})
	require.Equal(t, Altered, r.Kind)
	want := []Edit{
		{Equal, "We will", "we will", None},
		{Delete, "", "not", Negation},
		{Equal, "raise the", "raise the", None},
		{Replace, "docking", "landing", Other},
		{Equal, "fees", "fees", None},
		{Insert, "long", "", Other},
		{Equal, "before the audit is", "before the audit is", None},
		{Replace, "over", "done", Other},
	}
	assert.Empty(t, cmp.Diff(want, r.Edits))
	assert.InDelta(t, 9.0/12, r.Similarity, 1e-9)
	assert.True(t, r.Substance())
	assert.Equal(t, "COMMISSIONER ADEYEMI", r.Speaker)
}

func TestFillersAlone(t *testing.T) {
	x := NewIndex([]*corpus.Transcript{conference(t, [2]string{"OKAFOR", "The um bridge."})})
	assert.Equal(t, NotFound, x.Check("um um um um um bridge erm uh uh", "", Policy{}).Kind)
}

func TestPiecesAltered(t *testing.T) {
	r := harbour(t).Check("The harbour handled 421 ships … the landing fees … the audit is done", "", Policy{})
	require.Equal(t, Altered, r.Kind)
	require.Len(t, r.Quotes, 3)
	assert.Equal(t, "The harbour handled 412 ships", r.Quotes[0].Text())
	assert.Equal(t, "the audit is done", r.Quotes[2].Text())
	assert.Equal(t, Number, r.Edits[1].Grade)
}

func TestCut(t *testing.T) {
	x := NewIndex([]*corpus.Transcript{conference(t, [2]string{"MR. OKAFOR",
		"I do not believe that the toll will return, unless the council votes for it. But the bridge stays open."})})
	assert.Equal(t, Cut{Before: "not", After: "unless"}, x.Check("the toll will return", "", Policy{}).Cut)
	assert.Equal(t, Cut{}, x.Check("unless the council votes for it", "", Policy{}).Cut)
}

func TestPreferredSpeaker(t *testing.T) {
	x := NewIndex([]*corpus.Transcript{conference(t,
		[2]string{"Q", "Is the bridge safe for lorries?"},
		[2]string{"MR. OKAFOR", "Let me repeat it: the bridge safe for lorries is the new one."},
		[2]string{"MS. HARTMAN", "We will make the bridge safe for lorries."},
		[2]string{"THE MAYOR", "The school bus comes first."},
	)})
	for speaker, want := range map[string]string{"Hartman": "MS. HARTMAN", "Okafor": "MR. OKAFOR", "": "MR. OKAFOR", "a reporter": "Q", "Lindqvist": "MR. OKAFOR"} {
		r := x.Check("the bridge safe for lorries", speaker, Policy{})
		assert.Equal(t, want, r.Speaker, speaker)
		assert.Equal(t, speaker == "Lindqvist", r.Misattributed, speaker)
	}
	assert.True(t, x.Check("The school bus comes first", "Hartman", Policy{}).Misattributed, "speaks under her own name")
	assert.False(t, x.Check("The school bus comes first", "Lindqvist", Policy{}).Misattributed, "may be the mayor")
}

func TestCapitals(t *testing.T) {
	x := NewIndex([]*corpus.Transcript{conference(t, [2]string{"OKAFOR", "THE BRIDGE IN NORTHPORT STAYS OPEN."})})
	assert.Equal(t, Verbatim, x.Check("the bridge in Northport stays open", "", Policy{}).Kind)
}

// TestOwnWords: any run of words of a turn is verbatim; the quote is those
// bytes; the answer does not depend on the marks between them.
func TestOwnWords(t *testing.T) {
	x := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		turn := x.turns[rapid.IntRange(1, len(x.turns)-1).Draw(t, "turn")]
		first := rapid.IntRange(turn.first, turn.last-1).Draw(t, "first")
		last := rapid.IntRange(first, turn.last-1).Draw(t, "last")
		text := x.quote(first, last).Text()
		for _, quoted := range []string{text, strings.Join(strings.Fields(text), "  "), strings.ReplaceAll(text, "'", "’")} {
			r := x.Check(quoted, "", Policy{})
			require.Equal(t, Verbatim, r.Kind, quoted)
			require.Len(t, words(r.Quotes[0].Text()), len(words(text)))
		}
	})
}

// TestChangedWord: a word that the source does not have is never verbatim, and
// the edits add up to the quotation.
func TestChangedWord(t *testing.T) {
	x := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		turn := x.turns[1]
		first := rapid.IntRange(turn.first, turn.last-9).Draw(t, "first")
		fields := strings.Fields(x.quote(first, first+8).Text())
		fields[rapid.IntRange(0, len(fields)-1).Draw(t, "changed")] = "zeppelin"
		quoted := strings.Join(fields, " ")
		r := x.Check(quoted, "", Policy{})
		require.NotEqual(t, Verbatim, r.Kind)
		if r.Kind == Altered {
			var parts []string
			for _, e := range r.Edits {
				parts = append(parts, e.Quoted)
			}
			require.Equal(t, plainTexts(quoted), plainTexts(strings.Join(parts, " ")))
		}
	})
}

func plainTexts(text string) []string {
	var all []string
	for _, w := range words(text) {
		all = append(all, w.text)
	}
	return all
}

// TestOrderOfDocuments: where one document has the words, it does not matter
// where it stands.
func TestOrderOfDocuments(t *testing.T) {
	a := conference(t, [2]string{"OKAFOR", "The bridge in the north stays open until the end of March."})
	b := conference(t, [2]string{"HARTMAN", "Nothing has been decided about the ferries to the islands."})
	for _, quoted := range []string{"the bridge in the north stays open", "the bridge in the south stays open", "Nothing has been settled about the ferries"} {
		one := NewIndex([]*corpus.Transcript{a, b}).Check(quoted, "", Policy{})
		two := NewIndex([]*corpus.Transcript{b, a}).Check(quoted, "", Policy{})
		assert.Equal(t, one, two)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("The harbour handled 412 ships", "the harbour … 412 ships", "Adeyemi")
	f.Add("a <s>b</s> [c] (Laughter.) d&nbsp;e \xff ~~f~~ U.S.", "a [...] d 5 five don't", "")
	f.Add("the um bridge", "um um um uh erm", "")
	f.Add("um, wor- worsened it it it", "worsened [T]he it", "Q")
	f.Fuzz(func(t *testing.T, text, quoted, speaker string) {
		c := &corpus.Transcript{Text: text, Turns: []corpus.Turn{{Span: corpus.Span{End: len(text)}}}}
		x := NewIndex([]*corpus.Transcript{c})
		for _, p := range []Policy{{}, {AllowCleanup: true, AllowBrackets: true}} {
			r := x.Check(quoted, speaker, p)
			require.Equal(t, r.Kind == NotFound, len(r.Quotes) == 0)
			require.Equal(t, r.Kind == Altered, len(r.Edits) > 0)
			for _, q := range r.Quotes {
				require.LessOrEqual(t, q.Span.Start, q.Span.End)
				require.NotEmpty(t, q.Text())
			}
		}
	})
}

func BenchmarkNewIndex(b *testing.B) {
	c := long(b)
	b.SetBytes(int64(len(c.Text)))
	for b.Loop() {
		NewIndex([]*corpus.Transcript{c})
	}
}

// long is a conference of some 12,000 words.
func long(t testing.TB) *corpus.Transcript {
	nouns := strings.Fields("harbour bridge ferry council budget audit school tunnel market depot engine garden museum station budget tax fund loan survey panel")
	verbs := strings.Fields("opened closed raised moved paid checked drained painted rebuilt sold measured opened widened lowered mapped")
	seed := uint32(7)
	pick := func(from []string) string {
		seed = seed*1664525 + 1013904223
		return from[int(seed>>16)%len(from)]
	}
	var lines [][2]string
	for i := range 60 {
		var s strings.Builder
		for range 20 {
			s.WriteString("In the " + pick(nouns) + " of the " + pick(nouns) + " we " + pick(verbs) + " " + pick(strings.Fields("12 40 7 300 9.5")) + " of the old " + pick(nouns) + "s. ")
		}
		lines = append(lines, [2]string{[]string{"MS. HARTMAN", "MR. OKAFOR"}[i%2], s.String()})
	}
	lines = append(lines, [2]string{"DR. LINDQVIST", "We expect the eastern causeway to carry eleven thousand cyclists a week by the end of the decade."})
	return conference(t, lines...)
}

func BenchmarkCheck(b *testing.B) {
	x := NewIndex([]*corpus.Transcript{long(b)})
	common := x.quote(3000, 3014).Text()
	same := NewIndex([]*corpus.Transcript{conference(b, [2]string{"A", strings.Repeat("toll ", 200000)})})
	for _, c := range []struct {
		name, quoted string
		x            *Index
	}{
		{"verbatim", "We expect the eastern causeway to carry eleven thousand cyclists a week", x},
		{"altered", "We expect the western causeway to carry twelve thousand cyclists each week by the end", x},
		{"common", common, x},
		{"common altered", strings.Replace(common, "we", "they", 1), x},
		{"not found", "The mayor has promised to plant four hundred lime trees along the river before the summer", x},
		{"long", strings.Repeat("toll gate ", 5000), x},
		{"one word", strings.Repeat("toll ", 10000), same},
		{"one word altered", strings.Repeat("toll ", 10000) + "gate", same},
		{"pieces", strings.Repeat("toll … ", 10000) + "gate", same},
		{"pieces altered", strings.Repeat("toll toll road … ", 30), same},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.quoted)))
			b.ReportAllocs()
			for b.Loop() {
				c.x.Check(c.quoted, "Hartman", Policy{})
			}
		})
	}
}

func TestLongQuotation(t *testing.T) {
	c := long(t)
	x := NewIndex([]*corpus.Transcript{c})
	turn := c.Turns[7].Span.In(c.Text)
	require.Equal(t, Verbatim, x.Check(turn, "Okafor", Policy{}).Kind)
	fields := strings.Fields(turn)
	fields = slices.Delete(fields, 40, 60)
	r := x.Check(strings.Join(fields, " "), "Okafor", Policy{})
	require.Equal(t, Altered, r.Kind)
	assert.InDelta(t, 1, r.Similarity, 0.02)
}

func TestOneWordForAnother(t *testing.T) {
	x := NewIndex([]*corpus.Transcript{conference(t, [2]string{"MR. OKAFOR",
		"It's a costly bridge. The toll was a burden, and we have since then had it under review."})})
	r := x.Check("The toll was a blessing, and we have since then had it under review", "", Policy{})
	require.Equal(t, Altered, r.Kind)
	assert.False(t, r.Faint)
	r = x.Check("It's a splendid bridge.", "Okafor", Policy{})
	require.Equal(t, Altered, r.Kind)
	assert.True(t, r.Faint, "keeps only one word that says something")
	assert.Equal(t, NotFound, x.Check("It's a splendid bridge.", "", Policy{}).Kind, "credited to nobody")
	assert.Equal(t, NotFound, x.Check("It's a splendid bridge", "Okafor", Policy{}).Kind, "no whole sentence")
	assert.Equal(t, NotFound, x.Check("It's a splendid day.", "Okafor", Policy{}).Kind)
}
