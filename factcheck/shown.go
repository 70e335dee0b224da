package factcheck

import (
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// shown is a quantity that was worked out, as an editor would write it: "32
// million crowns", "447,900 parcels". What is no plain amount stays in the
// notation of package quantity.
func shown(q quantity.Quantity) string {
	if q.Range || q.Score || q.Rank || q.Multiple || q.Rest || !q.Whole.IsZero() {
		return q.String()
	}
	text := amount(q.Value)
	if q.Bound != quantity.Exact {
		text = q.Bound.String() + " " + text
	}
	switch name := q.Unit.Name; {
	case name == "":
		return text
	case name == "percentage":
		return text + " %"
	case q.Value.Equal(one):
		return text + " " + name
	default:
		return text + " " + plural(name)
	}
}

// scales are the words of size, the greatest first.
var scales = [...]struct {
	name  string
	power int
}{{"trillion", 12}, {"billion", 9}, {"million", 6}}

// amount is a number in digits, with a word of size where that leaves no more
// than three places after the point, else with commas.
func amount(d quantity.Decimal) string {
	const places = 3
	for _, s := range scales {
		if d.Abs().Cmp(quantity.NewDecimal(1, s.power)) < 0 {
			continue
		}
		whole, rest, _ := strings.Cut(d.Mul(quantity.NewDecimal(1, -s.power)).String(), ".")
		switch rest = strings.TrimRight(rest, "0"); {
		case rest == "":
			return commas(whole) + " " + s.name
		case len(rest) <= places:
			return commas(whole) + "." + rest + " " + s.name
		}
		break
	}
	whole, rest, ok := strings.Cut(d.String(), ".")
	if ok {
		rest = "." + rest
	}
	return commas(whole) + rest
}

// commas sets a comma before each three digits of a whole number.
func commas(digits string) string {
	start := len(digits) - len(strings.TrimLeft(digits, "-−"))
	for i := len(digits) - 3; i > start; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// irregular are the plurals of the table "plurals".
var irregular = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, s := range lexicon.Must("plurals", "words") {
		out[s.Head] = s.List("words")[0]
	}
	return out
})

// plural is the plural of a unit's name: "crowns per day", "children".
func plural(unit string) string {
	if unit, per, ok := strings.Cut(unit, " per "); ok {
		return plural(unit) + " per " + per
	}
	if pound, ok := strings.CutSuffix(unit, " sterling"); ok {
		return plural(pound) + " sterling"
	}
	head := unit[strings.LastIndexByte(unit, ' ')+1:]
	rest := strings.TrimSuffix(unit, head)
	n := len(head)
	switch many, ok := irregular()[head]; {
	case ok:
		return rest + many
	case strings.ContainsRune(head, '-'), strings.HasPrefix(unit, "per "):
		return unit
	case n > 1 && head[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(head[n-2])):
		return rest + head[:n-1] + "ies"
	case strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"), strings.HasSuffix(head, "ch"), strings.HasSuffix(head, "sh"):
		return rest + head + "es"
	}
	return rest + head + "s"
}
