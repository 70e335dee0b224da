package factcheck

import "sync/atomic"

// A memory keeps how a lexeme stands to those of the index that it was compared
// with. It is safe for concurrent use.
//
// Each of those has a place by the last bits of its number, which holds the
// rest of the number, and the likeness. So a memory takes no more room for a
// larger index, but forgets a lexeme for another of the same place.
type memory [1 << memoryBits]atomic.Uint32

const (
	memoryBits   = 11
	likenessBits = 2
	maxMemories  = 2000 // that an index keeps: 16 MB
)

func (m *memory) of(l *lexeme, id uint32, u *term) likeness {
	at := &m[id%uint32(len(m))]
	kept := at.Load()
	if kept>>likenessBits != id>>memoryBits+1 {
		kept = (id>>memoryBits+1)<<likenessBits | uint32(l.compare(u.lexeme))
		at.Store(kept)
	}
	return likeness(kept & (1<<likenessBits - 1))
}

// memory is the lexeme's, which lasts from check to check, or a new one where
// the index has enough of them.
func (x *index) memory(l *lexeme) *memory {
	if m := l.memory.Load(); m != nil {
		return m
	}
	m := new(memory)
	if l.id > 0 && x.memories.Add(1) <= maxMemories && !l.memory.CompareAndSwap(nil, m) {
		return l.memory.Load()
	}
	return m
}

// A recollection is what a part's term has to do with the index, and with the
// source that was looked at last.
type recollection struct {
	*memory

	source *source
	hits   []hit

	leaning *source
	found   bool // whether the sentences that it leans on account for the term
}
