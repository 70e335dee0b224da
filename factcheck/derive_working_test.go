package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/extract/quantity"
)

// What two values within their intervals come to lies within the interval of
// the result.
func TestIntervalArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) (interval, quantity.Decimal) {
			low, width := rapid.Int64Range(1, 5000).Draw(t, name), rapid.Int64Range(0, 900).Draw(t, name+" width")
			at := rapid.Int64Range(0, width).Draw(t, name+" at")
			return interval{low: quantity.NewDecimal(low, -1), high: quantity.NewDecimal(low+width, -1)}, quantity.NewDecimal(low+at, -1)
		}
		i, x := draw("i")
		j, y := draw("j")
		holds := func(v quantity.Decimal, k interval) bool { return v.Cmp(k.low) >= 0 && v.Cmp(k.high) <= 0 }
		assert.True(t, holds(x.Add(y), i.plus(j)))
		assert.True(t, holds(x.Sub(y), i.plus(j.neg())))
		assert.True(t, holds(x.Mul(y), i.times(j)))
		assert.True(t, holds(x.Quo(y), i.over(j)))
	})
}

func TestBrief(t *testing.T) {
	for in, want := range map[string]string{"1.5483870967": "1.548", "714285.714": "714286", "0.033333": "0.03333", "2.2": "2.2", "0": "0", "1000": "1000"} {
		assert.Equal(t, want, brief(quantity.MustDecimal(in)).String(), in)
	}
}
