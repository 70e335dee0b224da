package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/token"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// source reads a source's name from token i on: a run of capitalised words
// with their titles, or a pronoun. It returns the end of the run, i if there
// is none.
func (f *framer) source(i int) int {
	j := i
	if lexicon.In("pronouns that report", f.at(j)) {
		return j + 1
	}
	if end := f.role(j); end > j {
		return end
	}
	if f.at(j) == "the" && lexicon.In("sources", f.at(j+1)) {
		return j + 2
	}
	if end := f.group(j); end > j {
		return end
	}
	if lexicon.In("sources", f.at(j)) && !(j+1 < len(f.tokens) && f.tokens[j+1].Upper) {
		return j + 1
	}
	if lexicon.In("not names", f.at(j)) {
		return i
	}
	if end := f.officer(j); end > j {
		return end
	}
	for j < len(f.tokens) && j < i+6 && (f.tokens[j].Upper || j > i && f.at(j) == ".") {
		if j > i && f.at(j) == "." && !f.tokens[j-1].Upper {
			break
		}
		j++
	}
	return j
}

// group reads a common noun for those who say things, with its determiner and
// what stands before it, right before a verb of report: "two county officials
// say". It returns the end, i if there is none.
func (f *framer) group(i int) int {
	const words = 5
	for j := i; j < min(i+words, len(f.tokens)) && f.tokens[j].Kind != token.Mark; j++ {
		if lexicon.In("sources", f.at(j)) && f.report(j+1) {
			return j + 1
		}
	}
	return i
}

// role reads an office that stands for who holds it, with its article, right before a
// verb of report: "the deputy finance minister said".
func (f *framer) role(i int) int {
	const words = 7
	if f.at(i) != "the" && !(i+1 < len(f.tokens) && f.at(i+1) == "'s") && f.at(i) != "its" && f.at(i) != "their" {
		return i
	}
	for j := i + 1; j < min(i+words, len(f.tokens)) && (f.tokens[j].Kind != token.Mark || f.at(j) == "'s"); j++ {
		if f.report(j) && quotation.IsRole("the "+f.span(i, j).In(f.text)) {
			return j
		}
	}
	return i
}

// described reads a source's name with what it is to the end of the sentence:
// "county official Maria Vell".
func (f *framer) described(i int) int {
	const words = 8
	for j := i + 1; j < min(i+words, len(f.tokens)) && f.tokens[j-1].Kind != token.Mark; j++ {
		if !f.tokens[j].Upper || f.tokens[j-1].Upper || !lexicon.In("sources", f.at(j-1)) && !quotation.IsRole(f.span(i, j).In(f.text)) {
			continue
		}
		for ; j < len(f.tokens) && (f.tokens[j].Upper || f.at(j) == "." && j+1 < len(f.tokens)); j++ {
		}
		return j
	}
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if lexicon.In("sources", f.at(j)) {
			return j + 1 // "a county official"
		}
	}
	return i
}

// officer reads a name after an office and what it is of, right before a verb of
// report: "Minister of Health Maria Vell said".
func (f *framer) officer(i int) int {
	const words = 10
	if at := f.at(i + 1); at != "of" && at != "for" || !f.tokens[i].Upper || !quotation.IsRole(f.at(i)) {
		return i
	}
	for j := i + 2; j < min(i+words, len(f.tokens)); j++ {
		switch {
		case f.uttered(j) > j && f.tokens[j-1].Upper && f.tokens[j-2].Upper:
			return j
		case f.tokens[j].Upper:
		case !lexicon.In("parts of compounds", f.at(j)) && f.at(j) != "for":
			return i
		}
	}
	return i
}

// counted reports whether token i is things counted, no verb: "five states".
func (f *framer) counted(i int) bool {
	span := f.tokens[i].Span
	return slices.ContainsFunc(quantity.Find(f.text[:span.End]), func(q quantity.Quantity) bool { return q.UnitSpan.Contains(span) })
}

// report reports whether a verb or phrase that reports begins with token i.
func (f *framer) report(i int) bool { return f.reported(i) > i }

// reported is where the verb or phrase that reports and begins with token i ends,
// i if there is none: "said", "has also said", "made it clear".
func (f *framer) reported(i int) int {
	const words = 6
	end, phrase := i, make([]byte, 0, 64)
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if j > i {
			phrase = append(phrase, ' ')
		}
		phrase = append(phrase, f.at(j)...)
		if _, ok := reportVerbs()[string(phrase)]; ok {
			end = j + 1
		}
	}
	return end
}

// uttered is where the verb that reports ends whose auxiliaries and adverbs begin
// with token i, i if there is none: "has also said", "later added".
func (f *framer) uttered(i int) int {
	const words = 4
	for j := i; j < min(i+words, len(f.tokens)); j++ {
		if end := f.reported(j); end > j {
			return end
		}
		if !lexicon.In("before a verb of report", f.at(j)) && !strings.HasSuffix(f.at(j), "ly") {
			break
		}
	}
	return i
}
