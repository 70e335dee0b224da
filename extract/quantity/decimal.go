package quantity

import (
	"fmt"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// A Decimal is an exact decimal number that remembers the places stated:
// 4.60 is equal to 4.6 and prints as 4.60. It is a value: no method changes
// its receiver, and the zero Decimal is 0. Compare with Cmp or Equal, not ==.
type Decimal struct{ d apd.Decimal }

// exact has precision 0, which keeps every digit.
var exact = apd.BaseContext

// maxPlaces bounds digits and exponent of a Decimal that is read from text.
const maxPlaces = 400

// NewDecimal returns coefficient × 10^exponent.
func NewDecimal(coefficient int64, exponent int) Decimal {
	return Decimal{*apd.New(coefficient, int32(max(-maxPlaces, min(exponent, maxPlaces))))}
}

// ParseDecimal reads a number in plain or scientific notation: "4.60",
// "-.5", "1.99e-29". It reads no separators, no signs of infinity, and
// nothing beyond 400 places either side of the point.
func ParseDecimal(s string) (Decimal, error) {
	if s == "" || len(s) > maxPlaces || strings.Trim(s, "0123456789.eE+-") != "" {
		return Decimal{}, fmt.Errorf("quantity: %.40q is not a decimal number", s)
	}
	var d Decimal
	if _, _, err := d.d.SetString(s); err != nil || d.d.Form != apd.Finite {
		return Decimal{}, fmt.Errorf("quantity: %.40q is not a decimal number", s)
	}
	if e := int64(d.d.Exponent) + d.d.NumDigits(); e > maxPlaces || d.d.Exponent < -maxPlaces {
		return Decimal{}, fmt.Errorf("quantity: %.40q is out of range", s)
	}
	return d, nil
}

// MustDecimal is [ParseDecimal] for constants of a program: it panics if s is
// no number.
func MustDecimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String is the number in plain notation, with the places that were stated.
func (d Decimal) String() string {
	if d.IsZero() && d.d.Exponent > 0 {
		return "0"
	}
	return d.d.Text('f')
}

// MarshalText implements [encoding.TextMarshaler], as String.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseDecimal].
func (d *Decimal) UnmarshalText(text []byte) error {
	parsed, err := ParseDecimal(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Cmp is -1, 0 or +1 as d is less than, equal to or greater than e. The
// stated places do not count.
func (d Decimal) Cmp(e Decimal) int { return d.d.Cmp(&e.d) }

// Equal reports whether d and e are the same number. The stated places do
// not count.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// Sign is -1, 0 or +1.
func (d Decimal) Sign() int { return d.d.Sign() }

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d.d.IsZero() }

// IsInt reports whether d is a whole number: 5.0 is.
func (d Decimal) IsInt() bool {
	var r apd.Decimal
	r.Reduce(&d.d)
	return r.Exponent >= 0
}

// Add is d + e, exactly.
func (d Decimal) Add(e Decimal) Decimal { return apply(exact.Add, d, e) }

// Sub is d - e, exactly.
func (d Decimal) Sub(e Decimal) Decimal { return apply(exact.Sub, d, e) }

// Mul is d × e, exactly.
func (d Decimal) Mul(e Decimal) Decimal { return apply(exact.Mul, d, e) }

// Quo is d ÷ e, exactly where the result has at most 34 significant digits,
// otherwise rounded half up to 34. Division by zero gives 0.
func (d Decimal) Quo(e Decimal) Decimal { return d.quo(e, 34) }

func (d Decimal) quo(e Decimal, digits int) Decimal {
	c := exact.WithPrecision(uint32(digits))
	c.Rounding = apd.RoundHalfUp
	return apply(c.Quo, d, e).reduce()
}

// Neg is -d.
func (d Decimal) Neg() Decimal {
	var r Decimal
	if !d.IsZero() {
		r.d.Neg(&d.d)
	}
	return r
}

// Abs is d without its sign.
func (d Decimal) Abs() Decimal {
	var r Decimal
	r.d.Abs(&d.d)
	return r
}

// LastPlace is the value of one unit in the last digit that is not zero:
// 0.01 for 4.67, 1000 for 483,000, 10000 for 8.46 million, 1 for 5.0 and 0.
func (d Decimal) LastPlace() Decimal {
	var r apd.Decimal
	r.Reduce(&d.d)
	if r.IsZero() {
		return NewDecimal(1, 0)
	}
	return Decimal{*apd.New(1, r.Exponent)}
}

// Digits are the digits of d without zeros before and after: "846" for
// 8.460 million.
func (d Decimal) Digits() string {
	var r apd.Decimal
	r.Reduce(&d.d)
	return r.Coeff.String()
}

// ShownPlace is the value of one unit in the last digit that is shown: 0.1 for
// 2.0, where the zero says something, as [Decimal.LastPlace] for 480 and 5.
func (d Decimal) ShownPlace() Decimal {
	if d.d.Exponent < 0 {
		return Decimal{*apd.New(1, d.d.Exponent)}
	}
	return d.LastPlace()
}

// RoundTo is d rounded half up, away from zero, to a multiple of place, a
// power of ten such as LastPlace gives. A place that is not positive leaves
// d as it is.
func (d Decimal) RoundTo(place Decimal) Decimal {
	if place.Sign() <= 0 {
		return d
	}
	var p apd.Decimal
	p.Reduce(&place.d)
	c := exact.WithPrecision(uint32(d.d.NumDigits()) + 4*maxPlaces)
	c.Rounding = apd.RoundHalfUp
	var r Decimal
	if _, err := c.Quantize(&r.d, &d.d, p.Exponent); err != nil {
		return d
	}
	return r
}

// reduce is d without trailing zeros.
func (d Decimal) reduce() Decimal {
	var r Decimal
	r.d.Reduce(&d.d)
	return r
}

// scale is d × 10^n, with the stated digits.
func (d Decimal) scale(n int) Decimal {
	var r Decimal
	r.d.Set(&d.d)
	r.d.Exponent += int32(n)
	return r
}

func apply(op func(r, x, y *apd.Decimal) (apd.Condition, error), d, e Decimal) Decimal {
	var r Decimal
	if _, err := op(&r.d, &d.d, &e.d); err != nil || r.d.Form != apd.Finite {
		return Decimal{}
	}
	return r
}
