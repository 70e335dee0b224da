package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/asticode/go-astisub"
	"golang.org/x/net/html"

	"github.com/presscheck/presscheck/corpus"
)

// maxCaption is how many bytes a line may have. Beyond them it is an error.
const maxCaption = 16 << 10

// webVTT and subRip are captions. The text of the transcript is that of all cues
// in a row, without tags, entities and positions; quotes point into that text
// and not into the file.
//
// If cues have voices, "<v Anna Weiss>", those in a row of one voice are a turn,
// and words without a voice are of an unnamed speaker. Else a line that begins
// with a label, such as "ANNA WEISS:" or ">> Anna Weiss:", begins a paragraph,
// and package layout reads the text; after ">>" alone the speaker is unnamed.
// The places are the times of the cues. These stand in the order of the file,
// whether their times overlap or not; one that ends before it begins is over at
// once.
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
		return spoken(d, lines)
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
	out, stop := []byte("WEBVTT\n"), "."
	if !voices {
		out, stop = nil, ","
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
			if cues++; cues > d.limits.Captions {
				return nil, fmt.Errorf("%s:%d: more than %d captions, the most that are read", d.name, n, d.limits.Captions)
			}
			if inCue && cueNumber.Match(out[last:]) {
				out = out[:last] // the number of this cue, without an empty line before it
			}
			from, err := readClock(times[1], 0)
			to, err2 := readClock(times[2], 0)
			if err = errors.Join(err, err2); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", d.name, n, err)
			}
			out = fmt.Appendf(out, "\n%s --> %s\n", printClock(from, stop), printClock(max(from, to), stop))
			inCue, last = true, len(out)
		case strings.Contains(line, "-->") && (inCue || line[0] == '-' || '0' <= line[0] && line[0] <= '9'):
			return nil, fmt.Errorf("%s:%d: %q is no time of a caption: want 00:00:01.000 --> 00:00:02.000", d.name, n, clip(line))
		case line == "":
			inCue = false
		case inCue:
			if line = cueText(line, voices); line != "" {
				if lines += 1 + strings.Count(line, "\n"); lines > 5*d.limits.Captions {
					return nil, fmt.Errorf("%s:%d: more than %d lines of captions, the most that are read", d.name, n, 5*d.limits.Captions)
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
				all = append(all, captionLine{voice, words, cue.StartAt, cue.EndAt})
			}
		}
	}
	return all
}
