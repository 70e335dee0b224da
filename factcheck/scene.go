package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
)

// scenes gives the sentences of each answer their scene: the one place that the question
// before it names, up to where the answer names another. What is told there need not
// repeat it.
func scenes(sources []*source) {
	turn, scene := -1, []string(nil)
	var asked []string // by the turn before
	told := make(map[string]bool)
	for _, s := range sources {
		if s.places = s.placeNames(); s.Turn >= 0 {
			for _, p := range s.places {
				told[p] = true
			}
		}
	}
	for i, s := range sources {
		s.told = told
		if i == 0 || s.Turn != turn {
			turn, scene = s.Turn, asked
			asked = nil
		}
		if s.Turn >= 0 && s.Transcript.Turns[s.Turn].Kind == corpus.Question {
			asked, scene = append(asked, s.places...), nil
			continue
		}
		if slices.ContainsFunc(s.places, func(p string) bool { return !slices.Contains(scene, p) }) {
			scene = nil
		}
		if single(scene) {
			s.scene = scene
		}
	}
	for i, s := range sources {
		s.other = slices.ContainsFunc([]int{i - 1, i + 1}, func(j int) bool {
			return j >= 0 && j < len(sources) && sources[j].Turn == s.Turn && s.Turn >= 0 && othersOf(s.places, sources[j].places)
		})
	}
}

// othersOf reports whether both have names, and some of the second are not of the first.
func othersOf(names, others []string) bool {
	return len(names) > 0 && slices.ContainsFunc(others, func(n string) bool { return !slices.Contains(names, n) })
}

// setElsewhere reports whether the part tells of a place that only the sentences before have,
// and the claim's sentence names another, or points to that of the sentence right before it:
// "the west lost its only bridge; nobody there was hurt" says nothing of the east.
func (a *alignment) setElsewhere(m match) bool {
	if !setBy(a.part.Sentence, m.word) || a.part.Sentence.Words[m.word].Class == extract.Time {
		return false
	}
	if a.setEverywhere(m) {
		return true
	}
	if len(a.source.context) == 0 {
		return false
	}
	if before := a.source.context[0]; a.there() && !slices.ContainsFunc(before.related(m.term), func(u hit) bool { return u.likeness >= like }) &&
		(slices.ContainsFunc(before.related(m.term), func(u hit) bool { return u.likeness == contrast }) || m.name && len(before.places) > 0) {
		return true
	}
	return slices.ContainsFunc(a.source.terms, func(u term) bool {
		return !a.used[u.word] && m.against(u) == contrast && setBy(a.source.Sentence, u.word)
	})
}

// setEverywhere reports whether the sentence, or one of the last before it that do not name the
// part's place, tells of the whole country: "nationwide we had 18,000; a third came by letter"
// says nothing of those at one airport.
func (a *alignment) setEverywhere(m match) bool {
	const last = 3
	for s, n := a.source, 0; s != nil && n < last; s, n = s.before, n+1 {
		if s.has(*m.term, extract.Range{To: len(s.Words)}) {
			return false
		}
		for i := range s.Words {
			if tells(s.Sentence, i, len(s.Words), "everywhere") {
				return true
			}
		}
	}
	return false
}

// ofOnePlace leaves open a figure, or what differs, that the claim has for one place, where a sentence beside
// it tells of another and the part names none: "sixty voted against in Halm; Brill has yet
// to vote" is no sixty in all.
func (a *alignment) ofOnePlace() {
	if (a.part.Quantity == nil || a.claim.Quantity == nil) && len(a.conflicts) == 0 || !a.source.other ||
		slices.ContainsFunc(a.part.terms, func(t term) bool { return t.name && t.word >= 0 && setBy(a.part.Sentence, t.word) }) {
		return
	}
	where := a.clause()
	if a.claim.Run != nil {
		where = a.claim.Own
	}
	for _, u := range a.source.terms {
		if u.name && where.Has(u.word) && !a.used[u.word] &&
			a.source.Words[u.word].Class != extract.Time && setBy(a.source.Sentence, u.word) && a.source.topics[u.lemma] < inHeading {
			a.leave("where", "not said", u.lemma)
			return
		}
	}
}

// single reports whether all names are one.
func single(names []string) bool {
	return len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return n != names[0] })
}

// setBy reports whether a preposition says that the name at word i is where something is:
// "in Arden", "on Maui".
func setBy(s *extract.Sentence, i int) bool {
	for i > 0 && (s.Words[i-1].Upper && s.Words[i-1].Class == extract.Content || s.Words[i-1].Lower == "the") {
		i--
	}
	if i < 1 {
		return false
	}
	if from := phraseStart(s, i); strings.HasPrefix(s.Words[i].Tag, "JJ") {
		return from > 0 && from < i && s.Words[from].Lower == "the" && (s.Words[from-1].Lower == "on" || s.Words[from-1].In("locating"))
	}
	return i > 0 && (s.Words[i-1].Lower == "on" || s.Words[i-1].In("locating"))
}

// located reports whether a noun stands after a preposition of where something is: "in the
// north", "in towns", not "at peace".
func located(s *extract.Sentence, i int) bool {
	if i < 1 || !strings.HasPrefix(s.Words[i].Tag, "NN") && !strings.HasPrefix(s.Words[i].Tag, "JJ") {
		return false
	}
	from := phraseStart(s, i)
	return from > 0 && (s.Words[from].Lower == "the" || s.Words[i].Tag == "NNS") && (s.Words[from-1].Lower == "on" ||
		s.Words[from-1].In("locating"))
}

// placeNames are the names of places in a source.
func (s *source) placeNames() []string {
	var out []string
	for _, t := range s.terms {
		if t.name && s.Words[t.word].Class != extract.Time && setBy(s.Sentence, t.word) {
			out = append(out, t.lemma)
		}
	}
	return out
}

// setIn reports whether the part tells by t of the place of the source's scene.
func (a *alignment) setIn(t *term) bool {
	return t.name && t.word >= 0 && slices.Contains(a.source.scene, t.lemma) && setBy(a.part.Sentence, t.word)
}
