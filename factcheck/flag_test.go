package factcheck_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/presscheck/presscheck/factcheck"
)

// Each flag with a passage, statements that raise it and statements that do
// not, each with the verdict that it has either way.
var flagCases = []struct {
	flag    factcheck.Flag
	passage string
	cases   string // "read" or "skip", the verdict, the statement
}{
	{factcheck.HedgeDropped, "The ferries carried about 41,000 passengers in April. A strike is likely in May.", `
		read supported           The ferries carried 41,000 passengers in April.
		skip supported           The ferries carried about 41,000 passengers in April.
		skip supported           The ferries carried roughly 40,000 passengers in April.
		skip refuted             The ferries carried 52,000 passengers in April.`},
	{factcheck.HedgeDropped, "The tunnel could open in May 2032.", `
		read not-enough-evidence The tunnel opens in May 2032.
		skip supported           The tunnel could open in May 2032.
		skip supported           The tunnel might open in May 2032.`},
	{factcheck.BoundMadeExact, "More than 600 schools closed in 2030. Nearly 80 wells ran dry in 2030.", `
		read not-enough-evidence In 2030, 600 schools closed.
		read supported           In 2030, 80 wells ran dry.
		skip supported           More than 600 schools closed in 2030.
		skip supported           Over 500 schools closed in 2030.
		skip refuted             In 2030, 400 schools closed.`},
	{factcheck.WideBound, "Exports of timber rose 7.4% in 2030. The depot holds 860 tonnes of salt.", `
		read supported           Exports of timber rose more than 5% in 2030.
		read supported           The depot holds at most 1,000 tonnes of salt.
		skip supported           Exports of timber rose more than 7% in 2030.
		skip supported           The depot holds at least 800 tonnes of salt.
		skip refuted             Exports of timber rose more than 8% in 2030.`},
	{factcheck.BaseDropped, "Output of cement rose 4.6 percent year on year in March.", `
		read supported           Output of cement rose 4.6 percent in March.
		skip supported           Output of cement rose 4.6 percent year on year in March.
		skip refuted             Output of cement fell 4.6 percent in March.`},
	{factcheck.PeriodDropped, "The port handled 3.25 million tonnes of grain in 2030. The quay is 900 metres long.", `
		read supported           The port handled 3.25 million tonnes of grain.
		skip supported           The port handled 3.25 million tonnes of grain in 2030.
		skip supported           In 2030 the port handled 3.3 million tonnes of grain.
		skip supported           The quay is 900 metres long.`},
	{factcheck.ForecastAsFact, "We expect rents to fall by 3 percent in 2032. The board plans to build 40 bridges in 2033.", `
		read not-enough-evidence Rents fell by 3 percent in 2032.
		read not-enough-evidence The board built 40 bridges in 2033.
		skip supported           Rents are expected to fall by 3 percent in 2032.
		skip supported           The board plans to build 40 bridges in 2033.`},
}

func TestFlags(t *testing.T) {
	for _, c := range flagCases {
		checker := checkerOf(t, "Coast Press | May 3, 2031\n\nAnna Weiss: "+c.passage+"\n")
		for _, line := range strings.Split(strings.TrimSpace(c.cases), "\n") {
			fields := strings.Fields(line)
			report := checker.Check(context.Background(), factcheck.Statement{Text: strings.Join(fields[2:], " ")})
			assert.Equal(t, fields[1], report.Verdict.String(), "%s", report)
			assert.Equal(t, fields[0] == "read", flagged(report, c.flag), "%s: %s", c.flag, report)
		}
	}
}

func flagged(r factcheck.Report, flag factcheck.Flag) bool {
	return slices.ContainsFunc(r.Findings, func(f factcheck.Finding) bool { return slices.Contains(f.Flags, flag) })
}

func TestRestatementIsFlagged(t *testing.T) {
	transcript := speech("a", "Anna Weiss", "Rents rose 3 percent in May.")
	for _, restated := range []bool{true, false} {
		transcript.Restated = restated
		c := checker(t, transcript)
		for _, text := range []string{"Rents rose 3 percent in May.", "Rents rose by 3 percent in May.", "Rents fell 3 percent in May.", "Weiss said “rents rose 3 percent in May.”"} {
			report := c.Check(context.Background(), factcheck.Statement{Text: text})
			assert.Equal(t, restated, flagged(report, factcheck.Restatement), "%s", report)
		}
		assert.False(t, flagged(c.Check(context.Background(), factcheck.Statement{Text: "Copper became dearer."}), factcheck.Restatement))
	}
}

func TestLaterCorrectedIsFlagged(t *testing.T) {
	const may = "Coast Press | May 3, 2031\n\nAnna Weiss: Exports of timber rose 7.4% in 2030.\n"
	read := []string{
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nMS. WEISS: Timber exports grew by 6.8 percent in 2030.\n",
		"Coast Press | April 2, 2031\n\nAnna Weiss: Exports of timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Let me correct what I said in May: exports of timber grew by 6.8% in 2030, thanks to the new quay.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: In 2030 timber exports were down by 7.4%.\n",
	}
	skip := []string{
		"Coast Press | June 2, 2031\n\nOle Brandt: Exports of timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber rose 6.8% in 2029.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber to Norland rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: In the northern ports exports of timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber rose 6.8% in 2030 in the northern ports.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of sawn timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber rose 7.4% in 2030, as I said.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Exports of timber rose by about 7% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: Imports of timber rose 6.8% in 2030.\n",
		"Coast Press | June 2, 2031\n\nAnna Weiss: In 2030 exports of timber rose by 1.86 million tonnes.\n",
		"Kim Ode: What did you say of exports of timber in 2030? They rose 6.8%.\n",
	}
	statement := factcheck.Statement{Text: "Exports of timber rose 7.4% in 2030."}
	for i, other := range slices.Concat(read, skip) {
		report := checkerOf(t, may, other).Check(context.Background(), statement)
		assert.Equal(t, i < len(read), flagged(report, factcheck.LaterCorrected), "%s%s", other, report)
	}
}

// Flags are written by name, in text and in JSON, and each has a text.
func TestFlagNames(t *testing.T) {
	report := checkerOf(t, harbour).Check(context.Background(), factcheck.Statement{Text: "The harbour handled over 2 million tonnes of grain."})
	require.Equal(t, factcheck.Supported, report.Verdict)
	assert.Equal(t, []factcheck.Flag{factcheck.WideBound, factcheck.PeriodDropped}, report.Findings[0].Flags)
	assert.Contains(t, report.String(), "\n    wide-bound: true, but the bound is off by more than a tenth\n")
	data, err := json.Marshal(report)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"flags":["wide-bound","period-dropped"]`)
	for f := factcheck.HedgeDropped; f <= factcheck.Restatement; f++ {
		assert.NotEmpty(t, f.String())
		assert.NotEmpty(t, f.Text())
	}
}

func TestCutShort(t *testing.T) {
	c := checkerOf(t, "Briefing\n\nHarbour Board | 4 March 2031\n\nINES VALE: The ferry will run all night unless the crews object. It stops at Marl.\n")
	for statement, want := range map[string]bool{
		`"The ferry will run all night," Vale said.`:                         true,
		`"The ferry will run all night unless the crews object," Vale said.`: false,
		`"It stops at Marl," Vale said.`:                                     false,
	} {
		report := c.Check(context.Background(), factcheck.Statement{Text: statement})
		assert.Equal(t, factcheck.Supported, report.Verdict, statement)
		assert.Equal(t, want, slices.Contains(report.Findings[0].Flags, factcheck.CutShort), statement)
	}
}
