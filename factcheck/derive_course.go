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

// deriveCourse sets the two figures of a course against each other: "three
// weeks less than a year ago", "has halved". What the part says of time must be
// that of the course.
func (c *Checker) deriveCourse(p *part) (Finding, bool) {
	g, ok := p.gap()
	if !ok || p.ofTwoThings() {
		return Finding{}, false
	}
	side := p.level()
	side.drop("formerly")
	side.terms = slices.DeleteFunc(side.terms, p.compares)
	untold, foretold := side.untold()
	if len(side.terms) == 0 {
		return Finding{}, false
	}
	c.prepare(side)
	c.prepare(untold)
	var best Finding
	least := withinReach + slipReach
	for _, s := range c.index.candidates(side.keys()) {
		if s.asked {
			continue
		}
		for _, k := range c.courses(s) {
			of := side
			if k.foretold {
				of = untold
			}
			effort, ok := k.tells(of, p)
			if !ok || k.foretold && !foretold || k.growth() && !k.grows(p) || k.ofOtherMeasure(p) {
				continue
			}
			x, y, ok := c.told(k, p)
			if !ok || p.ofNow() && x.past() > 0 {
				continue
			}
			f, ok := p.set(x.operand(), y.operand(), g)
			if !ok || effort > nearBy && (f.Verdict == Refuted || g.by == byNothing) {
				continue
			}
			if f.Verdict < best.Verdict || f.Verdict == best.Verdict && effort < least || best.Verdict == NotEnough {
				best, least = f, effort
			}
		}
	}
	return best, best.Verdict != NotEnough
}

// ofNow reports whether the part tells how much more or less there is now: what there was a month
// ago is not what there is.
func (p *part) ofNow() bool {
	return p.Compares != change.None && p.Quantity != nil && (p.Period == nil || p.Period.Inherited) && present(p.Sentence, p.Clause)
}

// ofTwoThings reports whether the part sets one thing against another, not against what it
// was or should have been: "lags behind the national rate".
func (p *part) ofTwoThings() bool {
	left, right, ok := p.sides()
	return ok && p.Compares != change.None && !foretells(p.Sentence) && right.another(left)
}

// tells reports whether a course is of what a side names, and how far afield
// its words were found.
func (k course) tells(side, p *part) (effort float64, ok bool) {
	a, b := align(side, k.after.source, k.after.Claim), align(side, k.before.source, k.before.Claim)
	if !p.stanceSuits(a) && !p.stanceSuits(b) || p.Compares != change.None && !(p.tellsLike(a) && p.tellsLike(b)) {
		return 0, false
	}
	lapsed := func(s slot) bool { return s.name == "duration" && k.lapsed(side) }
	a.open, b.open = slices.DeleteFunc(a.open, lapsed), slices.DeleteFunc(b.open, lapsed)
	if !a.agrees(true) || !b.agrees(true) || !a.solid && !b.solid || a.numbersOthers() || b.numbersOthers() {
		return 0, false
	}
	if first := k.first(); a.close+b.close == 0 && (!first.source.leans(first.Claim) || first.Quantity.Unit.Dimension == quantity.Count) {
		return 0, false // it is of something else
	}
	if b.effort() < a.effort() {
		a, b = b, a
	}
	reach, missing := a.reach, 0.0
	for _, t := range a.missing {
		switch {
		case !slices.Contains(b.missing, t):
			reach += inContext * t.weight()
		case t.name || t.opinion || t.number != nil || a.elsewhere(t) && b.elsewhere(t):
			return 0, false
		default:
			missing += t.weight()
		}
	}
	return reach + missing, reach <= withinReach && missing <= 1 && reach+missing <= slipReach
}

// ofOtherMeasure reports whether the part's subject is a number of things, and the figures are
// shares; or is itself a change, and they tell how much there was.
func (k course) ofOtherMeasure(p *part) bool {
	s, r := p.Sentence, p.Subject
	if slices.ContainsFunc(s.Words[r.From:r.To], func(w extract.Word) bool { return w.Lower == "number" }) && rate(*k.after.Quantity) {
		return true
	}
	return k.after.Kind != extract.Change && p.Quantity == nil && slices.ContainsFunc(s.Changes, func(c change.Change) bool {
		return r.Has(c.Start) && strings.HasPrefix(s.Words[c.Start].Tag, "NN") && (c.Way == change.Up || c.Way == change.Down)
	})
}

// first is the figure of a course that is told first.
func (k course) first() told {
	a, b := k.before, k.after
	if a.source == b.source && a.Quantity.Span.Start <= b.Quantity.Span.Start || a.source != b.source && a.source.place < b.source.place {
		return a
	}
	return b
}

// numbersOthers reports whether the claim tells the number of something that the part does
// not name: "the number of people working in forestry" tells nothing of forestry.
func (a *alignment) numbersOthers() bool {
	words := a.source.Words
	at := a.claim.Subject.From
	for at < a.claim.Subject.To && words[at].Tag == "DT" {
		at++
	}
	if at+1 >= a.claim.Subject.To || words[at].Lower != "number" || words[at+1].Lower != "of" {
		return false
	}
	end := at + 2
	for end < a.claim.Subject.To && words[end].Tag != "IN" {
		end++
	}
	return !slices.ContainsFunc(a.found, func(m match) bool { return at <= m.at && m.at < end })
}

// lapsed reports whether each length of time that a side names is that between the
// figures: "in ten years", of one told for ten years ago.
func (k course) lapsed(side *part) bool {
	s := side.Sentence
	for i := range s.Periods {
		if p := &s.Periods[i]; p.Kind == period.Duration && side.Own.Has(s.At(p.Span.Start)) && !k.apartBy(p, s) {
			return false
		}
	}
	return true
}

// apartBy reports whether the figures of a course are told for times that lie as far apart
// as the length of a statement says.
func (k course) apartBy(length *period.Period, in *extract.Sentence) bool {
	return k.between(length) || k.before.ago(length, in)
}

// between reports whether the times that both figures are told for lie that far apart.
func (k course) between(length *period.Period) bool {
	a, b := k.before.Period, k.after.Period
	if a == nil || length.Kind != period.Duration {
		return false
	}
	if !a.Inherited && !a.Resolved() && a.Anchor == period.Passage && a.Grain == length.Grain && a.Count == -length.Count {
		return true // "two years before"
	}
	if b == nil || length.Grain < period.Month || !a.Resolved() || !b.Resolved() || a.Grain != b.Grain || a.Part != b.Part {
		return false
	}
	then, ok := (period.Period{Kind: period.Interval, Anchor: period.Passage, Grain: length.Grain, Count: -length.Count}).Within(*b)
	return ok && then.Start.Equal(a.Start)
}

// growth reports whether the figures of a course say how much something
// changed, each in its time.
func (k course) growth() bool { return k.after.Kind == extract.Change }

// grows reports whether the part sets two changes of that way against each
// other: "rose less than a year ago".
func (k course) grows(p *part) bool {
	way := k.after.Direction
	return p.Compares != change.None && slices.ContainsFunc(p.Sentence.Changes, func(c change.Change) bool { return p.Own.Has(c.Start) && c.Way == way })
}

// told is the figure of a course that the part is about and the one that it sets
// that against, by the times that it names. False if it names another.
func (c *Checker) told(k course, p *part) (x, y told, ok bool) {
	if from, to := c.ends(p); from != nil && to != nil {
		return k.after, k.before, k.before.at(from, p.Sentence) && k.after.at(to, p.Sentence)
	}
	switch {
	case k.fits(p, k.after, k.before):
		return k.after, k.before, true
	case p.Compares != change.None && k.fits(p, k.before, k.after): // "in May it was 3 weeks longer than it is now"
		return k.before, k.after, true
	}
	if from, to := p.edges(); from != nil && k.before.at(from, p.Sentence) && k.after.at(to, p.Sentence) {
		return k.after, k.before, true
	}
	return told{}, told{}, false
}

// fits reports whether each time that the part reckons from is that of y, and
// each other one that of x.
func (k course) fits(p *part, x, y told) bool {
	for i := range p.Sentence.Periods {
		said := &p.Sentence.Periods[i]
		at := p.Sentence.At(said.Span.Start)
		if !p.Own.Has(at) {
			continue
		}
		switch {
		case x.source.pointsTo(said, p.Sentence):
		case said.Kind == period.Duration, said.Kind == period.Streak:
			if (!k.before.one(said.Grain) || said.Count != 1) && !k.apartBy(said, p.Sentence) || x.bygone() && !k.between(said) {
				return false
			}
		case said.Relation == period.Since && y.Claim != k.before.Claim:
			return false // "has fallen since June" reckons from the earlier
		case said.Kind == period.Comparison && looksBack(wordsOf(p.Sentence, said)) && y.Claim != k.before.Claim:
			return false
		case said.Kind == period.Comparison && (k.next(said.Grain) || k.untimed(said.Grain)):
		case said.Kind == period.Comparison, said.Relation == period.Since, p.departs(at):
			if !y.at(said, p.Sentence) || x.toldAs(said, p.Sentence) {
				return false
			}
		default:
			if !x.at(said, p.Sentence) {
				return false
			}
		}
	}
	return true
}

// looksBack reports whether a comparison is with an earlier time: "than the year before".
func looksBack(words string) bool {
	fields := strings.Fields(strings.ToLower(words))
	return len(fields) > 0 && lexicon.In("looking back", fields[len(fields)-1])
}

// next reports whether the second figure is of the unit of time after that of the first: of
// 2025, where that is of 2024.
func (k course) next(g period.Grain) bool {
	x, y := k.before.Period, k.after.Period
	months := map[period.Grain]int{period.Month: 1, period.Quarter: 3, period.Year: 12}[g]
	return months > 0 && x != nil && y != nil && x.Resolved() && y.Resolved() && x.Grain == g && y.Grain == g && !x.Start.IsZero() && x.Start.AddDate(0, months, 0).Equal(y.Start)
}

// untimed reports whether the first figure is only what the second is up or down from, and
// that is of such a unit of time: "18,240 in 2025, down from 21,900".
func (k course) untimed(g period.Grain) bool {
	x, y := k.before.Period, k.after.Period
	return x == nil && k.before.Former && k.before.source == k.after.source && y != nil && y.Grain == g && y.Relation == period.In
}

// toldAs reports whether the figure is told for a time in the words with which a statement
// tells from when it reckons: "last week" of "than last week".
func (t told) toldAs(said *period.Period, in *extract.Sentence) bool {
	words := func(s *extract.Sentence, p *period.Period) string { return strings.ToLower(plainTime(wordsOf(s, p))) }
	q := t.Period
	return q != nil && !q.Inherited && !q.Resolved() && strings.HasSuffix(words(in, said), " "+words(t.source.Sentence, q))
}

// bygone reports whether the figure is told for a time of its own that was over by then: what
// there was in spring and a year ago does not tell what changed in a year.
func (t told) bygone() bool {
	q, day := t.Period, t.source.Transcript.Date
	return q != nil && !q.Inherited && (day.IsZero() || !q.End.IsZero() && !q.End.After(day)) && q.Relation != period.AsOf
}

// departs reports whether the time at word i is one to reckon from: "than in
// May", "since the peak in May".
func (p *part) departs(i int) bool {
	const near = 4
	words := p.Sentence.Words
	for j := i; j >= max(p.Own.From, i-near); j-- {
		if j < i && (words[j].Class == extract.Punct || words[j].Class == extract.Figure) {
			return false
		}
		if reckons("points of departure", words[j].Lower) || words[j].Lower == "as" && p.asMuch(j) {
			return true
		}
	}
	return false
}

// compares reports whether a term only says which way two things differ: the
// "longer" of "3 weeks longer".
func (p *part) compares(t term) bool {
	if t.word < 0 {
		return false
	}
	w := p.Sentence.Words[t.word]
	plain := wordnet.Lemma(w.Lower, wordnet.Adj)
	return (w.Tag == "JJR" || w.Tag == "RBR" || w.Tag == "RB") && w.Lower != plain && (lexicon.In("more", plain) || lexicon.In("less", plain))
}
