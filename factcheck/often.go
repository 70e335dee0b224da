package factcheck

import "github.com/presscheck/presscheck/extract"

// adverbsOfTime are the adverbs and adjectives that say that something is so once in each
// unit of time.
var adverbsOfTime = map[string]string{
	"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}

// often is the unit of time in each of which a range tells that something happens once,
// and the word that says so: "monthly", "every month", "once a month". It is "" if the
// range tells of none, or of more than one.
func often(s *extract.Sentence, r extract.Range) (unit string, word int) {
	for i := r.From; i < r.To; i++ {
		found := adverbsOfTime[s.Words[i].Lower]
		if i > r.From && found == "" && s.Words[i].In("units of time") {
			before := s.Words[i-1].Lower
			if before == "every" || before == "each" || (before == "a" || before == "per") && i-1 > r.From && s.Words[i-2].Lower == "once" {
				found = s.Words[i].Lower
			}
		}
		switch {
		case found == "":
		case unit != "":
			return "", -1
		default:
			unit, word = found, i
		}
	}
	if unit == "" {
		return "", -1
	}
	return unit, word
}

// recurs reports whether the claim tells too how often, which the term or the "every" at
// a word of the part does: whether they agree, recurrence tells.
func (a *alignment) recurs(word int) bool {
	if at := a.part.oftenAt; a.part.Quantity != nil || a.part.often == "" || word != at && word != at-1 {
		return false
	}
	found, _ := often(a.source.Sentence, extract.Range{To: len(a.source.Words)})
	return found != ""
}

// recurrence compares how often part and claim say that something happens.
func (a *alignment) recurrence() {
	said := a.part.often
	if said == "" || a.part.Quantity != nil || a.claim.Quantity != nil || a.part.Negated || a.claim.Negated {
		return
	}
	found, _ := often(a.source.Sentence, extract.Range{To: len(a.source.Words)})
	if found != "" && said != found {
		a.conflict("how often", "every "+said, "every "+found)
	}
}
