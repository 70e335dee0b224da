package quantity

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/presscheck/presscheck/extract/lexicon"
)

// A flag is a class of words in tables/figurewords.txt.
type flag uint32

const (
	stop        flag = 1 << iota // ends a noun phrase
	verb                         // ends in s, is no plural
	month                        // followed or preceded by a day of the month
	label                        // followed by a number that names: Section 427
	yearly                       // may stand before a year: in 1987
	filler                       // between a bound and its number: more than just 5
	per                          // a day, an hour, each week
	multiplied                   // what is multiplied: twice as much, five times more
	ranked                       // ranked third, in second place
	persons                      // counted even after a number like a year: 2000 people
	clock                        // am, pm
	region                       // said of dollars after the number: $76 US
	territory                    // of the whole of a fraction: half of the
	contest                      // won 9-3
	pronounOne                   // before a "one" that counts nothing, or a half of the year
	relative                     // after a time that makes no rate: a year ago
	joint                        // joined to a number by a hyphen without making it a code
	carried                      // before an up to that gives a level: ticked up to
	moving                       // before an amount of change: rose 5 percent to …
	lengthy                      // says that "m" is metres: 48m tall
	attributive                  // a plural that a noun may follow: sales channels
	person                       // whose age a number after "is" tells: he is 35
	thing                        // a unit, or what is counted: two stone walls, two law degrees
	possessive                   // of a person whose age it is: in her mid-60s
	dated                        // before a decade: since the mid-60s, built in the mid-60s
	aging                        // before "age" of a figure in years: the retirement age is 65
	settled                      // before "to" and a level, not a year: the number fell to 1930
	topical                      // takes about: they spoke about 300 jobs
	inPercent                    // told in percent: double-digit growth
	nothing                      // no: zero of what is counted
	toll                         // counted even where there is none: no deaths
)

var flagNames = map[string]flag{
	"function words": stop, "verbs in s": verb, "months": month, "labels": label, "before years": yearly, "fillers": filler,
	"rate articles": per, "after multiples": multiplied, "before ranks": ranked, "persons": persons, "clock": clock,
	"regions of dollars": region, "before wholes": territory, "contests": contest, "before one": pronounOne,
	"relative": relative, "before hyphens": joint, "before up to": carried, "before amounts of change": moving, "of length": lengthy,
	"plurals before nouns": attributive, "people spoken of": person,
	"units and things": thing, "before a topic": topical, "told in percent": inPercent, "none of": nothing, "counted to none": toll,
	"whose age": possessive, "before a decade": dated, "before age": aging, "before to and a level": settled,
}

// An entry is all that the tables know of one word or mark.
type entry struct {
	flags    flag
	num      numeral
	singular string   // of an irregular plural
	units    []phrase // that start here, longest first
	currency []phrase // before a number, that end here, longest first
	bounds   []phrase // before a number, that end here, longest first
	after    []phrase // bounds after a quantity, that start here
}

func (e *entry) is(f flag) bool { return e != nil && e.flags&f != 0 }
func (e *entry) isNumber() bool { return e != nil && e.num.kind != 0 }

// isFullNumber leaves out the abbreviations that count only after digits: bn, k.
func (e *entry) isFullNumber() bool { return e.isNumber() && e.num.kind != shortWord }

func (e *entry) numeral() numeral {
	if e == nil {
		return numeral{}
	}
	return e.num
}

// A phrase is a spelling of several tokens and what it stands for.
type phrase struct {
	words []string
	glue  []bool // no space before the word, in the spelling
	cased bool   // a symbol: case and spaces as spelled
	glued bool   // only directly after the number
	large bool   // only before a number with a scale word
	unit  *Unit
	bound Bound
}

type lex struct {
	entries map[string]*entry
	units   map[string]*Unit
}

// lookup finds the entry of a word of any case.
func (l *lex) lookup(s string, ascii bool) *entry {
	if !ascii {
		if len(s) > longestWord {
			return nil
		}
		return l.entries[strings.ToLower(s)]
	}
	if len(s) > maxWordLen {
		return nil
	}
	var buf [maxWordLen]byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return l.entries[string(buf[:len(s)])]
}

// Lengths in bytes: of the words of the tables, and of what is a word at all.
const maxWordLen, longestWord = 24, 4 * 24

// words is what the tables say. Errors in them are found by the tests.
var words = sync.OnceValue(func() *lex {
	l, _ := load(lexicon.Table)
	return l
})

// load reads the tables units, currencies, numbers, bounds,
// figurewords and plurals.
func load(table func(name string) string) (*lex, error) {
	l := &lex{entries: map[string]*entry{}, units: map[string]*Unit{}}
	var errs []error
	read := func(name string, each func(lexicon.Stanza) error, keys ...string) {
		stanzas, err := lexicon.Parse(name+".txt", table(name), append(keys, "read", "skip")...)
		errs = append(errs, err)
		for _, s := range stanzas {
			if err := each(s); err != nil {
				errs = append(errs, fmt.Errorf("%s.txt:%d: %w", name, s.Line, err))
			}
		}
	}
	read("figurewords", l.addWords, "words")
	read("plurals", l.addPlural, "words")
	read("numbers", l.addNumber, "kind", "value", "words")
	read("bounds", l.addBound, "means", "before", "after")
	read("units", l.addUnit, "words", "symbols", "glued", "before", "dimension", "factor", "offset")
	read("currencies", l.addCurrency, "code", "words", "symbols", "glued", "before", "large", "cents")
	for _, e := range l.entries {
		for _, list := range [][]phrase{e.units, e.currency, e.bounds, e.after} {
			slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(len(b.words), len(a.words)) })
		}
	}
	return l, errors.Join(errs...)
}

func (l *lex) entry(word string) *entry {
	key := strings.ToLower(word)
	e := l.entries[key]
	if e == nil {
		e = &entry{}
		l.entries[key] = e
	}
	return e
}

func (l *lex) addWords(s lexicon.Stanza) error {
	f, ok := flagNames[s.Head]
	if !ok {
		return fmt.Errorf("unknown class %q", s.Head)
	}
	for _, field := range s.All("words") {
		for w := range strings.FieldsSeq(strings.ReplaceAll(field, ",", " ")) {
			l.entry(w).flags |= f
		}
	}
	return nil
}

func (l *lex) addPlural(s lexicon.Stanza) error {
	for _, w := range s.List("words") {
		l.entry(w).singular = s.Head
	}
	return nil
}

func (l *lex) addNumber(s lexicon.Stanza) error {
	kind, ok := numeralKinds[s.Get("kind")]
	if !ok {
		return fmt.Errorf("unknown kind %q of number", s.Get("kind"))
	}
	value, err := strconv.ParseInt(s.Get("value"), 10, 64)
	if err != nil {
		return fmt.Errorf("value of %q: %w", s.Head, err)
	}
	for _, w := range s.List("words") {
		e := l.entry(w)
		if e.num.kind != 0 {
			return fmt.Errorf("%q is a number already", w)
		}
		e.num = numeral{kind: kind, value: value}
	}
	return nil
}

func (l *lex) addBound(s lexicon.Stanza) error {
	b, err := ParseBound(s.Get("means"))
	if err != nil {
		return err
	}
	for _, w := range s.List("before") {
		p := l.spell(w)
		p.bound = b
		last := l.entry(p.words[len(p.words)-1])
		last.bounds = append(last.bounds, p)
	}
	for _, w := range s.List("after") {
		p := l.spell(w)
		p.bound = b
		first := l.entry(p.words[0])
		first.after = append(first.after, p)
	}
	return nil
}

func (l *lex) addUnit(s lexicon.Stanza) error {
	u := &Unit{Name: s.Head, Dimension: s.Get("dimension"), Divisor: one}
	if num, den, ok := strings.Cut(s.Head, " per "); ok && u.Dimension == "" {
		a, b := l.units[num], l.units[den]
		if a == nil || b == nil {
			return fmt.Errorf("%q is no rate of units that stand above it", s.Head)
		}
		*u = a.Per(*b)
	}
	if u.Dimension == "" {
		return fmt.Errorf("%q has no dimension", s.Head)
	}
	if f := s.Get("factor"); f != "" {
		num, den, ratio := strings.Cut(f, "/")
		var err error
		if u.Factor, err = ParseDecimal(num); err != nil {
			return err
		}
		if ratio {
			if u.Divisor, err = ParseDecimal(den); err != nil {
				return err
			}
		}
	}
	if f := s.Get("offset"); f != "" {
		var err error
		if u.Offset, err = ParseDecimal(f); err != nil {
			return err
		}
	}
	return l.spellUnit(u, s)
}

// addCurrency adds a currency and its hundredth or thousandth parts, whose
// dimension is its ISO 4217 code.
func (l *lex) addCurrency(s lexicon.Stanza) error {
	code := s.Get("code")
	if code == "" {
		return fmt.Errorf("%q has no code", s.Head)
	}
	u := &Unit{Name: s.Head, Dimension: code[:3], Factor: one, Divisor: one}
	if c := s.Get("cents"); c != "" { // parts of another currency: 1/100
		num, den, _ := strings.Cut(c, "/")
		var err error
		if u.Factor, err = ParseDecimal(num); err != nil {
			return err
		}
		if u.Divisor, err = ParseDecimal(den); err != nil {
			return err
		}
	}
	return l.spellUnit(u, s)
}

func (l *lex) spellUnit(u *Unit, s lexicon.Stanza) error {
	if l.units[u.Name] != nil {
		return fmt.Errorf("unit %q stands twice", u.Name)
	}
	l.units[u.Name] = u
	add := func(key string, cased, glued bool) {
		for _, w := range s.List(key) {
			p := l.spell(w)
			p.unit, p.cased, p.glued = u, cased, glued
			first := l.entry(p.words[0])
			first.units = append(first.units, p)
		}
	}
	add("words", false, false)
	add("symbols", true, false)
	add("glued", true, true)
	for _, key := range [...]string{"before", "large"} {
		for _, w := range s.List(key) {
			p := l.spell(w)
			p.unit, p.cased, p.large = u, true, key == "large"
			last := l.entry(p.words[len(p.words)-1])
			last.currency = append(last.currency, p)
		}
	}
	return nil
}

// spell cuts a spelling into the tokens that the text will have.
func (l *lex) spell(s string) phrase {
	z := tokenizer{text: s, end: len(s), lex: l}
	z.run()
	var p phrase
	for _, t := range z.toks {
		p.words = append(p.words, s[t.start:t.end])
		p.glue = append(p.glue, t.glued)
	}
	return p
}

// isSpelling reports whether a name would be read as a unit of the tables.
func (l *lex) isSpelling(name string) bool {
	e := l.entries[name]
	if e == nil {
		return false
	}
	for _, p := range e.units {
		if len(p.words) == 1 && p.words[0] == name {
			return true
		}
	}
	return false
}
