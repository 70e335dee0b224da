package quantity

// tens makes of n, the tens from decade on, a range where the words before it
// say that they are those of a scale and no time: a high in the mid-60s,
// scores in the low 80s, a man in his late forties.
func (r *reader) tens(n number, decade Decimal) number {
	i := n.from - 1
	if r.hyphen(i) {
		i--
	}
	if i < 1 || i < r.floor || decade.Cmp(NewDecimal(20, 0)) < 0 {
		return n
	}
	aged := r.toks[i-1].entry.is(possessive)
	from, to := int64(0), int64(3)
	switch r.lower(i) {
	case "low":
	case "early":
		if !aged {
			return n
		}
	case "mid":
		from, to = 4, 6
		if !aged && r.isDecade(i-1) {
			return n
		}
	case "late":
		if !aged {
			return n
		}
		from, to = 7, 9
	case "high", "upper":
		from, to = 7, 9
	default:
		if !r.toks[i].entry.is(possessive) || r.lower(i-1) != "in" { // in her 60s
			return n
		}
		i, to = n.from, 9
	}
	n.value, n.max = decade.Add(NewDecimal(from, 0)), decade.Add(NewDecimal(to, 0))
	n.stated = n.value
	n.from, n.decade, n.tens, n.many = i, false, true, true
	return n
}

// isDecade reports whether the words that end with token i, "the" of "the
// mid-60s", make it a time: since the, built in the, or the start of a
// sentence.
func (r *reader) isDecade(i int) bool {
	if r.lower(i) != "the" || r.starts(i) {
		return true
	}
	i--
	if r.lower(i) == "in" {
		if r.starts(i) {
			return true
		}
		i--
	}
	return r.toks[i].entry.is(dated)
}
