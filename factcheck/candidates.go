package factcheck

import (
	"slices"
	"sort"
	"sync"

	"github.com/presscheck/presscheck/extract/change"
)

// Postings say which sources have a key: lists of sources, ascending, one after
// the other.
type postings struct {
	keys    map[string]uint32 // numbered from 0
	first   []uint32          // by key, where its sources begin; one more than there are keys
	sources []uint32
	scores  *sync.Pool // of *scores
}

// Scores are what sources share with a part.
type scores struct {
	of      []uint64 // by source, all zero at first
	touched []uint32 // whose score is not
}

func (p *postings) of(key string) []uint32 {
	k, ok := p.keys[key]
	if !ok {
		return nil
	}
	return p.sources[p.first[k]:p.first[k+1]]
}

// An indexing is the keys of the sources so far, in the order of the sources.
type indexing struct {
	keys map[string]uint32
	of   []uint32 // the keys of one source after the other, each once a source
	ends []int    // of each source in it
}

func (x *indexing) add(keys []string) {
	if x.keys == nil {
		x.keys = make(map[string]uint32)
	}
	begin := len(x.of)
	for _, key := range keys {
		k, ok := x.keys[key]
		if !ok {
			k = uint32(len(x.keys))
			x.keys[key] = k
		}
		x.of = append(x.of, k)
	}
	slices.Sort(x.of[begin:])
	x.of = x.of[:begin+len(slices.Compact(x.of[begin:]))]
	x.ends = append(x.ends, len(x.of))
}

// postings turns the lists round.
func (x *indexing) postings() postings {
	p := postings{keys: x.keys, first: make([]uint32, len(x.keys)+1), sources: make([]uint32, len(x.of))}
	for _, k := range x.of {
		p.first[k+1]++
	}
	for k := range len(x.keys) {
		p.first[k+1] += p.first[k]
	}
	next, begin := slices.Clone(p.first), 0
	for id, end := range x.ends {
		for _, k := range x.of[begin:end] {
			p.sources[next[k]] = uint32(id)
			next[k]++
		}
		begin = end
	}
	n := len(x.ends)
	p.scores = &sync.Pool{New: func() any { return &scores{of: make([]uint64, n)} }}
	return p
}

// keys are what a source is found by: lemmas of its terms, the groups of the
// thesaurus that they are in, and its figures.
func (s *source) keys() []string {
	var out []string
	all := append([]*source{s}, s.heads...)
	if slices.Contains(s.leaning, true) {
		all = append(all, s.context...)
	}
	for _, of := range all {
		for _, t := range of.terms {
			out = append(out, t.lemma)
			out = append(out, tables().sourceKeys(t.lemma)...)
		}
	}
	for i := range s.Quantities {
		out = append(out, figureKey(&s.Quantities[i].Value))
	}
	for _, c := range s.claims {
		if c.Run != nil {
			out = append(out, figureKey(&c.Quantity.Value))
		}
		if c.Run != nil && c.Direction != change.None {
			out = append(out, "^"+c.Direction.String())
		}
	}
	for _, c := range s.Changes {
		out = append(out, "^"+c.Way.String())
	}
	return out
}

// maxCandidates bounds the sources that one part of a statement is judged by.
const maxCandidates = 60

// candidates are the sources that share most with a part, the best first, of
// equally good ones the first. Rare keys count more: each for one by two more
// than there are sources that have it, in fixed point, so that sums do not
// depend on their order.
//
// The rarest keys are looked at first. Once enough sources have more than all
// other keys together can give, no other source is looked at.
func (x *index) candidates(keys []string) []*source {
	lists, rest := x.found.lists(keys)
	pooled := x.found.scores.Get().(*scores)
	score, touched := pooled.of, pooled.touched[:0]
	var ids []uint32 // that are still looked at
	closed := false
	for _, list := range lists {
		if !closed && len(ids) >= maxCandidates && len(list) > len(ids) {
			if least := score[best(ids, score)[maxCandidates-1]]; least > rest {
				closed = true
				ids = slices.DeleteFunc(slices.Clone(ids), func(id uint32) bool { return score[id]+rest < least })
			}
		}
		w := weight(list)
		rest -= w
		if closed {
			for _, id := range ids {
				if i := sort.Search(len(list), func(i int) bool { return list[i] >= id }); i < len(list) && list[i] == id {
					score[id] += w
				}
			}
			continue
		}
		for _, id := range list {
			if score[id] == 0 {
				touched = append(touched, id)
			}
			score[id] += w
		}
		ids = touched
	}
	var out []*source
	for _, id := range best(ids, score) {
		out = append(out, x.sources[id])
	}
	for _, id := range touched {
		score[id] = 0
	}
	pooled.touched = touched
	x.found.scores.Put(pooled)
	return out
}

// weight is what a key counts that these sources have.
func weight(list []uint32) uint64 { return 1 << 40 / uint64(len(list)+2) }

// lists are the sources that have each key, the shortest list first, and the
// sum of their weights.
func (p *postings) lists(keys []string) (lists [][]uint32, sum uint64) {
	for _, key := range slices.Compact(slices.Sorted(slices.Values(keys))) {
		if list := p.of(key); len(list) > 0 {
			lists = append(lists, list)
			sum += weight(list)
		}
	}
	slices.SortStableFunc(lists, func(a, b []uint32) int { return len(a) - len(b) })
	return lists, sum
}

// best are up to maxCandidates of the sources, those with the highest score
// first, of equal ones the lower.
func best(ids []uint32, score []uint64) []uint32 {
	top := make([]uint32, 0, maxCandidates+1)
	before := func(a, b uint32) bool { return score[a] > score[b] || score[a] == score[b] && a < b }
	for _, id := range ids {
		if len(top) == maxCandidates && !before(id, top[maxCandidates-1]) {
			continue
		}
		at := sort.Search(len(top), func(i int) bool { return before(id, top[i]) })
		top = slices.Insert(top, at, id)
		top = top[:min(len(top), maxCandidates)]
	}
	return top
}
