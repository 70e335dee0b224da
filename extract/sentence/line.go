package sentence

import (
	"strings"
	"unicode/utf8"
)

// endsLine reports whether the line breaks in sp end the sentence whatever
// stands before them: a blank line, or a line that is an item of its own.
func (s *splitter) endsLine(st stop, sp space) bool {
	switch {
	case sp.breaks == 0:
		return false
	case sp.breaks > 1:
		s.lines = paragraph{start: sp.end}
		return true
	}
	return s.startsItem(st, sp) || ownLine(s.text[s.start:]) || s.isTitle(st, sp)
}

// ownLine reports whether a line that begins so is a sentence by itself: a
// Markdown heading or the row of a table.
func ownLine(line string) bool {
	if strings.HasPrefix(line, "|") {
		return true
	}
	rest := strings.TrimLeft(line[:min(len(line), 7)], "#")
	return len(rest) < min(len(line), 7) && strings.HasPrefix(rest, " ")
}

// startsItem reports whether the line after sp is a heading, a row, or an item
// of a list. A dash or a number may also stand at the start of a wrapped line
// by chance, so what goes before has to be a list, or has to have ended.
func (s *splitter) startsItem(st stop, sp space) bool {
	line := s.text[sp.end:]
	if ownLine(line) {
		return true
	}
	n := marker(line)
	if n == 0 {
		return false
	}
	if st.kind != none || marker(s.text[s.start:]) > 0 || strings.HasPrefix(line, "•") {
		return true
	}
	before := strings.TrimRight(s.text[max(s.start, st.end-8):st.end], " \t\\")
	if before != "" && strings.IndexByte(":;,.", before[len(before)-1]) >= 0 {
		return true
	}
	return !isDigit(line[0]) && n < len(line) && isUpper(line[n])
}

// marker is the length of the marker of a list item that line begins with,
// and the space after it, or 0.
func marker(line string) int {
	end := 0
	switch {
	case line == "":
		return 0
	case strings.IndexByte("-*+", line[0]) >= 0:
		end = 1
	case strings.HasPrefix(line, "•"), strings.HasPrefix(line, "‣"):
		end = len("•")
	default:
		open := strings.HasPrefix(line, "(")
		if open {
			end++
		}
		digits := end
		for end < len(line) && end-digits < 3 && isDigit(line[end]) {
			end++
		}
		if end == digits && open && end < len(line) && isLower(line[end]) {
			end++
		}
		if end == digits {
			return 0
		}
		if !open && end < len(line) && line[end] == '\\' {
			end++
		}
		if end == len(line) || line[end] != ')' && (open || line[end] != '.') {
			return 0
		}
		end++
	}
	if end == len(line) || line[end] != ' ' && line[end] != '\t' {
		return 0
	}
	return end + 1
}

// isTitle reports whether the open sentence is the first line of a paragraph,
// or follows such a line, has no stop, and breaks off far before the line would
// have been full, with a capital on the next line: a title, a date line or a
// heading, rather than wrapped text.
func (s *splitter) isTitle(st stop, sp space) bool {
	const slack = 12
	if s.start != s.lines.start || st.kind != none {
		return false
	}
	width := s.lines.widest(s.text)
	s.lines.start = len(s.text) // this line was the last chance
	next := wordAfter(s.text, sp.end)
	if next.kind == lower || next.kind == other || marker(s.text[s.start:]) > 0 {
		return false
	}
	length := utf8.RuneCountInString(s.text[s.start:st.end])
	if length+1+len(next.text)+slack >= width {
		return false
	}
	s.lines.start = sp.end
	return true
}

// A paragraph is a run of lines without a blank line.
type paragraph struct {
	start int // of its first line if it may be a title, or of the line after a title
	width int // of its longest line in characters; 0 if not measured yet
}

func (p *paragraph) widest(text string) int {
	if p.width > 0 {
		return p.width
	}
	for i := p.start; i < len(text); {
		line := text[i:]
		if n := strings.IndexAny(line, "\r\n"); n >= 0 {
			line = line[:n]
		}
		sp := spaceAt(text, i+len(line))
		p.width = max(p.width, utf8.RuneCountInString(line))
		if i = sp.end; sp.breaks > 1 {
			break
		}
	}
	return p.width
}
