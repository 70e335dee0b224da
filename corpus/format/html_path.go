package format

import (
	"slices"
	"strconv"
	"strings"
)

// maxPath is how many elements a path names. What is deeper is not told apart.
const maxPath = 32

// An elementPath is the block elements that are open, from the outermost on,
// each counted among those of its name in the one around it. Elements that HTML
// lets end without saying so are ended.
type elementPath struct {
	open   []pathStep
	deeper map[int]int // how many elements of an id are open beyond maxPath
}

type pathStep struct {
	element
	index    int
	children map[int]int // by id
}

// What an element ends when it begins, unless one of the others is in between.
var endedBy = map[string]struct{ ends, within []string }{
	"li":    {[]string{"li"}, []string{"ul", "ol", "menu", "dir"}},
	"dt":    {[]string{"dt", "dd"}, []string{"dl"}},
	"dd":    {[]string{"dt", "dd"}, []string{"dl"}},
	"td":    {[]string{"td", "th"}, []string{"tr", "table"}},
	"th":    {[]string{"td", "th"}, []string{"tr", "table"}},
	"tr":    {[]string{"tr"}, []string{"table"}},
	"thead": {[]string{"thead", "tbody", "tfoot"}, []string{"table"}},
	"tbody": {[]string{"thead", "tbody", "tfoot"}, []string{"table"}},
	"tfoot": {[]string{"thead", "tbody", "tfoot"}, []string{"table"}},
}

func (p *elementPath) start(e element) {
	switch e.name {
	case "html", "head", "hr":
		return
	}
	if n := len(p.open); n > 0 && p.open[n-1].name == "p" {
		p.open = p.open[:n-1]
	}
	rule := endedBy[e.name]
	for i, step := range slices.Backward(p.open) {
		if slices.Contains(rule.within, step.name) {
			break
		}
		if slices.Contains(rule.ends, step.name) {
			p.open = p.open[:i]
			break
		}
	}
	if p.deeper == nil {
		p.deeper = map[int]int{}
		p.open = append(p.open, pathStep{}) // the page, which is not named
	}
	if len(p.open) > maxPath {
		p.deeper[e.id]++
		return
	}
	around := &p.open[len(p.open)-1]
	if around.children == nil {
		around.children = map[int]int{}
	}
	around.children[e.id]++
	p.open = append(p.open, pathStep{element: e, index: around.children[e.id]})
}

func (p *elementPath) end(e element) {
	if p.deeper[e.id] > 0 {
		p.deeper[e.id]--
		return
	}
	for i, step := range slices.Backward(p.open) {
		if step.id == e.id && i > 0 {
			p.open = p.open[:i]
			return
		}
	}
}

// String is "body/main/p[3]".
func (p *elementPath) String() string {
	var b strings.Builder
	for _, step := range p.open[min(1, len(p.open)):] {
		if b.Len() > 0 {
			b.WriteByte('/')
		}
		b.WriteString(step.name)
		if step.name != "body" && step.name != "main" || step.index > 1 {
			b.WriteString("[" + strconv.Itoa(step.index) + "]")
		}
	}
	return b.String()
}
