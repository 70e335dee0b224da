package factcheck_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/record"
	"github.com/presscheck/presscheck/factcheck"
)

// mixed are statements about the embedded record of every kind of answer:
// short and long, with figures and without, true to it, wrong, and beside it.
var mixed = [...]string{
	"Telecom revenue rose 6.2% in 2023.",
	"Telecom revenue fell 6.2% in 2023.",
	"The electronics industry shrank by 3.4% over the year.",
	"More than 3 million 5G base stations have been built.",
	"Nearly 80% of all mobile connections belong to the internet of things.",
	"Industrial investment grew three times as fast as all investment in fixed assets.",
	"The PMI rose for three months and stayed above 50 points, while the number of large enterprises fell.",
	"Xin Guobin said that 54 billion nuisance calls had been intercepted.",
	"Shipyards delivered 40 vessels in the first half of 2022.",
	"Smartphones that call over satellites are a waste of money.",
	"How many provinces saw growth?",
	"\"This is not everything that I have to present,\" Xin said.",
}

// BenchmarkCheck checks mixed statements, one after the other, against the
// embedded record, opened before. It reports the median beside the mean.
//
//	go test -run '^$' -bench Check ./factcheck
func BenchmarkCheck(b *testing.B) {
	checker := open(b)
	checker.Check(b.Context(), factcheck.Statement{Text: mixed[0]})
	var took []time.Duration
	for b.Loop() {
		text := mixed[len(took)%len(mixed)]
		start := time.Now()
		checker.Check(b.Context(), factcheck.Statement{Text: text})
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "median-ns/op")
}

// BenchmarkNew opens the embedded record: it reads its claims and makes the
// index.
func BenchmarkNew(b *testing.B) {
	open(b) // loads the model
	b.SetBytes(int64(len(record.Transcript().Text)))
	for b.Loop() {
		open(b)
	}
}

func open(b *testing.B) *factcheck.Checker {
	checker, err := factcheck.New(context.Background(), corpus.Memory{record.Transcript()})
	require.NoError(b, err)
	return checker
}

// BenchmarkFirstCheck starts a process for each of its rounds, and reports what
// the first check costs there, which loads the model of the tagger and reads
// the record, and what the second does.
func BenchmarkFirstCheck(b *testing.B) {
	program, err := os.Executable()
	require.NoError(b, err)
	var sum fresh
	rounds := 0
	for b.Loop() {
		rounds++
		file := filepath.Join(b.TempDir(), "took.json")
		run := exec.Command(program, "-test.run", "^TestFreshProcess$")
		run.Env = append(os.Environ(), freshFile+"="+file)
		out, err := run.CombinedOutput()
		require.NoError(b, err, string(out))
		data, err := os.ReadFile(file)
		require.NoError(b, err)
		var took fresh
		require.NoError(b, json.Unmarshal(data, &took))
		sum.First += took.First
		sum.Second += took.Second
	}
	b.ReportMetric(float64(sum.First.Milliseconds())/float64(rounds), "ms/first-check")
	b.ReportMetric(float64(sum.Second.Microseconds())/float64(rounds)/1000, "ms/second-check")
}

// freshFile is the variable that tells [TestFreshProcess] where to write.
const freshFile = "PRESSCHECK_FRESH_PROCESS"

type fresh struct{ First, Second time.Duration }

// TestFreshProcess is the process that BenchmarkFirstCheck starts.
func TestFreshProcess(t *testing.T) {
	file := os.Getenv(freshFile)
	if file == "" {
		t.Skip("started by BenchmarkFirstCheck")
	}
	var took fresh
	for _, d := range []*time.Duration{&took.First, &took.Second} {
		start := time.Now()
		_, err := factcheck.Check(mixed[0])
		*d = time.Since(start)
		require.NoError(t, err)
	}
	data, err := json.Marshal(took)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, data, 0o666))
}
