package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/corpus"
)

// A part of the conference that every layout sets in its own way.
type part struct {
	given, surname, form, role string // role with the initials capitals
	kind                       corpus.Kind
	words                      string
}

var (
	low   = part{given: "Anna", surname: "Low", form: "Ms.", role: "Director"}
	marsh = part{given: "Ben", surname: "Marsh", form: "Mr.", role: "Deputy Director"}
	ode   = part{given: "Kim", surname: "Ode", form: "Ms.", role: "Reporter"}
)

func (p part) says(kind corpus.Kind, words string) part {
	p.kind, p.words = kind, words
	return p
}

func (p part) name() string { return p.given + " " + p.surname }

// conference is what is said, whatever the layout.
var conference = []part{
	low.says(corpus.Speech, "Good morning. I'm Anna Low, director of the port. With me is Ben Marsh, the deputy director.\n\nNote: the figures are rounded. Boats rose 4.1 percent to 200."),
	ode.says(corpus.Question, "How many berths were there by 10:30 a.m. today?"),
	low.says(corpus.Answer, "Twelve. (Laughter.)\n\nFirst: four of them are new. It is [as of May] <s>4.1</s> [3.5] percent."),
	marsh.says(corpus.Answer, "And four more by June [sic]."),
	ode.says(corpus.Question, "[In progress] — and next year? Thank you."),
	low.says(corpus.Answer, "(Inaudible) more than that. As Ben said: it is a start."),
}

const conferenceHeading = "Harbour briefing\n\nCoast Press | May 3, 2031\n\n"

// settings are the layouts: each sets one part, the nth of the conference.
var settings = map[string]func(p part, n int) string{
	"names":           func(p part, n int) string { return p.name() + ": " + p.words },
	"names above":     func(p part, n int) string { return p.name() + ":\n\n" + p.words },
	"bold names":      func(p part, n int) string { return "**" + p.name() + ":** " + p.words },
	"capitals":        func(p part, n int) string { return strings.ToUpper(p.name()) + ": " + p.words },
	"capitals, stops": func(p part, n int) string { return strings.ToUpper(p.name()) + ". " + p.words },
	"outlet": func(p part, n int) string {
		if p.kind == corpus.Question {
			return "Coast Daily:\n\n" + p.words
		}
		return p.name() + ":\n\n" + p.words
	},
	"White House": func(p part, n int) string {
		return asker(p, "Q    ", strings.ToUpper(p.form+" "+p.surname)+":  ") + p.words
	},
	"State Department": func(p part, n int) string {
		return asker(p, "QUESTION: ", strings.ToUpper(strings.Trim(p.form, ".")+" "+p.surname)+": ") + p.words
	},
	"offices, stops": func(p part, n int) string {
		return asker(p, "Q. ", strings.ToUpper(p.role+" "+p.surname)+". ") + p.words
	},
	"bold questions": func(p part, n int) string {
		return asker(p, "**Question:** ", "**"+p.surname+":** ") + p.words
	},
	"role after comma": func(p part, n int) string {
		return asker(p, p.name()+", Coast Daily:\n", p.name()+", "+strings.ToLower(p.role)+":\n") + p.words
	},
	"time in label":    func(p part, n int) string { return fmt.Sprintf("%s (%02d:42):\n%s", p.name(), n, p.words) },
	"time after label": func(p part, n int) string { return fmt.Sprintf("%s: (%02d:42)\n%s", p.name(), n, p.words) },
	"time after name":  func(p part, n int) string { return fmt.Sprintf("%s  %d:42\n%s", p.name(), n, p.words) },
	"time before":      func(p part, n int) string { return fmt.Sprintf("[00:%02d:42] %s: %s", n, p.name(), p.words) },
	"initials": func(p part, n int) string {
		key := "AL  Anna Low\nBM  Ben Marsh\n\n"
		if n > 0 {
			key = ""
		}
		return fmt.Sprintf("%s00:%02d:42 %s%s\n%s", key, n, p.given[:1], p.surname[:1], p.words)
	},
	"call": func(p part, n int) string {
		return asker(p, p.name()+" -- Coast Bank -- Analyst", p.name()+" -- "+p.role) + "\n\n" + p.words
	},
	"call, once": func(p part, n int) string {
		if n > 3 {
			return p.name() + "\n" + p.words
		}
		return asker(p, p.name()+" - Coast Bank - Analyst", p.name()+" - "+p.role) + "\n" + p.words
	},
}

func asker(p part, question, other string) string {
	if p.kind == corpus.Question {
		return question
	}
	return other
}

// set is the conference in a layout; between two parts stands what does.
func set(setting func(part, int) string, between func(n int) string) string {
	var b strings.Builder
	b.WriteString(conferenceHeading)
	for n, p := range conference {
		if n > 0 {
			b.WriteString(between(n))
		}
		b.WriteString(setting(p, n))
	}
	return b.String() + "\n"
}

// betweens are what stands between two turns.
var betweens = map[string]func(n int) string{
	"blank line": func(int) string { return "\n\n" },
	"pages":      func(n int) string { return fmt.Sprintf("\n\nHarbour briefing, May 3, 2031\n\nPage %d of 6\n\n", n) },
	"page above": func(n int) string { return fmt.Sprintf("\n\n- %d -\n\f\nCoast Press\n\n", n) },
	"topics":     func(n int) string { return "\n\nTHE HARBOUR IN THE WINTER\n\n" },
	"Windows":    func(int) string { return "\r\n\r\n" },
}

// TestSameConference sets one conference in each layout, with pages and without.
func TestSameConference(t *testing.T) {
	for name, setting := range settings {
		for kind, between := range betweens {
			t.Run(name+"/"+kind, func(t *testing.T) {
				text := set(setting, between)
				if kind == "Windows" {
					text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
				}
				transcript := parse(t, text)
				assert.Equal(t, "Harbour briefing", transcript.Title)
				assert.Equal(t, "Coast Press", transcript.Publisher)
				assert.Equal(t, "2031-05-03", transcript.Date.Format("2006-01-02"))
				var got, want []string
				for i, turn := range transcript.Turns {
					who := ""
					if turn.Kind != corpus.Question {
						who = strings.ToUpper(turn.Person)
					}
					got = append(got, fmt.Sprintf("%d %s %s %s", i, turn.Kind, who, turn.Span.In(text)))
				}
				for i, p := range conference {
					who := strings.ToUpper(p.name())
					if p.kind == corpus.Question {
						who = ""
					}
					words := p.words
					if kind == "Windows" {
						words = strings.ReplaceAll(words, "\n", "\r\n")
					}
					want = append(want, fmt.Sprintf("%d %s %s %s", i, p.kind, who, words))
				}
				assert.Equal(t, want, got)
			})
		}
	}
}
