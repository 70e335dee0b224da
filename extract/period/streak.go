package period

// moves are nouns for what happens once a period: "its third consecutive fall".
var moves = map[string]bool{
	"fall": true, "falls": true, "rise": true, "rises": true, "increase": true, "increases": true, "decrease": true, "decreases": true,
	"decline": true, "declines": true, "drop": true, "drops": true, "gain": true, "gains": true, "contraction": true, "contractions": true,
}

// streak reads for eight straight months, three years running, the fourth
// month in a row, a five-month streak, the third consecutive fall.
func (r *reader) streak(i int) (Period, int, bool) {
	j := r.skip(r.skip(i, "for", "over"), "a", "an", "the", "its", "their", "our")
	n, next := r.number(j)
	if n == 0 {
		n, next = r.ordinal(j)
	}
	if n == 0 {
		return Period{}, i, false
	}
	adjective := r.is(next, "straight", "consecutive", "successive", "running")
	if adjective {
		next++
	}
	g, next := r.unit(r.hyphen(next))
	if g == NoGrain && moves[r.at(next).low] { // of the passage's periods
		p, end := Period{Kind: Streak, Count: n, Anchor: Passage}, next+1
		if adjective {
			return p, end, true
		}
		end, row := r.oneOf(end, running)
		return p, end, row >= 0
	}
	if g == NoGrain || g == Half {
		return Period{}, i, false
	}
	p := Period{Kind: Streak, Grain: g, Count: n, Anchor: Passage}
	if adjective {
		return p, next, true
	}
	end, row := r.oneOf(next, running)
	return p, end, row >= 0
}

var running = table([]phrase{
	{"in a row", 0}, {"running", 0}, {"straight", 0}, {"in succession", 0}, {"on end", 0}, {"on the trot", 0},
	{"losing streak", 0}, {"winning streak", 0}, {"streak", 0},
})

// duration reads for two weeks, over a decade, a three-year plan. An age is
// none.
func (r *reader) duration(i int) (Period, int, bool) {
	j := r.skip(i, "for", "over", "within", "in")
	led := j > i
	j = r.skip(j, "about", "around", "nearly", "almost", "roughly")
	n, next := r.number(j)
	if led && n == 0 {
		n, next = r.howMany(j)
	}
	joined := r.hyphen(next)
	g, end := r.unit(joined)
	if m, h, after := r.howLong(j); h != NoGrain && (led || joined > next || m != n && r.is(j, "half")) {
		n, g, end, joined = m, h, after, max(joined, next+1)
	}
	if n == 0 || g == NoGrain || g == Half || !led && joined == next || g == Quarter && !r.at(end-1).word.plural && (joined == next || r.is(j, "a")) {
		return Period{}, i, false
	}
	if r.is(r.hyphen(end), "old", "olds", "ago", "earlier", "later") || r.is(end, "of") && r.is(end+1, "age") {
		return Period{}, i, false
	}
	return Period{Kind: Duration, Grain: g, Count: n, Anchor: Passage}, end, true
}
