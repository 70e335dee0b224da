package factcheck

import (
	"slices"

	"github.com/presscheck/presscheck/extract"
)

// uncaused is the finding on a statement that gives a cause, all of whose
// parts are supported, but by passages that speak of no cause: that two things
// are so does not make one the reason of the other. False for any other.
func (c *Checker) uncaused(r *extract.Reading, judged []Finding) (Finding, bool) {
	if whole(judged) != Supported {
		return Finding{}, false
	}
	for _, s := range r.Sentences {
		if !(givesCause(s) && !c.explains(judged)) && !c.causedOtherwise(s, judged) {
			continue
		}
		return Finding{
			Claim: s.Text(), Verdict: NotEnough, Slot: "cause",
			Reason: "the record has both, but not the one as the cause of the other",
		}, true
	}
	return Finding{}, false
}

// causedOtherwise reports whether a statement has one cause, or a thing that did not hinder another, and
// the passages that support it give causes too, of which none is that: "the yard was sold because of the
// debts, the depot closed because of the fire".
func (c *Checker) causedOtherwise(s *extract.Sentence, judged []Finding) bool {
	several := 2 // of causes, one of which may be that of the statement in other words
	said, despite := links(s, true), concedes(s)
	if despite {
		several = 1
	}
	if len(said) != 1 && !despite || len(said) == 1 && said[0].holder.Len() > 0 {
		return false
	}
	given := false
	for _, f := range judged {
		for _, e := range f.Evidence {
			of := c.index.holding(e.Quote)
			if of == nil || despite && concedes(of.Sentence) {
				return false
			}
			given = given || len(links(of.Sentence, false)) >= several
		}
	}
	return given
}

// concedes reports whether a sentence tells what did not hinder a thing.
func concedes(s *extract.Sentence) bool {
	for i := range s.Words {
		if extract.Cued(s.Words, i, "conceding") > 0 {
			return true
		}
	}
	return false
}

// givesCause reports whether a sentence has a word that gives the cause of something; "due"
// is none in "due out in May" and "due to open".
func givesCause(s *extract.Sentence) bool {
	for i, w := range s.Words {
		if !w.In("causes") {
			continue
		}
		if w.Lower != "due" || i+2 < len(s.Words) && s.Words[i+1].Lower == "to" && s.Words[i+2].Tag != "VB" {
			return true
		}
	}
	return false
}

// explains reports whether a passage that supports something, or the sentence
// before or after it, has a word for a cause. What is told in one turn is not the cause
// of what is told in another.
func (c *Checker) explains(judged []Finding) bool {
	if c.apart(judged) {
		return false
	}
	for _, f := range judged {
		for _, e := range f.Evidence {
			s := c.index.holding(e.Quote)
			if s == nil {
				return true
			}
			for _, near := range c.index.sources[max(0, s.place-1):min(len(c.index.sources), s.place+2)] {
				if near.Transcript == s.Transcript && near.Turn == s.Turn && slices.ContainsFunc(near.Words, func(w extract.Word) bool {
					return w.In("words of cause") || w.LemmaIn("words of cause")
				}) {
					return true
				}
			}
		}
	}
	return false
}

// apart reports whether two findings rest on passages of different turns.
func (c *Checker) apart(judged []Finding) bool {
	var first *source
	for _, f := range judged {
		if len(f.Evidence) == 0 {
			continue
		}
		s := c.index.holding(f.Evidence[0].Quote)
		if s == nil || first != nil && (s.Transcript != first.Transcript || s.Turn != first.Turn) {
			return s != nil
		}
		first = s
	}
	return false
}
