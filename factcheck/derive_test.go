package factcheck_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/factcheck"
)

const heading = "Press conference on the canal\n\nCanal Office | 11 May 2022\n\nIda Holm: "

func judged(t testing.TB, record, statement string) factcheck.Report {
	t.Helper()
	return checkerOf(t, heading+record+"\n").Check(context.Background(), factcheck.Statement{Text: statement})
}

func TestWorkingIsPrintedWithItsEvidence(t *testing.T) {
	r := judged(t, "In March 2021, unemployment was 6.4 percent. It was a dry spring. In March 2022, unemployment was 5.1 percent.",
		"Unemployment fell by 1.3 percentage points from March 2021 to March 2022.")
	require.Len(t, r.Findings, 1)
	f := r.Findings[0]
	assert.Equal(t, factcheck.Supported, f.Verdict)
	assert.Equal(t, factcheck.Derived, f.Basis)
	assert.Equal(t, "6.4 percent (2021-03) − 5.1 percent (2022-03) = 1.3 percentage points", f.Reason)
	require.Len(t, f.Evidence, 2)
	assert.Contains(t, f.Evidence[0].Quote.Text(), "6.4 percent")
	assert.Contains(t, f.Evidence[1].Quote.Text(), "5.1 percent")
}

func TestPercentIsNotPoints(t *testing.T) {
	record := "In March 2021, unemployment was 8 percent. In March 2022, unemployment was 6 percent."
	assert.Equal(t, factcheck.Refuted, judged(t, record, "Unemployment fell by 2 percent from March 2021 to March 2022.").Verdict)
	assert.Equal(t, factcheck.Supported, judged(t, record, "Unemployment fell by 25 percent from March 2021 to March 2022.").Verdict)
	assert.Equal(t, factcheck.Supported, judged(t, record, "Unemployment fell by 2 percentage points from March 2021 to March 2022.").Verdict)
}

func TestRoundingOfOperandsLeavesOpen(t *testing.T) {
	record := "In March 2021, unemployment was 6.4 percent. In March 2022, unemployment was 5.1 percent."
	assert.Equal(t, factcheck.NotEnough, judged(t, record, "Unemployment fell by 1.35 percentage points from March 2021 to March 2022.").Verdict)
	assert.Equal(t, factcheck.Refuted, judged(t, record, "Unemployment fell by 1.8 percentage points from March 2021 to March 2022.").Verdict)
}

// What is added up or left over follows from the figures, and no other does.
func TestTalliesFollow(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a, b := rapid.IntRange(40, 900).Draw(r, "a"), rapid.IntRange(2, 39).Draw(r, "b")
		off := rapid.IntRange(1, 30).Draw(r, "off")
		if (a+b)%10 == 0 || (a+b+off)%10 == 0 {
			r.Skip("rounded figures may be right by themselves")
		}
		record := fmt.Sprintf("Gardeners planted %d maples in April and %d maples in October.", a, b)
		assert.Equal(r, factcheck.Supported, judged(t, record, fmt.Sprintf("Gardeners planted %d maples altogether.", a+b)).Verdict)
		assert.NotEqual(r, factcheck.Supported, judged(t, record, fmt.Sprintf("Gardeners planted %d maples altogether.", a+b+off)).Verdict)
		assert.NotEqual(r, factcheck.Supported, judged(t, record, fmt.Sprintf("Gardeners planted %d birches altogether.", a+b)).Verdict)
		record = fmt.Sprintf("The museum had %d lanterns, and it sold %d of them.", a, b)
		assert.Equal(r, factcheck.Supported, judged(t, record, fmt.Sprintf("The museum has %d lanterns left.", a-b)).Verdict)
		assert.NotEqual(r, factcheck.Supported, judged(t, record, fmt.Sprintf("The museum has %d lanterns left.", a+b)).Verdict)
	})
}
