package sentence_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract/sentence"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Each text is written with a broken bar where a sentence ends.
func TestSplit(t *testing.T) {
	tests := map[string][]string{
		"plain": {
			"Output rose.¦ Prices fell.¦ Nobody minded.",
			"Did it rise?¦ Yes!¦ It did.",
			"One sentence without a stop",
			"Really?!¦ That much?",
		},
		"titles and names": {
			"Mr. Okafor met Dr. Lind.¦ They spoke to Gov. Ruiz and Sen. J. Q. Adams.",
			"MS. HALL: Thank you.¦ MR. ROY: Of course.",
			"The St. Clair plant closed.¦ St. Clair mourned.",
			"We chose plan B.¦ The board agreed.",
			"J. R. Moss Jr. spoke.¦ So did K. Lee.",
		},
		"acronyms": {
			"The U.S. economy grew.¦ Exports to the U.S.¦ The rest fell.",
			"U.S. President Grant was there.",
			"She holds a Ph.D. in physics.¦ He has an M.D.¦ They met in D.C.¦ It rained.",
			"Harbour Inc. chairman Bo Ek left Acme Corp.¦ He was tired.",
		},
		"figures": {
			"Growth was 4.6 percent.¦ It had been 3.2.",
			"Sales came to $4.5bn.¦ 3.2 million units were shipped.",
			"Revenue grew 12%.¦ 41 plants closed.",
			"It took approx. 5 percent, i.e. Very little.",
			"He is No. 5 on the list.¦ No.¦ We did not.",
			"See Sec. 4 and Fig. 12.¦ Then p. 9.",
			"Fees of .5 percent.¦ .6 percent was the cap.",
		},
		"dates and times": {
			"It closed on Jan. 5.¦ It opened in Feb.¦ We waited.",
			"Doors open at 5 p.m.¦ Then we start.",
			"Doors open at 5 p.m.¦ Guests may sit.",
			"We start at 10 a.m. Eastern Time on Monday.¦ Come early.",
			"It was due at 3 p.m. Tuesday.",
		},
		"ellipses": {
			"We waited…¦ Then it rained.",
			"We waited...¦ Then it rained.",
			"We waited . . .¦ Then it rained.",
			"I … I mean the mill … closed.",
			"It was … well, big.",
			"He said: “… the Union fell.”",
			"And so. . . .¦ But no.",
		},
		"quotes and brackets": {
			"“We grew.”¦ Then he left.",
			"\"We grew.\"¦ Then he left.",
			"“Are we ready?” the minister asked.",
			"“Are we ready?” Minister Ito asked.",
			"“Are we ready?”¦ Nobody spoke.",
			"It fell (see p. 4).¦ (It rose later.)¦ Fine.",
			"Thank you.¦ [Laughter.]¦ Now then.",
			`Thank you.¦ \[Laughter.\]¦ Now then.`,
			"It fell.[3]¦ It rose.",
			"<em>It fell.</em>¦ It rose.",
			"**It fell.**¦ It rose.",
			"He called it ‘the end.’¦ She laughed.",
		},
		"dashes": {
			"We – all of us – agreed.¦ — And then?",
			"It is — Mr. Lee, please.",
		},
		"lines": {
			"A first line\nthat goes on here.¦ And a second\none.",
			"A title\n\n¦Some text.¦ More\ntext.",
			"Soft  \nbreaks are\\\nno ends.",
			"Carriage\r\nreturns.¦ Too.\r\n\r\n¦Yes",
			"old mac\rlines.¦ Two.\r\r¦Three",
			"# Outlook\n¦Growth is steady\nand slow.\n¦## Risks\n¦Few.",
			"We want:\n¦- more steel;\n¦- less coal\n¦- no delay",
			"We want:\n¦1. Steel.¦ It is hard.\n¦2. Coal.",
			"We want:\n¦• steel\n¦• coal",
			"It came to\n12.¦ That was all.",
			"He went - so he says\n- to town.",
			"Minutes of the Harbour Board\n¦The board met at noon and heard the harbour master on the state of the quays, cranes\nand sheds.",
			"Minutes of the Harbour Board\n¦4 May 2019\n¦The board met at noon and heard the harbour master on the state\nof the quays.",
			"The board met at noon and heard Mr. Abel of the\nHarbour Office on the state of the quays.¦ It thanked\nMr. Abel.",
			"| a | b |\n¦| c | d |",
		},
		"space": {
			"Growth was 5\u00a0percent.\u00a0¦It rose.",
			"It rose. ¦ It fell. ",
			"It rose.¦The end came.¦ Done",
		},
		"names on the web": {
			"Ask at example.Com or x.y.Z today.",
			"The iPod sold well.¦ iPhones did not.",
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) {
			for _, marked := range cases {
				var want []string
				for part := range strings.SplitSeq(marked, "¦") {
					want = append(want, strings.TrimSpace(part))
				}
				text := strings.ReplaceAll(marked, "¦", "")
				var got []string
				for _, s := range sentence.Split(text) {
					got = append(got, s.In(text))
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%q (-want +got):\n%s", text, diff)
				}
			}
		})
	}
}

// covers fails unless the spans are in order, trimmed, and leave out nothing
// but white space.
func covers(t require.TestingT, text string, spans []corpus.Span) {
	end := 0
	for _, s := range spans {
		require.LessOrEqual(t, end, s.Start)
		require.Less(t, s.Start, s.End)
		require.Empty(t, strings.TrimSpace(text[end:s.Start]))
		require.Equal(t, s.In(text), strings.TrimSpace(s.In(text)))
		end = s.End
	}
	require.Empty(t, strings.TrimSpace(text[end:]))
}

func TestSplitCovers(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"growth", "The", "U.S", "Mr", "p.m", "J", "4.5", "1", "I", "é", ".", ". ", ". . ", "…", "?", "!", "\"", "”", "“",
		"(", ")", "\\", "\\]", "[2]", "<s>", "</s>", " ", "  ", "\u00a0", "\n", "\r\n", "\r", "\n\n", "- ", "# ", "1. ", "|", "•", "\xff", "\u2028",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		covers(t, text, sentence.Split(text))
	})
}

func FuzzSplit(f *testing.F) {
	f.Add("We met Mr. Lee at 5 p.m. Then “it rained…” (really!)\n\n- item\n- item")
	f.Add(". . . .\r\n.\"\"\"\xff\xe2\x80")
	f.Fuzz(func(t *testing.T, text string) { covers(t, text, sentence.Split(text)) })
}

func ExampleSplit() {
	text := "Sales came to $4.5bn. 3.2 million units were shipped to the U.S. by 5 p.m. Then Mr. Lee left."
	for _, s := range sentence.Split(text) {
		fmt.Println(s.Start, s.In(text))
	}
	// Output:
	// 0 Sales came to $4.5bn.
	// 22 3.2 million units were shipped to the U.S. by 5 p.m.
	// 75 Then Mr. Lee left.
}

func BenchmarkSplit(b *testing.B) {
	const size = 1 << 20
	for name, piece := range map[string]string{
		"prose": "The harbour board met on Jan. 5 with Mr. Abel, who said that trade had grown 4.6 percent. " +
			"Most cranes were idle\nin the first half of the year; “none will be in the second,” he said.\n\n",
		"points":  ". ",
		"quotes":  ".\"",
		"marks":   "\".",
		"lines":   "A\n",
		"items":   "- a\n",
		"titles":  "Mr. A",
		"numbers": "1. ",
		"spaces":  ".    ",
		"tags":    ".</s",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(piece, size/len(piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				sentence.Split(text)
			}
		})
	}
}
