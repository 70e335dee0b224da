package format

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// timedText is TTML. The captions are its paragraphs, read as those of WebVTT
// are; their voices are the agents ("ttm:agent") of the paragraph, of the spans
// in it or of the divisions around it, by their names if the file gives them.
// (The library for the other captions glues the words of two lines, and passes
// over agents.)
var timedText = reader{name: "TTML", is: func(d document) bool { return isTTML(trimmed(d.data)) }, read: readTTML}

var isTTML = matching(`(?s)^(<\?xml\s[^>]*>\s*|<!--.*?-->\s*)*<(\w+:)?tt[\s>]`)

func readTTML(d document) (*corpus.Transcript, error) {
	r := ttmlReader{frameRate: 30, tickRate: 1, agents: map[string]string{}, most: d.limits.Captions}
	if err := errors.Join(scanXML(bytes.NewReader(d.data), r.element), r.err); err != nil {
		return nil, fmt.Errorf("%s: TTML: %w", d.name, err)
	}
	if len(r.lines) == 0 {
		return nil, fmt.Errorf("%s: there are no captions in it", d.name)
	}
	for i, line := range r.lines {
		if name := r.agents[line.voice]; name != "" {
			r.lines[i].voice = name
		}
	}
	t, err := spoken(d, r.lines)
	if err != nil {
		return nil, err
	}
	if t.Title == "" {
		t.Title = oneLine(r.title)
	}
	return t, nil
}

type ttmlReader struct {
	frameRate, tickRate float64 // of a second
	agents              map[string]string
	agent               string // the one whose name is read
	title               string
	voices              []string // of the elements around, from the outermost on
	apart               []bool   // whether these have a voice or times of their own
	caption             captionLine
	timed               bool // the paragraph has times of its own
	words               strings.Builder
	lines               []captionLine
	captions, most      int
	err                 error // the first one
}

func (r *ttmlReader) element(open xmlScope, token xml.Token) (skip bool) {
	name := open.last(0)
	switch token := token.(type) {
	case xml.StartElement:
		voice := attribute(token.Attr, "agent")
		if voice == "" && len(r.voices) > 0 {
			voice = r.voices[len(r.voices)-1]
		}
		r.voices = append(r.voices, voice)
		r.apart = append(r.apart, attribute(token.Attr, "agent")+attribute(token.Attr, "begin") != "")
		r.start(name, token.Attr)
		return name == "styling" || name == "layout"
	case xml.EndElement:
		if name == "p" || name == "span" && r.apart[len(r.apart)-1] {
			r.flush()
		}
		r.voices, r.apart = r.voices[:len(r.voices)-1], r.apart[:len(r.apart)-1]
	case xml.CharData:
		switch {
		case name == "name" && open.last(1) == "agent":
			r.agents[r.agent] += oneLine(string(token))
		case name == "title" && open.last(2) == "head":
			r.title += string(token)
		case name == "p" || name == "span":
			r.words.Write(token)
		}
	}
	return false
}

func (r *ttmlReader) start(name string, attr []xml.Attr) {
	switch name {
	case "tt":
		r.frameRate = rate(attribute(attr, "frameRate"), r.frameRate)
		r.tickRate = rate(attribute(attr, "tickRate"), r.tickRate)
	case "agent":
		r.agent = attribute(attr, "id")
	case "p":
		r.caption = captionLine{}
		r.timed = r.times(attr)
		if r.captions++; r.captions > r.most && r.err == nil {
			r.err = fmt.Errorf("more than %d captions, the most that are read", r.most)
		}
	case "span":
		if !r.apart[len(r.apart)-1] {
			return // a style
		}
		r.flush()
		if before := r.caption.from; !r.timed && r.times(attr) && before > 0 {
			r.caption.from = before
		}
	case "br":
		r.flush()
	}
	r.caption.voice = r.voices[len(r.voices)-1]
}

func rate(s string, otherwise float64) float64 {
	if n, err := strconv.ParseFloat(s, 64); err == nil && n > 0 {
		return n
	}
	return otherwise
}

// times reads those of a caption, and reports whether it has any.
func (r *ttmlReader) times(attr []xml.Attr) bool {
	begin, found := r.time(attr, "begin")
	end, ended := r.time(attr, "end")
	if length, ok := r.time(attr, "dur"); ok && !ended {
		end, ended = begin+length, true
	}
	if found || ended {
		r.caption.from, r.caption.to = begin, max(begin, end)
	}
	return found || ended
}

func (r *ttmlReader) time(attr []xml.Attr, name string) (time.Duration, bool) {
	s := attribute(attr, name)
	if s == "" {
		return 0, false
	}
	perSecond := r.frameRate
	if strings.HasSuffix(s, "t") {
		perSecond = r.tickRate
	}
	t, err := readClock(s, perSecond)
	if err != nil && r.err == nil {
		r.err = err
	}
	return t, true
}

// flush ends a line.
func (r *ttmlReader) flush() {
	if words := oneLine(r.words.String()); words != "" {
		r.caption.words = words
		r.lines = append(r.lines, r.caption)
	}
	r.words.Reset()
}
