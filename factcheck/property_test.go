package factcheck_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/factcheck"
)

// shared is where the documents of the measuring sets are, if they are there.
const shared = "../../shared/transcripts"

// transcripts are the conferences that the properties are tried on: the
// record, those of testdata/rules, and the shared documents where they are.
func transcripts(t testing.TB) []*corpus.Transcript {
	t.Helper()
	out := []*corpus.Transcript{record.Transcript()}
	rules, err := filepath.Glob("testdata/rules/*.txtar")
	require.NoError(t, err)
	for _, file := range rules {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		tr, err := layout.Parse(filepath.Base(file), archive.Files[0].Data)
		require.NoError(t, err)
		out = append(out, tr)
	}
	files, _ := filepath.Glob(shared + "/[sw]*.[tm]*")
	if len(files) == 0 {
		t.Logf("%s is not there: tried without the shared documents", shared)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		tr, err := layout.Parse(filepath.Base(file), data)
		require.NoError(t, err)
		out = append(out, tr)
	}
	return out
}

// assertions are the sentences of a transcript that assert something: what
// the checker itself calls checkable, said by somebody who is not asking, with
// at least two words of content.
func assertions(t *corpus.Transcript) []*extract.Sentence {
	var out []*extract.Sentence
	for _, s := range extract.Read(t).Sentences {
		content := 0
		for _, w := range s.Words {
			if w.Class == extract.Content {
				content++
			}
		}
		if s.Turn >= 0 && t.Turns[s.Turn].Kind != corpus.Question && !s.Asks() && !s.Commands() && content >= 2 {
			out = append(out, s)
		}
	}
	return out
}

func checker(t testing.TB, transcripts ...*corpus.Transcript) *factcheck.Checker {
	t.Helper()
	c, err := factcheck.New(context.Background(), corpus.Memory(transcripts))
	require.NoError(t, err)
	return c
}

func verdict(c *factcheck.Checker, statement string) factcheck.Verdict {
	return c.Check(context.Background(), factcheck.Statement{Text: statement}).Verdict
}

// Every sentence of a transcript supports itself.
func TestSentencesSupportThemselves(t *testing.T) {
	for _, tr := range transcripts(t) {
		c := checker(t, tr)
		for _, s := range assertions(tr) {
			assert.Equal(t, factcheck.Supported, verdict(c, s.Text()), "%s: %s", tr.ID, s.Text())
		}
	}
}

// mutations turn a true sentence into another claim.
var mutations = []struct {
	name    string
	old     *regexp.Regexp
	replace func(string) string
}{
	{"magnitude", regexp.MustCompile(`\b(million|billion)\b`), func(s string) string {
		return map[string]string{"million": "billion", "billion": "million"}[s]
	}},
	{"direction", regexp.MustCompile(`\b(rose|grew|fell|declined|increased|decreased|higher|lower)\b`), func(s string) string {
		return map[string]string{"rose": "fell", "grew": "shrank", "fell": "rose", "declined": "rose", "increased": "decreased",
			"decreased": "increased", "higher": "lower", "lower": "higher"}[s]
	}},
	{"negation", regexp.MustCompile(`\b(is|are|was|were|will|has|have) `), func(s string) string { return s + "not " }},
}

// negation is what makes a second negation no denial, or what half do that half
// do not.
var negation = regexp.MustCompile(`(?i)\b(half of|not?|never|none|nobody|nothing|neither|nor|without|un[a-z]+|fail[a-z]*)\b|n[’']t`)

// A sentence with one digit, magnitude, direction or negation changed is never
// supported.
func TestChangedSentencesAreNotSupported(t *testing.T) {
	tried := 0
	try := func(c *factcheck.Checker, tr *corpus.Transcript, name, changed string) {
		tried++
		if v := verdict(c, changed); v == factcheck.Supported {
			t.Errorf("%s: %s: supported: %s", tr.ID, name, strings.Join(strings.Fields(changed), " "))
		}
	}
	for _, tr := range transcripts(t) {
		c := checker(t, tr)
		for _, s := range assertions(tr) {
			text := s.Text()
			for _, m := range mutations {
				at := m.old.FindStringIndex(text)
				if at == nil || m.name == "negation" && negation.MatchString(text) {
					continue
				}
				try(c, tr, m.name, text[:at[0]]+m.replace(text[at[0]:at[1]])+text[at[1]:])
			}
			for _, q := range s.Quantities {
				// A bound may be made weaker and hold.
				i := q.Number.Start - s.Span.Start
				if q.Bound == quantity.Exact && !q.Range && !q.Weak && !strings.HasSuffix(strings.TrimSpace(text[:i]), "—") && text[i] >= '1' && text[i] <= '9' {
					try(c, tr, "first digit", text[:i]+string('1'+(text[i]-'1'+4)%9)+text[i+1:])
				}
			}
		}
	}
	t.Logf("%d changed sentences", tried)
}

// The answer does not depend on the order of the documents, and the same input
// gives the same bytes.
func TestOrderAndRepetition(t *testing.T) {
	all := transcripts(t)
	reversed := make([]*corpus.Transcript, len(all))
	for i, tr := range all {
		reversed[len(all)-1-i] = tr
	}
	a, b := checker(t, all...), checker(t, reversed...)
	for _, tr := range all {
		for i, s := range assertions(tr) {
			if i%5 != 0 {
				continue
			}
			statement := factcheck.Statement{Text: s.Text()}
			var got [3]string
			for j, c := range []*factcheck.Checker{a, b, a} {
				line, err := json.Marshal(c.Check(context.Background(), statement))
				require.NoError(t, err)
				got[j] = string(line)
			}
			assert.Equal(t, got[0], got[1], "order of documents")
			assert.Equal(t, got[0], got[2], "repetition")
		}
	}
}

func FuzzCheck(f *testing.F) {
	c := checker(f, record.Transcript())
	f.Add("Xin said: “output rose 4.6%”, not 5.2% – or did it?")
	f.Add("It was he who said that that, according to According to, said he said.")
	f.Fuzz(func(t *testing.T, text string) {
		r := c.Check(context.Background(), factcheck.Statement{Text: text})
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
		_ = r.String()
	})
}

// What was said at one conference is hardly ever supported or refuted by
// another: a checker that cries wolf is switched off.
func TestStrangersAreLeftAlone(t *testing.T) {
	all := transcripts(t)
	tried, supported, refuted := 0, 0, 0
	every := 2
	if testing.Short() {
		every = 12
	}
	for _, a := range all {
		c := checker(t, a)
		for _, b := range all {
			if a == b || about(a) == about(b) {
				continue
			}
			for i, s := range assertions(b) {
				if i%every == 0 || i%every > 1 || len(s.Words) < 8 {
					continue
				}
				tried++
				switch verdict(c, s.Text()) {
				case factcheck.Supported:
					supported++
				case factcheck.Refuted:
					refuted++
				}
			}
		}
	}
	t.Logf("%d sentences of other conferences: %d supported, %d refuted", tried, supported, refuted)
	assert.LessOrEqual(t, 200*supported, tried, "more than 0.5 %% supported")
	assert.LessOrEqual(t, 200*refuted, tried, "more than 0.5 %% refuted")
}

// about is the conference that a transcript is of: the record is of one of the
// shared documents.
func about(t *corpus.Transcript) string {
	if t.Restated || strings.HasPrefix(t.ID, "scio") {
		return "scio"
	}
	return t.ID
}
