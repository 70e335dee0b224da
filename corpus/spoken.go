package corpus

import "slices"

// Spoken is the text with spaces in the place of what the turns skip: the
// bytes of all else keep their offsets.
func (t *Transcript) Spoken() string {
	if !slices.ContainsFunc(t.Turns, func(turn Turn) bool { return len(turn.Skip) > 0 }) {
		return t.Text
	}
	text := []byte(t.Text)
	for _, turn := range t.Turns {
		for _, s := range turn.Skip {
			for i := range text[s.Start:s.End] {
				text[s.Start+i] = ' '
			}
		}
	}
	return string(text)
}
