package quantity

import (
	"fmt"
	"strings"
)

// A Unit is what a number counts or measures. The zero Unit is none.
type Unit struct {
	// Name is the English singular in lower case: "percentage",
	// "canadian dollar", "kilometre per hour", "base station"; "" is none.
	Name string

	// Dimension names what can be converted into each other: "length",
	// "mass", "USD". It is "count" for counted things, where different names
	// are different things, "" for no unit, and "length/time" for a rate.
	Dimension string

	// A value v of the unit is (v + Offset) × Factor ÷ Divisor in the base
	// unit of its dimension. Only temperatures have an Offset. A Factor of 0
	// means that nothing converts to the unit.
	Factor, Divisor, Offset Decimal
}

// Dimensions that a reader of figures has to tell apart.
const (
	Count    = "count"             // counted things
	Percent  = "percent"           // per cent and per mille
	Points   = "percentage points" // percentage points and basis points
	Fraction = "fraction"          // a part of the things that the unit names
)

// UnitNamed returns the unit of the table with that name or spelling:
// "kilometre", "km", "US$", "km/h", "dollar per barrel".
func UnitNamed(name string) (Unit, bool) {
	if u := words().units[name]; u != nil {
		return *u, true
	}
	r := newReader(name)
	if !r.z.run() {
		return Unit{}, false
	}
	r.toks = r.z.toks
	if p, ok := r.before(len(r.toks)); ok && p.from == 0 {
		return p.unit, true
	}
	u, next, ok := r.unit(0, true)
	if !ok {
		return Unit{}, false
	}
	u, next = r.rate(u, next)
	return u, next == len(r.toks)
}

// IsZero reports whether u is no unit at all.
func (u Unit) IsZero() bool { return u.Name == "" }

// Per is the rate of u for each v.
func (u Unit) Per(v Unit) Unit {
	rate := Unit{Name: strings.TrimLeft(u.Name+" per "+v.Name, " "), Dimension: u.Dimension + "/" + v.Dimension, Divisor: one}
	switch {
	case u.Dimension == Count || u.Dimension == "":
		rate.Dimension = Count // only a rate of the same name is comparable
		return rate
	case v.Dimension == Count:
		rate.Dimension = u.Dimension + "/" + v.Name
		v.Factor, v.Divisor = one, one
	}
	if u.Offset.IsZero() && v.Offset.IsZero() {
		rate.Factor, rate.Divisor = u.Factor.Mul(v.Divisor), u.Divisor.Mul(v.Factor)
	}
	return rate
}

// SameKind reports whether amounts of u and v can be compared: both have the
// same dimension and, where they count things, the same name.
func (u Unit) SameKind(v Unit) bool {
	if u.Name == v.Name {
		return true
	}
	return u.Dimension == v.Dimension && u.Dimension != Count && u.Factor.Sign() > 0 && v.Factor.Sign() > 0
}

// Convert gives the value of d, in unit from, in unit to. The result is
// exact where it has a finite expansion, as it always has within metric and
// within customary units; otherwise it is rounded after 34 digits or more.
// It is an error if the units are not of the same kind.
func Convert(d Decimal, from, to Unit) (Decimal, error) {
	switch {
	case !from.SameKind(to):
		return Decimal{}, fmt.Errorf("quantity: cannot convert %s to %s", from.describe(), to.describe())
	case from.Name == to.Name:
		return d, nil
	}
	num := d.Add(from.Offset).Mul(from.Factor).Mul(to.Divisor)
	den := from.Divisor.Mul(to.Factor)
	return num.quo(den, int(num.d.NumDigits())+34).Sub(to.Offset).reduce(), nil
}

func (u Unit) describe() string {
	if u.IsZero() {
		return "a plain number"
	}
	return fmt.Sprintf("%q (%s)", u.Name, u.Dimension)
}

var one = NewDecimal(1, 0)

// counted is the unit of counted things: the phrase in lower case, its last
// word in the singular.
func counted(phrase string) Unit {
	phrase = strings.ToLower(phrase)
	i := strings.LastIndexAny(phrase, " -") + 1
	return Unit{Name: phrase[:i] + singular(phrase[i:]), Dimension: Count}
}
