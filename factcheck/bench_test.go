package factcheck_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
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

// BenchmarkCheck checks statements of all kinds, one after the other, against a
// transcript that was opened before: the embedded record, and an invented
// conference of 10,000 words. It reports the median beside the mean, and the
// time that nine of ten checks take at most.
//
//	go test -run '^$' -bench 'Check$' -cpu 1 ./factcheck
func BenchmarkCheck(b *testing.B) {
	b.Run("record", func(b *testing.B) { checkAll(b, open(b), mixed[:]) })
	b.Run("10000-words", func(b *testing.B) {
		c := hold(1, 10_000)
		checkAll(b, checkerFor(b, c.Transcript), c.statements())
	})
}

func checkAll(b *testing.B, checker *factcheck.Checker, texts []string) {
	checker.Check(b.Context(), factcheck.Statement{Text: texts[0]})
	var took []time.Duration
	for b.Loop() {
		text := texts[len(took)%len(texts)]
		start := time.Now()
		checker.Check(b.Context(), factcheck.Statement{Text: text})
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "median-ns/op")
	b.ReportMetric(float64(took[len(took)*9/10].Nanoseconds()), "ninth-decile-ns/op")
}

// BenchmarkGrowth checks statements against more and more invented
// conferences of 10,000 words. It also reports how long it takes to open
// them and how much memory they hold, by the claim.
//
//	go test -run '^$' -bench Growth -cpu 1 ./factcheck
func BenchmarkGrowth(b *testing.B) {
	open(b) // loads the model
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%dk-claims", n), func(b *testing.B) {
			var memory []*corpus.Transcript
			var texts []string
			for i := range n {
				c := hold(uint64(i), 10_000)
				memory = append(memory, c.Transcript)
				if i < 8 {
					texts = append(texts, c.statements()...)
				}
			}
			before, start := heap(), time.Now()
			checker := checkerFor(b, memory...)
			took, held, claims := time.Since(start), heap()-before, 0
			for _, r := range checker.Readings() {
				claims += len(r.Claims)
			}
			checkAll(b, checker, texts)
			b.ReportMetric(float64(claims), "claims")
			b.ReportMetric(float64(took.Microseconds())/float64(claims), "µs/claim")
			b.ReportMetric(held/float64(claims), "B/claim")
		})
	}
}

// heap is how much memory is in use.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
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

func open(b *testing.B) *factcheck.Checker { return checkerFor(b, record.Transcript()) }

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
