package quotation

import (
	"strconv"
	"strings"
)

// plain is the words in one form: in lower case, contractions written out,
// numbers as digits, one spelling for each word, fillers left out.
func plain(words []word) []string {
	v := vocabularyOf()
	var all []string
	for _, w := range words {
		if fold := strings.ToLower(w.text); !v.is(fold, filler) {
			all = append(all, expand(undotted(fold))...)
		}
	}
	spelt := all[:0]
	for i := 0; i < len(all); i++ {
		if i+1 < len(all) {
			if form, ok := v.same[all[i]+" "+all[i+1]]; ok {
				spelt = append(spelt, form)
				i++
				continue
			}
		}
		spelt = append(spelt, v.spell(all[i]))
	}
	return v.digits(spelt)
}

// undotted drops the points of an abbreviation, not that of a decimal.
func undotted(word string) string {
	if word[0] >= '0' && word[0] <= '9' {
		return word
	}
	return strings.ReplaceAll(word, ".", "")
}

// expand writes a contraction out. Of 's and 'd, which have two readings, it
// takes the commoner.
func expand(word string) []string {
	switch word {
	case "can't", "cannot":
		return []string{"can", "not"}
	case "won't":
		return []string{"will", "not"}
	case "let's":
		return []string{"let", "us"}
	}
	at := strings.LastIndexByte(word, '\'')
	if at <= 0 {
		return []string{word}
	}
	stem := word[:at]
	switch word[at:] {
	case "'t":
		if verb, ok := strings.CutSuffix(stem, "n"); ok {
			return []string{verb, "not"}
		}
	case "'s":
		return []string{stem, "is"}
	case "'re":
		return []string{stem, "are"}
	case "'ve":
		return []string{stem, "have"}
	case "'ll":
		return []string{stem, "will"}
	case "'m":
		return []string{stem, "am"}
	case "'d":
		return []string{stem, "would"}
	}
	return []string{word}
}

// spell is the spelling to which the word is compared.
func (v vocabulary) spell(word string) string {
	if form, ok := v.same[word]; ok {
		return form
	}
	for _, ending := range []string{"e", "es", "ed", "ing", "ation", "ations"} {
		if stem, ok := strings.CutSuffix(word, "is"+ending); ok {
			return stem + "iz" + ending
		}
	}
	return word
}

// digits writes numbers in words as digits, and drops thousands separators.
func (v vocabulary) digits(words []string) []string {
	var all []string
	for i := 0; i < len(words); {
		value, next := v.number(words, i)
		if next == i {
			all = append(all, words[i])
			i++
			continue
		}
		all = append(all, strconv.FormatUint(value, 10))
		i = next
	}
	return all
}

// number reads the whole number that begins with word i, and says where it
// ends: at i if there is none.
func (v vocabulary) number(words []string, i int) (value uint64, next int) {
	const most = 1_000_000 // before a scale word, so that nothing overflows
	var part uint64        // below the next thousand, million, …
	next = i
	for ; next < len(words); next++ {
		w := words[next]
		n, ok := v.values[w]
		if next == i && w < ":" { // it does not begin with a letter
			if digits, err := strconv.ParseUint(strings.ReplaceAll(w, ",", ""), 10, 40); err == nil {
				n, ok = digits, true
				part, n = n, 0
			}
		}
		switch {
		case w == "and" && next > i && next+1 < len(words) && v.values[words[next+1]] > 0 && part%100 == 0:
		case !ok, n >= 100 && part > most, value > most*most:
			return value + part, next
		case n >= 1000:
			value += max(part, 1) * n
			part = 0
		case n == 100:
			part = max(part, 1) * 100
		case n > 0 && part%100 != 0 && (part%100 < 20 || part%10 != 0 || n >= 10):
			return value + part, next
		default:
			part += n
		}
	}
	return value + part, next
}
