package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
	"github.com/presscheck/presscheck/extract/quantity"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// suits reports whether a figure is one that the part, which sets two things against each
// other, can be about: of its times, as certain as it says, and of what it calls more.
func (p *part) suits(a *alignment) bool {
	if a.besideUnread() || a.claim.Kind == extract.Change && !p.ofGrowth() && !a.sameDeed() {
		return false // what grew more need not be larger
	}
	return p.stanceSuits(a) && p.tellsLike(a) && p.namesCounted(a) && p.timesSuit(a) && p.sameGroup(a)
}

// tellsLike reports whether a figure is of what the part compares: of a change, a share, a
// number, a quality.
func (p *part) tellsLike(a *alignment) bool {
	return (!p.ofChange() || a.ofChange()) && p.measureSuits(a) && p.qualitySuits(a)
}

// besideUnread reports whether a number stands with the figure that is not read as one: whose
// the figure is cannot be told from "the Greens won 23 seats and the Farmers' Party 31".
func (a *alignment) besideUnread() bool {
	return slices.ContainsFunc(a.source.Words[a.claim.Own.From:a.claim.Own.To], func(w extract.Word) bool {
		return w.Tag == "CD" && w.Class == extract.Content && strings.Trim(w.Lower, "0123456789") == "" && len(w.Lower) != len("2020")
	})
}

// sameDeed reports whether the claim's verb is the part's: the boats of "12 boats were added"
// are more than those of "5 were".
func (a *alignment) sameDeed() bool {
	return a.verb >= 0 && a.verb == a.source.Clauses[a.claim.Clause].Verb
}

// stanceSuits reports whether the figure is foretold if the part foretells.
func (p *part) stanceSuits(a *alignment) bool {
	return !intended(p.Stance) || intended(a.claim.Stance) || foretells(a.source.Sentence) || a.ahead()
}

// ahead reports whether the claim is told for a time that is to come: "2.8 percent next year".
func (a *alignment) ahead() bool {
	p, spoken := a.claim.Period, a.source.Transcript.Date
	return p != nil && !p.Inherited && p.Relation == period.In && !spoken.IsZero() && p.Start.After(spoken)
}

// ofChange reports whether the part is about how two things changed: "grew faster than".
func (p *part) ofChange() bool {
	goes := func(c change.Change) bool {
		return p.owns(c.Start) && !p.Subject.Has(c.Start) && (c.Way == change.Up || c.Way == change.Down) && !p.Sentence.Words[c.Start].Comparative()
	}
	return slices.ContainsFunc(p.Sentence.Changes, goes) || outpaces(p) || p.tellsSpeed()
}

// ofChange reports whether the figure says how much something changed, or how fast it goes.
func (a *alignment) ofChange() bool {
	return a.claim.Kind == extract.Change || a.claim.Second || slices.ContainsFunc(a.source.Changes, func(c change.Change) bool {
		return (c.Way == change.Up || c.Way == change.Down) && (a.clause().Has(c.Start) || a.claim.Subject.Has(c.Start))
	})
}

// quality is in what the part has two things differ: "punctual" of "more punctual than",
// "fast" of "faster", "" of "more than".
func (p *part) quality() string {
	s := p.Sentence
	for i := p.Own.From; i < p.Own.To; i++ {
		w := s.Words[i]
		switch {
		case !w.Comparative():
		case w.Lower != "more" && w.Lower != "less":
			return wordnet.Lemma(w.Lower, wordnet.Adj)
		case i+1 < p.Own.To && tellsHow(s.Words[i+1]) && !(i+2 < p.Own.To && strings.HasPrefix(s.Words[i+2].Tag, "NN")):
			return strings.TrimSuffix(s.Words[i+1].Lower, "ly")
		}
	}
	return ""
}

// tellsHow reports whether a word after "more" says in what: "punctual" and "often", not the
// "abroad" of "earned more abroad".
func tellsHow(w extract.Word) bool {
	return strings.HasPrefix(w.Tag, "JJ") || strings.HasPrefix(w.Tag, "RB") && strings.HasSuffix(w.Lower, "ly") || reckons("as shares", w.Lower)
}

// qualitySuits reports whether the figure tells how much a thing has of the quality in
// which the part has it differ.
func (p *part) qualitySuits(a *alignment) bool {
	switch quality := p.quality(); {
	case quality == "", quality == "few", lexicon.In("more", quality), lexicon.In("less", quality):
		return true
	case reckons("as shares", quality):
		return a.tellsShare()
	case reckons("as prices", quality):
		return slices.ContainsFunc(a.source.Words, func(w extract.Word) bool { return w.LemmaIn("prices") })
	default:
		return slices.ContainsFunc(a.source.terms, func(t term) bool {
			return t.lemma == quality && a.claim.Own.Has(t.word)
		})
	}
}

// measureSuits reports whether the figure is a share where the part compares shares, and
// none where it compares how many there are.
func (p *part) measureSuits(a *alignment) bool {
	s := p.Sentence
	for i := p.Own.From; i < p.Own.To; i++ {
		w := s.Words[i]
		switch {
		case i+1 < p.Own.To && s.Words[i+1].Lemma == "point":
		case reckons("share of a whole", w.Lemma) && a.claim.Kind == extract.Change:
			return slices.ContainsFunc(a.source.Words, func(u extract.Word) bool { return u.Lemma == w.Lemma })
		case reckons("share of a whole", w.Lemma):
			return a.tellsShare() || w.Lemma == "rate" && !countable(*a.claim.Quantity)
		case w.Lower == "fewer", w.Lower == "more" && things(s.Words[:p.Own.To], i+1) >= 0:
			return a.countsThings() && a.claim.Kind != extract.Share
		}
	}
	return true
}

// namesCounted reports whether the part names what the figure is a number of, where it calls
// a thing larger or says of what it has more: that more people came to a museum makes it no
// larger, nor do its visitors make it have more rooms.
func (p *part) namesCounted(a *alignment) bool {
	q := a.claim.Quantity
	switch thing := countedMore(p.Claim); {
	case q.Unit.IsZero() && thing >= 0:
		return !a.sumOrRate() && !slices.ContainsFunc(a.missing, func(t *term) bool { return t.word == thing })
	case q.Unit.IsZero(), q.Unit.Dimension != quantity.Count, thing < 0 && !p.sized():
		return true
	}
	return slices.ContainsFunc(p.Sentence.Words[p.Own.From:p.Own.To], func(w extract.Word) bool {
		return w.Lemma == q.Unit.Name || w.Class == extract.Content && w.Lemma == "people"
	}) || slices.ContainsFunc(a.found, func(m match) bool {
		return m.at >= 0 && m.at < len(a.source.Words) && q.UnitSpan.Contains(a.source.Words[m.at].Span)
	})
}

// sumOrRate reports whether the words after the claim's bare figure tell that it counts nothing:
// "1.8 billion in pensions", "2,650 a month".
func (a *alignment) sumOrRate() bool {
	words, i := a.source.Words, a.source.At(a.claim.Quantity.Span.End-1)+1
	return i+1 < len(words) && (words[i].Lower == "in" && words[i+1].Class != extract.Time && !words[i+1].Upper && strings.HasPrefix(words[i+1].Tag, "NN") ||
		(words[i].Lower == "a" || words[i].Lower == "an" || words[i].Lower == "per") && reckons("frequencies", words[i+1].Lemma))
}

// sized reports whether the part calls its subject larger or smaller than another.
func (p *part) sized() bool {
	s := p.Sentence
	verb := s.Clauses[p.Clause].Verb
	if verb < 0 || s.Words[verb].Lemma != "be" {
		return false
	}
	return slices.ContainsFunc(s.Words[verb:p.Own.To], func(w extract.Word) bool {
		plain := wordnet.Lemma(w.Lower, wordnet.Adj)
		return w.Comparative() && (plain == "large" || plain == "big" || plain == "small")
	})
}

// countsThings reports whether the figure is a number of things.
func (a *alignment) countsThings() bool {
	return countable(*a.claim.Quantity) && !strings.Contains(a.claim.Quantity.Unit.Name, " per ")
}

// tellsShare reports whether the figure says which part of a whole something is.
func (a *alignment) tellsShare() bool {
	q := a.claim.Quantity
	return rate(*q) || !q.Whole.IsZero() || a.claim.Kind == extract.Share || strings.Contains(q.Unit.Name, " per ")
}

// timesSuit reports whether the figure is of each time that the part names for it.
func (p *part) timesSuit(a *alignment) bool {
	said := p.timesOf(a.part)
	return !slices.ContainsFunc(said, func(t *period.Period) bool { return !a.inTime(t, p.Sentence) })
}

// timesOf are the times that the part names for one of its sides: those that stand there,
// and the one that it names for both.
func (p *part) timesOf(side *part) []*period.Period {
	s := p.Sentence
	var all, own []*period.Period
	for i := range s.Periods {
		q := &s.Periods[i]
		at := s.At(q.Span.Start)
		if q.Kind == period.Duration || q.Kind == period.Streak || !p.Own.Has(at) {
			continue
		}
		all = append(all, q)
		if side.Own.Has(at) {
			own = append(own, q)
		}
	}
	if len(all) == 1 {
		return all
	}
	return own
}

// inTime reports whether the figure is of a time that a statement names, in its own words
// or as its passage is.
func (a *alignment) inTime(said *period.Period, in *extract.Sentence) bool {
	alike := func(found *period.Period) bool {
		if said.Resolved() != found.Resolved() && said.Anchor != period.Yearless && found.Anchor != period.Yearless {
			return false
		}
		if !said.Resolved() && !found.Resolved() && said.Anchor != period.Yearless {
			return strings.EqualFold(plainTime(wordsOf(a.source.Sentence, found)), plainTime(wordsOf(in, said)))
		}
		if last := func(words string) bool { return strings.Contains(strings.ToLower(words), "last ") }; !said.Resolved() && !found.Resolved() &&
			last(wordsOf(in, said)) != last(wordsOf(a.source.Sentence, found)) {
			return false // "in March" and "in March last year"
		}
		x, y := sameYear(at(said), at(found))
		return x.Equal(*y) || x.String() == y.String() || !x.Start.IsZero() && x.Start.Equal(y.Start) && x.End.Equal(y.End)
	}
	if a.source.pointsTo(said, in) {
		return true
	}
	if found := a.claim.Period; found != nil && !found.Inherited {
		return alike(found)
	}
	for i := len(a.source.passage) - 1; i >= 0; i-- {
		if found := &a.source.passage[i]; found.Kind == period.Interval || found.Kind == period.Label {
			return alike(found)
		}
	}
	return a.claim.Period != nil && alike(a.claim.Period)
}

// sameGroup reports whether the figure is of the groups that the part's side is of, as far
// as figures tell which these are.
func (p *part) sameGroup(a *alignment) bool {
	within := func(all, of []*quantity.Quantity) bool {
		return !slices.ContainsFunc(of, func(q *quantity.Quantity) bool {
			return !slices.ContainsFunc(all, func(r *quantity.Quantity) bool { return r.Value.Equal(q.Value) && r.Bound == q.Bound })
		})
	}
	said := groups(p.Sentence, a.part.Own)
	return within(groups(a.source.Sentence, a.clause()), said) && within(said, groups(a.source.Sentence, a.claim.Own))
}
