package factcheck_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/factcheck"
)

// The invented conferences of testdata have statements that somebody who knew
// the rules, and not the program, wrote and labelled, in words as far from the
// transcript's as an editor's may be; in rail, relief, trial and league two of
// three were made to trap it. Most are left open; what is answered must be right.
func TestConferences(t *testing.T) {
	statements, right, answered, wrong := scored(t, "testdata/conferences/*.txt")
	assert.GreaterOrEqual(t, 100*right, 42*statements, "less than 42 %% right")
	assert.LessOrEqual(t, 50*wrong, answered, "more than 2 %% of the answers wrong")
}

// The statistics are conferences in which figure follows figure, of many groups, places and
// times, and a third of the statements are temptingly near to what was said.
func TestStatistics(t *testing.T) {
	statements, right, answered, wrong := scored(t, "testdata/statistics/*.txt")
	assert.GreaterOrEqual(t, 100*right, 46*statements, "less than 46 %% right")
	assert.LessOrEqual(t, 100*wrong, 4*answered, "more than 4 %% of the answers wrong")
}

// The dialogs are short conferences in which most is told in answer to a question, and most
// statements take up what a question presupposes, another speaker, place or year.
func TestDialogs(t *testing.T) {
	statements, right, answered, wrong := scored(t, "testdata/dialogs/*.txt")
	assert.GreaterOrEqual(t, 100*right, 48*statements, "less than 48 %% right")
	assert.LessOrEqual(t, 100*wrong, answered, "more than 1 %% of the answers wrong")
}

// scored is how many statements on some conferences there are, how many of these are judged
// as they are labelled, how many supported or refuted, and how many of the last wrongly.
func scored(t *testing.T, conferences string) (statements, right, answered, wrong int) {
	t.Helper()
	notInShort(t)
	files, err := filepath.Glob(conferences)
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		transcript, err := format.Open(file)
		require.NoError(t, err)
		c := checker(t, transcript)
		for _, item := range labelled(t, strings.TrimSuffix(file, ".txt")+".statements.jsonl") {
			statements++
			got := "nei"
			switch v := c.Check(context.Background(), factcheck.Statement{Text: item.Statement}).Verdict; v {
			case factcheck.Supported, factcheck.Refuted:
				got = v.String()
				answered++
				if got != item.Label {
					wrong++
					t.Logf("%s %s: %s, is %s: %s", filepath.Base(file), item.ID, got, item.Label, item.Statement)
				}
			}
			if got == item.Label {
				right++
			}
		}
	}
	t.Logf("%d statements: %d right, %d answered, %d of these wrong", statements, right, answered, wrong)
	return statements, right, answered, wrong
}

type labelledStatement struct{ ID, Statement, Label string }

func labelled(t *testing.T, file string) []labelledStatement {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	var out []labelledStatement
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var item labelledStatement
		require.NoError(t, json.Unmarshal(lines.Bytes(), &item), file)
		out = append(out, item)
	}
	return out
}
