package extract

// Done reports whether a clause tells what has happened: its verb is in the
// past or the perfect.
func (s *Sentence) Done(clause int) bool {
	c := s.Clauses[clause]
	perfect := false
	for i := c.From; i < c.To && i <= c.Verb; i++ {
		switch w := s.Words[i]; w.Lower {
		case "has", "have", "'ve":
			perfect = true
		default:
			if w.Tag == "VBD" || perfect && (w.Tag == "VBN" || w.Lower == "been") {
				return true
			}
		}
	}
	return false
}

// Ongoing reports whether a clause tells what is happening now: "we are
// building".
func (s *Sentence) Ongoing(clause int) bool {
	c := s.Clauses[clause]
	if c.Verb <= c.From || s.Words[c.Verb].Tag != "VBG" {
		return false
	}
	switch s.Words[c.Verb-1].Lower {
	case "am", "is", "are", "'re", "'s", "'m", "be":
		return true
	}
	return false
}
