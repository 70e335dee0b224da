package quantity

import "strings"

// often are adverbs after an amount that say as much as "a day".
var often = map[string]string{"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}

// adverb reads the "daily" of "500 tonnes daily" at token i, as a rate of u;
// "5 percent monthly growth" has none.
func (r *reader) adverb(u Unit, i int) (Unit, int, bool) {
	if i >= len(r.toks) || !r.toks[i].entry.is(stop) || u.IsZero() {
		return u, i, false
	}
	v := r.z.lex.units[often[r.lower(i)]]
	if v == nil || i+1 < len(r.toks) && r.toks[i+1].kind == word && !r.toks[i+1].entry.is(stop) {
		return u, i, false
	}
	return u.Per(*v), i + 1, true
}

// perHead reads the person at token i of a rate by persons: a head, per
// capita, per person, each person.
func (r *reader) perHead(i int, each bool) bool {
	switch r.lower(i) {
	case "head", "person":
		return i+1 >= len(r.toks) || r.toks[i+1].kind != word || r.toks[i+1].entry.is(stop)
	case "capita":
		return !each
	}
	return false
}

// annual marks an amount that is told by the year in other words than its unit:
// an annual rate of 2 percent, a 2 percent annual rate, 2 percent annualised.
func (r *reader) annual(a *atom) {
	if a.Unit.IsZero() {
		return
	}
	i := a.to
	switch {
	case isAnnual(r.lower(i)):
		next := r.lower(i + 1)
		a.Annual = next == "rate" || next == "pace" || strings.HasPrefix(r.lower(i), "annuali")
	case (r.lower(i) == "on" || r.lower(i) == "at") && isAnnual(r.lower(i+2)): // on an annual basis
		next := r.lower(i + 3)
		a.Annual = next == "rate" || next == "pace" || next == "basis"
	}
	i = a.from - 1
	if r.lower(i) != "of" || i < 2 {
		return
	}
	if w := r.lower(i - 1); w == "rate" || w == "pace" {
		for j := i - 2; j >= 0 && j >= i-4 && r.toks[j].kind == word; j-- {
			if isAnnual(r.lower(j)) {
				a.Annual = true
				return
			}
		}
	}
}

func isAnnual(w string) bool {
	switch w {
	case "annual", "yearly", "annualised", "annualized":
		return true
	}
	return false
}

// Yearly reports whether the amount is told by the year, and what it is an
// amount of: "2 percent a year", "2 percent annually" and "at an annual rate of
// 2 percent" are all a percentage.
func (q Quantity) Yearly() (Unit, bool) {
	base, ok := strings.CutSuffix(q.Unit.Name, " per year")
	if !ok {
		return q.Unit, q.Annual
	}
	u, ok := unitPrinted(base)
	return u, ok
}
