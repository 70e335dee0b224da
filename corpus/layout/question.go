package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/presscheck/presscheck/corpus"
)

// questions and answers without names: "Q", "Q.", "Q:", "QUESTION:", and the
// same with A. After a bare letter there have to be two spaces, a tab, or the
// first word of a sentence.
var questions = style{
	name:  "Q and A",
	forms: []string{`"Q."`, `"Q:"`},
	read:  readQuestion,
	sample: `
Q     Will the ferry run this winter?

MS. LOW:  It will.

Q. And next winter?

A. Ask me in the autumn.

QUESTION (Kim Ode, Coast Radio): Q fever was named in your report. Why?

Answer: It spread.
`,
	want: `
question - Will the ferry run this winter?
answer MS. LOW It will.
question - And next winter?
answer - Ask me in the autumn.
question Kim Ode [Coast Radio] Q fever was named in your report. Why?
answer - It spread.
`,
}

// The groups are the marks: a letter and a name, a letter with a stop, a bare
// letter, a word.
var questionMark = regexp.MustCompile(`^(?:` +
	`(Q\**[\s\p{Z}]?[(\[][^()\[\]]{2,80}[)\]]\**[.:：])\**(?:[\s\p{Z}]|$)|` +
	`([QA]\d{0,3}\**[.:：])\**(?:[\s\p{Z}]|$)` +
	`|([QA]\**)(?:[\s\p{Z}]{2}|\t|$)` +
	`|(Q\**)[\s\p{Z}](?:[\p{Lu}“"‘'(\[—…]|\\\[)` +
	`|((?i:question|answer|questioner)(?:[\s\p{Z}]\d{1,3})?(?:[\s\p{Z}]*[(\[][^()\[\]]{2,80}[)\]])?\**[.:：])\**(?:[\s\p{Z}]|$))`)

func readQuestion(line string) (label, bool) {
	if line == "" || strings.IndexByte("QAqa", line[0]) < 0 {
		return label{}, false
	}
	m := questionMark.FindStringSubmatch(line)
	if m == nil {
		return label{}, false
	}
	if next, _ := utf8.DecodeRuneInString(strings.TrimLeft(line[len(m[0]):], " ")); strings.ContainsAny(m[5], "0123456789") && !strings.ContainsAny(m[5], "([") && unicode.IsLower(next) {
		return label{}, false // "Question 3: what now"
	}
	l := label{mark: question, span: corpus.Span{End: len(m[1] + m[2] + m[3] + m[4] + m[5])}}
	named := m[1] + m[5]
	if at := strings.IndexAny(named, "(["); at > 0 { // "QUESTION (Kim Ode, Coast Radio):"
		l.speaker, l.role = splitRole(strings.Trim(named[at:], "()[]*.:： "))
	}
	if line[0] == 'A' || line[0] == 'a' {
		l.mark, l.trust = answer, lone
	}
	return l, true
}
