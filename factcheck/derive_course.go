package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/period"
)

// deriveCourse sets the two figures of a course against each other: "three
// weeks less than a year ago", "has halved". What the part says of time must be
// that of the course.
func (c *Checker) deriveCourse(p *part) (Finding, bool) {
	g, ok := p.gap()
	if !ok {
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
	var nearest *course
	var least float64
	tied := false
	for _, s := range c.index.candidates(side.keys()) {
		if s.asked {
			continue
		}
		for _, k := range c.courses(s) {
			of := side
			if k.foretold {
				of = untold
			}
			effort, ok := k.tells(of)
			if !ok || k.foretold && !foretold || !c.timed(k, p) {
				continue
			}
			if tied = nearest != nil && effort == least; nearest == nil || effort < least {
				nearest, least = &k, effort
			}
		}
	}
	if nearest == nil || tied {
		return Finding{}, false
	}
	x, y := nearest.after.operand(), nearest.before.operand()
	if c.turned(*nearest, p) {
		x, y = y, x
	}
	f, ok := p.set(x, y, g)
	if ok && least > nearBy && (f.Verdict == Refuted || g.by == byNothing) {
		return Finding{}, false
	}
	return f, ok
}

// tells reports whether a course is of what a side names, and how far afield
// its words were found.
func (k course) tells(side *part) (effort float64, ok bool) {
	a, b := align(side, k.after.source, k.after.Claim), align(side, k.before.source, k.before.Claim)
	if !a.agrees(true) || !b.agrees(true) || !a.solid && !b.solid {
		return 0, false
	}
	effort = min(a.reach, b.reach)
	for _, t := range a.missing {
		if !slices.Contains(b.missing, t) {
			continue
		}
		if t.name || t.opinion || t.number != nil || a.elsewhere(t) && b.elsewhere(t) {
			return 0, false
		}
		effort += t.weight()
	}
	return effort, effort <= withinReach
}

// timed reports whether each time that the part names is one of the course's.
func (c *Checker) timed(k course, p *part) bool {
	day := k.after.source.Transcript.Date
	if from, to := c.ends(p); from != nil && to != nil {
		return k.before.at(from, day) && k.after.at(to, day)
	}
	for i := range p.Sentence.Periods {
		said := &p.Sentence.Periods[i]
		if !p.Own.Has(p.Sentence.At(said.Span.Start)) {
			continue
		}
		switch said.Kind {
		case period.Duration, period.Streak:
			if !k.before.source.hasLemma(k.before.source.Clauses[k.before.Clause].Range, said.Grain.String()) {
				return false
			}
		default:
			if !k.before.at(said, day) && !k.after.at(said, day) {
				return false
			}
		}
	}
	return true
}

// turned reports whether the part speaks of the earlier time first: "in May it
// was 3 weeks longer than it is now".
func (c *Checker) turned(k course, p *part) bool {
	q := p.Period
	if from, to := c.ends(p); from != nil && to != nil || q == nil || q.Inherited || q.Kind == period.Comparison || q.Relation == period.Since {
		return false
	}
	words := p.Sentence.Words
	for i := p.Sentence.At(q.Span.Start) - 1; i >= p.Own.From; i-- {
		if reckons("points of departure", words[i].Lower) {
			return false
		}
	}
	day := k.after.source.Transcript.Date
	return k.before.at(q, day) && !k.after.at(q, day)
}

// compares reports whether a term only says which way two things differ: the
// "longer" of "3 weeks longer".
func (p *part) compares(t term) bool {
	if t.word < 0 {
		return false
	}
	tag := p.Sentence.Words[t.word].Tag
	return (tag == "JJR" || tag == "RBR") && (lexicon.In("more", t.lemma) || lexicon.In("less", t.lemma))
}
