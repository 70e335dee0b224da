package corpus

import (
	"path"
	"strings"
)

// A glob is a pattern of paths; see [Dir]. Each element is one of path.Match,
// or "**" for any number of elements of the path. The empty one matches all.
type glob []string

func newGlob(pattern string) (glob, error) {
	if pattern == "" {
		pattern = "**"
	}
	if !strings.Contains(pattern, "/") {
		pattern = "**/" + pattern
	}
	g := glob(strings.Split(pattern, "/"))
	for _, element := range g {
		if _, err := path.Match(element, ""); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// matches takes for each "**" as little as it can and, where that comes to
// nothing, lets the last one take one element more.
func (g glob) matches(name string) bool {
	elements := strings.Split(name, "/")
	i, j := 0, 0           // in the pattern, in the name
	after, taken := -1, -1 // the last "**": what follows in the pattern, in the name
	for j < len(elements) {
		switch {
		case i < len(g) && g[i] == "**":
			i++
			after, taken = i, j
		case i < len(g) && matches(g[i], elements[j]):
			i, j = i+1, j+1
		case after >= 0:
			taken++
			i, j = after, taken
		default:
			return false
		}
	}
	for i < len(g) && g[i] == "**" {
		i++
	}
	return i == len(g)
}

func matches(pattern, element string) bool {
	ok, _ := path.Match(pattern, element)
	return ok
}
