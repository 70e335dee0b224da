package factcheck

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// stanzasOf reads a table with its examples. Every stanza must have one to
// read.
func stanzasOf(t *testing.T, table string, keys ...string) []lexicon.Stanza {
	t.Helper()
	stanzas, err := lexicon.Load(table, append(keys, "read", "skip")...)
	require.NoError(t, err)
	require.NotEmpty(t, stanzas)
	for _, s := range stanzas {
		assert.NotEmpty(t, s.All("read"), "%s:%d: %q has nothing to read", s.File, s.Line, s.Head)
	}
	return stanzas
}

// TestReportTable runs every example of the table "report".
func TestReportTable(t *testing.T) {
	for _, s := range stanzasOf(t, "report", "force", "words") {
		for _, f := range s.Fields {
			text, body, _ := strings.Cut(f.Value, " = ")
			at := fmt.Sprintf("report.txt:%d: %q", f.Line, text)
			switch f.Key {
			case "read":
				assert.Equal(t, body, unattribute(text, nil, nil).text, at)
			case "skip":
				assert.Equal(t, text, unattribute(text, nil, nil).text, at)
			}
		}
	}
}

// TestLikenessTable runs every example of the table "likeness".
func TestLikenessTable(t *testing.T) {
	for _, s := range stanzasOf(t, "likeness", "same") {
		assertDictionaryForms(t, s, s.List("same"))
		for i, a := range s.List("same") {
			for _, b := range s.List("same")[i+1:] {
				assert.Equal(t, like, compareWords(term{lemma: a}, term{lemma: b}), "%s:%d: %s, %s", s.File, s.Line, a, b)
			}
		}
		for _, f := range s.Fields {
			assertExample(t, s.File, f, Supported)
		}
	}
}

// TestEntailmentTable runs every example of the table "entailment".
func TestEntailmentTable(t *testing.T) {
	for _, s := range stanzasOf(t, "entailment", "from", "to") {
		assertDictionaryForms(t, s, append(s.List("from"), s.List("to")...))
		for _, a := range s.List("to") {
			for _, b := range s.List("from") {
				assert.Equal(t, like, compareWords(term{lemma: a}, term{lemma: b}), "%s:%d: %s from %s", s.File, s.Line, a, b)
			}
		}
		for _, f := range s.Fields {
			assertExample(t, s.File, f, Supported)
		}
	}
}

// TestDistinctTable runs every example of the table "distinct".
func TestDistinctTable(t *testing.T) {
	for _, s := range stanzasOf(t, "distinct", "words") {
		assertDictionaryForms(t, s, s.List("words"))
		for _, f := range s.Fields {
			if f.Key == "read" {
				assertExample(t, s.File, lexicon.Field{Key: "skip", Value: f.Value, Line: f.Line}, Supported)
			}
		}
	}
}

// TestContrastTable runs every example of the table "contrast".
func TestContrastTable(t *testing.T) {
	for _, s := range stanzasOf(t, "contrast", "one", "other", "either") {
		assertDictionaryForms(t, s, append(s.List("one"), s.List("other")...))
		for _, f := range s.Fields {
			assertExample(t, s.File, f, Refuted)
		}
	}
}

// TestConverseTable runs every example of the table "converses".
func TestConverseTable(t *testing.T) {
	for _, s := range stanzasOf(t, "converses", "one", "other", "as") {
		assertDictionaryForms(t, s, append(s.List("one"), s.List("other")...))
		for _, f := range s.Fields {
			assertExample(t, s.File, f, Supported)
		}
	}
}

// assertDictionaryForms checks that the words of a table can be met: terms are
// looked up as single words, in dictionary form and in one spelling.
func assertDictionaryForms(t *testing.T, s lexicon.Stanza, words []string) {
	t.Helper()
	seen := make(map[string]bool)
	for _, w := range words {
		at := fmt.Sprintf("%s:%d: %q", s.File, s.Line, w)
		assert.False(t, seen[w], at+" stands twice")
		assert.False(t, strings.Contains(w, "-"), at+" has a hyphen")
		seen[w] = true
		if strings.Contains(w, " ") {
			continue // a phrase: its first word in dictionary form, as examples show
		}
		base := false
		for _, pos := range []wordnet.POS{wordnet.Noun, wordnet.Verb, wordnet.Adj, wordnet.Adv} {
			base = base || wordnet.Fold(wordnet.Lemma(w, pos)) == w
		}
		assert.True(t, base, at+" is no dictionary form, or not the spelling that is looked up")
	}
}

// assertExample checks one "read" or "skip": STATEMENT = SOURCE.
func assertExample(t *testing.T, file string, f lexicon.Field, want Verdict) {
	t.Helper()
	if f.Key != "read" && f.Key != "skip" {
		return
	}
	statement, source, ok := strings.Cut(f.Value, " = ")
	at := fmt.Sprintf("%s:%d: %s", file, f.Line, f.Value)
	require.True(t, ok, at+" has no source")
	transcript, err := layout.Speech("example", []byte(source))
	require.NoError(t, err, at)
	checker, err := New(context.Background(), corpus.Memory{transcript})
	require.NoError(t, err, at)
	report := checker.Check(context.Background(), Statement{Text: statement})
	if f.Key == "read" {
		assert.Equal(t, want.String(), report.Verdict.String(), "%s\n%s", at, report)
	} else {
		assert.NotEqual(t, want.String(), report.Verdict.String(), "%s\n%s", at, report)
	}
}
