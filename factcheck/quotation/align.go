package quotation

// What an alignment gains and pays. A gap in the source is one loss however
// long, and a little for each of its words, so that a dropped clause does not
// tear a quotation apart.
const (
	gainContent  = 6
	gainFunction = 3
	lossChanged  = 2
	lossAdded    = 3
	lossAcross   = 4 // a changed word on the far side of a stop of the source
	lossGap      = 2
	lossDropped  = 1
)

// A pair is one step of an alignment: a word of the quotation beside one of
// the source. Either is -1 if the word stands alone.
type pair struct{ quoted, source int }

// From where a cell of the table was reached.
const (
	fromBoth    = 1 << iota // both words taken
	fromQuoted              // the quotation's word alone
	fromGap                 // the end of a gap in the source
	gapExtended             // the gap was open before
)

// A field is the part of the table of an alignment that is filled in: the
// words from first up to last of the source, at most slack words off the
// diagonal that begins slack words after base.
type field struct{ base, first, last, slack int }

// align fits the words from i up to j of the quotation into the field. Words
// of the source before and after are free. It returns the steps in order and
// the score; no steps if the quotation hangs out of the field.
func (q *query) align(i, j int, f field) ([]pair, int) {
	const none = -1 << 30
	n, width := j-i, 2*f.slack+1
	cells := make([]int, 3*(width+1))
	score, above, gaps := cells[:width+1], cells[width+1:2*(width+1)], cells[2*(width+1):]
	trace := make([]byte, (n+1)*width)
	score[width], above[width] = none, none
	for r := 1; r <= n; r++ {
		score, above = above, score
		score[width] = none
		w, in := &q.words[i+r-1], q.within(i+r-1)
		for k := range width {
			at := f.base + r + k - 1 // the source's word in this column
			gaps[k] = none
			if at >= f.last {
				score[k] = none
				continue
			}
			best, from := above[k+1]-lossAdded, byte(fromQuoted)
			if at >= f.first {
				if both := above[k] + q.gain(w, in, at); both >= best {
					best, from = both, fromBoth
				}
				if k > 0 {
					opened, extended := score[k-1]-lossGap-lossDropped, gaps[k-1]-lossDropped
					gaps[k] = max(opened, extended)
					if extended > opened {
						from |= gapExtended
					}
					if gaps[k] > best {
						best, from = gaps[k], from&gapExtended|fromGap
					}
				}
			}
			score[k] = best
			trace[r*width+k] = from
		}
	}
	end := 0
	for k := range width {
		if score[k] > score[end] {
			end = k
		}
	}
	if score[end] < none/2 {
		return nil, 0
	}
	return retrace(trace, width, n, end, i, f.base), score[end]
}

// retrace follows the table back from its last row.
func retrace(trace []byte, width, r, k, i, base int) []pair {
	var back []pair
	for r > 0 {
		from := trace[r*width+k]
		switch {
		case from&fromGap != 0:
			for {
				open := trace[r*width+k]&gapExtended != 0
				back = append(back, pair{-1, base + r + k - 1})
				k--
				if !open {
					break
				}
			}
		case from&fromBoth != 0:
			back = append(back, pair{i + r - 1, base + r + k - 1})
			r--
		default:
			back = append(back, pair{i + r - 1, -1})
			r--
			k++
		}
	}
	for a, b := 0, len(back)-1; a < b; a, b = a+1, b-1 {
		back[a], back[b] = back[b], back[a]
	}
	return back
}

// gain is what it brings to put a word of the quotation beside the source's word at.
func (q *query) gain(w *want, in within, at int) int {
	switch source := &q.Index.words[at]; {
	case w.known && w.key == source.key && w.content:
		return gainContent
	case w.known && w.key == source.key:
		return gainFunction
	case in.before && source.flags&begins != 0, in.after && q.stops(at+1):
		return -lossAcross
	}
	return -lossChanged
}

// within says on which sides of a word of the quotation its sentence goes on.
type within struct{ before, after bool }

func (q *query) within(k int) within {
	return within{!q.begins(k), k+1 < len(q.words) && !q.begins(k+1)}
}

// stops reports whether a stop stands before the source's word.
func (q *query) stops(at int) bool {
	return at < len(q.Index.words) && q.Index.words[at].flags&begins != 0
}

// begins reports whether the quotation's word begins a sentence in it.
func (q *query) begins(k int) bool { return q.words[k].flags&begins != 0 }
