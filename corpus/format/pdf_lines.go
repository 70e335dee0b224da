package format

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// A line is runs beside each other.
type line struct {
	run
	page int // from 0
}

// setPages sets the words on pages as a plain text, and tells where each page is
// in it.
func setPages(pages [][]run) (text []byte, places []corpus.Place) {
	var lines [][]line
	for i, runs := range pages {
		lines = append(lines, setLines(runs, i))
	}
	leaveFurniture(lines)
	all := slices.Concat(lines...)
	margins := findMargins(all)
	for i, l := range all {
		if i > 0 {
			text = append(text, margins.between(all[i-1], l)...)
		}
		start := len(text)
		text = append(text, l.text...)
		if last := len(places) - 1; last >= 0 && places[last].Page == l.page+1 {
			places[last].Span.End = len(text)
		} else {
			places = append(places, corpus.Place{Span: corpus.Span{Start: start, End: len(text)}, Page: l.page + 1})
		}
	}
	return text, places
}

// setLines joins the runs of a page that are on one line, in their order.
func setLines(runs []run, page int) []line {
	var all []line
	var b strings.Builder
	flush := func() {
		if len(all) > 0 {
			all[len(all)-1].text = strings.TrimSpace(b.String())
		}
		b.Reset()
	}
	for i, r := range runs {
		words := strings.ToValidUTF8(r.text, unknownLetter)
		if len(all) > 0 {
			l := &all[len(all)-1]
			gap := r.x - l.end
			small := r.size < 0.8*l.size
			if before := runs[i-1]; r.text == before.text && math.Abs(r.x-before.x)+math.Abs(r.y-before.y) < r.size/10 {
				continue // drawn twice to look bold
			}
			if math.Abs(r.y-l.y) < 0.3*l.size || small && 0 < r.y-l.y && r.y-l.y < 0.8*l.size {
				if -l.size/2 < gap {
					if small && r.y-l.y > 0.1*l.size {
						words = superscripts.Replace(words)
					}
					switch {
					case gap > 1.5*l.size:
						b.WriteString("    ")
					case gap > 0.18*l.size && !strings.HasSuffix(b.String(), " ") && strings.IndexAny(words, " .,;:!?)") != 0:
						b.WriteByte(' ')
					}
					b.WriteString(words)
					l.end = max(l.end, r.end)
					continue
				}
			}
		}
		flush()
		b.WriteString(words)
		all = append(all, line{r, page})
	}
	flush()
	return slices.DeleteFunc(all, func(l line) bool { return l.text == "" })
}

// margins are what is usual in a document.
type margins struct{ left, right, leading float64 }

func findMargins(all []line) margins {
	left, right, leading := counts{}, counts{}, counts{}
	for i, l := range all {
		left[math.Round(l.x)]++
		right[math.Round(l.end/5)]++
		if i > 0 && all[i-1].page == l.page && all[i-1].y > l.y {
			leading[math.Round(2*(all[i-1].y-l.y))]++
		}
	}
	m := margins{left: left.most(), leading: leading.smallest() / 2}
	for at, n := range right {
		if 50*n >= len(all) {
			m.right = max(m.right, 5*at)
		}
	}
	return m
}

type counts map[float64]int

// most is the smallest of those that are counted most.
func (c counts) most() float64 {
	best, n := 0.0, 0
	for at, count := range c {
		if count > n || count == n && at < best {
			best, n = at, count
		}
	}
	return best
}

// smallest is the least of those that are counted one time in twenty.
func (c counts) smallest() float64 {
	all, least := 0, math.Inf(1)
	for _, count := range c {
		all += count
	}
	for at, count := range c {
		if 20*count >= all {
			least = min(least, at)
		}
	}
	return least
}

// between is what parts two lines: a line break, or an empty line.
func (m margins) between(a, b line) string {
	indented := b.x > m.left+b.size/2 && b.x < m.left+6*b.size && a.x < b.x-b.size/2 && endsSentence(a.text)
	var apart bool
	if down := a.y - b.y; a.page == b.page && down > 0 {
		apart = indented || down > 1.3*max(m.leading, a.size) || math.Abs(a.size-b.size) > 0.15*a.size
	} else { // the next page or column
		apart = endsSentence(a.text) && (indented || a.end < 0.85*m.right) || math.Abs(a.size-b.size) > 0.15*a.size
	}
	if apart {
		return "\n\n"
	}
	return "\n"
}

func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)]`))
	return strings.ContainsRune(".?!…:", last)
}

var pageNumber = regexp.MustCompile(`(?i)^[-–—\s]*(?:page\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*$`)

// edge is how many lines at the top and at the foot of a page may be furniture.
const edge = 3

// leaveFurniture takes from pages the lines at their edges that recur in the same
// place, figures aside, on at least three pages and a third of all, or on both of
// two; and numbers that count the pages. The first page keeps its top.
func leaveFurniture(pages [][]line) {
	times, offsets := map[string]int{}, map[int]int{}
	visit := func(do func(page int, l line, top bool)) {
		for i, lines := range pages {
			ys := make([]float64, len(lines))
			for k, l := range lines {
				ys[k] = l.y
			}
			slices.Sort(ys)
			for _, l := range lines {
				from, _ := slices.BinarySearch(ys, l.y)
				if top := from >= len(ys)-edge; top || from < edge {
					do(i, l, top)
				}
			}
		}
	}
	visit(func(page int, l line, _ bool) {
		times[furnitureKey(l)]++
		if n, ok := pageNumbered(l); ok {
			offsets[n-page]++
		}
	})
	drop := map[line]bool{}
	visit(func(page int, l line, top bool) {
		n, numbered := pageNumbered(l)
		if numbered {
			same := offsets[n-page]
			numbered = same >= 2 && 2*same >= len(pages)-1 || n == 1 && len(pages) == 1 && !top
		}
		recurs := times[furnitureKey(l)]
		often := recurs >= 3 && 3*recurs >= len(pages) || recurs == 2 && len(pages) == 2 && len(l.text) > 10
		if numbered || often && !(page == 0 && top) {
			drop[l] = true
		}
	})
	for i, lines := range pages {
		pages[i] = slices.DeleteFunc(lines, func(l line) bool { return drop[l] })
	}
}

func pageNumbered(l line) (n int, ok bool) {
	m := pageNumber.FindStringSubmatch(l.text)
	if m == nil {
		return 0, false
	}
	n, _ = strconv.Atoi(m[1])
	return n, true
}

// furnitureKey is the same for "Page 3" and, in the same place, "Page 4".
func furnitureKey(l line) string {
	return fmt.Sprintf("%.0f %s", l.y, strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, l.text))
}
