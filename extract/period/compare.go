package period

// Equal reports whether p and q are the same known interval, whatever their
// words: "the end of December 2022" equals "the end of 2022".
func (p Period) Equal(q Period) bool {
	return p.Contains(q) && q.Contains(p)
}

// Contains reports whether every day of q is a day of p. It is false if either
// interval is not known.
func (p Period) Contains(q Period) bool {
	if !p.Resolved() || !q.Resolved() {
		return false
	}
	from := p.Start.IsZero() || !q.Start.IsZero() && !q.Start.Before(p.Start)
	to := p.End.IsZero() || !q.End.IsZero() && !q.End.After(p.End)
	return from && to
}

// Overlaps reports whether p and q share a day. It is false if either interval
// is not known.
func (p Period) Overlaps(q Period) bool {
	return p.Resolved() && q.Resolved() && !p.endsBefore(q) && !q.endsBefore(p)
}

// Disjoint reports whether p and q share no day. It is false if either
// interval is not known, so that it is not the negation of Overlaps.
func (p Period) Disjoint(q Period) bool {
	return p.Resolved() && q.Resolved() && (p.endsBefore(q) || q.endsBefore(p))
}

func (p Period) endsBefore(q Period) bool {
	return !p.End.IsZero() && !q.Start.IsZero() && !p.End.After(q.Start)
}
