package factcheck

import (
	"slices"
	"strings"
	"time"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
)

// Times that last: since when, until when, and how far away they are.

// otherStart reports whether the one time begins where the other ends, or only one of them has an end:
// "since 2014", "until 2014", "from 2014 to 2018".
func (a *alignment) otherStart(said, found *period.Period) bool {
	until := func(s *extract.Sentence, p *period.Period) bool { // not "by"
		return p.Relation == period.Until && lexicon.In("up to a time", strings.ToLower(firstWord(wordsOf(s, p))))
	}
	begins, ends := said.Relation == period.Since, until(a.part.Sentence, said)
	switch {
	case said.Kind != period.Interval || found.Kind != period.Interval:
		return false
	case begins && until(a.source.Sentence, found), ends && found.Relation == period.Since:
		return true
	case begins, ends:
		one := period.Period{Start: found.Start, Grain: found.Grain, Relation: period.Since}.Unit()
		stretch := !found.Start.IsZero() && found.Relation == period.In && found.End.After(one.End)
		return stretch && (begins || !said.End.Equal(found.End))
	case strings.EqualFold(firstWord(wordsOf(a.part.Sentence, said)), "from"):
		return said.Relation == period.In && found.Relation == period.In && said.Contains(*found) && !said.Equal(*found)
	}
	denied := slices.ContainsFunc(a.source.Words[a.clause().From:a.clause().To], func(w extract.Word) bool { return w.Class == extract.Negation })
	return !denied && said.Relation == period.In && until(a.source.Sentence, found) && said.End.Equal(found.End)
}

// otherStretch reports whether both times are stretches up to the day of speaking, which is not
// known, and not as long: "the past ten years", "the past twenty years".
func (a *alignment) otherStretch(said, found *period.Period) bool {
	if said.Resolved() && found.Resolved() && said.Approx && found.Approx && said.Relation == found.Relation && said.Grain == found.Grain && a.part.Quantity == nil &&
		said.End.Equal(found.End) && !said.Start.Equal(found.Start) {
		return true // "the past ten years", "the past twenty years"
	}
	if said.Resolved() || found.Resolved() || said.Anchor != period.Spoken || found.Anchor != period.Spoken || !said.Approx || !found.Approx {
		return false
	}
	if said.Grain != found.Grain {
		return true // "two years ago", "a month ago"
	}
	length := func(s *extract.Sentence, p *period.Period) string {
		words := strings.Fields(strings.TrimSuffix(strings.ToLower(wordsOf(s, p)), " ago"))
		return strings.Join(words[max(0, len(words)-2):], " ")
	}
	x, y := length(a.part.Sentence, said), length(a.source.Sentence, found)
	return x != y && strings.HasSuffix(x, "s") && strings.HasSuffix(y, "s")
}

// began compares since when two things have been so, which are not the same. What has
// been so since May has not been so only since June; what has risen since May may have
// risen since June too, or not.
func (a *alignment) began(said, found *period.Period) {
	switch {
	case said.Grain != found.Grain && (sameStart(said, found) || sameStart(found, said)): // since May, since this year
	case said.Grain != found.Grain, said.Approx, found.Approx, !said.Resolved(), !found.Resolved(), a.part.Direction != change.None, a.part.Compares != change.None, a.claim.Direction != change.None:
		a.leave("period", said.String(), found.String())
	default:
		a.conflict("period", said.String(), found.String())
	}
}

// sameStart reports whether a period with an open end begins in the unit of time with
// whose beginning another one does.
func sameStart(wide, narrow *period.Period) bool {
	switch y, m, _ := wide.Start.Date(); wide.Grain {
	case period.Year:
		return narrow.Start.Year() == y
	case period.Month:
		return narrow.Start.Year() == y && narrow.Start.Month() == m
	}
	return false
}

// endsWith reports whether two periods end at the same turn of the year or month: "by the
// turn of the year" and "by the end of December".
func endsWith(a, b *period.Period) bool {
	if a.Relation != period.Until || b.Relation != period.Until || a.End.IsZero() || b.End.IsZero() {
		return false
	}
	return a.End.Sub(b.End).Abs() <= 24*time.Hour
}

// reckonedTo reports whether the claim's figure is one reckoned from a day up to the time that
// the part gives: "as of last night, 4,000 since May" of what there was by last night.
func (a *alignment) reckonedTo(said, found *period.Period) bool {
	upTo := func(p *period.Period) bool { return p.Relation == period.AsOf || p.Relation == period.Until }
	return found.Relation == period.Since && upTo(said) && slices.ContainsFunc(a.source.Periods, func(p period.Period) bool {
		return upTo(&p) && a.clause().Has(a.source.At(p.Span.Start)) && p.Grain == said.Grain && p.End.Equal(said.End) && !p.End.IsZero()
	})
}

// distanceIn is how far away words tell that a time is, "4 year" of "four years ago"; false if they do not.
func distanceIn(words string) (string, bool) {
	found := quantity.Find(words)
	if len(found) != 1 || !lasting(&found[0]) {
		return "", false
	}
	return found[0].String(), true
}
