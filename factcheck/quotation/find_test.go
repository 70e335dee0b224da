package quotation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`The mayor said "the bridge is open" on Monday.`, []string{"the bridge is open"}},
		{`“The bridge is open,” she said. “For good.”`, []string{"The bridge is open,", "For good."}},
		{`Er sagte: „die Brücke ist offen“ und ging.`, []string{"die Brücke ist offen"}},
		{`Elle a dit « le pont est ouvert » hier.`, []string{" le pont est ouvert "}},
		{`»Die Brücke« ist offen`, []string{"Die Brücke"}},
		{`She called it 'a bridge too far' and don't ask.`, []string{"a bridge too far"}},
		{`She called it ‘the workers’ bridge’ and left.`, []string{"the workers’ bridge"}},
		{`“He said ‘no’ to the toll,” she said.`, []string{"He said ‘no’ to the toll,"}},
		{`“He said “no” to the toll,” she said.`, []string{"He said “no” to the toll,"}},
		{`"He said 'no' to the toll," she said.`, []string{"He said 'no' to the toll,"}},
		{`“The sign read "closed" all day,” she said.`, []string{`The sign read "closed" all day,`}},
		{`A man of 6' 2" and a 12" pipe.`, nil},
		{`"He is 6' 2" tall," said the coach.`, []string{`He is 6' 2" tall,`}},
		{`It cost "less than 1937".`, []string{"less than 1937"}},
		{"“The bridge is open.\n\n“The road is not.”", []string{"The bridge is open.", "The road is not."}},
		{"He said: “the bridge is open", []string{"the bridge is open"}},
		{`The '90s, the workers' rights, 'tis the season of the '80s.`, nil},
		{`It's the drivers' and the owners' fault, isn't it?`, nil},
		{`An empty "" pair and “…”.`, nil},
		{`She said:"The bridge is open."`, []string{"The bridge is open."}},
		{`“The bridge" is open`, []string{"The bridge"}},
		{`A "so-called" toll`, []string{"so-called"}},
		{"", nil},
		{"\xff\"\xff", nil},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, q := range Find(c.text) {
				got = append(got, q.Span.In(c.text))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestFindTells(t *testing.T) {
	found := Find(`A "so-called" toll, she said: “it stays`)
	require.Len(t, found, 2)
	assert.Equal(t, `"so-called"`, found[0].Marked.In(`A "so-called" toll`))
	assert.Equal(t, 2, found[0].Words)
	assert.True(t, found[0].Closed)
	assert.False(t, found[1].Closed)
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{`"a" 'b' “c” ‘d’ «e» „f“`, `“ " ' ‘ ” ’`, "\xff“\n\n”", `6' 2"`, `'`, `"`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, q := range Find(text) {
			require.LessOrEqual(t, end, q.Marked.Start)
			require.True(t, q.Marked.Contains(q.Span))
			require.LessOrEqual(t, q.Marked.End, len(text))
			require.Positive(t, q.Words)
			require.NotEmpty(t, q.Span.In(text))
			end = q.Marked.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{
		"article":  strings.Repeat("“The bridge is open,” she said, and 'that's that' to the \"drivers\".\n\n", 1000),
		"openers":  strings.Repeat("“a \"b 'c ", 10000),
		"singles":  strings.Repeat("'a ", 20000),
		"straight": strings.Repeat("“a\" ", 20000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text)
			}
		})
	}
}
