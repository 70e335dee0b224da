package quantity

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Parse reads a string that is one quantity, in English ("just under 20
// percent", "$6.5bn") or in the notation of [Quantity.String]. Words after
// the number that are no unit are read as a counted noun. It is an error if
// the string holds no quantity, or anything beside it.
func Parse(s string) (Quantity, error) {
	fail := fmt.Errorf("quantity: %.60q is not one quantity", s)
	trimmed := strings.TrimSpace(s)
	if trimmed == "" || len(trimmed) > 2000 || !utf8.ValidString(s) {
		return Quantity{}, fail
	}
	mark, number := trimmed, ""
	for _, sign := range [...]string{"x", "#"} {
		if head, tail, ok := strings.Cut(trimmed, sign); ok {
			if bound, ok := signedBound(head); ok {
				if d, err := ParseDecimal(tail); err == nil {
					q := Quantity{Value: d, Bound: bound, Multiple: sign == "x", Rank: sign == "#"}
					q.Span.End = len(s)
					q.Number.Start, q.Number.End = strings.Index(s, tail), strings.Index(s, tail)+len(tail)
					return q, nil
				}
			}
		}
	}
	_, _ = mark, number
	r := newReader(s)
	if !r.z.run() || r.z.pos < len(s) {
		return Quantity{}, fail
	}
	r.toks = r.z.toks
	for _, strict := range [...]bool{false, true} {
		r.strict, r.found = strict, nil
		r.paragraph()
		if len(r.found) == 1 && strings.TrimSpace(r.found[0].Span.In(s)) == trimmed {
			return r.found[0], nil
		}
	}
	return Quantity{}, fail
}

func signedBound(s string) (Bound, bool) {
	for b, sign := range boundSigns {
		if s == sign {
			return Bound(b), true
		}
	}
	return Exact, false
}

// rest reads everything from token j on as the counted noun, up to "per".
func (r *reader) rest(a *atom, j int) {
	end := j
	for end < len(r.toks) && r.lower(end) != "per" {
		if r.toks[end].kind == mark && !r.hyphen(end) && r.toks[end].char != '\'' && r.toks[end].char != '’' {
			return
		}
		if end == j && r.toks[end].kind != word {
			return
		}
		if end == j {
			switch r.lower(end) {
			case "to", "and", "or", "in", "out", "of":
				return
			}
		}
		end++
	}
	if end == j {
		return
	}
	a.Unit = counted(r.phrase(j, end))
	a.unitFrom = j
	a.fraction()
	a.Unit, a.to = r.rate(a.Unit, end)
	a.unitTo = a.to
}
