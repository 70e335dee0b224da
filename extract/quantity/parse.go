package quantity

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parse reads a string that is one quantity, in English ("just under 20
// percent", "$6.5bn") or in the notation of [Quantity.String]. It is an error
// if the string holds no quantity, or anything beside it.
func Parse(s string) (Quantity, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" || len(s) > 2000 || !utf8.ValidString(s) {
		return Quantity{}, fmt.Errorf("quantity: %.60q is not one quantity", s)
	}
	printed, isNotation := notation(trimmed)
	if isNotation && printed.Unit.Dimension != Count && printed.Unit.Dimension != Fraction {
		return printed.at(s, trimmed), nil
	}
	if found := Find(s); len(found) == 1 && found[0].Span.In(s) == trimmed {
		return found[0], nil
	}
	if isNotation {
		return printed.at(s, trimmed), nil
	}
	return Quantity{}, fmt.Errorf("quantity: %.60q is not one quantity", s)
}

// at gives a printed quantity the spans it has in s.
func (q Quantity) at(s, trimmed string) Quantity {
	q.Span.Start = strings.Index(s, trimmed)
	q.Span.End = q.Span.Start + len(trimmed)
	q.Number = q.Span
	if !q.Unit.IsZero() {
		if i := strings.LastIndex(s, q.Unit.Name); i >= 0 {
			q.Number.End = i - 1
			q.UnitSpan.Start, q.UnitSpan.End = i, i+len(q.Unit.Name)
		}
	}
	return q
}

// notation reads what Quantity.String prints:
//
//	[all but] [bound] [x | #] number [/ number | : number | .. number | -> number] [unit]
func notation(s string) (Quantity, bool) {
	var q Quantity
	s, q.Rest = strings.CutPrefix(s, "all but ")
	for b, sign := range boundSigns { // a later sign is no prefix of an earlier one
		if strings.HasPrefix(s, sign) && len(sign) >= len(boundSigns[q.Bound]) {
			q.Bound = Bound(b)
		}
	}
	s = s[len(boundSigns[q.Bound]):]
	switch {
	case strings.HasPrefix(s, "x"):
		q.Multiple, s = true, s[1:]
	case strings.HasPrefix(s, "#"):
		q.Rank, s = true, s[1:]
	}
	var ok bool
	if q.Value, s, ok = leadingDecimal(s); !ok {
		return q, false
	}
	for _, link := range [...]string{"..", " -> ", ":", "/"} {
		rest, found := strings.CutPrefix(s, link)
		if !found {
			continue
		}
		var second Decimal
		if second, s, ok = leadingDecimal(rest); !ok {
			return q, false
		}
		switch link {
		case ":":
			q.Score, q.Max = true, second
		case "/":
			if q.Value.Sign() < 0 || second.Sign() <= 0 {
				return q, false
			}
			q.Part, q.Whole, q.Value = q.Value, second, q.Value.quo(second, fractionDigits)
		default:
			q.Range, q.FromTo, q.Max = true, link == " -> ", second
		}
		break
	}
	if s == "" {
		return q, true
	}
	name, ok := strings.CutPrefix(s, " ")
	if !ok || q.Multiple || q.Rank || q.Score {
		return q, false
	}
	q.Unit, ok = unitPrinted(name)
	if ok && !q.Whole.IsZero() {
		q.Unit.Dimension = Fraction
	}
	return q, ok
}

// leadingDecimal reads the number that s starts with.
func leadingDecimal(s string) (Decimal, string, bool) {
	i := 0
	for i < len(s) && (isDigit(s[i]) || i == 0 && s[i] == '-' || s[i] == '.' && i+1 < len(s) && isDigit(s[i+1])) {
		i++
	}
	d, err := ParseDecimal(s[:i])
	return d, s[i:], err == nil
}

// unitPrinted returns the unit with that name: of the table, a rate, or what
// a noun counts.
func unitPrinted(name string) (Unit, bool) {
	if name == "%" {
		name = "percentage"
	}
	if u := words().units[name]; u != nil {
		return *u, true
	}
	if i := strings.LastIndex(name, " per "); i > 0 {
		a, ok1 := unitPrinted(name[:i])
		b, ok2 := unitPrinted(name[i+len(" per "):])
		return a.Per(b), ok1 && ok2
	}
	if rest, ok := strings.CutPrefix(name, "per "); ok {
		v, ok := unitPrinted(rest)
		return Unit{Dimension: Count}.Per(v), ok
	}
	if name == "" || name != strings.ToLower(name) || strings.TrimSpace(name) != name || strings.ContainsAny(name, "%$€£()[]{},;:/\t\n") {
		return Unit{}, false
	}
	for word := range strings.FieldsSeq(name) {
		if !strings.ContainsFunc(word, unicode.IsLetter) {
			return Unit{}, false // "0 000" counts nothing
		}
	}
	return Unit{Name: name, Dimension: Count}, true
}
