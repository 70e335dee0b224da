package quantity_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/extract/quantity"
)

var d = quantity.MustDecimal

func TestDecimalKeepsStatedPlaces(t *testing.T) {
	assert.Equal(t, "4.60", d("4.60").String())
	assert.Equal(t, "8460000", d("8.46e6").String())
	assert.Equal(t, "0", quantity.Decimal{}.String())
	assert.True(t, d("4.60").Equal(d("4.6")))
	assert.True(t, d("5.0").IsInt())
	assert.False(t, d("5.01").IsInt())
}

func TestParseDecimalRefuses(t *testing.T) {
	for _, s := range []string{"", "Inf", "NaN", "-inf", "1e1000000000", "1e-401", "1,000", "5 ", "0x10", "--1", "1e5e5", "."} {
		_, err := quantity.ParseDecimal(s)
		assert.Error(t, err, "%q", s)
	}
}

func TestLastPlace(t *testing.T) {
	for s, want := range map[string]string{"8.46e6": "10000", "483000": "1000", "5.0": "1", "0": "1", "0.050": "0.01", "-4.67": "0.01", "100": "100"} {
		assert.Equal(t, want, d(s).LastPlace().String(), s)
	}
}

func TestRoundTo(t *testing.T) {
	for _, c := range [][3]string{
		{"8463000", "100000", "8500000"}, {"8463000", "10000", "8460000"}, {"4.65", "0.1", "4.7"}, {"-4.65", "0.1", "-4.7"},
		{"0.4", "1", "0"}, {"0.5", "1", "1"}, {"7", "0", "7"}, {"7", "0.01", "7.00"},
	} {
		assert.Equal(t, c[2], d(c[0]).RoundTo(d(c[1])).String(), c)
	}
}

func TestArithmetic(t *testing.T) {
	assert.Equal(t, "0.3", d("0.1").Add(d("0.2")).String())
	assert.Equal(t, "-0.1", d("0.1").Sub(d("0.2")).String())
	assert.Equal(t, "0.3333333333333333333333333333333333", d("1").Quo(d("3")).String())
	assert.Equal(t, "0", d("1").Quo(d("0")).String())
	assert.Equal(t, "0", d("0").Neg().String())
	assert.Equal(t, "2.5", d("-2.5").Abs().String())
}

func TestDecimalIsAValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(label string) quantity.Decimal {
			return quantity.NewDecimal(rapid.Int64().Draw(t, label), rapid.IntRange(-30, 30).Draw(t, label+" exponent"))
		}
		a, b := number("a"), number("b")
		before := a.String() + " " + b.String()
		assert.True(t, a.Add(b).Sub(b).Equal(a))
		assert.True(t, a.Mul(b).Equal(b.Mul(a)))
		_ = a.Quo(b)
		_ = a.Neg().Abs().LastPlace()
		_ = a.RoundTo(b.Abs().LastPlace())
		assert.Equal(t, before, a.String()+" "+b.String())
		again, err := quantity.ParseDecimal(a.String())
		assert.NoError(t, err)
		assert.True(t, again.Equal(a))
		text, err := a.MarshalText()
		assert.NoError(t, err)
		assert.NoError(t, again.UnmarshalText(text))
	})
}

func TestConvert(t *testing.T) {
	for _, c := range [][4]string{
		{"1", "mile", "kilometre", "1.609344"},
		{"60", "mile per hour", "kilometre per hour", "96.56064"},
		{"100", "celsius", "fahrenheit", "212"},
		{"-40", "fahrenheit", "celsius", "-40"},
		{"30", "basis point", "percentage point", "0.3"},
		{"2", "decade", "year", "20"},
		{"3", "year", "month", "36"},
		{"470", "penny per share", "pound sterling per share", "4.7"},
		{"1", "hectare", "square metre", "10000"},
		{"5", "dollar", "cent", "500"},
		{"1", "gigabyte", "megabyte", "1000"},
	} {
		from, ok := quantity.UnitNamed(c[1])
		require.True(t, ok, c[1])
		to, ok := quantity.UnitNamed(c[2])
		require.True(t, ok, c[2])
		got, err := quantity.Convert(d(c[0]), from, to)
		require.NoError(t, err)
		assert.Equal(t, c[3], got.String(), c)
		back, err := quantity.Convert(got, to, from)
		require.NoError(t, err)
		assert.True(t, back.Equal(d(c[0])), c)
	}
}

func TestConvertRefusesOtherKinds(t *testing.T) {
	for _, c := range [][2]string{
		{"mile", "kilogram"}, {"percentage", "percentage point"}, {"dollar", "euro"}, {"year", "day"}, {"year", "year of age"}, {"share", "twenty-foot equivalent unit"},
		{"dollar per barrel", "dollar"}, {"degree", "celsius"},
	} {
		from, ok := quantity.UnitNamed(c[0])
		require.True(t, ok, c[0])
		to, ok := quantity.UnitNamed(c[1])
		require.True(t, ok, c[1])
		_, err := quantity.Convert(d("1"), from, to)
		assert.ErrorContains(t, err, "cannot convert", c)
	}
}

func TestQuantityIn(t *testing.T) {
	q, err := quantity.Parse("about 5 to 6 km")
	require.NoError(t, err)
	metre, _ := quantity.UnitNamed("m")
	q, err = q.In(metre)
	require.NoError(t, err)
	assert.Equal(t, "~5000..6000 metre", q.String())
	share, err := quantity.Parse("19 of 26 teams")
	require.NoError(t, err)
	_, err = share.In(metre)
	assert.Error(t, err)
}

func TestUnitNamed(t *testing.T) {
	for spelling, name := range map[string]string{
		"km": "kilometre", "km/h": "kilometre per hour", "US$": "dollar", "RMB": "chinese yuan", "quid": "pound sterling", "percent": "percentage",
		"dollars a barrel": "dollar per barrel", "sq m": "square metre", "percentage points": "percentage point", "¥": "japanese yen",
	} {
		u, ok := quantity.UnitNamed(spelling)
		assert.True(t, ok, spelling)
		assert.Equal(t, name, u.Name, spelling)
	}
	_, ok := quantity.UnitNamed("industrial enterprise")
	assert.False(t, ok)
}

func TestPowerOfTen(t *testing.T) {
	for word, power := range map[string]int{"thousand": 3, "Million": 6, "crore": 7, "hundreds": 0, "boats": 0, "": 0} {
		assert.Equal(t, power, quantity.PowerOfTen(word), word)
	}
}
