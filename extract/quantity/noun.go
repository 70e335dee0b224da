package quantity

import "strings"

// singular is the singular of a lower-case English noun; a word that is not
// a plural comes back as it is, and so does one without whose "s" it would be
// part of a number: "bns".
func singular(s string) string {
	if e := words().entries[s]; e != nil && e.singular != "" {
		return e.singular
	}
	if one := withoutS(s); !words().entries[one].isNumber() {
		return one
	}
	return s
}

func withoutS(s string) string {
	n := len(s)
	switch {
	case n < 3 || s[n-1] != 's' || s[n-2] == 's' || s[n-2] == 'u' || s[n-2] == 'i':
		return s
	case strings.HasSuffix(s, "ies") && n > 4:
		return s[:n-3] + "y"
	case strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "xes"),
		strings.HasSuffix(s, "zzes"), strings.HasSuffix(s, "uses"), strings.HasSuffix(s, "oes"):
		return s[:n-2]
	}
	return s[:n-1]
}

// isPlural reports whether a lower-case word looks like a plural noun.
func isPlural(s string, e *entry) bool {
	if e != nil && (e.singular != "" || e.flags&verb != 0) {
		return e.singular != ""
	}
	n := len(s)
	return n >= 3 && s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && s[n-2] != 'i'
}

// A nounPhrase is a range of tokens.
type nounPhrase struct{ from, to int }

// noun finds the counted noun phrase that starts at token j: the words up to
// a plural noun, without function words and punctuation between. With single
// set (after "one") it takes words up to the next function word.
//
// It reads no tags, so that it stops early rather than late.
func (r *reader) noun(j int, single bool) (nounPhrase, bool) {
	const maxWords = 6
	last, words := -1, 0
	i := j
	for ; i < len(r.toks) && words < maxWords; i++ {
		t := &r.toks[i]
		switch {
		case t.kind == digits && r.isGeneration(i):
			i++ // 5G base stations
			words++
			continue
		case t.kind == digits && t.plain && i > j && last < 0 && !single && r.toks[i-1].kind == word && r.isModel(i):
			words++ // two Boeing 737 jets
			continue
		case t.char == '-' && t.glued && i > j && i+1 < len(r.toks) && r.toks[i+1].glued && r.toks[i+1].kind == word:
			continue
		case t.kind != word:
			goto done
		case r.lower(i) == "and" && i > j && last < 0 && !single: // digital and printed books
			continue
		case t.entry.is(stop) || t.entry.is(month) && t.upper:
			goto done
		case i == j && t.entry.isNumber() && t.entry.num.kind != ordinalWord && t.entry.num.kind != severalWord && t.entry.num.kind != figuresWord:
			goto done
		}
		words++
		s := strings.ToLower(r.in(i))
		many := isPlural(s, t.entry)
		if single {
			if i > j && (many || t.entry.is(verb) || strings.HasSuffix(s, "ed") || last == i-1 && r.pluralAt(last)) { // one village asks, a third of towns plan
				break
			}
			last = i
			continue
		}
		hyphen := i+1 < len(r.toks) && r.toks[i+1].char == '-' && r.toks[i+1].glued
		if last >= 0 && (!many || !r.toks[last].entry.is(attributive)) {
			break // 3 strikes close the port
		}
		if many && !hyphen {
			last = i
		}
	}
done:
	if last < 0 {
		return nounPhrase{}, false
	}
	return nounPhrase{j, last + 1}, true
}

// pluralAt reports whether the word at token i is a plural noun, and none that
// stands before others.
func (r *reader) pluralAt(i int) bool {
	e := r.toks[i].entry
	return isPlural(r.lower(i), e) && !e.is(attributive)
}

// isGeneration reports "5G" at token i: one digit and a capital G.
func (r *reader) isGeneration(i int) bool {
	return i+1 < len(r.toks) && r.toks[i].plain && r.toks[i].end-r.toks[i].start == 1 &&
		r.toks[i+1].glued && r.in(i+1) == "G"
}

// isModel reports a number of three digits at token i between a capital and a
// plural, as the name of a model has: "three Harrow 240 presses".
func (r *reader) isModel(i int) bool {
	if r.toks[i].end-r.toks[i].start != 3 || i+1 == len(r.toks) {
		return false
	}
	before, after := &r.toks[i-1], &r.toks[i+1]
	return before.upper && before.entry == nil && after.kind == word && !after.entry.is(stop) && !after.entry.isNumber()
}
