package format

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/asticode/go-astisub"
	"golang.org/x/net/html"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/layout"
)

// Limits of captions. Beyond them it is an error.
const (
	maxCues    = 200_000   // in a file
	maxLines   = 1_000_000 // of words, in a file
	maxCaption = 16 << 10  // bytes of a line
)

// webVTT and subRip are captions. The text of the transcript is that of all cues
// in a row, without tags, entities and positions; quotes point into that text
// and not into the file.
//
// If cues have voices, "<v Anna Weiss>", those in a row of one voice are a turn,
// and words without a voice are of an unnamed speaker. Else a line that begins
// with a label, such as "ANNA WEISS:" or ">> Anna Weiss:", begins a paragraph,
// and package layout reads the text; after ">>" alone the speaker is unnamed.
// Times are passed over: cues stand in the order of the file, whether they
// overlap or not.
var (
	webVTT = reader{"WebVTT", begins(`^WEBVTT(?:\s|$)`), captions(astisub.ReadFromWebVTT, true)}
	subRip = reader{"SRT", begins(`^\d+\s+[\d:,.]+ --> [\d:,.]+`), captions(astisub.ReadFromSRT, false)}
)

func begins(pattern string) func(document) bool {
	matches := matching(pattern)
	return func(d document) bool { return matches(trimmed(d.data)) }
}

// captions reads a file with a reader of its format, in which text may have
// voices.
func captions(parse func(io.Reader) (*astisub.Subtitles, error), voices bool) func(document) (*corpus.Transcript, error) {
	return func(d document) (*corpus.Transcript, error) {
		data, err := tidy(d, voices)
		if err != nil {
			return nil, err
		}
		cues, err := guarded(parse, data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.name, err)
		}
		lines := captionLines(cues)
		if len(lines) == 0 {
			return nil, fmt.Errorf("%s: there are no captions in it", d.name)
		}
		for _, line := range lines {
			if line.voice != "" {
				return voiced(d.name, lines)
			}
		}
		return labelled(d.name, lines)
	}
}

// guarded calls parse, which panics on some input.
func guarded(parse func(io.Reader) (*astisub.Subtitles, error), data []byte) (cues *astisub.Subtitles, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("captions that cannot be read: %v", p)
		}
	}()
	return parse(bytes.NewReader(data))
}

var (
	cueTimes  = regexp.MustCompile(`^\s*((?:\d+:)?\d+:\d\d[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d+:\d\d[.,]\d{1,3})(?:\s|$)`)
	cueNumber = regexp.MustCompile(`^\s*\d+\s*$`)
	cueTag    = regexp.MustCompile(`</?[A-Za-z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}`)
	voiceTag  = regexp.MustCompile(`^<v(?:\.[^\s<>]*)*\s+([^<>]+)>$`)
	notText   = regexp.MustCompile(`^\s*(?:NOTE |STYLE|Region: |X-TIMESTAMP-MAP)`)
	textOnly  = strings.NewReplacer("&", "&amp;", "<", "&lt;")
	nameOnly  = strings.NewReplacer("/", " ", "=", " ", `"`, "", "'", "’")
)

// noVoice stands for the end of a voice.
const noVoice = "?"

// tidy is the cues of a file alone, in a form that astisub reads to the end, in
// linear time, and without loss: each voice on a line of its own, no other tags,
// settings, numbers, notes and styles. (It takes one voice a line, ends at a
// long line, and passes over lines of words that begin as a note does.)
func tidy(d document, voices bool) ([]byte, error) {
	if !utf8.Valid(d.data) {
		return nil, fmt.Errorf("%s: captions that are not valid UTF-8: want the file saved as UTF-8", d.name)
	}
	out := []byte("WEBVTT\n")
	if !voices {
		out = nil
	}
	cues, lines, n := 0, 0, 0
	inCue, last := false, 0 // where the latest line begins in out
	for line := range strings.Lines(newlines.Replace(strings.TrimPrefix(string(d.data), "\uFEFF"))) {
		n++
		line = strings.TrimSpace(line)
		times := cueTimes.FindStringSubmatch(line)
		switch {
		case len(line) > maxCaption:
			return nil, fmt.Errorf("%s:%d: a caption longer than %d KB, the most that is read", d.name, n, maxCaption>>10)
		case times != nil:
			if cues++; cues > maxCues {
				return nil, fmt.Errorf("%s:%d: more than %d captions, the most that are read", d.name, n, maxCues)
			}
			if inCue && cueNumber.Match(out[last:]) {
				out = out[:last] // the number of this cue, without an empty line before it
			}
			out = fmt.Appendf(out, "\n%s --> %s\n", times[1], times[2])
			inCue, last = true, len(out)
		case strings.Contains(line, "-->") && (inCue || line[0] == '-' || '0' <= line[0] && line[0] <= '9'):
			return nil, fmt.Errorf("%s:%d: %q is no time of a caption: want 00:00:01.000 --> 00:00:02.000", d.name, n, line)
		case line == "":
			inCue = false
		case inCue:
			if line = cueText(line, voices); line != "" {
				if lines += 1 + strings.Count(line, "\n"); lines > maxLines {
					return nil, fmt.Errorf("%s:%d: more than %d lines of captions, the most that are read", d.name, n, maxLines)
				}
				last = len(out)
				out = append(append(out, line...), '\n')
			}
		}
	}
	return out, nil
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// cueText is a line of a cue with no tags but those of voices, each of which
// begins a line.
func cueText(line string, voices bool) string {
	var b strings.Builder
	words := func(s string) {
		s = html.UnescapeString(s)
		if s = strings.ReplaceAll(s, "-->", "→"); strings.TrimSpace(s) == "" && b.Len() == 0 {
			return
		}
		if b.Len() == 0 && notText.MatchString(s) {
			b.WriteString("<b></b>")
		}
		b.WriteString(textOnly.Replace(s))
	}
	from := 0
	for _, at := range cueTag.FindAllStringIndex(line, -1) {
		words(line[from:at[0]])
		from = at[1]
		tag := line[at[0]:at[1]]
		voice := ""
		if m := voiceTag.FindStringSubmatch(tag); m != nil {
			voice = oneLine(nameOnly.Replace(html.UnescapeString(m[1])))
		} else if tag == "</v>" {
			voice = noVoice
		}
		if voices && voice != "" {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString("<v " + voice + ">")
		}
	}
	words(line[from:])
	return b.String()
}

type captionLine struct{ voice, words string }

// captionLines are the lines with words; a voice goes on to the end of its cue.
func captionLines(cues *astisub.Subtitles) []captionLine {
	var all []captionLine
	for _, cue := range cues.Items {
		voice := ""
		for _, line := range cue.Lines {
			if line.VoiceName != "" {
				voice = strings.TrimPrefix(line.VoiceName, noVoice)
			}
			if words := oneLine(line.String()); words != "" {
				all = append(all, captionLine{voice, words})
			}
		}
	}
	return all
}

func voiced(name string, lines []captionLine) (*corpus.Transcript, error) {
	var s script
	for _, line := range lines {
		if err := s.say(line.voice, "", "", line.words); err != nil {
			return nil, err
		}
	}
	t, err := s.transcript(nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t.ID = name
	return t, nil
}

const chevrons = ">>"

var captionLabel = regexp.MustCompile(`^(?:-\s?|>>+\s?)?(\p{Lu}[\p{L}\p{M}\p{N} .,'’&-]{0,60}(?:\([^()]{1,60}\)|\[[^\[\]]{1,60}\])?\s?:)(?:\s+|$)`)

// labelled reads the text twice: the first time all labels tell which of them
// are speakers', the second time these are not said again in a row. A label
// that was one only because it recurred keeps the first reading.
func labelled(name string, lines []captionLine) (*corpus.Transcript, error) {
	t, err := layout.Parse(name, paragraphs(lines, nil))
	if err != nil {
		return nil, err
	}
	speakers := labels(t)
	once, err := layout.Parse(name, paragraphs(lines, speakers))
	if err == nil && maps.Equal(labels(once), speakers) {
		t = once
	}
	return unheaded(t), nil
}

func labels(t *corpus.Transcript) map[string]bool {
	all := map[string]bool{}
	for _, turn := range t.Turns {
		all[turn.Label.In(t.Text)] = true
	}
	return all
}

// paragraphs joins lines, with an empty line before a label, unless it is that
// of the speaker who goes on.
func paragraphs(lines []captionLine, speakers map[string]bool) []byte {
	var b []byte
	label := ""
	for _, line := range lines {
		words, opens := line.words, false
		if m := captionLabel.FindStringSubmatch(words); m != nil {
			rest := words[len(m[0]):]
			if opens = m[1] != label || !speakers[label]; opens {
				rest = strings.TrimSpace(m[1] + " " + rest)
			}
			words, label = rest, m[1]
		} else if rest, ok := strings.CutPrefix(words, chevrons); ok {
			words, label, opens = chevrons+" "+strings.TrimLeft(rest, "> "), "", true
		}
		switch {
		case words == "":
			continue
		case len(b) == 0:
		case opens:
			b = append(b, "\n\n"...)
		default:
			b = append(b, ' ')
		}
		b = append(b, words...)
	}
	return b
}

// unheaded is a transcript whose first words are spoken, too, and in which
// nobody named speaks after chevrons.
func unheaded(t *corpus.Transcript) *corpus.Transcript {
	u := &corpus.Transcript{ID: t.ID, Text: t.Text}
	turns := t.Turns
	if t.Heading.Len() > 0 {
		turns = append([]corpus.Turn{unnamed(t.Text, t.Heading, corpus.Speech)}, turns...)
	}
	for _, turn := range turns {
		for {
			at := strings.Index(turn.Span.In(t.Text), "\n\n"+chevrons)
			if at < 0 {
				break
			}
			rest := corpus.Span{Start: turn.Span.Start + at + 2, End: turn.Span.End}
			turn.Span.End = turn.Span.Start + at
			u.Turns = append(u.Turns, turn)
			turn = unnamed(t.Text, rest, turn.Kind)
		}
		if turn.Label.Len() == 0 {
			turn = unnamed(t.Text, turn.Span, turn.Kind)
		}
		u.Turns = append(u.Turns, turn)
	}
	return u
}

// unnamed is a turn of somebody unnamed, perhaps after chevrons: a question if
// it ends as one, else of the kind given.
func unnamed(text string, s corpus.Span, kind corpus.Kind) corpus.Turn {
	s.Start = s.End - len(strings.TrimLeft(s.In(text), "> "))
	if words, _, _ := strings.Cut(s.In(text), "\n\n"+chevrons); strings.HasSuffix(words, "?") {
		kind = corpus.Question
	}
	return corpus.Turn{Kind: kind, Label: corpus.Span{Start: s.Start, End: s.Start}, Span: s}
}
